"""Page furniture of a plain-text paper: line numbers, running heads and feet, stamps, side bars, emphasis marks.

Nothing is deleted: each finder returns spans of the raw text with their `Role`, and the rest is body.
"""
