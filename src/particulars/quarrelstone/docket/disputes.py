"""The order of M1 that rules on many requests at once, in many phrasings."""

from __future__ import annotations

from datetime import date

from particulars.quarrelstone import forms as f
from particulars.quarrelstone import record_forms as r
from particulars.quarrelstone.decisions import decisions
from particulars.quarrelstone.docket.orders import order
from particulars.quarrelstone.docket.paper import Paper, para
from particulars.quarrelstone.names import MAGISTRATE
from particulars.quarrelstone.says import Owed, Ruled
from particulars.quarrelstone.writing import planted


def omnibus(number: int = 82, day: date = date(2022, 4, 4)) -> Paper:
    """The order of April 4, 2022 on the letters and motions then pending."""
    d = decisions()
    body = [
        para(
            "Before me are two letters and four motions. {}. {}. Vellamoor argues that the first motion should be denied as moot. A motion to compel is granted only where the need is shown. {}.",
            r.ecf(81),
            planted(
                Ruled(outcome="dispensed with", kind="procedural", asked=("oral argument",)),
                "I find the matter suitable for decision without oral argument",
            ),
            f.with_signal("See", f.full(d["sotherby"], "611")),
        ),
        para(
            "(1). {}. {}.",
            planted(
                Ruled(
                    outcome="granted",
                    asked=("Quarrelstone’s motion to compel answers to Interrogatories Nos. 4 and 5",),
                    by="Quarrelstone",
                    numbers=("Interrogatory No. 4", "Interrogatory No. 5"),
                    item="1",
                ),
                "Quarrelstone’s motion to compel answers to {} is GRANTED",
                r.request("rog:4-5", "Interrogatories Nos. 4 and 5"),
            ),
            planted(
                Owed(
                    key="interrogatories",
                    who="Vellamoor",
                    timing="period",
                    n=10,
                    unit="days",
                    direction="after",
                    trigger="this Order",
                    item="1",
                ),
                "Vellamoor shall answer both within 10 days of this Order",
            ),
        ),
        para(
            "(2). {}. Engineer Q-02 sat for seven hours, and nothing new has come to light.",
            planted(
                Ruled(
                    outcome="denied",
                    asked=("Vellamoor’s request for a second deposition of Engineer Q-02",),
                    by="Vellamoor",
                    without_prejudice=True,
                    reason="nothing new has come to light",
                    item="2",
                ),
                "I DENY WITHOUT PREJUDICE Vellamoor’s request for a second deposition of Engineer Q-02",
            ),
        ),
        para(
            "(3). {}; {}.",
            planted(
                Ruled(
                    outcome="overruled",
                    asked=("Vellamoor’s objections to RFP No. 13",),
                    by="Vellamoor",
                    numbers=("RFP No. 13",),
                    item="3",
                ),
                "Vellamoor’s objections to {} are OVERRULED",
                r.request("rfp:13", "RFP No. 13"),
            ),
            planted(
                Ruled(
                    outcome="sustained",
                    asked=("its objections to RFP No. 14",),
                    by="Vellamoor",
                    numbers=("RFP No. 14",),
                    item="3",
                ),
                "its objections to {} are SUSTAINED",
                r.request("rfp:14", "RFP No. 14"),
            ),
        ),
        para(
            "(4). {}.",
            planted(
                Ruled(
                    outcome="moot",
                    asked=(
                        "The motion to strike the declaration of Engineer V-07 (ECF No. 74)",
                        "The motion to strike the declaration of Engineer V-07",
                    ),
                    numbers=("ECF No. 74",),
                    item="4",
                ),
                "The motion to strike the declaration of Engineer V-07 ({}) is DENIED AS MOOT",
                r.ecf(74),
            ),
        ),
        para(
            "(5). {}.",
            planted(
                Ruled(
                    outcome="deferred",
                    asked=("Quarrelstone’s request for a special master",),
                    by="Quarrelstone",
                    item="5",
                ),
                "A ruling on Quarrelstone’s request for a special master is DEFERRED until expert reports are in",
            ),
        ),
        para(
            "(6). {}. {} {}",
            planted(
                Ruled(
                    outcome="granted in part",
                    asked=("The motion to seal (ECF No. 76)", "The motion to seal"),
                    numbers=("ECF No. 76",),
                    item="6",
                ),
                "The motion to seal ({}) is GRANTED IN PART",
                r.ecf(76),
            ),
            planted(
                Owed(key="sealed", who=None, timing="none", force=("permission",), item="6"),
                "Exhibits 2 and 3 may be filed under seal.",
            ),
            planted(
                Owed(key="public", who="Vellamoor", timing="fixed", due="2022-04-11", item="6"),
                "Vellamoor must file Exhibit 5 on the public docket by April 11, 2022.",
            ),
        ),
        para(
            "(7). {}. {}.",
            planted(
                Ruled(outcome="stricken", asked=("Paragraphs 9 to 11 of the declaration of Counsel D-2",), item="7"),
                "Paragraphs 9 to 11 of the declaration of Counsel D-2 are STRICKEN",
            ),
            planted(
                Ruled(
                    outcome="granted",
                    asked=("Vellamoor’s motion for leave to file a surreply",),
                    by="Vellamoor",
                    item="7",
                ),
                "Vellamoor’s motion for leave to file a surreply is hereby granted",
            ),
        ),
        para(
            "(8). Quarrelstone moves to compel under {} and {}. {} and {}.",
            r.request("rfp:24", "RFP No. 24"),
            r.request("rfp:25", "RFP No. 25"),
            planted(
                Ruled(
                    outcome="granted",
                    asked=("The motion", "Quarrelstone moves to compel under RFP No. 24 and RFP No. 25."),
                    by="Quarrelstone",
                    numbers=("RFP No. 24",),
                    item="8",
                ),
                "The motion is granted as to {}",
                r.request("rfp:24", "RFP No. 24"),
            ),
            planted(
                Ruled(
                    outcome="denied",
                    asked=("The motion", "Quarrelstone moves to compel under RFP No. 24 and RFP No. 25."),
                    by="Quarrelstone",
                    numbers=("RFP No. 25",),
                    item="8",
                ),
                "denied as to {}",
                r.request("rfp:25", "RFP No. 25"),
            ),
        ),
        para(
            "(9). {}, because nine engineers wrote the code it concerns. {}.",
            planted(
                Ruled(
                    outcome="met",
                    kind="finding",
                    numbers=("RFP No. 19",),
                    reason="nine engineers wrote the code it concerns",
                    item="9",
                ),
                "Quarrelstone has met its burden of showing relevance as to {}",
                r.request("rfp:19", "RFP No. 19"),
            ),
            planted(
                Ruled(
                    outcome="not met",
                    kind="finding",
                    item="9",
                ),
                "I find that Vellamoor has not shown good cause for a protective order",
            ),
        ),
        para(
            "(10). {}. Had Quarrelstone moved in time, its request would have been granted. {}.",
            planted(
                Ruled(
                    outcome="denied",
                    asked=("the forensic inspection that Quarrelstone asks for",),
                    by="Quarrelstone",
                    item="10",
                ),
                "I decline to order the forensic inspection that Quarrelstone asks for",
            ),
            planted(
                Ruled(
                    outcome="denied",
                    kind="prior_ruling",
                    asked=("Quarrelstone’s first request for fees",),
                    by="Quarrelstone",
                    decided_on="2021-11-10",
                    item="10",
                ),
                "On November 10, 2021, I denied Quarrelstone’s first request for fees",
            ),
        ),
        para(
            "(11). {}. {}.",
            planted(
                Ruled(
                    outcome="limited",
                    kind="limit",
                    asked=("RFP No. 22",),
                    numbers=("RFP No. 22",),
                    item="11",
                ),
                "{} is limited to documents written after September 1, 2017",
                r.request("rfp:22", "RFP No. 22"),
            ),
            planted(
                Ruled(
                    outcome="canceled",
                    asked=("the hearing of April 21, 2022",),
                    item="11",
                ),
                "{}",
                planted(
                    Owed(
                        key="hearing",
                        who="court and parties",
                        timing="fixed",
                        due="2022-04-21",
                        force=("event_canceled",),
                        item="11",
                    ),
                    "The hearing of April 21, 2022 is taken off calendar",
                ),
            ),
        ),
    ]
    return order(number, day, ("ORDER ON DISCOVERY LETTERS", "AND MOTIONS"), (81,), body, "column-after", MAGISTRATE)
