"""Cue words of a characterisation, and the label they propose together; cues that contradict propose none."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable
from functools import cache
from importlib.resources import files

from particulars.analyses.positions.rows import Cue, Label

_BRACKETED = re.compile(r"\[(\w*)\]")


def cues_in(words: str, asked: str | None = None) -> tuple[Cue, ...]:
    """The cues in some words, in order; of two that overlap the longer one stands ("refusing to adopt", not "adopt").

    Some words tell of a position only where the issue asks whether a thing is enough ("insufficient"), or whether it is
    required ("for lack of"); `asked` says which of the two it asks, if one.
    """
    plain = plain_words(words)
    found = []
    for says, pattern in _patterns(asked):
        found += [(m.start(), m.end(), m.group().strip(), says) for m in pattern.finditer(plain)]
    kept: list[tuple[int, int, str, str | None]] = []
    for one in sorted(found, key=lambda f: (f[0] - f[1], f[0])):
        if all(one[1] <= other[0] or other[1] <= one[0] for other in kept):
            kept.append(one)
    return tuple(Cue(text, says) for _, _, text, says in sorted(kept))


def plain_words(words: str) -> str:
    """Words without the marks that hide a cue: brackets, quotation marks, line ends."""
    plain = _BRACKETED.sub(r"\1", words)
    plain = plain.translate({ord(mark): " " for mark in '"“”'})
    return re.sub(r"\s+", " ", plain)


def leaning_words() -> tuple[tuple[str, str], ...]:
    """Words that lean on the sentence before them, each a pattern with the way it goes from there."""
    return tuple((str(row["way"]), f"(?:{row['words']})") for row in _rules()["leaning"])


def label_of(cues: Iterable[Cue]) -> Label | None:
    """The one label that all cues propose together, or None where there is none or they contradict."""
    said = frozenset(cue.says for cue in cues if cue.says is not None)
    return _labels().get(said)


def contradict(cues: Iterable[Cue]) -> bool:
    """Whether cues speak for labels that no decision can bear together."""
    said = frozenset(cue.says for cue in cues if cue.says is not None)
    return bool(said) and said not in _labels()


@cache
def _rules() -> dict[str, list[dict[str, object]]]:
    content = (files("particulars") / "rules" / "position_cues.json").read_text(encoding="utf8")
    rules: dict[str, list[dict[str, object]]] = json.loads(content)
    return rules


@cache
def _patterns(asked: str | None) -> tuple[tuple[str | None, re.Pattern[str]], ...]:
    return tuple(
        (None if cue["says"] is None else str(cue["says"]), re.compile(rf"\b(?:{cue['words']})", re.I))
        for cue in _rules()["cues"]
        if cue.get("asked") in (None, asked)
    )


@cache
def _labels() -> dict[frozenset[str], Label]:
    labels: dict[frozenset[str], Label] = {}
    for rule in _rules()["labels"]:
        when = rule["when"]
        assert isinstance(when, list)
        labels[frozenset(map(str, when))] = Label(str(rule["label"]))
    return labels
