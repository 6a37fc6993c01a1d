"""Versions written out as archives that are the same bytes each time, with manifest and control numbers."""

from __future__ import annotations

import hashlib
import io
import os
import tarfile
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from particulars.analyses.source_code.grid import Grid
from particulars.analyses.source_code.hashing import manifest, tree_sha256
from particulars.analyses.source_code.periods import Reading
from particulars.desk.progress import watched
from particulars.desk.source_repository import Opened
from particulars.desk.whole_files import write_whole
from particulars.errors import OutOfReach
from particulars.intake.git.objects import Missing
from particulars.papers.source_grid.table import manifest_csv, table
from particulars.reading.repository import LINK, PROGRAM, SUBMODULE, Files, stamp

INDEX = ("Delivery", "Period", "Delivered on", "Commit", "Tags", "Committed", "Tree SHA-1", "Tree SHA-256", "Files", "Not in it", "Control numbers", "Archive SHA-256")  # fmt: skip
METHOD = (
    "A tar archive (GNU format, not packed) of the files in the order of their paths as bytes, below one folder named by the period and"
    " commit; owner 0, time 0, mode 644, 755 or a link: the same version gives the same bytes. Submodules are empty folders."
)


@dataclass(frozen=True, slots=True)
class Made:
    """An archive as it was written."""

    name: str
    sha256: str
    files: int
    controls: str
    wanting: tuple[str, ...]
    tree_sha256: str


def archive(of: Opened, commit: str, name: str, out: Path, prefix: str = "", first: int = 1) -> Made:
    """Writes one version as `NAME.tar` and `NAME.manifest.csv`.

    Raises:
        OutOfReach: the computer would not write it.
    """
    files = of.trees.files(of.commit(commit), name)
    place = out / f"{name}.tar"
    sha256, wanting = _tar(of, files, name, place)
    rows = list(manifest(files, prefix, first))
    write_whole(out / f"{name}.manifest.csv", manifest_csv(rows))
    controls = f"{rows[0][0]}–{rows[-1][0]}" if prefix and rows else ""
    return Made(place.name, sha256, len(files.files), controls, wanting, tree_sha256(files))


def deliver(of: Opened, grid: Grid, reading: Reading, out: Path, prefix: str) -> dict[str, Made]:
    """Writes the version of each period of a reading, each once, and the list of deliveries; by commit."""
    made: dict[str, Made] = {}
    first, rows = 1, list[Sequence[object]]()
    versions = [v for v in grid.readings[reading] if v.commit is not None]
    for version in watched(versions, "Writing archives", len(versions), "archives"):
        commit, name = version.commit, f"{version.period.name}_{version.commit.id[:12]}" if version.commit else ""
        if commit is None:
            continue
        if commit.id not in made:
            made[commit.id] = archive(of, commit.id, name, out, prefix, first)
            first += made[commit.id].files
        one = made[commit.id]
        rows.append((
            one.name, version.period.name, "", commit.id, ", ".join(version.tags), stamp(commit.committed), commit.tree,
            one.tree_sha256, one.files, "; ".join(one.wanting), one.controls, one.sha256,
        ))  # fmt: skip
    write_whole(out / "deliveries.csv", table(INDEX, rows))
    return made


def controls_of(made: Mapping[str, Made]) -> dict[str, str]:
    """The control numbers of each version, by commit."""
    return {commit: one.controls for commit, one in made.items() if one.controls}


def _tar(of: Opened, files: Files, folder: str, place: Path) -> tuple[str, tuple[str, ...]]:
    """Writes the archive beside its place and moves it there; its SHA-256, and the paths whose content is not in it."""
    beside, whole, wanting = place.with_name(f".particulars-{os.getpid()}"), hashlib.sha256(), list[str]()
    try:
        place.parent.mkdir(parents=True, exist_ok=True)
        with beside.open("wb") as raw, tarfile.open(fileobj=_Hashed(raw, whole), mode="w|", format=tarfile.GNU_FORMAT, encoding="utf-8", errors="surrogateescape") as tar:  # type: ignore[call-overload]  # fmt: skip
            for file in files.files:
                info = tarfile.TarInfo(f"{folder}/" + file.path.decode("utf-8", "surrogateescape"))
                info.mode = 0o755 if file.mode in (PROGRAM, SUBMODULE) else 0o644
                try:
                    data = b"" if file.mode == SUBMODULE else of.trees.content(file)
                except Missing:
                    data = b""
                is_there = _is_safe(file.path) and (file.sha256 or file.mode == SUBMODULE)
                if file.mode == SUBMODULE or not is_there:
                    wanting.append(file.name)
                if not is_there:
                    continue
                if file.mode == SUBMODULE:
                    info.type = tarfile.DIRTYPE
                elif file.mode == LINK:
                    info.type, info.linkname, data = tarfile.SYMTYPE, data.decode("utf-8", "surrogateescape"), b""
                else:
                    info.size = len(data)
                tar.addfile(info, io.BytesIO(data))
        beside.replace(place)
    except OSError as error:
        raise OutOfReach(f"{place}: {error.strerror or error}. Check the path, its permissions and the space left.") from error  # fmt: skip
    finally:
        beside.unlink(missing_ok=True)
    return whole.hexdigest(), tuple(wanting)


def _is_safe(path: bytes) -> bool:
    return not any(part in (b"", b".", b"..", b".git") for part in path.split(b"/"))


class _Hashed:
    """A file that hashes what is written into it."""

    def __init__(self, raw: io.BufferedWriter, whole: hashlib._Hash) -> None:
        self._raw, self._whole = raw, whole

    def write(self, data: bytes) -> int:
        self._whole.update(data)
        return self._raw.write(data)
