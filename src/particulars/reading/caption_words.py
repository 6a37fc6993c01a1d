"""What one cell of a caption is by its words: a role, the "v.", a number, a judge, a hearing's particulars, or prose."""

from __future__ import annotations

import re

from particulars.reading.docket_number import NUMBER

_PARTY = (
    r"(?:Plaintiffs?|Defendants?|Petitioners?|Respondents?|Appellants?|Appellees?|Debtors?|Claimants?|Intervenors?|Movants?|Relators?|"
    r"Counter-?\s?(?:Claim)?(?:ants?|Plaintiffs?|Defendants?)|Cross-?\s?(?:Complainants?|Claimants?|Plaintiffs?|Defendants?|Appellants?|Appellees?)|"
    r"Third[- ]Party\s(?:Plaintiffs?|Defendants?)|Real\sPart(?:y|ies)\sin\sInterest|Garnishees?)"
)
ROLE = re.compile(
    rf"(?:(?:Individual\s+and\s+Representative|Lead|Nominal|Proposed|Putative|Class|Relief|Specially\sAppearing)\s+)?"
    rf"(?<![\w’'])(?P<role>{_PARTY})(?:\(s\)|\[s\])?(?:\s?[-–—/,&]{{1,2}}\s?(?:and\s)?{_PARTY}){{0,3}}(?!\w|[’'])",
    re.I,
)
VERSUS = re.compile(r"(?<!\S)[-–—]?\s?(?P<v>v\.?|vs\.?|versus|against)\s?[-–—]?(?=\s|$)", re.I)
ONLY_VERSUS = re.compile(r"[-–—\s]{0,3}(?:v|vs|versus|against)[.,]?[-–—\s:]{0,3}", re.I)
_LABEL = (
    r"(?:(?:Lead|Master|Consolidated|Related|Civil|Criminal|Bankruptcy|Adversary|Appeal)\s+)?"
    r"(?:Case|Civil\s+Action|Civ\.|Action|Crim(?:inal|\.)|Cr\.|Docket|Index|Cause|Court\s+File|State\s+File|File|Adv(?:ersary|\.)(?:\s+(?:Proc(?:eeding|\.)|Case))?|Proceeding|Civil\s+Action\s+File|MDL|C\.A\.|C/A|CA|Bk\.)"
)
NUMBER_LABEL = re.compile(
    rf"\(?(?:{_LABEL}\s*(?:(?:No|Number)s?\b|#)|(?:No|Nos)\.\s{{0,2}}[A-Z]{{0,4}}[-:. ]?\d|MDL\b.{{0,5}}\d|Chapter\s+\d)",
    re.I,
)
RE = re.compile(
    r"[\[(]?\s?(?:(?:Re|Ref\.?|Related\sto|Regarding)\b[:.]?\s+)?(?:Dkt\.?|Docket(?:\s+Entry)?|ECF|D\.E\.|Docs?\.|Document)\s*(?P<many>Nos?\.?|Numbers?|#)?\s*"
    r"(?P<numbers>\d{1,5}(?:-\d{1,3}|\s?[–—]\s?\d{1,5})?(?:(?:\s?(?:,|;|&|and)\s?){1,2}\d{1,5}(?:-\d{1,3}|\s?[–—]\s?\d{1,5})?)*)\s?[\])]?\.?",
    re.I,
)
JUDGE_LABEL = re.compile(
    r"(?:(?:Presiding|Assigned|Trial|District|Chief|Magistrate)\s+)?(?:Judge|Justice|Magistrate)\b|(?:The\s+)?Hon(?:orable\b|\.)|Assigned\s+to|\[Assigned|Before(?:\sthe)?:?\s",
    re.I,
)
PARTICULARS = re.compile(
    r"[\[(]?(?:Argued|Submitted|Decided|Hearing|Date|Time|Place|Dept|Department|Courtroom|Ctrm|Crtrm|Location|Trial|Complaint\s+Filed|Action\s+Filed|Date\s+Filed|FAC\s+Filed|E-?filed|Filed|"
    r"Discovery\s+Cut-?off|Sentencing|Note(?:d)?\s+on\s+Motion\s+Calendar|Noting|Pre-?trial(?:\s+Conf(?:erence|\.))?|Present|Proceedings)\b\.?(?:\s+(?:Date|Time|Judge|on))?\s{0,3}(?::|\d|[A-Z][a-z]{2,8}\.?\s\d)",
    re.I,
)
JURY = re.compile(
    r"[\[(*]{0,2}\s?(?:DEMAND\s+FOR\s+(?:A\s+)?(?:JURY|TRIAL)|(?:A\s+)?(?:TRIAL\s+BY\s+)?JURY\s+(?:TRIAL\s+)?(?:IS\s+)?(?:HEREBY\s+)?DEMAND|TRIAL\s+BY\s+JURY|JS-?\d)",
    re.I,
)
NOTE = re.compile(
    rf"{JURY.pattern}|[\[(*]{{0,2}}\s?(?:ECF\s+CASE|(?:DOCUMENT\s+)?(?:ELECTRONICALLY\s+FILED|FILED\s+ELECTRONICALLY)|FILED\s+UNDER\s+SEAL|(?:\(?JOINTLY\s+ADMINISTERED)|"
    r"ORAL\s+ARGUMENT\b.{0,20}$|(?:(?:NOT\s+)?FOR\s+PUBLICATION|UNPUBLISHED|(?:NOT\s+)?PRECEDENTIAL|(?:UN)?REDACTED(?:\s+VERSION)?|PUBLIC\s+VERSION|(?:HIGHLY\s+)?CONFIDENTIAL|UNDER\s+SEAL)\W*$)",
    re.I,
)
BELOW = re.compile(
    r"(?:On\s+)?(?:Appeals?|Cross-Appeals?)\s+from\b|Petitions?\s+for\s+Review\s+of\b|CERTIORARI\s+TO|On\s+(?:(?:a\s+)?Writs?|Petitions?|Certiorari|Appeal)\b|(?:D\.C\.|USDC|Lower\s+Court|Agency|Trial\s+Court)\s.{0,12}?No",
    re.I,
)
HEADING = re.compile(
    r"(?:(?:[IVX]{1,4}|[A-H]|\d{1,2})\.\s.*|(?:INTRODUCTION|BACKGROUND|DISCUSSION|ARGUMENT|ANALYSIS|SYLLABUS|TABLE\s+OF\s+.*|LEGAL\s+STANDARD|FACTS.*|THE\s+PARTIES.*|PARTIES|"
    r"NATURE\s+OF\s+.*|STATEMENT\s+OF\s+.*|PRELIMINARY\s+STATEMENT|APPEARANCES:?|JURISDICTION.*|PROCEDURAL\s+.*|FACTUAL\s+.*|OVERVIEW|SUMMARY.*)\.?)",
    re.I,
)
_SMALL = frozenset(
    "and of the for to in on by et al al. dba aka through inclusive an as with at or from d/b/a f/k/a a/k/a re regarding vs".split()
)
_LOW = re.compile(r"(?<![\w’'])[a-z][a-z’'-]+(?![\w@.])|(?<![\w’'])[a-z]{4,}(?=[.,;])")
_ITEM = re.compile(r"(?:\d{1,3}|\(\d{1,3}\))\.?\s+[A-Z“\"][a-z]*\s")
_SENTENCE = re.compile(r"[a-z]{4}\.(?:\s|$)")


