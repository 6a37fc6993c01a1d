"""What deciding words are about: their outcome under the closed list, and the thing disposed of before the verb."""

from __future__ import annotations

import re

from particulars.analyses.rulings.rows import Outcome
from particulars.reading.clauses import plain

REQUEST = re.compile(
    r"\b(?:letter[- ]?motion|(?:cross-?|sub-?)?motions?|requests?|applications?|petitions?|objections?|appeals?|leave|relief|sanctions|fees|costs|extensions?|stay|"
    r"judgment|reconsideration|demands?|stipulation|challenge|remainder|discovery|it|that)\b",
    re.I,
)
_EVENT = re.compile(r"\b(?:conferences?|hearings?|trial|oral\s+argument|deadlines?|deposition|status|dates?)\b", re.I)
_SEVERABLE = re.compile(r"\b(?:Does?\b|defendants?|claims?|part(?:y|ies)|counts?|action|complaint|[A-Z]\w+)", re.I)
_DISMISSABLE = re.compile(
    r"\b(?:(?:counter|cross-?)?claims?|counts?|actions?|complaint|case|appeals?|petitions?|suit|cause|defendants?|Does?|proceedings?|motions?|requests?|applications?|it)\b",
    re.I,
)
_ASKED_FOR = re.compile(r"\b(?:asks?\sfor|asked\sfor|requests?|requested|seeks?|sought)\b")
_ADOPTABLE = re.compile(r"\b(?:recommendations?|R\s?&\s?R|stipulation|schedule|proposed\s+order)\b", re.I)
_RULING = re.compile(r"(?:its\s+|any\s+|a\s+)?(?:ruling|decision|consideration|resolution|judgment)\b", re.I)
_IN_PART_FIRST = re.compile(r"\s*in[\s-]part\b", re.I)
_PART_AFTER = re.compile(r"\bin[\s-]part\b", re.I)
_RELATIVE = re.compile(r",\s|\s(?:because|which|that|until)\s")
_BOUNDARY = re.compile(r"(?:,(?!\s+\d{4}\b)|;|:|–|—)\s+|\b(?:that|THAT|and)\s+(?=(?:the|its|their|his|her|this|[A-Z]))")
_WHICH = re.compile(r"(?:,\s+which|\bas\s+to\s+which\s+it)\s*$")
_GROUND = re.compile(
    r"\b(?:under|pursuant|as\s+to|with\s+(?:respect|regard)|regarding|against|filed|brought|in\s+(?:its|the|that|this))\b",
    re.I,
)
_ENUMERATOR = re.compile(r"^(?:[IVX]{1,5}|[A-Z]|\d{1,2})\.\s+")
_EMPTY = frozenset(
    "the a an its his her their this that to of for and in on is plaintiff plaintiffs defendant defendants motion motions application "
    "applications petition petitions request requests objection objections letter mot joint renewed amended instant pending order rule".split()
)


def content(words: str) -> frozenset[str]:
    """The words that say what is asked, without those that any motion has."""
    return frozenset(re.findall(r"[a-z]+", re.sub(r"['’]s?\b", "", words.lower()))) - _EMPTY


def matter_of(subject: str) -> frozenset[str]:
    """What a request is for, without its ground: `the motion to dismiss under Rule 12` is for `dismiss`."""
    return content(_GROUND.split(_ENUMERATOR.sub("", subject))[0])


def outcome_of(words: str) -> Outcome:
    """The outcome that deciding words come to; both in one breath, granted and denied, is granted in part."""
    low = plain(words).lower()
    for stem, outcome in _STEMS:
        if re.search(stem, low):
            return outcome
    raise ValueError(f"no outcome in {words!r}")


