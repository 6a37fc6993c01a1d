"""What a row of a load file tells of its document: its key, how much is known of it, and how many documents it stands for."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any

from particulars.analyses.productions.rows import HASHES, Known
from particulars.reading import bates

Row = Mapping[str, Any]
LOGGED = frozenset({"privilege", "privilegeasserted", "privilegetype", "privilegeclaimed", "privtype", "basis", "priv"})
EITHER_TITLE = frozenset({"subjectfilename", "filenamesubject", "subjectorfilename", "subjecttitle", "titlesubject"})
_HOW_MANY = frozenset({"documents", "documentcount", "doccount", "numberofdocuments", "docs"})
_METADATA = ("author", "recipients", "subject", "file_name", "date_raw", "date_utc")
_LETTERS = re.compile(r"[^a-z0-9]")


def squeezed(name: str) -> str:
    """A column's name without case, spaces and punctuation."""
    return _LETTERS.sub("", name.casefold())


def key_of(row: Row) -> str:
    """What a row goes by: its id or first Bates number."""
    return row["doc_id"] or row["beg"] or row["end_no"] or ""


def known_of(row: Row, file: Row | None, fields: Mapping[str, str]) -> Known:
    """How much is known of a document: its file, a row of a log, a hash, or a range."""
    if file is not None:
        return Known.FILE
    if fields.keys() & LOGGED:
        return Known.LOG
    if any(row[kind] for kind in HASHES):
        return Known.HASH
    return Known.LOG if any(row[name] for name in _METADATA) or fields.keys() & EITHER_TITLE else Known.RANGE


def documents_of(row: Row, fields: Mapping[str, str]) -> int | None:
    """How many documents a range stands for; None where nobody says."""
    said = next((value.replace(",", "") for key, value in fields.items() if key in _HOW_MANY), "")
    if said.isascii() and said.isdigit():
        return int(said)
    return None if row["end_no"] and row["end_no"] != row["beg"] else 1


def pages_of(row: Row) -> int | None:
    """The pages as told, or as the numbers count them."""
    if row["pages"] is not None:
        return int(row["pages"])
    found = bates.ranged(row["beg"], row["end_no"] or "") if row["beg"] else None
    return found.count if isinstance(found, bates.Range) else None
