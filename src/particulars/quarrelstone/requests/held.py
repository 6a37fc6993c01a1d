"""What the reader of served discovery found, held against what is planted: requests, responses, terms, letters, overlap."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from typing import Any

from particulars.analyses.requests.claims import assigned
from particulars.analyses.requests.joining import join
from particulars.analyses.requests.overlap import BOTH, NEITHER, ONLY_A, ONLY_B, overlap, sides_by_side
from particulars.analyses.requests.rows import Requests
from particulars.quarrelstone.check import SectionResult
from particulars.quarrelstone.ledger import PaperTruth, PlantedRow
from particulars.quarrelstone.requests.asked import CMI, CONTRACT
from particulars.quarrelstone.requests_truth import MatrixTruth
from particulars.quarrelstone.rows_check import FoundRow, Pairs, check_rows, same
from particulars.quarrelstone.says import Answered, Asked, Conferred, Defined, Overlapping, Says, Scoped
from particulars.record.text import Text

Read = Mapping[str, tuple[Text, Requests]]
_UNCHECKED = (
    "subparts without letters", "instructions", "general objections", "remarks on responses", "promises without a day",
    "who conferred", "words by which an outcome is told", "what a claim's words propose",
)  # fmt: skip


def held(papers: Sequence[PaperTruth], read: Read) -> SectionResult:
    """Every paper's rows, sort by sort; what the papers and the sheets come to together is held by `matrix`."""
    results = []
    for sort, rows_of in _SORTS:
        truth = {p.path: [row for row in p.decided if isinstance(row.says, sort)] for p in papers}
        found = {path: list(rows_of(*read[path])) for path in truth}
        results.append(check_rows("requests", truth, found, _compare))
    return SectionResult(
        "requests",
        sum(r.expected for r in results),
        sum(r.found for r in results),
        tuple(row for r in results for row in r.missing),
        tuple(row for r in results for row in r.invented),
        tuple(row for r in results for row in r.wrong),
        _UNCHECKED,
    )


def matrix(truth: MatrixTruth, sheet: Iterable[Mapping[str, str]], read: Read) -> tuple[int, list[str]]:
    """How many counts were held against the truth, and which differ: requests by claim, and the two statements on overlap."""
    # One form of each paper is enough, and two would make each request stand twice.
    joined = join([(path, found) for path, (_, found) in read.items() if path.endswith(".txt")])
    rows, faults = assigned(sheet, joined.lines)
    counted = overlap(joined.lines, rows, CMI, CONTRACT)
    wanted = {ONLY_A: truth.only_cmi, ONLY_B: truth.only_contract, BOTH: truth.both, NEITHER: truth.none}
    wrong = [
        f"requests by claim: {name} {counted.count(name)}, not {count}"
        for name, count in wanted.items()
        if counted.count(name) != count
    ]
    wrong += [f"claims matrix row {fault.row}, {fault.column}: {fault.says}" for fault in faults]
    sides = [(s.first_paper, s.first.sort, s.second_paper, s.second.sort) for s in sides_by_side(joined)]
    if [(a, b) for _, a, _, b in sides] != [("the same", "different")]:
        wrong.append(f"statements on overlap: {sides}, not one that says the same and a later one that says different")
    return len(wanted) + 1, wrong


def _requests(text: Text, read: Requests) -> Iterator[FoundRow]:
    remarks: dict[str, set[str]] = {}
    for lint in read.lints:
        remarks.setdefault(lint.about, set()).add(lint.code)
    for one in read.requests:
        codes = None if one.is_restated else tuple(sorted(remarks.get(one.name, ())))
        parts = tuple(p.label for p in one.parts if p.is_lettered)
        fields = {"number": one.number, "version": one.version, "parts": parts, "remarks": codes, "restated": one.is_restated}  # fmt: skip
        yield _row(text, one, {"kind": str(one.kind), **fields})


def _responses(text: Text, read: Requests) -> Iterator[FoundRow]:
    for one in read.responses:
        yield _row(
            text, one,
            {
                "kind": str(one.kind), "number": one.number, "version": one.version, "outcome": str(one.outcome),
                "objections": tuple(sorted({o.kind for o in one.objections})), "withheld": str(one.withheld),
                "due": tuple(p.due for p in one.promises if p.due), "bates": one.bates,
            },
        )  # fmt: skip


def _terms(text: Text, read: Requests) -> Iterator[FoundRow]:
    return (_row(text, one, {"term": one.term}) for one in read.definitions if one.term)


def _conferrals(text: Text, read: Requests) -> Iterator[FoundRow]:
    return (_row(text, one, {"days": one.days, "means": one.means, "numbers": one.numbers}) for one in read.conferrals)


def _scopes(text: Text, read: Requests) -> Iterator[FoundRow]:
    return (_row(text, one, {"sort": one.sort, "numbers": one.numbers, "due": one.due}) for one in read.scopes)


def _overlaps(text: Text, read: Requests) -> Iterator[FoundRow]:
    return (_row(text, one, {"sort": one.sort}) for one in read.overlaps)


_SORTS: tuple[tuple[type[Says], Callable[[Text, Requests], Iterable[FoundRow]]], ...] = (
    (Asked, _requests),
    (Answered, _responses),
    (Defined, _terms),
    (Conferred, _conferrals),
    (Scoped, _scopes),
    (Overlapping, _overlaps),
)


def _row(text: Text, one: Any, fields: dict[str, object]) -> FoundRow:
    place = text.place(one.start)
    id_ = getattr(one, "id", "")
    return FoundRow(id_, one.text, place.page, place.printed_line, one.start, one.end, fields)


def _compare(t: PlantedRow, f: FoundRow, pairs: Pairs) -> Iterator[str]:
    says = t.says
    for name in says.__struct_fields__:
        planted = getattr(says, name)
        if isinstance(says, Asked) and (
            (name == "remarks" and planted is None) or (name == "version" and says.restated)
        ):
            continue  # nobody judged them; what is repeated is of the version it repeats
        yield from same(name, planted, f.fields.get(name))
