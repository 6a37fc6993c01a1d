"""PDF papers: words with their boxes, put into rows, columns, paragraphs and the furniture of the page."""
