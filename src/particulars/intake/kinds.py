"""The one table of kinds of file: by which first bytes and shape a paper's file is known, whatever its name says."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path, PurePath

from particulars.errors import Ambiguous
from particulars.intake.chat_shapes import is_chat
from particulars.intake.docket_shapes import is_docket
from particulars.intake.loadfile import shapes as load_files
from particulars.intake.shapes import (
    OLE,
    Head,
    begins,
    begins_as_mail,
    begins_with,
    has_tags,
    head_of,
    is_eml,
    is_html,
    is_mail_laid_out,
    is_mailbox,
    is_other_zip,
    is_pdf,
    is_sheet_of_odf,
    is_text,
    is_xml,
    ole_holding,
    zip_holding,
)


@dataclass(frozen=True, slots=True)
class Kind:
    """One kind of file: its name, what to call it to a person, the endings it goes by, the sign it is known by."""

    name: str
    words: str
    suffixes: tuple[str, ...]
    known_by: Callable[[Head], bool]


@dataclass(frozen=True, slots=True)
class Known:
    """What a file is, and a sentence where its name says otherwise."""

    kind: str
    misnamed: str | None = None


def kind_of(path: Path, name: str = "") -> Known:
    """The kind of a file by its shape; a name that contradicts it is listed, a file of two shapes is refused.

    Args:
        name: the name it goes by, where it waits under another.

    Raises:
        Ambiguous: the bytes fit two kinds at once; the message names them.
    """
    with path.open("rb") as file:
        head = head_of(file)
        found = [kind for kind in KINDS if kind.known_by(head)]
    if not found:
        found = [_TEXT] if is_text(head) else []
    if len(found) > 1:
        raise Ambiguous(f"It could be {' or '.join(k.words for k in found)}. Convert it to one of them.")
    named = PurePath(name or path.name)
    if [kind.name for kind in found] == ["eml"] and named.suffix.lower() in _TEXT.suffixes and is_mail_laid_out(head):
        return Known("txt")  # such as the extracted text of a message, of which the production has the message itself
    if not found:
        return Known("unknown", _misnamed(named, None))
    if found[0] is _TEXT:
        return _text_by_name(named, head)
    return Known(found[0].name, _misnamed(named, found[0]))


def words_for(kind: str) -> str:
    """What to call a kind to a person: `an old Word file (.doc)`."""
    return next(k.words for k in (*KINDS, _TEXT) if k.name == kind)


def _text_by_name(path: PurePath, head: Head) -> Known:
    """Words in some encoding: Markdown and text differ only by the name; loose HTML is believed if it has tags.

    A message is believed by its name, such as one out of a mailbox, if it begins with a field, however short its head.
    """
    suffix = path.suffix.lower()
    if suffix in (".md", ".markdown"):
        return Known("md")
    if suffix in (".html", ".htm", ".xhtml") and has_tags(head):
        return Known("html")
    if suffix == ".eml" and begins_as_mail(head):
        return Known("eml")
    return Known("txt", _misnamed(path, _TEXT))


def _misnamed(path: PurePath, kind: Kind | None) -> str | None:
    """The sentence about a wrong name; endings that no kind claims (".opinion", ".1") contradict nothing."""
    suffix = path.suffix.lower()
    claimed = [k for k in (*KINDS, _TEXT) if suffix in k.suffixes]
    if not claimed or (kind is not None and kind in claimed):
        return None
    is_ = f"is {kind.words}" if kind is not None else "has the shape of no kind known here"
    return f"Its name says {claimed[0].words}, but it {is_}."


def _is_other_ole(head: Head) -> bool:
    return head.first.startswith(OLE) and not any(
        k.known_by(head) for k in KINDS if k.name in ("doc", "xls", "ppt", "msg")
    )


def _no_docket(is_so: Callable[[Head], bool]) -> Callable[[Head], bool]:
    """A page, a message or a mailbox in which no docket stands."""
    return lambda head: is_so(head) and not is_docket(head)


def _is_other_xml(head: Head) -> bool:
    return is_xml(head) and not load_files.is_edrm(head)


_TEXT = Kind("txt", "plain text", (".txt", ".text", ".md", ".markdown"), is_text)

KINDS: tuple[Kind, ...] = (
    Kind("pdf", "a PDF", (".pdf",), is_pdf),
    Kind("docx", "a Word file (.docx)", (".docx", ".docm"), zip_holding("word/document.xml")),
    Kind("xlsx", "an Excel file (.xlsx)", (".xlsx", ".xlsm"), zip_holding("xl/workbook.xml")),
    Kind("xlsb", "an Excel file (.xlsb)", (".xlsb",), zip_holding("xl/workbook.bin")),
    Kind("ods", "an OpenDocument sheet (.ods)", (".ods",), is_sheet_of_odf),
    Kind("pptx", "a PowerPoint file (.pptx)", (".pptx", ".pptm"), zip_holding("ppt/presentation.xml")),
    Kind("zip", "a ZIP archive", (".zip",), is_other_zip),
    Kind("doc", "an old Word file (.doc)", (".doc", ".dot"), ole_holding("WordDocument")),
    Kind("xls", "an old Excel file (.xls)", (".xls",), ole_holding("Workbook", "Book\x00")),
    Kind("ppt", "an old PowerPoint file (.ppt)", (".ppt",), ole_holding("PowerPoint Document")),
    Kind("msg", "an Outlook message (.msg)", (".msg",), ole_holding("__properties_version1.0", "__nameid_version1.0")),
    Kind("ole", "an OLE file of no kind known here", (), _is_other_ole),
    Kind("wpd", "a WordPerfect file (.wpd)", (".wpd",), begins(b"\xffWPC")),
    Kind("rtf", "a rich-text file (.rtf)", (".rtf",), begins(b"{\\rtf")),
    Kind("html", "a web page (.html)", (".html", ".htm", ".xhtml"), _no_docket(is_html)),
    Kind("xml", "an XML file", (".xml",), _is_other_xml),
    Kind("eml", "an e-mail (.eml)", (".eml",), _no_docket(is_eml)),
    Kind("mbox", "a mailbox (.mbox)", (".mbox",), _no_docket(is_mailbox)),
    Kind("docket", "a docket", (".eml", ".mbox", ".html", ".htm", ".xhtml"), is_docket),
    Kind("concordance", "a Concordance load file (.dat)", (), load_files.is_concordance),
    Kind("overlay", "a load file or overlay (.csv)", (), load_files.is_overlay),
    Kind("opticon", "an Opticon load file (.opt)", (".opt",), load_files.is_opticon),
    Kind("lfp", "an IPRO load file (.lfp)", (".lfp",), load_files.is_lfp),
    Kind("dii", "a Summation load file (.dii)", (".dii",), load_files.is_dii),
    Kind("edrm", "an EDRM XML load file (.xml)", (".xml",), load_files.is_edrm),
    Kind("vcf", "a contact file (.vcf)", (".vcf",), begins_with(b"BEGIN:VCARD")),
    Kind("ics", "a calendar file (.ics)", (".ics",), begins_with(b"BEGIN:VCALENDAR")),
    Kind("chat", "an exported conversation", (), is_chat),
    Kind("pst", "an Outlook store (.pst)", (".pst", ".ost"), begins(b"!BDN")),
    Kind("png", "a PNG image", (".png",), begins(b"\x89PNG\r\n\x1a\n")),
    Kind("jpg", "a JPEG image", (".jpg", ".jpeg"), begins(b"\xff\xd8\xff")),
    Kind("tiff", "a TIFF image", (".tif", ".tiff"), begins(b"II*\x00", b"MM\x00*")),
    Kind("gif", "a GIF image", (".gif",), begins(b"GIF87a", b"GIF89a")),
    Kind("bmp", "a bitmap image", (".bmp",), begins(b"BM\x00", b"BM6", b"BM8")),
    Kind("gz", "a gzip file", (".gz", ".tgz"), begins(b"\x1f\x8b\x08")),
    Kind("7z", "a 7z archive", (".7z",), begins(b"7z\xbc\xaf\x27\x1c")),
    Kind("rar", "a RAR archive", (".rar",), begins(b"Rar!\x1a\x07")),
    Kind("tar", "a tar archive", (".tar",), lambda head: head.first[257:262] == b"ustar"),
    Kind("ps", "a PostScript file", (".ps", ".eps"), begins(b"%!PS")),
)
