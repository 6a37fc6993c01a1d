"""Runs every lint over one paper's prose and puts the rows in the order of the text."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from particulars.analyses.positions.citing_groups import groups
from particulars.analyses.positions.lints.circuit_claims import circuit_claims
from particulars.analyses.positions.lints.count_claims import count_claims
from particulars.analyses.positions.lints.docket_numbers import conflicting_numbers, misread_numbers, run_together
from particulars.analyses.positions.lints.doubtful_regions import doubtful_regions
from particulars.analyses.positions.lints.flagged import flagged
from particulars.analyses.positions.lints.parties import aliases, each, number_mismatches
from particulars.analyses.positions.lints.pins import pin_conflicts
from particulars.analyses.positions.lints.quotations import impossible_quotations
from particulars.analyses.positions.lints.referents import ambiguous_referents, terms_defined_twice
from particulars.analyses.positions.lints.rows import Lint, Lints, Paper
from particulars.analyses.positions.lints.time_claims import time_claims
from particulars.analyses.positions.needs import Cited, Known
from particulars.reading.caption import Caption
from particulars.record.text import Text

# The registry of lints: a new one is a function and one line here.
LINTS: tuple[Callable[[Paper], Iterable[Lint]], ...] = (
    flagged,
    misread_numbers,
    conflicting_numbers,
    run_together,
    impossible_quotations,
    circuit_claims,
    time_claims,
    count_claims,
    pin_conflicts,
    ambiguous_referents,
    terms_defined_twice,
    number_mismatches,
    aliases,
    doubtful_regions,
)
METHOD = (
    "Each lint holds words of the paper against other words of the same paper: dates, numbers, names and docket numbers "
    "as it prints them. A row quotes both places. A finding is something to look at, not a fault that was established."
)
LIMITS = (
    "No outside source was asked: a number that is wrong everywhere in the paper is not seen.",
    "A claim of time or of a count is recomputed only where dated decisions are cited for its sentence.",
    "A claim about circuits is held against decisions on the terms it quotes and the sections it names.",
    "Guesses are shown as guesses; nothing in the record is changed by them.",
)


def read(text: Text, caption: Caption | None, citations: tuple[Cited, ...], authorities: tuple[Known, ...]) -> Lints:
    """All lints of a paper."""
    known = {a.id: a for a in authorities}
    paper = Paper(text, caption or Caption(), citations, authorities, known, tuple(groups(text, citations)))
    found = each(lint for look in LINTS for lint in look(paper))
    return Lints(
        lints=found,
        method=METHOD,
        limits=LIMITS,
        examined=f"{len(text.clean.text):,} characters, {len(citations):,} citations",
    )
