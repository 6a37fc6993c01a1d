"""What is planted in the volume of designations: the tier of each document, who can challenge it and why, and the re-review."""

from __future__ import annotations

import msgspec


class ChallengedTruth(msgspec.Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """A document of the schedule: its reasons, the documents, captures or filings that bear them out, the tier contended."""

    finding: str
    document: str
    reasons: tuple[str, ...]
    others: tuple[str, ...]
    contended: str


class DesignationsTruth(msgspec.Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """Everything planted in one volume: `sheets` are the paths of what is handed in beside it."""

    root: str
    sheets: dict[str, str]
    tiers: dict[str, int]  # code -> documents
    reasons: dict[str, int]  # reason -> documents
    overlaps: int
    challenged: tuple[ChallengedTruth, ...]
    kept: tuple[str, ...]  # highly confidential, with a basis that can be supported
    near: tuple[str, ...]  # listed as near another tier, and no ground
    split: tuple[str, ...]  # families over two tiers, and no ground
    moved: dict[str, int]  # "before > after" -> documents of the re-review
    reviewers: dict[str, int]
    sampled_agree: tuple[int, int]  # looked at twice, and of these with the same tier
