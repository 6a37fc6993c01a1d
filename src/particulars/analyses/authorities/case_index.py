"""The index of case names: every name by which this paper may call a case it cites, and to which cases that name can lead."""

from __future__ import annotations

import re
from collections import defaultdict

from particulars.analyses.authorities.cases import COMMON_PARTIES, Cases, bare_party, parties, words
from particulars.analyses.authorities.found import Found, Known
from particulars.reading.caption import Caption
from particulars.reading.reporters import state_abbreviations

_GENERIC = frozenset(
    "american national united new first general city county state bank board department international the in re hard call boy data real world in north south east west "
    "northern southern eastern western central federal public home life health estate trust fund group media video film music school university college hospital insurance service services "
    "security capital union labor air water power energy oil gas steel motor motors car auto star sun queen week in may will grant "
    "case court judge law order rule act title section part company corporation people commonwealth government commission association society office center care safety west plaintiff defendant".split()
)
# Everyday words that are family names as often: a case may go by one where the words around it say so.
_FAMILY_NAMES = frozenset("young brown white black green king gold silver rose day church pink".split())
_PLACES = frozenset(
    "san francisco,los angeles,new york,new york city,washington,district of columbia,puerto rico,america,chicago,philadelphia,san diego,san jose,houston,dallas,boston,seattle,las vegas,new orleans,corpus christi,kansas city,st. louis,salt lake,fort worth,el paso".split(
        ","
    )
)


def index_names(text: str, taken: list[Found], cases: Cases, caption: Caption | None) -> dict[str, set[str]]:
    """Every name a case goes by in this paper -> the ids of the cases that go by it."""
    index: dict[str, set[str]] = defaultdict(set)
    ours = party_words(caption)
    for row in taken:
        if (
            row.defines
            and row.case is not None
            and row.authority
            and not re.search(r"[a-z]\s+(?:Order|Decl)", row.defines)
        ):
            index[row.defines].add(row.authority)
            if row.defines not in cases.known[row.authority].short_names:
                cases.known[row.authority].short_names.append(row.defines)
    for id_, known in cases.known.items():
        for name in (*known.short_names, *_derived(known.name), *_second(known.name)):
            if _tells(name, ours, text) or (
                name in known.short_names and len(words(name)) > 1 and not words(name) <= ours
            ):
                index[name].add(id_)
    return index


def needs_cue(name: str, ids: set[str], cases: Cases) -> bool:
    """Whether a name is an everyday word, or, for any case it can lead to, only the beginning of a party's name.

    Then the words around it must say that it is a case.
    """
    return name.lower() in _FAMILY_NAMES or any(_is_beginning(name, cases.known[id_]) for id_ in ids)


def _is_beginning(name: str, known: Known) -> bool:
    sides = [bare_party(p).lower().removeprefix("in re ") for p in parties(known.name)]
    lower = name.lower()
    if name in known.short_names or lower == sides[0]:
        return False
    common = COMMON_PARTIES | state_abbreviations().keys()
    if lower == sides[-1] and len(sides) > 1 and sides[0].removeprefix("state of ") in common:
        return False
    return " " in name or (sides[-1].startswith(lower) and not sides[0].startswith(lower))


def _derived(name: str) -> list[str]:
    """Names a reader would use for a case: its first party and each beginning of it, or the second after a common party."""
    first, second = parties(name)
    procedural = re.match(r"(?:In re|Ex parte|(?:In the )?Matter of|Estate of)\s+(.+)", first, re.I)
    party = procedural.group(1) if procedural else first
    if (
        bare_party(party).lower() in COMMON_PARTIES
        or bare_party(party).lower().removeprefix("state of ") in state_abbreviations()
    ) and second:
        party = second
    party = bare_party(party)
    tokens = party.split()
    names = {party}
    for n in range(1, len(tokens)):
        head = " ".join(tokens[:n]).strip(" ,&")
        if tokens[n - 1].lower() not in ("of", "the", "and", "&", "for", "de", "in") and len(head) > 2:
            names.add(head)
    if len(tokens) == 2 and not procedural and tokens[1][:1].isupper():
        names.add(tokens[1])  # a person: the family name
    if re.fullmatch(r"(?:[A-Z]\.\s?){2,}", party):
        names |= {party.replace(" ", ""), re.sub(r"\.(?=[A-Z])", ". ", party)}
    return sorted(names)


def _second(name: str) -> list[str]:
    """Names by the second party, which courts use where the first is common; the words around must say it is a case."""
    party = bare_party(parties(name)[1])
    tokens = party.split()
    heads = {
        " ".join(tokens[:n]).strip(" ,&")
        for n in range(1, min(len(tokens), 3) + 1)
        if tokens[n - 1].lower() not in ("of", "the", "and", "&", "for", "de", "in")
    }
    return sorted(
        h
        for h in heads
        if len(h) > 4 and h.lower() not in COMMON_PARTIES and not re.match(r"(?:John |Jane )?Does?\b", h)
    )


def _tells(name: str, ours: frozenset[str], text: str) -> bool:
    """Whether a name points at a case and not at a party of this case or an everyday word."""
    tokens = re.findall(r"[A-Za-z0-9’'-]+", name)
    if not tokens or name.lower() in COMMON_PARTIES or name.lower() in state_abbreviations() or name.lower() in _PLACES:
        return False
    if words(name) and words(name) <= ours:
        return False
    if len(tokens) == 1:
        word = tokens[0].lower()
        return len(word) > 2 and word not in _GENERIC and not word.isdigit() and not printed_small(text, word)
    return any(t.lower() not in _GENERIC or len(tokens) > 2 for t in tokens)


def printed_small(text: str, word: str) -> bool:
    """Whether the paper prints a word without a capital too, so that it is an everyday word here."""
    at = text.find(word)
    while at >= 0:
        end = at + len(word)
        if not (at and (text[at - 1].isalnum() or text[at - 1] in "-.@/")) and not (
            end < len(text) and (text[end].isalnum() or text[end] == "-")
        ):
            return True
        at = text.find(word, end)
    return False


def party_words(caption: Caption | None) -> frozenset[str]:
    if caption is None:
        return frozenset()
    return words(" ".join((*caption.plaintiffs, *caption.defendants)))
