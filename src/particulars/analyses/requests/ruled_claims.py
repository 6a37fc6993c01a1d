"""What a court's own sentences dismiss, or refuse to: each deciding word with the words that name the claims it is on."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

import msgspec

from particulars.analyses.requests.placing import plain
from particulars.reading.caption import Caption
from particulars.reading.clauses import sentences
from particulars.record.text import Text

_VERB = re.compile(
    r"\b(?P<passive>dismissed|granted(?:[-\s]in[-\s]part)?|denied)\b|\b(?P<active>dismisses|grants|denies|(?:court|i|shall|will)\s(?:hereby\s)?(?:dismiss|grant|deny))\b",
    re.I,
)
_NOT = re.compile(
    r"\b(?:not|never|neither|nor|previously|already|was|were|had\sbeen|has\sbeen|have\sbeen)\s(?:\w+ly\s)?$", re.I
)
_DISMISSING = re.compile(r"\bdismiss\w*", re.I)
_AS_TO = re.compile(r"^[^;]{0,60}?\b(?:as\sto|with\s(?:respect|regard)\sto|insofar\sas|regarding|on|for)\b", re.I)
_NEXT_SUBJECT = re.compile(r"[,;]?\s+(?:and|but|while)\s+(?!.*[,;]?\s(?:and|but|while)\s)[^;]*\b(?:is|are|be)\s*$|;\s.*$", re.I | re.S)  # fmt: skip


class RuledClaim(msgspec.Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """One ruling on claims: the outcome in the court's word, the words that tell which claims, and the whole sentence."""

    outcome: str  # dismissed, or granted or denied of a motion to dismiss
    on: str
    paper: str
    start: int
    end: int
    text: str
    dated: str | None = None
    cases: tuple[str, ...] = ()
    why: str = ""


def ruled_claims(name: str, text: Text, caption: Caption, decided: Iterable[tuple[int, int]]) -> Iterator[RuledClaim]:
    """The rulings on claims in the sentences where a court decides; `decided` are the raw places of its deciding words."""
    places = list(decided)
    for sentence in sentences(text.clean.text, text.clean.footnotes):
        end = sentence.start + len(text.clean.text[sentence.start : sentence.end].rstrip())
        low, high = text.clean.raw_span(sentence.start, end)
        if not any(start < high and stop > low for start, stop in places) or not _DISMISSING.search(sentence.own):
            continue
        for outcome, on in _ruled(sentence.words, sentence.own):
            yield RuledClaim(
                outcome=outcome, on=on, paper=name, start=low, end=high, text=plain(sentence.words),
                dated=caption.dated or caption.filed, cases=caption.case_numbers,
            )  # fmt: skip


def _ruled(words: str, own: str) -> Iterator[tuple[str, str]]:
    """Each deciding word of a sentence, and the words beside it that tell what it is on."""
    verbs = list(_VERB.finditer(own))
    for i, verb in enumerate(verbs):
        before = verbs[i - 1].end() if i else 0
        after = verbs[i + 1].start() if i + 1 < len(verbs) else len(words)
        head, tail = words[before : verb.start()], _NEXT_SUBJECT.sub("", words[verb.end() : after])
        if _NOT.search(own[: verb.start()]):
            continue
        is_tail = bool(verb["active"] or _AS_TO.match(tail))
        outcome = _outcome(verb.group().lower())
        yield outcome, plain(tail if is_tail else re.sub(r"^\W*(?:and|but)\b|,?\s*which\s|\b(?:is|are)\s*$", " ", head))


def _outcome(verb: str) -> str:
    if "dismiss" in verb:
        return "dismissed"
    if "part" in verb:
        return "motion to dismiss granted in part"
    return "motion to dismiss granted" if "grant" in verb else "motion to dismiss denied"
