"""Courts' stamps on the pages of a filed paper, and the page number each of them states.

Case 4:22-cv-06823-JST Document 278 Filed 09/11/24 Page 12 of 12
Case 8:16-cv-01261-DOC-KES   Document 40   Filed 08/05/16   Page 1 of 4   Page ID #:366
Case: 21-50498   Document: 00516242060   Page: 1   Date Filed: 03/17/2022
Case: 20-1507   Document: 00117684624   Page: 1   Date Filed: 12/22/2020   Entry ID: 6389234
USCA4 Appeal: 21-1298   Doc: 42   Filed: 08/31/2022   Pg: 3 of 20
FILED: NEW YORK COUNTY CLERK 01/02/2020 03:04 PM   INDEX NO. 123456/2020
"""

from __future__ import annotations

import re
from dataclasses import dataclass

_CASE = re.compile(r"\b(?:Case|Appeal|Appellate\s+Case)\b:?\s+(?:No\.?:?\s+)?[\w:./-]*\d", re.I)
_DOCUMENT = re.compile(
    r"\b(?:Document|Doc|DktEntry|Dkt|ECF)\b\.?(?:\s+No\.)?[:\s#]+[\w.-]*\d|\bEntry\s+ID:?\s*\d", re.I
)
_FILED = re.compile(
    r"\b(?:Date\s+)?(?:Filed|Entered|RECEIVED\s+NYSCEF)(?:\s+on\s+FLSD\s+Docket|\s+in\s+\S+(?:\s+on)?)?:?\s+\d{1,2}/\d{1,2}/\d{2,4}",
    re.I,
)
_PAGE = re.compile(r"\b(?:Page|Pg|PageID)\b\.?:?\s*(?P<page>\d{1,5})(?:\s+of\s+\d{1,5})?\b(?!\s*#)", re.I)
_CLERK = re.compile(
    r"FILED:\s+.+\bCOUNTY CLERK\b|NYSCEF DOC\. NO\.|^\s*(?:e-?filed|electronically filed)\b.{0,60}\d{4}", re.I
)


@dataclass(frozen=True, slots=True)
class Stamp:
    """A stamp; `page` is the page number it states, if it states one."""

    page: int | None


def stamp_in(text: str) -> Stamp | None:
    """The stamp a line of print is, or None; two of case, document, filing date and page make a stamp."""
    if len(text) > 260:
        return None
    page = _PAGE.search(text)
    signs = [
        bool(_CASE.match(text.strip()) or text.lstrip().startswith("USCA")),
        bool(_DOCUMENT.search(text)),
        bool(_FILED.search(text)),
        page is not None,
    ]
    if sum(signs) >= 3 and (signs[0] or signs[2]):
        return Stamp(int(page["page"]) if page else None)
    return Stamp(None) if _CLERK.search(text) else None
