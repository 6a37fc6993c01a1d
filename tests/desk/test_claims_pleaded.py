"""Requests by claim at the desk: what no request serves, and what a court dismissed, stand beside what was assigned."""

from __future__ import annotations

import csv
from pathlib import Path

from analyses.requests import served_papers as served
from particulars.desk.requests import requests


def test_claims_without_a_request_and_dismissals_stand_in_the_matrix(tmp_path: Path) -> None:
    papers = tmp_path / "papers"
    papers.mkdir()
    rfps = served.text(served.RFPS, "REQUEST FOR PRODUCTION NO. 1:\nAll documents relating to plums.")
    (papers / "rfps.txt").write_text(rfps.raw, "utf-8")
    counts = "FIRST CLAIM FOR RELIEF\n(Conversion, against Tin Kettle Inc.)\n\n1. It took plums.\n\nSECOND CLAIM FOR RELIEF\n(Breach of Contract, against Tin Kettle Inc.)\n\n2. It broke its promise."
    (papers / "complaint.txt").write_text(served.text("COMPLAINT", counts).raw, "utf-8")
    order = served.text("ORDER ON MOTION TO DISMISS", "The second claim is DISMISSED with prejudice.", "IT IS SO ORDERED.").raw  # fmt: skip
    (papers / "order.txt").write_text(order.replace("\n/s/ Counsel P-1", ""), "utf-8")
    sheet = tmp_path / "claims-sheet.csv"
    sheet.write_text("request,claims,by,at\nRFP No. 1,conversion,A. Counsel,2023-11-30\n", "utf-8")
    for handed, first in (((sheet,), "RFP No. 1"), ((), "no sheet on file")):
        out = tmp_path / f"out{len(handed)}"
        assert requests(papers, *handed, out=out) == 0
        rows = list(csv.DictReader((out / "requests.matrix.csv").read_text("utf-8").splitlines()))
        assert [row["ruled_on"] for row in rows] == ["", "2021-06-07"] and rows[0]["request"] == first
        assert rows[1]["ruled"] == "dismissed: “The second claim is DISMISSED with prejudice.”"
