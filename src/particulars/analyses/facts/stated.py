"""Quantities in a sentence: counts, ranges, none at all, rates, money, percent, days and numbered papers."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from particulars.reading import quantities as q
from particulars.reading.clauses import plain
from particulars.reading.dates import LONG_DATE, MONTH, YEAR, iso

_MONTH_ONLY = re.compile(rf"\b(?P<month>{MONTH})\s+(?P<year>{YEAR})\b(?P<day>)")
_GLUED = re.compile(
    rf"\b(?P<month>{MONTH})\s+(?P<day>\d{{1,2}})\s*,?\s*(?P<year>{YEAR})(?=[a-z])"
)  # as recognition prints it
_NUMBERED = re.compile(
    r"\b(?P<kind>RFPs?|RFAs?|Interrogator(?:y|ies)|Requests?\sfor\s(?:Production|Admission)|ECF|Dkt\.|D\.I\.|Docket)\s(?:Nos?\.\s)?(?P<numbers>\d{1,4}(?:(?:\s?[–-]\s?|,\s(?:and\s)?|\s(?:&|and)\s)\d{1,4})*)(?![\d-])"
)
_DOES = re.compile(r"\bDoes\s\d{1,4}\s?[-–]\s?\d{1,5}\b")
_TITLE = re.compile(
    r"\b(?:file|film|movie|video|work|book|song|recording|photograph|article|program|album|painting)s?\s(?:titled\s|entitled\s|called\s)?(?P<in>[“\"][A-Z][^”\"]{2,90}[”\"])"
)
_NOT_ANY = re.compile(
    r"\b(?:has|have)\snot\s(?:even\s|yet\s)?(?P<verb>[a-z]+ed)(?:\sor\s[a-z]+ed)?\sany\s(?P<noun>[a-z]+s)\b[^;–—]{0,100}"
)
_LISTED = re.compile(r"\((?P<n>\d{1,2})\)\s[a-z][^;,.(]{3,120}")
_BEFORE = re.compile(
    r"(?<![A-Za-z])(?:Rules?|Sections?|§§?|Nos?\.|pp?\.|at|Part|Exh?\.|Exhibit|¶¶?|Interrogator(?:y|ies)|Requests?|RFPs?|Does|Chapter|Title|page|[Ii]tem|[Ff]actor|Art\.|Vol\.|v\.|[A-Z][a-z]{2,8}\.?|\d)\s$"
)
_UNITS = {"RFP": "RFP number", "RFA": "RFA number", "Int": "interrogatory number", "Req": "request number"}


@dataclass(frozen=True, slots=True)
class Stated:
    """One quantity in `words[start:end]`."""

    start: int
    end: int
    value: int | str
    unit: str
    how: str
    of: int | None = None
    hedge: str | None = None


def stated(words: str) -> Iterator[Stated]:
    """Every quantity of one sentence; the caller drops those that stand inside a citation of a decision."""
    yield from _days(words)
    yield from _numbered(words)
    yield from counts(words)
    for m in q.NONE.finditer(words):
        yield Stated(m.start(), m.end(), 0, m["noun"].split()[-1], "none, in words")
    for m in _NOT_ANY.finditer(words):
        yield Stated(m.start(), min(m.end(), m.start() + 180), 0, f"{m['noun']} {m['verb']}", "not any, in words")
    yield from _rates(words)
    for m in q.MONEY.finditer(words):
        scale = {"thousand": 1e3, "million": 1e6, "billion": 1e9}.get(m["scale"] or "", 1)
        amount = round(float(m["amount"].replace(",", "")) * scale, 2)
        value_or_text: int | str = int(amount) if amount == int(amount) else f"{amount:.2f}"
        yield Stated(m.start(), m.end(), value_or_text, "dollars", "a sum of money")
    for m in q.PERCENT.finditer(words):
        value_or_text = int(m["number"]) if m["number"].isdigit() else m["number"]
        yield Stated(m.start(), m.end(), value_or_text, "percent", "a percentage")
    for m in _TITLE.finditer(words):
        yield Stated(m.start("in"), m.end("in"), m["in"][1:-1].rstrip(","), "title", "a title in quotation marks")


def _days(words: str) -> Iterator[Stated]:
    taken = []
    for m in (*LONG_DATE.finditer(words), *_GLUED.finditer(words)):
        taken.append(m.span())
        yield Stated(m.start(), m.end(), iso(m), "date", "a day")
    for m in _MONTH_ONLY.finditer(words):
        if not any(a <= m.start() < b for a, b in taken):
            yield Stated(m.start(), m.end(), iso(m), "month", "a month")


def _numbered(words: str) -> Iterator[Stated]:
    for m in _NUMBERED.finditer(words):
        numbers = plain(re.sub(r"\s?[–-]\s?", "-", re.sub(r",?\s(?:&|and)\s", ", ", m["numbers"])))
        unit = _UNITS.get(m["kind"][:3], "docket number")
        many = not numbers.isdigit()
        yield Stated(
            m.start(), m.end(), numbers if many else int(numbers), unit + ("s" if many else ""), "a numbered paper"
        )
    for m in _DOES.finditer(words):
        yield Stated(m.start(), m.end(), plain(m.group()).replace("–", "-"), "Doe range", "a range of Does")


def counts(words: str) -> Iterator[Stated]:
    """Each number with the things it counts, and a range of them; a list numbered in the sentence counts its items."""
    ranges = list(q.RANGE.finditer(words))
    for m in ranges:
        low, high = q.number_of(m["low"] or m["low2"]), q.number_of(m["high"] or m["high2"])
        if low is not None and high is not None:
            yield Stated(m.start(), m.end(), f"{low} to {high}", (m["noun"] or m["noun2"]).strip(), "a range")
    for m in q.COUNT.finditer(words):
        value = q.number_of(m["number"])
        inside = any(r.start() <= m.start() < r.end() for r in ranges)
        if value is None or inside or _no_count(words, m):
            continue
        of = q.number_of(m["total"] or "")
        yield Stated(m.start(), m.end(), value, plain(m["noun"]), "a number and what it counts", of, m["hedge"])
        if one := q.OF_ONE.match(words, m.end()):
            yield Stated(one.start("one"), one.end("one"), 1, plain(one["noun"]), "the one thing that holds a number")
    listed = list(_LISTED.finditer(words))
    if len(listed) > 2 and [int(m["n"]) for m in listed] == list(range(1, len(listed) + 1)):
        yield Stated(
            listed[-1].start(), listed[-1].end(), len(listed), "items listed", "a numbered list in one sentence"
        )


def _rates(words: str) -> Iterator[Stated]:
    for m in (*q.PER.finditer(words), *(m for m in q.FOR_EACH.finditer(words) if _is_counted(m))):
        value = 1 if m["number"].lower() in ("one", "a single") else q.number_of(m["number"])
        if value is not None:
            unit = plain(f"{m['noun']} per {m['per']}")
            yield Stated(m.start(), m.end(), value, unit, "so many per period or thing")


def _is_counted(m: re.Match[str]) -> bool:
    """Whether the words after the number are a thing in the number told, and no verb: “one asks for each”."""
    *before, last = m["noun"].lower().split()
    is_many = last in ("people", "children", "men", "women") or (last.endswith("s") and not last.endswith("ss"))
    is_one = m["number"].lower() in ("one", "a single")
    return is_many is not is_one and not any(w.endswith("ed") for w in (*before[1:], last)) and last != "for"


def _no_count(words: str, m: re.Match[str]) -> bool:
    number = m["number"]
    if re.fullmatch(r"(?:1[6-9]|20)\d\d", number):
        return True
    before = words[max(0, m.start("number") - 16) : m.start("number")]
    return bool(_BEFORE.search(before)) and number[0].isdigit() and not m["hedge"]
