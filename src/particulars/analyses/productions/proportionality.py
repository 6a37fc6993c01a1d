"""The six factors of proportionality as cells with numbers, each with where it comes from (Fed. R. Civ. P. 26(b)(1)).

Nothing is weighed here. A number is counted from a register, computed from others that are shown, or stated by a named
person or paper; a cell without one is empty, and says what could fill it.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from enum import StrEnum
from math import inf, sqrt

from particulars.errors import Misused

CONFIDENCE = {"90 %": 1.6448536269514722, "95 %": 1.959963984540054, "99 %": 2.5758293035489004}
"""Quantiles of the normal distribution for the usual two-sided intervals."""
LIMITS = (
    "The interval is Wilson's score interval for a share, from a random sample without replacement out of a much larger set; "
    "whether the sample was drawn at random a person says.",
    "Cost and hours are rates told by a person multiplied by counts; what the work will cost was not examined.",
    "No factor is weighed against another here.",
)


class Factor(StrEnum):
    """The six factors, in the order of the rule."""

    STAKES = "importance of the issues at stake"
    AMOUNT = "amount in controversy"
    ACCESS = "relative access to the information"
    RESOURCES = "resources of the parties"
    IMPORTANCE = "importance of the discovery to the issues"
    BURDEN = "burden or expense against likely benefit"


@dataclass(frozen=True, slots=True)
class Number:
    """A number of a cell: what it is, its value as text, and where it comes from or from what it was computed."""

    what: str
    value: str
    source: str


@dataclass(frozen=True, slots=True)
class Cell:
    """One factor: its numbers, or what could fill it."""

    factor: Factor
    numbers: tuple[Number, ...]
    empty: str = ""


@dataclass(frozen=True, slots=True)
class Interval:
    """A share of a sample and the interval in which Wilson's method puts the share of the whole."""

    hits: int
    sample: int
    low: float
    high: float
    confidence: str

    @property
    def words(self) -> str:
        """As it is printed: never the share alone."""
        share = 100 * self.hits / self.sample
        return f"{self.hits:,} of {self.sample:,} ({share:.1f} %; {self.confidence} interval {100 * self.low:.1f} to {100 * self.high:.1f} %)"


@dataclass(frozen=True, slots=True, kw_only=True)
class Work:
    """What is known of the work: counts with their source, rates with who tells them; whatever is None is not known."""

    documents: int
    pages: int | None
    source: str
    documents_an_hour: float | None = None
    cost_an_hour: float | None = None
    rates_told_by: str = ""
    sample: int | None = None
    hits: int | None = None
    sample_told_by: str = ""


_COULD_COME_FROM = {
    Factor.STAKES: "paragraphs of the pleadings, rulings",
    Factor.AMOUNT: "the pleading, disclosures",
    Factor.ACCESS: "a system inventory, the list of custodians",
    Factor.RESOURCES: "a declaration",
    Factor.IMPORTANCE: "the matrix of claims, elements and requests",
    Factor.BURDEN: "volumes, a sample, a declaration of hours and cost",
}


def wilson(hits: int, sample: int, confidence: str = "95 %") -> Interval:
    """The score interval of a share (Wilson, J. Am. Stat. Ass'n 22 (1927) 209).

    Raises:
        Misused: the sample is empty, has more hits than documents, or the confidence is none of the usual.
    """
    if sample < 1 or not 0 <= hits <= sample:
        raise Misused(f"{hits} hits in a sample of {sample} are no share.")
    if confidence not in CONFIDENCE:
        raise Misused(f"The confidence is one of {', '.join(CONFIDENCE)}.")
    z = CONFIDENCE[confidence]
    share, spread = hits / sample, z * z / sample
    middle = (share + spread / 2) / (1 + spread)
    half = z * sqrt(share * (1 - share) / sample + spread / (4 * sample)) / (1 + spread)
    low = 0.0 if hits == 0 else max(0.0, middle - half)
    high = 1.0 if hits == sample else min(1.0, middle + half)
    return Interval(hits, sample, low, high, confidence)


def cells(work: Work, stated: Mapping[Factor, Iterable[Number]] | None = None) -> tuple[Cell, ...]:
    """The six cells for one category or request: what is counted and computed of the work, and what is `stated` of the rest."""
    said = {factor: tuple(numbers) for factor, numbers in (stated or {}).items()}
    for factor in said:
        if any(not one.source.strip() for one in said[factor]):
            raise Misused(f"A number on “{factor}” has no source. Say which paper or person tells it.")
    said[Factor.BURDEN] = (*_burden(work), *said.get(Factor.BURDEN, ()))
    return tuple(
        Cell(factor, said.get(factor, ()), "" if said.get(factor) else f"no number; it could come from {words}")
        for factor, words in _COULD_COME_FROM.items()
    )


def _burden(work: Work) -> Iterable[Number]:
    if work.cost_an_hour is not None and (work.documents_an_hour is None or not 0 <= work.cost_an_hour < inf):
        raise Misused("What an hour costs is not below zero, and is told with how many documents are reviewed in it.")
    yield Number("documents", f"{work.documents:,}", work.source)
    if work.pages is not None:
        yield Number("pages", f"{work.pages:,}", work.source)
    if work.documents_an_hour is not None:
        if not 0 < work.documents_an_hour < inf or not work.rates_told_by.strip():
            raise Misused("A rate of review is above zero and told by a named person or paper.")
        hours = work.documents / work.documents_an_hour
        rate = f"{work.documents_an_hour:g} documents an hour, told by {work.rates_told_by}"
        yield Number("hours", f"{hours:,.1f}", f"{work.documents:,} documents / {rate}")
        if work.cost_an_hour is not None:
            cost = f"{hours:,.1f} hours × {work.cost_an_hour:,.2f}, told by {work.rates_told_by}"
            yield Number("cost", f"{hours * work.cost_an_hour:,.2f}", cost)
    if work.sample is not None and work.hits is not None:
        if not work.sample_told_by.strip():
            raise Misused("A sample wants the person who drew it and counted its hits.")
        share = wilson(work.hits, work.sample)
        yield Number("hit rate", share.words, f"a sample drawn and counted by {work.sample_told_by}")
        low, high = round(share.low * work.documents), round(share.high * work.documents)
        yield Number("hits expected", f"{low:,} to {high:,}", f"the interval × {work.documents:,} documents")
