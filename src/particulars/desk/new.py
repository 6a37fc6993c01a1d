"""`particulars new`: begins a matter, one folder for one side."""

from __future__ import annotations

from pathlib import Path

from particulars.desk.hand_at_desk import person
from particulars.desk.instant import utc_instant
from particulars.record.store import Record


def new(case: Path, /, *, name: str, side: str, as_: str | None = None, at: str | None = None) -> int:
    """Begin a matter in a folder of its own.

    For example:

        particulars new roe --name "Roe v. Quarrel" --side plaintiff

    Args:
        case: The folder of the matter; it is made where it is not there.
        name: What the matter is called.
        side: Whose folder it is: plaintiff, defendant, third party, court or neutral.
        as_: Who begins it; your login name where nobody is named.
        at: When, in UTC; now where no time is given.
    """
    with Record.create(case, name=name, side=side, by=person(as_), at=utc_instant(at)) as record:
        print(f"{case} is the matter {record.matter.name}, for {record.matter.side}. Its custody log begins at")
        print(record.head)
    return 0
