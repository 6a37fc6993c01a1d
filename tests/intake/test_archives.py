"""Archives hand on their members; a bomb is named and not opened, and what is damaged or encrypted says so."""

from __future__ import annotations

import gzip
import io
import tarfile
import zipfile
from collections.abc import Iterator
from pathlib import Path

import pytest

from particulars.errors import Unreadable
from particulars.intake.archive import gzip_file, tar_file, zip_file
from particulars.intake.reading_shape import MEMBER, Child
from particulars.intake.unpacking import DEEPEST, Unpacked, unpack
from particulars.testing import check_reader


def zipped(files: dict[str, bytes]) -> bytes:
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in files.items():
            archive.writestr(zipfile.ZipInfo(name, (2020, 1, 1, 0, 0, 0)), data, zipfile.ZIP_DEFLATED)
    return file.getvalue()


def tarred(files: dict[str, bytes], packed: bool = False) -> bytes:
    file = io.BytesIO()
    with tarfile.open(fileobj=file, mode="w") as archive:
        for name, data in files.items():
            info = tarfile.TarInfo(name)
            info.size = len(data)
            archive.addfile(info, io.BytesIO(data))
        link = tarfile.TarInfo("link")
        link.type, link.linkname = tarfile.SYMTYPE, "/etc/passwd"
        archive.addfile(link)
    return gzip.compress(file.getvalue(), mtime=0) if packed else file.getvalue()


FILES = {"a/b.txt": b"The motion is denied.", "../c.txt": b"The motion is granted."}


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (place := tmp_path / "out").mkdir()
    return place


def put(tmp_path: Path, data: bytes) -> Path:
    (path := tmp_path / "archive").write_bytes(data)
    return path


def out(found: tuple[Unpacked, ...]) -> dict[str, bytes | str]:
    return {one.name: Path(one.path.decode()).read_bytes() if one.path else one.reason for one in found}


def test_members_of_a_zip(tmp_path: Path, folder: Path) -> None:
    path = put(tmp_path, zipped({**FILES, "folder/": b""}))
    check_reader(zip_file.read, path)
    found = out(unpack(zip_file.read(path).children, folder, 1 << 20, 0))
    assert found == FILES, "names that climb are names; nothing is written by them"
    assert {p.parent for p in folder.rglob("*")} == {folder}


@pytest.mark.parametrize("packed", [False, True])
def test_members_of_a_tar(tmp_path: Path, folder: Path, packed: bool) -> None:
    path = put(tmp_path, tarred(FILES, packed))
    read = gzip_file.read if packed else tar_file.read
    check_reader(read, path)
    assert out(unpack(read(path).children, folder, 1 << 20, 0)) == {**FILES, "link": "Not taken: it is a link."}


def test_one_packed_file_goes_by_its_own_name(tmp_path: Path, folder: Path) -> None:
    file = io.BytesIO()
    with gzip.GzipFile("letter.txt", "wb", fileobj=file, mtime=0) as packed:
        packed.write(b"Dear Counsel")
    read = gzip_file.read(put(tmp_path, file.getvalue()))
    assert out(unpack(read.children, folder, 1 << 20, 0)) == {"letter.txt": b"Dear Counsel"}


@pytest.mark.parametrize("kind", ["zip", "tar", "gz"])
def test_a_bomb_is_named_and_its_members_are_listed_as_not_taken(tmp_path: Path, folder: Path, kind: str) -> None:
    many = bytes(300 << 20)
    data = {
        "zip": lambda: zipped({"zeros": many, "a.txt": b"x"}),
        "tar": lambda: gzip.compress(tarred({"zeros": many})),
        "gz": lambda: gzip.compress(many),
    }
    read = (zip_file if kind == "zip" else gzip_file).read(put(tmp_path, data[kind]()))
    assert read.unread.startswith("It is an archive bomb:")
    found = unpack(read.children, folder, 1 << 40, 0)
    assert found and all(not one.path and "archive bomb" in one.reason for one in found)
    assert not list(folder.iterdir())


def test_an_encrypted_or_damaged_member_loses_no_other(tmp_path: Path, folder: Path) -> None:
    data = bytearray(zipped({"a.txt": b"one " * 100, "b.txt": b"two " * 100}))
    data[37] ^= 0xFF  # in the packed bytes of the first
    found = out(unpack(zip_file.read(put(tmp_path, bytes(data))).children, folder, 1 << 20, 0))
    assert str(found["a.txt"]).startswith("Not taken: it is damaged") and found["b.txt"] == b"two " * 100
    data = bytearray(zipped({"a.txt": b"one"}))
    data[data.find(b"PK\x01\x02") + 8] |= 1
    data[6] |= 1
    found = out(unpack(zip_file.read(put(tmp_path, bytes(data))).children, folder, 1 << 20, 0))
    assert "encrypted" in str(found["a.txt"])


@pytest.mark.parametrize(
    ("reader", "data"),
    [(zip_file.read, b"PK\x03\x04nothing"), (tar_file.read, b"x" * 700), (gzip_file.read, b"\x1f\x8b\x08x")],
)
def test_damage_is_said(tmp_path: Path, reader: object, data: bytes) -> None:
    with pytest.raises(Unreadable, match="damaged"):
        reader(put(tmp_path, data))  # type: ignore[operator]


class TestBounds:
    """What is over a limit is listed, never lost."""

    def test_room(self, folder: Path) -> None:
        children = [Child(f"{n}", MEMBER, lambda: (b"x" * 10,)) for n in range(3)]
        found = unpack(children, folder, 25, 0)
        assert [bool(one.path) for one in found] == [True, True, False] and "larger than the most" in found[2].reason

    def test_depth(self, folder: Path) -> None:
        (one,) = unpack([Child("a", MEMBER, lambda: (b"x",))], folder, 100, DEEPEST)
        assert not one.path and "containers in one another" in one.reason

    def test_names_that_are_there_twice_are_numbered(self, folder: Path) -> None:
        children = [Child(name, MEMBER, lambda: (b"x",)) for name in ("a", "a", "a [2]", "a")]
        names = [one.name for one in unpack(children, folder, 100, 0)]
        assert names[0] == "a" and len(set(names)) == 4

    def test_a_container_that_breaks_off_keeps_what_came_before(self, folder: Path) -> None:
        def children() -> Iterator[Child]:
            yield Child("a", MEMBER, lambda: (b"x",))
            raise OSError("cut")

        found = unpack(children(), folder, 100, 0)
        assert found[0].path and "damaged from here on" in found[1].reason

    def test_very_many_refusals_are_counted(self, folder: Path) -> None:
        found = unpack((Child(f"{n}", MEMBER, reason="No.") for n in range(10_500)), folder, 0, 0)
        assert sum(one.count for one in found) == 10_500 and len(found) == 10_001
