"""What analyses found in one paper, cut into the rows that showings bind: rulings, duties, positions on an issue, lints.

The rows of an analysis are known here by what is read of them, so that any analysis that answers to it will do.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping

from particulars.particular import Origin
from particulars.showings.binding_rows import BY_HAND, Row
from particulars.showings.paper_rows import Paper, subject_from
from particulars.showings.rules import bindings
from particulars.showings.said import Label, label_subject
from particulars.showings.what_is_read import Characterised, Decided, Entered, Linted, Owed

OWED = frozenset({"duty", "prohibition", "condition"})
# How the clause itself comes by its day; a period's day is computed elsewhere, from its event.
_DATED = {
    "fixed": "named in the clause; a fixed date does not roll",
    "earliest_of": "the earliest of the days that the clause names",
    "latest_of": "the latest of the days that the clause names",
    "recurring": "the first day that the clause names; none of its days is moved",
    "promptly": "hard stop named in the clause; “promptly” gets no number",
}
# What a lint over prose says of the rows of the split table, by its code.
_LINTED = {
    "CIRCUIT_CLAIM_UNSUPPORTED": "prose.circuit_without_row",
    "CIRCUIT_NOT_NAMED": "prose.circuit_not_named",
    "COUNT_CLAIM": "prose.count_differs",
}
_LEDGERS = {"conferral": "conferral.held", "breach": "breach.said", "fees": "fees.said"}
_NOT_HELD = "not conferred"
_REQUEST = re.compile(r"(?:RFP|RFA|Interrogatory|Request) No\. \d+")


def ruling_rows(paper: Paper, found: Iterable[Decided]) -> Iterator[Row]:
    """What the court decided, what was asked, its reason, and the requests at issue, in the court's words.

    A finding on a test is set beside the element that its heading names, as context: what follows from it is for
    persons. A ruling that the paper only reports is left out: what another paper says of it is no ruling.
    """
    for one in found:
        if one.kind == "prior_ruling":
            continue
        at, subject, court = (one.start, one.end), paper.subject(one.id), Origin.COURT
        yield from paper.row("rulings.disposition", one.text, at, subject, court, one.flags)
        if one.kind == "finding":
            beside = _beside(one.heading or "")
            yield from paper.row(BY_HAND + beside, one.text, at, subject, court, one.flags) if beside else ()
            continue
        if one.asked is not None:
            yield from paper.row(
                "rulings.asked", one.asked.text, (one.asked.start, one.asked.end), subject, court, one.flags
            )
        if one.reason is not None:
            yield from paper.row("rulings.reason", one.reason.text, (one.reason.start, one.reason.end), subject, court)
        for number in filter(_REQUEST.fullmatch, one.request_numbers):
            yield from paper.row("requests.at_issue", number, at, subject_from(number), court, one.flags)


def _beside(heading: str) -> str:
    """The one element that a heading names, or nothing where none or two fit."""
    fits = [one.element for one in bindings().headings if re.search(one.words, heading, re.IGNORECASE)]
    return fits[0] if len(fits) == 1 else ""


def obligation_rows(paper: Paper, found: Iterable[Owed]) -> Iterator[Row]:
    """Each duty cut into its facts. A period, and "promptly", get no date here: nothing is computed from them."""
    for one in found:
        if one.force not in OWED:
            continue
        at, subject = (one.start, one.end), paper.subject(one.id)
        facts = [
            ("clause", one.text),
            ("obligor", one.who),
            ("obligee", one.toward),
            ("act", one.act),
            *(("limiter", words) for words in one.scope),
            ("due", one.due),
            ("computed", _DATED.get(one.timing) if one.due else None),
            ("no_date", one.timing if not one.due else None),
        ]
        for kind, value in facts:
            yield from paper.row(f"obligations.{kind}", value, at, subject, doubts=one.flags)


def position_rows(
    paper: Paper, found: Iterable[Characterised], decided: Mapping[str, Label] | None = None, issue: str = ""
) -> Iterator[Row]:
    """Each decision a paper characterises once, and each passage that does so, with who says so beside it.

    A label is proposed; one that a named person `decided` on this passage and issue stands beside it, with who and when.
    """
    decided, seen = decided or {}, set[str]()
    for one in found:
        at, subject = (one.start, one.end), subject_from(one.authority)
        facts = [
            ("label_proposed", f"{one.position}, from the words of {one.characterised_by}" if one.position else None),
            ("quotation_unverified", f"the words of {one.characterised_by}"),
        ]
        if subject not in seen:
            facts += [("decision", one.case), ("court", one.court), ("date", one.date)]
        seen.add(subject)
        for kind, value in facts:
            yield from paper.row(f"positions.{kind}", value, at, subject)
        name = label_subject(paper.item.id, paper.text.raw, one.start, one.end, one.authority, issue)
        if (label := decided.get(name)) is not None:
            value = f"{label.answer}, decided by {label.by} at {label.at}"
            yield from paper.row("positions.label_confirmed", value, at, subject, Origin.OBSERVED)


def ledger_rows(paper: Paper, found: Iterable[Entered]) -> Iterator[Row]:
    """What a paper says of conferral, of a breach and of fees, as the words of whoever says it; nothing follows from them."""
    for one in found:
        topic = "conferral.denied" if one.sorted_as == _NOT_HELD else _LEDGERS.get(one.kind)
        if topic is None:
            continue
        origin = Origin.COURT if one.origin == "the court" else Origin.COMPUTED
        yield from paper.row(topic, one.text, (one.start, one.end), paper.subject(one.id), origin, one.flags)


def lint_rows(paper: Paper, found: Iterable[Linted]) -> Iterator[Row]:
    """What lints over prose say of the split table: the circuit or count, on the words of the prose."""
    for one in found:
        if one.code in _LINTED:
            at = (one.quoted[0].start, one.quoted[0].end)
            yield from paper.row(_LINTED[one.code], one.candidates[0] if one.candidates else one.says, at)
