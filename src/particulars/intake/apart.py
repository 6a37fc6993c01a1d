"""Joining a text whose paragraphs are partly known for certain: there no sentence reads on, however it ended."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from particulars.intake.joining import PARAGRAPH, join
from particulars.record.text import Clean, Line, Role, Run, Span

_HYPHENED = re.compile(r"\b[A-Za-z]+(?:-[A-Za-z]+)+\b")


def join_apart(
    raw: str, lines: Sequence[Line], spans: Sequence[Span], certain: Sequence[int], certain_notes: Sequence[int] = ()
) -> Clean:
    """The reading text of `raw`, where a paragraph certainly begins at each raw offset in `certain`, a note in `certain_notes`.

    What stands between two such places is joined on its own: the body first, then the footnotes.
    """
    words = " ".join(sorted(set(_HYPHENED.findall(raw))))  # so that each part knows the whole paper's hyphens
    texts: list[str] = []
    runs: list[Run] = []
    length = body = 0
    for role, cuts in ((Role.BODY, certain), (Role.FOOTNOTE, certain_notes)):
        for start, part in _parts(raw, spans, cuts):
            clean = _joined(raw, start, part, words, role)
            if not clean.text:
                continue
            if texts:
                texts.append(PARAGRAPH)
                length += len(PARAGRAPH)
            texts.append(clean.text)
            runs += [Run(r.clean + length, r.raw + start, r.length) for r in clean.runs]
            length += len(clean.text)
        body = length if role is Role.BODY else body
    return Clean("".join(texts), runs, body)


def _joined(raw: str, start: int, part: list[Span], words: str, role: Role) -> Clean:
    """What has one role in a part, joined by itself, its offsets counted from the part's own start."""
    if not any(s.role is role for s in part):
        return Clean("", ())
    end = part[-1].end
    piece = f"{raw[start:end]}\n{words}"
    spans = [Span(s.start - start, s.end - start, Role.BODY if s.role is role else _left_out(s.role)) for s in part]
    return join(piece, (), [*spans, Span(end - start, len(piece), Role.BREAK)])


def _left_out(role: Role) -> Role:
    return Role.NOISE if role.reads_on else role


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
