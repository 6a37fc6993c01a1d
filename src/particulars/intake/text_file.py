"""Reads plain-text and markdown files: decoding them first, then setting their furniture apart."""

from __future__ import annotations

from pathlib import Path

from particulars.intake.decoding import decoded
from particulars.intake.plain import read_text
from particulars.intake.reading_shape import Reading


def read(source: Path) -> Reading:
    """The text of a plain-text paper.

    Raises:
        Unreadable: the bytes are no text in any known encoding.
    """
    words = decoded(source.read_bytes())
    return Reading(read_text(words.text), (words.note,) if words.note else ())
