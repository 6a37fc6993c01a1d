"""Numbers as prose states them, in figures or words, with the thing they count and what hedges them."""

from __future__ import annotations

import re

_ONES = "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen".split()
_TENS = {w: 10 * i for i, w in enumerate("twenty thirty forty fifty sixty seventy eighty ninety".split(), 2)}
_SCALE = {"dozen": 12, "hundred": 100, "thousand": 1000, "million": 10**6, "billion": 10**9}
_TEN = "|".join(_TENS)
_ONE = "|".join(w for w in _ONES if w not in ("zero", "one"))
WORDS = rf"(?i:(?:{_TEN})(?:-(?:one|two|three|four|five|six|seven|eight|nine))?|{_ONE})"
NUMBER = rf"(?:\d{{1,3}}(?:,\d{{3}})+|\d+(?:\.\d+)?|{WORDS})(?:\s(?:dozen|hundred|thousand|million|billion))?"
WHOLE = rf"(?:\d{{1,3}}(?:,\d{{3}})+|\d+|a\s+dozen|{WORDS}|(?i:one))(?:\s(?:hundred|thousand)(?:\s{WORDS})?)?"
_NOUN = r"(?:(?!(?i:must|shall|may|can|could|would|will|should|be|been|within|without|their|its|his|her|our|any|all|when|where|than|after|before|into|over|under|per|until|also|both|each|no|so|only|because|while|of|and|the|in|on|to|that|as|or|is|are|was|were|has|have|had|by|for|from|at|with|a|an|if|who|which|it|this|these|those|not|more|less|but|such|see)\b)[A-Za-z][A-Za-z-]*\s){0,3}?"
_PLURAL = r"(?:IP\saddresses|Does|[a-z][a-z-]+[a-rt-z]e?s|[a-z]+(?:ss|sh|ch|x)es|people|persons|children|men|women|lines\sof\scode|percent|gigabytes|terabytes)"
HEDGE = r"(?:(?P<hedge>(?i:more\sthan|fewer\sthan|less\sthan|at\sleast|at\smost|up\sto|nearly|about|approximately|some|over|almost|only|as\sfew\sas|as\smany\sas|all))\s)?"
COUNT = re.compile(
    rf"\b{HEDGE}(?<![\d,.$§¶*:/–-])\b(?P<number>{NUMBER})\s(?P<of>of\s(?:(?:the|its|his|her|their|our|these|those|all)\s)?(?P<total>{NUMBER})\s)?(?P<noun>{_NOUN}{_PLURAL})\b"
)
RANGE = re.compile(
    rf"\bas\sfew\sas\s(?P<low>{NUMBER})\s(?:\w+\s)?or\sas\smany\sas\s(?P<high>{NUMBER})\s(?P<noun>{_NOUN}{_PLURAL})\b|\bbetween\s(?P<low2>{NUMBER})\sand\s(?P<high2>{NUMBER})\s(?P<noun2>{_NOUN}{_PLURAL})\b"
)
NONE = re.compile(
    rf"\b[Nn]o\s(?P<noun>{_NOUN}(?:{_PLURAL}|defendant|plaintiff|document|party|case|witness))\s(?P<verb>has|have|had|was|were)\s(?:ever\s|yet\s)?(?:been\s)?[a-z]+(?:ed|en|ught)\b"
)
MONEY = re.compile(r"\$(?P<amount>\d[\d,]*(?:\.\d+)?)(?:\s(?P<scale>thousand|million|billion))?")
JOINT = r"(?:must|shall|may|can|could|would|will|should|be|been|within|without|their|its|his|her|our|any|all|when|where|than|after|before|into|over|under|per|until|also|both|each|every|such|no|not|so|or|only|because|while|of|and|the|in|on|to|that|as|is|are|was|were|has|have|had|by|for|from|at|with|a|an|if|who|which|it|this|these|those|more|less|but|since|alone)"
_TIME = r"(?:hour|day|week|month|quarter|year)"
_EACH = rf"(?:periods?\sof\s)?(?P<per>(?!{JOINT}\b)(?:(?:\d{{1,3}}|{WORDS})\s[a-z]+|{_TIME}\b|[a-z]+(?:-[a-z]+)*(?:\s(?!{JOINT}\b|[a-z]+(?:ed|ing)\b)[a-z]+)?))"
PER = re.compile(
    rf"\b(?P<number>one|a\ssingle|{NUMBER})\s(?P<noun>[a-z]+)\s(?:of\s[^.;,\"”]{{2,60}}?\s)?per\s{_EACH}(?:\ssince\s[a-z]+)?",
    re.I,
)
_FOR = r"(?:ask|asks|asked|asking|call|calls|called|move|moves|moved|look|looks|looked|pay|pays|paid|account|accounts|accounted|apply|applies|applied|provide|provides|provided|search|searches|searched|responsible|liable|sought|seeks|stands?|stood|answers?|argues?|argued)"
# “one version of the code for each period of three months”, “two depositions for every witness”, “one report every 30 days”
FOR_EACH = re.compile(
    rf"(?<!no\s)(?<![\d,.$§¶*:/–-])\b(?P<number>one|a\ssingle|{NUMBER})\s(?P<noun>{_NOUN}[a-z]+)\s(?:of\s(?:(?!{_FOR}\sfor\b)[^\s.;:,\"”()]+\s){{1,9}}?)?(?:for\s(?:each|every)|(?:each|every)(?=\s(?:\w+\s|\w+-)?(?:calendar\s)?{_TIME}s?\b))\s{_EACH}",
    re.I,
)
# “1,959 documents of one volume”, “twelve exhibits in a single binder”: what holds a number of things, told as one.
OF_ONE = re.compile(
    rf"\s(?:of|in|on|from|within)\s(?P<one>(?:one|a\ssingle)\s(?P<noun>(?!{JOINT}\b|(?:another|side|hand|way|word|sense|respect|kind|sort|type|form|mind|voice|breath|thing|accord)\b)[a-z][a-z-]*(?:\s(?!{JOINT}\b|[a-z]+(?:ed|ing|ly)\b)[a-z][a-z-]*)?))(?=[.,;:)”]|\s(?:{JOINT}|[a-z]+ed|do|did)\b|\s[^a-z]|$)"
)
PERCENT = re.compile(r"\b(?P<number>\d+(?:\.\d+)?)\s?(?:%|percent\b)")


def number_of(words: str) -> int | None:
    """`1,959` -> 1959, `fourteen` -> 14, `two dozen` -> 24, `one hundred twenty` -> 120; None where the words are no whole number."""
    bare = " ".join(words.lower().replace(",", "").split())
    parts = bare.split()
    if not parts:
        return None
    value = _small(parts[0])
    scaled = False
    for part in parts[1:]:
        if value is None:
            return None
        if part in _SCALE:
            value, scaled = value * _SCALE[part], True
        elif scaled and (more := _small(part)) is not None and not part[0].isdigit() and value % 100 == 0:
            value, scaled = value + more, False
        else:
            return None
    return int(value) if value is not None and value == int(value) else None


def whole_number(words: str) -> int:
    """The value of words that `WHOLE` matched."""
    value = number_of(words)
    if value is None:
        raise ValueError(f"{words!r} is no whole number")
    return value


def _small(word: str) -> float | None:
    if re.fullmatch(r"\d+(?:\.\d+)?", word):
        return float(word)
    if word in _ONES:
        return float(_ONES.index(word))
    tens, _, ones = word.partition("-")
    if tens in _TENS:
        return float(_TENS[tens] + (_ONES.index(ones) if ones in _ONES else 0))
    return 1.0 if word == "a" else None
