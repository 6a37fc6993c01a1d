"""What a file is goes by its shape; a name that says otherwise is listed, two shapes at once are refused."""

from __future__ import annotations

import io
import zipfile
from pathlib import Path

import pytest

from particulars.errors import Ambiguous
from particulars.intake import READERS
from particulars.intake.kinds import KINDS, kind_of
from particulars.intake.reading_shape import Reading


def zipped(*names: str) -> bytes:
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w") as package:
        for name in names:
            package.writestr(name, "x")
    return file.getvalue()


OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(22) + b"\x09\x00" + bytes(16) + b"\x00\x00\x00\x00" + bytes(460)


@pytest.mark.parametrize(
    ("name", "data", "kind", "misnamed"),
    [
        ("a.pdf", b"%PDF-1.7\n", "pdf", False),
        ("a.txt", b"%PDF-1.7\n", "pdf", True),
        ("a.pdf", b"\n\n%PDF-1.7\n", "pdf", False),
        ("a.docx", zipped("word/document.xml"), "docx", False),
        ("a.pdf", zipped("word/document.xml"), "docx", True),
        ("a.xlsx", zipped("xl/workbook.xml"), "xlsx", False),
        ("a.zip", zipped("a.pdf"), "zip", False),
        ("a.docx", zipped("a.pdf"), "zip", True),
        ("a.doc", OLE + "WordDocument".encode("utf-16-le") + bytes(600), "doc", False),
        ("a.doc", OLE + "other".encode("utf-16-le") + bytes(600), "ole", True),
        ("a.wpd", b"\xffWPC....", "wpd", False),
        ("a.rtf", b"{\\rtf1 x}", "rtf", False),
        ("a.doc", b"{\\rtf1 x}", "rtf", True),
        ("a.htm", b"<!DOCTYPE html><p>x", "html", False),
        ("a.html", b"<p>only a piece</p>", "html", False),
        ("a.txt", b"\xef\xbb\xbf  <html><p>x", "html", True),
        ("a.html", b"no tags at all", "txt", True),
        ("a.md", b"# ORDER", "md", False),
        ("a.opinion", b"ORDER", "txt", False),
        ("a.txt", "ORDER".encode("utf-16"), "txt", False),
        ("a.txt", "THE ORDER".encode("utf-16-le"), "txt", False),
        ("a.eml", b"From: a@b.c\r\nTo: d@e.f\r\nSubject: x\r\n\r\nx", "eml", False),
        ("a.eml", b"From: a@b.c\nSubject: x\n\nx", "eml", False),
        ("a.eml", b"no head of a message\n\nx", "txt", True),
        ("a.txt", b"From: a@b.c\r\nTo: d@e.f\r\nSubject: x\r\nAttachments: y.pdf\r\n\r\nx", "txt", False),
        ("a.txt", b"From: a@b.c\r\nTo: d@e.f\r\nMessage-ID: <x@y>\r\n\r\nx", "eml", True),
        ("a", b"From: a@b.c\r\nTo: d@e.f\r\nSubject: x\r\n\r\nx", "eml", False),
        ("a.txt", b"From: counsel\nThe motion is denied\n", "txt", False),
        ("a.png", b"\x89PNG\r\n\x1a\n....", "png", False),
        ("a.txt", bytes(range(256)) * 4, "unknown", True),
    ],
)
def test_known_by_shape(tmp_path: Path, name: str, data: bytes, kind: str, misnamed: bool) -> None:
    path = tmp_path / name
    path.write_bytes(data)
    known = kind_of(path)
    assert (known.kind, known.misnamed is not None) == (kind, misnamed)


def test_two_shapes_at_once_are_refused_by_name(tmp_path: Path) -> None:
    path = tmp_path / "a.pdf"
    path.write_bytes(b"%PDF-1.7\n%%EOF\n" + zipped("a"))
    with pytest.raises(Ambiguous, match="a PDF or a ZIP archive"):
        kind_of(path)


def test_every_reader_reads_a_kind_of_the_table_and_has_one_function() -> None:
    from importlib import import_module

    names = {kind.name for kind in KINDS} | {"txt", "md"}
    assert set(READERS) <= names
    for module in set(READERS.values()):
        assert import_module(module).read.__annotations__ == {"source": "Path", "return": Reading.__name__}
