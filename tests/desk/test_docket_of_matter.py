"""`docket CASE`: dockets are items with places, papers stand in the chain, and what two sources tell differently is listed."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from desk.matter_made import AT, ENTRIES, ORDER, docket, made
from particulars.desk.main import run
from particulars.desk.matters import open_matter
from particulars.quarrelstone.docket_sheet import as_notice, as_report, planted
from particulars.quarrelstone.seed import Seed

Captured = pytest.CaptureFixture[str]


def rows(case: Path, capsys: Captured, who: str = "A. Clerk") -> list[dict[str, Any]]:
    capsys.readouterr()
    assert run(["docket", str(case), "--as", who, "--json"]) == 0
    return [json.loads(line) for line in capsys.readouterr().out.splitlines()]


def test_a_docket_is_an_item_of_its_kind_with_text(tmp_path: Path, capsys: Captured) -> None:
    case = made(tmp_path)
    truth = planted(Seed())
    (tmp_path / "1.eml").write_bytes(as_notice(truth[0]))
    (tmp_path / "report.html").write_bytes(as_report(truth))
    given = [str(tmp_path / name) for name in ("1.eml", "report.html")]
    assert run(["add", str(case), *given, "--as", "A. Clerk", "--at", AT]) == 0
    assert "2 files = 2 read" in capsys.readouterr().out
    with open_matter(case) as record:
        kinds = {item.name: (item.kind, bool(item.text_sha256)) for item in record.items()}
        originals = {item.name: record.original(item.id).read_bytes() for item in record.items()}
    for name in ("docket.json", "1.eml", "report.html"):
        assert kinds[name] == ("docket", True)
    assert originals["1.eml"] == as_notice(truth[0]) and originals["report.html"] == as_report(truth)
    cases = [row["case"] for row in rows(case, capsys) if row["type"] == "entry"]
    assert sorted(set(cases)) == ["1:21-cv-09871-QQ", "9:21-cv-00101-JNO"]


def test_entries_have_their_place_and_papers_their_links(tmp_path: Path, capsys: Captured) -> None:
    found = rows(made(tmp_path), capsys)
    first = next(row for row in found if row["type"] == "entry")
    assert first["number"] == 28 and first["places"] == ["docket.json [3]"]
    members = {row["key"]: row for row in found if row["type"] == "member"}
    assert members["31"]["papers"] == ["opposition.txt"] and members["44"]["papers"] == []
    links = {row["key"]: row["motions"] for row in found if row["type"] == "link"}
    assert links == {"31": ["28"], "40": ["28"]}
    assert not [row for row in found if row["type"] in ("difference", "differing")]


def test_without_a_docket_the_captions_make_the_chain(tmp_path: Path, capsys: Captured) -> None:
    case = made(tmp_path)
    with open_matter(case) as record:
        id = next(item.id for item in record.items() if item.kind == "docket")
        record.label(id, "CONFIDENTIAL", "A. Clerk", AT)
    found = rows(case, capsys, "Nobody")
    assert not [row for row in found if row["type"] == "entry"]
    (link,) = [row for row in found if row["type"] == "link"]
    assert (link["key"], link["motions"]) == ("31", ["28"]) and "title alone" in link["how"]


def test_a_difference_names_both_sources(tmp_path: Path, capsys: Captured) -> None:
    other = [(n, day, "REPLY re 28 MOTION" if n == 31 else words) for n, day, words in ENTRIES]
    found = rows(made(tmp_path, other__json=docket(other)), capsys)
    (difference,) = [row for row in found if row["type"] == "difference"]
    assert (difference["number"], difference["what"]) == (31, "words")
    assert [source for source, _ in difference["said"]] == ["docket.json", "other.json"]


def test_the_lines_a_person_reads(tmp_path: Path, capsys: Captured) -> None:
    case = made(tmp_path)
    capsys.readouterr()
    assert run(["docket", str(case), "--as", "A. Clerk"]) == 0
    said = capsys.readouterr().out
    assert "1:21-cv-09871-QQ: 5 entries, from docket.json" in said
    assert "  28 motion “PLAINTIFF’S MOTION TO COMPEL” (motion.txt)\n    → 31 opposition" in said
    assert "0 told in two ways" in said
    assert run(["docket", str(tmp_path / "given" / "docket.json"), "--as", "A. Clerk"]) == 2


def test_the_disputes_of_a_matter_have_its_docket(tmp_path: Path, capsys: Captured) -> None:
    ruled = ORDER.replace("It is hereby ORDERED that:", "Re: Dkt. No. 28\n\nPlaintiff’s motion to compel is GRANTED.")
    case = made(tmp_path, ruled__txt=ruled.replace("Document 40", "Document 41"))
    capsys.readouterr()
    assert run(["disputes", str(case), "--as", "A. Clerk"]) == 0
    first = capsys.readouterr().out
    assert "21-cv-09871" in first and "ECF No. 28" in first and "motion.txt" not in first.splitlines()[0]
    assert run(["disputes", str(case), "--as", "A. Clerk"]) == 0
    assert capsys.readouterr().out == first
    with open_matter(case) as record:
        for item in record.items():
            if item.name in ("ruled.txt", "docket.json"):
                record.label(item.id, "PRIVILEGED", "A. Clerk", AT)
    assert run(["disputes", str(case), "--as", "Nobody"]) == 0
    assert "ruled" not in capsys.readouterr().out.splitlines()[0]
