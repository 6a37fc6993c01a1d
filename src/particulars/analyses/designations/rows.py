"""The register of designations, a row a document and version: its number, its tier as written, and what is known beside it.

A value that is not known is null. `document` is the control number. `tier` stands as it was written, and `tier_code` is
what an order or the declared words call it: empty where nothing was written, null where the words are of no known tier.
`version` counts from 1, the earliest first; 0 where two designations of one document have no known order.
`public_copy` is the number of captures that are the same.
`source_item`, `source_row`, `start` and `end` are the cite: the load file, its row from 1, its bytes from 0.
"""

from __future__ import annotations

from enum import StrEnum

import pyarrow as pa  # type: ignore[import-untyped]


class Reason(StrEnum):
    """Why a tier does not agree with something on file, each with its evidence; the codes of the challenge schedule."""

    SAME_TEXT = "same text at a lower tier"
    PUBLIC = "public source"
    OTHER_SIDE = "written by or sent to the receiving party"
    DOCKET = "already filed publicly"
    NO_PROTECTED = "no protected content type"


class Flag(StrEnum):
    """What is merely not consistent: it is listed, and no ground is taken from it."""

    NEAR_TEXT = "near text at another tier"
    TIERS_DIFFER = "same text at another tier"
    FAMILY_SPLIT = "family over several tiers"
    LATER_UNKNOWN = "two tiers, and which is later is not known"
    UNKNOWN_TIER = "words of no known tier"


NONE = ""
"""The code of a document on which no tier is written."""

_TEXTS = (
    "document", "beg", "end_no", "volume", "item", "family", "custodian", "author", "recipients", "kind", "date_utc", "title",
    "tier", "tier_code", "designated_on", "by", "side", "md5", "sha1", "sha256", "text_hash", "known",
    "source_item",
)  # fmt: skip
REGISTER = pa.schema(
    [*((name, pa.string()) for name in _TEXTS), ("pages", pa.int64()), ("version", pa.int64()), ("is_current", pa.bool_()),
     ("public_copy", pa.int64()), ("source_row", pa.int64()), ("start", pa.int64()), ("end", pa.int64())]
)  # fmt: skip

SHARES = pa.schema(
    [("by", pa.string()), ("value", pa.string()), ("tier_code", pa.string()), ("documents", pa.int64()),
     ("pages", pa.int64()), ("without_pages", pa.int64()), ("of", pa.int64()), ("share", pa.float64())]
)  # fmt: skip
"""How many documents and pages of a volume, custodian or type (`by`, `value`) carry a tier, of how many (`of`)."""

EVIDENCE = pa.schema(
    [("document", pa.string()), ("tier_code", pa.string()), ("what", pa.string()), ("is_ground", pa.bool_()),
     ("proposed", pa.string()), ("other", pa.string()), ("says", pa.string()), ("source_item", pa.string()),
     ("source_row", pa.int64()), ("other_source", pa.string()), ("other_row", pa.int64())]
)  # fmt: skip
"""One row of evidence: what does not agree (`what`), with which document, capture or filing (`other`), in what words, and
the place of both. `proposed` is the tier that the evidence bears out, null where none."""

CAPTURES = pa.schema(
    [("url", pa.string()), ("captured", pa.string()), ("sha256", pa.string()), ("text_hash", pa.string()),
     ("document", pa.string()), ("source_item", pa.string()), ("source_row", pa.int64())]
)  # fmt: skip
FILINGS = pa.schema(
    [("entry", pa.string()), ("filed", pa.string()), ("public", pa.bool_()), ("sha256", pa.string()),
     ("text_hash", pa.string()), ("document", pa.string()), ("source_item", pa.string()), ("source_row", pa.int64())]
)  # fmt: skip
