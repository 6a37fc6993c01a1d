"""What kind of paper a caption announces, its title, and the parties on either side of the "v."."""

from __future__ import annotations

import re

_KINDS = (
    ("order", r"ORDERS?|MINUTE ORDER"),
    ("opinion", r"OPINION|MEMORANDUM OPINION|SLIP OPINION"),
    ("judgment", r"JUDGMENT"),
    ("reply", r"REPLY"),
    ("opposition", r"OPPOSITION|RESPONSE IN OPPOSITION"),
    ("motion", r"MOTION|NOTICE OF MOTION"),
    ("complaint", r"COMPLAINT"),
    ("answer", r"ANSWER"),
    ("stipulation", r"STIPULATION"),
    ("declaration", r"DECLARATION|AFFIDAVIT"),
    ("minutes", r"CIVIL MINUTES|MINUTES"),
    ("memorandum", r"MEMORANDUM"),
    ("brief", r"BRIEF"),
    ("notice", r"NOTICE"),
    ("petition", r"PETITION"),
    ("letter", r"LETTER(?: BRIEF)?"),
    ("application", r"APPLICATION"),
    ("transcript", r"TRANSCRIPT"),
    ("report", r"REPORT AND RECOMMENDATION"),
    ("response", r"RESPONSE"),
)
_KIND = re.compile("|".join(rf"(?P<{name}>\b(?:{pattern})\b)" for name, pattern in _KINDS))
_TITLE_ADJECTIVES = frozenset(
    "[PROPOSED] PROPOSED AMENDED CORRECTED FIRST SECOND THIRD FOURTH JOINT EX PARTE STIPULATED PRELIMINARY PROTECTIVE SCHEDULING CLASS ACTION MINUTE "
    "SUPPLEMENTAL CIVIL OPENING REPLY FINAL INITIAL UNOPPOSED EMERGENCY RENEWED VERIFIED ANSWERING MEMORANDUM AND OF".split()
)
_UPPER_WORD = re.compile(r"[A-Z0-9.,’'&\[\]-]*[A-Z][A-Z0-9.,’'&\[\]-]*$")
_TITLE_REST = re.compile(
    r"(?:[\s,;:]+(?:[A-ZÀ-Þ0-9][A-ZÀ-Þ0-9.,’'“”\"&()/§\[\]-]*|dba|et al\.?,?|for|of|to|and|\d[\d-]*)(?![a-z]))*"
)
_PARTIES = re.compile(
    r"(?P<first>[^\n].{2,400}?),?\s*(?:Individual\s+and\s+Representative\s+)?(?P<role>(?:[Pp]laintiffs?|PLAINTIFFS?)(?:\s?[-–—/,]\s?(?:[Aa]ppell\w+|APPELL\w+|[Cc]ounter\w+))?|[Pp]etitioners?|PETITIONERS?|[Aa]ppellants?|APPELLANTS?|[Dd]ebtors?)\s*[,.:]*\s*(?:[^a-z]{0,220}?\s)??(?P<v>v\.|vs\.|V\.|VS\.|-\s?against\s?-|versus|against)\s*(?P<second>.{2,400}?),?\s*(?P<other>Defendants?|DEFENDANTS?|Respondents?|RESPONDENTS?|Appellees?|APPELLEES?)\b",
    re.S,
)
_BARE_PARTIES = re.compile(
    r"(?:^|\n\n)(?P<first>[A-Z][A-Z0-9 ,.&’'-]{3,120}?)\s+[vV]\.\s+(?P<second>[A-Z][A-Z0-9 ,.&’'-]{3,120}?)(?=\n\n|\s+(?:CERTIORARI|ON\s|APPEAL|No\.|[A-Z]?[a-z]))"
)
_RE = re.compile(
    r"\[?\bRe:?\s+(?:Dkt\.?|Docket|ECF|Doc\.)\s*(?:Nos?\.?|#)?\s*(?P<numbers>\d+(?:\s?(?:,|&|and|[-–])\s?\d+)*)\]?",
    re.I,
)
_CLASS = re.compile(
    r"Individual(?:ly)?\s+and\s+(?:Representative\s+Plaintiffs?|on\s+behalf\s+of\s+(?:all\s+)?others\s+similarly\s+situated)|on\s+behalf\s+of\s+(?:themselves|himself|herself)\s+and\s+all\s+others\s+similarly\s+situated|CLASS\s+ACTION(?:\s+COMPLAINT)?|the\s+Proposed\s+Class",
    re.I,
)


def kind_of(title: str) -> str | None:
    """The kind of paper by the first word of its title that names one, a word owned by a party ("PLAINTIFFS' REPLY") too."""
    found = _KIND.search(title)
    return found.lastgroup if found else None


