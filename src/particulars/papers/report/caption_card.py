"""The caption of the paper as a card: each field in words, with the places it was read from."""

from __future__ import annotations

from dataclasses import dataclass

from particulars.papers.page_line import PageLines
from particulars.papers.print_forms import long_date
from particulars.reading.caption import Caption

# Field, its name for a lawyer, whether its absence is told.
FIELDS = (
    ("court", "Court", True),
    ("division", "Division", False),
    ("plaintiffs", "Plaintiffs", True),
    ("defendants", "Defendants", True),
    ("case_numbers", "Case numbers", True),
    ("judge", "Judge", True),
    ("document_type", "Kind of paper", True),
    ("title", "Title", True),
    ("re_docket", "Regarding docket numbers", False),
    ("docket_number", "This paper's docket number", False),
    ("dated", "Dated", True),
    ("filed", "Filed", True),
    ("signer", "Signed by", False),
    ("signer_capacity", "Signed as", False),
    ("counsel", "Counsel", False),
    ("class_posture", "Class, as captioned", False),
)


@dataclass(frozen=True, slots=True)
class Field:
    """One field of the card; no value means that none was found."""

    name: str
    values: tuple[str, ...]
    places: tuple[tuple[str, str], ...]  # page:line and anchor


def card(caption: Caption, page_lines: PageLines) -> tuple[Field, ...]:
    """The fields of the caption in their usual order."""
    fields = []
    for key, name, told in FIELDS:
        values = _values(caption, key)
        if values or told:
            spans = caption.places.get(key, ())
            places = tuple((page_lines.span(start, end), page_lines.anchor(start)) for start, end in spans)
            fields.append(Field(name, values, tuple(dict.fromkeys(places))))
    return tuple(fields)


def _values(caption: Caption, key: str) -> tuple[str, ...]:
    value = getattr(caption, key)
    if isinstance(value, tuple):
        return value
    if not value:
        return ()
    if key == "court" and caption.court_full and caption.court_full != value:
        return (f"{caption.court_full} ({value})",)
    if key == "judge" and caption.judge_title:
        return (f"{value}, {caption.judge_title}",)
    return (long_date(value) or value,) if key in ("dated", "filed") else (value,)
