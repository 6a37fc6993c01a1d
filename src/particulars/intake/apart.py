"""Joining a text whose paragraphs are partly known for certain: there no sentence reads on, however it ended."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from particulars.intake.joining import PARAGRAPH, join
from particulars.record.text import Clean, Line, Role, Run, Span

_HYPHENED = re.compile(r"\b[A-Za-z]+(?:-[A-Za-z]+)+\b")


def join_apart(raw: str, lines: Sequence[Line], spans: Sequence[Span], certain: Sequence[int]) -> Clean:
    """The reading text of `raw`, where a paragraph certainly begins at each raw offset in `certain`.

    The body between two such places is joined on its own; footnotes are joined as ever.
    """
    words = " ".join(sorted(set(_HYPHENED.findall(raw))))  # so that each part knows the whole paper's hyphens
    texts: list[str] = []
    runs: list[Run] = []
    length = 0
    for start, part in _parts(raw, spans, certain):
        clean = _joined(raw, start, part, words)
        if not clean.text:
            continue
        if texts:
            texts.append(PARAGRAPH)
            length += len(PARAGRAPH)
        texts.append(clean.text)
        runs += [Run(r.clean + length, r.raw + start, r.length) for r in clean.runs]
        length += len(clean.text)
    body = length
    notes = join(raw, lines, [s if s.role is not Role.BODY else Span(s.start, s.end, Role.BREAK) for s in spans])
    if notes.text:
        texts += [PARAGRAPH if texts else "", notes.text]
        length += len(texts[-2])
        runs += [Run(r.clean + length, r.raw, r.length) for r in notes.runs]
    return Clean("".join(texts), runs, body)


def _joined(raw: str, start: int, part: list[Span], words: str) -> Clean:
    """One part joined by itself, its offsets counted from its own start."""
    end = part[-1].end
    piece = f"{raw[start:end]}\n{words}"
    spans = [Span(max(s.start, start) - start, s.end - start, s.role) for s in part]
    spans = [Span(s.start, s.end, Role.BREAK) if s.role is Role.FOOTNOTE else s for s in spans]
    return join(piece, (), [*spans, Span(end - start, len(piece), Role.BREAK)])


def _parts(raw: str, spans: Sequence[Span], certain: Sequence[int]) -> Iterator[tuple[int, list[Span]]]:
    """The spans cut at the certain beginnings."""
    cuts = [*sorted(set(certain) - {0}), len(raw)]
    part: list[Span] = []
    start, i = 0, 0
    for span in spans:
        low = span.start
        while i < len(cuts) and cuts[i] < span.end:
            if cuts[i] > low:
                part.append(Span(low, cuts[i], span.role))
                low = cuts[i]
            if part:
                yield start, part
            part, start = [], cuts[i]
            i += 1
        part.append(Span(low, span.end, span.role))
    if part:
        yield start, part
