"""What the court finds on a test, in its own voice: `the court finds that … is insufficient`, `it is evident that …`."""

from __future__ import annotations

import re
from collections.abc import Iterator

from particulars.analyses.rulings.found import Found
from particulars.analyses.rulings.rows import Outcome, RulingKind
from particulars.reading.clauses import Sentence
from particulars.reading.court_voice import partys_words, supposed

_STATED = "the court's own statement"
_COURT = r"(?:\b[Tt]h(?:e|is)\s+[Cc]ourt|\bI|\b[Ww]e)\s+(?:also\s+|further\s+|therefore\s+|accordingly\s+|thus\s+)?"
_CANNOT = re.compile(
    _COURT
    + r"(?:cannot|can\s+not|is\s+unable\s+to|does\s+not|do\s+not)\s+(?:find|conclude|determine|say|agree|exercise)\b"
)
_FINDS = re.compile(_COURT + r"(?:finds?|concludes?|agrees?|holds?|determines?)\b(?:\s+with\s+[\w\s]{3,40}?)?\s+that\b")
_CLEAR = re.compile(r"\b[Ii]t\s+is\s+(?:\w+\s+)?(?:clear|evident|apparent|plain|undisputed)\s+that\b")
_PLAIN = re.compile(
    r"(?:^|,\s|;\s|\band\s)(?P<of>[^,;]{3,90}?)\s(?:is|are)\s(?P<out>improper|insufficient|inadequate)\b(?!\s+as\s+a\s+matter\s+of\s+general)"
)
_MISUSE = re.compile(
    r"\b(?P<of>any\s+(?:attempt|use|effort|further\s+\w+)\b[^;]{10,260}?)\s+(?:would|will)\s+(?:be|constitute)\s+(?:an?\s+)?(?P<out>misuse|abuse|contempt|violation)\b",
    re.I,
)
_BURDEN = re.compile(
    r"\b(?:has|have|had)\s+(?:not|failed\s+to)\s+(?:yet\s+|even\s+)?(?:me[et]t?|carr(?:y|ied)|satisf(?:y|ied)|discharged?|shown?|establish(?:ed)?|demonstrated?)\s"
)
_TEST = re.compile(
    r"\b(?P<of>(?:[Tt]he|[Tt]his|[Ee]ach|[Bb]oth)\s(?:[\w-]+\s){0,3}?(?:requirement|factor|element|prong|criteri(?:on|a)|condition)s?(?:\sof\s[^,;.]{3,60}?)?)\s(?:is|are|has\sbeen|have\sbeen)\s(?:also\s|therefore\s)?(?P<neg>not\s)?(?P<out>met|satisfied|established)\b"
)
_MET_BURDEN = re.compile(
    r"\b(?:[Pp]laintiffs?|[Dd]efendants?|[Pp]etitioner|[Rr]espondent|[Mm]ovant|[Gg]overnment|[A-Z][a-z]+)\s(?:has|have|had)\s(?:thus\s|therefore\s)?(?P<out>met|carried|satisfied|discharged)\s(?:its|his|her|their|that|the)\s(?:\w+\s){0,2}?burden\b"
)
_BAD = re.compile(
    r"\b(?:insufficient|inadequate|improper|deficient|untimely|fails?|failed|should\s+be\s+dismissed|must\s+be\s+dismissed|lacks?|unable|without\s+merit|unavailing)\b"
)
_NOT = re.compile(r"\b(?:not|cannot|no|never|neither|nor)\b")
_NOT_ONLY = re.compile(r"\bnot\s+only\b")
_FAULT = re.compile(
    r"\b(?:waive|abandon|violat|breach|forfeit|improper|prejudic|delay|conceal|infring|bad\s+faith|exceed|moot|overbroad|burdensome|object|dispute|contest|oppose)",
    re.I,
)
_GOOD = re.compile(
    r"\b(?:sufficient(?:ly)?|adequate(?:ly)?|satisf(?:y|ies|ied)|met|meets|established|establishes|demonstrated|has\s+shown|have\s+shown|has\s+taken|have\s+taken|to\s+have\s+taken|good\s+cause\s+exists|proper)\b"
)
_PARTY = re.compile(
    r"\b(?:plaintiffs?|defendants?|petitioners?|respondents?|movants?|part(?:y|ies)|they|it|requirements?|factors?|elements?|prongs?|application|motion|complaint|showing|discovery|log|government|joinder|request|[A-Z][a-z]+)\b"
)


