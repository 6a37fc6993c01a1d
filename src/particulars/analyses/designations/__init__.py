"""Which tier each produced document carries, where that does not agree with itself, and what was reviewed or challenged."""
