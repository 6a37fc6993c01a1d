"""`particulars decide`: a person's answers become entries of the record."""

from __future__ import annotations

import csv
from pathlib import Path

from particulars.desk.instant import utc_instant
from particulars.desk.matters import open_matter
from particulars.errors import Unreadable


def decide(case: Path, rows: Path, /, *, as_: str, at: str) -> int:
    """Append a person's decisions to the record.

    All rows are taken or none; every fault is named at once, with its row. A later decision on the same subject takes
    the place of the earlier one, which stays in the record.

    For example:

        particulars decide roe unread.csv --as "A. Counsel" --at 2024-09-11T12:00:00Z

    Args:
        case: The folder of the matter.
        rows: The sheet that propose wrote, filled in.
        as_: Whose decisions they are.
        at: When they were made, in UTC.
    """
    answers = read_sheet(rows)
    with open_matter(case) as record:
        decided = record.decide(answers, by=as_, at=utc_instant(at))
        print(f"{decided} decided by {as_}; {len(answers) - decided} still wait.")
        print(f"Head of the custody log: {record.head}")
    return 0


def read_sheet(path: Path) -> list[dict[str, str]]:
    """The rows of a sheet as a spreadsheet program saves it.

    Raises:
        Unreadable: it is no CSV, lacks a column, or a row has more cells than there are columns.
    """
    try:
        with path.open(encoding="utf-8-sig", newline="") as file:
            reader = csv.DictReader(file, strict=True)
            rows = list(reader)
    except (csv.Error, UnicodeDecodeError) as error:
        raise Unreadable(f"{path} is not a sheet of CSV in UTF-8 ({error}). Save it as such.") from error
    if missing := {"kind", "subject", "answer"} - set(reader.fieldnames or ()):
        raise Unreadable(f"{path} lacks the columns {', '.join(sorted(missing))}. particulars propose writes them.")
    for number, row in enumerate(rows, 1):
        if None in row:
            raise Unreadable(f"{path}: row {number} has more cells than there are columns.")
    return rows
