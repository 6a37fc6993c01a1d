"""Reads Outlook messages (.msg): the properties of [MS-OXMSG], each by itself, so that a damaged one loses no other."""

from __future__ import annotations

import struct
from collections.abc import Iterator
from contextlib import suppress
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import olefile

from particulars.errors import Unreadable
from particulars.intake.mail import charsets, dates, rtf_body
from particulars.intake.mail.head import head_of
from particulars.intake.mail.made import as_eml
from particulars.intake.mail.message import Attached, Mail, conversation_of, page_words, reading
from particulars.intake.reading_shape import Reading
from particulars.likeness.mail import message_ids, message_key

_STREAM = "__properties_version1.0"
_CODE_PAGES = {1200: "utf-16-le", 65001: "utf-8", 65000: "utf-7", 20127: "ascii", 28591: "iso-8859-1", 54936: "gb18030",
               932: "cp932", 936: "gbk", 949: "cp949", 950: "cp950", 50220: "iso-2022-jp", 20866: "koi8-r", 51949: "euc_kr"}  # fmt: skip
_DEEPEST = 8
_EPOCH = datetime(1601, 1, 1, tzinfo=UTC)
_OF_RECIPIENT = {1: "To", 2: "Cc", 3: "Bcc"}


def read(source: Path) -> Reading:
    """The message in an Outlook file, with the files and messages that are attached to it.

    Raises:
        Unreadable: the file is damaged, or holds no properties of a message.
    """
    try:
        with olefile.OleFileIO(str(source)) as file:
            return reading(_mail(_Storage(file, ()), 0))
    except (OSError, ValueError, struct.error, IndexError, KeyError) as fault:
        raise Unreadable(f"The Outlook message is damaged: {str(fault)[:120]}.") from fault


