"""Citations of a pleading to its own paragraphs, linked where one paragraph alone can be meant."""

from __future__ import annotations

import re
from collections.abc import Iterable

from particulars.analyses.authorities.rows import Citation, Kind
from particulars.papers.numbered_paragraphs import ParagraphPlace
from particulars.reading.caption import Caption

_PIN = re.compile(r"¶¶?\s?(\d{1,4})")


def own_paragraphs(
    citations: Iterable[Citation], caption: Caption, places: tuple[ParagraphPlace, ...]
) -> dict[int, str]:
    """The anchor that the paragraph pin of a citation opens, by the citation's number.

    Only a cite of this very paper, by its own docket number, opens its paragraphs: “the Complaint” may be another one.
    """
    sole = {p.paragraph.number: p.anchor for p in places if p.is_sole}
    opened: dict[int, str] = {}
    for number, citation in enumerate(citations, 1):
        pin = _PIN.search(citation.pin or "")
        if pin and _is_this_paper(citation, caption) and int(pin[1]) in sole:
            opened[number] = sole[int(pin[1])]
    return opened


def _is_this_paper(citation: Citation, caption: Caption) -> bool:
    if citation.authority is None or caption.docket_number is None or citation.via is not None:
        return False
    kind, _, rest = citation.authority.partition(":")
    return kind == Kind.ECF.value and rest.rpartition(":")[2] == caption.docket_number
