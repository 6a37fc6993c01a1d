"""What a response undertakes: each promise in its words, with the day it names, the time it sets and its limit."""

from __future__ import annotations

import re
from collections.abc import Iterator

from particulars.analyses.requests.own_words import Said, heard
from particulars.analyses.requests.placing import Stretch, plain, trimmed
from particulars.analyses.requests.rows import Promise
from particulars.reading.dates import in_words, is_day

UNDERTAKES = (
    r"(?:(?:\w+ly\s+|hereby\s+|further\s+|also\s+)*(?:will|shall|agrees?\s+to|undertakes?\s+to|(?:is|are)\s+(?:now\s+|also\s+|currently\s+)?in\s+the\s+process\s+of)(?:,\s[^,;]{2,120},)?\s+"
    r"(?:also\s+|promptly\s+|further\s+|timely\s+|then\s+|\w+ly\s+|conduct\s+a\s+(?:reasonable\s+|diligent\s+)*search\s+(?:for\s+)?and\s+(?:will\s+)?|search\s+for\s+and\s+(?:will\s+)?|begin\s+to\s+|continue\s+to\s+|make\s+a\s+reasonable\s+search\s+and\s+|search\b[^;]{3,80}?\band\s+)*)"
)
DAY = r"(?:[A-Z][a-z]+\.?\s+\d{1,2}(?:st|nd|rd|th)?,?\s+\d{4}|\d{1,2}/\d{1,2}/(?:\d{4}|\d{2})|\d{4}-\d{2}-\d{2})"
TIMING = re.compile(
    r"\b(?:within\s+\w+(?:[- ]\w+)?\s+(?:\(\d+\)\s+)?(?:business\s+|court\s+|calendar\s+)?(?:days?|weeks?|months?)(?:\s+(?:of|after|from)\s[^.;,]{3,80})?"
    rf"|(?:by\s+)?no(?:t)?\s+later\s+than\s+(?:{DAY}|[^.;]{{3,60}})|on\s+or\s+before\s+{DAY}|(?:by|before)\s+(?:{DAY}|the\s+close\s+of\s[^.;,]{{3,40}})|(?:on|starting|beginning(?:\s+on)?)\s+{DAY}"
    r"|on\s+a\s+rolling\s+basis|promptly(?:\s+after\s[^.;,]{3,80})?|(?:at|by)\s+a\s+(?:mutually\s+\w+\s+|reasonable\s+)?(?:date|time)[^.;,]{0,40}|upon\s+(?:entry|completion)\s+of\s[^.;,]{3,60}?(?=\s+(?:it|they|[A-Z]\w+)\s+(?:will|shall)\b|[.;,]|$)"
    r"|after\s+(?:entry|the\s+entry)\s+of\s[^.;,]{3,60})",
    re.I,
)
_DOES = re.compile(
    rf"{UNDERTAKES}(?:produc(?:e|ing)|supplement|serve|provide|make\b[^,;]{{0,80}}\bavailable|permit\s+inspection|amend|complete|log|(?:begin|commence|start|complete)\s+(?:\w+\s+){{0,3}}productions?)\b"
    r"|[^;]{0,200}?\b(?:will|shall)\s+be\s+(?:produced|made\s+available|served|supplemented|provided)\b"
    r"|(?:rolling\s+)?productions?\b[^,;]{0,60}\b(?:will|shall)\s+(?:begin|commence|be\s+(?:completed?|made|substantially\s+completed?))\b",
    re.I,
)
_NOT = re.compile(r"\b(?:not|never|neither|nor|cannot|nothing|none)\b|\bno\s+(?!later\b)(?:\w+,?\s+){0,4}?(?:documents|materials|information|records|production|response|answer)", re.I)  # fmt: skip
_BY_ANOTHER = re.compile(
    r"\b(?:produced|available|served|provided)\s+by\s+(?:[Pp]laintiff|[Dd]efendant|third|another|(?!no\b|agreement\b)[A-Z][a-z]+\b(?!\s+\d))"
)
Time = tuple[str | None, str | None]  # its words, and the one day they name

LIMITER = re.compile(
    r"\b(?:limited\s+to|sufficient\s+to\s+show|only\b|except\b|other\s+than|but\s+not|excluding|from\s+the\s+files\s+of|for\s+the\s+period|dated\s+(?:on\s+or\s+)?(?:after|before|between|from)|from\s+[A-Z]\w+\s\d{1,2},\s\d{4}|from\s+(?:five|four|three|two|six|agreed)\b|in\s+part\b)[^.;]{0,200}",
    re.I,
)


def promises(stretch: Stretch) -> Iterator[Promise]:
    """Each sentence that undertakes something for certain; its clauses apart where they set different times or one denies.

    A time counts where it stands in the clause that promises or before it, never in a clause that says what is not done.
    """
    places = list(stretch.sentences())
    by_sentence: dict[int, list[Said]] = {}
    denying: set[int] = set()
    for one in heard(stretch).said:
        if _promises(one):
            by_sentence.setdefault(one.sentence, []).append(one)
        elif _NOT.search(one.does):
            denying.add(one.sentence)
    for at, made in sorted(by_sentence.items()):
        times = [_time(stretch, one) for one in made]
        if len({timing for timing, _ in times} - {None}) > 1 or at in denying:
            yield from (_row(stretch, (c.start, c.end), time) for c, time in zip(made, times, strict=True))
        else:
            yield _row(stretch, places[at], next((time for time in times if time[0]), (None, None)))


def due_in(words: str) -> Time:
    """The time that some words set, in their words, and the one day it names, if it does."""
    m = next((m for m in TIMING.finditer(words) if _is_time_of_act(words, m)), None)
    if m is None:
        return None, None
    numeric = re.search(r"\b\d{4}-\d{2}-\d{2}\b", m.group())
    if numeric:
        return plain(m.group()), numeric.group() if is_day(numeric.group()) else None
    return plain(m.group()), in_words(m.group())


def _is_time_of_act(words: str, found: re.Match[str]) -> bool:
    """Whether a time is when something is to be done; `mail sent before May 1, 2020` and `signed on May 1, 2020` tell of things."""
    before = words[: found.start()].rstrip()
    if re.match(r"on\s+[A-Z\d]", found.group()):
        return bool(
            re.search(
                r"(?:produc\w+|productions?|begin|commence|start|available|served?|supplement|them|it|documents|materials)$",
                before,
                re.I,
            )
        )
    if re.match(r"(?:by|before)\b", found.group(), re.I):
        return not re.search(
            r"\b(?:\w+ed|sent|made|held|given|written|taken|from|between|or)$", before, re.I
        ) or before.endswith(("produced", "completed", "served"))
    return True


def _promises(one: Said) -> bool:
    m = _DOES.match(one.does)
    return bool(
        m and not _NOT.search(one.does[: m.end() + 40]) and not one.is_conditional and not _BY_ANOTHER.search(one.does)
    )


def _time(stretch: Stretch, one: Said) -> Time:
    """The time that a clause sets, else the one before it: `By June 3, 2024, Acme will produce mail.`"""
    own = due_in(stretch.words[one.start : one.end])
    return own if own[0] else due_in(one.opener)


def _row(stretch: Stretch, place: tuple[int, int], time: Time) -> Promise:
    words = stretch.words[slice(*place)]
    quoted, limiter = stretch.quoted(*trimmed(stretch.words, *place)), LIMITER.search(words)
    timing, due = time
    return Promise(
        start=quoted.start, end=quoted.end, text=quoted.text, due=due, timing=timing,
        limiter=plain(limiter.group()) if limiter else None,
    )  # fmt: skip
