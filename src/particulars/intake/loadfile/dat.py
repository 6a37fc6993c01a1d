"""Concordance load files and their like: delimited rows, a document each, in any encoding and with or without a header."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from itertools import islice
from pathlib import Path

from particulars.errors import Unreadable
from particulars.intake.loadfile import encoding as encodings
from particulars.intake.loadfile.dialect import SAMPLE
from particulars.intake.loadfile.dialect import decide as dialect_of
from particulars.intake.loadfile.encoding import Encoding, chunks
from particulars.intake.loadfile.header import columns, header_defects, is_header
from particulars.intake.loadfile.records import Dialect, Reader
from particulars.intake.loadfile.shape import Decision, LoadFile, Row

_MOST_OF_ROW = 1 << 20  # bytes in which a value is looked for


@dataclass(frozen=True, slots=True)
class Told:
    """What a person said of a load file, who knows it better than its bytes do; blank where nothing was said."""

    encoding: str | None = None
    separator: str | None = None
    qualifier: str | None = None
    has_header: bool | None = None
    newline: str | None = None  # what stands for a line end in a value, such as ®


@dataclass(frozen=True, slots=True)
class Form:
    """The form in which a delimited file was found to be written: what writing it back needs to know."""

    encoding: Encoding
    dialect: Dialect
    width: int


def open_dat(path: Path, told: Told | None = None, kind: str = "concordance") -> LoadFile:
    """Opens a delimited load file; its rows are read when they are asked for.

    Raises:
        Unreadable: it is empty, or no separator gives it columns.
    """
    told = told or Told()
    form, decisions = form_of(path, told)
    first, second = _first_two(path, form)
    header = _header(first, second, told, decisions)
    names = columns(header, form.width)
    behind = header.number if header is not None else 0

    def rows() -> Iterator[Row]:
        reader = Reader(form.dialect, form.encoding.working, form.width, _namer(names), _measure(form.encoding))
        for row in reader.rows(chunks(path, form.encoding), form.encoding.mark, path.stat().st_size):
            if row.number > behind:
                yield _unfolded(row, told.newline)

    found = (*header.defects, *header_defects(header, names, form.width)) if header is not None else ()

    def byte_of(start: int, column: str) -> int:
        return _byte_of(path, form, start, names.index(column)) if column in names else start

    return LoadFile(kind, path, names, tuple(decisions), rows, header, found, byte_of)


def form_of(path: Path, told: Told | None = None) -> tuple[Form, list[Decision]]:
    """The encoding, dialect and width of a delimited file, with each decision taken on the way."""
    told = told or Told()
    if not path.stat().st_size:
        raise Unreadable(f"{path.name} is empty.")
    encoding, why = encodings.decide(path, told.encoding)
    sample = next(iter(chunks(path, encoding)), b"")[:SAMPLE]
    dialect, more = dialect_of(sample, encoding.working, told.separator, told.qualifier)
    width, says = _width(sample, encoding, dialect)
    if told.newline:
        more.append(Decision(f"{told.newline} is a line end in a value", "told by the person who asked."))
    return Form(encoding, dialect, width), [why, *more, *says]


def _width(sample: bytes, encoding: Encoding, dialect: Dialect) -> tuple[int, list[Decision]]:
    """How many columns a row should have: those of the first row, or of most rows where those contradict it."""
    rows = list(islice(Reader(dialect, encoding.working).rows([sample]), 200))
    widths = [len(row.cells) for row in rows if any(row.cells)]
    if len(sample) >= SAMPLE and len(widths) > 1:
        widths.pop()
    first = widths[0] if widths else 0
    most, count = Counter(widths).most_common(1)[0] if widths else (0, 0)
    if most != first and count > len(widths) // 2:
        why = f"the first row has {first}, but {count} of the first {len(widths)} rows have {most}."
        return most, [Decision(f"{most} columns are wanted", why)]
    return first, []


def _first_two(path: Path, form: Form) -> tuple[Row, Row | None]:
    reader = Reader(form.dialect, form.encoding.working, 0, None, _measure(form.encoding))
    two = list(islice(reader.rows(chunks(path, form.encoding), form.encoding.mark), 2))
    return two[0], two[1] if len(two) > 1 else None


def _header(first: Row, second: Row | None, told: Told, decisions: list[Decision]) -> Row | None:
    if told.has_header is not None:
        says = "The first row names the columns" if told.has_header else "There is no header"
        decisions.append(Decision(says, "told by the person who asked."))
        return first if told.has_header else None
    decision = is_header(first, second)
    if decision is None:
        why = "values of a document stand in the first row; columns go by their number."
        decisions.append(Decision("There is no header", why))
        return None
    decisions.append(decision)
    return first


def _byte_of(path: Path, form: Form, start: int, index: int) -> int:
    """Where the value of a column begins in the row that begins at a byte."""
    with path.open("rb") as file:
        file.seek(start)
        data = file.read(_MOST_OF_ROW)
    if form.encoding.is_wide:
        data = data.decode(form.encoding.name, "replace").encode("utf-8", "replace")
    reader = Reader(form.dialect, form.encoding.working, form.width, None, _measure(form.encoding))
    return start + reader.offset(data, index)


def _namer(names: tuple[str, ...]) -> Callable[[int], str]:
    return lambda index: (names[index] if 0 <= index < len(names) else "") or f"column {index + 1}"


def _measure(encoding: Encoding) -> Callable[[bytes], int]:
    return encoding.measure if encoding.is_wide else len


def _unfolded(row: Row, newline: str | None) -> Row:
    if not newline or not any(newline in cell for cell in row.cells):
        return row
    return row._replace(cells=tuple(cell.replace(newline, "\n") for cell in row.cells))
