"""Headings with a number that counts things of the paper and no pages, so that none of them is taken for a page's foot.

REQUEST FOR PRODUCTION NO. 12
Exhibit 3
Interrogatory 4
"""

from __future__ import annotations

import re

# After these words a number never is a page's.
_NAMED = re.compile(
    r"(?:\bnos?\.?|\b(?:number|num\.|interrogatory|topics?|exhibits?|exhs?\.?|exs?\.?|tab|attachment|appendix|schedule|annex"
    r"|counts?|cause|claim|element|factor|issue|question|sections?|secs?\.?|parts?|chapter|article|rule|paragraphs?|paras?\.?"
    r"|table|figure|fig\.?|volume|vol\.?|step|day|item|category|phase|docket|document|dkt\.?|doc\.?|ecf|entry|category"
    r"|doe|does|bates|rfp|rfa|rog)|§+|¶+)\s*#?$",
    re.I,
)
# These name a thing by its number only where they are the whole heading: “ANSWER 3” may be either, and is left alone.
_WHOLE = re.compile(
    r"(?:(?:first|second|third|further|supplemental|supp\.|amended|specific)\s+)*"
    r"(?:(?:responses?|answers?|objections?)(?:\s+and\s+(?:responses?|answers?|objections?))?\s+to\s+)?"
    r"(?:(?:document\s+)?requests?(?:\s+(?:for|to)\s+(?:the\s+)?(?:production|admit|admission|inspection)s?(?:\s+of\s+documents)?)?"
    r"|interrogatory|responses?|answers?|objections?|demand(?:\s+for\s+production)?)$",
    re.I,
)


def counts_things(words: str) -> bool:
    """Whether the number that stands after these words tells a thing of the paper: “INTERROGATORY NO.”, “Exhibit”."""
    words = " ".join(words.split()).rstrip(" :#*")
    return bool(_NAMED.search(words) or _WHOLE.match(words))
