"""The letters in which M1's parties tell of their nine conferrals, the letter that says “co-extensive”, and the later brief."""

from __future__ import annotations

from datetime import date

from particulars.quarrelstone.docket.paper import Front, Paper, caption, head, lines, para, signed_by_counsel, spelled
from particulars.quarrelstone.layout import Block
from particulars.quarrelstone.names import DEFENCE_COUNSEL, M1, NOTICE, PLAINTIFF_COUNSEL
from particulars.quarrelstone.says import Conferred, Overlapping, Scoped
from particulars.quarrelstone.writing import Part, Written, planted

CONFERRALS: tuple[tuple[str, str, tuple[str, ...]], ...] = (
    ("2021-06-08", "telephone", ("RFP No. 2", "RFP No. 8", "RFP No. 16")),
    ("2021-06-24", "video", ("RFP No. 4", "RFP No. 5")),
    ("2021-09-15", "telephone", ("RFP No. 24", "RFP No. 27")),
    ("2021-10-05", "in person", ("Interrogatory No. 17", "Interrogatory No. 18")),
    ("2021-11-16", "video", ("RFP No. 3", "RFP No. 7", "RFP No. 12")),
    ("2021-12-09", "telephone", ("RFP No. 27", "Interrogatory No. 17")),
    ("2021-12-21", "telephone", ("Interrogatory No. 17", "Interrogatory No. 18")),
    ("2022-02-01", "video", tuple(f"RFP No. {n}" for n in range(28, 34))),
    ("2022-06-16", "telephone", tuple(f"RFP No. {n}" for n in range(28, 34))),
)


def letters() -> list[Paper]:
    """The six letters and the brief, in their order."""
    return [
        _letter(
            231, date(2021, 6, 28), "plaintiff",
            _held(0, "On June 8, 2021, counsel spoke by telephone about RFP Nos. 2, 8 and 16."),
            _scoped("not agreed", "Vellamoor did not agree to change its response to RFP No. 8.", "RFP No. 8"),
            _held(1, "On June 24, 2021, counsel met and conferred by video about RFP Nos. 4 and 5."),
        ),
        _letter(
            232, date(2021, 10, 8), "plaintiff",
            _held(2, "On September 15, 2021, counsel conferred by telephone about RFP Nos. 24 and 27."),
            _scoped("not agreed", "Vellamoor stands on its objection to RFP No. 27.", "RFP No. 27"),
            _held(3, "On October 5, 2021, counsel met and conferred in person about Interrogatories Nos. 17 and 18."),
        ),
        _letter(
            233, date(2021, 11, 18), "defence",
            _held(4, "On November 16, 2021, counsel met and conferred by video about RFP Nos. 3, 7 and 12."),
            _scoped(
                "agreed", "The parties agreed that for RFP Nos. 3, 7 and 12 Vellamoor will search the files of Engineers V-03 and V-07 and produce what it finds by January 14, 2022.",
                "RFP No. 3", "RFP No. 7", "RFP No. 12", due="2022-01-14",
            ),
        ),
        _letter(
            234, date(2022, 1, 5), "plaintiff",
            _held(5, "On December 9, 2021, counsel conferred by telephone about RFP No. 27 and Interrogatory No. 17."),
            _held(6, "On December 21, 2021, counsel spoke again by telephone about Interrogatories Nos. 17 and 18."),
            _scoped("not agreed", "The parties could not agree on RFP No. 27.", "RFP No. 27"),
        ),
        _letter(
            235, date(2022, 2, 4), "plaintiff",
            _held(7, "On February 1, 2022, counsel met and conferred by video about RFP Nos. 28–33."),
            _scoped(
                "changed", "Quarrelstone will reissue RFP Nos. 28–33 for the contract claim alone, because Count Two was dismissed in part.",
                *CONFERRALS[7][2],
            ),
        ),
        _letter(
            236, date(2022, 6, 24), "plaintiff",
            _held(8, "On June 16, 2022, counsel spoke by telephone about RFP Nos. 28–33."),
            _overlap("the same", "The DMCA claim and the contract claim call for co-extensive discovery."),
        ),
        _brief(),
    ]  # fmt: skip


def _held(which: int, words: str) -> Written:
    day, means, numbers = CONFERRALS[which]
    return planted(Conferred(days=(day,), means=means, numbers=numbers), "{}", words)


def _scoped(sort: str, words: str, *numbers: str, due: str | None = None) -> Written:
    return planted(Scoped(sort=sort, numbers=numbers, due=due), "{}", words)


def _overlap(sort: str, words: str) -> Written:
    return planted(Overlapping(sort=sort), "{}", words)


def _letter(number: int, day: date, side: str, *said: Written) -> Paper:
    own, other = (PLAINTIFF_COUNSEL, DEFENCE_COUNSEL) if side == "plaintiff" else (DEFENCE_COUNSEL, PLAINTIFF_COUNSEL)
    who, whom = own[0].split(" (")[0], other[0].split(" (")[0]
    blocks: list[Block] = [
        *lines(NOTICE, own[2], spelled(day), "", "VIA E-MAIL", whom, other[2], other[3], ""),
        *lines(f"Re: Quarrelstone Lattice, Inc. v. Vellamoor Cadence Systems, Inc., No. {M1.number}", ""),
        para(f"Dear {whom}:"),
        *(Block(one) for one in said),
        *lines("Sincerely,", f"/s/ {who}", who),
    ]
    return Paper(
        M1, number, "letter", "Letter of counsel", day, tuple(blocks), "plain", "Letter", day, case_numbers=(M1.number,),
        own_front=Front(None, None, None, M1.plaintiffs, M1.defendants[:1]), signers=(who,),
    )  # fmt: skip


def _brief(number: int = 237, day: date = date(2022, 8, 5)) -> Paper:
    title = "PLAINTIFF’S SUPPLEMENTAL BRIEF ON THE COURSE OF DISCOVERY"
    right: list[Part] = [f"Case No. {M1.number}", "", title]
    body = [
        head("ARGUMENT"),
        para("The request to certify should be granted now, and the rest of the case should go on meanwhile."),
        Block(
            _overlap("different", "Plaintiff has since determined that its contract claim calls for broadly different discovery than its DMCA claim.")
        ),
        para("The table of requests attached to this brief shows as much, number by number."),
    ]  # fmt: skip
    blocks = [*caption(M1, right, "plaintiff"), *body, *signed_by_counsel(day, "plaintiff")]
    return Paper(
        M1, number, "brief", title, day, tuple(blocks), "plain", title, day, case_numbers=(M1.number,),
        signers=("Counsel P-1",), signer_capacity="Attorneys for Plaintiff Quarrelstone Lattice, Inc.",
    )  # fmt: skip
