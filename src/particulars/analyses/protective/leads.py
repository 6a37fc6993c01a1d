"""The words before a list of persons: which tiers it opens, whether it surely lets in, and what it asks of everyone."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from particulars.analyses.protective.clauses import Clause, sentences
from particulars.analyses.protective.persons import CONDITIONS
from particulars.analyses.protective.tiers import QUOTED, TierNamed, named_in, plain, undefined_in

_ONLY = re.compile(r"\b(?:only|solely|exclusively|limited|restricted|except|other than|but)\b", re.I)
_NOT = re.compile(r"\b(?:not|no|nor|never|neither|nobody|none|cannot|without)\b", re.I)
_KEEPS_OUT = re.compile(
    r"\b(?:prohibit|forb[ia]d|barred|den(?:y|ie)|with(?:h[eo]ld)|preclud|exclu(?:de|ding)|refus|revok|terminat|restricted from|kept from)\w*",
    re.I,
)
_BUT_THEM = re.compile(
    r"\b(?:except(?: only)?|other than|but|save|only)(?: to)?(?: (?:any|one|some) of)?(?: the following)?(?: (?:persons?|individuals?|people))?\W*$",
    re.I,
)
_EXCEPT_THEM = re.compile(_BUT_THEM.pattern.replace("|only)", ")"), re.I)
_LESS = re.compile(r"\b(?:but not|other than|except|excluding|not including)\b[^.]{0,60}[“\"][A-Z]{4}", re.I)
_JOINED = re.compile(r"[“\"\s,/]*(?:\band/or\b|\band\b|\bor\b|/|,)[\s“\"]*", re.I)
_LINKED = re.compile(r"\b(?:and|or)\b|/", re.I)
# Words that let more persons in, by leave; they ask nothing of those whom the list names.
_BY_LEAVE = re.compile(
    r"(?:unless|except)(?: as)? (?:otherwise )?(?:ordered(?: by the court)?|permitted in writing by|(?:up)?on|with|by)\b\s*"
    r"(?:(?:or )?(?:permitted in writing by|(?:up)?on|with|by|the|a|further|prior|written|express|consent|agreement|order|leave|of|and|or|court|designating|producing|party)\b\s*)*,?",
    re.I,
)
_ORDER_BINDS = re.compile(r"\b(?:person|party|parties) subject to this order\b", re.I)
_COMMANDS = re.compile(
    r"\b(?:shall|must|may|only|no|not|before|prior|until|unless|once|after|upon|provided|except|subject|sign\w*|if|when|where|each|every|agree\w*|consent\w*|first|needs?|require\w*)\b",
    re.I,
)
_HARMLESS = frozenset(
    "a an any the of or and to by in on it its such that this is are be been may shall will can has who which as for only solely exclusively"
    " limited restricted access accessed disclose disclosed disclosure discloses reveal revealed show shown made make available viewed inspected"
    " information item items material materials document documents discovery testimony thing things contents designated marked stamped labelled labeled"
    " protected confidential following person persons individual individuals people party parties receiving producing designating recipient anyone"
    " whomsoever other than except but save no not section paragraph contained containing classes categories group groups one action case litigation".split()
)


def tiers_of(lead: Clause, tiers: Sequence[TierNamed]) -> tuple[list[TierNamed], str]:
    """The tiers that a list opens, and why it opens none surely, or nothing.

    Several count only where their names stand together, joined by “and” or “or”: a list for one tier may name another
    to say that it is not meant.
    """
    of = named_in(lead.words, tiers)
    return of, _unsure(lead, of, tiers)


def asked_of_all(lead: Clause) -> tuple[list[str], list[str]]:
    """The conditions known that the words before a list set for all in it, and words there that nothing read accounts for."""
    said = [words for _, _, words in sentences(lead)]
    known, unknown = asked(said[-1], _HARMLESS)
    for words in said[:-1]:
        if _COMMANDS.search(words := QUOTED.sub(" ", words)) and not words.isupper():
            known, unknown = [*known, *asked(words, frozenset())[0]], [*unknown, words]
    return known, unknown


def commands(words: str) -> bool:
    """Whether words may ask something of a person."""
    return bool(_COMMANDS.search(words))


def asked(words: str, harmless: frozenset[str]) -> tuple[list[str], list[str]]:
    """The conditions known that words set, and the words left over when these and what is harmless are taken out."""
    known = [name for name, pattern in CONDITIONS if pattern.search(_bare(words))]
    left = [word for word in re.findall(r"[A-Za-z][\w’'-]*", _bare(words)) if word.lower() not in harmless]
    return known, [" ".join(left)] if left else []


def _bare(words: str) -> str:
    """Words without their number, the names of tiers, the clauses of leave and those on who is bound."""
    words = re.sub(r"^\W*(?:(?:section|paragraph)\s+)?[\d.]+(?:\([a-z0-9]+\))*[.)]?\s|^\W*\([a-z0-9]+\)\s", " ", words, flags=re.I)  # fmt: skip
    return _ORDER_BINDS.sub(" ", _BY_LEAVE.sub(" ", QUOTED.sub(" ", " ".join(words.split()))))


def _unsure(lead: Clause, of: Sequence[TierNamed], tiers: Sequence[TierNamed]) -> str:
    if not of:
        return "no tier that the order defines is named in the words before the list"
    if strange := undefined_in(lead.words, tiers):
        return f"“{strange[0]}” is no tier that the order defines"
    if _LESS.search(lead.words):
        return "its words take a tier out again"
    last = [words for _, _, words in sentences(lead)][-1]
    if not _ONLY.search(last):
        return "its words do not say that only these persons are admitted"
    return _turned(_bare(last)) or ("" if _are_one(lead, of) else "it names several tiers, and not as one list of them")


def _turned(last: str) -> str:
    if _KEEPS_OUT.search(last):
        return "its words keep persons out"
    if _NOT.search(last) and not _BUT_THEM.search(last):
        return "its words say “not”, and not that these persons are excepted"
    if not _NOT.search(last) and _EXCEPT_THEM.search(last):
        return "its words except these persons from those who are admitted"
    return ""


def _are_one(lead: Clause, of: Sequence[TierNamed]) -> bool:
    sets = [found for _, _, words in sentences(lead) if (found := _named_together(words, of)) is not None]
    return bool(sets) and all(one == {plain(tier.name) for tier in of} for one in sets)


def _named_together(words: str, of: Sequence[TierNamed]) -> set[str] | None:
    """The tiers that a sentence names, none of them where they do not stand together; nothing where it names none."""
    known = {plain(tier.name) for tier in of}
    found = [one for one in QUOTED.finditer(words) if plain(one[1]) in known]
    if not found:
        return None
    names = {plain(one[1]) for one in found}
    between = list(_between(words, found))
    joined = all(_JOINED.fullmatch(one) for one in between) and bool(_LINKED.search(between[-1])) if between else True
    return names if joined or len(names) == 1 else set()


def _between(words: str, found: Sequence[re.Match[str]]) -> Iterator[str]:
    for one, after in pairwise(found):
        yield words[one.end() : after.start()]
