"""Which duty waits for which, and which only re-dates an earlier one: by trigger words, by a stated sequence, by `my order`."""

from __future__ import annotations

import re
from bisect import bisect_left

from particulars.analyses.obligations.draft import Draft
from particulars.analyses.obligations.due import Due
from particulars.analyses.obligations.rows import Force
from particulars.analyses.obligations.same_clause import act_words
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
_AWAITED = r"\b(?:after|once|upon|following|until|as\s+soon\s+as|within\s[^.;]{{3,30}}?\sof)\s+(?:the\s+)?{who}s?(?:['’]s?)?\s+(?:(?:has|have|shall\s+have)\s+)?(?:first\s+|duly\s+|fully\s+)?(?P<verb>[a-z]{{3,}})\s+(?P<thing>[^.;]*)"
_AWAITS = re.compile(r"\b(?:after|once|upon|following|until|as\s+soon|within)\b", re.I)
_THING_ENDS = re.compile(
    r"[,(]|\b(?:that|which|who|whom|whose|it|they|he|she|by|on|in|within|no|not|upon|for|as|at|pursuant|under|to|with|and|or|if|is|are)\b"
)
_GRANTED = re.compile(r"^[Tt]h(?:e|is|at)\s+(?:request|motion|application)\s+is\s+(?:hereby\s+)?(?:granted|GRANTED)\b")
_ASKED = re.compile(
    r"\b(?:[Pp]laintiffs?|[Dd]efendants?|[Pp]etitioners?|[Rr]espondents?)\s(?:also\s|now\s)?(?:requests?|moves?|seeks?|asks?)\b"
    r"|\b(?!(?:It|He|She|They|We|You|This|That|These|Who|Which|What|The|Court|Judge|Congress|Rule|Order|Interrogatory|Request|Motion|Letter)\b)[A-Z][\w&-]*[a-z]"
    r"\s(?:also\s|now\s)?(?:moves|seeks|asks|requests\s(?:the\s[Cc]ourt|leave|permission|an\s))\b"
)
_COMPLY = re.compile(
    r"\b(?:comply|compliance)\s+with\s+(?:my|th(?:e|is)\s+[Cc]ourt['’]s|our|the)\s+(?:prior\s+|earlier\s+)?order\b",
    re.I,
)


def depends(drafts: list[Draft], dues: list[Due], at: int, sentences: tuple[Sentence, ...]) -> tuple[int, ...]:
    """Positions of the obligations that the one at `at` waits for."""
    one, waits = drafts[at], set[int]()
    words = one.sentence.words[max(0, one.told_from - one.sentence.start) : one.end - one.sentence.start]
    if dues[at].trigger and (event := _EVENT.search(words)):
        waits |= {
            n
            for n, other in enumerate(drafts)
            if n != at and other.force is Force.DUTY and other.who and not other.ordered_on
            and same_side(other.who, event["who"]) and _stem(event["verb"]) in _stems(other.act)
        }  # fmt: skip
    waits |= set() if waits else _awaited(drafts, at, words, sentences)
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


def _awaited(drafts: list[Draft], at: int, words: str, sentences: tuple[Sentence, ...]) -> set[int]:
    """The one other duty to do to a thing what these words wait for, in its own words or those of the request it answers."""
    found = set[int]()
    if not _AWAITS.search(words):
        return found
    for n, other in enumerate(drafts):
        if n == at or other.force is not Force.DUTY or not other.who or other.ordered_on:
            continue
        who = re.escape(other.who.rstrip("s")).replace("\\ ", r"\s+")
        event = re.search(_AWAITED.format(who=who), words, re.I)
        if event is None:
            continue
        request = takes_in(other, sentences)
        if any(_tells_of(told, event) for told in (other.act, request.words if request else "")):
            found.add(n)
    return found if len(found) == 1 else set()


def _tells_of(told: str, event: re.Match[str]) -> bool:
    """Whether words have the verb of an event, and the noun and all that is said of it with `of`."""
    head, _, further = _THING_ENDS.split(event["thing"].removeprefix("of "))[0].partition(" of ")
    nouns, have = head.split(), act_words(told)
    wanted = act_words(f"{nouns[-1] if nouns else ''} {further}")
    return (
        bool(wanted) and wanted <= have and _root(event["verb"]) in {_root(w) for w in re.findall(r"[a-z]{3,}", told)}
    )


def _root(verb: str) -> str:
    """A verb without its ending, so that names, named and naming are one."""
    return re.sub(r"(?<=\w\w\w)(?:ing|ied|ies|ed|es|s|e|y)$", "", verb.casefold())[:6]


def _beside(one: Sentence, other: Sentence) -> bool:
    """Whether two sentences stand under one item, or, where not both stand under one, in one paragraph."""
    if one.item is not None and other.item is not None and one.heading == other.heading:
        return one.item == other.item
    return one.paragraph == other.paragraph


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
