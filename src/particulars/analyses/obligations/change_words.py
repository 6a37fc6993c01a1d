"""The words of an order that extend, vacate, modify or take the place of what was ordered before."""

from __future__ import annotations

import re
from collections.abc import Iterator

from particulars.analyses.obligations.grants import ENTRY
from particulars.analyses.obligations.rows import ChangeWords, Obligation
from particulars.reading.clauses import Sentence, plain
from particulars.reading.court_voice import on_a_condition, partys_words, supposed
from particulars.reading.dates import LONG_DATE, is_day, iso
from particulars.record.text import Text

_VERBS = {
    "extends": r"extended|continued|moved|reset|postponed|adjourned|enlarged|rescheduled",
    "vacates": r"vacated|set\s+aside|withdrawn|rescinded|stricken|dissolved",
    "modifies": r"modified|amended|revised",
    "supersedes": r"superseded|replaced",
}
_ACTIVE = {
    "extends": r"extends|continues|enlarges|postpones",
    "vacates": r"vacates|sets\s+aside|withdraws|rescinds|strikes",
    "modifies": r"modifies|amends|revises",
    "supersedes": r"supersedes|replaces",
}
_PASSIVE = re.compile(
    r"(?P<thing>(?:[Tt]he|[Tt]hat|[Aa]ll|[Mm]y|[Pp]aragraphs?|[Ss]ections?|[Ii]tems?|[Tt]his\s[Cc]ourt['’]s|[A-Z][\w’'-]+)\b[^;]{2,220}?)\s(?:is|are)\s(?:hereby\s|further\s|also\s|now\s)*(?P<verb>"
    + "|".join(_VERBS.values())
    + r")\b(?!\s+(?:by|from|in\s+(?:court|open)))",
    re.I,
)
_ACTIVELY = re.compile(
    r"\b(?:[Tt]h(?:e|is)\s[Cc]ourt|I|[Tt]his\s(?:[Aa]mended\s)?[Oo]rder)\s(?:hereby\s|therefore\s|also\s)*(?P<verb>"
    + "|".join(_ACTIVE.values())
    + r")\s(?P<thing>[^;]{4,220}?)(?=[.;]|\s(?:to|until|and|so\sthat|as\sfollows)\b|$)",
    re.I,
)
_PARAGRAPH = re.compile(r"(?:\b(?:[Pp]aragraph|[Ii]tem|[Ss]ection|[Cc]lause)\s|¶\s?)\(?(?P<n>\d{1,2})\)?")
_OF_ORDER = re.compile(r"\b[Oo]rder(?:s|ed)?\b|\b(?:entered|issued|set|filed|dated)\b")
# What an order sets; a motion, a complaint or a judgment of another court is none of it.
_SET = re.compile(
    r"\b(?:orders?|deadlines?|cut-?offs?|time|dates?|schedule|hearing|conference|trial|argument|discovery|paragraphs?|items?|sections?"
    r"|injunction|briefs?|briefing|oppositions?|repl(?:y|ies)|responses?|reports?|disclosures?|limits?|stipulation)\b|¶",
    re.I,
)
_NOT_OURS = re.compile(r"\b(?:judgment|conviction|sentence|decision)\s+of\b", re.I)


def changes_in(sentences: tuple[Sentence, ...], rows: tuple[Obligation, ...], text: Text) -> Iterator[ChangeWords]:
    """Each change of an earlier order in a paper's own voice; one only asked for or supposed is none."""
    for sentence in sentences:
        for pattern, verbs in ((_PASSIVE, _VERBS), (_ACTIVELY, _ACTIVE)):
            m = pattern.search(sentence.own)
            if m is None or sentence.note or _is_anothers(sentence.own[: m.start("verb")]):
                continue
            thing = plain(sentence.words[m.start("thing") : m.end("thing")])
            if _SET.search(thing) and not _NOT_OURS.search(thing):
                yield _change(sentence, m, thing, _sort(m["verb"], verbs), rows, text)
            break


def _is_anothers(before: str) -> bool:
    return partys_words(before) or supposed(before) or on_a_condition(before)


def _change(
    sentence: Sentence, m: re.Match[str], thing: str, verb: str, rows: tuple[Obligation, ...], text: Text
) -> ChangeWords:
    start, end = text.clean.raw_span(sentence.start, sentence.start + len(sentence.words.rstrip()))
    whole = sentence.words[m.start() :]
    entries = {e["number"] for e in ENTRY.finditer(whole)}
    days = {iso(d) for d in LONG_DATE.finditer(thing)} if _OF_ORDER.search(thing) else set()
    numbers = {n["n"] for n in _PARAGRAPH.finditer(thing)}
    inside = [row.id for row in rows if start <= row.start < end]
    return ChangeWords(
        start=start, end=end, text=plain(sentence.words), verb=verb, thing=thing,
        entry=entries.pop() if len(entries) == 1 else None,
        dated=days.pop() if len(days) == 1 and all(map(is_day, days)) else None,
        paragraph=numbers.pop() if len(numbers) == 1 else None,
        row=inside[0] if len(inside) == 1 else None,
    )  # fmt: skip


def _sort(said: str, verbs: dict[str, str]) -> str:
    return next(name for name, pattern in verbs.items() if re.fullmatch(pattern, said, re.I))
