"""Each citation as the report shows it: its number, its place, what it resolves to, what else was thought of."""

from __future__ import annotations

from dataclasses import dataclass

from particulars.analyses.authorities.rows import Authorities, Authority, Citation, Kind
from particulars.papers.page_line import PageLines
from particulars.papers.print_forms import KIND_NAMES, doubt_in_words, full_form
from particulars.reading.docket_ranges import Expansion, expansion

UNRESOLVED = "unresolved"


@dataclass(frozen=True, slots=True)
class Row:
    """One citation with everything the report says of it in words and anchors."""

    number: int
    citation: Citation
    kind: str
    group: str
    place: str
    authority: Authority | None
    authority_anchor: str | None
    candidates: tuple[tuple[str, str | None], ...]  # printed form; anchor, where it is cited
    via_number: int | None
    doubts: tuple[str, ...]
    docket_numbers: tuple[str, ...]  # where a docket citation means several, or how many is in doubt


def citation_rows(authorities: Authorities, page_lines: PageLines) -> tuple[Row, ...]:
    """The rows of all citations in reading order."""
    known = {a.id: a for a in authorities.authorities}
    anchors = authority_anchors(authorities)
    numbers = {c.start: n for n, c in reversed(list(enumerate(authorities.citations, 1)))}
    return tuple(
        _row(number, citation, known, anchors, numbers, page_lines)
        for number, citation in enumerate(authorities.citations, 1)
    )


def authority_anchors(authorities: Authorities) -> dict[str, str]:
    """The name of each authority's anchor in the table; what is nowhere cited has none."""
    cited = {c.authority for c in authorities.citations}
    return {a.id: f"a{n}" for n, a in enumerate(authorities.authorities, 1) if a.id in cited}


def _row(
    number: int,
    citation: Citation,
    known: dict[str, Authority],
    anchors: dict[str, str],
    numbers: dict[int, int],
    page_lines: PageLines,
) -> Row:
    authority = known[citation.authority] if citation.authority is not None else None
    docket = expansion(citation.text) if citation.kind is Kind.ECF else Expansion(())
    others = [i for i in citation.candidates if i != citation.authority]
    return Row(
        number=number,
        citation=citation,
        kind=KIND_NAMES[citation.kind],
        group=UNRESOLVED if authority is None else authority.group,
        place=page_lines.span(citation.start, citation.end),
        authority=authority,
        authority_anchor=None if authority is None else anchors[authority.id],
        candidates=tuple((full_form(known[i]) if i in known else i, anchors.get(i)) for i in others),
        via_number=None if citation.via_of is None else numbers.get(citation.via_of),
        doubts=(*(doubt_in_words(flag) for flag in citation.flags), *(f"{d}; not expanded" for d in docket.doubts)),
        docket_numbers=docket.numbers if len(docket.numbers) > 1 or docket.doubts else (),
    )
