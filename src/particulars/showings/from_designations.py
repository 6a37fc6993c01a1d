"""What a challenge of designations and a re-review say for their showings: counts by tier, reason and basis, each citing its load files.

The schedule and the revised list have every document; a row here is counted from them.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from particulars.analyses.designations.challenging import Challenge, tier_words
from particulars.analyses.designations.disagreeing import Disagreements
from particulars.analyses.designations.reviewing import Review
from particulars.analyses.designations.rows import Reason
from particulars.analyses.designations.tiers import Tiers
from particulars.cites import Cite
from particulars.showings.binding_rows import Row
from particulars.showings.paper_rows import subject_from

SHEETS = {Reason.PUBLIC.value: "captures", Reason.DOCKET.value: "filings", Reason.OTHER_SIDE.value: "people"}
"""The sheet that a reason rests on, beside the load files."""
MOST = 40
"""Load files that one row cites, and documents that are named one by one."""


def challenge_rows(
    found: Challenge, tiers: Tiers, cites: Mapping[str, Cite], sheets: Mapping[str, Cite]
) -> Iterator[Row]:
    """The documents of a schedule by tier, what is contended of them, for which reasons, and those without a tier contended.

    Args:
        found: The schedule.
        tiers: What tiers are called.
        cites: The load files that it was made from.
        sheets: The sheets handed in that are on file, by what they are (`contend`, `steps`, `captures`, `filings`, `people`): what
            rests on a sheet that is not on file cannot be cited, and is left out.
    """
    places = tuple(cites.values())[:MOST]
    if not found.rows or not places:
        return
    for tier, count in sorted(Counter(tier_words(one.register["tier_code"], tiers) for one in found.rows).items()):
        value = f"{count:,} documents at {tier}, each in the schedule by number, volume, date and tier"
        yield _row("challenged", value, found, places)
    contended = Counter(tier_words(one.contended, tiers) for one in found.rows if one.contended is not None)
    for tier, count in sorted(contended.items()):
        if "contend" in sheets:
            yield _row("contended", f"{count:,} documents: {tier}", found, (sheets["contend"], *places))
    for name in found.without_tier[:MOST]:
        yield _row("not_contended", name, found, places, subject_from(name))
    days = sorted(one.steps["notice"].day for one in found.rows if one.steps and "notice" in one.steps)
    if days and "steps" in sheets:
        span = days[0] if days[0] == days[-1] else f"{days[0]} to {days[-1]}"
        yield _row("noticed", f"{len(days):,} documents, {span}", found, (sheets["steps"],))
    for reason, count in found.reasons.items():
        sheet = SHEETS.get(reason)
        if sheet is None or sheet in sheets:
            of = (sheets[sheet],) if sheet else ()
            yield _row("reason", f"{count:,} documents: {reason}", found, (*of, *places))


def review_rows(
    review: Review, found: Disagreements, tiers: Tiers, cites: Mapping[str, Cite], log: Cite | None
) -> Iterator[Row]:
    """What is kept with a basis, what does not agree with what is kept, and the review log as counted.

    Nothing is said where the log is not on file, since nothing could be cited for it.
    """
    if not review.rows or log is None:
        return
    places = (log, *cites.values())[:MOST]
    kept = {one.queued.document: one.after for one in review.rows if one.after}
    for tier, count in sorted(Counter(kept.values()).items()):
        value = f"{count:,} documents kept at {tier_words(tier, tiers)}, each with basis and harm in the list"
        yield _row("basis", value, review, places)
    if unseen := sum(one.looked is None for one in review.rows):
        yield _row("not_reviewed", f"{unseen:,} documents", review, places)
    yield from _inconsistent(review, found, places)
    for rate in review.rates:
        value = f"{rate.reviewer}: {rate.documents:,} documents on {rate.days} days, {rate.first} to {rate.last}"
        yield _row("review_log", value, review, places, subject_from(rate.reviewer))
    value = f"{review.sampled:,} drawn, {review.sampled_twice:,} of them looked at twice; "
    yield _row("sample", f"{value}{review.agreed:,} of {review.looked_twice:,} with the same tier", review, places)


def _row(topic: str, value: str, found: Challenge | Review, places: tuple[Cite, ...], subject: str = "") -> Row:
    made = Row(topic=f"designations.{topic}", value=value, cites=places, method=found.method, limits=found.limits)
    return replace(made, subject=subject) if subject else made


def _inconsistent(review: Review, found: Disagreements, places: Sequence[Cite]) -> Iterator[Row]:
    """What was found against documents whose tier the review left as it was."""
    same = {one.queued.document for one in review.rows if one.after and one.after == one.queued.tier}
    counted: dict[str, set[str]] = {}
    for row in found.rows.to_pylist():
        if row["document"] in same:
            counted.setdefault(row["what"], set()).add(row["document"])
    topics = {Reason.PUBLIC: "designations.public_copy", Reason.SAME_TEXT: "designations.same_text_lower"}
    for what, documents in sorted(counted.items()):
        topic = next((topic for reason, topic in topics.items() if reason == what), "designations.inconsistent")
        value = (
            f"{len(documents):,}" if topic != "designations.inconsistent" else f"{len(documents):,} documents: {what}"
        )
        yield Row(topic=topic, value=value, cites=tuple(places), method=found.method, limits=found.limits)
