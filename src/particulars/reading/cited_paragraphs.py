"""Finds the paragraph that a cite points at, for the record: one place or none."""

from __future__ import annotations

from particulars.cites import Cite, Paragraph
from particulars.errors import DoesNotResolve
from particulars.reading.paragraphs import NumberedParagraph, index
from particulars.record.passages import FINDERS, Passage, Source, passage


def find(source: Source, cite: Cite) -> Passage:
    """The passage from the first to the last paragraph cited.

    Raises:
        DoesNotResolve: no paragraph has the number, or two may be meant and the cite's span does not tell which.
    """
    at: Paragraph = cite.locator  # type: ignore[assignment]
    text = source.read()
    found = index(text)
    if not found.paragraphs:
        return FINDERS[Paragraph](source, cite)
    pairs = [
        (first, last)
        for first in found.of(at.para_from, at.paper)
        for last in found.of(at.para_to, at.paper)
        if first.series == last.series and first.start <= last.start
    ]
    if at.para_from == at.para_to:
        pairs = [(one, one) for one in found.of(at.para_from, at.paper)]
    if cite.span is not None:
        pairs = [p for p in pairs if p[0].start <= cite.span[0] and cite.span[1] <= p[1].end]
    if len(pairs) != 1:
        raise DoesNotResolve(
            f"{cite.display}: {len(pairs)} paragraphs of {cite.doc_id} go by this number{_which(pairs)}."
        )
    return passage(text, pairs[0][0].start, pairs[0][1].end)


def _which(pairs: list[tuple[NumberedParagraph, NumberedParagraph]]) -> str:
    under = [f"one under “{first.heading}”" if first.heading else "one under no heading" for first, _ in pairs]
    return f" ({', '.join(under)})" if under else ""
