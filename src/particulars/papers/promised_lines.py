"""The printed standing of promises: what responses and letters undertake, no order, with its day and the proof given."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date

import msgspec

LIMITS = (
    "A promise stands in the words of a response or a letter and is no order; that it was kept is told only by --done, and no "
    "docket, production or later paper is asked.",
    "“Within thirty days” and the like are quoted and not counted, as the day they run from is not read.",
)


class Promised(msgspec.Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """One promise of a paper: its words and raw place, whose it is, about which requests, and the day or time it names."""

    id: str
    start: int
    end: int
    text: str
    about: tuple[str, ...]
    who: str | None = None
    due: str | None = None
    timing: str | None = None
    is_agreed: bool = False  # a letter tells of an agreement of the parties


@dataclass(frozen=True, slots=True)
class PromisedAt:
    """A promise with the name by which a person calls it and its place."""

    name: str
    place: str
    promise: Promised


def promised_lines(found: Iterable[PromisedAt], as_of: date, done: Mapping[str, date]) -> Iterator[str]:
    """The lines for the terminal, by day; what names no day comes last."""
    ordered = sorted(found, key=lambda one: (one.promise.due or "9999", one.name))
    yield f"Promised in responses and letters: {len(ordered)}"
    for one in ordered:
        promise = one.promise
        word = "agreed, as a letter tells" if promise.is_agreed else "promised"
        about = "; ".join(promise.about)
        yield f"  {one.name} at {one.place}: {word}, {_stands(promise, as_of, done.get(one.name))}: {promise.who or 'nobody named'}, {about}"
        yield f"    “{promise.text}”"
    if ordered:
        yield from LIMITS


def _stands(promise: Promised, as_of: date, done: date | None) -> str:
    day = f"last day {promise.due}" if promise.due else f"“{promise.timing}”" if promise.timing else "no day named"
    if done is not None and done <= as_of:
        late = " (later than that)" if promise.due and done.isoformat() > promise.due else ""
        return f"{day}, performed on {done}{late}: given for this run"
    if promise.due and promise.due < as_of.isoformat():
        return f"{day}, which is over, and no performance is on file"
    return day
