"""`particulars differences`: two documents of a matter side by side, every difference with its page:line in both."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from particulars.desk.called import Called
from particulars.desk.hand_at_desk import person
from particulars.desk.matters import open_matter
from particulars.desk.whole_files import refuse_overwriting, write_whole
from particulars.errors import Misused
from particulars.likeness import difference
from particulars.likeness.difference import Differences
from particulars.papers.page_line import PageLines
from particulars.papers.side_by_side.render import render
from particulars.papers.side_by_side.rows import Document, place
from particulars.papers.side_by_side.table import as_csv
from particulars.record.items import printable
from particulars.record.view import View

SHOWN = 40  # differences on the screen
_WORDS = 160  # characters of one side on the screen
NAMES = ("differences.html", "differences.csv")


def differences(case: Path, a: str, b: str, /, *, out: Path | None = None, as_: str | None = None) -> int:
    """Set two documents side by side: every difference with its page and line in both.

    A document is named by the number it was produced under, by its id, or by its file's name. The reading texts are compared,
    word by word.

    For example:

        particulars differences roe VCS-0000101 VCS-0000207 --as "A. Counsel"
        particulars differences roe draft.docx final.pdf --out out

    Args:
        case: The folder of the matter.
        a: The first document.
        b: The second document.
        out: The folder to write both to, side by side, as HTML and CSV.
        as_: Who is asking.
    """
    targets = [out / name for name in NAMES] if out else []
    refuse_overwriting(targets)
    with open_matter(case) as record:
        view = record.open_for(person(as_))
        on_file = Called(view, case)
        one, other = _document(view, on_file, a), _document(view, on_file, b)
        found = difference.differences(one.text, other.text)
        for line in lines(found, one, other):
            print(printable(line))
        if out is not None:
            out.mkdir(parents=True, exist_ok=True)
            for path, content in zip(targets, (render(found, one, other), as_csv(found, one, other)), strict=True):
                write_whole(path, content)
                print(path)
    return 0


def lines(found: Differences, one: Document, other: Document) -> Iterator[str]:
    """The differences with their places, the counts, the method and its limits."""
    first, second = PageLines(one.text), PageLines(other.text)
    yield f"First: {one.title} ({first.heading}). Second: {other.title} ({second.heading})."
    for number, passage in enumerate(found.changes[:SHOWN], 1):
        yield f"{number}. {passage.change}"
        yield f"   {place(first, passage.one)}: {_cut(passage.one.words)}"
        yield f"   {place(second, passage.other)}: {_cut(passage.other.words)}"
    if len(found.changes) > SHOWN:
        yield f"and {len(found.changes) - SHOWN:,} more; --out DIR writes every one"
    yield f"{len(found.changes):,} differences"
    yield f"Examined: {found.examined}"
    yield f"Method: {found.method}"
    yield from (f"Limit: {words}" for words in found.limits)


def _document(view: View, on_file: Called, word: str) -> Document:
    item = on_file.find(word)
    if not item.text_sha256:
        raise Misused(f"{word} has no text on file to be compared: {item.reason or item.status}")
    text = view.text(item.id)
    called = on_file.called(item.id)
    return Document(called if called == item.name else f"{called} ({item.name})", item.sha256, text)


def _cut(words: str) -> str:
    """The words of one side on one line; nothing where it has none."""
    if not words:
        return "–"
    return words if len(words) <= _WORDS else f"{words[: _WORDS // 2]} … {words[-_WORDS // 2 :]}"
