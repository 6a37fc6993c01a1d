"""The desk: where a person gives commands, and where readers, analyses and papers are wired together."""
