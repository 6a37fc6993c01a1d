"""The order of M1 on the motion to certify: three tests, two met."""

from __future__ import annotations

from datetime import date

from particulars.quarrelstone import forms as f
from particulars.quarrelstone import record_forms as r
from particulars.quarrelstone.decisions import decisions
from particulars.quarrelstone.docket.orders import order
from particulars.quarrelstone.docket.paper import Paper, head, para
from particulars.quarrelstone.says import Owed, Ruled
from particulars.quarrelstone.writing import planted


def certification(number: int = 118, day: date = date(2022, 8, 15)) -> Paper:
    """The order that denies certification: three tests, two met."""
    d = decisions()
    body = [
        para(
            "Plaintiff moves to amend and certify the Court’s ruling of August 30, 2021. {}. {}. {} asks for three things.",
            r.ecf(112),
            planted(
                Ruled(
                    outcome="dismissed",
                    kind="prior_ruling",
                    asked=("the claim under § 1202(b)(1)",),
                    decided_on="2021-08-30",
                ),
                "On that day the Court dismissed the claim under {} with leave to amend",
                f.section(17, "1202(b)(1)"),
            ),
            f.statute(28, "1292(b)"),
        ),
        head("A. Controlling question of law"),
        para(
            "{}. Whether {} asks for an identical copy would end Count One in part.",
            planted(
                Ruled(
                    outcome="met",
                    kind="finding",
                    heading="Controlling question of law",
                    reason="would end Count One in part",
                ),
                "The Court finds that the first requirement is met",
            ),
            f.statute(17, "1202(b)"),
        ),
        head("B. Substantial ground for difference of opinion"),
        para(
            "{}: the district courts have written on both sides. {}; {}.",
            planted(
                Ruled(
                    outcome="met",
                    kind="finding",
                    heading="Substantial ground for difference of opinion",
                    reason="the district courts have written on both sides",
                ),
                "The second requirement is satisfied",
            ),
            f.with_signal("Compare", f.full(d["ambry"], "118")),
            f.with_signal("with", f.full(d["juniperus"], "309")),
        ),
        head("C. Material advancement"),
        para(
            "{}. Counts Two and Three would be tried whatever the answer.",
            planted(
                Ruled(
                    outcome="not met",
                    kind="finding",
                    heading="Material advancement",
                    reason="Counts Two and Three would be tried whatever the answer",
                ),
                "Plaintiff has not shown that an appeal now would materially advance the end of the case",
            ),
        ),
        head("CONCLUSION"),
        para(
            "{}. {}. {} {}.",
            planted(
                Ruled(
                    outcome="denied",
                    asked=(
                        "Plaintiff’s motion to amend and certify (ECF No. 112)",
                        "Plaintiff’s motion to amend and certify",
                    ),
                    by="Plaintiff",
                    numbers=("ECF No. 112",),
                ),
                "Plaintiff’s motion to amend and certify ({}) is DENIED",
                r.ecf(112),
            ),
            planted(
                Ruled(outcome="moot", asked=("Its request for a stay pending appeal",), by="Plaintiff"),
                "Its request for a stay pending appeal is denied as moot",
            ),
            planted(
                Owed(key="proposal", who="the parties", timing="fixed", due="2022-08-29"),
                "The parties shall file a proposed trial schedule by August 29, 2022.",
            ),
            planted(
                Ruled(
                    outcome="canceled",
                    asked=("The trial date of October 3, 2022",),
                ),
                "{}",
                planted(
                    Owed(
                        key="trial",
                        who="court and parties",
                        timing="fixed",
                        due="2022-10-03",
                        force=("event_canceled",),
                    ),
                    "The trial date of October 3, 2022 is VACATED",
                ),
            ),
        ),
    ]
    return order(number, day, ("ORDER DENYING MOTION TO", "AMEND AND CERTIFY"), (112,), body, "column-wrapped")
