"""Orders of this case: cited by name, by title, by date, and the sections of its protective order."""

from __future__ import annotations

import re
from collections.abc import Iterator

from particulars.reading.document_pins import DOCKET_ENTRY, DOCUMENT_PIN
from particulars.reading.mention import Mention
from particulars.reading.windows import found_in, windows

_ORDER_NAME = re.compile(
    r"\b(?P<name>(?:(?:First|Second|Third|Fourth|Fifth|Sixth|Prior|Amended|Initial|Final|[A-Z][\w’'&-]*|[A-Z]{2,6}|v\.|of|re|\d{1,3})\s){1,6}Order)\b(?P<paren>\s\((?:ECF|Dkt\.?|Docket|D\.\s?E\.|D\.\s?I\.|Doc\.)\s?(?:Nos?\.?|\#)?\s?(?P<ecf>\d+(?:-\d+)?)\))?"
)
_ORDER_TITLED = re.compile(
    r"\bOrder\s(?:Granting|Denying|Re:?|Regarding|Setting|Adopting|Dismissing|Compelling|Staying|on|re)\s[^;()\n]{3,90}?\s\((?:ECF|Dkt\.?|Docket|D\.E\.|Doc\.)\s?(?:Nos?\.?|\#)?\s?(?P<ecf>\d+(?:-\d+)?)\)"
)
_MONTH = r"(?:January|February|March|April|May|June|July|August|September|October|November|December|Jan\.|Feb\.|Mar\.|Apr\.|Aug\.|Sept?\.|Oct\.|Nov\.|Dec\.)"
_ORDER_DATED = re.compile(
    rf"(?:\b(?:[Mm]y|[Oo]ur|[Tt]he|[Tt]his\s[Cc]ourt[’']s|[Tt]he\s[Cc]ourt[’']s|[Ii]ts|Judge\s[A-Z]\w+[’']s)\s|\b(?=Order\sof))(?:(?P<before>{_MONTH}(?:\s\d{{1,2}},?)?(?:\s\d{{4}})?)\s(?:[A-Z][\w-]+\s)?[Oo]rder|[Oo]rder\s(?:of|dated|entered(?:\son)?|issued(?:\son)?)\s(?P<after>{_MONTH}\s\d{{1,2}},\s\d{{4}}))(?!\w)(?:\s\((?:{DOCKET_ENTRY})\s?(?P<ecf>\d+(?:-\d+)?)\))?"
)
_PROTECTIVE_OF = re.compile(
    r"\b(?:[Ss]ections?|[Pp]aragraphs?|§§?|¶¶?)\s?(?P<section>\d+(?:\.\d+)*(?:\([a-z0-9]+\))*)\sof\sthe\s(?:[A-Z]\w+\s){0,3}(?:Protective|Confidentiality)\sOrder"
)
PROTECTIVE = re.compile(
    r"\b(?:(?:Stipulated\s|Model\s|Amended\s|Agreed\s)*(?:Protective\sOrder|Confidentiality\sOrder|Prot\.\sOrd(?:er|\.)|P\.O\.))(?:\s\((?:NYSCEF\s)?(?:ECF|Dkt\.?|D\.\s?E\.|D\.\s?I\.|Doc\.)\s?(?:Nos?\.?|\#)?\s?(?P<ecf>\d+(?:-\d+)?)\))?(?P<pin>,?\s(?:at\s)?(?:§§?|¶¶?|[Ss]ections?|[Pp]aragraphs?)\s?(?P<section>\d+(?:\.\d+)*(?:\([a-z0-9]+\))*))"
)
_ORDER_MARK = ("Order", " order")
_PROTECTIVE_MARK = ("Prot", "P.O.", "Confidentiality Order")


def orders(text: str) -> Iterator[Mention]:
    """Orders by name, by title with their docket number, or by date."""
    near = windows(text, _ORDER_MARK, 100, 130)
    for found in found_in(_ORDER_TITLED, text, near):
        yield _with_pin(text, found, f"ecf:{found['ecf']}")
    for found in found_in(_ORDER_DATED, text, near):
        date = found["before"] or found["after"]
        if found["ecf"] or not found.group().startswith("Order"):
            yield _with_pin(text, found, f"ecf:{found['ecf']}" if found["ecf"] else f"dated:{date}")
    for found in found_in(_ORDER_NAME, text, near):
        pin = DOCUMENT_PIN.match(text, found.end())
        words = found["name"].split()
        skip = 0
        while skip < len(words) - 1 and words[skip] in (
            "The",
            "This",
            "In",
            "See",
            "Under",
            "That",
            "An",
            "A",
            "Court’s",
            "Court's",
            "of",
            "re",
        ):
            skip += 1
        start = found.start() + found["name"].index(words[skip], 0) if skip else found.start()
        name = " ".join(words[skip:])
        end = pin.end() if pin else found.end()
        key = f"name:{name}" + (f"|ecf:{found['ecf']}" if found["ecf"] else "")
        yield Mention(start, end, "order_name", key, text[start:end], pin.group().strip(" ,") if pin else None)


def _with_pin(text: str, found: re.Match[str], key: str) -> Mention:
    pin = DOCUMENT_PIN.match(text, found.end()) if "ecf:" in key else None
    end = pin.end() if pin else found.end()
    return Mention(
        found.start(), end, "order_ref", key, text[found.start() : end], pin.group().strip(" ,") if pin else None
    )


def protective_orders(text: str) -> Iterator[Mention]:
    """A section of the protective order: `Prot. Ord. § 12(b)`."""
    for found in found_in(PROTECTIVE, text, windows(text, _PROTECTIVE_MARK, 30, 80)):
        key = f"po:{found['section']}" + (f"|ecf:{found['ecf']}" if found["ecf"] else "")
        yield Mention(found.start(), found.end(), "protective_order", key, found.group(), found["pin"].strip(" ,"))
    for found in found_in(_PROTECTIVE_OF, text, windows(text, ("Protective Order", "Confidentiality Order"), 90, 30)):
        yield Mention(
            found.start(),
            found.end(),
            "protective_order",
            f"po:{found['section']}",
            found.group(),
            f"§ {found['section']}",
        )
