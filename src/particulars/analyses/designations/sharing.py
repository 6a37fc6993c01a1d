"""How much of a production carries each tier: by volume, custodian, type and party, counted before it leaves as well as after."""

from __future__ import annotations

import pyarrow as pa  # type: ignore[import-untyped]

from particulars.analyses.designations.registering import connected, taken
from particulars.analyses.designations.rows import SHARES

WHOLE = "all"
UNKNOWN_TIER = "?"
"""What stands for the tier of a document on which words of no known tier, or two tiers without an order, are written."""
_SHARES = """
WITH current AS (
  SELECT coalesce(tier_code, '?') AS tier_code, pages, coalesce(volume, '(not told)') AS volume,
    coalesce(custodian, '(not told)') AS custodian, coalesce(kind, '(not told)') AS type, coalesce("by", '(not told)') AS party
  FROM register WHERE is_current
), counted AS (
  SELECT CASE grouping(volume, custodian, type, party) WHEN 7 THEN 'volume' WHEN 11 THEN 'custodian' WHEN 13 THEN 'type'
      WHEN 14 THEN 'party' ELSE 'all' END AS "by",
    coalesce(volume, custodian, type, party, '') AS value, tier_code, count(*) AS documents, coalesce(sum(pages), 0) AS pages,
    count(*) - count(pages) AS without_pages
  FROM current
  GROUP BY GROUPING SETS ((tier_code), (tier_code, volume), (tier_code, custodian), (tier_code, type), (tier_code, party))
), whole AS (
  SELECT *, sum(documents) OVER (PARTITION BY "by", value) AS of FROM counted
)
SELECT "by", value, tier_code, documents, pages, without_pages, of, documents / of AS share FROM whole
ORDER BY "by", value, tier_code
"""
METHOD = (
    "Each document counts once, with its current designation. A share is documents of a tier over all documents of the "
    "volume, custodian, type or party; a tier of “?” is not known."
)


def shares(register: pa.Table) -> pa.Table:
    """Documents and pages at each tier: of everything, and by volume, custodian, type and designating party."""
    with connected(register=register) as db:
        return taken(db, _SHARES, SHARES)
