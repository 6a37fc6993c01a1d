"""What a ruling answers: the request, who made it, its numbers, and the reason the court gives, each in its words."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Mapping

from particulars.analyses.rulings.found import Found
from particulars.analyses.rulings.rows import RulingKind
from particulars.analyses.rulings.subjects import REQUEST
from particulars.reading.actors import normal, opponent
from particulars.reading.caption import Caption
from particulars.reading.clauses import Sentence, plain
from particulars.reading.court_voice import anothers_words, on_a_condition, partys_words
from particulars.reading.request_numbers import docket_numbers, request_numbers

_BY = re.compile(
    r"(?:[Tt]he\s)?(?:(?:remainder|rest|balance|portion|part)\sof\s(?:the\s)?)?(?!(?:Yesterday|Today|Tomorrow|Th(?:e|is|at|ese|ose))\b)(?P<by>[Pp]laintiffs?|[Dd]efendants?|[Pp]etitioners?|[Rr]espondents?|[Dd]ebtors?|[A-Z][\w&.-]+(?:\s[A-Z][\w&.-]+){0,3})(?:['’]s?)\s"
)
_ASKER = re.compile(
    r"\b(?P<by>[Pp]laintiffs?|[Dd]efendants?|[Pp]etitioners?|[Rr]espondents?)(?:\s[A-Z]\w+){0,3}(?:\s\(.{2,20}\))?\s(?:now\s|also\s)?(?:requests?|moves?|seeks?|asks?|argues?|applies|objects?)\b"
)
_BARE = re.compile(
    r"^(?:the|this|that|his|her|its|their|[Pp]laintiffs?['’]s?|[Dd]efendants?['’]s?)?\s*(?:request|motion|application|relief|objection)s?$",
    re.I,
)
_MOVED = re.compile(r"\b(?:motions?|applications?|petitions?|objections?|letter[- ]?motion)\b", re.I)
_OF_AN_ORDER = re.compile(
    r"\b(?:clarif\w+|reconsider\w+|modif\w+|enforce\w*|vacate)\b|\bmy\sorder\b|\bcomply\swith\b", re.I
)
_TURNS = re.compile(r"(?:As\s(?:to|for)|With\s(?:respect|regard)\sto|Regarding|However|But|Nor|Next|Turning)\b")
_CITING = re.compile(r"(?:See|Compare|Cf|But\ssee|Id|Accord)\b|.*(?:Decl\.|¶)", re.S)
_RULES = re.compile(
    r"\b(?:shall|must|(?:[Pp]laintiffs?|[Dd]efendants?|[Pp]art(?:y|ies))\smay|ORDERED|GRANTED|DENIED|SEVERED|OVERRULED|SUSTAINED|granted|denied|grants?|den(?:y|ies)|WL|Dkt|ECF)\b|\d\sF\.|\$"
)
_STATES_A_LACK_OR_A_NEED = re.compile(
    r"\b(?:no|not|never|neither|nor|cannot|fail(?:s|ed)?|lacks?|insufficient\w*|unnecessary|moot|untimely|timely|premature|good\scause|"
    r"(?:dis)?proportiona\w+|relevan(?:t|ce)|irrelevant|overbroad|burdensome|sufficient\w*|adequate\w*|appropriate|warranted|need(?:ed)?)\b"
)
_BECAUSE = re.compile(
    r"\b(?:because|since)\s(?P<why>.{10,400}?)(?=,\s(?:the|its|their|plaintiff|defendant)|\s–\s[PD]|$)", re.I | re.S
)


def complete(found: Found, sentences: tuple[Sentence, ...], caption: Caption, motions: Mapping[str, str] = {}) -> Found:
    """The ruling with what it answers, by whom, its request numbers and reason, as far as the paper says them."""
    at = bisect_left(sentences, found.sentence.start, key=lambda s: s.start)
    before = _antecedent(sentences, at, found)
    if found.kind in (RulingKind.DISPOSITION, RulingKind.PROCEDURAL):
        found.by = _maker(found, before)
        found.against = opponent(found.by)
        found.numbers = _numbers(found, sentences, at, before, caption) or _defined(found, motions)
        if found.asked is None:
            found.asked = _asked(found, before)
    elif found.kind is RulingKind.PRIOR_RULING:
        found.numbers = _cited_after(sentences, at)
    found.reason = found.reason or _reason(found, sentences, at)
    return found


def _antecedent(sentences: tuple[Sentence, ...], at: int, found: Found) -> Sentence | None:
    """The sentence before, or in the same item, in which a party asks."""
    for sentence in reversed(sentences[max(0, at - 12) : at]):
        here = sentence.paragraph == found.sentence.paragraph or (
            sentence.item is not None
            and sentence.item == found.sentence.item
            and sentence.heading == found.sentence.heading
        )
        if here and _ASKER.search(sentence.own):
            return sentence
    return None


def _maker(found: Found, before: Sentence | None) -> str | None:
    if not REQUEST.search(found.subject):
        return None
    m = _BY.match(found.subject)
    if m:
        return None if re.search(r"\b(?:court|judge)\b", m["by"], re.I) else normal(m["by"])
    asker = _ASKER.search(before.own) if before else None
    return normal(asker["by"]) if asker else None


def _asked(found: Found, before: Sentence | None) -> tuple[int, int] | None:
    """Where what was asked stands: the sentence before that a bare `the request` points to, else the ruling's own words."""
    if before is not None and _BARE.match(found.subject):
        return before.start, before.start + len(before.words.rstrip())
    return found.subject_at


