"""A showing as a paper: a page for people, a table for spreadsheets, and lines for the terminal."""
