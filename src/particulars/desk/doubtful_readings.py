"""What waits for a person to type its reading: each doubtful region of a paper, with the image of its page beside it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path

from particulars.intake.pdf.page_image import draw
from particulars.papers.page_line import PageLines
from particulars.papers.print_forms import one_line
from particulars.reading.garbled import regions
from particulars.record.decisions import DecisionKind, Waiting
from particulars.record.items import Item, Status
from particulars.record.overlay import ILLEGIBLE, READINGS, refusal, subject
from particulars.record.text import Text
from particulars.record.view import View


def waiting(view: View) -> Iterator[Waiting]:
    """Each doubtful region of each paper this person may see."""
    for item in view.items():
        if item.status is Status.READ and item.text_sha256:
            yield from _of_paper(item, view.text_as_read(item.id))


def _of_paper(item: Item, text: Text) -> Iterator[Waiting]:
    page_lines = PageLines(text)
    for region in regions(text):
        place = page_lines.span(region.start, region.end)
        question = f"{item.name} at {place}: {'; '.join(region.reasons)}. What stands there? ({ILLEGIBLE} if nobody can read it)"
        page = page_lines.page_number(region.start)
        shown = {
            "item": item.name,
            "place": f"{place} ({page_lines.heading})",
            "raw": one_line(text.raw[region.start : region.end]),
            "image": f"{item.id}-page-{page}.png" if item.kind == "pdf" and page is not None else "",
        }
        yield Waiting(subject(item.id, text.raw, region.start, region.end), question, shown)


def refuse(view: View, name: str, answer: str) -> str:
    """Why a typed reading cannot stand, or nothing."""
    item, _, _ = name.partition(" ")
    if item not in {one.id for one in view.items()}:
        return f"there is no item {item!r}"
    return refusal(view.text_as_read(item), name, view.decisions(READINGS))


DOUBTFUL_READINGS = DecisionKind(READINGS, (), waiting, shows=("item", "place", "raw", "image"), refuse=refuse)


def draw_images(view: View, rows: Iterable[Mapping[str, str]], folder: Path) -> int:
    """Draws the page image that each row names into the folder of the sheet; returns how many there are."""
    named = {row["image"]: row["subject"].split(" ")[0] for row in rows if row.get("image")}
    for image, item in named.items():
        page = int(image.rpartition("-page-")[2].removesuffix(".png"))
        draw(view.original(item), page, folder / image)
    return len(named)
