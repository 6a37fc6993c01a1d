"""How a showing's rows are worded: the three statuses each in its own words, places, and what was quoted."""

from __future__ import annotations

from particulars.showings.rules import sentences
from particulars.showings.structure import Element, Evidence, Position, Ruling


def record_words(element: Element) -> str:
    """The state of the record: `Record: supported (3 cites)`."""
    count = element.cites
    return f"Record: {sentences().support[element.record_support]} ({count} cite{'' if count == 1 else 's'})"


def position_words(one: Position) -> str:
    """What a party says, through whom and when."""
    reason = f": {one.reason}" if one.reason else ""
    return f"{one.party}, by {one.by} at {one.utc}: “{_words(one.status)}”{reason}"


def ruling_words(one: Ruling) -> str:
    """What the court said, in its words, and how a named person read them."""
    return (
        f"Court: “{one.cite.quote}” ({one.cite.display}), read as “{_words(one.result)}” by {one.coded_by} at {one.utc}"
    )


def places(row: Evidence) -> str:
    """Where a row stands in the record."""
    return "; ".join(cite.display for cite in row.particular.cites)


def quotes(row: Evidence) -> tuple[str, ...]:
    """The words quoted, each on one line."""
    return tuple(" ".join(cite.quote.split()) for cite in row.particular.cites if cite.quote.strip())


def _words(value: str) -> str:
    return value.replace("_", " ")
