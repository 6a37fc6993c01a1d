"""What the readers of rulings, obligations, positions, lints and facts found, in the form in which it is held against the ledger."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

from particulars.analyses.authorities.rows import Citation
from particulars.analyses.facts.rows import Facts
from particulars.analyses.obligations.rows import Obligations
from particulars.analyses.positions.lints.rows import Lints
from particulars.analyses.positions.rows import Positions
from particulars.analyses.rulings.rows import Rulings
from particulars.quarrelstone.decided_check import FACT_FIELDS, OBLIGATION_FIELDS, POSITION_FIELDS, RULING_FIELDS
from particulars.quarrelstone.rows_check import FoundRow
from particulars.record.text import Text

_CAPTIONED = ("the paper is", "the caption's")


def rulings(text: Text, read: Rulings) -> list[FoundRow]:
    """Each ruling, and each place where it is said once more."""
    return [row for one in read.rulings for row in _ruling(text, one)]


def obligations(text: Text, read: Obligations) -> list[FoundRow]:
    """Each duty, permission and prohibition."""
    return [
        _row(text, one, one.id, {name: getattr(one, name, None) for name in OBLIGATION_FIELDS})
        for one in read.obligations
    ]


def positions(text: Text, read: Positions, citations: Sequence[Citation]) -> list[FoundRow]:
    """Each passage on the issue, by the citation whose decision it is about."""
    words = {c.start: c.text for c in citations}
    rows = []
    for n, one in enumerate(read.positions, 1):
        place = text.place(one.cited_start)
        quoted = words.get(one.cited_start, text.raw[one.cited_start : one.cited_end])
        fields = {name: getattr(one, name) for name in POSITION_FIELDS}
        at = (place.page, place.printed_line, one.cited_start, one.cited_end)
        rows.append(FoundRow(f"p{n}", quoted, *at, fields))
    return rows


def lints(text: Text, read: Lints) -> list[FoundRow]:
    """Each lint by the first words it is about."""
    rows = []
    for n, one in enumerate(read.lints, 1):
        first, place = one.quoted[0], text.place(one.start)
        at = (place.page, place.printed_line, first.start, first.end)
        rows.append(FoundRow(f"l{n}", first.words, *at, {"code": one.code, "weight": one.weight}))
    return rows


def facts(text: Text, read: Facts) -> list[FoundRow]:
    """Each quantity of the prose; the days and numbers of caption and stamp are held as the caption's."""
    rows = [one for one in read.facts if not one.how.startswith(_CAPTIONED)]
    return [_row(text, one, one.id, {name: getattr(one, name) for name in FACT_FIELDS}) for one in rows]


def _ruling(text: Text, one: Any) -> Iterator[FoundRow]:
    fields = {name: getattr(one, name) for name in RULING_FIELDS}
    for name in ("asked", "reason"):
        fields[name] = getattr(fields[name], "text", fields[name])
    yield _row(text, one, one.id, fields)
    for also in one.also:
        yield _row(text, also, f"{one.id} again", {"outcome": one.outcome, "is_also": True})


def _row(text: Text, quoted: Any, id_: str, fields: dict[str, object]) -> FoundRow:
    place = text.place(quoted.start)
    return FoundRow(id_, quoted.text, place.page, place.printed_line, quoted.start, quoted.end, fields)
