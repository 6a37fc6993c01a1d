"""Mail: one message as its headers say and its parts hold, whatever file it came in."""
