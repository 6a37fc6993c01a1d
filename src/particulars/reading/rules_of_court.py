"""Rules of court: federal, state, local and judges' own, with the set and the court that the words name."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import replace

from particulars.reading.codes import REACH, SUB, spaceless, trim_code
from particulars.reading.mention import Mention
from particulars.reading.windows import found_in, windows

_RULE_NUMBER = rf"\d{{1,4}}(?:\.\d+)*(?:[-–]\d+)?[a-z]?{SUB}*(?:-\d+)?"
_RULES = rf"{_RULE_NUMBER}(?:(?:,\s(?:and\s|or\s)?|\sand\s|\sor\s|\s?&\s?){_RULE_NUMBER}(?!\s[A-Z][\w.]*\s\d))*"
_FEDERAL_RULE = re.compile(
    r"\b(?:(?i:Fed(?:eral|\.)?\s?R(?:ules?|\.)?\s?(?:of\s)?)(?P<which>(?i:Civ(?:il|\.)?\s?P(?:rocedure|roc\.|\.)?|Evid(?:ence|\.)?|"
    r"App(?:ellate|\.)?\s?P(?:rocedure|\.)?|Crim(?:inal|\.)?\s?P(?:rocedure|\.)?|Bankr(?:uptcy|\.)?\s?P(?:rocedure|\.)?))|"
    rf"(?P<short>FRCP|F\.R\.C\.P\.|FRE|F\.R\.E\.|FRAP|FRCrP|FRBP))\s?(?:Rules?\s)?(?P<numbers>{_RULES})"
)
_LOCAL_RULE = re.compile(
    r"\b(?:(?:[NSEW]\.D\.N\.Y\.\s|[NSEWCM]\.\s?D\.\s?[A-Z][a-z]+\.\s|D\.\s?[A-Z][a-z]+\.\s|(?:[SE]\.?D\.?N\.?Y\.?/?)+\s|\d{1,2}(?:th|st|nd|rd|d)\sCir\.\s|"
    r"(?:First|Second|Third|Fourth|Fifth|Sixth|Seventh|Eighth|Ninth|Tenth|Eleventh|Federal|D\.C\.)\s(?=Circuit\s))?"
    r"(?:(?:Civ(?:il|\.)?|Crim(?:inal|\.)?|Patent|Pat\.|Bankr(?:uptcy|\.)?|Admiralty|ADR|Circuit|Cir\.)\s?)?"
    r"(?:Local\s(?:(?:Civil|Criminal|Patent|Bankruptcy|Civ\.|Crim\.)\s)?Rules?|Loc(?:al|\.)\s?R\.|L\.\s?(?:Civ\.\s?)?R\.|LOCAL\sRULES?|Local\sCiv\.\sR\.|P\.\s?R\.|Commercial\sDivision\sRules?|LCvR|LR|L\.?Cv\.?R\.|Circuit\sRule|Cir\.\sR\.)(?<!P\.L\.R\.)"
    rf"|(?P<circuit>\d{{1,2}}(?:th|st|nd|rd|d)\s(?:Cir\.|Circuit)\s(?:R(?:ule|\.)|I\.O\.P\.)))\s?(?:Civ\.?\s|CV-)?(?P<numbers>{_RULES})"
)
_COURT_OF_RULE = re.compile(
    r"(?:[NSEWCM]\.\s?D\.\s?[A-Z][a-z]+\.|[NSEW]\.D\.N\.Y\.|D\.\s?[A-Z][a-z]+\.|\d{1,2}(?:th|st|nd|rd|d)\sCir(?:cuit|\.)|(?P<spelled>\w[\w.]*)\sCircuit)(?=\s)"
)
_CIRCUIT_RULE = re.compile(r"Cir(?:cuit|\.)\s")
OWN_CIRCUIT = "the circuit"  # "Circuit Rule 36-3" names no court; it is no rule of a district court
_CIRCUITS = {
    "First": "1st",
    "Second": "2d",
    "Third": "3d",
    "Fourth": "4th",
    "Fifth": "5th",
    "Sixth": "6th",
    "Seventh": "7th",
    "Eighth": "8th",
    "Ninth": "9th",
    "Tenth": "10th",
    "Eleventh": "11th",
    "Federal": "Fed.",
    "D.C.": "D.C.",
}
_JUDGE_RULE = re.compile(
    r"\b(?:(?:Rules?|Section|§|¶|Paragraph)\s(?P<number>[\dA-Z][\w.]*(?:\([\w]+\))*)\sof\s(?:my|the\s[Cc]ourt[’']s|this\s[Cc]ourt[’']s|(?:the\s)?(?:Judge|Magistrate\sJudge|Justice)\s[A-Z][\w.]+[’']s|[Hh]is|[Hh]er|the\sundersigned[’']s)"
    r"\s(?:(?:Individual|Standing|Chambers|Practice|Civil|Personal)\s)+(?:Rules?|Practices?|Procedures?|Orders?)(?:\s(?:and\s)?(?:Practices|Procedures|in\sCivil\sCases))*"
    r"|(?:(?:Individual|Chambers)\s(?:Rules?|Practices?)|Standing\sOrder(?:\s(?:for|re:?|on)\s[A-Z][\w\s]{2,40}?)?)(?:\sof\sPractice)?,?\s(?:(?:Rules?|§|¶)\s?)?(?P<number2>\d[\w.]*(?:\(\w+\))*))"
)
_STATE_RULE = re.compile(
    rf"\b(?P<body>(?:[A-Z][a-z]{{1,12}}\.?|[A-Z]\.\s?[A-Z]\.)(?:\s[A-Z][a-z]{{1,5}}\.?)?\s(?:R(?:ules?|\.)|Sup\.\sCt\.\sR\.)\s(?:of\s)?(?:(?:[A-Z][a-z]*\.?|of)\s?){{0,4}}?(?:P\.|Proc\.|Procedure|Ct\.|Court|Evid\.|Evidence)),?\s(?:[Rr]ules?\s)?(?P<numbers>{_RULES})"
)
_BARE_RULE = re.compile(rf"\b(?:Rules?|RULES?|rules?(?=\s\d+\.\d))\s(?P<numbers>{_RULES})")
_RULES_AFTER = re.compile(
    r"\s(?:of|under)\s(?:the\s)?(?i:Fed(?:eral|\.)\sR(?:ules|\.)\s(?:of\s)?)(?P<which>(?i:Civ(?:il|\.)|Evid(?:ence|\.)|App(?:ellate|\.)|Crim(?:inal|\.)|Bankr(?:uptcy|\.)))(?:\s(?:Procedure|P\.))?"
)
_OTHER_RULES_AFTER = re.compile(
    r"\s(?:of|under)\s(?:the\s)?(?P<which>(?:(?:(?:[A-Z]\.)+|[A-Z][\w’'-]*|of|the|on|for|and|&)\s){0,7}?(?:Rules|Regulations?)"
    r"(?!\w)(?:(?:\s(?:of|on|for|the|and|&|in))*\s[A-Z][\w’'-]*)*)"
)
_FEDERAL_ALONE = re.compile(r"(?:Federal\s)?Rules?")  # "Rule 12 of the Federal Rules": which of them is not said
_RULES_BEFORE = re.compile(
    r"(?P<which>(?:Supreme\sCourt|Sup\.\sCt\.|Model|SEC|FINRA|Tax\sCourt|Chancery(?:\sCourt)?|Superior\sCourt|Trial|Evidence|Appellate|Texas|Missouri|Tennessee|Florida|Illinois|California|Ohio|Georgia|State|Circuit|Court))\s$"
)
_RULE_MARK = (
    "Rul",
    "RUL",
    "rule",
    "R.",
    "FRC",
    "FRA",
    "FRE",
    "FRB",
    "LR",
    "LCv",
    "CvR",
    "I.O.P",
    "Individual",
    "Standing",
    "Chambers",
)
_CODES = {"civ": "frcp", "evi": "fre", "app": "frap", "cri": "frcrp", "ban": "frbp"}
_SHORT_CODES = {
    "FRCP": "frcp",
    "F.R.C.P.": "frcp",
    "FRE": "fre",
    "F.R.E.": "fre",
    "FRAP": "frap",
    "FRCrP": "frcrp",
    "FRBP": "frbp",
}
_SEPARATORS = re.compile(r",\s(?:and\s|or\s)?|\sand\s|\sor\s|\s?&\s?")


def rules(text: str) -> Iterator[Mention]:
    """Rules of court: federal, state, local and judges' own; a bare "Rule 26" keeps its number only."""
    taken: list[tuple[int, int]] = []
    claimed: set[int] = set()
    near = windows(text, _RULE_MARK, 60, REACH)
    for kind, pattern in (
        ("rule", _FEDERAL_RULE),
        ("judge_rule", _JUDGE_RULE),
        ("local_rule", _LOCAL_RULE),
        ("rule", _STATE_RULE),
    ):
        for found in found_in(pattern, text, near):
            if found.start() in claimed:
                continue
            claimed.update(range(found.start(), found.end()))
            taken.append(found.span())
            yield from _rule(text, found, kind, pattern)
    taken.sort()
    starts = [a for a, _ in taken]
    for found in found_in(_BARE_RULE, text, near):
        i = bisect_right(starts, found.start()) - 1
        if i >= 0 and found.start() < taken[i][1]:
            continue
        yield from _bare(text, found)


