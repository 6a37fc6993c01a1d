"""500 spoilt DAT and OPT files: nothing crashes, each planted defect is named with its row and byte, none is invented."""

from __future__ import annotations

import random
from collections.abc import Callable
from itertools import pairwise
from pathlib import Path

import pytest

from intake.loadfile.written import AT, COLUMNS, THORN, Dat, dat, number, opt_data, opticon, production
from particulars.errors import ParticularsError
from particulars.intake.loadfile.opening import open_load_file
from particulars.intake.loadfile.shape import Kind
from particulars.intake.loadfile.validating import Validated, validate

ENCODINGS = ("utf-8", "cp1252", "utf-16-le", "utf-16-be")
Planted = tuple[
    int, frozenset[Kind], frozenset[Kind]
]  # the row (header is 1), the kinds wanted, others that may follow
Spoils = Callable[[Dat, random.Random], Planted]
NUMBERS = frozenset({Kind.GAP, Kind.OVERLAP, Kind.NUMBER_TWICE, Kind.PAGES, Kind.ID_TWICE, Kind.REVERSED, Kind.NO_NUMBER, Kind.SERIES})  # fmt: skip
FAMILY = frozenset({Kind.FAMILY_RANGE, Kind.FAMILY_BOUNDS, Kind.FAMILY_SPLIT, Kind.PARENT_MISSING, Kind.PARENT_NONE, Kind.CHILD_MISSING})  # fmt: skip
ELSE = NUMBERS | FAMILY | {Kind.HASH_FORM, Kind.DATE_FORM, Kind.ID_BLANK}
NONE: frozenset[Kind] = frozenset()
TEXT = ("Custodian", "To", "Subject")


def _row(made: Dat, chance: random.Random) -> int:
    return chance.randrange(1, len(made.fields))


def _put(made: Dat, i: int, column: str, value: str) -> None:
    made.fields[i][AT[column]] = f"{THORN}{value}{THORN}"


def _value(made: Dat, i: int, column: str) -> str:
    return made.fields[i][AT[column]].strip(THORN)


def a_separator_missing(made: Dat, chance: random.Random) -> Planted:
    i, at = _row(made, chance), chance.randrange(len(COLUMNS) - 1)
    made.fields[i][at : at + 2] = ["".join(made.fields[i][at : at + 2])]
    return i, frozenset({Kind.COLUMNS}), ELSE | {Kind.STRAY}


def a_value_too_many(made: Dat, chance: random.Random) -> Planted:
    i = _row(made, chance)
    made.fields[i].insert(chance.randrange(len(COLUMNS)), "þmoreþ")
    return i, frozenset({Kind.COLUMNS}), ELSE


def a_closing_qualifier_missing(made: Dat, chance: random.Random) -> Planted:
    i, at = _row(made, chance), chance.randrange(len(COLUMNS))
    made.fields[i][at] = made.fields[i][at][:-1] + "x"
    return i, frozenset({Kind.UNCLOSED}), ELSE | {Kind.FILE_MISSING}


def an_opening_qualifier_missing(made: Dat, chance: random.Random) -> Planted:
    i, at = _row(made, chance), chance.randrange(len(COLUMNS))
    made.fields[i][at] = "x" + made.fields[i][at][1:]
    return i, frozenset({Kind.STRAY, Kind.UNCLOSED}), ELSE


def a_qualifier_in_a_value(made: Dat, chance: random.Random) -> Planted:
    i = _row(made, chance)
    _put(made, i, chance.choice(TEXT), "Tarr þorn Bo")
    return i, frozenset({Kind.STRAY}), NONE


def a_nul(made: Dat, chance: random.Random) -> Planted:
    i = _row(made, chance)
    _put(made, i, chance.choice(TEXT), "Ta\0rr")
    return i, frozenset({Kind.NUL}), NONE


def a_garbled_letter(made: Dat, chance: random.Random) -> Planted:
    i = _row(made, chance)
    _put(made, i, chance.choice(TEXT), "Vale Ã¾ Tarr")
    return i, frozenset({Kind.MOJIBAKE}), NONE


