"""The rows of the period grid as they are printed: period, version, hashes, what is not there, and what was delivered."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from particulars.analyses.source_code.choosing import Version
from particulars.analyses.source_code.completeness import WORDS, Kind
from particulars.analyses.source_code.delivered import Deliveries, Held
from particulars.analyses.source_code.grid import Grid
from particulars.analyses.source_code.periods import Reading
from particulars.reading.repository import stamp

COLUMNS = (
    "reading", "period", "first", "last", "basis", "commit", "tags", "committed_utc", "authored_utc", "tree_sha1",
    "tree_sha256", "files", "lines", "bytes", "commits_in_period", "remarks", "control_numbers", "state", "delivery",
    "delivered_on", "notes",
)  # fmt: skip
CANDIDATES = ("reading", "period", "commit", "tags", "committed_utc", "subject", "why_not_chosen")
REMARKS = ("commit", "kind", "path", "says", "what_to_do")
LAUNCH_DAY = "Day of launch"


@dataclass(frozen=True, slots=True)
class GridPaper:
    """A grid with what was delivered under each reading, ready to be printed.

    `controls` are the control numbers of each version, where they were given; `inputs` are repositories and lists.
    """

    grid: Grid
    held: Mapping[Reading, Deliveries] = field(default_factory=dict)
    controls: Mapping[str, str] = field(default_factory=dict)
    inputs: tuple[tuple[str, str], ...] = ()
    duty: str = ""


def grid_rows(of: GridPaper, reading: Reading) -> Iterator[dict[str, object]]:
    """The rows of one reading: a row for each period, or for each delivery that stands for it."""
    held = of.held.get(reading)
    if held is None:
        for version in of.grid.readings[reading]:
            yield _row(of, reading, version, None)
    else:
        for row in held.rows:
            yield _row(of, reading, row.version, row)


def candidate_rows(of: GridPaper) -> Iterator[tuple[str, ...]]:
    """Every version that was looked at for a period, and why it was not chosen."""
    for reading, versions in of.grid.readings.items():
        for version in versions:
            for one in version.candidates:
                c = one.commit
                yield reading.value, version.period.name, c.id, ", ".join(one.names), stamp(c.committed), c.subject, one.why_not or "chosen"  # fmt: skip


def remark_rows(of: GridPaper) -> Iterator[tuple[str, ...]]:
    """Everything remarked on the entries of the chosen versions."""
    for id in of.grid.commits:
        for one in of.grid.whole[id].remarks:
            yield id, one.kind.value, one.path, one.says, one.what_to_do
        for words in of.grid.whole[id].unread:
            yield id, "CONTENT_NOT_THERE", "", words, "ask for a full clone"


def sign_rows(of: GridPaper) -> Iterator[tuple[str, int, str, str, str]]:
    """The facts of the history."""
    for sign in of.grid.signs:
        yield sign.code, sign.count, sign.says, "; ".join(sign.examples), sign.what_to_do


def left_rows(of: GridPaper) -> Iterator[tuple[str, str, str]]:
    """Deliveries that stand for no period, with the nearest commit."""
    for reading, held in of.held.items():
        for one in held.left:
            yield reading.value, one.delivery.name, one.commits[0] if one.commits else "matches no commit"


def notes(of: GridPaper) -> Iterator[tuple[str, str]]:
    """The launch, the end day, what was examined, method and limits."""
    grid = of.grid
    yield LAUNCH_DAY, f"{grid.launch.day}: “{grid.launch.words}” ({grid.launch.place}; by {grid.launch.said_by})"
    yield "End day", f"{grid.end}, counted"
    yield "Length of a period", "1 month" if grid.months == 1 else f"{grid.months} months"
    yield "Product", f"{grid.name}, branch {grid.branch}"
    if of.duty:
        yield "Duty", of.duty
    yield "Examined", grid.examined
    for reading in grid.readings:
        counted = "; ".join(f"{count} {words}" for words, count in grid.counts(reading))
        yield "Counted", f"{reading}: {len(grid.readings[reading])} periods: {counted}"
    for reading, held in of.held.items():
        yield "Delivered", f"{reading}: " + "; ".join(f"{count} {words}" for words, count in held.counts.items())
    yield from (("Method", words) for words in grid.method)
    for held in list(of.held.values())[:1]:
        yield "Method", held.method
        yield from (("Limit", words) for words in held.limits)
    yield from (("Limit", words) for words in grid.limits)
    yield from (("Input", f"{name}: {says}") for name, says in of.inputs)


def _row(of: GridPaper, reading: Reading, version: Version, held: Held | None) -> dict[str, object]:
    period, commit = version.period, version.commit
    whole = of.grid.whole.get(commit.id) if commit is not None else None
    known = held.known if held is not None else None
    on = known.delivery.on if known is not None else None
    remarks = "; ".join(f"{count:,} {WORDS[Kind(kind)]}" for kind, count in whole.counts) if whole else ""
    said = (*version.notes, *(held.notes if held is not None else ()))
    return {
        "reading": reading.value, "period": period.name, "first": period.first.isoformat(),
        "last": period.last.isoformat(), "basis": version.basis.value, "commit": commit.id if commit else "",
        "tags": ", ".join(version.tags), "committed_utc": stamp(commit.committed) if commit else "",
        "authored_utc": stamp(commit.authored) if commit else "", "tree_sha1": commit.tree if commit else "",
        "tree_sha256": whole.sha256 if whole else "", "files": whole.files if whole else "",
        "lines": whole.lines if whole else "", "bytes": whole.size if whole else "",
        "commits_in_period": version.commits, "remarks": remarks,
        "control_numbers": of.controls.get(commit.id, "") if commit else "",
        "state": held.state.value if held is not None else "", "delivery": known.delivery.name if known else "",
        "delivered_on": on.isoformat() if on is not None else "", "notes": "; ".join(said),
    }  # fmt: skip
