"""Reads the ledgers of one paper: every row a quotation with its place, and pairs of statements that differ."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from particulars.analyses.ledgers.breach import breaches
from particulars.analyses.ledgers.burden import burdens
from particulars.analyses.ledgers.concessions import concessions
from particulars.analyses.ledgers.conditions import conditions
from particulars.analyses.ledgers.conferral import conferrals
from particulars.analyses.ledgers.consent import consent
from particulars.analyses.ledgers.draft import Draft
from particulars.analyses.ledgers.fees import fees
from particulars.analyses.ledgers.inconsistent import pairs
from particulars.analyses.ledgers.issues import issues
from particulars.analyses.ledgers.local_rules import local_rules
from particulars.analyses.ledgers.needs import Cited
from particulars.analyses.ledgers.other_dockets import other_dockets
from particulars.analyses.ledgers.paper import Paper
from particulars.analyses.ledgers.questions import questions
from particulars.analyses.ledgers.rows import Entry, Kind, Ledgers, Words
from particulars.analyses.ledgers.service import service
from particulars.analyses.ledgers.stages import stages
from particulars.analyses.ledgers.statements import statements
from particulars.analyses.ledgers.statute_text import statute_text
from particulars.analyses.ledgers.treatment import treatment
from particulars.reading.caption import Caption
from particulars.reading.clauses import plain
from particulars.record.text import Text

METHOD = (
    "Sentences of the reading text were read for words that say, admit, raise, decide, treat, ask, serve or condition, with "
    "a party, a court or a cited paper as their subject. Each row quotes the paper and says who reports it."
)
LIMITS = (
    "What one side reports of the other, or of a court, is that side's characterisation.",
    "A statement without a verb of saying, a table and the turns of a transcript are not read into these ledgers.",
    "Two statements stand side by side where their words share a subject and differ; whether they are inconsistent, a person decides.",
    "That a party is also in another case does not say that a court ordered the cases related.",
)
# The ledgers in the order in which rows of one place stand. A new ledger is one module and one line here.
LEDGERS: tuple[Callable[[Paper], Iterable[Draft]], ...] = (
    statements,
    concessions,
    issues,
    treatment,
    other_dockets,
    stages,
    questions,
    statute_text,
    service,
    consent,
    conditions,
    local_rules,
    breaches,
    fees,
    burdens,
    conferrals,
)


def read(text: Text, caption: Caption, citations: tuple[Cited, ...] = ()) -> Ledgers:
    """The ledgers of one paper, all rows in reading order."""
    paper = Paper(text, caption, citations)
    drafts = _once([(rank, d) for rank, ledger in enumerate(LEDGERS) for d in ledger(paper)])
    entries = tuple(_entry(d, n, paper) for n, d in enumerate(drafts, 1))
    ids = {id(d): e.id for d, e in zip(drafts, entries, strict=True)}
    return Ledgers(
        entries=entries,
        pairs=tuple(pairs(paper, drafts, ids)),
        method=METHOD,
        limits=LIMITS,
        examined=f"{len(paper.sentences)} sentences and {len(citations)} citations",
    )


def _once(found: list[tuple[int, Draft]]) -> list[Draft]:
    """The rows in reading order; of two of one ledger and sort that overlap, the one that begins first."""
    kept: list[Draft] = []
    for _, draft in sorted(found, key=lambda f: (f[1].start, f[0], -f[1].end)):
        if not any(_same(one, draft) for one in kept[-12:]):
            kept.append(draft)
    return kept


def _same(one: Draft, other: Draft) -> bool:
    unlike = (one.kind, one.sorted_as, one.who, one.authority, one.other)
    if unlike != (other.kind, other.sorted_as, other.who, other.authority, other.other):
        return False
    return one.start <= other.start < one.end and (one.kind is not Kind.STATEMENT or one.start == other.start)


def _entry(draft: Draft, number: int, paper: Paper) -> Entry:
    text = paper.text
    start, end = text.clean.raw_span(draft.start, draft.end)
    answer = None
    if draft.answer is not None:
        low, high = text.clean.raw_span(*draft.answer)
        answer = Words(start=low, end=high, text=plain(text.clean.text[slice(*draft.answer)]))
    return Entry(
        id=f"e{number}",
        kind=draft.kind,
        start=start,
        end=end,
        text=plain(text.clean.text[draft.start : draft.end]),
        who=draft.who,
        side=paper.speakers.side(draft.who),
        origin=draft.origin,
        about=draft.about,
        said_on=draft.said_on,
        said_in=draft.said_in,
        sorted_as=draft.sorted_as,
        docket=draft.docket,
        request_numbers=draft.request_numbers,
        authority=draft.authority,
        other=draft.other,
        court=draft.court,
        case=draft.case,
        version=draft.version,
        answer=answer,
        item=draft.sentence.item if draft.sentence else None,
        heading=draft.sentence.heading if draft.sentence else None,
        how=draft.how,
        flags=draft.flags,
    )
