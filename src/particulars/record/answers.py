"""A person's answer as the record keeps it: who decided what, when, and which earlier answer it takes the place of."""

from __future__ import annotations

import msgspec

ACCESS = "access"
IMAGE_ONLY = "image_only"
SEEN = "seen on the image"


class Decision(msgspec.Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """A person's answer; a later one on the same subject takes its place and names the entry it takes the place of."""

    kind: str
    subject: str
    answer: str
    by: str
    at: str
    seq: int
    reason: str = ""
    supersedes: int | None = None
