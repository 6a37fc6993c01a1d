"""What an order says of a local rule or of a judge's own rules, in the sentence that names it."""

from __future__ import annotations

from collections.abc import Iterator

from particulars.analyses.ledgers.draft import Draft
from particulars.analyses.ledgers.paper import Paper
from particulars.analyses.ledgers.rows import Kind

_KINDS = frozenset({"local_rule", "judge_rule"})
_LEAST = 6  # words that a sentence has beside the rule's name, to say something of it


def local_rules(paper: Paper) -> Iterator[Draft]:
    """Each sentence of a court's paper that says something of a local rule."""
    if not paper.is_courts:
        return
    for cited in paper.citations:
        sentence = paper.sentence_of(cited.clean_start) if cited.kind in _KINDS else None
        if sentence is None or len(sentence.words.split()) < _LEAST:
            continue
        end = len(sentence.own.rstrip())
        yield Draft(
            Kind.LOCAL_RULE, sentence.start, sentence.start + end, "a sentence of the court that names the rule", sentence,
            origin=paper.reporter, about=cited.text, authority=cited.authority,
        )  # fmt: skip
