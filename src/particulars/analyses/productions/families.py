"""The family of each row of a load file: the range it tells, or the document above all its parents.

F1              family F1
F2  parent F1   family F1
F3  parent F2   family F1: what hangs on an attachment hangs on its message
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from particulars.analyses.productions.telling import key_of
from particulars.reading.bates import matched

Row = Mapping[str, Any]


class Families:
    """Who hangs on whom in each load file."""

    def __init__(self, rows: Iterable[Row]) -> None:
        self._by_number: dict[tuple[str, str], Row] = {}
        self._parents: set[tuple[str, str]] = set()
        for row in rows:
            for name in ("beg", "doc_id"):  # where both name a document, the id is what it goes by
                if row[name]:
                    self._by_number[row["item"], matched(row[name])] = row
            if row["parent_id"]:
                self._parents.add((row["item"], matched(row["parent_id"])))

    def of(self, row: Row) -> str | None:
        """What the family goes by; None where the row is of none."""
        if row["beg_attach"]:
            return str(row["beg_attach"])
        if row["parent_id"]:
            return self._top(row)
        numbers = {(row["item"], matched(row[name])) for name in ("doc_id", "beg") if row[name]}
        return key_of(row) if numbers & self._parents else None

    def _top(self, row: Row) -> str:
        """The document above all others; a row that is not there goes by its number, and a ring by the first of it."""
        seen: list[str] = []
        while row["parent_id"]:
            if (key := key_of(row)) in seen:
                return min(seen[seen.index(key) :])
            seen.append(key)
            above = self._by_number.get((row["item"], matched(row["parent_id"])))
            if above is None:
                return str(row["parent_id"])
            row = above
            if row["beg_attach"]:
                return str(row["beg_attach"])
        return key_of(row)
