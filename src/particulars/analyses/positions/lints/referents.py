"""A docket number behind a phrase that names two papers, and a name that is defined twice."""

from __future__ import annotations

import re
from collections.abc import Iterator

from particulars.analyses.positions.lints.rows import Lint, Paper, Weight
from particulars.reading.sentences import sentence_start

_ANSWER = r"(?:Opposition|Reply|Response|Objections?|Sur-?[Rr]eply|Answer)"
_ASKED = r"(?:Motion|Opposition|Application|Request|Petition|Reply|Complaint|Brief)"
_NUMBER = r"\((?:ECF|Dkt\.?|Doc(?:ket)?\.?|D\.E\.)\s?(?:Nos?\.|#)?\s?(?P<number>\d+)\)"
_TWO_PAPERS = re.compile(
    rf"\b(?P<answer>{_ANSWER})\s+to\s+(?P<rest>(?:[\w.’'-]+\s+){{0,5}}?(?P<asked>{_ASKED})\b(?:(?!\((?:ECF|Dkt|Doc))[^;\n]){{0,240}}?)"
    rf"\s*{_NUMBER}(?P<defines>\s*\([\"“][^\"”]+[\"”]\))?",
    re.I,
)
_DEFINED = re.compile(r"\((?:the |collectively,? |hereinafter,? |together,? )*[\"“](?P<term>[A-Z][^\"”]{1,50})[\"”]\)")
_BEFORE = 120
_COMPARED = 3  # words before a definition, by which it is told from another of the same name


def ambiguous_referents(paper: Paper) -> Iterator[Lint]:
    """ "Opposition to Plaintiffs' Motion … (ECF No. 9)": the number may be that of either; a short name settles it."""
    for found in _TWO_PAPERS.finditer(paper.words):
        if found["defines"] or _ends_before(found["rest"]):
            continue
        yield Lint(
            code="AMBIGUOUS_REFERENT",
            weight=Weight.FINDING,
            quoted=(paper.quote(found.start(), found.end()),),
            says=f"Docket number {found['number']} stands behind both “{found['answer']}” and “{found['asked']}”; "
            "which of the two it is was not guessed.",
            how="a phrase that names a paper and the paper it answers, with one number behind it",
            candidates=(found["answer"], found["asked"]),
        )


def terms_defined_twice(paper: Paper) -> Iterator[Lint]:
    """One short name set up twice behind different words."""
    first: dict[str, re.Match[str]] = {}
    for found in _DEFINED.finditer(paper.words):
        term = found["term"].rstrip(",.")
        other = first.setdefault(term, found)
        if other is found or _same(_stands_for(paper.words, other), _stands_for(paper.words, found)):
            continue
        yield Lint(
            code="TERM_DEFINED_TWICE",
            weight=Weight.FINDING,
            quoted=tuple(paper.quote(max(m.start() - _width(paper.words, m), 0), m.end()) for m in (other, found)),
            says=f"“{term}” is set up as a short name twice, behind different words.",
            how="names in quotation marks in parentheses; the three words before them differ",
        )


def _ends_before(rest: str) -> bool:
    """Whether a sentence ends between the papers and the number; "U.S.C. §" ends none."""
    return bool(re.search(r"[a-z]{3,}\.\s+[A-Z]", rest))


def _same(one: tuple[str, ...], other: tuple[str, ...]) -> bool:
    """Whether two definitions stand behind the same words, as far back as both sentences go."""
    least = min(len(one), len(other))
    return one[len(one) - least :] == other[len(other) - least :]


def _stands_for(words: str, found: re.Match[str]) -> tuple[str, ...]:
    start = max(found.start() - _BEFORE, _sentence(words, found))
    return tuple(re.findall(r"\w+", words[start : found.start()].casefold())[-_COMPARED:])


def _width(words: str, found: re.Match[str]) -> int:
    start = max(found.start() - 80, _sentence(words, found))
    before = words[start : found.start()]
    return len(before) - (before.find(" ") + 1 if len(before) == 80 else 0)


def _sentence(words: str, found: re.Match[str]) -> int:
    """Where the sentence begins that the definition ends or stands in; a full stop just before it is an abbreviation's."""
    return sentence_start(words, len(words[: found.start()].rstrip()))
