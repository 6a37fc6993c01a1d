"""What a reading found, in lines a lawyer understands."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator

from particulars.analyses.authorities.rows import Citation, Kind
from particulars.desk.one_paper import PaperRead
from particulars.papers.page_line import PageLines
from particulars.papers.print_forms import long_date
from particulars.reading.caption import Caption


def paper_line(paper: PaperRead) -> str:
    """One paper in one line: what it is, and what it cites.

    000.txt: Order, N.D. Cal., Roe v. Quarrel, No. 24-cv-1, dated May 14, 2024. 35 citations of 21 authorities; 2 unresolved.
    """
    return f"{paper.name}: {what_it_is(paper.caption).rstrip('.')}. {what_it_cites(paper).rstrip('.')}."


def what_it_is(caption: Caption) -> str:
    """The caption in a line; what the paper does not state is left out."""
    parts = [
        (caption.document_type or "kind of paper not stated").capitalize(),
        caption.court or caption.court_full,
        _parties(caption),
        f"No. {caption.case_numbers[0]}" if caption.case_numbers else None,
        f"dated {long_date(caption.dated)}" if caption.dated else None,
        f"filed {long_date(caption.filed)}" if caption.filed and caption.filed != caption.dated else None,
    ]
    return ", ".join(p for p in parts if p)


def what_it_cites(paper: PaperRead) -> str:
    """How many citations of how many authorities, and how many were left unresolved."""
    citations = paper.authorities.citations
    cited = {c.authority for c in citations if c.authority is not None}
    unresolved = sum(c.authority is None for c in citations)
    if not citations:
        return f"No citation found in {paper.authorities.examined}"
    words = f"{_count(len(citations), 'citation')} of {_count(len(cited), 'authority', 'authorities')}"
    return words + (f"; {unresolved} left unresolved, each with its reason" if unresolved else "; none left unresolved")


def totals(papers: Collection[PaperRead]) -> str:
    """A run in one line."""
    citations = [c for p in papers for c in p.authorities.citations]
    unresolved = sum(c.authority is None for c in citations)
    return (
        f"{_count(len(papers), 'paper')} read, {_count(len(citations), 'citation')} found, {unresolved} left unresolved"
    )


def instances(papers: Collection[PaperRead]) -> Iterator[str]:
    """One citation of each sort that a reader may want to check: an *id.*, a short form, one left unresolved."""
    sorts: dict[str, Callable[[Citation], bool]] = {
        "an id.": lambda c: c.kind is Kind.ID and c.authority is not None,
        "a short form": lambda c: c.kind is Kind.CASE_SHORT and c.authority is not None,
        "left unresolved": lambda c: c.authority is None,
    }
    for sort, fits in sorts.items():
        found = next(((p, c) for p in papers for c in p.authorities.citations if fits(c)), None)
        if found is not None:
            yield _instance(sort, *found)


def _instance(sort: str, paper: PaperRead, citation: Citation) -> str:
    place = PageLines(paper.text).span(citation.start, citation.end)
    names = {a.id: a.name for a in paper.authorities.authorities}
    meant = f" is {names[citation.authority]}" if citation.authority is not None else ""
    return f"  {sort}: {paper.name} at {place}, “{citation.text}”{meant} ({citation.how.rstrip('.')})"


def _parties(caption: Caption) -> str | None:
    if not caption.plaintiffs or not caption.defendants:
        return None
    return f"{_first(caption.plaintiffs)} v. {_first(caption.defendants)}"


def _first(names: tuple[str, ...]) -> str:
    return names[0] if len(names) == 1 else f"{names[0]}, et al."


def _count(n: int, one: str, many: str | None = None) -> str:
    return f"{n:,} {one if n == 1 else many or one + 's'}"
