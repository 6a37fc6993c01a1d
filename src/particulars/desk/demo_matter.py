"""The end of `particulars demo`: the invented papers and their docket as a matter, what is due in it, and its disputes."""

from __future__ import annotations

import io
import shutil
from collections.abc import Callable
from contextlib import redirect_stdout
from pathlib import Path

from particulars.desk.add import add
from particulars.desk.disputes import disputes
from particulars.desk.new import new
from particulars.desk.status import status
from particulars.desk.whole_files import write_whole
from particulars.quarrelstone.docket_sheet import as_recap, planted
from particulars.quarrelstone.ledger import Ledger
from particulars.quarrelstone.seed import Seed

PERSON, AT = "A. Clerk", "2023-11-30T00:00:00Z"
AS_OF = "2022-02-10"  # between the days that the second discovery order sets
MATTER = "M1"  # of the three that the papers belong to
SHOWN = 26  # lines of each command; the command itself prints the rest


def show_matter(out: Path, ledger: Ledger) -> None:
    """Makes the matter anew in the demo's folder, and prints what a clerk would ask it first."""
    case, docket = out / "case", out / "docket.json"
    shutil.rmtree(case, ignore_errors=True)
    write_whole(docket, as_recap(planted(Seed())))
    papers = [out / one.path for one in ledger.papers if _is_text_of_matter(one.path)]
    _lines(
        lambda: new(
            case, name="Quarrelstone Lattice v. Vellamoor Cadence (invented)", side="neutral", as_=PERSON, at=AT
        )
    )
    _lines(lambda: add(case, *papers, docket, as_=PERSON, at=AT))
    print(f"\nThe {len(papers)} papers in text and their docket as a matter: {case}")
    _show(f'particulars status {case} --as-of {AS_OF} --as "{PERSON}"', lambda: status(case, as_of=AS_OF, as_=PERSON))
    _show(f'particulars disputes {case} --as "{PERSON}"', lambda: disputes(case, as_=PERSON))


def _is_text_of_matter(path: str) -> bool:
    return Path(path).suffix == ".txt" and Path(path).name.startswith(f"{MATTER.lower()}-")


def _show(command: str, run: Callable[[], int]) -> None:
    """Prints a command and the first lines of what it says."""
    lines = _lines(run)
    print(f"\n$ {command}")
    print("\n".join(lines[:SHOWN]))
    if len(lines) > SHOWN:
        print(f"… {len(lines) - SHOWN} more lines")


def _lines(run: Callable[[], int]) -> list[str]:
    said = io.StringIO()
    with redirect_stdout(said):
        run()
    return said.getvalue().splitlines()
