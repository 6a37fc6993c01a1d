"""Which duty waits for which, and which only re-dates an earlier one: by trigger words, by a stated sequence, by `my order`."""

from __future__ import annotations

import re
from bisect import bisect_left

from particulars.analyses.obligations.draft import Draft
from particulars.analyses.obligations.due import Due
from particulars.analyses.obligations.rows import Force
from particulars.reading.actors import same_side
from particulars.reading.clauses import Sentence

_NEAR = 40  # what is not said so near is no part of the same dispute
_SEQUENCE = re.compile(
    r"\bthe\s+following\s+(?:sequence|order|steps|procedure)\b|\bin\s+the\s+following\s+(?:sequence|order)\b", re.I
)
_EVENT = re.compile(
    r"(?:after|upon|once|following|within\s.{3,30}?\sof)\s+(?:the\s+)?(?P<who>[A-Za-z]+)(?:['’]s?)?\s+(?P<verb>[a-z]+)",
    re.I,
)
_GRANTED = re.compile(r"^[Tt]h(?:e|is|at)\s+(?:request|motion|application)\s+is\s+(?:hereby\s+)?(?:granted|GRANTED)\b")
_ASKED = re.compile(
    r"\b(?:[Pp]laintiffs?|[Dd]efendants?|[Pp]etitioners?|[Rr]espondents?)\s(?:also\s|now\s)?(?:requests?|moves?|seeks?|asks?)\b"
)
_COMPLY = re.compile(
    r"\b(?:comply|compliance)\s+with\s+(?:my|th(?:e|is)\s+[Cc]ourt['’]s|our|the)\s+(?:prior\s+|earlier\s+)?order\b",
    re.I,
)


def depends(drafts: list[Draft], dues: list[Due], at: int, sentences: tuple[Sentence, ...]) -> tuple[int, ...]:
    """Positions of the obligations that the one at `at` waits for."""
    one, waits = drafts[at], set[int]()
    words = one.sentence.words[max(0, one.start - one.sentence.start) : one.end - one.sentence.start]
    if dues[at].trigger and (event := _EVENT.search(words)):
        waits |= {
            n
            for n, other in enumerate(drafts)
            if n != at and other.force is Force.DUTY and other.who and not other.ordered_on
            and same_side(other.who, event["who"]) and _stem(event["verb"]) in _stems(other.act)
        }  # fmt: skip
    if _in_sequence(one.sentence, sentences):
        earlier = [n for n in range(max(0, at - _NEAR), at) if drafts[n].sentence.paragraph == one.sentence.paragraph]
        waits |= set(earlier[-1:])
    return tuple(sorted(waits))


def carries(drafts: list[Draft], at: int) -> tuple[int, ...]:
    """Positions of the obligations of an earlier order whose content the one at `at` takes over with a new time."""
    one = drafts[at]
    if not _COMPLY.search(one.act):
        return ()
    near = [
        n
        for n in range(max(0, at - _NEAR), at)
        if drafts[n].ordered_on and drafts[n].sentence.item == one.sentence.item
    ]
    return tuple(near[-1:])


def takes_in(one: Draft, sentences: tuple[Sentence, ...]) -> Sentence | None:
    """The request that the same item or paragraph grants just before the clause; None where the words do not say so."""
    if one.force is not Force.DUTY or one.ordered_on:
        return None
    near = [s for s in _before(one.sentence, sentences) if _beside(s, one.sentence)]
    granted = next((n for n in range(len(near) - 1, -1, -1) if _GRANTED.search(near[n].own)), None)
    if granted is None:
        return None
    return next((s for s in reversed(near[:granted]) if _ASKED.search(s.own)), None)


def _beside(one: Sentence, other: Sentence) -> bool:
    same_item = one.item is not None and one.item == other.item and one.heading == other.heading
    return same_item or one.paragraph == other.paragraph


def _in_sequence(sentence: Sentence, sentences: tuple[Sentence, ...]) -> bool:
    near = _before(sentence, sentences)
    return any(s.paragraph == sentence.paragraph and _SEQUENCE.search(s.own) for s in near)


def _before(sentence: Sentence, sentences: tuple[Sentence, ...]) -> tuple[Sentence, ...]:
    """The sentences shortly before one, in reading order."""
    at = bisect_left(sentences, sentence.start, key=lambda s: s.start)
    return sentences[max(0, at - _NEAR) : at]


def _stems(act: str) -> set[str]:
    return {_stem(w) for w in re.findall(r"[a-z]{4,}", act.lower())}


def _stem(verb: str) -> str:
    return verb.lower()[:6]
