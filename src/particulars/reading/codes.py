"""Statutes, regulations, constitutions and rules of court: full forms, and the short forms that lean on them."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import replace

from particulars.reading.mention import Mention
from particulars.reading.windows import found_in, windows

_SUB = r"(?:\s?\((?:[a-zA-Z]{1,5}|\d{1,3})\))"
SECTION = rf"\d+[a-zA-Z]{{0,2}}(?:[-–.:]\d+[a-zA-Z]?)*{_SUB}*"
_SECTIONS = rf"(?>{SECTION})(?:(?:\s?[-–]\s?|,\s(?:and\s|or\s)?|\sand\s|\sor\s|\s?&\s?|\sto\s)(?>{SECTION})(?!\s?(?:U\.?\s?S\.?\s?C|C\.?\s?F\.?\s?R)|\s[A-Z][\w.]*\s\d))*(?:,?\set\sseq\.?)?"
_MARK = r"(?:§§?|[Ss]ections?|[Ss]ecs?\.|[Pp]arts?|pts?\.)"
_FEDERAL = re.compile(
    rf"(?<![\w.])(?P<title>\d{{1,2}})\s?(?P<code>U\.?\s?S\.?\s?C\.?(?:\s?A\.?|\s?S\.)?|C\.?\s?F\.?\s?R\.?)(?![a-z])\s*(?:{_MARK}\s?)?(?P<sections>{_SECTIONS})"
)
_SECTION_SIGN = re.compile(rf"§§?\s?(?P<sections>{_SECTIONS})")
_SECTION_WORD = re.compile(rf"\b[Ss]ections?\s(?P<sections>{_SECTIONS})")
_SPECIAL = re.compile(
    rf"\b(?:(?P<ussg>U\.S\.S\.G\.|USSG)\s§§?\s?(?P<guideline>\d[A-Z]\d\.\d+{_SUB}*)(?:\scmt\.\s(?:n\.\s?\d+{_SUB}*)?)?|(?P<cplr>CPLR|(?:N\.Y\.\s)?C\.P\.L\.R\.)\s(?:R\.?\s)?(?P<rule>\d{{3,5}}(?:-[a-z])?(?:\s?[\[(]\w{{1,4}}[\])])*)|"
    rf"(?P<title>\d{{1,4}})\s(?P<code>NYCRR|ILCS|N\.Y\.C\.R\.R\.)\s(?P<part>\d[\w./-]*(?:\s?\(\w{{1,3}}\))*)(?:\set\sseq\.)?)"
)
_CODE_WORD = re.compile(
    rf"\b(?P<code>(?:[A-Z][a-z]+\s(?:and\s)?){{1,3}}Code),?\s[Ss]ections?\s(?P<sections>{_SECTIONS})"
)
_SUBDIVISION = re.compile(r",?\s(?:subds?\.|subdivisions?)\s(?P<sub>(?:\(\w{1,3}\))+)")
_BARE_SECTION = re.compile(rf"(?<![§\w.$:/*-])(?<!§\s)(?P<sections>\d{{2,5}}{_SUB}+)")
_STATE_CODE = re.compile(
    r"(?P<code>(?:(?:[A-Z][\w.’']*|&|and|of)\s){0,7}(?:Code|CODE|Code\sCiv\.\sProc\.|Stat\.|STAT\.|Stats\.|Statutes?|Laws?|LAWS?|Ann\.|ANN\.|Anno\.|C\.P\.L\.R\.|CPLR|RSMo\.?|R\.S\.Mo\.|Act|Gen\.\sLaws)"
    r"(?:\s(?:[A-Z][\w.&’']*|\([A-Z][\w.\s]*\)))*),?\s?(?:(?:[Tt]it\.|[Cc]h\.)\s?\d+\w*,?\s)?$"
)
_AFTER_CODE = re.compile(r",?\s?(?P<code>RSMo\.?|R\.S\.Mo\.)")
_RULE_NUMBER = rf"\d{{1,4}}(?:\.\d+)*(?:[-–]\d+)?[a-z]?{_SUB}*(?:-\d+)?"
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
_LONGER_ACT = re.compile(r"(?!(?:The|This|Under|In)\s)\b[A-Z][\w-]*\s(?:(?:and|of|for)\s)?$")
_RULES_AFTER = re.compile(
    r"\s(?:of|under)\s(?:the\s)?(?i:Fed(?:eral|\.)\sR(?:ules|\.)\s(?:of\s)?)(?P<which>(?i:Civ(?:il|\.)|Evid(?:ence|\.)|App(?:ellate|\.)|Crim(?:inal|\.)|Bankr(?:uptcy|\.)))(?:\s(?:Procedure|P\.))?"
)
_RULES_BEFORE = re.compile(
    r"(?P<which>(?:Supreme\sCourt|Sup\.\sCt\.|Model|SEC|FINRA|Tax\sCourt|Chancery(?:\sCourt)?|Superior\sCourt|Trial|Evidence|Appellate|Texas|Missouri|Tennessee|Florida|Illinois|California|Ohio|Georgia|State|Circuit|Court))\s$"
)
_CONSTITUTION = re.compile(
    r"\b(?P<which>U\.\s?S\.|[A-Z][a-z]{2,6}\.(?:\s[A-Z][a-z]+\.)?)\sConst\.,?\s(?P<part>(?:[Aa]mends?\.?|[Aa]rts?\.?)\s[IVXLivxl\d]+(?:,?\s§§?\s?\d+)?(?:,\scl\.\s?\d+)?)"
)
_AT_LARGE = re.compile(
    r"(?:Act\sof\s[A-Z][a-z]{2,8}\.?\s\d{1,2},\s\d{4},\s)?(?:(?:ch\.|c\.)\s\d+,\s|Pub\.\s?L\.(?:\sNo\.)?\s[\d–-]+,\s)?(?:§\s?\d+\w*,\s)?(?P<volume>\d{1,3})\sStat\.\s(?P<page>\d+)(?:,\s\d+|[–-]\d+)?|Pub\.\s?L\.(?:\sNo\.)?\s(?P<law>\d+[–-]\d+)"
)
_ACT = re.compile(
    r",?\s(?:of|under|in)\s(?:the\s)?(?P<act>(?:[A-Z][\w-]+\s(?:(?:and|of|for|to|in|&)\s)?){1,7}Act)(?:\sof\s\d{4})?"
)
# Cheap marks near which alone the patterns above can match.
_FEDERAL_MARK = ("S.C", "S. C", "USC", "U.SC", "F.R", "F. R", "CFR")
_CONST_MARK = ("Const.",)
_LARGE_MARK = ("Stat.", "Pub.")
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
_REACH = 150
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
_DOCUMENT_BEFORE = re.compile(
    r"(?:Prot(?:ective|\.)?\s?Ord(?:er|\.)?|Agreement|Contract|License|Policy|Lease|Indenture|Note|Plan|MSA|ToS|Terms|Decl\.|Compl\.|Complaint|Order|Stip\.|Handbook|Manual|Compact)\s?(?:at\s)?[,(]?\s*$"
)
_SEPARATORS = re.compile(r",\s(?:and\s|or\s)?|\sand\s|\sor\s|\s?&\s?")


def spaceless(section: str) -> str:
    """A section or rule number without spaces and with plain hyphens: `1202 (b)` -> `1202(b)`."""
    return re.sub(r"\s", "", section).replace("–", "-").rstrip(".")


def statutes(text: str) -> Iterator[Mention]:
    """Federal and state statutes, regulations and constitutions in full form, and bare sections with their mark."""
    full_ends = []
    for found in found_in(_FEDERAL, text, windows(text, _FEDERAL_MARK, 6, _REACH)):
        code = "usc" if "U" in found["code"] else "cfr"
        sections = spaceless(found["sections"])
        full_ends.append((found.start(), found.end()))
        yield Mention(
            found.start(),
            found.end(),
            "statute" if code == "usc" else "regulation",
            f"{code}:{found['title']}:{sections}",
            found.group(),
        )
    for found in found_in(_CONSTITUTION, text, windows(text, _CONST_MARK, 20, 80)):
        yield Mention(
            found.start(),
            found.end(),
            "constitution",
            f"const:{spaceless(found['which'])}:{' '.join(found['part'].split())}",
            found.group(),
        )
    for found in found_in(_AT_LARGE, text, windows(text, _LARGE_MARK, 70, 70)):
        key = f"stat:{found['volume']}:{found['page']}" if found["volume"] else f"publ:{spaceless(found['law'])}"
        full_ends.append(found.span())
        yield Mention(found.start(), found.end(), "statute", key, found.group())
    for found in found_in(
        _SPECIAL, text, windows(text, ("U.S.S.G", "USSG", "CPLR", "C.P.L.R", "NYCRR", "ILCS", "N.Y.C.R.R."), 8, 60)
    ):
        full_ends.append(found.span())
        if found["ussg"]:
            yield Mention(
                found.start(), found.end(), "statute", f"code:ussg:{spaceless(found['guideline'])}", found.group()
            )
        elif found["cplr"]:
            yield Mention(
                found.start(),
                found.end(),
                "statute",
                f"code:cplr:{spaceless(found['rule']).replace('[', '(').replace(']', ')')}",
                found.group(),
            )
        else:
            kind = "rule" if found["code"] != "ILCS" else "statute"
            yield Mention(
                found.start(),
                found.end(),
                kind,
                f"code:{found['title']}{found['code'].replace('.', '').lower()}:{spaceless(found['part'])}",
                found.group(),
            )
    for found in found_in(
        _CODE_WORD, text, windows(text, ("Code section", "Code, section", "Code Section", "Code sections"), 60, 60)
    ):
        full_ends.append(found.span())
        code = re.sub(r"[^a-z]", "", _trim_code(found["code"]).lower())
        yield Mention(
            found.start(), found.end(), "statute", f"code:{code}:{spaceless(found['sections'])}", found.group()
        )
    full_ends.sort()
    taken = iter([*full_ends, (len(text) + 1, len(text) + 1)])
    low, high = next(taken)
    for found in _SECTION_SIGN.finditer(text):
        while high <= found.start():
            low, high = next(taken)
        if low <= found.start() < high:
            continue
        yield _by_sign(text, found)
    starts = [a for a, _ in full_ends]
    for found in found_in(_SECTION_WORD, text, windows(text, ("ection",), 1, 90)):
        i = bisect_right(starts, found.start()) - 1
        if i < 0 or full_ends[i][1] <= found.start():
            yield _short(text, found)


def bare_sections(text: str, known: frozenset[str]) -> Iterator[Mention]:
    """Section numbers without any mark ("1202(b) requires"), only where the paper cites that very section elsewhere."""
    for base in sorted({k.partition("(")[0] for k in known}):
        at = text.find(base) if base.isdigit() else -1
        while at >= 0:
            found = _BARE_SECTION.match(text, at)
            if found and (section := spaceless(found["sections"])) in known and section.partition("(")[0] == base:
                yield Mention(found.start(), found.end(), "statute_short", f"section:{section}", found.group())
            at = text.find(base, at + len(base))


def rules(text: str) -> Iterator[Mention]:
    """Rules of court: federal, state, local and judges' own; a bare "Rule 26" keeps its number only."""
    taken: list[tuple[int, int]] = []
    claimed: set[int] = set()
    near = windows(text, _RULE_MARK, 60, _REACH)
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


