"""The reason a court gives for a ruling: in its own sentence, or in the one beside it where that states a lack or a need."""

from __future__ import annotations

import re

from particulars.analyses.rulings.found import Found
from particulars.analyses.rulings.rows import RulingKind
from particulars.reading.clauses import Sentence, plain
from particulars.reading.court_voice import anothers_words, cites_cases, on_a_condition, partys_words

_ASKS = re.compile(r"\b(?:requests|moves|seeks|asks|argues|applies|objects|contends)\b")
_TURNS = re.compile(r"(?:As\s(?:to|for)|With\s(?:respect|regard)\sto|Regarding|However|But|Nor|Next|Turning)\b")
_GENERAL = re.compile(
    r"\s*(?:An?|Courts?|Parties|Litigants|Generally|Ordinarily|Typically|Where|When|Motions|Every|Any|Such)\b"
)
_CITING = re.compile(r"(?:See|Compare|Cf|But\ssee|Id|Accord)\b|.*(?:Decl\.|¶)", re.S)
_RULES = re.compile(
    r"\b(?:shall|must|(?:[Pp]laintiffs?|[Dd]efendants?|[Pp]art(?:y|ies))\smay|ORDERED|GRANTED|DENIED|SEVERED|OVERRULED|SUSTAINED|granted|denied|vacated|cancell?ed|continued|deferred|stricken|severed|grants?|den(?:y|ies)|WL|Dkt|ECF)\b|\d\sF\.|\$"
)
_STATES_A_LACK_OR_A_NEED = re.compile(
    r"\b(?:no|not|[Nn]othing|[Nn]one|never|neither|nor|cannot|fail(?:s|ed)?|lacks?|insufficient\w*|unnecessary|moot|untimely|timely|premature|good\scause|"
    r"(?:dis)?proportiona\w+|relevan(?:t|ce)|irrelevant|overbroad|burdensome|sufficient\w*|adequate\w*|appropriate|warranted|need(?:ed)?)\b"
)
_INDEED = re.compile(
    r"(?:Indeed|After\sall|That\sis\s(?:so\s)?because|For\s(?:one\sthing|example|instance)|In\sparticular|Specifically)\b"
)
_SECOND_POINT = re.compile(
    r"(?:Further(?:more)?|Moreover|Also|Additionally|In\saddition|Besides|Likewise|Similarly|Therefore|Thus|Accordingly|Hence|Consequently|So|As\sa\sresult|For\s(?:these|this|that)\s\w+|"
    r"First|Second|Third|Finally|True|To\sbe\ssure|Still|Yet|Nonetheless|Nevertheless|That\ssaid|Although|Though|While|Even|Admittedly|Of\scourse|On\sthe\sother\shand|"
    r"It\s(?:is|was)\s(?:true|undisputed|clear|so|hereby)|The\s(?:[Cc]ourt|second|third|fourth|next|other|remaining|final|last)|This\s[Cc]ourt|I|We)\b"
)
_ANY_COURT = re.compile(
    r"(?:An?|Any|Every|No|The)?\s?(?:[Cc]ourts?|[Jj]udges?|[Mm]otions?|[Rr]equests?)\b|(?:Generally|Ordinarily|Typically|Where|When|Such)\b"
)
_EVEN_SO = re.compile(r"\bin\sany\s(?:event|case)\b|\bat\sany\srate\b|\beither\sway\b|\bregardless\b|\?\W*$")
_WOULD = re.compile(r"\b(?:would|could)\b(?!\s(?:like|prefer|have\sthe\s[Cc]ourt|have\s(?:me|us)|again))")
_PARTYS_SHOWING = re.compile(
    r"\b(?:[Pp]laintiffs?|[Dd]efendants?|[Pp]etitioners?|[Rr]espondents?|[Mm]ovants?|[A-Z][a-z]+)\s(?:has|have|had)\s(?:not|failed|met|carried|satisfied|discharged|shown|established|demonstrated)\b"
)
_SAME_PARTY = re.compile(
    r"(?:It|They|He|She)\s(?!(?:may|shall|must|will|can|should|is|was|would|could|seeks?|asks?|argues?|contends?|requests?|moves?|remains?)\b)[a-z]+\s|(?:Its|Their|His|Her)\s[^,;]{3,60}?\s(?:is|are|was|were|says?|said|does|did|has|have|gives?|gave|rests?|shows?|names?|came)\b"
)
_PARTY_ASKS = re.compile(
    r"\b(?:[Pp]laintiffs?|[Dd]efendants?|[Pp]etitioners?|[Rr]espondents?|[Mm]ovants?|[Pp]art(?:y|ies)|[Tt]hey|[Ii]t|[Hh]e|[Ss]he|[A-Z][a-z]{2,})\s(?:\w+ly\s|also\s|now\s)?(?:requests?|moves|seeks?|asks|argues?|applies|objects?|contends?|says?|claims?|asserts?|replies|responds?)\b"
)
_OF_ANY_PARTY = re.compile(
    r"(?:An?|Any|No)\s(?:\w+\s){0,2}?(?:plaintiff|defendant|party|litigant|movant|petitioner|respondent|witness|subscriber|deponent|producing\sparty|requesting\sparty)\s(?!(?:that|who|may|shall|must|seeking|moving)\b)"
    r"[^,;]{0,60}?\b(?:cannot|can\snot|need\snot|should\snot\shave\sto|does\snot\shave\sto|is\s(?:not\s)?(?:required|obliged|entitled|bound|expected)|can)\b"
    r"|(?:Parties|Litigants|Plaintiffs|Defendants|Witnesses)\s(?:cannot|can\snot|need\snot|do\snot\shave\sto|should\snot\shave\sto|are\s(?:not\s)?(?:required|obliged|entitled|bound|expected))\b"
)
_COLON = re.compile(r":\s+(?P<why>(?!\(|\d)[a-z][^:;]{15,300}?)\.?\s*$")
_BECAUSE = re.compile(
    r"\b(?:because|since)\s(?P<why>.{10,400}?)(?=,\s(?:the|its|their|plaintiff|defendant)|\s–\s[PD]|$)"
    r"|^\s*(?P<being>[A-Z][^,;.]{2,60}\s(?:being|appearing|having)\b[^,;.]{0,120}),\s",
    re.I | re.S,
)


