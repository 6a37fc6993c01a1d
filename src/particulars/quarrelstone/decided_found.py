"""What the readers of rulings and obligations found, in the form in which it is held against the ledger."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from particulars.analyses.obligations.rows import Obligations
from particulars.analyses.rulings.rows import Rulings
from particulars.quarrelstone.decided_check import OBLIGATION_FIELDS, RULING_FIELDS
from particulars.quarrelstone.rows_check import FoundRow
from particulars.record.text import Text


def rulings(text: Text, read: Rulings) -> list[FoundRow]:
    """Each ruling, and each place where it is said once more."""
    return [row for one in read.rulings for row in _ruling(text, one)]


def obligations(text: Text, read: Obligations) -> list[FoundRow]:
    """Each duty, permission and prohibition."""
    return [
        _row(text, one, one.id, {name: getattr(one, name, None) for name in OBLIGATION_FIELDS})
        for one in read.obligations
    ]


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
