"""No command writes over a file it reads, the record of a matter, or a sheet that a person filled in."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from particulars.desk.main import run
from particulars.desk.whole_files import is_stream, refuse_filled_in, refuse_overwriting, write_whole
from particulars.errors import Misused, OutOfReach

AT = "2031-05-06T07:08:09Z"
Captured = pytest.CaptureFixture[str]
PAPER = "UNITED STATES DISTRICT COURT\nNORTHERN DISTRICT OF CALIFORNIA\n\nORDER\n\nThe motion is DENIED.\n"


@pytest.fixture
def paper(tmp_path: Path) -> Path:
    path = tmp_path / "order.html"
    path.write_text(f"<html><body><p>{PAPER}</p></body></html>", encoding="utf8")
    return path


@pytest.fixture
def case(tmp_path: Path) -> Path:
    folder = tmp_path / "case"
    assert run(["new", str(folder), "--name", "M", "--side", "neutral", "--as", "A", "--at", AT]) == 0
    return folder


class TestInputs:
    """A target is refused if it is an input by whatever name: before anything is written."""

    def test_a_target_that_is_read_is_refused(self, tmp_path: Path) -> None:
        paper, link, hard = tmp_path / "a.txt", tmp_path / "link.txt", tmp_path / "hard.txt"
        paper.write_text("x")
        link.symlink_to(paper)
        hard.hardlink_to(paper)
        for target in (paper, link, hard, tmp_path / "." / "a.txt"):
            with pytest.raises(Misused, match="is read by this command"):
                refuse_overwriting([target], [paper])
        refuse_overwriting([tmp_path / "b.txt"], [paper])

    def test_one_place_for_two_files_is_refused(self, tmp_path: Path) -> None:
        with pytest.raises(Misused, match="written twice"):
            refuse_overwriting([tmp_path / "a", tmp_path / "b" / ".." / "a"])

    @pytest.mark.parametrize(
        "words",
        [
            ["read", "{paper}", "--out", "{folder}"],
            ["read", "{paper}", "--out", "{folder}/out", "--jsonl", "{paper}"],
            ["calendar", "{paper}", "--ics", "{paper}"],
            ["positions", "{rows}", "--issue", "mirror rule", "--out", "{folder}"],
            ["lint", "{lints}", "{paper}", "--out", "{folder}"],
        ],
        ids=lambda words: words[0],
    )
    def test_no_command_writes_over_its_input(
        self, words: list[str], paper: Path, tmp_path: Path, capsys: Captured
    ) -> None:
        for name in ("order.split.csv", "order.lints.jsonl"):
            (tmp_path / name).write_text(PAPER, encoding="utf8")
        (tmp_path / "order.split").mkdir()
        names = {
            "paper": paper, "folder": tmp_path, "rows": tmp_path, "lints": tmp_path / "order.lints.jsonl",
        }  # fmt: skip
        before = {p: p.read_bytes() for p in tmp_path.iterdir() if p.is_file()}
        assert run([word.format(**names) for word in words]) == 2
        assert "would be lost" in capsys.readouterr().err
        assert {p: p.read_bytes() for p in tmp_path.iterdir() if p.is_file()} == before


class TestRecord:
    """Nothing but the record writes where a record keeps its own, whichever matter's it is."""

    @pytest.mark.parametrize("name", ["record.db", "matter.toml", "head", "lock", "originals/ab/x", "tables/texts/x"])
    def test_a_record_s_own_place_is_refused(self, case: Path, name: str) -> None:
        with pytest.raises(Misused, match="record's own"):
            refuse_overwriting([case / name])
        refuse_overwriting([case / "out" / "order.html", case / "unread.csv"])

    @pytest.mark.parametrize(
        "words",
        [
            ["count", "by 2022-02-21", "--csv", "{case}/record.db"],
            ["count", "by 2022-02-21", "--ics", "{case}/matter.toml"],
            ["read", "{paper}", "--out", "{case}/out", "--jsonl", "{case}/head"],
            ["read", "{paper}", "--out", "{case}/originals"],
            ["calendar", "{paper}", "--ics", "{case}/lock"],
            ["propose", "{case}", "unread", "--out", "{case}/record.db"],
            ["show", "{case}", "S17", "--out", "{case}/tables"],
        ],
        ids=lambda words: f"{words[0]} {words[-2]}",
    )
    def test_no_command_writes_into_a_record(self, words: list[str], case: Path, paper: Path) -> None:
        before = {p: p.read_bytes() for p in case.rglob("*") if p.is_file()}
        assert run([word.format(case=case, paper=paper) for word in words]) == 2
        assert {p: p.read_bytes() for p in case.rglob("*") if p.is_file()} == before
        assert run(["verify", str(case)]) == 0


