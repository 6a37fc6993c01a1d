"""Invented papers read as far as positions and lints need them."""

from __future__ import annotations

from particulars.analyses.authorities.reading import read as read_authorities
from particulars.analyses.positions.lints.reading import read as read_lints
from particulars.analyses.positions.lints.rows import Lint
from particulars.analyses.positions.reading import read as read_positions
from particulars.analyses.positions.rows import Positions
from particulars.intake.plain import read_text
from particulars.reading.caption import Caption

REPLY = Caption(
    court="N.D. Cal.",
    case_numbers=("3:22-cv-01234-ABC",),
    document_type="reply",
    title="PLAINTIFF'S REPLY IN SUPPORT OF MOTION",
    dated="2024-09-11",
)
ORDER = Caption(court="D. Nev.", document_type="order", dated="2024-09-11")


def positions(words: str, issue: str, caption: Caption = REPLY) -> Positions:
    """The positions of a paper of these words on an issue."""
    text = read_text(words)
    found = read_authorities(text, caption)
    return read_positions(text, caption, found.citations, found.authorities, issue)


def lints(words: str, caption: Caption = REPLY) -> list[Lint]:
    """The lints of a paper of these words, in order."""
    text = read_text(words)
    found = read_authorities(text, caption)
    return list(read_lints(text, caption, found.citations, found.authorities).lints)


def coded(words: str, code: str, caption: Caption = REPLY) -> list[Lint]:
    """The lints of one code."""
    return [one for one in lints(words, caption) if one.code == code]
