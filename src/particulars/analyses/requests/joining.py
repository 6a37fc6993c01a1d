"""Joins served papers and letters: each request with its versions and responses by side, sort and number."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Sequence
from typing import TypeVar

from particulars.analyses.requests.grid import cells
from particulars.analyses.requests.joined_rows import Apart, Joined, Line, Response, Version
from particulars.analyses.requests.rows import Answered, Asked, Conferral, Kind, Lint, Requests, Scope, SetInfo
from particulars.analyses.requests.versions import changes, in_order

METHOD = (
    "Requests, versions and responses are joined by whose requests they are, their sort and their number; what a letter "
    "says is joined by the number it names. What fits two requests is joined to neither and listed apart."
)
LIMITS = (
    "Whose request it is comes from the titles of the papers; where no title tells, requests of one sort and number are "
    "joined only if no other side has them.",
    "Versions are ordered by the dates of their papers; a paper without a date leaves the order open.",
    "Supplements that were made by letter alone are seen only where the letter numbers the request.",
)
Key = tuple[str | None, Kind, int]
Held = list[tuple[Key, str, SetInfo, Asked | Answered]]
Rows = list[tuple[str, SetInfo, Asked | Answered, bool]]  # paper, its title, the row, whether its side was inferred
T = TypeVar("T", Scope, Conferral)


def join(papers: Sequence[tuple[str, Requests]]) -> Joined:
    """Every request of some papers with everything that hangs on it, in order of side, sort and number."""
    asked, answered, restated = _gathered(papers)
    apart: list[Apart] = []
    sides = _sides(asked, restated)
    versions = _under_sides(asked, sides, apart)
    responses = _under_sides(answered, sides, apart)
    copies = _under_sides(restated, sides, apart)
    keys = sorted({*versions, *responses, *copies}, key=lambda k: (k[0] or "~", list(Kind).index(k[1]), k[2]))
    scopes = [(name, s) for name, found in papers for s in found.scopes]
    conferrals = [(name, c) for name, found in papers for c in found.conferrals]
    own_scopes = _by_number(keys, ((n, s, s.numbers) for n, s in scopes), apart)
    own_conferrals = _by_number(keys, ((n, c, c.numbers) for n, c in conferrals), apart)
    lints = [(name, lint) for name, found in papers for lint in found.lints]
    lines = [
        _line(key, versions[key], responses[key], copies[key], own_scopes[key], own_conferrals[key], lints)
        for key in keys
    ]
    return Joined(
        lines=tuple(lines),
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


def _gathered(papers: Iterable[tuple[str, Requests]]) -> tuple[Held, Held, Held]:
    asked: Held = []
    answered: Held = []
    restated: Held = []
    for name, found in papers:
        for q in found.requests:
            (restated if q.is_restated else asked).append(((found.set.asking, q.kind, q.number), name, found.set, q))
        for r in found.responses:
            answered.append(((found.set.asking, r.kind, r.number), name, found.set, r))
    return asked, answered, restated


def _sides(*tables: Held) -> dict[tuple[Kind, int], set[str]]:
    """Which sides have a request of this sort and number."""
    sides: defaultdict[tuple[Kind, int], set[str]] = defaultdict(set)
    for table in tables:
        for (side, kind, number), *_ in table:
            if side:
                sides[kind, number].add(side)
    return sides


def _under_sides(table: Held, sides: dict[tuple[Kind, int], set[str]], apart: list[Apart]) -> defaultdict[Key, Rows]:
    """The rows under their request; a row whose side is not told goes where only one side has that number."""
    found: defaultdict[Key, Rows] = defaultdict(list)
    for (side, kind, number), paper, info, row in table:
        known = sides.get((kind, number), set())
        if side is None and len(known) > 1:
            why = f"its title does not tell whose request it is, and both sides have {row.name}"
            apart.append(Apart(paper=paper, what=row.name, start=row.start, end=row.end, text=row.text, why=why))
            continue
        inferred = side or next(iter(known), None)
        found[inferred, kind, number].append((paper, info, row, side is None))
    return found


def _by_number(
    keys: Sequence[Key], table: Iterable[tuple[str, T, tuple[str, ...]]], apart: list[Apart]
) -> defaultdict[Key, list[tuple[str, T]]]:
    """What letters say, under the one request that its number names; a bare "Request No. 3" under the one that has it."""
    found: defaultdict[Key, list[tuple[str, T]]] = defaultdict(list)
    for paper, row, numbers in table:
        for name in numbers:
            fits = [key for key in keys if _is_named(key, name)]
            if len(fits) == 1:
                found[fits[0]].append((paper, row))
            else:
                why = f"{len(fits)} requests go by {name}" if fits else f"no {name} is on file"
                apart.append(Apart(paper=paper, what=name, start=row.start, end=row.end, text=row.text, why=why))
    return found


def _is_named(key: Key, name: str) -> bool:
    sort, _, number = name.partition(" No. ")
    return number == str(key[2]) and (sort == key[1] or (sort == "Request" and key[1] is not Kind.INTERROGATORY))


def _line(
    key: Key, asked: Rows, answered: Rows, copies: Rows, scopes: list[tuple[str, Scope]],
    conferrals: list[tuple[str, Conferral]], lints: Sequence[tuple[str, Lint]],
) -> Line:  # fmt: skip
    flags = list(dict.fromkeys(flag for *_, row, _ in (*asked, *answered) for flag in row.flags))
    served = [_version(*row[:3]) for row in asked]
    if not served and copies:
        served = [_version(*row[:3]) for row in copies[:1]]
        flags.append("KNOWN_FROM_A_RESPONSE_ALONE")
    versions, known = in_order(_once(served))
    flags += [] if known else ["ORDER_NOT_KNOWN"]
    flags += ["ASKING_SIDE_NOT_TOLD"] if any(told for *_, told in (*asked, *answered)) else []
    flags += ["RESTATED_IN_OTHER_WORDS"] if asked and _differ(copies, versions) else []
    flags += [] if versions else ["NO_REQUEST_ON_FILE"]
    flags += [] if answered else ["NO_RESPONSE_ON_FILE"]
    responses = tuple(sorted((_response(*row[:3]) for row in answered), key=lambda r: (r.dated or "9999", r.paper, r.answered.start)))  # fmt: skip
    name, mine = f"{key[1]} No. {key[2]}", {paper for paper, *_ in (*asked, *answered)}
    return Line(
        kind=key[1], number=key[2], asking=key[0], versions=versions,
        changes=tuple(changes(versions, scopes)) if known else (), responses=responses,
        cells=tuple(cells(versions[-1] if versions and known else None, responses)),
        scopes=tuple(scopes), conferrals=tuple(conferrals),
        lints=tuple((paper, lint) for paper, lint in lints if lint.about == name and paper in mine), flags=tuple(flags),
    )  # fmt: skip


def _once(served: Sequence[Version]) -> list[Version]:
    """One version of each words: of copies of one day the first, and a sheet's row only where no paper has its words."""
    on_paper = {_letters(version.asked.text) for version in served if not version.asked.row}
    kept: dict[tuple[str, str | None, str], Version] = {}
    for version in sorted(served, key=lambda v: v.paper):
        words = _letters(version.asked.text)
        if not (version.asked.row and words in on_paper):
            kept.setdefault((words, version.dated, version.label), version)
    return list(kept.values())


def _version(paper: str, info: SetInfo, row: Asked | Answered) -> Version:
    assert isinstance(row, Asked)
    return Version(paper=paper, dated=info.dated, label=" ".join(row.version) or "as served", asked=row)


def _response(paper: str, info: SetInfo, row: Asked | Answered) -> Response:
    assert isinstance(row, Answered)
    return Response(paper=paper, dated=info.dated, label=" ".join(row.version) or "as served", answered=row)


def _differ(copies: Rows, versions: Sequence[Version]) -> bool:
    """Whether a response repeats the request in words that no version of it has."""
    own = {_letters(version.asked.text) for version in versions}
    return any(_letters(row.text) not in own for _, _, row, _ in copies)


def _letters(words: str) -> str:
    return re.sub(r"[\W_]+", "", words).lower()
