"""Opticon, LFP, DII and EDRM XML: samples made after their specifications, and what is wrong in them."""

from __future__ import annotations

from pathlib import Path

import pytest

from outside import outside
from particulars.errors import Unreadable
from particulars.intake.loadfile.checks.images import imaged
from particulars.intake.loadfile.documents import documents
from particulars.intake.loadfile.opening import kinds_of, open_load_file
from particulars.intake.loadfile.opticon import open_opticon
from particulars.intake.loadfile.shape import Kind
from particulars.intake.loadfile.validating import validate

LFP = rb"""IM,QSL-0000001,D,0,@VOL001;IMAGES\0001;QSL-0000001.tif;2,0
IM,QSL-0000002, ,0,@VOL001;IMAGES\0001;QSL-0000002.tif;2
IM,QSL-0000003,C,0,@VOL001;IMAGES\0001;QSL-0000003.jpg;4,1
IM,QSL-0000004,D,1,@VOL001;IMAGES\0002;QSL-0000004.pdf;6,0
IM,QSL-0000005, ,2,@VOL001;IMAGES\0002;QSL-0000004.pdf;6,0
BR,QSL-0000001,QSL-0000003
LC,QSL-0000001,Vale
IO,QSL-0000004,words
"""
DII = rb"""; Record 1
@T QSL-0000001
@BATESBEG QSL-0000001
@BATESEND QSL-0000002
@C CUSTODIAN Vale, Ada
@SUBJECT Pitch
@ATTACH QSL-0000003
@FULLTEXT DOC
@D @I\IMAGES\0001\
QSL-0000001.tif
QSL-0000002.tif

; Record 2
@T QSL-0000003
@BATESBEG QSL-0000003
@BATESEND QSL-0000003
@PARENTID QSL-0000001
@D @I\IMAGES\0001\
QSL-0000003.tif
"""
EDRM = rb"""<?xml version="1.0" encoding="UTF-8"?>
<Root><Batch><Documents>
<Document DocID="QSL-0000001" DocType="Message" MimeType="message/rfc822">
 <Files><File FileType="Native"><ExternalFile FilePath="NATIVES" FileName="1.eml" FileSize="7" Hash="d41d8cd98f00b204e9800998ecf8427e"/></File>
 <File FileType="Text"><ExternalFile FilePath="TEXT" FileName="1.txt"/></File></Files>
 <Tags><Tag TagName="#Subject" TagDataType="Text" TagValue="Pitch"/><Tag TagName="#From" TagValue="Ada Vale"/><Tag TagName="Colour" TagValue="blue"/></Tags>
 <Locations><Location><Custodian>Vale, Ada</Custodian></Location></Locations>
</Document>
<Document DocID="QSL-0000002" DocType="File"><Tags><Tag TagName="#FileName" TagValue="a.xls"/></Tags></Document>
</Documents><Relationships><Relationship Type="Attachment" ParentDocId="QSL-0000001" ChildDocId="QSL-0000002"/></Relationships>
</Batch></Root>
"""


def made(folder: Path, name: str, data: bytes) -> Path:
    path = folder / name
    path.write_bytes(data)
    return path


@pytest.mark.parametrize("name", ["Opticon_01.opt", "opticon_02.opt"])
def test_opticon_samples_of_a_vendor(name: str) -> None:
    path = outside("data", "productions", "loadfiles", "relativity", name)
    assert kinds_of(path) == ("opticon",)
    (one,) = imaged(open_opticon(path))
    assert (one.images, one.stated, one.pages) == (5, 5, 5)
    assert not any(row.defects for row in open_opticon(path).rows())


def test_an_opticon_row_with_a_comma_in_its_path_keeps_its_other_values(tmp_path: Path) -> None:
    path = made(tmp_path, "a.opt", b"Q-0001,V1,.\\IMG\\a,b.tif,Y,,,1\r\nQ-0002,V1,.\\IMG\\c.tif,Y,,,1\r\n")
    one, other = open_opticon(path).rows()
    assert one.cells == ("Q-0001", "V1", ".\\IMG\\a,b.tif", "Y", "", "", "1") and not other.defects
    assert [(d.kind, d.column, d.byte) for d in one.defects] == [(Kind.COLUMNS, "Path", 10)]


def test_lfp_records(tmp_path: Path) -> None:
    path = made(tmp_path, "a.lfp", LFP)
    assert kinds_of(path) == ("lfp",)
    file = open_load_file(path)
    rows = list(file.rows())
    assert len(rows) == 8 and not any(row.defects for row in rows)
    assert [(one.key, one.images) for one in imaged(file)] == [
        ("QSL-0000001", 2),
        ("QSL-0000003", 1),
        ("QSL-0000004", 2),
    ]
    assert rows[4].cells[:9] == ("IM", "QSL-0000005", "", "2", "VOL001", r"IMAGES\0002", "QSL-0000004.pdf", "6", "0")
    assert rows[-1].end == len(LFP) and rows[5].cells[9] == "QSL-0000003"


