"""Makes the register of designations from the rows of load files: a row a document and version, in SQL over Arrow tables.

VOL005.dat   A0001 HC-AEO        version 1
redes.csv    A0001 CONFIDENTIAL  version 2, an overlay or a later day: this one is current
redes.csv    A0002 (blank)       says nothing of A0002: a blank cell of an overlay is no designation
"""

from __future__ import annotations

from collections.abc import Sequence
from contextlib import AbstractContextManager

import duckdb
import pyarrow as pa  # type: ignore[import-untyped]

from particulars.analyses.designations.rows import REGISTER
from particulars.analyses.designations.tiers import Tiers
from particulars.record.working_database import working_database

FILES = pa.schema(
    [("item", pa.string()), ("overlay", pa.bool_()), ("designated_on", pa.string()), ("by", pa.string()), ("side", pa.string())]
)  # fmt: skip
"""What is known of each load file: whether it lies over another, and, as told, the day, who designated, whose side."""
KNOWN = pa.schema(
    [("source_item", pa.string()), ("source_row", pa.int64()),
     *((name, pa.string()) for name in ("item", "kind", "md5", "sha1", "sha256", "text_hash"))]
)  # fmt: skip
"""What is on file of the document of a row: its item and kind, its hashes, and the hash of its normalised text."""
MEMORY = "1GB"
# What the row of an overlay leaves blank stands in the row that it lies over.
_SAME = {name: name for name in ("beg", "end_no", "volume", "family", "custodian", "author", "text_hash", "pages")} | {
    "item": "own_item"
}
_FIRST = (
    *_SAME.values(), "everyone", "kind", "file_name", "native_path", "date_utc", "date_raw", "subject", "k_md5", "k_sha1", "k_sha256",
)  # fmt: skip

_REGISTER = """
WITH RECURSIVE named AS (
  SELECT upper(trim(coalesce(nullif(r.beg, ''), nullif(r.doc_id, ''), r.end_no))) AS number,
    coalesce(nullif(r.beg, ''), nullif(r.doc_id, ''), r.end_no) AS document,
    upper(trim(nullif(r.doc_id, ''))) AS id, upper(trim(nullif(r.parent_id, ''))) AS parent, r.*,
    concat_ws('; ', nullif(r.recipients, ''), {copies}) AS everyone, coalesce(f.overlay, false) AS overlay,
    nullif(f.designated_on, '') AS told, f.by AS designated_by, f.side AS side
  FROM load_rows r LEFT JOIN files f ON r.item = f.item
), base AS (
  SELECT n.*, k.item AS own_item, k.kind, k.text_hash, coalesce(k.md5, n.md5) AS k_md5, coalesce(k.sha1, n.sha1) AS k_sha1,
    coalesce(k.sha256, n.sha256) AS k_sha256, t.code, count(*) OVER (PARTITION BY number) AS rows_of
  FROM named n LEFT JOIN known k ON n.item = k.source_item AND n.row = k.source_row
    LEFT JOIN codes t ON coalesce(n.confidentiality, '') = t.words
  WHERE n.document IS NOT NULL
), said AS (
  SELECT *, count(*) OVER (PARTITION BY number) AS n, count(told) OVER (PARTITION BY number) AS dated
  FROM base WHERE rows_of = 1 OR NOT (overlay AND coalesce(trim(confidentiality), '') = '')
), placed AS (
  SELECT *, CASE WHEN n > 1 AND dated = n THEN told ELSE '' END || CASE WHEN overlay THEN '1' ELSE '0' END AS place,
    dated IN (0, n) AS can_order FROM said
), ranked AS (
  SELECT *, count(*) OVER (PARTITION BY number, place) AS tied, dense_rank() OVER (PARTITION BY number ORDER BY place) AS nth,
    row_number() OVER (PARTITION BY number ORDER BY place DESC, item, row) AS from_last,
    count(DISTINCT coalesce(code, confidentiality)) OVER (PARTITION BY number) AS codes
  FROM placed
), judged AS (
  SELECT *, bool_or(tied > 1 OR NOT can_order) OVER (PARTITION BY number) AND codes > 1 AS unsure FROM ranked
), ups AS (
  SELECT DISTINCT item, coalesce(id, number) AS id, number, parent FROM judged WHERE from_last = 1 AND parent IS NOT NULL
), tops(item, number, top, depth) AS (
  SELECT item, number, parent, 1 FROM ups
  UNION ALL
  SELECT t.item, t.number, u.parent, t.depth + 1 FROM tops t JOIN ups u ON t.item = u.item AND t.top = u.id
  WHERE t.depth < 32 AND u.parent <> u.id
), top AS (
  SELECT item, number, arg_max(top, depth) AS top FROM tops GROUP BY item, number
), heads AS (
  SELECT DISTINCT item, parent FROM ups
), whole AS (
SELECT j.*, coalesce(nullif(j.beg_attach, ''), top.top, CASE WHEN heads.parent IS NOT NULL THEN coalesce(j.id, j.number) END) AS family
FROM judged j LEFT JOIN top ON j.item = top.item AND j.number = top.number
  LEFT JOIN heads ON j.item = heads.item AND coalesce(j.id, j.number) = heads.parent
), firsts AS (
  SELECT number, {firsts} FROM whole WHERE n > 1 GROUP BY number
)
SELECT j.document, {columns}, coalesce(nullif(j.everyone, ''), f.everyone) AS recipients,
  coalesce(j.kind, f.kind, nullif(lower(regexp_extract(coalesce(j.file_name, j.native_path, f.file_name, f.native_path, ''),
    '\\.([A-Za-z0-9]{{1,5}})$', 1)), '')) AS kind,
  coalesce(j.date_utc, j.date_raw, f.date_utc, f.date_raw) AS date_utc, coalesce(j.subject, j.file_name, f.subject, f.file_name) AS title,
  coalesce(j.confidentiality, '') AS tier, CASE WHEN j.unsure AND j.from_last = 1 THEN NULL ELSE j.code END AS tier_code,
  j.told AS designated_on, j.designated_by AS by, j.side, lower(coalesce(j.k_md5, f.k_md5)) AS md5,
  lower(coalesce(j.k_sha1, f.k_sha1)) AS sha1, lower(coalesce(j.k_sha256, f.k_sha256)) AS sha256,
  CASE WHEN coalesce(j.own_item, j.text_hash, f.own_item, f.text_hash) IS NOT NULL THEN 'file'
    WHEN coalesce(j.k_sha256, j.k_sha1, j.k_md5, f.k_sha256, f.k_sha1, f.k_md5) IS NOT NULL THEN 'hash' ELSE 'row' END AS known,
  j.item AS source_item, CASE WHEN j.unsure THEN 0 ELSE j.nth END AS version, j.from_last = 1 AS is_current,
  0::BIGINT AS public_copy, j.row AS source_row, j.start, j."end"
FROM whole j LEFT JOIN firsts f ON j.number = f.number
ORDER BY j.document, j.item, j.row
"""


