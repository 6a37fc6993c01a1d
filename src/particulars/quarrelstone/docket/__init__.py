"""The docket papers of the invented matters, each in its own words."""

from __future__ import annotations

from datetime import date, timedelta

from particulars.quarrelstone.docket.appeal import against, certify
from particulars.quarrelstone.docket.briefs import motion_to_dismiss, opposition, reply
from particulars.quarrelstone.docket.certified import certification
from particulars.quarrelstone.docket.discovery import first_discovery, second_discovery
from particulars.quarrelstone.docket.disputes import omnibus
from particulars.quarrelstone.docket.letters import joint_letter, transcript
from particulars.quarrelstone.docket.orders import dismissal
from particulars.quarrelstone.docket.paper import Paper
from particulars.quarrelstone.docket.pleadings import complaint
from particulars.quarrelstone.docket.schedule import scheduling
from particulars.quarrelstone.docket.slips import certification_reply
from particulars.quarrelstone.docket.stock import stock
from particulars.quarrelstone.seed import Seed


def small_docket() -> list[Paper]:
    """The sixteen papers written out by hand."""
    return [
        complaint(1, date(2021, 3, 8), 0, "stamped"),
        complaint(28, date(2021, 6, 4), 2, "glued"),
        motion_to_dismiss(),
        opposition(),
        reply(),
        dismissal(),
        scheduling(),
        first_discovery(),
        joint_letter(),
        second_discovery(),
        omnibus(),
        transcript(),
        certify(),
        against(),
        certification_reply(),
        certification(),
    ]


def full_docket(seed: Seed) -> list[Paper]:
    """All hundred and twenty entries of the docket of M1, the stock papers drawn from the seed."""
    written = [
        *small_docket(),
        complaint(14, date(2021, 4, 26), 1, "column-after"),
        complaint(44, date(2021, 9, 20), 3, "tabbed"),
    ]
    taken = {p.number: p for p in written}
    return [taken.get(n) or stock(n, _day(n, taken), seed) for n in range(1, 121)]


def _day(number: int, taken: dict[int, Paper]) -> date:
    """When an entry was filed: between its dated neighbours, in the order of the docket."""
    before = max(n for n in taken if n < number)
    after = min((n for n in taken if n > number), default=None)
    start = taken[before].filed
    if after is None:
        return start + timedelta(days=5 * (number - before))
    return start + (taken[after].filed - start) * (number - before) // (after - before)
