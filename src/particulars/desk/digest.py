"""`particulars digest`: one hash that two equal records have in common."""

from __future__ import annotations

from pathlib import Path

from particulars.record import digest as record_digest


def digest(case: Path, /) -> int:
    """Print one hash that two equal records have in common.

    It is taken over items, families, text, labels, decisions and tables; times of custody are left out.

    For example:

        particulars digest roe

    Args:
        case: The folder of the matter.
    """
    print(record_digest.digest(case))
    return 0
