"""The counts of complaints, whom they are against, and two complaints side by side."""

from __future__ import annotations

from particulars.analyses.requests.complaints import Complaint, by_party, read_complaint
from particulars.analyses.requests.two_complaints import side_by_side
from particulars.intake.plain import read_text
from particulars.reading.captions import read as read_caption

HEAD = """UNITED STATES DISTRICT COURT
DISTRICT OF MERIDIAN

{plaintiff},
          Plaintiff,
     v.
TIN KETTLE INC., and COPPER PAN LLC,
          Defendants.

No. 9:21-cv-00101

COMPLAINT
"""


def _complaint(*paragraphs: str, plaintiff: str = "PLUM ORCHARD LLC") -> Complaint:
    text = read_text("\n\n".join((HEAD.format(plaintiff=plaintiff), *paragraphs, "Dated: March 1, 2021")) + "\n")
    return read_complaint(text, read_caption(text))


ONE = _complaint(
    "1. Tin Kettle sells Jam Studio.",
    "2. From January 1, 2018 to June 30, 2020 it sold jam.",
    "COUNT I\nREMOVAL OF LABELS\n17 U.S.C. § 1202(b)\n(Against Tin Kettle Inc.)",
    "3. The labels are gone, as Count\nTwo says.",
    "4. All of them.",
    "COUNT II\nBREACH OF CONTRACT\n(Against All Defendants)",
    "5. The contract was broken.",
    "PRAYER FOR RELIEF",
    "6. Money.",
)


def test_each_count_has_its_law_its_paragraphs_and_whom_it_is_against() -> None:
    assert [(c.number, c.law, c.against, c.paragraphs) for c in ONE.claims] == [
        ("I", ("17 U.S.C. § 1202(b)",), "Tin Kettle Inc", (3, 4)),
        ("II", (), "All Defendants", (5, 5)),
    ]
    assert [name for name, _ in ONE.products] == ["Jam Studio"]
    assert [words for words, _ in ONE.periods] == ["From January 1, 2018 to June 30"]


def test_claims_by_party() -> None:
    told = [(row.claim[:8], row.party, row.state) for row in by_party(ONE)]
    assert told == [
        ("COUNT I ", "TIN KETTLE INC.", "named"),
        ("COUNT I ", "COPPER PAN LLC", "not named"),
        ("COUNT II", "TIN KETTLE INC.", "all defendants"),
        ("COUNT II", "COPPER PAN LLC", "all defendants"),
    ]


def test_two_complaints_side_by_side_every_pairing_proposed() -> None:
    other = _complaint(
        "1. Tin Kettle sells Jam Studio.",
        "FIRST CLAIM FOR RELIEF\nREMOVAL, 17 U.S.C. § 1202",
        "2. Gone.",
        "SECOND CLAIM FOR RELIEF\nTRADE SECRETS",
        "3. Taken.",
        plaintiff="AUTHORS' LOFT",
    )
    rows = list(side_by_side(ONE, other))
    claims = [(r.state, (r.a or "")[:8], (r.b or "")[:12]) for r in rows if r.what == "claim"]
    assert claims == [
        ("common", "COUNT I ", "FIRST CLAIM "),
        ("only A", "COUNT II", ""),
        ("only B", "", "SECOND CLAIM"),
    ]
    parties = {(r.state, r.a or r.b) for r in rows if r.what == "party"}
    assert ("common", "TIN KETTLE INC. as defendant") in parties
    assert ("only A", "PLUM ORCHARD LLC as plaintiff") in parties
    assert [(r.state, r.a) for r in rows if r.what == "product"] == [("common", "Jam Studio")]
    assert {r.status for r in rows} == {"proposed"}
