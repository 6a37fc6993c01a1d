"""What a comparison of productions says for a showing: productions identified, states counted, what is not here, categories.

Each row cites the load files, manifests, logs or lists that it was counted from; the schedule has every document.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence

from particulars.analyses.productions.categories import METHOD as BY_RULE
from particulars.analyses.productions.categories import Category
from particulars.analyses.productions.comparing import Comparison
from particulars.analyses.productions.productions import UNKNOWN, Production
from particulars.analyses.productions.references import METHOD as BY_REFERENCE
from particulars.analyses.productions.references import Missing
from particulars.analyses.productions.rows import State
from particulars.cites import Cite, CiteKind, Verified, WholeFile, printed, quote_hash
from particulars.record.items import Item
from particulars.showings.binding_rows import Row
from particulars.showings.paper_rows import subject_from

MOST = 40
"""Sources that one row cites; where documents stand for themselves there may be thousands."""
_COUNTED = "Counted from the rows of the register, as its sources list them."
_FOUND = (State.EXACT, State.SAME_TEXT, State.NEAR)
_LEFT = (State.FAMILY_ONLY, State.METADATA_ONLY, State.HASH_NOT_FOUND, State.NONE)


def file_cite(item: Item, matter: str = "") -> Cite:
    """Cites a whole file by its hash."""
    locator = WholeFile(name=item.name, sha256=item.sha256)
    return Cite(
        kind=CiteKind.FILE, doc_id=item.id, doc_sha256=item.sha256, locator=locator, quote="", quote_sha256=quote_hash(""),
        display=printed(locator), matter=matter, verified=Verified.NOT_CHECKED,
    )  # fmt: skip


def production_rows(found: Iterable[Production], cites: Mapping[str, Cite]) -> Iterator[Row]:
    """Each production: what is counted of it, and of whom, to whom and when where somebody tells it."""
    for one in found:
        places = _places(one.sources, cites)
        if not places:
            continue
        subject = subject_from(one.name)
        unsaid = f", and {one.unsaid:,} rows that do not say how many" if one.unsaid else ""
        pages = f"{one.pages:,} pages" + (f" ({one.without_pages:,} rows without a count)" if one.without_pages else "")
        ranges = "; ".join(one.ranges) or "no Bates numbers"
        known = ", ".join(f"{count:,} known by {name}" for name, count in one.known)
        value = f"{one.documents:,} documents{unsaid}, {pages}; {known}; {ranges}"
        yield Row(topic="productions.identified", subject=subject, value=value, cites=places, method=_COUNTED)
        told = (("by", one.by), ("to", "; ".join(one.to)), ("date", one.date))
        for name, words in told:
            if words != UNKNOWN:
                yield Row(topic=f"productions.{name}", subject=subject, value=words, cites=places, method="As told.")


def comparison_rows(found: Comparison, a: Sequence[Cite], b: Sequence[Cite]) -> Iterator[Row]:
    """That the comparison was made and how, what was found here too, what was not, and what was not examined."""
    both = (*a[:MOST], *b[:MOST])
    if not a or not b:
        return
    limits = (*found.limits, *_cut(a), *_cut(b))
    counted = "; ".join(f"{c.documents:,} {c.state} (known by {c.known})" for c in found.counts)
    yield Row(
        topic="productions.compared",
        value=f"{found.examined}: {counted}",
        cites=both,
        method=found.method,
        limits=limits,
    )
    total = sum(c.documents for c in found.counts)
    here = sum(found.documents(state) for state in _FOUND)
    share = f"{100 * here / total:.1f} %" if total else "no documents"
    yield Row(topic="productions.overlap", value=f"{here:,} of {total:,} documents, {share}", cites=both, method=found.method, limits=limits)  # fmt: skip
    for c in found.counts:
        if c.state in _LEFT and c.documents:
            value = f"{c.documents:,} documents, {c.pages:,} pages: {c.state} (known by {c.known})"
            yield Row(topic="productions.residual", value=value, cites=both, method=found.method, limits=limits)


def hidden_rows(hidden: Mapping[str, tuple[int, str]], cites: Mapping[str, Sequence[Cite]]) -> Iterator[Row]:
    """Of each production known by ranges alone: how many documents they hold as told, and the ranges."""
    for name, (count, ranges) in sorted(hidden.items()):
        places, subject = tuple(cites.get(name, ()))[:MOST], subject_from(name)
        if places:
            yield Row(
                topic="productions.range_count", subject=subject, value=f"{count:,}", cites=places, method=_COUNTED
            )
            yield Row(topic="productions.range_only", subject=subject, value=ranges, cites=places, method=_COUNTED)


def category_rows(found: Iterable[tuple[Category, int, int]], cites: Sequence[Cite]) -> Iterator[Row]:
    """Each category of what is not here, with its rule and both digests, its documents and pages."""
    for one, documents, pages in found:
        if not cites:
            return
        rule = f"{one.rule.text}; rule {one.rule.digest[:16]}, members {one.digest[:16]}"
        value = f"{documents:,} documents not here, {pages:,} pages ({rule})"
        subject, places = subject_from(one.rule.name), tuple(cites[:MOST])
        yield Row(
            topic="productions.category", subject=subject, value=value, cites=places, method=BY_RULE, limits=_cut(cites)
        )


def missing_rows(found: Iterable[tuple[Missing, Cite]]) -> Iterator[Row]:
    """What documents speak of and is not on file, on the words that speak of it."""
    for one, cite in found:
        value = f"{one.what}: {one.names}; {one.reason}"
        yield Row(
            topic="missing.described", subject=subject_from(one.key), value=value, cites=(cite,), method=BY_REFERENCE
        )


def _places(sources: Iterable[str], cites: Mapping[str, Cite]) -> tuple[Cite, ...]:
    return tuple(cites[id] for id in sources if id in cites)[:MOST]


def _cut(cites: Sequence[Cite]) -> tuple[str, ...]:
    return (
        (f"Of {len(cites):,} sources the first {MOST} are cited; the schedule has all.",) if len(cites) > MOST else ()
    )
