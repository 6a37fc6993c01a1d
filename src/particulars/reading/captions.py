"""Reading a caption: who, where, under what number, what paper and when, each field with its place."""

from __future__ import annotations

import re

from particulars.reading.caption import Caption
from particulars.reading.captioned_court import court_of
from particulars.reading.captioned_paper import answered, class_posture, kind_of, parties_of, title_of
from particulars.reading.docket_number import case_numbers, misread
from particulars.reading.signature import counsel_of, dated, docket_number, filed, judge_of, signer_of
from particulars.record.text import Role, Text

_HEAD = 4500
_TAIL = 2600
_OPINION_LOOK = 40_000  # a syllabus may stand before the line that names an opinion's author
_OPINION = re.compile(
    r"(?:Before|BEFORE)\s.{3,200}Judges|Slip Opinion|Per Curiam:|PER CURIAM|delivered the opinion|Appeal from the Circuit Court",
    re.S,
)
_PROSE = re.compile(r"(?:^|\n\n)(?=[A-Z“\"(][^\n]{40,}[a-z]{3,} [a-z]+ [a-z]+ [^\n]{80,})")


def read(text: Text) -> Caption:
    """The caption of a paper as its first page and its signature state it."""
    words = text.clean.text[: text.clean.footnotes]
    head = _head(words)
    tail_at = max(len(head) if len(words) > len(head) + _TAIL else 0, len(words) - _TAIL)
    tail = words[tail_at:]
    stamps = "\n".join((*text.of(Role.STAMP), *text.of(Role.HEADER)))
    running = "\n".join((*text.of(Role.FOOTER), stamps))
    places: dict[str, tuple[tuple[int, int], ...]] = {}

    def place(field: str, start: int, end: int) -> None:
        pieces = list(text.clean.raw_pieces(start, end))
        if pieces:
            places[field] = (*places.get(field, ()), (min(p[0] for p in pieces), max(p[1] for p in pieces)))

    court = court_of(head)
    if court:
        place("court", court.start, court.end)
    numbers = case_numbers(head)
    for _, start, end in numbers:
        place("case_numbers", start, end)
    sides = parties_of(head, court.end if court else 0)
    if sides:
        place("plaintiffs", *sides[2])
        place("defendants", *sides[3])
    title = title_of(head, court.end if court else 0)
    if title:
        place("title", title[1], title[2])
    kind = kind_of(title[0]) if title else None
    if kind is None and _OPINION.search(words[:_OPINION_LOOK]):
        kind = "opinion"
    judge = judge_of(words[:_OPINION_LOOK] if kind == "opinion" else head, tail, tail_at, opinion=kind == "opinion")
    if judge:
        place("judge", judge[2], judge[3])
    signed = dated(tail, tail_at) or dated(head, 0)
    if signed:
        place("dated", signed[1], signed[2])
    posture = class_posture(head)
    signer = signer_of(tail)
    listed = [n for n, _, _ in numbers]
    for other, _, _ in case_numbers(running):  # a running head may print a number that the caption garbles
        if other not in listed and re.sub(r"\D", "", other) in [re.sub(r"\D", "", n) for n in listed]:
            listed.append(other)
    is_judges = kind in ("order", "opinion", "judgment", "minutes", "report")
    return Caption(
        court=court.short if court else None,
        court_full=court.full if court else None,
        division=court.division if court else None,
        plaintiffs=sides[0] if sides else (),
        defendants=sides[1] if sides else (),
        case_numbers=tuple(listed),
        judge=judge[0] if judge and (is_judges or judge[1] is None) else None,
        judge_title=judge[1] if judge and is_judges else None,
        document_type=kind,
        title=title[0] if title else None,
        re_docket=tuple(n for n, _, _ in answered(head)),
        docket_number=docket_number(stamps),
        dated=signed[0] if signed else None,
        filed=filed(stamps) or filed(head[:1500]),
        counsel=counsel_of(words[: len(head)] + "\n" + tail),
        signer=signer[0] if signer else None,
        signer_capacity=signer[1] if signer else None,
        class_posture=posture[0] if posture else None,
        places=places,
        flags=("OCR_VARIANT",) if misread(listed) else (),
    )


def prose_start(words: str) -> int:
    """Where a paper's prose begins, after its caption; the first characters if no prose is told from the caption."""
    for found in _PROSE.finditer(words, 120, _HEAD):
        return found.start()
    return min(len(words), _HEAD) if len(words) > 2 * _HEAD else 0


def _head(words: str) -> str:
    """The part of a paper before its prose begins, where a caption can stand."""
    start = prose_start(words)
    return words[:start] if start and start < _HEAD else words[:_HEAD]
