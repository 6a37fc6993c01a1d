"""Clauses that share a verb: `… to confer within 7 days and to file a report by May 3`, `… by May 3, and replies by May 10`."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from particulars.analyses.obligations.draft import Draft
from particulars.reading.actors import normal
from particulars.reading.clauses import plain

_TIME = r"(?:by|on\s+or\s+before|no(?:t)?\s+later\s+than|within)\s"
_TIMED = re.compile(rf"\b{_TIME}")
_AND_TO = re.compile(r",?\s+and\s+(?P<act>to\s+[a-z]+\s)")
_VERB = re.compile(
    r"(?:file|serve|produce|submit|provide|respond|answer|meet|confer|appear|pay|identify|return|destroy|supplement|amend|complete|disclose|notify|lodge|exchange)\b"
)
_AND_BY = re.compile(
    rf",?\s+and\s+(?!not\s)(?P<what>(?:[Tt]he\s+|its\s+|any\s+)?[\w’'-]+(?:\s+[\w’'-]+){{0,4}}?)\s+(?P<time>{_TIME})"
)


def split(draft: Draft, actors: str) -> Iterator[Draft]:
    """The draft, or its parts where each has a time of its own; a part without a verb says so in its flags."""
    base = draft.sentence.start
    own = draft.sentence.own[draft.told_from - base : draft.end - base]
    if not draft.is_event and draft.due is None:
        for pattern in (_AND_TO, _AND_BY):
            for m in pattern.finditer(own):
                if _TIMED.search(own, 0, m.start()) and _TIMED.search(own, m.start()):
                    yield replace(draft, end=draft.told_from + m.start(), act=_cut(draft, m.start()))
                    yield from split(_second(draft, m, actors), actors)
                    return
    yield draft


def _cut(draft: Draft, at: int) -> str:
    """The act as far as it stands in the first part."""
    low = draft.told_from - draft.sentence.start
    kept = plain(draft.sentence.words[low : low + at])
    found = kept.find(draft.act[:12])
    return kept[found:] if found >= 0 else kept


def _second(draft: Draft, m: re.Match[str], actors: str) -> Draft:
    is_act = "act" in m.re.groupindex
    start = draft.told_from + m.start("act" if is_act else "what")
    words = plain(draft.sentence.words[start - draft.sentence.start : draft.end - draft.sentence.start]).rstrip(".")
    if is_act:
        return replace(draft, start=start, subject=None, act=words.removeprefix("to "))
    if _VERB.match(m["what"]):
        return replace(draft, start=start, subject=None, act=words)
    who = re.fullmatch(actors, plain(m["what"]))
    flags = tuple(f for f in draft.flags if not (who and f == "ACTOR_NOT_NAMED"))
    return replace(
        draft,
        start=start,
        subject=None,
        act=words,
        who=normal(who.group()) if who else draft.who,
        flags=(*flags, "VERB_FROM_BEFORE"),
    )
