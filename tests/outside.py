"""Where data lie that are not part of the project: one look-up for every test; absent data skip a test by name."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

CHECKOUT = Path(os.environ.get("PARTICULARS_CHECKOUT") or Path(__file__).resolve().parent.parent)


def outside(*parts: str) -> Path:
    """The path of outside data; the test is skipped, naming the path, where it is not on this machine."""
    path = folder().joinpath(*parts)
    if not path.exists():
        pytest.skip(f"outside data not here: {'/'.join(parts) or 'the folder itself'} (set PARTICULARS_OUTSIDE)")
    return path


def folder() -> Path:
    """The folder of outside data, whether or not it exists."""
    return Path(os.environ.get("PARTICULARS_OUTSIDE") or CHECKOUT.parent / "shared")
