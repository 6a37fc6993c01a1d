"""M000-08: every claim of the live complaint stands in the matrix, served or not, and those dismissed are dated."""

from __future__ import annotations

import pytest

from analyses.requests.served_papers import CAPTION
from particulars.analyses.requests.claim_names import bare_heading, named_in, number_of
from particulars.analyses.requests.claims import Assigned
from particulars.analyses.requests.complaints import Complaint, read_complaint
from particulars.analyses.requests.pleaded import matrix
from particulars.analyses.requests.ruled_claims import RuledClaim, ruled_claims
from particulars.intake.plain import read_text
from particulars.reading.captions import read as read_caption

COUNTS = """FIRST CLAIM FOR RELIEF
(Conversion of Plums, against Tin Kettle Inc.)

1. Tin Kettle took the plums.

SECOND CLAIM FOR RELIEF
(Removal of Copyright Management Information, 17 U.S.C. § 1202(b), against all Defendants)

2. Tin Kettle took the labels off.

THIRD CLAIM FOR RELIEF
(Breach of Contract, against Tin Kettle Inc.)

3. Tin Kettle broke its promise.
"""


def _complaint(dated: str = "January 4, 2021", counts: str = COUNTS, caption: str = CAPTION) -> Complaint:
    text = read_text(f"{caption}\nCOMPLAINT\n\n{counts}\nDated: {dated}\n\n/s/ Counsel P-1\n")
    return read_complaint(text, read_caption(text))


def _ruled(words: str, dated: str = "March 1, 2021", caption: str = CAPTION) -> list[RuledClaim]:
    raw = f"{caption}\nORDER ON MOTION TO DISMISS\n\n{words}\n\nIT IS SO ORDERED.\n\nDated: {dated}\n"
    text = read_text(raw)
    return list(ruled_claims("order", text, read_caption(text), [(raw.index(words), raw.index(words) + len(words))]))


def _row(claims: str) -> Assigned:
    return Assigned(request="RFP No. 1", claims=(claims,), by="A. Counsel", at="2021-06-01", row=2)


def test_a_claim_that_no_request_serves_has_its_row() -> None:
    made = list(matrix([_row("contract")], [("complaint", _complaint())], []))
    assert [(r.request, r.claim[:12], number_of(r.pleaded) if r.pleaded else 0) for r in made] == [
        ("RFP No. 1", "contract", 3),
        ("none", "FIRST CLAIM ", 1),
        ("none", "SECOND CLAIM", 2),
    ]
    assert made[0].how == "by words of its own: contract"


def test_a_claim_of_the_sheet_that_the_complaint_does_not_plead_is_told() -> None:
    made = list(matrix([_row("unjust enrichment")], [("complaint", _complaint())], []))
    assert made[0].pleaded is None and made[0].how == "no claim of the complaint on file is called so"
    assert len(made) == 4


@pytest.mark.parametrize(
    "words, told",
    [
        ("The motion to dismiss is GRANTED as to the third claim for breach of contract, which is DISMISSED with prejudice.", {3: ["motion to dismiss granted", "dismissed"]}),
        ("The motion to dismiss is GRANTED as to Count Two and DENIED as to Count One.", {2: ["motion to dismiss granted"], 1: ["motion to dismiss denied"]}),
        ("Claims 1 and 3 are DISMISSED with leave to amend.", {1: ["dismissed"], 3: ["dismissed"]}),
        ("Counts I through III are DISMISSED.", {1: ["dismissed"], 2: ["dismissed"], 3: ["dismissed"]}),
        ("The claim under § 1202(b) is DISMISSED without prejudice.", {2: ["dismissed"]}),
        ("The Complaint is DISMISSED as to the contract claim.", {3: ["dismissed"]}),
        ("The Court DISMISSES the action.", {1: ["dismissed"], 2: ["dismissed"], 3: ["dismissed"]}),
        # Nobody says which, or it is not dismissed.
        ("The claims against Pear Co. are DISMISSED.", {0: ["dismissed"]}),
        ("The conversion and contract claims are DISMISSED.", {0: ["dismissed"]}),
        ("The fifth claim is DISMISSED.", {0: ["dismissed"]}),
        ("Count Two is not DISMISSED.", {}),
        ("Count Two was previously DISMISSED.", {}),
    ],
)  # fmt: skip
def test_a_ruling_stands_beside_the_claim_that_its_sentence_names(words: str, told: dict[int, list[str]]) -> None:
    made = matrix([], [("complaint", _complaint())], _ruled(words))
    found = {number_of(r.pleaded) if r.pleaded else 0: [x.outcome for x in r.ruled] for r in made if r.ruled}
    assert found == told


def test_a_dismissal_is_dated_and_quoted() -> None:
    words = "The third claim is DISMISSED."
    (ruling,) = next(r for r in matrix([], [("complaint", _complaint())], _ruled(words)) if r.ruled).ruled
    assert (ruling.dated, ruling.text) == ("2021-03-01", words)


def test_a_ruling_before_the_live_complaint_is_on_the_earlier_one() -> None:
    both = [("first", _complaint()), ("amended", _complaint("April 6, 2021"))]
    made = list(matrix([_row("contract")], both, _ruled("The third claim is DISMISSED with leave to amend.")))
    assert [(r.complaint, bool(r.ruled), r.request) for r in made] == [
        ("amended", False, "RFP No. 1"),
        ("first", True, "not looked for: a later complaint is on file"),
        ("amended", False, "none"),
        ("amended", False, "none"),
    ]


def test_a_ruling_of_another_case_is_on_no_claim_here() -> None:
    other = CAPTION.replace("00101", "00999")
    made = list(matrix([], [("complaint", _complaint())], _ruled("The third claim is DISMISSED.", caption=other)))
    assert [r.how for r in made if r.ruled] == ["no complaint of this case is on file"]


def test_words_that_two_claims_share_name_neither() -> None:
    counts = COUNTS.replace("Breach of Contract", "Breach of Contract on Plums")
    claims = _complaint(counts=counts).claims
    assert named_in("plums", claims).one is None
    assert [bare_heading(c) for c in claims] == ["Conversion of Plums", "Removal of Copyright Management Information, 17 U.S.C. § 1202(b", "Breach of Contract on Plums"]  # fmt: skip
