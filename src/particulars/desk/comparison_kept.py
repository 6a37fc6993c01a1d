"""A comparison as an entry of our matter: state and numbers row by row, the other matter named by its id and chain head."""

from __future__ import annotations

from pathlib import Path

import pyarrow as pa  # type: ignore[import-untyped]

from particulars.desk.matters import open_matter
from particulars.desk.productions_on_file import Side
from particulars.errors import Misused
from particulars.papers.comparison.rows import Schedule
from particulars.record.matter import FILE

TABLE = "comparisons"
SCHEMA = pa.schema(
    [("other", pa.string()), ("other_head", pa.string()), ("set", pa.string()), ("document", pa.string()),
     ("state", pa.string()), ("how", pa.string()), ("here", pa.string()), ("score", pa.float64()),
     ("items", pa.list_(pa.string()))]
)  # fmt: skip
"""`other` is the matter asked about and `other_head` the head of its custody log when it was compared; `document` is a
number there, `here` the number of what answers it in ours. `items` are of our matter: no text of the other is copied."""


def refuse_no_matter(case: Path) -> None:
    """Refuses to keep a comparison where there is nowhere to keep it, before anything is compared.

    Raises:
        Misused: what is held against is no matter.
    """
    if not (case / FILE).is_file():
        raise Misused(
            f"{case} is no matter, so that nothing can be kept in it. Name a matter second, or leave --keep out."
        )


def head_of(path: Path) -> str:
    """The head of a matter's custody log; nothing where the path is no matter."""
    if not (path / FILE).is_file():
        return ""
    with open_matter(path) as record:
        return record.head


def key_of(other: str, head: str) -> str:
    """Under which the rows of a comparison are kept, so that a later one stands beside it."""
    return f"{other} {head or 'no log'}"


def rows_kept(made: Schedule, a: Side, b: Side, head: str) -> pa.Table:
    """The rows of a comparison as they are kept in B's matter."""
    other = a.view.matter_id if a.view else a.name
    same = a.view is not None and b.view is not None and a.view.matter_id == b.view.matter_id
    asked, answers = made.a_rows.to_pylist(), made.b_rows.to_pylist()
    rows = []
    for one in made.found.rows.to_pylist():
        mine = asked[one["at"]]
        met = [answers[one[at]] for at in ("b_at", "member_at") if one[at] is not None]
        ours = [*met, *([mine] if same else [])]
        rows.append({
            "other": other, "other_head": head, "set": mine["set"], "document": mine["key"], "state": one["state"],
            "how": one["how"], "here": met[0]["key"] if met else None, "score": one["score"],
            "items": sorted({row[name] for row in ours for name in ("item", "source_item") if row[name]}),
        })  # fmt: skip
    return pa.Table.from_pylist(rows, schema=SCHEMA)


def keep(case: Path, table: pa.Table, *, by: str, at: str, key: str) -> str:
    """Puts the rows into a matter as an entry of its custody log, and returns the hash of the part."""
    with open_matter(case) as record:
        return record.add_table(TABLE, table, by=by, at=at, key=key)
