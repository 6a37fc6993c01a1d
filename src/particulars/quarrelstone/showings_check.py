"""Holding showings over the invented papers against what was planted in them: each duty, day, request and decision."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

from particulars.cites import Verified
from particulars.quarrelstone.check import SectionResult
from particulars.quarrelstone.ledger import Ledger, PaperTruth
from particulars.quarrelstone.says import ISSUE, Owed, Ruled, Took
from particulars.showings.binding_rows import value_of
from particulars.showings.structure import Evidence, Showing

Shown = Callable[[Sequence[Path], str, str | None], Showing]
"""A showing by its papers, the id of its template, and the issue."""

_ORDERS, _BRIEF = ("m1-061-order", "m1-070-order"), ("m1-112-motion",)
_BOUND = frozenset(("duty", "prohibition", "condition"))
_VERIFIED = (Verified.EXACT, Verified.NORMALISED)
_REQUEST = re.compile(r"(?:RFP|RFA|Interrogatory|Request) No\. \d+")


@dataclass(frozen=True, slots=True)
class Planted:
    """One thing that a showing must hold: in which element, of what kind, and words that its value must hold."""

    element: str
    topic: str
    words: str


def showings(built: Path, ledger: Ledger, shown: Shown) -> SectionResult:
    """S21 and S01 over the discovery orders, S18 over the brief on certification: nothing left out, every cite checked."""
    expected, missing, wrong = 0, [], []
    for template, papers, issue, planted in _cases(ledger):
        showing = shown([built / p.path for p in papers], template, issue)
        rows = {e.element_id.rpartition(".")[2]: (*e.evidence, *e.counter) for e in showing.elements}
        expected += len(planted)
        missing += [f"{template}.{p.element} {p.topic}: {p.words!r}" for p in planted if not _holds(rows[p.element], p)]
        wrong += [f"{template}.{e}: {words}" for e, of in rows.items() for words in _unsound(of)]
        wrong += [f"{template}.{e} {words}" for e, of in rows.items() for words in _unplanted(e, of, planted)]
    return SectionResult("showings", expected, expected - len(missing), missing=tuple(missing), wrong=tuple(wrong))


def _cases(ledger: Ledger) -> Iterable[tuple[str, list[PaperTruth], str | None, list[Planted]]]:
    orders, brief = _papers(ledger, _ORDERS), _papers(ledger, _BRIEF)
    owed = [row for p in orders for row in p.decided if isinstance(row.says, Owed) and _BOUND & set(row.says.force)]
    clauses = [Planted("E1", "obligations.clause", row.text) for row in owed]
    days = [
        Planted("E3", "obligations.due", row.says.due) for row in owed if isinstance(row.says, Owed) and row.says.due
    ]
    numbers = {n for p in orders for row in p.decided if isinstance(row.says, Ruled) for n in row.says.numbers}
    requests = [Planted("E1", "requests.at_issue", n) for n in sorted(numbers) if _REQUEST.fullmatch(n)]
    cases = {row.says.case for p in brief for row in p.decided if isinstance(row.says, Took)}
    decisions = [Planted("E1", "positions.decision", case) for case in sorted(cases)]
    return [("S21", orders, None, [*clauses, *days]), ("S01", orders, None, requests), ("S18", brief, ISSUE, decisions)]


def _papers(ledger: Ledger, stems: Sequence[str]) -> list[PaperTruth]:
    return [p for p in ledger.papers if Path(p.path).stem in stems and p.path.endswith(".txt")]


def _holds(rows: Iterable[Evidence], planted: Planted) -> bool:
    """Whether a row of that kind says it, or of a clause quotes as much of it as the reader took."""
    for row in rows:
        if row.particular.topic == planted.topic:
            value = _plain(value_of(row.particular))
            if _plain(planted.words) in value or (planted.topic.endswith("clause") and value in _plain(planted.words)):
                return True
    return False


def _unsound(rows: Iterable[Evidence]) -> list[str]:
    """Rows with a cite that does not verify."""
    return [
        f"{cite.display} does not verify"
        for row in rows
        for cite in row.particular.cites
        if cite.verified not in _VERIFIED
    ]


def _unplanted(element: str, rows: Iterable[Evidence], planted: Sequence[Planted]) -> list[str]:
    """Days and requests that no order names."""
    exact = {p.topic: {q.words for q in planted if q.topic == p.topic} for p in planted if p.element == element}
    return [
        f"holds {value_of(row.particular)!r}, which nobody planted"
        for row in rows
        if row.particular.topic in ("obligations.due", "requests.at_issue")
        and value_of(row.particular) not in exact.get(row.particular.topic, {value_of(row.particular)})
    ]


def _plain(words: str) -> str:
    return " ".join(words.split()).strip(" .,;").casefold()
