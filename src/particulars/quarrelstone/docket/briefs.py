"""The briefs of M1 on dismissal: motion, opposition and reply, with short names set up and used."""

from __future__ import annotations

from datetime import date

from particulars.analyses.authorities.rows import Kind
from particulars.quarrelstone import forms as f
from particulars.quarrelstone import record_forms as r
from particulars.quarrelstone.decisions import decisions
from particulars.quarrelstone.docket.paper import Paper, caption, head, para, signed_by_counsel, signer
from particulars.quarrelstone.layout import Block
from particulars.quarrelstone.names import M1
from particulars.quarrelstone.writing import Part, note


def brief(
    number: int,
    day: date,
    kind: str,
    printed: tuple[Part, ...],
    title: str,
    side: str,
    body: list[Block],
    shape: str,
    judge: bool = True,
) -> Paper:
    """A brief: counsel's block, caption with hearing judge, body, signature."""
    right: list[Part] = [f"Case No. {M1.number}", "", *printed, "", *(["Judge: Hon. J-1"] if judge else [])]
    blocks = [*caption(M1, right, side), *body, *signed_by_counsel(day, side)]
    who, capacity = signer(side)
    return Paper(
        M1, number, kind, title, day, tuple(blocks), shape, title, day, "J-1" if judge else None, None, (M1.number,),
        signers=(who,), signer_capacity=capacity,
    )  # fmt: skip


def motion_to_dismiss(number: int = 31, day: date = date(2021, 7, 2)) -> Paper:
    """The second motion to dismiss."""
    d = decisions()
    body = [
        head("INTRODUCTION"),
        para(
            "Defendants move under {} to dismiss the Second Amended Complaint. {}. It pleads copies that are not copies.",
            f.rule("12(b)(6)"),
            f.defining(r.ecf(28), "SAC"),
        ),
        head("ARGUMENT"),
        para(
            "To plead removal under {}, a plaintiff must plead a copy from which something was removed. {}; {}; {}.",
            f.statute(17, "1202(b)"),
            f.with_signal("See, e.g.,", f.full(d["ambry"], "117-18")),
            f.full(d["dunmarrow"], "644"),
            f.explained(f.full(d["corrine"], "*6 n.3"), "citing {}", f.short(d["dunmarrow"], "645")),
        ),
        para(
            "{} is on all fours. There, as here, the files were “close.” {}. That was not enough. {}; {}.",
            f.named(d["dunmarrow"]),
            f.short(d["dunmarrow"], "646"),
            f.id_("dunmarrow", "at 647", "647"),
            f.with_signal("accord", f.full(d["fennimoor"], "*9")),
        ),
        para(
            "The SAC does not say which of the sixty works was returned, or when. {}; {}. Nor does its exhibit. {}.",
            r.record("ecf:28", "SAC", "¶¶ 8–11"),
            f.with_signal("cf.", f.id_("ecf:28", "¶ 9", "¶ 9", capital=False)),
            r.record("ecf:28", "SAC", "Ex. A"),
        ),
        para(
            "The contract count is preempted. {}; {}. What the Restatement says of standard terms is not to the point. {}.",
            f.statute(17, "301"),
            f.full(d["garrowby"], "61"),
            f.with_signal(
                "Contra",
                f.cited(Kind.SECONDARY, "restatement:contracts:211", "Restatement (Second) of Contracts § 211 (1981)"),
            ),
        ),
        head("CONCLUSION"),
        para("The SAC should be dismissed without leave. {}.", f.with_signal("See", f.rule("15(a)(2)"))),
    ]
    return brief(
        number,
        day,
        "motion",
        ("DEFENDANTS’ MOTION TO DISMISS", "SECOND AMENDED COMPLAINT"),
        "DEFENDANTS’ MOTION TO DISMISS SECOND AMENDED COMPLAINT",
        "defence",
        body,
        "tabbed",
    )


