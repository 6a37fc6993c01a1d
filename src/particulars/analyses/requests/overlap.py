"""Overlap of discovery by claim (showing S25): requests that serve only one claim, only the other, both or neither, counted anew."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

import msgspec

from particulars.analyses.requests.claims import Assigned
from particulars.analyses.requests.joined_rows import Joined, Line
from particulars.analyses.requests.rows import Kind, OverlapWords
from particulars.errors import Misused
from particulars.reading.docket_number import is_same_case

RULE = (
    "Each request is one, whatever its versions. It counts for a claim if the person's row names that claim, alone or "
    "with others; a row without claims counts as neither; a request without a row is not counted and is listed. Where "
    "the sheet has rows by version, the version asked for is counted, else the latest that has a row. A claim that "
    "neither a row nor a complaint on file names is refused and not counted as nought."
)
ONLY_A, ONLY_B, BOTH, NEITHER, NOT_ASSIGNED = "only A", "only B", "both", "neither", "not assigned"


class OverlapRow(msgspec.Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """One request and how it is counted, with the person's row that says so."""

    request: str
    asking: str | None
    version: str
    counted: str
    claims: tuple[str, ...] = ()
    elements: tuple[str, ...] = ()
    by: str = ""
    at: str = ""
    row: int = 0
    paper: str = ""
    start: int = 0
    end: int = 0


class Overlap(msgspec.Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """The counts, made from the rows and from nothing else; `others` are claims that rows name beside the two."""

    a: str
    b: str
    kind: str
    rows: tuple[OverlapRow, ...]
    others: tuple[str, ...] = ()
    rule: str = RULE

    def count(self, counted: str) -> int:
        """How many rows are counted so."""
        return sum(row.counted == counted for row in self.rows)

    @property
    def counts(self) -> dict[str, int]:
        """Every count by its name; together they are all rows."""
        return {name: self.count(name) for name in (ONLY_A, ONLY_B, BOTH, NEITHER, NOT_ASSIGNED)}


class Sides(msgspec.Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """Two statements on the overlap that their own words sort differently, the earlier first where both are dated."""

    first_paper: str
    first: OverlapWords
    second_paper: str
    second: OverlapWords


def overlap(
    lines: Sequence[Line],
    rows: Iterable[Assigned],
    a: str,
    b: str,
    kind: Kind = Kind.RFP,
    version: str = "",
    pleaded: Iterable[str] = (),
) -> Overlap:
    """Counts requests of one sort by two claims; `version` picks the rows of that version where the sheet has them.

    Raises `Misused` where neither a row nor one of the claims `pleaded` is called so: nought would be no count.
    """
    rows = list(rows)
    named = {_plain(claim): claim for one in rows for claim in one.claims}
    _refuse_unknown((a, b), {**{_plain(claim): claim for claim in pleaded}, **named})
    others = tuple(sorted(claim for key, claim in named.items() if key not in (_plain(a), _plain(b))))
    held: dict[tuple[str, str], list[Assigned]] = {}
    for one in rows:
        held.setdefault((one.request, one.asking), []).append(one)
    counted = tuple(_row(x, held, a, b, version) for x in lines if x.kind is kind)
    return Overlap(a=a, b=b, kind=kind, rows=counted, others=others)


def sides_by_side(joined: Joined) -> Iterator[Sides]:
    """Each pair of statements that call the overlap the same and different; nothing is concluded from them.

    Papers of two cases speak of two sets of claims, and are no pair; a paper that names no case number is of any.
    """
    told = sorted(joined.overlaps, key=lambda o: (o[1].said_on or "9999", o[0], o[1].start))
    for i, (paper, one) in enumerate(told):
        for other_paper, other in told[i + 1 :]:
            is_one_case = (
                not one.cases or not other.cases or any(is_same_case(a, b) for a in one.cases for b in other.cases)
            )
            if is_one_case and one.sort != other.sort and (paper, one.start) != (other_paper, other.start):
                yield Sides(first_paper=paper, first=one, second_paper=other_paper, second=other)


def _refuse_unknown(asked: Iterable[str], known: dict[str, str]) -> None:
    there = "; ".join(f"“{known[key]}”" for key in sorted(known)) or "none"
    for claim in asked:
        if _plain(claim) not in known:
            raise Misused(f"No row of the sheet and no complaint on file names a claim “{claim}”. Named are: {there}.")


def _row(line: Line, held: dict[tuple[str, str], list[Assigned]], a: str, b: str, version: str) -> OverlapRow:
    mine = [*held.get((line.name, line.asking or ""), []), *(held.get((line.name, ""), []) if line.asking else [])]
    stands = _chosen(mine, version)
    current = line.versions[-1] if line.versions else None
    place = (current.paper, current.asked.start, current.asked.end) if current else ("", 0, 0)
    if stands is None:
        return OverlapRow(request=line.name, asking=line.asking, version="", counted=NOT_ASSIGNED, paper=place[0], start=place[1], end=place[2])  # fmt: skip
    named = {_plain(claim) for claim in stands.claims}
    in_a, in_b = _plain(a) in named, _plain(b) in named
    counted = BOTH if in_a and in_b else ONLY_A if in_a else ONLY_B if in_b else NEITHER
    return OverlapRow(
        request=line.name, asking=line.asking, version=stands.version, counted=counted, claims=stands.claims,
        elements=stands.elements, by=stands.by, at=stands.at, row=stands.row, paper=place[0], start=place[1], end=place[2],
    )  # fmt: skip


def _chosen(mine: list[Assigned], version: str) -> Assigned | None:
    """The row of the version asked for; else the one of the latest version that has a row."""
    exact = [one for one in mine if version and one.version == version]
    if exact or not mine:
        return exact[0] if exact else None
    # Versions count up from "1"; a row without a version holds for all of them.
    return max(mine, key=lambda one: (int(one.version) if one.version.isdecimal() else 0, one.row))


def _plain(claim: str) -> str:
    return " ".join(claim.split()).lower()
