"""Finds notices of electronic filing in e-mail: the messages of a mailbox, and the part of each that tells a transaction."""

from __future__ import annotations

import re
from collections.abc import Iterator
from email import message_from_bytes
from email.message import Message
from typing import NamedTuple

from particulars.intake.decoding import decoded

TRANSACTION = re.compile(r"\bThe\s+following\s+transaction\s+was\s+(?:entered|received)\b")
# The line between messages names who sent one and when; a sentence that begins with "From" does not.
_BETWEEN = re.compile(rb"(?:\A|(?<=\n\n)|(?<=\r\n\r\n))From \S+[^\r\n]{0,100}\d{4}[^\r\n]{0,20}\r?\n")
_ESCAPED = re.compile(rb"^>(>*From )", re.M)
_TAG = re.compile(r"<[^<>]*>|&nbsp;")


class Body(NamedTuple):
    """One part of a message in words, and whether these are of a web page."""

    words: str
    is_page: bool

    @property
    def has_transaction(self) -> bool:
        """Whether it tells a transaction."""
        return TRANSACTION.search(_TAG.sub(" ", self.words) if self.is_page else self.words) is not None


def messages(data: bytes) -> Iterator[Message]:
    """The messages of a mailbox in its order, or the one message that the bytes are."""
    if not _BETWEEN.match(data):
        yield message_from_bytes(data)
        return
    parts = (part for part in _BETWEEN.split(data) if part.strip())
    yield from (message_from_bytes(_ESCAPED.sub(rb"\1", part)) for part in parts)


def body(message: Message) -> Body:
    """The part that tells a transaction, plain before HTML; where there is none, the first part at all."""
    bodies = [*_bodies(message, "text/plain"), *_bodies(message, "text/html")]
    return next((one for one in bodies if one.has_transaction), bodies[0] if bodies else Body("", False))


def _bodies(message: Message, kind: str) -> Iterator[Body]:
    for part in message.walk():
        data = part.get_payload(decode=True) if part.get_content_type() == kind else None
        if isinstance(data, bytes) and data.strip():
            words = decoded(data, part.get_content_charset()).text.replace("\r\n", "\n").replace("\r", "\n")
            yield Body(words, kind == "text/html")
