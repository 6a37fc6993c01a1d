"""Deciding words: `the motion is DENIED`, `the Court GRANTS the request`, `Does 2-9 are SEVERED`, a hearing canceled."""

from __future__ import annotations

import re
from collections.abc import Iterator

from particulars.analyses.rulings.found import Found
from particulars.analyses.rulings.rows import Outcome, RulingKind
from particulars.reading.clauses import Sentence, plain
from particulars.reading.court_voice import partys_words, supposed

_IN_PART = r"(?i:\s+in\s+part(?:,?\s+and\s+(?:denied|denies|deny)\s+in\s+part)?)"
_PASSIVE_WORDS = (
    rf"(?:(?:granted|denied)(?:{_IN_PART})?(?:\s+as\s+moot)?|severed|cancell?ed|vacated|deferred|continued|moot(?:ed)?|"
    r"overruled|sustained|stricken|dismissed|dispensed\s+with|taken\s+off\s+calendar|affirmed|reversed)"
)
_ADVERBS = r"(?:(?:hereby|therefore|accordingly|thus|also|likewise|otherwise|now|respectfully)\s+)*"
_PASSIVE = re.compile(
    rf"\b(?P<verb>is|are|must\s+be|shall\s+be|should\s+be|be)\s+{_ADVERBS}(?P<out>{_PASSIVE_WORDS})(?![\w-])"
    r"(?P<tail>(?:\s+from\s+[^.,;]{3,40}?|\s+as\s+to\s+[^,;]{3,80}?)?\s+with(?:out)?\s+prejudice(?:\s+to\s+[^.;]{3,160})?)?",
    re.I,
)
_ACTIVE = re.compile(
    rf"\b(?:[Tt]h(?:e|is)\s+[Cc]ourt|[Tt]he\s+undersigned|I|[Ww]e)\s+{_ADVERBS}"
    rf"(?P<out>(?:grant|den(?:ies|y)|GRANT|DEN(?:IES|Y)|GRANTS|grants)(?:{_IN_PART})?(?i:\s+as\s+moot)?|(?i:overrules?|sustains?|severs?|strikes?|dismiss(?:es)?|vacates?|affirms?|reverses?|defers?))\b"
    r"(?P<object>[^.;]{0,200})"
)
_WITHOUT_ARGUMENT = re.compile(
    r"(?:(?:the|this)\s+court\s+)?finds?(?:ing)?\s+(?:that\s+)?(?:the|this|these)\s+(?:matters?|motions?|disputes?)\s+(?:(?:is|are|to\s+be)\s+)?"
    r"(?:suitable|appropriate)\s+for\s+(?:disposition|resolution|decision|determination)\s+without\s+(?:oral\s+)?(?:argument|a\s+hearing)",
    re.I,
)
REQUEST = re.compile(
    r"\b(?:letter[- ]?motion|(?:cross-?|sub-?)?motions?|requests?|applications?|petitions?|objections?|appeals?|leave|relief|sanctions|fees|costs|extensions?|stay|"
    r"judgment|reconsideration|demands?|stipulation|challenge|remainder|discovery|it|that)\b",
    re.I,
)
_EVENT = re.compile(r"\b(?:conferences?|hearings?|trial|oral\s+argument|deadlines?|deposition|status|dates?)\b", re.I)
_SEVERABLE = re.compile(r"\b(?:Does?\b|defendants?|claims?|part(?:y|ies)|counts?|action|complaint|[A-Z]\w+)", re.I)
_BOUNDARY = re.compile(r"(?:,|;|:|–|—)\s+|\b(?:that|THAT|and)\s+(?=(?:the|its|their|his|her|this|[A-Z]))")
_ANY = re.compile(r"^(?:an?|any|no|every|such|some|most|many|courts?)\s", re.I)


def dispositions(sentences: tuple[Sentence, ...]) -> Iterator[Found]:
    """What the court itself disposes of, in reading order; a party's say, a condition or a quotation is none."""
    for sentence in sentences:
        if not re.search(r"\b(?:is|are|be|court|I|we|undersigned)\b", sentence.own, re.I):
            continue
        argument = _WITHOUT_ARGUMENT.search(sentence.own)
        if argument:
            yield _argument(sentence, argument)
        for m in _PASSIVE.finditer(sentence.own):
            if found := _passive(sentence, m):
                yield found
        if not (argument and _PASSIVE.search(sentence.own)):
            for m in _ACTIVE.finditer(sentence.own):
                if found := _active(sentence, m):
                    yield found


def outcome_of(words: str) -> Outcome:
    """The outcome that deciding words come to; both in one breath, granted and denied, is granted in part."""
    low = plain(words).lower()
    for stem, outcome in _STEMS:
        if re.search(stem, low):
            return outcome
    raise ValueError(f"no outcome in {words!r}")


