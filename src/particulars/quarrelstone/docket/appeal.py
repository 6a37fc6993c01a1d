"""The motion to certify of M1, citing all twenty-six decisions, and the opposition to it, full of traps for a reader."""

from __future__ import annotations

from datetime import date

from particulars.analyses.authorities.rows import Kind
from particulars.quarrelstone import forms as f
from particulars.quarrelstone import record_forms as r
from particulars.quarrelstone.decisions import decisions
from particulars.quarrelstone.docket.briefs import brief
from particulars.quarrelstone.docket.paper import Paper, head, para, quote
from particulars.quarrelstone.says import Flagged
from particulars.quarrelstone.writing import Written, changed, join, note, planted


def _string(label: str, keys: list[str], pins: list[str], signal: str) -> Written:
    d = decisions()
    cites = [f.took(label, d[k], f.full(d[k], p)) for k, p in zip(keys, pins, strict=True)]
    cites[0] = f.with_signal(signal, cites[0])
    parts: list[Written | str] = []
    for i, cite in enumerate(cites):
        parts += ["; " if i else "", cite]
    return join(*parts)


def certify(number: int = 112, day: date = date(2022, 7, 11)) -> Paper:
    """The motion under § 1292(b): a split of twenty-six decisions, one of them claimed for more than it says."""
    d = decisions()
    body = [
        head("INTRODUCTION"),
        para(
            "Whether {} reaches copies that are near but not identical divides the district courts. Quarrelstone asks the Court to amend its ruling and certify it under {}. {}.",
            f.statute(17, "1202(b)"),
            f.statute(28, "1292(b)"),
            f.defining(r.ecf(40), "Second MTD Order"),
        ),
        head("A. The question is controlling"),
        para(
            "A question controls if its answer could change the outcome. {}. This one ended Count One in part. {}.",
            f.explained(f.full(d["orlop"], "575-76"), "citing {}", f.full(d["stannary"], "36")),
            r.order("ecf:40", "Second MTD Order", "4–5"),
        ),
        head("B. Judges differ"),
        para(
            "Nine decisions demand identity. {}.",
            _string(
                "adopts",
                [
                    "ambry",
                    "bellweir",
                    "corrine",
                    "dunmarrow",
                    "eastlock",
                    "fennimoor",
                    "garrowby",
                    "hollinmere",
                    "irongate",
                ],
                ["118", "*4", "*7", "644", "*8", "*9", "61", "*3", "*5"],
                "See",
            ),
        ),
        para(
            "Eight do not. {}.",
            _string(
                "rejects",
                ["juniperus", "kelverton", "larkhollow", "merrowdale", "northpier", "orvietta", "pemberlow", "quenby"],
                ["309", "*2", "880", "*6-7", "19", "*11", "*3", "1195"],
                "Contra",
            ),
        ),
        para(
            "Five more say that the courts are divided and go no further. {}.",
            _string(
                "recognises a split only",
                ["ravensholt", "saltonby", "tarnhelm", "umberlea", "vantry"],
                ["*10", "*4", "*2", "440", "*5"],
                "See also",
            ),
        ),
        para(
            "Four never reach it. {}.",
            _string(
                "does not reach",
                ["westerling", "yarrowfield", "zephyrine", "ashcombe"],
                ["*1", "725", "415", "91"],
                "Cf.",
            ),
        ),
        para(
            "{} called the rift “plain to anyone who looks.” {}. {} is of the same mind, {}, and {} quotes it.",
            f.named(d["ravensholt"]),
            f.took("recognises a split only", d["ravensholt"], f.short(d["ravensholt"], "*10")),
            f.named(d["tarnhelm"]),
            f.took("recognises a split only", d["tarnhelm"], f.short(d["tarnhelm"], "*2")),
            f.named(d["saltonby"]),
        ),
        quote("“Two readings are before me. Each has judges behind it whom I respect. I choose neither today.”"),
        para(
            "{}. The Fourteenth Circuit has itself said that identity is required, {}, and this Court may not ignore it.",
            f.took("recognises a split only", d["ravensholt"], f.short(d["ravensholt"], "*11")),
            f.took("adopts", d["zephyrine"], f.short(d["zephyrine"], "415")),
        ),
        para(
            "A ground for difference is substantial where “fair judges might differ.” {}.",
            f.explained(f.full(d["breckon"], "688"), "quoting {}", f.short(d["orlop"], "576")),
        ),
        head("C. An answer now shortens the case"),
        para(
            "Discovery on Count One and on Count Three overlap less than Vellamoor says. {}; {}. Certification does not stay the rest. {}.",
            f.with_signal("Compare", r.ecf("84–87", printed="ECF Nos. {}", key="ecf:84-87")),
            f.with_signal("with", r.ecf(89, "2")),
            f.section(28, "1292(b)"),
        ),
        para("Quarrelstone asks the Court to grant the motion."),
    ]
    right = ("PLAINTIFF’S MOTION TO AMEND AND", join("CERTIFY UNDER ", f.statute(28, "1292(b)")))
    title = "PLAINTIFF’S MOTION TO AMEND AND CERTIFY UNDER 28 U.S.C. § 1292(b)"
    return brief(number, day, "motion", right, title, "plaintiff", body, "glued-emphasis")


