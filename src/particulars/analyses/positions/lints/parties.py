"""Parties in the singular and in the plural, and names that may be one party: both for a person to look at."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from particulars.analyses.positions.lints.rows import Lint, Paper, Quoted, Weight
from particulars.reading.actors import without_accents
from particulars.reading.prose import prose_start

_SIDES = ("Plaintiff", "Defendant", "Petitioner", "Respondent", "Appellant", "Appellee")
_QUOTATION = re.compile(r"[\"“][^\"”\n]{0,1500}[\"”]")
_ENTITY = re.compile(
    r",?\s+(?P<suffix>Inc\.?|L\.?L\.?C\.?|Ltd\.?|Corp\.?|Corporation|Co\.?|L\.?P\.?|L\.?L\.?P\.?|PLC|GmbH|S\.A\.|N\.V\.|B\.V\.|AG|AB)(?=\W|$)",
    re.I,
)
_NAME_BEFORE = re.compile(r"(?:\b[A-Z][\w’'-]+|\bDoe|\bboth|\beach|\bevery|\bother|\ball)\s$")
_NAME_AFTER = re.compile(r"(?:['’]|\s+[A-Z][a-z])")


def number_mismatches(paper: Paper) -> Iterator[Lint]:
    """ "Defendants" and "Defendant" both used for one side; a name beside the word, or quotation marks, excuse it."""
    words = paper.words
    quoted = [m.span() for m in _QUOTATION.finditer(words)]
    begins = prose_start(words)
    for side in _SIDES:
        one, many = (
            [
                m
                for m in re.finditer(rf"\b{side}{ending}\b", words)
                if m.start() >= begins and _is_bare(words, m) and not any(a <= m.start() < b for a, b in quoted)
            ]
            for ending in ("", "s")
        )
        if one and many:
            yield Lint(
                code="PARTY_NUMBER_MISMATCH",
                weight=Weight.INFO,
                quoted=tuple(_around(paper, m) for m in (many[0], one[0])),
                says=f"“{side}s” stands {len(many)} times and “{side}” {len(one)} times for the same side.",
                how="capitalised words of the prose with no name beside them and outside quotation marks",
            )


def aliases(paper: Paper) -> Iterator[Lint]:
    """Names that differ only in their kind of company (Inc., LLC, none): proposed as one party, for a person to confirm."""
    forms: dict[str, dict[str, Quoted]] = {}
    for name, quoted in _names(paper):
        forms.setdefault(_core(name), {}).setdefault(" ".join(name.split()), quoted)
    for core, found in forms.items():
        kinds = {_suffix(n) for n in found}
        if len(kinds) > 1 and len(core) > 3:
            yield Lint(
                code="PARTY_ALIAS",
                weight=Weight.GUESS,
                quoted=tuple(found.values()),
                says=f"Perhaps one party under {len(found)} names: {'; '.join(found)}. A person confirms or parts them.",
                how="same words once the kind of company is left out, shortened words taken as their beginnings",
                candidates=tuple(found),
            )


def _names(paper: Paper) -> Iterator[tuple[str, Quoted]]:
    for field, parties in (("plaintiffs", paper.caption.plaintiffs), ("defendants", paper.caption.defendants)):
        places = paper.caption_place(field)
        for i, party in enumerate(parties):
            if places:
                yield _plain(party), places[min(i, len(places) - 1)]
    for citation in paper.citations:
        if citation.kind in ("case_full", "case_docket") and " v. " in citation.text:
            yield _plain(citation.text.partition(" v. ")[0]), paper.cited(citation)


def _plain(name: str) -> str:
    short = re.sub(r",?\s+et\s+al\.?,?$", "", name.strip(), flags=re.I)
    return re.split(r",?\s+d/b/a\s", short)[0]


def _core(name: str) -> str:
    """The name without its kind of company and accents; "Prods." and "Productions" come out the same."""
    folded = re.sub(r"[^a-z0-9]+", " ", _ENTITY.sub("", f"{without_accents(name)} ").casefold()).split()
    return " ".join(_shortened(w) for w in folded)


def _shortened(word: str) -> str:
    return word[:4] if len(word) > 5 or word.endswith("s") else word


def _suffix(name: str) -> str:
    found = _ENTITY.search(f"{name} ")
    return re.sub(r"\W", "", found["suffix"]).casefold() if found else ""


def _is_bare(words: str, found: re.Match[str]) -> bool:
    return not _NAME_AFTER.match(words, found.end()) and not _NAME_BEFORE.search(
        words, max(0, found.start() - 20), found.start()
    )


def _around(paper: Paper, found: re.Match[str]) -> Quoted:
    end = min(len(paper.words), found.end() + 30)
    stop = paper.words.find("\n", found.end(), end)
    return paper.quote(found.start(), stop if stop > 0 else end)


def each(found: Iterable[Lint]) -> tuple[Lint, ...]:
    """Lints as a tuple, in the order of the text."""
    return tuple(sorted(found, key=lambda one: (one.start, one.code)))
