"""Holding rows that quote a clause against the planted clauses: paired by the words they share, then field by field."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from difflib import SequenceMatcher

from particulars.quarrelstone.check import SectionResult, plain
from particulars.quarrelstone.ledger import PlantedRow

_ANSWERS = 0.5  # of the shorter of two clauses, so much is shared where one answers the other
_SAME = 0.5  # of the longer one, where they quote the same


@dataclass(frozen=True, slots=True)
class FoundRow:
    """A row as a reader found it: the words it quotes, where, and its fields."""

    id: str
    text: str
    page: int | None
    line: int | None
    start: int
    end: int
    fields: Mapping[str, object] = field(default_factory=dict)


Pairs = Sequence[tuple[PlantedRow, FoundRow]]
Compare = Callable[[PlantedRow, FoundRow, Pairs], Iterable[str]]


def check_rows(
    section: str,
    truth: Mapping[str, Sequence[PlantedRow]],
    found: Mapping[str, Sequence[FoundRow]],
    compare: Compare,
    unchecked: tuple[str, ...] = (),
) -> SectionResult:
    """Found rows against planted ones, paper by paper."""
    missing: list[str] = []
    invented: list[str] = []
    wrong: list[str] = []
    for paper, planted in truth.items():
        pairs, left = paired(planted, found.get(paper, ()))
        taken = {t.finding for t, _ in pairs}
        missing += [named(t) for t in planted if t.finding not in taken]
        invented += [f"{paper} p.{f.page}: {f.text!r}" for f in left]
        wrong += [f"{named(t)}: {what}" for t, f in pairs for what in (*_place(t, f), *compare(t, f, pairs))]
    expected, read = sum(map(len, truth.values())), sum(len(found.get(p, ())) for p in truth)
    return SectionResult(section, expected, read, tuple(missing), tuple(invented), tuple(wrong), unchecked)


def named(t: PlantedRow) -> str:
    """A planted row as a difference names it."""
    return f"{t.finding} p.{t.page} {t.text!r}"


def paired(
    planted: Sequence[PlantedRow], found: Sequence[FoundRow]
) -> tuple[list[tuple[PlantedRow, FoundRow]], list[FoundRow]]:
    """Each planted row with the one that answers it, best first, and the found rows left over."""
    scored = []
    for i, t in enumerate(planted):
        for j, f in enumerate(found):
            shorter, longer = _shared(t, f)
            if shorter >= _ANSWERS:
                scored.append((longer, -i, -j))
    answers: dict[int, int] = {}
    for _, i, j in sorted(scored, reverse=True):
        if -i not in answers and -j not in answers.values():
            answers[-i] = -j
    pairs = [(t, found[answers[i]]) for i, t in enumerate(planted) if i in answers]
    return pairs, [f for j, f in enumerate(found) if j not in answers.values()]


def same(name: str, truth: object, found: object) -> Iterable[str]:
    """A difference where two values, printed plainly, are not the same."""
    if _value(truth) != _value(found):
        yield f"{name} {_shown(found)}, not {_shown(truth)}"


def holds(name: str, truth: str | None, found: object) -> Iterable[str]:
    """A difference where the words found do not hold the planted ones, or there should be none."""
    if truth is None and found:
        yield f"{name} {found!r}, where the words give none"
    elif truth is not None and plain(truth) not in plain(found):
        yield f"{name} {found!r}, without {truth!r}"


def _shown(value: object) -> str:
    return repr(str(value)) if isinstance(value, str) else repr(value)


def _value(value: object) -> object:
    if isinstance(value, int) or value is None:
        return value  # a Monday is 0, and no day is None
    if isinstance(value, tuple):
        return tuple(_value(v) for v in value)
    return plain(value) or None


def _shared(t: PlantedRow, f: FoundRow) -> tuple[float, float]:
    """How much two clauses share, as parts of the shorter and of the longer one."""
    if t.start is not None and t.end is not None:
        shared = min(t.end, f.end) - max(t.start, f.start)
        one, other = t.end - t.start, f.end - f.start
    else:
        if f.page is not None and f.page != t.page:
            return 0.0, 0.0
        a, b = plain(t.text), plain(f.text)
        shared = SequenceMatcher(None, a, b, autojunk=False).find_longest_match().size
        one, other = len(a), len(b)
    return max(0.0, shared / max(1, min(one, other))), max(0.0, shared / max(1, one, other))


def _place(t: PlantedRow, f: FoundRow) -> Iterable[str]:
    if _shared(t, f)[1] < _SAME:
        yield f"quotes only {f.text!r}" if len(f.text) < len(t.text) else f"quotes as much as {f.text!r}"
    if f.page != t.page:
        yield f"page {f.page}, not {t.page}"
    if plain(f.text)[:12] == plain(t.text)[:12] and f.line != t.line:
        yield f"printed line {f.line}, not {t.line}"
