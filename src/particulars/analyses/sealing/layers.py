"""Sealed passages looked for in every layer of a file that is to be public."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

LEAST = 4  # letters and figures
METHOD = (
    "Each sealed passage is looked for in the words of every layer of the file: letters without regard to case, accents as "
    "composed, and white space, hyphens at line ends and punctuation left out, since layers break words as they please."
)
LIMITS = (
    "A passage is said to be in no layer only where every layer could be examined; pictures are not read.",
    "A passage in other words, translated or in a picture is not found.",
    f"A passage of fewer than {LEAST} letters and figures is not looked for.",
)
FOUND, NOWHERE, UNKNOWN = "found", "in no layer", "not known: not every layer was examined"
TOO_SHORT = "too short to be looked for"


@dataclass(frozen=True, slots=True)
class LayerWords:
    """A layer as it is searched: its places with their words, and whether all of it was examined."""

    name: str
    examined: bool
    places: tuple[tuple[str, str], ...]
    reason: str = ""


@dataclass(frozen=True, slots=True)
class Held:
    """What became of one passage in one file: the outcome, the places as (layer, where), and the layers not examined."""

    passage: str
    outcome: str
    places: tuple[tuple[str, str], ...] = ()
    not_examined: tuple[str, ...] = ()


def held_against(passages: Sequence[tuple[str, str]], layers: Iterable[LayerWords]) -> list[Held]:
    """Looks for each passage, given as (name, words), in each layer; sorted as the passages are."""
    known = [(one, [(where, bare(words)) for where, words in one.places]) for one in layers]
    missing = tuple(f"{one.name}: {one.reason}" for one, _ in known if not one.examined)
    return [_held(name, bare(words), known, missing) for name, words in passages]


def bare(words: str) -> str:
    """Letters and figures only, case folded: `Pay-\\nment of $4,312` -> `paymentof4312`."""
    return re.sub(r"[\W_]+", "", unicodedata.normalize("NFKC", words).casefold())


def _held(
    name: str, words: str, known: list[tuple[LayerWords, list[tuple[str, str]]]], missing: tuple[str, ...]
) -> Held:
    if len(words) < LEAST:
        return Held(name, TOO_SHORT)
    places = tuple((one.name, where) for one, texts in known for where, text in texts if words in text)
    if places:
        return Held(name, FOUND, places, missing)
    return Held(name, UNKNOWN if missing else NOWHERE, (), missing)
