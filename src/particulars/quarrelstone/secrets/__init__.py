"""The invented list of trade secrets with its instances, and the invented public items with their captures (LAW § 6.8)."""
