"""Days that a court sets, moves or takes away: for an event, for a paper, or as the end of somebody's time."""

from __future__ import annotations

import re
from collections.abc import Iterator

from particulars.analyses.obligations.draft import Draft
from particulars.analyses.obligations.rows import Force
from particulars.reading.actors import normal
from particulars.reading.clauses import Sentence, plain
from particulars.reading.court_voice import on_a_condition, partys_words
from particulars.reading.dates import LONG_DATE, SLASHED, iso, slashed

_DAY_FOLLOWS = (
    r"(?=(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*\.?\s\d|\d{1,2}/\d{1,2}/(?:\d{4}|\d{2})(?!\d))"
)
_SET = re.compile(
    rf"(?P<what>(?:[Tt]he|[Aa]ny|[Aa]ll|[Aa]n?|[A-Z][\w’'-]+)(?:\s[^,;.\s]+){{0,9}}?)\s(?:is|are|shall\sbe)\s(?:hereby\s|now\s|also\s)*(?P<set>due|set\sfor|scheduled\sfor|continued\s(?:to|until)|(?:extended|continued|moved|reset|adjourned)\sfrom\s[^.;]{{6,30}}?\sto|extended\s(?:to|until|through)|reset\s(?:for|to)|"
    rf"rescheduled\s(?:for|to)|adjourned\s(?:to|until)|moved\sto)\s[^.;]{{0,60}}?{_DAY_FOLLOWS}"
    rf"|(?P<closing>(?:[Tt]he\s|[Aa]ll\s)?(?:[A-Z]?[\w-]+\s){{0,2}}[Dd]iscovery)\s(?P<closes>closes|shall\sclose|will\sclose|ends)\s(?:on\s)?{_DAY_FOLLOWS}"
)
_SETS = re.compile(
    r"\b(?:[Tt]h(?:e|is)\s[Cc]ourt|I|[Ww]e)\s(?:hereby\s|also\s|further\s)*(?:sets?|schedules?|continues?|extends?|resets?|adjourns?|SETS|SCHEDULES|CONTINUES|EXTENDS|RESETS)\s"
    rf"(?P<what>(?:the|a|an|this|all)\s[^.;]{{3,100}}?)\s(?P<set>for|to|until|on|through)\s[^.;]{{0,60}}?{_DAY_FOLLOWS}"
)
_CANCELS = re.compile(
    r"\b(?:[Tt]h(?:e|is)\s[Cc]ourt|I|[Ww]e)\s(?:[^.;]{0,160}?\s)?(?:(?:vacates?|cancels?|strikes?)|(?:VACATES?|CANCELS?|STRIKES?))\s(?P<what>(?:the|all|any)\s(?:[\w/-]+\s){0,5}?(?:conference|hearing|trial|argument|deposition|deadline|date)s?\b(?:\s(?:set|scheduled|noticed)\s(?:for|on)\s[^.;]{3,40}?\d{4})?)"
)
_UNTIL = (
    r"(?<![\w’'-])(?P<who>{actors})\s(?:shall\s|will\s)?(?:has|have)\s(?P<time>(?:\w+\s(?:\(\d+\)\s)?(?:calendar\s|business\s|court\s)?(?:days?|weeks?)\s(?:from|after|of)\s[^.;]{{3,80}}?(?=,?\s(?:in\swhich\s)?to\s)|(?:until|through|up\sto)\s[^.;]{{0,40}}?"
    + _DAY_FOLLOWS.replace("{", "{{").replace("}", "}}")
    + r"[^.;]{{4,24}}?)),?\s(?:in\swhich\s)?to\s(?P<act>[a-z]+[^.;]{{2,200}})"
)
_NEED_NOT = r"(?<![\w’'-])(?P<who>{actors})\sneed\snot\s(?P<act>[a-z]+[^.;]{{2,160}})"
_DATED_THING = re.compile(
    r"\b(?:deadlines?|hearing|conference|trial|argument|briefs?|oppositions?|repl(?:y|ies)|responses?|reports?|statements?|motions?|discovery|cut-?off|designations?|disclosures?|log|list|deposition|mediation|answers?)\b",
    re.I,
)


def set_days(sentences: tuple[Sentence, ...], actors: str) -> Iterator[Draft]:
    """Each day set or taken away in the court's own voice, and each time given until a day."""
    until, need_not = re.compile(_UNTIL.format(actors=actors)), re.compile(_NEED_NOT.format(actors=actors))
    for sentence in sentences:
        if sentence.note:
            continue
        for pattern in (_SET, _SETS):
            m = pattern.search(sentence.own)
            if m and _is_dated_thing(sentence, m):
                yield _set(sentence, m)
                break
        if (m := _CANCELS.search(sentence.own)) and _is_set(sentence.own[: m.start()]):
            yield _canceled(sentence, m)
        for pattern, how in ((until, "has until"), (need_not, "need not")):
            for m in pattern.finditer(sentence.own):
                if _is_set(sentence.own[: m.start()]):
                    yield _leave(sentence, m, how)


def _is_dated_thing(sentence: Sentence, m: re.Match[str]) -> bool:
    what = "what" if m["what"] else "closing"
    return bool(_DATED_THING.search(m[what])) and not partys_words(sentence.own[: m.end(what)])


def _is_set(before: str) -> bool:
    return not partys_words(before) and not on_a_condition(before)


def _set(sentence: Sentence, m: re.Match[str]) -> Draft:
    day, numbered = LONG_DATE.match(sentence.own, m.end()), SLASHED.match(sentence.own, m.end())
    end = day.end() if day else numbered.end() if numbered else m.end()
    hour = re.match(r",?\s(?:at|by)\s(?P<hour>\d{1,2}(?::\d\d)?\s?[ap]\.?m\.?|noon)", sentence.own[end:])
    end += hour.end() if hour else 0
    return Draft(
        sentence, sentence.start + m.start(), sentence.start + end, Force.DAY_SET, None,
        plain(sentence.words[m.start() : end]), plain(m["set"] or m["closes"]), condition=_condition(sentence, m.start()),
        hour=plain(hour["hour"]) if hour else None,
        due=iso(day) if day else slashed(numbered) if numbered else None,
    )  # fmt: skip


def _condition(sentence: Sentence, at: int) -> str | None:
    """The condition that a day set stands under (`If Plaintiff asks, the deadline is extended to …`)."""
    before = sentence.own[:at]
    return plain(sentence.words[:at]).rstrip(" ,") if on_a_condition(before) else None


def _canceled(sentence: Sentence, m: re.Match[str]) -> Draft:
    what = plain(sentence.words[m.start("what") : m.end("what")])
    return Draft(
        sentence, sentence.start + m.start("what"), sentence.start + m.end(), Force.EVENT_CANCELED, "court and parties",
        what, "the court cancels an event", is_event=True,
    )  # fmt: skip


def _leave(sentence: Sentence, m: re.Match[str], how: str) -> Draft:
    """Leave with its end. The words of the time stand in the clause, so that they are read like any other."""
    act = plain(sentence.words[m.start("act") : m.end("act")]).rstrip(".")
    return Draft(
        sentence, sentence.start + m.start(), sentence.start + m.end(), Force.PERMISSION, normal(m["who"]), act, how
    )
