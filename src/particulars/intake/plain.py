"""Plain text and markdown: court papers as text, their pages found by form feeds, stamps, line numbers or feet."""

from __future__ import annotations

from collections.abc import Sequence

from particulars.intake.furniture.feet import mark_feet
from particulars.intake.furniture.marks import emphasis
from particulars.intake.furniture.notes import mark_footnotes
from particulars.intake.furniture.numbers import mark_columns, mark_glued, scattered
from particulars.intake.furniture.rows import Row, fill, split
from particulars.intake.furniture.running import mark_page_edges, mark_running, mark_side_bars, mark_stamps
from particulars.intake.joining import join
from particulars.record.text import Line, Page, Role, Span, Text

_ONE_PAGE = 120  # rows up to which a text with one set of line numbers is taken for one page


def read_text(raw: str) -> Text:
    """The text of a paper that came as plain text: furniture set apart, lines and pages known, sentences joined.

    Offsets are code points of `raw` exactly as given (line ends kept). Pages are certain where form feeds or stamps
    mark them, inferred where line numbers begin again at 1 or numbered feet follow one another, and unknown otherwise.
    """
    rows = split(raw)
    stamps = mark_stamps(rows)
    mark_columns(rows)
    mark_glued(rows)
    mark_side_bars(rows)
    printed = {**mark_feet(rows), **mark_page_edges(rows), **mark_running(rows)}
    taken = list(scattered(rows))
    notes = {row.index for row in mark_footnotes(rows)}
    pages, page_of = _pages(rows, stamps, printed, len(raw))
    taken += _taken(rows, notes)
    taken += emphasis(rows)
    spans = _as_notes(fill(raw, _apart(taken)), rows, notes)
    lines = [
        Line(
            start=r.start,
            end=r.end,
            number=r.index + 1,
            page=page_of[r.index],
            printed=r.number if r.role is None else None,
        )
        for r in rows
    ]
    return Text(raw, pages, lines, spans, join(raw, lines, spans))


def _taken(rows: Sequence[Row], notes: set[int]) -> list[Span]:
    spans = []
    for row in rows:
        if row.role is not None:
            spans.append(Span(row.start, row.end, row.role))
        elif row.number is not None:
            spans.append(Span(row.start, row.number_end, Role.LINE_NUMBER))
        elif row.text.startswith("\f"):
            spans.append(Span(row.start, row.start + 1, Role.BREAK))
    return [s for s in spans if s.end > s.start]


def _apart(taken: list[Span]) -> list[Span]:
    """Spans that do not overlap: of two that do, the one that began first stands."""
    kept: list[Span] = []
    for span in sorted(taken, key=lambda s: (s.start, -s.end)):
        if not kept or span.start >= kept[-1].end:
            kept.append(span)
    return kept


def _as_notes(spans: list[Span], rows: Sequence[Row], notes: set[int]) -> list[Span]:
    """Body spans that stand on a footnote's line become footnote spans."""
    starts = {rows[i].start: rows[i].end for i in notes}
    out, end = [], -1
    for span in spans:
        end = starts.get(span.start, end) if span.start >= end else end
        is_note = span.role is Role.BODY and span.start < end
        out.append(Span(span.start, span.end, Role.FOOTNOTE) if is_note else span)
    return out


def _pages(
    rows: Sequence[Row], stamps: dict[int, int], printed: dict[int, str], size: int
) -> tuple[list[Page], list[int | None]]:
    """Pages by the surest sign there is: form feeds, then stamps, then line numbers that begin again."""
    fed = [r for r in rows if "\f" in r.text]
    if fed:
        opens = {0, *(r.index if r.text.startswith("\f") else r.index + 1 for r in fed)}
        certain, first_known = True, 0
    elif len(stamps) >= 2 or (stamps and not any(r.opens_page for r in rows if r.index not in stamps)):
        opens, certain = set(stamps), True
        first_known = min(stamps)
    else:
        opens = {r.index for r in rows if r.opens_page}
        certain, first_known = False, min(opens, default=0)
        if stamps:  # one stamped page tells its own number; what comes before it cannot be counted
            opens, certain, first_known = set(stamps), True, min(stamps)
        elif len(opens) == 1 and len(rows) > _ONE_PAGE:
            opens = set()
    opens = {i for i in opens if i < len(rows)}
    if opens and not any(not r.is_blank and r.role is None for r in rows[:first_known]):
        opens = {0 if i == first_known else i for i in opens}
    pages: list[Page] = []
    page_of: list[int | None] = []
    order = _with_words(rows, sorted(opens))
    for n, i in enumerate(order):
        stop = order[n + 1] if n + 1 < len(order) else len(rows)
        ecf = next((stamps[k] for k in range(i, stop) if k in stamps), None)
        name = next((printed[k] for k in range(stop - 1, i - 1, -1) if k in printed), None)
        number = n + 1 if ecf is None or len(stamps) > 1 else ecf
        end = rows[stop].start if stop < len(rows) else size
        pages.append(Page(number=number, start=rows[i].start, end=end, printed=name, ecf=ecf, certain=certain))
    current: int | None = None
    opening = {rows_index: page.number for rows_index, page in zip(order, pages, strict=True)}
    for row in rows:
        current = opening.get(row.index, current)
        page_of.append(current)
    return pages, page_of


def _with_words(rows: Sequence[Row], opens: list[int]) -> list[int]:
    """Page openings that have words before the next one; of a stamp and a number column over one page, the first."""
    kept: list[int] = []
    for i, at in enumerate(opens):
        stop = opens[i + 1] if i + 1 < len(opens) else len(rows)
        if kept and not any(not r.is_blank and r.role is None for r in rows[kept[-1] : at]):
            continue
        if any(not r.is_blank and r.role is None for r in rows[at:stop]) or stop < len(rows):
            kept.append(at)
    return kept
