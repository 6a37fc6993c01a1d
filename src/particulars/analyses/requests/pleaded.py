"""The claims that a complaint pleads, beside the requests that serve them and what a court ruled on each: nothing is left out."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence

import msgspec

from particulars.analyses.requests.claim_names import Named, named_in
from particulars.analyses.requests.claims import Assigned
from particulars.analyses.requests.complaints import Claim, Complaint
from particulars.analyses.requests.ruled_claims import RuledClaim
from particulars.reading.docket_number import is_same_case

METHOD = (
    "Every claim of the live complaint stands in the matrix, whether a request serves it or not. A claim of the sheet, and "
    "one that an order dismisses, is held to be the pleaded one by its number or by words that no other claim has; where "
    "two fit, neither is taken. The live complaint of a case is the latest dated; a ruling is on the latest before it."
)
LIMITS = (
    "A ruling is read where its own sentence names the claim; one that names it elsewhere is listed without a claim.",
    "Whether a claim that was dismissed was pleaded again is told only by a later complaint on file.",
)
NOBODY, NO_SHEET = "none", "no sheet on file"


class MatrixRow(msgspec.Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """One meeting of a request and a claim, or a claim or ruling that meets none; `pleaded` is the complaint's heading."""

    request: str
    claim: str
    assigned: Assigned | None = None
    complaint: str = ""
    dated: str | None = None
    pleaded: Claim | None = None
    how: str = ""
    ruled: tuple[RuledClaim, ...] = ()


def matrix(
    rows: Sequence[Assigned],
    complaints: Sequence[tuple[str, Complaint]],
    rulings: Iterable[RuledClaim],
    has_sheet: bool = True,
) -> Iterator[MatrixRow]:
    """What was assigned, then claims that no request serves, then rulings on claims of an earlier or of no known complaint."""
    live = _live(complaints)
    on, apart = _rulings_on(complaints, list(rulings))
    every = [(name, one, claim) for name, one in complaints if name in live for claim in one.claims]
    served = set[tuple[str, int]]()
    for row in rows:
        for words in row.claims or ("no claim",):
            fits = named_in(words, [claim for _, _, claim in every]) if row.claims else Named()
            if fits.one is None:
                how = fits.how or ("no claim of the complaint on file is called so" if every and row.claims else "")
                yield MatrixRow(request=row.request, claim=words, assigned=row, how=how)
                continue
            name, one, claim = next(e for e in every if e[2] is fits.one)
            served.add((name, claim.start))
            yield MatrixRow(
                request=row.request, claim=words, assigned=row, complaint=name, dated=one.dated, pleaded=claim,
                how=fits.how, ruled=on.get((name, claim.start), ()),
            )  # fmt: skip
    for name, one in complaints:
        for claim in one.claims:
            key, is_live = (name, claim.start), name in live
            if key not in served and (is_live or key in on):
                request = (
                    (NOBODY if has_sheet else NO_SHEET) if is_live else "not looked for: a later complaint is on file"
                )
                yield MatrixRow(request=request, claim=claim.title, complaint=name, dated=one.dated, pleaded=claim, ruled=on.get(key, ()))  # fmt: skip
    for ruling in apart:
        yield MatrixRow(request=NOBODY, claim="not told which", how=ruling.why, ruled=(ruling,))


def _live(complaints: Sequence[tuple[str, Complaint]]) -> set[str]:
    """The complaints that no later one of the same case replaces; without both days, neither is later."""
    return {
        name
        for name, one in complaints
        if not any(
            _is_same(one.cases, o.cases) and o.dated and one.dated and o.dated > one.dated for _, o in complaints
        )
    }


def _rulings_on(
    complaints: Sequence[tuple[str, Complaint]], rulings: Sequence[RuledClaim]
) -> tuple[Mapping[tuple[str, int], tuple[RuledClaim, ...]], list[RuledClaim]]:
    """The rulings by complaint and place of the claim, and those on no claim that is known for certain."""
    on: dict[tuple[str, int], tuple[RuledClaim, ...]] = {}
    apart: list[RuledClaim] = []
    for ruling in sorted(rulings, key=lambda r: (r.dated or "9999", r.paper, r.start)):
        before, why = _complaint_of(complaints, ruling)
        claims = named_in(ruling.on, before[1].claims) if before else Named(how=why)
        for claim in claims.every:
            assert before is not None
            on[before[0], claim.start] = (*on.get((before[0], claim.start), ()), ruling)
        if not claims.every:
            apart.append(msgspec.structs.replace(ruling, why=claims.how or "no claim of the complaint is named in the sentence"))  # fmt: skip
    return on, apart


def _complaint_of(
    complaints: Sequence[tuple[str, Complaint]], ruling: RuledClaim
) -> tuple[tuple[str, Complaint] | None, str]:
    """The complaint that a ruling is on: the latest of its case before it; none where days do not tell, and why."""
    of = [(name, one) for name, one in complaints if _is_same(one.cases, ruling.cases)]
    if not of:
        return None, "no complaint of this case is on file"
    days = [one.dated for _, one in of if one.dated]
    if len(of) > 1 and (ruling.dated is None or len(set(days)) < len(of)):
        return None, "the days on file do not tell which complaint it is on"
    before = [c for c in of if ruling.dated is None or c[1].dated is None or c[1].dated <= ruling.dated]
    return (max(before, key=lambda c: c[1].dated or ""), "") if before else (None, "no complaint on file is before it")


def _is_same(one: Sequence[str], other: Sequence[str]) -> bool:
    """Whether two papers can be of one case; one that names no number can be of any."""
    return not one or not other or any(is_same_case(a, b) for a in one for b in other)
