"""Whether a command was given a matter or papers: a folder with `matter.toml` is a matter."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from particulars.errors import Misused
from particulars.record.matter import FILE


def matter_among(paths: Sequence[Path]) -> Path | None:
    """The one matter that is named, or None where papers are.

    Raises:
        Misused: a matter is named beside papers or another matter.
    """
    matters = [path for path in paths if (path / FILE).is_file()]
    if matters and len(paths) > 1:
        raise Misused(f"{matters[0]} is a matter. Name it alone, or name papers.")
    return matters[0] if matters else None
