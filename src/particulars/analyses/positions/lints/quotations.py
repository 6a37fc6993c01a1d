"""A decision given as quoting or citing a later one: IMPOSSIBLE_QUOTATION."""

from __future__ import annotations

from collections.abc import Iterator

from particulars.analyses.positions.lints.rows import Lint, Paper, Weight


def impossible_quotations(paper: Paper) -> Iterator[Lint]:
    """Dates are compared only as far as both are printed: 2011 against 2019-11-19 by the year."""
    known = paper.known
    hosts = {c.start: c for c in paper.citations}
    for inner in paper.citations:
        host = hosts.get(inner.via_of) if inner.via_of is not None else None
        if host is None or inner.authority is None or host.authority is None or inner.authority == host.authority:
            continue
        outer_case, inner_case = known.get(host.authority), known.get(inner.authority)
        if outer_case is None or inner_case is None or not outer_case.date or not inner_case.date:
            continue
        precision = min(len(outer_case.date), len(inner_case.date))
        if inner_case.date[:precision] > outer_case.date[:precision]:
            yield Lint(
                code="IMPOSSIBLE_QUOTATION",
                weight=Weight.FINDING,
                quoted=(paper.cited(host), paper.cited(inner)),
                says=f"A decision of {outer_case.date} is given as {inner.via or 'citing'} one of {inner_case.date}.",
                how="dates as this paper prints them; the order of the two citations may have been turned round",
            )
