"""The heads of secrets and instances and the labels of their parts, as firms print them.

TRADE SECRET NO. 3: Pitch tables          Description:        Date of first fixation:
Secret 3 – Pitch tables                   (b) Boundary.       Where fixed:
TS-3 (“Pitch tables”)                     Public knowledge:   Instance No. 4:
"""

from __future__ import annotations

import re
from typing import NamedTuple

from particulars.analyses.secrets.rows import Field

_NUMBER = r"(?P<number>\d{1,3}(?:\.\d{1,2})?[A-Za-z]?|[A-Z](?:-?\d{1,3})?|[IVXL]{1,6})"
_ADJECTIVE = (
    r"(?:(?:ALLEGED|ASSERTED|CLAIMED|PLAINTIFF[’']?S|DEFENDANT[’']?S|IDENTIFIED|FIRST|SECOND|THIRD|AMENDED)\s+){0,2}"
)
_MARK = r"(?:(?:[IVX]{1,5}|[A-Z]|\d{1,2})[.)]\s+)?"
_ENDS = r"(?P<stop>\s*(?:[:.–—|\t]|-\s|\(|[“\"]|$))"
_SECRET = re.compile(
    rf"\s*(?:{_MARK}{_ADJECTIVE}(?i:(?:trade\s+)?secret)\b\s*(?i:nos?\.?|number|\#)?\s*|(?:TS|T\.S\.)\s*(?i:no\.?)?\s*[-–#]?\s*){_NUMBER}{_ENDS}"
)
_UNNUMBERED = re.compile(rf"\s*{_MARK}{_ADJECTIVE}(?i:trade\s+secret)\s*(?P<stop>[:–—]|\(|[“\"]|-\s)")
_INSTANCE = re.compile(
    rf"\s*{_MARK}(?i:instance|act|incident)\s+(?i:of\s+misappropriation\s+)?(?i:no\.?|number|\#)?\s*(?P<number>\d{{1,3}}[A-Za-z]?){_ENDS}"
)
_PLAIN = re.compile(r"\s*(?P<number>\d{1,3})[.)]\s+(?=\S)")
_LIST_HEAD = re.compile(r"(?:[A-Z\d]+[.)]\s+)?(?:(?:IDENTIFICATION|LIST|STATEMENT|DESCRIPTION|SCHEDULE)\s+OF\s+(?:THE\s+)?)?(?:\w+\s+){0,2}TRADE\s+SECRETS?(?:\s+(?:AT\s+ISSUE|IDENTIFIED|ASSERTED|CLAIMED|ALLEGED|MISAPPROPRIATED))?\W*$", re.I)  # fmt: skip
_INSTANCE_HEAD = re.compile(r"(?:[A-Z\d]+[.)]\s+)?(?:IDENTIFICATION\s+OF\s+)?(?:INSTANCES?|ACTS?)(?:\s+OF\s+(?:ALLEGED\s+)?MISAPPROPRIATION)?\W*$|MISAPPROPRIATION\W*$", re.I)  # fmt: skip
_CLOSES = re.compile(
    r"\s*(?:(?:Dated|DATED)\s*:?\s|Respectfully\s+submitted|RESPECTFULLY\s+SUBMITTED|/s/|VERIFICATION\b|CERTIFICATE\s+OF|PROOF\s+OF\s+SERVICE"
    r"|RESERVATION\s+OF\s+RIGHTS|I\s+declare\s+under|(?:Attorneys?|Counsel)\s+for\b|By:\s*(?:/s/|_))"
)
_LABELS: tuple[tuple[Field, str], ...] = (
    (Field.TITLE, r"title|name(?:\s+of\s+(?:the\s+)?(?:trade\s+)?secret)?"),
    (Field.DESCRIPTION, r"(?:detailed\s+|specific\s+)?description|what\s+it\s+is|substance|nature\s+of\s+the\s+secret|particulars"),
    (Field.BOUNDARY, r"boundar(?:y|ies)(?:\s+with\s+what\s+is\s+(?:public|known))?|public(?:ly)?\s+(?:knowledge|known)|what\s+is\s+(?:not\s+claimed|known|public)(?:\s+and\s+what\s+is\s+added)?|(?:difference|distinction)\s+from\s+(?:general|public)\s+knowledge|not\s+claimed"),
    (Field.FIXATION, r"(?:where\s+|place\s+of\s+)?fix(?:ed|ation)(?:\s+(?:at|in|cites?))?|where\s+(?:it\s+is\s+)?(?:recorded|found|documented|embodied)|embod(?:ied\s+in|iments?)|documents?|source(?:\s+code)?\s+locations?|bates"),
    (Field.FIRST_DATE, r"(?:date\s+(?:of\s+)?)?first\s+(?:dates?|fixed(?:\s+on)?|fixation|reduced\s+to\s+(?:writing|practice)|created|conceived)|date\s+(?:of\s+(?:first\s+)?(?:fixation|creation|conception)|first\s+fixed|created|fixed)|created\s+on"),
    (Field.CUSTODIANS, r"custodians?|persons?\s+with\s+access|(?:who\s+(?:has|had)\s+)?access|owners?(?:\s+and\s+(?:custodians|persons\s+with\s+access))?|ownership|developed\s+by|authors?"),
    (Field.MEASURES, r"(?:secrecy|reasonable|protective|security)\s+(?:measures?|efforts?)|measures?(?:\s+(?:of|to\s+keep)\s+secre(?:cy|t))?|(?:how\s+)?(?:it\s+is\s+)?kept\s+secret|efforts\s+to\s+maintain\s+secrecy"),
    (Field.VALUE, r"(?:independent\s+)?(?:economic\s+)?value(?:\s+from\s+secrecy)?"),
)  # fmt: skip
_OF_INSTANCE: tuple[tuple[Field, str], ...] = (
    (Field.ACTOR, r"actors?|who|persons?(?:\s+involved)?|by(?:\s+whom)?"),
    (Field.DATE, r"dates?|when|on\s+or\s+about"),
    (Field.MEANS, r"means|how|manner|(?:type\s+of\s+)?(?:act|conduct)"),
    (Field.SECRET, r"(?:trade\s+)?secrets?(?:\s+(?:nos?\.?|numbers?|concerned|taken|used|at\s+issue))?|TS(?:\s+nos?\.?)?"),
    (Field.FEATURE, r"accused\s+(?:feature|product|code|functionality)(?:\s+and\s+version)?|features?|where\s+used|products?"),
    (Field.VERSION, r"versions?|releases?"),
    (Field.EVIDENCE, r"evidence|support(?:ing\s+documents)?|proof|documents?|basis|bates"),
    (Field.DESCRIPTION, r"description|what\s+happened|particulars|details"),
)  # fmt: skip
LEAD = re.compile(r"\s*(?:\(?(?:[A-Za-z]|[ivx]{1,4}|\d{1,2})[.)]|[•·*–-])\s+")


