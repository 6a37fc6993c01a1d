"""The two discovery orders of M1, the second of which sets dates that hang together."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from particulars.quarrelstone import forms as f
from particulars.quarrelstone import record_forms as r
from particulars.quarrelstone.decisions import decisions
from particulars.quarrelstone.docket.orders import order
from particulars.quarrelstone.docket.paper import Paper, para
from particulars.quarrelstone.names import JUDGE, MAGISTRATE
from particulars.quarrelstone.says import Owed, Ruled, Stated
from particulars.quarrelstone.writing import Plant, Written, counted, on, planted, say


def first_discovery(number: int = 61, day: date = date(2021, 11, 10)) -> Paper:
    """The discovery order of November 10, 2021, to which the second refers."""
    d = decisions()
    body = [
        para(
            "The parties bring {} by joint letter. {}. The Court rules as follows under {} and {}.",
            counted(4, "disputes", "four disputes"),
            counted(58, "docket number", r.ecf(58)),
            f.rule("26(b)(1)"),
            f.local_rule("37-2", "Civil L.R. {}"),
        ),
        para(
            "(1). Marketing papers. Vellamoor concedes that it advertised Cadence Studio with demonstration voices. Discovery to prove what is conceded would be waste. {}",
            planted(
                Owed(key="public", who="Vellamoor", timing="none", item="1"),
                "Papers that Quarrelstone names one by one, and that are or were public, Vellamoor shall hand over.",
            ),
        ),
        para(
            "(2). Source code. {} {}.",
            planted(
                Owed(key="versions", who="Vellamoor", timing="none", item="2"),
                "Vellamoor shall produce {} since launch.",
                counted(
                    1,
                    "version per three months",
                    say(
                        "one version of the Cadence Studio source code for each period of {}",
                        counted(3, "months", "three months"),
                    ),
                ),
            ),
            f.with_signal("See", f.full(d["sotherby"], "610")),
        ),
        para(
            "(3). Custodians. {} asks for the mail of {}. {}, whom {}",
            counted(19, "RFP number", r.request("rfp:19", "RFP No. 19")),
            counted(9, "engineers", "nine engineers"),
            planted(
                Ruled(
                    outcome="granted in part",
                    asked=("The request", "RFP No. 19 asks for the mail of nine engineers."),
                    numbers=("RFP No. 19",),
                    item="3",
                ),
                "The request is granted for {}",
                counted(5, "engineers", "five of them", of=9),
            ),
            planted(
                Owed(key="custodians", who="the parties", timing="none", item="3"), "the parties shall choose together."
            ),
        ),
        para(
            "(4). {}.",
            planted(
                Ruled(outcome="denied", asked=("The request for fees under Rule 37(a)(5)",), item="4"),
                "The request for fees under {} is denied",
                f.rule("37(a)(5)", "Rule {}"),
            ),
        ),
    ]
    return order(number, day, ("ORDER ON DISCOVERY DISPUTES",), (58,), body, "glued-emphasis", MAGISTRATE)


def second_discovery(number: int = 70, day: date = date(2022, 1, 31)) -> Paper:
    """The discovery order of January 31, 2022: four numbered items, a date on a holiday, and what follows upon what."""
    body = [
        para(
            "On {} the parties sent {} under {} (“Letters”). {}. Fact discovery has been open since {}. They differ on (1) how exactly the trade secrets must be named; (2) whether Quarrelstone must look again at how it marked one volume; (3) what my order of last November covers; and {}.",
            on("2022-01-14", "January 14, 2022"),
            counted(4, "joint letters", "four joint letters"),
            f.judge_rule("2E", "Rule {} of my Individual Rules"),
            counted("66-69", "docket numbers", r.ecf("66–69", printed="ECF Nos. {}", key="ecf:66-69")),
            on("2021-06", "June 2021"),
            counted(4, "items listed", "(4) by when source code is due"),
        ),
        para(
            "(1). Vellamoor asks that Quarrelstone answer {} by naming each secret it says was taken, and when and by whom. {}. A defendant cannot meet a secret it cannot see. {} {} does not say otherwise.",
            counted(
                "17, 18", "interrogatory numbers", r.request("rog:17-18", "Defendants’ Interrogatories Nos. 17 & 18")
            ),
            planted(
                Ruled(
                    outcome="granted",
                    asked=(
                        "Vellamoor asks that Quarrelstone answer Defendants’ Interrogatories Nos. 17 & 18 by naming each"
                        " secret it says was taken, and when and by whom.",
                    ),
                    by="Vellamoor",
                    numbers=("Interrogatory No. 17", "Interrogatory No. 18"),
                    reason="A defendant cannot meet a secret it cannot see",
                    item="1",
                ),
                "The request is granted",
            ),
            planted(
                Owed(key="secrets", who="Quarrelstone", timing="fixed", due="2022-02-14", item="1"),
                "Quarrelstone shall serve its answer by {}.",
                on("2022-02-14", "February 14, 2022"),
            ),
            f.local_rule("33.3(a)", "Local Rule {}"),
        ),
        para(
            "(2). Vellamoor says that {} of {} are marked “Highly Confidential” without ground. That may be. But the Protective Order says how a marking is fought. {} requires the party that receives a document to say which documents, singly, it would have marked otherwise, and only then must the party that produced them show why. {}. Vellamoor named none.",
            counted(1959, "documents", "1,959 documents"),
            counted(1, "volume", "one volume"),
            r.protective_order("12(b)", "Section {}"),
            r.protective_order("12(b)"),
        ),
        para(
            "Still, good order asks for something. {} {}",
            planted(
                Owed(key="list", who="Quarrelstone", timing="fixed", due="2022-02-14", item="2"),
                "Quarrelstone shall go through the volume again and serve a corrected list by {}.",
                on("2022-02-14", "February 14, 2022"),
            ),
            planted(
                Owed(
                    key="challenges",
                    who=None,
                    timing="none",
                    force=("condition", "standing"),
                    condition="any",
                    item="2",
                ),
                "Challenges, if any, go by {} and not by letter.",
                r.protective_order("12(b)", "Prot. Ord. § {}"),
            ),
        ),
        para(
            "(3). {} dealt with marketing papers. {}. It speaks of papers that are public and that Quarrelstone has named; it needs no gloss. {}.",
            _november(),
            _entry_61("1"),
            planted(
                Ruled(
                    outcome="denied",
                    asked=("The request to clarify it",),
                    numbers=("ECF No. 61",),  # the order to be clarified, as the hand-made rows of a real order have it
                    reason="it needs no gloss",
                    item="3",
                ),
                "The request to clarify it is denied",
            ),
        ),
        para(
            "(4). {} also set {}. {}. Quarrelstone calls the order broken and asks for fees. {} {}.",
            _november(),
            counted(
                1,
                "version per three months",
                say("one version of source code per {} since launch", counted(3, "months", "three months")),
            ),
            _entry_61(),
            planted(
                Owed(
                    key="comply",
                    who="Vellamoor",
                    timing="promptly",
                    due="2022-02-21",
                    trigger="Quarrelstone names the secrets it sues upon",
                    after=("secrets",),
                    item="4",
                ),
                "Vellamoor shall comply by {}, and promptly after Quarrelstone names the secrets it sues upon.",
                on("2022-02-21", "February 21, 2022"),
            ),
            planted(
                Ruled(
                    outcome="denied",
                    asked=("The request for fees", "Quarrelstone calls the order broken and asks for fees."),
                    by="Quarrelstone",
                    item="4",
                ),
                "The request for fees is denied",
            ),
        ),
        para(
            "Nothing being left to confer about, {}.",
            planted(
                Ruled(
                    outcome="canceled",
                    asked=("the conference set for February 1, 2022",),
                    reason="Nothing being left to confer about",
                ),
                "{}",
                planted(
                    Owed(
                        key="conference",
                        who="court and parties",
                        timing="fixed",
                        due="2022-02-01",
                        force=("event_canceled",),
                    ),
                    "the conference set for {} is vacated",
                    on("2022-02-01", "February 1, 2022"),
                ),
            ),
        ),
    ]
    return order(number, day, ("ORDER REGULATING DISCOVERY",), (66, 69), body, "column", JUDGE)


def _november() -> Written:
    """The order of November 10, 2021 by its day, which stands at the end of the words."""
    words = r.order("ecf:61", "My order of November 10, 2021")
    day = Plant(len("My order of "), len(words.text), Stated(value="2021-11-10", unit="date"))
    return replace(words, plants=(day,))


def _entry_61(pin: str | None = None) -> Written:
    """The docket entry of that order, its pin apart from its number."""
    words = r.ecf(61, pin)
    return replace(words, plants=(Plant(0, len("ECF No. 61"), Stated(value=61, unit="docket number")),))