def _numbers(
    found: Found, sentences: tuple[Sentence, ...], at: int, before: Sentence | None, caption: Caption
) -> tuple[str, ...]:
    """From the ruling's own words; else from what it answers; else from its heading or the caption's `Re:` line."""
    low, high = found.scope or (found.start, found.sentence.end)
    words = found.sentence.words[low - found.sentence.start : high - found.sentence.start]
    said = found.subject or words
    own = request_numbers(words) or docket_numbers(words) or docket_numbers(found.subject)
    if own:
        return own
    if _OF_AN_ORDER.search(said) or (not found.subject and _OF_AN_ORDER.search(words)):
        return _order_numbers(sentences, at, found)
    if before is not None and _BARE.match(found.subject) and (asked := request_numbers(before.words)):
        return asked
    if _BARE.match(found.subject) and len(headed := docket_numbers(found.sentence.heading or "")) == 1:
        return headed
    if not found.subject or not _MOVED.search(found.subject):
        return ()
    if found.sentence.heading and (headed := request_numbers(found.sentence.heading)):
        return headed
    return tuple(f"ECF No. {n}" for n in caption.re_docket)


def _defined(found: Found, motions: Mapping[str, str]) -> tuple[str, ...]:
    """The number of what is ruled on by a short name that the paper gave it (`the Motion`)."""
    name = re.sub(r"^(?:[Tt]he|[Tt]his|[A-Z]\w+['’]s?)\s", "", found.subject)
    if not name[:1].isupper() or name.casefold() not in motions:
        return ()
    return (motions[name.casefold()],)


def _order_numbers(sentences: tuple[Sentence, ...], at: int, found: Found) -> tuple[str, ...]:
    """The docket number of the order that the same item or paragraph reports."""
    for sentence in reversed(sentences[max(0, at - 8) : at]):
        same = sentence.paragraph == found.sentence.paragraph or (
            sentence.item is not None and sentence.item == found.sentence.item
        )
        if same and (numbers := docket_numbers(sentence.words)):
            return numbers
    return ()


def _cited_after(sentences: tuple[Sentence, ...], at: int) -> tuple[str, ...]:
    own = docket_numbers(sentences[at].words)
    if own or at + 1 == len(sentences):
        return own
    following = plain(sentences[at + 1].words)
    return docket_numbers(following) if len(following) < 40 else ()


def _beside(one: Sentence, other: Sentence) -> bool:
    return one.paragraph == other.paragraph and one.item == other.item


def _reason(found: Found, sentences: tuple[Sentence, ...], at: int) -> tuple[int, int] | None:
    """The `because` of the sentence; of a disposition without one, the sentence after it or before it."""
    before = found.sentence.words[: found.start - found.sentence.start] or found.sentence.words
    m = _BECAUSE.search(before)
    if m and m["why"].strip():
        low = found.sentence.start + m.start("why")
        return low, low + len(m["why"].rstrip(" .,–"))
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
    if len(words) <= 25 or not _STATES_A_LACK_OR_A_NEED.search(words) or on_a_condition(words):
        return False
    if partys_words(words) or anothers_words(words):
        return False
    return not (_RULES.search(words) or _ASKER.search(words) or _CITING.match(words))
