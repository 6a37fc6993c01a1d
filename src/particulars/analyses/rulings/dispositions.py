"""Deciding words: `the motion is DENIED`, `the Court GRANTS the request`, `Does 2-9 are SEVERED`, a hearing canceled."""

from __future__ import annotations

import re
from collections.abc import Iterator

from particulars.analyses.rulings.found import Found
from particulars.analyses.rulings.rows import Outcome, RulingKind
from particulars.analyses.rulings.subjects import REQUEST, outcome_for, outcome_of, outcome_of_act, subject_start
from particulars.reading.clauses import Sentence, plain
from particulars.reading.court_voice import anothers_words, on_a_condition, partys_words, supposed
from particulars.reading.request_numbers import request_numbers as numbered

_IN_PART = r"(?i:[\s,-]+in[\s-]+part\b(?:[\s,-]+(?:(?:and|but)[\s-]+)?(?:denied|denies|deny)[\s,-]+in[\s-]+part\b)?)"
_PASSIVE_WORDS = (
    rf"(?:(?:granted|denied|allowed)(?:{_IN_PART})?(?:[\s-]+as[\s-]+(?:moot|modified))?|severed|cancell?ed|vacated|deferred|carried|limited(?=\s+to\b)|(?:entered\s+and\s+)?continued|moot(?:ed)?|"
    r"overruled|sustained|stricken|dismissed|dispensed\s+with|taken\s+off\s+calendar|affirmed|reversed|(?:accepted\s+and\s+)?adopted|"
    r"held\s+in\s+abeyance|taken\s+under\s+(?:submission|advisement)|adjourned|rescheduled|postponed)"
)
_ADVERBS = r"(?:(?:hereby|therefore|accordingly|thus|also|likewise|otherwise|now|respectfully)\s+)*"
_PASSIVE = re.compile(
    rf"\b(?P<verb>is|are|must\s+be|shall\s+be|should\s+be|be)\s+{_ADVERBS}(?P<out>{_PASSIVE_WORDS})(?![\w-])"
    r"(?P<tail>(?:\s+from\s+[^.,;]{3,40}?|\s+as\s+to\s+[^,;]{3,80}?)?\s+with(?:out)?\s+prejudice(?:\s+to\s+[^.;]{3,160})?)?",
    re.I,
)
_ACTIVE = re.compile(
    rf"(?:\b(?:[Tt]h(?:e|is)\s+[Cc]ourt|[Tt]he\s+undersigned|I|[Ww]e)\s+(?:will\s+)?|(?P<also>(?:\band|,)\s+(?:will\s+)?)){_ADVERBS}"
    rf"(?P<out>(?:grant|den(?:ies|y)|GRANT|DEN(?:IES|Y)|GRANTS|grants|ALLOWS?|allows)(?:{_IN_PART})?(?i:[\s-]+as[\s-]+(?:moot|modified))?|(?i:overrules?|sustains?|severs?|strikes?|dismiss(?:es)?|vacates?|affirms?|reverses?|"
    r"defers?|(?:accepts?\s+and\s+)?adopts?|cancels?|continues?|resets?|adjourns?|carries|declines?\s+to\s+(?:award|grant|issue|impose|compel|order|reconsider)))\b(?:\s+(?i:with(?:out)?\s+prejudice))?"
    r"(?P<object>[^.;]{0,200})"
)
_COURT_ACTS = re.compile(r"\b(?:[Tt]h(?:e|is)\s+[Cc]ourt|[Tt]he\s+undersigned|I|[Ww]e)\s+(?:\w+ly\s+)?\w+\b[^;]*$")
_ANOTHERS_VERB = re.compile(
    r"\b(?:who|which|that|[Pp]laintiffs?|[Dd]efendants?|parties|party|they|it)\s+(?:\w+ly\s+)?\w+[^,;]*$"
)
_VERB_AFTER = re.compile(
    r",?\s+and\s+(?=(?:resets?|continues?|grants?|den(?:y|ies)|vacates?|strikes?|orders?|directs?)\b)", re.I
)
_WITHOUT_ARGUMENT = re.compile(
    r"(?:(?:the|this)\s+court\s+)?finds?(?:ing)?\s+(?:that\s+)?(?:the|this|these)\s+(?:matters?|motions?|disputes?)\s+(?:(?:is|are|to\s+be)\s+)?"
    r"(?:suitable|appropriate)\s+for\s+(?:disposition|resolution|decision|determination)\s+without\s+(?P<asked>(?:oral\s+)?argument|a\s+hearing)",
    re.I,
)
_AND_ALSO = re.compile(
    rf"(?:[^.;]|(?<=\b[A-Za-z]{{2}})\.(?=\s\d)|(?<=Nos)\.(?=\s\d)){{0,160}}?(?P<joint>[,;]?\s+(?:and|but)\s+(?:(?:is|are)\s+)?){_ADVERBS}(?P<out>{_PASSIVE_WORDS})(?![\w-])",
    re.I,
)
_AS_TO = re.compile(
    r"\s+(?:as\s+to|with\s+respect\s+to|in\s+all)\s+(?:[^.;,]|(?<=\b[A-Za-z]{2})\.(?=\s\d)|(?<=Nos)\.(?=\s\d)){3,80}",
    re.I,
)
_WITHOUT_VERB = re.compile(
    rf"\s*(?P<subject>(?:[Tt]h(?:e|is)\s+|[A-Z]\w+['’]s?\s+)?(?:[\w-]+\s+){{0,2}}(?i:motion|application|request|extension)s?(?:\s+(?:to|for)\s+(?:(?!\b(?:is|are|be|was)\b)[^.;]){{3,80}}?)?)\s+(?P<out>(?:GRANTED|DENIED)(?:{_IN_PART})?(?:\s+AS\s+MOOT)?)(?=\s*(?:[.;,]|$))"
)
_MAY_RULE = re.compile(r"\b(?:is|are|be|court|I|we|undersigned)\b|\b(?:GRANTED|DENIED)\b|^\W*[A-Z]{5}", re.I)
_ALONE = re.compile(
    r"\s*(?:(?:APPEAL|PETITION|WRIT)\s+)?(?P<out>AFFIRMED|REVERSED|VACATED|DISMISSED|GRANTED|DENIED)(?:(?:,|\s+and|\s+AND|;)*\s+(?:in\s+part|IN\s+PART|AFFIRMED|REVERSED|VACATED|REMANDED|DISMISSED))*\W*$"
)
_IN_PART_WORDS = re.compile(r"\bin\s+part\b", re.I)
_GENERAL = re.compile(r"(?:such|most|many|some)\s", re.I)
_OPPOSITES = (
    {Outcome.GRANTED, Outcome.DENIED},
    {Outcome.GRANTED_IN_PART, Outcome.DENIED},
    {Outcome.GRANTED, Outcome.MOOT},
    {Outcome.OVERRULED, Outcome.SUSTAINED},
)
_MODAL = re.compile(r"\s+(?:should|shall|must)\s+be,?\s+and\s+(?:hereby|the\s+same)?\s*$")
_KINDS = {Outcome.DISPENSED_WITH: RulingKind.PROCEDURAL, Outcome.LIMITED: RulingKind.LIMIT}
_RULING_ON = re.compile(r"(?:An?|The|Any)\s+(?:ruling|decision)\s+on\s+", re.I)
_PART_BEHIND = re.compile(
    r"\s+(?:as\s+to|for|with\s+respect\s+to)\s+(?:[^.;,]{2,60}?\s+in\s+part\b|(?:only\s+)?\w+\s+of\s+(?:them|the|these|those)\b)",
    re.I,
)
_ANY = re.compile(r"^(?!an?\s+(?:ruling|decision)\s)(?:an?|any|no|every|such|some|most|many|courts?)\s", re.I)


