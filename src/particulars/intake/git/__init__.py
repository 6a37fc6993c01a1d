"""Source-code repositories, folders and archives, read without checking anything out and without running anything in them."""
