"""Positions, the split and the lints of one paper as JSON lines with sorted keys, each with its page:line."""

from __future__ import annotations

import json
from collections.abc import Iterator

import msgspec

from particulars.analyses.positions.lints.rows import Lints
from particulars.analyses.positions.rows import Positions, Split
from particulars.papers.page_line import PageLines
from particulars.record.text import Text


def position_lines(paper_name: str, text: Text, found: Positions, table: Split) -> Iterator[str]:
    """Types: `positions` (one: issue and method), `position` (one a passage), `decision` (one a row of the split), `count`."""
    places = PageLines(text)
    method: dict[str, object] = {"issue": found.issue, "key_words": found.key_words, "method": found.method}
    method |= {"limits": found.limits, "examined": found.examined, "page_system": places.system.value}
    yield _line(paper_name, "positions", method)
    for one in found.positions:
        own = {"place": places.span(one.start, one.end), "cited_at": places.span(one.cited_start, one.cited_end)}
        yield _line(
            paper_name, "position", {**_plain(one), **own, "issue": found.issue, "raw": text.raw[one.start : one.end]}
        )
    for decision in table.decisions:
        row = _plain(decision) | {
            "passages": [places.span(p.start, p.end) for p in decision.passages],
            "claims": [places.span(p.start, p.end) for p in decision.claims],
        }
        yield _line(paper_name, "decision", row | {"issue": table.issue})
    for count in table.counts:
        yield _line(paper_name, "count", _plain(count) | {"issue": table.issue})


def lint_lines(paper_name: str, text: Text, found: Lints) -> Iterator[str]:
    """Types: `lints` (one: method and limits), `lint` (one a row, with each quotation's place)."""
    places = PageLines(text)
    method = {"method": found.method, "limits": found.limits, "examined": found.examined, "count": len(found.lints)}
    yield _line(paper_name, "lints", method | {"page_system": places.system.value})
    for one in found.lints:
        quoted = [{**_plain(q), "place": places.span(q.start, q.end)} for q in one.quoted]
        span = {"start": one.quoted[0].start, "end": one.quoted[0].end}
        yield _line(paper_name, "lint", {**_plain(one), **span, "quoted": quoted})


def _plain(row: msgspec.Struct) -> dict[str, object]:
    plain: dict[str, object] = msgspec.to_builtins(row)
    return plain


def _line(paper_name: str, kind: str, row: dict[str, object]) -> str:
    full = {**row, "type": kind, "paper": paper_name}
    line = json.dumps(full, sort_keys=True, ensure_ascii=False)
    # A half of a surrogate pair cannot be written as UTF-8, so such a row is written in ASCII.
    return json.dumps(full, sort_keys=True) if any("\ud800" <= c <= "\udfff" for c in line) else line
