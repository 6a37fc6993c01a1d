"""Secondary authorities: restatements, treatises and law journals."""

from __future__ import annotations

import re
from collections.abc import Iterator

from particulars.reading.mention import Mention
from particulars.reading.sentences import sentence_start
from particulars.reading.windows import found_in, windows

_RESTATEMENT = re.compile(
    r"Restatement\s\((?:First|Second|Third|Fourth)\)\sof\s(?:[A-Z]\w+(?:\s(?:of|and|the|&))?\s){1,6}§§?\s?(?P<pin>\d+[\w.]*)(?:\scmts?\.\s[a-z])?(?P<year>\s\([^()]{0,40}\d{4}\))?"
)
_TREATISE = re.compile(
    r"(?:\d{1,2}[A-Z]?\s)?(?:[A-Z][\w.’'&-]*,?\s(?:and\s|&\s|et\sal\.,?\s)?){1,6}[Oo]n\s(?:[A-Z]\w+,?\s(?:and\s|&\s|of\s|the\s)?){1,6}§§?\s?(?P<pin>\d[\w.:-]*(?:\[[\w]+\])*(?:\(\w+\))*)(?P<year>\s\([^()]{0,40}\d{4}\))?"
)
_JOURNAL = re.compile(
    r"(?<![\w.])(?P<volume>\d{1,4})\s(?P<journal>(?:[A-Z][\w.&’']*\s(?:of\s|and\s|&\s)?){1,6}?(?:L\.\s?Rev\.|L\.\s?J\.|L\.J\.|J\.L\.|J\.|Rev\.|L\.Q\.)(?:\s(?:[A-Z&][\w.&]*|on|of)){0,4}?)\s(?P<page>\d+)(?:,\s(?P<pin>\d+(?:[-–]\d+)?))?\s\((?:[A-Z][\w.]*\s)?\d{4}\)"
)
_SIGNAL = re.compile(
    r"^(?:(?:[Bb]ut\s)?[Ss]ee(?:\s(?:also|generally))?,?(?:\se\.g\.,)?|[Cc]f\.|[Aa]ccord|(?:quoting|citing))\s"
)


def secondary(text: str) -> Iterator[Mention]:
    """Restatements, treatises by section, and journal articles with author and title, each as it is cited."""
    for found in found_in(_RESTATEMENT, text, windows(text, ("Restatement (",), 0, 160)):
        yield _mention(found.start(), found.end(), found.group(), found["year"])
    near = [w for w in windows(text, ("§",), 130, 60) if " on " in text[slice(*w)] or " On " in text[slice(*w)]]
    for found in found_in(_TREATISE, text, near):
        yield _mention(found.start(), found.end(), found.group(), found["year"])
    for found in found_in(_JOURNAL, text, windows(text, ("L. Rev.", "L.J.", "L. J.", "Rev.", "J.L.", "L.Q."), 60, 70)):
        start = _article_start(text, found.start())
        yield Mention(
            start,
            found.end(),
            "secondary",
            f"secondary:{found['volume']} {found['journal']} {found['page']}",
            text[start : found.end()],
            found["pin"],
        )


def _mention(start: int, end: int, printed: str, year: str | None) -> Mention:
    name = printed.removesuffix(year or "").strip()
    return Mention(start, end, "secondary", f"secondary:{name}", printed)


def _article_start(text: str, at: int) -> int:
    """Where author and title begin that stand before a journal: at the sentence, after a semicolon or a signal."""
    start = sentence_start(text, at)
    cut = text.rfind(";", start, at)
    start = cut + 1 if cut >= 0 else start
    while start < at and text[start].isspace():
        start += 1
    signal = _SIGNAL.match(text[start:at])
    start += signal.end() if signal else 0
    return start if at - start < 250 else at
