"""What a response says it does: produces, refuses, answers, admits; what it promises and when; the Bates numbers it names."""

from __future__ import annotations

import re
from collections.abc import Iterator

from particulars.analyses.requests.placing import Stretch, plain
from particulars.analyses.requests.rows import Kind, Objection, Outcome, Promise
from particulars.reading.bates import HYPHENS
from particulars.reading.dates import in_words

_WILL = r"(?:(?:will|shall|agrees?\sto|is\swilling\sto|intends?\sto|is\s(?:now\s|also\s)?in\sthe\sprocess\sof|undertakes?\sto)\s(?:also\s|promptly\s|further\s|timely\s|conduct\sa\sreasonable\ssearch\s(?:for\s)?and\s|search\sfor\sand\s|begin\sto\s|continue\sto\s|make\sa\sreasonable\ssearch\sand\s)*)"
_PRODUCE = re.compile(
    rf"\b{_WILL}(?:produc(?:e|ing)|mak(?:e|ing)\savailable|permit\sinspection)\b|\b(?:has|have)\s(?:already\s|previously\s)?produced\b(?!\sin\s(?:another|other))|\b(?:was|were|been)\sproduced\b",
    re.I,
)
_REFUSE = re.compile(
    r"\b(?:will|shall|does|do)\snot\s(?:agree\sto\s|be\s)?(?:search|produc|answer|respond|provid|supplement)\w*|\bdeclin(?:es?|ing)\sto\s(?:search|produce|answer|respond|provide)|\brefus(?:es?|ing)\sto\s(?:search|produce|answer|respond|provide)|\bstands?\son\s(?:its|their|these|the)\sobjections?|\bno\s(?:documents|answer|response)\swill\sbe\s(?:produced|given|provided)",
    re.I,
)
_NONE = re.compile(
    r"\b(?:has|have|is\saware\sof|are\saware\sof|located|found|identified|possess(?:es)?)\s(?:been\sable\sto\slocate\s)?no\s(?:\w+,?\s){0,3}?(?:documents|materials|things)|\bno\s(?:\w+,?\s){0,3}?(?:documents|materials)\s(?:exist|were\s(?:found|located))|\bnone\s(?:exist|are)\s",
    re.I,
)
_AGREED = re.compile(
    r"\b(?:as|to\sthe\sextent)\s(?:the\sparties\s(?:have\s)?)?agreed\b|\bpursuant\sto\s(?:the\sparties[’']?\s)?agreement|\bagreed\s(?:scope|custodians|search\sterms|categories)|\bconsistent\swith\s(?:the\sparties[’']\s|their\s)?agreement",
    re.I,
)
_LIMITER = re.compile(
    r"\b(?:limited\sto|sufficient\sto\sshow|only\b|except\b|other\sthan|but\snot|excluding|from\sthe\sfiles\sof|for\sthe\speriod|dated\s(?:on\sor\s)?(?:after|before|between|from)|from\s[A-Z]\w+\s\d{1,2},\s\d{4}|from\s(?:five|four|three|two|six|agreed)\b|in\spart\b)[^.;]{0,200}",
    re.I,
)
_PROMISE = re.compile(
    rf"\b{_WILL}(?:produce|supplement|serve|provide|make\savailable|amend|complete|log|meet\sand\sconfer)\b", re.I
)
_TIMING = re.compile(
    r"\b(?:within\s\w+(?:[- ]\w+)?\s(?:business\s|court\s|calendar\s)?(?:days?|weeks?|months?)(?:\s(?:of|after|from)\s[^.;,]{3,80})?|on\sa\srolling\sbasis|promptly(?:\safter\s[^.;,]{3,80})?|no\slater\sthan\s[^.;]{3,60}|(?:by|before)\s(?:the\sclose\sof\s[^.;,]{3,40}|[A-Z]\w+\s\d{1,2},\s\d{4})|(?:at|by)\sa\s(?:mutually\s\w+\s|reasonable\s)?(?:date|time)[^.;,]{0,40}|upon\s(?:entry|completion)\sof\s[^.;,]{3,60})",
    re.I,
)
_RECORDS = re.compile(r"\b(?:Rule\s)?33\(d\)", re.I)
_BATES = re.compile(
    r"\b[A-Z][A-Z0-9]{1,11}(?:[-_ ][A-Z]{2,8})?[-_ ]?\d{4,12}(?:\s?(?:-|–|—|to|through)\s?(?:[A-Z][A-Z0-9]{1,11}[-_ ]?)?\d{4,12})?\b"
)
_OPENED = re.compile(r"\s*(?:[Ss]ubject\sto|[Nn]otwithstanding|[Ww]ithout\swaiv)")
_OBJECTS = re.compile(r"\b(?:object(?:s|ed|ing)?|objections?|incorporates?)\b", re.I)
_WITHHELD = re.compile(r"\bwithh(?:eld|old)", re.I)
_RFA = (
    (Outcome.CANNOT, re.compile(r"\b(?:can\s?not|unable\sto|can)\s(?:neither\s)?(?:truthfully\s)?admit\s(?:n?or)\sdeny|\black(?:s|ing)?\s(?:sufficient\s)?(?:knowledge|information)\b", re.I)),
    (Outcome.ADMIT_PART, re.compile(r"\badmits?\s(?:only\s)?(?:in\spart|only|that\s[^.]{3,300}?\b(?:but|and)\s(?:otherwise\s)?den(?:y|ies))|\bexcept\sas\s(?:so\s|expressly\s)?admitted|\botherwise\sden(?:y|ies|ied)", re.I)),
    (Outcome.DENY, re.compile(r"\b(?:den(?:y|ies|ied)|DENIED)\b", re.I)),
    (Outcome.ADMIT, re.compile(r"\b(?:admits?|admitted)\b", re.I)),
)  # fmt: skip


