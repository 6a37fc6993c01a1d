"""Shapes of files: the first bytes, directories and fields by which the kind of a paper's file is told."""

from __future__ import annotations

import re
import struct
import zipfile
from collections.abc import Callable
from dataclasses import dataclass
from functools import lru_cache
from typing import BinaryIO

_HEAD = 65536


@dataclass(frozen=True, slots=True)
class Head:
    """What is looked at to know a kind: the first 64 KiB, the last, and the open file for containers."""

    first: bytes
    last: bytes
    size: int
    file: BinaryIO


def head_of(file: BinaryIO) -> Head:
    """What is looked at of an open file."""
    first = file.read(_HEAD)
    size = file.seek(0, 2)
    file.seek(max(0, size - _HEAD))
    last = file.read(_HEAD)
    file.seek(0)
    return Head(first, last, size, file)


def begins(*signs: bytes) -> Callable[[Head], bool]:
    return lambda head: head.first.startswith(signs)


def is_pdf(head: Head) -> bool:
    # Annex H of ISO 32000 lets up to 1024 bytes stand before the header. A container that stores a PDF as its
    # first member also shows it there, so a file that begins as a container is no PDF.
    at = head.first[:1029].find(b"%PDF-")
    return at == 0 or (at > 0 and not head.first.startswith(_CONTAINERS))


def _zip_names(head: Head) -> frozenset[str] | None:
    """The member names of a ZIP that begins at the file's first byte or is appended to it; None if it is none."""
    end = head.last.rfind(b"PK\x05\x06")
    if end < 0 or end + 22 > len(head.last):
        return None
    _, size, comment = struct.unpack_from("<HI4xH", head.last, end + 10)
    if size > 64 << 20:
        return None  # a directory far too large to be honest
    if end + 22 + comment != len(head.last) and not head.first.startswith(b"PK\x03\x04"):
        return None  # bytes that look like a directory, but neither does the file begin as a ZIP nor end as one
    try:
        with zipfile.ZipFile(head.file) as archive:
            return frozenset(archive.namelist())
    except (zipfile.BadZipFile, ValueError, OSError, NotImplementedError, struct.error, UnicodeError, EOFError):
        return None


def zip_holding(member: str) -> Callable[[Head], bool]:
    def holds(head: Head) -> bool:
        names = _zip_names(head)
        return names is not None and member in names

    return holds


def is_other_zip(head: Head) -> bool:
    names = _zip_names(head)
    if names is None:
        return head.first.startswith(b"PK\x03\x04")  # cut off before its directory
    return not names & _OFFICE and not is_sheet_of_odf(head)


def ole_holding(*streams: str) -> Callable[[Head], bool]:
    names = [s.encode("utf-16-le") for s in streams]

    def holds(head: Head) -> bool:
        if not head.first.startswith(OLE):
            return False
        directory = _ole_directory(head)
        return any(name in directory for name in names)

    return holds


def _ole_directory(head: Head) -> bytes:
    """The first sector of an OLE file's directory ([MS-CFB] 2.2: sector shift at 30, first directory sector at 48)."""
    if len(head.first) < 512:
        return b""
    shift = struct.unpack_from("<H", head.first, 30)[0]
    sector = struct.unpack_from("<I", head.first, 48)[0]
    if shift not in (9, 12) or (sector + 1) << shift > head.size:
        return b""
    head.file.seek((sector + 1) << shift)
    return head.file.read(4096)


def _flat(data: bytes) -> bytes:
    """The bytes with a wide encoding's zeros left out, enough to see tags and headers."""
    return data[:4096].replace(b"\x00", b"").lstrip(b"\xef\xbb\xbf\xff\xfe \t\r\n").lower()


def is_html(head: Head) -> bool:
    start = _COMMENTS.sub(b"", _flat(head.first), count=5).lstrip()
    return start.startswith((b"<!doctype html", b"<html")) or (start.startswith(b"<?xml") and b"<html" in start[:1000])


def is_xml(head: Head) -> bool:
    return _flat(head.first).startswith(b"<?xml") and not is_html(head)


def is_eml(head: Head) -> bool:
    """RFC 5322 header fields from the first line on, a sender or a route among them."""
    return _has_fields(head.first)


def is_mail(data: bytes) -> bool:
    """Whether the bytes begin as an e-mail or as a mailbox of them."""
    return data.startswith(b"From ") or _has_fields(data[:_HEAD])


def begins_as_mail(head: Head) -> bool:
    """A field of a message on the first line and hardly anything but fields above the first empty line, however few."""
    return not _MAIL_FIELDS.isdisjoint(_fields(head.first))


