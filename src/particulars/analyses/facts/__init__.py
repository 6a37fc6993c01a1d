"""Who states which quantities: numbers with their unit, dates, ranges, each with its place."""