def _bare(text: str, found: re.Match[str]) -> Iterator[Mention]:
    """A bare "Rule 4": of the set of rules named after or before it, else of none that its words tell."""
    if after := _RULES_AFTER.match(text, found.end()):
        code = _CODES[after["which"][:3].lower()]
        yield Mention(
            found.start(),
            after.end(),
            "rule",
            f"{code}:{spaceless(found['numbers'])}",
            text[found.start() : after.end()],
        )
    elif (after := _OTHER_RULES_AFTER.match(text, found.end())) and not _FEDERAL_ALONE.fullmatch(after["which"]):
        code = "rules:" + re.sub(r"[^a-z]", "", after["which"].lower())
        number = spaceless(found["numbers"])
        yield Mention(found.start(), after.end(), "rule", f"{code}:{number}", text[found.start() : after.end()])
    elif before := _RULES_BEFORE.search(text, max(0, found.start() - 40), found.start()):
        code = "rules:" + re.sub(r"[^a-z]", "", before["which"].lower())
        start = before.start("which")
        yield Mention(start, found.end(), "rule", f"{code}:{spaceless(found['numbers'])}", text[start : found.end()])
    elif re.match(r"\d+[a-z]\d*-\d+", found["numbers"]):
        yield Mention(found.start(), found.end(), "rule", f"rules:sec:{spaceless(found['numbers'])}", found.group())
    else:
        yield from _each(found, "numbers", "rule", "rule")


