"""Concordance files: encodings, dialects, missing headers, qualifiers, and the samples that vendors publish."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from intake.loadfile.written import COLUMNS, DC4, THORN, dat, production
from outside import outside
from particulars.errors import Unreadable
from particulars.intake.loadfile.dat import Told, open_dat
from particulars.intake.loadfile.documents import documents
from particulars.intake.loadfile.records import Dialect, Reader
from particulars.intake.loadfile.shape import Kind, LoadFile, Row


def opened(folder: Path, data: bytes, told: Told | None = None) -> LoadFile:
    path = folder / "a.dat"
    path.write_bytes(data)
    return open_dat(path, told)


def records(data: str, width: int = 0, mark: str = THORN, between: str = DC4) -> list[Row]:
    return list(Reader(Dialect(between, mark), "utf-8", width).rows([data.encode()]))


@pytest.mark.parametrize("encoding", ["utf-8", "cp1252", "utf-16-le", "utf-16-be"])
def test_every_encoding_gives_the_same_rows_each_with_its_bytes(tmp_path: Path, encoding: str) -> None:
    made = dat(production(), encoding)
    file = opened(tmp_path, made.data())
    rows = list(file.rows())
    assert file.columns == COLUMNS
    assert [list(row.cells) for row in rows] == production()
    assert [(row.start, row.end) for row in rows] == [tuple(place) for place in made.places[1:]]
    assert [row.number for row in rows] == list(range(2, len(rows) + 2))
    assert "Encoding" in file.decisions[0].what


def test_wide_letters_without_a_mark_are_told_by_their_zeros(tmp_path: Path) -> None:
    file = opened(tmp_path, dat(production(), "utf-16-le").data()[2:])
    assert [list(row.cells) for row in file.rows()] == production()
    assert "no mark" in str(file.decisions[0])


@pytest.mark.parametrize("end", ["\r\n", "\n", "\r"])
@pytest.mark.parametrize("is_cut", [True, False])
def test_every_row_end_is_taken_and_the_last_may_lack_it(tmp_path: Path, end: str, is_cut: bool) -> None:
    made = dat(production(3))
    made.end = end
    data = made.data()[: -len(end)] if is_cut else made.data()
    rows = list(opened(tmp_path, data).rows())
    assert [list(row.cells) for row in rows] == production(3) and rows[-1].end == len(data)


@pytest.mark.parametrize(
    ("line", "cells"),
    [
        ("þaþ\x14þbþ", ("a", "b")),
        ("a\x14b", ("a", "b")),
        ("þaþ\x14\x14\x14þbþ", ("a", "", "", "b")),
        ("þaþþbþ\x14þcþ", ("aþb", "c")),
        ("þa\x14bþ\x14þcþ", ("a\x14b", "c")),
        ("þa\r\nbþ\x14þcþ", ("a\r\nb", "c")),
        ("þþ\x14þþ", ("", "")),
        ("þþþaþ\x14þbþ", ("þa", "b")),
    ],
)
def test_a_qualifier_counts_only_at_the_edge_of_a_value(line: str, cells: tuple[str, ...]) -> None:
    for end in ("\r\n", "\n", ""):
        (row,) = records(line + end)
        assert row.cells == cells and not row.defects


VALUES = st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\0"), max_size=8)


@settings(max_examples=200)
@given(
    st.lists(st.lists(VALUES, min_size=3, max_size=3), min_size=1, max_size=6),
    st.sampled_from([THORN, '"']),
    st.integers(1, 40),
)
def test_what_was_qualified_and_doubled_is_read_as_it_was(rows: list[list[str]], mark: str, piece: int) -> None:
    """Read in pieces of any size, so that no boundary of a piece matters."""
    data = "".join(DC4.join(mark + v.replace(mark, mark + mark) + mark for v in row) + "\r\n" for row in rows).encode()
    pieces = [data[i : i + piece] for i in range(0, len(data), piece)]
    read = list(Reader(Dialect(DC4, mark), "utf-8", 3).rows(pieces))
    assert [list(row.cells) for row in read] == rows
    assert read[-1].end == len(data)


def test_a_qualifier_left_open_costs_one_row(tmp_path: Path) -> None:
    made = dat(production())
    for i, at in ((3, 0), (7, 5), (12, len(COLUMNS) - 1)):
        made.fields[i][at] = made.fields[i][at][:-1]
    rows = list(opened(tmp_path, made.data()).rows())
    assert len(rows) == len(production())
    assert [row.number for row in rows if row.defects] == [4, 8, 13]
    assert {d.kind for row in rows for d in row.defects} == {Kind.UNCLOSED}


def test_columns_are_numbered_where_there_is_no_header(tmp_path: Path) -> None:
    made = dat(production())
    del made.fields[0]
    file = opened(tmp_path, made.data())
    assert file.header is None and file.columns[0] == "column 1"
    assert "There is no header" in {d.what for d in file.decisions}
    source = documents(file)
    assert next(iter(source)).key == production()[0][0]
    assert any("taken as the document's id" in d.what for d in source.decisions)


def test_a_replacement_for_line_ends_is_undone_only_when_told(tmp_path: Path) -> None:
    rows = production(1)
    rows[0][8] = "Pitch®Work"
    assert next(iter(opened(tmp_path, dat(rows).data()).rows())).cells[8] == "Pitch®Work"
    assert next(iter(opened(tmp_path, dat(rows).data(), Told(newline="®")).rows())).cells[8] == "Pitch\nWork"


def test_a_header_that_names_too_few_columns_is_named_once(tmp_path: Path) -> None:
    made = dat(production())
    for row in made.fields[1:]:
        row += ["þxþ"] * 5
    file = opened(tmp_path, made.data())
    assert [d.kind for d in file.defects] == [Kind.COLUMNS]
    assert not any(row.defects for row in file.rows())


def test_what_has_no_columns_is_refused(tmp_path: Path) -> None:
    for data in (b"", b"one\r\ntwo\r\n"):
        with pytest.raises(Unreadable):
            opened(tmp_path, data)


@pytest.mark.parametrize(
    ("name", "columns", "rows", "header", "first"),
    [
        ("load_file_01.dat", 23, 4, True, "Sample_0000001"),
        ("load_file_03.dat", 23, 2, False, "Sample_0000007"),
        ("load_file_04.dat", 23, 2, True, "Sample_|_00000013"),
        ("load_file_07_0.dat", 23, 12, False, "Sample_0000071"),
        ("rdo_load_file_01.dat", 6, 3, True, "RDO_Sample_001"),
        ("rdo_load_file_02.dat", 6, 3, True, "RDO_Sample_004"),
        ("rdo_load_file_03.dat", 3, 3, True, "Test1"),
    ],
)
def test_samples_of_a_vendor(name: str, columns: int, rows: int, header: bool, first: str) -> None:
    file = open_dat(outside("data", "productions", "loadfiles", "relativity", name))
    read = list(file.rows())
    assert (len(file.columns), len(read), file.header is not None, read[0].cells[0]) == (columns, rows, header, first)
    assert not any(row.defects for row in read)


def test_a_real_load_file_of_a_production() -> None:
    file = open_dat(outside("data", "productions", "bailey", "load.csv"))
    found = list(documents(file))
    assert len(found) == 1165 and sum(bool(one["parent_id"]) for one in found) == 79
    assert all(one.hashes().get("md5") for one in found)