def is_mail_laid_out(head: Head) -> bool:
    """The words of a message as a program prints them: From, To, Date and the like, and no field that only mail carries."""
    return _has_fields(head.first) and _CARRIED.isdisjoint(_fields(head.first))


def _has_fields(data: bytes) -> bool:
    names = _fields(data)
    return len(names) >= 3 and len(_MAIL_FIELDS.intersection(names)) >= 2


@lru_cache(maxsize=8)  # several kinds ask it of one file
def _fields(data: bytes) -> tuple[bytes, ...]:
    """The names of the fields at the beginning; none where the first line is no field, or too many others are none."""
    block = re.split(rb"\r?\n\r?\n", data.removeprefix(b"\xef\xbb\xbf"), maxsplit=1)[0]
    lines = [line for line in re.split(rb"\r?\n", block) if not line[:1].isspace()]
    fields = [line for line in lines if _FIELD.match(line)]
    if not fields or lines[0] != fields[0] or len(fields) < _FIELDS * len(lines):
        return ()
    return tuple(line.split(b":", 1)[0].strip().lower() for line in fields)


def is_mailbox(head: Head) -> bool:
    """Messages one after the other, each headed by a line that says from whom and when it came."""
    return _BETWEEN.match(head.first) is not None


def is_sheet_of_odf(head: Head) -> bool:
    """A sheet of the OpenDocument format, which names itself in its first member."""
    return head.first.startswith(b"PK\x03\x04") and _ODS in head.first[:120]


def begins_with(words: bytes) -> Callable[[Head], bool]:
    """Text that begins with these words, whatever the case of their letters."""
    return lambda head: head.first.removeprefix(b"\xef\xbb\xbf").lstrip()[: len(words)].upper() == words


def is_text(head: Head) -> bool:
    """Bytes that decode as words: UTF-8, or a wide encoding with or without its mark, or a one-byte code page."""
    data = head.first
    if data.startswith((b"\xff\xfe", b"\xfe\xff")):
        return True
    if data.count(0) * 12 > len(data):  # a few stand in text that came through old systems
        return _is_wide(data)
    controls = len(_CONTROLS.findall(data.replace(b"\x00", b"")))
    return controls * 50 < len(data) + 50 and (_is_utf8(data) or _high_share(data) < 0.3)


def _is_wide(data: bytes) -> bool:
    """UTF-16 without its mark: nearly every second byte is zero, and the others are not."""
    even, odd = data[0::2].count(0), data[1::2].count(0)
    half = max(len(data) // 2, 1)
    return max(even, odd) > 0.7 * half and min(even, odd) < 0.02 * half + 1


def _is_utf8(data: bytes) -> bool:
    try:
        data.decode("utf-8")
    except UnicodeDecodeError as cut:
        return cut.start >= len(data) - 3 and len(data) == _HEAD
    return True


def _high_share(data: bytes) -> float:
    return sum(b > 0x7F for b in data) / max(len(data), 1)


OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_CONTAINERS = (b"PK\x03\x04", OLE, b"\x1f\x8b", b"7z\xbc\xaf\x27\x1c", b"Rar!", b"{\\rtf", b"<", b"From ")
_OFFICE = frozenset({"word/document.xml", "xl/workbook.xml", "xl/workbook.bin", "ppt/presentation.xml"})
_ODS = b"mimetypeapplication/vnd.oasis.opendocument.spreadsheet"
_TAG = re.compile(rb"<(?:html|head|body|p|div|table|span|br|h[1-6]|a)\b[^>]*>")
_COMMENTS = re.compile(rb"^\s*<(?:!--.*?--|\?xml[^>]*\?)>\s*", re.S)
_FIELD = re.compile(rb"[!-9;-~]+[ \t]*:")
_FIELDS = 0.8  # of the lines of a head that are fields; old mail systems left other lines among them
_BETWEEN = re.compile(rb"From [^\r\n]{0,200}\d{4}[^\r\n]{0,40}\r?\n")
_MAIL_FIELDS = frozenset(
    {b"from", b"to", b"cc", b"date", b"subject", b"message-id", b"received", b"mime-version", b"return-path",
     b"delivered-to", b"reply-to"}
)  # fmt: skip
_CARRIED = frozenset(
    {b"message-id", b"received", b"mime-version", b"return-path", b"delivered-to", b"content-type", b"in-reply-to",
     b"references", b"content-transfer-encoding"}
)  # fmt: skip
_CONTROLS = re.compile(rb"[\x00-\x08\x0e-\x1a\x1c-\x1f]")


def has_tags(head: Head) -> bool:
    """Whether tags of a web page stand in the first bytes."""
    return bool(_TAG.search(_flat(head.first)))
