"""`particulars secrets` and `particulars public-items`: papers and sheets in, lines and exhibits out."""

from __future__ import annotations

import csv
import gzip
import hashlib
from pathlib import Path

import pytest

from analyses.secrets import served_lists as lists
from outside import outside
from particulars.desk.public_items import public_items
from particulars.desk.secrets import secrets
from particulars.errors import Misused
from particulars.testing import check_paper

AT = "2022-03-01T00:00:00Z"
ORDER = """\
Case 3:21-cv-09871   Document 40   Filed 01/31/22   Page 1 of 1
UNITED STATES DISTRICT COURT
NORTHERN DISTRICT OF CALIFORNIA

OAKUM & TALLOW, LLC, Plaintiff, v. BRINDLE CHANDLERS, INC., Defendant.

No. 3:21-cv-09871

ORDER

It is hereby ORDERED that:

(1) Plaintiff shall serve a list of its trade secrets by February 14, 2022.

(2) To the extent Plaintiff identifies specific materials that are publicly available, Defendant shall produce such materials related to sales made through RopeShop.

SO ORDERED.

Dated: January 31, 2022
"""


@pytest.fixture
def papers(tmp_path: Path) -> Path:
    folder = tmp_path / "papers"
    folder.mkdir()
    (folder / "list.txt").write_text(lists.PLEADING, "utf-8")
    (folder / "order.txt").write_text(ORDER, "utf-8")
    return folder


def test_each_secret_remark_and_duty_in_a_line(papers: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert secrets(papers, fixed_before="2016-01-01", as_of="2022-02-10") == 0
    out = capsys.readouterr().out
    assert "TS-1 Tar schedule for hemp rope [list " in out
    assert "remark: TS-2: NO_FIXATION_BEFORE: has no fixation cite before 2016-01-01: 2016-05 [list " in out
    assert "o1 at order.txt 1:" in out and "active, last day 2022-02-14: Plaintiff" in out


def test_the_exhibit_in_four_forms(papers: Path, tmp_path: Path) -> None:
    out = tmp_path / "out"
    assert secrets(papers, out=out, as_of=AT) == 0
    first = {path.name: path.read_bytes() for path in sorted(out.iterdir())}
    page = first["secrets.html"].decode()
    check_paper(lambda: page, "Method and limits", "Tar schedule for hemp rope", "list ")
    assert first["secrets.pdf"].startswith(b"%PDF") and "secrets.xlsx" in first
    rows = list(csv.DictReader(first["secrets.S07-register.csv"].decode().splitlines()))
    assert [(r["ts_no"], r["first_date"]) for r in rows] == [("TS-1", "March 3, 2015."), ("TS-2", "")]
    assert secrets(papers, out=out, as_of=AT) == 0
    assert first == {path.name: path.read_bytes() for path in sorted(out.iterdir())}, "the same papers, the same bytes"


def test_sheets_of_secrets_and_instances(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "secrets.csv").write_text(
        "no,title,description,fixation,first_date\nTS-1,Tar,Rope at 62 °C,OT-0000101,soon\n", "utf-8"
    )
    (tmp_path / "instances.csv").write_text("no,secret,actor,date,means,evidence\n1,TS-9,C,2018-06-01,used,\n", "utf-8")
    assert secrets(tmp_path / "secrets.csv", tmp_path / "instances.csv") == 0
    out = capsys.readouterr().out
    assert "remark: Instance 1: UNKNOWN_SECRET: names TS-9, which this list does not have [instances.csv row 2]" in out
    assert "Not taken: secrets.csv row 2, first_date: “soon” is no single day" in out


def test_bad_input_is_told_in_one_line(papers: Path) -> None:
    with pytest.raises(Misused, match="is no day"):
        secrets(papers, fixed_before="soon")
    with pytest.raises(Misused, match="There are: cutsa, dtsa, order"):
        secrets(papers, forum="utsa")
    with pytest.raises(Misused, match="No paper was named"):
        secrets()


class TestPublicItems:
    """S09: items one by one, dated captures with their hash, the limiter, the duty that waits."""

    def test_the_duty_is_pending_until_a_list_is_on_file(
        self, papers: Path, capsys: pytest.CaptureFixture[str]
    ) -> None:
        """M003-27 and M003-29."""
        assert public_items(papers, as_of="2022-02-10") == 0
        out = capsys.readouterr().out
        assert "o2 at order.txt" in out and "pending: waits for a list of identified items, and none is on file" in out
        assert "limited to: “related to sales made through RopeShop”" in out
        (papers / "items.csv").write_text(
            "item,title,place,date\n1,Price list,https://rope.example,2021-05-01\n", "utf-8"
        )
        assert public_items(papers, as_of="2022-02-10") == 0
        out = capsys.readouterr().out
        assert "pending" not in out and "remark: item 1 has no capture" in out

    def test_captures_with_hash_and_time(
        self, papers: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
    ) -> None:
        page = b"<html><body><p>Rope, nine a yard.</p></body></html>"
        record = b"WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: https://rope.example\r\nWARC-Date: 2022-01-05T10:00:00Z\r\n\r\nx"
        (papers / "one.html").write_bytes(page)
        (papers / "two.warc.gz").write_bytes(gzip.compress(record, mtime=0))
        (papers / "items.csv").write_text("item,title,place,date,outcome,bates\n1,A,https://a.example,2021-05-01,produced,BC-1\n2,B,https://b.example,2021-05-01,none exists,\n3,C,hall,2021-05-01,,\n", "utf-8")  # fmt: skip
        (papers / "captures.csv").write_text("item,file,captured,sha256\n1,one.html,2022-01-05T09:00:00Z,\n2,two.warc.gz,,\n3,one.html,2022-01-05T09:00:00Z," + "0" * 64 + "\n", "utf-8")  # fmt: skip
        assert public_items(papers, out=tmp_path / "out", as_of=AT) == 0
        out = capsys.readouterr().out
        assert (
            "captured 2022-01-05T09:00:00Z; produced BC-1" in out
            and "captured 2022-01-05T10:00:00Z; none exists" in out
        )
        assert "nothing is taken from it" in out
        rows = list(csv.DictReader((tmp_path / "out" / "public-items.S09-items.csv").read_text("utf-8").splitlines()))
        assert [r["sha256"] for r in rows] == [hashlib.sha256(page).hexdigest(), hashlib.sha256((papers / "two.warc.gz").read_bytes()).hexdigest(), ""]  # fmt: skip
        assert rows[0]["limiter"] == "related to sales made through RopeShop"


class TestTheOutsideOrder:
    """Paper 003: a list on its day makes the source code due, a late one is a conflict; the marketing duty waits."""

    @pytest.mark.parametrize(("served", "state"), [("2022-02-14", "active"), ("2022-02-25", "conflict")])
    def test_the_list_drives_the_source_code(self, served: str, state: str, capsys: pytest.CaptureFixture[str]) -> None:
        order = outside("papers", "003-mujae-v-spotify-order.txt")
        assert secrets(order, done=[f"o1={served}"], as_of=served) == 0
        assert f"o8 at 003-mujae-v-spotify-order.txt [24]–[26]: {state}, last day 2022-02-21" in capsys.readouterr().out

    def test_the_limiter_stands_with_its_duty(self, capsys: pytest.CaptureFixture[str]) -> None:
        assert public_items(outside("papers", "003-mujae-v-spotify-order.txt"), as_of="2022-02-10") == 0
        out = capsys.readouterr().out
        assert (
            "limited to: “related to sales made through Spotify Ad Studio”" in out and out.count("pending: waits") == 2
        )
