"""What a matter or a folder says was produced: every document once, every list that is there, and by name what is left out."""

from __future__ import annotations

import hashlib
from pathlib import Path

import pytest
from openpyxl import Workbook

from intake.loadfile.test_validating import volume
from intake.loadfile.written import production
from particulars.desk.main import run
from particulars.desk.productions_on_file import side

HAND, AT = ("--as", "A. Clerk"), ("--at", "2024-09-11T12:00:00Z")
WORDS = "The terms of the lease were settled on Friday, and the deposit is to be paid within ten days of signing."
Row = tuple[str, str, str, str]


def matter(at: Path, *given: Path) -> Path:
    assert run(["new", str(at), "--name", at.name, "--side", "plaintiff", *HAND, *AT]) == 0
    run(["add", str(at), *map(str, given), *HAND, *AT])
    return at


def rows(path: Path, *, loose: bool = False, sets: str | None = None) -> list[Row]:
    with side(path, "A. Clerk", sets, loose=loose) as found:
        table = found.register.to_pylist()
        return [(r["set"], found.sources[r["key"]] if r["key"] in found.sources else r["key"], r["known"], r["md5"] or "") for r in table]  # fmt: skip


def left_out(path: Path) -> str:
    with side(path, "A. Clerk") as found:
        return "\n".join(found.left_out)


@pytest.fixture
def lease(tmp_path: Path) -> Path:
    """A folder with a loose document, and a load file of one other."""
    folder = tmp_path / "mixed"
    folder.mkdir()
    (folder / "lease.txt").write_text(WORDS)
    (folder / "x.txt").write_text("Something else altogether.")
    (folder / "one.dat").write_bytes(
        "þDocIDþ\x14þFileNameþ\x14þNativeLinkþ\r\nþX-1þ\x14þx.txtþ\x14þx.txtþ\r\n".encode()
    )
    return folder


def test_a_document_that_no_load_file_names_is_found_and_never_vanishes(
    lease: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """DESIGN rules 4 and 6: one row of a load file does not hide the rest of a matter."""
    here = matter(tmp_path / "here", lease)
    assert [row[:3] for row in rows(here)] == [("one", "X-1", "file")]
    assert "1 files on file are named by no row of a load file" in left_out(here)
    assert left_out(here).endswith(": lease.txt")
    assert ("not in a load file", "lease.txt", "file") in {row[:3] for row in rows(here, loose=True)}
    assert [row[1] for row in rows(here, sets="not in a load file")] == ["lease.txt"]
    copy = tmp_path / "copy.txt"
    copy.write_text(WORDS)
    there = matter(tmp_path / "there", copy)
    capsys.readouterr()
    assert run(["compare", str(there), str(here), *HAND]) == 0
    out = capsys.readouterr().out
    assert "exact (known by file)" in out and "none (" not in out
    assert run(["compare", str(here), str(there), *HAND]) == 0
    out = capsys.readouterr().out
    assert "exact (" not in out and "load file”: lease.txt" in out, "what was not asked about is named"
    assert run(["produced", str(here), *HAND]) == 0
    assert ": lease.txt" in capsys.readouterr().out


def test_page_images_belong_to_their_documents(tmp_path: Path) -> None:
    volume(tmp_path / "VOL001", production(3))
    here = matter(tmp_path / "here", tmp_path / "VOL001")
    assert len(rows(here, loose=True)) == len(production(3))
    assert left_out(here) == ""


def test_every_list_of_a_matter_is_read_and_each_table_that_is_none_is_named(lease: Path, tmp_path: Path) -> None:
    md5 = [hashlib.md5(bytes([n])).hexdigest() for n in range(6)]
    lists = tmp_path / "lists"
    lists.mkdir()
    (lists / "tabs.txt").write_text(f"DocID\tMD5\r\nT-1\t{md5[0]}\r\n")
    (lists / "tabs.tsv").write_text(f"DocID\tMD5\r\nT-2\t{md5[1]}\r\n")
    (lists / "SUMS").write_text(f"# made on Monday\n{md5[2]} *NATIVES/a.doc\n")
    (lists / "sums.txt").write_text(f"{md5[3]}  b.doc\n")
    (lists / "bsd.md5").write_text(f"MD5 (c.doc) = {md5[4]}\n")
    (lists / "prices.csv").write_text("Item;Price\r\nPen;2\r\n")
    (lists / "letter.txt").write_text("Dear Sir,\nDocID and MD5 follow by post.\n")
    book = Workbook()
    assert book.active is not None
    for line in (("DocID", "MD5"), ("T-6", md5[5])):
        book.active.append(line)
    book.create_sheet("more").append(("DocID", "MD5"))
    book.save(lists / "book.xlsx")
    here = matter(tmp_path / "here", lease, lists)
    found = {(key, value) for _, key, known, value in rows(here) if known == "hash"}
    assert found == {("T-1", md5[0]), ("T-2", md5[1]), ("NATIVES/a.doc", md5[2]), ("b.doc", md5[3]), ("c.doc", md5[4]), ("T-6", md5[5])}  # fmt: skip
    said = left_out(here)
    assert "1 tables were not read as lists of documents: prices.csv (" in said
    assert "1 workbooks were not read to the end: book.xlsx, its sheets after the first" in said
    assert ": lease.txt; letter.txt; prices.csv" in said
    alone = {(key, value) for _, key, _, value in rows(lists)}
    assert alone == found, "a folder of the same lists says the same"
    assert "prices.csv (" in left_out(lists) and "letter.txt (" in left_out(lists)


def test_a_list_that_was_produced_as_a_document_is_no_list_of_what_was_produced(tmp_path: Path) -> None:
    folder = tmp_path / "vol"
    folder.mkdir()
    (folder / "x.csv").write_text(f"DocID,MD5\r\nZ-1,{'a' * 32}\r\n")
    (folder / "one.dat").write_bytes(
        "þDocIDþ\x14þFileNameþ\x14þNativeLinkþ\r\nþX-1þ\x14þx.csvþ\x14þx.csvþ\r\n".encode()
    )
    assert [row[1] for row in rows(matter(tmp_path / "here", folder))] == ["X-1"]


def test_an_overlay_is_counted_once(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """PRODUCTIONS § 3.4: an overlay is a key and what it sets, and never a production of its own."""
    made = production(3)
    volume(tmp_path / "VOL001", made)
    (tmp_path / "VOL001" / "later.csv").write_text(f"DocID,Custodian,MD5HASH\r\n{made[0][0]},Tarr,{'f' * 32}\r\n")
    here = matter(tmp_path / "here", tmp_path / "VOL001")
    assert {row[0] for row in rows(here)} == {"vol"} and len(rows(here)) == len(made)
    assert "later lies over vol: its 1 rows are not counted again; 0 blank values were filled from it, and 2 that differ were not taken" in left_out(here)  # fmt: skip
