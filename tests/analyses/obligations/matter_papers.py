"""Invented papers of one matter, read as they would be from disk; none of these parties or orders exists."""

from __future__ import annotations

from datetime import date

from particulars.analyses.obligations.matter import Paper
from particulars.analyses.obligations.reading import read
from particulars.intake.plain import read_text
from particulars.reading.captions import read as read_caption

_HEAD = """\
UNITED STATES DISTRICT COURT
SOUTHERN DISTRICT OF NEW YORK

OAKUM & TALLOW, LLC, Plaintiff, v. BRINDLE CHANDLERS, INC., Defendant.

{number}

{title}

"""
SIGNED = "SO ORDERED.\n\nDated: {day}\n\n/s/ Quentin Quill\nQuentin Quill\nUnited States District Judge\n"
BY_COUNSEL = "Dated: {day}\n\n/s/ Ann Bell\nAttorney for Plaintiff\n"


def paper(
    name: str,
    day: str,
    *paragraphs: str,
    title: str = "ORDER",
    entry: str | None = None,
    number: str = "21 Civ. 9871 (QQ)",
    signed: str = SIGNED,
) -> Paper:
    """A paper of this title and day whose body is these paragraphs."""
    said = f"{date.fromisoformat(day):%B %d, %Y}".replace(" 0", " ")
    words = _HEAD.format(number=number, title=title) + "\n\n".join((*paragraphs, signed.format(day=said)))
    text = read_text(words)
    caption = read_caption(text)
    assert caption.dated == day
    return Paper(name, date.fromisoformat(day), read(text, caption), entry, caption.case_numbers)
