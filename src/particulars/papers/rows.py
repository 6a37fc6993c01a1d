"""What was read from one paper as JSON lines with sorted keys: how it was read, its caption, what it cites and where."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from dataclasses import asdict

import msgspec

from particulars.analyses.authorities.rows import Authorities, Authority, Citation, Kind
from particulars.papers.decided import NOTHING_DECIDED, Decided, decided_rows
from particulars.papers.doubtful_text import doubtful_text
from particulars.papers.numbered_paragraphs import paragraph_index, paragraph_places
from particulars.papers.page_line import PageLines
from particulars.papers.print_forms import full_form
from particulars.papers.table_of_authorities import table
from particulars.reading.caption import Caption
from particulars.reading.docket_ranges import Expansion, expansion
from particulars.reading.transcript import is_transcript
from particulars.reading.transcript import read as transcript
from particulars.record.text import Text


def json_lines(
    paper_name: str, text: Text, caption: Caption, authorities: Authorities, decided: Decided = NOTHING_DECIDED
) -> Iterator[str]:
    """The rows of one paper, each one line of JSON without its line end.

    Types: `method` (one), `caption` (one), `authority` (one a citation, in reading order; offsets are code points of
    the raw paper, `end` exclusive), `cited` (one an authority, in the order of the table of authorities), `doubtful`
    (one a region of low confidence), of a pleading `paragraphs` (one) and `paragraph`, of a transcript `turn`; of what was
    decided `ruling`, `obligation`, `agreed`, `fact`, and `decided` (one each of these: how they were read).
    """
    page_lines = PageLines(text)
    yield _line(paper_name, "method", _method_row(page_lines, authorities))
    yield _line(paper_name, "caption", msgspec.to_builtins(caption))
    known = {a.id: a for a in authorities.authorities}
    for number, citation in enumerate(authorities.citations, 1):
        yield _line(paper_name, "authority", _citation_row(number, citation, known, text, page_lines))
    yield from (_line(paper_name, "cited", row) for row in _cited_rows(authorities, page_lines))
    for doubt in doubtful_text(text, authorities.citations, caption, decided, page_lines):
        yield _line(paper_name, "doubtful", {**asdict(doubt), "use": doubt.use})
    yield from (_line(paper_name, kind, row) for kind, row in _paragraph_rows(text, caption, page_lines))
    if is_transcript(text, caption.document_type):
        yield from (_line(paper_name, "turn", asdict(turn)) for turn in transcript(text).turns)
    yield from (_line(paper_name, kind, row) for kind, row in decided_rows(decided, text, page_lines))


def _paragraph_rows(text: Text, caption: Caption, page_lines: PageLines) -> Iterator[tuple[str, dict[str, object]]]:
    """The index of a pleading in one row, then each paragraph; one that `is_sole` is what its number alone opens."""
    found = paragraph_index(text, caption)
    if not found.paragraphs:
        return
    yield "paragraphs", {"count": len(found.paragraphs), "gaps": found.gaps, "repeats": found.repeats}
    for place in paragraph_places(found, page_lines):
        one = place.paragraph
        words = text.clean.text[one.clean_start : one.clean_end]
        own = {"place": place.place, "anchor": place.anchor, "is_sole": place.is_sole, "text": words}
        yield "paragraph", {**asdict(one), **own, "raw": text.raw[one.start : one.end]}


def _method_row(page_lines: PageLines, authorities: Authorities) -> dict[str, object]:
    return {
        "method": authorities.method,
        "limits": authorities.limits,
        "examined": authorities.examined,
        "page_system": page_lines.system.value,
    }


def _citation_row(
    number: int, citation: Citation, known: dict[str, Authority], text: Text, page_lines: PageLines
) -> dict[str, object]:
    place = text.place(citation.start)
    authority = known.get(citation.authority) if citation.authority is not None else None
    row: dict[str, object] = msgspec.to_builtins(citation)
    numbers = expansion(citation.text) if citation.kind is Kind.ECF else Expansion(())
    return row | {
        "expands": numbers.numbers,
        "not_expanded": numbers.doubts,
        "number": number,
        "raw": text.raw[citation.start : citation.end],
        "page": place.page,
        "page_certain": place.certain,
        "printed_page": place.printed_page,
        "ecf_page": place.ecf_page,
        "line": place.line,
        "printed_line": place.printed_line,
        "place": page_lines.span(citation.start, citation.end),
        "authority_name": None if authority is None else authority.name,
        "authority_form": None if authority is None else full_form(authority),
        "authority_group": None if authority is None else authority.group,
    }


def _cited_rows(authorities: Authorities, page_lines: PageLines) -> Iterable[dict[str, object]]:
    for section in table(authorities, page_lines):
        for entry in section.entries:
            row: dict[str, object] = msgspec.to_builtins(entry.authority)
            yield row | {
                "form": entry.form,
                "citations": [number for number, _ in entry.cited],
                "pages": entry.pages,
                "places": entry.places,
                "passim": entry.passim,
            }


def _line(paper_name: str, kind: str, row: dict[str, object]) -> str:
    # A half of a surrogate pair cannot be written as UTF-8, so such a row is written in ASCII.
    full = {**row, "type": kind, "paper": paper_name}
    line = json.dumps(full, sort_keys=True, ensure_ascii=False)
    return json.dumps(full, sort_keys=True) if any("\ud800" <= c <= "\udfff" for c in line) else line
