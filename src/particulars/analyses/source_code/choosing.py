"""One version for each period by a stated rule, with every candidate printed beside the choice."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from fnmatch import fnmatchcase

from particulars.analyses.source_code.periods import Period
from particulars.errors import Misused
from particulars.reading.repository import Commit, Ref, Repository, day_of

RULE = (
    "A version lies in the period of its committer's time, read in UTC. Of each period: the last commit that a release tag names and that"
    " the product branch leads back to; where there is none, the last commit of the product branch, followed by first parents; where no"
    " commit lies in the period, the version in force, which is that of the period before (of the first period: the last release, else the"
    " last commit, before it). Of two commits of one second"
    " the one that comes after the other is taken; where neither does, none is chosen. A release tag is named by digits parted by"
    " dots (v1.4.2, cadence-2.0) or by one number behind v, r, release or version (v12); one that says alpha, beta, rc, dev, pre, test or nightly is printed and not chosen."
)
_RELEASE = re.compile(
    r"(?:^|[-_/a-zA-Z])\d+(?:[._]\d+)+(?:[-_.]?(?:final|release|ga|post\.?\d+|[a-w]))?$|^(?:v|r|rel|release|version)[-_/]?\d+$",
    re.I,
)
_EARLY = re.compile(
    r"(?:^|[^a-z])(?:alpha|beta|rc|dev|pre|preview|test|nightly|snapshot|demo)|\d(?:a|b|rc|dev)\.?\d", re.I
)


class Basis(StrEnum):
    """Why a version stands for its period."""

    RELEASE_TAG = "last release tag in the period"
    LAST_COMMIT = "last commit of the product branch in the period; no release tag"
    IN_FORCE = "no commit in the period; version in force from before"
    AMBIGUOUS = "two commits of one second; none chosen"
    NONE = "no version: nothing lies before the end of the period"


@dataclass(frozen=True, slots=True)
class Candidate:
    """A version that could stand for a period, and why it was not chosen, or nothing where it was."""

    commit: Commit
    names: tuple[str, ...]
    why_not: str


@dataclass(frozen=True, slots=True)
class Version:
    """What stands for one period, and every other version that was looked at."""

    period: Period
    basis: Basis
    commit: Commit | None
    tags: tuple[str, ...]
    candidates: tuple[Candidate, ...]
    commits: int
    notes: tuple[str, ...]


class Product:
    """The product's line of a repository: its branch, what leads to it, and the tags that name its releases."""

    def __init__(self, of: Repository, branch: str | None = None, tags: str | None = None) -> None:
        self.repository, self.pattern = of, tags
        self.ref = _branch(of, branch)
        self.leads = of.reachable([self.ref.commit])
        self.line = sorted(of.first_parents(self.ref.commit), key=lambda c: c.committed)
        self.own = frozenset(c.id for c in self.line)
        by_commit: dict[str, list[Ref]] = {}
        for tag in of.tags:
            by_commit.setdefault(tag.commit, []).append(tag)
        self.tagged: Mapping[str, list[Ref]] = by_commit

    def is_release(self, tag: Ref) -> bool:
        """Whether a tag names a release."""
        if self.pattern is not None:
            return fnmatchcase(tag.short, self.pattern)
        return bool(_RELEASE.search(tag.short)) and not _EARLY.search(tag.short)

    def releases(self) -> list[Commit]:
        """The commits of the product that release tags name, in the order of time."""
        return sorted(
            (self.repository.commits[id] for id, tags in self.tagged.items() if id in self.leads and any(map(self.is_release, tags))),
            key=lambda c: (c.committed, c.id),
        )  # fmt: skip

    def on_line(self, period: Period) -> list[Commit]:
        """The commits of the branch in a period, in the order of time."""
        return [c for c in self.line if period.holds(c.day)]


def choose(product: Product, periods: Iterable[Period]) -> tuple[Version, ...]:
    """The version of each period, in their order."""
    releases, found = product.releases(), list[Version]()
    for period in periods:
        found.append(_chosen(product, period, releases, found[-1] if found else None))
    return tuple(found)


