"""One passage that characterises a decision, before it becomes a row; and what is asked of the citations around it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from particulars.analyses.positions.citing_groups import Stretch
from particulars.analyses.positions.issue import Issue
from particulars.analyses.positions.needs import Cited
from particulars.analyses.positions.rows import Cue


@dataclass(frozen=True, slots=True)
class Passage:
    """Whose decision, which words, and the cues in them."""

    citation: Cited
    stretch: Stretch
    form: str
    cues: tuple[Cue, ...]
    how: str
    spoken: Stretch  # where the words stand that tell who says so
    host: Cited | None = None


@dataclass(frozen=True, slots=True)
class Asked:
    """What is asked of one group: the issue, the words around it, who judged what, and which decisions are cited where."""

    issue: Issue
    around: str
    judges: Mapping[str, str]
    starts: list[int]
    named: tuple[Cited, ...]