def dispositions(sentences: tuple[Sentence, ...]) -> Iterator[Found]:
    """What the court itself disposes of, in reading order; a party's say, a condition or a quotation is none."""
    for sentence in sentences:
        if not _MAY_RULE.search(sentence.own):
            continue
        if m := _ALONE.match(sentence.own):
            yield _alone(sentence, m)
        elif m := _WITHOUT_VERB.match(sentence.own):
            yield _without_verb(sentence, m)
        argument = _WITHOUT_ARGUMENT.search(sentence.own)
        if argument:
            yield _argument(sentence, argument)
        for m in _PASSIVE.finditer(sentence.own):
            if found := _passive(sentence, m):
                yield found
                yield from _opposite(sentence, m, found)
        if not (argument and _PASSIVE.search(sentence.own)):
            for m in _ACTIVE.finditer(sentence.own):
                if found := _active(sentence, m):
                    yield found


def _passive(sentence: Sentence, m: re.Match[str]) -> Found | None:
    before = sentence.own[: m.start()]
    out = m["out"]
    if m["verb"].lower() in ("should be", "be") and not out.isupper() and not _commanded(before):
        return None
    if partys_words(before) or supposed(before) or anothers_words(before, sentence.own[m.end() :]):
        return None
    low = subject_start(sentence.own, m.start(), out)
    high = low + len(_MODAL.sub("", sentence.words[low : m.start()]).rstrip())
    about = _RULING_ON.match(sentence.own, low, high)
    named = about.end() if about else low
    subject = sentence.words[named:high]
    outcome = outcome_for(outcome_of(out), subject)
    if outcome is None or _ANY.match(subject) or (supposed(before[:low]) and not out.isupper()):
        return None
    conditional = on_a_condition(before[:low])
    if outcome is Outcome.LIMITED and not (numbered(subject) or REQUEST.search(subject)):
        return None
    if conditional and not out.isupper():
        return None
    end = m.end("tail") if m["tail"] else m.end()
    if outcome is Outcome.GRANTED and (part := _PART_BEHIND.match(sentence.own, m.end("out"))):
        outcome, end = Outcome.GRANTED_IN_PART, part.end()
    kind = _KINDS.get(outcome, RulingKind.DISPOSITION)
    if outcome is Outcome.LIMITED:
        end = _clause_end(sentence, m.end())
    return Found(
        sentence,
        sentence.start + low,
        sentence.start + end,
        kind,
        outcome,
        plain(out),
        "a deciding verb",
        plain(subject),
        subject_at=(sentence.start + named, sentence.start + high) if subject else None,
        flags=("CONDITIONAL",) if conditional else (),
    )


