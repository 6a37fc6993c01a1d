"""The definitions of a set, each with its term and words, and its instructions one by one."""

from __future__ import annotations

import re
from collections.abc import Iterator

from particulars.analyses.requests.placing import Stretch
from particulars.analyses.requests.rows import Definition
from particulars.analyses.requests.served import Section
from particulars.record.text import Text

_TERM = re.compile(
    r"(?:(?:^|(?<=\s))[(]?(?:\d{1,2}|[A-Z]|[a-z])[.)]\s+)?(?:(?:[Aa]s\sused\sherein,\s|[Tt]he\s)?(?:terms?|words?|phrases?)\s)?[“\"][^”\"\n]{1,60}[”\"](?:(?:,?\s|,?\s(?:and/or|and|or)\s(?:the\s(?:terms?|words?)\s)?|\s&\s|/|;\s)[“\"][^”\"\n]{1,60}[”\"]){0,9},?\s(?:(?:each|all|both|shall|will)\s){0,2}(?:means?|refers?\sto|mean\sand\sinclude|includes?|has\sthe\s(?:same\s)?meaning|have\sthe\s(?:same\s)?meaning|is\sdefined|denotes?)\b"
)
_QUOTED = re.compile(r"[“\"]([^”\"\n]{1,60})[”\"]")
_NUMBERED = re.compile(r"(?:^|(?<=\n)|(?<=[.;:]\s))\(?(?P<mark>\d{1,2}|[A-Z])[.)]\s+(?=[A-Z“\"])")
_HOW_TERM = "a quoted term with “means”, “refers to”, “includes” or “has the meaning”"
_HOW_NUMBER = "a numbered paragraph under the heading of instructions"


def definitions(text: Text, section: Section) -> Iterator[Definition]:
    """Each term defined in a section: its words go to the next definition, or to the section's end."""
    words = text.clean.text[section.clean_start : section.clean_end]
    stretch = Stretch(text, section.clean_start, words)
    found = list(_TERM.finditer(words))
    ends = [*(m.start() for m in found), len(words)][1:]
    for m, end in zip(found, ends, strict=True):
        quoted = stretch.quoted(m.start(), end)
        for term in _QUOTED.findall(m.group()):  # “ACME,” “YOU,” and “YOUR” have one definition
            yield Definition(id="", start=quoted.start, end=quoted.end, text=quoted.text, term=term.rstrip(","), how=_HOW_TERM)  # fmt: skip


def instructions(text: Text, section: Section) -> Iterator[Definition]:
    """Each numbered instruction; an unnumbered section is one."""
    words = text.clean.text[section.clean_start : section.clean_end]
    stretch = Stretch(text, section.clean_start, words)
    starts = _in_order(list(_NUMBERED.finditer(words))) or [0]
    for start, end in zip(starts, [*starts[1:], len(words)], strict=True):
        quoted = stretch.quoted(start, end)
        if quoted.text and not _TERM.match(quoted.text):
            yield Definition(id="", start=quoted.start, end=quoted.end, text=quoted.text, how=_HOW_NUMBER)


def _in_order(found: list[re.Match[str]]) -> list[int]:
    """Where the marks stand that follow one another."""
    starts, expected = list[int](), ""
    for m in found:
        mark = m["mark"]
        if not starts or mark == expected:
            starts.append(m.start())
            expected = str(int(mark) + 1) if mark.isdigit() else chr(ord(mark) + 1)
    return starts