def _chosen(product: Product, period: Period, releases: Sequence[Commit], before: Version | None) -> Version:
    inside, line = [c for c in releases if period.holds(c.day)], product.on_line(period)
    basis = Basis.RELEASE_TAG if inside else Basis.LAST_COMMIT
    commit: Commit | None
    if inside or line:
        commit, basis = _last(product.repository, inside or line, basis)
    elif before is not None:
        commit = before.commit
        basis = before.basis if commit is None else Basis.IN_FORCE  # of two that were not told apart, none is in force
    else:
        commit, basis = _before(product, period, releases)
    candidates = _candidates(product, period, line, commit)
    notes = tuple(_notes(product, period, commit, basis))
    return Version(period, basis, commit, _names(product, commit), candidates, len(line), notes)


def _before(product: Product, period: Period, releases: Sequence[Commit]) -> tuple[Commit | None, Basis]:
    """What was in force before the first period: the last release, else the last commit."""
    for pool in (releases, product.line):
        if earlier := [c for c in pool if c.day < period.first]:
            return _last(product.repository, earlier, Basis.IN_FORCE)
    return None, Basis.NONE


def _last(of: Repository, pool: Sequence[Commit], basis: Basis) -> tuple[Commit | None, Basis]:
    latest = [c for c in pool if c.committed == pool[-1].committed]
    heads = [c for c in latest if not any(c.id in of.reachable(o.parents) for o in latest if o is not c)] if len(latest) > 1 else latest  # fmt: skip
    return (heads[0], basis) if len(heads) == 1 else (None, Basis.AMBIGUOUS)


def _names(product: Product, commit: Commit | None) -> tuple[str, ...]:
    return tuple(tag.short for tag in product.tagged.get(commit.id, ())) if commit is not None else ()


def _candidates(
    product: Product, period: Period, line: Sequence[Commit], chosen: Commit | None
) -> tuple[Candidate, ...]:
    """Every tagged commit in the period, and the last one of the branch, in the order of time."""
    of = product.repository
    ids = {id for id in product.tagged if id in of.commits and period.holds(of.commits[id].day)}
    ids |= {line[-1].id} if line else set()
    ids |= {chosen.id} if chosen is not None else set()
    found = sorted((of.commits[id] for id in ids), key=lambda c: (c.committed, c.id))
    return tuple(Candidate(c, _names(product, c), "" if c is chosen else _why_not(product, c, chosen)) for c in found)


def _why_not(product: Product, commit: Commit, chosen: Commit | None) -> str:
    tags = product.tagged.get(commit.id, [])
    if commit.id not in product.leads:
        return f"{product.ref.name} does not lead back to it"
    if tags and not any(map(product.is_release, tags)):
        return "its tag names no release"
    if chosen is None:
        return "another commit has the same second"
    return "an earlier release of the period" if tags else "a release tag of the period comes first by the rule"


def _notes(product: Product, period: Period, commit: Commit | None, basis: Basis) -> Iterable[str]:
    if period.is_cut:
        yield f"the period is cut short: {period.first} to {period.last}"
    if commit is None:
        return
    if basis is not Basis.IN_FORCE:
        if not period.holds(day_of(commit.authored)):
            yield f"its author's time, {day_of(commit.authored)}, lies outside the period"
        if not period.holds(day_of(commit.committed + commit.zone * 60)):
            yield f"by the committer's own clock it is of {day_of(commit.committed + commit.zone * 60)}, outside the period"
    if basis is Basis.RELEASE_TAG and commit.id not in product.own:
        yield "the branch's own line does not hold it: it was merged in"
    for tag in product.tagged.get(commit.id, ()):
        if tag.tagged is not None and basis is Basis.RELEASE_TAG and not period.holds(day_of(tag.tagged)):
            yield f"tag {tag.short} was made on {day_of(tag.tagged)}, outside the period"


def _branch(of: Repository, name: str | None) -> Ref:
    wanted = name or of.head
    fitting = [r for r in of.refs if r.name in (wanted, f"heads/{wanted}")] or [r for r in of.branches if r.name.endswith(f"/{wanted}")]  # fmt: skip
    if len(fitting) == 1 and (name or not fitting[0].is_tag):
        return fitting[0]
    known = ", ".join(ref.name for ref in of.branches[:20]) or "none"
    said = f"no one branch is called {name}" if name else "HEAD names no branch of it"
    raise Misused(f"{of.name}: {said}. Name the product's branch with --branch; there are: {known}.")
