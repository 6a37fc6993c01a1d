"""Summation load files (DII): tokens that begin with `@`, a document to each `@T` or `; Record` block.

    ; Record 1
    @T QSL-0000001
    @BATESBEG QSL-0000001
    @C CUSTODIAN Vale, Ada
    @FULLTEXT DOC
    @D @I\\IMAGES\\0001\\
    QSL-0000001.tif
    QSL-0000002.tif

The form is general knowledge, not compared with the maker's specification; a token not known is a column like others.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

from particulars.intake.loadfile.lines import Line, of
from particulars.intake.loadfile.shape import Defect, Kind, LoadFile, Row

_TOKEN = re.compile(r"@(?P<name>[A-Z][A-Z0-9_]*)(?:\s+(?P<value>.*))?", re.I)
_C_FIELD = re.compile(r"(?P<name>[^\s=]+)[\s=]+(?P<value>.*)", re.S)
# What a token is called among the standard fields; @C NAME VALUE is a column NAME.
_NAMES = {
    "T": "DocID",
    "D": "ImageFolder",
    "BATESBEG": "BegBates",
    "BATESEND": "EndBates",
    "EDOC": "NativeLink",
    "EATTACH": "NativeLink",
    "O": "TextLink",
    "FULLTEXTDIR": "TextFolder",
    "FROM": "From",
    "TO": "To",
    "CC": "CC",
    "BCC": "BCC",
    "SUBJECT": "Subject",
    "DATESENT": "DateSent",
    "TIMESENT": "TimeSent",
    "DATERCVD": "DateRcvd",
    "TIMERCVD": "TimeRcvd",
    "DATESAVED": "DateMod",
    "DATECREATED": "DateCreated",
    "PARENTID": "ParentID",
    "ATTACH": "ATTCHIDs",
    "ATTACHRANGE": "ATTACHRANGE",
    "MSGID": "MessageID",
    "MEDIA": "DocType",
    "APPLICATION": "Application",
    "HASH": "Hash",
}
_MANY = {"ATTACH", "L", "NOTE"}
IMAGES = "Images"
_IMAGE = re.compile(r"[^@;].*\.(?:tiff?|jpe?g|pdf|png|bmp)(?:;.*)?", re.I)


def is_dii(first: str) -> bool:
    """Whether the first lines of a text are tokens of a Summation file, a document's among them."""
    lines = [line.strip() for line in first.splitlines()[:200] if line.strip() and not line.lstrip().startswith(";")]
    tokens = [_TOKEN.fullmatch(line) for line in lines]
    return bool(lines) and tokens[0] is not None and any(t is not None and t["name"].upper() == "T" for t in tokens)


def open_dii(path: Path) -> LoadFile:
    """Opens a Summation load file; each document is a row, whose number counts documents from 1."""
    lines = of(path)
    columns = _columns(lines.all())

    def rows() -> Iterator[Row]:
        for number, block in enumerate(_blocks(lines.all()), 1):
            yield _row(number, block, columns)

    return LoadFile("dii", path, columns, lines.decisions, rows)


def _blocks(lines: Iterator[Line]) -> Iterator[list[Line]]:
    """The lines of each document: it begins at its @T, or at the first token before that behind a blank or a comment."""
    block: list[Line] = []
    has_id = False
    for line in lines:
        told = line.text.strip()
        found = _TOKEN.fullmatch(told)
        is_id = found is not None and found["name"].upper() == "T"
        if has_id and (is_id or told.startswith(";") or not told):
            yield block
            block, has_id = [], False
        has_id = has_id or is_id
        if told and not told.startswith(";"):
            block.append(line)
    if block:
        yield block


def _columns(lines: Iterator[Line]) -> tuple[str, ...]:
    found: dict[str, None] = {}
    for line in lines:
        name, _ = _named(line.text.strip())
        if name:
            found[name] = None
    return (*found, IMAGES)


def _named(told: str) -> tuple[str, str]:
    """The column and the value of a token; no column where the line is none."""
    found = _TOKEN.fullmatch(told)
    if found is None:
        return "", told
    name, value = found["name"].upper(), (found["value"] or "").strip()
    if name == "C" and (field := _C_FIELD.fullmatch(value)):
        return field["name"].strip('"'), field["value"].strip()
    return _NAMES.get(name, name), value


def _row(number: int, block: list[Line], columns: tuple[str, ...]) -> Row:
    values: dict[str, list[str]] = {}
    defects = [defect._replace(row=number) for line in block for defect in line.defects]
    last = ""
    for line in block:
        told = line.text.strip()
        name, value = _named(told)
        if name:
            if name in values and name != "ATTCHIDs" and values[name] != [value]:
                says = f"{name} is there twice in one document."
                defects.append(Defect(Kind.MALFORMED, number, name, line.start, says, "Keep one of them.", True))
            values.setdefault(name, []).append(value)
            last = name
        elif _IMAGE.fullmatch(told):
            values.setdefault(IMAGES, []).append(told)
        elif last and not told.startswith("@"):
            values[last][-1] += "\n" + told
        else:
            says = f"{told[:40]!r} is neither a token nor an image."
            defects.append(Defect(Kind.MALFORMED, number, "", line.start, says, "Correct the line."))
    if "DocID" not in values:
        says = "The document has no @T."
        defects.append(Defect(Kind.ID_BLANK, number, "DocID", block[0].start, says, "Give it its number."))
    cells = tuple(";".join(values.get(column, ())) for column in columns)
    return Row(number, block[0].start, block[-1].end, cells, tuple(defects))