def acts_by_name(text: str, statutes: list[Mention], names: list[str]) -> Iterator[Mention]:
    """Acts by name: those of the table wherever they stand, others where a section is said to be of them."""
    for name in names:
        at = text.find(name)
        while at >= 0:
            if not text[at - 1 : at].isalnum() and not _LONGER_ACT.search(text[max(0, at - 30) : at]):
                yield Mention(at, at + len(name), "statute_name", f"act:{name}", name)
            at = text.find(name, at + len(name))
    for mention in statutes:
        if found := _ACT.match(text, mention.end):
            yield Mention(found.start("act"), found.end("act"), "statute_name", f"act:{found['act']}", found["act"])


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
    elif before := _RULES_BEFORE.search(text, max(0, found.start() - 40), found.start()):
        code = "rules:" + re.sub(r"[^a-z]", "", before["which"].lower())
        start = before.start("which")
        yield Mention(start, found.end(), "rule", f"{code}:{spaceless(found['numbers'])}", text[start : found.end()])
    elif re.match(r"\d+[a-z]\d*-\d+", found["numbers"]):
        yield Mention(found.start(), found.end(), "rule", f"rules:sec:{spaceless(found['numbers'])}", found.group())
    else:
        yield from _each(found, "numbers", "rule", "rule")


