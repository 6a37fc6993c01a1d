"""The chain motion, opposition, reply, order over a docket, from the numbers that the entries' words name."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

import msgspec

from particulars.reading.docket_sheet.rows import Entry, Kind
from particulars.reading.docket_sheet.words import references

METHOD = (
    "An opposition, response, reply or order belongs to the motion whose number its words name, or to the motion of "
    "the paper they name. Where they name none, its candidates are the motions before it, save one that is all an order "
    "names while its words say that it grants, denies or moots."
)
LIMITS = (
    "Only the docket's own words are read, not the papers. An order that names a motion may dispose of it or not. "
    "A lone candidate is still a candidate."
)
_DISPOSES = re.compile(r"\b(?:grant|deny|denied|denies|moot)(?:s|ed|ing)?\b", re.I)
ANSWERS = frozenset({"opposition", "response", "reply", "order"})


class Link(msgspec.Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """What one entry answers. `start` and `end` count in the entry's text; `words` stand there."""

    number: int | None
    date_filed: str
    kind: Kind
    motions: tuple[int, ...] = ()
    candidates: tuple[int, ...] = ()
    words: str = ""
    start: int | None = None
    end: int | None = None
    how: str


class Chain(msgspec.Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """The links of a docket in its order; `open` are those that name no motion but may answer one."""

    motions: tuple[int, ...]
    links: tuple[Link, ...]
    open: tuple[Link, ...]
    examined: int


def read(entries: Sequence[Entry]) -> Chain:
    """The chain over entries that stand in the order of the docket."""
    motions: list[int] = []
    leads: dict[int, tuple[int, ...]] = {}  # an entry's number to the motions it belongs to
    decided: set[int] = set()
    links, left_open = [], []
    for entry in entries:
        if entry.kind == "motion" and entry.number is not None:
            motions.append(entry.number)
            leads[entry.number] = (entry.number,)
        if entry.kind not in ANSWERS:
            continue
        found = _motions(entry, leads)
        if found:
            links.append(_link(entry, found, leads))
            if entry.number is not None:
                leads[entry.number] = found
            if entry.kind == "order":
                decided.update(_disposed(entry, found))
        elif entry.kind != "order" or "motion" in entry.text.casefold():
            left_open.append(_open(entry, [m for m in motions if m not in decided]))
    return Chain(motions=tuple(motions), links=tuple(links), open=tuple(left_open), examined=len(entries))


def _disposed(entry: Entry, found: tuple[int, ...]) -> tuple[int, ...]:
    """The motion no longer a candidate: the only entry named by an order that says it grants or denies."""
    return found if entry.refers_to == found and len(found) == 1 and _DISPOSES.search(entry.text) else ()


def _motions(entry: Entry, leads: dict[int, tuple[int, ...]]) -> tuple[int, ...]:
    return tuple(dict.fromkeys(m for number in entry.refers_to for m in leads.get(number, ())))


def _link(entry: Entry, found: tuple[int, ...], leads: dict[int, tuple[int, ...]]) -> Link:
    named = [r for r in references(entry.text, entry.number) if r.number in leads]
    start, end = named[0].start, named[-1].end
    through = [str(r.number) for r in named if leads[r.number] != (r.number,)]
    return Link(
        number=entry.number,
        date_filed=entry.date_filed,
        kind=entry.kind,
        motions=found,
        words=entry.text[start:end],
        start=start,
        end=end,
        how=f"its words name {', '.join(through)}, which answers the motion"
        if through
        else "its words name the motion",
    )


def _open(entry: Entry, candidates: Iterable[int]) -> Link:
    return Link(
        number=entry.number,
        date_filed=entry.date_filed,
        kind=entry.kind,
        candidates=tuple(candidates),
        how="its words name no motion on this docket by number",
    )
