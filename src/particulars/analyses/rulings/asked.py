"""What a ruling answers: the request, who made it, its numbers, and the reason the court gives, each in its words."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from particulars.analyses.rulings.asking import BARE, Askers, Asking, askers, numbers_told, told
from particulars.analyses.rulings.found import Found
from particulars.analyses.rulings.movers import Movers, movers
from particulars.analyses.rulings.reasons import reason_of
from particulars.analyses.rulings.rows import RulingKind
from particulars.analyses.rulings.subjects import REQUEST
from particulars.reading.actors import normal, opponent
from particulars.reading.caption import Caption
from particulars.reading.clauses import Sentence, plain
from particulars.reading.request_numbers import docket_numbers, request_numbers

_BY = re.compile(
    r"(?:[Tt]he\s)?(?:(?:remainder|rest|balance|portion|part)\sof\s(?:the\s)?)?(?!(?:Yesterday|Today|Tomorrow|Th(?:e|is|at|ese|ose))\b)(?:A\s(?:ruling|decision)\son\s)?(?P<by>[Pp]laintiffs?|[Dd]efendants?|[Pp]etitioners?|[Rr]espondents?|[Dd]ebtors?|[Pp]arties|[A-Z][\w&.-]+(?:\s[A-Z][\w&.-]+){0,3})(?:['’]s?)\s"
)
_MOVED = re.compile(r"\b(?:motions?|applications?|petitions?|objections?|letter[- ]?motion)\b", re.I)
_OF_AN_ORDER = re.compile(
    r"\b(?:clarif\w+|reconsider\w+|modif\w+|enforce\w*|vacate)\b|\bmy\sorder\b|\bcomply\swith\b", re.I
)
_REFERS_BACK = re.compile(r"(?:its|their|his|her)\s", re.I)


@dataclass(frozen=True, slots=True)
class Setting:
    """What a ruling is read against: the paper's sentences and caption, who may ask, and the numbers of named motions."""

    sentences: tuple[Sentence, ...]
    caption: Caption
    actors: str
    motions: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class _Read:
    """What a paper was read for before its rulings are completed."""

    askers: Askers
    movers: Movers
    ruled: frozenset[int]  # the starts of the sentences that rule
    has_several: bool  # motions are disposed of


def completed(found: Iterable[Found], setting: Setting) -> list[Found]:
    """The rulings with what each answers, by whom, its request numbers and reason, as far as the paper says them."""
    rulings = sorted(found, key=lambda f: (f.start, f.end))
    motions = {_content(f.subject) for f in rulings if f.kind is RulingKind.DISPOSITION and _MOVED.search(f.subject)}
    read = _Read(
        askers(setting.actors),
        movers(setting.sentences, setting.caption, setting.actors),
        frozenset(f.sentence.start for f in rulings),
        len(motions) > 1,
    )
    return [_complete(one, setting, read) for one in rulings]


def _complete(found: Found, setting: Setting, read: _Read) -> Found:
    sentences = setting.sentences
    at = bisect_left(sentences, found.sentence.start, key=lambda s: s.start)
    if found.kind in (RulingKind.DISPOSITION, RulingKind.PROCEDURAL):
        _answer(found, at, setting, read)
    elif found.kind is RulingKind.PRIOR_RULING:
        found.numbers = _cited_after(sentences, at)
        found.by, found.asked = _maker(found, None, setting.actors), found.subject_at
    elif found.kind in (RulingKind.FINDING, RulingKind.LIMIT):
        found.numbers = request_numbers(found.sentence.words[found.start - found.sentence.start :])
        found.asked = found.subject_at
    found.reason = found.reason or reason_of(found, sentences, at)
    return found


def _answer(found: Found, at: int, setting: Setting, read: _Read) -> None:
    """Fills in what a disposition answers: by whom it was asked, under which numbers, and in which words."""
    sentences = setting.sentences
    asking = read.askers.before(found, sentences, at, read.ruled)
    telling = told(found, sentences, at, asking, read.ruled)
    is_next = at > 0 and sentences[at - 1].paragraph == found.sentence.paragraph
    before = sentences[asking.at] if asking else None
    found.by = _maker(found, asking, setting.actors, sentences[at - 1].own if is_next else "")
    found.by = found.by or (None if _owned(found) else read.movers.of(found, sentences, at))
    found.against = opponent(found.by)
    found.numbers = _numbers(found, sentences, at, before, setting.caption, read.has_several)
    if not found.numbers and telling:
        found.numbers = tuple(dict.fromkeys(n for one in telling for n in numbers_told(one)))
        found.asked = found.asked or (_whole(telling[0]) if len(telling) == 1 else None)
    found.numbers = found.numbers or _defined(found, setting.motions)
    found.asked = found.asked or _asked(found, before)


def _owned(found: Found) -> bool:
    """Whether the ruling's own words say whose request it is, be it somebody who is no party."""
    return bool(_BY.match(found.subject) or _REFERS_BACK.match(found.subject))


