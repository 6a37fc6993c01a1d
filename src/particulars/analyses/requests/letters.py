"""What letters and notes of calls tell of requests: conferral, scope agreed or offered, changes with their reason."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from particulars.analyses.requests.placing import plain
from particulars.analyses.requests.rows import Conferral, Scope
from particulars.reading.actors import actor_pattern
from particulars.reading.caption import Caption
from particulars.reading.clauses import Sentence
from particulars.reading.dates import DAY_OF_DATE, LONG_DATE, MONTH, YEAR, in_words, is_day, iso
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
_REASON = re.compile(
    r"\b(?:because|in\slight\sof|in\sview\sof|so\sthat|following|after\sthe\s(?:court|dismissal|order)|to\s(?:address|meet|reflect|conform\sto|respond\sto)|as\s(?:a\sresult\sof|the\scourt)|since\sthe|in\sresponse\sto|on\sthe\sground\sthat|pursuant\sto)\b[^.;]{3,300}",
    re.I,
)
# A sort of what is said of numbered requests, by the words that say it; the first that fits is told.
_SORTS = (
    ("not agreed", r"\b(?:did|do|does|will|could|can)\s?not\s(?:\w+\s)?agree|\bno\sagreement\b|\bimpasse\b|\bdisagree\w*\b|\b(?:decline|refuse)[sd]?\sto\b|\bstands?\son\b"),
    ("changed", r"\b(?:re-?issue[sd]?|re-?served?|re-?issuing|amend(?:s|ed)?|supersed(?:e|es|ed)|replac(?:e|es|ed)|withdr(?:aws?|ew|awn)|narrow(?:s|ed)|revis(?:e|es|ed))\b"),
    ("agreed", r"\bagree[sd]?\b|\bagreement\b|\bconfirm(?:s|ed|ing)?\sthat\b|\bresolved\b|\bcompromise[sd]?\b"),
    ("offered", r"\b(?:offer(?:s|ed)?|propos(?:e|es|ed)|(?:is|are)\s(?:willing|prepared)\sto|would\s(?:accept|agree|produce)|suggest(?:s|ed)?)\b"),
    ("promised", r"\b(?:will|shall)\s(?:\w+\s){0,2}?(?:produce|supplement|serve|provide|amend)\b"),
)  # fmt: skip


def conferrals(text: Text, caption: Caption, sentences: Sequence[Sentence]) -> Iterator[Conferral]:
    """Each conferral a letter or a note tells of as having been; an invitation or a duty to confer is none."""
    actors = re.compile(rf"(?<![\w’'-])(?:[A-Z][a-z]+\s[A-Z]-\d+|{_PERSON}|{actor_pattern(caption, text.clean.text)})")
    for at, sentence in enumerate(sentences):
        m = _HELD.search(sentence.own)
        if m is None or _NOT_HELD.search(sentence.own[: m.start()]):
            continue
        days, flags = _days(sentence.words), list[str]()
        if not days and m.group().lower().startswith(("discussed", "the ", "this ")):
            continue
        numbers = request_numbers(sentence.words)
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
        numbers = request_numbers(sentence.words)
        if not numbers:
            continue
        sort = next(((n, m) for n, words in _SORTS if (m := re.search(words, sentence.own, re.I))), None)
        if sort is None:
            continue
        name, m = sort
        who = [a for a in actors.finditer(sentence.own) if a.end() <= m.start() + 1]
        reason, (start, end) = _REASON.search(sentence.words), _raw(text, sentence)
        yield Scope(
            id="", sort=name, start=start, end=end, text=plain(sentence.words), numbers=numbers,
            who=plain(who[-1].group()) if who else None, reason=plain(reason.group()) if reason else None,
            due=in_words(sentence.words) if name in ("agreed", "promised") else None,
            how=f"“{plain(m.group())}” in a sentence that numbers the requests",
        )  # fmt: skip


def means_in(words: str) -> str | None:
    """By what means some words say that people conferred; the nearest to being together where they name several."""
    return next((name for name, pattern in _MEANS if re.search(pattern, words, re.I)), None)


def _numbers_after(sentences: Sequence[Sentence], at: int) -> tuple[str, ...]:
    """The requests numbered in the rest of the same paragraph."""
    here = sentences[at].paragraph
    found = [n for s in sentences[at + 1 : at + 6] if s.paragraph == here for n in request_numbers(s.words)]
    return tuple(dict.fromkeys(found))


def _days(words: str) -> tuple[str, ...]:
    """The full dates of a sentence, `December 9 and 21, 2021` both."""
    days = [iso(m) for m in LONG_DATE.finditer(words)] + [iso(m) for m in DAY_OF_DATE.finditer(words)]
    for m in _DAYS_OF_MONTH.finditer(words):
        each = re.findall(r"\d{1,2}", m["days"])
        days += [f"{iso(found)}" for day in each if (found := LONG_DATE.fullmatch(f"{m['month']} {day}, {m['year']}"))]
    return tuple(sorted({day for day in days if is_day(day)}))


def _raw(text: Text, sentence: Sentence) -> tuple[int, int]:
    end = sentence.start + len(text.clean.text[sentence.start : sentence.end].rstrip())
    return text.clean.raw_span(sentence.start, end)