def opposition(number: int = 34, day: date = date(2021, 7, 16)) -> Paper:
    """The opposition to it."""
    d = decisions()
    body = [
        para("Quarrelstone opposes the motion. {}.", f.defining(r.ecf(31), "Mot.")),
        head("A. The statute says copy, not clone"),
        para(
            "Defendants lean on {}. {}. They do not mention that a later judge of the same district would not follow it. {}; {}.",
            f.full(d["ambry"], "118"),
            r.brief("ecf:31", "Mot.", "3–4"),
            f.with_signal(
                "But see",
                f.explained(
                    f.full(d["northpier"], "19"),
                    "quoting {}",
                    f.explained(f.full(d["garrowby"], "63"), "citing {}", f.full(d["orlop"], "576")),
                ),
            ),
            f.full(d["larkhollow"], "880 & n.7"),
        ),
        para(
            "In {}, as here, a machine wrote the copy. {}. The court asked whether a person who knew the work would know it again. {}.",
            f.named(d["northpier"]),
            f.short(d["northpier"], "20"),
            f.id_("northpier", pin="20"),
        ),
        para(
            "The text agrees. {} speaks of “copies,” and {} says what a copy is: a thing in which the work is fixed. The {} changed nothing in that.{}",
            f.statute(17, "1202(b)(3)"),
            f.statute(17, "101"),
            f.act("dmca", "Digital Millennium Copyright Act"),
            note(
                "The rule of the Copyright Office is in accord. {}. So is the Constitution’s grant. {}. {}; {}.",
                f.statute(37, "202.1", "C.F.R."),
                f.cited(Kind.CONSTITUTION, "const:I:8:8", "U.S. Const. art. I, § 8, cl. 8"),
                f.with_signal(
                    "See also",
                    f.cited(
                        Kind.SECONDARY, "restatement:unfair:39", "Restatement (Third) of Unfair Competition § 39 (1995)"
                    ),
                ),
                f.cited(
                    Kind.SECONDARY,
                    "article:ferrowmere",
                    "Quill Ferrowmere, Notices and Their Removal, 99 Meridian L. Rev. 412 (2020)",
                ),
            ),
        ),
        head("B. The contract claim stands"),
        para(
            "A promise is an extra element. {}. {} is not to the contrary: it had no licence before it. {}.",
            f.full(d["wickfield"], "1129"),
            f.full(d["garrowby"], "61"),
            f.id_("garrowby", "at 63", "63"),
        ),
        para("Leave to amend is given freely. {}; {}.", f.rule("15(a)(2)"), f.supra(d["wickfield"], "1133")),
    ]
    return brief(
        number,
        day,
        "opposition",
        ("PLAINTIFF’S OPPOSITION TO", "MOTION TO DISMISS"),
        "PLAINTIFF’S OPPOSITION TO MOTION TO DISMISS",
        "plaintiff",
        body,
        "stamped",
    )


def reply(number: int = 36, day: date = date(2021, 7, 30)) -> Paper:
    """The reply."""
    d = decisions()
    body = [
        para("The opposition answers a motion nobody made. {}.", f.defining(r.ecf(34), "Pl.’s Opp.")),
        para(
            "First, Quarrelstone says that {} is a minority view. {}. It counts wrong. {}; {}.",
            f.defining(f.full(d["hollinmere"], printed_pin=", *3", pin="*3"), "Hollinmere", case=True),
            r.brief("ecf:34", "Pl.’s Opp.", "2"),
            f.with_signal("See", f.full(d["fennimoor"], "*5")),
            f.full(d["bellweir"], "*8 n.12"),
        ),
        para(
            "Second, it says that {}, or rather {}, speaks of copies. {}. So it does, and a copy is a copy. {}.",
            f.section(17, "1202(b)", "Section"),
            f.statute(17, "1202(b)"),
            r.brief("ecf:34", "Pl.’s Opp.", "3"),
            f.short(d["hollinmere"], "*4"),
        ),
        para(
            "Third, no court of appeals has said otherwise. {} left the point open. {}.",
            f.full(d["zephyrine"], "418"),
            f.id_("zephyrine", "at 419", "419"),
        ),
        para("The motion should be granted under {} and {}.", f.rule("12(b)(6)", "Rule {}"), f.local_rule("7-3(c)")),
    ]
    return brief(
        number,
        day,
        "reply",
        ("DEFENDANTS’ REPLY IN SUPPORT OF", "MOTION TO DISMISS"),
        "DEFENDANTS’ REPLY IN SUPPORT OF MOTION TO DISMISS",
        "defence",
        body,
        "plain",
    )
