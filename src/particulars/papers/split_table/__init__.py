"""The split-of-authority table of one paper on one issue, as a page and as CSV."""
