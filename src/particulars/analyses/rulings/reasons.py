"""The reason a court gives for a ruling: in its own sentence, or in the one beside it where that states a lack or a need."""

from __future__ import annotations

import re

from particulars.analyses.rulings.found import Found
from particulars.analyses.rulings.rows import RulingKind
from particulars.reading.clauses import Sentence, plain
from particulars.reading.court_voice import anothers_words, on_a_condition, partys_words

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
_COLON = re.compile(r":\s+(?P<why>(?!\(|\d)[a-z][^:;]{15,300}?)\.?\s*$")
_BECAUSE = re.compile(
    r"\b(?:because|since)\s(?P<why>.{10,400}?)(?=,\s(?:the|its|their|plaintiff|defendant)|\s–\s[PD]|$)"
    r"|^\s*(?P<being>[A-Z][^,;.]{2,60}\s(?:being|appearing|having)\b[^,;.]{0,120}),\s",
    re.I | re.S,
)


def _beside(one: Sentence, other: Sentence) -> bool:
    return one.paragraph == other.paragraph and one.item == other.item


def reason_of(found: Found, sentences: tuple[Sentence, ...], at: int) -> tuple[int, int] | None:
    """The `because` of the sentence; of a disposition without one, the sentence after it or before it."""
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
    if found.kind is not RulingKind.DISPOSITION or "NO_OPERATIVE_WORD" in found.flags:
        return None
    for near in (at + 1, at - 1):
        if 0 <= near < len(sentences) and _beside(sentences[near], found.sentence) and _explains(sentences[near]):
            if near > at and _TURNS.match(sentences[near].own):
                continue
            other = sentences[near]
            found.flags = (*found.flags, "REASON_BY_PLACE")
            return other.start, other.start + len(other.words.rstrip())
    return None


def _explains(sentence: Sentence) -> bool:
    """Whether a sentence beside a ruling can be its reason: the court's own, of a lack or a need, and no order or cite."""
    words = plain(sentence.own)
    if len(words) <= 25 or not _STATES_A_LACK_OR_A_NEED.search(words) or _GENERAL.match(words) or on_a_condition(words):
        return False
    if partys_words(words) or anothers_words(words):
        return False
    return not (_RULES.search(words) or _ASKS.search(words) or _CITING.match(words))
