"""Whether a paper speaks for a court, and which of its sentences are the court's own and not a party's or a condition."""

from __future__ import annotations

import re

from particulars.reading.caption import Caption

NOTHING_READ = "nothing: "
_BY_JUDGES = frozenset(("order", "opinion", "judgment", "minutes"))
_MEMORANDUM = re.compile(r"MEMORANDUM(?:\s+(?:AND|&))?\s+(?:OPINION|ORDER|DECISION)\b", re.I)
_SAYS = (
    r"(?:argu|contend|assert|claim|say|said|urge|ask|request|maintain|insist|believ|suggest|admit|acknowledg|respond|repl|counter|point|complain|explain|propos|object|"
    r"seek|mov|alleg|stat|noted?|represent|assur|disclos)\w*"
)
_PARTY_SAYS = re.compile(
    rf"\b(?:(?i:(?:the\s)?(?:plaintiffs?|defendants?|petitioners?|respondents?|movants?|government|parties|counsel|debtors?|trustee|appellants?|appellees?)(?:['’]s?\scounsel)?)|(?!The|This|That|Court|(?:I|Its|Their|His|Her|Our|My|Any|Such|Each|All|No|Every|Both|An?|These|Those|In|On|For|By|As)\b)[A-Z][a-z]+|they|it|he|she)"
    rf"\s(?:now\s|also\s|further\s|first\s|next\s|finally\s|then\s|only\s|repeatedly\s)?{_SAYS}\s(?:[^,;.]{{0,40}}\s)?(?:that|whether|to|for|[a-z]+ing)\b",
)
_DISPOSITION = re.compile(r"MEMORANDUM(?:\s+DISPOSITION)?\W*", re.I)  # of a court of appeals, no brief
_SIGNS = re.compile(r"/s/[^\n]{0,60}|\b(?:Respectfully(?:\ssubmitted)?|Sincerely|Very\struly\syours),?(?=\s)")
_SO_ORDERED = re.compile(r"\bSO\s+ORDERED\b")
_ENDORSED = re.compile(r"\b(?:GRANTED|DENIED|ORDERED|[Tt]he\sCourt|[Tt]he\sClerk)\b")
_LOOK_BACK = 600
_SUPPOSED = re.compile(
    r"(?:^|[,;–—(]\s?|\b(?:and|or|but)\s)(?:[Ii]f|[Ww]hether|[Uu]nless|[Ss]hould|[Ww]hen|[Ww]here|[Uu]ntil|[Oo]nce|[Ww]ere|[Bb]efore|[Aa]fter)\b[^,;]*$"
)
_ACCORDING = re.compile(
    r"\b(?:[Aa]ccording\sto\s(?!(?:the|this)\s[Cc]ourt)|[Ii]n\s(?!(?:the|this)\s[Cc]ourt|my\b|our\b)(?:[\w.]+\s){0,3}?[\w.]+(?:['’]s?)?\s(?:view|opinion|telling|words)\b)"
)
_RECOMMENDED = re.compile(r"\brecommend(?:s|ed|ing)?\b(?!.*\bORDERED\b)", re.I | re.S)
_FINITE = r"\b(?:is|are|was|were|be|has|have|had|does|do|did|will|would|should|must|may|can|could)\b"
_THOUGHT = r"\b(?:argument|contention|suggestion|position|assertion|claim|theory|notion|belief|premise|stipulation|objection)s?\s+that\b"
_IN_A_THOUGHT = re.compile(rf"{_THOUGHT}(?:(?!{_FINITE})[^;]){{0,300}}$")
_THOUGHT_BEFORE = re.compile(rf"{_THOUGHT}[^;]*$")
_THOUGHT_JUDGED = re.compile(r"[^,;]*?\b(?:is|are|was|were)\s+(?:not\s+)?\w+", re.S)
_ELSEWHERE = re.compile(
    r"\b(?:Circuit|Court\sof\sAppeals|Supreme\sCourt|panel|(?:[Jj]udge|Justice)\s[A-Z][\w.]+|[Cc]ourts?\s(?:in|of)\s[A-Z]\w+|"
    r"(?:[Oo]ther|[Ss]everal|[Mm]any|[Ss]ome|[Mm]ost|district|appellate|[Oo]ne|[Aa]nother)\s[Cc]ourts?)(?:\s\w+ly)?(?:\s(?:has|have|had))?\s(?:\w+ly\s)?"
    r"(?:held|holds?|not(?:ed|es?)|f(?:ound|inds?)|rul(?:ed|es?)|conclud(?:ed|es?)|stat(?:ed|es?)|explain(?:ed|s)?|observ(?:ed|es?)|reason(?:ed|s)?|recogniz(?:ed|es?)|said)\b"
    r"(?:(?!,\s(?:but|and)\s(?:the|this)\s[Cc]ourt)[^;])*$"
)
_ON_A_CONDITION = re.compile(
    r"^\W*(?:[Bb]ut\s|[Aa]nd\s)?(?:If|if|Unless|unless|Should|Were|Had|In\sthe\sevent)\b[^;]*$", re.S
)
_CITED = re.compile(
    r"\b\d{1,4}\s(?:U\.S\.|F\.\s?(?:2d|3d|4th|Supp)|S\.\s?Ct\.|F\.R\.D\.)|\bWL\s\d|\bLEXIS\b|\bU\.S\.C\."
)