def a_broken_byte(made: Dat, chance: random.Random) -> Planted:
    i = _row(made, chance)
    made.encoding = "utf-8"
    _put(made, i, chance.choice(TEXT), "Va" + bytes([chance.choice((0x80, 0xC3, 0xE9, 0xFF))]).decode("utf-8", "surrogateescape") + "le")  # fmt: skip
    return i, frozenset({Kind.UNDECODABLE}), NONE


def a_blank_row(made: Dat, chance: random.Random) -> Planted:
    i = _row(made, chance)
    made.fields.insert(i, [""])
    return i, frozenset({Kind.BLANK_ROW}), NONE


def an_id_twice(made: Dat, chance: random.Random) -> Planted:
    i = chance.randrange(4, len(made.fields))
    _put(made, i, "BegBates", _value(made, i - 3, "BegBates"))
    return i, frozenset({Kind.ID_TWICE}), NUMBERS | FAMILY


def an_id_missing(made: Dat, chance: random.Random) -> Planted:
    i = _row(made, chance)
    _put(made, i, "BegBates", "")
    return i, frozenset({Kind.ID_BLANK}), NUMBERS | FAMILY


def a_range_reversed(made: Dat, chance: random.Random) -> Planted:
    i = chance.choice([i for i in range(1, len(made.fields)) if _value(made, i, "PgCount") != "1"])
    beg, end = _value(made, i, "BegBates"), _value(made, i, "EndBates")
    _put(made, i, "BegBates", end)
    _put(made, i, "EndBates", beg)
    return i, frozenset({Kind.REVERSED}), FAMILY


def a_gap(made: Dat, chance: random.Random) -> Planted:
    alone = [i for i in range(2, len(made.fields) - 1) if _value(made, i, "BegAttach") == _value(made, i, "BegBates") and _value(made, i, "EndBates") == _value(made, i, "EndAttach")]  # fmt: skip
    i = chance.choice(alone)
    del made.fields[i]
    return i, frozenset({Kind.GAP}), NONE


def an_overlap(made: Dat, chance: random.Random) -> Planted:
    i = chance.randrange(1, len(made.fields) - 1)
    _put(made, i, "EndBates", number(int(_value(made, i, "EndBates")[4:]) + 1))
    return i + 1, frozenset({Kind.OVERLAP}), frozenset({Kind.PAGES, Kind.FAMILY_BOUNDS, Kind.NUMBER_TWICE})


def another_prefix(made: Dat, chance: random.Random) -> Planted:
    i = _row(made, chance)
    _put(made, i, "EndBates", "VCS-0000001")
    return i, frozenset({Kind.SERIES}), FAMILY


def a_page_count(made: Dat, chance: random.Random) -> Planted:
    i = _row(made, chance)
    _put(made, i, "PgCount", str(int(_value(made, i, "PgCount")) + chance.randrange(1, 9)))
    return i, frozenset({Kind.PAGES}), NONE


def a_parent_that_is_not_there(made: Dat, chance: random.Random) -> Planted:
    i = chance.choice([i for i in range(1, len(made.fields)) if _value(made, i, "ParentID")])
    _put(made, i, "ParentID", "QSL-9999999")
    return i, frozenset({Kind.PARENT_MISSING}), NONE


def a_family_range(made: Dat, chance: random.Random) -> Planted:
    i = chance.choice([i for i in range(1, len(made.fields)) if _value(made, i, "ParentID")])
    _put(made, i, "EndAttach", number(int(_value(made, i, "EndAttach")[4:]) + 40))
    return i, frozenset({Kind.FAMILY_RANGE}), frozenset({Kind.CHILD_MISSING})


def no_hash(made: Dat, chance: random.Random) -> Planted:
    i = _row(made, chance)
    _put(made, i, "MD5Hash", chance.choice(("n/a", "xyz" * 11, "0" * 31)))
    return i, frozenset({Kind.HASH_FORM}), NONE


def no_date(made: Dat, chance: random.Random) -> Planted:
    i = _row(made, chance)
    _put(made, i, "DateSent", chance.choice(("13/45/2021", "yesterday", "2021")))
    return i, frozenset({Kind.DATE_FORM}), NONE


def a_path_that_leaves(made: Dat, chance: random.Random) -> Planted:
    i = _row(made, chance)
    _put(made, i, "NativeLink", chance.choice((r"..\..\etc\passwd", r"C:\x.txt", r"\\server\x.txt", "/../../x.txt")))
    return i, frozenset({Kind.LEAVES_ROOT}), NONE


