"""The sheet on which a person confirms or changes proposed labels: written as CSV, and read back with all faults at once."""

from __future__ import annotations

import csv
import io
from collections.abc import Collection, Iterable, Mapping

from particulars.analyses.positions.confirming import Confirmed, passage_id
from particulars.analyses.positions.rows import Label, Positions
from particulars.errors import Misused
from particulars.papers.page_line import PageLines
from particulars.papers.table_of_authorities import guarded

FILLED = ("passage", "label", "by")  # what is read back
COLUMNS = ("passage", "case", "place", "words", "characterised_by", "proposed", "cues", "label", "by")


def sheet(found: Positions, page_lines: PageLines) -> str:
    """One row a passage; `label` and `by` are left for the person."""
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\r\n")
    writer.writerow(COLUMNS)
    for row in found.positions:
        cues = "; ".join(cue.words for cue in row.cues)
        told = (
            row.case,
            page_lines.span(row.start, row.end),
            row.words,
            row.characterised_by,
            row.position or "",
            cues,
        )
        writer.writerow([passage_id(row), *map(guarded, told), "", ""])
    return out.getvalue()


def decided(rows: Iterable[Mapping[str, str]], known: Collection[str]) -> tuple[Confirmed, ...]:
    """What a person filled in; a row without a label is left as it was. Every fault is told with its row.

    Args:
        rows: The rows of the sheet, the heads of the columns left out.
        known: The ids of the passages that stand in the papers.

    Raises:
        Misused: a row names no such passage, one that has a label already, no person, or no label of the list.
    """
    confirmed, faults = dict[str, Confirmed](), list[str]()
    for number, row in enumerate(rows, 2):
        passage, label, by = ((row.get(name) or "").strip() for name in FILLED)
        if not label:
            continue
        if label not in {one.value for one in Label}:
            faults.append(f"row {number}: “{label}” is no label")
        elif not by or not passage:
            faults.append(f"row {number}: a label wants the passage and the name of the person")
        elif passage not in known:
            faults.append(f"row {number}: no passage {passage} stands in these papers")
        elif passage in confirmed:
            faults.append(f"row {number}: {passage} has a label already")
        else:
            confirmed[passage] = Confirmed(passage, Label(label), by)
    if faults:
        labels = ", ".join(one.value for one in Label)
        raise Misused(f"The sheet was not taken: {'; '.join(faults)}. Labels: {labels}.")
    return tuple(confirmed.values())
