"""Where a question's words stand in a stream: words, phrases, and what stands near what, as stretches from word to word."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from itertools import chain

from particulars.search.query import AnyOf, Near, Node, Phrase, Together, Unit, Word
from particulars.search.streams import Span, Stream, packed, within


@dataclass(frozen=True, slots=True)
class Forms:
    """The numbers of the words that one word of a question stands for."""

    numbers: frozenset[int]
    only: bytes | None  # the one number, as it is kept

    @classmethod
    def of(cls, numbers: Iterable[int]) -> Forms:
        """The words with these numbers."""
        known = frozenset(numbers)
        return cls(known, packed(list(known)) if len(known) == 1 else None)


Wanted = Mapping[Word, Forms]
_FEW = 4  # words up to which each is looked for by itself


def stands(node: Node, stream: Stream, wanted: Wanted) -> bool:
    """Whether a word, phrase or nearness is there at all."""
    if isinstance(node, Word):
        forms = wanted[node]
        if forms.only is not None:
            return stream.find(forms.only) >= 0
        return not forms.numbers.isdisjoint(stream.numbers)
    return next(iter(stretches(node, stream, wanted)), None) is not None


def stretches(node: Node, stream: Stream, wanted: Wanted) -> Iterator[Span]:
    """Every stretch that a word, phrase or nearness covers; of nearness, each pair from the first word to the last."""
    match node:
        case Word():
            return ((at, at) for at in _places(wanted[node], stream))
        case Phrase(words):
            return _phrases([wanted[word] for word in words], stream)
        case AnyOf(parts):
            return chain.from_iterable(stretches(part, stream, wanted) for part in parts)
        case Near(left, right, n, ordered):
            return _near(_sorted(left, stream, wanted), _sorted(right, stream, wanted), n, ordered, stream)
        case Together(left, right, unit):
            return _together(_sorted(left, stream, wanted), _sorted(right, stream, wanted), unit, stream)
        case _:
            raise TypeError(f"{node} stands nowhere")  # the grammar lets nothing else be near anything


def tightest(spans: Iterable[Span]) -> list[Span]:
    """The stretches that hold no other, in order."""
    kept: list[Span] = []
    for first, last in sorted(set(spans), key=lambda span: (span[0], -span[1])):
        while kept and kept[-1][1] >= last:
            kept.pop()
        kept.append((first, last))
    return kept


def _sorted(node: Node, stream: Stream, wanted: Wanted) -> list[Span]:
    return sorted(set(stretches(node, stream, wanted)))


def _places(forms: Forms, stream: Stream) -> Iterator[int]:
    if forms.only is None:
        yield from (at for at, number in enumerate(stream.numbers) if number in forms.numbers)
        return
    at = stream.find(forms.only)
    while at >= 0:
        yield at
        at = stream.find(forms.only, at + 1)


def _phrases(words: list[Forms], stream: Stream) -> Iterator[Span]:
    length = len(words)
    whole = Forms(frozenset(), b"".join(forms.only or b"" for forms in words))
    if all(forms.only for forms in words):
        found: Iterator[int] = _places(whole, stream)
    else:
        numbers = stream.numbers
        starts = _places(words[0], stream)
        found = (
            at
            for at in starts
            if at + length <= len(numbers) and all(numbers[at + i] in words[i].numbers for i in range(1, length))
        )
    return ((at, at + length - 1) for at in found if stream.reads_on(at, at + length - 1))


def _near(left: list[Span], right: list[Span], n: int, ordered: bool, stream: Stream) -> Iterator[Span]:
    yield from _followed(left, right, n, stream)
    if not ordered:
        yield from _followed(right, left, n, stream)


def _followed(before: list[Span], after: list[Span], n: int, stream: Stream) -> Iterator[Span]:
    """Each of `before` with each of `after` that begins at most `n` words behind it."""
    for first, last in before:
        for i in range(bisect_left(after, (last + 1, 0)), len(after)):
            start, end = after[i]
            if start > last + n:
                break
            if stream.reads_on(first, end):
                yield first, end


def _together(left: list[Span], right: list[Span], unit: Unit, stream: Stream) -> Iterator[Span]:
    starts = stream.sentences if unit is Unit.SENTENCE else stream.paragraphs
    there: dict[int, list[Span]] = {}
    for span in right:
        if (where := within(starts, span[0])) == within(starts, span[1]):
            there.setdefault(where, []).append(span)
    for first, last in left:
        where = within(starts, first)
        if where != within(starts, last):
            continue
        for start, end in there.get(where, ()):
            if end < first or last < start:
                yield min(first, start), max(last, end)
