"""The line of one request, made of the rows that were joined to it: versions, responses, cells, and every doubt as a flag."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field
from itertools import pairwise

import msgspec

from particulars.analyses.requests.grid import cells
from particulars.analyses.requests.head_words import ORDINALS
from particulars.analyses.requests.joined_rows import Line, Response, Version
from particulars.analyses.requests.parties import may_be_same
from particulars.analyses.requests.response_order import in_turn
from particulars.analyses.requests.rows import Answered, Asked, Conferral, Kind, Lint, Scope
from particulars.analyses.requests.same_request import Found, amends, letters, near
from particulars.analyses.requests.versions import changes, in_order

Key = tuple[str | None, Kind, int, str]  # whose, what sort, its number, its subpart


@dataclass(slots=True)
class OneRequest:
    """One request and what was joined to it; `is_doubtful` where it fits several sets and was joined to none."""

    key: Key
    asked: list[Found[Asked]]
    is_doubtful: bool = False
    answered: list[Found[Answered]] = field(default_factory=list)
    copies: list[Found[Asked]] = field(default_factory=list)
    scopes: list[tuple[str, Scope]] = field(default_factory=list)
    conferrals: list[tuple[str, Conferral]] = field(default_factory=list)

    @property
    def rows(self) -> list[Found[Asked] | Found[Answered]]:
        """Its versions and its responses."""
        return [*self.asked, *self.answered]


def labels(held: Sequence[OneRequest]) -> list[str]:
    """What tells requests of one side, sort and number apart: the set, who is asked, else the paper; nothing for one alone."""
    counts = Counter(request.key for request in held)
    sets = [_set_words(request) for request in held]
    told = Counter((request.key, words) for request, words in zip(held, sets, strict=True))
    made = []
    for request, words in zip(held, sets, strict=True):
        papers = [one.paper for one in request.rows] + [one.paper for one in request.copies]
        alike = told[request.key, words] > 1 or not words
        label = ", ".join(part for part in (words, papers[0] if alike else "") if part)
        made.append(label if counts[request.key] > 1 else "")
    return made


def _set_words(request: OneRequest) -> str:
    """`Second Set to Acme AI, Inc.`, as the titles have it."""
    infos = [one.info for one in request.rows]
    counted = next((i.ordinal for i in infos if i.ordinal is not None), None)
    name = next((word for word, n in ORDINALS.items() if n == counted), "")
    to = next((", ".join(i.to) for i in infos if i.to), "")
    return " ".join(part for part in (f"{name.title()} Set" if name else "", f"to {to}" if to else "") if part)


def line_of(request: OneRequest, label: str, lints: Sequence[tuple[str, Lint]]) -> Line:
    """The line of one request: its versions and responses in order, what letters say, and every doubt."""
    side, kind, number, sub = request.key
    asked, answered, copies = request.asked, request.answered, request.copies
    flags = list(dict.fromkeys(flag for one in request.rows for flag in one.row.flags))
    served = [_version(one) for one in asked]
    if not served and copies:
        served = [_version(copies[0])]
        flags.append("KNOWN_FROM_A_RESPONSE_ALONE")
    versions, known = in_order(_once(served))
    if known and not all(amends(b.asked) or near(a.asked.text, b.asked.text) for a, b in pairwise(versions)):
        known = False
        flags.append("NOT_SAID_TO_AMEND")
    responses = in_turn(_response(one) for one in answered)
    flags += [] if known else ["ORDER_NOT_KNOWN"]
    flags += ["FITS_SEVERAL_SETS"] if request.is_doubtful else []
    flags += ["ASKING_SIDE_NOT_TOLD"] if any(one.is_inferred for one in request.rows) else []
    flags += ["RESTATED_IN_OTHER_WORDS"] if asked and _differ(copies, versions) else []
    flags += [] if versions else ["NO_REQUEST_ON_FILE"]
    flags += [] if answered else ["NO_RESPONSE_ON_FILE"]
    flags += ["RESPONSE_ORDER_NOT_KNOWN"] if responses and not _is_settled(responses) else []
    name, mine = f"{kind} No. {number}{sub}", {one.paper for one in request.rows}
    line = Line(
        kind=kind, number=number, sub=sub, of_set=label, asking=side, versions=versions, responses=responses,
        changes=tuple(changes(versions, request.scopes)) if known else (), scopes=tuple(request.scopes),
        conferrals=tuple(request.conferrals), flags=tuple(flags),
        lints=tuple((paper, lint) for paper, lint in lints if lint.about == name and paper in mine),
    )  # fmt: skip
    return msgspec.structs.replace(line, cells=tuple(cells(line)))


def _is_settled(responses: Sequence[Response]) -> bool:
    """Whether each party that answers has a latest response."""
    return all(any(may_be_same(one.by, last.by) for last in responses if last.is_latest) for one in responses)


def _once(served: Sequence[Version]) -> list[Version]:
    """One version of each words: of copies of one day the first, and a sheet's row only where no paper has its words."""
    on_paper = {letters(version.asked.text) for version in served if not version.asked.row}
    kept: dict[tuple[str, str | None, str], Version] = {}
    for version in sorted(served, key=lambda v: v.paper):
        words = letters(version.asked.text)
        if not (version.asked.row and words in on_paper):
            kept.setdefault((words, version.dated, version.label), version)
    return list(kept.values())


def _version(one: Found[Asked]) -> Version:
    label = " ".join(one.row.version) or "as served"
    return Version(paper=one.paper, dated=one.info.dated, label=label, asked=one.row)


def _response(one: Found[Answered]) -> Response:
    label = " ".join(one.row.version) or "as served"
    return Response(
        paper=one.paper, dated=one.row.dated or one.info.dated, label=label, answered=one.row, by=one.info.to
    )


def _differ(copies: Sequence[Found[Asked]], versions: Sequence[Version]) -> bool:
    """Whether a response repeats the request in words that no version of it has."""
    own = {letters(version.asked.text) for version in versions}
    return any(letters(one.row.text) not in own for one in copies)
