"""The parts of a message: read by fast-mail-parser, and by the standard library where that gives up or the head is broken."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from email import message_from_bytes
from email.message import Message
from typing import Any

from particulars.intake.mail import charsets

DEEPEST = 60  # parts in one another


@dataclass(frozen=True, slots=True)
class Part:
    """One part: its bytes with the transfer encoding undone, or the parts it is made of."""

    kind: str  # its content type
    charset: str | None
    name: str
    disposition: str
    data: bytes
    parts: tuple[Part, ...] = ()

    @property
    def is_made_of_parts(self) -> bool:
        """Whether it holds no bytes of its own."""
        return self.kind.startswith("multipart/")


def parts_of(data: bytes, whole: bool = True) -> tuple[Part, str | None]:
    """The message as its parts, and a note where the quick way failed."""
    if whole:
        from fast_mail_parser import ParseError, parse_email_tree

        try:
            return _quick(parse_email_tree(data), 0), None
        except _Doubtful:
            return reference(data), None
        except (ParseError, ValueError, RecursionError):
            return reference(data), "Its parts are damaged; they were read as far as they go."
    return reference(data), "Its head is broken: a line in it is no field, and the rest was read as its text."


def reference(data: bytes) -> Part:
    """The message as the standard library reads it (policy compat32)."""
    return _slow(message_from_bytes(data), 0)


class _Doubtful(Exception):
    """An attachment whose line ends the quick way would change."""


def _quick(part: Any, depth: int) -> Part:
    kind = part.content_type.lower()
    fields = {name.lower(): values[0] for name, values in part.headers.items() if values}
    typed, coded = fields.get("content-type", ""), fields.get("content-transfer-encoding", "").strip().lower()
    if kind.startswith("multipart/") and depth < DEEPEST:
        return Part(kind, None, "", "", b"", tuple(_quick(child, depth + 1) for child in part.children))
    disposition = (part.disposition or "").partition(";")[0].strip().lower()
    is_file = part.filename or disposition == "attachment" or not kind.startswith("text/")
    if coded.startswith("x-") or (coded == "quoted-printable" and is_file):
        raise _Doubtful
    return Part(kind, _charset(typed), charsets.header(part.filename or ""), disposition, part.content or b"")


def _slow(message: Message, depth: int) -> Part:
    kind = message.get_content_type()
    payload = message.get_payload()
    if kind.startswith("multipart/") and isinstance(payload, list) and depth < DEEPEST:
        inner = tuple(_slow(child, depth + 1) for child in payload if isinstance(child, Message))
        return Part(kind, None, "", "", b"", inner)
    if isinstance(payload, list):
        data = b"".join(child.as_bytes() for child in payload if isinstance(child, Message))
    else:
        decoded = message.get_payload(decode=True)
        data = decoded if isinstance(decoded, bytes) else b""
    name = charsets.header(message.get_filename() or "")
    return Part(kind, _parameter(message), name, message.get_content_disposition() or "", data)


def _parameter(message: Message) -> str | None:
    said = message.get_param("charset")
    return said[2] if isinstance(said, tuple) else said


def _charset(typed: str) -> str | None:
    for piece in typed.split(";")[1:]:
        name, _, value = piece.partition("=")
        if name.strip().lower() == "charset":
            return value.strip().strip("\"'") or None
    return None


def leaves(part: Part) -> Iterator[Part]:
    """The parts that hold bytes, in their order."""
    if not part.is_made_of_parts:
        yield part
    for inner in part.parts:
        yield from leaves(inner)
