"""Cuts a list of secrets at its heads into blocks: numbered heads, a table's rows, or bare numbers under a list's heading."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from particulars.analyses.secrets.labels import (
    HeadWords,
    closes,
    field_of,
    head_in,
    list_heading,
    number_of,
    plain_number,
)
from particulars.analyses.secrets.rows import Field
from particulars.reading.body_rows import BodyRow, body_rows
from particulars.record.text import Role, Text

_NUMBERS = frozenset({"no", "no.", "number", "#", "ts no.", "ts no", "ts", "secret no.", "trade secret no.", "trade secret", "secret", "instance", "instance no."})  # fmt: skip


@dataclass(frozen=True, slots=True)
class Head:
    """A head at raw `start`; the words behind its number begin at raw `after`. `of` is secret, instance, section or end."""

    of: str
    number: str
    start: int
    after: int
    words: str
    how: str = "by its head"
    cells: tuple[tuple[Field, str, str, int, int], ...] = ()  # of a table's row: field, label, words, raw place
    end: int = 0  # of a table's row: where it ends


@dataclass(frozen=True, slots=True)
class Cut:
    """The heads of a paper in order, and what looks like one and was not taken, with the reason."""

    heads: tuple[Head, ...]
    left: tuple[tuple[int, int, str], ...] = ()


def heads(text: Text) -> Cut:
    """Every head that can be told; bare numbers only where no secret has a named head, and only if they count up once."""
    rows = list(_rows(text))
    named, table = list(_named(rows)), list(_table(rows))
    in_table = {head.start for head in table}
    told = [*(head for head in named if head.start not in in_table), *table]
    if any(head.of == "secret" for head in told):
        return Cut(tuple(sorted(told, key=lambda h: h.start)))
    plain, left = _plain(rows)
    return Cut(tuple(sorted([*told, *plain], key=lambda h: h.start)), left)


def body_end(text: Text) -> int:
    """Where the body of a paper ends."""
    return max((span.end for span in text.spans if span.role is Role.BODY), default=len(text.raw))


@dataclass(frozen=True, slots=True)
class _Row:
    row: BodyRow
    opens: bool


def _rows(text: Text) -> Iterator[_Row]:
    before = ""
    for row in body_rows(text):
        at = text.clean.clean_at(row.start)
        broken = at is not None and (at == 0 or text.clean.text[max(0, at - 2) : at] == "\n\n")
        ended = not before or before[-1] in '.:;?!)]”"' or before.isupper()
        yield _Row(row, broken or ended)
        before = row.words.strip() or before


def _named(rows: Sequence[_Row]) -> Iterator[Head]:
    """Heads by their own words; a secret named on a line of an instance (`Trade Secret: TS-7`) opens nothing."""
    seen: set[str] = set()
    within = ""
    for one in rows:
        row, words = one.row, one.row.words
        found = head_in(words) if one.opens or row.is_heading else None
        if found is not None and not _is_named(found, words, within, seen):
            within = found.of
            seen |= {found.number.upper()} if found.of == "secret" and found.number else set()
            lead = len(words) - len(words.lstrip())
            yield Head(found.of, found.number.upper(), row.start, row.start + max(found.after - lead, 0), words.strip())
        elif found is None and one.opens and (of := list_heading(words)):
            within = of if of == "instance" else ""
            yield Head(f"{of}s", "", row.start, row.end, words.strip())
        elif found is None and one.opens and closes(words):
            yield Head("end", "", row.start, row.end, words.strip())


def _is_named(found: HeadWords, words: str, within: str, seen: set[str]) -> bool:
    """Whether a line of an instance only names the secret it is about."""
    if within != "instance" or found.of != "secret":
        return False
    return found.number.upper() in seen or not found.number or bool(number_of(words[found.after :].strip(" :.")))


def _table(rows: Sequence[_Row]) -> Iterator[Head]:
    """The rows of a table whose head row has a number and known labels; cells stand on one row with tabs between them."""
    columns: tuple[tuple[Field | None, str], ...] = ()
    of = ""
    for one in rows:
        cells = list(_cells(one.row))
        if len(cells) < 3:
            columns = () if not cells or "\t" not in one.row.words else columns
            continue
        names = [words.strip().rstrip(":") for words, _, _ in cells]
        if (told := _columns(names)) is not None:
            of, columns = told
        elif columns and len(cells) == len(columns):
            yield _of_row(one.row, of, columns, cells)
        elif columns:
            columns = ()


def _columns(names: Sequence[str]) -> tuple[str, tuple[tuple[Field | None, str], ...]] | None:
    if names[0].lower() not in _NUMBERS:
        return None
    for of in ("secret", "instance"):
        fields = tuple((None if n == 0 else field_of(name, of) or Field.OTHER, name) for n, name in enumerate(names))
        known = {field for field, _ in fields}
        wanted = {Field.TITLE, Field.DESCRIPTION} if of == "secret" else {Field.ACTOR, Field.SECRET}
        if wanted <= known:
            return of, fields
    return None


def _of_row(
    row: BodyRow, of: str, columns: Sequence[tuple[Field | None, str]], cells: Sequence[tuple[str, int, int]]
) -> Head:
    made = tuple(
        (field, name, " ".join(words.split()), start, end)
        for (field, name), (words, start, end) in zip(columns, cells, strict=True)
        if field is not None
    )
    number = head_in(f"{cells[0][0].strip()}:")
    told = number.number if number is not None else cells[0][0].strip().rstrip(".")
    return Head(of, told.upper(), row.start, row.end, row.words.strip(), "a row of a table", made, row.end)


def _cells(row: BodyRow) -> Iterator[tuple[str, int, int]]:
    if "\t" not in row.words:
        return
    lead = len(row.words) - len(row.words.lstrip())
    at = row.start - lead if row.end - row.start != len(row.words) else row.start
    for cell in row.words.split("\t"):
        start = at + len(cell) - len(cell.lstrip())
        yield cell, start, max(start, at + len(cell.rstrip()))
        at += len(cell) + 1


def _plain(rows: Sequence[_Row]) -> tuple[list[Head], tuple[tuple[int, int, str], ...]]:
    """Bare numbers under the heading of a list; where a number stands there twice, none is taken."""
    found: list[Head] = []
    within = False
    for one in rows:
        if one.opens and (of := list_heading(one.row.words)):
            within = of == "secret"
        elif one.opens and closes(one.row.words):
            within = False
        elif within and one.opens and (told := plain_number(one.row.words)):
            lead = len(one.row.words) - len(one.row.words.lstrip())
            start = one.row.start
            found.append(Head("secret", str(told[0]), start, start + told[1] - lead, one.row.words.strip(), "a bare number under the heading of a list"))  # fmt: skip
    numbers = [head.number for head in found]
    if numbers == [str(n) for n in range(1, len(numbers) + 1)]:
        return found, ()
    why = "it has a bare number under the heading of a list, and the numbers do not count up once; write “Trade Secret No. 1” at the head of each"
    return [], tuple((head.start, head.start + len(head.words), why) for head in found)
