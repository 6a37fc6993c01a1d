"""Validation against the disk and across files: hashes, paths, families, zones, and the byte of each value."""

from __future__ import annotations

import hashlib
from pathlib import Path

import pytest

from intake.loadfile.written import AT, COLUMNS, MARKS, dat, opt_data, opticon, production
from outside import outside
from particulars.intake.loadfile.documents import documents
from particulars.intake.loadfile.opening import open_load_file
from particulars.intake.loadfile.shape import Defect, Kind
from particulars.intake.loadfile.validating import validate


def volume(folder: Path, rows: list[list[str]]) -> Path:
    """A volume as delivered: DATA, NATIVES, TEXT, IMAGES, with the right hashes."""
    for name in ("DATA", "NATIVES", "TEXT", "IMAGES/0001"):
        (folder / name).mkdir(parents=True)
    for row in rows:
        data = f"native of {row[0]}".encode()
        (folder / "NATIVES" / f"{row[0]}.txt").write_bytes(data)
        (folder / "TEXT" / f"{row[0]}.TXT").write_bytes(b"text")
        row[AT["MD5Hash"]] = hashlib.md5(data).hexdigest().upper()
    for line in opticon(rows):
        (folder / "IMAGES" / "0001" / f"{line[0]}.tif").write_bytes(b"II*\0")
    path = folder / "DATA" / "vol.dat"
    path.write_bytes(dat(rows).data())
    (folder / "DATA" / "vol.opt").write_bytes(opt_data(opticon(rows))[0])
    return path


def found(path: Path, *others: Path, zone: str = "") -> list[Defect]:
    files = [open_load_file(one) for one in (path, *others)]
    return [one.defect for one in validate(files, zone=zone).found]


def test_a_whole_volume_is_sound_and_its_root_is_found_above_the_load_file(tmp_path: Path) -> None:
    path = volume(tmp_path / "VOL001", production())
    assert found(path, path.with_suffix(".opt")) == []


def test_what_is_on_disk_is_held_against_the_rows(tmp_path: Path) -> None:
    rows = production()
    path = volume(tmp_path / "VOL001", rows)
    root = path.parent.parent
    (root / "NATIVES" / f"{rows[2][0]}.txt").write_bytes(b"another")
    (root / "NATIVES" / f"{rows[4][0]}.txt").write_bytes(b"")
    (root / "NATIVES" / f"{rows[6][0]}.txt").unlink()
    (root / "TEXT" / f"{rows[7][0]}.TXT").unlink()
    link = root / "NATIVES" / f"{rows[8][0]}.txt"
    link.unlink()
    link.symlink_to(tmp_path / "elsewhere.txt")
    (tmp_path / "elsewhere.txt").write_bytes(b"x")
    (root / "IMAGES" / "0001" / f"{rows[9][0]}.tif").unlink()
    said = found(path, path.with_suffix(".opt"))
    assert [(d.kind, d.row) for d in said if d.column != "Path"] == [
        (Kind.HASH, 4), (Kind.FILE_EMPTY, 6), (Kind.FILE_MISSING, 8), (Kind.FILE_MISSING, 9), (Kind.LEAVES_ROOT, 10)
    ]  # fmt: skip
    assert [d.kind for d in said if d.column == "Path"] == [Kind.FILE_MISSING]


def test_the_byte_is_that_of_the_value(tmp_path: Path) -> None:
    rows = production()
    rows[5][AT["PgCount"]] = "99"
    for encoding in ("utf-8", "utf-16-be"):
        path = tmp_path / "a.dat"
        made = dat(rows, encoding)
        data = made.data()
        path.write_bytes(data)
        (one,) = [d for d in found(path) if not d.doubt]
        assert one.byte is not None and (one.kind, one.row, one.column) == (Kind.PAGES, 7, "PgCount")
        assert data[one.byte :].startswith("þ99þ".encode(encoding))


OPT = (
    "Q-0001,V1,.\\I\\1.tif,Y,,,2\r\nQ-0002,V1,..\\..\\..\\2.tif,,,,\r\nQ-0002,V1,.\\I\\3.tif,,,,\r\n"
    "Q-0004,V1,.\\I,J\\4.tif,X,,,-1\r\n"
)


