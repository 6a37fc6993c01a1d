"""Holding what was found against what was planted: expected, found, missing, invented and wrong, section by section."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from particulars.analyses.authorities.rows import Kind
from particulars.quarrelstone.ledger import CitationTruth


@dataclass(frozen=True, slots=True)
class SectionResult:
    """How one section came out; each difference is one line a person can act on."""

    section: str
    expected: int
    found: int
    missing: tuple[str, ...] = ()
    invented: tuple[str, ...] = ()
    wrong: tuple[str, ...] = ()
    unchecked: tuple[str, ...] = ()  # what the reader says and nobody compared
    known_faults: tuple[str, ...] = ()  # of the reader, listed as such; the differences they make stand only here

    @property
    def holds(self) -> bool:
        """Whether there is no difference but those of known faults."""
        return not (self.missing or self.invented or self.wrong)


@dataclass(frozen=True, slots=True)
class Found:
    """One finding as it is compared: which paper, where, what; `fields` are judged against the truth's."""

    paper: str
    text: str
    kind: Kind
    authority: str | None
    page: int | None
    line: int | None
    start: int
    end: int
    candidates: tuple[str, ...] = ()
    fields: Mapping[str, object] = field(default_factory=dict)


Matched = Sequence[tuple[CitationTruth, Found]]


@dataclass(frozen=True, slots=True)
class Judge:
    """Further comparisons of one paper: what is wrong about its matched rows, and what its findings have invented."""

    wrong: Callable[[Matched], Iterable[tuple[CitationTruth, str]]]
    invented: Callable[[Sequence[Found]], Iterable[str]]


def plain(value: object) -> str:
    """A printed value without case, quotation marks, spaces and points."""
    return re.sub(r"[^a-z0-9§¶*]", "", str(value or "").lower())


def plain_pin(value: object) -> str:
    """A pin as its stars, figures, letters and signs: "at *6 n.3" and "*6 n. 3" are one pin, "6 n.3" is another."""
    text = str(value or "").lower().replace("–", "-").replace("—", "-")
    return re.sub(r"[\s.]", "", re.sub(r"^at ", "", text))


def check(
    section: str, found: Sequence[Found], truth: Mapping[str, Sequence[CitationTruth]], judges: Mapping[str, Judge] = {}
) -> SectionResult:
    """Found citations against planted ones, paper by paper; authorities are compared by which rows share them.

    `judges` are further comparisons, by paper, such as that of the authorities themselves.
    """
    missing: list[str] = []
    invented: list[str] = []
    wrong: list[str] = []
    by_paper: dict[str, list[Found]] = defaultdict(list)
    for row in found:
        by_paper[row.paper].append(row)
    for paper, rows in truth.items():
        read = by_paper.pop(paper, [])
        pairs, left = _paired(rows, read)
        missing += [_named(paper, t) for t, f in pairs if f is None]
        invented += [f"{paper} p.{f.page}: {f.text!r} read as {f.kind}" for f in left]
        matched = [(t, f) for t, f in pairs if f is not None]
        wrong += [f"{_named(paper, t)}: {what}" for t, f in matched for what in _differences(t, f)]
        wrong += [f"{_named(paper, t)}: {what}" for t, what in _links(matched)]
        if paper in judges:
            wrong += [f"{_named(paper, t)}: {what}" for t, what in judges[paper].wrong(matched)]
            invented += [f"{paper}: {what}" for what in judges[paper].invented(read)]
    invented += [f"{paper}: no such paper was planted ({len(rows)} rows)" for paper, rows in by_paper.items()]
    expected = sum(len(rows) for rows in truth.values())
    return SectionResult(section, expected, len(found), tuple(missing), tuple(invented), tuple(wrong))


def _named(paper: str, t: CitationTruth) -> str:
    trap = f" [{t.trap}]" if t.trap else ""
    return f"{t.finding} p.{t.page} {t.text!r}{trap}" if t.finding else f"{paper} {t.text!r}"


def _paired(
    rows: Sequence[CitationTruth], found: list[Found]
) -> tuple[list[tuple[CitationTruth, Found | None]], list[Found]]:
    """Each planted row with the finding that answers it, best overlap first; what is left over was invented."""
    scored = sorted(((_likeness(t, f), -i, -j) for i, t in enumerate(rows) for j, f in enumerate(found)), reverse=True)
    taken: dict[int, int] = {}
    used: set[int] = set()
    for likeness, i, j in scored:
        if likeness <= 0 or -i in taken or -j in used:
            continue
        taken[-i] = -j
        used.add(-j)
    pairs = [(t, found[taken[i]] if i in taken else None) for i, t in enumerate(rows)]
    return pairs, [f for j, f in enumerate(found) if j not in used]


