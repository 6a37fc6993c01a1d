"""The tables of designations, each row with its place: register, shares, inconsistencies, challenge schedule, revised list."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any

import pyarrow as pa  # type: ignore[import-untyped]

from particulars.analyses.designations import challenging, reviewing
from particulars.analyses.designations.challenging import Challenge, Challenged, Taken, tier_words
from particulars.analyses.designations.reviewing import Queued, Review
from particulars.analyses.designations.sharing import METHOD as SHARED
from particulars.analyses.designations.tiers import Tiers
from particulars.papers.request_tables.table import Table

Names = Mapping[str, str]
REGISTER = (
    "document", "end", "pages", "volume", "version", "is_current", "tier", "tier_code", "designated_on", "by", "family", "custodian",
    "author", "recipients", "type", "date", "title", "public_copies", "known_by", "source",
)  # fmt: skip
CHALLENGE = (
    "document", "end", "pages", "volume", "date", "custodian", "title", "tier_now", "tier_contended", "contended_by", "reason", "evidence",
    "evidence_place", "tier_the_evidence_bears_out", "source", "date_noticed", "response", "outcome",
)  # fmt: skip
QUEUE = (
    "document", "end", "volume", "custodian", "title", "tier_now", "not_consistent_with", "sample", "reviewer", "at", "tier_after", "basis",
    "harm", "second_reviewer", "second_tier",
)  # fmt: skip
REVISED = (
    "document", "end", "volume", "custodian", "type", "tier_before", "tier_after", "basis", "harm", "reviewer", "at", "second_reviewer",
    "second_tier", "not_consistent_with", "source",
)  # fmt: skip


def register_table(register: pa.Table, names: Names) -> Table:
    """A row a document and version."""
    rows = []
    for r in register.to_pylist():
        code = r["tier_code"]
        rows.append(_row(
            r["document"], r["end_no"], r["pages"], r["volume"], r["version"] or "order not known", "yes" if r["is_current"] else "no",
            r["tier"], "not known" if code is None else code or "none", r["designated_on"], r["by"], r["family"], r["custodian"], r["author"],
            r["recipients"], r["kind"], r["date_utc"], r["title"], r["public_copy"] or "", r["known"],
            _place(names, r["source_item"], r["source_row"]),
        ))  # fmt: skip
    return Table(
        "register",
        "Register of designations",
        "A row a document and version; the current one is marked.",
        REGISTER,
        tuple(rows),
    )


def shares_table(shares: pa.Table, tiers: Tiers) -> Table:
    """How much of everything, and of each volume, custodian, type and party, carries a tier."""
    rows = [
        _row(r["by"], r["value"], "not known" if r["tier_code"] == "?" else tier_words(r["tier_code"], tiers), r["documents"], r["of"],
             f"{100 * r['share']:.1f} %", r["pages"], r["without_pages"])
        for r in shares.to_pylist()
    ]  # fmt: skip
    columns = ("by", "value", "tier", "documents", "of", "share", "pages", "documents_without_a_count_of_pages")
    return Table("shares", "Share at each tier", SHARED, columns, tuple(rows))


def evidence_table(evidence: pa.Table, tiers: Tiers, names: Names) -> Table:
    """A row for each thing that does not agree with a designation."""
    rows = [
        _row(r["document"], tier_words(r["tier_code"], tiers), r["what"], "yes" if r["is_ground"] else "no", r["other"], r["says"],
             _place(names, r["source_item"], r["source_row"]), _place(names, r["other_source"], r["other_row"]))
        for r in evidence.to_pylist()
    ]  # fmt: skip
    columns = (
        "document",
        "tier",
        "what",
        "can_be_a_ground",
        "held_against",
        "evidence",
        "source",
        "place_of_the_other",
    )
    says = "What does not agree with a designation, each with both places. A row that can be no ground is listed for a person to look at."
    return Table("inconsistencies", "What does not agree", says, columns, tuple(rows))


def challenge_table(found: Challenge, tiers: Tiers, names: Names) -> Table:
    """The schedule S05: a row a document."""
    more = tuple(rule.name for rule in found.rules if rule.name not in challenging.STEPS)
    rows = tuple((*_challenged(one, tiers, names), *_steps_of(one, more)) for one in found.rows)
    return Table(
        "S05-schedule",
        "Challenge schedule (S05)",
        "Each document challenged, with its tier, the tier contended, and why.",
        (*CHALLENGE, *more),
        rows,
    )


def reasons_table(found: Challenge) -> Table:
    """How many documents each reason is given for, and how many documents that makes."""
    several = sum(len({g.reason for g in one.grounds}) > 1 for one in found.rows)
    given = sum(found.reasons.values())
    rows = [_row(reason, count) for reason, count in found.reasons.items()]
    rows += [
        _row("all reasons given", given),
        _row("documents with more than one reason", several),
        _row("documents", len(found.rows)),
    ]
    return Table(
        "reasons",
        "Reasons",
        "A document may have several reasons, so that the reasons come to more than the documents.",
        ("reason", "documents"),
        tuple(rows),
    )


def queue_table(queued: Sequence[Queued], flags: Mapping[str, Sequence[str]], tiers: Tiers) -> Table:
    """The queue of a re-review, to be filled in."""
    rows = tuple(
        _row(one.document, one.row["end_no"], one.row["volume"], one.row["custodian"], one.row["title"], tier_words(one.tier, tiers),
             "; ".join(flags.get(one.document, ())), "yes" if one.is_sample else "no", one.reviewer, *[""] * 6)
        for one in queued
    )  # fmt: skip
    return Table(
        "queue",
        "Re-review queue",
        "Fill in at (UTC), tier_after, basis and harm; of the sample also the second reviewer's.",
        QUEUE,
        rows,
    )


def revised_table(review: Review, flags: Mapping[str, Sequence[str]], tiers: Tiers, names: Names) -> Table:
    """The revised list S06: before and after."""
    rows = []
    for one in review.rows:
        r, seen = one.queued.row, one.looked
        filled = (
            (seen.basis, seen.harm, seen.reviewer, seen.at, seen.second_reviewer, seen.second_tier)
            if seen
            else ("",) * 6
        )
        after = tier_words(one.after, tiers) if seen else "not reviewed"
        rows.append(_row(
            one.queued.document, r["end_no"], r["volume"], r["custodian"], r["kind"], tier_words(one.queued.tier, tiers), after, *filled,
            "; ".join(flags.get(one.queued.document, ())), _place(names, r["source_item"], r["source_row"]),
        ))  # fmt: skip
    return Table(
        "S06-list",
        "Revised list (S06)",
        "Each document under review, its tier before and after, and the basis of what is kept.",
        REVISED,
        tuple(rows),
    )


def moved_table(review: Review, tiers: Tiers) -> Table:
    """The counts before and after; each line of a tier adds up, and so do all tiers together."""
    rows = []
    for tier in sorted({old for old, _ in review.moved}):
        own = {after: n for (old, after), n in review.moved.items() if old == tier}
        rows += [
            _row(tier_words(tier, tiers), "not reviewed" if after is None else tier_words(after, tiers), n)
            for after, n in own.items()
        ]
        rows.append(_row(tier_words(tier, tiers), "all", sum(own.values())))
    rows.append(_row("all tiers under review", "all", sum(review.moved.values())))
    return Table(
        "counts",
        "Before and after",
        "Counted over every tier under review.",
        ("tier_before", "tier_after", "documents"),
        tuple(rows),
    )


def rates_table(review: Review) -> Table:
    """Who looked at how much, when; and the sample."""
    rows = [
        _row(
            r.reviewer,
            r.documents,
            r.days,
            r.first,
            r.last,
            f"{r.documents / r.hours:.1f}" if r.hours else "no time between first and last",
        )
        for r in review.rates
    ]
    says = (
        f"Drawn for a second look: {review.sampled:,} documents, of which {review.sampled_twice:,} have one. Looked at twice in all: "
        f"{review.looked_twice:,}; both wrote the same tier: {review.agreed:,}."
    )
    return Table(
        "review-log",
        "Who looked, and the sample",
        says,
        ("reviewer", "documents", "days", "first", "last", "documents_an_hour"),
        tuple(rows),
    )


def challenge_notes(found: Challenge) -> Iterator[tuple[str, str]]:
    """Method and limits of a schedule, and the gap sentences that it leaves."""
    yield from (("gap", f"No tier is contended for {name}.") for name in found.without_tier[:20])
    if len(found.without_tier) > 20:
        yield "gap", f"No tier is contended for {len(found.without_tier) - 20:,} further documents."
    yield "method", challenging.METHOD
    yield from (("limit", words) for words in found.limits)


def review_notes(review: Review) -> Iterator[tuple[str, str]]:
    """Method and limits of a re-review."""
    yield "method", reviewing.METHOD
    yield from (("limit", words) for words in review.limits)


def _challenged(one: Challenged, tiers: Tiers, names: Names) -> tuple[str, ...]:
    r = one.register
    proposed = sorted({tier_words(g.proposed, tiers) for g in one.grounds if g.proposed is not None})
    return _row(
        one.document, r["end_no"], r["pages"], r["volume"], r["date_utc"], r["custodian"], r["title"], tier_words(r["tier_code"], tiers),
        "" if one.contended is None else tier_words(one.contended, tiers), one.contended_by,
        "; ".join(sorted({g.reason for g in one.grounds})),
        "; ".join(dict.fromkeys(f"{g.other}: {g.says}" if g.other else g.says for g in one.grounds)),
        "; ".join(dict.fromkeys(_place(names, g.source, g.row) for g in one.grounds)), " or ".join(proposed),
        _place(names, r["source_item"], r["source_row"]), *_steps_of(one, challenging.STEPS),
    )  # fmt: skip


def _steps_of(one: Challenged, names: Sequence[str]) -> tuple[str, ...]:
    return tuple(_step((one.steps or {}).get(name)) for name in names)


def _step(taken: Taken | None) -> str:
    return "" if taken is None else f"{taken.day} {taken.says}".strip()


def _place(names: Names, item: str | None, row: int | None) -> str:
    if not item:
        return ""
    name = names.get(item, item)
    return name if row is None else f"{name} row {row}"


def _row(*cells: object) -> tuple[str, ...]:
    return tuple("" if cell is None else str(cell) for cell in cells)


def flags_by_document(evidence: Iterable[Mapping[str, Any]]) -> dict[str, list[str]]:
    """What does not agree with each document, in words, once each."""
    found: dict[str, list[str]] = {}
    for row in evidence:
        words = str(row["what"])
        if words not in found.setdefault(row["document"], []):
            found[row["document"]].append(words)
    return found
