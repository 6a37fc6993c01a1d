"""Stipulations, joint letters and proposed orders: what is agreed or asked there, and ordered only once a judge signs it."""

from __future__ import annotations

import re
from collections.abc import Iterator

from particulars.analyses.obligations.draft import Draft
from particulars.analyses.obligations.rows import Force, Kind
from particulars.reading.actors import normal
from particulars.reading.caption import Caption
from particulars.reading.clauses import Sentence, plain
from particulars.reading.court_voice import is_courts_paper, partys_words
from particulars.reading.dates import LONG_DATE, iso
from particulars.reading.signature import signing_judge

_SO_ORDERED = re.compile(r"\b(?:IT\s+IS\s+)?(?:HEREBY\s+)?SO\s+ORDERED\b")
_BLANK = re.compile(r"_{3,}")
# From here on a stipulation speaks of what is agreed; before stand recitals.
_OPENS = re.compile(
    r"\bNOW,?\s+THEREFORE\b|\bIT\s+IS\s+(?:HEREBY\s+)?(?:STIPULATED|AGREED)\b|\b(?:hereby\s+)?(?:stipulate|agree)(?:\s+(?:and|to)\s+\w+)?\s+(?:that|as\s+follows|and\s+agree)\b",
    re.I,
)
_RECITAL = re.compile(r"\s*(?:WHEREAS|Whereas)\b")
_AGREE = re.compile(
    r"\b(?:parties|sides|counsel|plaintiffs?|defendants?)\b[^.;]{0,60}\b(?:agree[ds]?|stipulate[ds]?)\b|\b(?:STIPULATED|AGREED)\b",
    re.I,
)
_WILL = r"(?<![\w’'-])(?P<who>{actors})\s(?:have\s|has\s)?(?:also\s|further\s|jointly\s|hereby\s|mutually\s)*(?P<modal>will(?:\snot)?|agrees?\sto|agreed\sto|stipulates?\sto|undertakes?\sto)\s(?P<act>(?!be\b|have\sbeen\b)[a-z][^.;]{{3,300}})"
_EXTENDED = re.compile(r"\bexten(?:d|ded|sion)\b[^.;]{0,120}?\b(?:to|until|through)\s(?=[A-Z][a-z]{2,8}\.?\s\d)")


def agreed_kind(caption: Caption, words: str) -> Kind | None:
    """What kind of agreement or proposal the paper is; None for a court's own order and for every other paper."""
    title = (caption.title or "").upper()
    order, stipulated = title.find("ORDER"), re.search(r"\bSTIPULAT(?:ED|ION)\b", title)
    if caption.document_type == "stipulation" or (stipulated and not 0 <= order < stipulated.start()):
        return None if caption.document_type == "order" and is_signed(words) else Kind.STIPULATION
    if is_courts_paper(caption):
        return None
    if re.search(r"\bJOINT(?:LY)?\b", title):
        return Kind.JOINT_LETTER if re.search(r"\b(?:LETTER|REPORT|STATEMENT|NOTICE|SUBMISSION)\b", title) else None
    return Kind.PROPOSED_ORDER if caption.document_type == "order" else None


def is_signed(words: str) -> bool:
    """Whether a judge signed: under "so ordered", or at the end, a name and office and a day, and no line left blank."""
    last = next(iter([*_SO_ORDERED.finditer(words)][::-1]), None)
    tail = words[last.end() : last.end() + 600] if last else words[-800:]
    return bool(signing_judge(tail)) and bool(LONG_DATE.search(tail)) and not _BLANK.search(tail)


def agreed(found: list[Draft], sentences: tuple[Sentence, ...], actors: str, kind: Kind, words: str) -> list[Draft]:
    """The clauses of such a paper that are agreed or proposed: no recitals, and of a joint letter only what both agree."""
    opens = _OPENS.search(words)
    first = opens.start() if opens and kind is Kind.STIPULATION else 0
    every = [*found, *_undertakings(sentences, actors)]
    return [
        draft
        for draft in every
        if draft.end > first and not _is_recital(draft) and (kind is not Kind.JOINT_LETTER or _is_joint(draft))
    ]


def _undertakings(sentences: tuple[Sentence, ...], actors: str) -> Iterator[Draft]:
    """`Defendant will produce …`, `the parties agree to extend …`."""
    pattern = re.compile(_WILL.format(actors=actors))
    for sentence in sentences:
        for m in pattern.finditer(sentence.own):
            if sentence.note or partys_words(sentence.own[: m.start()]):
                continue
            force = Force.PROHIBITION if m["modal"].endswith("not") else Force.DUTY
            act = plain(sentence.words[m.start("act") : m.end("act")])
            moved = _EXTENDED.search(m["act"])
            day = LONG_DATE.match(m["act"], moved.end()) if moved else None
            yield Draft(
                sentence, sentence.start + m.start(), sentence.start + m.end(), force, normal(m["who"]), act,
                plain(m["modal"]), due=iso(day) if day else None,
            )  # fmt: skip


def _is_recital(draft: Draft) -> bool:
    before = draft.sentence.own[: max(draft.start - draft.sentence.start, 0)]
    opened = _OPENS.search(before)
    return bool(_RECITAL.match(draft.sentence.own)) and not opened


def _is_joint(draft: Draft) -> bool:
    words = draft.sentence.own[: draft.end - draft.sentence.start]
    return bool(_AGREE.search(words)) and not re.search(r"\bdo(?:es)?\s+not\s+agree|\bdisagree", words, re.I)