class _Storage:
    """One storage of the file: a message, a recipient or an attachment, asked property by property."""

    def __init__(self, file: Any, path: tuple[str, ...], code_page: str = "cp1252") -> None:
        self.file, self.path = file, path
        self.code_page = code_page
        self.fixed = dict(self._fixed())
        for id in (0x3FDE, 0x3FFD):  # the code page of the internet message, then that of the store
            if number := self.number(id):
                self.code_page = _CODE_PAGES.get(number, f"cp{number}")
                break

    def _fixed(self) -> Iterator[tuple[int, bytes]]:
        data = self.stream(_STREAM) or b""
        top = 32 if not self.path else 24 if self.path[-1].startswith("__substg1.0_3701000D") else 8
        for at in range(top, len(data) - 15, 16):
            kind, id = struct.unpack_from("<HH", data, at)
            if kind in (0x0003, 0x000B, 0x0040, 0x0002):
                yield id, data[at + 8 : at + 16]

    def stream(self, name: str) -> bytes | None:
        """A stream of this storage, or None where it is missing or damaged."""
        path = [*self.path, name]
        with suppress(OSError, ValueError, IndexError, struct.error):
            if self.file.exists(path):
                with self.file.openstream(path) as opened:
                    data: bytes = opened.read()
                    return data
        return None

    def number(self, id: int) -> int:
        """A number."""
        found = self.fixed.get(id)
        return int(struct.unpack_from("<i", found)[0]) if found else 0

    def instant(self, id: int) -> datetime | None:
        """An instant in UTC."""
        ticks = struct.unpack_from("<Q", self.fixed[id])[0] if id in self.fixed else 0
        with suppress(OverflowError):
            return _EPOCH + timedelta(microseconds=ticks // 10) if ticks else None
        return None

    def binary(self, id: int) -> bytes:
        """Bytes."""
        return self.stream(f"__substg1.0_{id:04X}0102") or b""

    def words(self, id: int) -> str:
        """Words, wide or in the code page of the message."""
        if (wide := self.stream(f"__substg1.0_{id:04X}001F")) is not None:
            return wide.decode("utf-16-le", "replace").rstrip("\0")
        narrow = (self.stream(f"__substg1.0_{id:04X}001E") or b"").rstrip(b"\0")
        return charsets.words(narrow, self.code_page).text if narrow else ""

    def inner(self, sign: str) -> list[_Storage]:
        """The storages in this one whose names begin so, in their order."""
        depth = len(self.path)
        names = {
            path[depth]
            for path in self.file.listdir(streams=True, storages=True)
            if len(path) > depth and tuple(path[:depth]) == self.path and path[depth].startswith(sign)
        }
        return [_Storage(self.file, (*self.path, name), self.code_page) for name in sorted(names)]


def _mail(one: _Storage, depth: int) -> Mail:
    head = head_of(one.words(0x007D).replace("\r\n", "\n").encode("utf-8", "replace"))
    shown = {name: value for name in ("From", "To", "Cc", "Bcc", "Date") if (value := head.value(name.lower()))}
    if not shown.get("From"):
        shown["From"] = _person(
            one.words(0x0C1A) or one.words(0x0042), one.words(0x5D01) or one.words(0x0C1F) or one.words(0x0065)
        )
    for name, value in _recipients(one).items():
        shown.setdefault(name, value)
    for name, id in (("To", 0x0E04), ("Cc", 0x0E03), ("Bcc", 0x0E02)):
        shown.setdefault(name, one.words(id))
    instant = one.instant(0x0039) or one.instant(0x0E06)
    shown.setdefault("Date", dates.as_field(instant) if instant else "")
    shown["Subject"] = one.words(0x0037) or head.value("subject")
    raw_id = (head.raw("message-id") or one.words(0x1035)).strip()
    fields = {
        "message_id": message_key(raw_id),
        "message_id_raw": raw_id,
        "in_reply_to": " ".join(message_ids(head.raw("in-reply-to") or one.words(0x1042))),
        "references": " ".join(message_ids(head.raw("references") or one.words(0x1039))),
        "conversation": conversation_of(one.binary(0x0071)),
        "thread_topic": one.words(0x0070),
        "message_class": one.words(0x001A),
    }
    if not head.value("date") and instant:
        fields["zone"] = "UTC (a property of the file)"
    shown = {name: " ".join(value.split()) for name, value in shown.items() if value.strip()}
    return Mail(shown, _body(one), tuple(_attached(one, depth)), fields)


def _body(one: _Storage) -> str:
    """The words as kept plain, else as a web page, else as rich text."""
    if plain := one.words(0x1000).strip():
        return plain
    if page := one.binary(0x1013):
        return page_words(charsets.words(page, one.code_page).text)
    return page_words(one.words(0x1013)) or rtf_body.words(rtf_body.unpacked(one.binary(0x1009)))


def _recipients(one: _Storage) -> dict[str, str]:
    found: dict[str, list[str]] = {}
    for recipient in one.inner("__recip_version1.0_"):
        kind = _OF_RECIPIENT.get(recipient.number(0x0C15) & 0xF, "To")
        found.setdefault(kind, []).append(
            _person(recipient.words(0x3001), recipient.words(0x39FE) or recipient.words(0x3003))
        )
    return {kind: ", ".join(filter(None, persons)) for kind, persons in found.items()}


def _attached(one: _Storage, depth: int) -> Iterator[Attached]:
    for number, attachment in enumerate(one.inner("__attach_version1.0_"), 1):
        name = attachment.words(0x3707) or attachment.words(0x3704) or attachment.words(0x3001) or f"part-{number}"
        embedded = attachment.inner("__substg1.0_3701000D")
        if embedded and depth < _DEEPEST:
            inner = _mail(embedded[0], depth + 1)
            if inner.shown or inner.body:
                yield Attached(f"{name.removesuffix('.msg')}.eml", as_eml(inner))
                continue
            yield Attached(name, b"", "It is an object of another program embedded in the message.")
        elif (data := attachment.stream("__substg1.0_37010102")) is not None:
            yield Attached(name, data)
        else:
            yield Attached(name, b"", "The message names it and holds no bytes of it.")


def _person(name: str, address: str) -> str:
    """A person as a head writes one; an address of an Exchange directory is none."""
    if "@" not in address or name == address:
        return name or (address if "@" in address else "")
    return f"{name} <{address}>" if name else address
