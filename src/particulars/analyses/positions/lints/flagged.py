"""Doubts that the reading of citations and of the caption already marked, each as a row with both quotations."""

from __future__ import annotations

from collections.abc import Iterator

from particulars.analyses.positions.lints.rows import Lint, Paper, Quoted, Weight, once
from particulars.analyses.positions.needs import Cited

SAYS = {
    "SHORT_FORM_WITHOUT_FULL": "A short form; this paper has no full citation for it.",
    "ID_RESOLUTION_DOUBTFUL": "This id. may point at more than one thing.",
    "ID_WITHOUT_ANTECEDENT": "Nothing stands before this id. that it could point at.",
    "CASE_NAME_VARIANT": "A case name is printed in two ways.",
    "CASE_NAME_CONFLICT": "One citation is given to two case names.",
    "DEFINED_TERM_CONFLICT": "One defined name is given to two docket entries.",
    "UNBALANCED": "A parenthesis is opened and not closed.",
    "AMBIGUOUS_REFERENT": "More than one paper may be meant.",
    "PARALLEL_CONFLICT": "Parallel citations point at two different cases.",
    "NAME_WITHOUT_CITATION": "A case is named without number, court or date.",
    "SUPRA_UNRESOLVED": "Nothing was found that this supra points back to.",
}
_ONE_ROW = frozenset({"CASE_NAME_VARIANT", "CASE_NAME_CONFLICT", "DEFINED_TERM_CONFLICT", "SHORT_FORM_WITHOUT_FULL"})
_REMARKS = frozenset({"NAME_WITHOUT_CITATION"})


def flagged(paper: Paper) -> Iterator[Lint]:
    """A row for each flag of a citation that is a lint; what it is held against is quoted beside it."""
    together: dict[tuple[object, ...], list[Cited]] = {}
    key: tuple[object, ...]
    for citation in paper.citations:
        for flag in citation.flags:
            code = flag.partition(":")[0].strip()
            if code in SAYS:
                key = (code, citation.authority, citation.candidates)
                if code not in _ONE_ROW:
                    key += (citation.start,)
                together.setdefault(key, []).append(citation)
    for key, marked in together.items():
        yield _row(paper, str(key[0]), marked)


def _row(paper: Paper, code: str, marked: list[Cited]) -> Lint:
    first = marked[0]
    return Lint(
        code=code,
        weight=Weight.INFO if code in _REMARKS else Weight.FINDING,
        quoted=once((*(paper.cited(c) for c in marked), *_beside(paper, first, code))),
        says=SAYS[code],
        how=first.how or "marked when the citation was read",
        candidates=first.candidates,
    )


def _beside(paper: Paper, citation: Cited, code: str) -> Iterator[Quoted]:
    """What the words stand against: another form of the same case, the candidates, the caption's own docket number."""
    if code == "UNBALANCED":
        for explained in citation.parentheticals:
            yield Quoted(explained.start, explained.end, " ".join(explained.text.split()))
        return
    if code == "SHORT_FORM_WITHOUT_FULL":
        return  # nothing stands beside it: that is the point
    wanted = citation.candidates or ((citation.authority,) if citation.authority else ())
    others = (c for c in paper.citations if c is not citation and citation.text not in (c.text, ""))
    first: dict[str, Cited] = {}
    for other in others:
        if other.authority in wanted:
            first.setdefault(str(other.authority), other)
    yield from (paper.cited(c) for c in first.values())
    if code == "DEFINED_TERM_CONFLICT":
        yield from paper.caption_place("re_docket")
