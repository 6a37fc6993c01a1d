"""Load files as items: their kinds are known by their shape, and their text has a line for each row."""

from __future__ import annotations

from pathlib import Path

import pytest

from intake.loadfile.test_other_forms import DII, EDRM, LFP
from intake.loadfile.test_overlay import SHEET
from intake.loadfile.written import dat, opt_data, opticon, production
from outside import outside
from particulars.intake.kinds import kind_of
from particulars.intake.loadfile.reader import read
from particulars.testing import check_reader

SAMPLES = {
    "a.dat": ("concordance", dat(production()).data()),
    "b.dat": ("concordance", dat(production(), "utf-16-le").data()),
    "c.dat": ("concordance", dat(production(), "cp1252").data()),
    "a.opt": ("opticon", opt_data(opticon(production()))[0]),
    "a.csv": ("overlay", SHEET),
    "a.lfp": ("lfp", LFP),
    "a.dii": ("dii", DII),
    "a.xml": ("edrm", EDRM),
}


@pytest.mark.parametrize("name", SAMPLES)
def test_kit(tmp_path: Path, name: str) -> None:
    kind, data = SAMPLES[name]
    path = tmp_path / name
    path.write_bytes(data)
    known = kind_of(path)
    assert (known.kind, known.misnamed) == (kind, None)
    check_reader(read, path)


@pytest.mark.parametrize(
    ("name", "data", "kind"),
    [
        ("a.csv", b"Name,Age\r\nAda,3\r\n", "txt"),
        ("winmail.dat", b"words, and more words.\r\n" * 9, "txt"),
        ("a.xml", b"<?xml version='1.0'?><Root><Document/></Root>", "xml"),
        ("a.md", b"| Bates | Custodian | Subject |\n|---|---|---|\n| Q-0001 | Vale | x |\n", "md"),
        ("a.txt", b"IM, said the witness, not sure.\nIM, said counsel, sure.\n", "txt"),
        ("a.txt", b"@ 4:12 the witness says so.\n", "txt"),
    ],
)
def test_what_only_looks_like_a_load_file_is_none(tmp_path: Path, name: str, data: bytes, kind: str) -> None:
    path = tmp_path / name
    path.write_bytes(data)
    assert kind_of(path).kind == kind


def test_line_n_of_the_text_is_row_n_of_the_file(tmp_path: Path) -> None:
    path = tmp_path / "a.dat"
    rows = production()
    rows[2][8] = "two\nlines"
    path.write_bytes(dat(rows).data())
    made = read(path)
    lines = [made.text.raw[line.start : line.end] for line in made.text.lines]
    assert lines[0].startswith("BegBates | EndBates")
    assert [line.split(" | ")[0] for line in lines[1:]] == [row[0] for row in rows]
    assert "two ⏎ lines" in lines[3] and [line.number for line in made.text.lines] == list(range(1, len(rows) + 2))
    assert any(note.startswith("Separator DC4") for note in made.notes)


@pytest.mark.parametrize(
    ("words", "kind"),
    [
        ("^Matter^|^Weight^\r\n^Pitch^|^12^\r\n^Tarr^|^9^\r\n", "concordance"),
        ("~Matter~,~Weight~\n~Pitch,\nagain~,~12~\n~Tarr~,~9~\n", "concordance"),
        ("^Matter^|^Weight^\r\n", "txt"),
        ("^one^ and ^two^\r\n^three^ and ^four^\r\n", "txt"),
        ("~ ~ ~\r\n~ ~ ~\r\n", "txt"),
        ("| one | two |\r\n| - | - |\r\n", "txt"),
    ],
)
def test_values_wrapped_in_a_mark_that_no_prose_uses_so_are_a_load_file(tmp_path: Path, words: str, kind: str) -> None:
    path = tmp_path / "a.dat"
    path.write_bytes(words.encode())
    assert kind_of(path).kind == kind


def test_real_load_files_are_known_by_their_shape() -> None:
    folder = outside("data", "productions", "loadfiles", "relativity")
    kinds = {path.name: kind_of(path).kind for path in sorted(folder.iterdir()) if path.suffix != ""}
    assert {kind for name, kind in kinds.items() if name.endswith(".opt")} == {"opticon"}
    known = {name for name, kind in kinds.items() if kind == "concordance"}
    assert known == {name for name in kinds if name.endswith(".dat")}
    assert kind_of(outside("data", "productions", "bailey", "load.csv")).kind == "concordance"
