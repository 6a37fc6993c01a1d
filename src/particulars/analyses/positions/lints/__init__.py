"""The lints over a paper's prose: one module a kind, one line each in the list; none changes what was read."""
