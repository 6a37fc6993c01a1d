"""Reads an e-mail (.eml): its head as decoded and its words, with the files that came with it."""

from __future__ import annotations

from pathlib import Path

from particulars.intake.mail.message import of_bytes
from particulars.intake.reading_shape import Reading


def read(source: Path) -> Reading:
    """The message in a file.

    Raises:
        Unreadable: it has no head of a message.
    """
    return of_bytes(source.read_bytes())