def title_of(head: str, after: int) -> tuple[str, int, int] | None:
    """The paper's title: the first run of capitals in the head that names a kind of paper."""
    for found in _KIND.finditer(head, after):
        start = _title_start(head, found.start(), after)
        rest = _TITLE_REST.match(head, found.end())
        end = rest.end() if rest else found.end()
        paragraph = head.find("\n\n", found.start(), end)
        end = end if paragraph < 0 else paragraph
        title = " ".join(head[start:end].split()).rstrip(" ,:")
        if title:
            return title, start, end
    return None


def _title_start(head: str, at: int, floor: int) -> int:
    """Where a title begins whose kind stands at `at`: adjectives, and a party that owns the paper, before it."""
    low = max(floor, head.rfind("\n\n", floor, at) + 2 if head.rfind("\n\n", floor, at) >= 0 else floor)
    start, owned = at, False
    for word in reversed(list(re.finditer(r"\S+", head[low:at]))[-9:]):
        token = word.group()
        if token in _TITLE_ADJECTIVES or token.rstrip(",").endswith(("’S", "'S", "S’", "S'", "’s", "'s")):
            owned = owned or token not in _TITLE_ADJECTIVES
        elif not (owned and _UPPER_WORD.match(token)):
            break
        start = low + word.start()
    return start


def parties_of(
    head: str, after: int = 0
) -> tuple[tuple[str, ...], tuple[str, ...], tuple[int, int], tuple[int, int]] | None:
    """The parties on either side, as captioned; nothing is added and roles are left out."""
    found = _PARTIES.search(head, after) or _PARTIES.search(head) or _BARE_PARTIES.search(head)
    if not found:
        return None
    first = _only_names(found["first"])
    second = _only_names(found["second"])
    if not first or not second:
        return None
    return first, second, found.span("first"), found.span("second")


def answered(head: str) -> list[tuple[str, int, int]]:
    """Docket numbers a paper says it is about ("Re: Dkt. No. 139")."""
    found = _RE.search(head)
    if not found:
        return []
    return [
        (n.group(), found.start("numbers") + n.start(), found.start("numbers") + n.end())
        for n in re.finditer(r"\d+", found["numbers"])
    ]


def class_posture(head: str) -> tuple[str, int, int] | None:
    """The words in which a caption says it is for a class."""
    found = _CLASS.search(head)
    return (" ".join(found.group().split()), found.start(), found.end()) if found else None


_NOT_A_NAME = re.compile(
    r"(?:IN\s+THE\s+)?UNITED\s+STATES\s+(?:DISTRICT|BANKRUPTCY)\s+COURT|(?:FOR\s+THE\s+)?(?:(?:NORTHERN|SOUTHERN|EASTERN|WESTERN|CENTRAL|MIDDLE)\s+)?DISTRICT\s+OF\s+[A-Z]+(?:\s[A-Z]+)?|[A-Z]+(?:\s[A-Z]+)?\s+DIVISION\b|"
    r"(?:Case|Civil Action|Civ\.)?\s?Nos?\.?:?\s?[\w:.-]*\d[\w:.-]*(?:\s?(?:[A-Z]{2,4}\b|\([A-Z]+x?\)))*|\d{1,2}:\d\d-cv-\S+(?:\s\([A-Z]+\))*|\d\d Civ\. \d+(?:\s\(\w+\))?|[:)|\t_]+|\s{2,}|\bX\b",
)


def _only_names(words: str) -> tuple[str, ...]:
    """Party names out of a side of the caption: court words, numbers, rules and titles of papers taken away."""
    if (cut := list(re.finditer(r"\b(?:DIVISION|CALIFORNIA|YORK|DISTRICT OF [A-Z]+)\b(?=\s)", words))) and cut[
        -1
    ].end() < len(words) - 3:
        words = words[cut[-1].end() :] if re.search(r"[A-Za-z]{3}", words[cut[-1].end() :]) else words
    words = _NOT_A_NAME.sub(" ", words)
    if (title := title_of(words, 0)) and title[1] < 3:
        own = _KIND.search(words)
        words = re.sub(r"^\s*(?:TO|OF|RE|ON|FOR)\b", "", words[own.end() :]) if own else words
    elif title:
        words = words[: title[1]]
    names = [" ".join(n.split()).strip(" ,;:.-") for n in re.split(r";\s*(?:and\s)?|,?\s+and\s+(?=[A-Z]{2,})", words)]
    return tuple(
        n + ("." if n.endswith(("Inc", "INC", "al", "Corp", "Ltd", "CORP", "LTD")) else "")
        for n in names
        if len(n) > 2 and re.search(r"[A-Z]", n)
    )
