"""The report on one court paper: one HTML file that opens anywhere, each citation clickable to its page and line."""
