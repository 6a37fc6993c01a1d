"""What every test shares: which programs are here, so that what wants a missing one is skipped by name."""

from __future__ import annotations

import shutil
from collections.abc import Callable

import pytest


@pytest.fixture(scope="session")
def program() -> Callable[..., str]:
    """Finds the first of some programs, or skips the test naming them."""

    def find(*names: str) -> str:
        for name in names:
            if path := shutil.which(name):
                return path
        pytest.skip(f"program not here: {' or '.join(names)}")

    return find
