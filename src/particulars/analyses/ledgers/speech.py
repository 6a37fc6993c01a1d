"""A party's say in a sentence: who, the verb, and the words that are said; a condition or a general rule is none."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from particulars.analyses.ledgers.paper import Paper
from particulars.reading.clauses import Sentence
from particulars.reading.court_voice import supposed

_ADVERBS = (
    r"(?:(?:also|now|then|further|first|next|finally|only|again|still|already|repeatedly|previously|since|thus|here|"
    r"expressly|properly|correctly|incorrectly|unequivocally|candidly|apparently|essentially|instead|merely|simply|"
    r"rightly|routinely|specifically|similarly|likewise|later|twice),?\s){0,3}"
)
_INSERTED = (
    r"(?:,\s(?:on\sthe\sother\shand|however|too|instead|for\s(?:its|their)\spart|in\s(?:turn|response|reply)),)?"
)
_OBJECT = r"(?:\sto\s(?:the\s|this\s)?[A-Za-z]+|(?<=tells|.told|sures|sured|forms|ormed|vises|vised|warns|arned)\s(?:the\s|its\s|their\s|this\s)?(?!that\b|it\b|in\b|at\b|on\b|whether\b)[A-Za-z][\w’'-]*)?"
_ASIDE = (
    r"(?:,?\s(?:at|in|during|on|before)\s(?:the|its|their|his|her|a|this|that|[A-Z][a-z]+\s\d)\s?[^,;.:“\"]{2,60}?,?)?"
)
_TO = r"(?P<to>\sthat\b|\s(?:by|in)\s(?:saying|stating|arguing|noting|claiming)\sthat\b|\swhether\b|\snothing\b|\sabout\b|:|,?\s(?=[“\"])|\s(?=(?:it|they|he|she|there)\s))"
_ITEM_OF_LIST = re.compile(r"(?:;|—|–|,\s(?:and|but|while|whereas|yet)|\band)\s*(?:also\s)?$")
_SUBORDINATE = re.compile(
    r"(?:(?:^|[,;.]\s)(?:[Ww]hile|[Aa]lthough|[Tt]hough|[Ee]ven\sthough|[Bb]ecause|[Ss]ince|[Aa]s)|\b(?:in|at|to|on|by|with)\swhich)\s*$"
)
_CLOSED_QUOTATION = re.compile(r",[”\"]\s")
# What follows may be the writer's and not the party's, so it is left out of the quotation.
_ASIDE_OF_THE_WRITER = re.compile(
    r"[,;]\s(?:though|although|but|yet|however)\b|;\s(?!(?:and|or)\b|\(?\d|that\s(?!is\b|was\b))"
)
_QUOTATION = re.compile(r"“[^”]*(?:”|$)|\"[^\"]*(?:\"|$)")
_OPEN_QUOTATION = re.compile(r"“[^”]*$")
_MOST = 12  # sayings of one sentence; more is no prose


@dataclass(frozen=True, slots=True)
class Say:
    """One saying: the offsets are those of the sentence's words; `said` is where the words said begin and end."""

    sentence: Sentence
    at: int  # the index of its sentence
    who: str
    verb: str
    start: int
    said: int
    end: int
    inside: str | None  # the party whose say this stands in
    is_quoted: bool = False


def says(paper: Paper, verbs: str) -> Iterator[Say]:
    """Every saying with one of these verbs, in reading order."""
    whole = _pattern(paper.speakers.pattern, verbs)
    for at, sentence in enumerate(paper.sentences):
        yield from _of(paper, whole, at, sentence, sentence.own)


def quoted_says(paper: Paper, verbs: str) -> Iterator[Say]:
    """Sayings that stand inside a quotation, where another speaker reports them."""
    whole = _pattern(paper.speakers.pattern, verbs)
    for at, sentence in enumerate(paper.sentences):
        for quoted in _QUOTATION.finditer(sentence.words):
            start, end = quoted.start() + 1, quoted.end() - (quoted.group()[-1] in '”"')
            only = " " * start + sentence.words[start:end] + " " * (len(sentence.words) - end)
            for say in _of(paper, whole, at, sentence, only):
                before = paper.speakers.named_in(sentence.own[: quoted.start()])
                yield Say(
                    sentence, at, say.who, say.verb, say.start, say.said, min(say.end, end),
                    before[0] if before else None, True,
                )  # fmt: skip


