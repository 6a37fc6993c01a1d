"""Building the invented matter: its papers as text and PDF, and the ledger of everything planted in them."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Literal

from particulars.errors import Differs
from particulars.quarrelstone.decisions import decisions
from particulars.quarrelstone.docket import full_docket, small_docket
from particulars.quarrelstone.docket.paper import Paper
from particulars.quarrelstone.furniture import SHAPES, Furniture, Numbers
from particulars.quarrelstone.layout import Set, Setting, set_on_pages
from particulars.quarrelstone.ledger import AuthorityTruth, CaptionTruth, CitationTruth, Ledger, PaperTruth
from particulars.quarrelstone.names import NOTICE
from particulars.quarrelstone.pleading_pdf import draw
from particulars.quarrelstone.rendering import Rendered, render
from particulars.quarrelstone.seed import BUILT, MASTER, Seed

Scale = Literal["small", "full"]
PLANTED = ("captions", "authorities")


@dataclass(frozen=True, slots=True)
class Made:
    """One paper set and rendered: what the ledger is taken from."""

    paper: Paper
    setting: Setting
    furniture: Furniture
    rendered: Rendered


def generate(out: Path, scale: Scale = "small", sections: Iterable[str] = PLANTED, seed: str = MASTER) -> Ledger:
    """The matter built under `out`: `papers/*.txt`, `papers/*.pdf` and `truth.json`."""
    wanted = known(sections)
    (out / "papers").mkdir(parents=True, exist_ok=True)
    papers = small_docket() if scale == "small" else full_docket(Seed(seed))
    truths = [truth for paper in papers for truth in _build(make(paper, Seed(seed)), out)]
    cited = {row.authority for truth in truths for row in truth.citations}
    ledger = Ledger(
        notice=NOTICE,
        seed=seed,
        scale=scale,
        built=BUILT.date().isoformat(),
        sections=wanted,
        papers=tuple(truths),
        authorities=tuple(_authorities(cited)),
    )
    ledger.write(out / "truth.json")
    return ledger


def known(sections: Iterable[str]) -> tuple[str, ...]:
    """The sections asked for, all of them known and at least one."""
    wanted = tuple(dict.fromkeys(sections))
    strange = [s for s in wanted if s not in PLANTED]
    if strange or not wanted:
        raise Differs(f"No such section: {', '.join(strange) or '(none asked for)'}. There are: {', '.join(PLANTED)}.")
    return wanted


def make(paper: Paper, seed: Seed) -> Made:
    """The paper set on its pages and rendered in its shape."""
    setting = set_on_pages(list(paper.blocks), paper.form, seed)
    stamped = f"{paper.filed:%m/%d/%y}"
    bar = paper.matter.court.side_bar
    furniture = Furniture(paper.matter.stamp_number, paper.number, stamped, paper.footer, bar)
    return Made(paper, setting, furniture, render(setting, SHAPES[paper.shape], furniture))


def _build(made: Made, out: Path) -> Iterator[PaperTruth]:
    shape = SHAPES[made.paper.shape]
    text = made.rendered.raw.encode()
    yield _version(made, out, ".txt", text, shape.name, shape.stamp)
    numbered = made.paper.kind not in ("letter",)
    yield _version(
        made, out, ".pdf", draw(made.setting, made.furniture, numbered), "pdf" if numbered else "pdf-plain", True
    )


def _version(made: Made, out: Path, ending: str, content: bytes, shape: str, stamped: bool) -> PaperTruth:
    path = f"papers/{made.paper.stem}{ending}"
    (out / path).write_bytes(content)
    return PaperTruth(
        path=path,
        sha256=hashlib.sha256(content).hexdigest(),
        shape=shape,
        pages=len(made.setting.leaves),
        caption=_caption(made.paper, path, stamped),
        citations=tuple(citations(made, path, shape)),
    )


def _caption(paper: Paper, path: str, stamped: bool) -> CaptionTruth:
    """What the version says of itself: number and day of filing only where the court's stamp is on it."""
    day = paper.dated.isoformat() if isinstance(paper.dated, date) else None
    finding = f"captions:{path}"
    number, filed = (str(paper.number), paper.filed.isoformat()) if stamped else (None, None)
    if not paper.captioned:
        return CaptionTruth(finding=finding, document_type=paper.kind, dated=day, docket_number=number, filed=filed)
    court = paper.matter.court
    return CaptionTruth(
        finding=finding,
        court=court.short,
        division=court.division,
        plaintiffs=paper.matter.plaintiffs,
        defendants=paper.matter.defendants,
        case_numbers=paper.case_numbers,
        judge=paper.judge,
        judge_title=paper.judge_title,
        document_type=paper.kind,
        title=paper.title,
        re_docket=paper.re_docket,
        docket_number=number,
        dated=day,
        filed=filed,
    )


def citations(made: Made, path: str, shape: str) -> Iterator[CitationTruth]:
    """The citations of one version in reading order: body as it stands, then the footnotes."""
    places = _places(made.setting)
    count = 0
    for at in _reading_order(made.setting):
        text = made.setting.texts[at]
        for m in sorted(text.marks, key=lambda m: (m.start, -m.end)):
            count += 1
            page, line = places[at, m.start]
            start, end = made.rendered.span(at, m.start, m.end) if path.endswith(".txt") else (None, None)
            yield CitationTruth(
                finding=f"authorities:{path}:{count:04d}",
                text=text.text[m.start : m.end],
                kind=m.kind,
                authority=m.authority,
                page=page,
                line=line if _prints_lines(shape) else None,
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
                tolerated=m.tolerated,
                footnote=line is None,
                trap=m.trap,
            )


def _prints_lines(shape: str) -> bool:
    return shape == "pdf" or (
        shape in SHAPES and SHAPES[shape].numbers in (Numbers.GLUED, Numbers.TABBED, Numbers.WIDE)
    )


def _places(setting: Setting) -> dict[tuple[int, int], tuple[int, int | None]]:
    """Page and line of each character; footnotes have a page only."""
    places: dict[tuple[int, int], tuple[int, int | None]] = {}
    for page, leaf in enumerate(setting.leaves, 1):
        for slot, line in enumerate(leaf.body, 1):
            for run in (line.run, line.right):
                for i in range(run.start, run.end) if run else ():
                    places[run.block, i] = (page, slot)  # type: ignore[union-attr]
        for line in leaf.foot:
            for i in range(line.run.start, line.run.end) if line.run else ():
                places[line.run.block, i] = (page, None)  # type: ignore[union-attr]
    return places


def _reading_order(setting: Setting) -> list[int]:
    body = [r.block for leaf in setting.leaves for line in leaf.body for r in (line.run, line.right) if r]
    foot = [line.run.block for leaf in setting.leaves for line in leaf.foot if line.run and line.how is Set.FOOTNOTE]
    return list(dict.fromkeys([*body, *foot]))


def _authorities(cited: set[str]) -> Iterator[AuthorityTruth]:
    for key, d in sorted(decisions().items()):
        if key in cited:
            yield AuthorityTruth(
                key=key,
                name=d.name,
                cites=d.cites,
                court=d.court,
                date=d.date or None,
                docket=d.docket,
                position=d.position,
            )
