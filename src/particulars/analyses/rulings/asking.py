"""The sentence before a ruling in which a party asks for what is ruled on, or that tells what a numbered request asks."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from particulars.analyses.rulings.found import Found
from particulars.analyses.rulings.subjects import content, matter_of
from particulars.reading.actors import normal
from particulars.reading.clauses import Sentence
from particulars.reading.court_voice import partys_words
from particulars.reading.request_numbers import request_numbers

_LOOK_BACK = 12  # sentences of the same paragraph or item
BARE = re.compile(
    r"^(?:the|this|that|these|those|both|his|her|its|their|[Pp]laintiffs?['’]s?|[Dd]efendants?['’]s?)?\s*(?:request|motion|application|relief|objection)s?$",
    re.I,
)
_STANDS_FOR = re.compile(
    r"(?:it|they|(?:th(?:e|is|at|ese|ose)|both)\s(?:demand|interrogator(?:y|ie)|topic|RFP|RFA|subpoena)s?)", re.I
)
_PLURAL = re.compile(r"\b(?:they|\w+s)$", re.I)
_ASKS = (
    r"(?:requests?|(?:cross-)?moves?|seeks?|asks?|appl(?:ies|y)|wants?|demands?|petitions?|"
    r"(?:has|have)\s(?:also\s|now\s)?(?:requested|moved|sought|asked|applied|demanded))(?![\w-])"
)
_OBJECTS = r"(?:objects?|argues?|contends?)(?![\w-])"
_ADVERB = r"(?:(?:now|also|further|then|therefore|thus|so|again|instead|alternatively)\s)?"
# "calls the order broken and asks": a first verb that is none of saying, and no other subject before the second.
_NO_FIRST_VERB = (
    r"(?:of|for|in|on|to|and|or|nor|but|who|whose|whom|which|that|with|by|from|as|at|before|against|under|says?|said|argues?|contends?|claims?|asserts?|"
    r"believes?|thinks?|complains?|notes?|states?|maintains?|insists?|points?|explains?|repl(?:ies|y)|adds?|agrees?|shows?|reports?|alleges?)"
)
_OTHER_SUBJECT = r"(?:who|whom|whose|which|that|because|since|while|where|when|whether|if|it|they|he|she|is|are|was|were|has|have|had)"
_AGAINST_IT = re.compile(r"[^.;]{0,60}?\b(?:deny|denied|denial|reject|overrule|disregard)\b")
_NUMBERED = (
    r"(?:RFPs?|RFAs?|R(?i:ogs?)|(?i:document\srequests?|requests?(?:\sfor\s(?:production|admissions?))?|interrogator(?:y|ies)|topics?|subpoenas?))"
    r"\s?(?:Nos?\.?|nos?\.|Numbers?|#)?\s?\d"
)
_LIST = r"[\d\s,&–—-]*(?:(?:and|through|to)\s(?:Nos?\.\s)?[\d\s,&–—-]+)*"
_TELLS = re.compile(
    rf"\W*(?:(?i:the|this|its|their|his|her|first|second|third|next|finally|last),?\s|[A-Z]\w+(?:\s[A-Z]\w+){{0,2}}['’]s?\s)?"
    rf"(?P<named>{_NUMBERED}{_LIST})\s(?:\(\s*\)\s)?(?:asks?|seeks?|calls?\sfor|requests?|demands?|wants?|concerns?|covers?|(?:is|are)\s(?:directed|addressed|aimed)\s(?:to|at))\b"
    rf"|\W*(?:As\s(?:to|for)|With\s(?:respect|regard)\sto|Regarding|Concerning)\s(?:the\s)?(?P<about>{_NUMBERED}{_LIST}),\s"
)
_TO_COMPEL = re.compile(r"\b(?:compel|answer|respon[ds]|produc)", re.I)


@dataclass(frozen=True, slots=True)
class Asking:
    """A sentence in which this party asks, by its number in the paper."""

    at: int
    by: str


@dataclass(frozen=True, slots=True)
class Askers:
    """How a party of this case asks for something, and how it objects."""

    asks: re.Pattern[str]
    objects: re.Pattern[str]

    def before(self, found: Found, sentences: tuple[Sentence, ...], at: int, ruled: frozenset[int]) -> Asking | None:
        """Who asks, in the same paragraph or item, for what is ruled on; None where two parties may be meant.

        `ruled` are the starts of sentences that rule: what was asked after the last of them comes first.
        """
        pattern = self.objects if re.search(r"\bobjections?\b", found.subject, re.I) else self.asks
        asked = [one for n in _here(found, sentences, at) for one in _askings(pattern, sentences[n], n)]
        if not BARE.match(found.subject):
            matter = matter_of(found.subject)
            asked = [one for one in asked if not matter or matter & content(sentences[one.at].own)]
        last = max((n for n in range(max(0, at - _LOOK_BACK), at) if sentences[n].start in ruled), default=-1)
        asked = [one for one in asked if one.at > last] or asked
        return asked[-1] if len({one.by for one in asked}) == 1 else None


def askers(actors: str) -> Askers:
    """The patterns for whoever these actors are."""
    party = rf"(?<![\w’'-])(?P<by>{actors})(?:\s\([^()]{{2,60}}\))?"
    between = rf"(?!{_NO_FIRST_VERB}\b)[a-z]+\s(?:(?!{actors}|\b{_OTHER_SUBJECT}\b)[^;:.]){{2,160}}?"
    apart = rf",\s(?:(?!{actors}|\b(?:who|which|that)\b)[^,;.]){{3,80}},"

    def verb(words: str) -> str:
        return (
            rf"{party}(?:\s|{apart}\s){_ADVERB}{words}"
            rf"|{party.replace('?P<by>', '?P<also>')}\s{between},?\sand\s{_ADVERB}{words}"
        )

    passive = rf"\b(?:sought|requested|asked\sfor|demanded|wanted)\sby\s(?P<of>{actors})"
    return Askers(re.compile(f"{verb(_ASKS)}|{passive}"), re.compile(verb(f"(?:{_OBJECTS}|{_ASKS})")))


def told(
    found: Found, sentences: tuple[Sentence, ...], at: int, asked: Asking | None, ruled: frozenset[int]
) -> list[Sentence]:
    """The sentences that tell what numbered requests ask (`RFP No. 19 asks for …`), where the ruling is on `it`.

    None where two stand there and the ruling is on one request, and where a party then asks for something else.
    """
    if not BARE.match(found.subject) and not _STANDS_FOR.fullmatch(found.subject):
        return []
    telling: list[Sentence] = []
    for n in reversed(_here(found, sentences, at)):
        if sentences[n].start in ruled or (asked and n <= asked.at and not _TO_COMPEL.search(sentences[asked.at].own)):
            break
        if _TELLS.match(sentences[n].own):
            telling.insert(0, sentences[n])
    return telling if len(telling) == 1 or _PLURAL.search(found.subject) else []


def numbers_told(sentence: Sentence) -> tuple[str, ...]:
    """The numbers of the request that a sentence tells of."""
    m = _TELLS.match(sentence.own)
    return request_numbers(m["named"] or m["about"]) if m else ()


def _here(found: Found, sentences: tuple[Sentence, ...], at: int) -> list[int]:
    """The sentences before a ruling in its paragraph or item, in reading order."""
    own = found.sentence
    return [
        n
        for n in range(max(0, at - _LOOK_BACK), at)
        if sentences[n].paragraph == own.paragraph
        or (own.item is not None and (sentences[n].item, sentences[n].heading) == (own.item, own.heading))
    ]


def _askings(pattern: re.Pattern[str], sentence: Sentence, at: int) -> Iterator[Asking]:
    for m in pattern.finditer(sentence.own):
        if not _AGAINST_IT.match(sentence.own, m.end()) and not partys_words(sentence.own[: m.start()]):
            named = m.groupdict()
            yield Asking(at, normal(named["by"] or named.get("also") or named.get("of") or ""))