def is_inside_quotation(sentence: Sentence, start: int, end: int) -> bool:
    """Whether words of a sentence stand in a quotation, one that a full stop cut in two included."""
    before = sentence.words[:start]
    return sentence.own[start:end] != sentence.words[start:end] or before.count("“") > before.count("”")


@lru_cache(maxsize=1)  # several ledgers read one paper after another for the same sayings
def _pattern(speakers: str, verbs: str) -> re.Pattern[str]:
    subject = rf"(?<![\w’'-])(?P<who>{speakers}){_INSERTED}\s(?:ha(?:s|ve|d)\s)?{_ADVERBS}"
    act = rf"(?:[a-z]+ed\s[^,;.:]{{3,90}}?\sand\s{_ADVERBS})?"
    return re.compile(
        rf"(?:{subject}{act}|(?P<and>\b(?:and|but))\s{_ADVERBS})(?P<verb>{verbs})\b{_ASIDE}{_OBJECT}{_ASIDE}{_TO}"
    )


def _of(paper: Paper, whole: re.Pattern[str], at: int, sentence: Sentence, own: str) -> Iterator[Say]:
    found: list[tuple[re.Match[str], str]] = []
    for m in list(whole.finditer(own))[:_MOST]:
        who = _subject(paper, m, own, found)
        if who is not None and not supposed(own[: m.start()] if m["and"] is None else ""):
            found.append((m, who))
    ended: list[tuple[int, str]] = []
    for n, (m, who) in enumerate(found):
        following = found[n + 1][0].start() if n + 1 < len(found) else None
        inside = next((other for end, other in ended if m.start() < end), None)
        start = m.start("who") if m["who"] else m.start("verb")
        end = _end(paper, at, sentence, own, m, following)
        ended.append((end, who))
        yield Say(sentence, at, who, " ".join(m["verb"].split()), start, m.end(), end, inside)


def _subject(paper: Paper, m: re.Match[str], own: str, found: list[tuple[re.Match[str], str]]) -> str | None:
    """Who says it; `and states that` continues the saying before it."""
    if m["and"] is not None:
        return found[-1][1] if found else None
    return paper.speakers.who(m["who"], own[: m.start("who")])


def _end(paper: Paper, at: int, sentence: Sentence, own: str, m: re.Match[str], following: int | None) -> int:
    """Where the saying ends: at the next one beside it, at the main clause after `while …,`, or with the sentence."""
    if following is not None and _ITEM_OF_LIST.search(own[m.end() : following + 1].rstrip() + " "):
        return len(re.sub(r"[\s,;—–]*(?:\b(?:and|but|while|whereas|yet))?\s*$", "", own[:following]))
    if following is not None and own[following : following + 3] in ("and", "but"):
        return len(own[:following].rstrip(" ,"))
    if _SUBORDINATE.search(own[: m.start()]):
        closed = _CLOSED_QUOTATION.search(sentence.words, m.end())
        comma = own.find(",", m.end())
        ends = [e for e in (closed.end() - 1 if closed else -1, comma) if e > 0]
        if ends:
            return min(ends)
    if aside := _ASIDE_OF_THE_WRITER.search(own, m.end()):
        return aside.start()
    end = len(own.rstrip().rstrip("¹²³⁴⁵⁶⁷⁸⁹⁰"))
    if _OPEN_QUOTATION.search(sentence.words) and at + 1 < len(paper.sentences):
        following_one = paper.sentences[at + 1]
        closes = following_one.words.find("”")
        if following_one.paragraph == sentence.paragraph and closes >= 0:
            return following_one.start - sentence.start + closes + 1
    return end
