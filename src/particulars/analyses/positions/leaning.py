"""Words that only lean on the sentence before them (“Eight do not.”), and which way they go from what it says."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from particulars.analyses.positions.cues import leaning_words

_NUMBER = (
    r"(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|twenty|\d{1,3}|"
    r"several|many|most|some|others|the others|still others|a few|a handful|the rest|the remainder|a (?:minority|majority))"
)
_BENCH = r"(?:courts?|decisions?|judges?|cases?|circuits?|panels?|opinions?)"
_KIND = r"(?:district|circuit|appellate|federal|lower|state|trial)"
_ORDINAL = r"(?-i:First|Second|Third|Fourth|Fifth|Sixth|Seventh|Eighth|Ninth|Tenth|Eleventh|\w+teenth|Federal|D\.C\.)"
_OPENING = r"(?:(?:but|and|yet|still|by contrast|in contrast|similarly|likewise|meanwhile|on the other hand|elsewhere|so far|while|whereas),? )?"
_SUBJECT = (
    rf"(?:(?:at least |about |only |just |another |the other |these |those |yet )?{_NUMBER}(?: (?:more|others?|further))?"
    rf"(?: {_KIND}){{0,2}}(?: {_BENCH})?(?: in this (?:district|circuit))?"
    rf"|other(?: {_KIND}){{0,2}} {_BENCH}(?: in this (?:district|circuit))?|another (?:{_KIND} )?{_BENCH}"
    rf"|the (?:{_ORDINAL},? (?:and )?){{1,4}}Circuits?)"
)
_HOW = r"(?:(?:respectfully|expressly|squarely|likewise|also|flatly|simply|plainly|clearly|all|each|since) )?"
_FURTHER = (
    r"(?:,? (?:too|as well|either|here|also|altogether|entirely|outright|with (?:them|(?:that|this) (?:view|position)|those (?:courts|decisions))"
    r"|on (?:this|that|the same) (?:point|question|issue)|on a (?:\w+ ){0,3}record\b[^,;.]*|on (?:the same|similar|like) facts"
    r"|for (?:the same|similar|like|much the same) reasons?))*"
)
_REST = r"(?:,? (?P<rest>(?:and|because|since|reasoning|holding|explaining|finding|noting|reading|concluding)\b.*)|,? and)?[\s.,;:*]*"
_LIMITED = re.compile(
    r"\b(?:unless|if|when|where|except|save|insofar|extent|in part|only|but|though|although|while|whether|as to|at least)\b|\?",
    re.I,
)
_OPENS = re.compile(rf"\s*{_OPENING}", re.I)
_IN_IT = r"(?:,? (?:by contrast|in contrast|however|too|likewise|similarly|on the other hand),)?(?:['’]s? (?:court|panel))?(?:,? the (?:\w+ )?(?:court|panel|judge))?"
# What only the sentence before explains: "the rift", "read it two ways", "such a rule", "reached the question".
_REFERS = re.compile(
    r"\b(?:the|this|that) (?:\w+ )?(?:rift|schism|split|divide|division|divergence|disagreement)\b(?! (?:over|on|as to|about|regarding|between))"
    r"|\b(?:read|reads|answer(?:s|ed)?|decid(?:e|es|ed)|resolv(?:e|es|ed)|come out|came out) (?:(?:it|this|that|the \w+) )?(?:two|both|different) ways"
    rf"|^(?:{_OPENING})(?:the )?(?:{_KIND} )*{_BENCH} (?:are|have been|have) (?:divided|split)(?: on (?:it|(?:this|that|the) (?:point|question|issue)))?\.?$"
    r"|\b(?:such an?|any such|that|this) (?:rule|requirement|element|standard|test|limitation)\b"
    r"|\b(?:requir|demand|impos|adopt|reject)\w* it\b"
    r"|\b(?:reach|decid|address|resolv|consider|discuss)\w* (?:it|the (?:question|issue|point)|that (?:question|issue|point))\b",
    re.I,
)
# What the words before a citation explain in its parenthetical: (rejecting such a rule), (declining to add a word).
_OF_IT = re.compile(
    r"\b(?:such an?|any such|that|this|the|a) (?:rule|requirement|element|standard|test|limitation)\b"
    r"|\b(?:adopt|reject|impos|requir)\w* it\b"
    r"|\b(?:add|adding|insert|inserting|supply|supplying|write|writing|engraft|graft|import|imply|infer)(?: into \w+(?: \w+)?)? (?:an?|any|words?)\b",
    re.I,
)
_FOLLOWS = re.compile(
    rf"(?:(?:accordingly|so|thus|here|like those courts),? )?(?:(?:the|this) court|we|i|the undersigned) {_HOW}"
    r"(?P<words>(?:(?P<with>follows?|adopts?|agrees? with|joins?|accepts?|takes?|shares?|is persuaded by)"
    r"|(?P<against>rejects?|declines? to (?:follow|adopt)|disagrees? with|is not persuaded by|cannot (?:accept|follow|adopt|agree with)))"
    r" (?:that|this|the same|its) (?:reading|view|interpretation|construction|approach|position|side|course)\b)"
    r"(?: here| today| as well| too)*",
    re.I,
)


@dataclass(frozen=True, slots=True)
class Turn:
    """The leaning words, and which way they go from the sentence before: same, opposite, so (“do”) or not (“do not”)."""

    words: str
    way: str


def turn_of(words: str) -> Turn | None:
    """`Eight do not.` -> not; `Other courts have reached the opposite conclusion` -> opposite."""
    return _turn(words, rf"{_OPENING}{_SUBJECT}")


def turn_after(words: str) -> Turn | None:
    """The same of what a sentence says after naming a decision: ` is of the same mind,` -> same."""
    return _turn(f" {words.lstrip(' *')}" if words[:1] in (" ", "*") else words, _IN_IT)


def opens(words: str) -> bool:
    """Whether the words before a decision's name only open the sentence: "But in "."""
    return bool(re.fullmatch(rf"{_OPENING}(?:in )?\*?", words.lstrip(), re.I))


def refers_back(words: str) -> bool:
    """Whether some words name their matter only by what stands before them: "the rift", "such a rule"."""
    return bool(_REFERS.search(_plain(words)))


def speaks_of_it(words: str) -> bool:
    """Whether a parenthetical names its matter only by the words that its citation stands for."""
    return bool(_OF_IT.search(_plain(words)))


def follows_before(words: str) -> tuple[str, bool, int] | None:
    """`The Court follows that reading here` -> the words, whether with or against it, and where they end."""
    found = _FOLLOWS.match(words)
    return (found["words"], found["with"] is not None, found.end()) if found else None


def _turn(words: str, subject: str) -> Turn | None:
    plain = _plain(words)
    if _LIMITED.search(_OPENS.sub("", plain, count=1)):
        return None
    for way, pattern in _patterns(subject):
        if found := pattern.fullmatch(plain):
            return Turn(found["said"], way)
    return None


def _plain(words: str) -> str:
    return re.sub(r"[\s*_]+", " ", words)


@cache
def _patterns(subject: str) -> tuple[tuple[str, re.Pattern[str]], ...]:
    return tuple(
        (way, re.compile(rf"{subject} {_HOW}(?P<said>{said}){_FURTHER}{_REST}", re.I)) for way, said in leaning_words()
    )
