"""Claims × elements × parties × requests: a person's sheet assigns, the program proposes from words, and the two never mix."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence

import msgspec

from particulars.analyses.requests.joined_rows import Line

COLUMNS = ("request", "version", "claims", "elements", "parties", "by", "at")
_APART = re.compile(r"\s*;\s*")
_NAME = re.compile(
    r"\s*(?:(?P<side>plaintiff|defendant)(?:['’]?s['’]?)?\W+)?(?P<kind>RFP|Interrogatory|RFA)\s+(?:No\.?\s*)?(?P<number>\d+)"
    r"(?P<sub>(?:\([a-z\d]+\)|[-.][a-z\d]+)*)(?P<of_set>\s+\([^()]+\))?\s*",
    re.I,
)
_COMMON = frozenset(
    "the and for of to or with under against defendant defendants plaintiff plaintiffs count claim cause action violation breach "
    "act code relief damages all first second third fourth fifth sixth seventh eighth ninth tenth one two three four five federal state".split()
)
METHOD = (
    "What a person's sheet assigns is taken as written, with name and time. What is proposed comes from words that a "
    "request shares with the name of a claim, or from a section of law that both name; it is never counted."
)


class Assigned(msgspec.Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """A person's row: which claims, elements and parties a request serves; none are assigned where `claims` is empty."""

    request: str
    claims: tuple[str, ...]
    by: str
    at: str
    row: int
    version: str = ""
    asking: str = ""
    elements: tuple[str, ...] = ()
    parties: tuple[str, ...] = ()


class ProposedClaim(msgspec.Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """A claim that a request's words point at: the words shared, and where they stand; always proposed, never decided."""

    request: str
    asking: str | None
    claim: str
    words: tuple[str, ...]
    paper: str
    start: int
    end: int
    status: str = "proposed"


class Fault(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A row of a sheet that could not be taken, where, and what to do."""

    row: int
    column: str
    says: str


def assigned(
    rows: Iterable[Mapping[str, str]], lines: Sequence[Line]
) -> tuple[tuple[Assigned, ...], tuple[Fault, ...]]:
    """The rows of a person's sheet; what names no person, no known request, or a request twice is told and not taken.

    A row that nobody signed waits, and is no fault where it assigns nothing. Rows count with the heads as row 1.
    """
    made: list[Assigned] = []
    faults: list[Fault] = []
    known: dict[str, set[str]] = {}
    for line in lines:
        known.setdefault(line.name.lower(), set()).add(line.asking or "")
    called = {line.name.lower(): line.name for line in lines}
    for number, row in enumerate(rows, 2):
        m = _NAME.fullmatch(row.get("request", ""))
        by, at = row.get("by", "").strip(), row.get("at", "").strip()
        claims = _several(row.get("claims", ""))
        if not by and not claims:
            continue
        side = (row.get("asking", "") or (m["side"] if m else "") or "").strip().lower()
        fault = _fault(number, m, by, at, side, known)
        if fault is not None:
            faults.append(fault)
            continue
        assert m is not None
        name = called[_proper(m).lower()]
        made.append(
            Assigned(
                request=name, claims=claims, by=by, at=at, row=number, version=row.get("version", "").strip(),
                asking=side, elements=_several(row.get("elements", "")), parties=_several(row.get("parties", "")),
            )
        )  # fmt: skip
    seen: dict[tuple[str, str, str], int] = {}
    kept: list[Assigned] = []
    for one in made:
        key = (one.request, one.asking, one.version)
        if key in seen:
            faults.append(Fault(one.row, "request", f"{one.request} stands in row {seen[key]} already; neither is preferred. Keep one row."))  # fmt: skip
            kept = [k for k in kept if (k.request, k.asking, k.version) != key]
        else:
            seen[key] = one.row
            kept.append(one)
    return tuple(kept), tuple(sorted(faults, key=lambda f: f.row))


def proposed(lines: Sequence[Line], claims: Sequence[str]) -> Iterator[ProposedClaim]:
    """The claims that the words of each request point at; a word that two claims share points at neither."""
    keys = {claim: telling_words(claim) for claim in claims}
    own = {claim: {k for k in held if sum(k in other for other in keys.values()) == 1} for claim, held in keys.items()}
    for line in lines:
        version = line.current
        if version is None:
            continue
        words = telling_words(version.asked.text)
        for claim in claims:
            if shared := tuple(sorted(words & own[claim])):
                yield ProposedClaim(
                    request=line.name, asking=line.asking, claim=claim, words=shared, paper=version.paper,
                    start=version.asked.start, end=version.asked.end,
                )  # fmt: skip


def telling_words(words: str) -> set[str]:
    """The telling words and sections of law of a claim's name or a request, plural and case gone."""
    sections = {f"§ {m}" for m in re.findall(r"§+\s?(\d+\w*)", words)}
    plain = {re.sub(r"s$", "", word) for word in re.findall(r"[a-z][a-z-]{3,}", words.lower())}
    return sections | {word for word in plain if word not in _COMMON and f"{word}s" not in _COMMON}


def _fault(
    number: int, m: re.Match[str] | None, by: str, at: str, side: str, known: Mapping[str, set[str]]
) -> Fault | None:
    if m is None:
        return Fault(number, "request", "names no request; write it as RFP No. 27")
    if not by or not at:
        return Fault(
            number, "by" if not by else "at", "an assignment is in a person's name and has its time; fill both in"
        )
    name = _proper(m)
    sides = known.get(name.lower())
    if sides is None:
        return Fault(
            number, "request", f"{name} is in none of the papers; add the set that has it, or correct the number"
        )
    if side and side not in sides:
        return Fault(number, "request", f"the {side} has no {name} in these papers")
    if not side and len(sides) > 1:
        return Fault(number, "request", f"both sides have {name}; write whose it is before the number")
    return None


def _several(cell: str) -> tuple[str, ...]:
    return tuple(dict.fromkeys(part for part in _APART.split(cell.strip()) if part))


def _proper(m: re.Match[str]) -> str:
    """`rfp 27` as papers are cited: RFP No. 27; a subpart and the set it is of stay as they are written."""
    kind = "Interrogatory" if m["kind"].lower().startswith("i") else m["kind"].upper()
    return f"{kind} No. {int(m['number'])}{m['sub']}{' ' + m['of_set'].strip() if m['of_set'] else ''}"
