"""The orders of M1: on the motions to dismiss, and the two discovery orders whose second sets dates that hang together."""

from __future__ import annotations

from datetime import date

from particulars.quarrelstone import forms as f
from particulars.quarrelstone import record_forms as r
from particulars.quarrelstone.decisions import decisions
from particulars.quarrelstone.docket.paper import Paper, caption, head, para, re_line, signed_by_judge
from particulars.quarrelstone.layout import Block
from particulars.quarrelstone.names import JUDGE, M1, MAGISTRATE
from particulars.quarrelstone.writing import Part, italic, note


def _order(
    number: int,
    day: date,
    printed: tuple[str, ...],
    re_docket: tuple[int, ...],
    body: list[Block],
    shape: str,
    who: tuple[str, str] = JUDGE,
) -> Paper:
    case = M1.number + (" (MNO)" if who is MAGISTRATE else "")
    right: list[Part] = [f"Case No. {case}", "", *printed, "", re_line(*re_docket)]
    blocks = [*caption(M1, right), *body, *signed_by_judge(day, who)]
    title = " ".join(printed)
    docketed = tuple(str(n) for n in range(re_docket[0], re_docket[-1] + 1))
    return Paper(M1, number, "order", title, day, tuple(blocks), shape, title, day, who[0], who[1], (case,), docketed)


def dismissal(number: int = 40, day: date = date(2021, 8, 30)) -> Paper:
    """The order on the second motion to dismiss: the identical-copy question is met for the first time."""
    d = decisions()
    body = [
        para(
            "Before the Court is Defendants’ motion to dismiss the Second Amended Complaint. {}. The motion was heard on August 19, 2021. It is granted in part.",
            f.defining(r.ecf(31), "Mot."),
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
                f.explained(f.full(d["ambry"], "118"), "“a copy is what the word says, the same thing again”"),
            ),
            f.full(d["bellweir"], "*4"),
            f.with_signal(
                "with", f.explained(f.full(d["juniperus"], "309"), "declining to add a word that Congress left out")
            ),
        ),
        para(
            "In {}, the district court asked what was left of the work once the notice was gone. {}. The Court follows that reading here, as did {}, and notes that {} came out the other way on a record much like this one.",
            f.named(d["ambry"]),
            f.short(d["ambry"], "119"),
            f.full(d["corrine"], "*7"),
            f.named(d["juniperus"]),
        ),
        para(
            "Because the SAC pleads copies that are near but not the same, the claim under {} is dismissed with leave to amend. The claim under {} stands.",
            f.section(17, "1202(b)(1)"),
            f.section(17, "1202(a)", "Section"),
        ),
        head("B. Contract"),
        para(
            "Defendants call the contract claim preempted by {}. It is not: a promise to keep a notice is an extra element. {}.",
            f.statute(17, "301(a)"),
            f.explained(f.full(d["wickfield"], "1130"), "quoting {}", f.full(d["stannary"], "40")),
        ),
        para(
            "The motion is {} as to Count One in part and {} as to Count Three. A Third Amended Complaint may be filed by September 20, 2021.",
            italic("GRANTED"),
            italic("DENIED"),
        ),
    ]
    return _order(number, day, ("ORDER GRANTING IN PART", "MOTION TO DISMISS"), (31,), body, "column-wrapped")


def first_discovery(number: int = 61, day: date = date(2021, 11, 10)) -> Paper:
    """The discovery order of November 10, 2021, to which the second refers."""
    d = decisions()
    body = [
        para(
            "The parties bring four disputes by joint letter. {}. The Court rules as follows under {} and {}.",
            r.ecf(58),
            f.rule("26(b)(1)"),
            f.local_rule("37-2", "Civil L.R. {}"),
        ),
        para(
            "(1). Marketing papers. Vellamoor concedes that it advertised Cadence Studio with demonstration voices. Discovery to prove what is conceded would be waste. Papers that Quarrelstone names one by one, and that are or were public, Vellamoor shall hand over."
        ),
        para(
            "(2). Source code. Vellamoor shall produce one version of the Cadence Studio source code for each period of three months since launch. {}.",
            f.with_signal("See", f.full(d["sotherby"], "610")),
        ),
        para(
            "(3). Custodians. {} asks for the mail of nine engineers. The request is granted for five of them, whom the parties shall choose together.",
            r.request("rfp:19", "RFP No. 19"),
        ),
        para("(4). The request for fees under {} is denied.", f.rule("37(a)(5)", "Rule {}")),
    ]
    return _order(number, day, ("ORDER ON DISCOVERY DISPUTES",), (58,), body, "glued-emphasis", MAGISTRATE)


def second_discovery(number: int = 70, day: date = date(2022, 1, 31)) -> Paper:
    """The discovery order of January 31, 2022: four numbered items, a date on a holiday, and what follows upon what."""
    body = [
        para(
            "On January 14, 2022 the parties sent four joint letters under {} (“Letters”). {}. Fact discovery has been open since June 2021. They differ on (1) how exactly the trade secrets must be named; (2) whether Quarrelstone must look again at how it marked one volume; (3) what my order of last November covers; and (4) by when source code is due.",
            f.judge_rule("2E", "Rule {} of my Individual Rules"),
            r.ecf("66–69", printed="ECF Nos. {}", key="ecf:66-69"),
        ),
        para(
            "(1). Vellamoor asks that Quarrelstone answer {} by naming each secret it says was taken, and when and by whom. The request is granted. A defendant cannot meet a secret it cannot see. Quarrelstone shall serve its answer by February 14, 2022. {} does not say otherwise.",
            r.request("rog:17-18", "Defendants’ Interrogatories Nos. 17 & 18"),
            f.local_rule("33.3(a)", "Local Rule {}"),
        ),
        para(
            "(2). Vellamoor says that 1,959 documents of one volume are marked “Highly Confidential” without ground. That may be. But the Protective Order says how a marking is fought. {} requires the party that receives a document to say which documents, singly, it would have marked otherwise, and only then must the party that produced them show why. {}. Vellamoor named none.",
            r.protective_order("12(b)", "Section {}"),
            r.protective_order("12(b)"),
        ),
        para(
            "Still, good order asks for something. Quarrelstone shall go through the volume again and serve a corrected list by February 14, 2022. Challenges, if any, go by {} and not by letter.",
            r.protective_order("12(b)", "Prot. Ord. § {}"),
        ),
        para(
            "(3). {} dealt with marketing papers. {}. It speaks of papers that are public and that Quarrelstone has named; it needs no gloss. The request to clarify it is denied.",
            r.order("ecf:61", "My order of November 10, 2021"),
            r.ecf(61, "1"),
        ),
        para(
            "(4). {} also set one version of source code per three months since launch. {}. Quarrelstone calls the order broken and asks for fees. Vellamoor shall comply by February 21, 2022, and promptly after Quarrelstone names the secrets it sues upon. The request for fees is denied.",
            r.order("ecf:61", "My order of November 10, 2021"),
            r.ecf(61),
        ),
        para("Nothing being left to confer about, the conference set for February 1, 2022 is vacated."),
    ]
    return _order(number, day, ("ORDER REGULATING DISCOVERY",), (66, 69), body, "column", JUDGE)
