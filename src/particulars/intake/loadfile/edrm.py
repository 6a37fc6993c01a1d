"""EDRM XML load files: documents with tags, files with hashes, and relationships, read a document at a time.

Root > Batch > Documents > Document(DocID, DocType) > Files > File(FileType) > ExternalFile(FilePath, FileName, Hash);
Tags > Tag(TagName, TagValue); Locations > Location > Custodian; Relationships > Relationship(Type, ParentDocId,
ChildDocId). The form is general knowledge (PRODUCTIONS § 3.4); a document's bytes are those of its element.
"""

from __future__ import annotations

import re
from pathlib import Path

from lxml import etree

from particulars.errors import Unreadable
from particulars.intake.loadfile.shape import Decision, Defect, Kind, LoadFile, Row

_BASE = (
    "DocID",
    "ParentID",
    "DocType",
    "Custodian",
    "NativeLink",
    "FileName",
    "FileSize",
    "Hash",
    "TextLink",
    "Images",
)
_OPENS = re.compile(rb"<(?:\w+:)?Document[\s>]")
_CLOSES = re.compile(rb"</(?:\w+:)?Document\s*>")
_TAGS = {"#Subject": "Subject", "#From": "From", "#To": "To", "#CC": "CC", "#BCC": "BCC", "#DateSent": "DateSent",
         "#DateReceived": "DateReceived", "#DateCreated": "DateCreated", "#DateModified": "DateModified",
         "#Author": "Author", "#Title": "Title", "#FileName": "FileName", "#FileExtension": "FileExtension",
         "#FileSize": "FileSize", "#MessageID": "MessageID", "#InReplyTo": "InReplyTo", "#References": "References"}  # fmt: skip


def open_edrm(path: Path) -> LoadFile:
    """Opens an EDRM XML file; nothing outside the file is loaded and no entity is expanded.

    Raises:
        Unreadable: it is no XML, or holds no document.
    """
    data = path.read_bytes()
    parser = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False, remove_comments=False)  # fmt: skip
    try:
        tree = etree.fromstring(data, parser)
    except etree.XMLSyntaxError as cause:
        raise Unreadable(f"{path.name} is no sound XML: {cause.msg}.") from cause
    found = [node for node in tree.iter() if _name(node) == "Document"]
    if not found:
        raise Unreadable(f"{path.name} holds no Document.")
    parents, defects = _relations(tree)
    places, decision = _places(data, len(found))
    values = [_values(node, parents) for node in found]
    extra = sorted({name for told in values for name in told} - set(_BASE))
    columns = (*_BASE, *extra)
    built = [_row(i, told, columns, places) for i, told in enumerate(values, 1)]
    decisions = (Decision("Encoding", f"{tree.getroottree().docinfo.encoding or 'UTF-8'}, as the XML says."), *decision)
    return LoadFile("edrm", path, columns, decisions, lambda: iter(built), None, tuple(defects))


def _name(node: etree._Element) -> str:
    return etree.QName(node).localname if isinstance(node.tag, str) else ""


def _relations(tree: etree._Element) -> tuple[dict[str, list[str]], list[Defect]]:
    """The parents of each child, and relationships that name nobody."""
    parents: dict[str, list[str]] = {}
    defects: list[Defect] = []
    for node in tree.iter():
        if _name(node) != "Relationship":
            continue
        told = {name.casefold(): value for name, value in node.items()}
        parent, child = told.get("parentdocid", ""), told.get("childdocid", "")
        if not parent or not child:
            says = f"The relationship at line {node.sourceline} names no parent or no child."
            defects.append(Defect(Kind.PARENT_MISSING, 0, "ParentID", None, says, "Name both."))
        elif told.get("type", "").casefold() in ("", "attachment", "container", "parent", "family"):
            parents.setdefault(child, []).append(parent)
    return parents, defects


def _values(node: etree._Element, parents: dict[str, list[str]]) -> dict[str, str]:
    attributes = {name.casefold(): value for name, value in node.items()}
    told = {"DocID": attributes.get("docid", ""), "DocType": attributes.get("doctype", "")}
    told["ParentID"] = ";".join(dict.fromkeys(parents.get(told["DocID"], ())))
    for part in node.iter():
        name = _name(part)
        if name == "Tag":
            _tag(part, told)
        elif name == "File":
            _file(part, told)
        elif name == "Custodian" and (words := " ".join((part.text or "").split())):
            told.setdefault("Custodian", words)
    return told


def _tag(part: etree._Element, told: dict[str, str]) -> None:
    given = {name.casefold(): value for name, value in part.items()}
    name = given.get("tagname", "")
    value = given.get("tagvalue") or "".join(part.itertext()).strip()
    column = _TAGS.get(name, name.lstrip("#"))
    if column and value:
        told[column] = f"{told[column]};{value}" if told.get(column) and told[column] != value else value


def _file(part: etree._Element, told: dict[str, str]) -> None:
    kind = {name.casefold(): value for name, value in part.items()}.get("filetype", "").casefold()
    for inside in part.iter():
        if _name(inside) != "ExternalFile":
            continue
        given = {name.casefold(): value for name, value in inside.items()}
        where = "\\".join(filter(None, (given.get("filepath", "").rstrip("\\/"), given.get("filename", ""))))
        if kind == "native":
            told.update(NativeLink=where, Hash=given.get("hash", ""), FileSize=given.get("filesize", ""))
            told.setdefault("FileName", given.get("filename", ""))
        elif kind == "text":
            told["TextLink"] = where
        elif kind == "image":
            told["Images"] = f"{told['Images']};{where}" if told.get("Images") else where


def _places(data: bytes, count: int) -> tuple[list[tuple[int, int]], tuple[Decision, ...]]:
    """The bytes of each document's element, where they can be told from the bytes alone."""
    opens = [found.start() for found in _OPENS.finditer(data)]
    closes = [found.end() for found in _CLOSES.finditer(data)]
    if len(opens) == len(closes) == count and all(a < b for a, b in zip(opens, closes, strict=True)):
        return list(zip(opens, closes, strict=True)), ()
    why = "documents stand in comments, in CDATA or without an end tag, so each has the bytes of the whole file."
    return [(0, len(data))] * count, (Decision("Bytes of documents are not told", why),)


def _row(number: int, told: dict[str, str], columns: tuple[str, ...], places: list[tuple[int, int]]) -> Row:
    start, end = places[number - 1]
    defects: tuple[Defect, ...] = ()
    if not told["DocID"]:
        defects = (Defect(Kind.ID_BLANK, number, "DocID", start, "The document has no DocID.", "Give it its number."),)
    if ";" in told["ParentID"]:
        says = f"Several documents are named as its parent: {told['ParentID']}."
        defects += (Defect(Kind.PARENT_MISSING, number, "ParentID", start, says, "Name one."),)
    return Row(number, start, end, tuple(told.get(column, "") for column in columns), defects)