@pytest.mark.parametrize("encoding", ["utf-8", "utf-16-le"])
def test_the_byte_of_an_image_is_that_of_its_value(tmp_path: Path, encoding: str) -> None:
    """What a comma in the path hides is named too: document break and page count behind it."""
    path = tmp_path / "a.opt"
    data = MARKS[encoding] + OPT.encode(encoding)
    path.write_bytes(data)
    told = [d for d in found(path) if d.byte is not None]
    begins = [(d.kind, d.row, data[d.byte or 0 :].decode(encoding).split(",")[0]) for d in told]
    assert begins == [
        (Kind.PAGES, 1, "2\r\nQ-0002"), (Kind.LEAVES_ROOT, 2, "..\\..\\..\\2.tif"), (Kind.ID_TWICE, 3, "Q-0002"),
        (Kind.COLUMNS, 4, ".\\I"), (Kind.IMAGE_BREAK, 4, "X"), (Kind.PAGES, 4, "-1\r\n"),
    ]  # fmt: skip


def test_the_byte_of_an_image_record_is_that_of_its_value(tmp_path: Path) -> None:
    path = tmp_path / "a.lfp"
    data = b"IM,Q-0001,D,0,@V1;I;1.tif;2,0\r\nIM,Q-0002, ,0,@V1;..\\..\\..;2.tif;2,0\r\n"
    path.write_bytes(data)
    (one,) = [d for d in found(path) if d.byte is not None and d.kind is Kind.LEAVES_ROOT]
    assert (one.row, one.column) == (2, "File") and data[one.byte or 0 :].startswith(b"2.tif;")


def test_a_hash_that_fits_no_file_at_all_is_one_doubt(tmp_path: Path) -> None:
    rows = production(20)
    path = volume(tmp_path, rows)
    for row in rows:
        row[AT["MD5Hash"]] = hashlib.md5(row[0].encode()).hexdigest()
    path.write_bytes(dat(rows).data())
    assert [(d.kind, d.row, d.doubt) for d in found(path)] == [(Kind.HASH, 0, True)]


@pytest.mark.parametrize(
    ("spoils", "kinds"),
    [
        (
            {(1, "BegAttach"): "QSL-0000099", (1, "EndAttach"): "QSL-0000099"},
            {Kind.PARENT_MISSING, Kind.FAMILY_BOUNDS, Kind.FAMILY_SPLIT},
        ),
        ({(1, "EndAttach"): ""}, {Kind.FAMILY_RANGE}),
        ({(0, "ParentID"): "QSL-0000002"}, {Kind.PARENT_MISSING}),
    ],
)
def test_families_that_are_broken(tmp_path: Path, spoils: dict[tuple[int, str], str], kinds: set[Kind]) -> None:
    rows = production()
    for (i, column), value in spoils.items():
        rows[i][AT[column]] = value
    path = tmp_path / "a.dat"
    path.write_bytes(dat(rows).data())
    assert {d.kind for d in found(path) if not d.doubt} == kinds


def test_a_family_that_another_stands_in_is_split(tmp_path: Path) -> None:
    rows = production()
    alone = next(i for i, row in enumerate(rows) if row[0] == row[2] and row[1] == row[3])
    rows[alone][AT["BegAttach"]], rows[alone][AT["EndAttach"]] = rows[0][2], rows[0][3]
    rows[1][AT["BegAttach"]], rows[1][AT["EndAttach"]], rows[1][AT["ParentID"]] = rows[1][0], rows[1][1], ""
    path = tmp_path / "a.dat"
    path.write_bytes(dat(rows).data())
    assert (Kind.FAMILY_SPLIT, 4) in {(d.kind, d.row) for d in found(path)}


def test_numbers_go_on_from_one_volume_to_the_next(tmp_path: Path) -> None:
    rows = production()
    one, other = tmp_path / "1.dat", tmp_path / "2.dat"
    one.write_bytes(dat(rows[:9]).data())
    other.write_bytes(dat(rows[9:]).data())
    assert [d for d in found(one, other) if not d.doubt] == []
    other.write_bytes(dat(rows[10:]).data())
    (gap,) = [d for d in found(one, other) if not d.doubt]
    assert (gap.kind, gap.row) == (Kind.GAP, 2)
    other.write_bytes(dat(rows[8:]).data())
    assert {(d.kind, d.row) for d in found(one, other) if not d.doubt} == {(Kind.ID_TWICE, 2)}


