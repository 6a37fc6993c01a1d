"""Which judge decided what: the words behind a judge's name are of his decision only."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping

from particulars.analyses.positions.cues import cues_in
from particulars.analyses.positions.needs import Cited
from particulars.analyses.positions.rows import Cue

_JUDGE_OF = re.compile(r"\((?P<judge>[A-Z][\w’'-]+), (?:C\.|D\.|M\.|Ch\.)? ?J\.\)")
_JUDGE_NAMED = re.compile(r"(?<!by )(?<!of )(?<!with )(?<!from )\bJudge\s+(?P<judge>[A-Z][\w’'-]+)")


def judges_of(citations: Iterable[Cited]) -> dict[str, str]:
    """The judge of each decision, where a parenthetical names one: (Quill, J.)."""
    found = {}
    for one in citations:
        for explained in one.parentheticals:
            if one.authority and (judge := _JUDGE_OF.fullmatch(explained.text)):
                found[one.authority] = judge["judge"].casefold()
    return found


def judge_named(words: str) -> bool:
    """Whether some words name a judge."""
    return bool(_JUDGE_NAMED.search(words))


def by_its_judge(words: str, citation: Cited, judges: Mapping[str, str], kind: str | None) -> tuple[Cue, ...]:
    """The cues of some words, without those that stand behind the name of another decision's judge."""
    own = judges.get(citation.authority or "")
    named = list(_JUDGE_NAMED.finditer(words))
    if own is None or not named:
        return cues_in(words, kind)
    cues: list[Cue] = list(cues_in(words[: named[0].start()], kind))
    for i, one in enumerate(named):
        if one["judge"].casefold().removesuffix("'s").removesuffix("’s") == own:
            cues += cues_in(words[one.end() : named[i + 1].start() if i + 1 < len(named) else len(words)], kind)
    return tuple(cues)
