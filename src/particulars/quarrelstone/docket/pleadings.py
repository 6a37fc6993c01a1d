"""The complaint of M1 and its amendments: numbered paragraphs, statutes whole and short, exhibits."""

from __future__ import annotations

from datetime import date

from particulars.analyses.authorities.rows import Kind
from particulars.quarrelstone import forms as f
from particulars.quarrelstone import record_forms as r
from particulars.quarrelstone.docket.paper import Paper, caption, head, para, signed_by_counsel, signer
from particulars.quarrelstone.layout import Block
from particulars.quarrelstone.names import M1
from particulars.quarrelstone.writing import Part, Written, say

_ORDINALS = ("", "FIRST AMENDED ", "SECOND AMENDED ", "THIRD AMENDED ")


def complaint(number: int, filed: date, amendment: int, shape: str) -> Paper:
    """The complaint, or its first, second or third amendment; each amendment adds paragraphs."""
    title = f"{_ORDINALS[amendment]}COMPLAINT"
    right: list[Part] = [f"Case No. {M1.number}", "", title, "", "DEMAND FOR JURY TRIAL"]
    body = [*_facts(amendment), *_counts(amendment)]
    blocks = [*caption(M1, right, "plaintiff"), *_numbered(body), *signed_by_counsel(filed, "plaintiff")]
    who, capacity = signer("plaintiff")
    return Paper(
        M1, number, "complaint", title, filed, tuple(blocks), shape, title, filed, case_numbers=(M1.number,),
        signers=(who,), signer_capacity=capacity,
    )  # fmt: skip


def _numbered(body: list[Written | Block]) -> list[Block]:
    out: list[Block] = []
    count = 0
    for piece in body:
        if isinstance(piece, Block):
            out.append(piece)
            continue
        count += 1
        out.append(para("{}. {}", str(count), piece))
    return out


def _facts(amendment: int) -> list[Written | Block]:
    facts: list[Written | Block] = [
        head("THE PARTIES AND THE COURT"),
        say(
            "Plaintiff Quarrelstone Lattice, Inc. (“Quarrelstone”) writes and licenses LatticeVoice, a library that turns scripts into spoken advertising."
        ),
        say(
            "Defendants Vellamoor Cadence Systems, Inc. and Vellamoor Cadence AB (together, “Vellamoor”) sell Cadence Studio and its code assistant, Cadence Quill."
        ),
        say(
            "This Court has jurisdiction over the subject matter under {} and {}, and over the state claim under {}.",
            f.statute(28, "1331"),
            f.statute(28, "1338(a)"),
            f.statute(28, "1367(a)"),
        ),
        say(
            "Venue lies in this District under {} and {}.",
            f.statute(28, "1391(b)"),
            f.cited(Kind.STATUTE, "usc:28:1400(a)", "28 U.S.C. § 1400(a)"),
        ),
        head("WHAT HAPPENED"),
        say(
            "Pinterhallow Hosting Co-op keeps the public repositories in which Quarrelstone publishes sixty works under licences that ask for one thing: that the notices stay with the copy."
        ),
        say(
            "Engineer V-03 met Engineer Q-02 on August 14, 2017, under a written promise of confidence. Cadence Studio was launched eighteen days later."
        ),
        say(
            "The notices that Quarrelstone puts into each file state its author, its owner and the terms of its use, and so are copyright management information as {} defines it.",
            f.statute(17, "1202(c)"),
        ),
        say(
            "Cadence Quill was trained on those repositories. Asked for a pitch contour, it returns Quarrelstone’s file with the notice gone."
        ),
    ]
    more: list[Written] = [
        say(
            "In discovery Vellamoor produced training manifests that name forty-one of the sixty works. A list of them is attached as Exhibit A."
        ),
        say(
            "Of those forty-one, the manifests record twelve as “normalised,” which Engineer V-07 has explained to mean that leading comments were dropped."
        ),
        say(
            "Vellamoor kept no copy of the repositories as it took them, although {} had been served.",
            r.request("rfp:12", "Request for Production No. 12"),
        ),
    ]
    return facts + list(more[:amendment])


def _counts(amendment: int) -> list[Written | Block]:
    counts: list[Written | Block] = [
        head("COUNT ONE: COPYRIGHT MANAGEMENT INFORMATION"),
        say(
            "Congress protected notices in the {}. Under {}, no one may remove them, or pass on works from which they were removed, knowing what that would lead to.",
            f.defining(f.act("dmca", "Digital Millennium Copyright Act"), "DMCA"),
            f.statute(17, "1202(b)"),
        ),
        say(
            "Vellamoor removed notices in breach of {} and distributed the copies in breach of {}.",
            f.section(17, "1202(b)(1)"),
            f.section(17, "1202(b)(3)"),
        ),
        say("Quarrelstone asks for statutory damages under {}.", f.statute(17, "1203(c)(3)(B)")),
        head("COUNT TWO: TRADE SECRETS"),
        say(
            "Quarrelstone’s pitch tables are trade secrets as the {}, {}, uses that term, and were taken by the means that {} calls improper.",
            f.defining(f.act("dtsa", "Defend Trade Secrets Act"), "DTSA"),
            f.statute(18, "1836(b)"),
            f.statute(18, "1839(6)"),
        ),
        say("The same acts breach {}.", f.cited(Kind.STATUTE, "cal:civ:3426", "Cal. Civ. Code § 3426")),
        head("COUNT THREE: BREACH OF LICENCE"),
        say(
            "Each licence is a contract. Vellamoor accepted its terms by copying and broke them by dropping the notice."
        ),
    ]
    if amendment > 1:
        counts.append(
            say("No part of Count Three rests on a right equivalent to those that {} reserves.", f.statute(17, "106"))
        )
    counts.append(
        para(
            "Quarrelstone asks for judgment, for an injunction under {} and {}, and for trial by jury under {}.",
            f.statute(17, "502"),
            f.rule("65"),
            f.rule("38(b)"),
        )
    )
    return counts