class TestSheets:
    """A sheet that is there and differs may hold answers."""

    def test_only_the_same_sheet_or_an_empty_file_may_be_there(self, tmp_path: Path) -> None:
        sheet = tmp_path / "sheet.csv"
        refuse_filled_in(sheet, "a,b\r\n")
        sheet.write_bytes(b"")
        refuse_filled_in(sheet, "a,b\r\n")
        sheet.write_bytes(b"a,b\r\n")
        refuse_filled_in(sheet, "a,b\r\n")
        sheet.write_bytes(b"a,b\r\n1,2\r\n")
        with pytest.raises(Misused, match="may hold a person's answers"):
            refuse_filled_in(sheet, "a,b\r\n")

    def test_a_filled_sheet_is_not_proposed_over(self, case: Path, tmp_path: Path) -> None:
        odd, sheet = tmp_path / "x.bin", tmp_path / "new" / "folder" / "unread.csv"
        odd.write_bytes(b"\xffWPC" + bytes(600))
        assert run(["add", str(case), str(odd), "--as", "A", "--at", AT]) == 4
        propose = ["propose", str(case), "unread", "--as", "A", "--out", str(sheet)]
        assert run(propose) == 0, "the folder of the sheet is made"
        assert run(propose) == 0
        filled = sheet.read_bytes().replace(b"person,,", b"person,leave unread,")
        sheet.write_bytes(filled)
        assert run(propose) == 2
        assert sheet.read_bytes() == filled


class TestWriting:
    """Whole, in the place a link leads to, or straight into what is no file."""

    def test_a_link_leads_to_the_file_that_is_replaced_and_its_mode_stays(self, tmp_path: Path) -> None:
        place, link = tmp_path / "a.html", tmp_path / "link.html"
        place.write_text("before")
        place.chmod(0o600)
        link.symlink_to(place)
        write_whole(link, "after")
        assert link.is_symlink() and place.read_text() == "after" and place.stat().st_mode & 0o777 == 0o600

    def test_a_long_name_is_written(self, tmp_path: Path) -> None:
        place = tmp_path / ("n" * 250 + ".html")
        write_whole(place, "x")
        assert place.read_text() == "x"

    @pytest.mark.parametrize("place", ["/dev/full", "/nowhere/at/all.html", "/proc/nothing"])
    def test_what_cannot_be_written_is_out_of_reach(self, place: str) -> None:
        with pytest.raises(OutOfReach, match=place):
            write_whole(Path(place), "x")

    def test_a_pipe_is_written_into(self, tmp_path: Path) -> None:
        pipe = tmp_path / "pipe"
        os.mkfifo(pipe)
        reader = os.open(pipe, os.O_RDONLY | os.O_NONBLOCK)
        try:
            assert is_stream(pipe) and not is_stream(tmp_path)
            write_whole(pipe, "rows")
            assert os.read(reader, 10) == b"rows"
        finally:
            os.close(reader)
        assert is_stream(pipe), "it is still a pipe"

    @pytest.mark.parametrize("piped", [True, False])
    def test_stdout_by_its_name_is_written_straight_after_what_was_printed(self, tmp_path: Path, piped: bool) -> None:
        command = [sys.executable, "-m", "particulars", "count", "by 2022-02-21", "--json", "--csv", "/dev/stdout"]
        made = tmp_path / "made"
        if piped:
            made.write_bytes(subprocess.run(command, stdout=subprocess.PIPE, check=True, timeout=60).stdout)
        else:
            with made.open("wb") as file:
                subprocess.run(command, stdout=file, check=True, timeout=60)
        said = made.read_text(encoding="utf8").splitlines()
        assert said[0].startswith("{") and len(said) == 3 and "2022-02-21" in said[2]
        assert list(tmp_path.iterdir()) == [made]


def test_a_calendar_of_no_paper_writes_nothing(tmp_path: Path, capsys: Captured) -> None:
    ics = tmp_path / "due.ics"
    ics.write_text("before")
    assert run(["calendar", str(tmp_path / "gone.txt"), "--ics", str(ics)]) == 74
    assert ics.read_text() == "before"
    assert "was not written" in capsys.readouterr().err
