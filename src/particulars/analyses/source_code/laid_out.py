"""How a delivery may be laid out: its files as they lie, or below one of its top folders with the rest beside it."""

from __future__ import annotations

from collections.abc import Iterator

from particulars.reading.repository import File, Files, shown

Layout = tuple[Files, tuple[str, ...]]


def layouts(files: Files) -> Iterator[Layout]:
    """The files as they lie, then those below each top folder with what lies beside it; a folder that holds all comes first."""
    yield files, ()
    below: dict[bytes, list[File]] = {}
    for one in files.files:
        top, sign, _ = one.path.partition(b"/")
        if sign:
            below.setdefault(top, []).append(one)
    for top, held in sorted(below.items(), key=lambda pair: (-len(pair[1]), pair[0])):
        cut, beside = len(top) + 1, (shown(one.path) for one in files.files if not one.path.startswith(top + b"/"))
        made = (File(f.path[cut:], f.mode, f.size, f.sha1, f.sha256, f.lines, f.head) for f in held)
        yield Files.of(files.name, made, files.remarks, has_modes=files.has_modes), tuple(beside)
