"""What an answer of the search says of itself: how it was found, what was looked at, and what it does not show."""

from __future__ import annotations

from collections.abc import Iterator

from particulars.search.asking import Answer, Searcher
from particulars.search.fields import FIELDS, TEXT
from particulars.search.query import Dated, InField, Numbered, walk

METHOD = (
    "Every document in view was asked, by its words as they read on: runs of letters and figures, without case, accents "
    "and curly quotation marks. An index found candidates; phrases and nearness were decided word by word. Neighbours "
    "are 1 apart; words of the body and of the footnotes are never near one another."
)
LIMITS = (
    "A document without a text, or without the field that is asked for, is neither found nor ruled out: it is counted as undecided.",
    "Words are searched as they were read: a misread letter, a word on an image, or text behind a redaction is not found or wrongly found.",
    "Hyphens, apostrophes and full stops part words: e-mail is two words, and is not found by email.",
    "Sentences end by rules for legal prose, paragraphs at a blank line; where a reader keeps neither, /s and /p reach further.",
    "Days are in UTC; a document whose day has no zone on file, or two different days, is undecided for date.",
    "Counts are of documents in view of the person who asks. They do not show what a term means where it stands.",
)


def examined(searcher: Searcher) -> str:
    """How many documents were looked at, and how many of them had no text."""
    without = len(searcher.lacking(TEXT) & searcher.everything)
    return f"{len(searcher.documents):,} documents in view, {without:,} of them without a text on file."


def why_undecided(searcher: Searcher, answer: Answer) -> Iterator[str]:
    """What is not on file of the undecided documents, with how many lack it."""
    asked = {one.field for one in walk(answer.node) if isinstance(one, InField)} & FIELDS.keys()
    for field in (TEXT, *sorted(asked)):
        lacking = searcher.lacking(field).intersection(answer.undecided)
        if lacking:
            yield f"no {field} on file: {len(lacking):,}"
    named = {type(one) for one in walk(answer.node)}
    if Dated in named:
        yield "some have no day in UTC, or two"
    if Numbered in named:
        yield "some have no Bates number on file"
