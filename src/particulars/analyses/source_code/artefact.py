"""A released artefact (wheel, sdist, npm package, image folder) held against the commit it claims to be built from, file by file."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from enum import StrEnum

from particulars.reading.repository import SUBMODULE, File, Files

METHOD = (
    "Each file of the artefact is set beside the file of the commit with the same path, or with its path below the one folder of the commit"
    " under which most files find their own (such as src/), and compared by SHA-256; where it differs, again after line ends are made"
    " alike, a byte-order mark and white space at the ends of lines are taken off."
)
LIMITS = (
    "That a file is only in the artefact does not say who made it; packaging programs write some, and those named as such are marked.",
    "That every file agrees does not say that the artefact was built from this commit: another may have the same files.",
)
_MADE = re.compile(
    r"(^|/)([^/]+\.(dist|egg)-info/|EGG-INFO/|META-INF/|__pycache__/|PKG-INFO$|SOURCES\.txt$|[^/]+\.pyc$)"
)
_BUILT = re.compile(r"\.(so|dll|dylib|exe|class|o|a|wasm|min\.js|map)$|_pb2(_grpc)?\.py$")


class Same(StrEnum):
    """How one file of the artefact and of the commit agree."""

    BYTES = "same bytes"
    NORMALISED = "same after normalisation"
    DIFFERS = "differs"
    ELSEWHERE = "only in the artefact at this path; same bytes elsewhere in the commit"
    MADE = "only in the artefact; named as packaging or building programs name what they write"
    ONLY_ARTEFACT = "only in the artefact"
    ONLY_COMMIT = "only in the commit"


@dataclass(frozen=True, slots=True)
class Row:
    """One file: its path in the artefact and in the commit, how they agree, and both hashes."""

    state: Same
    path: str
    commit_path: str
    sha256: str
    commit_sha256: str


@dataclass(frozen=True, slots=True)
class Artefact:
    """Every row, the folder of the commit that was taken for the artefact's, and the counts."""

    rows: tuple[Row, ...]
    below: str
    counts: tuple[tuple[str, int], ...]
    outside: int
    examined: str
    method: str = METHOD
    limits: tuple[str, ...] = LIMITS


Content = Callable[[File], bytes]


def hold(artefact: Files, commit: Files, content_a: Content, content_c: Content) -> Artefact:
    """The artefact against the commit; the two callables read a file's bytes where hashes differ."""
    theirs = {f.path: f for f in commit.files if f.mode != SUBMODULE}
    by_hash: dict[str, bytes] = {}
    for file in theirs.values():
        by_hash.setdefault(file.sha256, file.path)
    below = _below([f.path for f in artefact.files], theirs)
    rows, met = list[Row](), set[bytes]()
    for file in artefact.files:
        at = next((p for p in (file.path, below + file.path) if p in theirs), None) if below else file.path
        other = theirs.get(at) if at is not None else None
        if other is not None:
            met.add(other.path)
            state = _same(file, other, content_a, content_c)
            rows.append(Row(state, file.name, other.name, file.sha256, other.sha256))
        else:
            twin = by_hash.get(file.sha256) if file.size else None
            rows.append(Row(_only(file, twin), file.name, twin.decode("utf-8", "backslashreplace") if twin else "", file.sha256, file.sha256 if twin else ""))  # fmt: skip
            met |= {twin} if twin else set()
    tops = {path[: len(below)] + path[len(below) :].partition(b"/")[0] for path in met if path.startswith(below)}
    unmet = [f for f in commit.files if f.path not in met and f.mode != SUBMODULE]
    near = [f for f in unmet if f.path.startswith(below) and below + f.path[len(below) :].partition(b"/")[0] in tops]
    rows += [Row(Same.ONLY_COMMIT, "", f.name, "", f.sha256) for f in near]
    counted = Counter(row.state for row in rows)
    return Artefact(
        tuple(sorted(rows, key=lambda r: (r.path or r.commit_path, r.commit_path))),
        below.decode("utf-8", "backslashreplace"), tuple((state.value, counted[state]) for state in Same if counted[state]),
        len(unmet) - len(near),
        f"{len(artefact.files):,} files of {artefact.name} against {len(theirs):,} of {commit.name}",
    )  # fmt: skip


def normalised(data: bytes) -> bytes:
    """Text with line ends alike, without byte-order mark and without white space at the ends of lines."""
    lines = data.removeprefix(b"\xef\xbb\xbf").replace(b"\r\n", b"\n").replace(b"\r", b"\n").split(b"\n")
    return b"\n".join(line.rstrip() for line in lines).rstrip(b"\n")


def _below(paths: Iterable[bytes], theirs: dict[bytes, File]) -> bytes:
    """The folder of the commit under which most paths are found that are not found as they are; empty where it is the top."""
    ends: dict[bytes, list[bytes]] = {}
    for path in theirs:
        parts = path.split(b"/")
        for cut in range(1, len(parts)):
            ends.setdefault(b"/".join(parts[cut:]), []).append(b"/".join(parts[:cut]) + b"/")
    votes = Counter(folder for path in paths if path not in theirs for folder in ends.get(path, []))
    if not votes:
        return b""
    return min(votes, key=lambda folder: (-votes[folder], len(folder), folder))


def _same(a: File, c: File, content_a: Content, content_c: Content) -> Same:
    if a.sha256 == c.sha256:
        return Same.BYTES
    data_a, data_c = content_a(a), content_c(c)
    if b"\0" in data_a[:8000] or b"\0" in data_c[:8000]:
        return Same.DIFFERS
    return Same.NORMALISED if normalised(data_a) == normalised(data_c) else Same.DIFFERS


def _only(file: File, twin: bytes | None) -> Same:
    if twin:
        return Same.ELSEWHERE
    return Same.MADE if _MADE.search(file.name) or _BUILT.search(file.name) else Same.ONLY_ARTEFACT
