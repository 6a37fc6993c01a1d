"""Pins into a decision: pages, star pages and notes behind its volume, reporter and page."""

from __future__ import annotations

import re

_STAR = r"(?:\*{1,2}\s?)"
_NOTE = r"(?:\s?(?:&\s)?(?:nn|n|fn|fns|note|notes)\.?\s?\d{1,4}(?:[-–]\d{1,4})?)"
_ONE_PIN = rf"{_STAR}?\d{{1,6}}(?:\s?[-–—]\s?{_STAR}?\d{{1,6}})?{_NOTE}?"
PIN = rf"(?:{_ONE_PIN}(?:,\s?(?:and\s)?(?:{_ONE_PIN}|(?:n|fn)\.\s?\d{{1,4}})(?![\d,]*\s+[A-Z][\w.’']*\s?(?:[\w.’']+\s){{0,3}}\d))*|¶¶?\s?\d+(?:[-–]\d+)?)"
PIN_HERE = re.compile(PIN)
BLANK_PIN = re.compile(r",\s_{2,}(?:[–-]_{2,})?")
SLIP_PIN = re.compile(r"\s\(slip\sop\.,?\sat\s(?P<pin>\d+(?:[–-]\d+)?)\)")
AFTER_CORE = re.compile(rf"(?:,?\sat\s|,\s?)(?:p(?:p|age)?\.\s)?(?P<pin>{PIN})")
_NOTE_IN_PIN = re.compile(r",?\s?(?:fn|note|n)s?\.?\s?(?=\d)")
LATE_PIN = re.compile(rf",\s(?:at\s)?(?P<pin>\*{_ONE_PIN}(?:,\s(?:n|fn)\.\s?\d+)?)")


def one_pin(pins: list[str]) -> str | None:
    """The pin as a court would print it: notes as `n.4`; of parallel forms the first that has one."""
    if not pins:
        return None
    pin = _NOTE_IN_PIN.sub(" n.", pins[0])
    return " ".join(pin.split())
