"""`particulars requests`: papers and sheets in, lines and files out; what is in doubt or not taken is told."""

from __future__ import annotations

import csv
import json
from pathlib import Path

import pytest
from openpyxl import load_workbook

from analyses.requests import served_papers as served
from particulars.desk.requests import requests
from particulars.errors import Misused
from particulars.testing import check_paper

AT = "2023-11-30T00:00:00Z"


@pytest.fixture
def papers(tmp_path: Path) -> Path:
    folder = tmp_path / "papers"
    folder.mkdir()
    rfps = [
        "REQUEST FOR PRODUCTION NO. 1:\nAll documents relating to plums.",
        "REQUEST FOR PRODUCTION NO. 2:\nPrices since 2019.",
    ]
    answers = [
        "RESPONSE TO REQUEST FOR PRODUCTION NO. 1:\nTin Kettle objects as overbroad and will produce plums by July 1, 2021."
    ]
    (folder / "rfps.txt").write_text(served.text(served.RFPS, *rfps).raw, "utf-8")
    (folder / "answers.txt").write_text(served.text(served.ANSWERS, *answers).raw, "utf-8")
    return folder


def test_each_request_in_a_line_with_what_its_response_says(papers: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert requests(papers) == 0
    out = capsys.readouterr().out.splitlines()
    assert out[0].startswith("RFP No. 1 (plaintiff): says it will produce or has produced [")
    assert out[1] == "RFP No. 2 (plaintiff): no response on file [NO_CUSTODIAN]"


def test_the_page_the_workbook_and_the_tables(papers: Path, tmp_path: Path) -> None:
    out = tmp_path / "out"
    assert requests(papers, out=out, as_of=AT) == 0
    first = {path.name: path.read_bytes() for path in sorted(out.iterdir())}
    page = first["requests.html"].decode()
    check_paper(lambda: page, "Method and limits", "All documents relating to plums.", "rfps [", "2023-11-30")
    promises = list(csv.DictReader((out / "requests.promises.csv").read_text("utf-8").splitlines()))
    assert [(row["request"], row["due"], row["place"].split()[0]) for row in promises] == [
        ("RFP No. 1", "2021-07-01", "answers")
    ]
    book = load_workbook(out / "requests.xlsx", read_only=True)
    assert {"requests", "objections", "promises", "notes"} <= set(book.sheetnames)
    assert requests(papers, out=out, as_of=AT) == 0
    assert first == {path.name: path.read_bytes() for path in sorted(out.iterdir())}, "the same papers, the same bytes"


def _claims(path: Path) -> Path:
    path.write_text("request,claims,by,at\nRFP No. 1,DMCA; contract,A. Counsel,2023-11-30\nRFP No. 2,contract,A. Counsel,2023-11-30\nRFP No. 9,DMCA,A. Counsel,2023-11-30\n", "utf-8")  # fmt: skip
    return path


def test_the_overlap_is_counted_from_a_persons_sheet(
    papers: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    sheet = _claims(tmp_path / "claims-sheet.csv")
    assert requests(papers, sheet, between="DMCA; contract", out=tmp_path / "out") == 0
    out = capsys.readouterr().out
    assert "only A 0, only B 1, both 1, neither 0, not assigned 0" in out
    faults = (tmp_path / "out" / "requests.faults.csv").read_text("utf-8")
    assert "claims-sheet.csv row 4,request," in faults
    assert not (tmp_path / "out" / "claims-sheet.csv").exists(), "a sheet that was handed in is not asked for again"


def test_without_a_sheet_nothing_is_counted(papers: Path) -> None:
    with pytest.raises(Misused, match="Nobody has said which claims"):
        requests(papers, between="DMCA; contract")
    with pytest.raises(Misused, match="parted by a semicolon"):
        requests(papers, between="DMCA")


def test_a_sheet_that_a_person_filled_in_is_never_written_over(papers: Path, tmp_path: Path) -> None:
    out = tmp_path / "out"
    out.mkdir()
    _claims(out / "claims-sheet.csv")
    with pytest.raises(Misused, match="may hold a person's answers"):
        requests(papers, out=out)


def test_a_log_is_held_against_people_and_what_was_produced(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "log.csv").write_text('Control No.,Bates,Date,Author,Recipients,Privilege\nP-1,TK-0007,,"Cook C-1",Ada,AC\n', "utf-8")  # fmt: skip
    (tmp_path / "people.csv").write_text("name,role\nAda,third party\n", "utf-8")
    (tmp_path / "VOL001.dat").write_bytes("þProdBegþ\x14þProdEndþ\r\nþTK-0007þ\x14þTK-0007þ\r\n".encode("utf-8-sig"))
    assert requests(tmp_path / "log.csv", tmp_path / "people.csv", tmp_path / "VOL001.dat", json=True) == 0
    rows = [json.loads(line) for line in capsys.readouterr().out.splitlines()]
    told = [(r["place"], r["column"], r["code"]) for r in rows if r["type"] == "privilege-log"]
    assert told == [
        ("log.csv row 2", "Date", "NO_DATE"),
        ("log.csv row 2", "Author", "NO_ATTORNEY"),
        ("log.csv row 2", "Recipients", "THIRD_PARTY"),
        ("log.csv row 2", "Bates", "DUPLICATE_PRODUCED"),
    ]


def test_a_sheet_of_no_known_sort_is_told_and_the_run_goes_on(
    papers: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "odd.csv").write_text("fruit,colour\nplum,blue\n", "utf-8")
    assert requests(papers, tmp_path / "odd.csv") != 0
    told = capsys.readouterr()
    assert "odd.csv has the heads fruit, colour" in told.err and "RFP No. 1" in told.out


def test_no_paper_and_a_person_for_papers_are_refused(papers: Path) -> None:
    with pytest.raises(Misused, match="No paper was named"):
        requests()
    with pytest.raises(Misused, match="--as is for a matter"):
        requests(papers, as_="A")


def test_what_a_title_counts_and_was_not_read_fails_the_run(papers: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (papers / "second.txt").write_text(served.text("PLAINTIFF'S SECOND SET OF REQUESTS FOR PRODUCTION TO DEFENDANT (NOS. 3-4)", "REQUEST FOR PRODUCTION NO. 4:\nJam.").raw, "utf-8")  # fmt: skip
    assert requests(papers) == 1
    assert "second: its title names Nos. 3-4, and no request was read for RFP No. 3." in capsys.readouterr().err
    (papers / "second.txt").write_text(served.text(served.RFPS, "All plums.").raw, "utf-8")
    assert requests(papers) == 1
    assert "and no request was read in it." in capsys.readouterr().err


def test_a_gap_between_numbers_is_told_and_fails_nothing(papers: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (papers / "third.txt").write_text(served.text("PLAINTIFF'S THIRD SET OF REQUESTS FOR PRODUCTION TO DEFENDANT", "REQUEST FOR PRODUCTION NO. 7:\nJam.", "REQUEST FOR PRODUCTION NO. 9:\nTarts.").raw, "utf-8")  # fmt: skip
    assert requests(papers) == 0
    assert "third: no request was read for RFP No. 8, between 7 and 9." in capsys.readouterr().err


def test_each_party_that_answers_is_told_in_the_line(papers: Path, capsys: pytest.CaptureFixture[str]) -> None:
    rfps = served.text("PLAINTIFF'S FIRST SET OF REQUESTS FOR PRODUCTION TO ALL DEFENDANTS", "REQUEST FOR PRODUCTION NO. 2:\nPrices since 2019.")  # fmt: skip
    (papers / "rfps.txt").write_text(rfps.raw, "utf-8")
    for name, says in (("TIN KETTLE INC.", "Tin Kettle will not produce them."), ("BRASS PAN CORP.", "Brass Pan will produce them.")):  # fmt: skip
        title = f"DEFENDANT {name}'S RESPONSES TO PLAINTIFF'S FIRST SET OF REQUESTS FOR PRODUCTION"
        one = served.text(title, f"RESPONSE TO REQUEST FOR PRODUCTION NO. 2:\n{says}")
        (papers / f"{name}.txt").write_text(one.raw, "utf-8")
    assert requests(papers) == 0
    line = next(words for words in capsys.readouterr().out.splitlines() if words.startswith("RFP No. 2"))
    assert "TIN KETTLE INC.: says it will not" in line and "BRASS PAN CORP.: says it will produce" in line
