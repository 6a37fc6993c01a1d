"""What an order of M1 is made of, and the order on the second motion to dismiss."""

from __future__ import annotations

from datetime import date

from particulars.quarrelstone import forms as f
from particulars.quarrelstone import record_forms as r
from particulars.quarrelstone.decisions import decisions
from particulars.quarrelstone.docket.paper import Paper, caption, head, para, re_line, signed_by_judge
from particulars.quarrelstone.layout import Block
from particulars.quarrelstone.names import JUDGE, M1, MAGISTRATE
from particulars.quarrelstone.says import Owed, Ruled
from particulars.quarrelstone.writing import Part, italic, note, planted


def order(
    number: int,
    day: date,
    printed: tuple[str, ...],
    re_docket: tuple[int, ...],
    body: list[Block],
    shape: str,
    who: tuple[str, str] = JUDGE,
) -> Paper:
    """An order: caption with the entry it decides, body, the judge's name."""
    case = M1.number + (" (MNO)" if who is MAGISTRATE else "")
    right: list[Part] = [f"Case No. {case}", "", *printed, "", re_line(*re_docket)]
    blocks = [*caption(M1, right), *body, *signed_by_judge(day, who)]
    title = " ".join(printed)
    docketed = tuple(str(n) for n in range(re_docket[0], re_docket[-1] + 1))
    return Paper(M1, number, "order", title, day, tuple(blocks), shape, title, day, who[0], who[1], (case,), docketed)


_MTD = ("The motion", "Defendants’ motion to dismiss the Second Amended Complaint")


def dismissal(number: int = 40, day: date = date(2021, 8, 30)) -> Paper:
    """The order on the second motion to dismiss: the identical-copy question is met for the first time."""
    d = decisions()
    body = [
        para(
            "Before the Court is Defendants’ motion to dismiss the Second Amended Complaint. {}. The motion was heard on August 19, 2021. {}.",
            f.defining(r.ecf(31), "Mot."),
            planted(Ruled(outcome="granted in part", repeats=True), "It is granted in part"),
        ),
        head("I. BACKGROUND"),
        para(
            "Quarrelstone alleges that Cadence Quill returns its files without their notices. {}, ¶ 9. It does not allege that each file returned is the same in every character as one of its own. {}; {}.",
            f.defining(r.ecf(28), "SAC"),
            f.with_signal("See", r.record("ecf:28", "SAC", "¶ 11")),
            f.id_("ecf:28", "¶ 12", "¶ 12", capital=False),
        ),
        head("II. LEGAL STANDARD"),
        para(
            "A complaint that states no claim is dismissed under {}. The Court takes the pleaded facts as true, {}, and asks whether they add up to a claim.{} {}.",
            f.rule("12(b)(6)"),
            f.full(d["ashcombe"], "91"),
            note(
                "The Court does not reach the request for judicial notice. {}. {}.",
                f.with_signal("See", f.rule("201", "Fed. R. Evid. {}", "fre")),
                r.ecf(32, "2"),
            ),
            f.id_("ashcombe", "at 92", "92"),
        ),
        head("III. DISCUSSION"),
        head("A. Whether a copy must be identical"),
        para(
            "The text of {} does not speak of identity. Courts have read it two ways. {}; {}; {}.",
            f.statute(17, "1202(b)"),
            f.with_signal(
                "Compare",
                f.took(
                    "adopts",
                    d["ambry"],
                    f.explained(f.full(d["ambry"], "118"), "“a copy is what the word says, the same thing again”"),
                ),
            ),
            f.took("adopts", d["bellweir"], f.full(d["bellweir"], "*4")),
            f.with_signal(
                "with",
                f.took(
                    "rejects",
                    d["juniperus"],
                    f.explained(f.full(d["juniperus"], "309"), "declining to add a word that Congress left out"),
                ),
            ),
        ),
        para(
            "In {}, the district court asked what was left of the work once the notice was gone. {}. The Court follows that reading here, as did {}, and notes that {} came out the other way on a record much like this one.",
            f.named(d["ambry"]),
            f.took("adopts", d["ambry"], f.short(d["ambry"], "119")),
            f.took("adopts", d["corrine"], f.full(d["corrine"], "*7")),
            f.took("rejects", d["juniperus"], f.named(d["juniperus"])),
        ),
        para(
            "Because the SAC pleads copies that are near but not the same, {}. The claim under {} stands.",
            planted(
                Ruled(
                    outcome="dismissed",
                    asked=("the claim under § 1202(b)(1)",),
                    reason="the SAC pleads copies that are near but not the same",
                ),
                "the claim under {} is dismissed with leave to amend",
                f.section(17, "1202(b)(1)"),
            ),
            f.section(17, "1202(a)", "Section"),
        ),
        head("B. Contract"),
        para(
            "Defendants call the contract claim preempted by {}. It is not: a promise to keep a notice is an extra element. {}.",
            f.statute(17, "301(a)"),
            f.explained(f.full(d["wickfield"], "1130"), "quoting {}", f.full(d["stannary"], "40")),
        ),
        para(
            "{} and {}. {}",
            planted(
                Ruled(outcome="granted in part", asked=_MTD, by="Defendants", numbers=("ECF No. 31",)),
                "The motion is {} as to Count One in part",
                italic("GRANTED"),
            ),
            planted(
                Ruled(outcome="denied", asked=_MTD, by="Defendants", numbers=("ECF No. 31",)),
                "{} as to Count Three",
                italic("DENIED"),
            ),
            planted(
                Owed(key="amend", who=None, timing="fixed", due="2021-09-20", force=("permission",)),
                "A Third Amended Complaint may be filed by September 20, 2021.",
            ),
        ),
    ]
    return order(number, day, ("ORDER GRANTING IN PART", "MOTION TO DISMISS"), (31,), body, "column-wrapped")
