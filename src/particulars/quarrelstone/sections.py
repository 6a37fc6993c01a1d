"""The sections of the ledger and how each is held against a reading; the reading itself is handed in by the desk."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from pathlib import Path

from particulars.analyses.authorities.rows import Authorities, Authority, Citation
from particulars.analyses.facts.rows import Fact, Facts
from particulars.analyses.obligations.rows import Obligation, Obligations
from particulars.analyses.positions.lints.reading import read as read_lints
from particulars.analyses.positions.lints.rows import Lint
from particulars.analyses.positions.reading import read as read_positions
from particulars.analyses.positions.rows import Position
from particulars.analyses.rulings.rows import Ruling, Rulings
from particulars.errors import Differs
from particulars.quarrelstone import decided_check, decided_found
from particulars.quarrelstone.authority_check import authority_differences, uncited
from particulars.quarrelstone.caption_check import check_captions
from particulars.quarrelstone.check import Found, Judge, SectionResult, check
from particulars.quarrelstone.known_faults import set_apart
from particulars.quarrelstone.ledger import AuthorityTruth, Ledger, PaperTruth, PlantedRow
from particulars.quarrelstone.matter_sections import (
    AtTheDesk,
    clawback,
    designations,
    productions,
    protective,
    public_items,
    requests,
    secrets,
    showings,
    source_code,
)
from particulars.quarrelstone.rows_check import check_rows
from particulars.quarrelstone.says import ISSUE, Flagged, Owed, Ruled, Says, Stated, Took
from particulars.reading.caption import Caption
from particulars.record.text import Text


@dataclass(frozen=True, slots=True)
class Reading:
    """What was read from one paper."""

    text: Text
    caption: Caption
    authorities: Authorities
    rulings: Rulings
    obligations: Obligations
    facts: Facts


Reader = Callable[[Path], Reading]
Section = Callable[[Ledger, dict[str, Reading]], SectionResult]
MatterSection = Callable[[Path, Ledger, AtTheDesk], SectionResult]

_COMPARED = (
    "text", "kind", "authority", "start", "end", "candidates", "pin", "signal", "via", "defines", "parentheticals",
)  # fmt: skip
_UNCHECKED = tuple(f"{f} of a citation" for f in Citation.__struct_fields__ if f not in _COMPARED) + tuple(
    f"{f} of an authority" for f in ("kind", "group", "short_names", "notes")
)


def captions(ledger: Ledger, readings: dict[str, Reading]) -> SectionResult:
    """What each paper's first page, stamp and signature say."""
    return check_captions({p: r.caption for p, r in readings.items()}, {p.path: p.caption for p in ledger.papers})


def authorities(ledger: Ledger, readings: dict[str, Reading]) -> SectionResult:
    """Every citation, and what it resolves to."""
    found = [row for paper in ledger.papers if paper.path in readings for row in _rows(paper, readings[paper.path])]
    planted = {a.key: a for a in ledger.authorities}
    judges = {path: _judge(planted, {a.id: a for a in r.authorities.authorities}) for path, r in readings.items()}
    result = check("authorities", found, {p.path: p.citations for p in ledger.papers}, judges)
    return replace(result, unchecked=_UNCHECKED)


def _judge(planted: dict[str, AuthorityTruth], known: dict[str, Authority]) -> Judge:
    return Judge(lambda matched: authority_differences(matched, planted, known), lambda found: uncited(found, known))


def _rows(paper: PaperTruth, reading: Reading) -> list[Found]:
    text, read = reading.text, reading.authorities
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


def rulings(ledger: Ledger, readings: dict[str, Reading]) -> SectionResult:
    """What the court decided, and what looks like it and is none."""
    found = {path: decided_found.rulings(r.text, r.rulings) for path, r in readings.items()}
    unchecked = _beside(Ruling, decided_check.RULING_FIELDS)
    return check_rows("rulings", _decided(ledger, Ruled), found, decided_check.ruling, unchecked)


def obligations(ledger: Ledger, readings: dict[str, Reading]) -> SectionResult:
    """Who must do what by when, and what looks like a duty and is none."""
    found = {path: decided_found.obligations(r.text, r.obligations) for path, r in readings.items()}
    unchecked = _beside(Obligation, decided_check.OBLIGATION_FIELDS)
    return check_rows("obligations", _decided(ledger, Owed), found, decided_check.obligation, unchecked)