def against(number: int = 115, day: date = date(2022, 7, 25)) -> Paper:
    """The opposition to certification: every sentence of its second part is a trap."""
    d = decisions()
    thornfield = changed(f.named(d["thorn40"]), left_open=True, also=("thorn77",), trap="two authorities fit the name")
    marrowby = changed(
        f.short(d["marrowby1"], "214"), left_open=True, also=("marrowby2",), trap="two authorities fit the short form"
    )
    orphan = f.cited(
        Kind.CASE_SHORT,
        "orphan:tessaly",
        join("Tessaly Disc, 9912 F.2d at 1287"),
        pin="1287",
        may_be_open=True,
        trap="short form without a whole citation",
    )
    body = [
        head("I. NOTHING IS LEFT TO CERTIFY"),
        para(
            "Plaintiff asks for an appeal in the middle of the case. {}. The time for that is past.",
            f.defining(r.ecf(112), "Pl.’s Mot."),
        ),
        para(
            "Only what the order decided can be certified. {}. {} holds that a court may not reach back. {}. It relied on {}, which is not to the contrary.",
            f.explained(f.full(d["wickfield"], "1131"), "citing {}", f.full(d["stannary"], "40")),
            f.named(d["wickfield"]),
            f.id_("wickfield", "at 1132", "1132", trap="id. ignores what stands in a parenthetical"),
            f.named(d["stannary"]),
        ),
        para(
            "Plaintiff counts its cases twice. {}. It calls three of them new, though {} was read to the Court in June. {}.",
            r.ecf(112, "6"),
            r.request("rfp:30", "RFP No. 30"),
            f.with_signal(
                "See generally",
                f.id_(
                    "ecf:112",
                    "at 7",
                    "7",
                    capital=False,
                    may_be_open=True,
                    trap="id. to the docket paper after a mention of a request",
                ),
            ),
        ),
        head("II. THE AUTHORITIES DO NOT HELP"),
        para(
            "Two orders of this Court deal with many defendants. {}; {}. In {}, the Court severed all but one.",
            f.full(d["thorn40"], "*3"),
            f.full(d["thorn77"], "*5"),
            thornfield,
        ),
        para(
            "So with appeals from half an order. {}; {}. The rule is old. {}.",
            f.full(d["marrowby1"], "203"),
            f.full(d["marrowby2"], "217"),
            marrowby,
        ),
        para(
            "Jurisdiction is a question of contacts. {}. {}.",
            planted(Flagged(code="SHORT_FORM_WITHOUT_FULL"), "{}", orphan),
            f.id_("orphan:tessaly", pin="1287", may_be_open=True),
        ),
        para(
            "Pinterhallow keeps the repositories, and Pinterhallow is no party. But a case of that name bears on this one: {}. Its terms are its own affair. {}.",
            f.full(d["pinter"], "413"),
            f.short(d["pinter"], "415"),
        ),
        para(
            "The complaint says that the notices stood in each file. {}. Vellamoor’s letter explains what became of them. {}. {}.",
            r.record("complaint", "Complaint", "¶ 3"),
            r.ecf(58, "p. 3", "Dkt. No. {}"),
            planted(
                Flagged(code="ID_RESOLUTION_DOUBTFUL"),
                "{}",
                f.id_("complaint", "¶ 4", "¶ 4", may_be_open=True, trap="a paragraph pin after a paper that has pages"),
            ),
        ),
        para(
            "Plaintiff knows how a marking is challenged. {}. That is not {}, nor the same as {}.",
            r.protective_order("12(b)"),
            f.rule("12(b)"),
            f.statute(15, "12(b)"),
        ),
        para(
            "Other cases of this kind went nowhere. {}; {}; {}.{}",
            f.with_signal("See, e.g.,", f.full(d["tideline1"])),
            f.full(d["tideline2"]),
            f.full(d["gullane"]),
            note(
                "Counsel’s other filings are of the same kind. {}. {}.",
                r.record("decl:d1", "Counsel D-1 Decl.", "¶ 16"),
                f.id_("decl:d1", "¶ 17", "¶ 17"),
            ),
        ),
        para(
            "Even {}, on which Plaintiff builds, was kinder to the defence than Plaintiff says. {}. The passage is borrowed. {}.",
            f.full(d["northpier"], "19"),
            f.id_("northpier", "at 20", "20"),
            f.explained(
                f.full(d["kelverton"], "*2"),
                "quoting {}",
                f.id_(
                    "northpier",
                    capital=False,
                    pin="20",
                    pin_open=True,
                    trap="quoting id.: the authority cited before this one",
                ),
            ),
        ),
        para("The motion should be denied. {}; {}.", f.local_rule("7-2(b)"), f.statute(28, "1292(b)")),
    ]
    printed = ("DEFENDANTS’ OPPOSITION TO", "MOTION TO CERTIFY")
    return brief(number, day, "opposition", printed, " ".join(printed), "defence", body, "column-after")
