"""What a Word document still holds: tracked deletions, comments, hidden text, text in the colour of its ground."""

from __future__ import annotations

import re
import zipfile
from collections.abc import Iterator

from lxml import etree

from particulars.intake.redactions.shape import Place, Survivor

_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_PARTS = re.compile(r"^word/(?:document|header\d*|footer\d*|footnotes|endnotes|glossary/document)\.xml$")
_COMMENTS = re.compile(r"^word/comments\w*\.xml$")
_DELETED = (f"{_W}del", f"{_W}moveFrom")
_LETTER = re.compile(r"[^\W_]{2}")
_TINY = 4  # half points
_BLACKS = frozenset({"000000", "auto", "black"})


def word_survivors(package: zipfile.ZipFile) -> Iterator[Survivor]:
    """Yields the words that a reader of the printed document does not see."""
    names = sorted(package.namelist())
    hiding = _hiding_styles(package) if "word/styles.xml" in names else frozenset()
    for name in names:
        if _PARTS.match(name):
            yield from _in_part(_tree(package, name), name, hiding)
        elif _COMMENTS.match(name):
            for node in _tree(package, name).iter(f"{_W}comment"):
                yield from _told(
                    "comments", name, _words(node), f"a comment of {node.get(f'{_W}author', 'nobody named')}"
                )


def _in_part(root: etree._Element, name: str, hiding: frozenset[str]) -> Iterator[Survivor]:
    for node in root.iter(*_DELETED):
        yield from _told("tracked changes", name, _words(node), "deleted with changes tracked")
    pending: dict[str, list[str]] = {}
    for paragraph in root.iter(f"{_W}p"):
        for run in paragraph.iter(f"{_W}r"):
            if how := _hidden_by(run, paragraph, hiding):
                pending.setdefault(how, []).append(_words(run))
        for how, words in pending.items():
            yield from _told("hidden text", name, "".join(words), how)
        pending.clear()


def _hidden_by(run: etree._Element, paragraph: etree._Element, hiding: frozenset[str]) -> str:
    """How the text of a run is kept from sight, or nothing."""
    said = run.find(f"{_W}rPr")
    if _is_on(said, "vanish") or _is_on(said, "webHidden"):
        return "formatted as hidden"
    styles = {_value(said, "rStyle"), _value(paragraph.find(f"{_W}pPr"), "pStyle")}
    if styles & hiding and (said is None or said.find(f"{_W}vanish") is None):
        return "formatted as hidden by its style"
    if said is None:
        return ""
    colour, mark = _value(said, "color").casefold() or "auto", _value(said, "highlight").casefold()
    shade = _ground(said) or _ground(paragraph.find(f"{_W}pPr")) or _cell_ground(run)
    if (mark == "black" and colour in _BLACKS - {"auto"}) or (mark == "black" and colour == "auto"):
        return "black on a black highlight"
    if shade and not mark and (colour == shade or (shade == "000000" and colour == "000000")):
        return "in the colour of its shading"
    if colour == "ffffff" and not mark and shade in ("", "ffffff", "auto"):
        return "white on white"
    size = _value(said, "sz")
    return "set too small to be read" if size.isdecimal() and int(size) <= _TINY else ""


def _ground(said: etree._Element | None) -> str:
    node = None if said is None else said.find(f"{_W}shd")
    fill = "" if node is None else (node.get(f"{_W}fill") or "").casefold()
    return "" if fill == "auto" else fill


def _cell_ground(run: etree._Element) -> str:
    """The shading of the nearest cell or table around a run."""
    for node in run.iterancestors(f"{_W}tc", f"{_W}tbl"):
        kind = "tcPr" if node.tag == f"{_W}tc" else "tblPr"
        if fill := _ground(node.find(f"{_W}{kind}")):
            return fill
        if kind == "tblPr" and _value(node.find(f"{_W}tblPr"), "tblStyle") not in ("", "TableGrid", "TableNormal"):
            return "of its style"
    return ""


def _hiding_styles(package: zipfile.ZipFile) -> frozenset[str]:
    """The styles that hide, by themselves or by what they are based on."""
    styles = {node.get(f"{_W}styleId", ""): node for node in _tree(package, "word/styles.xml").iter(f"{_W}style")}
    hiding = {name for name, node in styles.items() if _is_on(node.find(f"{_W}rPr"), "vanish")}
    for _ in range(12):
        hiding |= {name for name, node in styles.items() if _value(node, "basedOn") in hiding}
    return frozenset(hiding - {""})


def _told(layer: str, where: str, words: str, how: str) -> Iterator[Survivor]:
    if _LETTER.search(words):
        yield Survivor(layer, Place(0, where, " ".join(words.split())), how)


def _words(node: etree._Element) -> str:
    texts = node.iter(f"{_W}t", f"{_W}delText", f"{_W}instrText", f"{_W}delInstrText", f"{_W}tab", f"{_W}p")
    return "".join(" " if one.tag in (f"{_W}tab", f"{_W}p") else one.text or "" for one in texts)


def _is_on(said: etree._Element | None, name: str) -> bool:
    node = None if said is None else said.find(f"{_W}{name}")
    return node is not None and node.get(f"{_W}val", "1") not in ("0", "false", "off")


def _value(said: etree._Element | None, name: str) -> str:
    node = None if said is None else said.find(f"{_W}{name}")
    return "" if node is None else node.get(f"{_W}val", "")


def _tree(package: zipfile.ZipFile, name: str) -> etree._Element:
    parser = etree.XMLParser(resolve_entities=False, no_network=True, recover=True)
    return etree.fromstring(package.read(name), parser)
