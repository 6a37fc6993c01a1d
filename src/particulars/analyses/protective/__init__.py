"""Protective orders as data: tiers, whom each admits on which conditions, steps in order, limits, each with its words and place."""
