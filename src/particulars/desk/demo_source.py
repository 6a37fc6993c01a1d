"""The invented source code as the desk reads it: grid, deliveries, wheel and ledger."""

from __future__ import annotations

import io
from contextlib import redirect_stdout
from datetime import date
from pathlib import Path

from particulars.analyses.source_code import prints
from particulars.analyses.source_code.periods import Reading
from particulars.desk.sheets_given import read_sheet
from particulars.desk.source import source
from particulars.desk.source_artefacts import hold_artefact, named_commit
from particulars.desk.source_deliveries import deliveries, held
from particulars.desk.source_grids import grid_of
from particulars.desk.source_launch import told_by
from particulars.desk.source_repository import opened
from particulars.quarrelstone.source_code.held import SourceFound
from particulars.quarrelstone.source_truth import SourceTruth

CONSECUTIVE, TOTAL = 25, 500
SHOWN = 18


def source_found(out: Path, truth: SourceTruth) -> SourceFound:
    """Everything that is held against the truth."""
    launch = told_by(out / truth.launch_paper, date.fromisoformat(truth.launch))
    of = opened(out / truth.repository)
    made = grid_of(of, launch, date.fromisoformat(truth.end), 3)
    given = deliveries([out / truth.delivered], out / truth.deliveries)
    found = held(of, made.grid.readings, given, date.fromisoformat(truth.after), date.fromisoformat(truth.due))
    wheel = hold_artefact(out / truth.artefact, of, named_commit(of.product.repository, truth.artefact_tag))
    rows, faults = prints.rows_in(read_sheet(out / truth.ledger, prints.COLUMNS, "A person"))
    ledger = prints.hold(rows, faults, CONSECUTIVE, TOTAL)
    return SourceFound(made.grid, found[Reading.ANNIVERSARY], dict(wheel.counts), ledger)


def show_grid(out: Path, truth: SourceTruth) -> None:
    """Prints the first lines of the period grid with what was delivered, and where the exhibit is."""
    repository, delivered, target = out / truth.repository, out / truth.delivered, out / "source-grid"
    paper, sheet = out / truth.launch_paper, out / truth.deliveries
    said = io.StringIO()
    with redirect_stdout(said):
        source(
            "check", repository, delivered, launch=truth.launch, proof=paper, end=truth.end, deliveries=sheet,
            after=truth.after, due=truth.due, out=target, as_of="2023-11-30T00:00:00Z",
        )  # fmt: skip
    lines = said.getvalue().splitlines()
    print(
        f"\n$ particulars source check {repository} {delivered} --launch {truth.launch} --proof {paper} --end {truth.end}"
        f" --deliveries {sheet} --after {truth.after} --due {truth.due} --out {target}"
    )
    print("\n".join(line[:200] for line in lines[:SHOWN]))
    print(f"… {len(lines) - SHOWN} more lines\nThe source code by period, with what was delivered: {target}")
