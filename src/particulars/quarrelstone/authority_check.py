"""Holding what a reader knows of an authority against its whole form: a decision's citation, another's name or number."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from particulars.analyses.authorities.rows import Authority, Kind
from particulars.quarrelstone.check import Found, Matched, plain
from particulars.quarrelstone.ledger import AuthorityTruth, CitationTruth

_DECISIONS = frozenset([Kind.CASE_FULL, Kind.CASE_SHORT, Kind.CASE_NAME_REF, Kind.CASE_DOCKET])
_WHOLE = frozenset([Kind.CASE_FULL, Kind.CASE_DOCKET])


def authority_differences(
    pairs: Matched, planted: Mapping[str, AuthorityTruth], known: Mapping[str, Authority]
) -> Iterator[tuple[CitationTruth, str]]:
    """What is wrong about each authority cited in one paper, once for each; of a decision only where it is cited whole."""
    seen: set[str] = set()
    for t, f in pairs:
        truth = planted.get(t.authority)
        if truth is None or t.authority in seen or t.left_open or f.authority is None or f.kind is Kind.ID:
            continue
        if t.kind in _DECISIONS and t.kind not in _WHOLE:
            continue
        seen.add(t.authority)
        read = known.get(f.authority)
        if read is None:
            yield t, f"no authority {f.authority} is listed"
        else:
            differences = _decision(truth, read) if t.kind in _WHOLE else _other(truth, read)
            yield from ((t, what) for what in differences)


def uncited(found: Sequence[Found], known: Mapping[str, Authority]) -> Iterator[str]:
    """The authorities that are listed though nothing cites them, and nothing may be citing them."""
    cited = {i for f in found for i in (f.authority, *f.candidates)}
    yield from (f"authority {i} ({known[i].name!r}) is cited nowhere" for i in known if i not in cited)


def _decision(truth: AuthorityTruth, read: Authority) -> Iterator[str]:
    for name in ("name", "court", "date", "docket"):
        if plain(getattr(read, name)) != plain(getattr(truth, name)):
            yield f"{name} of the decision {getattr(read, name)!r}, not {getattr(truth, name)!r}"
    if {plain(c) for c in read.cites} != {plain(c) for c in truth.cites}:
        yield f"parallel forms {read.cites!r}, not {truth.cites!r}"


def _other(truth: AuthorityTruth, read: Authority) -> Iterator[str]:
    if truth.name is not None:
        if plain(read.name) != plain(truth.name):
            yield f"called {read.name!r}, not {truth.name!r}"
    elif plain(truth.number) not in plain(read.name):
        yield f"called {read.name!r}, without its number {truth.number!r}"
