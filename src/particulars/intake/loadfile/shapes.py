"""Which load file a file is, by its first bytes: separators and qualifiers, image lines, tokens, or known columns."""

from __future__ import annotations

import csv
import re

from particulars.intake.loadfile.dii import is_dii as tokens_of_dii
from particulars.intake.loadfile.fields import field_of
from particulars.intake.loadfile.lfp import is_lfp_line
from particulars.intake.loadfile.opticon import is_opticon_line
from particulars.intake.shapes import Head

# A qualifier, the separator, a qualifier: in UTF-8, in Windows-1252, in UTF-16 of both orders.
_BETWEEN = (b"\xc3\xbe\x14\xc3\xbe", b"\xfe\x14\xfe", b"\xfe\x00\x14\x00\xfe\x00", b"\x00\xfe\x00\x14\x00\xfe")
_FIRST = 4096
_WRAPS = "þ^~"
_PARTS = "|,;\t\x14\x15"
_KEYS = {"doc_id", "beg"}
_BINARY = re.compile(rb"[\x01-\x08\x0e-\x13\x16-\x1a\x1c-\x1f]")


def is_concordance(head: Head) -> bool:
    """Rows divided by DC4, a header of known columns divided by a pipe or a caret, or values wrapped in no quotation mark."""
    first = head.first[:_FIRST]
    if any(sign in head.first for sign in _BETWEEN) and not first.startswith((b"PK", b"\xd0\xcf", b"%PDF")):
        return True
    line = _line(first)
    if line.count("\x14") >= 2 and not _BINARY.search(first):
        return True
    return any(_names_documents(line.split(mark)) for mark in ("|", "^|^") if mark in line) or _is_wrapped(_lines(head))


def is_overlay(head: Head) -> bool:
    """A header of known columns, a document's number among them, divided by commas, semicolons or tabs."""
    line = _line(head.first)
    if "\x14" in line:
        return False
    return any(
        _names_documents(next(csv.reader([line], delimiter=mark), [])) for mark in (",", ";", "\t") if mark in line
    )


def is_opticon(head: Head) -> bool:
    """Lines of seven values, an image among them."""
    return _all_lines(head, is_opticon_line)


def is_lfp(head: Head) -> bool:
    """Lines of IPRO records, an image among them."""
    return any(line.startswith("IM,") for line in _lines(head)) and _all_lines(head, is_lfp_line)


def is_dii(head: Head) -> bool:
    """Tokens of a Summation file."""
    begins = _text(head.first[:_FIRST]).lstrip("\ufeff \r\n\t")
    return begins.startswith(("@", ";")) and tokens_of_dii(begins)


def is_edrm(head: Head) -> bool:
    """XML with documents that have ids, in a batch or a list of them."""
    first = head.first[:65536]
    begins = first[:200].lstrip(b"\xef\xbb\xbf \r\n\t")
    return begins.startswith(b"<") and re.search(rb"<(?:\w+:)?Document\s[^>]*\bDocID\s*=", first) is not None


def _names_documents(cells: list[str]) -> bool:
    """Whether cells are names of columns: three of them known, and one that holds a document's number."""
    known = [field_of(cell.strip('þ^" \ufeff')) for cell in cells]
    found = {name for name in known if name is not None}
    return len(found) >= 3 and bool(found & _KEYS) and len(found) * 2 >= len([c for c in cells if c.strip()])


def _is_wrapped(lines: list[str]) -> bool:
    """Whether every value of the first line stands in a mark that no prose uses so, and that of a second line too.

    ^Name^|^Number^
    ^Gantry^|^17^
    """
    if len(lines) < 2 or lines[0][0] not in _WRAPS:
        return False
    mark = lines[0][0]
    for between in (f"{mark}{one}{mark}" for one in _PARTS):
        wide = [line.count(between) for line in lines if line[0] == line[-1] == mark]
        if wide and wide[0] and lines[0][-1] == mark and wide.count(wide[0]) > 1:
            return lines[0].count(mark) == 2 * (wide[0] + 1)
    return False


def _all_lines(head: Head, is_one: object) -> bool:
    lines = _lines(head)
    assert callable(is_one)
    return bool(lines) and sum(map(bool, map(is_one, lines))) * 10 >= len(lines) * 9


def _lines(head: Head) -> list[str]:
    """The first lines that are whole and not blank."""
    text = _text(head.first[:_FIRST]).lstrip("\ufeff")
    lines = re.split(r"\r\n|\n|\r", text)
    whole = lines[:-1] if len(head.first) > _FIRST else lines
    return [line for line in whole if line.strip()][:40]


def _line(first: bytes) -> str:
    """The first line as text, without the mark."""
    return re.split(r"[\r\n]", _text(first).lstrip("\ufeff"), maxsplit=1)[0]


def _text(data: bytes) -> str:
    if data.startswith((b"\xff\xfe", b"\xfe\xff")):
        return data[: len(data) // 2 * 2].decode("utf-16", "replace")
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError as fault:
        return data.decode("utf-8-sig", "replace") if fault.start > len(data) - 4 else data.decode("cp1252", "replace")
