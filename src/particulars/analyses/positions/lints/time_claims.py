"""Claims of time in prose, recomputed from the dates of the decisions beside them: TIME_CLAIM."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date, timedelta

from particulars.analyses.positions.lints.decisions_beside import cited_for, last_before, sentence, whole_date
from particulars.analyses.positions.lints.rows import Lint, Paper, Weight
from particulars.analyses.positions.needs import Cited
from particulars.reading.quantities import WHOLE, whole_number

_WITHIN = re.compile(
    rf"\b(?:in|within|over|during|from)\s+the\s+(?:last|past)\s+(?P<n>{WHOLE})\s+(?P<unit>day|week|month|year)s?\b",
    re.I,
)
_LATER = re.compile(
    rf"\b(?P<n>{WHOLE}|a)\s+(?P<unit>day|week|month|year)s?\s+(?:later\b(?:,?\s+on\s+(?P<on>[A-Z][a-z]+\.?\s+\d{{1,2}}))?"
    r"|after\s+(?P<after>[^,.;]{3,80}?)(?=,|\s+the\s+court|\s+Judge))",
    re.I,
)
_DAYS = {"day": 1, "week": 7}
_HOW = "days counted from the decisions' dates as this paper prints them"


def time_claims(paper: Paper) -> Iterator[Lint]:
    """Claims that the dates beside them do not bear out; those they bear out, and those without dates, give no row."""
    yield from _within(paper)
    yield from _later(paper)


def _within(paper: Paper) -> Iterator[Lint]:
    """ "In the last seven weeks": every decision cited for the sentence is counted back from the paper's own date."""
    own = whole_date(paper.caption.dated) or whole_date(paper.caption.filed)
    if own is None:
        return
    for found in _WITHIN.finditer(paper.words):
        n, unit = whole_number(found["n"]), found["unit"].casefold()
        first = _back(own, n, unit)
        dated = [(c, d) for c in cited_for(paper, found.start()) if (d := _date(paper, c))]
        early = [(c, d) for c, d in dated if d < first]
        if not early:
            continue
        said = "; ".join(f"{d.isoformat()} is {(own - d).days} days before {own.isoformat()}" for _, d in early)
        over = max((first - d).days for _, d in early)
        start, end = sentence(paper, found.start())
        yield Lint(
            code="TIME_CLAIM",
            weight=Weight.FINDING,
            quoted=(paper.quote(start, end), *(paper.cited(c) for c, _ in early)),
            says=f"“{found.group()}”, but {said}: {n} {_plural(unit, n)} + {over} {_plural('day', over)}.",
            how=f"{_HOW}; {len(dated)} dated decisions stand beside the claim",
        )


def _later(paper: Paper) -> Iterator[Lint]:
    """ "Three weeks later": the decision cited for the sentence is counted from the last dated one before it."""
    for found in _LATER.finditer(paper.words):
        unit = found["unit"].casefold()
        if unit not in _DAYS:
            continue
        n = 1 if found["n"].casefold() == "a" else whole_number(found["n"])
        start, end = sentence(paper, found.start())
        before = _named(paper, found) if found["after"] else last_before(paper, start)
        cited = next(
            (
                c
                for c in cited_for(paper, max(found.end() - 1, start))
                if before is None or c.authority != before.authority
            ),
            None,
        )
        if before is None or cited is None or (gap := _gap(paper, before, cited)) is None:
            continue
        off = gap - n * _DAYS[unit]
        if off:
            sign = "+" if off > 0 else "−"
            yield Lint(
                code="TIME_CLAIM",
                weight=Weight.FINDING,
                quoted=(paper.quote(start, end), paper.cited(before), paper.cited(cited)),
                says=f"“{found.group()}”, but {gap} days lie between {_iso(paper, before)} and {_iso(paper, cited)}: "
                f"{n} {_plural(unit, n)} {sign} {abs(off)} {_plural('day', abs(off))}.",
                how=f"{_HOW}; counted from the last dated decision cited before it",
            )


def _named(paper: Paper, found: re.Match[str]) -> Cited | None:
    """The decision that is named between "after" and the comma."""
    low, high = found.span("after")
    return next((c for c in paper.citations if low <= c.clean_start < high and _date(paper, c)), None)


def _gap(paper: Paper, before: Cited, cited: Cited) -> int | None:
    first, second = _date(paper, before), _date(paper, cited)
    return (second - first).days if first and second and second >= first else None


def _date(paper: Paper, citation: Cited) -> date | None:
    known = paper.known.get(citation.authority or "")
    return whole_date(known.date) if known else None


def _iso(paper: Paper, citation: Cited) -> str:
    found = _date(paper, citation)
    return found.isoformat() if found else ""


def _back(own: date, n: int, unit: str) -> date:
    """The first day of the last n weeks, months or years; a day that a month lacks becomes its last."""
    if unit in _DAYS:
        return own - timedelta(days=n * _DAYS[unit])
    months = own.year * 12 + own.month - 1 - (n if unit == "month" else 12 * n)
    year, month = divmod(months, 12)
    for day in range(own.day, 27, -1):
        try:
            return date(year, month + 1, day)
        except ValueError:
            continue
    return date(year, month + 1, min(own.day, 28))


def _plural(unit: str, n: int) -> str:
    return unit if n == 1 else f"{unit}s"
