"""`particulars digest`: one hash that two equal records have in common."""

from __future__ import annotations

from pathlib import Path

from particulars.desk.hand_at_desk import person
from particulars.desk.matters import open_matter
from particulars.record import digest as record_digest


def digest(case: Path, /, *, as_: str | None = None) -> int:
    """Print one hash that two equal records have in common.

    It is taken over items, families, text, labels, decisions and tables; times of custody are left out.

    For example:

        particulars digest roe --as "A. Counsel"

    Args:
        case: The folder of the matter.
        as_: Who is asking; the hash is over what that person may see.
    """
    with open_matter(case) as record:
        print(record_digest.digest(case, record.open_for(person(as_))))
    return 0
