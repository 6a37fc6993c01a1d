"""One volume of the invented matter with its tiers, what does not agree with them, and the re-review that was ordered."""
