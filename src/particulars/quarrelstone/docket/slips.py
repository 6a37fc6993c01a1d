"""The reply on certification of M1, in which nearly every paragraph says something that the paper itself does not bear out."""

from __future__ import annotations

from datetime import date

from particulars.analyses.authorities.rows import Kind
from particulars.quarrelstone import forms as f
from particulars.quarrelstone import record_forms as r
from particulars.quarrelstone.decisions import decisions
from particulars.quarrelstone.docket.briefs import brief
from particulars.quarrelstone.docket.paper import Paper, head, para
from particulars.quarrelstone.says import Flagged
from particulars.quarrelstone.writing import Part, Written, join, planted


def slip(code: str, words: Part, weight: str = "finding") -> Written:
    """Words that a lint is about."""
    return planted(Flagged(code=code, weight=weight), "{}", words)


def certification_reply(number: int = 116, day: date = date(2022, 8, 1)) -> Paper:
    """The reply of August 1, 2022; sentences that hold stand beside those that do not."""
    d = decisions()
    body = [
        para("The opposition has little to say of the question. {}.", f.defining(r.ecf(115), "Opp.")),
        head("A. The split is real"),
        para(
            "{}. {}; {}. Three months ago there were fewer.",
            slip("TIME_CLAIM", "In the last five weeks alone, two courts have taken the question up"),
            f.with_signal("See", f.full(d["ravensholt"], "*10")),
            f.full(d["tarnhelm"], "*2"),
        ),
        para(
            "{}. {}; {}; {}.",
            slip("COUNT_CLAIM", "Four decisions have turned Vellamoor’s reading down"),
            f.with_signal("See", f.full(d["juniperus"], "309")),
            f.full(d["kelverton"], "*2"),
            f.full(d["quenby"], "1195"),
        ),
        para(
            "Two decisions went the other way. {}; {}.",
            f.with_signal("See", f.full(d["ambry"], "118")),
            f.full(d["dunmarrow"], "644"),
        ),
        para(
            "A ground is substantial where fair judges differ. {}.",
            f.explained(
                slip("IMPOSSIBLE_QUOTATION", f.full(d["breckon"], "688")), "quoting {}", f.full(d["northpier"], "19")
            ),
        ),
        head("B. The opposition does not hold together"),
        para(
            "Vellamoor claims that certification comes too late since the ruling is “spent and gone.” {}. However, Vellamoor claims that certification comes too late because this ruling was “spent and gone” long ago. {}.",
            slip("PIN_CONFLICT", r.brief("ecf:115", "Opp.", "2")),
            r.brief("ecf:115", "Opp.", "9"),
        ),
        para(
            "In its {}, Vellamoor overlooks the hearing. It does not mention it once.",
            slip(
                "AMBIGUOUS_REFERENT",
                join("Opposition to Plaintiff’s Motion to Amend and Certify (", r.ecf(112), ")"),
            ),
        ),
        para(
            "{} asks for a notice. So does the Lattice Source Licence (“Licence”), under which forty works came out.",
            slip("TERM_DEFINED_TWICE", "The Pinterhallow Public Licence (“Licence”)"),
        ),
        para(
            "Jurisdiction is not in doubt. {}.",
            slip(
                "SHORT_FORM_WITHOUT_FULL",
                f.cited(
                    Kind.CASE_SHORT,
                    "orphan:tessaly",
                    join("Tessaly Disc, 9912 F.2d at 1290"),
                    pin="1290",
                    may_be_open=True,
                    trap="short form without a whole citation",
                ),
            ),
        ),
        para("The motion should be granted. {}.", f.statute(28, "1292(b)")),
    ]
    printed = ("PLAINTIFF’S REPLY IN SUPPORT OF", "MOTION TO CERTIFY")
    return brief(number, day, "reply", printed, " ".join(printed), "plaintiff", body, "glued")
