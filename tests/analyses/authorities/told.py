"""What a reading found, told in one line a citation, so that a test is a table of papers and lines."""

from __future__ import annotations

from particulars.analyses.authorities.reading import read
from particulars.analyses.authorities.rows import Authorities, Citation
from particulars.intake.plain import read_text
from particulars.reading.caption import Caption

# Invented cases that many tables begin with.
OLM = "Olm v. Peck, 910 F.2d 100, 103 (2d Cir. 1990)"
RUDD = "Rudd v. Sato, 800 F.2d 1, 5 (1st Cir. 1986)"
CIVIL = Caption(court="N.D. Cal.", case_numbers=("3:22-cv-01234-ABC",), judge="Ada Quill")
CRIMINAL = Caption(court="N.D. Cal.", case_numbers=("3:22-cr-01234-ABC",), judge="Ada Quill")


def reading(words: str, caption: Caption | None = None) -> Authorities:
    """The authorities of a paper of these words."""
    return read(read_text(words), caption)


def told(words: str, caption: Caption | None = None) -> list[str]:
    """`kind authority @pin` of each citation, in order; an unresolved one has its candidates behind a question mark."""
    return [_line(c) for c in reading(words, caption).citations]


def _line(citation: Citation) -> str:
    link = citation.authority or "?" + ",".join(citation.candidates)
    return f"{citation.kind.value} {link}" + (f" @{citation.pin}" if citation.pin else "")
