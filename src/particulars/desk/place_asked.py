"""The place of an item that is asked for: by the page:line that `show` prints, or by a cite."""

from __future__ import annotations

from collections.abc import Iterator

from particulars.cites import Cite, CiteKind, Locator, parse, quote_hash
from particulars.errors import DoesNotResolve, Misused, TwoOfOneName
from particulars.papers.page_line import PageLines
from particulars.record.items import Item
from particulars.record.overlay import TypedReading
from particulars.record.text import Text
from particulars.record.view import View


def place(view: View, item: Item, at: str) -> Iterator[str]:
    """The place asked for: its page and lines, what reads on there, and what was typed."""
    span = _printed_span(view, item, at)
    if span is not None:
        reading, typed = view.reading_at(item.id, *span)
    else:
        found = view.resolve(_cite(item, at))
        span, typed = found.span, found.typed
        reading = found.reading or found.data.decode("utf-8", "replace")
    if span is not None:
        page_lines = PageLines(view.text_as_read(item.id))
        yield f"{at}: {item.name} at {page_lines.span(*span)} ({page_lines.heading})"
    yield reading
    yield from (typed_note(one) for one in typed)


def printed_span(text: Text, words: str) -> tuple[int, int] | None:
    """The raw span of a page:line or a range as `PageLines` prints it, such as `[1]:[3]` or `4:28–5:2`.

    None where no line of the text goes by these words.

    Raises:
        TwoOfOneName: lines that stand apart go by them, as on a sheet that holds several pages of a transcript.
    """
    page_lines = PageLines(text)
    words = words.strip().removesuffix(f"({page_lines.heading})").rstrip()
    named: dict[str, list[int]] = {}
    for index in range(len(text.lines)):
        named.setdefault(page_lines.of_line(index), []).append(index)
    for first, last in _ends(words):
        page, colon, _ = first.rpartition(":")
        last = last if last in named else f"{page}{colon}{last}"
        if first in named and last in named:
            lines = [text.lines[i] for name in (first, last) for i in _together(name, named[name])]
            return min(line.start for line in lines), max(line.end for line in lines)
    return None


def typed_note(one: TypedReading) -> str:
    """Says that a reading was typed, by whom and when; the raw text is what is cited."""
    return f"Here the text is garbled; {one.by} typed at {one.at}: “{one.words}”"


def _printed_span(view: View, item: Item, at: str) -> tuple[int, int] | None:
    try:
        return printed_span(view.text_as_read(item.id), at)
    except DoesNotResolve:  # it has no text; its bytes can be cited all the same
        return None


def _ends(words: str) -> Iterator[tuple[str, str]]:
    """Each way to read words as a place or a range: whole, and parted at each dash or comma."""
    yield words, words
    for mark in ("–", "-", ", "):
        parts = words.split(mark)
        yield from ((mark.join(parts[:n]), mark.join(parts[n:])) for n in range(1, len(parts)))


def _together(name: str, lines: list[int]) -> list[int]:
    """The lines of one name, as where a line was cut in two; apart from one another they are two places."""
    if lines[-1] - lines[0] >= len(lines):
        raise TwoOfOneName(f"{len(lines)} lines that stand apart go by {name}. Cite the place in another form.")
    return lines


def _cite(item: Item, at: str) -> Cite:
    return Cite(
        kind=CiteKind.DOCKET, doc_id=item.id, doc_sha256=item.sha256, locator=_locator(item, at),
        quote="", quote_sha256=quote_hash(""), display=at,
    )  # fmt: skip


def _locator(item: Item, at: str) -> Locator:
    for words in (at, f"{item.name} {at}", f"{item.name} at {at}"):
        try:
            return parse(words.replace("–", "-"))
        except ValueError:
            continue
    raise Misused(
        f"“{at}” is no line of {item.name}, and no cite in a form that is printed here, such as [1]:[3], ¶ 11, 12:3-9"
        " or ECF 12 at 4:1-5."
    )
