"""Where a history comes from, and the signs that it was written anew: times that do not agree, names moved, commits exchanged."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass

from particulars.analyses.source_code.choosing import Product
from particulars.reading.repository import Commit, stamp

METHOD = (
    "Author's and committer's times are compared commit by commit, a commit's time with its parents', each tag and branch with the product"
    " branch; files that cut, exchange or graft commits are looked for. A sign is a fact of the history; why it is so, a person asks."
)
LIMITS = (
    "A history that was written anew with all times set alike shows no sign; only an earlier copy of it can tell.",
    "Commits to which no branch and no tag leads are not read. The record of moved branches is not part of a clone.",
)
APART = 86_400
"""Seconds that both times of a commit may lie apart without being told: a day."""
FEW = 5


@dataclass(frozen=True, slots=True)
class Sign:
    """One fact of a history: what it is, how many commits or names it is of, which, and what to do."""

    code: str
    count: int
    says: str
    examples: tuple[str, ...]
    what_to_do: str


def provenance(product: Product) -> tuple[Sign, ...]:
    """The facts of a history, in a fixed order; what was looked for and not found is not among them."""
    return tuple(sign for sign in _signs(product) if sign.count)


def _signs(product: Product) -> Iterator[Sign]:
    of = product.repository
    commits = sorted((of.commits[id] for id in product.leads), key=lambda c: (c.committed, c.id))
    apart = [c for c in commits if abs(c.committed - c.authored) > APART]
    yield _sign(
        "TIMES_APART",
        apart,
        "commits of the product whose committer's time lies more than a day from their author's",
        "ask when and how the commits were rebased, and for the repository before",
    )
    runs = _rewritten(apart)
    yield _sign(
        "REWRITTEN_TOGETHER",
        runs,
        "of these, committed in one hour with others of other author days, as a rebase leaves them",
        "ask for the history before it was rebased",
    )
    back = [c for c in commits if any(of.commits[p].committed > c.committed for p in c.parents if p in of.commits)]
    yield _sign("OLDER_THAN_PARENT", back, "commits older than their parent", "ask whose clock was wrong")
    before = [c for c in commits if c.committed < c.authored - APART]
    yield _sign(
        "COMMITTED_BEFORE_WRITTEN",
        before,
        "commits whose committer's time lies before their author's",
        "ask whose clock was wrong",
    )
    merges = [c for c in commits if len(c.parents) > 1]
    yield _sign(
        "MERGES", merges, "commits with two parents or more", "none; the product branch is followed by first parents"
    )
    yield from _names(product)
    for code, ids, says, do in (
        ("SHALLOW", of.shallow, "commits at which the clone was cut off", "ask for a full clone"),
        ("GRAFTED", of.grafts, "commits given other parents by a graft, which was not followed", "ask why"),
        ("REPLACED", of.replaced, "objects exchanged by a replace reference, which was not followed", "ask why"),
        ("NOT_THERE", of.missing, "commits that are named and are not there", "ask for a full clone"),
        ("NOT_FOLLOWED", of.remarks, "names that were not followed", "see each"),
    ):
        yield Sign(code, len(ids), says, tuple(ids[:FEW]), do)


def _names(product: Product) -> Iterator[Sign]:
    of = product.repository
    others = [ref for ref in of.branches if ref.commit not in product.leads]
    ahead = [f"{r.name}: {len(of.reachable([r.commit], product.leads)):,} commits that {product.ref.name} has not" for r in others[:50]]  # fmt: skip
    yield Sign("OTHER_BRANCHES", len(others), "branches with commits that are not the product's", tuple(ahead[:FEW]), "ask what each is for")  # fmt: skip
    tags = [ref.short for ref in of.tags if ref.commit not in product.leads]
    yield Sign("TAGS_ELSEWHERE", len(tags), f"tags on commits to which {product.ref.name} does not lead back", tuple(tags[:FEW]), "ask on which branch each was released")  # fmt: skip
    saved = [ref.name for ref in of.refs if ref.name.startswith("original/")]
    yield Sign("SAVED_ORIGINALS", len(saved), "names that a rewriting program left behind", tuple(saved[:FEW]), "compare them with the branches")  # fmt: skip
    late = [f"{t.short}: tagged {stamp(t.tagged)}, committed {stamp(of.commits[t.commit].committed)}" for t in of.tags if t.tagged is not None and t.commit in of.commits and abs(t.tagged - of.commits[t.commit].committed) > 30 * APART]  # fmt: skip
    yield Sign("TAGGED_LATER", len(late), "tags made more than 30 days from the commit they name", tuple(late[:FEW]), "ask whether the tag was moved")  # fmt: skip


def _rewritten(apart: list[Commit]) -> list[Commit]:
    """Commits of one committer within one hour whose author days differ: three or more."""
    hours: dict[tuple[str, int], list[Commit]] = {}
    for commit in apart:
        hours.setdefault((commit.committer, commit.committed // 3600), []).append(commit)
    return [c for held in hours.values() if len(held) > 2 and len(Counter(c.authored // APART for c in held)) > 1 for c in held]  # fmt: skip


def _sign(code: str, commits: list[Commit], says: str, do: str) -> Sign:
    shown = tuple(f"{c.id[:12]} authored {stamp(c.authored)}, committed {stamp(c.committed)}" for c in commits[:FEW])
    return Sign(code, len(commits), says, shown, do)
