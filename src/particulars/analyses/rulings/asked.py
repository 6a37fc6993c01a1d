"""What a ruling answers: the request, who made it, its numbers, and the reason the court gives, each in its words."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from particulars.analyses.rulings.found import Found
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
_ASKS = r"(?:requests?|moves?|cross-moves?|seeks?|asks?|argues?|applies|objects?)\b"
_BARE = re.compile(
    r"^(?:the|this|that|his|her|its|their|[Pp]laintiffs?['’]s?|[Dd]efendants?['’]s?)?\s*(?:request|motion|application|relief|objection)s?$",
    re.I,
)
_MOVED = re.compile(r"\b(?:motions?|applications?|petitions?|objections?|letter[- ]?motion)\b", re.I)
_OF_AN_ORDER = re.compile(
    r"\b(?:clarif\w+|reconsider\w+|modif\w+|enforce\w*|vacate)\b|\bmy\sorder\b|\bcomply\swith\b", re.I
)
_MOVES = re.compile(r"\b(?:moves?|cross-moves?|applies)\b")
_FRONT = 30  # sentences at the head of a paper that tell whose motion it is
_REFERS_BACK = re.compile(r"(?:its|their|his|her)\s", re.I)
_TITLED = re.compile(
    r"\b(?P<by>PLAINTIFF|DEFENDANT|PETITIONER|RESPONDENT)(?P<s>S?)['’]?S?['’]?\s(?:[\w-]+\s){0,6}?(?:MOTION|APPLICATION|REQUEST|PETITION)",
    re.I,
)


@dataclass(frozen=True, slots=True)
class Setting:
    """What a ruling is read against: the paper's sentences and caption, who may ask, and the numbers of named motions."""

    sentences: tuple[Sentence, ...]
    caption: Caption
    actors: str
    motions: Mapping[str, str]

    @property
    def asker(self) -> re.Pattern[str]:
        """A party of this case that asks for something."""
        return re.compile(
            rf"(?<![\w’'-])(?P<by>{self.actors})(?:\s\(.{{2,40}}?\))?\s(?:now\s|also\s|further\s|then\s)?{_ASKS}"
        )


def completed(found: Iterable[Found], setting: Setting) -> list[Found]:
    """The rulings with what each answers, by whom, its request numbers and reason, as far as the paper says them."""
    asker = setting.asker
    rulings = sorted(found, key=lambda f: (f.start, f.end))
    lone = _lone_mover(setting, asker)
    motions = {_content(f.subject) for f in rulings if f.kind is RulingKind.DISPOSITION and _MOVED.search(f.subject)}
    return [_complete(one, setting, asker, lone, len(motions) > 1) for one in rulings]


def _complete(found: Found, setting: Setting, asker: re.Pattern[str], lone: str | None, has_several: bool) -> Found:
    sentences = setting.sentences
    at = bisect_left(sentences, found.sentence.start, key=lambda s: s.start)
    before = _antecedent(sentences, at, found, asker)
    is_next = at > 0 and sentences[at - 1].paragraph == found.sentence.paragraph
    previous = sentences[at - 1].own if is_next else ""
    if found.kind in (RulingKind.DISPOSITION, RulingKind.PROCEDURAL):
        found.by = _maker(found, before, asker, setting.actors, previous) or (lone if _is_the_motion(found) else None)
        found.against = opponent(found.by)
        found.numbers = _numbers(found, sentences, at, before, setting.caption, has_several) or _defined(
            found, setting.motions
        )
        if found.asked is None:
            found.asked = _asked(found, before)
    elif found.kind is RulingKind.PRIOR_RULING:
        found.numbers = _cited_after(sentences, at)
        found.by, found.asked = _maker(found, None, asker, setting.actors), found.subject_at
    elif found.kind in (RulingKind.FINDING, RulingKind.LIMIT):
        found.numbers = request_numbers(found.sentence.words[found.start - found.sentence.start :])
        found.asked = found.subject_at
    found.reason = found.reason or reason_of(found, sentences, at)
    return found


def _is_the_motion(found: Found) -> bool:
    """Whether a ruling speaks of `the motion` of the paper and no other."""
    return bool(re.fullmatch(r"(?:[Tt]he|[Tt]his)\s(?:[Mm]otion|[Aa]pplication|[Pp]etition)|[Ii]t", found.subject))


def _lone_mover(setting: Setting, asker: re.Pattern[str]) -> str | None:
    """Whose motion a paper decides, where its title or its first sentences name one side only."""
    titled = {m["by"].capitalize() + m["s"].lower() for m in _TITLED.finditer(setting.caption.title or "")}
    said = {
        normal(m["by"])
        for sentence in setting.sentences[:_FRONT]
        for m in asker.finditer(sentence.own)
        if _MOVES.search(m.group())
    }
    either = titled or said
    return either.pop() if len(either) == 1 else None


def _content(subject: str) -> frozenset[str]:
    return frozenset(re.findall(r"[a-z]+", re.sub(r"['’]s?\b", "", subject.lower()))) - _FUNCTION_WORDS


_FUNCTION_WORDS = frozenset("the a an its his her their this that to of for and in on plaintiff defendant".split())
_GENERIC = frozenset(["motion", "motions", "application", "petition", "request", "objection", "objections", "letter"])


def _antecedent(sentences: tuple[Sentence, ...], at: int, found: Found, asker: re.Pattern[str]) -> Sentence | None:
    """The sentence before, or in the same item, in which a party asks."""
    for sentence in reversed(sentences[max(0, at - 12) : at]):
        here = sentence.paragraph == found.sentence.paragraph or (
            sentence.item is not None
            and sentence.item == found.sentence.item
            and sentence.heading == found.sentence.heading
        )
        if here and asker.search(sentence.own):
            return sentence
    return None


def _maker(
    found: Found, before: Sentence | None, asker: re.Pattern[str], actors: str, previous: str = ""
) -> str | None:
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
    if described := _content(found.subject) - _GENERIC:
        before = before if before and described & _content(before.own) else None
    asks = asker.search(before.own) if before else None
    return normal(asks["by"]) if asks else None


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
    if before is not None and _BARE.match(found.subject):
        return before.start, before.start + len(before.words.rstrip())
    return found.subject_at


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
    if before is not None and _BARE.match(found.subject) and (asked := request_numbers(before.words)):
        return asked
    if _BARE.match(found.subject) and len(headed := docket_numbers(found.sentence.heading or "")) == 1:
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
