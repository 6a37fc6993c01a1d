"""Labels that a named person confirmed or changed; until then every label is printed as proposed."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

import msgspec

from particulars.analyses.positions.rows import Label, Position, Positions


@dataclass(frozen=True, slots=True)
class Confirmed:
    """What a person decided on one passage: its id, the label, and whose decision it is."""

    passage: str
    label: Label
    by: str


def passage_id(row: Position) -> str:
    """What a passage goes by on a sheet: the decision it is about and where its words begin."""
    return f"{row.authority}@{row.start}"


def confirm(found: Positions, decided: Iterable[Confirmed]) -> Positions:
    """The positions with the labels of named persons; what nobody decided stays proposed."""
    by_id = {one.passage: one for one in decided}
    rows = tuple(_row(row, by_id.get(passage_id(row))) for row in found.positions)
    return msgspec.structs.replace(found, positions=rows)


def _row(row: Position, decided: Confirmed | None) -> Position:
    if decided is None:
        return row
    how = row.how if decided.label is row.position else f"{row.how}; proposed was {row.position or 'no label'}"
    return msgspec.structs.replace(
        row, position=decided.label, status=f"confirmed by {decided.by}", confirmed_by=decided.by, how=how
    )
