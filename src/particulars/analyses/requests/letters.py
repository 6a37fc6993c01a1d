"""What letters and notes of calls tell of requests: conferral, scope agreed or offered, changes with their reason."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from particulars.analyses.requests.placing import plain
from particulars.analyses.requests.promising import due_in
from particulars.analyses.requests.rows import Conferral, Scope
from particulars.reading.actors import actor_pattern
from particulars.reading.caption import Caption
from particulars.reading.clauses import Sentence
from particulars.reading.dates import DAY_OF_DATE, LONG_DATE, MONTH, YEAR, is_day, iso
from particulars.reading.request_numbers import request_numbers
from particulars.record.text import Text

_PERSON = r"(?:Mr|Ms|Mrs|Dr)\.\s[A-Z][\w’'-]+"
_HELD = re.compile(
    r"\b(?:met\sand\sconferred|meet[- ]and[- ]confers?\b(?!\s(?:requirement|obligation|process))|conferred|conference\s(?:call|of\scounsel)|spoke\b|(?:telephone|video|phone)\s(?:call|conference)|our\s(?:call|conversation|discussion|meeting)|(?:the|this)\s(?:call|conversation|meeting)\b|discussed)",
    re.I,
)
_NOT_HELD = re.compile(
    r"\b(?:shall|must|should|may|can|could|will|would|to|please|request(?:s|ing)?(?:\sto)?|propos\w+|available|refus\w+|decline[sd]?|failed|not|never|willing|schedule|if|whether)\s(?:\w+\s){0,3}?$",
    re.I,
)
_MEANS = (
    ("in person", r"\bin\sperson\b|\bat\sthe\soffices?\sof\b"),
    ("video", r"\b(?:video(?:\s?conference)?|zoom|teams|webex)\b"),
    ("telephone", r"\b(?:telephon\w*|phone|call(?:ed)?|spoke)\b"),
    ("e-mail", r"\be-?mail(?:ed|s)?\b"),
    ("letter", r"\b(?:letter|wrote)\b"),
)
_DAYS_OF_MONTH = re.compile(
    rf"\b(?P<month>{MONTH})\s(?P<days>\d{{1,2}}(?:,\s\d{{1,2}})*,?\sand\s\d{{1,2}}),?\s(?P<year>{YEAR})\b"
)
_DUE = re.compile(
    rf"\b(?:by|before|until|no\slater\sthan|due(?:\son)?)\s(?:{LONG_DATE.pattern})".replace("?P<", "?P<due_"), re.I
)
_REASON = re.compile(
    r"\b(?:because|in\slight\sof|in\sview\sof|so\sthat|following|after\sthe\s(?:court|dismissal|order)|to\s(?:address|meet|reflect|conform\sto|respond\sto)|as\s(?:a\sresult\sof|the\scourt)|since\sthe|in\sresponse\sto|on\sthe\sground\sthat|pursuant\sto)\b[^.;]{3,300}",
    re.I,
)
# What is said of numbered requests, by the words that say it; the first sort whose words stand for certain is told.
_SORTS = (
    ("not agreed", r"\b(?:did|do|does|will|would|could|can|has|have)\s?not\s(?:\w+\s){0,2}?agreed?\b|\bnever\sagreed?\b|\bno\sagreement\b|\bimpasse\b|\bdisagree\w*\b|\b(?:decline|refuse)[sd]?\sto\b|\bstands?\son\b|\b(?:will|shall)\snot\s(?:\w+\s)?(?:produce|search|supplement|provide|answer|amend)\b"),
    ("changed", r"\b(?:re-?issue[sd]?|re-?served?|re-?issuing|amend(?:s|ed)?|supersed(?:e|es|ed)|replac(?:e|es|ed)|withdr(?:aws?|ew|awn)|narrow(?:s|ed)|revis(?:e|es|ed))\b"),
    ("agreed", r"\bagree[sd]?\b|\b(?:reached|came\sto|have|per|under|pursuant\sto|consistent\swith)\s(?:an|our|the\sparties[’'])\sagreement\b|\bconfirm(?:s|ed|ing)?\sthat\b|\bresolved\b|\bcompromised\b"),
    ("offered", r"\b(?:offer(?:s|ed)?|propos(?:es?|ed)|(?:is|are)\s(?:willing|prepared)\sto|would\s(?:accept|agree|produce)|suggest(?:s|ed)?\s(?:to|limiting|narrowing|producing|that\s\w+\s(?:limit|narrow|produce|search)))\b"),
    ("promised", r"\b(?:will|shall)\s(?:\w+ly\s|also\s|now\s|then\s){0,2}?(?:produce|supplement|serve|provide|amend)\b"),
)  # fmt: skip
# Before such words: they are denied, only asked for, or said for a case only, and tell of nothing.
_NOT_SO = re.compile(
    r"\b(?:not|never|neither|nor|cannot|no(?!\.?\s?\d)|nobody|nothing|without|to|if|unless|whether|until|once|when|should|could|would|might|(?-i:may)|must|can|please|provided|assuming|ask(?:s|ed)?|request(?:s|ed)?|urge[sd]?"
    r"|demand(?:s|ed)?|invite[sd]?|expect(?:s|ed)?|hope[sd]?|need(?:s|ed)?|require[sd]?|den(?:y|ies|ied|ying)|disput\w+|disagree\w*|claim(?:s|ed|ing)?|contend\w*|assert(?:s|ed|ing)?|alleg\w+|argu\w+|insist\w*"
    r"|suggest\w*|propos\w+|refus\w+|declin\w+|fail(?:s|ed)?|in\sthe\sevent|subject\sto|believ\w+|understood|understand\w*|assum\w+|why|how)\b(?!\s(?:parties\s)?(?:call|conference|meeting)\b)",
    re.I,
)
_NOUN = re.compile(
    r"(?:\b(?:the|an?|its|their|our|your|his|her|this|that|of|under|in|for|on|each|any)|[’']s?)\s+$", re.I
)
_CONDITION = re.compile(r"\b(?:if|unless|provided\sthat|only\swhen|in\sthe\sevent|in\scase|should\s(?:the|you|we|plaintiff|defendant)|conditioned|contingent|so\slong\sas)\b", re.I)  # fmt: skip
_BOUND = re.compile(r"[;:]\s|,\s(?:and|but|so)\s|\sbut\s|,\s(?=(?:we|you|it|they|the\sparties)\s)", re.I)
_OF_OTHERS = re.compile(
    r"\b(?:letters?|briefs?|motions?|papers?|e-?mails?|orders?|complaints?)\s(?:[\w,.]+\s){0,5}$", re.I
)
_NOT_TAKEN_PLACE = re.compile(
    r"\b(?:cancel\w+|postponed|rescheduled|adjourned|(?:not|never)\s(?:take|took|taken|occur\w*|happen\w*|held|been\sheld))\b",
    re.I,
)
_MAY_ACT = re.compile(r"\s*(?:,[^,]{0,80},\s*)?(?:(?:and\s\w+|has|have|had|also|then|now|further|already|hereby|again|later|is|are|did|does|do|not|never|each|both|all|previously|since)\s+)*$", re.I)  # fmt: skip


def conferrals(text: Text, caption: Caption, sentences: Sequence[Sentence]) -> Iterator[Conferral]:
    """Each conferral a letter or a note tells of as having been; an invitation or a duty to confer is none."""
    actors = re.compile(rf"(?<![\w’'-])(?:[A-Z][a-z]+\s[A-Z]-\d+|{_PERSON}|{actor_pattern(caption, text.clean.text)})")
    for at, sentence in enumerate(sentences):
        m = _HELD.search(sentence.own)
        if m is None or _NOT_HELD.search(sentence.own[: m.start()]) or _NOT_TAKEN_PLACE.search(sentence.own[m.end() :]):
            continue
        if m.group().lower() == "discussed" and _OF_OTHERS.search(sentence.own[: m.start()]):
            continue
        days, flags = _days(sentence.words), list[str]()
        if not days and m.group().lower().startswith(("discussed", "the ", "this ")):
            continue
        numbers = _numbers(sentence.words)
        if not numbers:
            numbers = _numbers_after(sentences, at)
            flags += ["NUMBERS_FROM_THE_PARAGRAPH"] if numbers else []
        if not days:
            flags.append("NO_DAY_TOLD")
        means = means_in(sentence.words)
        start, end = _raw(text, sentence)
        yield Conferral(
            id="", start=start, end=end, text=plain(sentence.words), days=days,
            who=tuple(dict.fromkeys(plain(a.group()) for a in actors.finditer(sentence.own))),
            means=means, numbers=numbers, how=f"“{plain(m.group())}” as something that was done",
            flags=tuple(flags),
        )  # fmt: skip


def scopes(text: Text, caption: Caption, sentences: Sequence[Sentence]) -> Iterator[Scope]:
    """What a letter says was agreed, offered, promised or changed on requests that it numbers in the same sentence."""
    actors = re.compile(rf"(?<![\w’'-]){actor_pattern(caption, text.clean.text)}")
    for sentence in sentences:
        numbers = _numbers(sentence.words)
        if not numbers:
            continue
        told = _sort_of(sentence.own)
        if told is None:
            continue
        name, m = told
        who = next((a for a in actors.finditer(sentence.own) if a.end() <= m.start() and _MAY_ACT.match(sentence.own, a.end(), m.start() + 1)), None)  # fmt: skip
        reason, (start, end) = _REASON.search(sentence.words), _raw(text, sentence)
        yield Scope(
            id="", sort=name, start=start, end=end, text=plain(sentence.words), numbers=numbers,
            who=plain(who.group()) if who else None, reason=plain(reason.group()) if reason else None,
            due=_due(sentence.words, m) if name in ("agreed", "promised") else None,
            how=f"“{plain(m.group())}” in a sentence that numbers the requests",
        )  # fmt: skip


def _sort_of(own: str) -> tuple[str, re.Match[str]] | None:
    """The first sort whose words stand there as something that was said or done, neither denied nor conditional."""
    for name, words in _SORTS:
        for m in re.finditer(words, own, re.I):
            if _stands(name, own, m):
                return name, m
    return None


def _stands(sort: str, own: str, m: re.Match[str]) -> bool:
    bounds = [b.end() for b in _BOUND.finditer(own, 0, m.start())]
    before = own[bounds[-1] if bounds else 0 : m.start()]
    if _CONDITION.search(own) or (sort != "not agreed" and _NOUN.search(before)):
        return False
    if sort == "not agreed" and m.group().lower().startswith("disagree"):
        return not re.search(r"\bnot\s(?:\w+\s)?$", before)
    return not _NOT_SO.search(before)


def _due(words: str, verb: re.Match[str]) -> str | None:
    """The one day that the words after the verb set (`by June 1, 2024`); the day of the call is none."""
    return due_in(words[verb.end() :])[1]


def means_in(words: str) -> str | None:
    """By what means some words say that people conferred; the nearest to being together where they name several."""
    return next((name for name, pattern in _MEANS if re.search(pattern, words, re.I)), None)


def _numbers(words: str) -> tuple[str, ...]:
    """The requests numbered in some words, `RFP No. 2: you agreed …` too."""
    return request_numbers(re.sub(r"(?<=\d):(?=\s)", " ", words))


def _numbers_after(sentences: Sequence[Sentence], at: int) -> tuple[str, ...]:
    """The requests numbered in the rest of the same paragraph."""
    here = sentences[at].paragraph
    found = [n for s in sentences[at + 1 : at + 6] if s.paragraph == here for n in _numbers(s.words)]
    return tuple(dict.fromkeys(found))


def _days(words: str) -> tuple[str, ...]:
    """The full dates of a sentence, `December 9 and 21, 2021` both; a day by which something is due is none."""
    words = _DUE.sub(" ", words)
    days = [iso(m) for m in LONG_DATE.finditer(words)] + [iso(m) for m in DAY_OF_DATE.finditer(words)]
    for m in _DAYS_OF_MONTH.finditer(words):
        each = re.findall(r"\d{1,2}", m["days"])
        days += [f"{iso(found)}" for day in each if (found := LONG_DATE.fullmatch(f"{m['month']} {day}, {m['year']}"))]
    return tuple(sorted({day for day in days if is_day(day)}))


def _raw(text: Text, sentence: Sentence) -> tuple[int, int]:
    end = sentence.start + len(text.clean.text[sentence.start : sentence.end].rstrip())
    return text.clean.raw_span(sentence.start, end)
