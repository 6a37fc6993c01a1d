"""Links among the files handed in: one that a person named is followed, one found in a folder only to where a person pointed."""

from __future__ import annotations

import os
from collections.abc import Iterable
from pathlib import Path


class Named:
    """The files and folders that a person named, as they lie on the disk."""

    def __init__(self, paths: Iterable[Path]) -> None:
        self.paths = frozenset(paths)
        self._places = frozenset(os.path.realpath(path) for path in self.paths)

    def why_not(self, path: Path) -> str:
        """Why a file is not taken in: a link that nobody named and that leads out of all that was; else nothing."""
        if path in self.paths or not path.is_symlink() or not path.is_file():
            return ""  # a link to what is no file is told so wherever it leads
        at = Path(os.path.realpath(path))
        if any(str(place) in self._places for place in (at, *at.parents)):
            return ""
        return f"It is a link that leads to {at}, which was not handed in. Name that file itself."
