"""The classes of persons that an order's lists name, and the conditions that stand beside them."""

from __future__ import annotations

import re

CLASSES: tuple[tuple[str, re.Pattern[str]], ...] = tuple(
    (name, re.compile(words, re.I))
    for name, words in (
        ("jury consultant", r"(?:professional )?(?:jury|trial)(?:,? (?:or|and) (?:jury|trial))* consultants?|mock jurors?"),
        ("outside counsel", r"outside (?:litigation )?(?:counsel|attorneys?)(?: of record)?|counsel of record"),
        ("house counsel", r"(?:designated )?(?:in-?house|house) counsel|(?:in-?house) attorneys?"),
        ("expert", r"(?:independent |outside |retained |testifying |non-testifying )*(?:experts?|consultants?)"),
        ("court reporter", r"court reporters?|stenographers?|videographers?"),
        ("court", r"(?:the|this) court\b(?! reporter)(?:[’']s)?|judges? and (?:their|court) (?:staff|personnel)"),
        ("vendor", r"(?:professional |litigation support |copy(?:ing)? |e-?discovery |document )*(?:vendors?|services?(?= retained| providers?)|translators?)"),
        ("author or recipient", r"authors?(?:,? addressees?)?,?(?: or| and)(?: any)? recipients?|persons? who (?:wrote|authored) or received"),
        ("mediator", r"mediators?|arbitrators?|settlement (?:judges?|officers?|neutrals?)"),
        ("witness", r"(?:deposition |trial )?witness(?:es)?|deponents?"),
        ("insurer", r"insurers?|insurance carriers?"),
        ("party", r"(?:the )?(?:officers?|directors?|employees?)(?:,? (?:and |or )?(?:officers?|directors?|employees?|members?|managers?))+"),
    )
)  # fmt: skip
_OF_ANOTHER = re.compile(
    r"\b(?:of|by|for|to|with|from|against|before)\s+(?:(?:the|said|such|its|their|a|an|each|any|party's|party’s|receiving)\s+)*$",
    re.I,
)
_CONDITION = r"who|whom|whose|provided|subject to|unless|upon|after|once|only|if|so long as|but|identified|disclosed|approved|agreed|selected"
_TAIL = re.compile(rf"\b(?:{_CONDITION})\b", re.I)
_CUT = re.compile(
    rf"(?=\b(?:(?:and|or)\s+)?(?:(?:as\s+)?to whom|only if|{_CONDITION})\b)|,\s+(?=(?:and\s+)?(?:have|has|is|are|agree|agrees|hold|holds|do|does)\b)",
    re.I,
)
_LINKS = re.compile(r"(?:and|or|as|to|who|whom|have|has|been|is|are|first|,|\s)*", re.I)
_WORD = re.compile(r"[A-Za-z][\w’'-]*")
# Words beside a class that ask nothing of a person; any other is a condition that a person must see to.
_HARMLESS = frozenset(
    "a an the this such said any each all and or as well of for in to by on its it their his her other retained engaged appointed action case"
    " litigation matter party parties party's party’s receiving producing record personnel staff employees including support professional"
    " stenographers transcribe depositions document documents containing information material independent outside two three one four five"
    " designated counsel officers directors court's court person persons".split()
)
_MEMBER_BEGINS = re.compile(r"(?:^\W*(?:\([a-z0-9]+\)\s*)?|,\s*(?:and\s+)?|\band\s+)(?:either\s+|any\s+)?$")
_STAFF = re.compile(
    r",?\s*(?:as well as|and|including)(?: (?:the|any|its|their|of|such counsel[’']s))*"
    r" (?:(?:,|and|or|employees|staff|partners|associates|paralegals|support|personnel|legal|clerical)\b\s*|,\s*)+"
    r"(?:of (?:(?:said|such|the|that) )*(?:outside )?counsel(?: of record)?\s*)?"
    r"(?:to whom it is (?:reasonably )?necessary to disclose (?:the|this|such) (?:information|material)(?: for this (?:action|case|litigation|matter))?)?",
    re.I,
)
_COUNSEL_OPENS = re.compile(
    rf"\W*(?:\([a-z0-9]+\)\s*)?(?:(?:the|a|any|each|party|receiving|party[’']s)\s+)*(?:{CLASSES[1][1].pattern})", re.I
)
_NUMBER_OF = (
    re.compile(r"\b(?:up to|no more than|not more than|at most)\s+(\w+)\s+(?:\((\d+)\)\s+)?", re.I),
    re.compile(r"^\W*(?:\([a-z]+\))?\s*([a-z]+|\d+)\s+(?:\((\d+)\)\s+)?", re.I),
)
_NAMED = re.compile(r"\b(?:Mr|Ms|Mrs|Dr)\.\s+((?:[A-Z][\w.’'-]*\s?){1,3})")
_REFERENCE = re.compile(r"\b(?:section|paragraph|subsection|§|¶)s?\s*(\d{1,2}(?:\.\d{1,2})*(?:\([a-z0-9]+\))*)", re.I)
CONDITIONS: tuple[tuple[str, re.Pattern[str]], ...] = tuple(
    (name, re.compile(words, re.I))
    for name, words in (
        ("undertaking", r"\bsign(?:s|ed)?\b|\bexecut(?:es?|ed)\b|agree[sd]? (?:in writing )?to be bound|undertaking|acknowledg"),
        ("no competitive decision-making", r"competitive decision"),
        ("necessity", r"reasonably necessary|need(?:s)? to know|necessary to"),
        ("consent of the designating party", r"(?:consent|agree\w*|permi\w+)[^.;]{0,60}(?:designating|producing) party|(?:designating|producing) party[^.;]{0,40}(?:consents?|agrees?|permits?)"),
    )
)  # fmt: skip
WORDS = {
    w: n for n, w in enumerate(
        "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty".split()
    )
} | {"twenty-one": 21, "twenty-five": 25, "thirty": 30, "forty": 40, "forty-five": 45, "fifty": 50, "sixty": 60, "ninety": 90}  # fmt: skip


