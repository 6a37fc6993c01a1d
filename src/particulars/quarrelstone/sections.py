"""The sections of the ledger and how each is held against a reading; the reading itself is handed in by the desk."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from particulars.analyses.authorities.rows import Authorities, Authority
from particulars.errors import Differs
from particulars.quarrelstone.authority_check import decision_differences
from particulars.quarrelstone.caption_check import check_captions
from particulars.quarrelstone.check import Found, Judge, SectionResult, check
from particulars.quarrelstone.ledger import AuthorityTruth, Ledger, PaperTruth
from particulars.reading.caption import Caption
from particulars.record.text import Text

Reading = tuple[Text, Caption, Authorities]
Reader = Callable[[Path], Reading]
Section = Callable[[Ledger, dict[str, Reading]], SectionResult]


def captions(ledger: Ledger, readings: dict[str, Reading]) -> SectionResult:
    """What each paper's first page, stamp and signature say."""
    return check_captions({p: r[1] for p, r in readings.items()}, {p.path: p.caption for p in ledger.papers})


def authorities(ledger: Ledger, readings: dict[str, Reading]) -> SectionResult:
    """Every citation, and what it resolves to."""
    found = [row for paper in ledger.papers if paper.path in readings for row in _rows(paper, readings[paper.path])]
    planted = {a.key: a for a in ledger.authorities}
    judges = {path: _judge(planted, {a.id: a for a in read.authorities}) for path, (_, _, read) in readings.items()}
    return check("authorities", found, {p.path: p.citations for p in ledger.papers}, judges)


def _judge(planted: dict[str, AuthorityTruth], known: dict[str, Authority]) -> Judge:
    return lambda matched: decision_differences(matched, planted, known)


def _rows(paper: PaperTruth, reading: Reading) -> list[Found]:
    text, _, read = reading
    rows = []
    for c in read.citations:
        place = text.place(c.start)
        fields = {
            "pin": c.pin, "signal": c.signal, "via": c.via, "defines": c.defines,
            "parentheticals": tuple(p.text for p in c.parentheticals),
        }  # fmt: skip
        rows.append(
            Found(
                paper.path,
                c.text,
                c.kind,
                c.authority,
                place.page,
                place.printed_line,
                c.start,
                c.end,
                c.candidates,
                fields,
            )
        )
    return rows


SECTIONS: dict[str, Section] = {"captions": captions, "authorities": authorities}


def check_sections(built: Path, ledger: Ledger, read: Reader, wanted: tuple[str, ...]) -> list[SectionResult]:
    """Each section asked for, over one reading of every paper built; an empty or unknown section is refused."""
    strange = [s for s in wanted if s not in SECTIONS or s not in ledger.sections]
    if strange or not wanted:
        raise Differs(f"No such section: {', '.join(strange) or '(none asked for)'}. There are: {', '.join(SECTIONS)}.")
    readings = {p.path: read(built / p.path) for p in ledger.papers}
    results = [SECTIONS[s](ledger, readings) for s in wanted]
    empty = [r.section for r in results if not r.expected]
    if empty:
        raise Differs(f"Nothing was planted in: {', '.join(empty)}.")
    return results
