"""Holding what a reader knows of a decision against its whole citation: name, parallel forms, court, date, docket number."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from particulars.analyses.authorities.rows import Authority, Kind
from particulars.quarrelstone.check import Found, plain
from particulars.quarrelstone.ledger import AuthorityTruth, CitationTruth


def decision_differences(
    pairs: Sequence[tuple[CitationTruth, Found]],
    planted: Mapping[str, AuthorityTruth],
    known: Mapping[str, Authority],
) -> Iterator[tuple[CitationTruth, str]]:
    """What is wrong about each decision cited whole in one paper, once for each decision."""
    seen: set[str] = set()
    for t, f in pairs:
        truth, read = planted.get(t.authority), known.get(f.authority or "")
        if t.kind not in (Kind.CASE_FULL, Kind.CASE_DOCKET) or truth is None or t.authority in seen:
            continue
        seen.add(t.authority)
        if read is None:
            if f.authority:
                yield t, f"no authority {f.authority} is listed"
            continue
        for name in ("name", "court", "date", "docket"):
            if plain(getattr(read, name)) != plain(getattr(truth, name)):
                yield t, f"{name} of the decision {getattr(read, name)!r}, not {getattr(truth, name)!r}"
        if {plain(c) for c in read.cites} != {plain(c) for c in truth.cites}:
            yield t, f"parallel forms {read.cites!r}, not {truth.cites!r}"
