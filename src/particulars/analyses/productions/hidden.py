"""What of a production is hidden, known by ranges, hashes or a log alone, and the narrower relief that would show it.

The words are offered, never asked for: whether they are put to the other side or a court is for a person.
"""

from __future__ import annotations

from collections.abc import Iterator

import pyarrow as pa  # type: ignore[import-untyped]

from particulars.analyses.productions.comparing import Comparison
from particulars.analyses.productions.finding import NO_DOCUMENTS
from particulars.analyses.productions.productions import page_ranges
from particulars.analyses.productions.rows import State


def narrower_relief(found: Comparison, a: pa.Table) -> tuple[str, ...]:
    """For each production of A that is hidden: what is not known of it, and what would be enough to compare it."""
    return tuple(_offers(found, a))


def _offers(found: Comparison, a: pa.Table) -> Iterator[str]:
    results = found.rows.to_pylist()
    rows = (
        a.select(["set", "key", "known", "beg", "end_no", "documents", "pages"])
        .take(found.rows.column("at"))
        .to_pylist()
    )
    both = [(r["state"], row) for r, row in zip(results, rows, strict=True)]
    if not any(row["known"] == "range" for _, row in both) and set(found.rows.column("how").to_pylist()) == {
        NO_DOCUMENTS
    }:
        return  # nothing was read of B, so what A tells was held against nothing
    for name in sorted({row["set"] for _, row in both}):
        of = [(state, row) for state, row in both if row["set"] == name]
        unknown = [row for state, row in of if state == State.NOT_EXAMINED and row["known"] == "range"]
        for what, ranges in (
            ("ranges", [row for row in unknown if row["beg"]]),
            ("control numbers", [row for row in unknown if not row["beg"]]),
        ):
            if ranges:
                pairs = sorted({(row["beg"] or row["key"], row["end_no"] or "") for row in ranges})
                yield (
                    f"{_documents(ranges)} of {name} cannot be compared because only {what} are known "
                    f"({', '.join(page_ranges(pairs))}). A list of control numbers with SHA-256 or MD5 hashes, or an index "
                    "with date, author, recipients and file name, would be enough to compare them; no document need be "
                    "shown for it."
                )
        unhashed = [row for state, row in of if state == State.NOT_EXAMINED and row["known"] == "hash"]
        if unhashed:
            yield f"{_documents(unhashed)} of {name} are told by a kind of hash that is not on file here. A manifest with SHA-256 and MD5 would be enough."  # fmt: skip
        missed = [row for state, row in of if state == State.HASH_NOT_FOUND and row["known"] == "hash"]
        if missed:
            yield (
                f"{_documents(missed)} of {name} are told by a hash that is nowhere here; a copy in another container has "
                "another hash. Their index with date, author, recipients and file name, or their text alone, would be "
                "enough to compare them further."
            )
        for logged, words in (
            (State.NONE, "are told by a log or an index and agree in metadata with nothing here."),
            (State.NOT_EXAMINED, "are told by a log or an index and were not compared: either it or what is here does not "
             "tell date, author, and subject or file name."),
        ):  # fmt: skip
            told = [row for state, row in of if row["known"] == "log" and state == logged]
            if told:
                yield (
                    f"{_documents(told)} of {name} {words} Hashes of the documents withheld would tell whether they were "
                    "produced here, without their content."
                )


def _documents(rows: list[dict[str, object]]) -> str:
    count = sum(value for row in rows if isinstance(value := row["documents"], int))
    unsaid = sum(row["documents"] is None for row in rows)
    said = f"{count:,} documents"
    return f"{said} and {unsaid:,} ranges whose number of documents is not told" if unsaid else said
