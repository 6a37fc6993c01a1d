"""A database to compute in: nothing is kept, and what does not fit into memory lies in a folder of the user's own meanwhile."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from tempfile import TemporaryDirectory

import duckdb
import pyarrow as pa  # type: ignore[import-untyped]


@contextmanager
def working_database(
    memory: str, threads: int = 2, *, in_order: bool = True, **tables: pa.Table
) -> Iterator[duckdb.DuckDBPyConnection]:
    """A database over Arrow tables that holds no more memory than is set, such as `1GB`.

    Rows that spill may be of restricted documents: they go to a folder that only this user may open (mode 0700), not to
    wherever the program was started, and it is gone when the work ends. Without `in_order` rows come in any order.
    """
    with TemporaryDirectory(prefix="particulars-") as spill:
        db = duckdb.connect(
            config={"threads": threads, "memory_limit": memory, "preserve_insertion_order": in_order, "temp_directory": spill}
        )  # fmt: skip
        try:
            for name, table in tables.items():
                db.register(name, table)
            yield db
        finally:
            db.close()