def _rule(text: str, found: re.Match[str], kind: str, pattern: re.Pattern[str]) -> Iterator[Mention]:
    if pattern is _FEDERAL_RULE:
        code = _CODES[found["which"][:3].lower()] if found["which"] else _SHORT_CODES[found["short"]]
        yield from _each(found, "numbers", kind, code)
    elif pattern is _JUDGE_RULE:
        number = found["number"] or found["number2"] or ""
        yield Mention(found.start(), found.end(), kind, f"judge:{number}", found.group())
    elif pattern is _LOCAL_RULE:
        if text[found.start() - 2 : found.start()] == "P." or found.group().startswith("C.P."):
            return
        for mention in _each(found, "numbers", kind, "lr"):
            court = _court_of(found.group())
            yield replace(mention, key=f"{mention.key}@{court}") if court else mention
    else:
        yield from _each(found, "numbers", kind, "rules:" + re.sub(r"[^a-z]", "", trim_code(found["body"]).lower()))


def _court_of(printed: str) -> str | None:
    """The court that a local rule names itself: `C.D. Cal. L.R. 37-1`, `Ninth Circuit Rule 36-3` -> `9th Cir.`"""
    found = _COURT_OF_RULE.match(printed)
    if found is None:
        return OWN_CIRCUIT if _CIRCUIT_RULE.match(printed) else None
    if found["spelled"]:
        return f"{_CIRCUITS[found['spelled']]} Cir." if found["spelled"] in _CIRCUITS else None
    return " ".join(found.group().split()).replace("Circuit", "Cir.")


def _each(found: re.Match[str], group: str, kind: str, code: str) -> Iterator[Mention]:
    """One mention for each rule of a list ("Rules 20 and 21"); the first keeps the words before it."""
    offset = found.start(group)
    at = offset
    start = found.start()
    numbers = found[group]
    cuts = [*_SEPARATORS.finditer(numbers), None]
    for cut in cuts:
        stop = offset + cut.start() if cut else found.end(group)
        number = found.string[at:stop]
        yield Mention(start, stop, kind, f"{code}:{spaceless(number)}", found.string[start:stop])
        if cut:
            at = start = offset + cut.end()
