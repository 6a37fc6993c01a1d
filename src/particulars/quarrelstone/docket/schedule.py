"""The scheduling order of M1: a duty of every kind of time, permissions, prohibitions, and sentences that only sound like duties."""

from __future__ import annotations

from datetime import date

from particulars.quarrelstone import record_forms as r
from particulars.quarrelstone.docket.orders import order
from particulars.quarrelstone.docket.paper import Paper, head, para
from particulars.quarrelstone.says import Owed, Ruled, Time
from particulars.quarrelstone.writing import planted


def scheduling(number: int = 48, day: date = date(2021, 10, 1)) -> Paper:
    """The scheduling order of October 1, 2021."""
    body = [
        para(
            "The parties filed a joint statement. {}. They agree on most dates. Vellamoor says that Quarrelstone must bear the cost of the repositories; that is for another day.",
            r.ecf(47),
        ),
        head("A. Papers"),
        para(
            "{} {} {}",
            planted(
                Owed(key="disclosures", who="Each party", timing="fixed", due="2021-10-15"),
                "Each party shall serve its initial disclosures by October 15, 2021.",
            ),
            planted(
                Owed(key="answer", who="Vellamoor", timing="fixed", due="2021-10-22", is_before=True),
                "Vellamoor shall answer the Third Amended Complaint before October 22, 2021.",
            ),
            planted(
                Owed(key="copy", who="Quarrelstone", timing="fixed", due="2021-10-08", hour="12:00 p.m."),
                "Quarrelstone shall lodge a paper copy of its complaint by 12:00 p.m. on October 8, 2021.",
            ),
        ),
        para(
            "{} {}",
            planted(
                Owed(
                    key="form",
                    who="the parties",
                    timing="period",
                    n=14,
                    unit="days",
                    direction="after",
                    trigger="this Order",
                ),
                "Within 14 days after this Order, the parties shall agree on the form of production.",
            ),
            planted(
                Owed(
                    key="letter",
                    who="Vellamoor",
                    timing="period",
                    n=5,
                    unit="court_days",
                    direction="after",
                    trigger="service of this Order",
                ),
                "Vellamoor shall reply to the letter of September 28, 2021 within five court days after service of this Order.",
            ),
        ),
        head("B. Discovery"),
        para(
            "{} {} {}",
            planted(
                Owed(key="cut-off", who=None, timing="fixed", due="2022-01-28", force=("day_set", "administrative")),
                "Fact discovery closes on January 28, 2022.",
            ),
            planted(
                Owed(
                    key="experts",
                    who="Quarrelstone",
                    timing="period",
                    n=3,
                    unit="weeks",
                    direction="after",
                    trigger="the close of fact discovery",
                ),
                "Quarrelstone shall name its experts within three weeks after the close of fact discovery.",
            ),
            planted(
                Owed(
                    key="compel",
                    who="Either party",
                    timing="period",
                    n=7,
                    unit="days",
                    direction="after",
                    trigger="the close of fact discovery",
                    force=("permission",),
                ),
                "Either party may move to compel no later than 7 days after the close of fact discovery.",
            ),
        ),
        para(
            "{} {}",
            planted(
                Owed(
                    key="licences",
                    who="Vellamoor",
                    timing="earliest_of",
                    trigger="entry of a protective order",
                    parts=(
                        Time(timing="fixed", due="2021-11-19"),
                        Time(timing="period", n=30, unit="days", direction="after"),
                    ),
                ),
                "Vellamoor shall produce its licence files by November 19, 2021 or within 30 days after entry of a protective order, whichever is earlier.",
            ),
            planted(
                Owed(
                    key="depositions",
                    who="Quarrelstone",
                    timing="latest_of",
                    trigger="service of the last report",
                    parts=(
                        Time(timing="fixed", due="2022-03-31"),
                        Time(timing="period", n=28, unit="days", direction="after"),
                    ),
                ),
                "Quarrelstone shall complete the depositions of experts by March 31, 2022 or within 28 days after service of the last report, whichever is later.",
            ),
        ),
        para(
            "{} {} {}",
            planted(
                Owed(
                    key="rolling",
                    who="Vellamoor",
                    timing="recurring",
                    n=2,
                    unit="weeks",
                    due="2021-10-18",
                    through="2021-12-20",
                ),
                "Beginning October 18, 2021, Vellamoor shall produce its mail every two weeks until December 20, 2021.",
            ),
            planted(
                Owed(key="reports", who="the parties", timing="recurring", n=1, unit="months", month_day=1),
                "The parties shall file a joint status report on the first day of each month.",
            ),
            planted(
                Owed(
                    key="calls", who="Counsel", timing="recurring", n=1, unit="weeks", weekday=0, through="2021-12-27"
                ),
                "Counsel shall confer by telephone every Monday through December 27, 2021.",
            ),
        ),
        para(
            "{} {} {}",
            planted(
                Owed(key="deletion", who="Vellamoor", timing="promptly"),
                "Vellamoor shall forthwith suspend any routine deletion of its repository logs.",
            ),
            planted(
                Owed(
                    key="manifests",
                    who="Quarrelstone",
                    timing="promptly",
                    trigger="the close of fact discovery",
                ),
                "Quarrelstone shall return the training manifests promptly after the close of fact discovery.",
            ),
            planted(
                Owed(key="terms", who="the parties", timing="none"),
                "The parties shall confer in good faith on search terms.",
            ),
        ),
        para(
            "{} {} {}",
            planted(
                Owed(key="no-deletion", who="Vellamoor", timing="none", force=("prohibition",)),
                "Vellamoor shall not delete, move or rename any file of its training set.",
            ),
            planted(
                Owed(
                    key="withdraw",
                    who="Vellamoor",
                    timing="none",
                    force=("condition",),
                    condition="Quarrelstone drops Count Two",
                ),
                "If Quarrelstone drops Count Two, Vellamoor shall withdraw {}.",
                r.request("rog:17", "Interrogatory No. 17"),
            ),
            planted(
                Owed(key="length", who=None, timing="none", force=("standing", "prohibition")),
                "A discovery letter may not exceed five pages.",
            ),
        ),
        head("C. What follows"),
        para(
            "{} {}",
            planted(
                Owed(
                    key="conference",
                    who=None,
                    timing="fixed",
                    due="2022-02-01",
                    hour="10:00 a.m.",
                    force=("day_set",),
                ),
                "A further case management conference is set for February 1, 2022 at 10:00 a.m.",
            ),
            planted(
                Owed(
                    key="statement",
                    who="the parties",
                    timing="period",
                    n=7,
                    unit="days",
                    direction="before",
                    trigger="the conference",
                ),
                "The parties shall file a joint statement no later than 7 days before the conference.",
            ),
        ),
        para(
            "{} {} {}",
            planted(
                Owed(
                    key="mediation",
                    who="the parties",
                    timing="period",
                    n=2,
                    unit="months",
                    direction="after",
                    trigger="the filing of the answer",
                ),
                "The parties shall complete a mediation within two months of the filing of the answer.",
            ),
            planted(
                Owed(
                    key="settlement",
                    who="the parties",
                    timing="period",
                    n=24,
                    unit="hours",
                    direction="after",
                    trigger="it is reached",
                ),
                "The parties shall tell the Court of any settlement within 24 hours after it is reached.",
            ),
            planted(
                Owed(key="clerk", who="The Clerk", timing="none", force=("administrative",)),
                "The Clerk shall terminate {}.",
                r.ecf(37),
            ),
        ),
        para(
            "{} A party that has shown no diligence can expect no extension. {}.",
            planted(
                Ruled(outcome="granted", asked=("The parties’ request to be heard by telephone",), by="Parties"),
                "The parties’ request to be heard by telephone is granted.",
            ),
            planted(
                Ruled(outcome="canceled", asked=("The conference set for October 4, 2021",)),
                "{}",
                planted(
                    Owed(
                        key="october",
                        who="court and parties",
                        timing="fixed",
                        due="2021-10-04",
                        force=("event_canceled",),
                    ),
                    "The conference set for October 4, 2021 is vacated",
                ),
            ),
        ),
    ]
    return order(number, day, ("SCHEDULING ORDER",), (47,), body, "glued")
