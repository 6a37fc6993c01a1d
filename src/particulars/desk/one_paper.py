"""One court paper at the desk: from its text to its caption and to what every analysis found in it."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import cast

from particulars.analyses import ANALYSES
from particulars.analyses.authorities.rows import Authorities
from particulars.analyses.facts.rows import Facts
from particulars.analyses.ledgers.rows import Ledgers
from particulars.analyses.obligations.rows import Obligations
from particulars.analyses.rulings.rows import Rulings
from particulars.desk.running import run
from particulars.intake.reading_shape import UnreadPage
from particulars.papers.decided import NOTHING_DECIDED, Decided
from particulars.reading.caption import Caption
from particulars.reading.captions import read as read_caption
from particulars.record.items import printable_name
from particulars.record.text import Text


@dataclass(frozen=True, slots=True)
class PaperRead:
    """A paper that was read: the file it came from and what was found in it."""

    path: Path
    sha256: str
    text: Text
    caption: Caption
    authorities: Authorities
    notes: tuple[str, ...] = ()  # what intake remarked, such as a file whose name says another kind
    unread_pages: tuple[UnreadPage, ...] = ()
    decided: Decided = NOTHING_DECIDED

    @property
    def name(self) -> str:
        """The file's name as it can be printed, by which the paper goes in reports and rows."""
        return printable_name(self.path.name)


def read_paper(
    path: Path, sha256: str, text: Text, notes: tuple[str, ...] = (), unread_pages: tuple[UnreadPage, ...] = ()
) -> PaperRead:
    """The caption of a paper and the answer of every analysis, made in the order of what they need."""
    caption = read_caption(text)
    answers = run(ANALYSES.values(), {"text": text, "caption": caption})
    decided = Decided(
        cast(Rulings, answers["rulings"]),
        cast(Obligations, answers["obligations"]),
        cast(Facts, answers["facts"]),
        cast(Ledgers, answers["ledgers"]),
    )
    authorities = cast(Authorities, answers["authorities"])
    return PaperRead(path, sha256, text, caption, authorities, notes, unread_pages, decided)
