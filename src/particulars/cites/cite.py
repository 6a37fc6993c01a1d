"""A cite: which document of which matter, where in it, the words quoted, and whether they were held against the page."""

from __future__ import annotations

import hashlib
import re
from enum import StrEnum

import msgspec

from particulars.cites.locators import Locator

_ID = re.compile(r"[A-Za-z0-9._:-]+")
_SHA256 = re.compile(r"[0-9a-f]{64}")


class CiteKind(StrEnum):
    """What sort of source is cited."""

    DOCKET = "docket"
    BATES = "bates"
    TRANSCRIPT = "transcript"
    DECLARATION = "declaration"
    DISCOVERY = "discovery"
    FILE = "file"
    GIT = "git"
    CAPTURE = "capture"
    GEO = "geo"
    HASH_MANIFEST = "hash_manifest"
    LOG = "log"
    EXTERNAL = "external"


class Verified(StrEnum):
    """How the quotation compares with the text at its place."""

    EXACT = "exact"
    NORMALISED = "exact_after_normalisation"
    IMAGE_ONLY = "image_only"
    FAILED = "failed"
    NOT_CHECKED = "not_checked"


class Cite(msgspec.Struct, frozen=True, forbid_unknown_fields=True, kw_only=True, tag="cite"):
    """One place in a record.

    `matter` is empty for the matter the cite stands in. `span` is the quotation's place in the item's raw text (code
    points, end exclusive), where it has one. `normalisation` names what had to be done before quotation and text
    agreed.
    """

    kind: CiteKind
    doc_id: str
    doc_sha256: str
    locator: Locator
    quote: str
    quote_sha256: str
    display: str
    matter: str = ""
    span: tuple[int, int] | None = None
    verified: Verified = Verified.NOT_CHECKED
    normalisation: str = ""

    def __post_init__(self) -> None:
        if not _ID.fullmatch(self.doc_id):
            raise ValueError(f"{self.doc_id!r} is not the id of a document")
        if not _SHA256.fullmatch(self.doc_sha256):
            raise ValueError(f"{self.doc_sha256!r} is not a SHA-256")
        if quote_hash(self.quote) != self.quote_sha256:
            raise ValueError(f"the quotation at {self.display} is not the one that was hashed")
        if (self.verified is Verified.NORMALISED) != bool(self.normalisation):
            raise ValueError("a normalisation is named when, and only when, it was needed")
        if self.span is not None and not 0 <= self.span[0] <= self.span[1]:
            raise ValueError(f"{self.span} is not a span")


def quote_hash(quote: str) -> str:
    """Returns the SHA-256 of a quotation's UTF-8 bytes."""
    return hashlib.sha256(quote.encode("utf-8", "surrogatepass")).hexdigest()
