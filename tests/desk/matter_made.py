"""An invented matter on disk with two orders, a motion, its opposition and a docket, for commands that take a matter."""

from __future__ import annotations

import json
from pathlib import Path

from particulars.desk.main import run

AT = "2022-03-01T12:00:00Z"
CAPTION = """\
UNITED STATES DISTRICT COURT
SOUTHERN DISTRICT OF NEW YORK

OAKUM & TALLOW, LLC, Plaintiff, v. BRINDLE CHANDLERS, INC., Defendant.

21-cv-09871 (QQ)

"""
# None of these parties, numbers or lists exists.
ORDER = f"""\
Case 1:21-cv-09871-QQ   Document 40   Filed 01/31/22   Page 1 of 1
{CAPTION}ORDER

It is hereby ORDERED that:

(1) Plaintiff shall file a list of its rope patterns by February 14, 2022.

(2) Defendant shall produce the winding records promptly after Plaintiff files its list, but no later than
March 11, 2022.

SO ORDERED.

Dated: January 31, 2022
"""
SECOND = f"""\
Case 1:21-cv-09871-QQ   Document 50   Filed 02/21/22   Page 1 of 1
{CAPTION}ORDER

Defendant shall file a response to the list by March 4, 2022.

SO ORDERED.

Dated: February 21, 2022
"""
MOTION = f"""\
Case 1:21-cv-09871-QQ   Document 28   Filed 01/05/22   Page 1 of 1
{CAPTION}PLAINTIFF’S MOTION TO COMPEL

Plaintiff moves.
"""
OPPOSITION = f"""\
Case 1:21-cv-09871-QQ   Document 31   Filed 01/12/22   Page 1 of 1
{CAPTION}DEFENDANT’S OPPOSITION TO PLAINTIFF’S MOTION TO COMPEL

Defendant opposes.
"""
ENTRIES = [
    (28, "2022-01-05", "MOTION to Compel filed by Oakum & Tallow, LLC."),
    (31, "2022-01-12", "OPPOSITION (re 28 MOTION ) filed by Brindle Chandlers, Inc."),
    (40, "2022-01-31", "ORDER re 28 MOTION."),
    (44, "2022-02-10", "LIST re 40 Order filed by Oakum & Tallow, LLC."),
    (50, "2022-02-21", "ORDER re 44 List."),
]


def docket(entries: list[tuple[int, str, str]], number: str = "1:21-cv-09871-QQ") -> str:
    """A docket as an archive has it."""
    rows = [{"entry_number": n, "date_filed": day, "description": words} for n, day, words in entries]
    return json.dumps({"docket_number": number, "docket_entries": rows})


def made(folder: Path, **more: str) -> Path:
    """The matter, with further files by name (`second_docket_json`)."""
    files = {"order.txt": ORDER, "second.txt": SECOND, "motion.txt": MOTION, "opposition.txt": OPPOSITION}
    files |= {"docket.json": docket(ENTRIES)} | {name.replace("__", "."): words for name, words in more.items()}
    given = folder / "given"
    given.mkdir()
    for name, words in files.items():
        (given / name).write_text(words, encoding="utf8")
    case = folder / "case"
    assert run(["new", str(case), "--name", "Ropes", "--side", "neutral", "--as", "A. Clerk", "--at", AT]) == 0
    assert run(["add", str(case), str(given), "--as", "A. Clerk", "--at", AT]) == 0
    return case
