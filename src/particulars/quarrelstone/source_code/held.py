"""Holds what was found of the invented source code against what was planted."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from particulars.analyses.source_code.choosing import Basis, Version
from particulars.analyses.source_code.delivered import Deliveries, Held
from particulars.analyses.source_code.grid import Grid
from particulars.analyses.source_code.periods import Reading
from particulars.analyses.source_code.prints import Ledger
from particulars.quarrelstone.check import SectionResult
from particulars.quarrelstone.source_truth import DeliveryTruth, PeriodTruth, SourceTruth

_BASES = {Basis.RELEASE_TAG: "tag", Basis.LAST_COMMIT: "commit", Basis.IN_FORCE: "in force"}


@dataclass(frozen=True, slots=True)
class SourceFound:
    """What the program says of the repository, the deliveries, the wheel and the ledger."""

    grid: Grid
    held: Deliveries
    artefact: Mapping[str, int]
    ledger: Ledger


def hold(truth: SourceTruth, found: SourceFound) -> SectionResult:
    """Every period of both readings, every delivery, the facts of the history, the wheel and the ledger."""
    versions = {(r.value, v.period.name): v for r, all in found.grid.readings.items() for v in all}
    planted = {(p.reading, p.name): p for p in truth.periods}
    missing = [p.finding for key, p in planted.items() if key not in versions]
    invented = [f"a {reading} period {name}" for reading, name in versions if (reading, name) not in planted]
    wrong = [f"{p.finding}: {says}" for key, p in planted.items() if key in versions for says in _period(p, versions[key], found.grid)]  # fmt: skip
    rows = {row.version.period.name: row for row in found.held.rows}
    for one in truth.served:
        wrong += [f"{one.finding}: {says}" for says in _served(one, rows)]
    invented += [f"a delivery for no period: {k.delivery.name}" for k in found.held.left]
    invented += [f"a second row for {r.version.period.name}" for r in found.held.rows if rows[r.version.period.name] is not r]  # fmt: skip
    wrong += list(_history(truth, found.grid))
    if dict(found.artefact) != truth.artefact_counts:
        wrong.append(f"the wheel: {dict(found.artefact)}, not {truth.artefact_counts}")
    over = tuple(f"{line.printed.row} {'total' if 'in all' in words else 'consecutive'}" for line in found.ledger.lines for words in line.over)  # fmt: skip
    if over != truth.over:
        wrong.append(f"the ledger: over a limit in rows {over}, not {truth.over}")
    expected = len(truth.periods) + len(truth.served) + 6
    return SectionResult("source_code", expected, len(versions) + len(found.held.rows) + 6, tuple(missing), tuple(invented), tuple(wrong))  # fmt: skip


def _period(truth: PeriodTruth, version: Version, grid: Grid) -> Iterator[str]:
    basis, commit = _BASES.get(version.basis, version.basis.value), version.commit.id if version.commit else ""
    found = {
        "first": version.period.first.isoformat(), "last": version.period.last.isoformat(), "basis": basis,
        "commit": commit, "remarks": dict(grid.whole[commit].counts) if commit else {},
    }  # fmt: skip
    for name, value in found.items():
        if value != getattr(truth, name):
            yield f"{name} {value!r}, not {getattr(truth, name)!r}"
    tag = truth.tag
    if tag and tag not in version.tags:
        yield f"tags {version.tags}, not {tag}"


def _served(truth: DeliveryTruth, rows: Mapping[str, Held]) -> Iterator[str]:
    row = rows.get(truth.period)
    if row is None:
        yield "no row"
        return
    known, notes = row.known, " ".join(row.notes)
    found = {
        "state": row.state.value,
        "delivery": known.delivery.name if known else "",
        "wanting": known.wanting if known else (),
        "timing": "late" if "late:" in notes else "early" if "early:" in notes else "",
    }
    for name, value in found.items():
        if value != getattr(truth, name):
            yield f"{name} {value!r}, not {getattr(truth, name)!r}"


def _history(truth: SourceTruth, grid: Grid) -> Iterator[str]:
    signs = {sign.code: sign.count for sign in grid.signs}
    expected = {"TIMES_APART": truth.rebased, "REWRITTEN_TOGETHER": truth.rebased, "OTHER_BRANCHES": 1, "TAGS_ELSEWHERE": 1}  # fmt: skip
    if signs != expected:
        yield f"the history: {signs}, not {expected}"
    if f"{truth.commits:,} commits" not in grid.examined:
        yield f"examined {grid.examined}, not {truth.commits:,} commits"
    other = next((sign.examples for sign in grid.signs if sign.code == "OTHER_BRANCHES"), ())
    if not any(f"{truth.ahead:,} commits" in words for words in other):
        yield f"the other branch: {other}, not {truth.ahead:,} commits"
    if len(grid.readings[Reading.ANNIVERSARY]) != 17 or len(grid.readings[Reading.CALENDAR]) != 18:
        yield "the periods are not 17 and 18"
