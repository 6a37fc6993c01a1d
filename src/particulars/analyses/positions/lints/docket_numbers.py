"""Docket numbers of one case that differ, that were misread, or that lost their punctuation."""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterator

from particulars.analyses.positions.lints.rows import Lint, Paper, Quoted, Weight
from particulars.analyses.positions.needs import Known
from particulars.reading.docket_number import misread

_SUFFIX = re.compile(r"\b(?:inc|llc|ltd|corp|co|lp|llp|plc|gmbh)\b")
_INITIALS = re.compile(r"(?<=\d)[-–\s]?\(?([A-Z]{2,4})\b")
_RUN_TOGETHER = re.compile(
    r"\b(?P<office>\d)[:-]?(?P<year>\d{2})(?P<kind>CV|CR|MC|MD|MJ)(?P<number>\d{5})(?P<judges>[A-Z]{2,9})?\b", re.I
)
_MOST_EDITS = 2


def conflicting_numbers(paper: Paper) -> Iterator[Lint]:
    """One case name with two docket numbers that share the judge and differ by a digit or two, or drop one."""
    with_number = [a for a in paper.authorities if a.docket and a.kind.startswith("case")]
    for one, other in itertools.combinations(with_number, 2):
        if _name(one.name) != _name(other.name) or _digits(one) == _digits(other):
            continue
        judges = (_judges(one), _judges(other))
        if judges[0] != judges[1] or not judges[0]:
            continue
        if edits(_digits(one), _digits(other)) > _MOST_EDITS:
            continue
        yield Lint(
            code="DOCKET_NUMBER_CONFLICT",
            weight=Weight.FINDING,
            quoted=tuple(_first(paper, a) for a in (one, other)),
            says=f"One case name has two docket numbers: {one.docket} and {other.docket}.",
            how=f"same parties, same judge ({'-'.join(judges[0])}), digits that differ by {edits(_digits(one), _digits(other))}",
        )


def misread_numbers(paper: Paper) -> Iterator[Lint]:
    """Case numbers of the caption with the same digits and other letters: one of them was misread."""
    numbers = sorted(misread(list(paper.caption.case_numbers)), key=paper.caption.case_numbers.index)
    places = paper.caption_place("case_numbers")
    if numbers:
        quoted = tuple(q for n in numbers if (q := _place(paper, n, places)) is not None)
        yield Lint(
            code="OCR_VARIANT",
            weight=Weight.FINDING,
            quoted=quoted or (Quoted(0, 0, " / ".join(numbers)),),
            says=f"One docket number is printed in {len(numbers)} ways: {', '.join(numbers)}.",
            how="same digits, other letters",
            candidates=tuple(numbers),
        )


def run_together(paper: Paper) -> Iterator[Lint]:
    """A docket number without punctuation, with the forms it may stand for; each is a guess."""
    seen: set[str] = set()
    for found in _RUN_TOGETHER.finditer(paper.words):
        if found.group() in seen:
            continue
        seen.add(found.group())
        guesses = tuple(_guesses(found))
        yield Lint(
            code="DOCKET_NUMBER_GUESS",
            weight=Weight.GUESS,
            quoted=(paper.quote(found.start(), found.end()),),
            says=f"Docket number without punctuation; perhaps {' or '.join(guesses)}.",
            how="office, year, kind and number by their lengths; the judges' letters cut where they can be",
            candidates=guesses,
        )


def edits(one: str, other: str) -> int:
    """How many letters must be changed, put in or taken out to make one the other."""
    row = list(range(len(other) + 1))
    for i, a in enumerate(one, 1):
        above, row[0] = row[0], i
        for j, b in enumerate(other, 1):
            above, row[j] = row[j], min(row[j] + 1, row[j - 1] + 1, above + (a != b))
    return row[-1]


def _guesses(found: re.Match[str]) -> Iterator[str]:
    head = f"{found['office']}:{found['year']}-{found['kind'].lower()}-{found['number']}"
    letters = (found["judges"] or "").upper()
    if len(letters) <= 3:
        yield f"{head}-{letters}" if letters else head
    for cut in range(2, 5):
        rest = letters[cut:]
        # Two judges of two or three letters each; six letters are three and three, the usual form.
        if 2 <= len(rest) <= 3 and cut <= 3:
            yield f"{head}-{letters[:cut]}-{rest}"
    if len(letters) > 6:
        yield f"{head}-{letters} (judges not separated)"


def _name(name: str) -> str:
    return " ".join(_SUFFIX.sub(" ", re.sub(r"[^a-z0-9]+", " ", name.casefold())).split())


def _digits(authority: Known) -> str:
    return re.sub(r"\D", "", authority.docket or "")


def _judges(authority: Known) -> tuple[str, ...]:
    return tuple(_INITIALS.findall(authority.docket or ""))


def _first(paper: Paper, authority: Known) -> Quoted:
    return next(paper.cited(c) for c in paper.citations if c.authority == authority.id)


def _place(paper: Paper, number: str, places: tuple[Quoted, ...]) -> Quoted | None:
    """Where a number stands: in the caption's place for it, else where the raw text has it first."""
    if found := next((q for q in places if number in q.words), None):
        return found
    at = paper.text.raw.find(number)
    return Quoted(at, at + len(number), number) if at >= 0 else None
