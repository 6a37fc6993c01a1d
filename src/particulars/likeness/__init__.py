"""Sameness and nearness of documents: what is identical, what is near, what stands inside another, and what differs."""
