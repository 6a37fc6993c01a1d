"""The words of a period ("within 14 days after service"), and whether a time tells of a thing instead of the act."""

from __future__ import annotations

import re

from particulars.analyses.obligations.due import Due
from particulars.reading.quantities import WHOLE, number_of

_PERIOD = re.compile(
    rf"\b(?:(?P<lead>within|no(?:t)?\s+later\s+than|at\s+least|no(?:t)?\s+(?:more|fewer|less)\s+than)\s+(?P<n>{WHOLE}|an?)|(?<![\w-])(?P<bare>{WHOLE}))(?:\s?\((?P<figure>\d{{1,3}})\))?\s+"
    r"(?P<kind>calendar\s+|court\s+|business\s+|judicial\s+)?(?P<unit>days?|weeks?|months?|hours?)(?:['’])?(?:\s+(?P<way>after|of|from|following|before|prior\s+to|in\s+advance\s+of)\s+(?P<event>[^.;]{3,120}?)(?=[.;]|,\s|\sto\s(?:file|serve|respond|answer|object|move|contest|submit|oppose|produce|seek)\b|$))?",
    re.I,
)
# Words before a time that tell of a thing or an event ("the emails sent on"), unless the clause commands it ("shall be").
_DESCRIBES = re.compile(
    r"\b(?:created|sent|dated|executed|filed|held|served|entered|issued|received|made|signed|published|taken|produced"
    r"|collected|occurr(?:ed|ing)|transmitted|modified|posted|exchanged|conducted|scheduled)\s*$"
)
# What a paper itself brings about, or an act that starts a time, has no days before it that could be meant.
_ONLY_AFTER = re.compile(
    r"(?:the\s+)?(?:date\s+(?:of|on\s+which)\s+)?(?:(?:the\s+)?(?:entry|issuance|date|filing|service|receipt)\s+of\s+)?(?:this|today|such\s+(?:service|receipt|notice)|service\b|receipt\b|being\s+served|entry\b|issuance\b)",
    re.I,
)
_COMMANDED = re.compile(r"\b(?:shall|must|may|to|is|are|and)\s+(?:\w+ly\s+)?be\b[^.;]*$|\b(?:shall|must)\s+be\b[^.;]*$")


def periods(words: str) -> list[Due]:
    """Each period that the words set for the act."""
    found = []
    for m in _PERIOD.finditer(words):
        n = number_in(m)
        if n is not None and (m["lead"] or (m["way"] and m["way"].lower() != "of")) and not tells(words[: m.start()]):
            found.append(period(m, n))
    return found


def number_in(m: re.Match[str]) -> int | None:
    """The number of a period; the figure in brackets where there is one."""
    return int(m["figure"]) if m["figure"] else number_of(m["n"] or m["bare"] or "")


def tells(before: str) -> bool:
    """Whether the words before a time make it the time of a thing or event told of, and not of the act."""
    return bool(_DESCRIBES.search(before)) and not _COMMANDED.search(before)


def period(m: re.Match[str], n: int) -> Due:
    """The period of a match with its groups kind, unit, way and event."""
    kind, unit = (m["kind"] or "").strip().lower(), m["unit"].lower().rstrip("s") + "s"
    way = " ".join((m["way"] or "").lower().split())
    back = way in ("before", "prior to", "in advance of")
    event = " ".join((m["event"] or "").split()) or None
    court_days = unit == "days" and kind in ("court", "business", "judicial")
    flags = () if event else ("NO_TRIGGER_NAMED",)
    if way == "of" and not (event and _ONLY_AFTER.match(event)):
        flags = (*flags, "WITHIN_N_DAYS_OF: before or after")
    return Due(
        "period", n=n, unit="court_days" if court_days else unit, direction="before" if back else "after",
        trigger=event, flags=flags,
    )  # fmt: skip
