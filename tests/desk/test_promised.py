"""What responses and letters promise stands in `status CASE`, as promised, with its day; a denied or conditional one does not."""

from __future__ import annotations

from pathlib import Path

import pytest

from desk.matter_made import made
from particulars.desk.main import run

Captured = pytest.CaptureFixture[str]
HEAD = """UNITED STATES DISTRICT COURT
SOUTHERN DISTRICT OF NEW YORK

OAKUM & TALLOW, LLC,
          Plaintiff,
     v.
BRINDLE CHANDLERS, INC.,
          Defendant.

21-cv-09871 (QQ)

DEFENDANT BRINDLE CHANDLERS, INC.'S RESPONSES AND OBJECTIONS TO PLAINTIFF'S FIRST SET OF REQUESTS FOR PRODUCTION

RESPONSES TO REQUESTS FOR PRODUCTION

"""
ANSWERS = (
    "Brindle will produce its rope invoices by 2/28/2022.",
    "Brindle will produce its tar invoices promptly after entry of a protective order.",
    "Brindle stands on its objections and will produce nothing by March 1, 2022.",
    "Brindle will produce its ledgers by March 2, 2022 only if the Court so orders.",
    "Brindle objects because Plaintiff will produce the same ledgers by March 3, 2022.",
)
RESPONSE = HEAD + "\n\n".join(
    f"RESPONSE TO REQUEST FOR PRODUCTION NO. {n}:\n{words}" for n, words in enumerate(ANSWERS, 1)
)
RESPONSE += "\n\nDated: February 1, 2022\n/s/ Counsel\n"
LETTER = """February 7, 2022

Re: Oakum & Tallow, LLC v. Brindle Chandlers, Inc., 21-cv-09871 (QQ)

Dear Counsel:

On February 4, 2022, Brindle agreed to search the hull drawings for RFP No. 6 by March 15, 2022.

Brindle never agreed to produce the sails under RFP No. 7 by March 16, 2022.

Sincerely,

Counsel
"""


@pytest.fixture
def case(tmp_path: Path, capsys: Captured) -> Path:
    folder = made(tmp_path, answers__txt=RESPONSE, letter__txt=LETTER)
    capsys.readouterr()
    return folder


def promised(case: Path, capsys: Captured, *more: str, day: str = "2022-03-01") -> str:
    assert run(["status", str(case), "--as", "A. Clerk", "--as-of", day, *more]) == 0
    return capsys.readouterr().out.partition("Promised in responses and letters: ")[2]


def test_a_promise_stands_with_its_words_place_and_day(case: Path, capsys: Captured) -> None:
    said = promised(case, capsys)
    assert said.startswith("3\n")
    assert "answers:p1 at answers.txt [17]" in said
    assert "promised, last day 2022-02-28, which is over, and no performance is on file: defendant, RFP No. 1" in said
    assert "“Brindle will produce its rope invoices by 2/28/2022.”" in said
    assert "promised, “promptly after entry of a protective order”: defendant, RFP No. 2" in said
    assert "agreed, as a letter tells, last day 2022-03-15:" in said
    for words in ("nothing", "only if", "same ledgers", "sails", "2022-02-04"):
        assert words not in said


def test_proof_for_this_run_and_days_before_the_paper(case: Path, capsys: Captured) -> None:
    said = promised(case, capsys, "--done", "answers:p1=2022-02-20")
    assert "last day 2022-02-28, performed on 2022-02-20: given for this run" in said
    assert "(later than that)" in promised(case, capsys, "--done", "answers:p1=2022-03-01")
    assert promised(case, capsys, day="2022-01-31").startswith("0\n")
    assert promised(case, capsys, day="2022-02-05").startswith("2\n")  # the letter is of a later day
    assert run(["status", str(case), "--as", "A. Clerk", "--done", "answers:p9=2022-03-01"]) == 2
