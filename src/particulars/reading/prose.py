"""Where a paper's prose begins, after its caption."""

from __future__ import annotations

import re

from particulars.reading.caption import Caption
from particulars.reading.clauses import sentences
from particulars.record.text import Text

_HEAD = 4500
_TABLES = 15_000  # tables of contents and of authorities end before this
_FRONT = ("court", "plaintiffs", "defendants", "case_numbers", "title", "re_docket")
_PROSE = re.compile(r"(?:^|\n\n)(?=[A-Z“\"(][^\n]{40,}[a-z]{3,} [a-z]+ [a-z]+ [^\n]{80,})")
_LEADERS = re.compile(r"(?:\.\s?){6,}\s*(?:\d{1,3}|[ivxl]{1,6}|passim)\b")
_LOWERED = re.compile(r"(?<![\w’'.@/-])[a-z][a-z’'-]{2,}(?![\w.]*@|\.[a-z])")
_ENDED = re.compile(r"[.:;?!][”\")\]*]{0,3}[¹²³⁰⁴-⁹\d†]{0,3}\s*$")
# Words that front matter too is made of: joints of a sentence, and what stands beside parties and counsel.
_OF_FRONT = frozenset(
    "about all and another any are attorney attorneys been being before between both but can capacities capacity counsel"
    " each else for from had hac has have her here his into its may not official one other our out over page pages parte"
    " pro she some such than that the their them then there these they this those through under until upon vice was were"
    " what when where which who will with within you your".split()
)


def prose_start(words: str) -> int:
    """Where prose begins in a reading text; in a short text without a caption, at its first character."""
    for found in _PROSE.finditer(words, 120, _HEAD):
        return found.start()
    return min(len(words), _HEAD) if len(words) > 2 * _HEAD else 0


def body_start(text: Text, caption: Caption) -> int:
    """Where the body begins in the reading text: at the first sentence that tells something after caption and tables.

    A body that follows the caption without a blank line begins in the middle of what reads as one sentence. Where the
    caption's places are not known, the words alone must tell.
    """
    words = text.clean.text
    front = _front_end(text, caption)
    if front is None:
        return prose_start(words)
    end = max((m.end() for m in _LEADERS.finditer(words, front, _TABLES)), default=front)
    for sentence in sentences(words, text.clean.footnotes):
        told = words[max(sentence.start, end) : sentence.end]
        if not sentence.note and _is_told(told):
            return sentence.end - len(told.lstrip())
    return max(end, prose_start(words))


def _front_end(text: Text, caption: Caption) -> int | None:
    """Where the last of the caption's court, parties, numbers, title and “Re:” line ends in the reading text."""
    ends = [text.clean.clean_at(end - 1) for field in _FRONT for _, end in caption.places.get(field, ())]
    return max((end + 1 for end in ends if end is not None and end < _HEAD), default=None)


def _is_told(words: str) -> bool:
    """Whether words tell something, as an address, a list of counsel and a line of a caption do not."""
    return bool(_ENDED.search(words)) and len(set(_LOWERED.findall(words)) - _OF_FRONT) > 1
