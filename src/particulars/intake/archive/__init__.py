"""Archives: a list of what is in them, and each member handed on; one that would unpack past all measure is named a bomb."""