def a_name_twice(made: Dat, chance: random.Random) -> Planted:
    for i, row in enumerate(made.fields):
        row.append("þsubjectþ" if i == 0 else "þþ")
    return 0, frozenset({Kind.HEADER_TWICE}), NONE


def a_trailing_column(made: Dat, chance: random.Random) -> Planted:
    for row in made.fields:
        row.append("")
    return 0, frozenset({Kind.TRAILING_COLUMN}), NONE


SPOILS: tuple[Spoils, ...] = (
    a_separator_missing, a_value_too_many, a_closing_qualifier_missing, an_opening_qualifier_missing,
    a_qualifier_in_a_value, a_nul, a_garbled_letter, a_broken_byte, a_blank_row, an_id_twice, an_id_missing,
    a_range_reversed, a_gap, an_overlap, another_prefix, a_page_count, a_parent_that_is_not_there, a_family_range,
    no_hash, no_date, a_path_that_leaves, a_name_twice, a_trailing_column,
)  # fmt: skip


def read(path: Path) -> Validated:
    return validate([open_load_file(path)])


def certain(found: Validated) -> set[Kind]:
    return {one.defect.kind for one in found.found if not one.defect.doubt}


@pytest.mark.parametrize("encoding", ENCODINGS)
def test_a_sound_file_has_no_defect(tmp_path: Path, encoding: str) -> None:
    path = tmp_path / "a.dat"
    path.write_bytes(dat(production(), encoding).data())
    assert certain(read(path)) == set()


@pytest.mark.parametrize("spoils", SPOILS, ids=lambda s: s.__name__)
def test_a_planted_defect_is_named_with_row_and_byte_and_none_is_invented(tmp_path: Path, spoils: Spoils) -> None:
    path = tmp_path / "a.dat"
    for seed in range(16):
        chance = random.Random(f"{spoils.__name__} {seed}")
        made = dat(production(), ENCODINGS[seed % len(ENCODINGS)])
        i, kinds, others = spoils(made, chance)
        path.write_bytes(made.data())
        found = read(path)
        said = [one.defect for one in found.found if one.defect.kind in kinds and one.defect.row == i + 1]
        assert said, (spoils.__name__, seed, i + 1, [one.defect for one in found.found])
        place = made.places[i]
        assert all(one.byte is not None and place.start <= one.byte < place.end for one in said), (said, place)
        assert certain(found) <= kinds | others, (seed, [one.defect for one in found.found])


def opt_comma_missing(lines: list[list[str]], chance: random.Random) -> tuple[int, Kind]:
    i = chance.randrange(len(lines))
    lines[i][4:6] = ["".join(lines[i][4:6])]
    return i, Kind.COLUMNS


def opt_comma_in_a_path(lines: list[list[str]], chance: random.Random) -> tuple[int, Kind]:
    i = chance.randrange(len(lines))
    lines[i][2] = lines[i][2].replace("IMAGES", "IMA,GES")
    return i, Kind.COLUMNS


def opt_page_count(lines: list[list[str]], chance: random.Random) -> tuple[int, Kind]:
    i = chance.choice([i for i, line in enumerate(lines) if line[3]])
    lines[i][6] = str(int(lines[i][6]) + 2)
    if lines[i][6] == "3" and (i + 1 == len(lines) or lines[i + 1][3]):
        lines[i][2] = lines[i][2].replace(".tif", ".jpg")  # a file of one page
    return i, Kind.PAGES


def opt_page_missing(lines: list[list[str]], chance: random.Random) -> tuple[int, Kind]:
    i = chance.choice([i for i, line in enumerate(lines) if not line[3]])
    first = max(k for k in range(i) if lines[k][3])
    del lines[i]
    lines[first][2] = lines[first][2].replace(".tif", ".jpg")
    return first, Kind.PAGES


def opt_key_twice(lines: list[list[str]], chance: random.Random) -> tuple[int, Kind]:
    i = chance.randrange(2, len(lines))
    lines[i][0] = lines[i - 2][0]
    return i, Kind.ID_TWICE


