"""The end of `particulars demo`: the challenge of the invented volume under the invented order, and what is due of source code."""

from __future__ import annotations

import csv
import io
import shutil
from collections.abc import Callable
from contextlib import redirect_stderr, redirect_stdout
from pathlib import Path

from particulars.desk.add import add
from particulars.desk.challenge import challenge
from particulars.desk.decide import decide
from particulars.desk.demo_designations import RECEIVING
from particulars.desk.demo_matter import AS_OF
from particulars.desk.new import new
from particulars.desk.propose import propose
from particulars.desk.protective_orders import AS_PROPOSED
from particulars.desk.status import status
from particulars.quarrelstone.designations_truth import DesignationsTruth

PERSON, AT = "A. Clerk", "2023-11-30T00:00:00Z"
SHOWN = 12


def show_challenge(out: Path, truth: DesignationsTruth, order: Path) -> None:
    """Makes a matter of the volume and the order, confirms the order's terms, and prints the schedule of the challenge."""
    case, target = out / "case-challenge", out / "challenge-schedule"
    of = {name: out / path for name, path in truth.sheets.items()}
    _lines(lambda: _matter(case, out / truth.root, order))
    lines = _lines(
        lambda: challenge(
            case, people=of["people"], receiving=RECEIVING, captures=of["captures"], filings=of["filings"], contend=of["contend"],
            notice=True, out=target, as_=PERSON, as_of=AT,
        )
    )  # fmt: skip
    given = " ".join(f"--{name} {of[name]}" for name in ("people", "captures", "filings", "contend"))
    print(f'\n$ particulars challenge {case} {given} --receiving {RECEIVING} --notice --out {target} --as "{PERSON}"')
    print("\n".join(line[:200] for line in lines[:SHOWN]))
    print(f"… {len(lines) - SHOWN} more lines\nThe challenge schedule, as the order asks for it: {target}")


def show_due(order: Path) -> None:
    """Prints what the order of the matter makes due, between the days that it sets."""
    lines = _lines(lambda: status(order, as_of=AS_OF))
    print(f"\n$ particulars status {order} --as-of {AS_OF}")
    print("\n".join(line[:200] for line in lines[:SHOWN]))
    print(f"… {len(lines) - SHOWN} more lines")


def _matter(case: Path, volume: Path, order: Path) -> int:
    shutil.rmtree(case, ignore_errors=True)
    new(case, name="The volume and its challenge (invented)", side="neutral", as_=PERSON, at=AT)
    add(case, volume, order, as_=PERSON, at=AT)
    asked, filled = case.parent / "order-proposed.csv", case.parent / "order-confirmed.csv"
    asked.unlink(missing_ok=True)
    propose(case, "order", out=asked, as_=PERSON)
    with asked.open(encoding="utf-8-sig", newline="") as file:
        rows = list(csv.DictReader(file))
    with filled.open("w", encoding="utf-8", newline="") as file:
        writer = csv.DictWriter(file, list(rows[0]))
        writer.writeheader()
        writer.writerows({**row, "answer": AS_PROPOSED} for row in rows)
    return decide(case, filled, as_=PERSON, at=AT)


def _lines(run: Callable[[], int]) -> list[str]:
    said = io.StringIO()
    with redirect_stdout(said), redirect_stderr(io.StringIO()):
        run()
    return said.getvalue().splitlines()
