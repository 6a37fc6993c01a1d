"""Load files written back: byte for byte where the source was clean, with a list of exceptions elsewhere."""

from __future__ import annotations

import io
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from intake.loadfile.written import COLUMNS, dat, opt_data, opticon, production
from outside import outside
from particulars.intake.loadfile.dat import open_dat
from particulars.intake.loadfile.opticon import open_opticon
from particulars.intake.loadfile.shape import Row
from particulars.intake.loadfile.writing import CONCORDANCE, CSV, OPTICON, write, write_back


def back(path: Path) -> tuple[bytes, list[str]]:
    out = io.BytesIO()
    excepted = write_back(path, out)
    return out.getvalue(), [one.says for one in excepted]


SAMPLES = (
    "load_file_01.dat load_file_03.dat load_file_04.dat load_file_07_0.dat rdo_load_file_01.dat rdo_load_file_02.dat "
    "rdo_load_file_03.dat"
).split()


@pytest.mark.parametrize("name", SAMPLES)
def test_samples_of_a_vendor_come_back_byte_for_byte(name: str) -> None:
    path = outside("data", "productions", "loadfiles", "relativity", name)
    assert back(path) == (path.read_bytes(), [])


def test_a_real_load_file_comes_back_byte_for_byte() -> None:
    path = outside("data", "productions", "bailey", "load.csv")
    assert back(path) == (path.read_bytes(), [])


@pytest.mark.parametrize("encoding", ["utf-8", "cp1252", "utf-16-le", "utf-16-be"])
@pytest.mark.parametrize("end", ["\r\n", "\n", "\r"])
def test_a_clean_file_of_any_form_comes_back(tmp_path: Path, encoding: str, end: str) -> None:
    rows = production(4)
    rows[1][8] = "Pitch\nþ work"
    made = dat([[v.replace("þ", "þþ") for v in row] for row in rows], encoding)
    made.end = end
    path = tmp_path / "a.dat"
    path.write_bytes(made.data())
    data, says = back(path)
    assert data == path.read_bytes()
    assert [s for s in says if "form" in s] == []


def test_a_row_of_another_form_is_listed(tmp_path: Path) -> None:
    made = dat(production(4))
    made.fields[3] = [value.strip("þ") for value in made.fields[3]]
    path = tmp_path / "a.dat"
    path.write_bytes(made.data())
    data, says = back(path)
    assert data != path.read_bytes() and says == ["The row was received in another form than the rest of the file."]


VALUES = st.text(st.characters(exclude_categories=["Cs", "Cc"], exclude_characters="®\u0085\u2028\u2029"), max_size=9)


@settings(max_examples=100)
@given(st.lists(st.lists(VALUES, min_size=3, max_size=3), min_size=1, max_size=5))
def test_what_we_write_we_read(tmp_path_factory: pytest.TempPathFactory, rows: list[list[str]]) -> None:
    path = tmp_path_factory.mktemp("w") / "a.dat"
    with path.open("wb") as out:
        write(out, ("BegBates", "Custodian", "Subject"), (Row(0, 0, 0, tuple(row)) for row in rows), CONCORDANCE)
    assert [list(row.cells) for row in open_dat(path).rows()] == rows


def test_what_could_be_misread_is_listed_with_its_row_and_column() -> None:
    out = io.BytesIO()
    row = Row(0, 0, 0, ("QSL-1", "þorn", "a\x14b", "two\nlines", "®"))
    excepted = write(out, ("A", "B", "C", "D", "E"), [row], CONCORDANCE)
    assert [(one.row, one.column) for one in excepted] == [(2, "B"), (2, "C"), (2, "E")]
    assert "þtwo®linesþ" in out.getvalue().decode("utf-8-sig")


def test_an_opticon_file_comes_back_and_a_comma_in_a_path_is_listed(tmp_path: Path) -> None:
    data, _ = opt_data(opticon(production(3)))
    path = tmp_path / "a.opt"
    path.write_bytes(data)
    out = io.BytesIO()
    assert write(out, None, open_opticon(path).rows(), OPTICON) == [] and out.getvalue() == data
    assert write(io.BytesIO(), None, [Row(0, 0, 0, ("a", "v", "x,y.tif"))], OPTICON)[0].says.startswith(
        "The value holds"
    )


def test_a_csv_has_quotes_only_where_they_are_needed() -> None:
    out = io.BytesIO()
    write(out, COLUMNS[:2], [Row(0, 0, 0, ('say "x"', "a,b")), Row(0, 0, 0, ("plain", "two\nlines"))], CSV)
    assert out.getvalue() == b'BegBates,EndBates\r\n"say ""x""","a,b"\r\nplain,"two\nlines"\r\n'