_STEMS = (
    (r"moot", Outcome.MOOT),
    (r"in part", Outcome.GRANTED_IN_PART),
    (r"^grant", Outcome.GRANTED),
    (r"^den", Outcome.DENIED),
    (r"^sever", Outcome.SEVERED),
    (r"^cancel|off calendar", Outcome.CANCELED),
    (r"^vacat", Outcome.VACATED),
    (r"^(?:defer|continue)", Outcome.DEFERRED),
    (r"^overrul", Outcome.OVERRULED),
    (r"^sustain", Outcome.SUSTAINED),
    (r"^str", Outcome.STRICKEN),
    (r"^dismiss", Outcome.DISMISSED),
    (r"dispense", Outcome.DISPENSED_WITH),
    (r"^affirm", Outcome.AFFIRMED),
    (r"^revers", Outcome.REVERSED),
)


def _passive(sentence: Sentence, m: re.Match[str]) -> Found | None:
    before = sentence.own[: m.start()]
    out = m["out"]
    if m["verb"].lower() in ("should be", "be") and not out.isupper() and not _commanded(before):
        return None
    if partys_words(before) or supposed(before):
        return None
    low = subject_start(sentence.own, m.start(), out)
    subject = sentence.words[low : m.start()].strip()
    outcome = _event_outcome(outcome_of(out), subject)
    if outcome is None or _ANY.match(subject) or (supposed(before[:low]) and not out.isupper()):
        return None
    end = m.end("tail") if m["tail"] else m.end()
    kind = RulingKind.PROCEDURAL if outcome is Outcome.DISPENSED_WITH else RulingKind.DISPOSITION
    return Found(
        sentence,
        sentence.start + low,
        sentence.start + end,
        kind,
        outcome,
        plain(out),
        "a deciding verb",
        plain(subject),
    )


def _commanded(before: str) -> bool:
    return bool(re.search(r"\b(?:ORDERED|ordered|ADJUDGED|DIRECTED)\b.{0,12}\bthat\b", before, re.S | re.I))


def _event_outcome(outcome: Outcome, subject: str) -> Outcome | None:
    """The outcome for what is disposed of; None where the verb does not fit such a thing (`discovery is denied`)."""
    event = bool(_EVENT.search(subject)) and not re.search(r"\b(?:motion|request|application)\b", subject, re.I)
    if outcome in (Outcome.CANCELED, Outcome.VACATED) and event:
        return Outcome.CANCELED
    if outcome is Outcome.CANCELED:
        return None
    if outcome is Outcome.DEFERRED:
        return outcome if event or REQUEST.search(subject) else None
    if outcome in (
        Outcome.SEVERED,
        Outcome.DISMISSED,
        Outcome.VACATED,
        Outcome.AFFIRMED,
        Outcome.REVERSED,
        Outcome.STRICKEN,
    ):
        return outcome if subject and _SEVERABLE.search(subject) else None
    if outcome is Outcome.DISPENSED_WITH:
        return outcome if event or "argument" in subject.lower() else None
    return outcome if REQUEST.search(subject) else None


def subject_start(own: str, verb: int, out: str = "") -> int:
    """Where the subject of a deciding verb begins: after the last boundary before its head noun."""
    nouns = _EVENT if outcome_of(out or "denied") in _OF_THINGS else REQUEST
    heads = [m for m in nouns.finditer(own, 0, verb) if m.group().lower() not in ("it", "that")]
    head = heads[-1].start() if heads and verb - heads[-1].end() < 260 else verb
    low = 0
    for m in _BOUNDARY.finditer(own, 0, head):
        low = m.end()
    opener = re.match(
        r"(?:Accordingly|Therefore|Thus|However|Further|[Ss]o|[Aa]nd|[Bb]ut|IT\s+IS\s+\w+\s+(?:ORDERED\s+)?(?:that|THAT)),?\s+",
        own[low:verb],
    )
    return low + (opener.end() if opener else 0)


_OF_THINGS = (Outcome.SEVERED, Outcome.CANCELED, Outcome.DISMISSED, Outcome.VACATED, Outcome.DISPENSED_WITH)


def _active(sentence: Sentence, m: re.Match[str]) -> Found | None:
    before = sentence.own[: m.start()]
    if partys_words(before) or supposed(before):
        return None
    out, target = m["out"], sentence.words[m.start("object") : m.end("object")].strip()
    appeal = re.match(r"(?:\s*(?:and|,)\s*(?:REMAND|AFFIRM|REVERSE))?\W*$", m["object"], re.I)
    outcome = outcome_of(out)
    if not (
        REQUEST.search(target[:160]) or (appeal and out.isupper()) or outcome in (Outcome.SEVERED, Outcome.DISMISSED)
    ):
        return None
    end = m.end("object") if len(m["object"]) < 190 else m.end("out")
    words = plain(out + (" " + target if appeal else ""))
    return Found(
        sentence, sentence.start + m.start(), sentence.start + end, RulingKind.DISPOSITION, outcome, words,
        "the court as the subject of a deciding verb", plain(target), flags=(),
    )  # fmt: skip


def _argument(sentence: Sentence, m: re.Match[str]) -> Found:
    return Found(
        sentence, sentence.start + m.start(), sentence.start + m.end(), RulingKind.PROCEDURAL, Outcome.DISPENSED_WITH,
        "without " + m.group().rsplit("without", 1)[1].strip(), "suitable for disposition without argument", "oral argument",
    )  # fmt: skip
