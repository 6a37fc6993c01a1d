"""A docket: an archive's JSON, notices of electronic filing, or a docket report, as text with a place for every entry."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from contextlib import suppress
from email.errors import HeaderParseError
from email.header import decode_header, make_header
from email.message import Message
from pathlib import Path

from particulars.intake import docket_html
from particulars.intake.docket_mail import Body, body, messages
from particulars.intake.docket_shapes import is_json
from particulars.intake.flowing import Paragraph, flowed, storable
from particulars.intake.reading_shape import Reading
from particulars.intake.shapes import is_mail
from particulars.intake.web_page import laid_out as page_laid_out
from particulars.intake.web_page import parsed
from particulars.reading.docket_sheet import laid_out, on_file, recap
from particulars.reading.docket_sheet.laid_out import Told

_HEADERS = ("From", "To", "Date", "Subject")


def read(source: Path) -> Reading:
    """The docket as text; every entry in it can be read again from that text.

    Raises:
        Unreadable: it is no docket in a form known here, or an entry has no day.
    """
    made = as_text(source.read_bytes())
    on_file.read(made.text.raw)
    return made


def as_text(data: bytes) -> Reading:
    """The words of a docket, laid out with a row or a notice an entry."""
    return next(make for is_so, make in _FORMS if is_so(data))(data)


def _of_archive(data: bytes) -> Reading:
    return Reading(flowed(list(_rows(recap.told(data)))))


def _of_mail(data: bytes) -> Reading:
    found: list[Paragraph] = []
    others: list[str] = []
    attached = 0
    for number, message in enumerate(messages(data), 1):
        told = body(message)
        others += [] if told.has_transaction else [str(number)]
        attached += sum(part.get_filename() is not None for part in message.walk())
        found += _message(message, told)
    notes = [f"Not read: {attached} attached files."] if attached else []
    if others:
        notes.append(f"No notice of electronic filing: message {', '.join(others)}.")
    return Reading(flowed(found), tuple(notes))


def _of_report(data: bytes) -> Reading:
    page = docket_html.page(data)
    return Reading(flowed([*page.beside, *_rows(Told(None, None, tuple(page.rows)))]), page.notes)


def _message(message: Message, told: Body) -> Iterator[Paragraph]:
    """What heads a message, then its body, a block between empty lines a paragraph."""
    yield Paragraph(_head(message))
    if told.is_page:
        yield from _page(told.words)
        return
    for block in re.split(r"\n\s*\n", storable(told.words.replace("\xa0", " "))):
        if block.strip():
            yield Paragraph(block)


def _head(message: Message) -> str:
    """Who sent it to whom, when and on what, a line each."""
    return "\n".join(f"{name}: {_header(message, name)}" for name in _HEADERS if message[name] or name == "Subject")


def _header(message: Message, name: str) -> str:
    said = str(message.get(name, ""))
    with suppress(HeaderParseError, LookupError, UnicodeError, ValueError):  # else it stays as it came
        said = str(make_header(decode_header(said)))
    return " ".join(storable(said).split())


def _page(words: str) -> Iterator[Paragraph]:
    """The page of a message; lines in a cell, as where several file, are one row and are set apart."""
    _, tree = parsed(words)
    for end in tree.xpath("//td//br[following-sibling::node()[normalize-space()]]"):
        end.tail = f"; {end.tail or ''}"
    for paragraph in page_laid_out(tree)[0]:
        yield Paragraph(paragraph.text.replace(" ; ", "; "))


def _rows(told: Told) -> Iterator[Paragraph]:
    return (Paragraph(storable(line)) for line in laid_out.lines(told))


# What the bytes are, and what makes text of them; a page is whatever is neither of the others.
_FORMS: tuple[tuple[Callable[[bytes], bool], Callable[[bytes], Reading]], ...] = (
    (is_json, _of_archive),
    (is_mail, _of_mail),
    (lambda data: True, _of_report),
)
