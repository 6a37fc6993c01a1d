"""Reads rich text (.rtf): its words in their order; pictures and embedded objects are not read."""

from __future__ import annotations

import re
from pathlib import Path

from particulars.errors import Unreadable
from particulars.intake.reading_shape import Reading
from particulars.intake.setting import blocks_of, set_lines

_CODE_PAGE = re.compile(rb"\\ansicpg(\d{1,5})")
_PICTURE = re.compile(rb"\\(?:pict|objdata)\b")


def read(source: Path) -> Reading:
    """The text of a rich-text file.

    Raises:
        Unreadable: nothing in it can be taken for rich text.
    """
    from striprtf.striprtf import rtf_to_text

    data = source.read_bytes()
    found = _CODE_PAGE.search(data[:4096])
    code_page = f"cp{found.group(1).decode()}" if found and found.group(1) != b"0" else "cp1252"
    try:
        words = str(rtf_to_text(data.decode("latin-1"), encoding=code_page, errors="replace"))  # type: ignore[no-untyped-call]
    except (LookupError, ValueError, IndexError, TypeError, AttributeError) as fault:
        raise Unreadable(f"The rich text is damaged: {type(fault).__name__}.") from fault
    pictures = len(_PICTURE.findall(data))
    notes = (f"Not read: {pictures} pictures or objects.",) if pictures else ()
    if b"|" not in data:  # the library's own sign for the end of a cell
        words = words.replace("|", "\t")
    return Reading(set_lines(blocks_of(words)), notes)
