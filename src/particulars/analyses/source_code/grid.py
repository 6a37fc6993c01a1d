"""The period grid: for each period of both readings the version, how whole it is, its hashes, and where the history comes from."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date

from particulars.analyses.source_code import choosing, completeness, hashing, periods, provenance
from particulars.analyses.source_code.choosing import Basis, Product, Version, choose
from particulars.analyses.source_code.completeness import WANTING, Remark, remarks
from particulars.analyses.source_code.hashing import contents_sha256, tree_sha256
from particulars.analyses.source_code.launch import Launch
from particulars.analyses.source_code.periods import Period, Reading
from particulars.analyses.source_code.provenance import Sign
from particulars.reading.repository import SUBMODULE, Files

METHOD = (periods.METHOD, choosing.RULE, completeness.METHOD, provenance.METHOD, hashing.TREE_SHA256)
LIMITS = (
    "Which reading of the period holds, and whether this repository and branch are the product, a person or a court says.",
    *completeness.LIMITS,
    *provenance.LIMITS,
)


@dataclass(frozen=True, slots=True)
class Whole:
    """How whole a version is: counts, hashes, remarks, and what of it could not be read."""

    files: int
    lines: int
    size: int
    submodules: int
    sha256: str
    contents_sha256: str
    remarks: tuple[Remark, ...]
    unread: tuple[str, ...]

    @property
    def wanting(self) -> tuple[Remark, ...]:
        """The entries whose content is not there."""
        return tuple(one for one in self.remarks if one.kind in WANTING)

    @property
    def counts(self) -> tuple[tuple[str, int], ...]:
        """How many remarks there are of each kind."""
        return tuple(sorted(Counter(one.kind.value for one in self.remarks).items()))


@dataclass(frozen=True, slots=True)
class Grid:
    """Both readings, each with a version a period; the versions by commit; the facts of the history; method and limits."""

    name: str
    branch: str
    launch: Launch
    end: date
    months: int
    readings: Mapping[Reading, tuple[Version, ...]]
    whole: Mapping[str, Whole]
    signs: tuple[Sign, ...]
    examined: str
    method: tuple[str, ...] = METHOD
    limits: tuple[str, ...] = LIMITS

    @property
    def commits(self) -> list[str]:
        """The versions that stand for a period, each once, in the order of time."""
        return commits_of(self.readings)

    def counts(self, reading: Reading) -> tuple[tuple[str, int], ...]:
        """How many periods rest on what."""
        counted = Counter(version.basis for version in self.readings[reading])
        return tuple((basis.value, counted[basis]) for basis in Basis if counted[basis])


def both(product: Product, launch: date, end: date, months: int) -> dict[Reading, tuple[Version, ...]]:
    """The versions of each period under both readings.

    Raises:
        Misused: the end lies before the launch.
    """
    cut: dict[Reading, tuple[Period, ...]] = {r: periods.periods(r, launch, end, months) for r in Reading}
    return {reading: choose(product, found) for reading, found in cut.items()}


def commits_of(readings: Mapping[Reading, Iterable[Version]]) -> list[str]:
    """The commits chosen under any reading, each once, in the order of time."""
    found = {v.commit.id: v.commit for versions in readings.values() for v in versions if v.commit is not None}
    return sorted(found, key=lambda id: (found[id].committed, id))


def whole(files: Files) -> Whole:
    """How whole the files of a version are."""
    submodules = sum(file.mode == SUBMODULE for file in files.files)
    return Whole(
        len(files.files) - submodules, sum(f.lines for f in files.files), sum(f.size for f in files.files), submodules,
        tree_sha256(files), contents_sha256(files), remarks(files), files.remarks,
    )  # fmt: skip


def grid(
    product: Product,
    launch: Launch,
    end: date,
    months: int,
    readings: Mapping[Reading, tuple[Version, ...]],
    held: Mapping[str, Whole],
) -> Grid:
    """The grid of a product from its chosen versions, each looked at."""
    of = product.repository
    examined = (
        f"{len(of.commits):,} commits, {len(of.tags):,} tags, {len(of.branches):,} branches of {of.name};"
        f" {len(product.leads):,} commits lead to {product.ref.name}; {len(held):,} versions read whole"
    )
    return Grid(
        of.name, product.ref.name, launch, end, months, readings, held, provenance.provenance(product), examined
    )