def is_courts_paper(caption: Caption) -> bool:
    """Whether the paper is an order, opinion or judgment; a proposed or stipulated one speaks for the parties."""
    title = caption.title or ""
    if caption.document_type not in _BY_JUDGES and not _MEMORANDUM.match(title) and not is_appeal(caption):
        return False
    return not re.search(r"\bPROPOSED\b", title, re.I) or bool(caption.judge and caption.dated)


def endorsement(text: str, caption: Caption) -> int | None:
    """Where a judge's endorsement begins under a party's letter, in the reading text; None where nobody so ordered.

    An endorsed letter ("MEMO ENDORSED") is signed by its author first; what follows up to "SO ORDERED" is the court's.
    """
    signed = list(_SIGNS.finditer(text)) if caption.document_type in (None, "letter", "motion", "application") else []
    ordered = [m for m in _SO_ORDERED.finditer(text) if signed and m.start() > signed[-1].end()]
    if not ordered or not _ENDORSED.search(text, signed[-1].end(), ordered[0].end()):
        return None
    return text.find("\n", signed[-1].end()) + 1 or None


def nothing_read(caption: Caption) -> str:
    """What is said of a paper in which no order of a court was looked for, and why not."""
    if caption.document_type is None:
        return f"{NOTHING_READ}what kind of paper this is was not recognised"
    return f"{NOTHING_READ}this is no court's paper ({caption.document_type})"


def is_appeal(caption: Caption) -> bool:
    """Whether the paper reviews another court's ruling."""
    return bool(caption.court and re.search(r"\bCir\.|App|S\. ?Ct|Sup\.", caption.court)) and (
        caption.document_type == "opinion" or bool(_DISPOSITION.fullmatch(caption.title or ""))
    )


def partys_words(before: str) -> bool:
    """Whether the words before a verb make what follows somebody else's say (`Plaintiff argues that …`)."""
    before = before[-_LOOK_BACK:]
    if anothers_words(before):
        return True
    said = list(_PARTY_SAYS.finditer(before))
    return bool(said) and not re.search(
        r"[;–—]|,\s(?:but|and\sthe\scourt|the\scourt)\s", before[said[-1].end() :], re.I
    )


def supposed(before: str) -> bool:
    """Whether the words before a verb make it a condition or a question (`if the motion is granted`)."""
    return bool(_SUPPOSED.search(before[-_LOOK_BACK:]))


def on_a_condition(before: str) -> bool:
    """Whether what stands before a ruling's subject is a condition for it (`If Defendant fails to pay, the motion …`)."""
    return bool(_ON_A_CONDITION.match(before[-_LOOK_BACK:]))


def anothers_words(before: str, after: str = "") -> bool:
    """Whether a verb stands in what this court only reports: a recommendation, a party's view, another court's holding.

    `before` is what stands before the verb in its sentence, `after` what follows it.
    """
    before = before[-_LOOK_BACK:]
    thought = _IN_A_THOUGHT.search(before) or (_THOUGHT_BEFORE.search(before) and _THOUGHT_JUDGED.match(after))
    return bool(thought or _ACCORDING.search(before) or _RECOMMENDED.search(before) or _ELSEWHERE.search(before))


def cites_cases(words: str) -> bool:
    """Whether the words are, or hold, a citation of a decision or statute."""
    return bool(_CITED.search(words))
