"""Where in a document a question's words stand: each hit with its words, and its place in the raw text for page and line."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import islice

from particulars.errors import Broken
from particulars.record.text import Text
from particulars.record.view import View
from particulars.search.asking import Answer, Searcher
from particulars.search.fields import TEXT
from particulars.search.given import Given
from particulars.search.layout import layout, word_places
from particulars.search.nearness import Wanted, stretches, tightest
from particulars.search.query import AllOf, AnyOf, InField, Near, Node, Phrase, Together, Word

AROUND = 60  # characters of context on either side
_MOST_STRETCHES = 20_000  # of one part of a question in one document


@dataclass(frozen=True, slots=True)
class Hit:
    """One hit: raw `start` to `end` of the item's text, the words as they read on, and a little of what stands around."""

    item: str
    start: int
    end: int
    words: str
    before: str
    after: str


@dataclass(frozen=True, slots=True)
class FieldHit:
    """A field that has what was asked of it; it stands on no page."""

    item: str
    field: str


def hits(searcher: Searcher, view: View, answer: Answer, doc: int, given: Given) -> list[Hit]:
    """The hits in the text of one document, in order: of nearness, the stretches that hold no other.

    Raises:
        Broken: the index does not fit the text it was made of.
    """
    wanted, asked = searcher.wanted(answer.node), list(standing(answer.node))
    found: list[Hit] = []
    for item, stream in searcher.readings(doc, TEXT):
        spans = {
            span
            for node, field in asked
            if field == TEXT
            for span in tightest(islice(stretches(node, stream, wanted), _MOST_STRETCHES))
        }
        if spans:
            text = view.text(item)
            laid_out = layout(text.clean.text, text.clean.footnotes, given)
            places = word_places(text.clean.text, laid_out)
            if len(places) != len(stream.numbers):
                raise Broken(f"{searcher.path} does not fit the text of {item}. Delete it; it is made again.")
            found += [_hit(item, text, places[first][0], places[last][1]) for first, last in sorted(spans)]
    return found


def field_hits(searcher: Searcher, answer: Answer, doc: int) -> list[FieldHit]:
    """The fields of one document in which words stand that were asked for there."""
    wanted: Wanted = searcher.wanted(answer.node)
    return [
        FieldHit(item, field)
        for node, field in standing(answer.node)
        if field != TEXT
        for item, stream in searcher.readings(doc, field)
        if next(iter(stretches(node, stream, wanted)), None) is not None
    ]


def standing(node: Node, field: str = TEXT) -> Iterator[tuple[Node, str]]:
    """The words, phrases and nearness of a question that a document may have, each with its field; none behind NOT."""
    match node:
        case Word() | Phrase() | Near() | Together():
            yield node, field
        case AllOf(parts) | AnyOf(parts):
            for part in parts:
                yield from standing(part, field)
        case InField(name, part):
            yield from standing(part, name)


def _hit(item: str, text: Text, start: int, end: int) -> Hit:
    clean = text.clean
    first, last = clean.raw_span(start, end)
    words = clean.text[start:end]
    return Hit(
        item,
        first,
        last,
        _one_line(words),
        _one_line(clean.text[max(0, start - AROUND) : start]),
        _one_line(clean.text[end : end + AROUND]),
    )


def _one_line(words: str) -> str:
    lead = " " if words[:1].isspace() else ""
    trail = " " if words[-1:].isspace() and words.strip() else ""
    return lead + " ".join(words.split()) + trail
