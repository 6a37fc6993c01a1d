"""Clauses that two papers, or a paper and the order it quotes, word differently: an order and its gloss, an amended order."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date

from particulars.analyses.obligations.clause_diff import ClauseDiff, clause_diff
from particulars.analyses.obligations.matter import Paper, is_one_case
from particulars.analyses.obligations.rows import Obligation
from particulars.analyses.obligations.same_clause import about, clause
from particulars.reading.actors import opponent, same_side

_ALIKE = 0.5  # the share of common words below which two clauses are not held to be wordings of one
_AT_LEAST = 3  # words that both must have


def wordings(papers: Iterable[Paper]) -> Iterator[ClauseDiff]:
    """The clauses that two papers, or a paper and the order it quotes, word differently, each with its difference."""
    every = sorted((p for p in papers if p.day is not None), key=lambda p: (p.day or date.max, p.name))
    rows = [(paper, one) for paper in every for one in paper.found.obligations]
    for at, (paper, later) in enumerate(rows):
        if later.ordered_on:
            continue
        fits = [
            clause_diff(clause(other.name, earlier), clause(paper.name, later))
            for other, earlier in rows[:at]
            if (
                _is_gloss(earlier, later)
                if other is paper
                else is_one_case(other, paper) and _may_be_one(earlier, later)
            )
        ]
        best = [d for d in fits if d.alike == max(f.alike for f in fits)]
        if len(best) == 1 and best[0].alike < 1.0:
            yield best[0]


def _may_be_one(earlier: Obligation, later: Obligation) -> bool:
    one, two = about(earlier), about(later)
    is_one_actor = (earlier.who is None and later.who is None) or same_side(earlier.who or "", later.who or "")
    return (
        is_one_actor
        and bool(one and two)
        and len(one & two) / min(len(one), len(two)) >= _ALIKE
        and len(one & two) >= _AT_LEAST
    )


def _is_gloss(quoted: Obligation, later: Obligation) -> bool:
    """Whether a clause stands under the number under which the paper quotes an earlier order on the same matter.

    The quoted order may name a party where the paper says Defendants, so who is bound need not be the same word.
    """
    if not quoted.ordered_on or quoted.item is None or quoted.item != later.item or quoted.id in later.carries:
        return False
    return (
        not same_side(opponent(quoted.who) or "-", later.who or "") and len(about(quoted) & about(later)) >= _AT_LEAST
    )
