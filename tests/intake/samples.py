"""One sample of each kind of file that a reader reads, made here."""

from __future__ import annotations

import gzip
import io
import struct
import zlib

import openpyxl
from pptx import Presentation

from intake import compound, junk, messages
from intake.test_archives import tarred, zipped


def workbook() -> bytes:
    """A workbook of one sheet."""
    book = openpyxl.Workbook()
    book.active.append(["Party", "Price"])
    book.active.append(["Quarrelstone", 12.5])
    book.save(file := io.BytesIO())
    return file.getvalue()


def deck() -> bytes:
    """One slide."""
    slides = Presentation()
    slides.slides.add_slide(slides.slide_layouts[5]).shapes.title.text = "The first"
    slides.save(file := io.BytesIO())
    return file.getvalue()


def blank_png() -> bytes:
    """A white picture without a word on it."""
    raw = b"".join(b"\0" + b"\xff" * 40 for _ in range(40))

    def chunk(name: bytes, data: bytes) -> bytes:
        return struct.pack(">I", len(data)) + name + data + struct.pack(">I", zlib.crc32(name + data))

    head = struct.pack(">IIBBBBB", 40, 40, 8, 0, 0, 0, 0)
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", head) + chunk(b"IDAT", zlib.compress(raw)) + chunk(b"IEND", b"")


_THORN = "\xfe"
_DAT = "\r\n".join(
    "\x14".join(f"{_THORN}{value}{_THORN}" for value in row)
    for row in (("BEGDOC", "ENDDOC", "CUSTODIAN"), ("Q-001", "Q-002", "Clerk, Ann"), ("Q-003", "Q-003", "Clerk, Ann"))
)
SAMPLES: dict[str, bytes] = {
    "txt": junk.WORDS,
    "md": b"# ORDER\n\nThe motion is *denied*. See Doe v. Roe, 1 F.3d 2 (9th Cir. 1999).\n",
    "pdf": junk.pleading(),
    "docx": junk.word_file(),
    "html": junk.PAGE,
    "docket": b'{"docket_number": "9:21-cv-00007", "docket_entries": [{"entry_number": 1, "date_filed": "2021-01-04", "description": "COMPLAINT"}]}',
    "concordance": b"\xef\xbb\xbf" + _DAT.encode() + b"\r\n",
    "overlay": b"BEGBATES,CUSTODIAN,SUBJECT\nQ-001,Clerk,The list\nQ-002,Clerk,The other list\n",
    "opticon": b"Q-001,VOL01,.\\IMAGES\\Q-001.TIF,Y,,,2\r\nQ-002,VOL01,.\\IMAGES\\Q-002.TIF,,,,\r\n",
    "lfp": b"IM,Q-001,D,0,@VOL01;IMAGES;Q-001.TIF;2\r\nIM,Q-002, ,0,@VOL01;IMAGES;Q-002.TIF;2\r\n",
    "dii": b"@T Q-001\r\n@D @I\\IMAGES\r\nQ-001.TIF\r\n@C CUSTODIAN Clerk\r\n",
    "edrm": b'<?xml version="1.0"?><Root><Batch><Documents><Document DocID="Q-001" DocType="File" MimeType="application/pdf"><Tags><Tag TagName="Custodian" TagDataType="Text" TagValue="Clerk"/></Tags></Document></Documents></Batch></Root>',
    "eml": messages.with_files(("a.txt", b"A note.")),
    "mbox": b"From a@b Thu Mar  7 11:46:50 2002\n" + messages.plain(),
    "msg": compound.outlook("The list", "The list is in the room.", {"a.txt": b"A note."}),
    "chat": b'[{"type": "message", "user": "U1", "ts": "1698933785.000200", "text": "First."}]',
    "zip": zipped({"a.txt": b"A note."}),
    "tar": tarred({"a.txt": b"A note."}),
    "gz": gzip.compress(tarred({"a.txt": b"A note."}), mtime=0),
    "xlsx": workbook(),
    "xlsb": workbook(),  # the reader tells the kinds of workbook by their bytes, and no library here writes the others
    "xls": workbook(),
    "ods": workbook(),
    "pptx": deck(),
    "rtf": rb"{\rtf1\ansi\ansicpg1252 The list.\par}",
    "doc": compound.old_word("The list is here.\rAnd more.\r", "A note.\r"),
    "vcf": b"BEGIN:VCARD\r\nFN:Ann Clerk\r\nEND:VCARD\r\n",
    "ics": b"BEGIN:VCALENDAR\r\nSUMMARY:Hearing\r\nEND:VCALENDAR\r\n",
    "png": blank_png(),
    "jpg": blank_png(),  # likewise: a picture is told by its bytes
    "tiff": blank_png(),
    "gif": blank_png(),
    "bmp": blank_png(),
}
"""Without `pst`: a store is made by no library, and is tested on real ones."""
