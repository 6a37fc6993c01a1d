"""Small texts as a reader hands them on: lines, footnotes apart, a reading text that maps back."""

from __future__ import annotations

from collections.abc import Iterable

from particulars.record.text import Clean, Line, Page, Role, Run, Span, Text


def written(*lines: str, notes: Iterable[int] = (), breaks: Iterable[int] = (), page: int | None = None) -> Text:
    """A text of these lines, joined by spaces; `notes` are footnote lines, before the lines `breaks` a blank line stands."""
    raw, clean, tail = "", "", ""
    rows: list[Line] = []
    spans: list[Span] = []
    body: list[tuple[int, int, int]] = []
    apart: list[tuple[int, int, int]] = []
    for count, words in enumerate(lines, 1):
        start = len(raw)
        raw += words + "\n"
        spans += [
            Span(start, start + len(words), Role.FOOTNOTE if count in notes else Role.BODY),
            Span(start + len(words), len(raw), Role.BREAK),
        ]
        rows.append(Line(start, start + len(words), count, page))
        if count in notes:
            apart.append((len(tail), start, len(words)))
            tail += words + "\n\n"
        else:
            clean += ("\n\n" if count in breaks else " ") if clean else ""
            body.append((len(clean), start, len(words)))
            clean += words
    notes_at = len(clean) + 2
    runs = [Run(*one) for one in body] + [Run(notes_at + at, start, length) for at, start, length in apart]
    pages = [Page(page, 0, len(raw), printed=str(page))] if page else []
    return Text(raw, pages, rows, [s for s in spans if s.start < s.end], Clean(f"{clean}\n\n{tail}", runs, notes_at))
