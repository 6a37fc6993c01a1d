"""The reading overlay: where the text is garbled a person types the reading; the raw text stays, the clean text reads on.

A typed reading is a decision of the kind `readings`. Its subject is `ITEM START-END HASH`: the item, the raw span in
code points, and the first twelve digits of the SHA-256 of the raw words there.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from particulars.cites import quote_hash
from particulars.errors import Stale
from particulars.record.answers import Decision
from particulars.record.text import Clean, Run, Text, Typed

READINGS = "readings"
ILLEGIBLE = "[illegible]"  # a person looked, and cannot read it either
_SUBJECT = re.compile(r"(?P<item>\S+) (?P<start>\d{1,12})-(?P<end>\d{1,12}) (?P<hash>[0-9a-f]{12})")


@dataclass(frozen=True, slots=True)
class TypedReading:
    """What a person typed for raw `start` to `end` of an item, and who and when."""

    start: int
    end: int
    hash: str
    words: str
    by: str
    at: str


def subject(item: str, raw: str, start: int, end: int) -> str:
    """Returns the subject under which a reading of raw `start` to `end` is decided."""
    return f"{item} {start}-{end} {quote_hash(raw[start:end])[:12]}"


def readings_of(item: str, decisions: Mapping[str, Decision]) -> list[TypedReading]:
    """The readings typed for an item, in the order of the text; what a person could not read has none."""
    found = []
    for name, decision in decisions.items():
        at = _SUBJECT.fullmatch(name)
        if at and at["item"] == item and decision.answer != ILLEGIBLE:
            place = int(at["start"]), int(at["end"])
            found.append(TypedReading(*place, at["hash"], decision.answer, decision.by, decision.at))
    return sorted(found, key=lambda reading: reading.start)


def refusal(text: Text, name: str, decided: Iterable[str]) -> str:
    """Why a reading cannot stand under this subject, or nothing: no such text, read otherwise, not in one piece."""
    at = _SUBJECT.fullmatch(name)
    if not at:
        return f"{name!r} is not ITEM START-END HASH, as propose writes it"
    start, end = int(at["start"]), int(at["end"])
    if not start < end <= len(text.raw) or quote_hash(text.raw[start:end])[:12] != at["hash"]:
        return f"the text of {at['item']} at {start}-{end} is not the one that was proposed"
    for other in decided:
        its = _SUBJECT.fullmatch(other)
        if its and other != name and its["item"] == at["item"] and int(its["start"]) < end and start < int(its["end"]):
            return f"another reading is typed for a part of it ({other})"
    return (
        "" if _place(text.clean, start, end) else "its characters do not follow one another in the text that reads on"
    )


def with_typed(text: Text, readings: Iterable[TypedReading]) -> Text:
    """The text as it reads on with the typed words in their places; raw text, pages, lines and spans are the same.

    Raises:
        Stale: the raw words at a place are no longer those that were read.
    """
    clean = text.clean
    for reading in readings:
        if quote_hash(text.raw[reading.start : reading.end])[:12] != reading.hash:
            raise Stale(
                f"The words at {reading.start}-{reading.end} are not those for which {reading.by} typed a reading."
            )
        clean = _with_one(clean, reading)
    return text if clean is text.clean else Text(text.raw, text.pages, text.lines, text.spans, clean)


def _with_one(clean: Clean, reading: TypedReading) -> Clean:
    place = _place(clean, reading.start, reading.end)
    if place is None:
        raise Stale(f"The words at {reading.start}-{reading.end} no longer follow one another in the reading text.")
    start, end = place
    words = reading.words if start < end else f" {reading.words}"  # nothing read on there: a space parts it from before
    longer = len(words) - (end - start)
    lead = len(words) - len(reading.words)
    typed = Typed(start + lead, len(reading.words), reading.start, reading.end, reading.by, reading.at)
    return Clean(
        clean.text[:start] + words + clean.text[end:],
        [piece for run in clean.runs for piece in _outside(run, start, end, longer)],
        clean.footnotes + (longer if start < clean.footnotes else 0),
        sorted([*(t._replace(clean=t.clean + (longer if t.clean >= end else 0)) for t in clean.typed), typed]),
    )


def _outside(run: Run, start: int, end: int, longer: int) -> Iterable[Run]:
    """What is left of a run before and after clean `start` to `end`, the latter moved."""
    if run.clean < start:
        yield run._replace(length=min(run.length, start - run.clean))
    cut = max(end - run.clean, 0)
    if run.clean + run.length > end and cut < run.length:
        yield Run(run.clean + cut + longer, run.raw + cut, run.length - cut)


def _place(clean: Clean, start: int, end: int) -> tuple[int, int] | None:
    """The clean span that raw `start` to `end` reads on as; empty after what stands before it where nothing does."""
    inside = [run for run in clean.runs if run.raw < end and start < run.raw + run.length]
    if not inside:
        before = [
            run.clean + run.length
            for run in clean.runs
            if run.raw + run.length <= start and run.clean < clean.footnotes
        ]
        return (max(before), max(before)) if before else (0, 0)
    first = min(run.clean + max(start - run.raw, 0) for run in inside)
    last = max(run.clean + min(end - run.raw, run.length) for run in inside)
    strangers = [run for run in clean.runs if run.clean < last and first < run.clean + run.length and run not in inside]
    one_part = (first < clean.footnotes) == (last <= clean.footnotes)
    return (first, last) if not strangers and one_part else None
