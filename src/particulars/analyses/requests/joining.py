"""Joins served papers and letters: each request with its versions and responses by side, set, sort and number."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from typing import TypeVar

from particulars.analyses.requests.joined_rows import Apart, Joined
from particulars.analyses.requests.lines import Key, OneRequest, labels, line_of
from particulars.analyses.requests.rows import Answered, Asked, Conferral, Kind, Requests, Scope, SetInfo
from particulars.analyses.requests.same_request import (
    NEAR,
    Found,
    answers,
    may_be_one_set,
    near,
    of_one_request,
    only_fitting,
)

METHOD = (
    "Requests, versions and responses are joined by whose requests they are, the set that the titles name, who is asked, "
    "their sort and their number; two texts under one number are versions where a title says that it amends, where the "
    f"titles name one set, or where {NEAR:.0%} of the words stand in the same order. What a letter says is joined by the "
    "number it names. What fits two requests is joined to neither and listed apart."
)
LIMITS = (
    "Whose request it is, of which set and to whom comes from the titles of the papers; where no title tells, requests of "
    "one sort and number are joined only if nothing else has them.",
    "Versions are ordered by the dates of their papers; a paper without a date leaves the order open.",
    "Responses are ordered for each party that a title names, by the dates of their papers, a supplement after what it supplements.",
    "Supplements that were made by letter alone are seen only where the letter numbers the request.",
)
A = TypeVar("A", Asked, Answered)
Table = defaultdict[Key, list[Found[A]]]
T = TypeVar("T", Scope, Conferral)


def join(papers: Sequence[tuple[str, Requests]]) -> Joined:
    """Every request of some papers with everything that hangs on it, in order of side, sort, number and set."""
    apart: list[Apart] = []
    held = _requests(papers, apart)
    scopes = [(name, s) for name, found in papers for s in found.scopes]
    conferrals = [(name, c) for name, found in papers for c in found.conferrals]
    for request, paper, scope in _by_number(held, scopes, apart):
        request.scopes.append((paper, scope))
    for request, paper, conferral in _by_number(held, conferrals, apart):
        request.conferrals.append((paper, conferral))
    lints = [(name, lint) for name, found in papers for lint in found.lints]
    return Joined(
        lines=tuple(line_of(request, label, lints) for request, label in zip(held, labels(held), strict=True)),
        definitions=tuple((name, d) for name, found in papers for d in found.definitions),
        general=tuple((n, lint) for n, lint in lints if lint.code == "GENERAL_OBJECTIONS"),
        conferrals=tuple(sorted(conferrals, key=lambda c: (c[1].days or ("9999",), c[0], c[1].start))),
        scopes=tuple(scopes),
        overlaps=tuple((name, o) for name, found in papers for o in found.overlaps),
        apart=tuple(apart),
        method=METHOD,
        limits=LIMITS,
        examined=f"{len(papers)} papers: {', '.join(name for name, _ in papers)}",
    )


def _requests(papers: Sequence[tuple[str, Requests]], apart: list[Apart]) -> list[OneRequest]:
    """Each request with its versions and responses, before letters are joined."""
    asked = [Found(name, p.set, q) for name, p in papers for q in p.requests if not q.is_restated]
    copies = [Found(name, p.set, q) for name, p in papers for q in p.requests if q.is_restated]
    answered = [Found(name, p.set, r) for name, p in papers for r in p.responses]
    sides: defaultdict[tuple[Kind, int, str], set[str]] = defaultdict(set)
    for one in (*asked, *copies):
        if one.info.asking:
            sides[one.row.kind, one.row.number, one.row.sub].add(one.info.asking)
    own = _under_sides(asked, sides, apart)
    restated = _under_sides(copies, sides, apart)
    responses = _under_sides(answered, sides, apart)
    keys = sorted({*own, *responses, *restated}, key=lambda k: (k[0] or "~", list(Kind).index(k[1]), *k[2:]))
    return [request for key in keys for request in _of_key(key, own[key], restated[key], responses[key], apart)]


def _under_sides(table: Sequence[Found[A]], sides: Mapping[tuple[Kind, int, str], set[str]], apart: list[Apart]) -> Table[A]:  # fmt: skip
    """The rows under their request; a row whose side is not told goes where only one side has that number."""
    found: Table[A] = defaultdict(list)
    for one in table:
        row, side = one.row, one.info.asking
        known = sides.get((row.kind, row.number, row.sub), set())
        if side is None and len(known) > 1:
            apart.append(_apart(one, f"its title does not tell whose request it is, and both sides have {row.name}"))
            continue
        inferred = side or next(iter(known), None)
        found[inferred, row.kind, row.number, row.sub].append(replace(one, is_inferred=side is None))
    return found


def _of_key(
    key: Key, asked: Sequence[Found[Asked]], copies: Sequence[Found[Asked]], answered: Sequence[Found[Answered]], apart: list[Apart]
) -> list[OneRequest]:  # fmt: skip
    """The requests of one side, sort and number, set by set, each with the responses that fit it and no other."""
    in_order_of_date = sorted(asked, key=lambda one: (one.info.dated or "9999", one.paper))
    groups = [OneRequest(key, rows, doubt) for rows, doubt in of_one_request(in_order_of_date)]
    texts = [group.asked for group in groups]
    alone: list[OneRequest] = []
    for paper in dict.fromkeys([*(one.paper for one in answered), *(one.paper for one in copies)]):
        mine = [one for one in answered if one.paper == paper]
        repeated = [one for one in copies if one.paper == paper]
        words = [one.row.text for one in repeated]
        info = mine[0].info if mine else repeated[0].info
        fits = [n for n, rows in enumerate(texts) if answers(rows, info, words)]
        at = fits[0] if len(fits) == 1 else only_fitting(fits, texts, info, words)
        if at is not None:
            request = groups[at]
        elif fits:
            apart += [
                _apart(one, f"{len(fits)} requests go by {one.row.name}, and its title fits each") for one in mine
            ]
            continue
        else:
            request = next((r for r in alone if _answers_same(r, info, words)), None) or OneRequest(key, [])
            alone += [request] if request not in alone else []
        request.answered += mine
        request.copies += repeated
    return [*groups, *alone]


def _answers_same(other: OneRequest, info: SetInfo, words: Sequence[str]) -> bool:
    """Whether a response answers the request that another answers, of which no set is on file."""
    theirs = [one.row.text for one in other.copies]
    if theirs and words:
        return any(near(a, b) for a in theirs for b in words)
    return all(may_be_one_set(one.info, info) for one in other.answered)


def _apart(one: Found[A], why: str) -> Apart:
    row = one.row
    return Apart(paper=one.paper, what=row.name, start=row.start, end=row.end, text=row.text, why=why)


def _by_number(held: Sequence[OneRequest], table: Iterable[tuple[str, T]], apart: list[Apart]) -> Iterator[tuple[OneRequest, str, T]]:  # fmt: skip
    """What letters say, with the one request that its number names; a bare "Request No. 3" with the one that has it."""
    for paper, row in table:
        for name in row.numbers:
            fits = [request for request in held if _is_named(request.key, name)]
            if len(fits) == 1:
                yield fits[0], paper, row
            else:
                why = f"{len(fits)} requests go by {name}" if fits else f"no {name} is on file"
                apart.append(Apart(paper=paper, what=name, start=row.start, end=row.end, text=row.text, why=why))


def _is_named(key: Key, name: str) -> bool:
    sort, _, number = name.partition(" No. ")
    return number == str(key[2]) and (sort == key[1] or (sort == "Request" and key[1] is not Kind.INTERROGATORY))
