"""What was delivered held against the grid: which commit each delivery is, on which branch, how whole, in which period, when."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from enum import StrEnum

from particulars.analyses.source_code.choosing import Basis, Product, Version
from particulars.analyses.source_code.hashing import tree_sha1
from particulars.reading.repository import SUBMODULE, Files

METHOD = (
    "A delivery is known by git's tree hash of its files, computed anew; where no commit has that tree, each file is compared by path"
    " and hash with versions of the repository, and the one that differs in the fewest entries stands beside it with what differs. Its"
    " period is what the list of deliveries says, else that of its commit's committer's time."
)
LIMITS = (
    "That a delivery differs from every commit does not say how it was made; that it has the tree of a commit does not say when it was taken.",
    "What was delivered is what lies in the folders named; whether anything else was served, this program does not know.",
)
FAR = 0.5
"""The share of entries that may differ between a delivery and the version it is set beside."""


class State(StrEnum):
    """How one period, or one delivery, stands; facts of the files and days only."""

    DELIVERED = "delivered"
    OTHER_VERSION = "delivered, another version of the period"
    WRONG_BRANCH = "on another branch"
    INCOMPLETE = "incomplete"
    CHANGED = "changed"
    WRONG_PERIOD = "of another period"
    NO_COMMIT = "matches no commit"
    MISSING = "missing"
    NOT_ASKED = "no version to deliver"


@dataclass(frozen=True, slots=True)
class Delivery:
    """One thing delivered: its name, its files, and what the list of deliveries tells of it."""

    name: str
    files: Files
    period: str = ""
    on: date | None = None
    said: str = ""


@dataclass(frozen=True, slots=True)
class Known:
    """Which commit a delivery is, or is nearest to, and what of that commit's files is not in it, differs, or is beside them."""

    delivery: Delivery
    commits: tuple[str, ...]
    is_exact: bool
    wanting: tuple[str, ...] = ()
    changed: tuple[str, ...] = ()
    beside: tuple[str, ...] = ()
    submodules: tuple[str, ...] = ()
    modes: tuple[str, ...] = ()
    branches: tuple[str, ...] = ()
    is_product: bool = False


@dataclass(frozen=True, slots=True)
class Held:
    """One row: a period, the delivery that stands for it if there is one, its state, and what is said of it."""

    version: Version
    state: State
    known: Known | None
    notes: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Deliveries:
    """The rows of the periods, the deliveries that stand for none, and how it was found."""

    rows: tuple[Held, ...]
    left: tuple[Known, ...]
    method: str = METHOD
    limits: tuple[str, ...] = LIMITS
    counts: Mapping[str, int] = field(default_factory=dict)


ReadTree = Callable[[str], Mapping[bytes, tuple[int, str]]]
"""The entries of a commit: path -> mode and hash, without reading any content."""


class Finder:
    """Finds which commit a delivery is."""

    def __init__(self, product: Product, read: ReadTree, near: Iterable[str]) -> None:
        self._product, self._read, of = product, read, product.repository
        self._by_tree: dict[str, list[str]] = {}
        for commit in of.commits.values():
            self._by_tree.setdefault(commit.tree, []).append(commit.id)
        self._near = sorted(set(near), key=lambda id: (of.commits[id].committed, id))
        self._others = {r.name: of.reachable([r.commit], product.leads) for r in of.branches if r.commit not in product.leads}  # fmt: skip

    def find(self, delivery: Delivery) -> Known:
        """The commit with this very tree, else the nearest of the versions looked at, else none."""
        exact = self._by_tree.get(tree_sha1(delivery.files))
        if exact:
            return self._placed(Known(delivery, self._ordered(exact), True))
        mine = {file.path: (file.mode, file.sha1) for file in delivery.files.files}
        best: tuple[int, str] | None = None
        for id in self._near:
            theirs = self._read(id)
            apart = len(theirs.keys() ^ mine.keys()) + sum(theirs[p][1] != mine[p][1] for p in theirs.keys() & mine.keys())  # fmt: skip
            if best is None or apart < best[0]:
                best = apart, id
        if best is None or best[0] > FAR * max(len(self._read(best[1])), len(mine)):
            return Known(delivery, (), False)
        return self._placed(_compared(delivery, best[1], self._read(best[1]), mine))

    def _ordered(self, ids: Sequence[str]) -> tuple[str, ...]:
        """Commits of one tree: the product's first, then by time."""
        of, product = self._product.repository.commits, self._product.leads
        return tuple(sorted(ids, key=lambda id: (id not in product, of[id].committed, id)))

    def _placed(self, known: Known) -> Known:
        is_product = any(id in self._product.leads for id in known.commits)
        names = [name for name, ids in self._others.items() if not is_product and any(id in ids for id in known.commits)]  # fmt: skip
        return replace(known, is_product=is_product, branches=tuple(sorted(names)))


