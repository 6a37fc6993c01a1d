"""Reads contact and calendar files (.vcf, .ics): each property on a line, a contact or an event a paragraph."""

from __future__ import annotations

import quopri
import re
from collections.abc import Iterator
from pathlib import Path

from particulars.errors import Unreadable
from particulars.intake.decoding import decoded
from particulars.intake.mail import charsets
from particulars.intake.reading_shape import Reading
from particulars.intake.setting import set_lines

_FOLD = re.compile(r"\r?\n[ \t]")
_SOFT = re.compile(r"=\r?\n")
_ESCAPED = re.compile(r"\\([nN,;\\])")
_DATA = re.compile(r"encoding=(?:b\b|base64)|^data:", re.I)


def read(source: Path) -> Reading:
    """The contacts or events of a file.

    Raises:
        Unreadable: no property stands in it.
    """
    words = decoded(source.read_bytes())
    is_coded = "QUOTED-PRINTABLE" in words.text.upper()
    text = _SOFT.sub("", words.text) if is_coded else words.text
    blocks: list[list[str]] = [[]]
    fields: dict[str, str] = {}
    left_out = 0
    for name, marks, value in _properties(_FOLD.sub("", text)):
        if name in ("BEGIN", "END"):
            blocks.append([])
        elif _DATA.search(marks):
            left_out += 1
        elif value:
            blocks[-1].append(f"{name}: {value}")
            fields.setdefault(name, value)
    if not any(blocks):
        raise Unreadable("No property stands in it.")
    notes = [words.note] if words.note else []
    notes += [f"Not read: {left_out} pictures or other data in it."] if left_out else []
    return Reading(set_lines([block for block in blocks if block]), tuple(notes), fields=_fields(fields))


def _properties(text: str) -> Iterator[tuple[str, str, str]]:
    for line in text.splitlines():
        head, colon, value = line.partition(":")
        if not colon:
            continue
        name, _, marks = head.partition(";")
        if "QUOTED-PRINTABLE" in marks.upper():
            charset = re.search(r"charset=([^;]+)", marks, re.I)
            value = charsets.words(quopri.decodestring(value.encode("utf-8", "replace")), charset and charset[1]).text
        yield name.rpartition(".")[2].upper(), marks, _ESCAPED.sub(_unescaped, value).strip()


def _unescaped(found: re.Match[str]) -> str:
    return " / " if found[1] in "nN" else found[1]


def _fields(found: dict[str, str]) -> dict[str, str]:
    start = found.get("DTSTART", "")
    at = re.fullmatch(r"(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z", start)
    return {
        "title": found.get("SUMMARY") or found.get("FN") or "",
        "author": found.get("ORGANIZER", "").removeprefix("mailto:"),
        "date_raw": start,
        "date_utc": "{}-{}-{}T{}:{}:{}Z".format(*at.groups()) if at else "",
        "zone": "Z" if at else "",
    }
