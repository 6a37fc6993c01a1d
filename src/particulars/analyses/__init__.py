"""The questions that courts ask; one folder each, none imports another."""
