"""Search: the lawyers' query language over everything taken in, decided word by word, with the page and line of each hit."""
