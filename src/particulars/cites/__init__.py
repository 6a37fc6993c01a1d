"""How the record is pointed at: a cite, its locators, and the printed forms a court accepts."""

from particulars.cites.cite import Cite, CiteKind, Verified, quote_hash
from particulars.cites.locators import (
    Bates,
    Bytes,
    CapturePackets,
    CommitLines,
    GeoRow,
    Instant,
    LineSystem,
    Locator,
    LogRecord,
    PageLine,
    PageSystem,
    Paragraph,
    TranscriptLines,
    WholeFile,
)
from particulars.cites.printed import parse, printed

__all__ = [
    "Bates",
    "Bytes",
    "CapturePackets",
    "Cite",
    "CiteKind",
    "CommitLines",
    "GeoRow",
    "Instant",
    "LineSystem",
    "Locator",
    "LogRecord",
    "PageLine",
    "PageSystem",
    "Paragraph",
    "TranscriptLines",
    "Verified",
    "WholeFile",
    "parse",
    "printed",
    "quote_hash",
]
