"""Two documents side by side: every difference with its page and line on both sides, as a page and as a table."""
