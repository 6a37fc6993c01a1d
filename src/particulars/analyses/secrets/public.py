"""Descriptions of secrets held against texts that were captured as public: equal, or near in words, with both sides' days."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from particulars.analyses.secrets.days import is_before
from particulars.analyses.secrets.rows import Field, Lint, Secret
from particulars.likeness.containment import Containing, stretches
from particulars.likeness.normalise import norm_sha256
from particulars.likeness.shingles import shingle_set
from particulars.likeness.words import words

NEARNESS = Containing()  # the threshold and its words, in one place
METHOD = f"Each description is looked for in each captured text: {NEARNESS.method}."
LIMITS = (
    "Only texts that were captured and handed in were looked through; that none is near says nothing of others.",
    "Nearness is counted in words: the same thing said in other words is not found, and a text may hold the words and not the thing.",
    "The day of a capture is that of the capture; when the text was first public, the list of items or another paper must say.",
)


@dataclass(frozen=True, slots=True)
class Source:
    """A captured text: its name, its words, the day that its list or its own head tells, and the day of its capture."""

    name: str
    text: str
    day: str | None = None
    captured: str | None = None


@dataclass(frozen=True, slots=True)
class Near:
    """A description that stands in a captured text: how many of its shingles, of how many, and the words both have."""

    secret: Secret
    source: Source
    shared: int
    of: int
    is_equal: bool
    both: str
    order: str  # how the two days lie


@dataclass(frozen=True, slots=True)
class Compared:
    """What was found near, and the descriptions too short to be looked for."""

    near: tuple[Near, ...]
    too_short: tuple[str, ...]
    examined: str


def near_public(secrets: Sequence[Secret], sources: Sequence[Source]) -> Compared:
    """Every description of which at least the threshold stands in a captured text."""
    found: list[Near] = []
    short: list[str] = []
    held = [(source, frozenset(shingle_set(words(source.text), NEARNESS.words))) for source in sources]
    for secret in secrets:
        described = secret.words(Field.DESCRIPTION)
        mine = frozenset(shingle_set(words(described), NEARNESS.words))
        if len(mine) < NEARNESS.fewest:
            short.append(secret.name)
            continue
        for source, theirs in held:
            shared = len(mine & theirs)
            if shared / len(mine) >= NEARNESS.threshold:
                runs = stretches(described, source.text, NEARNESS.words)
                both = " … ".join(described[run.start : run.end] for run in runs)
                equal = norm_sha256(described) == norm_sha256(source.text)
                found.append(Near(secret, source, shared, len(mine), equal, both, _order(secret, source)))
    examined = f"{len(secrets)} descriptions held against {len(sources)} captured texts; {len(short)} too short"
    return Compared(tuple(found), tuple(short), examined)


def public_lint(one: Near) -> Lint:
    """The remark on one description that stands in a captured text."""
    part = next(p for p in one.secret.parts if p.field is Field.DESCRIPTION)
    how = "is equal to" if one.is_equal else f"stands, {one.shared} of {one.of} of its word runs, in"
    says = f"its description {how} {one.source.name}, {one.order}"
    return Lint(code="NEAR_PUBLIC_SOURCE", says=says, about=one.secret.name, start=part.start, end=part.end, text=one.both, row=part.row, how=METHOD)  # fmt: skip


def _order(secret: Secret, source: Source) -> str:
    days = [one.day for one in secret.fixations if one.day] or ([secret.first_date] if secret.first_date else [])
    captured = f", captured {source.captured}" if source.captured else ""
    if source.day is None:
        return f"whose day is not told{captured}"
    told = f"dated {source.day}{captured}"
    if not days:
        return f"{told}; the secret's first date is not told"
    order = [is_before(source.day, day) for day in days]
    word = (
        "before"
        if all(order)
        else "after or on"
        if False in order and True not in order and None not in order
        else "in an order that is open to"
    )
    return f"{told}, {word} the secret's fixation ({', '.join(dict.fromkeys(days))})"
