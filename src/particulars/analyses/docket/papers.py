"""The chain motion, opposition, reply, order across the papers of a case, joined with its docket where one is on file."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

import msgspec

from particulars.analyses.docket.chain import ANSWERS
from particulars.analyses.docket.joining import is_same_case
from particulars.reading.docket_sheet.rows import Entry, Kind

METHOD = (
    "A paper belongs to the motion whose number its caption or the docket's words name, or to the motion of the paper "
    "they name. Where no number is named, a title that gives the subject of one motion before it and of no other links "
    "it by the title alone, which is said. A paper without a stamp is the docket's entry of its day, kind and subject where "
    "there is one such entry and one such paper. Where caption and docket name different motions, neither is chosen."
)
LIMITS = (
    "Captions and the docket's words are read, not what the papers say inside. A motion that is neither on file nor on "
    "the docket is not known, so that a title may fit one that is missing. An order that names a motion may dispose of it or not."
)
# "OPPOSITION TO DEFENDANTS' MOTION TO COMPEL PRODUCTION": the subject is "to compel production".
_SUBJECT = re.compile(r"\bMOTIONS?\s+(?P<subject>(?:TO|FOR|IN\s+LIMINE)\b.*)", re.I | re.S)
_AFTER = re.compile(
    r"[;:(\[].*|\s(?:AND|WITH)\s(?:MEMORANDUM|SUPPORTING|BRIEF|NOTICE|PROPOSED|POINTS|INCORPORATED)\b.*|\bFILED BY\b.*",
    re.I | re.S,
)
# What captions call a paper, as the docket's kinds have it.
_KINDS: Mapping[str, Kind] = {
    "motion": "motion", "opposition": "opposition", "response": "response", "reply": "reply", "order": "order",
    "opinion": "order", "judgment": "order",
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Paper:
    """A paper as its caption has it: the id of its item, its own number, what it is, and the entries it is about.

    `is_courts` says whether it speaks for a court, so that a proposed order is none.
    """

    id: str
    number: int | None
    kind: str | None
    title: str
    about: tuple[int, ...] = ()
    date: str | None = None
    cases: tuple[str, ...] = ()
    is_courts: bool = False


class Member(msgspec.Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """A paper or entry of the case. `papers` are ids of items; none is on file where there are none.

    `matched` says how a paper without a stamp was known to be this entry.
    """

    key: str
    number: int | None
    kind: str
    date: str | None
    title: str
    papers: tuple[str, ...]
    is_on_docket: bool
    matched: str = ""


class Link(msgspec.Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """What a member answers: motions by key, or the candidates where none was chosen; `how` says by which words."""

    key: str
    motions: tuple[str, ...] = ()
    candidates: tuple[str, ...] = ()
    how: str


class Across(msgspec.Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """The chain over papers and entries; `differences` are members of which caption and docket say different things."""

    members: tuple[Member, ...]
    links: tuple[Link, ...]
    open: tuple[Link, ...]
    differences: tuple[Link, ...]


@dataclass(slots=True)
class _Node:
    member: Member
    by_docket: tuple[int, ...] = ()
    by_caption: tuple[int, ...] = ()


def across(entries: Iterable[Entry], papers: Iterable[Paper]) -> Across:
    """The chain over the entries and papers of one case."""
    walk = _Walk()
    for node in _in_order(list(_nodes(tuple(entries), tuple(papers)))):
        walk.take(node)
    return Across(
        members=tuple(walk.members), links=tuple(walk.links), open=tuple(walk.left_open), differences=tuple(walk.differing)
    )  # fmt: skip


def of_case(papers: Iterable[Paper], case: str | None, other_cases: Sequence[str | None] = ()) -> list[Paper]:
    """The papers of a case; one that names no case belongs to it where there is no other."""
    return [
        paper
        for paper in papers
        if any(is_same_case(case, number) for number in paper.cases) or (not paper.cases and not other_cases)
    ]


def subject(title: str) -> str | None:
    """What a motion in a title is for: `to compel production`; nothing where it does not say."""
    found = _SUBJECT.search(title)
    words = _AFTER.sub("", found["subject"]) if found else ""
    return " ".join(re.findall(r"[a-z0-9.’']+", words.casefold())).rstrip(".") or None


class _Walk:
    """The members in their order, and which motion each belongs to so far."""

    def __init__(self) -> None:
        self.members: list[Member] = []
        self.links: list[Link] = []
        self.left_open: list[Link] = []
        self.differing: list[Link] = []
        self.motions: dict[str, str | None] = {}  # the key of a motion to its subject
        self.leads: dict[int, tuple[str, ...]] = {}  # a number to the motions it belongs to

    def take(self, node: _Node) -> None:
        member = node.member
        self.members.append(member)
        found = self._belongs(node) if member.kind in ANSWERS else ()
        if member.kind == "motion":
            self.motions[member.key] = subject(member.title)
            found = (member.key,)
        if member.number is not None and found:
            self.leads[member.number] = found

    def _belongs(self, node: _Node) -> tuple[str, ...]:
        """The motions of a member, noted with how they are known; none where nothing tells or two things are told."""
        key = node.member.key
        docket, caption = self._led(node.by_docket), self._led(node.by_caption)
        if docket and caption and set(docket) != set(caption):
            both = tuple(dict.fromkeys((*docket, *caption)))
            how = f"the docket's words name {_listed(node.by_docket)}, the caption names {_listed(node.by_caption)}"
            self.differing.append(Link(key=key, candidates=both, how=how))
            return ()
        if docket or caption:
            by = [*(["the docket's words"] if docket else []), *(["its caption"] if caption else [])]
            numbers = _listed(node.by_docket if docket else node.by_caption)
            self.links.append(Link(key=key, motions=docket or caption, how=f"{' and '.join(by)} name {numbers}"))
            return docket or caption
        return self._by_title(node)

    def _by_title(self, node: _Node) -> tuple[str, ...]:
        key, of = node.member.key, subject(node.member.title)
        fits = tuple(motion for motion, about in self.motions.items() if of and about == of)
        named = tuple(dict.fromkeys((*node.by_docket, *node.by_caption)))
        if len(fits) == 1 and not named:
            how = f"by its title alone: no other motion before it is “{of}”"
            self.links.append(Link(key=key, motions=fits, how=how))
            return fits
        if node.member.kind != "order" or of or "motion" in node.member.title.casefold():
            why = f"it names {_listed(named)}, no motion that is known here" if named else "no number is named"
            self.left_open.append(Link(key=key, candidates=fits or tuple(self.motions), how=why))
        return ()

    def _led(self, numbers: Iterable[int]) -> tuple[str, ...]:
        return tuple(dict.fromkeys(key for n in numbers for key in self.leads.get(n, ())))


def _nodes(entries: Sequence[Entry], papers: Sequence[Paper]) -> Iterator[_Node]:
    """Entries with their papers, then the papers that are on no docket, each number once."""
    matched = _matched(entries, papers)
    by_number: dict[int, list[Paper]] = {}
    for paper in papers:
        number = paper.number if paper.number is not None else matched.get(paper.id)
        if number is not None:
            by_number.setdefault(number, []).append(paper)
    for n, entry in enumerate(entries):
        held = by_number.pop(entry.number, []) if entry.number is not None else []
        yield _node(str(entry.number or f"unnumbered {n + 1}"), entry.number, entry, held)
    for number, held in by_number.items():
        yield _node(str(number), number, None, held)
    for paper in papers:
        if paper.number is None and paper.id not in matched:
            yield _node(paper.id, None, None, [paper])


def _matched(entries: Sequence[Entry], papers: Sequence[Paper]) -> dict[str, int]:
    """Papers without a stamp that can be one entry only, which can be them only: by day, kind, and the motion's subject."""
    stamped = {paper.number for paper in papers}
    theirs = [(e.number, (e.date_filed, e.kind, subject(e.text))) for e in entries if e.number not in stamped]
    ours = [(p.id, (p.date, _kind(p), subject(p.title))) for p in papers if p.number is None and _kind(p) != "other"]
    found: dict[str, int] = {}
    for id, sign in ours:
        fits = [number for number, other in theirs if other == sign]
        if len(fits) == 1 and fits[0] is not None and [other for _, other in ours].count(sign) == 1:
            found[id] = fits[0]
    return found