def positions(ledger: Ledger, readings: dict[str, Reading]) -> SectionResult:
    """What papers say that decisions did with the issue of identical copies, in each paper that has such a passage planted."""
    truth = {path: rows for path, rows in _decided(ledger, Took).items() if rows}
    found = {}
    for path in truth:
        r = readings[path]
        cited = r.authorities.citations
        read = read_positions(r.text, r.caption, cited, r.authorities.authorities, ISSUE)
        found[path] = decided_found.positions(r.text, read, cited)
    unchecked = ("papers without a planted passage", *_beside(Position, decided_check.POSITION_FIELDS))
    return check_rows("positions", truth, found, decided_check.position, unchecked)


def lints(ledger: Ledger, readings: dict[str, Reading]) -> SectionResult:
    """Where the words of a paper do not agree with its other words, and where they do."""
    found = {}
    for path, r in readings.items():
        read = read_lints(r.text, r.caption, r.authorities.citations, r.authorities.authorities)
        found[path] = decided_found.lints(r.text, read)
    unchecked = tuple(n for n in Lint.__struct_fields__ if n not in decided_check.LINT_FIELDS)
    return check_rows("lints", _decided(ledger, Flagged), found, decided_check.lint, unchecked)


def facts(ledger: Ledger, readings: dict[str, Reading]) -> SectionResult:
    """The quantities, days and numbered papers in the prose of each paper that has them planted."""
    truth = {path: rows for path, rows in _decided(ledger, Stated).items() if rows}
    found = {path: decided_found.facts(readings[path].text, readings[path].facts) for path in truth}
    unchecked = ("papers without a planted quantity", *_beside(Fact, decided_check.FACT_FIELDS))
    return check_rows("facts", truth, found, decided_check.fact, unchecked)


def _decided(ledger: Ledger, says: type[Says]) -> dict[str, list[PlantedRow]]:
    return {p.path: [row for row in p.decided if isinstance(row.says, says)] for p in ledger.papers}


def _beside(
    row: type[Ruling] | type[Obligation] | type[Position] | type[Fact], compared: tuple[str, ...]
) -> tuple[str, ...]:
    quoted = ("id", "start", "end", "text", *compared)
    return tuple(name for name in row.__struct_fields__ if name not in quoted)


OF_PAPERS: dict[str, Section] = {
    "captions": captions, "authorities": authorities, "rulings": rulings, "obligations": obligations,
    "positions": positions,
    "lints": lints,
    "facts": facts,
}  # fmt: skip
OF_MATTER: dict[str, MatterSection] = {
    "productions": productions, "requests": requests, "showings": showings, "designations": designations, "protective": protective, "source_code": source_code,
    "secrets": secrets, "public_items": public_items, "clawback": clawback,
}  # fmt: skip
SECTIONS = (*OF_PAPERS, *OF_MATTER)


def known(sections: Iterable[str]) -> tuple[str, ...]:
    """The sections asked for, each once.

    Raises:
        Differs: none is asked for, or one that is not there.
    """
    wanted = tuple(dict.fromkeys(sections))
    strange = [s for s in wanted if s not in SECTIONS]
    if strange or not wanted:
        raise Differs(f"No such section: {', '.join(strange) or '(none asked for)'}. There are: {', '.join(SECTIONS)}.")
    return wanted


def check_sections(
    built: Path, ledger: Ledger, read: Reader, wanted: tuple[str, ...], desk: AtTheDesk | None = None
) -> list[SectionResult]:
    """Each section asked for, over one reading of every paper built; an empty or unknown section is refused.

    `desk` reads what is no paper of the docket.
    """
    if absent := [s for s in known(wanted) if s not in ledger.sections]:
        raise Differs(f"The matter was built without: {', '.join(absent)}.")
    asked = [s for s in wanted if s in OF_PAPERS]
    readings = {p.path: read(built / p.path) for p in ledger.papers} if asked else {}
    if desk is None and (unread := [s for s in wanted if s in OF_MATTER]):
        raise Differs(f"Nobody reads what these sections are of: {', '.join(unread)}.")
    results = [
        set_apart(OF_PAPERS[s](ledger, readings) if s in OF_PAPERS else OF_MATTER[s](built, ledger, desk))  # type: ignore[arg-type]
        for s in wanted
    ]
    empty = [r.section for r in results if not r.expected]
    if empty:
        raise Differs(f"Nothing was planted in: {', '.join(empty)}.")
    return results
