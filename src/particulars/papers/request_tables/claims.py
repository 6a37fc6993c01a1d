"""The tables of claims: the matrix, the overlap with its counts, statements on it, complaints and logs."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from particulars.analyses.requests.claims import Fault, ProposedClaim
from particulars.analyses.requests.complaints import Complaint, by_party
from particulars.analyses.requests.joined_rows import Joined, Line
from particulars.analyses.requests.overlap import Overlap, Sides
from particulars.analyses.requests.pleaded import MatrixRow
from particulars.analyses.requests.privilege_log import Log
from particulars.analyses.requests.rows import OverlapWords
from particulars.analyses.requests.two_complaints import Beside
from particulars.papers.request_tables.table import Places, Table

SHEET = (
    "request",
    "asking",
    "version",
    "claims",
    "elements",
    "parties",
    "by",
    "at",
    "request_text",
    "place",
    "proposed",
)


def sheet(lines: Sequence[Line], proposals: Iterable[ProposedClaim], places: Places) -> Table:
    """The sheet on which a named person says which claims each request serves; nothing is filled in but the proposal."""
    told: dict[tuple[str, str | None], list[str]] = {}
    for p in proposals:
        told.setdefault((p.request, p.asking), []).append(f"{p.claim} (words: {', '.join(p.words)})")
    rows = []
    for line in lines:
        for n, v in enumerate(line.versions, 1):
            version = str(n) if len(line.versions) > 1 else ""
            place = places.at(v.paper, v.asked.start, v.asked.end, v.asked.row)
            proposed = " | ".join(told.get((line.name, line.asking), []))
            rows.append((line.name, line.asking or "", version, "", "", "", "", "", v.asked.text, place, f"proposed: {proposed}" if proposed else ""))  # fmt: skip
    says = "Fill in claims (parted by semicolons; none means none), by and at. The column proposed decides nothing."
    return Table("claims-sheet", "Claims by request, to be filled in", says, SHEET, tuple(rows))


def matrix(rows: Iterable[MatrixRow], sheet_name: str, places: Places) -> Table:
    """Request × claim × element × party, a row each; claims that no request serves, and what was ruled on each claim."""
    columns = ("request", "whose", "version", "claim", "elements", "parties", "by", "at", "place", "pleaded_as", "complaint_place", "how", "ruled", "ruled_on", "ruled_place")  # fmt: skip
    made = tuple(
        (*_assigned(row, sheet_name),
         row.pleaded.title if row.pleaded else "",
         places.at(row.complaint, row.pleaded.start, row.pleaded.end) if row.pleaded else "",
         f"proposed {row.how}" if row.pleaded and row.how else row.how,
         " | ".join(f"{r.outcome}: “{r.text}”" for r in row.ruled),
         " | ".join(r.dated or "no date read" for r in row.ruled),
         " | ".join(places.at(r.paper, r.start, r.end) for r in row.ruled))
        for row in rows
    )  # fmt: skip
    says = "As named persons assigned them; a claim of the complaint without a request, and a ruling on a claim, has its own row."
    return Table("matrix", "Claims by request, as assigned, as pleaded and as ruled on", says, columns, made)


def overlap_tables(found: Overlap, sheet_name: str, places: Places) -> Iterator[Table]:
    """The counts, and the row behind each of them."""
    counts = tuple((_plain(name, found.a, found.b), str(n)) for name, n in found.counts.items())  # fmt: skip
    total = (("all", str(len(found.rows))),)
    yield Table("overlap", f"Overlap of {found.kind} requests: {found.a} and {found.b}", found.rule, ("counted", "requests"), counts + total)  # fmt: skip
    rows = tuple(
        (r.request, r.asking or "", r.version, r.counted, "; ".join(r.claims), "; ".join(r.elements), r.by, r.at,
         f"{sheet_name} row {r.row}" if r.row else "no row", places.at(r.paper, r.start, r.end))
        for r in found.rows
    )  # fmt: skip
    yield Table("overlap-rows", "The rows behind the counts", "A is the first claim, B the second.", ("request", "whose", "version", "counted", "claims", "elements", "by", "at", "sheet", "request_place"), rows)  # fmt: skip


def statements(joined: Joined, pairs: Iterable[Sides], places: Places) -> Table:
    """Statements on the overlap, and each two that differ side by side; nothing is concluded."""
    rows = [("statement", o.sort, o.said_on or "", o.text, places.at(p, o.start, o.end), _of(o), "", "", "", "", "") for p, o in joined.overlaps]  # fmt: skip
    rows += [
        ("side by side", s.first.sort, s.first.said_on or "", s.first.text, places.at(s.first_paper, s.first.start, s.first.end), _of(s.first),
         s.second.sort, s.second.said_on or "", s.second.text, places.at(s.second_paper, s.second.start, s.second.end), _of(s.second))
        for s in pairs
    ]  # fmt: skip
    columns = (
        "what",
        "sort",
        "dated",
        "words",
        "place",
        "case",
        "other_sort",
        "other_dated",
        "other_words",
        "other_place",
        "other_case",
    )
    return Table("overlap-statements", "Statements on overlap", "Sorted by their own words; those that differ stand side by side.", columns, tuple(rows))  # fmt: skip


def complaint_tables(
    named: Sequence[tuple[str, Complaint]], beside: Sequence[Beside], places: Places
) -> Iterator[Table]:
    """The claims of each complaint by party, and two complaints side by side."""
    rows = tuple(
        (name, row.claim, row.party, row.state, places.at(name, row.start, row.end))
        for name, one in named
        for row in by_party(one)
    )
    yield Table("claims-by-party", "Claims by party", "As the headings of the counts print them.", ("complaint", "claim", "party", "state", "place"), rows)  # fmt: skip
    if len(named) != 2:
        return
    (a, _), (b, _) = named
    both = tuple(
        (x.what, _plain(x.state, a, b), x.a or "", places.at(a, *x.a_at) if x.a_at else "", x.b or "", places.at(b, *x.b_at) if x.b_at else "", x.how, x.status)
        for x in beside
    )  # fmt: skip
    yield Table("two-complaints", f"{a} beside {b}", "Every pairing is proposed; a person confirms.", ("what", "state", a, f"{a} place", b, f"{b} place", "how", "status"), both)  # fmt: skip


def log_table(name: str, log: Log) -> Table:
    """The defects of a privilege log, each with row and column."""
    rows = tuple((d.entry, f"{name} row {d.row}", d.column, d.code, d.says, d.value) for d in log.defects)
    return Table("privilege-log", f"Privilege log {name}", f"{len(log.defects)} defects in {len({d.row for d in log.defects})} of {len(log.rows)} entries.", ("entry", "place", "column", "code", "says", "value"), rows)  # fmt: skip


def faults_table(faults: Sequence[tuple[str, Fault]]) -> Table:
    """Rows of sheets that were not taken, each with row and column."""
    rows = tuple((f"{name} row {f.row}", f.column, f.says) for name, f in faults)
    return Table(
        "faults", "Rows of sheets that were not taken", "Each with what to do.", ("place", "column", "says"), rows
    )


def _assigned(row: MatrixRow, sheet_name: str) -> tuple[str, ...]:
    """What a person's row says; of a claim without one, whom the complaint pleads it against."""
    if (one := row.assigned) is None:
        against = row.pleaded.against or "" if row.pleaded else ""
        return row.request, "", "", row.claim, "", f"against {against}" if against else "", "", "", ""
    return row.request, one.asking, one.version, row.claim, "; ".join(one.elements), "; ".join(one.parties), one.by, one.at, f"{sheet_name} row {one.row}"  # fmt: skip


def _of(one: OverlapWords) -> str:
    """The case numbers of the paper, and the other paper that the sentence reports."""
    cases = "; ".join(one.cases) or "no case number read"
    return f"{cases}; reported of “{one.told_of}”" if one.told_of else cases


def _plain(state: str, a: str, b: str) -> str:
    """`only A` with the name of A."""
    return {"only A": f"only {a}", "only B": f"only {b}"}.get(state, state)
