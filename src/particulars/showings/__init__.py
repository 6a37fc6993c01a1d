"""Showings: for one motion, each element with its rows and cites, what is missing, and who says what of it."""