@pytest.mark.parametrize(
    ("old", "new", "column", "at"),
    [
        (b",D,0,@VOL001;IMAGES\\0001", b",X,0,@VOL001;IMAGES\\0001", "Boundary", 15),
        (b";2,0", b";9,0", "Type", 55),
        (b",D,0,", b",D,one,", "Offset", 17),
        (b"IM,QSL-0000001,D,0,@", b"IM,QSL-0000001,D,0,", "ImageKey", 3),
    ],
)
def test_a_malformed_lfp_record_is_named_at_its_byte(
    tmp_path: Path, old: bytes, new: bytes, column: str, at: int
) -> None:
    file = open_load_file(made(tmp_path, "a.lfp", LFP.replace(old, new, 1)))
    defects = [d for row in file.rows() for d in row.defects]
    assert [(d.kind, d.row, d.column, d.byte) for d in defects] == [(Kind.MALFORMED, 1, column, at)]


def test_dii_documents(tmp_path: Path) -> None:
    path = made(tmp_path, "a.dii", DII)
    assert kinds_of(path) == ("dii",)
    file = open_load_file(path)
    source = documents(file)
    one, other = source
    assert (one["doc_id"], one["beg"], one["end_no"], one["custodian"], one["subject"]) == (
        "QSL-0000001", "QSL-0000001", "QSL-0000002", "Vale, Ada", "Pitch")  # fmt: skip
    assert other["parent_id"] == "QSL-0000001" and one["child_ids"] == "QSL-0000003"
    assert one.row.cells[file.columns.index("Images")] == "QSL-0000001.tif;QSL-0000002.tif"
    assert DII[other.row.start :].startswith(b"@T QSL-0000003")
    assert validate([file], on_file=False).defects == 0


def test_a_dii_document_without_an_id_is_named(tmp_path: Path) -> None:
    file = open_load_file(made(tmp_path, "a.dii", DII + b"\n@BATESBEG QSL-0000004\nwhat is this\n@\n"))
    assert [d.kind for row in file.rows() for d in row.defects] == [Kind.MALFORMED, Kind.ID_BLANK]


def test_edrm_documents(tmp_path: Path) -> None:
    path = made(tmp_path, "a.xml", EDRM)
    assert kinds_of(path) == ("edrm",)
    file = open_load_file(path)
    one, other = documents(file)
    assert (one["doc_id"], one["subject"], one["from"], one["custodian"]) == ("QSL-0000001", "Pitch", "Ada Vale", "Vale, Ada")  # fmt: skip
    assert one["native_path"] == r"NATIVES\1.eml" and one.text_path == r"TEXT\1.txt" and one.hashes()["md5"]
    assert other["parent_id"] == "QSL-0000001" and "Colour" in file.columns
    assert EDRM[one.row.start : one.row.end].startswith(b"<Document ") and EDRM[: one.row.end].endswith(b"</Document>")
    assert validate([file], on_file=False).defects == 0


def test_edrm_faults_are_named_and_nothing_outside_is_loaded(tmp_path: Path) -> None:
    secret = made(tmp_path, "secret.txt", b"secret")
    bomb = b'<!DOCTYPE Root [<!ENTITY x SYSTEM "file://' + str(secret).encode() + b'">]>'
    data = (
        EDRM.replace(b"<Root>", bomb + b"<Root>", 1)
        .replace(b"blue", b"&x;")
        .replace(b'DocID="QSL-0000002"', b'DocID=""')
    )
    with pytest.raises(Unreadable):  # an entity in an attribute is refused by the parser
        open_load_file(made(tmp_path, "a.xml", data))
    file = open_load_file(made(tmp_path, "b.xml", EDRM.replace(b'DocID="QSL-0000002"', b'DocID=""')))
    assert [(d.kind, d.row) for row in file.rows() for d in row.defects] == [(Kind.ID_BLANK, 2)]
    for broken in (EDRM[:400], b"<Root/>"):
        with pytest.raises(Unreadable):
            open_load_file(made(tmp_path, "c.xml", broken))


@pytest.mark.parametrize("data", [b"Just words, of no form.\n", b"a,b\n1,2\n", b"", b"\x89PNG\r\n\x1a\n" + bytes(40)])
def test_what_is_no_load_file_is_of_no_kind(tmp_path: Path, data: bytes) -> None:
    path = made(tmp_path, "a.txt", data)
    assert kinds_of(path) == ()
    with pytest.raises(Unreadable, match="no load file known here"):
        open_load_file(path)
