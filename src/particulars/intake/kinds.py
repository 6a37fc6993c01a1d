"""The one table of kinds of file: by which first bytes and shape a paper's file is known, whatever its name says."""

from __future__ import annotations

import re
import struct
import zipfile
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path, PurePath
from typing import BinaryIO

from particulars.errors import Ambiguous

_HEAD = 65536


@dataclass(frozen=True, slots=True)
class Head:
    """What is looked at to know a kind: the first 64 KiB, the last, and the open file for containers."""

    first: bytes
    last: bytes
    size: int
    file: BinaryIO


@dataclass(frozen=True, slots=True)
class Kind:
    """One kind of file: its name, what to call it to a person, the endings it goes by, the sign it is known by."""

    name: str
    words: str
    suffixes: tuple[str, ...]
    known_by: Callable[[Head], bool]


@dataclass(frozen=True, slots=True)
class Known:
    """What a file is, and a sentence where its name says otherwise."""

    kind: str
    misnamed: str | None = None


def kind_of(path: Path) -> Known:
    """The kind of a file by its shape; a name that contradicts it is listed, a file of two shapes is refused.

    Raises:
        Ambiguous: the bytes fit two kinds at once; the message names them.
    """
    with path.open("rb") as file:
        head = _head(file)
        found = [kind for kind in KINDS if kind.known_by(head)]
    if not found:
        found = [_TEXT] if _is_text(head) else []
    if len(found) > 1:
        raise Ambiguous(f"{path.name} could be {' or '.join(k.words for k in found)}. Convert it to one of them.")
    if not found:
        return Known("unknown", _misnamed(path, None))
    if found[0] is _TEXT:
        return _text_by_name(path, head)
    return Known(found[0].name, _misnamed(path, found[0]))


def words_for(kind: str) -> str:
    """What to call a kind to a person: `an old Word file (.doc)`."""
    return next(k.words for k in (*KINDS, _TEXT) if k.name == kind)


def _head(file: BinaryIO) -> Head:
    first = file.read(_HEAD)
    size = file.seek(0, 2)
    file.seek(max(0, size - _HEAD))
    last = file.read(_HEAD)
    file.seek(0)
    return Head(first, last, size, file)


def _text_by_name(path: Path, head: Head) -> Known:
    """Words in some encoding: Markdown and text differ only by the name; loose HTML is believed if it has tags."""
    suffix = path.suffix.lower()
    if suffix in (".md", ".markdown"):
        return Known("md")
    if suffix in (".html", ".htm", ".xhtml") and _TAG.search(_flat(head.first)):
        return Known("html")
    return Known("txt", _misnamed(path, _TEXT))


def _misnamed(path: PurePath, kind: Kind | None) -> str | None:
    """The sentence about a wrong name; endings that no kind claims (".opinion", ".1") contradict nothing."""
    suffix = path.suffix.lower()
    claimed = [k for k in (*KINDS, _TEXT) if suffix in k.suffixes]
    if not claimed or (kind is not None and kind in claimed):
        return None
    is_ = f"is {kind.words}" if kind is not None else "has the shape of no kind known here"
    return f"Its name says {claimed[0].words}, but it {is_}."


def _begins(*signs: bytes) -> Callable[[Head], bool]:
    return lambda head: head.first.startswith(signs)


def _is_pdf(head: Head) -> bool:
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


def _zip_holding(member: str) -> Callable[[Head], bool]:
    def holds(head: Head) -> bool:
        names = _zip_names(head)
        return names is not None and member in names

    return holds


def _is_other_zip(head: Head) -> bool:
    names = _zip_names(head)
    if names is None:
        return head.first.startswith(b"PK\x03\x04")  # cut off before its directory
    return not names & _OFFICE


def _ole_holding(*streams: str) -> Callable[[Head], bool]:
    names = [s.encode("utf-16-le") for s in streams]

    def holds(head: Head) -> bool:
        if not head.first.startswith(_OLE):
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


def _is_other_ole(head: Head) -> bool:
    return head.first.startswith(_OLE) and not any(
        k.known_by(head) for k in KINDS if k.name in ("doc", "xls", "ppt", "msg")
    )


def _flat(data: bytes) -> bytes:
    """The bytes with a wide encoding's zeros left out, enough to see tags and headers."""
    return data[:4096].replace(b"\x00", b"").lstrip(b"\xef\xbb\xbf\xff\xfe \t\r\n").lower()


def _is_html(head: Head) -> bool:
    start = _COMMENTS.sub(b"", _flat(head.first), count=5).lstrip()
    return start.startswith((b"<!doctype html", b"<html")) or (start.startswith(b"<?xml") and b"<html" in start[:1000])


def _is_xml(head: Head) -> bool:
    return _flat(head.first).startswith(b"<?xml") and not _is_html(head)


