"""Clauses that bind somebody in a court's own voice: `shall`, `must`, `is ordered to`, `need only`, `may not`."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import islice

from particulars.analyses.obligations.draft import Draft
from particulars.analyses.obligations.fronted import object_before
from particulars.analyses.obligations.rows import Force
from particulars.reading.actors import PRONOUN, normal
from particulars.reading.clauses import Sentence, plain
from particulars.reading.court_voice import cites_cases, partys_words

_ORDERED = r"(?:is|are)\s(?:hereby\s|further\s|also\s|respectfully\s)*(?:ORDERED|DIRECTED|REQUIRED|INSTRUCTED|ordered|directed|required|instructed)\sto"
_MODAL = rf"(?P<modal>(?:shall|SHALL|must|MUST)(?:\sNOT|\snot)?|{_ORDERED}|need\sonly|may\snot|(?:is|are)\snot\spermitted\sto|(?:is|are)\sto(?!\s(?:be|blame|whether|which|what|the)\b)|(?:is|are)\sresponsible\sfor|(?:is|are)\s(?:hereby\s)?(?:enjoined|ENJOINED|prohibited|barred)\sfrom)"
_GENERAL = re.compile(
    r"^(?:[Tt]o\s[a-z]+\b|[Uu]nder\s(?!the\s(?:undersigned|[Cc]ourt|schedule))|[Ii]n\sorder\sto|[Gg]enerally|[Ww]hen\s|[Oo]rdinarily|[Pp]ursuant\sto\s(?:Rule|Fed|\d))"
)
_LAW_VERB = re.compile(
    r"^\s*(?:also\s|first\s|then\s|only\s)?(?:prove|show|demonstrate|allege|establish|plead|satisfy|meet\b(?!\sand)|have|be\s(?:able|shown)|rely|overcome|clear)",
    re.I,
)
_IF = re.compile(
    r"^(?P<if>(?:[Ii]f|[Ss]hould|[Uu]nless|[Tt]o\sthe\sextent|[Ii]n\sthe\sevent)\b[^,]{4,200}?(?:(?=,\s)|[”\"](?=\s(?:it|they|he|she)\s))),?\s"
)
_PARENTHETICAL_IF = re.compile(r",\s(?P<if>(?:if|to\sthe\sextent|unless)\b[^,;.]{4,120}),?")
_NEXT_DUTY = re.compile(
    r"(?:;|,)\s(?:and\s)?(?:that\s)?(?=(?:the\s)?[\w’'. -]{3,40}\s(?:shall|must|may)\b)|\s(?=and\s(?:shall|must)\s)"
)
_BOUNDED = re.compile(r"(?:later|more|fewer|less)\sthan\s|later\s", re.I)  # "shall not later than May 3 produce" bids
_FREED = re.compile(
    r"be\s(?:required|obliged|obligated|precluded|barred|prohibited|prevented)\b", re.I
)  # and this frees
_CLERK = re.compile(r"(?:(?:Case|Trial|Court)\s)?Clerk\b", re.I)  # what the court's own office does is no party's duty
_MOST = 20  # clauses of one sentence; more is no prose


def duties(sentences: tuple[Sentence, ...], actors: str) -> Iterator[Draft]:
    """Each clause that puts a named actor of this case under a duty or prohibition; the law in general binds nobody here."""
    whole = re.compile(
        rf"(?<![\w’'-])(?P<who>{actors}(?:\sand\s(?:its|his|her|their)\s(?:counsel|attorneys))?|{PRONOUN})\s(?:each\s|jointly\s|also\s|hereby\s)?{_MODAL}\b"
    )
    for sentence in sentences:
        last_modal_end, last_who = 0, None
        for m in islice(whole.finditer(sentence.own), _MOST):
            who = _who(m["who"], sentence, m.start(), actors)
            if who is None or _excluded(sentence, m):
                continue
            yield _draft(sentence, m, who, actors)
            last_modal_end, last_who = m.end(), who
        if last_who:
            yield from _second_acts(sentence, last_modal_end, last_who)


def clause_end(sentence: Sentence, at: int) -> int:
    """Where a clause ends that goes on at `at` in its sentence: before the next duty in it, or with the sentence."""
    found = _NEXT_DUTY.search(sentence.own, at)
    return found.start() if found else len(sentence.words.rstrip())


def _second_acts(sentence: Sentence, at: int, who: str) -> Iterator[Draft]:
    """`shall produce … and shall serve …`: the second act of the same actor is a duty of its own."""
    for m in re.finditer(r"\band\s(?P<modal>shall|must)\s(?!be\s)", sentence.own[at:]):
        low = at + m.start("modal")
        end = clause_end(sentence, low)
        act = plain(sentence.words[at + m.end() : end])
        yield Draft(sentence, sentence.start + low, sentence.start + end, Force.DUTY, who, act, f"and {m['modal']}")


def _who(said: str, sentence: Sentence, at: int, actors: str) -> str | None:
    """The actor; a pronoun stands for the last actor before it in the sentence, or for nobody."""
    if not re.fullmatch(PRONOUN, said):
        return normal(said)
    before = list(re.finditer(actors, sentence.own[:at]))
    return normal(before[-1].group()) if before else None


def _excluded(sentence: Sentence, m: re.Match[str]) -> bool:
    before, after = sentence.own[: m.start()], sentence.own[m.end() :]
    if partys_words(before) or re.search(
        r"\b(?:a|an|any|every|no|whether|why|how|requires?\sthat|provides?\sthat|that\swhich)\s$",
        before,
        re.I,
    ):
        return True
    if re.match(
        r"\s*have\s(?:until|through|up\sto|(?:\w+[\s-]){1,4}(?:\(\d+\)\s)?(?:\w+\s)?(?:days?|weeks?|months?)\s)", after
    ):
        return True  # a time given, not a duty
    if re.match(r"(?:an?|any)\b", m["who"], re.I) and not re.match(r"any\sparty", m["who"], re.I):
        return True
    if m["modal"].lower().startswith("must") and (
        _GENERAL.match(sentence.own) or _LAW_VERB.match(after) or cites_cases(sentence.own)
    ):
        return True
    return bool(_GENERAL.match(sentence.own) and re.search(r"\b(?:Rule|Fed\.|U\.S\.C\.|L\.R\.)", before))


def _draft(sentence: Sentence, m: re.Match[str], who: str, actors: str) -> Draft:
    modal = plain(m["modal"])
    end = clause_end(sentence, m.end())
    opening = _IF.match(sentence.own)
    condition = (
        sentence.words[opening.start("if") : opening.end("if")] if opening and opening.end() <= m.start() + 2 else None
    )
    inner = _PARENTHETICAL_IF.search(sentence.own, m.end(), end)
    condition = condition or (inner["if"] if inner else None)
    start = 0 if opening and condition and opening.end() <= m.start() + 2 else m.start("who")
    act = plain(sentence.words[m.end() : end]).rstrip(".")
    fronted = object_before(sentence, m.start(), m.end(), actors) if start == m.start() else None
    if fronted is not None:
        start, act = fronted, f"{act} ({plain(sentence.words[fronted : m.start()]).rstrip(' ,')})"
    flags = ("NOT_ORDERED_IN_TERMS",) if modal.startswith("need only") else ()
    scope_only = "only " if modal == "need only" else ""
    return Draft(
        sentence, sentence.start + start, sentence.start + end, Force.ADMINISTRATIVE if _CLERK.match(who) else _force(modal, act, condition), who, scope_only + act, modal,
        condition=plain(condition) if condition else None, flags=flags,
        subject=None if fronted is None else sentence.start + m.start(),
    )  # fmt: skip


def _force(modal: str, act: str, condition: str | None) -> Force:
    low = modal.lower()
    if low.endswith(" not") and _BOUNDED.match(act):
        return Force.CONDITION if condition else Force.DUTY
    if low.endswith(" not") and _FREED.match(act):
        return Force.PERMISSION
    if low.endswith((" not", "from")) or "not permitted" in low:
        return Force.PROHIBITION
    if "responsible" in low:
        return Force.ADMINISTRATIVE
    return Force.CONDITION if condition else Force.DUTY