def connected(**tables: pa.Table) -> AbstractContextManager[duckdb.DuckDBPyConnection]:
    """A database over Arrow tables, which holds no more memory than is set and works on two threads."""
    return working_database(MEMORY, **tables)


def registered(rows: pa.Table, files: pa.Table, known: pa.Table, tiers: Tiers, copies: Sequence[str] = ()) -> pa.Table:
    """The register of designations, sorted by document and source.

    Args:
        rows: Rows of the table `load_rows`.
        files: What is known of each load file (`FILES`).
        known: What is on file of a row's document (`KNOWN`).
        tiers: What the words stand for.
        copies: Columns, as received, of who had a copy.
    """
    written = sorted(set(rows.column("confidentiality").unique().to_pylist()) - {None} | {""})
    codes = pa.table(
        {"words": pa.array(written, pa.string()), "code": pa.array([tiers.code(w) for w in written], pa.string())}
    )
    with connected(load_rows=rows, files=files, known=known, codes=codes) as db:
        firsts = ", ".join(f"first({n} ORDER BY place, item, row) FILTER ({n} IS NOT NULL) AS {n}" for n in _FIRST)
        columns = ", ".join(f"coalesce(j.{n}, f.{n}) AS {name}" for name, n in _SAME.items())
        return taken(db, _REGISTER.format(copies=_copies(copies), firsts=firsts, columns=columns), REGISTER)


def taken(db: duckdb.DuckDBPyConnection, sql: str, schema: pa.Schema) -> pa.Table:
    """What a query gives, as a table of this shape."""
    return db.sql(sql).to_arrow_table().select(schema.names).cast(schema)


def _copies(names: Sequence[str]) -> str:
    """SQL for the cells of the columns of copies; a column whose name could end the string is left out."""
    plain = [name for name in names if name and not set(name) & set("'\"\\")]
    return ", ".join(f"nullif(json_extract_string(r.fields, '$.\"{name}\"'), '')" for name in plain) or "NULL"
