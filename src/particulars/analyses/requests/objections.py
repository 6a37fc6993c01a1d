"""Objections by the words that show them, whether a reason stands beside them, and whether anything is said to be withheld."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, fields
from functools import cache
from importlib.resources import files
from itertools import takewhile

from particulars.analyses.requests.placing import Stretch, plain
from particulars.analyses.requests.rows import Objection, Withheld, Words

# After a sentence that objects: an item of its list, or a sentence on the request itself.
_GOES_ON = re.compile(r"\s*(?:\(?[a-z\d]{1,2}[.)]|(?:It|They|The\s(?:request|interrogatory|term))\b)")
_ANSWERS = re.compile(
    r"\s*(?:[Ss]ubject\sto|[Nn]otwithstanding|[Ww]ithout\swaiv|(?:RESPONSE|ANSWER|Response|Answer)S?\s*:)"
)
_HEADED = re.compile(r"\bOBJECTIONS?\b[^\n]{0,60}$", re.I)
# What stands beside the words of kinds in a sentence that does nothing but name them: "Vague and ambiguous."
_BESIDE = re.compile(
    r"\b(?:and|or|as|is|are|it|the|this|request|interrogatory|unduly|overly|grossly|objections?|also|to|time|scope|in|on|its|face|calls|for|a|seeks|information|documents|not)\b|\W",
    re.I,
)


def objections(stretch: Stretch) -> Iterator[Objection]:
    """Each objection of a response: a sentence that objects, once for each kind whose words stand in it."""
    rules = _rules()
    listed, places = _under_head(stretch), list(stretch.sentences())
    for at, (start, end) in enumerate(places):
        words = stretch.words[start:end]
        listed = bool(rules.objects.search(words)) or (listed and (at == 0 or bool(_GOES_ON.match(words)))) or _names_kinds(words, rules)  # fmt: skip
        if not listed or _ANSWERS.match(words):
            listed = False
            continue
        if re.search(r"\bwithh(?:eld|old)", words, re.I) and not re.search(r"\bobject(?:s|ed|ing)?\b", words, re.I):
            continue  # it speaks of the objections that were made, and makes none
        own = rules.not_objections.sub(lambda m: " " * len(m.group()), words)
        reason, quoted = _reason(words, rules), stretch.quoted(start, end)
        counted = _counted_after(stretch, places[at + 1 :], rules)
        for kind, pattern in rules.kinds:
            if m := pattern.search(own):
                labour = counted if kind == "burden" else None
                told = "; ".join(one for one in (reason, labour.text.rstrip(".") if labour else None) if one)
                yield Objection(
                    kind=kind, start=quoted.start, end=quoted.end, text=quoted.text, cue=plain(m.group()), reason=told or None,
                    labour=labour.text if labour else "", labour_at=(labour.start, labour.end) if labour else None,
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


def _under_head(stretch: Stretch) -> bool:
    """Whether the stretch stands under a head of objections (`OBJECTION:`)."""
    if stretch.text is None:
        return False
    above = stretch.text.clean.text[max(0, stretch.at - 120) : stretch.at].rstrip()
    return bool(_HEADED.search(above.rstrip(" .:")))


def _names_kinds(words: str, rules: _Rules) -> bool:
    """Whether a sentence does nothing but name kinds of objections: `Overbroad.`, `Vague and ambiguous.`"""
    if rules.labour.search(words):
        return False
    left = words
    for _, pattern in rules.kinds:
        left = pattern.sub(" ", left)
    return left != words and not _BESIDE.sub("", left)


def _reason(words: str, rules: _Rules) -> str | None:
    m = rules.reason.search(words)
    return plain(words[m.start() :]).rstrip(".") if m else None


def _counted_after(stretch: Stretch, following: Sequence[tuple[int, int]], rules: _Rules) -> Words | None:
    """The sentences right after an objection that count the labour: `Collecting them would take 900 hours.`"""
    counting = list(takewhile(lambda place: _counts(stretch.words[slice(*place)], rules), following))
    return stretch.quoted(counting[0][0], counting[-1][1]) if counting else None


def _counts(words: str, rules: _Rules) -> bool:
    return bool(rules.labour.search(words)) and not rules.objects.search(words) and not _ANSWERS.match(words)


@dataclass(frozen=True, slots=True)
class _Rules:
    """The dated file of words, made into patterns."""

    kinds: tuple[tuple[str, re.Pattern[str]], ...]
    objects: re.Pattern[str]
    not_objections: re.Pattern[str]
    subject_to: re.Pattern[str]
    reason: re.Pattern[str]
    labour: re.Pattern[str]
    withheld: re.Pattern[str]
    nothing_withheld: re.Pattern[str]
    withheld_unsure: re.Pattern[str]


@cache
def _rules() -> _Rules:
    told = json.loads((files("particulars") / "rules" / "objections.json").read_text(encoding="utf8"))
    kinds = tuple((str(one["kind"]), re.compile(rf"\b(?:{one['words']})", re.I)) for one in told["kinds"])
    names = [field.name for field in fields(_Rules) if field.name != "kinds"]
    return _Rules(kinds, *(re.compile(rf"\b(?:{told[name]})", re.I) for name in names))
