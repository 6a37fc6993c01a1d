"""A run over many files: each is read, or listed with its reason; none is lost, and none stops the others."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from hashlib import file_digest
from pathlib import Path

from particulars.desk.one_paper import PaperRead, read_paper
from particulars.desk.trouble import told
from particulars.errors import NoReader, ParticularsError
from particulars.intake import take


@dataclass(frozen=True, slots=True)
class NotRead:
    """A file that gave no paper: why, in words, and with which exit code (0 for a duplicate)."""

    path: Path
    sha256: str | None
    status: str  # kept unread, failed, duplicate
    says: str
    exit_code: int


def expand(files: Iterable[Path]) -> list[Path]:
    """The files named, a folder standing for all files in it in the order of their paths; each path once."""
    found: dict[Path, None] = {}
    for path in files:
        inside = sorted(p for p in path.rglob("*") if p.is_file()) if path.is_dir() else [path]
        found.update(dict.fromkeys(inside))
    return list(found)


def readings(paths: Iterable[Path]) -> Iterator[PaperRead | NotRead]:
    """Reads each file in turn."""
    seen: dict[str, Path] = {}
    for path in paths:
        try:
            with path.open("rb") as file:
                sha256 = file_digest(file, "sha256").hexdigest()
        except OSError as error:
            yield _not_read(path, None, error)
            continue
        if sha256 in seen:
            says = f"{path} has the same bytes as {seen[sha256]}, which was read; it is listed and not read again."
            yield NotRead(path, sha256, "duplicate", says, 0)
            continue
        seen[sha256] = path
        yield _read_one(path, sha256)


def outcome_row(result: PaperRead | NotRead) -> str:
    """What became of one file, as a JSON line."""
    row: dict[str, object] = {
        "type": "file", "paper": result.path.name, "sha256": result.sha256, "status": result.status,
    }  # fmt: skip
    if isinstance(result, NotRead):
        row |= {"reason": result.says, "exit_code": result.exit_code}
    else:
        row["notes"] = result.notes
    return json.dumps(row, sort_keys=True, ensure_ascii=False) + "\n"


def _read_one(path: Path, sha256: str) -> PaperRead | NotRead:
    try:
        reading = take(path)
        return read_paper(path, sha256, reading.text, reading.notes)
    except Exception as error:  # at the desk it becomes a listed item, and the run goes on
        return _not_read(path, sha256, error)


def _not_read(path: Path, sha256: str | None, error: Exception) -> NotRead:
    known = told(error)
    status = "kept unread" if isinstance(known, NoReader) else "failed"
    return NotRead(path, sha256, status, _naming(path, known), known.exit_code)


def _naming(path: Path, error: ParticularsError) -> str:
    says = str(error)
    return says if path.name in says else f"{path}: {says}"
