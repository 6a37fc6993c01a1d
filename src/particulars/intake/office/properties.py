"""Who wrote an office file, when, and what it is called: as its own properties say, and not more to be believed than they."""

from __future__ import annotations

import zipfile
import zlib
from contextlib import suppress
from datetime import datetime
from pathlib import Path

import olefile
from lxml import etree

_CORE = "docProps/core.xml"
_MOST = 1 << 20
_NAMES = {"creator": "author", "title": "title", "subject": "subject", "lastModifiedBy": "last_author",
          "created": "created", "modified": "modified"}  # fmt: skip


def of_package(source: Path) -> dict[str, str]:
    """The properties of a .docx, .xlsx or .pptx."""
    with suppress(
        zipfile.BadZipFile, KeyError, OSError, ValueError, RuntimeError, NotImplementedError, zlib.error, EOFError
    ):
        with zipfile.ZipFile(source) as package, package.open(_CORE) as part:
            data = part.read(_MOST)
        parser = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False, recover=True)
        tree = etree.fromstring(data, parser)
        if tree is not None:
            named = (
                (etree.QName(node).localname, " ".join((node.text or "").split())) for node in tree.iter(etree.Element)
            )
            return {_NAMES[name]: value for name, value in named if name in _NAMES and value}
    return {}


def of_ole(source: Path) -> dict[str, str]:
    """The properties of an old Office file."""
    with (
        suppress(Exception),
        olefile.OleFileIO(str(source)) as file,
    ):  # a property set is often damaged, and is never needed
        said = file.get_metadata()
        page = f"cp{said.codepage}" if isinstance(said.codepage, int) and 0 < said.codepage < 1200 else "cp1252"
        found = {"author": said.author, "title": said.title, "subject": said.subject, "last_author": said.last_saved_by,
                 "created": said.create_time, "modified": said.last_saved_time}  # fmt: skip
        return {name: words for name, value in found.items() if (words := _words(value, page))}
    return {}


def _words(value: object, page: str) -> str:
    if isinstance(value, datetime):
        return value.strftime("%Y-%m-%dT%H:%M:%SZ") if value.year > 1601 else ""
    if isinstance(value, bytes):
        return " ".join(value.decode(page, "replace").replace("\0", "").split())
    return ""
