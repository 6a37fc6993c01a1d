"""The search-term hit report: for each term of a list the documents, those that no other term hits, and the families."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from particulars.errors import Misused
from particulars.search.asking import Answer, Searcher

_INDENT = "\ufeff"  # what some editors put at the head of a file


@dataclass(frozen=True, slots=True)
class Term:
    """One term of a list: its line, and the question it puts."""

    line: int
    question: str


@dataclass(frozen=True, slots=True)
class TermHits:
    """What one term hits; `with_families` counts the documents of every family that has a hit, `same_as` names a line."""

    term: Term
    read_as: str
    documents: int
    unique: int
    families: int
    with_families: int
    undecided: int
    same_as: int | None


@dataclass(frozen=True, slots=True)
class Report:
    """The rows of a list of terms, and what all of them together hit."""

    rows: tuple[TermHits, ...]
    documents: int
    families: int
    with_families: int
    undecided: int
    searched: int


def terms_in(text: str) -> list[Term]:
    """The terms of a list: one a line; blank lines and those that begin with # are passed over."""
    lines = enumerate(text.removeprefix(_INDENT).splitlines(), 1)
    return [Term(number, line.strip()) for number, line in lines if line.strip() and not line.lstrip().startswith("#")]


def report(searcher: Searcher, terms: Sequence[Term]) -> Report:
    """Asks every term, and counts.

    Raises:
        Misused: some line is no question; every such line is named, and nothing is counted, since what is unique to a
            term cannot be said while another is not asked.
    """
    if not terms:
        raise Misused("There is no term in the list. Write one a line.")
    answers = _asked(searcher, terms)
    times = Counter(doc for answer in _different(answers) for doc in answer.matched)
    first_line: dict[str, int] = {}
    sizes = Counter(searcher.families.values())
    rows = []
    for term, answer in zip(terms, answers, strict=True):
        earlier = first_line.setdefault(answer.read_as, term.line)
        families = {searcher.families[doc] for doc in answer.matched}
        rows.append(
            TermHits(
                term,
                answer.read_as,
                len(answer.matched),
                sum(1 for doc in answer.matched if times[doc] == 1),
                len(families),
                sum(sizes[family] for family in families),
                len(answer.undecided),
                earlier if earlier != term.line else None,
            )
        )
    families = {searcher.families[doc] for doc in times}
    undecided = {doc for answer in answers for doc in answer.undecided} - times.keys()
    whole = sum(sizes[family] for family in families)
    return Report(tuple(rows), len(times), len(families), whole, len(undecided), len(searcher.documents))


def _asked(searcher: Searcher, terms: Sequence[Term]) -> list[Answer]:
    answers, faults = list[Answer](), list[str]()
    for term in terms:
        try:
            answers.append(searcher.ask(term.question))
        except Misused as fault:
            faults.append(f"line {term.line}: {fault.args[0]}")
    if faults:
        raise Misused(f"Nothing was counted: {len(faults)} of {len(terms)} terms cannot be asked. {' '.join(faults)}")
    return answers


def _different(answers: Iterable[Answer]) -> Iterable[Answer]:
    """Each question once, however often the list has it."""
    return {answer.read_as: answer for answer in answers}.values()
