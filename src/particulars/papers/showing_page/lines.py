"""A showing in lines for the terminal: each element with its three statuses, rows, counter rows and gaps."""

from __future__ import annotations

from collections.abc import Iterator

from particulars.papers.print_forms import one_line
from particulars.papers.showing_page.wording import places, position_words, record_words, ruling_words
from particulars.particular import Polarity
from particulars.showings.export import check_exportable
from particulars.showings.structure import Element, Gap, Showing

_SIGN = {Polarity.SUPPORTS: "+", Polarity.CONTRADICTS: "-", Polarity.CONTEXT: "·"}


def as_lines(showing: Showing) -> Iterator[str]:
    """Yields the showing line by line.

    Raises:
        DoesNotResolve: a cite in it does not verify.
    """
    check_exportable(showing)
    yield f"{showing.template_id} {showing.title}: {showing.relief}"
    if showing.issue != showing.title:
        yield f"Issue: {one_line(showing.issue)}"
    yield f"Burden: {showing.burden}"
    yield from showing.notices
    for element in showing.elements:
        yield ""
        yield from (
            one_line(line) if not line.startswith("  ") else f"  {one_line(line)}" for line in _element(element)
        )
    yield ""
    yield from (f"Limit: {one_line(limit)}" for limit in showing.limits)
    yield f"Inputs: {showing.inputs_digest}"


def _element(element: Element) -> Iterator[str]:
    yield f"{element.element_id} {element.text} [{element.mark}]"
    yield f"  {record_words(element)}"
    for one in (*element.evidence, *element.counter):
        yield f"  {_SIGN[one.polarity]} {one.particular.statement} ({places(one)})"
    yield from (f"  {ruling_words(one)}" for one in element.rulings)
    yield from (f"  Position of {position_words(one)}" for one in element.position)
    if element.is_contested:
        yield "  The parties differ."
    yield from (f"  {_gap(gap)}" for gap in element.gaps)


def _gap(gap: Gap) -> str:
    sources = "; ".join(f"{one.source} ({one.step})" for one in gap.could_come_from)
    return f"Gap ({gap.severity}): {gap.missing}" + (f" Could come from: {sources}." if sources else "")