@pytest.mark.parametrize(
    ("rows", "says"),
    [
        ([("V-000042A", "V-000042A", "1"), ("V-000042D", "V-000042D", "1")], ["2 pages are missing, V-000042B to V-000042C"]),
        ([("V-000042.0001", "V-000042.0002", "2"), ("V-000042.0005", "", "1"), ("V-000043", "V-000043", "1")],
         ["2 pages are missing, V-000042.0003 to V-000042.0004"]),
        ([("V-000042.0001", "", "4"), ("V-000042.0005", "", "1")], []),
        ([("V-000042A", "V-000042A", "1"), ("V-000043", "V-000043", "1")], []),
        ([("V-000001 - V-000004", "", "4"), ("V-000007", "V-000007", "1")], ["2 numbers are missing, V-000005 to V-000006"]),
        ([("V-000001 - V-000004", "", "3")], ["V-000001 to V-000004 has 4 numbers, and 3 pages are stated."]),
        ([("V-000001, V-000004", "", "2")], ["There is no Bates number in it."]),
    ],
)  # fmt: skip
def test_pages_within_a_number_and_ranges_in_one_value(
    tmp_path: Path, rows: list[tuple[str, str, str]], says: list[str]
) -> None:
    path = tmp_path / "a.dat"
    lines = [("BegBates", "EndBates", "PgCount"), *rows]
    path.write_bytes("".join("\x14".join(f"þ{cell}þ" for cell in line) + "\r\n" for line in lines).encode())
    told = [d.says for d in found(path)]
    assert len(told) == len(says) and all(one.startswith(words) for one, words in zip(told, says, strict=True))


def test_a_column_of_ranges_tells_first_and_last(tmp_path: Path) -> None:
    path = tmp_path / "ranges.csv"
    path.write_bytes("Bates Range,Documents\r\nV0001 - V0300,40\r\nV0401\u2013V0500,12\r\nV0501,1\r\n".encode())
    read = list(documents(open_load_file(path)))
    assert [(one["beg"], one["end_no"]) for one in read] == [("V0001", "V0300"), ("V0401", "V0500"), ("V0501", "V0501")]
    assert [(d.kind, d.row) for d in found(path)] == [(Kind.GAP, 3)]


@pytest.mark.parametrize(
    ("sent", "zone", "kind", "doubt"),
    [
        ("09/03/2021 14:05", "UTC", None, False),
        ("09/03/2021 07:05", "America/Los_Angeles", None, False),
        ("09/03/2021 07:05", "UTC", Kind.ZONE, False),
        ("09/03/2021 14:05", "America/New_York", Kind.ZONE, False),
        ("09/03/2021 14:25", "UTC", Kind.DATE, False),
        ("09/05/2021 14:05", "UTC", Kind.DATE, False),
        ("09/03/2021 14:05", "", None, False),
        ("09/03/2021 07:05", "", None, False),
        ("09/03/2021 10:05", "", Kind.ZONE, True),
        ("09/03/2021", "", None, False),
    ],
)
def test_a_time_is_held_against_the_header_of_the_message(
    tmp_path: Path, sent: str, zone: str, kind: Kind | None, doubt: bool
) -> None:
    (tmp_path / "a.eml").write_bytes(
        b"From: a@b.example\r\nDate: Fri, 3 Sep 2021 07:05:00 -0700\r\nSubject: x\r\n\r\nwords\r\n"
    )
    rows = production(1)[:1]
    rows[0][AT["NativeLink"]], rows[0][AT["DateSent"]], rows[0][AT["MD5Hash"]], rows[0][AT["TextLink"]] = (
        "a.eml",
        sent,
        "",
        "",
    )
    rows[0][1], rows[0][3] = rows[0][0], rows[0][0]
    path = tmp_path / "a.dat"
    path.write_bytes(dat(rows).data())
    told = [(d.kind, d.doubt) for d in found(path, zone=zone)]
    assert told == ([] if kind is None else [(kind, doubt)])


def test_a_file_without_a_column_of_numbers_is_a_defect(tmp_path: Path) -> None:
    path = tmp_path / "a.dat"
    path.write_bytes(b"^Matter^|^Weight^\r\n^Pitch^|^12^\r\n^Tarr^|^9^\r\n")
    assert [(d.kind, d.row, d.doubt) for d in found(path)] == [(Kind.ID_BLANK, 0, False)]
    path.write_bytes(b"^Artifact ID^|^Weight^\r\n^1017^|^12^\r\n^1018^|^9^\r\n")
    assert found(path) == [] and [one.key for one in documents(open_load_file(path))] == ["1017", "1018"]


def test_what_was_not_examined_is_said(tmp_path: Path) -> None:
    path = tmp_path / "a.dat"
    path.write_bytes("þDocIDþ\x14þCustodianþ\x14þSubjectþ\r\nþA1þ\x14þVale, Adaþ\x14þPitchþ\r\n".encode())
    told = " ".join(validate([open_load_file(path)]).not_examined)
    for words in ("no column of Bates numbers", "tells no families", "names no native files"):
        assert words in told


def test_a_real_production_is_sound_with_its_hashes_and_times() -> None:
    path = outside("data", "productions", "bailey", "load.csv")
    assert found(path) == []


def test_columns_of_the_made_production_are_those_that_are_checked() -> None:
    assert len(COLUMNS) == len(production()[0])
