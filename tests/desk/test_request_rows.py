"""S01, S03, S04, S19 and S25 over the served papers and sheets of a matter, from files on the disk to the showing."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from analyses.requests import served_papers as served
from particulars.desk.main import run
from particulars.errors import Misused

AT = "2023-11-30T00:00:00Z"
Captured = pytest.CaptureFixture[str]
ROGS = "PLAINTIFF'S FIRST SET OF INTERROGATORIES TO DEFENDANT"
LETTER = """October 4, 2021

Re: Plum Orchard LLC v. Tin Kettle Inc., No. 9:21-cv-00101

Dear Counsel:

The parties met and conferred by telephone on October 1, 2021 about RFP No. 1.

Tin Kettle offered to search five mailboxes for RFP No. 1.

The DMCA claims and the contract claims compel co-extensive discovery.

Sincerely,

Counsel P-1
"""
LOG = """Control No.,Bates,Date,Author,Recipients,Doc Type,Privilege,Description
PRIV-1,,2019-03-04,"Ada Quill, Esq.",Cook C-1,E-mail,AC,Advice on plums
PRIV-2,TK-0007,,Cook C-1,Cook C-2,E-mail,AC,Plums
"""
CLAIMS = """request,claims,by,at
RFP No. 1,DMCA; contract,A. Counsel,2023-11-30
RFP No. 2,contract,A. Counsel,2023-11-30
"""


@pytest.fixture
def case(tmp_path: Path) -> str:
    papers = tmp_path / "papers"
    papers.mkdir()
    rfps = served.text(served.RFPS, "REQUEST FOR PRODUCTION NO. 1:\nAll plums.", "REQUEST FOR PRODUCTION NO. 2:\nPrices.", "REQUEST FOR PRODUCTION NO. 3:\nPears.")  # fmt: skip
    answers = served.text(
        served.ANSWERS,
        "RESPONSE TO REQUEST FOR PRODUCTION NO. 1:\nTin Kettle objects as unduly burdensome. It will not search.",
        "RESPONSE TO REQUEST FOR PRODUCTION NO. 2:\nTin Kettle objects as burdensome because nine mailboxes take 400 hours. That would cost $40,000. Nothing is being withheld. Tin Kettle has produced TK-0000007.",
    )
    rogs = served.text(ROGS, "INTERROGATORY NO. 17:\nState (a) each secret; and (b) who took it.")
    answered = served.text(
        "DEFENDANT'S ANSWERS TO PLAINTIFF'S FIRST SET OF INTERROGATORIES",
        "ANSWER TO INTERROGATORY NO. 17:\n(a) The pitch table of jam; (b) the cook.",
    )
    for name, text in (("rfps", rfps.raw), ("answers", answers.raw), ("rogs", rogs.raw), ("answered", answered.raw), ("letter", LETTER)):  # fmt: skip
        (papers / f"{name}.txt").write_text(text, "utf-8")
    (papers / "log.csv").write_text(LOG, "utf-8")
    (papers / "claims.csv").write_text(CLAIMS, "utf-8")
    folder = tmp_path / "case"
    assert run(["new", str(folder), "--name", "plums", "--side", "plaintiff"]) == 0
    assert run(["add", str(folder), str(papers), "--as", "A. Counsel", "--at", AT]) == 0
    return str(folder)


def _shown(case: str, name: str, capsys: Captured, *more: str) -> dict[str, dict[str, Any]]:
    capsys.readouterr()
    assert run(["show", case, name, "--json", "--as", "A. Counsel", "--as-of", AT, *more]) == 0
    return {e["element_id"]: e for e in json.loads(capsys.readouterr().out)["elements"]}


def _said(element: dict[str, Any]) -> list[str]:
    rows = [*element["evidence"], *element["counter"]]
    return sorted(row["fact"] for row in rows)


def test_a_motion_finds_request_and_response_in_full(case: str, capsys: Captured) -> None:
    shown = _shown(case, "S01", capsys)
    assert "RFP-No.-1: request, in full: All plums." in _said(shown["S01.T2"])
    assert any(words.startswith("RFP-No.-1: response, in full: Tin Kettle objects") for words in _said(shown["S01.T3"]))
    gaps = [gap["missing"] for gap in shown["S01.T3"]["gaps"]]
    assert "RFP-No.-3 has no response on file after 2021-06-07." in gaps


def test_interrogatories_by_subpart(case: str, capsys: Captured) -> None:
    shown = _shown(case, "S03", capsys)
    assert _said(shown["S03.T3"]) == ["interrogatories counted: 1 of plaintiff, with 2 lettered subparts"]
    assert len(_said(shown["S03.E1"])) == 2 and shown["S03.E1"]["record_support"] == "contradicted"


def test_objections_with_and_without_reason_and_number(case: str, capsys: Captured) -> None:
    shown = _shown(case, "S04", capsys)
    assert shown["S04.T1"]["record_support"] == "contradicted"
    gaps = [gap["missing"] for gap in shown["S04.E1"]["gaps"]]
    assert "Burden statement for RFP-No.-1 has no number." in gaps
    assert any("TK-0000007" in words for words in _said(shown["S04.E2"]))
    assert any("five mailboxes" in words for words in _said(shown["S04.E3"]))


def test_a_burden_in_numbers_quotes_and_cites_the_sentence_that_has_them(case: str, capsys: Captured) -> None:
    (row,) = [one for one in _shown(case, "S04", capsys)["S04.E1"]["evidence"] if "RFP-No.-2" in one["fact"]]
    figures = "That would cost $40,000."
    assert row["fact"].endswith(f"because nine mailboxes take 400 hours. {figures}")
    assert [cite["quote"] for cite in row["cites"]] == [row["fact"].partition("numbers: ")[2].removesuffix(f" {figures}"), figures]  # fmt: skip


def test_each_defect_of_a_log_cites_its_row(case: str, capsys: Captured) -> None:
    shown = _shown(case, "S19", capsys)
    assert _said(shown["S19.E1"]) == [
        "PRIV-2: entry lacks: no date",
        "entries held against the fields asked for: 2, of which 1 with a defect, in log.csv",
    ]
    (row,) = shown["S19.E2"]["counter"]
    assert row["cites"][0]["quote"].startswith("PRIV-2,TK-0007,")
    gaps = [gap["missing"] for gap in shown["S19.E2"]["gaps"]]
    assert "Entry PRIV-2: no attorney among Cook C-1; Cook C-2." in gaps


def test_the_overlap_of_two_claims_named_by_a_person(case: str, capsys: Captured) -> None:
    shown = _shown(case, "S25", capsys, "--issue", "DMCA; contract")
    counted = _said(shown["S25.E2"])
    assert (
        "requests counted by claim: both: 1 of 3" in counted
        and "requests counted by claim: only contract: 1 of 3" in counted
    )
    gaps = [gap["missing"] for gap in shown["S25.E1"]["gaps"]]
    assert "1 requests have no claim." in gaps
    assert any("co-extensive" in words for words in _said(shown["S25.E4"]))


def test_the_refusal_of_one_party_stands_beside_what_another_produced(tmp_path: Path, capsys: Captured) -> None:
    papers = tmp_path / "papers"
    papers.mkdir()
    title = "DEFENDANT {}'S RESPONSES TO PLAINTIFF'S FIRST SET OF REQUESTS FOR PRODUCTION"
    head = "RESPONSE TO REQUEST FOR PRODUCTION NO. 1:\n"
    texts = {
        "set": served.text("PLAINTIFF'S FIRST SET OF REQUESTS FOR PRODUCTION TO ALL DEFENDANTS", "REQUEST FOR PRODUCTION NO. 1:\nAll plums."),
        "kettle": served.text(title.format("TIN KETTLE INC."), f"{head}Tin Kettle will not produce plums."),
        "pan": served.text(title.format("BRASS PAN CORP."), f"{head}Brass Pan has produced plums at BP-0000001."),
    }  # fmt: skip
    for name, text in texts.items():
        (papers / f"{name}.txt").write_text(text.raw, "utf-8")
    folder = str(tmp_path / "case")
    assert run(["new", folder, "--name", "plums", "--side", "plaintiff"]) == 0
    assert run(["add", folder, str(papers), "--as", "A. Counsel", "--at", AT]) == 0
    shown = _shown(folder, "S01", capsys)
    said = _said(shown["S01.E4"])
    assert any("TIN KETTLE INC.: says it will not" in words for words in said)
    assert any("BRASS PAN CORP.: BP-0000001" in words for words in said)
    responses = _said(shown["S01.T3"])
    assert len(responses) == 2 and not any("a later response" in str(row["limits"]) for row in shown["S01.T3"]["evidence"] if "limits" in row)  # fmt: skip


def test_an_address_outside_the_domains_given_is_a_third_party(case: str, capsys: Captured, tmp_path: Path) -> None:
    log = tmp_path / "second-log.csv"
    log.write_text('Control No.,Bates,Date,Author,Recipients,Doc Type,Privilege,Description\nP-9,,2019-03-04,"Ada Quill, Esq.",Bob <bob@notkettle.example>,E-mail,AC,Advice\n', "utf-8")  # fmt: skip
    assert run(["add", case, str(log)]) == 0
    assert not any("bob@" in said for said in _said(_shown(case, "S19", capsys)["S19.E2"]))
    shown = _shown(case, "S19", capsys, "--domains", "kettle.example, plum.example")
    assert any("P-9" in said and "bob@notkettle.example" in said for said in _said(shown["S19.E2"]))
    assert run(["show", case, "log.csv", "--domains", "kettle.example"]) == Misused.exit_code
