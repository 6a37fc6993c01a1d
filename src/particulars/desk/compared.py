"""Two sides held against one another: first by hash and text, then, for what is left, by verified near-duplicates."""

from __future__ import annotations

from collections.abc import Iterable

import pyarrow as pa  # type: ignore[import-untyped]

from particulars.analyses.productions.comparing import Comparison, compare
from particulars.analyses.productions.near_scores import NearScores
from particulars.analyses.productions.rows import State
from particulars.desk.productions_on_file import Side, with_keys
from particulars.likeness import tables
from particulars.likeness.footers import LIMITS as FOOTER_LIMITS
from particulars.likeness.footers import FooterRule, known_footers, with_own_lines
from particulars.likeness.near import COMPARED, near_duplicates

_FOUND = frozenset({State.EXACT, State.SAME_TEXT})


def compared(a: Side, b: Side, *, days: int = 1, near: bool = True) -> Comparison:
    """The state of each row of A in B; the search for near-duplicates may be left out, and the answer then says so."""
    mine, theirs = with_keys(a.register, "a"), with_keys(b.register, "b")
    first = compare(mine, theirs, days=days)
    if not near:
        return first
    open_rows = first.rows.filter(
        pa.array([s not in _FOUND for s in first.rows.column("state").to_pylist()], pa.bool_())
    )
    wanted = set(mine.take(open_rows.column("at")).column("text_key").to_pylist()) - {None}
    others = set(theirs.column("text_key").to_pylist()) - {None}
    texts = [*_texts("a", a, wanted), *_texts("b", b, others if wanted else set())]
    return compare(mine, theirs, _scores(sorted(texts)), days=days)


def _texts(mark: str, side: Side, wanted: set[str]) -> Iterable[tuple[str, str]]:
    """The texts wanted of one side, each with its own line ends, by which footers are known."""
    for id, words in side.texts():
        if f"{mark}:{id}" in wanted:
            yield f"{mark}:{id}", with_own_lines(side.view.text(id)) if side.view else words


def _scores(texts: list[tuple[str, str]]) -> NearScores:
    """The verified pairs among texts, known footers set aside; a text without words was not looked at."""
    footers = known_footers(texts)
    cuts = footers.cuts()
    found = near_duplicates((key, words[: cuts.get(key, len(words))]) for key, words in texts)
    looked = tables.compared(found)
    looked = looked.filter(pa.array([state == COMPARED for state in looked.column("state").to_pylist()], pa.bool_()))
    return NearScores(
        pairs=tables.pairs(found),
        texts=looked,
        method=f"{found.method}; set aside before: {FooterRule().method}",
        limits=(*found.limits, *FOOTER_LIMITS),
        examined=f"{found.examined}; footers set aside in {len(cuts):,} texts",
    )
