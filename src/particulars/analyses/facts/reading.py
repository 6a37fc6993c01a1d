"""Reads the quantities a paper states, so that a later claim can be held against them; it checks none of them."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable
from dataclasses import replace
from typing import Protocol

from particulars.analyses.facts.parts import parts
from particulars.analyses.facts.rows import Fact, Facts
from particulars.analyses.facts.stated import Stated, stated
from particulars.reading.caption import Caption
from particulars.reading.clauses import Sentence, plain, sentences
from particulars.reading.dates import in_words
from particulars.reading.prose import body_start
from particulars.record.text import Role, Text

METHOD = (
    "Numbers with the noun they count, ranges, “no …” and “not any …”, rates, sums, percentages, days, months and numbered "
    "papers were read from the prose; “five of them” was led back only where one number of things stands shortly before; "
    "what stands inside a citation of a decision or statute was left out."
)
LIMITS = (
    "A quantity is what the paper says, whoever says it there; whether it is so was not examined.",
    "Quantities in tables, figures and words such as “dozens” or “several” are not read.",
)
_WHOLE = 200  # longer spans quote a clause and no quantity


class Cited(Protocol):
    """What is needed of a citation: where it stands and what kind it is."""

    @property
    def clean_start(self) -> int: ...
    @property
    def clean_end(self) -> int: ...
    @property
    def kind(self) -> str: ...


_PAPERS = frozenset(("ecf", "record", "discovery_request", "brief_ref", "order_ref", "protective_order"))


def read(text: Text, caption: Caption, citations: tuple[Cited, ...]) -> Facts:
    """The quantities of one paper in reading order, and the days its caption states."""
    clean = text.clean
    closed = sorted((c.clean_start, c.clean_end) for c in citations if c.kind not in _PAPERS)
    every = _of_body(sentences(clean.text, clean.footnotes), body_start(text, caption))
    found = [(s, q) for s in every for q in stated(s.words)] + list(parts(every))
    found = [(s, q) for s, q in found if not _inside(closed, s.start + q.start, s.start + q.end)]
    rows = [_row(s, q, clean.raw_span) for s, q in found if q.end - q.start <= _WHOLE]
    stated_by_caption = _captioned(text, caption)
    rows = [
        r for r in rows if not any(r.start < c.end and c.start < r.end for c in stated_by_caption)
    ] + stated_by_caption
    ordered = sorted({(r.start, r.end, r.unit): r for r in rows}.values(), key=lambda r: (r.start, r.end))
    numbered = tuple(_numbered(r, n) for n, r in enumerate(ordered, 1))
    return Facts(facts=numbered, method=METHOD, limits=LIMITS, examined=f"{len(every)} sentences")


def _of_body(every: tuple[Sentence, ...], begins: int) -> list[Sentence]:
    """The sentences from where the body begins; of one that reads on from the caption, what belongs to the body."""
    cut = [(s, max(begins - s.start, 0) if not s.note else 0) for s in every]
    return [
        replace(s, start=s.start + n, words=s.words[n:], own=s.own[n:]) if n else s
        for s, n in cut
        if s.start + n < s.end
    ]


def _inside(closed: list[tuple[int, int]], start: int, end: int) -> bool:
    at = bisect_left(closed, (end, 0))
    return any(a < end and start < b for a, b in closed[max(0, at - 6) : at])


def _row(sentence: Sentence, q: Stated, raw: Callable[[int, int], tuple[int, int]]) -> Fact:
    start, end = raw(sentence.start + q.start, sentence.start + q.end)
    words = plain(sentence.words)
    return Fact(
        id="", start=start, end=end, text=plain(sentence.words[q.start : q.end]), value=q.value, unit=q.unit, of=q.of,
        hedge=q.hedge, sentence=words if len(words) <= 400 else words[:399] + "…", how=q.how,
    )  # fmt: skip


def _captioned(text: Text, caption: Caption) -> list[Fact]:
    """The days the paper itself is dated and filed, where the caption or a stamp states them."""
    rows = []
    for field, value in (("dated", caption.dated), ("filed", caption.filed)):
        for start, end in caption.places.get(field, _stamped(text, value))[:1] if value else ():
            words = plain(text.raw[start:end])
            rows.append(
                Fact(
                    id="", start=start, end=end, text=words, value=value or "", unit="date", how=f"the paper is {field}"
                )
            )
    for start, end in caption.places.get("re_docket", ())[:1]:
        rows += [
            Fact(
                id="",
                start=start,
                end=end,
                text=plain(text.raw[start:end]),
                value=int(n),
                unit="docket number",
                how="the caption's Re: line",
            )
            for n in caption.re_docket[:1]
            if n.isdigit() and len(caption.re_docket) == 1
        ]
    return rows


def _stamped(text: Text, day: str | None) -> tuple[tuple[int, int], ...]:
    """Where a stamp of the court states the day."""
    stamps = (s for s in text.spans if s.role is Role.STAMP)
    return tuple((s.start, s.end) for s in stamps if day and in_words(text.raw[s.start : s.end]) == day)


def _numbered(row: Fact, number: int) -> Fact:
    return Fact(
        id=f"f{number}", start=row.start, end=row.end, text=row.text, value=row.value, unit=row.unit, of=row.of,
        hedge=row.hedge, sentence=row.sentence, how=row.how,
    )  # fmt: skip
