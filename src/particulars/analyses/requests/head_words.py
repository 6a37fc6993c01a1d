"""The words of a discovery head: what is asked, its number, whose answer it is, and which version.

SPECIAL INTERROGATORY NO. TWENTY-ONE        REQUEST TO PRODUCE NO. 5(a) [WITHDRAWN]
ACME AI, INC.'S SUPPLEMENTAL RESPONSE TO REQUEST NO. 3 (May 1, 2024):
"""

from __future__ import annotations

import re

_UNITS = "one two three four five six seven eight nine".split()
_TEENS = "ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen".split()
_TENS = "twenty thirty forty fifty sixty seventy eighty ninety".split()
NUMERALS = {word: n for n, word in enumerate([*_UNITS, *_TEENS], 1)}
NUMERALS |= {ten: 10 * n for n, ten in enumerate(_TENS, 2)}
NUMERALS |= {f"{ten}-{unit}": 10 * n + u for n, ten in enumerate(_TENS, 2) for u, unit in enumerate(_UNITS, 1)}
ORDINALS = {w: i for i, w in enumerate("first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth".split(), 1)}  # fmt: skip

COUNTED = "|".join(ORDINALS)
AGAIN = r"CORRECTED|AMENDED|REVISED|RE-?ISSUED|NARROWED|MODIFIED|SUPPLEMENTAL|SUBSTITUTED?|FURTHER"
VERSION = rf"(?:(?:{COUNTED}|{AGAIN})(?:\s+(?:AND|&))?\s+)*"
_THINGS = (
    r"(?:\s+OF\s+(?:DOCUMENTS|THINGS)(?:,?\s+(?:AND|OR)\s+(?:(?:TANGIBLE|OTHER)\s+)?(?:THINGS|DOCUMENTS|ITEMS))?)?"
)
_ACTS = r"(?:PRODUCTION|PRODUCE|ADMISSIONS?|ADMIT|INSPECTION|INSPECT|DOCUMENTS?|ENTRY)(?:(?:,|\s+AND|\s+OR)\s+(?:PRODUCTION|INSPECTION|COPYING|THINGS))*"
ASKED = (
    r"(?:(?:(?:SPECIAL|FORM|CONTENTION|GENERAL|WRITTEN)\s+)?INTERROGATOR(?:Y|IES)|ROGS?"
    rf"|(?:REQUESTS?|DEMANDS?)\s+(?:FOR|TO)\s+(?:THE\s+)?{_ACTS}{_THINGS}"
    r"|(?:DOCUMENT|PRODUCTION|ADMISSION|INSPECTION)\s+(?:REQUEST|DEMAND)S?|RFPS?|RPDS?|RFAS?|REQUESTS?|DEMANDS?)"
)
ANSWERS = r"(?:(?:RESPONSES?|ANSWERS?|OBJECTIONS?|REPLY)(?:\s+(?:AND|&)\s+(?:SPECIFIC\s+)?(?:RESPONSES?|ANSWERS?|OBJECTIONS?))*)"

_LEAD = r"[\s*_#>•]*"  # marks of emphasis or a list that came along as text
_NUMERAL = "|".join(sorted(NUMERALS, key=len, reverse=True)).replace("-", r"[-\s]")
_NUMBER = (
    rf"(?:\s*(?:NOS?|NUMBERS?|Nº)\b\.?:?|\s*#)?\s*(?P<number>\d{{1,4}}|\b(?:{_NUMERAL})\b)"
    r"(?P<sub>\s?\((?:[a-z]|[ivx]{1,4}|\d{1,2})\)|-?[A-Z](?![\w’'])|\.\d{1,3}(?!\d))?"
    r"(?P<more>(?:\s*(?:,|&|\band\b|\bthrough\b|\bto\b|[-–—])\s*(?:(?:and|nos?\.?)\s*)?\d{1,3}\b(?!\.\d))+)?"
)
_TAIL = r"\s*(?:[(\[](?P<noted>[^()\[\]\n]{2,80})[)\]])?\s*(?P<mark>[:.–—]|-(?=\s)|$)[*_]*"
_OWNER = r"(?:(?-i:(?:(?:[A-Z][\w.,&-]*|of|the|and|for)\s+){0,7}?[A-Z][\w.,&-]*[’'](?:\s?[Ss])?)\s+|(?:PLAINTIFF|DEFENDANT|RESPONDENT|PETITIONER)S?\s+)"
REQUEST = re.compile(rf"{_LEAD}(?P<version>{VERSION})(?P<kind>{ASKED}){_NUMBER}{_TAIL}", re.I)
RESPONSE = re.compile(
    rf"{_LEAD}{_OWNER}?(?:SPECIFIC\s+)?(?P<version>{VERSION})(?P<answer>{ANSWERS})"
    rf"(?:(?:\s+TO\s+(?:THE\s+)?(?P<of>{VERSION})(?:(?P<kind>{ASKED})|(?=(?:NO|NUMBER|#|\d))))?(?:{_NUMBER})?){_TAIL}",
    re.I,
)
# A response that begins on the row of its request; only a capital, a colon, and a sentence ended before it tell.
RUN_IN = re.compile(
    rf"(?<=[.?!;:”\")\]])[ \t]+(?={_OWNER}?{VERSION}(?-i:RESPONSES?|Responses?|ANSWERS?|Answers?|OBJECTIONS?|Objections?)(?:\s+(?:and|&)\s+(?:responses?|answers?|objections?))?(?:\s+to\s+{ASKED}[^:.\n]{{0,12}})?:)",
    re.I,
)
# What looks like a head and whose number was not read: it is told, and closes what stands above it.
LIKE_A_HEAD = re.compile(
    rf"{_LEAD}{_OWNER}?(?:SPECIFIC\s+)?{VERSION}(?:{ANSWERS}\s+TO\s+(?:{ASKED})?|{ASKED})\s*(?:NO|NUMBER|#)\b(?!.*\bSET\b)",
    re.I,
)


def number_of(m: re.Match[str]) -> tuple[int | None, str]:
    """The number of a head and its subpart: `5(a)` -> 5, (a); `FOUR` -> 4."""
    if not (words := m["number"]):
        return None, ""
    number = int(words) if words.isdecimal() else NUMERALS["-".join(words.lower().replace("-", " ").split())]
    return number, (m["sub"] or "").strip()