def _opposite(sentence: Sentence, m: re.Match[str], first: Found) -> Iterator[Found]:
    """The other half of `is GRANTED as to No. 12 and DENIED as to No. 14`: a ruling of its own on the same subject."""
    second = _AND_ALSO.match(sentence.own, m.end("out"))
    if second is None or {first.outcome, outcome_of(second["out"])} not in _OPPOSITES:
        return
    first.end = sentence.start + second.start("joint")
    tail = _AS_TO.match(sentence.own, second.end())
    yield Found(
        sentence, sentence.start + second.start("out"), sentence.start + (tail.end() if tail else second.end()),
        first.kind, outcome_of(second["out"]), plain(second["out"]), first.how, first.subject, first.subject_at,
        flags=first.flags,
    )  # fmt: skip


def _clause_end(sentence: Sentence, at: int) -> int:
    stop = re.search(r"[;.]\s|[;.]?\s*$", sentence.own[at:])
    return at + (stop.start() if stop else 0)


def _commanded(before: str) -> bool:
    return bool(re.search(r"\b(?:ORDERED|ordered|ADJUDGED|DIRECTED)\b.{0,12}\bthat\b", before, re.S | re.I))


def _active(sentence: Sentence, m: re.Match[str]) -> Found | None:
    before = sentence.own[: m.start()]
    if partys_words(before) or supposed(before) or anothers_words(before):
        return None
    if m["also"] and (not _COURT_ACTS.search(before) or _ANOTHERS_VERB.search(before)):
        return None
    conditional = on_a_condition(before)
    out, target = m["out"], sentence.words[m.start("object") : m.end("object")].strip()
    if _GENERAL.match(target) or (conditional and not out.isupper()):
        return None
    target = _VERB_AFTER.split(target)[0]
    appeal = re.match(r"(?:\s*(?:and|,)\s*(?:REMAND|AFFIRM|REVERSE))?\W*$", m["object"], re.I)
    outcome = outcome_of(out) if appeal and out.isupper() else outcome_of_act(outcome_of(out), target[:160])
    if outcome is None:
        return None
    low_end = m.start("object") + len(m["object"]) - len(m["object"].lstrip()) + len(target)
    start = m.start("out") if m["also"] else m.start()
    end = low_end if len(m["object"]) < 190 else m.end("out")
    words = plain(out + (" " + target if appeal else ""))
    low = sentence.start + m.start("object") + len(m["object"]) - len(m["object"].lstrip())
    return Found(
        sentence, sentence.start + start, sentence.start + end, RulingKind.DISPOSITION, outcome, words,
        "the court as the subject of a deciding verb", plain(target), (low, low + len(target)) if target else None,
        flags=("CONDITIONAL",) if conditional else (),
    )  # fmt: skip


def _without_verb(sentence: Sentence, m: re.Match[str]) -> Found:
    """An endorsement in which the verb is left out (`Application GRANTED.`)."""
    subject_at = (sentence.start + m.start("subject"), sentence.start + m.end("subject"))
    return Found(
        sentence, subject_at[0], sentence.start + m.end("out"), RulingKind.DISPOSITION, outcome_of(m["out"]),
        plain(m["out"]), "deciding words without a verb", plain(m["subject"]), subject_at,
    )  # fmt: skip


def _alone(sentence: Sentence, m: re.Match[str]) -> Found:
    """The closing words of a court of appeals that stand alone (`AFFIRMED in part, REVERSED in part.`)."""
    out = outcome_of(m["out"])
    parts = _IN_PART_WORDS.search(m.group())
    return Found(
        sentence, sentence.start, sentence.start + len(sentence.words.rstrip()), RulingKind.DISPOSITION,
        Outcome.AFFIRMED_IN_PART if parts and out in (Outcome.AFFIRMED, Outcome.REVERSED) else out,
        plain(sentence.words), "closing words that stand alone",
    )  # fmt: skip


def _argument(sentence: Sentence, m: re.Match[str]) -> Found:
    return Found(
        sentence, sentence.start + m.start(), sentence.start + m.end(), RulingKind.PROCEDURAL, Outcome.DISPENSED_WITH,
        "without " + m.group().rsplit("without", 1)[1].strip(), "suitable for disposition without argument",
        "oral argument", (sentence.start + m.start("asked"), sentence.start + m.end()),
    )  # fmt: skip
