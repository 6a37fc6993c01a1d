"""The persons in a field of a message: one by one, as written."""

from __future__ import annotations

from collections.abc import Iterator


def persons(value: str) -> list[str]:
    """Each person named in a field of addresses; commas inside quotation marks, brackets and comments part nobody."""
    return [one for one in (" ".join(piece.split()) for piece in _pieces(value)) if one]


def _pieces(value: str) -> Iterator[str]:
    start, depth, quoted = 0, 0, False
    for at, letter in enumerate(value):
        if letter == '"':
            quoted = not quoted
        elif not quoted and letter in "<(":
            depth += 1
        elif not quoted and letter in ">)":
            depth = max(0, depth - 1)
        elif letter in ",;" and not quoted and not depth:
            yield value[start:at]
            start = at + 1
    yield value[start:]
