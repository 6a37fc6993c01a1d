"""The matter a CASE folder holds: its name and whose side it is, in `matter.toml`."""

from __future__ import annotations

import json
import tomllib
from enum import StrEnum
from pathlib import Path

import msgspec

from particulars.errors import Broken, Misused, NotAMatter
from particulars.record.files import replace_text

FILE = "matter.toml"
FORMAT = 1


class Side(StrEnum):
    """Whose folder this is; one folder belongs to one side, to a court, or to a neutral."""

    PLAINTIFF = "plaintiff"
    DEFENDANT = "defendant"
    THIRD_PARTY = "third party"
    COURT = "court"
    NEUTRAL = "neutral"


class Matter(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Name, side and the version of the folder's format."""

    name: str
    side: Side
    format: int = FORMAT


def new_matter(name: str, side: str) -> Matter:
    """Makes a matter of a name and a known side."""
    if not name or name != name.strip() or not name.isprintable():
        raise Misused(f"{name!r} is not a name for a matter.")
    if side not in list(Side):
        raise Misused(f"{side!r} is no side; it is one of: {', '.join(Side)}.")
    return Matter(name, Side(side))


def write_matter(folder: Path, matter: Matter) -> None:
    """Writes `matter.toml`; from then on the folder is a matter."""
    lines = [f"name = {_quoted(matter.name)}", f"side = {_quoted(matter.side)}", f"format = {matter.format}"]
    replace_text(folder / FILE, "\n".join(lines) + "\n")


def read_matter(folder: Path) -> Matter:
    """Reads `matter.toml`."""
    path = folder / FILE
    if not path.is_file():
        raise NotAMatter(f"{folder} has no {FILE}. Make one with: particulars new {folder}")
    try:
        matter = msgspec.convert(tomllib.loads(path.read_text("utf-8")), Matter)
    except (tomllib.TOMLDecodeError, msgspec.ValidationError, UnicodeDecodeError) as cause:
        raise Broken(f"{path} cannot be read: {cause}.") from cause
    if matter.format != FORMAT:
        raise NotAMatter(f"{folder} has format {matter.format}; this version reads format {FORMAT}.")
    return matter


def _quoted(text: str) -> str:
    return json.dumps(text, ensure_ascii=False)
