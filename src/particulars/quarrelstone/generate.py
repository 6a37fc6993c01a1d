"""Building the invented matter: its papers as text and PDF, and the ledger of everything planted in them."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Literal

from particulars.quarrelstone.designations import building as designations
from particulars.quarrelstone.docket import full_docket, small_docket
from particulars.quarrelstone.docket.paper import Paper
from particulars.quarrelstone.furniture import SHAPES, Furniture
from particulars.quarrelstone.layout import set_on_pages
from particulars.quarrelstone.ledger import Ledger, PaperTruth
from particulars.quarrelstone.names import NOTICE
from particulars.quarrelstone.planting import Made, Version, authorities, caption, citations, decided
from particulars.quarrelstone.pleading_pdf import draw, number_beside_note
from particulars.quarrelstone.productions import building as productions
from particulars.quarrelstone.protective import order as protective
from particulars.quarrelstone.rendering import note_slot, render
from particulars.quarrelstone.requests import building as requests
from particulars.quarrelstone.requests.building import Unstamped
from particulars.quarrelstone.secrets import building as secrets
from particulars.quarrelstone.sections import SECTIONS, known
from particulars.quarrelstone.seed import BUILT, MASTER, Seed
from particulars.quarrelstone.source_code import building as source_code

Scale = Literal["small", "full"]


def generate(
    out: Path, scale: Scale = "small", sections: Iterable[str] = tuple(SECTIONS), seed: str = MASTER
) -> Ledger:
    """The matter built under `out`: `papers/*.txt`, `papers/*.pdf` and `truth.json`; `requests` and `productions` if asked for."""
    wanted = known(sections)
    (out / "papers").mkdir(parents=True, exist_ok=True)
    if "requests" in wanted:
        (out / requests.FOLDER).mkdir(parents=True, exist_ok=True)
    papers = small_docket() if scale == "small" else full_docket(Seed(seed))
    made = [make(paper, Seed(seed)) for paper in papers]
    served = [make(paper, Seed(seed), Unstamped) for paper in requests.papers()] if "requests" in wanted else []
    orders = [make(paper, Seed(seed)) for paper in protective.papers()] if "protective" in wanted else []
    if orders:
        (out / protective.FOLDER).mkdir(parents=True, exist_ok=True)
    secret_lists = _lists(out, seed) if {"secrets", "public_items"} & set(wanted) else ()
    ledger = Ledger(
        notice=NOTICE,
        seed=seed,
        scale=scale,
        built=BUILT.date().isoformat(),
        sections=wanted,
        papers=tuple(truth for one in made for truth in _build(one, out, "papers")),
        authorities=authorities(made),
        productions=productions.build(out, scale, Seed(seed)) if {"productions", "clawback"} & set(wanted) else None,
        orders=tuple(truth for one in orders for truth in _build(one, out, protective.FOLDER)),
        served=tuple(truth for one in served for truth in _build(one, out, requests.FOLDER)),
        matrix=requests.sheets(out) if "requests" in wanted else None,
        designations=designations.build(out, scale, Seed(seed)) if "designations" in wanted else None,
        source_code=source_code.build(out, scale) if "source_code" in wanted else None,
        secrets=secrets.build(out, secret_lists) if secret_lists else None,
    )
    ledger.write(out / "truth.json")
    return ledger


def make(paper: Paper, seed: Seed, beside: type[Furniture] = Furniture) -> Made:
    """The paper set on its pages and rendered in its shape, with what stands beside its text."""
    setting = set_on_pages(list(paper.blocks), paper.form, seed)
    stamped = f"{paper.filed:%m/%d/%y}"
    bar = paper.matter.court.side_bar
    furniture = beside(paper.matter.stamp_number, paper.number, stamped, paper.footer, bar)
    return Made(paper, setting, furniture, render(setting, SHAPES[paper.shape], furniture))


def _lists(out: Path, seed: str) -> tuple[str, ...]:
    """The paths of the list of trade secrets as built: its text and its PDF."""
    (out / secrets.FOLDER).mkdir(parents=True, exist_ok=True)
    made = [make(paper, Seed(seed), Unstamped) for paper in secrets.papers()]
    return tuple(truth.path for one in made for truth in _build(one, out, secrets.FOLDER))


def _build(made: Made, out: Path, folder: str) -> Iterator[PaperTruth]:
    """The paper's text and its PDF, each written out, with what is planted in it."""
    shape, stem = SHAPES[made.paper.shape], f"{folder}/{made.paper.stem}"
    notes = note_slot if shape.numbers_notes else None
    text = Version(f"{stem}.txt", shape.name, shape.stamp, shape.numbers_lines, notes, made.rendered)
    yield _written(made, text, made.rendered.raw.encode(), out)
    numbered = made.paper.kind != "letter"
    name, beside = ("pdf", number_beside_note) if numbered else ("pdf-plain", None)
    drawn = draw(made.setting, made.furniture, numbered)
    filed = not isinstance(made.furniture, Unstamped)
    yield _written(made, Version(f"{stem}.pdf", name, filed, numbered, beside), drawn, out)


def _written(made: Made, version: Version, content: bytes, out: Path) -> PaperTruth:
    (out / version.path).write_bytes(content)
    return PaperTruth(
        path=version.path,
        sha256=hashlib.sha256(content).hexdigest(),
        shape=version.shape,
        pages=len(made.setting.leaves),
        caption=caption(made.paper, version),
        citations=tuple(citations(made.setting, version)),
        decided=tuple(decided(made.setting, version)),
    )
