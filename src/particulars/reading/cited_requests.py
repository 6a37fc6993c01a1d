"""Discovery requests: cited by their set and number."""

from __future__ import annotations

import re
from collections.abc import Iterator

from particulars.reading.document_pins import LISTED_NUMBERS
from particulars.reading.mention import Mention
from particulars.reading.windows import found_in, windows

_REQUEST = re.compile(
    r"(?:(?:[A-Z][\w.&-]*[’']s?|[Tt]heir|[Ii]ts)\s)?(?:(?:First|Second|Third|Fourth)\s)?(?P<set>RFPs?|RFAs?|RPDs?|Requests?\sfor\s(?:Production|Admissions?|Inspection)(?:\sof\sDocuments)?s?|Interrogator(?:y|ies)|Rogs?\.?|ROGs?|Document\s(?:Requests?|Demands?)|requests?\sfor\s(?:production|admission)s?|Deposition\sTopics?|Topics?|Requests?)"
    rf"\s(?:Nos?\.?\s?|\#\s?)?(?P<numbers>{LISTED_NUMBERS})(?![\w(%])"
)
_REQUEST_MARK = ("Demand", "RFP", "RFA", "RPD", "equest", "nterrog", "Rog", "ROG", "Topic")


def requests(text: str) -> Iterator[Mention]:
    """Discovery requests by set and number: `RFP No. 27`, `Interrogatories Nos. 17 & 18`."""
    for found in found_in(_REQUEST, text, windows(text, _REQUEST_MARK, 60, 90)):
        name = found["set"].lower()
        if name.startswith("request") and "for" not in name and "No" not in found.group():
            continue
        if name.startswith(("topic", "deposition")) and "No" not in found.group():
            continue
        short = (
            "rog"
            if name.startswith(("interrog", "rog"))
            else "rfa"
            if "admission" in name or name.startswith("rfa")
            else "topic"
            if "topic" in name
            else "rfp"
        )
        numbers = re.sub(r"\s", "", found["numbers"]).replace("–", "-").replace("&", ",").replace("and", ",")
        yield Mention(found.start(), found.end(), "discovery_request", f"{short}:{numbers}", found.group())
