"""`particulars decide`: a person's answers become entries of the record."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from pathlib import Path

from particulars.desk.instant import utc_instant
from particulars.desk.loading import load
from particulars.desk.matters import open_matter
from particulars.desk.sheets_given import read_sheet
from particulars.record.access import DESK
from particulars.record.order_terms import ORDER


def decide(case: Path, rows: Path, /, *, as_: str, at: str, room: str = DESK) -> int:
    """Append a person's decisions to the record.

    All rows are taken or none; every fault is named at once, with its row. A later decision on the same subject takes
    the place of the earlier one, which stays in the record.

    For example:

        particulars decide roe unread.csv --as "A. Counsel" --at 2024-09-11T12:00:00Z

    Args:
        case: The folder of the matter.
        rows: The sheet that propose wrote, filled in.
        as_: Whose decisions they are; on what that person may not see nothing can be decided.
        at: When they were made, in UTC.
        room: Where that person reads: the desk, or a room that the order names, such as source-code room.
    """
    answers = read_sheet(rows, ("kind", "subject", "answer"), "particulars propose")
    with open_matter(case) as record:
        view = record.open_for(as_, place=room)
        answers = (
            load("particulars.desk.protective_orders:with_proposed")(view, answers) if _has_terms(answers) else answers
        )
        decided = record.decide(answers, by=as_, at=utc_instant(at), viewer=view)
        print(f"{decided} decided by {as_}; {len(answers) - decided} still wait.")
        print(f"Head of the custody log: {record.head}")
    return 0


def _has_terms(rows: Iterable[Mapping[str, str]]) -> bool:
    """Whether a sheet answers on a protective order, whose proposals are then read anew."""
    return any(row["kind"] == ORDER for row in rows)
