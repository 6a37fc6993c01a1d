"""What the ledgers tell of an invented order or brief, in few words, for the tests of each ledger."""

from __future__ import annotations

import msgspec

from analyses.an_order import CAPTION, paper
from particulars.analyses.authorities.reading import read as read_authorities
from particulars.analyses.ledgers.reading import read
from particulars.analyses.ledgers.rows import Entry, Kind, Ledgers
from particulars.reading.caption import Caption
from particulars.record.text import Text

BRIEF = msgspec.structs.replace(
    CAPTION, document_type="reply", judge=None, title="PLAINTIFF'S REPLY IN SUPPORT OF ITS MOTION", re_docket=()
)
# Prose of an order names its parties in small letters or in capitals; an order that does neither names them by capital.
SMALL = "The plaintiff sells plums, and defendant sells kettles, as plaintiff knows and as defendant knows."


def ledgers(*paragraphs: str, caption: Caption = CAPTION) -> Ledgers:
    """The ledgers of an order, or of the paper whose caption is given."""
    text = paper(*paragraphs)
    return read(text, caption, read_authorities(text, caption).citations)


def entries(kind: Kind, *paragraphs: str, caption: Caption = CAPTION) -> list[Entry]:
    """The rows of one ledger."""
    return [e for e in ledgers(*paragraphs, caption=caption).entries if e.kind is kind]


def places(text: Text, found: Ledgers) -> list[str]:
    """The raw words at each row's place."""
    return [text.raw[e.start : e.end] for e in found.entries]
