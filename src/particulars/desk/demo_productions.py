"""The invented productions as two matters: taken in, compared, and asked what is spoken of and not on file."""

from __future__ import annotations

import io
import shutil
from collections import Counter
from collections.abc import Iterator, Mapping
from contextlib import redirect_stderr, redirect_stdout
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from particulars.analyses.productions.categories import rules_in
from particulars.desk.add import add
from particulars.desk.compare import compare, schedule
from particulars.desk.gap import references_of
from particulars.desk.matters import open_matter
from particulars.desk.new import new
from particulars.desk.productions_on_file import Side, side
from particulars.desk.sheets_given import read_sheet
from particulars.quarrelstone.productions.building import FOLDER
from particulars.quarrelstone.productions.reading import FoundFile, FoundMissing, FoundState, OfMatters
from particulars.quarrelstone.productions_truth import ProductionsTruth
from particulars.record.documents import NOT_TAKEN, documents
from particulars.record.matter import FILE
from particulars.record.view import View

PERSON, AT = "A. Clerk", "2023-11-30T00:00:00Z"
HERE, THERE = "case-m1", "case-m2"  # beside the folder of what was built
INVENTED = "productions (invented)"
SHOWN = 16


@dataclass(frozen=True, slots=True)
class Matters:
    """The folders of the two matters: M1, in which it is asked, and M2, whose production it is asked about."""

    here: Path
    there: Path


def make_matters(out: Path) -> Matters:
    """Both matters, made anew of what was built in the demo's folder."""
    made = Matters(out / HERE, out / THERE)
    for case, name in ((made.here, "M1"), (made.there, "M2")):
        if (case / FILE).is_file() and INVENTED in (case / FILE).read_text(encoding="utf-8"):
            shutil.rmtree(case)
        # What intake remarks on a file stays in the record, and is printed by `list`.
        with redirect_stdout(io.StringIO()), redirect_stderr(io.StringIO()):
            new(case, name=f"{name}, {INVENTED}", side="neutral", as_=PERSON, at=AT)
            add(case, out / FOLDER / name, as_=PERSON, at=AT)
    return made


def show_schedule(out: Path, truth: ProductionsTruth) -> None:
    """Prints the first lines of the comparison, and where its schedule is."""
    made, target, rules = make_matters(out), out / "schedule", out / truth.lists["categories"]
    said = io.StringIO()
    with redirect_stdout(said):
        compare(made.there, made.here, rules=rules, out=target, as_=PERSON, as_of=AT)
    lines = said.getvalue().splitlines()
    print(f'\n$ particulars compare {made.there} {made.here} --rules {rules} --out {target} --as "{PERSON}"')
    print("\n".join(line[:200] for line in lines[:SHOWN]))
    print(f"… {len(lines) - SHOWN} more lines\nThe schedule of what was produced there and not here: {target}")


def of_matters(out: Path, truth: ProductionsTruth) -> OfMatters:
    """What the two matters say, in the form in which it is held against the truth."""
    made = make_matters(out)
    rules = rules_in(read_sheet(out / truth.lists["categories"], ("Category",), "A person"))
    with side(made.there, PERSON) as asked, side(made.here, PERSON, loose=True) as known:
        compared, _ = schedule(asked, known, rules, days=1, near=True)
        states = tuple(_states(asked, known, compared.found.rows.to_pylist(), compared.categories))
    with open_matter(made.here) as record:
        view = record.open_for(PERSON)
        with side(made.here, PERSON) as here:
            spoken = tuple(_missing(view, here))
            files = tuple(_files(view, here, {h.number for h in truth.hazards}))
    return OfMatters(states, spoken, files)


def _states(
    asked: Side, known: Side, rows: list[dict[str, Any]], categories: Mapping[str, tuple[str, ...]]
) -> Iterator[FoundState]:
    mine = asked.register.to_pylist()
    begins = known.register.column("beg").to_pylist()
    for row in rows:
        at, b_at = row["at"], row["b_at"]
        one = mine[at]
        match = begins[b_at] if b_at is not None else None
        name = one["set"].removeprefix("VCSAL_")[:2]
        score = row["score"]
        yield FoundState(
            name, one["key"], str(row["state"]), match, score if isinstance(score, float) else None,
            one["documents"] or 0, categories.get(str(at), ()),
        )  # fmt: skip


def _missing(view: View, here: Side) -> Iterator[FoundMissing]:
    """What is spoken of; gaps of numbers are the validator's."""
    attachments, thread, cited, _ = references_of(view, here)
    for found in (attachments, thread, cited):
        for row in found.missing:
            yield FoundMissing(row.what.value, row.key, row.names)


def _files(view: View, here: Side, numbers: set[str]) -> Iterator[FoundFile]:
    rows = {row["item"]: row for row in documents(view)}
    table = view.table(NOT_TAKEN)
    lost = Counter(row["item"] for row in (table.to_pylist() if table is not None else ()))
    below: Counter[str] = Counter()
    for item, count in lost.items():
        at = rows.get(item)
        while at is not None:
            below[at["item"]] += count
            at = rows.get(at["parent"])
    for one in here.register.to_pylist():
        if one["key"] in numbers and one["item"] in rows:
            row = rows[one["item"]]
            yield FoundFile(one["key"], row["sha256"], row["status"], row["reason"] or "", below[one["item"]])
