"""What else an order sets: the room for source code, print limits, Rule 502(d), claw-back, sealing, return, and roles."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from particulars.analyses.protective.clauses import Clause, sentences
from particulars.analyses.protective.persons import number
from particulars.analyses.protective.sequences import days_in
from particulars.analyses.protective.tiers import TierNamed, named_in

Found = tuple[Clause, int, int, str, list[tuple[str, str]]]
"""A clause, the clean place of its words, what the term is called, and the term's keys and values."""

_N = r"(?:([\w-]+)\s+)?(?:\((\d+)\)\s+)?"
_RUN = re.compile(_N + r"(?:consecutive|continuous|contiguous) pages|pages? in excess of " + _N + r"(?:in a row)", re.I)
_TOTAL = re.compile(
    r"(?:aggregate|total|overall)(?: total)?(?: of)?(?: no)?(?: more than| up to| at most)? " + _N + r"pages|" + _N + r"pages? (?:in (?:total|all|the aggregate)|overall|of source code in)",
    re.I,
)  # fmt: skip
_LOG = re.compile(r"\b(?:log|record|ledger|list) of (?:every|each|any|all)\b|\bprint log\b|\bkeep[s]? a log\b", re.I)
_ROOM = re.compile(r"\binspect\w*\b", re.I)
_CLOSED = re.compile(r"secured? (?:room|computer|location|facility)|stand-?alone|non-networked|without (?:an )?internet|not connected to|source[- ]code (?:room|computer)|locked room", re.I)  # fmt: skip
_PLAIN: tuple[tuple[str, re.Pattern[str]], ...] = tuple(
    (name, re.compile(words, re.I))
    for name, words in (
        ("print log", _LOG.pattern),
        ("502(d)", r"502\(d\)"),
        ("inadvertent failure to designate", r"inadvertent\w* (?:fail\w*|omi\w+)[^.]{0,40}\b(?:designat|mark)\w*|fail\w*[^.]{0,30}designat\w*[^.]{0,30}inadvertent"),
        ("claw-back", r"(?:privilege\w*|work product)[^.]{0,160}\b(?:return|destroy|sequester|delete)\w*|\b(?:return|destroy|sequester|delete)\w*[^.]{0,160}privilege"),
        ("filing under seal", r"\b(?:under seal|79-5|redacted version)\b"),
        ("final disposition", r"(?:final (?:disposition|determination|termination|judgment)|conclusion|termination|end) of (?:this|the) (?:action|case|litigation|matter)[^.]{0,220}\b(?:return|destroy)\w*"),
        ("unauthorized disclosure", r"(?:learns?|becomes aware|discovers?)[^.]{0,120}\bdisclos\w+[^.]{0,200}\bnotify\b"),
    )
)  # fmt: skip
_ROLES = "Challenging|Designating|Producing|Receiving|Requesting|Objecting|Supplying|Disclosing"
_ROLE = re.compile(
    rf"^(?:\W*\d[\d.]*\s+)?(?:\([a-z]+\)\s+)?(?:The term )?[“\"]?((?:{_ROLES}) Party)[”\"]?\s*(?:[:—–]|means?\b|shall mean\b|refers? to\b|is (?:a|any|the)\b)"
)
_RIGHT = re.compile(
    rf"\b((?:{_ROLES}) Part(?:y|ies))\s+(?:also |then |first )?(shall not|must not|may not|may only|shall|must|may|will)\b"
)
FORCES = {
    "may": "may", "may only": "may only", "shall": "must", "must": "must", "will": "must", "shall not": "must not", "must not": "must not",
    "may not": "must not",
}  # fmt: skip


def rooms(found: Sequence[Clause], tiers: Sequence[TierNamed]) -> Iterator[Found]:
    """The clause that says where source code is read, once for each tier."""
    done: set[str] = set()
    for clause in found:
        for start, end, words in sentences(clause):
            if (
                _ROOM.search(words)
                and _CLOSED.search(words)
                and (tier := _tier(clause, found, words, tiers))
                and tier.code not in done
            ):
                done.add(tier.code)
                yield clause, start, end, f"room {tier.code}", [("room", "source-code room"), ("tier", tier.code)]


def prints(found: Sequence[Clause], tiers: Sequence[TierNamed]) -> Iterator[Found]:
    """The clause that limits printing: pages in a row, pages in all, and whether any clause beside it asks for a log."""
    for clause in found:
        run, total = _most(_RUN, clause.words), _most(_TOTAL, clause.words)
        if run is None and total is None:
            continue
        tier = _tier(clause, found, clause.words, tiers)
        if tier is None:
            continue
        family = [one for one in found if one.id.split("(")[0] == clause.id.split("(")[0]]
        logged = any(_LOG.search(one.words) for one in family)
        values = [
            ("prints", str(run or 0)),
            ("tier", tier.code),
            ("total", str(total or 0)),
            ("log", "yes" if logged else "no"),
        ]
        yield clause, clause.start, clause.end, f"prints {tier.code}", values


def plain_clauses(found: Sequence[Clause]) -> Iterator[Found]:
    """Sentences on Rule 502(d), claw-back, sealing, return and the like, each kind once a clause, with the days they set."""
    done: set[tuple[str, str]] = set()
    for clause in found:
        for start, end, words in sentences(clause):
            for name, pattern in _PLAIN:
                if pattern.search(words) and len(words.split()) > 7 and (name, clause.id) not in done:
                    done.add((name, clause.id))
                    days, unit, event = (*days_in(words), ("", "", ""))[0]
                    values = [("clause", name), ("says", _short(words)), ("days", days), ("unit", unit if unit == "court_days" else ""), ("from", event)]  # fmt: skip
                    yield clause, start, end, name, values


def roles(found: Sequence[Clause]) -> Iterator[Found]:
    """The definitions of roles."""
    for clause in found:
        for start, end, words in sentences(clause):
            if role := _ROLE.search(words):
                yield clause, start, end, role[1], [("roles", role[1])]


def rights(found: Sequence[Clause]) -> Iterator[tuple[Clause, int, int, str, str]]:
    """What a role may, must or must not do: one sentence each, with the role and the force of its words."""
    for clause in found:
        for start, end, words in sentences(clause):
            for role, force in dict.fromkeys((one[1], one[2]) for one in _RIGHT.finditer(words)):
                yield clause, start, end, role.replace("Parties", "Party"), FORCES[force]


def _tier(clause: Clause, found: Sequence[Clause], words: str, tiers: Sequence[TierNamed]) -> TierNamed | None:
    """The one tier that a clause is of: named in it, else in what it stands under, else the only one for source code."""
    for said in (words, *(found[index].words for index in reversed(clause.above))):
        named = [tier for tier in named_in(said, tiers) if "SOURCE" in tier.name.upper()]
        if len(named) == 1:
            return named[0]
    of_source = [tier for tier in tiers if "SOURCE" in tier.name.upper()]
    is_of_source = any("source code" in said.lower() for said in (words, *(found[i].words for i in clause.above)))
    return of_source[0] if len(of_source) == 1 and is_of_source else None


def _most(pattern: re.Pattern[str], words: str) -> int | None:
    values = {number(given) for one in pattern.finditer(words) for given in one.groups() if given and given.isdecimal()}
    values |= {number(given) for one in pattern.finditer(words) for given in one.groups() if given and not values}
    known = {value for value in values if value is not None}
    return known.pop() if len(known) == 1 else None


def _short(words: str) -> str:
    words = " ".join(words.split())
    return words if len(words) <= 160 else words[:159].rsplit(" ", 1)[0] + " …"
