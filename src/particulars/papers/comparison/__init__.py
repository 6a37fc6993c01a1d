"""The schedule of what was produced there and not here: a row a document, with its state, what shows it, and its source."""
