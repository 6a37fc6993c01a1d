"""Office files: sheets, slides, rich text and old Word files as text in the order of the file."""
