"""Numbered disputes of an order that are settled without `granted` or `denied`: asked, then only directed."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import groupby

from particulars.analyses.rulings.found import Found
from particulars.analyses.rulings.rows import Outcome, RulingKind
from particulars.reading.clauses import Sentence

_ASKS = re.compile(
    r"\b(?:[Pp]laintiffs?|[Dd]efendants?|[Pp]etitioners?|[Rr]espondents?|[Tt]he\s+parties)\s(?:now\s|also\s|further\s)?(?:argues?|requests?|seeks?|asks?|moves?|contends?|objects?|claims?)\b"
)
_FAILED = re.compile(
    r"\b(?:[Pp]laintiffs?|[Dd]efendants?|[Pp]etitioners?|[Rr]espondents?)\s(?:has|have)\s(?:failed\sto|not)\b"
)
_DIRECTS = re.compile(
    r"^(?:[Tt]he\s)?(?:[Pp]laintiffs?|[Dd]efendants?|[Pp]etitioners?|[Rr]espondents?|[Pp]arties)\s(?:shall|must|is\sdirected\sto|are\sdirected\sto)\b(?!\snot)"
)


def directed(sentences: tuple[Sentence, ...], decided: list[Found]) -> Iterator[Found]:
    """A direction that answers what its item asks where no deciding verb stands before it; flagged as such.

    Where the court also says that the asking side failed in something, the two together are a grant in part.
    """
    ruled = {id(f.sentence) for f in decided}
    numbered = [s for s in sentences if s.item is not None and not s.note]
    for _, group in groupby(numbered, key=lambda s: (s.heading, s.item)):
        members = list(group)
        asked = next((s for s in members if _ASKS.search(s.own)), None)
        if asked is None or asked.paragraph != members[0].paragraph:
            continue
        for sentence in members[members.index(asked) + 1 :]:
            if id(sentence) in ruled:
                break
            if _DIRECTS.match(sentence.own):
                failed = any(_FAILED.search(s.own) for s in members[: members.index(sentence)])
                yield _found(sentence, asked, failed)
                break


def _found(sentence: Sentence, asked: Sentence, failed: bool) -> Found:
    end = len(sentence.words.rstrip())
    return Found(
        sentence, sentence.start, sentence.start + end, RulingKind.DISPOSITION,
        Outcome.GRANTED_IN_PART if failed else Outcome.ORDERED, "shall",
        "a direction after a request, and no deciding verb",
        asked=(asked.start, asked.start + len(asked.words.rstrip())),
        flags=("NO_OPERATIVE_WORD",),
    )  # fmt: skip
