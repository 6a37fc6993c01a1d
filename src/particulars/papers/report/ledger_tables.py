"""The ledgers as the report shows them: one collapsible table a ledger, each row with its place, who, and who reports it."""

from __future__ import annotations

from dataclasses import dataclass

from particulars.analyses.ledgers.rows import Entry, Kind, Ledgers
from particulars.papers.page_line import PageLines
from particulars.papers.print_forms import long_date

TITLES = {
    Kind.STATEMENT: "What parties said",
    Kind.CONCESSION: "Admitted, conceded, agreed",
    Kind.ISSUE_RAISED: "Issues raised",
    Kind.ISSUE_OPPOSED: "Issues opposed",
    Kind.ISSUE_ADDRESSED: "Issues addressed",
    Kind.ISSUE_DECIDED: "Issues decided",
    Kind.TREATMENT: "How one decision treats another",
    Kind.OTHER_DOCKET: "Filings in other dockets",
    Kind.RELATED_CASE: "Other cases of the parties, and cases called related",
    Kind.STAGE: "Stages of the case",
    Kind.QUESTION: "Questions a court asked",
    Kind.STATUTE_TEXT: "Text of statutes and rules, quoted",
    Kind.SERVICE: "Service and notice",
    Kind.CONSENT: "Consent to a magistrate judge",
    Kind.CONDITION: "Conditions of a ruling",
    Kind.LOCAL_RULE: "Said of a local rule",
    Kind.BREACH: "Compliance with earlier orders, as told",
    Kind.FEES: "Fees, costs and sanctions",
    Kind.BURDEN: "Burden",
    Kind.CONFERRAL: "Conferral",
}
_FLAGS = {
    "INSIDE_A_QUOTATION": "The words stand inside a quotation.",
    "YEAR_FROM_THE_PAPER": "The year was taken from the one full date of this day in the paper.",
    "YEAR_NOT_NAMED": "The day is printed without its year.",
    "DAY_OF_THE_ONLY_HEARING_NAMED": "The day is that of the only hearing the paper dates.",
    "DAY_OF_THE_PAPER": "The day is that of the paper.",
    "SEVERAL_DAYS": "Several days stand here; none was chosen.",
    "NO_DAY_TOLD": "No day is told.",
    "DOCKET_BY_PLACE": "The docket numbers stand shortly before in the same paragraph.",
    "DOCKET_FROM_THE_PAPER'S_NAME": "The docket number is the one this paper gives with the same name elsewhere.",
    "ISSUE_BY_REFERENCE": "The issue is named only by reference.",
    "NOT_ANSWERED_IN_THIS_PAPER": "Not answered in this paper.",
    "ANSWER_BY_WORDS": "The answer was found by the words it shares with the question.",
    "QUESTION_NOT_QUOTED": "The words of the question are not given.",
    "NO_VERSION_TOLD": "The paper prints no date or version.",
    "QUOTED_FROM_AUTHORITY": "Quoted from an authority, not said of this case.",
}


@dataclass(frozen=True, slots=True)
class LedgerRow:
    """An entry with its place, its day in words and its doubts in words."""

    entry: Entry
    place: str
    anchor: str
    day: str | None
    answer: tuple[str, str] | None  # place and anchor
    doubts: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class PairRow:
    """Two entries side by side, with what they share and what is unlike."""

    first: LedgerRow
    second: LedgerRow
    shared: str
    differs: str


@dataclass(frozen=True, slots=True)
class LedgerTables:
    """Each ledger that has rows under its title, the pairs, and how and how far it was read."""

    tables: tuple[tuple[str, tuple[LedgerRow, ...]], ...]
    pairs: tuple[PairRow, ...]
    count: int
    method: str
    examined: str
    limits: tuple[str, ...]


def ledger_tables(ledgers: Ledgers, page_lines: PageLines) -> LedgerTables:
    """Everything the section prints, each ledger in reading order."""
    rows = {e.id: _row(e, page_lines) for e in ledgers.entries}
    by_kind = {kind: tuple(r for r in rows.values() if r.entry.kind is kind) for kind in TITLES}
    return LedgerTables(
        tables=tuple((TITLES[kind], found) for kind, found in by_kind.items() if found),
        pairs=tuple(PairRow(rows[p.first], rows[p.second], ", ".join(p.shared), p.differs) for p in ledgers.pairs),
        count=len(rows),
        method=ledgers.method,
        examined=ledgers.examined,
        limits=ledgers.limits,
    )


def _row(entry: Entry, page_lines: PageLines) -> LedgerRow:
    answer = entry.answer
    return LedgerRow(
        entry,
        page_lines.span(entry.start, entry.end),
        page_lines.anchor(entry.start),
        (long_date(entry.said_on) or entry.said_on) if entry.said_on else None,
        (page_lines.span(answer.start, answer.end), page_lines.anchor(answer.start)) if answer else None,
        tuple(_doubt(f) for f in entry.flags),
    )


def _doubt(flag: str) -> str:
    name, _, whom = flag.partition(": ")
    if whom:
        return f"{name.replace('_', ' ').capitalize()} {whom}."
    return _FLAGS.get(flag) or flag.replace("_", " ").capitalize()
