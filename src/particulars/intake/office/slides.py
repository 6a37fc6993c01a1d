"""Reads slides (.pptx): a slide a page, its shapes in their order, tables row by row, and the notes under it."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

from particulars.errors import Unreadable
from particulars.intake.office.package import check_package
from particulars.intake.office.properties import of_package
from particulars.intake.reading_shape import Reading
from particulars.intake.setting import Block, set_pages

_DEEPEST = 30  # groups in one another


def read(source: Path) -> Reading:
    """The text of a set of slides.

    Raises:
        Unreadable: it is damaged.
    """
    from pptx import Presentation

    check_package(source)
    try:
        slides = Presentation(str(source)).slides
        pages = [list(_blocks(slide)) for slide in slides]
        hidden = [str(n) for n, slide in enumerate(slides, 1) if slide._element.get("show") == "0"]
    except Exception as fault:  # the border: the library has no error of its own for every kind of damage
        raise Unreadable(f"The slides are damaged: {type(fault).__name__}: {str(fault)[:120]}.") from fault
    notes = (f"Hidden, and read: slide {', '.join(hidden)}.",) if hidden else ()
    return Reading(set_pages(pages), notes, fields=of_package(source))


def _blocks(slide: Any) -> Iterator[Block]:
    for shape in slide.shapes:
        yield from _of_shape(shape, 0)
    if slide.has_notes_slide and slide.notes_slide.notes_text_frame is not None:
        said = slide.notes_slide.notes_text_frame.text
        if said.strip():
            yield ["Notes:", *said.splitlines()]


def _of_shape(shape: Any, depth: int) -> Iterator[Block]:
    if hasattr(shape, "shapes") and depth < _DEEPEST:
        for inner in shape.shapes:
            yield from _of_shape(inner, depth + 1)
    elif getattr(shape, "has_table", False):
        yield ["\t".join(" ".join(cell.text.split()) for cell in row.cells) for row in shape.table.rows]
    elif getattr(shape, "has_text_frame", False):
        yield [
            line for paragraph in shape.text_frame.paragraphs for line in paragraph.text.replace("\v", "\n").split("\n")
        ]