_STEMS = (
    (r"moot", Outcome.MOOT),
    (r"in[ -]part", Outcome.GRANTED_IN_PART),
    (r"^(?:grant|allow)", Outcome.GRANTED),
    (r"^(?:den|declin)", Outcome.DENIED),
    (r"^sever", Outcome.SEVERED),
    (r"^cancel|off calendar", Outcome.CANCELED),
    (r"^vacat", Outcome.VACATED),
    (
        r"^(?:defer|carried|carries|entered and|continue|held|taken under|adjourn|resched|reset|postpone)",
        Outcome.DEFERRED,
    ),
    (r"^overrul", Outcome.OVERRULED),
    (r"^sustain", Outcome.SUSTAINED),
    (r"^str", Outcome.STRICKEN),
    (r"^dismiss", Outcome.DISMISSED),
    (r"dispense", Outcome.DISPENSED_WITH),
    (r"^limited", Outcome.LIMITED),
    (r"^affirm", Outcome.AFFIRMED),
    (r"^revers", Outcome.REVERSED),
    (r"^(?:accept|adopt)", Outcome.ADOPTED),
)
_OF_THINGS = (Outcome.SEVERED, Outcome.CANCELED, Outcome.DISMISSED, Outcome.VACATED, Outcome.DISPENSED_WITH)


def outcome_for(outcome: Outcome, subject: str) -> Outcome | None:
    """The outcome for what is disposed of; None where the verb does not fit such a thing (`discovery is denied`)."""
    event = bool(_EVENT.search(subject)) and not re.search(r"\b(?:motion|request|application)\b", subject, re.I)
    if outcome in (Outcome.CANCELED, Outcome.VACATED) and event:
        return Outcome.CANCELED
    if outcome is Outcome.CANCELED:
        return None
    if outcome is Outcome.DEFERRED:
        return outcome if event or REQUEST.search(subject) else None
    if outcome in (
        Outcome.SEVERED,
        Outcome.DISMISSED,
        Outcome.VACATED,
        Outcome.AFFIRMED,
        Outcome.REVERSED,
        Outcome.STRICKEN,
    ):
        return outcome if subject and _SEVERABLE.search(subject) else None
    if outcome is Outcome.LIMITED:
        return outcome if subject else None
    if outcome is Outcome.ADOPTED:
        return outcome if _ADOPTABLE.search(subject) else None
    if outcome is Outcome.DISPENSED_WITH:
        return outcome if event or "argument" in subject.lower() else None
    return outcome if REQUEST.search(subject) else None


def outcome_of_act(outcome: Outcome, target: str) -> Outcome | None:
    """The outcome where the court is the subject of the verb (`The Court strikes the hearing`); None where it fits no such thing."""
    head = _RELATIVE.split(target)[0]
    if outcome in (Outcome.AFFIRMED, Outcome.REVERSED) and _IN_PART_FIRST.match(target):
        return Outcome.AFFIRMED_IN_PART
    if outcome in (Outcome.GRANTED, Outcome.DENIED) and _PART_AFTER.search(head):
        return outcome_for(Outcome.GRANTED_IN_PART, head)
    if outcome is Outcome.STRICKEN and _EVENT.search(head) and not REQUEST.search(head):
        return Outcome.CANCELED
    if outcome is Outcome.DISMISSED:
        return outcome if _DISMISSABLE.search(head) else None
    if outcome is Outcome.DEFERRED and _RULING.match(head):
        return outcome
    if outcome is Outcome.SEVERED:
        return outcome
    if outcome is Outcome.DENIED and _ASKED_FOR.search(target):
        return outcome
    return outcome_for(outcome, head)


def subject_start(own: str, verb: int, out: str = "") -> int:
    """Where the subject of a deciding verb begins: after the last boundary before its head noun."""
    nouns = _EVENT if outcome_of(out or "denied") in _OF_THINGS else REQUEST
    heads = [m for m in nouns.finditer(own, 0, verb) if m.group().lower() not in ("it", "that")]
    head = heads[-1].start() if heads and verb - heads[-1].end() < 260 else verb
    low = 0
    which = _WHICH.search(own, 0, verb)
    if which and which.group()[0] != ",":
        return which.start()
    if which:
        head_noun = [m.start() for m in re.finditer(r"\b(?:[Tt]he|[Tt]his|[Ii]ts|[A-Z]\w+['’]s?)\s", own[:head])]
        return head_noun[-1] if head_noun else head
    for m in _BOUNDARY.finditer(own, 0, head):
        low = m.end()
    opener = re.match(
        r"(?:Accordingly|Therefore|Thus|However|Further|[Ss]o|[Aa]nd|[Bb]ut|IT\s+IS\s+\w+\s+(?:ORDERED\s+)?(?:that|THAT)),?\s+",
        own[low:verb],
    )
    return low + (opener.end() if opener else 0)
