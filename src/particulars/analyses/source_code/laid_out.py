"""How a delivery may be laid out: its files as they lie, or below one of its top folders with the rest beside it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from particulars.reading.repository import Files, shown

Layout = tuple[Files, tuple[str, ...]]


def layouts(files: Files) -> Iterator[Layout]:
    """The files as they lie, then those below each top folder with what lies beside it; a folder that holds all comes first."""
    yield files, ()
    counts = Counter(one.path.partition(b"/")[0] for one in files.files if b"/" in one.path)
    for top, _ in sorted(counts.items(), key=lambda pair: (-pair[1], pair[0])):
        yield files.below(top), tuple(shown(one.path) for one in files.files if not one.path.startswith(top + b"/"))
