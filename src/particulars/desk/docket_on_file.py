"""The dockets of a matter: every docket file that a person may see, joined by case, with the papers of each case."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from particulars.analyses.docket.joining import Docket, Telling, join
from particulars.analyses.docket.papers import Across, Paper, across, of_case
from particulars.desk.papers_on_file import PaperOnFile
from particulars.reading.court_voice import is_courts_paper
from particulars.reading.docket_sheet import on_file
from particulars.record.items import Item, Status
from particulars.record.view import View

NO_DOCKET = Docket(None, None, (), (), ())


def dockets(view: View) -> tuple[Docket, ...]:
    """The dockets that are in the record, one a case; their sources are ids of items."""
    return join(_tellings(view))


def is_docket(item: Item) -> bool:
    """Whether it is a docket with a text."""
    return item.kind == "docket" and item.status is Status.READ and bool(item.text_sha256)


def _tellings(view: View) -> Iterator[Telling]:
    items = {item.text_sha256: item for item in reversed(view.items()) if is_docket(item)}
    for item in reversed(items.values()):
        for sheet in on_file.read(view.text_as_read(item.id).raw):
            yield Telling(item.id, sheet)


def chains(of: Sequence[Docket], papers: Iterable[PaperOnFile]) -> list[tuple[Docket, Across]]:
    """The chain of each case: of each docket with the papers of its case, then of the papers of cases without one."""
    left = [as_paper(paper) for paper in papers]
    found: list[tuple[Docket, Across]] = []
    for docket in of:
        others = [one.case_number for one in of if one is not docket]
        here = of_case(left, docket.case_number, others)
        left = [paper for paper in left if paper not in here]
        found.append((docket, across([one.entry for one in docket.entries], here)))
    while left:
        case = left[0].cases[0] if left[0].cases else None
        here = of_case(left, case) if case else [paper for paper in left if not paper.cases]
        left = [paper for paper in left if paper not in here]
        found.append((Docket(case, None, (), (), ()), across([], here)))
    return found


def as_paper(paper: PaperOnFile) -> Paper:
    """The paper as its caption puts it into the chain."""
    caption = paper.content.caption
    return Paper(
        id=paper.item.id,
        number=paper.number,
        kind=caption.document_type,
        title=caption.title or "",
        about=tuple(int(n) for n in caption.re_docket if n.isascii() and n.isdigit()),
        date=caption.filed or caption.dated,
        cases=caption.case_numbers,
        is_courts=is_courts_paper(caption),
    )
