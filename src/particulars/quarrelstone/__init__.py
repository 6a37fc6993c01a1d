"""The invented matter Quarrelstone and its truth ledger: what a demo shows, a test measures and a newcomer reads."""
