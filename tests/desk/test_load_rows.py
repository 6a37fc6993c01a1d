"""A load file that is taken in fills the table of rows, once, with the items that lie at the paths it names."""

from __future__ import annotations

import json
from pathlib import Path
from zipfile import ZipFile

import pytest

from intake.loadfile.test_other_forms import DII, EDRM, LFP
from intake.loadfile.test_validating import volume
from intake.loadfile.written import AT, dat, production
from outside import outside
from particulars.desk.main import run
from particulars.desk.matters import open_matter
from particulars.record.digest import digest
from particulars.record.documents import linked, load_links

BY = ("--as", "A. Clerk", "--at", "2024-09-11T12:00:00Z")


@pytest.fixture
def case(tmp_path: Path) -> Path:
    assert run(["new", str(tmp_path / "roe"), "--name", "Roe", "--side", "plaintiff", *BY]) == 0
    return tmp_path / "roe"


def table(case: Path, name: str) -> list[dict[str, object]]:
    with open_matter(case) as record:
        found, links = record.table(name), load_links(record)
        rows = [] if found is None else [linked(row, links) for row in found.to_pylist()]
        return sorted(rows, key=lambda row: (row["item"], row["row"]))


def test_each_row_has_its_fields_its_bytes_and_its_files(
    case: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    rows = production(4)
    path = volume(tmp_path / "VOL001", rows)
    run(["add", str(case), str(tmp_path / "VOL001"), *BY])
    assert f"vol.dat: {len(rows)} rows in load_rows." in capsys.readouterr().out
    found = table(case, "load_rows")
    data = path.read_bytes()
    assert [row["beg"] for row in found] == [row[0] for row in rows]
    assert [row["row"] for row in found] == list(range(2, len(rows) + 2))
    for row, told in zip(found, rows, strict=True):
        assert told[0].encode() in data[int(str(row["start"])) : int(str(row["end"]))]
        assert (row["end_no"], row["parent_id"] or "", row["pages"]) == (told[1], told[4], int(told[AT["PgCount"]]))
        assert row["author"] == "Ada Vale <ada@vale.example>" and row["date_raw"] == "09/03/2021 14:05"
        assert row["date_utc"] is None and json.loads(str(row["fields"]))["Subject"] == told[AT["Subject"]]
    with open_matter(case) as record:
        names = {item.id: item.name for item in record.items()}
    assert [names[str(row["native_item"])] for row in found] == [f"{row[0]}.txt" for row in rows]
    assert [names[str(row["text_item"])] for row in found] == [f"{row[0]}.TXT" for row in rows]
    assert names[str(found[0]["item"])] == "vol.dat"
    images = table(case, "load_images")
    assert len(images) == sum(int(row[AT["PgCount"]]) for row in rows)
    assert {row["document"] for row in images} == {row[0] for row in rows}


def test_taking_it_in_again_adds_no_row(case: Path, tmp_path: Path) -> None:
    path = volume(tmp_path / "VOL001", production(3))
    for given in (path, path, tmp_path / "VOL001"):
        run(["add", str(case), str(given), *BY])
    assert len(table(case, "load_rows")) == len(production(3))


def test_rows_that_a_broken_run_left_out_are_made_by_the_next(
    case: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "a.dat"
    path.write_bytes(dat(production(3)).data())
    with monkeypatch.context() as broken:
        broken.setattr("particulars.desk.load_rows.LoadRows.keep", lambda *_: iter(()))
        run(["add", str(case), str(path), *BY])
    assert table(case, "load_rows") == []
    run(["add", str(case), str(path), *BY])
    assert len(table(case, "load_rows")) == len(production(3))


@pytest.mark.parametrize(
    ("name", "data", "of", "count"),
    [("a.lfp", LFP, "load_images", 5), ("a.dii", DII, "load_rows", 2), ("a.xml", EDRM, "load_rows", 2)],
)
def test_other_forms_fill_the_tables_too(
    case: Path, tmp_path: Path, name: str, data: bytes, of: str, count: int
) -> None:
    (tmp_path / name).write_bytes(data)
    run(["add", str(case), str(tmp_path / name), *BY])
    assert len(table(case, of)) == count


def test_a_real_production(case: Path) -> None:
    path = outside("data", "productions", "loadfiles", "freeeed", "enron-bailey-120.pipe.csv")
    run(["add", str(case), str(path), *BY])
    found = table(case, "load_rows")
    assert len(found) == 120 and all(row["md5"] and row["doc_id"] for row in found)


def zipped(folder: Path, target: Path) -> Path:
    """A folder as a ZIP, with the folder's own name before each member."""
    with ZipFile(target, "w") as archive:
        for file in sorted(folder.rglob("*")):
            if file.is_file():
                archive.write(file, file.relative_to(folder.parent))
    return target


def test_the_files_of_a_production_that_came_as_an_archive_are_found_in_it(case: Path, tmp_path: Path) -> None:
    rows = production(3)
    volume(tmp_path / "VOL001", rows)
    run(["add", str(case), str(zipped(tmp_path / "VOL001", tmp_path / "delivered.zip")), *BY])
    found = table(case, "load_rows")
    with open_matter(case) as record:
        names = {item.id: item.name for item in record.items()}
        images = {path for item, path in load_links(record) if path.lower().endswith(".tif")}
    assert [names[str(row["native_item"])] for row in found] == [f"VOL001/NATIVES/{row[0]}.txt" for row in rows]
    assert [names[str(row["text_item"])] for row in found] == [f"VOL001/TEXT/{row[0]}.TXT" for row in rows]
    assert len(images) == len(table(case, "load_images"))


def test_what_an_earlier_run_took_in_is_found_and_the_matter_says_the_same(
    case: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Build 1: nothing is done twice and nothing is missed, in however many runs a production is handed in."""
    rows = production(3)
    path = volume(tmp_path / "VOL001", rows)
    one_run = tmp_path / "doe"
    assert run(["new", str(one_run), "--name", "Roe", "--side", "plaintiff", *BY]) == 0
    run(["add", str(one_run), str(tmp_path / "VOL001"), *BY])
    for given in ("NATIVES", "TEXT", "IMAGES", "DATA"):
        run(["add", str(case), str(tmp_path / "VOL001" / given), *BY])
    found = table(case, "load_rows")
    assert all(row["native_item"] and row["text_item"] for row in found)
    assert digest(case) == digest(one_run)
    other_way = tmp_path / "poe"
    assert run(["new", str(other_way), "--name", "Roe", "--side", "plaintiff", *BY]) == 0
    hidden = tmp_path / "elsewhere"
    (tmp_path / "VOL001" / "NATIVES").rename(hidden)
    capsys.readouterr()
    run(["add", str(other_way), str(path), *BY])
    assert "files that its rows name are not on file" in capsys.readouterr().out
    hidden.rename(tmp_path / "VOL001" / "NATIVES")
    run(["add", str(other_way), str(tmp_path / "VOL001"), *BY])
    assert digest(other_way) == digest(one_run)


def test_a_file_beside_the_load_file_that_nobody_handed_in_is_not_on_file(case: Path, tmp_path: Path) -> None:
    run(["add", str(case), str(volume(tmp_path / "VOL001", production(2))), *BY])
    assert not any(row["native_item"] or row["text_item"] for row in table(case, "load_rows"))


def test_a_privilege_log_is_no_load_file_and_still_stands_in_the_register(
    case: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    heads = "Control No.,Bates,Date,Author,Recipients,Privilege"
    (tmp_path / "log.csv").write_text(
        f"{heads}\r\nP-1,,03/04/2019,Ann,Bob,Attorney-Client\r\nP-2,,,Ann,,Work Product\r\n"
    )
    (tmp_path / "vol.csv").write_text(
        f"{heads},MD5\r\nV-1,V-1,03/04/2019,Ann,Bob,,ffffffffffffffffffffffffffffffff\r\n"
    )
    assert run(["add", str(case), str(tmp_path / "log.csv"), str(tmp_path / "vol.csv"), *BY]) == 0
    said = capsys.readouterr().out
    assert "log.csv: its rows are not in load_rows." in said and "It is a privilege log" in said
    assert {row["doc_id"] for row in table(case, "load_rows")} == {"V-1"}
    assert run(["produced", str(case), "--as", "A. Clerk"]) == 0
    assert "2 documents (2 known by log)" in capsys.readouterr().out


def packed(target: Path, members: dict[str, str | bytes]) -> Path:
    """A ZIP of these members."""
    with ZipFile(target, "w") as archive:
        for name, data in members.items():
            archive.writestr(name, data)
    return target


def listing(numbers: list[str]) -> bytes:
    heads = "BegBates,EndBates,PageCount,NativePath"
    return "\r\n".join([heads, *(f"{no},{no},1,NATIVES/{no}.txt" for no in numbers), ""]).encode()


def test_the_files_of_a_load_file_may_have_come_in_an_archive_beside_its_own(case: Path, tmp_path: Path) -> None:
    data = packed(tmp_path / "data.zip", {"DATA/v.csv": listing(["B0001", "B0002"])})
    natives = packed(tmp_path / "natives.zip", {f"NATIVES/B000{n}.txt": f"words {n}" for n in (1, 2)})
    whole: dict[str, str | bytes] = {"DATA/w.csv": listing(["B0001"]), "NATIVES/B0001.txt": "other words"}
    run(["add", str(case), str(data), str(natives), str(packed(tmp_path / "w.zip", whole)), *BY])
    with open_matter(case) as record:
        items = {item.id: item for item in record.items()}
    found = [row for row in table(case, "load_rows") if items[str(row["item"])].name == "DATA/v.csv"]
    assert [items[items[str(row["native_item"])].parent].name for row in found] == ["natives.zip"] * 2

    later = tmp_path / "doe"
    assert run(["new", str(later), "--name", "Roe", "--side", "plaintiff", *BY]) == 0
    for given in (data, natives, data):
        run(["add", str(later), str(given), *BY])
    assert all(row["native_item"] for row in table(later, "load_rows"))


def test_a_file_in_two_archives_beside_is_a_doubt(
    case: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    given = [packed(tmp_path / "data.zip", {"DATA/v.csv": listing(["B0001"])})]
    given += [packed(tmp_path / f"n{n}.zip", {"NATIVES/B0001.txt": f"words {n}"}) for n in (1, 2)]
    run(["add", str(case), *map(str, given), *BY])
    assert "1 of the files that its rows name lie in more than one archive" in capsys.readouterr().out
    assert [row["native_item"] for row in table(case, "load_rows")] == [None]


def test_a_copy_of_a_load_file_in_another_archive_has_its_own_files_and_two_contents_are_told(
    case: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    for n in (1, 2):
        members: dict[str, str | bytes] = {"DATA/v.csv": listing(["B0001"]), "NATIVES/B0001.txt": f"words {n}"}
        run(["add", str(case), str(packed(tmp_path / f"p{n}.zip", members)), *BY])
    assert len({row["native_item"] for row in table(case, "load_rows")}) == 2
    capsys.readouterr()
    assert run(["produced", str(case), "--as", "A. Clerk"]) == 0
    said = capsys.readouterr().out
    assert "other files lie under the same number: B0001" in said and "named by no row of a load file" not in said


def test_a_production_packed_again_is_counted_once(
    case: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    for n in (1, 2):
        members: dict[str, str | bytes] = {"DATA/v.csv": listing(["0001"]), "NATIVES/0001.txt": "words"}
        run(["add", str(case), str(packed(tmp_path / f"p{n}.zip", {**members, "README": f"packed {n}"})), *BY])
    capsys.readouterr()
    assert run(["produced", str(case), "--as", "A. Clerk"]) == 0
    assert "1 documents (1 known by file)" in (said := capsys.readouterr().out) and "lies over" in said
