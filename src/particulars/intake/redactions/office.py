"""Word, Excel and PowerPoint packages looked through: what tracking, hiding and embedding leave in the parts."""

from __future__ import annotations

import re
import tempfile
import zipfile
from collections.abc import Callable, Iterator
from pathlib import Path

from lxml import etree

from particulars.errors import ParticularsError
from particulars.intake.office.package import check_package
from particulars.intake.redactions.shape import Examined, Layer, Place, State, Survivor
from particulars.intake.redactions.sheet_parts import sheet_survivors
from particulars.intake.redactions.slide_parts import slide_survivors
from particulars.intake.redactions.word_parts import word_survivors

_EMBEDDED = re.compile(r"/(?:embeddings|activeX)/|vbaProject\.bin$|oleObject")
_PICTURE = re.compile(r"/media/|thumbnail\.", re.I)
_LAYERS = (
    (re.compile(r"^docProps/"), "document properties"),
    (re.compile(r"^customXml/"), "custom XML"),
    (re.compile(r"comments|/persons?/|people"), "comments"),
    (re.compile(r"notesSlide|footnotes|endnotes"), "notes"),
    (
        re.compile(r"^(?:word/document|word/header|word/footer|xl/|ppt/slides/)"),
        "body, with what is hidden or deleted in it",
    ),
)
_OTHER = "other parts of the package"
_SURVIVORS: dict[str, Callable[[zipfile.ZipFile], Iterator[Survivor]]] = {
    "docx": word_survivors, "xlsx": sheet_survivors, "pptx": slide_survivors,
}  # fmt: skip


def examine_package(path: Path, kind: str, read: Callable[[Path], str]) -> Examined:
    """Looks through every part of a package; `read` gives the text of an embedded file.

    Raises:
        Unreadable: the package is damaged, or would unpack past all measure.
    """
    check_package(path)
    with zipfile.ZipFile(path) as package:
        survivors = sorted(_SURVIVORS[kind](package), key=lambda one: (one.layer, one.place))
        return Examined(kind, tuple(survivors), tuple(_layers(package, read)))


def words_of_xml(data: bytes) -> str:
    """Every text and attribute value of a part, runs of one paragraph joined; of a damaged one, its bytes as text."""
    try:
        root = etree.fromstring(data, etree.XMLParser(resolve_entities=False, no_network=True, huge_tree=False))
    except etree.XMLSyntaxError:
        return data.decode("utf-8", "replace")
    out: list[str] = []
    for node in root.iter():
        name = etree.QName(node).localname if isinstance(node.tag, str) else ""
        if name in ("p", "c", "si", "comment", "row", "tr", "tab", "br", "cr"):
            out.append("\n")
        out += [
            f"\n{value}\n"
            for key, value in sorted(node.attrib.items())
            if " " in value or "title" in key or "descr" in key
        ]
        out.append(node.text or "")
        out.append(node.tail or "")
    return "".join(out)


def _layers(package: zipfile.ZipFile, read: Callable[[Path], str]) -> Iterator[Layer]:
    found: dict[str, list[Place]] = {name: [] for name in (*(layer for _, layer in _LAYERS), _OTHER)}
    embedded: list[Place] = []
    unread: list[str] = []
    pictures: list[Place] = []
    for name in sorted(package.namelist()):
        if name.endswith("/"):
            continue
        if _EMBEDDED.search(name):
            try:
                embedded.append(Place(0, name, _read(package, name, read)))
            except (ParticularsError, ValueError, NotImplementedError) as why:
                embedded.append(Place(0, name, "(not read)"))
                unread.append(f"{name}: {why}")
        elif _PICTURE.search(name):
            pictures.append(Place(0, name, "(a picture)"))
        else:
            layer = next((layer for pattern, layer in _LAYERS if pattern.search(name)), _OTHER)
            words = words_of_xml(package.read(name))
            if words.strip():
                found[layer].append(Place(0, name, words))
    yield from (Layer(name, "examined" if places else "absent", tuple(places)) for name, places in found.items())
    state: State = "not examined" if unread else "examined" if embedded else "absent"
    yield Layer("embedded objects", state, tuple(embedded), "; ".join(unread))
    reason = "what pictures show is not read here; look at each" if pictures else ""
    yield Layer("pictures", "not examined" if pictures else "absent", tuple(pictures), reason)


def _read(package: zipfile.ZipFile, name: str, read: Callable[[Path], str]) -> str:
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / Path(name).name
        path.write_bytes(package.read(name))
        return read(path)