class HeadWords(NamedTuple):
    """What the words of a head say: whose it is, its number, and where in the row the title behind it begins."""

    of: str  # "secret" or "instance"
    number: str
    after: int


def head_in(words: str) -> HeadWords | None:
    """What a row opens, if its words are those of a head."""
    if m := _INSTANCE.match(words):
        return HeadWords("instance", m["number"], m.start("stop"))
    if m := _SECRET.match(words):
        return HeadWords("secret", m["number"], m.start("stop"))
    if m := _UNNUMBERED.match(words):
        return HeadWords("secret", "", m.start("stop"))
    return None


def plain_number(words: str) -> tuple[int, int] | None:
    """The bare number that opens a row, and where its words begin."""
    m = _PLAIN.match(words)
    return (int(m["number"]), m.end()) if m else None


def list_heading(words: str) -> str:
    """`secret` or `instance` where the words are the heading of a list of them."""
    one = words.strip()
    return "secret" if _LIST_HEAD.fullmatch(one) else "instance" if _INSTANCE_HEAD.fullmatch(one) else ""


def closes(words: str) -> bool:
    """Whether a row begins what stands after a list: a date line, a signature, a verification."""
    return bool(_CLOSES.match(words))


def label_in(of: str) -> re.Pattern[str]:
    """The labels of a secret's or an instance's parts, with what ends them: `(b) Boundary.`, `Description:`."""
    return _PATTERNS[of]


def field_of(label: str, of: str) -> Field | None:
    """Which part a label names, as of a column: `first_date`, `Persons with access`."""
    plain = " ".join(label.replace("_", " ").split())
    for field, words in _TABLES[of]:
        if re.fullmatch(words, plain, re.I):
            return field
    return None


def number_of(told: str) -> str:
    """`TS-3`, `Trade Secret No. 3`, `3` -> 3; the words as they are where they are no number of a secret."""
    m = re.fullmatch(rf"(?:(?i:(?:trade\s+)?secret)\s*(?i:no\.?|number|\#)?\s*|(?:TS|T\.S\.)\s*[-–#]?\s*|\#)?{_NUMBER}\.?", told.strip())  # fmt: skip
    return m["number"].upper() if m else ""


def _pattern(table: tuple[tuple[Field, str], ...]) -> re.Pattern[str]:
    every = "|".join(f"(?P<{field.name}>{words})" for field, words in table)
    return re.compile(rf"(?<![\w’'-])(?i:{every})(?:\s*\([^)\n]{{1,40}}\))?\s*(?::|\s[–—-]\s|\.(?=\s+[A-Z“\"]))\s*")


_TABLES = {"secret": _LABELS, "instance": _OF_INSTANCE}
_PATTERNS = {of: _pattern(table) for of, table in _TABLES.items()}
