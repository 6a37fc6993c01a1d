"""What was delivered held against the grid: which commit each delivery is, on which branch, how whole, in which period, when."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from enum import StrEnum

from particulars.analyses.source_code.choosing import Basis, Product, Version
from particulars.analyses.source_code.hashing import tree_sha1
from particulars.analyses.source_code.laid_out import layouts
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
    SAME_VERSION = "none of its own; its version was delivered for an earlier period"
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
    uncompared: tuple[str, ...] = ()
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
        laid = list(layouts(delivery.files))
        for files, beside in laid:
            if exact := self._by_tree.get(tree_sha1(files)):
                return self._placed(Known(replace(delivery, files=files), self._ordered(exact), True, beside=beside))
        found = [self._nearest(replace(delivery, files=files)) for files, beside in laid if not beside]
        _, nearest = min(found, key=lambda pair: pair[0])
        return self._placed(nearest) if nearest.commits else Known(delivery, (), False)

    def _nearest(self, delivery: Delivery) -> tuple[int, Known]:
        """The version of those looked at that differs in the fewest entries, and in how many."""
        mine = {file.path: (file.mode, file.sha1) for file in delivery.files.files}
        best: tuple[int, str] | None = None
        for id in self._near:
            theirs = self._read(id)
            given = mine.keys() - _within(theirs, mine)
            apart = len(theirs.keys() ^ given) + sum(theirs[p][1] != mine[p][1] for p in theirs.keys() & given)
            if best is None or apart < best[0]:
                best = apart, id
        if best is None or best[0] > FAR * max(len(self._read(best[1])), len(mine)):
            return sys.maxsize, Known(delivery, (), False)
        return best[0], _compared(delivery, best[1], self._read(best[1]), mine)

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
            rows.append(_without(version, rows))
    counts = {state.value: sum(row.state is state for row in rows) for state in State}
    return Deliveries(tuple(rows), tuple(left), counts={name: count for name, count in counts.items() if count})


def _without(version: Version, before: Sequence[Held]) -> Held:
    """The row of a period for which nothing was delivered: perhaps its version was, for a period before."""
    words = f"no delivery stands for {version.period.first} to {version.period.last}"
    if version.basis in (Basis.NONE, Basis.AMBIGUOUS):
        return Held(version, State.NOT_ASKED, None, (words,))
    if version.basis is Basis.IN_FORCE and version.commit is not None:
        for row in before:
            if row.known is not None and row.state is State.DELIVERED and version.commit.id in row.known.commits:
                same = f"its version is the one delivered for {row.version.period.name} as {row.known.delivery.name}"
                return Held(version, State.SAME_VERSION, None, (words, same))
    return Held(version, State.MISSING, None, (words,))


def _compared(delivery: Delivery, id: str, theirs: Mapping[bytes, tuple[int, str]], mine: Mapping[bytes, tuple[int, str]]) -> Known:  # fmt: skip
    def named(paths: Iterable[bytes]) -> tuple[str, ...]:
        return tuple(path.decode("utf-8", "backslashreplace") for path in sorted(paths))

    gone = theirs.keys() - mine.keys()
    inside = _within(theirs, mine)
    apart = {p for p in gone if theirs[p][0] == SUBMODULE and any(q.startswith(p + b"/") for q in inside)}
    submodules = {p for p in gone if theirs[p][0] == SUBMODULE} - apart
    both = theirs.keys() & mine.keys()
    changed = {p for p in both if theirs[p][1] != mine[p][1] and theirs[p][0] != SUBMODULE}
    modes = {p for p in both - changed if theirs[p][0] != mine[p][0]} if delivery.files.has_modes else set()
    beside = mine.keys() - theirs.keys() - inside
    return Known(
        delivery, (id,), False, named(gone - submodules - apart), named(changed), named(beside), named(submodules),
        named(apart), named(modes),
    )  # fmt: skip


def _within(theirs: Mapping[bytes, tuple[int, str]], mine: Mapping[bytes, tuple[int, str]]) -> set[bytes]:
    """The files delivered that lie below a path where the commit names another repository."""
    below = tuple(p + b"/" for p, (mode, _) in theirs.items() if mode == SUBMODULE)
    return {p for p in mine if p.startswith(below)} if below else set()


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
        ("are other repositories and not in it", one.submodules),
        ("are other repositories, delivered beside it and not compared", one.uncompared), ("with another mode", one.modes),
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