def outcome(kind: Kind, stretch: Stretch, objected: tuple[Objection, ...]) -> tuple[Outcome, str | None]:
    """What the response says it does, and the sentence that says so; where its words fit two ways, the narrower is told."""
    said = _substance(stretch, objected)
    if kind is Kind.RFA:
        hits = [(one, s) for one, pattern in _RFA for s in said if pattern.search(s)]
        told = {one for one, _ in hits}
        if {Outcome.DENY, Outcome.ADMIT} <= told and not told & {Outcome.ADMIT_PART, Outcome.CANNOT}:
            return Outcome.ADMIT_PART, next(s for one, s in hits if one is Outcome.ADMIT)
        if hits:
            return hits[0]
        return (Outcome.OBJECTS_ONLY, None) if objected else (Outcome.UNREAD, None)
    refuses = next((s for s in said if _REFUSE.search(s)), None)
    if kind is Kind.INTERROGATORY:
        return _answered(said, refuses, objected)
    produces = next((s for s in said if _PRODUCE.search(_REFUSE.sub(" ", s))), None)
    none = next((s for s in said if _NONE.search(s)), None)
    if produces and (refuses or _LIMITER.search(produces)):
        return (Outcome.AGREED if _AGREED.search(produces) else Outcome.PARTIAL), produces
    if produces:
        return (Outcome.AGREED if _AGREED.search(produces) else Outcome.PRODUCE), produces
    if refuses:
        return Outcome.REFUSE, refuses
    if none:
        return Outcome.NONE_EXIST, none
    return (Outcome.OBJECTS_ONLY, None) if objected else (Outcome.UNREAD, None)


def promises(stretch: Stretch) -> Iterator[Promise]:
    """Each sentence that undertakes something; a day only where one stands in the sentence."""
    for start, end in stretch.sentences():
        words = stretch.words[start:end]
        if not _PROMISE.search(_REFUSE.sub(" ", words)):
            continue
        timing, limiter, quoted = _TIMING.search(words), _LIMITER.search(words), stretch.quoted(start, end)
        yield Promise(
            start=quoted.start, end=quoted.end, text=quoted.text,
            due=in_words(timing.group()) if timing else None,
            timing=plain(timing.group()) if timing else None,
            limiter=plain(limiter.group()) if limiter else None,
        )  # fmt: skip


def bates_named(stretch: Stretch) -> tuple[str, ...]:
    """The Bates numbers and ranges that a response names, as it names them."""
    return tuple(dict.fromkeys(plain(m.group()) for m in _BATES.finditer(stretch.words.translate(HYPHENS))))


def answer_words(stretch: Stretch, objected: tuple[Objection, ...]) -> tuple[int, int] | None:
    """The stretch of a response that is no objection: from its first sentence of substance to its end."""
    for start, end in stretch.sentences():
        if _is_substance(plain(stretch.words[start:end]), objected):
            return start, len(stretch.words)
    return None


def _answered(said: list[str], refuses: str | None, objected: tuple[Objection, ...]) -> tuple[Outcome, str | None]:
    if records := next((s for s in said if _RECORDS.search(s)), None):
        return Outcome.RECORDS, records
    answers = [s for s in said if not _REFUSE.search(s)]
    if answers:
        return Outcome.ANSWERED, answers[0]
    if refuses:
        return Outcome.REFUSE, refuses
    return (Outcome.OBJECTS_ONLY, None) if objected else (Outcome.UNREAD, None)


def _substance(stretch: Stretch, objected: tuple[Objection, ...]) -> list[str]:
    every = [plain(stretch.words[a:b]) for a, b in stretch.sentences()]
    return [words for words in every if _is_substance(words, objected)]


def _is_substance(words: str, objected: tuple[Objection, ...]) -> bool:
    """Whether a sentence does more than object or speak of what is withheld."""
    if _OPENED.match(words) or _PRODUCE.search(words) or _REFUSE.search(words) or _RECORDS.search(words):
        return True
    is_objection = any(words == one.text for one in objected) or _OBJECTS.search(words)
    return not is_objection and not _WITHHELD.search(words)
