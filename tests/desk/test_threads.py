"""Threads, what stands inside what, and two documents side by side, from a matter's own record."""

from __future__ import annotations

import csv
import io
from pathlib import Path
from zipfile import ZipFile

import pytest

from intake.loadfile.written import dat, production
from particulars.desk.main import run

AS = ("--as", "A. Clerk")
AT = ("--at", "2031-05-06T07:08:09Z")
Captured = pytest.CaptureFixture[str]
DRAFT = (
    "The pan maker shall deliver forty copper pans to the warehouse at the old mill before the first frost of the year."
)
FINAL = (
    f"{DRAFT} The buyer shall pay within nine days of the delivery and shall give notice of each dented pan in writing."
)


def mail(id: str, author: str, subject: str, body: str, *more: str) -> str:
    head = (f"From: {author}", "To: all@x.example", f"Subject: {subject}", f"Message-ID: <{id}>", *more)
    return "\n".join((*head, "", body, ""))


@pytest.fixture(scope="module")
def case(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("threads")
    files = folder / "files"
    files.mkdir()
    day = "Date: Mon, 01 Jan 2001 10:00:00 +0000"
    (files / "first.eml").write_text(mail("a@x", "Ann <ann@x.example>", "Copper pans", "Have we enough pans?", day))
    (files / "copy.eml").write_text(
        mail("a@x", "Ann <ann@x.example>", "Copper pans", "Have we enough pans?", day, "Received: by mill.x.example")
    )
    answer = ("In-Reply-To: <a@x>", "Date: Tue, 02 Jan 2001 10:00:00 +0000")
    (files / "answer.eml").write_text(mail("b@x", "Bob <bob@x.example>", "Pans enough", "Forty of them.", *answer))
    (files / "draft.txt").write_text(DRAFT + "\n")
    (files / "final.txt").write_text(FINAL + "\n")
    made = folder / "roe"
    assert run(["new", str(made), "--name", "roe", "--side", "plaintiff", *AS, *AT]) == 0
    assert run(["add", str(made), str(files), *AS, *AT]) == 0
    return made


def test_each_link_has_its_sign(case: Path, tmp_path: Path, capsys: Captured) -> None:
    capsys.readouterr()
    assert run(["threads", str(case), "--csv", str(tmp_path / "t.csv"), *AS]) == 0
    said = capsys.readouterr().out
    assert "answer.eml follows " in said and ": references: a@x" in said and "1 links, 0 left open" in said
    rows = list(csv.DictReader(io.StringIO((tmp_path / "t.csv").read_text(encoding="utf8"))))
    rows = [row for row in rows if not row["thread"].startswith("#")]
    assert len({row["thread"] for row in rows}) == 1 and len(rows) == 3, "the copy is in the thread"
    assert [(row["place"], row["sign"]) for row in rows if row["document"] == "answer.eml"] == [
        ("follows", "references")
    ]


def test_a_forged_id_leaves_the_answer_open(case: Path, tmp_path: Path, capsys: Captured) -> None:
    (tmp_path / "m").mkdir()
    for name in ("first.eml", "answer.eml"):
        (tmp_path / "m" / name).write_bytes((case.parent / "files" / name).read_bytes())
    (tmp_path / "m" / "eve.eml").write_text(
        mail("a@x", "Eve <eve@y.example>", "Kettles", "Wholly other words.", "Date: Mon, 01 Jan 2001 10:00:00 +0000")
    )
    assert run(["new", str(tmp_path / "c"), "--name", "roe", "--side", "plaintiff", *AS, *AT]) == 0
    assert run(["add", str(tmp_path / "c"), str(tmp_path / "m"), *AS, *AT]) == 0
    capsys.readouterr()
    assert run(["threads", str(tmp_path / "c"), *AS]) == 0
    said = capsys.readouterr().out
    assert "answer.eml could follow " in said and "none is chosen: references: a@x" in said
    assert "0 links, 1 left open" in said and "1 ids borne by messages that are not the same in content" in said


def test_a_draft_stands_in_the_final_with_its_place_in_both(case: Path, tmp_path: Path, capsys: Captured) -> None:
    capsys.readouterr()
    assert run(["contained", str(case), "--csv", str(tmp_path / "c.csv"), *AS]) == 0
    said = capsys.readouterr().out
    assert "draft.txt stands in final.txt: 18 of 18 shingles (1.000), the other way round of 38 (0.474)" in said
    row, *rest = csv.DictReader(io.StringIO((tmp_path / "c.csv").read_text(encoding="utf8")))
    assert (row["inner"], row["outer"], row["longest_words"]) == ("draft.txt", "final.txt", "22")
    assert row["inner_place"] == row["outer_place"] == "[1]" and all(one["inner"].startswith("#") for one in rest)
    assert run(["contained", str(case), "--threshold", "2", *AS]) == 2


def test_two_documents_side_by_side(case: Path, tmp_path: Path, capsys: Captured) -> None:
    capsys.readouterr()
    out = tmp_path / "out"
    assert run(["differences", str(case), "draft.txt", "final.txt", "--out", str(out), *AS]) == 0
    said = capsys.readouterr().out
    assert "1. only in the second" in said and "[1]: The buyer shall pay within nine days" in said
    assert "draft.txt and final.txt" in (out / "differences.html").read_text(encoding="utf8")
    (row,) = csv.DictReader(io.StringIO((out / "differences.csv").read_text(encoding="utf8")))
    assert row["difference"] == "only in the second" and row["second_words"].startswith("The buyer shall pay")
    assert run(["differences", str(case), "draft.txt", "nowhere.txt", *AS]) == 2


def test_documents_of_a_production_go_by_their_numbers_and_their_extracted_text_is_none(
    tmp_path: Path, capsys: Captured
) -> None:
    rows = production(2)
    folder = tmp_path / "VOL001"
    for name in ("DATA", "NATIVES", "TEXT"):
        (folder / name).mkdir(parents=True)
    for n, row in enumerate(rows):
        words = f"Pan number {n} is dented. {FINAL}"
        (folder / "NATIVES" / f"{row[0]}.txt").write_text(words)
        (folder / "TEXT" / f"{row[0]}.TXT").write_text(mail(f"{n}@x", "Ann <ann@x.example>", "Copper pans", words))
    (folder / "DATA" / "vol.dat").write_bytes(dat(rows).data())
    case = tmp_path / "roe"
    assert run(["new", str(case), "--name", "roe", "--side", "plaintiff", *AS, *AT]) == 0
    run(["add", str(case), str(folder), *AS, *AT])
    capsys.readouterr()
    assert run(["threads", str(case), *AS]) == 0
    assert "Examined: 0 messages" in capsys.readouterr().out
    assert run(["differences", str(case), rows[0][0], rows[1][0], *AS]) == 0
    assert f"First: {rows[0][0]} (" in capsys.readouterr().out


def test_load_files_are_written_back_byte_for_byte_or_the_rows_are_told(tmp_path: Path, capsys: Captured) -> None:
    made = dat(production(4))
    (tmp_path / "in" / "one").mkdir(parents=True)
    (tmp_path / "in" / "clean.dat").write_bytes(made.data())
    made.fields[3] = [value.strip("þ") for value in made.fields[3]]
    (tmp_path / "in" / "one" / "odd.dat").write_bytes(made.data())
    case = tmp_path / "roe"
    assert run(["new", str(case), "--name", "roe", "--side", "plaintiff", *AS, *AT]) == 0
    run(["add", str(case), str(tmp_path / "in"), *AS, *AT])
    capsys.readouterr()
    assert run(["produced", str(case), "--load-files", str(tmp_path / "out"), *AS]) == 0
    said = capsys.readouterr().out
    assert f"{tmp_path / 'out' / 'clean.dat'}: byte for byte as received" in said
    assert f"{tmp_path / 'out' / 'odd.dat'}: otherwise than received" in said and "received in another form" in said
    assert (tmp_path / "out" / "clean.dat").read_bytes() == (tmp_path / "in" / "clean.dat").read_bytes()
    assert run(["produced", str(case), "--load-files", str(case / "originals"), *AS]) == 2
    assert run(["produced", str(tmp_path / "in" / "clean.dat"), "--load-files", str(tmp_path / "out"), *AS]) == 2


def test_a_name_that_climbs_out_of_an_archive_is_not_climbed_again(tmp_path: Path) -> None:
    with ZipFile(tmp_path / "in.zip", "w") as archive:
        archive.writestr("../../up.dat", dat(production(2)).data())
    case = tmp_path / "roe"
    assert run(["new", str(case), "--name", "roe", "--side", "plaintiff", *AS, *AT]) == 0
    run(["add", str(case), str(tmp_path / "in.zip"), *AS, *AT])
    assert run(["produced", str(case), "--load-files", str(tmp_path / "a" / "b" / "out"), *AS]) == 0
    assert [path.relative_to(tmp_path / "a") for path in sorted((tmp_path / "a").rglob("*.dat"))] == [
        Path("b/out/up.dat")
    ]
