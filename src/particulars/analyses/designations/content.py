"""Whether a text is of a kind that holds nothing to protect: blank, a slip sheet, or a release to the press; in doubt, nothing.

Document produced in native format                  slip sheet
FOR IMMEDIATE RELEASE … Media contact: …            release to the press
"""

from __future__ import annotations

import re

BLANK, SLIP, RELEASE = "blank", "slip sheet", "release to the press"
_SLIP = re.compile(
    r"(?:this )?(?:document|file|record)(?: has been| was)? (?:produced|provided)(?: only)? (?:in|as)(?: its)?(?: a)? native(?: format| form| file)?|"
    r"(?:native )?(?:slip ?sheet|placeholder)|intentionally left blank|this page (?:is |was )?intentionally left blank"
)
_STAMPED = re.compile(
    r"\b[a-z][a-z_-]{1,15}-?\d{5,}\b|\b(?:highly )?confidential\b|attorneys.? eyes only|subject to protective order|\.\w{2,5}\b"
)
_RELEASE = re.compile(r"^\W*(?:for immediate release|press release)\b")
_CONTACT = re.compile(r"\b(?:media|press) contacts?\b")
METHOD = (
    "Content without anything to protect: no word at all; a slip sheet, all of whose words beside numbers, file names and "
    "stamps are a known sentence of one; or a release to the press, which begins as one and names a press contact. Only the last can be a ground: a blank text or a slip sheet says "
    "nothing of the native and the images behind it."
)


def content_of(text: str) -> str | None:
    """The kind of a text that holds nothing to protect, or None."""
    words = " ".join(text.casefold().split())
    if not words:
        return BLANK
    if len(words) < 400 and _is_slip(words):
        return SLIP
    return RELEASE if _RELEASE.search(words) and _CONTACT.search(words) else None


def _is_slip(words: str) -> bool:
    left, found = _SLIP.subn(" ", words)
    return found > 0 and not re.search(r"[a-z0-9]{2,}", _STAMPED.sub(" ", left))