def _node(key: str, number: int | None, entry: Entry | None, held: Sequence[Paper]) -> _Node:
    kinds = {_kind(paper) for paper in held}
    by_caption = kinds.pop() if len(kinds) == 1 else "other"
    kind = entry.kind if entry is not None and entry.kind != "other" else by_caption
    title = held[0].title if held and held[0].title else entry.text if entry is not None else ""
    member = Member(
        key=key, number=number, kind=kind, title=title, papers=tuple(paper.id for paper in held),
        date=entry.date_filed if entry is not None else next((p.date for p in held if p.date), None), is_on_docket=entry is not None,
    )  # fmt: skip
    if entry is not None and held and held[0].number is None:
        member = msgspec.structs.replace(member, matched="by its day, kind and title; it bears no stamp")
    about = tuple(dict.fromkeys(n for paper in held for n in paper.about if n != number))
    return _Node(member, entry.refers_to if entry is not None else (), about)


def _kind(paper: Paper) -> Kind:
    kind = _KINDS.get(paper.kind or "", "other")
    return "other" if kind == "order" and not paper.is_courts else kind


def _in_order(nodes: Sequence[_Node]) -> list[_Node]:
    """By number, as a docket runs; what has none stands behind the last of its day or before."""
    ordered = sorted((n for n in nodes if n.member.number is not None), key=lambda n: n.member.number or 0)
    for node in sorted(
        (n for n in nodes if n.member.number is None), key=lambda n: (n.member.date or "9999", n.member.key)
    ):
        day = node.member.date or "9999"
        before = (i for i, n in enumerate(ordered, 1) if n.member.date is not None and n.member.date <= day)
        ordered.insert(max(before, default=0), node)
    return ordered


def _listed(numbers: Iterable[int]) -> str:
    return ", ".join(map(str, numbers))
