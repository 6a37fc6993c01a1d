"""What is planted in a paper: its caption, its citations with their places, and the authorities that they name."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from datetime import date

from particulars.quarrelstone.decisions import decisions
from particulars.quarrelstone.docket.paper import Paper
from particulars.quarrelstone.furniture import Furniture
from particulars.quarrelstone.layout import Set, Setting
from particulars.quarrelstone.ledger import AuthorityTruth, CaptionTruth, CitationTruth, PlantedRow
from particulars.quarrelstone.rendering import Rendered
from particulars.quarrelstone.says import (
    Answered,
    Asked,
    Conferred,
    Defined,
    Flagged,
    Ordered,
    Overlapping,
    Owed,
    Ruled,
    Says,
    Scoped,
    Stated,
    Took,
)

SECTION_OF: dict[type[Says], str] = {
    Ruled: "rulings",
    Owed: "obligations",
    Took: "positions",
    Flagged: "lints",
    Stated: "facts",
    **dict.fromkeys((Asked, Answered, Defined, Conferred, Scoped, Overlapping), "requests"),
    Ordered: "protective",
}


@dataclass(frozen=True, slots=True)
class Made:
    """One paper set and rendered: what the ledger is taken from."""

    paper: Paper
    setting: Setting
    furniture: Furniture
    rendered: Rendered


@dataclass(frozen=True, slots=True)
class Version:
    """One version of a paper as it is handed out.

    `numbered` says whether a number is printed beside each line of the body. `note_number` gives that beside a line of
    footnotes, from the page's lines, how many of them are footnotes and which of these it is; None where none is
    printed. `rendered` has the raw places of a text, which a PDF has not.
    """

    path: str
    shape: str
    stamped: bool
    numbered: bool
    note_number: Callable[[int, int, int], int] | None = None
    rendered: Rendered | None = None


def caption(paper: Paper, version: Version) -> CaptionTruth:
    """What the version says of itself: number and day of filing only where the court's stamp is on it."""
    front, stamp = paper.front, paper.matter.stamp_number
    numbers = paper.case_numbers
    if version.stamped and not any(stamp in n for n in numbers):
        numbers = (*numbers, stamp)
    return CaptionTruth(
        finding=f"captions:{version.path}",
        court=front.court,
        court_full=front.court_full,
        division=front.division,
        plaintiffs=front.plaintiffs,
        defendants=front.defendants,
        case_numbers=numbers,
        judge=paper.judge,
        judge_title=paper.judge_title,
        document_type=paper.kind,
        title=front.title,
        re_docket=paper.re_docket,
        docket_number=str(paper.number) if version.stamped else None,
        dated=paper.dated.isoformat() if isinstance(paper.dated, date) else None,
        filed=paper.filed.isoformat() if version.stamped else None,
        signer=paper.signers[0] if len(paper.signers) == 1 else None,
        signer_capacity=paper.signer_capacity,
        unchecked=("signer",) if len(paper.signers) > 1 else (),
    )


def citations(setting: Setting, version: Version) -> Iterator[CitationTruth]:
    """The citations of one version in reading order: body as it stands, then the footnotes."""
    places = _places(setting, version)
    count = 0
    for at in _reading_order(setting):
        text = setting.texts[at]
        for m in sorted(text.marks, key=lambda m: (m.start, -m.end)):
            count += 1
            page, line = places[at, m.start]
            start, end = version.rendered.span(at, m.start, m.end) if version.rendered else (None, None)
            yield CitationTruth(
                finding=f"authorities:{version.path}:{count:04d}",
                text=text.text[m.start : m.end],
                kind=m.kind,
                authority=m.authority,
                page=page,
                line=line,
                start=start,
                end=end,
                pin=m.pin,
                signal=m.signal,
                via=m.via,
                parentheticals=tuple(text.text[s:e] for s, e in m.parentheticals),
                defines=m.defines,
                left_open=m.left_open,
                may_be_open=m.may_be_open,
                also=m.also,
                other_kinds=m.other_kinds,
                pin_open=m.pin_open,
                trap=m.trap,
            )


def decided(setting: Setting, version: Version) -> Iterator[PlantedRow]:
    """What one version decides and demands, in reading order."""
    places = _places(setting, version)
    count = 0
    for at in _reading_order(setting):
        text = setting.texts[at]
        for plant in sorted(text.plants, key=lambda p: (p.start, -p.end)):
            count += 1
            page, line = places[at, plant.start]
            start, end = version.rendered.span(at, plant.start, plant.end) if version.rendered else (None, None)
            yield PlantedRow(
                finding=f"{SECTION_OF[type(plant.says)]}:{version.path}:{count:04d}",
                text=text.text[plant.start : plant.end],
                page=page,
                line=line,
                start=start,
                end=end,
                says=plant.says,
            )


def authorities(made: Iterable[Made]) -> tuple[AuthorityTruth, ...]:
    """Every authority that the papers cite, by its key: decisions from their table, others as their whole forms say."""
    marks = [m for one in made for written in one.setting.texts for m in written.marks]
    known = decisions()
    planted = {m.authority: AuthorityTruth(key=m.authority, name=m.name, number=m.number) for m in marks if m.name}
    for m in marks:
        if m.number:
            planted.setdefault(m.authority, AuthorityTruth(key=m.authority, number=m.number))
        if m.authority in known:
            d = known[m.authority]
            planted[d.key] = AuthorityTruth(
                key=d.key,
                name=d.name,
                cites=d.cites,
                court=d.court,
                date=d.date or None,
                docket=d.docket,
                position=d.position,
            )
    return tuple(planted[key] for key in sorted(planted))


def _places(setting: Setting, version: Version) -> dict[tuple[int, int], tuple[int, int | None]]:
    """Page and printed line of each character."""
    places: dict[tuple[int, int], tuple[int, int | None]] = {}
    for page, leaf in enumerate(setting.leaves, 1):
        for slot, line in enumerate(leaf.body, 1):
            for run in (line.run, line.right):
                for i in range(run.start, run.end) if run else ():
                    places[run.block, i] = (page, slot if version.numbered else None)  # type: ignore[union-attr]
        for row, line in enumerate(leaf.foot):
            beside = version.note_number and version.note_number(setting.form.lines, len(leaf.foot), row)
            for i in range(line.run.start, line.run.end) if line.run else ():
                places[line.run.block, i] = (page, beside)  # type: ignore[union-attr]
    return places


def _reading_order(setting: Setting) -> list[int]:
    body = [r.block for leaf in setting.leaves for line in leaf.body for r in (line.run, line.right) if r]
    foot = [line.run.block for leaf in setting.leaves for line in leaf.foot if line.run and line.how is Set.FOOTNOTE]
    return list(dict.fromkeys([*body, *foot]))
