"""The joint letter and the hearing transcript of M1: no caption of a court paper, cites to requests, rules and the record."""

from __future__ import annotations

from datetime import date

from particulars.quarrelstone import forms as f
from particulars.quarrelstone import record_forms as r
from particulars.quarrelstone.decisions import decisions
from particulars.quarrelstone.docket.paper import Front, Paper, head, lines, para, spelled
from particulars.quarrelstone.layout import Block, Form, Set
from particulars.quarrelstone.names import M1, NOTICE
from particulars.quarrelstone.writing import Part, join, say


def joint_letter(number: int = 66, day: date = date(2022, 1, 14)) -> Paper:
    """The first of the four joint letters: what was asked, what was answered, why more is wanted."""
    d = decisions()
    body = [
        *lines(
            NOTICE,
            spelled(day),
            "",
            "VIA ECF",
            "The Honorable Judge J-1",
            "United States District Court, District of Meridian",
            "",
        ),
        *lines(f"Re: Quarrelstone Lattice, Inc. v. Vellamoor Cadence Systems, Inc., No. {M1.number}", ""),
        para("Dear Judge J-1:"),
        para(
            "The parties write under {} and {}. They conferred on December 9 and 21, 2021.",
            f.judge_rule("2E", "Individual Rule {}"),
            f.local_rule("37-1(a)"),
        ),
        head("Vellamoor’s position"),
        para(
            "{} asks Quarrelstone to name each trade secret; {} asks when each was used. The answers name “pitch tables and related know-how.” {}. That names nothing. {}.",
            r.request("rog:17", "Interrogatory No. 17"),
            r.request("rog:18", "Interrogatory No. 18"),
            r.record("record:rog-answers", "Pl.’s Resp. to Interrogs.", "at 6"),
            f.with_signal(
                "See",
                f.explained(
                    f.full(d["jamesby"], "*12"),
                    "“a party cannot be compelled to give what nobody has asked for by name”",
                ),
            ),
        ),
        para(
            "Quarrelstone also served {}, which asks for every document produced in {}. That is discovery by copy. {}.",
            r.request("rfp:27", "RFP No. 27"),
            f.defining(f.full(d["loft"]), "Authors’ Loft", case=True),
            f.with_signal(
                "See also",
                f.explained(
                    f.full(d["arrandale"], "368"), "denying a motion that did not name the documents it wanted"
                ),
            ),
        ),
        head("Quarrelstone’s position"),
        para(
            "The answers are enough under {}. As to {}, the two cases concern one product, and the documents of {} are on Vellamoor’s shelf already. {}.",
            f.rule("33(b)(3)", "Rule {}"),
            r.request("rfp:27", "RFP No. 27"),
            f.named(d["loft"]),
            r.record("record:q02-decl", "Engineer Q-02 Decl.", "¶ 8"),
        ),
        *lines("Respectfully submitted,", "/s/ Counsel P-1", "/s/ Counsel D-1"),
    ]
    return Paper(
        M1,
        number,
        "letter",
        "Joint letter",
        day,
        tuple(body),
        "letter",
        "Joint Letter",
        day,
        "J-1",
        None,
        (M1.number,),
        own_front=Front(
            M1.court.short,
            "United States District Court, District of Meridian",
            None,
            M1.plaintiffs,
            M1.defendants[:1],
        ),
        signers=("Counsel P-1", "Counsel D-1"),
    )


def transcript(number: int = 96, day: date = date(2022, 6, 9)) -> Paper:
    """An extract of the hearing of June 9, 2022, twenty-five numbered lines a page."""
    d = decisions()
    talk: list[tuple[str, Part]] = [
        ("THE CLERK:", "Calling 9:21-cv-00101, Quarrelstone Lattice versus Vellamoor Cadence Systems, for argument."),
        (
            "THE COURT:",
            say("I have read the papers. Counsel, does {} decide this for me?", f.full(d["zephyrine"], "415")),
        ),
        (
            "COUNSEL P-1:",
            say(
                "It does not, Your Honor. {} never reached the word “copy.” The closest case is {}.",
                f.named(d["zephyrine"]),
                f.full(d["quenby"], "1195"),
            ),
        ),
        ("THE COURT:", say("And the other side has {}.", f.full(d["ambry"], "118"))),
        (
            "COUNSEL D-1:",
            say(
                "We do, and {} says it in so many words. Your Honor applied it at {}.",
                f.named(d["ambry"]),
                r.ecf(40, "5", "Docket No. {}"),
            ),
        ),
        (
            "THE COURT:",
            say("Let me hear you on {}. If I certify, what happens to the contract claim?", f.statute(28, "1292(b)")),
        ),
        (
            "COUNSEL P-1:",
            say(
                "It goes on. {} lets the Court do both, and {} is no bar.",
                f.section(28, "1292(b)", "Section"),
                f.rule("54(b)", "Rule {}", "rule"),
            ),
        ),
        ("COUNSEL D-1:", say("The witness said as much. {}.", r.record("record:v03-dep", "V-03 Dep.", "41:7–19"))),
        ("THE COURT:", "The matter is submitted. I will not need the July date."),
    ]
    blocks: list[Block] = [
        Block(join(NOTICE), Set.LEFT),
        Block(join("PROCEEDINGS"), Set.HEADING),
        Block(join(spelled(day)), Set.LEFT),
    ]
    blocks += [para("{} {}", who, what) for who, what in talk]
    blocks += lines("(Proceedings concluded at 11:42 a.m.)")
    return Paper(
        M1,
        number,
        "transcript",
        "Transcript of Proceedings",
        day,
        tuple(blocks),
        "transcript",
        "Transcript of Proceedings",
        day,
        case_numbers=("9:21-cv-00101",),
        form=Form(25, 62, 10**9),
        own_front=Front(),
    )
