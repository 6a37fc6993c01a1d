"""IPRO load files (LFP): one record a line, its kind in the first two letters; `IM` records are page images.

    IM,QSL-0000001,D,0,@VOL001;IMAGES\\0001;QSL-0000001.tif;2,0
    IM,QSL-0000002, ,0,@VOL001;IMAGES\\0001;QSL-0000002.tif;2,0
    BR,QSL-0000001,QSL-0000002
    LC,...  IO,...  IN,...

Boundary: D a document, C a child, S, B and F higher levels, blank a further page. An offset counts pages of a file of
several; 0 is a file of one. Type 2 is TIFF, 4 a colour JPEG, 5 and 6 pages of a PDF. (PRODUCTIONS § 3.3)
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

from particulars.intake.loadfile.lines import Line, of
from particulars.intake.loadfile.shape import Defect, Kind, LoadFile, Row

COLUMNS = ("Code", "ImageKey", "Boundary", "Offset", "Volume", "Folder", "File", "Type", "Rotation", "Said")
BOUNDARIES = {"", "D", "C", "S", "B", "F"}
TYPES = {"2", "4", "5", "6", "7"}
_CODE = 3  # characters of a code and its comma
_GROUPS = {"ImageKey": "key", "Boundary": "boundary", "Offset": "offset", "Volume": "volume", "Folder": "folder",
           "File": "file", "Type": "type", "Rotation": "rotation"}  # fmt: skip
_CODES = ("IM", "BR", "LC", "IO", "IN", "VN", "OF", "CR", "FT")
_RECORD = re.compile(r"(?P<code>[A-Z]{2}),(?P<rest>.*)", re.S)
_IMAGE = re.compile(
    r"(?P<key>[^,]*),(?P<boundary>[^,]*),(?P<offset>[^,]*),@(?P<volume>[^;]*);(?P<folder>[^;]*);(?P<file>[^;]*);(?P<type>[^,;]*)(?:,(?P<rotation>\d*))?\s*",
    re.S,
)


def is_lfp_line(line: str) -> bool:
    """Whether a line is a record of an IPRO load file that names an image, a boundary or words for one."""
    found = _RECORD.fullmatch(line.rstrip("\r\n"))
    if found is None or found["code"] not in _CODES:
        return False
    return found["code"] != "IM" or _IMAGE.fullmatch(found["rest"]) is not None


def open_lfp(path: Path) -> LoadFile:
    """Opens an IPRO load file; a record of a code not known is kept and named."""
    lines = of(path)

    def rows() -> Iterator[Row]:
        for line in lines.all():
            yield _row(line)

    def byte_of(start: int, column: str) -> int:
        line = lines.at(start)
        return line.byte(_place(line.text, column))

    return LoadFile("lfp", path, COLUMNS, lines.decisions, rows, byte_of=byte_of)


def _place(text: str, column: str) -> int:
    """Where the value of a column begins in an image record, in characters; 0 where it has none."""
    found = _RECORD.fullmatch(text)
    image = _IMAGE.fullmatch(found["rest"]) if found else None
    group = _GROUPS.get(column)
    return _CODE + max(image.start(group), 0) if image is not None and group else 0


def _row(line: Line) -> Row:
    cells, defects = _read(line)
    return Row(line.number, line.start, line.end, cells, (*line.defects, *defects))


def _read(line: Line) -> tuple[tuple[str, ...], list[Defect]]:
    found = _RECORD.fullmatch(line.text)
    code = found["code"] if found else ""
    rest = found["rest"] if found else line.text
    if not line.text.strip():
        return _kept("", ""), [Defect(Kind.BLANK_ROW, line.number, "", line.start, "The row is blank.", "Take it out.")]
    if code != "IM":
        known = [] if code in _CODES else [_malformed(line, "Code", 0, f"{code or rest[:12]!r} is no code of a record known here.", bool(code))]  # fmt: skip
        key, _, said = rest.partition(",")
        return _kept(code, key, said), known
    image = _IMAGE.fullmatch(rest)
    if image is None:
        says = "The image record is not of the form IM,key,boundary,offset,@volume;folder;file;type."
        return _kept(code, rest.partition(",")[0], rest), [_malformed(line, "ImageKey", _CODE, says)]
    return (code, image["key"].strip(), image["boundary"].strip(), image["offset"].strip(), image["volume"], image["folder"],
            image["file"], image["type"].strip(), image["rotation"] or "", ""), list(_form(line, image))  # fmt: skip


def _kept(code: str, key: str, said: str = "") -> tuple[str, ...]:
    return (code, key, "", "", "", "", "", "", "", said)


def _form(line: Line, image: re.Match[str]) -> Iterator[Defect]:
    if not image["key"].strip():
        yield Defect(Kind.ID_BLANK, line.number, "ImageKey", line.start + _CODE, "The image has no key.", "Give it its number.")  # fmt: skip
    checks = (
        ("boundary", "Boundary", image["boundary"].strip().upper() in BOUNDARIES, "D, C, S, B, F or nothing"),
        ("offset", "Offset", image["offset"].strip().isdecimal(), "a number"),
        ("type", "Type", image["type"].strip() in TYPES, "2, 4, 5, 6 or 7"),
        ("rotation", "Rotation", (image["rotation"] or "0") in ("0", "1", "2", "3"), "0 to 3"),
    )
    for group, column, is_right, wanted in checks:
        if not is_right:
            says = f"{image[group]!r} stands there, and {wanted} is wanted."
            yield _malformed(line, column, _CODE + image.start(group), says)


def _malformed(line: Line, column: str, at: int, says: str, doubt: bool = False) -> Defect:
    return Defect(Kind.MALFORMED, line.number, column, line.byte(at), says, "Correct the record.", doubt)
