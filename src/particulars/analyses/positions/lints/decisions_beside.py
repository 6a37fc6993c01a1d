"""The decisions that stand beside a claim of prose: those cited for its sentence, and each one's full date."""

from __future__ import annotations

from datetime import date

from particulars.analyses.positions.citing_groups import Group, paragraph_at, tail
from particulars.analyses.positions.lints.rows import Paper
from particulars.analyses.positions.needs import CASES, Cited
from particulars.reading.sentences import sentence_end, sentence_start

_ELSEWHERE = ("see also", "cf", "but see", "contra")


def cited_for(paper: Paper, at: int) -> list[Cited]:
    """The cases cited for the sentence at `at`, else the first ones inside it, in order, each case once.

    What follows another signal (see also, cf., but see) stands for something else and is left out.
    """
    end = max(sentence_end(paper.words, at), at)
    inside: list[Cited] = []
    for group in paper.groups:
        first = group.citations[0].clean_start
        if first < at:
            continue
        if _stands_for(group, at):
            return _cases(group)
        if first > end + 5:
            break
        inside = inside or _cases(group)
    return inside


def sentence(paper: Paper, at: int) -> tuple[int, int]:
    """The sentence in which a character stands."""
    start = sentence_start(paper.words, at + 1, paragraph_at(paper.words, at).start)
    return start, max(sentence_end(paper.words, at), at + 1)


def whole_date(iso: str | None) -> date | None:
    """A date that is known to the day, or None."""
    if not iso or len(iso) != 10:
        return None
    try:
        return date.fromisoformat(iso)
    except ValueError:
        return None


def last_before(paper: Paper, at: int) -> Cited | None:
    """The last case cited before a place whose date is known to the day."""
    known = paper.known
    found = None
    for citation in paper.citations:
        if citation.clean_start >= at or tail(paper.text, citation) > at:
            continue
        case = known.get(citation.authority or "")
        if citation.via_of is None and case is not None and whole_date(case.date):
            found = citation
    return found


def _stands_for(group: Group, at: int) -> bool:
    return group.stands_for is not None and group.stands_for.start <= at < group.stands_for.end


def _cases(group: Group) -> list[Cited]:
    found: dict[str, Cited] = {}
    for citation in group.citations:
        if (citation.signal or "").casefold().startswith(_ELSEWHERE) and found:
            break
        if citation.kind in CASES and citation.authority is not None:
            found.setdefault(citation.authority, citation)
    return list(found.values())