def findings(sentences: tuple[Sentence, ...]) -> Iterator[Found]:
    """Findings of this court in the present tense, each under its heading; what another court found is none."""
    for sentence in sentences:
        if sentence.note:
            continue
        limit = _MISUSE.search(sentence.own)
        if limit and not partys_words(sentence.own[: limit.start()]):
            yield _limit(sentence, limit)
        elif found := _finding(sentence):
            yield found


def _finding(sentence: Sentence) -> Found | None:
    own = sentence.own
    for pattern, how in (
        (_CANNOT, "the court cannot find"),
        (_FINDS, "the court finds that"),
        (_CLEAR, "it is clear that"),
    ):
        m = pattern.search(own)
        if m and not partys_words(own[: m.start()]) and not supposed(own[: m.start()]):
            doubted = pattern is _CLEAR and _NOT.search(m.group())
            outcome = Outcome.STATED if doubted else _judged(own[m.end() :], negated=pattern is _CANNOT)
            if outcome:
                return _made(sentence, m.start(), outcome, m.group(), how)
    m = _PLAIN.search(own)
    if (
        m
        and _own_voice(own, m.start("of"))
        and not re.match(r"(?:such|an?|any|what|which|that|this\s+allegation)\b", m["of"].strip(), re.I)
    ):
        outcome = Outcome.IMPROPER if m["out"] == "improper" else Outcome.NOT_MET
        return _made(sentence, m.start("of"), outcome, m["out"], _STATED)
    if (m := _TEST.search(own)) and _own_voice(own, m.start("of")):
        outcome = Outcome.NOT_MET if m["neg"] else Outcome.MET
        return _made(sentence, m.start("of"), outcome, m["out"], _STATED)
    if (m := _MET_BURDEN.search(own)) and _own_voice(own, m.start()):
        return _made(sentence, m.start(), Outcome.MET, m["out"], _STATED)
    m = _BURDEN.search(own)
    if (
        m
        and _own_voice(own, m.start())
        and re.search(
            r"\b(?:[Pp]laintiffs?|[Dd]efendants?|[Pp]etitioner|[Rr]espondent|[Mm]ovant|they|government)\W*$",
            own[: m.start()],
        )
    ):
        return _made(sentence, _clause_start(own, m.start()), Outcome.NOT_MET, m.group(), _STATED)
    return None


def _judged(said: str, negated: bool) -> Outcome | None:
    """The outcome that the found words come to; None where they are on no test, `STATED` where they are not plain.

    What is plain: one word of a test, or one negation and no word that is bad already (`has not failed`).
    """
    said = _NOT_ONLY.sub(" ", said)
    negations = len(_NOT.findall(said)) + negated
    bad, good = len(_BAD.findall(said)), len(_GOOD.findall(said))
    if not negated and not _PARTY.search(said):
        return None
    if negations > 1 or (negations and (bad or _FAULT.search(said))) or (bad and good) or good > 1:
        return Outcome.STATED
    if negations:
        return Outcome.IMPROPER if negated and re.search(r"\bproper\b", said) else Outcome.NOT_MET
    if bad:
        return Outcome.IMPROPER if re.search(r"\bimproper\b", said) else Outcome.NOT_MET
    return Outcome.MET if good else None


def _own_voice(own: str, at: int) -> bool:
    before = own[:at]
    return (
        not partys_words(before)
        and not supposed(before)
        and not re.search(r"\b(?:[Cc]ourts?|[Jj]udge)\s+\w+\s+that\b|\bId\.|\bIn\s[A-Z]|\b(?:held|found)\b", before)
    )


def _made(sentence: Sentence, low: int, outcome: Outcome, words: str, how: str) -> Found:
    end = len(sentence.words.rstrip())
    if how == _STATED:
        low = _clause_start(sentence.own, low)
    return Found(
        sentence, sentence.start + low, sentence.start + end, RulingKind.FINDING, outcome, " ".join(words.split()), how,
    )  # fmt: skip


def _clause_start(own: str, at: int) -> int:
    low = 0
    for m in re.finditer(r"(?:,|;|–|—)\s+|\bthat\s+(?=they\b)|\bfact\s+that\s+", own[:at]):
        low = m.end()
    return low


def _limit(sentence: Sentence, m: re.Match[str]) -> Found:
    end = len(sentence.words.rstrip().rstrip("."))
    return Found(
        sentence, sentence.start + m.start("of"), sentence.start + end, RulingKind.LIMIT, Outcome.MISUSE,
        " ".join(sentence.words[m.end("of") : end].split()), "a limit the court states",
    )  # fmt: skip
