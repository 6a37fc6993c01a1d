"""Holds one register against another: for each row of A its state in B, the closest that there is, and what shows it.

    exact          the same hash: SHA-256, else SHA-1, else MD5, whichever both rows hold
    same text      the same text after the declared normalisation, or the same message content in another container
    near           a pair of texts verified by its exact Jaccard, handed in with its counts
    family only    none of these, but another member of its family has one of them
    metadata only  of a row whose text is not known: day, author, and subject or file name agree
    hash not found its hash is in B nowhere, and its text is not known, or not that of all documents of B
    none           looked for in every document of B, and not there
    not examined   nothing to look for it by

SQL over Arrow tables; a row of A that found its state is not looked at again, so the states exclude one another.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

import duckdb
import numpy as np
import numpy.typing as npt
import pyarrow as pa  # type: ignore[import-untyped]
import pyarrow.compute as pc  # type: ignore[import-untyped]

from particulars.analyses.productions import agreeing, finding
from particulars.analyses.productions.covering import covered
from particulars.analyses.productions.near_scores import NearScores
from particulars.analyses.productions.rows import COMPARED, HASHES, State, checked
from particulars.errors import Misused
from particulars.likeness import normalise
from particulars.record.working_database import working_database

MEMORY = "1GB"
ORDER = ("set", "key", "source_item", "source_row", "item")
Places = npt.NDArray[np.int64]
_PRINTED = {"sha256": "SHA-256", "sha1": "SHA-1", "md5": "MD5"}
LIMITS = (
    "Unequal hashes do not mean different content: a document collected again, or in another container, has another hash. "
    "Text and near-duplicates are compared for that reason, where both sides have a text.",
    "The same text need not be the same document: images, redactions and metadata are not compared by it.",
    "“Family only” says that another member of the family is in B; the document itself was not found there.",
    "“Metadata only” rests on what the log or manifest says; neither text was compared, and it need not be one document.",
    "“None” of a row of a log means that no metadata agree; the text was not examined.",
    "A document of B that is on file and has no text, such as a picture, is held against others by its hash alone, and “none” is said all the same.",
    "Rows of B that are a log or a range are no documents on file, and nothing was found in them.",
)


@dataclass(frozen=True, slots=True)
class Count:
    """Rows of A in one state, by how much is known of them; `documents` is what they stand for, `unknown` rows do not say."""

    known: str
    state: str
    rows: int
    documents: int
    unknown: int
    pages: int


@dataclass(frozen=True, slots=True)
class Comparison:
    """The rows of A with their states, in the order of set, key and source; counts come from these rows."""

    rows: pa.Table
    counts: tuple[Count, ...]
    method: str
    limits: tuple[str, ...]
    examined: str
    not_examined: tuple[str, ...]

    def documents(self, state: State, *known: str) -> int:
        """How many documents are in a state, of all rows or of those known in one of these ways."""
        return sum(c.documents for c in self.counts if c.state == state and (not known or c.known in known))


def compare(a: pa.Table, b: pa.Table, near: NearScores | None = None, *, days: int = 1, threads: int = 2) -> Comparison:
    """The state of each row of A in B.

    Args:
        a: The register asked about.
        b: The register it is held against.
        near: Verified pairs of near-duplicates over the `text_key` of both, or None where nobody looked for them.
        days: How far apart the days of two documents may lie that agree in metadata.
        threads: How many threads the database may use.
    """
    if days < 0:
        raise Misused("The tolerance of days cannot be below zero.")
    with working_database(MEMORY, threads, in_order=False) as db:
        places = _open(db, checked(a), checked(b), near)
        for statement in finding.steps(near is not None, days):
            db.execute(statement)
        rows = _placed(db.sql(finding.STATES).to_arrow_table(), *places)
        counts = tuple(Count(*row) for row in db.execute(finding.COUNTS).fetchall())
        told = dict(db.execute(finding.TOLD).fetchall())
        return Comparison(
            rows=rows,
            counts=counts,
            method=_method(near, days),
            limits=(*LIMITS, *(near.limits if near else ())),
            examined=f"{a.num_rows:,} rows of A against {b.num_rows:,} rows of B"
            + (f"; near-duplicates: {near.examined}" if near else ""),
            not_examined=tuple(_not_examined(counts, told, near, b.num_rows)),
        )


def _open(db: duckdb.DuckDBPyConnection, a: pa.Table, b: pa.Table, near: NearScores | None) -> tuple[Places, Places]:
    """Hands both registers to the database, each row with its number in the order that is printed; nothing is copied."""
    places = []
    for name, table in (("a", a), ("b", b)):
        order = pc.sort_indices(table, [(k, "ascending") for k in ORDER]).to_numpy()
        number = np.empty(len(order), np.int64)
        number[order] = np.arange(len(order))
        db.register(name, table.select(finding.USED).append_column("n", pa.array(number)))
        places.append(order.astype(np.int64))
        if name == "b":
            db.register("b_covered", pa.table({"n": pa.array(number[covered(table)], pa.int64())}))
    authors = sorted({one for table in (a, b) for one in pc.unique(table["author"]).to_pylist() if one})
    keys = [(author, key) for author in authors for key in agreeing.author_keys(author)]
    schema = pa.schema([("author", pa.string()), ("author_key", pa.string())])
    db.register("author_keys", pa.table([[k[0] for k in keys], [k[1] for k in keys]], schema=schema))
    if near is not None:
        db.register("near_pairs", near.pairs.select(["one", "other", "shared", "either", "score"]))
        db.register("near_texts", near.texts.select(["key", "same_as"]))
    return places[0], places[1]


def _placed(found: pa.Table, a: Places, b: Places) -> pa.Table:
    """The rows found, with the places in the two registers instead of the numbers in their order."""
    columns = {name: found.column(name) for name in found.column_names}
    columns["at"] = pc.take(pa.array(a), columns.pop("n"))
    columns["b_at"] = pc.take(pa.array(b), columns.pop("b_n"))
    columns["member_at"] = pc.take(pa.array(a), columns.pop("member"))
    return pa.table({name: columns[name] for name in COMPARED.names}).cast(COMPARED)


def _method(near: NearScores | None, days: int) -> str:
    hashes = ", else ".join(_PRINTED[name] for name in HASHES)
    within = "on the same day" if days == 0 else f"within {days} day{'s' if days > 1 else ''}"
    return (
        f"Exact: equal {hashes}, whichever both rows hold. Same text: equal SHA-256 of the text after {normalise.NAME} "
        f"({normalise.WORDS}), read here or delivered with the document, or equal content of a message. Near: "
        f"{near.method if near else 'not looked for'}. Family only: another row of the same set and family has one of these. "
        f"Metadata only, of rows without a text: dates {within}, and author, and subject or file name: {agreeing.METHOD}. "
        "A row has the first of these states that holds."
    )


def _not_examined(
    counts: tuple[Count, ...], told: dict[str, int], near: NearScores | None, b_rows: int
) -> Iterator[str]:
    for one in counts:
        if one.state == State.NOT_EXAMINED:
            unsaid = f", and {one.unknown:,} rows that do not say how many" if one.unknown else ""
            pages = f", {one.pages:,} pages" if one.pages else ""
            yield f"{one.documents:,} documents of A{unsaid}{pages}: known as {one.known}, with nothing to compare"
    sentences = (
        ("a_hash_only", "{:,} rows of A are known by hash alone or without a text: their text was not examined"),
        ("a_log", "{:,} rows of A are those of a log: only their metadata were compared"),
        ("b_no_text", "{:,} documents of B have no text: a copy among them would be found by its hash alone"),
        ("b_unseen", "{:,} rows of B are known by a hash or a number alone, and no file on file has it: of no document with a text is “none” said"),
        ("b_no_metadata", "{:,} documents of B do not tell date, author, and subject or file name: no row of a log could be held against them"),
        ("b_hidden", "{:,} rows of B are a log or a range, in which no document was looked for"),
        ("a_no_shared_hash", "{:,} rows of A hold no kind of hash that B holds"),
        ("conflicts", "{:,} rows of A share a weaker hash with a row of B whose stronger hash differs: not taken as exact"),
        ("a_not_in_near", "{:,} rows of A have a text that the search for near-duplicates did not look at"),
    )  # fmt: skip
    for name, words in sentences:
        if told.get(name):
            yield words.format(told[name])
    if near is None:
        yield "near-duplicates: nobody looked for them, so “none” means no equal hash and no equal text"
    if not b_rows:
        yield "B has no rows"
