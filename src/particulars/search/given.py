"""What the search is given from elsewhere: where sentences begin, and how a Bates number is read."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import NamedTuple


class Place(NamedTuple):
    """A Bates number as it is compared: its series (prefix and mark), and where in the series it stands."""

    series: str
    number: int
    page: int = 0


@dataclass(frozen=True, slots=True)
class Given:
    """Two rules that other questions share; `version` changes when either does, so that an index is built again."""

    sentence_starts: Callable[[str], Sequence[int]]
    number: Callable[[str], Place | None]
    version: str
