"""Numbers of cases or decisions that prose claims, beside how many are listed for them: COUNT_CLAIM."""

from __future__ import annotations

import re
from collections.abc import Iterator

from particulars.analyses.positions.lints.decisions_beside import cited_for, sentence
from particulars.analyses.positions.lints.rows import Lint, Paper, Weight
from particulars.analyses.positions.needs import Cited
from particulars.reading.quantities import WHOLE, whole_number

_CLAIM = re.compile(
    rf"\b(?P<n>{WHOLE})\s+(?:(?:other|recent|different|district|federal|appellate|such|similar|of\s+these|related)\s+){{0,3}}"
    r"(?:court\s+)?(?P<what>cases|decisions|courts|lawsuits|actions|orders|opinions)\b",
    re.I,
)
_SUBJECT = re.compile(r"(?P<who>[A-Z][\w.&’'-]+(?:\s+[A-Z][\w.&’'-]+)*)[^.;]{0,60}$")
_EXAMPLES = re.compile(r"e\.\s?g", re.I)
_FEWEST = 2


def count_claims(paper: Paper) -> Iterator[Lint]:
    """A list behind "see, e.g." is a list of examples, so it shows no shortfall; a shorter whole list is a finding."""
    for found in _CLAIM.finditer(paper.words):
        claimed = whole_number(found["n"])
        listed = cited_for(paper, found.start())
        if claimed < _FEWEST or len(listed) < _FEWEST:
            continue
        is_example = bool(_EXAMPLES.search(listed[0].signal or ""))
        counted, left = _of_the_subject(paper, found, listed)
        start, end = sentence(paper, found.start())
        if not is_example and len(listed) == claimed:
            continue
        says = f"“{found.group()}”; {len(counted)} are listed"
        says += " as examples, so no shortfall is claimed." if is_example else " beside it."
        if left:
            says += f" {len(left)} more beside it are not of the party the sentence names and are not counted."
        yield Lint(
            code="COUNT_CLAIM",
            weight=Weight.INFO if is_example else Weight.FINDING,
            quoted=(paper.quote(start, end), *(paper.cited(c) for c in listed)),
            says=says,
            how=f"cases cited for the sentence, signal: {listed[0].signal or 'none'}; what follows another sentence is not counted",
        )


def _of_the_subject(paper: Paper, found: re.Match[str], listed: list[Cited]) -> tuple[list[Cited], list[Cited]]:
    """Those whose name begins with the party that the sentence names, and the rest; all, where it names none of them."""
    start, _ = sentence(paper, found.start())
    subject = _SUBJECT.search(paper.words[start : found.start()])
    if subject is None:
        return listed, []
    who = subject["who"].casefold()
    own = [c for c in listed if c.text.casefold().startswith(who)]
    return (own, [c for c in listed if c not in own]) if own else (listed, [])
