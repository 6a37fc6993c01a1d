"""The bounds within which an archive is opened, and what is said of one that is over them."""

from __future__ import annotations

from collections.abc import Sequence

from particulars.intake.reading_shape import MEMBER, Child, Reading
from particulars.intake.setting import set_lines

TIMES = 200  # an archive of honest files unpacks to a few dozen times its size
FREE = 256 << 20  # bytes that any archive may unpack to, however small it is
LARGEST = 64 << 30
PIECE = 1 << 20


def allowed(packed: int) -> int:
    """How many bytes an archive of this size may unpack to."""
    return min(LARGEST, max(FREE, TIMES * packed))


def bomb(names: Sequence[str], packed: int, says: int | None) -> Reading:
    """An archive that is not opened: each member is listed as not taken."""
    much = f"more than {allowed(packed) >> 20} MiB" if says is None else f"{says >> 20} MiB"
    why = f"It is an archive bomb: {packed:,} bytes that unpack to {much}. It was not opened."
    refused = [Child(name, MEMBER, reason="Not taken: the archive is an archive bomb.") for name in names]
    return Reading(set_lines([[name] for name in names]), children=tuple(refused), unread=why)