def is_prose(words: str) -> bool:
    """Whether a row is running text: several small words that are verbs and nouns, or a numbered paragraph."""
    low = sum(w not in _SMALL for w in _LOW.findall(words[:400]))
    return low >= 3 or (low >= 2 and bool(_SENTENCE.search(words))) or (low >= 1 and bool(_ITEM.match(words)))


def is_capitals(words: str) -> bool:
    """Whether a row is set in capitals, small words such as "dba" and "of" apart."""
    letters = [w for w in words.split() if w.strip(".,;()").lower() not in _SMALL or w.isupper()]
    upper = sum(c.isupper() for w in letters for c in w)
    lower = sum(c.islower() for w in letters for c in w)
    return upper >= 2 and upper >= 4 * lower


def is_role(words: str) -> bool:
    """Whether a cell says only which side the party above it is on: "Plaintiff,", "Defendants-Appellees."."""
    found = ROLE.search(words[:160])
    return (
        found is not None
        and len(words[: found.start()].strip(" ,;-–—")) <= 1
        and len(words[found.end() :].strip(" ,.:;)-–—")) <= 1
    )


def is_label(words: str) -> bool:
    """Whether a cell is neither party nor title: a number, a judge, a hearing's particulars, a note."""
    return any(p.match(words) for p in (NUMBER, NUMBER_LABEL, RE, JUDGE_LABEL, PARTICULARS, NOTE, BELOW))
