"""Load files written back: a clean source comes out byte for byte, and whatever could not be written so is listed.

A file of our own is UTF-8 with its mark, thorn and DC4, every value qualified, CRLF, and ® for a line end in a value.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum
from itertools import islice
from pathlib import Path
from typing import BinaryIO

from particulars.intake.loadfile.dat import Form, form_of
from particulars.intake.loadfile.encoding import Encoding, chunks
from particulars.intake.loadfile.records import Dialect, Reader, RowEnd
from particulars.intake.loadfile.shape import Row

_ENDS = {RowEnd.CRLF: "\r\n", RowEnd.LF: "\n", RowEnd.CR: "\r"}
_LEARNT = 2000  # rows from which the use of qualifiers is learnt


class Wrapped(StrEnum):
    """When the values of a column stand between qualifiers."""

    ALWAYS = "always"
    FILLED = "where not blank"
    NEEDED = "where needed"


@dataclass(frozen=True, slots=True)
class Layout:
    """How a delimited file is written: its encoding and mark, dialect, and when values are qualified, column by column."""

    encoding: str
    mark: bytes
    dialect: Dialect
    columns: tuple[Wrapped, ...] = ()
    header: tuple[Wrapped, ...] = ()
    newline: str | None = None
    ends_row: bool = True  # whether a row end stands behind the last row

    def wrapped(self, index: int, is_header: bool) -> Wrapped:
        """When the value at a place is qualified."""
        told = self.header if is_header else self.columns
        return told[index] if index < len(told) else Wrapped.ALWAYS if self.dialect.qualifier else Wrapped.NEEDED


CONCORDANCE = Layout("utf-8", b"\xef\xbb\xbf", Dialect("\x14", "þ"), newline="®")
OPTICON = Layout("utf-8", b"", Dialect(",", ""))
CSV = Layout("utf-8", b"", Dialect(",", '"'), (Wrapped.NEEDED,) * 500, (Wrapped.NEEDED,) * 500)


@dataclass(frozen=True, slots=True)
class Excepted:
    """A value or a row that was written otherwise than it was received, and why."""

    row: int
    column: str
    says: str


def write(out: BinaryIO, header: Sequence[str] | None, rows: Iterable[Row], layout: Layout) -> list[Excepted]:
    """Writes a load file, and returns what had to be written otherwise than it was handed in."""
    excepted: list[Excepted] = []
    out.write(layout.mark)
    number = 0
    if header is not None:
        number = 1
        out.write(_line(header, layout, True, excepted, 1, header))
    for row in rows:
        number += 1
        out.write(_line(row.cells, layout, False, excepted, number, header or ()))
    return excepted


def layout_of(path: Path) -> tuple[Layout, Form]:
    """How a file is written, learnt from its first rows, so that its rows can be written as it would have."""
    form, _ = form_of(path)
    with path.open("rb") as file:
        mark = file.read(form.encoding.mark)
        file.seek(0, 2)
        file.seek(max(0, file.tell() - 2))
        last = file.read()
    end = _ENDS[form.dialect.end].encode(form.encoding.name)
    layout = Layout(form.encoding.name, mark, form.dialect, ends_row=last.endswith((end[-2:], end)))
    rows = list(islice(_raw(path, form), _LEARNT))
    if not rows:
        return layout, form
    columns = tuple(_learnt(rows[1:] or rows, i, layout) for i in range(form.width))
    header = tuple(_learnt(rows[:1], i, layout) for i in range(form.width))
    return replace(layout, columns=columns, header=header), form


def write_back(path: Path, out: BinaryIO) -> list[Excepted]:
    """Reads a delimited load file and writes its values in the same form; rows that differ from the source are listed."""
    layout, form = layout_of(path)
    excepted: list[Excepted] = []
    out.write(layout.mark)
    for is_last, (row, raw) in _with_last(_raw(path, form)):
        made = _line(row.cells, layout, row.number == 1, excepted, row.number, ())
        if is_last and not layout.ends_row:
            made = made[: -len(_ENDS[layout.dialect.end].encode(layout.encoding))]
        if form.encoding.is_wide:
            raw = raw.decode("utf-8").encode(layout.encoding)
        if made != raw:
            excepted.append(Excepted(row.number, "", "The row was received in another form than the rest of the file."))
        out.write(made)
    return excepted


def _raw(path: Path, form: Form) -> Iterable[tuple[Row, bytes]]:
    """Each row with the bytes that it was read from."""
    pieces = _Kept(path, form.encoding)
    reader = Reader(form.dialect, form.encoding.working, form.width)
    for row in reader.rows(pieces, 0):
        yield row, pieces.taken(row.end - row.start)


class _Kept:
    """The pieces of a file as they are read, kept until their rows have been taken."""

    def __init__(self, path: Path, encoding: Encoding) -> None:
        self._source = chunks(path, encoding)
        self._data, self._at = b"", 0

    def __iter__(self) -> _Kept:
        return self

    def __next__(self) -> bytes:
        piece = next(self._source)
        self._data, self._at = self._data[self._at :] + piece, 0
        return piece

    def taken(self, size: int) -> bytes:
        """The next bytes, which are those of the row just read."""
        self._at += size
        return self._data[self._at - size : self._at]


def _with_last(rows: Iterable[tuple[Row, bytes]]) -> Iterable[tuple[bool, tuple[Row, bytes]]]:
    held: tuple[Row, bytes] | None = None
    for one in rows:
        if held is not None:
            yield False, held
        held = one
    if held is not None:
        yield True, held


def _learnt(rows: Sequence[tuple[Row, bytes]], index: int, layout: Layout) -> Wrapped:
    """When a column is qualified, from what its rows show; of habits that fit as well, the strictest."""
    habits = {Wrapped.ALWAYS, Wrapped.FILLED, Wrapped.NEEDED}
    shown = False
    for row, raw in rows:
        if index >= len(row.cells) or row.defects:
            continue
        value = row.cells[index]
        is_wrapped = _is_wrapped(row, raw, index, layout)
        if is_wrapped is None:
            continue
        shown = True
        needed = _needs(value, layout)
        habits -= {Wrapped.ALWAYS} if not is_wrapped else set()
        habits -= {Wrapped.FILLED} if is_wrapped != (bool(value) or needed) else set()
        habits -= {Wrapped.NEEDED} if is_wrapped != needed else set()
    if not shown:
        return Wrapped.NEEDED
    return next((habit for habit in Wrapped if habit in habits), Wrapped.ALWAYS)


def _is_wrapped(row: Row, raw: bytes, index: int, layout: Layout) -> bool | None:
    """Whether a value stands between qualifiers in the bytes of its row; None where that cannot be followed."""
    text = raw.decode("utf-8" if layout.encoding.startswith("utf-16") else layout.encoding, "replace")
    mark, between = layout.dialect.qualifier, layout.dialect.separator
    at = 0
    for i, value in enumerate(row.cells):
        for is_wrapped in (True, False) if mark else (False,):
            made = _wrap(value, mark) if is_wrapped else value
            behind = text[at + len(made) : at + len(made) + 1]
            if text.startswith(made, at) and behind in ("", between, "\r", "\n"):
                break
        else:
            return None
        if i == index:
            return is_wrapped
        at += len(made) + 1
    return None


def _line(
    cells: Sequence[str], layout: Layout, is_header: bool, excepted: list[Excepted], row: int, names: Sequence[str]
) -> bytes:
    parts = []
    for i, value in enumerate(cells):
        said = value
        if layout.newline and ("\n" in value or "\r" in value):
            said = value.replace("\r\n", layout.newline).replace("\n", layout.newline).replace("\r", layout.newline)
        for why in _odd(value, layout):
            excepted.append(Excepted(row, names[i] if i < len(names) else f"column {i + 1}", why))
        parts.append(_said(said, layout, layout.wrapped(i, is_header)))
    line = layout.dialect.separator.join(parts) + _ENDS[layout.dialect.end]
    try:
        return line.encode(layout.encoding)
    except UnicodeEncodeError as fault:
        excepted.append(
            Excepted(row, "", f"{fault.object[fault.start]!r} cannot be written in {layout.encoding}; ? stands for it.")
        )
        return line.encode(layout.encoding, "replace")


def _said(value: str, layout: Layout, habit: Wrapped) -> str:
    mark = layout.dialect.qualifier
    if not mark:
        return value
    if habit is Wrapped.ALWAYS or (habit is Wrapped.FILLED and value) or _needs(value, layout):
        return _wrap(value, mark)
    return value


def _wrap(value: str, mark: str) -> str:
    return mark + value.replace(mark, mark + mark) + mark


def _needs(value: str, layout: Layout) -> bool:
    """Whether a value cannot be told without qualifiers."""
    mark = layout.dialect.qualifier
    return bool(mark) and (
        layout.dialect.separator in value
        or (mark in value if mark == '"' else value.startswith(mark))
        or "\n" in value
        or "\r" in value
    )


def _odd(value: str, layout: Layout) -> list[str]:
    """Why a value is not written as it stands, or can be misread by those who know no qualifiers."""
    found = []
    mark, between = layout.dialect.qualifier, layout.dialect.separator
    if mark and mark in value and mark != '"':
        found.append(f"The value holds {mark}, which was doubled.")
    if between in value and (not mark or between == "\x14"):
        found.append(f"The value holds the separator {between!r}.")
    if layout.newline and layout.newline in value:
        found.append(f"The value holds {layout.newline}, which stands for a line end.")
    if not mark and ("\n" in value or "\r" in value):
        found.append("The value holds a line end.")
    return found
