"""Parts of a number told before: “nine engineers. … five of them” are five of nine engineers."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from particulars.analyses.facts.stated import Stated, counts
from particulars.reading import quantities as q
from particulars.reading.clauses import Sentence

_BACK = 2  # sentences before, of the same paragraph
_PART = re.compile(
    rf"\b{q.HEDGE}(?<![\d,.$§¶*:/–-])\b(?P<number>{q.NUMBER})\sof\s"
    rf"(?:them|(?P<here>whom|which)|(?:those|these|the\s(?P<total>{q.NUMBER}))"
    rf"(?!\s(?:(?!{q.JOINT}\b)[a-z-]+\s){{0,2}}(?!{q.JOINT}\b)(?:[a-z-]+s|people|children|men|women)\b))(?![\w’'])"
)
_PLURAL = re.compile(r"(?<![\w’'-])(?:[a-z][a-z-]*[^\Wsu]s|people|persons|children|men|women)(?![\w’'-])")
# Words in -s that are no things, and the parties, of whom a sentence about a number of other things also speaks.
_NO_THINGS = frozenset(
    "is was has does its his hers theirs ours yours as parties plaintiffs defendants always perhaps sometimes besides"
    " says asks seeks names lists moves argues contends objects grants denies needs wants holds finds agrees".split()
)
_TIME = re.compile(r"(?:^|\s)(?:seconds|minutes|hours|days|weeks|months|quarters|years|decades|percent)$")


def parts(told: Sequence[Sentence]) -> Iterator[tuple[Sentence, Stated]]:
    """Each part whose whole is the only number of things told shortly before, and the nearest; else nothing."""
    for at, sentence in enumerate(told):
        for m in _PART.finditer(sentence.words):
            before = [s.words for s in told[max(at - _BACK, 0) : at] if s.paragraph == sentence.paragraph]
            whole = _whole(" ".join((*(before if not m["here"] else ()), sentence.words[: m.start()])))
            part, total = q.number_of(m["number"]), q.number_of(m["total"] or "")
            if whole and part and part < whole[0] and total in (None, whole[0]) and m["hedge"] not in ("all", "All"):
                how = "a part of a number told before"
                yield sentence, Stated(m.start(), m.end(), part, whole[1], how, whole[0], m["hedge"])


def _whole(before: str) -> tuple[int, str] | None:
    """The number and the things, where one only is told and nothing else in the plural stands after it."""
    found = [s for s in counts(before) if not _TIME.search(s.unit)]
    if len({(s.value, s.unit) for s in found}) != 1 or not isinstance(found[-1].value, int):
        return None
    after = set(_PLURAL.findall(before, found[-1].end)) - _NO_THINGS
    return None if after else (found[-1].value, found[-1].unit)
