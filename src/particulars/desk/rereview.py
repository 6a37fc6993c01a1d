"""`particulars rereview`: the queue of a re-review, and from its filled log the revised list with counts that add up."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import ExitStack
from pathlib import Path

from particulars.analyses.designations.challenging import tier_words
from particulars.analyses.designations.reviewing import Queued, Review, queue, reviewed
from particulars.desk import designation_sheets as sheets
from particulars.desk.designated import Asked, Designated, designated
from particulars.desk.designation_papers import places, write_tables
from particulars.desk.designation_showings import cites_of, sheets_of, showing_places, write_designation_showing
from particulars.desk.designations import notes
from particulars.desk.hand_at_desk import person
from particulars.desk.instant import utc_instant
from particulars.desk.whole_files import refuse_overwriting
from particulars.errors import Misused
from particulars.papers.designation_tables.tables import (
    flags_by_document,
    moved_table,
    queue_table,
    rates_table,
    review_notes,
    revised_table,
)
from particulars.record.items import printable
from particulars.showings.binding_rows import Row
from particulars.showings.from_designations import review_rows

QUEUE, LIST = "rereview", "revised"


def rereview(
    production: Path, /, *, reviewers: str = "", under: str = "", sample: int = 5, seed: str = "1", log: Path | None = None,
    people: Path | None = None, receiving: str | None = None, captures: Path | None = None, filings: Path | None = None,
    told: Path | None = None, tiers: Path | None = None, duty: str | None = None, out: Path | None = None,
    as_: str | None = None, as_of: str | None = None,
) -> int:  # fmt: skip
    """Make the queue of a re-review, or, from the filled queue, the revised list (S06) with before and after.

    Every document that carries a tier under review stands in it, with what is not consistent on file beside it. A document
    that keeps a tier must have a basis and a harm. The counts add up over every tier under review.

    For example:

        particulars rereview QSL_VOL005 --reviewers "Counsel P-1;Counsel P-2" --sample 5 --seed 2022-02 --out queue
        particulars rereview QSL_VOL005 --seed 2022-02 --log queue/queue.csv --out revised

    Args:
        production: The folder of the matter, or load files and what lies beside them.
        reviewers: Who looks, parted by ;.
        under: The codes of the tiers under review, parted by commas; every tier where none is named.
        sample: How many of each hundred documents of a tier a second reviewer looks at too.
        seed: What the sample is drawn with.
        log: The queue, filled in.
        people: A sheet of persons: Side, Person, Address (an address or a domain).
        receiving: Which side of that sheet receives.
        captures: A sheet of dated captures of public pages.
        filings: A sheet of papers on the docket.
        told: A sheet of what letters tell of productions.
        tiers: A sheet of tiers: Words, Code, Above.
        duty: The id of the duty under which the list is served; `particulars status` tells its day.
        out: The folder to write to, as HTML, CSV, XLSX and PDF.
        as_: Who is asking.
        as_of: The time of preparation to print, in UTC.
    """
    if not 0 <= sample <= 100:
        raise Misused("--sample is a number of each hundred, from 0 to 100.")
    asked, prepared = Asked(people, receiving, captures, filings, told, tiers), utc_instant(as_of)
    name, parts = (LIST, ("S06-list", "counts", "review-log")) if log else (QUEUE, ("queue",))
    refuse_overwriting(
        [*places(out, name, parts), *(showing_places("S06", out) if log else [])],
        [*asked.files, *([log] if log else [])],
    )
    with ExitStack() as stack:
        found = designated(production, person(as_), asked, stack)
        who = [one.strip() for one in reviewers.split(";") if one.strip()]
        codes = [one.strip() for one in under.split(",") if one.strip()]
        queued = queue(found.register, codes, who, seed, sample / 100)
        flags = flags_by_document(found.found.rows.to_pylist())
        drawn = ("sample", f"{sample} of each hundred of a tier, drawn with the seed “{seed}”")
        rows: list[Row] = []
        said = [drawn, *([("duty", f"served under {duty}; particulars status tells its day")] if duty else [])]
        if log is None:
            tables, told_lines = [queue_table(queued, flags, found.tiers)], queue_lines(queued, found)
        else:
            names = {id: name for id, (name, _) in found.sources.items()}
            review = reviewed(queued, sheets.review_log(log), found.tiers)
            if review.faults:
                raise Misused(f"{log} was not taken: {'; '.join(f'row {f.row}: {f.says}' for f in review.faults)}.")
            tables = [
                moved_table(review, found.tiers),
                rates_table(review),
                revised_table(review, flags, found.tiers, names),
            ]
            told_lines = review_lines(review, found)
            said += review_notes(review)
            rows = list(
                review_rows(
                    review, found.found, found.tiers, cites_of(found), sheets_of(found, {"log": log}).get("log")
                )
            )
        for line in told_lines:
            print(printable(line))
        if out is not None:
            for path in write_tables(
                out, name, f"Re-review of designations: {found.name}", tables, [*said, *notes(found)], prepared
            ):
                print(path)
            if log is not None:
                for path in write_designation_showing("S06", rows, found, prepared, out):
                    print(path)
    return 0


def queue_lines(queued: tuple[Queued, ...], found: Designated) -> Iterator[str]:
    """How many documents are under review, tier by tier and together."""
    yield f"{len(queued):,} documents under review"
    for tier in sorted({one.tier for one in queued}):
        own = [one for one in queued if one.tier == tier]
        yield f"  {len(own):>7,} {tier_words(tier, found.tiers)}, {sum(one.is_sample for one in own):,} of them in the sample"


def review_lines(review: Review, found: Designated) -> Iterator[str]:
    """The counts before and after, which add up over every tier; who looked at how much; the sample."""
    yield f"{len(review.rows):,} documents under review"
    for tier in sorted({old for old, _ in review.moved}):
        parts = [
            f"{n:,} {'not reviewed' if after is None else 'kept' if after == tier else f'to {tier_words(after, found.tiers)}'}"
            for (old, after), n in review.moved.items()
            if old == tier
        ]
        yield f"  {tier_words(tier, found.tiers)}: {review.before(tier):,} = {' + '.join(parts)}"
    yield f"  all tiers: {sum(review.moved.values()):,}"
    for rate in review.rates:
        pace = f"{rate.documents / rate.hours:.1f} an hour" if rate.hours else "no time between first and last"
        yield f"  {rate.reviewer}: {rate.documents:,} on {rate.days} days, {rate.first} to {rate.last}, {pace}"
    yield f"  sample: {review.sampled:,} drawn, {review.sampled_twice:,} of them looked at twice"
    yield f"  looked at twice in all: {review.looked_twice:,}, {review.agreed:,} with the same tier"
    yield from (f"Limit: {words}" for words in review.limits)
