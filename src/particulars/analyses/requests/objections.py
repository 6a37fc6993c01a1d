"""Objections by the words that show them, whether a reason stands beside them, and whether anything is said to be withheld."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass, fields
from functools import cache
from importlib.resources import files

from particulars.analyses.requests.placing import Stretch, plain
from particulars.analyses.requests.rows import Objection, Withheld

# After a sentence that objects: an item of its list, or a sentence on the request itself.
_GOES_ON = re.compile(r"\s*(?:\(?[a-z\d]{1,2}[.)]|(?:It|They|The\s(?:request|interrogatory|term))\b)")
_ANSWERS = re.compile(r"\s*(?:[Ss]ubject\sto|[Nn]otwithstanding|[Ww]ithout\swaiv)")


def objections(stretch: Stretch) -> Iterator[Objection]:
    """Each objection of a response: a sentence that objects, once for each kind whose words stand in it."""
    rules = _rules()
    listed = False
    for start, end in stretch.sentences():
        words = stretch.words[start:end]
        objects = rules.objects.search(words)
        listed = bool(objects) or (listed and bool(_GOES_ON.match(words)))
        if not listed or _ANSWERS.match(words):
            listed = False
            continue
        own = rules.not_objections.sub(lambda m: " " * len(m.group()), words)
        reason = rules.reason.search(words)
        quoted = stretch.quoted(start, end)
        if re.search(r"\bwithh(?:eld|old)", words, re.I) and not re.search(r"\bobject(?:s|ed|ing)?\b", words, re.I):
            continue  # it speaks of the objections that were made, and makes none
        for kind, pattern in rules.kinds:
            if m := pattern.search(own):
                yield Objection(
                    kind=kind, start=quoted.start, end=quoted.end, text=quoted.text, cue=plain(m.group()),
                    reason=plain(words[reason.start() :]).rstrip(".") if reason else None,
                )  # fmt: skip


def subject_to(stretch: Stretch) -> tuple[int, int] | None:
    """Where a response says that it goes on "subject to and without waiving" its objections."""
    m = _rules().subject_to.search(stretch.words)
    return m.span() if m else None


def withheld(stretch: Stretch) -> tuple[Withheld, str | None]:
    """Whether the response says that anything is withheld on the basis of its objections, and in which words."""
    rules = _rules()
    some, none = list[str](), list[str]()
    for start, end in stretch.sentences():
        words = stretch.words[start:end]
        if rules.nothing_withheld.search(words):
            none.append(plain(words))
            words = rules.nothing_withheld.sub(" ", words)
        if rules.withheld.search(words) and not rules.withheld_unsure.search(words):
            some.append(plain(words))
    if some and none:
        return Withheld.BOTH, " … ".join((*some[:1], *none[:1]))
    if some:
        return Withheld.SAYS_WITHHELD, some[0]
    return (Withheld.SAYS_NOTHING_WITHHELD, none[0]) if none else (Withheld.NOT_SAID, None)


def kinds_known() -> tuple[str, ...]:
    """The kinds of objections of the dated list, in its order."""
    return tuple(kind for kind, _ in _rules().kinds)


@dataclass(frozen=True, slots=True)
class _Rules:
    """The dated file of words, made into patterns."""

    kinds: tuple[tuple[str, re.Pattern[str]], ...]
    objects: re.Pattern[str]
    not_objections: re.Pattern[str]
    subject_to: re.Pattern[str]
    reason: re.Pattern[str]
    withheld: re.Pattern[str]
    nothing_withheld: re.Pattern[str]
    withheld_unsure: re.Pattern[str]


@cache
def _rules() -> _Rules:
    told = json.loads((files("particulars") / "rules" / "objections.json").read_text(encoding="utf8"))
    kinds = tuple((str(one["kind"]), re.compile(rf"\b(?:{one['words']})", re.I)) for one in told["kinds"])
    names = [field.name for field in fields(_Rules) if field.name != "kinds"]
    return _Rules(kinds, *(re.compile(rf"\b(?:{told[name]})", re.I) for name in names))
