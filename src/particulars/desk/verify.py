"""`particulars verify`: checks the whole record and names the first fault."""

from __future__ import annotations

from pathlib import Path

from particulars.desk.hand_at_desk import person
from particulars.desk.matters import open_matter
from particulars.record import verify as record_verify


def verify(case: Path, /, *, head: str | None = None, as_: str | None = None) -> int:
    """Check the whole record and name the first fault.

    Walks the custody log, hashes every original again, and resolves every cite. It prints the head of the log: write
    it down elsewhere, and a log that was cut short later will be found.

    For example:

        particulars verify roe
        particulars verify roe --head 3f1c…

    Args:
        case: The folder of the matter.
        head: A head of the custody log that was written down earlier.
        as_: Who is asking. The whole record is checked; what that person may not see is neither named nor counted.
    """
    found = record_verify.verify(case, head, opened=open_matter, viewer=person(as_))
    print(
        f"Whole: {found.entries} entries of the custody log, {found.items} items, {found.originals} originals, "
        f"{found.parts} tables, {found.particulars} particulars with {found.cites} cites."
    )
    if found.cites_elsewhere:
        print(f"Not looked at: {found.cites_elsewhere} cites into other matters.")
    for note in found.notes:
        print(f"Note: {note}.")
    print(f"Head of the custody log: {found.head}")
    return 0
