"""Makes damaged, misnamed and hostile files out of sound ones; the same seed makes the same bytes."""

from __future__ import annotations

import io
import os
import random
import socket
import struct
import zipfile
import zlib
from collections.abc import Iterator
from pathlib import Path

from docx import Document
from reportlab.lib.pagesizes import letter
from reportlab.pdfgen.canvas import Canvas


def pleading() -> bytes:
    """A page of pleading paper with a stamp, line numbers, a footnote and a foot."""
    file = io.BytesIO()
    page = Canvas(file, pagesize=letter, invariant=1)
    for number in (1, 2):
        page.setFont("Times-Roman", 10)
        page.drawString(90, 770, f"Case 1:20-cv-00001-ABC   Document 7   Filed 01/02/20   Page {number} of 2")
        page.setFont("Times-Roman", 12)
        for line in range(1, 29):
            page.drawRightString(80, 740 - 24 * line, str(line))
            page.drawString(
                108, 740 - 24 * line, f"The words of line {line} on page {number} run to the margin of the paper,"
            )
        page.drawCentredString(306, 30, f"- {number} -")
        page.showPage()
    page.save()
    return file.getvalue()


def word_file() -> bytes:
    """A Word file with a heading, paragraphs and a table."""
    document = Document()
    document.add_heading("ORDER", 0)
    document.add_paragraph("The motion is before the court. See Fed. R. Civ. P. 26.")
    table = document.add_table(rows=1, cols=2)
    table.cell(0, 0).text, table.cell(0, 1).text = "Request No. 1", "Denied"
    file = io.BytesIO()
    document.save(file)
    return file.getvalue()


PAGE = (
    b"<!doctype html><html><head><meta charset=utf-8><title>t</title><script>x()</script></head><body><h1>ORDER</h1>"
    b"<p>The motion is <i>denied</i>&mdash;without prejudice.<table><tr><td>1<td>2</table></body></html>"
)
WORDS = b"1  The court has read the papers.\n2  The motion is denied. See Doe v. Roe, 1 F.3d 2 (9th Cir. 1999).\n" * 40


def sound(more: Path | None) -> dict[str, bytes]:
    """The sound files everything is made of; the small real ones where they are at hand."""
    files = {"a.pdf": pleading(), "a.docx": word_file(), "a.html": PAGE, "a.txt": WORDS}
    if more is not None:
        for path in sorted(more.iterdir()):
            if (
                path.suffix in (".pdf", ".docx", ".doc", ".wpd")
                and path.stat().st_size < 160_000
                and "ocr" not in path.name
            ):
                files[path.name.replace(" ", "_")] = path.read_bytes()
    return files


def make(folder: Path, files: dict[str, bytes], seed: int = 7) -> None:
    """Write every kind of junk into `folder`."""
    chance = random.Random(seed)
    for name, data in [
        *_cut(files),
        *_flipped(files, chance),
        *_holed(files, chance),
        *_renamed(files),
        *_random(chance),
    ]:
        (folder / name).write_bytes(data)
    for name, data in [*_encodings(), *_packages(), *_pages(), *_documents(files["a.pdf"])]:
        (folder / name).write_bytes(data)
    _not_files(folder)


