"""Id. and supra: the forms that say nothing of their own and lean on what was cited before."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from particulars.reading.case_cites import PIN
from particulars.reading.case_names import name_before
from particulars.reading.windows import found_in, windows

_TRANSCRIPT = r"\d{1,4}:\d{1,2}(?:\s?[-–]\s?\d+(?::\d+)?)?"
_PARAGRAPHS = r"¶¶?\s?\d+(?:\([a-z0-9]+\))*(?:\s?[-–]\s?\d+)?(?:(?:,\s|\sand\s|\s?&\s?)\d+(?:[-–]\d+)?(?!\s[A-Z]))*"
_ID = re.compile(
    rf"(?<![\w.’'-])(?P<id>[Ii]d|[Ii]bid)(?P<dot>\.?)(?P<pin>,?\s[Aa]t\s(?:pp?\.\s|pages?\s)?(?P<at>{_TRANSCRIPT}|n\.\s?\d+|¶¶?\s?\d+(?:[-–]\d+)?|p{{1,2}}\.\s?\d+(?:[-–]\d+)?|{PIN})|,?\s(?P<para>{_PARAGRAPHS})|,?\s(?P<section>§§?\s?\d\w*(?:[.-]\w+)*(?:\(\w+\))*)|,?\s(?P<exhibit>Exh?s?\.\s?[A-Z0-9]+(?:,?\sat\s\d+)?))?"
)
_ID_MARK = (
    "Id.",
    "id.",
    "Id at",
    "id at",
    "Id,",
    "id,",
    "Id;",
    "id;",
    "bid",
    "Id ¶",
    "id ¶",
    "Id*",
    "id*",
    "id)",
    "Id ",
)
_SUPRA = re.compile(rf",\s(?P<supra>supra)(?:,?\s(?:note|n\.)\s?\d+)?(?:,?\sat\s(?P<pin>{PIN}))?")


@dataclass(frozen=True, slots=True)
class ShortForm:
    """An id. or supra, its place, its pin, and for supra the name it repeats."""

    start: int
    end: int
    pin: str | None
    name: str | None = None
    paragraph: bool = False
    section: bool = False


def ids(text: str) -> Iterator[ShortForm]:
    """Every id. and ibid.; "id" without its stop counts only before a pin or a mark of punctuation."""
    for found in found_in(_ID, text, windows(text, _ID_MARK, 1, 90)):
        if not found["dot"] and not found["pin"] and text[found.end() : found.end() + 1] not in (",", ";", ")", "*"):
            continue
        if not found["dot"] and found["id"] == "ID":
            continue
        pin = found["at"] or found["para"] or found["section"] or found["exhibit"]
        yield ShortForm(
            found.start(),
            found.end(),
            " ".join(pin.split()) if pin else None,
            None,
            bool(found["para"]) or bool(found["at"] and found["at"].startswith("¶")),
            bool(found["section"]),
        )


def supras(text: str) -> Iterator[ShortForm]:
    """Every `Name, supra, at 12`; internal references ("supra Part II") name no authority and are left out."""
    for found in _SUPRA.finditer(text):
        start = name_before(text, found.start(), max(0, found.start() - 160))
        if start is not None:
            yield ShortForm(start, found.end(), found["pin"], text[start : found.start()].strip(" ,"))
