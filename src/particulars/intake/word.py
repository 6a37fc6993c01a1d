"""Reads Word files (.docx): paragraphs, tables, footnotes, running heads; tracked deletions are not read, and are noted."""

from __future__ import annotations

import zipfile
from collections.abc import Iterator
from pathlib import Path

from lxml import etree

from particulars.errors import OverLimit, Unreadable
from particulars.intake.flowing import Paragraph, flowed, squeezed, storable
from particulars.intake.office.properties import of_package
from particulars.intake.reading_shape import Reading
from particulars.record.text import Role

# The parts are read from their XML, not through python-docx: it leaves out footnotes, insertions, content controls
# and text boxes, and reads every part of a hostile package before it can be bounded.
_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_MC = "{http://schemas.openxmlformats.org/markup-compatibility/2006}"
_LARGEST_PART = 96 << 20
_MOST_EXPANSION = 400  # times; honest document XML packs to a tenth or a fortieth


def read(source: Path) -> Reading:
    """The text of a Word file: running heads, body with tables in order, footnotes and endnotes, running feet.

    Raises:
        Unreadable: the package or its main part is damaged or encrypted.
        OverLimit: a part would unpack to more than is allowed.
    """
    try:
        with zipfile.ZipFile(source) as package:
            read = _read(package)
    except (zipfile.BadZipFile, KeyError, NotImplementedError, EOFError, OSError, ValueError) as fault:
        raise Unreadable(f"The Word file is damaged: {str(fault)[:120]}.") from fault
    except zipfile.zlib.error as fault:  # type: ignore[attr-defined]
        raise Unreadable("The Word file is damaged: its packing is broken.") from fault
    except RuntimeError as fault:  # zipfile's word for an encrypted member
        raise Unreadable("The Word file is encrypted.") from fault
    return Reading(read.text, read.notes, fields=of_package(source))


def _read(package: zipfile.ZipFile) -> Reading:
    names = set(package.namelist())
    body = _tree(package, "word/document.xml")
    counts = {"del": 0, "ins": 0}
    paragraphs = [*_running(package, names, "header", Role.HEADER)]
    paragraphs += _paragraphs(body, Role.BODY, counts)
    for part, mark in (("footnotes", "footnote"), ("endnotes", "endnote")):
        if f"word/{part}.xml" in names:
            paragraphs += _notes(_tree(package, f"word/{part}.xml"), mark, counts)
    paragraphs += _running(package, names, "footer", Role.FOOTER)
    return Reading(flowed([p for p in paragraphs if p.text.strip()]), _tracked(counts))


def _tracked(counts: dict[str, int]) -> tuple[str, ...]:
    notes = []
    if counts["del"]:
        notes.append(f"{counts['del']} tracked deletions are in the file and were not read.")
    if counts["ins"]:
        notes.append(f"{counts['ins']} tracked insertions are in the file and were read.")
    return tuple(notes)


def _tree(package: zipfile.ZipFile, name: str) -> etree._Element:
    """One part of the package, bounded before and while it is unpacked."""
    info = package.getinfo(name)
    if info.file_size > _LARGEST_PART or info.file_size > max(1 << 20, _MOST_EXPANSION * info.compress_size):
        raise OverLimit(f"Its part {name} would unpack to {info.file_size >> 20} MiB.")
    with package.open(info) as part:
        data = part.read(_LARGEST_PART + 1)
    if len(data) > _LARGEST_PART:
        raise OverLimit(f"Its part {name} unpacks to more than it says.")
    parser = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False, recover=True)
    try:
        tree = etree.fromstring(data, parser)
    except etree.XMLSyntaxError as fault:
        raise Unreadable(f"Its part {name} is no XML.") from fault
    if tree is None:
        raise Unreadable(f"Its part {name} is no XML.")
    return tree


def _running(package: zipfile.ZipFile, names: set[str], kind: str, role: Role) -> Iterator[Paragraph]:
    """Running heads or feet, each wording once."""
    seen: set[str] = set()
    for name in sorted(n for n in names if n.startswith(f"word/{kind}") and n.endswith(".xml")):
        for paragraph in _paragraphs(_tree(package, name), role, {"del": 0, "ins": 0}):
            if paragraph.text.strip() and paragraph.text not in seen:
                seen.add(paragraph.text)
                yield paragraph


def _notes(tree: etree._Element, mark: str, counts: dict[str, int]) -> Iterator[Paragraph]:
    """Notes in their order, each opened by its number; separators are no notes."""
    number = 0
    for note in tree.iter(_W + mark):
        if note.get(_W + "type") in ("separator", "continuationSeparator", "continuationNotice"):
            continue
        number += 1
        texts = [p.text for p in _paragraphs(note, Role.FOOTNOTE, counts) if p.text.strip()]
        if texts:
            yield Paragraph(f"{number} {texts[0].lstrip()}", Role.FOOTNOTE)
            yield from (Paragraph(text, Role.FOOTNOTE) for text in texts[1:])


def _paragraphs(tree: etree._Element, role: Role, counts: dict[str, int]) -> Iterator[Paragraph]:
    """The paragraphs in the order of the file; the cells of one table row stand on one line, tabs between them."""
    row: list[str] | None = None
    row_end: etree._Element | None = None
    parts: list[str] = []
    hidden: etree._Element | None = None
    open_paragraphs = 0
    for event, node in etree.iterwalk(tree, events=("start", "end")):
        if not isinstance(node.tag, str):
            continue
        tag = node.tag.removeprefix(_W)
        if hidden is not None:
            hidden = None if event == "end" and node is hidden else hidden
            continue
        if event == "start":
            if tag in ("del", "moveFrom") or node.tag == _MC + "Fallback":
                counts["del"] += tag != node.tag
                hidden = node
            elif tag == "ins":
                counts["ins"] += 1
            elif tag == "p":
                if open_paragraphs and "".join(parts).strip():  # a text box inside a paragraph
                    yield Paragraph(_said(parts), role)
                open_paragraphs, parts = open_paragraphs + 1, []
            elif tag == "tr" and row is None:
                row, row_end = [], node
            elif tag in _SIGNS:
                parts.append(_SIGNS[tag])
            elif tag == "t":
                parts.append(node.text or "")
            elif tag == "ddList":
                parts.append(_chosen(node))
            elif tag == "checkBox":
                parts.append("☒ " if _is_ticked(node) else "☐ ")
            continue
        if tag == "p":
            open_paragraphs -= 1
            if row is None:
                yield Paragraph(_said(parts), role)
            elif said := _said(parts).replace("\n", " ").strip():
                row.append(said)
            parts = []
        elif row is not None and node is row_end:
            yield Paragraph("\t".join(row), role)
            row = row_end = None


def _chosen(field: etree._Element) -> str:
    """The entry a drop-down field shows: the one chosen, else its default, else its first."""
    entries = [entry.get(_W + "val", "") for entry in field.iter(_W + "listEntry")]
    picked = field.find(_W + "result")
    picked = field.find(_W + "default") if picked is None else picked
    at = picked.get(_W + "val", "0") if picked is not None else "0"
    return entries[int(at)] if at.isdigit() and int(at) < len(entries) else ""


def _is_ticked(field: etree._Element) -> bool:
    box = field.find(_W + "checked")
    box = field.find(_W + "default") if box is None else box
    return box is not None and box.get(_W + "val", "1") not in ("0", "false", "off")


def _said(parts: list[str]) -> str:
    return squeezed(storable("".join(parts)))


_SIGNS = {"tab": " ", "br": "\n", "cr": "\n", "noBreakHyphen": "-", "softHyphen": "\u00ad"}
