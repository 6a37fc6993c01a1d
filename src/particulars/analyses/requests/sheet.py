"""Requests, responses and a conferral log from a simple sheet: one request or one conferral a row, under known heads."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

import msgspec

from particulars.analyses.requests.claims import Fault
from particulars.analyses.requests.heads import Head, Opens, kind_named, versions_in
from particulars.analyses.requests.letters import means_in
from particulars.analyses.requests.placing import Stretch
from particulars.analyses.requests.reading import LIMITS, answered, asked
from particulars.analyses.requests.rows import Answered, Asked, Conferral, Kind, Lint, Requests, SetInfo
from particulars.analyses.requests.served import Block
from particulars.analyses.requests.specificity import request_lints, response_lints
from particulars.reading.dates import is_day
from particulars.reading.request_numbers import request_numbers

REQUESTS = (
    "request",
    "text",
)  # without these heads it is no sheet of requests; response, version, asking, dated may be there
CONFERRALS = ("date", "who", "means", "requests")
METHOD = "Each row of the sheet is one request, with its response where the sheet has one; the words are read as those of served papers are."
_NUMBER = re.compile(r"(?P<kind>[A-Za-z][A-Za-z ]*?)\s*(?:No\.?|#)?\s*(?P<number>\d{1,4})\s*$")
_SIDES = ("plaintiff", "defendant")


def is_requests(heads: Sequence[str]) -> bool:
    """Whether a sheet's heads are those of requests: `request` (or `kind` and `no`) and `text`; others may be there."""
    known = {head.strip().lower().rstrip(".") for head in heads}
    return "text" in known and ("request" in known or {"kind", "no"} <= known)


def is_conferrals(heads: Sequence[str]) -> bool:
    """Whether a sheet's heads are those of a conferral log."""
    return set(CONFERRALS) <= {head.strip().lower() for head in heads}


def from_rows(rows: Sequence[Mapping[str, str]]) -> tuple[tuple[Requests, ...], tuple[Fault, ...]]:
    """The requests of a sheet, one answer for each side and version; rows count with the heads as row 1."""
    sets: dict[tuple[str, str, str], list[tuple[Asked, Answered | None, list[Lint]]]] = {}
    faults: list[Fault] = []
    for number, row in enumerate(rows, 2):
        if not any(cell.strip() for cell in row.values()):
            continue
        m = _NUMBER.fullmatch((row.get("request") or f"{row.get('kind', '')} No. {row.get('no', '')}").strip())
        kind = kind_named(m["kind"]) if m else None
        side = row.get("asking", "").strip().lower()
        if m is None or kind is None:
            faults.append(Fault(number, "request", "names no request; write it as RFP No. 27"))
        elif side and side not in _SIDES:
            faults.append(Fault(number, "asking", f"“{side}” is no side; write plaintiff or defendant"))
        elif not row.get("text", "").strip():
            faults.append(Fault(number, "text", "the request has no words"))
        else:
            key = (side, row.get("version", "").strip().lower(), row.get("dated", "").strip())
            sets.setdefault(key, []).append(_row(row, kind, int(m["number"]), number))
    return tuple(_set(*key, held) for key, held in sets.items()), tuple(faults)


def conferrals_from(rows: Sequence[Mapping[str, str]]) -> tuple[tuple[Conferral, ...], tuple[Fault, ...]]:
    """The rows of a conferral log; a day is ISO, several people or requests are parted by semicolons."""
    made: list[Conferral] = []
    faults: list[Fault] = []
    for number, row in enumerate(rows, 2):
        if not any(cell.strip() for cell in row.values()):
            continue
        day = row.get("date", "").strip()
        if not is_day(day):
            faults.append(Fault(number, "date", f"“{day}” is no day; write it as 2021-10-01"))
            continue
        told = row.get("requests", "")
        numbers = request_numbers(told)
        if told.strip() and not numbers:
            faults.append(Fault(number, "requests", f"“{told.strip()}” numbers no request; write RFP Nos. 3, 4"))
        made.append(
            Conferral(
                id=f"c{number}", start=0, end=0, text=row.get("about", "").strip() or told.strip(), days=(day,),
                who=tuple(p.strip() for p in row.get("who", "").split(";") if p.strip()),
                means=means_in(row.get("means", "")) or row.get("means", "").strip() or None, numbers=numbers,
                how="a row of a conferral log", row=number,
            )
        )  # fmt: skip
    return tuple(made), tuple(faults)


def log_as_requests(found: tuple[Conferral, ...]) -> Requests:
    """A conferral log as an answer that can be joined with those of papers."""
    method = "Each row of the log is one conferral."
    return Requests(set=SetInfo(), conferrals=found, method=method, limits=("The log says what its writer says.",), examined=f"{len(found)} rows")  # fmt: skip


def _row(row: Mapping[str, str], kind: Kind, number: int, at: int) -> tuple[Asked, Answered | None, list[Lint]]:
    version = versions_in(row.get("version", ""))
    info = SetInfo(kind=kind, version=version)
    stretch, block = _block(row["text"], Opens.REQUEST, kind, number)
    request = msgspec.structs.replace(asked(stretch, block, info), row=at, how="a row of a sheet")
    lints = list(request_lints(request.name, stretch, period=False)) if kind is Kind.RFP else []
    words = row.get("response", "").strip()
    if not words:
        return request, None, lints
    stretch, block = _block(words, Opens.RESPONSE, kind, number)
    answer = msgspec.structs.replace(answered(stretch, block, info), row=at, how="a row of a sheet")
    return request, answer, [*lints, *response_lints(answer, stretch)]


def _block(words: str, opens: Opens, kind: Kind, number: int) -> tuple[Stretch, Block]:
    words = words.strip()
    head = Head(opens, 0, 0, "", kind, number)
    return Stretch(None, 0, words), Block(head, kind, number, 0, 0, 0, len(words), words)


def _set(side: str, version: str, dated: str, held: list[tuple[Asked, Answered | None, list[Lint]]]) -> Requests:
    lints = [lint for *_, some in held for lint in some]
    return Requests(
        set=SetInfo(asking=side or None, version=versions_in(version), dated=dated if is_day(dated) else None),
        requests=tuple(msgspec.structs.replace(q, id=f"q{q.row}") for q, _, _ in held),
        responses=tuple(msgspec.structs.replace(r, id=f"r{r.row}") for _, r, _ in held if r is not None),
        lints=tuple(msgspec.structs.replace(lint, id=f"l{n}") for n, lint in enumerate(lints, 1)),
        method=METHOD, limits=LIMITS, examined=f"{len(held)} rows",
    )  # fmt: skip
