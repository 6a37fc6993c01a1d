"""The sentences of a paper one by one: what each stands under, its words without quotations, and what was torn apart.

A sentence that a signature block or a page end cut in two is one again; an enumerator is not part of the sentence.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import lru_cache

from particulars.reading.sentences import sentence_end

_ITEM = re.compile(r"(?:[-–*]\s)?\(?(?P<mark>\d{1,2}|[a-z]|[A-Z])[).](?:\.)?(?=\s|$)")
_ITEM_ALONE = re.compile(r"\s*(?:[-–*]\s)?(?:\((?:\d{1,2}|[a-z])\)\.?|\d{1,2}[.)])\s*$")
_ITEM_AT_END = re.compile(r"(?:;\s+(?:and\s+|or\s+)?|,\s+(?:and|or)\s+)\(?(?P<mark>\d{1,2})[).]\.?\s*$")
_FORMULA_ENDS = re.compile(r"[.!?]\$\s+(?=[A-Z])")
_HEADING = re.compile(r"(?:(?:[IVX]{1,5}|[A-Z]|\d{1,2})\.\s+)?[A-Z“\"(][^\n]{2,160}")
_LETTERED = re.compile(r"(?:[IVX]{1,5}|[A-H])\.\s+[A-Z][a-z]+(?:\s[A-Za-z’'-]+){0,8}")
_NO_HEADING = re.compile(
    r"\[?(?:Re\b|Regarding\b|Case\b|No\.|Date|\[)|.*\b(?:DISTRICT\s+(?:COURT|OF)|JUDGE|Judge)\b", re.S
)
_SMALL = frozenset("a an the of to and or for in on by as at with that be is are from who can will under vs v".split())
# A heading without a line of its own, as text without blank lines prints it.
_RUN_IN = re.compile(
    r"(?P<head>(?:(?:[IVX]{1,5}|[A-Z]|\d{1,2})\.\s+)?(?:INTRODUCTION|(?:FACTUAL\s+|PROCEDURAL\s+)?BACKGROUND|DISCUSSION|ARGUMENT|ANALYSIS|CONCLUSION|LEGAL\s+STANDARDS?|STANDARDS?\s+OF\s+REVIEW|PROCEDURAL\s+HISTORY))\s+(?=[A-Z“\"][a-z’' ])"
)
_RUN_IN_LETTERED = re.compile(
    r"(?P<head>[A-H]\.\s+[A-Z][a-z-]+(?:\s+(?!(?:shall|must|may|is|are|was|were|has|have|had|will|would|did|does|do|contends?|argues?|asks?|seeks?|moves?)\b)[a-z][a-z’'-]*){1,8})\s+(?=(?:The|This|That|In|As|Here|Because|Under|Plaintiffs?|Defendants?|It|There|Whether)\s+[A-Za-z])"
)
_SIGNED = re.compile(r"\s*(?:IT\s+IS\s+)?(?:HEREBY\s+)?SO\s+ORDERED\.?\s*$")
_QUOTED = re.compile(r"“[^”\n]{1,1500}”|\"[^\"\n]{1,1500}\"")
_APART = re.compile(r"\([^()\n]{0,400}\)")
_FORMULA = re.compile(r"\$[^$\n]{3,400}\$")


@dataclass(frozen=True, slots=True)
class Sentence:
    """One sentence of the reading text: its offsets there, its words, and what it stands under.

    `words` and `own` are as long as `text[start:end]`: `words` has a formula's marks blanked, `own` quotations and
    parentheses too, so that what is found in it the paper says itself.
    """

    start: int
    end: int
    words: str
    own: str
    paragraph: int
    heading: str | None = None
    item: str | None = None
    note: bool = False


@lru_cache(maxsize=1)  # several analyses read one paper after another, each over the same sentences
def sentences(text: str, notes_from: int | None = None) -> tuple[Sentence, ...]:
    """The sentences of a reading text in order; headings are what others stand under and no sentences."""
    notes = len(text) if notes_from is None else notes_from
    out: list[Sentence] = []
    heading = item = None
    paragraph = heading_ends = 0
    for start, end, opens in _joined(text):
        if start < heading_ends:
            continue
        if opens:
            paragraph += 1
            whole = _paragraph_end(text, start)
            if start >= notes:
                heading = item = None
            elif _is_heading(text[start:whole]):
                heading, item, heading_ends = plain(text[start:whole]), None, whole
                continue
        if ran := _RUN_IN.match(text, start, end) or _RUN_IN_LETTERED.match(text, start, end):
            heading, item, start = plain(ran["head"]), None, ran.end()
        mark = _ITEM.match(text, start, end) if opens or _ITEM_ALONE.match(text[start:end]) else None
        if mark:
            item, start = mark["mark"], _past_space(text, mark.end(), end)
        last = _ITEM_AT_END.search(text, start, end)
        stop = last.start() if last else end
        if start < stop and re.search(r"\w", text[start:stop]):
            out.append(_sentence(text, start, stop, paragraph, heading, item, start >= notes))
        item = last["mark"] if last else item
    return _without_last_items(out)


def _without_last_items(found: list[Sentence]) -> tuple[Sentence, ...]:
    """The last item of a list ends with its paragraph: nothing says that what follows belongs to it."""
    opened: dict[tuple[str | None, str | None], int] = {}
    last: dict[str | None, int] = {}  # by heading, the last sentence that stands under each item but the final one
    for at, sentence in enumerate(found):
        opened.setdefault((sentence.heading, sentence.item), sentence.paragraph)
        if (
            at
            and found[at - 1].item not in (None, sentence.item)
            and sentence.item
            and found[at - 1].heading == sentence.heading
        ):
            last[sentence.heading] = at
    return tuple(
        replace(s, item=None)
        if s.item and at >= last.get(s.heading, 0) and opened[s.heading, s.item] != s.paragraph
        else s
        for at, s in enumerate(found)
    )


def plain(words: str) -> str:
    """Words on one line with single spaces."""
    return " ".join(words.split())


def _sentence(
    text: str, start: int, end: int, paragraph: int, heading: str | None, item: str | None, note: bool
) -> Sentence:
    words = _FORMULA.sub(lambda m: m.group().replace("$", " ").replace("\\", " "), text[start:end])
    signed = re.search(r"\sSO\s+ORDERED\.?(?=\s)", words)
    if signed:
        words = words[: signed.start()] + " " * len(signed.group()) + words[signed.end() :]
    own = _blank(_APART, _blank(_QUOTED, words))
    return Sentence(start, end, words, own, paragraph, heading, item, note)


def _blank(pattern: re.Pattern[str], words: str) -> str:
    return pattern.sub(lambda m: m.group()[0] + " " * (len(m.group()) - 2) + m.group()[-1], words)


@dataclass(slots=True)
class _Piece:
    start: int
    end: int
    opens: bool


def _joined(text: str) -> Iterator[tuple[int, int, bool]]:
    """Start, end and whether a paragraph begins there; a piece that plainly reads on is joined with the next."""
    held: _Piece | None = None
    for piece in _pieces(text):
        if held is None:
            held = piece
        elif _reads_on(text, held, piece) if piece.opens else _in_parenthesis(text, held):
            held = _Piece(held.start, piece.end, held.opens)
        else:
            yield held.start, held.end, held.opens
            held = piece
    if held:
        yield held.start, held.end, held.opens


def _pieces(text: str) -> Iterator[_Piece]:
    at, opens = _past_space(text, 0, len(text)), True
    while at < len(text):
        end = max(sentence_end(text, at), at + 1)
        formula = _FORMULA_ENDS.search(text, at, end)
        end = formula.start() + 2 if formula else end
        yield _Piece(at, end, opens)
        following = _past_space(text, end, len(text))
        opens = "\n\n" in text[end:following]
        at = following


def _reads_on(text: str, first: _Piece, second: _Piece) -> bool:
    before, after = text[first.start : first.end].rstrip(), text[second.start : second.start + 2]
    lowered = after[:1].islower() or (after[:1] == "$" and after[1:2].islower())
    if not lowered or len(before) > 4000:
        return False
    unfinished = before[-1:] not in ".!?:" and (before[-1:] == "," or len(before) > 40)
    return unfinished or bool(_SIGNED.search(before) and len(before) > 30)


def _in_parenthesis(text: str, first: _Piece) -> bool:
    """Whether the piece breaks off inside a parenthesis (`(Adv.`), whose full stop ends no sentence."""
    opened = text.rfind("(", max(first.start, first.end - 60), first.end)
    return opened >= 0 and ")" not in text[opened : first.end] and ")" in text[first.end : first.end + 120]


def _paragraph_end(text: str, start: int) -> int:
    end = text.find("\n\n", start)
    return len(text) if end < 0 else end


def _is_heading(words: str) -> bool:
    if len(words) > 170 or words.rstrip()[-1:] in tuple(".;:,?!") or not _HEADING.fullmatch(words.strip()):
        return False
    if _NO_HEADING.match(words):
        return False
    if _LETTERED.fullmatch(words.strip()):
        return True
    bare = [w for w in re.findall(r"[A-Za-z’'-]{2,}", words) if w.lower() not in _SMALL]
    return bool(bare) and sum(w[0].isupper() for w in bare) >= 0.7 * len(bare)


def _past_space(text: str, at: int, end: int) -> int:
    while at < end and text[at].isspace():
        at += 1
    return at