def _content(subject: str) -> frozenset[str]:
    return frozenset(re.findall(r"[a-z]+", re.sub(r"['’]s?\b", "", subject.lower()))) - _FUNCTION_WORDS


_FUNCTION_WORDS = frozenset("the a an its his her their this that to of for and in on plaintiff defendant".split())
_GENERIC = frozenset(["motion", "motions", "application", "petition", "request", "objection", "objections", "letter"])


def _maker(found: Found, asking: Asking | None, actors: str, previous: str = "") -> str | None:
    """Who asked: named in the ruling's own words, led back to by `its`, or named in the sentence that asks."""
    if m := re.search(rf"\bthat\s(?P<by>{actors})\s(?:asks|seeks|requests|asked|sought|requested)\b", found.subject):
        return normal(m["by"])
    if not REQUEST.search(found.subject):
        return None
    m = _BY.match(found.subject)
    if m:
        return None if re.search(r"\b(?:court|judge)\b", m["by"], re.I) else normal(m["by"])
    if _REFERS_BACK.match(found.subject):
        return _led_back(found, actors, previous)
    return asking.by if asking else None


def _led_back(found: Found, actors: str, previous: str) -> str | None:
    """Whom `its` or `their` means: the one party of that number before it in the sentence, else in the one before."""
    is_plural = found.subject.lower().startswith("their")
    for words in (found.sentence.own[: found.start - found.sentence.start], previous):
        named = {normal(one.group()) for one in re.finditer(rf"(?<![\w’'-])(?:{actors})", words)}
        named = {name for name in named if _is_plural(name) == is_plural}
        if named:
            return named.pop() if len(named) == 1 else None
    return None


def _is_plural(name: str) -> bool:
    return bool(re.match(r"(?:\w+\s)?(?:Plaintiff|Defendant|Petitioner|Respondent|Debtor)s\b|Parties", name, re.I))


def _asked(found: Found, before: Sentence | None) -> tuple[int, int] | None:
    """Where what was asked stands: the sentence before that a bare `the request` points to, else the ruling's own words."""
    if before is not None and BARE.match(found.subject):
        return _whole(before)
    return found.subject_at


def _whole(sentence: Sentence) -> tuple[int, int]:
    return sentence.start, sentence.start + len(sentence.words.rstrip())


def _numbers(
    found: Found,
    sentences: tuple[Sentence, ...],
    at: int,
    before: Sentence | None,
    caption: Caption,
    has_several: bool,
) -> tuple[str, ...]:
    """From the ruling's own words; else from what it answers; else from its heading or the caption's `Re:` line."""
    low, high = found.scope or (found.start, found.sentence.end)
    words = found.sentence.words[low - found.sentence.start : high - found.sentence.start]
    said = found.subject or words
    own = request_numbers(words) or docket_numbers(words) or docket_numbers(found.subject)
    if own:
        return own
    if _OF_AN_ORDER.search(said) or (not found.subject and _OF_AN_ORDER.search(words)):
        return _order_numbers(sentences, at, found)
    if before is not None and BARE.match(found.subject) and (asked := request_numbers(before.words)):
        return asked
    if BARE.match(found.subject) and len(headed := docket_numbers(found.sentence.heading or "")) == 1:
        return headed
    if not found.subject or not _MOVED.search(found.subject):
        return ()
    if found.sentence.heading and (headed := request_numbers(found.sentence.heading)):
        return headed
    described = _content(found.subject) - _GENERIC
    if has_several and described and not described & _content(caption.title or ""):
        return ()  # a motion of its own beside the one that the caption names
    return tuple(f"ECF No. {n}" for n in caption.re_docket)


def _defined(found: Found, motions: Mapping[str, str]) -> tuple[str, ...]:
    """The number of what is ruled on by a short name that the paper gave it (`the Motion`)."""
    name = re.sub(r"^(?:[Tt]he|[Tt]his|[A-Z]\w+['’]s?)\s", "", found.subject)
    if not name[:1].isupper() or name.casefold() not in motions:
        return ()
    return (motions[name.casefold()],)


def _order_numbers(sentences: tuple[Sentence, ...], at: int, found: Found) -> tuple[str, ...]:
    """The docket number of the order that the same item or paragraph reports."""
    for sentence in reversed(sentences[max(0, at - 8) : at]):
        same = sentence.paragraph == found.sentence.paragraph or (
            sentence.item is not None and sentence.item == found.sentence.item
        )
        if same and (numbers := docket_numbers(sentence.words)):
            return numbers
    return ()


def _cited_after(sentences: tuple[Sentence, ...], at: int) -> tuple[str, ...]:
    own = docket_numbers(sentences[at].words)
    if own or at + 1 == len(sentences):
        return own
    following = plain(sentences[at + 1].words)
    return docket_numbers(following) if len(following) < 40 else ()