def _cut(files: dict[str, bytes]) -> Iterator[tuple[str, bytes]]:
    for name, data in files.items():
        for part in (1, 9, 50, 97):
            yield f"cut{part:02}-{name}", data[: max(1, len(data) * part // 100)]


def _flipped(files: dict[str, bytes], chance: random.Random) -> Iterator[tuple[str, bytes]]:
    for name, data in files.items():
        for share in (20_000, 500):
            changed = bytearray(data)
            for _ in range(max(1, len(data) // share)):
                changed[chance.randrange(len(data))] ^= 1 << chance.randrange(8)
            yield f"flip{share}-{name}", bytes(changed)


def _holed(files: dict[str, bytes], chance: random.Random) -> Iterator[tuple[str, bytes]]:
    for name, data in files.items():
        at = chance.randrange(len(data))
        yield f"hole-{name}", data[:at] + bytes(min(2000, len(data) - at)) + data[at + 2000 :]
        yield f"twice-{name}", data + data
        yield f"tail-{name}", data + chance.randbytes(3000)


def _renamed(files: dict[str, bytes]) -> Iterator[tuple[str, bytes]]:
    for i, (name, data) in enumerate(files.items()):
        for suffix in (".txt", ".pdf", ".docx", ".html"):
            if not name.endswith(suffix):
                yield f"named-{i}-{name}{suffix}", data + b"\n" * (len(suffix) + i)


def _random(chance: random.Random) -> Iterator[tuple[str, bytes]]:
    for i, suffix in enumerate((".pdf", ".docx", ".html", ".txt", ".doc", ".bin", "", ".zip")):
        yield f"random{i}{suffix}", chance.randbytes(5000 + i)
        yield f"empty{i}{suffix}", b""
    for i, sign in enumerate(
        (
            b"%PDF-1.7\n",
            b"PK\x03\x04",
            b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1",
            b"\xffWPC",
            b"{\\rtf1",
            b"<html>",
            b"II*\x00",
            b"!BDN",
        )
    ):
        yield f"sign{i}.pdf", sign + chance.randbytes(4000)


def _encodings() -> Iterator[tuple[str, bytes]]:
    words = "ORDER — the motion of Peña is “denied”. "
    for encoding in ("utf-16", "utf-16-le", "utf-16-be", "utf-32", "cp1252", "utf-8-sig", "latin-1"):
        yield f"words-{encoding}.txt", (words * 30).encode(encoding, "replace")
        yield f"page-{encoding}.html", f"<html><body><p>{words * 30}</p></body></html>".encode(encoding, "replace")
    yield "nulls.txt", b"\x00" * 5000
    yield "some-nulls.txt", b"the motion\x00is denied " * 300
    yield "surrogates.txt", b"\xed\xa0\x80\xed\xb0\x80 the motion " * 100
    yield "surrogates.html", b"<html><p>&#xD800; &#xDFFF; &#0; &#x110000; \xed\xa0\x80</p></html>"
    yield "controls.txt", bytes(range(32)) * 200
    yield "one-line.txt", b"the motion is denied and the court " * (50_000_000 // 35)
    yield "line-ends.txt", b"\r\n\n\r" * 60_000
    yield "form-feeds.txt", b"\f" * 20_000
    yield "brackets.txt", b"(" * 300_000
    yield "stars.txt", b"*a " * 100_000
    yield "numbers.txt", b"".join(b"%d\n" % (i % 29) for i in range(60_000))


def _packages() -> Iterator[tuple[str, bytes]]:
    names = {"[Content_Types].xml": b"<Types/>"}
    bomb = b"<w:document xmlns:w='http://schemas.openxmlformats.org/wordprocessingml/2006/main'><w:body>" + b" " * (
        200 << 20
    )
    yield "bomb.docx", _package({**names, "word/document.xml": bomb})
    lied = bytearray(_package({**names, "word/document.xml": b"<a>" + b"x" * 3_000_000}))
    at = lied.rfind(b"PK\x01\x02")
    struct.pack_into("<I", lied, at + 24, 10)  # the directory says ten bytes
    yield "lie.docx", bytes(lied)
    nested = b"".join(b"<!ENTITY a%d '&a%d;&a%d;&a%d;'>" % (i + 1, i, i, i) for i in range(30))
    yield (
        "entities.docx",
        _package({**names, "word/document.xml": b"<!DOCTYPE d [<!ENTITY a0 'ha'>" + nested + b"]><d>&a30;</d>"}),
    )
    yield (
        "outside.docx",
        _package({**names, "word/document.xml": b"<!DOCTYPE d [<!ENTITY x SYSTEM 'file:///etc/passwd'>]><d>&x;</d>"}),
    )
    w = b"<w:document xmlns:w='http://schemas.openxmlformats.org/wordprocessingml/2006/main'>"
    yield "deep.docx", _package({**names, "word/document.xml": w + b"<w:p>" * 100_000})
    yield "no-body.docx", _package({**names, "word/document.xml": b""})
    yield "climbing.docx", _package({**names, "word/document.xml": w + b"</w:document>", "../../etc/x": b"x"})
    yield "many.zip", _package({f"{i}": b"" for i in range(5000)})
    yield "pdf-in.zip", _package({"a.pdf": b"%PDF-1.4 stored"}, zipfile.ZIP_STORED)
    yield "two-kinds.pdf", b"%PDF-1.4\n%%EOF\n" + _package({"a": b"b"})


def _package(files: dict[str, bytes], method: int = zipfile.ZIP_DEFLATED) -> bytes:
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", method) as package:
        for name, data in files.items():
            package.writestr(zipfile.ZipInfo(name, (2020, 1, 1, 0, 0, 0)), data, method)
    return file.getvalue()


def _pages() -> Iterator[tuple[str, bytes]]:
    yield "deep.html", b"<html><body>" + b"<div>" * 100_000 + b"denied" + b"</div>" * 100_000
    yield "deep-inline.html", b"<html><body>" + b"<b><i>" * 50_000 + b"denied"
    yield "unclosed.html", b"<html><p" * 20_000
    yield "attributes.html", b"<html><body " + b"a=1 " * 100_000 + b">denied</body>"
    yield "table.html", b"<html><table>" + b"<tr><td>1<td>2" * 20_000
    yield "frameset.html", b"<!doctype html><frameset><frame src='file:///etc/passwd'></frameset>"
    yield "liar.html", b"<?xml version='1.0' encoding='utf-16'?><html><meta charset='utf-7'><p>denied</p></html>"
    yield "only-script.html", b"<html><script>" + b"var x = 1;" * 1000 + b"</script></html>"
    yield "huge-word.html", b"<html><p>" + b"x" * 12_000_000 + b"</p></html>"


def _documents(pdf: bytes) -> Iterator[tuple[str, bytes]]:
    yield "pages-of-pages.pdf", _pdf(b"<</Type/Pages/Kids[2 0 R 2 0 R]/Count 1000000>>")
    yield (
        "count.pdf",
        _pdf(b"<</Type/Pages/Kids[3 0 R]/Count 2000000000>>", b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 9 9]>>"),
    )
    yield "negative.pdf", _pdf(b"<</Type/Pages/Kids[3 0 R]/Count -5>>", b"<</Type/Page/Parent 2 0 R>>")
    for i, box in enumerate((b"0 0 0 0", b"0 0 1e30 1e30", b"-9e9 -9e9 9e9 9e9", b"a b c d", b"500 500 0 0")):
        words = b"BT /F 12 Tf 20 20 Td (denied) Tj ET"
        yield (
            f"box{i}.pdf",
            _pdf(
                b"<</Type/Pages/Kids[3 0 R]/Count 1>>",
                b"<</Type/Page/Parent 2 0 R/MediaBox[%s]/Contents 4 0 R/Resources<</Font<</F<</Type/Font/Subtype/Type1/BaseFont/Times-Roman>>>>>>>>"
                % box,
                b"<</Length %d>>stream\n%s\nendstream" % (len(words), words),
            ),
        )
    form = b"<</Type/XObject/Subtype/Form/BBox[0 0 9 9]/Resources<</XObject<</X 4 0 R>>>>/Length 5>>stream\n/X Do\nendstream"
    page = b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 612 792]/Contents 5 0 R/Resources<</XObject<</X 4 0 R>>>>>>"
    yield (
        "form-in-itself.pdf",
        _pdf(b"<</Type/Pages/Kids[3 0 R]/Count 1>>", page, form, b"<</Length 5>>stream\n/X Do\nendstream"),
    )
    flood = zlib.compress(b"BT 1 0 0 1 5 5 Tm (x) Tj ET " * 3_000_000, 9)
    stream = b"<</Length %d/Filter/FlateDecode>>stream\n%s\nendstream" % (len(flood), flood)
    one = b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 612 792]/Contents 4 0 R>>"
    yield "flood.pdf", _pdf(b"<</Type/Pages/Kids[3 0 R]/Count 1>>", one, stream)
    length = b"<</Length 4000000000>>stream\nBT\nendstream"
    yield "length.pdf", _pdf(b"<</Type/Pages/Kids[3 0 R]/Count 1>>", one, length)
    yield "arrays.pdf", _pdf(b"[" * 50_000)
    yield "before.pdf", b"junk\n" * 100 + pdf
    yield "comment.pdf", b"%PDF-1.7\n" + b"%" * 1_000_000
    yield "encrypted.pdf", _encrypted()


def _pdf(*objects: bytes) -> bytes:
    """A PDF of these objects, the first of them number 2, the catalogue before it."""
    out = bytearray(b"%PDF-1.7\n")
    places = []
    for number, data in enumerate((b"<</Type/Catalog/Pages 2 0 R>>", *objects), 1):
        places.append(len(out))
        out += b"%d 0 obj\n%s\nendobj\n" % (number, data)
    start = len(out)
    out += b"xref\n0 %d\n0000000000 65535 f \n" % (len(places) + 1)
    out += b"".join(b"%010d 00000 n \n" % place for place in places)
    return bytes(out + b"trailer<</Root 1 0 R/Size %d>>\nstartxref\n%d\n%%%%EOF" % (len(places) + 1, start))


def _encrypted() -> bytes:
    from reportlab.lib.pdfencrypt import StandardEncryption

    file = io.BytesIO()
    page = Canvas(file, pagesize=letter, encrypt=StandardEncryption("secret", canPrint=0), invariant=1)
    page.drawString(72, 700, "Under seal")
    page.save()
    return file.getvalue()


def _not_files(folder: Path) -> None:
    """Pipes, sockets, links that go in circles or nowhere, files nobody may open."""
    os.mkfifo(folder / "pipe.txt")
    (folder / "loop-a").symlink_to(folder / "loop-b")
    (folder / "loop-b").symlink_to(folder / "loop-a")
    (folder / "nowhere.pdf").symlink_to(folder / "not-here.pdf")
    (folder / "to-device.txt").symlink_to("/dev/zero")
    (folder / "around").symlink_to(folder)
    shut = folder / "shut.txt"
    shut.write_bytes(b"the motion is denied, and nobody may read this")
    shut.chmod(0)
    with socket.socket(socket.AF_UNIX) as listener:
        here = Path.cwd()
        os.chdir(folder)  # the name of a socket may have 108 bytes only
        try:
            listener.bind("socket.txt")
        finally:
            os.chdir(here)