def number(words: str) -> int | None:
    """A number written in digits or in a word."""
    return int(words) if words.isdecimal() else WORDS.get(words.lower())


def classes(words: str) -> list[tuple[str, str]]:
    """The classes that a member of a list names before its conditions, with the names of named persons."""
    tail = _TAIL.search(words, 4)
    head = words[: tail.start()] if tail else words
    found: dict[str, str] = {}
    taken: list[tuple[int, int]] = []
    for name, pattern in CLASSES:
        for one in pattern.finditer(head):
            if any(low < one.end() and one.start() < high for low, high in taken):
                continue
            taken.append(one.span())
            if name == "court" and not _MEMBER_BEGINS.search(head, 0, one.start()):
                continue
            if not _OF_ANOTHER.search(head, max(0, one.start() - 60), one.start()):
                found.setdefault(name, "")
    if people := [one[1].strip(" .,") for one in _NAMED.finditer(head)]:
        found = {"named person": ", ".join(people)}
    return sorted(found.items())


def conditions(words: str) -> tuple[list[str], list[str], list[str]]:
    """The conditions of a member of a list: those known, the clauses it refers to, and words read as none of them."""
    tail = _TAIL.search(words, 4)
    head = words[: tail.start()] if tail else words
    known: list[str] = []
    references: list[str] = []
    unknown: list[str] = []
    for piece in _CUT.split(words[tail.start() :]) if tail else []:
        piece = piece.strip(" ,;.")
        if not piece or _LINKS.fullmatch(piece):
            continue
        own = [name for name, pattern in CONDITIONS if pattern.search(piece)]
        refers = _REFERENCE.findall(piece)
        known += own
        references += refers
        if not own and not refers:
            unknown.append(piece)
    if limiting := [word for word in _WORD.findall(_without_classes(head)) if word.lower() not in _HARMLESS]:
        unknown.append(" ".join(limiting))
    return list(dict.fromkeys(known)), list(dict.fromkeys(references)), unknown


def _without_classes(head: str) -> str:
    """The words before the conditions without the classes, their marker, the number of persons and named persons."""
    head = re.sub(r"^\W*\([a-z0-9]+\)\s*", " ", head)
    for pattern in (*(pattern for _, pattern in CLASSES), _NAMED, *_NUMBER_OF[:1]):
        head = pattern.sub(" ", head)
    return head


def most(words: str) -> str:
    """How many of a class a member of a list admits at most, or nothing."""
    found = [one for pattern in _NUMBER_OF if (one := pattern.search(words[:60]))]
    values = [value for one in found if (value := number(one[2] or one[1])) is not None]
    return str(values[0]) if values else ""


def without_staff(words: str) -> str:
    """The words on outside counsel without those on its staff and on what these need; any other condition is left standing."""
    opens = _COUNSEL_OPENS.match(words)
    return _STAFF.sub(" ", words, count=1) if opens else words
