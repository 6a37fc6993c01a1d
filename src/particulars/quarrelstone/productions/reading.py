"""What is read of the built productions, in the form in which it is held against the truth; two readings need no matter.

The states of the comparison, the categories, what is spoken of and not on file, and what became of damaged files come
from two matters, which the desk makes and asks.
"""

from __future__ import annotations

import csv
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from particulars.analyses.requests.privilege_log import LogDefect, examine
from particulars.intake.loadfile.documents import documents
from particulars.intake.loadfile.opening import open_load_file
from particulars.intake.loadfile.validating import validate
from particulars.quarrelstone.productions_truth import ProductionsTruth

OWN_DOMAINS = ("cadence-studio.example", "ostervane.example")  # a person tells them: the client's and its counsel's


@dataclass(frozen=True, slots=True)
class FoundDefect:
    """A defect that the validator names: its kind, the number of the document at whose row it stands, and its words."""

    kind: str
    number: str
    says: str


@dataclass(frozen=True, slots=True)
class FoundState:
    """A row of the comparison: its set and key in M2, its state, and the document of M1 that the comparison names."""

    set: str
    key: str
    state: str
    match: str | None
    score: float | None
    documents: int
    categories: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class FoundMissing:
    """Something that a document speaks of and that is not on file."""

    what: str
    number: str
    names: str


@dataclass(frozen=True, slots=True)
class FoundFile:
    """What became of a file: by its number, whether it was read, and how many files in it were not taken."""

    number: str
    sha256: str
    status: str
    reason: str
    not_taken: int


@dataclass(frozen=True, slots=True)
class OfMatters:
    """What two matters say, one with the documents of M1 and one with what is known of M2's."""

    states: tuple[FoundState, ...]
    missing: tuple[FoundMissing, ...]
    files: tuple[FoundFile, ...]


@dataclass(frozen=True, slots=True)
class Found:
    """Everything that is held against the truth."""

    defects: tuple[FoundDefect, ...]
    log: tuple[LogDefect, ...]
    matters: OfMatters


def defects(built: Path, truth: ProductionsTruth) -> Iterator[FoundDefect]:
    """What the validator says of the volumes of each production, which belong together; doubts are left out."""
    for production in dict.fromkeys(d.production for d in truth.deliveries):
        volumes = [d for d in truth.deliveries if d.production == production]
        files = [open_load_file(built / path) for d in volumes for path in (d.dat, d.opt) if path]
        numbers = {
            (built / d.dat, one.row.number): one["beg"]
            for d in volumes
            for one in documents(open_load_file(built / d.dat))
        }
        for path, defect in validate(files).found:
            if not defect.doubt:
                yield FoundDefect(defect.kind.value, numbers.get((path, defect.row), ""), defect.says)


def log(built: Path, truth: ProductionsTruth) -> tuple[LogDefect, ...]:
    """What is wrong with M1's log, held against the numbers that were produced."""
    produced = {
        one["beg"]: f"row {one.row.number} of {Path(d.dat).name}"
        for d in truth.deliveries
        for one in documents(open_load_file(built / d.dat))
    }
    with (built / truth.lists["log of M1"]).open(encoding="utf-8", newline="") as file:
        heads, *rows = csv.reader(file)
    return examine(heads, rows, domains=OWN_DOMAINS, produced=produced).defects
