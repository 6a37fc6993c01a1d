"""Source code by period cut into the rows that S08 binds: launch, periods, versions, completeness, provenance, deliveries.

A repository is no item of the record: the rows come from the exhibit of the grid that was taken in, each citing its row
there; the launch cites the words by which a named person decided it.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence

from particulars.cites import Cite
from particulars.particular import Origin
from particulars.showings.binding_rows import Row

METHOD = "As the exhibit of source code by period on file lists it; how it was made stands in its rows “# Method”."
LIMITS = (
    "The repository itself is not on file: what the exhibit says of it can be made again from the repository, and was not made again here.",
)
LOOKS_FOR = "source"
_WANTING = ("submodule not here", "content not there", "LFS pointer")
_DELIVERED = "delivered"
Cells = Mapping[str, str]


def source_rows(exhibit: Sequence[tuple[int, Cells]], notes: Sequence[tuple[int, str, str]], cite: Callable[[int], Cite]) -> Iterator[Row]:  # fmt: skip
    """The rows of one exhibit: `exhibit` has its periods and `notes` its words, each with the number of its row."""
    for number, cells in exhibit:
        yield from _of_period(cells, cite(number))
    for number, name, words in notes:
        topic = {"# Product": "source.branch", "# History": "source.history", "# End day": "source.end"}.get(name)
        if topic is not None:
            yield _row(topic, words, cite(number))


def _of_period(cells: Cells, at: Cite) -> Iterator[Row]:
    period = cells["period"]
    said = f"{cells['first']} to {cells['last']} ({cells['reading']})"
    yield _row("source.period", said, at, period)
    yield _row("source.first", cells["first"], at, period)
    yield _row("source.last", cells["last"], at, period)
    if cells["commit"]:
        tags = f", tagged {cells['tags']}" if cells["tags"] else ""
        yield _row("source.version", f"commit {cells['commit']}{tags}, {cells['committed_utc']}: {cells['basis']}", at, period)  # fmt: skip
        yield _row("source.commit", cells["commit"], at, period)
        yield _row("source.tree", f"SHA-1 {cells['tree_sha1']}, SHA-256 {cells['tree_sha256']}; {cells['files']} files, {cells['lines']} lines", at, period)  # fmt: skip
    for words in filter(None, cells["remarks"].split("; ")):
        count, _, kind = words.partition(" ")
        yield _row("source.wanting" if kind in _WANTING else "source.remark", words, at, period)
        if kind == _WANTING[0]:
            yield _row("source.submodules", count, at, period)
    if state := cells["state"]:
        day = f" on {cells['delivered_on']}" if cells["delivered_on"] else ", on a day that is not told" if cells["delivery"] else ""  # fmt: skip
        timing = "; ".join(n for n in cells["notes"].split("; ") if n.startswith(("late:", "early:")))
        topic = "source.delivered" if state.startswith(_DELIVERED) and not timing else "source.not_delivered"
        what = f": {cells['delivery']}" if cells["delivery"] else ""
        yield _row(topic, "; ".join(filter(None, (f"{state}{what}{day}", timing))), at, period)


def _row(topic: str, value: str, at: Cite, subject: str = "") -> Row:
    return Row(
        topic=topic,
        subject=subject,
        value=value,
        cites=(at,),
        method=METHOD,
        limits=LIMITS,
        origin=Origin.OBSERVED,
    )
