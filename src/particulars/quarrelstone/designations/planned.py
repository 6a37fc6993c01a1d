"""What each document of the volume is before it is written: its tier, its sets, its twin, and the trap it sets."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from particulars.quarrelstone.designations.sizes import DOCKET, PUBLIC, SAME, Sizes
from particulars.quarrelstone.productions.prose import paragraphs, topic
from particulars.quarrelstone.seed import Seed

HIGH, CONFIDENTIAL, NONE = "HC-AEO", "CONFIDENTIAL", ""
TRAPS = ("near", "slip sheet", "look-alike", "sealed", "family", "same tier")
SLIP = "Document produced in native format."


@dataclass(slots=True)
class Planned:
    """A document: its key, tier, sets, the key of its twin or counterpart, its trap, and its words."""

    key: str
    tier: str
    sets: tuple[str, ...] = ()
    twin: str = ""
    trap: str = ""
    words: str = ""
    title: str = ""
    number: str = ""
    family: str = ""
    others: list[str] = field(default_factory=list)


def planned(seed: Seed, sizes: Sizes) -> list[Planned]:
    """Every document of the volume in the order of its number, which is drawn."""
    high = [Planned(f"high/{n}", HIGH, sets) for n, sets in enumerate(_sets(sizes))]
    high += [Planned(f"kept/{n}", HIGH) for n in range(sizes.high - len(high))]
    low = [Planned(f"low/{n}", CONFIDENTIAL) for n in range(sizes.confidential)]
    none = [Planned(f"none/{n}", NONE) for n in range(sizes.none)]
    every = [*high, *low, *none]
    for one in every:
        one.words = "\n\n".join(paragraphs(seed, f"designations/{one.key}", 6))
        one.title = topic(seed, f"designations/{one.key}/title")
    _twins(high, low, none)
    _trapped(seed, [one for one in high if not one.sets], [one for one in low if not one.twin], low, sizes.traps)
    every.sort(key=lambda one: (seed.draw(f"designations/order/{one.key}"), one.key))
    return _numbered(every)


def _numbered(every: list[Planned]) -> list[Planned]:
    for at, one in enumerate(every):
        one.number = f"QSL-{500_001 + 3 * at:07d}"
    return every


def _sets(sizes: Sizes) -> Iterator[tuple[str, ...]]:
    """The sets of each challenged document: overlaps first, then what is left of each set."""
    left: dict[str, int] = dict(sizes.sets)
    for both, count in sizes.both.items():
        for name in both:
            left[name] -= count
        yield from (both for _ in range(count))
    for name, count in left.items():
        yield from ((name,) for _ in range(count))


def _twins(high: list[Planned], low: list[Planned], none: list[Planned]) -> None:
    """Each document of the set `same` gets a twin at a lower tier.

    The twin of one that is public, too, carries no tier: it would be public as well, and so open to challenge.
    """
    free_low, free_none = list(reversed(low)), list(reversed(none))
    same = [one for one in high if SAME in one.sets]
    for one in sorted(same, key=lambda one: not {PUBLIC, DOCKET} & set(one.sets)):
        free = free_none if {PUBLIC, DOCKET} & set(one.sets) or not free_low else free_low
        twin = free.pop()
        twin.words, twin.twin, one.twin = one.words, one.key, twin.key


def _trapped(seed: Seed, kept: list[Planned], loose: list[Planned], low: list[Planned], each: int) -> None:
    """What must give no ground, on documents with a basis: so many of each kind."""
    at = 0
    partner = loose or low
    for trap in TRAPS:
        for n in range(each):
            one, at = kept[at], at + 1
            one.trap = trap
            other = partner[n % len(partner)]
            if trap == "near":
                one.words, one.twin = other.words + "\n\n" + "A last line was added here.", other.key
            elif trap == "slip sheet":
                one.words = f"{SLIP}"
            elif trap == "family":
                one.twin = other.key
            elif trap == "same tier":
                kept[at].words, kept[at].trap, at = one.words, trap, at + 1


def by_key(every: list[Planned]) -> Mapping[str, Planned]:
    """The documents by their keys."""
    return {one.key: one for one in every}