def _likeness(t: CitationTruth, f: Found) -> float:
    """How well a finding answers a row: shared over joined length; by page and words where there are no offsets."""
    if t.start is not None and t.end is not None:
        shared = min(t.end, f.end) - max(t.start, f.start)
        share = shared / (max(t.end, f.end) - min(t.start, f.start)) if shared > 0 else 0.0
        return share + (0.01 if f.kind is t.kind else 0) if share >= 0.5 else 0.0
    if f.page != t.page:
        return 0.0
    same = plain(t.text) == plain(f.text)
    near = same or plain(t.text) in plain(f.text) or plain(f.text) in plain(t.text)
    if not near or not plain(f.text) or min(len(t.text), len(f.text)) / max(len(t.text), len(f.text)) < 0.5:
        return 0.0
    return 0.5 + 0.2 * same + 0.2 * (f.line == t.line) + 0.05 * (f.kind is t.kind)


def _differences(t: CitationTruth, f: Found) -> Iterable[str]:
    """What is wrong about a finding by itself."""
    if f.kind is not t.kind and f.kind not in t.other_kinds:
        yield f"kind {f.kind}, not {t.kind}"
    if plain(f.text) != plain(t.text):
        yield f"reads {f.text!r}"
    if not t.pin_open and plain_pin(f.fields.get("pin")) != plain_pin(t.pin):
        yield f"pin {f.fields.get('pin')!r}, not {t.pin!r}"
    for name, planted in (("signal", t.signal), ("via", t.via), ("defines", t.defines)):
        if plain(f.fields.get(name)) != plain(planted):
            yield f"{name} {f.fields.get(name)!r}, not {planted!r}"
    parentheticals = f.fields.get("parentheticals") or ()
    printed = [plain(p) for p in parentheticals] if isinstance(parentheticals, tuple) else []
    if printed != [plain(p) for p in t.parentheticals]:
        yield f"parentheticals {parentheticals!r}, not {t.parentheticals!r}"
    if f.page != t.page:
        yield f"page {f.page}, not {t.page}"
    if f.line != t.line:
        yield f"printed line {f.line}, not {t.line}"
    if t.start is not None and (f.start, f.end) != (t.start, t.end):
        yield f"characters {f.start}–{f.end}, not {t.start}–{t.end}"


def _links(matched: Matched) -> Iterable[tuple[CitationTruth, str]]:
    """What is wrong about the links: rows of one authority must share one id, and no other authority's rows that id."""
    anchor = anchors(matched)
    owners: dict[str, set[str]] = defaultdict(set)
    for key, found in anchor.items():
        owners[found].add(key)
    for t, f in matched:
        right = {anchor[k] for k in (t.authority, *t.also) if k in anchor}
        if t.left_open:
            if f.authority:
                yield t, f"resolved to {f.authority}; it must be left open"
            if set(f.candidates) != right:
                yield t, f"candidates {_listed(f.candidates)}, not {_listed(right)}"
        elif f.authority is None:
            if not t.may_be_open:
                yield t, f"left unresolved; it is {t.authority}"
            if not right <= set(f.candidates):
                yield t, f"candidates {_listed(f.candidates)}, among which {_listed(right)} is wanting"
        elif f.authority not in right or (len(owners[f.authority]) > 1 and not t.also):
            yield t, f"resolved to {f.authority}; it is {t.authority}"


def _listed(ids: Iterable[str]) -> str:
    return ", ".join(sorted(ids)) or "(none)"


def anchors(matched: Matched) -> dict[str, str]:
    """The id that stands for each authority: that of its first whole citation, else the commonest."""
    whole = {Kind.CASE_FULL, Kind.CASE_DOCKET, Kind.STATUTE, Kind.ECF, Kind.RULE, Kind.STATUTE_NAME}
    anchor: dict[str, str] = {}
    ids: dict[str, Counter[str]] = defaultdict(Counter)
    for t, f in matched:
        if not f.authority or t.left_open:
            continue
        if t.kind in whole:
            anchor.setdefault(t.authority, f.authority)
        if not t.also:
            ids[t.authority][f.authority] += 1
    for key, counted in ids.items():
        anchor.setdefault(key, min(counted, key=lambda c: (-counted[c], c)))
    return anchor
