"""Requests, responses, conferral letters and the claims they serve in the invented matter M1 (LAW § 6.7)."""
