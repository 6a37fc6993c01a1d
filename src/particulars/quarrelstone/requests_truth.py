"""Which requests serve which claims in M1, and how far the discovery of two claims overlaps."""

from __future__ import annotations

import msgspec


class MatrixTruth(msgspec.Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """A person's sheet of requests and claims, by its path, and the counts that must be recomputed from its rows."""

    path: str
    claims: dict[str, tuple[str, ...]]  # of each request for production, the claims it serves
    log: str
    requests: str
    only_cmi: int
    only_contract: int
    both: int
    none: int
