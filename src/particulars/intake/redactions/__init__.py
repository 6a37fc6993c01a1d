"""What a redacted file still holds: words under its boxes, and every layer of the file that a page does not show."""