def act_after(text: str, end: int) -> tuple[str, int, int] | None:
    """The act that a section is said to be of ("§ 1202(b) of the … Act"): its name and place."""
    found = _ACT.match(text, end)
    return (found["act"], found.start("act"), found.end()) if found else None


def _by_sign(text: str, found: re.Match[str]) -> Mention:
    mention = _by_sign_alone(text, found)
    if sub := _SUBDIVISION.match(text, mention.end):
        return Mention(
            mention.start, sub.end(), mention.kind, mention.key + sub["sub"], text[mention.start : sub.end()]
        )
    return mention


def _by_sign_alone(text: str, found: re.Match[str]) -> Mention:
    before = text[max(0, found.start() - 90) : found.start()]
    sections = spaceless(found["sections"])
    state = _STATE_CODE.search(before.rpartition("\n")[2])
    if state and not _DOCUMENT_BEFORE.search(before):
        code = _trim_code(state["code"])
        start = found.start() - (len(before) - before.rfind(code))
        return Mention(
            start,
            found.end(),
            "statute",
            f"code:{re.sub(r'[^a-z]', '', code.lower())}:{sections}",
            text[start : found.end()],
        )
    if after := _AFTER_CODE.match(text, found.end()):
        return Mention(
            found.start(),
            after.end(),
            "statute",
            f"code:{re.sub(r'[^a-z]', '', after['code'].lower())}:{sections}",
            text[found.start() : after.end()],
        )
    return _short(text, found)


def _trim_code(code: str) -> str:
    """A code's name without the words of the sentence before it ("Under Cal. Civ. Code" -> "Cal. Civ. Code")."""
    words = code.split(" ")
    while words and (
        words[0]
        in (
            "of",
            "and",
            "&",
            "See",
            "Under",
            "In",
            "The",
            "As",
            "By",
            "And",
            "Section",
            "Sections",
            "To",
            "with",
            "Both",
        )
        or not words[0]
    ):
        words = words[1:]
    return " ".join(words)


def _short(text: str, found: re.Match[str]) -> Mention:
    sections = spaceless(found["sections"])
    return Mention(found.start(), found.end(), "statute_short", f"section:{sections}", found.group())


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
        yield from _each(found, "numbers", kind, "rules:" + re.sub(r"[^a-z]", "", _trim_code(found["body"]).lower()))


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
