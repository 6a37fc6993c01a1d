"""What the words and numbers of a locator may be, so that each printed cite reads back as itself."""

from __future__ import annotations

import re
from datetime import datetime

# A paper's short name stands first in its cites, so it may not look like the beginning of another kind of cite.
MACHINE_WORDS = ("file ", "capture ", "log ", "geo: ", "clock ")

_UTC = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d{1,9})?Z")
_COMMIT_FIRST = re.compile(r"\S+@[0-9a-f]{7,64} ")
_PAGE_LABEL = re.compile(r"[A-Za-z][A-Za-z0-9.\-]*")
# `ECF 139 at A` before a number would be read as a page of a paper, as would `ECF 139 at 4-`.
_PAGE_BEGUN = re.compile(r" at [A-Za-z0-9.\-]*")
_BATES_PREFIX = re.compile(r"(?:[A-Za-z0-9_.&\-][A-Za-z0-9_.&\- ]*)?[A-Za-z_.&\- ]|[A-Za-z_.&\-]?")


def is_utc(text: str) -> bool:
    """Says whether this is a UTC instant that exists: `2012-03-30T17:05:09.25Z`."""
    if not _UTC.fullmatch(text):
        return False
    try:
        datetime.fromisoformat(text[:19])
    except ValueError:
        return False
    return True


def check_utc(text: str) -> None:
    """Refuses what is not a UTC instant."""
    if not is_utc(text):
        raise ValueError(f"{text!r} is not a UTC instant such as 2012-03-30T17:05:09Z")


def check_name(text: str, what: str) -> None:
    """Refuses a name that is empty, padded, or not on one line."""
    if not text or text != text.strip() or not text.isprintable():
        raise ValueError(f"{what} {text!r} is not a name that can be printed on one line")


def check_paper(text: str) -> None:
    """Refuses a paper's short name that would be read as another kind of cite."""
    check_name(text, "the paper's name")
    mistaken = text.startswith(MACHINE_WORDS) or _COMMIT_FIRST.match(text) or f" {text}".endswith(" at")
    if mistaken:
        raise ValueError(f"the paper's name {text!r} reads like another kind of cite")


def is_page_label(text: str) -> bool:
    """Says whether a page's own name that is no number can be cited: `iv`, `A-3`."""
    return bool(_PAGE_LABEL.fullmatch(text))


def is_bates_prefix(text: str) -> bool:
    """Says whether this can stand before a Bates number: `LQ-`, `DOE `, nothing."""
    padded = f" {text}"
    last_at = padded.rfind(" at ")
    mistaken = text.startswith(MACHINE_WORDS) or (last_at >= 0 and _PAGE_BEGUN.fullmatch(padded, last_at))
    return bool(_BATES_PREFIX.fullmatch(text)) and not mistaken


def check_range(first: int, last: int, least: int, what: str) -> None:
    """Refuses a range that begins below `least` or ends before it begins."""
    if first < least or last < first:
        raise ValueError(f"{what} {first} to {last} is not a range")
