"""Every choice of the invented matter: drawn from one seed string by SHA-256, from no clock and no random source."""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import TypeVar

T = TypeVar("T")

MASTER = "particulars-synth-1"
BUILT = datetime(2023, 11, 30, tzinfo=UTC)  # the build date every made file carries


@dataclass(frozen=True, slots=True)
class Seed:
    """A seed string; the same label and index always draw the same number."""

    text: str = MASTER

    def draw(self, label: str, index: int = 0) -> int:
        """The first eight bytes of SHA-256(seed / label / index), big-endian."""
        digest = hashlib.sha256(f"{self.text}/{label}/{index}".encode()).digest()
        return int.from_bytes(digest[:8], "big")

    def below(self, bound: int, label: str, index: int = 0) -> int:
        """A number from 0 to `bound` - 1."""
        return self.draw(label, index) % bound

    def pick(self, options: Sequence[T], label: str, index: int = 0) -> T:
        """One of the options."""
        return options[self.below(len(options), label, index)]