def opt_key_missing(lines: list[list[str]], chance: random.Random) -> tuple[int, Kind]:
    i = chance.randrange(len(lines))
    lines[i][0] = ""
    return i, Kind.ID_BLANK


def opt_break(lines: list[list[str]], chance: random.Random) -> tuple[int, Kind]:
    i = chance.choice([i for i, line in enumerate(lines) if not line[3]])
    lines[i][3] = "X"
    return i, Kind.IMAGE_BREAK


def opt_first_break(lines: list[list[str]], chance: random.Random) -> tuple[int, Kind]:
    lines[0][3] = ""
    return 0, Kind.IMAGE_BREAK


def opt_unknown(lines: list[list[str]], chance: random.Random) -> tuple[int, Kind]:
    i = chance.choice([i for i, line in enumerate(lines) if line[3]])
    lines[i][0] = "VCS-0000077"
    return i, Kind.IMAGE_UNKNOWN


def opt_leaves(lines: list[list[str]], chance: random.Random) -> tuple[int, Kind]:
    i = chance.randrange(len(lines))
    lines[i][2] = r"..\..\x.tif"
    return i, Kind.LEAVES_ROOT


OPT_SPOILS = (
    opt_comma_missing, opt_comma_in_a_path, opt_page_count, opt_page_missing, opt_key_twice, opt_key_missing, opt_break,
    opt_first_break, opt_unknown, opt_leaves,
)  # fmt: skip


def test_a_sound_pair_has_no_defect(tmp_path: Path) -> None:
    a, b = tmp_path / "a.dat", tmp_path / "a.opt"
    a.write_bytes(dat(production()).data())
    b.write_bytes(opt_data(opticon(production()))[0])
    assert certain(validate([open_load_file(a), open_load_file(b)])) == set()


@pytest.mark.parametrize("spoils", OPT_SPOILS, ids=lambda s: s.__name__)
def test_a_defect_planted_in_an_image_file_is_named_with_row_and_byte(
    tmp_path: Path, spoils: Callable[[list[list[str]], random.Random], tuple[int, Kind]]
) -> None:
    a, b = tmp_path / "a.dat", tmp_path / "a.opt"
    a.write_bytes(dat(production()).data())
    for seed in range(8):
        lines = opticon(production())
        i, kind = spoils(lines, random.Random(f"{spoils.__name__} {seed}"))
        data, places = opt_data(lines)
        b.write_bytes(data)
        found = validate([open_load_file(a), open_load_file(b)])
        said = [
            one.defect for one in found.found if one.path == b and one.defect.kind is kind and one.defect.row == i + 1
        ]
        assert said, (seed, i + 1, [one.defect for one in found.found])
        assert all(one.byte is not None and places[i].start <= one.byte < places[i].end for one in said)


@pytest.mark.parametrize("seed", range(4))
def test_bytes_spoilt_at_random_never_crash_and_no_byte_is_lost(tmp_path: Path, seed: int) -> None:
    chance = random.Random(seed)
    sound = {".dat": dat(production(4), ENCODINGS[seed]).data(), ".opt": opt_data(opticon(production(4)))[0]}
    for n in range(18):
        for suffix, data in sound.items():
            path = tmp_path / f"a{suffix}"
            path.write_bytes(_spoilt(data, chance, n))
            try:
                file = open_load_file(path)
                validate([file])
            except ParticularsError:
                continue  # refused in words
            rows = list(file.rows())
            assert all(one.end == after.start for one, after in pairwise(rows))
            if rows and file.kind != "dii":
                assert rows[-1].end == path.stat().st_size


def _spoilt(data: bytes, chance: random.Random, n: int) -> bytes:
    spoilt = bytearray(data)
    for _ in range(1 + n % 5):
        at = chance.randrange(len(spoilt))
        match n % 4:
            case 0:
                spoilt[at] ^= 1 << chance.randrange(8)
            case 1:
                del spoilt[at : at + chance.randrange(1, 9)]
            case 2:
                spoilt[at:at] = chance.choice((b"\xc3\xbe", b"\x14", b"\r\n", b"\0", b"\xfe", b"\xff\xfe", b",", b"\r"))
            case _:
                spoilt[at:] = spoilt[at : at + chance.randrange(1, 200)]
    return bytes(spoilt)
