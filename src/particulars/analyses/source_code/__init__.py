"""Source code by period: one version per period, whether it is whole, where it comes from, and what was delivered of it."""
