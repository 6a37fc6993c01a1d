"""A slow, plain reading of the query language, against which the search is held: every word of every text, every pair."""

from __future__ import annotations

import unicodedata
from collections.abc import Callable, Iterator
from itertools import product
from typing import NamedTuple

from particulars.search.building import Document, Words
from particulars.search.fields import TEXT
from particulars.search.given import Given, Place
from particulars.search.query import (
    AllOf,
    AnyOf,
    Dated,
    InField,
    Near,
    Node,
    Not,
    Numbered,
    Op,
    Phrase,
    Together,
    Unit,
    Word,
)

Span = tuple[int, int]


class Filed(NamedTuple):
    """A document with its texts."""

    document: Document
    texts: tuple[Words, ...] = ()


def sentence_starts(text: str) -> list[int]:
    """A plain rule: after a full stop and a space."""
    return [i + 2 for i in range(len(text) - 2) if text[i : i + 2] == ". "]


def number(said: str) -> Place | None:
    """A plain rule: letters, then figures."""
    letters = said.rstrip("0123456789")
    return Place(letters, int(said[len(letters) :])) if len(letters) < len(said) else None


GIVEN = Given(sentence_starts, number, "plain")


class Told:
    """One word of a text with the sentence, paragraph and part it stands in."""

    def __init__(self, form: str, sentence: int, paragraph: int, part: int) -> None:
        self.form, self.sentence, self.paragraph, self.part = form, sentence, paragraph, part


def told(text: str, walls: set[int], sentences: set[int], paragraphs: set[int]) -> list[Told]:
    """The words of a text, read a character at a time."""
    found: list[Told] = []
    word, begun = "", 0
    for i, character in enumerate(text + " "):
        goes_on = word and unicodedata.combining(character)
        if character.isalnum() or goes_on:
            begun = begun if word else i
            word += character
        elif word:
            where = [sum(1 for cut in cuts if cut <= begun) for cuts in (sentences, paragraphs, walls)]
            found.append(Told(plain(word), *where))
            word = ""
    return found


def plain(word: str) -> str:
    """A word without case and accents."""
    return "".join(c for c in unicodedata.normalize("NFD", word.lower()) if not unicodedata.combining(c))


def paragraph_starts(text: str) -> set[int]:
    """After each blank line."""
    return {i + 2 for i in range(len(text) - 1) if text[i : i + 2] == "\n\n"}


def streams(filed: Filed, field: str) -> list[Told] | None:
    """Every reading of a field, in order, a wall between two."""
    whole: list[Told] = []
    texts: list[tuple[str, set[int], set[int], set[int]]] = []
    if field == TEXT:
        for reading in filed.texts:
            walls = {reading.footnotes} if 0 < reading.footnotes < len(reading.text) else set()
            paragraphs = paragraph_starts(reading.text) | walls
            texts.append((reading.text, walls, set(sentence_starts(reading.text)) | paragraphs, paragraphs))
    else:
        for values in filed.document.fields:
            if values.field == field:
                text = "\n".join(values.values)
                walls = {i + 1 for i, c in enumerate(text) if c == "\n"}
                texts.append((text, walls, walls, walls))
    for i, one in enumerate(texts):
        for word in told(*one):
            base = (i + 1) * 1000
            whole.append(Told(word.form, base + word.sentence, base + word.paragraph, base + word.part))
    return whole if texts else None


def answer(node: Node, filed: Filed, field: str = TEXT) -> bool | None:
    """Whether a document is what is asked for, by the words of the language's description."""
    match node:
        case AllOf(parts):
            answers = [answer(part, filed, field) for part in parts]
            return False if False in answers else None if None in answers else True
        case AnyOf(parts):
            answers = [answer(part, filed, field) for part in parts]
            return True if True in answers else None if None in answers else False
        case Not(part):
            inner = answer(part, filed, field)
            return None if inner is None else not inner
        case InField(name, part):
            return answer(part, filed, name)
        case Dated(op, value):
            said = {_COMPARED[op](day[: len(value)], value) for _, day in filed.document.days}
            return said.pop() if len(said) == 1 else None
        case Numbered(first, last):
            return _bears(filed.document, first, last)
        case _:
            words = streams(filed, field)
            return None if words is None else bool(spans(node, words))


def spans(node: Node, words: list[Told]) -> set[Span]:
    """Every stretch of a word, phrase or nearness: all pairs are tried."""
    match node:
        case Word():
            return {(i, i) for i, word in enumerate(words) if same(node, word.form)}
        case Phrase(asked):
            starts = range(len(words) - len(asked) + 1)
            found = {(i, i + len(asked) - 1) for i in starts if all(same(w, words[i + k].form) for k, w in enumerate(asked))}  # fmt: skip
            return {(i, j) for i, j in found if words[i].part == words[j].part}
        case AnyOf(parts):
            return {span for part in parts for span in spans(part, words)}
        case Near(left, right, n, ordered):
            pairs = list(_pairs(left, right, words))
            return {
                (min(a[0], b[0]), max(a[1], b[1]))
                for a, b in pairs
                if (1 <= b[0] - a[1] <= n or (not ordered and 1 <= a[0] - b[1] <= n))
                and words[min(a[0], b[0])].part == words[max(a[1], b[1])].part
            }
        case Together(left, right, unit):
            return {
                (min(a[0], b[0]), max(a[1], b[1]))
                for a, b in _pairs(left, right, words)
                if (a[1] < b[0] or b[1] < a[0]) and len({_unit(words[i], unit) for i in (*a, *b)}) == 1
            }
        case _:
            raise TypeError(node)


def same(word: Word, form: str) -> bool:
    """Whether a word of the text is one that is asked for."""
    if word.edits:
        return edits(word.form, form) <= word.edits
    return _like(word.form, form)


def edits(one: str, other: str) -> int:
    """The number of letters put in, left out or changed, by its definition."""
    table = [[i + j if not i or not j else 0 for j in range(len(other) + 1)] for i in range(len(one) + 1)]
    for i, j in product(range(1, len(one) + 1), range(1, len(other) + 1)):
        changed = table[i - 1][j - 1] + (one[i - 1] != other[j - 1])
        table[i][j] = min(changed, table[i - 1][j] + 1, table[i][j - 1] + 1)
    return table[-1][-1]


def _like(pattern: str, form: str) -> bool:
    if not pattern:
        return not form
    if pattern[0] == "*":
        return any(_like(pattern[1:], form[i:]) for i in range(len(form) + 1))
    return bool(form) and pattern[0] in ("?", form[0]) and _like(pattern[1:], form[1:])


def _pairs(left: Node, right: Node, words: list[Told]) -> Iterator[tuple[Span, Span]]:
    return product(spans(left, words), spans(right, words))


def _unit(word: Told, unit: Unit) -> int:
    return word.sentence if unit is Unit.SENTENCE else word.paragraph


def _bears(document: Document, first: str, last: str) -> bool | None:
    low, high = number(first), number(last)
    if not document.numbers or low is None or high is None:
        return None
    asked = set(range(low.number, high.number + 1))
    return any(a.series == low.series and asked & set(range(a.number, b.number + 1)) for _, a, b in document.numbers)


_COMPARED: dict[Op, Callable[[str, str], bool]] = {
    Op.AT_LEAST: lambda day, value: day >= value,
    Op.AT_MOST: lambda day, value: day <= value,
    Op.AFTER: lambda day, value: day > value,
    Op.BEFORE: lambda day, value: day < value,
    Op.IS: lambda day, value: day == value,
}
