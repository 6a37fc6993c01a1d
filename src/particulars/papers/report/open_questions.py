"""What waits for a person: citations left unresolved and doubts, the same question asked once with all its places."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from particulars.papers.report.citation_rows import Row


@dataclass(frozen=True, slots=True)
class Left:
    """One citation left unresolved, or several in the same words, for the same reason, with the same candidates."""

    anchor: str
    rows: tuple[Row, ...]

    @property
    def first(self) -> Row:
        """The first of them in the paper."""
        return self.rows[0]


@dataclass(frozen=True, slots=True)
class Doubt:
    """One doubt in words and the citations it is about."""

    words: str
    rows: tuple[Row, ...]


def left_open(rows: Iterable[Row]) -> tuple[Left, ...]:
    """The citations left unresolved, in the order of the first place of each."""
    found: dict[object, list[Row]] = {}
    for row in rows:
        if row.authority is None:
            c = row.citation
            found.setdefault((c.text, c.kind, c.how, c.candidates), []).append(row)
    return tuple(Left(f"u{n}", tuple(same)) for n, same in enumerate(found.values(), 1))


def doubts(rows: Iterable[Row]) -> tuple[Doubt, ...]:
    """The doubts about citations that were resolved all the same; what was left open is listed for itself."""
    found: dict[str, list[Row]] = {}
    for row in rows:
        for words in row.doubts if row.authority is not None else ():
            found.setdefault(words, []).append(row)
    return tuple(Doubt(words, tuple(about)) for words, about in found.items())
