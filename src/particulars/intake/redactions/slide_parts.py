"""What a PowerPoint file still holds: speaker's notes, hidden slides, comments, shapes that are hidden."""

from __future__ import annotations

import re
import zipfile
from collections.abc import Iterator

from lxml import etree

from particulars.intake.redactions.shape import Place, Survivor

_A = "{http://schemas.openxmlformats.org/drawingml/2006/main}"
_SLIDE, _NOTES = re.compile(r"^ppt/slides/slide(\d+)\.xml$"), re.compile(r"^ppt/notesSlides/notesSlide(\d+)\.xml$")
_COMMENTS = re.compile(r"^ppt/comments/.*\.xml$")


def slide_survivors(package: zipfile.ZipFile) -> Iterator[Survivor]:
    """Yields the words of a presentation that its slides do not show."""
    for name in sorted(package.namelist()):
        if found := _SLIDE.match(name):
            yield from _slide(_tree(package, name), int(found[1]))
        elif found := _NOTES.match(name):
            words = _words(_tree(package, name))
            if not words.isdecimal() and words:
                yield Survivor("notes", Place(0, name, words), "a speaker's note")
        elif _COMMENTS.match(name):
            words = " ".join(text for text in _tree(package, name).itertext() if text.strip())
            if words:
                yield Survivor("comments", Place(0, name, words), "a comment")


def _slide(root: etree._Element, number: int) -> Iterator[Survivor]:
    if root.get("show") in ("0", "false") and (words := _words(root)):
        yield Survivor("hidden slides", Place(number, f"slide {number}", words), "on a hidden slide")
        return
    for node in root.iter():
        if isinstance(node.tag, str) and node.tag.endswith("}cNvPr") and node.get("hidden") in ("1", "true"):
            shape = node.getparent()
            holder = None if shape is None else shape.getparent()
            if holder is not None and (words := _words(holder)):
                yield Survivor("hidden shapes", Place(number, f"slide {number}", words), "in a hidden shape")


def _words(root: etree._Element) -> str:
    return " ".join("".join(t.text or "" for t in p.iter(f"{_A}t")) for p in root.iter(f"{_A}p")).strip()


def _tree(package: zipfile.ZipFile, name: str) -> etree._Element:
    return etree.fromstring(package.read(name), etree.XMLParser(resolve_entities=False, no_network=True, recover=True))