def _is_eml(head: Head) -> bool:
    """RFC 5322 header fields from the first line on, a sender or a route among them."""
    block = re.split(rb"\r?\n\r?\n", head.first, maxsplit=1)[0]
    lines = [line for line in re.split(rb"\r?\n", block) if not line[:1].isspace()]
    if len(lines) < 3 or not all(_FIELD.match(line) for line in lines):
        return False
    names = {line.split(b":", 1)[0].lower() for line in lines}
    return len(names & _MAIL_FIELDS) >= 2


def _is_text(head: Head) -> bool:
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


_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_CONTAINERS = (b"PK\x03\x04", _OLE, b"\x1f\x8b", b"7z\xbc\xaf\x27\x1c", b"Rar!", b"{\\rtf", b"<", b"From ")
_OFFICE = frozenset({"word/document.xml", "xl/workbook.xml", "ppt/presentation.xml"})
_TAG = re.compile(rb"<(?:html|head|body|p|div|table|span|br|h[1-6]|a)\b[^>]*>")
_COMMENTS = re.compile(rb"^\s*<(?:!--.*?--|\?xml[^>]*\?)>\s*", re.S)
_FIELD = re.compile(rb"[A-Za-z][A-Za-z0-9-]*:")
_MAIL_FIELDS = frozenset(
    {b"from", b"to", b"date", b"subject", b"message-id", b"received", b"mime-version", b"return-path"}
)
_CONTROLS = re.compile(rb"[\x00-\x08\x0e-\x1a\x1c-\x1f]")

_TEXT = Kind("txt", "plain text", (".txt", ".text", ".md", ".markdown"), _is_text)

KINDS: tuple[Kind, ...] = (
    Kind("pdf", "a PDF", (".pdf",), _is_pdf),
    Kind("docx", "a Word file (.docx)", (".docx", ".docm"), _zip_holding("word/document.xml")),
    Kind("xlsx", "an Excel file (.xlsx)", (".xlsx", ".xlsm"), _zip_holding("xl/workbook.xml")),
    Kind("pptx", "a PowerPoint file (.pptx)", (".pptx", ".pptm"), _zip_holding("ppt/presentation.xml")),
    Kind("zip", "a ZIP archive", (".zip",), _is_other_zip),
    Kind("doc", "an old Word file (.doc)", (".doc", ".dot"), _ole_holding("WordDocument")),
    Kind("xls", "an old Excel file (.xls)", (".xls",), _ole_holding("Workbook", "Book\x00")),
    Kind("ppt", "an old PowerPoint file (.ppt)", (".ppt",), _ole_holding("PowerPoint Document")),
    Kind("msg", "an Outlook message (.msg)", (".msg",), _ole_holding("__properties_version1.0", "__nameid_version1.0")),
    Kind("ole", "an OLE file of no kind known here", (), _is_other_ole),
    Kind("wpd", "a WordPerfect file (.wpd)", (".wpd",), _begins(b"\xffWPC")),
    Kind("rtf", "a rich-text file (.rtf)", (".rtf",), _begins(b"{\\rtf")),
    Kind("html", "a web page (.html)", (".html", ".htm", ".xhtml"), _is_html),
    Kind("xml", "an XML file", (".xml",), _is_xml),
    Kind("eml", "an e-mail (.eml)", (".eml",), _is_eml),
    Kind("mbox", "a mailbox (.mbox)", (".mbox",), _begins(b"From ")),
    Kind("pst", "an Outlook store (.pst)", (".pst", ".ost"), _begins(b"!BDN")),
    Kind("png", "a PNG image", (".png",), _begins(b"\x89PNG\r\n\x1a\n")),
    Kind("jpg", "a JPEG image", (".jpg", ".jpeg"), _begins(b"\xff\xd8\xff")),
    Kind("tiff", "a TIFF image", (".tif", ".tiff"), _begins(b"II*\x00", b"MM\x00*")),
    Kind("gif", "a GIF image", (".gif",), _begins(b"GIF87a", b"GIF89a")),
    Kind("bmp", "a bitmap image", (".bmp",), _begins(b"BM\x00", b"BM6", b"BM8")),
    Kind("gz", "a gzip file", (".gz", ".tgz"), _begins(b"\x1f\x8b\x08")),
    Kind("7z", "a 7z archive", (".7z",), _begins(b"7z\xbc\xaf\x27\x1c")),
    Kind("rar", "a RAR archive", (".rar",), _begins(b"Rar!\x1a\x07")),
    Kind("tar", "a tar archive", (".tar",), lambda head: head.first[257:262] == b"ustar"),
    Kind("ps", "a PostScript file", (".ps", ".eps"), _begins(b"%!PS")),
)