def hold(
    product: Product, versions: Sequence[Version], known: Iterable[Known], after: date | None, due: date | None
) -> Deliveries:
    """Each period with what was delivered for it; `after` and `due` are the days between which it was to be delivered."""
    by_period: dict[str, list[Known]] = {}
    left: list[Known] = []
    for one in sorted(known, key=lambda k: k.delivery.name):
        name = one.delivery.period or _period_of(product, versions, one)
        if name in {v.period.name for v in versions}:
            by_period.setdefault(name, []).append(one)
        else:
            left.append(one)
    rows, used = list[Held](), dict[str, str]()
    for version in versions:
        for one in by_period.get(version.period.name, []):
            state = _state(product, version, one)
            notes = (*_notes(version, one, state, after, due), *_same(used, one, version))
            rows.append(Held(version, state, one, notes))
        if version.period.name not in by_period:
            nothing = version.basis in (Basis.NONE, Basis.AMBIGUOUS)
            words = (f"no delivery stands for {version.period.first} to {version.period.last}",)
            rows.append(Held(version, State.NOT_ASKED if nothing else State.MISSING, None, words))
    counts = {state.value: sum(row.state is state for row in rows) for state in State}
    return Deliveries(tuple(rows), tuple(left), counts={name: count for name, count in counts.items() if count})


def _compared(delivery: Delivery, id: str, theirs: Mapping[bytes, tuple[int, str]], mine: Mapping[bytes, tuple[int, str]]) -> Known:  # fmt: skip
    def named(paths: Iterable[bytes]) -> tuple[str, ...]:
        return tuple(path.decode("utf-8", "backslashreplace") for path in sorted(paths))

    gone = theirs.keys() - mine.keys()
    submodules = {p for p in gone if theirs[p][0] == SUBMODULE}
    both = theirs.keys() & mine.keys()
    changed = {p for p in both if theirs[p][1] != mine[p][1] and theirs[p][0] != SUBMODULE}
    modes = {p for p in both - changed if theirs[p][0] != mine[p][0]} if delivery.files.has_modes else set()
    inside = tuple(p + b"/" for p in theirs if theirs[p][0] == SUBMODULE)
    beside = {p for p in mine.keys() - theirs.keys() if not p.startswith(inside)}
    return Known(
        delivery, (id,), False, named(gone - submodules), named(changed), named(beside), named(submodules), named(modes)
    )


def _period_of(product: Product, versions: Sequence[Version], one: Known) -> str:
    """The period in which the commit lies; of commits with one tree the chosen one decides, else the first."""
    of = product.repository.commits
    chosen = [v.period.name for v in versions if v.commit is not None and v.commit.id in one.commits]
    if chosen:
        return chosen[0]
    return next((v.period.name for id in one.commits for v in versions if v.period.holds(of[id].day)), "")


def _state(product: Product, version: Version, one: Known) -> State:
    if not one.commits:
        return State.NO_COMMIT
    if not one.is_product:
        return State.WRONG_BRANCH
    if one.wanting or one.submodules:
        return State.INCOMPLETE
    if one.changed or one.beside:
        return State.CHANGED
    if version.commit is not None and version.commit.id in one.commits:
        return State.DELIVERED
    days = [product.repository.commits[id].day for id in one.commits]
    return State.OTHER_VERSION if any(map(version.period.holds, days)) else State.WRONG_PERIOD


def _notes(version: Version, one: Known, state: State, after: date | None, due: date | None) -> Iterator[str]:
    commit = one.commits[0][:12] if one.commits else ""
    if state is State.WRONG_BRANCH:
        yield f"commit {commit} is on {', '.join(one.branches) or 'no branch'}, not on the product branch"
    for words, paths in (
        ("not in it", one.wanting), ("with other content", one.changed), ("that the commit has not", one.beside),
        ("are other repositories and not in it", one.submodules), ("with another mode", one.modes),
    ):  # fmt: skip
        if paths:
            more = f" and {len(paths) - 5:,} more" if len(paths) > 5 else ""
            yield f"{len(paths):,} of commit {commit} {words}: {', '.join(paths[:5])}{more}"
    if len(one.commits) > 1:
        yield f"{len(one.commits):,} commits have this very tree"
    if state in (State.OTHER_VERSION, State.WRONG_PERIOD) and version.commit is not None:
        yield f"it is {commit}; the rule names {version.commit.id[:12]}"
    if version.basis is Basis.IN_FORCE:
        yield "no commit lies in the period; the version in force is the one of the period before"
    yield from _days(one.delivery.on, after, due)


def _days(on: date | None, after: date | None, due: date | None) -> Iterator[str]:
    if on is None:
        if due is not None or after is not None:
            yield "the day of delivery is not told"
        return
    if due is not None and on > due:
        yield f"late: delivered {on}, {_count((on - due).days)} after {due}"
    if after is not None and on < after:
        yield f"early: delivered {on}, {_count((after - on).days)} before {after}"


def _count(days: int) -> str:
    return "1 day" if days == 1 else f"{days:,} days"


def _same(used: dict[str, str], one: Known, version: Version) -> Iterator[str]:
    """Whether the very same files stand for another period too."""
    tree, name = tree_sha1(one.delivery.files), version.period.name
    if (other := used.setdefault(tree, name)) != name:
        yield f"the same files as for {other}"