def _beside(one: Sentence, other: Sentence) -> bool:
    return (one.paragraph, one.item, one.heading) == (other.paragraph, other.item, other.heading)


def reason_of(found: Found, sentences: tuple[Sentence, ...], at: int) -> tuple[int, int] | None:
    """The `because` of the sentence; else, of a disposition, the sentence after or before it; of a finding, the one after it."""
    before = found.sentence.words[: found.start - found.sentence.start] or found.sentence.words
    m = _BECAUSE.search(before)
    why = (m["why"] or m["being"] or "") if m else ""
    if m and why.strip():
        low = found.sentence.start + m.start("why" if m["why"] else "being")
        return low, low + len(why.rstrip(" .,–"))
    colon = _COLON.search(found.sentence.words, max(0, found.start - found.sentence.start))
    if colon and found.kind in (RulingKind.DISPOSITION, RulingKind.FINDING):
        found.end = min(found.end, found.sentence.start + colon.start())
        return found.sentence.start + colon.start("why"), found.sentence.start + colon.end("why")
    other = _by_place(found, sentences, at)
    if other is None:
        return None
    found.flags = (*found.flags, "REASON_BY_PLACE")
    return other.start, other.start + len(other.words.rstrip())


def _by_place(found: Found, sentences: tuple[Sentence, ...], at: int) -> Sentence | None:
    """The sentence after a ruling or before it that reads as its reason; of a finding, the one after alone."""
    before = sentences[at - 1] if at and _beside(sentences[at - 1], found.sentence) else None
    after = sentences[at + 1] if at + 1 < len(sentences) and _beside(sentences[at + 1], found.sentence) else None
    after = None if after is None or _TURNS.match(after.own) else after
    if found.kind is RulingKind.FINDING:
        return after if after and _bears_out(found, after, before is None) else None
    if found.kind is not RulingKind.DISPOSITION or "NO_OPERATIVE_WORD" in found.flags:
        return None
    following = sentences[at + 2].own if at + 2 < len(sentences) else ""
    if after and _explains(after):
        return after
    if before and _explains(before):
        return before
    return after if after and _holds_of_any(after.own) and not _CITING.match(following) else None


def _bears_out(found: Found, after: Sentence, opens: bool) -> bool:
    """Whether the sentence after a finding states why: `Indeed, …`, or, where the finding opens its paragraph, a lack,
    what would come of it, or what the same party did.
    """
    words = plain(after.own)
    indeed = _INDEED.match(words)
    if len(words) <= 25 or _SECOND_POINT.match(words) or on_a_condition(words) or partys_words(words):
        return False
    if anothers_words(words) or _RULES.search(words) or _PARTY_ASKS.search(words) or _CITING.match(words):
        return False
    if _ANY_COURT.match(words) or _EVEN_SO.search(words) or not (opens or indeed):
        return False
    is_on_a_party = _PARTYS_SHOWING.search(found.sentence.own)
    return bool(
        indeed
        or (_STATES_A_LACK_OR_A_NEED.search(words) and not _GENERAL.match(words))
        or _WOULD.search(words)
        or (is_on_a_party and _SAME_PARTY.match(words))
    )


def _holds_of_any(own: str) -> bool:
    """Whether a sentence says what any party cannot or need not do: `A defendant cannot meet a secret it cannot see.`"""
    words = plain(own)
    return bool(_OF_ANY_PARTY.match(words)) and not (
        _RULES.search(words)
        or _CITING.match(words)
        or partys_words(words)
        or anothers_words(words)
        or cites_cases(words)
    )


def _explains(sentence: Sentence) -> bool:
    """Whether a sentence beside a ruling can be its reason: the court's own, of a lack or a need, and no order or cite."""
    words = plain(sentence.own)
    if len(words) <= 25 or not _STATES_A_LACK_OR_A_NEED.search(words) or _GENERAL.match(words) or on_a_condition(words):
        return False
    if partys_words(words) or anothers_words(words):
        return False
    return not (_RULES.search(words) or _ASKS.search(words) or _CITING.match(words))
