"""What a response says it does: produces, refuses, answers, admits; what it promises and when; the Bates numbers it names.

Only what the answering party says of itself in a main clause counts. Where its words fit two readings, none is told.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from particulars.analyses.requests.own_words import Heard, Said, heard
from particulars.analyses.requests.placing import Stretch, plain
from particulars.analyses.requests.promising import LIMITER, UNDERTAKES, promises
from particulars.analyses.requests.rows import Kind, Objection, Outcome
from particulars.reading.bates import HYPHENS

__all__ = ["answer_words", "bates_named", "outcome", "promises"]

_THINGS = r"(?:documents?|materials?|things|records|communications|information|items|answer|response)"
_PRODUCES = re.compile(
    rf"{UNDERTAKES}(?:produc(?:e|ing)|mak(?:e|ing)\b[^,;]{{0,80}}\bavailable|permit\s+inspection|(?:begin|commence|start|complete)\s+(?:\w+\s+){{0,3}}productions?)\b"
    r"|(?:\w+ly\s+|already\s+)?(?:has|have)\s+(?:\w+ly\s+|already\s+|also\s+|now\s+)*(?:produced|made\b[^,;]{0,80}\bavailable)\b"
    r"|(?:is|are)\s+(?:\w+ly\s+|also\s+|now\s+)*producing\b|(?:\w+ly\s+)?produce[sd]\b"
    rf"|(?:(?!No\b)[^,;]{{0,120}}?\b(?:documents|materials|records|communications|things|items|information|source\s+code)\b[^;]{{0,120}}?|)\b(?:will|shall)\s+(?:\w+ly\s+)?be\s+(?:produced|made\s+available)\b"
    r"|(?:[^,;]{0,120}?\b(?:documents|materials|records|communications)\b[^;]{0,120}?|)\b(?:have|has|were|was)\s+(?:already\s+|previously\s+)?(?:been\s+)?produced\b"
    r"|(?:rolling\s+)?productions?\b[^,;]{0,60}\b(?:will|shall)\s+(?:begin|commence|be\s+(?:completed?|made|substantially\s+completed?))\b"
    r"|see\s+(?:\w+,?\s+){0,3}(?:documents|materials|records)\b[^;]{0,80}\b(?:produced|bates)\b",
    re.I,
)
_BY_ANOTHER = re.compile(r"\b(?:produced|available)\b[^;]{0,40}\bby\s+(?!(?:[A-Z][a-z]+\s+\d|\d|agreement|hand|e-?mail|no\s+later|the\s+close|and\b))|\b(?:produced|available)\b[^;]{0,80}\bin\s+(?:another|other|(?!this\b)\w+(?:\s+[\w.’'-]+){0,5}?\s(?:action|litigation|lawsuit|matter|case|proceedings?))\b")  # fmt: skip
_NOTHING = re.compile(r"\b(?:produce[sd]?|producing|provide|available)\s+(?:\w+ly\s+)?(?:nothing|none|no\s)", re.I)
_NEGATED = re.compile(r"\b(?:not|never|neither|nor|cannot|nothing|hardly|without)\b|n[’']t\b", re.I)
_REFUSE = re.compile(
    rf"(?:(?:will|shall)\s+not|won[’']t)(?:,\s[^,;]{{3,80}},)?\s+(?:be\s+|further\s+|otherwise\s+)?(?:search|produc|answer|respond|provid|supplement|mak(?:e|ing)\b[^,;]{{0,60}}\bavailable)\w*"
    r"|(?:do|does)\s+not\s+(?:agree|intend)\s+to\s+(?:search|produce|answer|respond|provide|supplement)"
    r"|(?:otherwise\s+|further\s+)?(?:declin(?:es?|ing)|refus(?:es?|ing))\s+to\s+(?:search|produce|answer|respond|provide|admit\s+or\s+deny|supplement)"
    r"|(?:otherwise\s+)?stands?\s+on\s+(?:its|their|his|her|these|the)\s+(?:\w+\s+)?objections?"
    rf"|{UNDERTAKES}(?:produce|provide)\s+(?:nothing|no\s+(?:\w+,?\s+){{0,3}}{_THINGS})"
    rf"|no\s+(?:\w+,?\s+){{0,3}}{_THINGS}\s+(?:\w+\s+){{0,6}}?(?:will|shall)\s+be\s+(?:produced|given|provided|made)",
    re.I,
)
_NONE = re.compile(
    rf"(?:\w+ly\s+)?(?:has|have|is\s+aware\s+of|are\s+aware\s+of|located|found|identified|possess(?:es)?)\s+(?:been\s+able\s+to\s+locate\s+|located\s+|found\s+|identified\s+)?no\s+(?:\w+,?\s+){{0,3}}?{_THINGS}"
    rf"|(?:has|have)\s+(?:not|been\s+unable\s+to)\s+(?:been\s+able\s+to\s+)?(?:located?|found|find|identif(?:y|ied))\s+any\s+(?:\w+,?\s+){{0,3}}?{_THINGS}"
    rf"|(?:is|are)\s+(?:\w+ly\s+)?(?:not\s+aware|unaware)\s+of\s+any(?:\s+(?:\w+,?\s+){{0,3}}?{_THINGS}|$)"
    rf"|(?:do|does)\s+not\s+(?:\w+ly\s+)?(?:have|possess)\s+any\s+(?:\w+,?\s+){{0,3}}?{_THINGS}"
    rf"|(?:there\s+(?:are|is)\s+)?no\s+(?:\w+,?\s+){{0,3}}?{_THINGS}(?:\s+(?:\w+\s+){{0,6}}?(?:exist|were\s+(?:found|located)|have\s+been\s+(?:found|located))|$)"
    rf"|there\s+(?:are|is)\s+no\s+(?:\w+,?\s+){{0,3}}?{_THINGS}|none(?:\s+(?:exist|are\s+known)|$)",
    re.I,
)
# Words that leave something over, so that "none" is not what is said.
_NOT_ALL = re.compile(r"non-?\s?privileged|\b(?:further|additional|other|more|new|besides|beyond|except|yet|continu\w+|ongoing|withh\w+|before|after|prior|dated|since|until|obligation|to\s+produce|already)\b", re.I)  # fmt: skip
_AGREED = re.compile(
    r"\b(?:as|to\sthe\sextent)\s(?:the\sparties\s(?:have\s)?)?agreed\b|\bpursuant\sto\s(?:the\sparties[’']?\s)?agreement|\bagreed\s(?:scope|custodians|search\sterms|categories)|\bconsistent\swith\s(?:the\sparties[’']\s|their\s)?agreement",
    re.I,
)
_RECORDS = re.compile(r"\b(?:Rule\s+)?33\(d\)", re.I)
_BATES = re.compile(
    r"\b[A-Z][A-Z0-9]{1,11}(?:[-_ ][A-Z]{2,8})?[-_ ]?\d{4,12}(?:\s?(?:-|–|—|to|through)\s?(?:[A-Z][A-Z0-9]{1,11}[-_ ]?)?\d{4,12})?\b"
)
_OPENED = re.compile(r"\W*(?:Subject\sto|Notwithstanding|Without\swaiv)", re.I)
_OBJECTS = re.compile(r"\b(?:object(?:s|ed|ing)?|objections?|incorporates?)\b", re.I)
_WITHHELD = re.compile(r"\bwithh(?:eld|old)", re.I)
# What is said beside an objection and adds nothing to it.
_EMPTY = re.compile(
    r"\b(?:meet\s+and\s+confer|meet\s+with|confer\s+with|reserves?\b|withhold|withheld|incorporates?\b[^;]*objections?|object)",
    re.I,
)
_NO_ANSWER = re.compile(
    r"\bmeet\s+and\s+confer|\breserves?\b|\b(?:will|shall|intends?\s+to|is\s+willing\s+to|agrees?\s+to)\s+(?:\w+ly\s+|timely\s+|further\s+)?(?:answer|respond|supplement|provide|disclose|serve|produce|amend|identify|update|do\s+so)\b"
    r"|\b(?:unable|not\s+able|not\s+(?:yet\s+)?in\s+a\s+position|not\s+(?:required|obligated))\s+to\b|\bcan\s?not\s+(?:\w+\s+)?(?:answer|respond|provide|identify|state)\b"
    r"|\b(?:discovery|investigation|inquiry|search)\b[^.;]{0,80}\b(?:begun|ongoing|continu\w+|early|complete[d]?|incomplete|progress|underway)\b|\bnot\s+(?:yet\s+)?completed?\b"
    r"|\b(?:see|refers?|referred|directs?|incorporates?|adopts?|repeats?|restates?)\b[^.;]{0,120}\b(?:respon\w+|answers?|interrogator\w+|documents?|objections?|disclosures?|production|bates|pleadings?|complaint|report|depositions?|testimony)\b"
    r"|\bnot\s+rely\b|\bpremature\b|\bresponds?\s+as\s+follows\W*$|\bno\s+(?:answer|response)\s+is\s+(?:required|due)|\bno\s+longer\s+at\s+issue|^\W*(?:none|n/a|not\s+applicable|tbd)\W*$",
    re.I,
)
# A sentence on the question or on the labour of answering it goes on objecting.
_ARGUES = re.compile(
    r"\W*(?:(?:(?:the|this|that|such|each|these|those)\s)?(?:requests?|interrogator\w+|terms?|phrases?|definitions?|questions?|information\s+(?:sought|requested)|discovery)\b|it\s+(?:also\s+|further\s+)?(?:seeks|calls|asks|is\s+(?:vague|overbroad|unduly|premature|compound|irrelevant))|(?:collecting|searching|answering|responding|gathering|reviewing|compiling)\b|(?:this|that|such\s+information|the\s+information)\s+(?:is|would|can))",
    re.I,
)
_DENIES = re.compile(r"(?:\w+ly,?\s+|hereby\s+|therefore\s+|on\s+(?:this|that|these|those)\s+\w+,?\s+|otherwise\s+)*(?:den(?:y|ies|ied))\b(?![^,;]{0,40}\b(?:opportunity|obligat|duty|access|that\s+(?:it|they)\s+(?:has|have|is|are)\s+(?:any\s+)?(?:obligat|dut|requir)))", re.I)  # fmt: skip
_ADMITS = re.compile(r"(?:\w+ly\s+|hereby\s+|therefore\s+|otherwise\s+)*(?:admit(?:s|ted)?)\b(?!\s+or\b)", re.I)
_PART = re.compile(r"\badmit(?:s|ted)?\s+(?:only\b|in\s+part|that\b[^;]{0,300}\bonly\s+(?:in|to|as)\b)|\b(?:denied|denies)\s+(?:in\s+part|the\s+(?:remainder|rest|remaining))", re.I)  # fmt: skip
# An object that turns the verb: `admits nothing`, `denies none of it`.
_EMPTY_OBJECT = re.compile(r"\W*(?:\w+ly\s+)?(?:nothing|none|neither|no\b)", re.I)
_EXCEPT_DENIES = re.compile(r"\b(?:except|save|but)\b[^;]*\b(?:den(?:y|ies|ied)|not\s+admit)", re.I)
_WHOLE = re.compile(r"(?:den(?:y|ies|ied)|not\s+admit)\s+(?:it|them|the\s+same|(?:this|the|that)\s+(?:request|rfa|matter|statement)|all\s+of\s+it)\W*$", re.I)  # fmt: skip
# Said of the request itself, with nothing beside it: `This Request is denied.`, `It is admitted that plums were sold.`
_PASSIVE = re.compile(
    r"(?:(?:(?:this|the)\s+)?request(?:\s+for\s+admission)?(?:\s+no\.?\s*\d+)?\s+is\s+(?:hereby\s+|therefore\s+)?(?P<of_it>admitted|denied)"
    r"|it\s+is\s+(?:hereby\s+)?(?P<that>admitted|denied)\s+that\s+(?P<what>[^;]+))\W*$",
    re.I,
)
_OPENED_PHRASE = re.compile(r"^(?:Subject\s+to|Without\s+waiving|Notwithstanding)\b[^,;]*,\s+", re.I)
_TURNS = re.compile(r"\b(?:except|save|but|only|otherwise|unless|if|partly|part|admit\w*|den(?:y|ies|ied)|not|never|no|nothing|none|without|by\s+(?:others|plaintiffs?|third))\b|n[’']t\b", re.I)  # fmt: skip
_CANNOT = re.compile(r"\b(?:can\s?not|(?:is\s+|are\s+)?unable\s+to|can\s+neither)\s+(?:truthfully\s+|either\s+)?admit\s+(?:n?or)\s+deny|\black(?:s|ing)?\s+(?:sufficient\s+|the\s+)?(?:knowledge|information)\b|\b(?:do|does)\s+not\s+have\s+sufficient\s+(?:knowledge|information)\b|\bwithout\s+sufficient\s+(?:knowledge|information)\b", re.I)  # fmt: skip
_READ_SO = re.compile(r"\W*(?:If|Assuming|Unless|Insofar|Interpreting|Construing|To\s+the\s+extent\s+(?!(?:that\s+)?(?:a|any|further)\s+(?:response|answer)\s+is))", re.I)  # fmt: skip

Told = tuple[Outcome, str | None]


def outcome(kind: Kind, stretch: Stretch, objected: tuple[Objection, ...]) -> Told:
    """What the response says it does, and the sentence that says so; what is not certain is not read."""
    told = heard(stretch)
    every = [plain(stretch.words[a:b]) for a, b in stretch.sentences()]
    if kind is Kind.RFA:
        found = _admission(told, every)
    elif kind is Kind.INTERROGATORY:
        found = _answered(told, every, objected)
    else:
        found = _produced(told, every)
    if found is not None:
        return found
    return (
        (Outcome.OBJECTS_ONLY, None)
        if (objected or told.objecting) and _only_objects(told, every, objected)
        else (Outcome.UNREAD, None)
    )


def bates_named(stretch: Stretch) -> tuple[str, ...]:
    """The Bates numbers and ranges that a response names, as it names them."""
    return tuple(dict.fromkeys(plain(m.group()) for m in _BATES.finditer(stretch.words.translate(HYPHENS))))


def answer_words(stretch: Stretch, objected: tuple[Objection, ...]) -> tuple[int, int] | None:
    """The stretch of a response that is no objection: from its first sentence of substance to its end."""
    for start, end in stretch.sentences():
        if _is_substance(plain(stretch.words[start:end]), objected):
            return start, len(stretch.words)
    return None


def _produced(told: Heard, every: list[str]) -> Told | None:
    refuses = [one for one in told.said if _refuses(one)]
    none = next((one for one in told.said if _none_exist(one)), None)
    produces = [one for one in told.said if one not in refuses and _produces(one)]
    certain = next((one for one in produces if not one.is_conditional), None)
    if produces and (certain is None or none or any(one.is_conditional or _waits(one) for one in refuses)):
        return Outcome.UNREAD, None  # it says two things, or says one for a case only
    if certain is not None:
        words = every[certain.sentence]
        if _AGREED.search(words):
            return Outcome.AGREED, words
        return (Outcome.PARTIAL if refuses or LIMITER.search(certain.does) else Outcome.PRODUCE), words
    if refuses:
        return Outcome.REFUSE, every[refuses[0].sentence]
    return (Outcome.NONE_EXIST, every[none.sentence]) if none else None


def _produces(one: Said) -> bool:
    m = _PRODUCES.match(one.does)
    if m is None or _BY_ANOTHER.search(one.does) or _NOTHING.search(one.does):
        return False
    return not _NEGATED.search(m.group())


def _refuses(one: Said) -> bool:
    return _REFUSE.match(one.does) is not None


def _waits(one: Said) -> bool:
    return bool(re.search(r"\b(?:absent|until|before|without)\b", one.does, re.I))


def _none_exist(one: Said) -> bool:
    return bool(_NONE.match(one.does)) and not _NOT_ALL.search(one.does) and not one.is_conditional


def _answered(told: Heard, every: list[str], objected: tuple[Objection, ...]) -> Told | None:
    for at, words in enumerate(every):
        m = _RECORDS.search(words)
        if (
            m
            and at not in told.objecting
            and not _NEGATED.search(words)
            and not re.search(r"\b(?:declin|refus)", words, re.I)
        ):
            return Outcome.RECORDS, words
    if none := next((one for one in told.said if _none_exist(one)), None):
        return Outcome.NONE_EXIST, every[none.sentence]
    refused = {one.sentence for one in told.said if _refuses(one)}
    opened = next((at for at, words in enumerate(every) if _OPENED.match(words)), None)
    for at, words in enumerate(every):
        after_objection = bool(told.objecting) and (opened is None or at < opened)
        if at in refused or _says_no_answer(told, at, words):
            continue
        if not _is_substance(words, objected) or (
            after_objection and (_ARGUES.match(words) or at <= max(told.objecting))
        ):
            continue
        return Outcome.ANSWERED, words
    return (Outcome.REFUSE, every[min(refused)]) if refused else None


def _says_no_answer(told: Heard, at: int, words: str) -> bool:
    """Whether a sentence only puts the answer off, points elsewhere or leaves it open."""
    said = [one for one in told.said if one.sentence == at]
    parts = [one.does for one in said] or [words]
    return (
        bool(_RECORDS.search(words)) or all(_NO_ANSWER.search(part) for part in parts) or not re.search(r"\w{2}", words)
    )


def _admission(told: Heard, every: list[str]) -> Told | None:
    deny = [one for one in told.said if _DENIES.match(one.does)]
    admit = [one for one in told.said if _ADMITS.match(one.does)]
    cannot = [one for one in told.said if _CANNOT.search(one.does)]
    refuses = [one for one in told.said if _refuses(one)]
    if any(_READ_SO.match(one.opener) for one in (*deny, *admit)) or any(_is_turned(one) for one in (*deny, *admit)):
        return Outcome.UNREAD, None
    if (passive := _in_passive(every)) is not None:
        return passive if not (admit or deny or cannot or refuses) else (Outcome.UNREAD, None)
    if admit and (
        deny or cannot or refuses or any(_PART.search(one.does) or _EXCEPT_DENIES.search(one.does) for one in admit)
    ):
        return Outcome.ADMIT_PART, every[admit[0].sentence]
    if deny and any(_PART.search(one.does) for one in deny):
        return Outcome.UNREAD, None
    if deny and (not cannot or any(one.sentence == no.sentence for one in deny for no in cannot)):
        part = next((one for one in deny if re.search(r"\bexcept\s+as\b", one.opener, re.I)), None)
        return (Outcome.UNREAD if part else Outcome.DENY), None if part else every[deny[0].sentence]
    if deny and cannot:
        return Outcome.UNREAD, None
    for found, told_as in ((admit, Outcome.ADMIT), (cannot, Outcome.CANNOT), (refuses, Outcome.REFUSE)):
        if found:
            return told_as, every[found[0].sentence]
    return None


def _is_turned(one: Said) -> bool:
    """Whether a clause takes back what its verb says: `admits nothing`, `admits this Request, except that it denies it`."""
    verb = _ADMITS.match(one.does) or _DENIES.match(one.does)
    emptied = verb is not None and _EMPTY_OBJECT.match(one.does[verb.end() :]) is not None
    return emptied or bool(_EXCEPT_DENIES.search(one.does) and _WHOLE.search(one.does))


def _in_passive(every: list[str]) -> Told | None:
    """What is admitted or denied in the passive; where two sentences do, or one says more than that, it is not read."""
    found = [(m, words) for words in every if (m := _PASSIVE.match(_OPENED_PHRASE.sub("", words)))]
    if not found:
        return None
    m, words = found[0]
    if len(found) > 1 or (m["what"] and _TURNS.search(m["what"])):
        return Outcome.UNREAD, None
    return (Outcome.ADMIT if (m["of_it"] or m["that"]).lower() == "admitted" else Outcome.DENY), words


def _only_objects(told: Heard, every: list[str], objected: tuple[Objection, ...]) -> bool:
    """Whether nothing but objections was said: no clause of the party's own that does anything else."""
    acts = {one.sentence for one in told.said if not _EMPTY.search(one.does)} | told.unplaced
    return all(at not in acts or (_is_objection(every[at], objected) and at not in told.objecting) for at in range(len(every)))  # fmt: skip


def _is_substance(words: str, objected: Iterable[Objection]) -> bool:
    """Whether a sentence does more than object or speak of what is withheld."""
    return bool(_OPENED.match(words)) or not (_is_objection(words, objected) or _WITHHELD.search(words))


def _is_objection(words: str, objected: Iterable[Objection]) -> bool:
    return any(words == one.text for one in objected) or bool(_OBJECTS.search(words))
