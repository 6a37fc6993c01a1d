"""Reading a paper's authorities: find every citation, link what can be linked, list what cannot."""

from __future__ import annotations

from particulars.analyses.authorities.cases import Cases
from particulars.analyses.authorities.court_rules import resolve_rules
from particulars.analyses.authorities.docket import Docket
from particulars.analyses.authorities.found import Found, Known
from particulars.analyses.authorities.gathering import gather
from particulars.analyses.authorities.ids import resolve_ids
from particulars.analyses.authorities.names import add_names
from particulars.analyses.authorities.rows import Authorities, Authority, Citation, Kind, Parenthetical
from particulars.analyses.authorities.statutes import resolve_statutes
from particulars.reading.caption import Caption
from particulars.reading.defined_terms import definitions
from particulars.record.text import Role, Text

METHOD = (
    "Citations are found by their printed form (reporters and courts from reporters-db and courts-db; docket numbers, rules, sections and "
    "papers by pattern) in the text with page furniture set apart. Parallel forms are grouped where they stand in one citation. A short form is "
    "linked where exactly one full citation of this paper fits its number, name and pages; id. to the citation just before it, leaving out what "
    "stands in a parenthetical; a bare name where exactly one cited case goes by it. Where two fit, neither is chosen and both are listed."
)
LIMITS = (
    "Only this paper was read: that a cited decision exists, says what is quoted, or is still good law was not checked.",
    "A link says which authority the paper's own words point to, not that the citation supports the statement.",
    "Authorities named in words only, without number, court or date, are found where the paper cites them in full elsewhere.",
    "Text read by OCR, garbled text and text inside pictures may hide or distort citations.",
    "Acts by popular name are led to their Code sections by a table that is marked unverified.",
)


def read(text: Text, caption: Caption | None = None) -> Authorities:
    """The authorities a paper cites: each citation with its place and its link, each authority with its forms."""
    words, body = text.clean.text, text.clean.footnotes
    marks = (text.clean.clean_at(s.end) for s in text.spans if s.role is Role.EMPHASIS)
    found, known = link(words, body, caption, frozenset(m for m in marks if m is not None))
    return Authorities(
        citations=tuple(_citation(f, text) for f in found),
        authorities=tuple(
            sorted((_authority(k) for k in _used(found, known)), key=lambda a: (a.group, a.name.lower(), a.id))
        ),
        method=METHOD,
        limits=LIMITS,
        examined=f"{body:,} characters of body and {len(words) - body:,} of footnotes",
    )


def link(
    words: str, body: int, caption: Caption | None, italic: frozenset[int] = frozenset()
) -> tuple[list[Found], dict[str, Known]]:
    """Find and link every citation of a reading text whose footnotes begin at `body`; `italic` is where marked words begin."""
    defined = definitions(words)
    found = gather(words, defined)
    cases = Cases()
    for row in found:
        if row.case is not None and row.kind in (Kind.CASE_FULL, Kind.CASE_DOCKET):
            cases.take_full(row)
    for row in found:
        if row.case is not None and row.kind is Kind.CASE_SHORT:
            cases.take_short(row)
        elif row.kind is Kind.ID and row.case is not None:
            _take_hybrid(row, cases)
        elif row.key.startswith("supra:"):
            cases.take_named(row, row.key.removeprefix("supra:"))
    found = add_names(words, found, cases, caption, body, italic)
    known = cases.known
    resolve_statutes(words, found, known)
    found = [f for f in found if f.kind is not Kind.STATUTE_SHORT or f.key]
    resolve_rules(words, found, known, caption)
    Docket(words, found, known, caption).resolve()
    resolve_ids(words, found, known, body)
    return found, known


def _take_hybrid(row: Found, cases: Cases) -> None:
    """`id. 2023 WL 4706127, at *82`: its own number says what it cites, whatever stands before it."""
    cases.take_short(row)
    row.how = "id. with a number of its own: " + row.how


def _used(found: list[Found], known: dict[str, Known]) -> list[Known]:
    ids = {f.authority for f in found if f.authority} | {c for f in found for c in f.candidates}
    return [k for i, k in known.items() if i in ids]


def _citation(row: Found, text: Text) -> Citation:
    start, end = text.clean.raw_span(row.start, row.end)
    words = text.clean.text
    explained = tuple(Parenthetical(*text.clean.raw_span(b.start, b.end), words[b.start : b.end]) for b in row.brackets)
    return Citation(
        start=start,
        end=end,
        clean_start=row.start,
        clean_end=row.end,
        kind=row.kind,
        text=words[row.start : row.end],
        authority=row.authority,
        candidates=tuple(c for c in row.candidates if c),
        how=row.how,
        pin=row.pin,
        signal=row.signal,
        via=row.via,
        via_of=text.clean.raw_span(row.inside.start, row.inside.end)[0] if row.via and row.inside else None,
        parentheticals=explained,
        defines=row.defines,
        flags=tuple(row.flags),
    )


def _authority(known: Known) -> Authority:
    return Authority(
        id=known.id,
        kind=known.kind,
        group=known.group,
        name=known.name,
        cites=tuple(known.cites),
        court=known.court,
        date=known.date,
        docket=known.docket,
        short_names=tuple(known.short_names),
        notes=tuple(known.notes),
    )
