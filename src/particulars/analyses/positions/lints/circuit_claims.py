"""Claims that courts of named circuits have decided an issue, held against the decisions the paper cites on it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from particulars.analyses.positions.circuits import circuit_named, circuit_names, circuit_of, in_order
from particulars.analyses.positions.issue import Issue, issue
from particulars.analyses.positions.lints.decisions_beside import sentence
from particulars.analyses.positions.lints.rows import Lint, Paper, Quoted, Weight
from particulars.analyses.positions.reading import read
from particulars.analyses.positions.rows import Position
from particulars.reading.sentences import sentence_end

_QUOTED = re.compile(r"[\"“]([^\"”]{3,60})[\"”]")
_SECTION = re.compile(r"(?:§+|[Ss]ections?)\s?(\d{2,5}[a-z]?\s?(?:\(\w{1,3}\))*)")


def circuit_claims(paper: Paper) -> Iterator[Lint]:
    """For each claim that names what it is about: circuits without a decision on it, and circuits that it leaves out."""
    read_once: dict[tuple[str, ...], dict[str, list[Position]]] = {}
    for found in _claims().finditer(paper.words):
        asked = _issue_of(paper.words, found.end())
        if not asked.keys:
            continue
        if asked.keys not in read_once:
            read_once[asked.keys] = _by_circuit(paper, asked)
        if on_issue := read_once[asked.keys]:
            yield from _held(paper, found, asked, on_issue)


def _by_circuit(paper: Paper, asked: Issue) -> dict[str, list[Position]]:
    found: dict[str, list[Position]] = {}
    for row in read(paper.text, paper.caption, paper.citations, paper.authorities, asked).positions:
        if row.circuit is not None:
            found.setdefault(row.circuit, []).append(row)
    return found


def _held(paper: Paper, found: re.Match[str], asked: Issue, on_issue: dict[str, list[Position]]) -> Iterator[Lint]:
    claim = paper.quote(*sentence(paper, found.start()))
    named = [c for name in re.findall(_one_name(), found["list"]) if (c := circuit_named(name))]
    about = f"on {', '.join(asked.keys)}"
    how = f"decisions found {about} in this paper: {_told(on_issue)}"
    for circuit in dict.fromkeys(named):
        if circuit not in on_issue:
            elsewhere = [q for q, c in _cited(paper) if c == circuit]
            more = f" Cited here on something else: {len(elsewhere)} of that circuit." if elsewhere else ""
            yield Lint(
                code="CIRCUIT_CLAIM_UNSUPPORTED",
                weight=Weight.FINDING,
                quoted=(claim, *elsewhere[:3]),
                says=f"The prose names the {circuit}; no decision cited {about} is from it.{more}",
                how=how,
                candidates=(circuit,),
            )
    for circuit in sorted(set(on_issue) - set(named), key=in_order):
        yield Lint(
            code="CIRCUIT_NOT_NAMED",
            weight=Weight.FINDING,
            quoted=(claim, *(_quoted(r) for r in _each_once(on_issue[circuit]))),
            says=f"Decisions of the {circuit} are cited {about}; the prose does not name it.",
            how=how,
            candidates=(circuit,),
        )


def _told(on_issue: dict[str, list[Position]]) -> str:
    counted = ((c, len({r.authority for r in on_issue[c]})) for c in sorted(on_issue, key=in_order))
    return ", ".join(f"{n} of the {c}" for c, n in counted)


def _each_once(rows: list[Position]) -> list[Position]:
    return list({r.authority: r for r in reversed(rows)}.values())[::-1]


def _quoted(row: Position) -> Quoted:
    return Quoted(row.cited_start, row.cited_end, f"{row.case} ({row.court})")


def _cited(paper: Paper) -> Iterator[tuple[Quoted, str | None]]:
    seen: set[str] = set()
    known = paper.known
    for citation in paper.citations:
        if citation.authority in known and citation.authority not in seen:
            seen.add(str(citation.authority))
            one = known[str(citation.authority)]
            if one.kind.startswith("case"):
                yield paper.cited(citation), circuit_of(one.court, one.date)


def _issue_of(words: str, at: int) -> Issue:
    """What a claim is about: the quoted terms and the sections behind it, up to the next comma."""
    rest = words[at : min(sentence_end(words, at), at + 300)]
    rest = re.split(r"[,;]", rest, maxsplit=1)[0]
    terms = [*_QUOTED.findall(rest), *(f"§ {s}" for s in _SECTION.findall(rest))]
    return issue(" ".join(terms))


@cache
def _one_name() -> str:
    return "|".join(re.escape(n) for n in sorted(circuit_names(), key=len, reverse=True))


@cache
def _claims() -> re.Pattern[str]:
    """Courts in, of, across … the Second, Ninth, and D.C. Circuits; one circuit counts where courts in it are spoken of."""
    name = rf"(?:{_one_name()})"
    return re.compile(
        rf"\b[Cc]ourts?\s+(?:\w+\s+){{0,2}}(?:in|of|across|within|from|throughout)\s+(?:both\s+)?the\s+"
        rf"(?P<list>{name}(?:,?\s+(?:and|or)\s+(?:the\s+)?{name}|,\s+(?:the\s+)?{name})*)\s+Circuits?\b"
    )
