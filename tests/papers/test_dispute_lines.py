"""The register on the terminal: numbers gathered, doubts in words, docket entries without a place."""

from __future__ import annotations

from particulars.analyses.disputes.rows import Apart, Dispute, Disputes, Ref, State, Step
from particulars.papers.dispute_lines import dispute_json, dispute_lines
from particulars.testing import check_rows

MOTION = Ref(paper=None, number=44, text="MOTION to Compel", note="motion")
ONE = Dispute(
    id="d1", about="MOTION to Compel", asked_by=None, against=None, request_numbers=("RFP No. 1", "RFP No. 2"),
    docket=("ECF No. 44",), opened=(MOTION,), relief=(), responses=(), conferrals=(),
    letters=(Ref(paper=None, number=84, text="ECF No. 84"), Ref(paper=None, number=85, text="ECF No. 85")),
    concessions=(), burden=(), rulings=(), obligations=(), proofs=(),
    steps=(Step(what="filed", on="2024-02-01", ref=MOTION),), state=State.OPEN, flags=("OPENED_BY_THE_DOCKET_ALONE",),
)  # fmt: skip
FOUND = Disputes(
    disputes=(ONE,), apart=(Apart(ref=MOTION, why="it names two motions"),), method="By number.", limits=("No likeness.",), examined="a docket"
)  # fmt: skip


def test_the_lines() -> None:
    said = " ".join("\n".join(dispute_lines(FOUND, {})).split())
    for words in (
        "d1 open not told RFP Nos. 1, 2 none none",
        "numbers: RFP Nos. 1, 2, ECF No. 44",
        "letters, by number: ECF Nos. 84, 85",
        "opened (motion) at docket entry 44: “MOTION to Compel”",
        "steps: filed 2024-02-01",
        "doubt: its motion is known from the docket alone",
        "Left apart: 1 docket entry 44: MOTION to Compel (it names two motions)",
    ):
        assert words in said, words


def test_the_rows_are_json_lines_with_places() -> None:
    how, row, left = check_rows("\n".join(dispute_json("23-cv-1", FOUND, {})))
    assert (how["type"], row["type"], left["type"]) == ("disputes", "dispute", "apart")
    assert row["state"] == "open" and how["limits"] == ["No likeness."]
