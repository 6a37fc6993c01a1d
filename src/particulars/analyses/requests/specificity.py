"""Remarks on the words of requests and responses: what is asked without limit, and objections of no stated reason."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

from particulars.analyses.requests.placing import Stretch
from particulars.analyses.requests.rows import Answered, Lint, Objection, Withheld
from particulars.reading.clauses import Sentence
from particulars.record.text import Text

OTHER_PRODUCTION = "REFERS_TO_ANOTHER_PRODUCTION"
NO_TIME_LIMIT = "NO_TIME_LIMIT"
TIME_OF_THE_SET = "TIME_OF_THE_SET_ALONE"
NO_CUSTODIAN = "NO_CUSTODIAN"
BY_LETTER = "what the letter asks"
_ASKS = re.compile(
    r"\b(?i:please|kindly)\s(?:\w+\s){0,3}?(?:produce|provide|send|supplement|search|turn\sover|identify|make\savailable)\b"
    r"|\b(?:we|I|plaintiffs?|defendants?|[A-Z]\w+)\s(?:\w+\s){0,3}?(?:requests?|asks?|demands?|seeks?|insists?)\s(?:that\b|you\b|for\b|production\b|the\b|all\b|any\b|each\b|every\w*\b|copies\b|documents\b)"
    r"|\b(?:you|your\sclients?|defendants?|plaintiffs?)\s(?:must|should|shall|(?:is|are)\s(?:required|obliged|asked)\sto)\s(?:\w+\s){0,2}?(?:produce|provide|search|turn\sover)\b",
)
_INCORPORATES = re.compile(
    r"\b(?:incorporat\w+|repeats?|restates?|subject\sto|in\saddition\sto)\b[^.;]{0,80}\bgeneral\sobjections?\b", re.I
)
_EXTENT = re.compile(r"\bto\sthe\sextent\s(?:that\s)?(?:it|they|the|this)\b", re.I)


def request_lints(name: str, stretch: Stretch, period: bool) -> Iterator[Lint]:
    """What the words of one request for production ask without limit; `period` says that the set itself sets one.

    That no time and no custodian is named is said of the whole request, and quotes all of it.
    """
    rules = _rules()
    for code, says, pattern in rules.words:
        if m := pattern.search(stretch.words):
            yield _lint(name, code, says, stretch, m.span())
    if only := refers_only_elsewhere(stretch.words):
        yield _lint(name, OTHER_PRODUCTION, "asks for what was produced elsewhere, and names no subject of its own", stretch, only)  # fmt: skip
    whole = (0, len(stretch.words))
    if not rules.time.search(stretch.words):
        told = (
            (TIME_OF_THE_SET, "names no time; the set's own definitions or instructions name a period")
            if period
            else (NO_TIME_LIMIT, "names no time")
        )
        yield _lint(name, *told, stretch, whole)
    if not _names_custodian(stretch.words, rules):
        yield _lint(name, NO_CUSTODIAN, "names no custodian or source", stretch, whole)


def letter_lints(text: Text, sentences: Iterable[Sentence]) -> Iterator[Lint]:
    """What a letter's own words ask for without limit, in sentences that ask; what it quotes is another paper's.

    Nothing is said of time or custodian: a letter may name both in another sentence.
    """
    for sentence in sentences:
        if not _ASKS.search(sentence.own):
            continue
        stretch = Stretch(text, sentence.start, sentence.words)
        for code, says, pattern in _rules().words:
            if m := pattern.search(sentence.own):
                yield _lint(BY_LETTER, code, says, stretch, m.span())
        if only := refers_only_elsewhere(sentence.own):
            yield _lint(BY_LETTER, OTHER_PRODUCTION, "asks for what was produced elsewhere, and names no subject of its own", stretch, only)  # fmt: skip


def refers_only_elsewhere(words: str) -> tuple[int, int] | None:
    """Where a request asks for documents because they were produced in another matter, and for no other cause."""
    rules = _rules()
    m = rules.other_production.search(words)
    if m is None or rules.not_another.search(m.group()):
        return None
    rest = words[: m.start()] + words[m.end() :]
    before_produced = re.split(r"\b(?:produced|disclosed|exchanged|provided|served|turned over)\b", m.group(), maxsplit=1, flags=re.I)[0]  # fmt: skip
    return None if rules.own_subject.search(before_produced) or rules.own_subject.search(rest) else m.span()


def names_period(words: str) -> bool:
    """Whether definitions or instructions set a period for all requests."""
    return bool(re.search(r"\b(?:relevant|applicable|time)\s(?:time\s)?period\b|\bunless\sotherwise\s(?:stated|specified|indicated|noted)[^.]{0,120}\b(?:19|20)\d\d\b", words, re.I))  # fmt: skip


def response_lints(response: Answered, stretch: Stretch) -> Iterator[Lint]:
    """Remarks on one response: general objections taken over, objections without a stated reason, withholding not told."""
    name = response.name
    if m := _INCORPORATES.search(stretch.words):
        yield _lint(name, "GENERAL_OBJECTIONS_TAKEN_OVER", "takes over general objections", stretch, m.span())
    for one in response.objections:
        if one.reason is None:
            hedged = " (“to the extent”)" if _EXTENT.search(one.text) else ""
            says = f"objects as {one.kind} and no reason stands in the sentence{hedged}"
            yield Lint(
                id="", code="NO_REASON_STATED", says=says, about=name, start=one.start, end=one.end, text=one.text
            )
    if response.objections and response.withheld is Withheld.NOT_SAID:
        says = "objects and does not say whether anything is withheld"
        yield _lint(name, "WITHHOLDING_NOT_TOLD", says, stretch, (0, len(stretch.words)))


def general_lints(found: tuple[Objection, ...]) -> Iterator[Lint]:
    """One remark where a paper has general objections: they are tied to no request."""
    if found:
        first = found[0]
        says = f"{len({(o.start, o.end) for o in found})} general objections, tied to no request"
        yield Lint(id="", code="GENERAL_OBJECTIONS", says=says, about="all requests", start=first.start, end=first.end, text=first.text)  # fmt: skip


def _names_custodian(words: str, rules: _Rules) -> bool:
    """Whether words name whose files are asked for; what stands between two days, amounts or versions is between nobody."""
    between = (m.end() for m in rules.between.finditer(words))
    return bool(rules.custodian.search(words)) or any(not rules.no_person.match(words, at) for at in between)


def _lint(name: str, code: str, says: str, stretch: Stretch, at: tuple[int, int]) -> Lint:
    quoted = stretch.quoted(*at)
    return Lint(id="", code=code, says=says, about=name, start=quoted.start, end=quoted.end, text=quoted.text)


@dataclass(frozen=True, slots=True)
class _Rules:
    """The dated file of words, made into patterns."""

    words: tuple[tuple[str, str, re.Pattern[str]], ...]
    other_production: re.Pattern[str]
    not_another: re.Pattern[str]
    own_subject: re.Pattern[str]
    time: re.Pattern[str]
    custodian: re.Pattern[str]
    between: re.Pattern[str]
    no_person: re.Pattern[str]


@cache
def _rules() -> _Rules:
    told = json.loads((files("particulars") / "rules" / "specificity.json").read_text(encoding="utf8"))
    words = tuple((one["code"], one["says"], re.compile(one["words"], re.I)) for one in told["words"])
    return _Rules(
        words,
        re.compile(told["other_production"], re.I),
        re.compile(told["not_another"], re.I),
        re.compile(told["own_subject"], re.I),
        re.compile(told["time"], re.I),
        re.compile(told["custodian"]),  # a name is known by its capital
        re.compile(told["between"]),
        re.compile("|".join(told["no_person"])),
    )
