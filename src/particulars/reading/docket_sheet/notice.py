"""Reads a court's notice of electronic filing as it comes by e-mail: one transaction, and whom the notice went to."""

from __future__ import annotations

import re
from email import message_from_bytes
from email.message import Message

from particulars.errors import Unreadable
from particulars.reading.docket_sheet.rows import Sheet
from particulars.reading.docket_sheet.words import entry

_DAY = r"\d{1,2}/\d{1,2}/\d{4}"
_ENTERED = re.compile(
    rf"The following transaction was (?:entered by|received from)\s.{{0,300}}?\bon\s+(?P<entered>{_DAY})"
    rf"(?:(?!Case Name:).){{0,200}}?(?:\band filed on\s+(?P<filed>{_DAY})|(?=Case Name:))",
    re.S,
)
_FIELD = r"^{}:[ \t]*(?P<said>.*)$"
_TEXT = re.compile(
    r"^Docket Text:\s*(?P<said>.*?)"
    r"(?=^\S*[ \t]*Notice (?:has|will) |^The following document\(s\) are associated|\Z)",
    re.S | re.M,
)
_WENT = re.compile(
    r"^\S*[ \t]*Notice (?:has|will) (?P<not>not )?(?:been |be )?"
    r"(?P<how>electronically mailed|delivered by other means) to:[ \t]*\n"
    r"(?P<whom>.*?)(?=^\S*[ \t]*Notice (?:has|will) |^The following document\(s\) are associated|\Z)",
    re.S | re.M,
)


def read(data: bytes) -> Sheet:
    """The transaction of one notice, as a sheet of one entry.

    Raises:
        Unreadable: it is no such notice, or has no part in plain text.
    """
    text = _plain(message_from_bytes(data)).replace("\r\n", "\n")
    when, words = _ENTERED.search(text), _TEXT.search(text)
    if not when or not words:
        raise Unreadable("It is no notice of electronic filing: its transaction or its docket text is missing.")
    numbered = re.match(r"\d+", _field(text, "Document Number") or "")
    return Sheet(
        case_number=_field(text, "Case Number"),
        case_name=_field(text, "Case Name"),
        entries=(
            entry(
                int(numbered[0]) if numbered else None,
                when["filed"] or when["entered"],
                words["said"],
                filer=_field(text, "Filer"),
                served=_people(text, mailed=True),
                not_served=_people(text, mailed=False),
            ),
        ),
    )


def _plain(message: Message) -> str:
    for part in message.walk():
        if part.get_content_type() == "text/plain":
            data = part.get_payload(decode=True)
            charset = part.get_content_charset() or "utf-8"
            try:
                return data.decode(charset) if isinstance(data, bytes) else ""
            except (LookupError, UnicodeDecodeError) as fault:
                raise Unreadable(f"Its text is not in the encoding it declares ({charset}).") from fault
    raise Unreadable("The e-mail has no part in plain text.")


def _field(text: str, name: str) -> str | None:
    found = re.search(_FIELD.format(name), text, re.M)
    return (found["said"].strip() or None) if found else None


def _people(text: str, *, mailed: bool) -> tuple[str, ...]:
    """Those to whom the notice was mailed, or those to whom it was not, each as the court's line names them."""
    return tuple(
        " ".join(line.split())
        for found in _WENT.finditer(text)
        if mailed == (not found["not"] and found["how"] == "electronically mailed")
        for line in found["whom"].splitlines()
        if line.strip()
    )
