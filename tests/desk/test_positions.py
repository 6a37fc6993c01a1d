"""`particulars positions`: the table on the terminal, as JSON lines, and in a folder."""

from __future__ import annotations

import csv
import json
from collections.abc import Callable
from pathlib import Path

import pytest

from particulars.desk.main import run

ISSUE = "mirror rule under § 701(c)"
WORDS = (
    "Courts differ on § 701(c). See Olm v. Peck, No. 21-cv-100, 2023 WL 100001, at *3 (N.D. Cal. Mar. 3, 2023) "
    '(adopting a "mirror" rule); Rudd v. Sato, 700 F. Supp. 3d 10, 15 (S.D. Tex. 2022) (rejecting a <mirror> rule).\n'
)
AT = "2031-05-06T07:08:09Z"
Captured = pytest.CaptureFixture[str]


@pytest.fixture
def reply(tmp_path: Path) -> Path:
    path = tmp_path / "reply.txt"
    path.write_text(WORDS, encoding="utf8")
    return path


def test_each_decision_is_told_as_proposed(reply: Path, capsys: Captured) -> None:
    assert run(["positions", str(reply), "--issue", ISSUE]) == 0
    said = capsys.readouterr().out
    assert "reply.txt: 2 decisions on “mirror rule under § 701(c)” in 2 passages." in said
    assert "5th Cir., S.D. Tex., 2022: Rudd v. Sato: proposed: rejects" in said
    assert "9th Cir.: adopts: 1" in said


def test_json_lines(reply: Path, capsys: Captured) -> None:
    assert run(["positions", str(reply), "--issue", ISSUE, "--json"]) == 0
    rows = [json.loads(line) for line in capsys.readouterr().out.splitlines()]
    assert [r["type"] for r in rows] == ["positions", "position", "position", "decision", "decision", "count", "count"]
    first = rows[1]
    assert (first["paper"], first["position"], first["status"]) == ("reply.txt", "adopts", "proposed")
    assert WORDS[first["start"] : first["end"]] == first["words"] == first["raw"]


def test_the_folder_holds_page_table_and_rows_the_same_each_time(reply: Path, tmp_path: Path) -> None:
    made = []
    for out in (tmp_path / "one", tmp_path / "two"):
        assert run(["positions", str(reply), "--issue", ISSUE, "--out", str(out), "--as-of", AT]) == 0
        made.append({p.name: p.read_bytes() for p in out.iterdir()})
    assert sorted(made[0]) == ["reply.positions.jsonl", "reply.sheet.csv", "reply.split.csv", "reply.split.html"]
    assert made[0] == made[1]
    page = made[0]["reply.split.html"].decode()
    assert "proposed: adopts" in page and "&lt;mirror&gt;" in page and "<mirror>" not in page
    assert "https:" not in page and "<script" not in page


def test_an_issue_without_key_words_is_refused(reply: Path) -> None:
    assert run(["positions", str(reply), "--issue", "the of"]) == 2
    assert run(["positions", "--issue", ISSUE]) == 2


def test_a_file_that_is_not_there_is_told_with_its_exit_code(tmp_path: Path, capsys: Captured) -> None:
    assert run(["positions", str(tmp_path / "none.txt"), "--issue", ISSUE]) != 0
    assert "none.txt" in capsys.readouterr().err


class TestSheet:
    """A label is printed as anything but proposed only once a named person gave it."""

    def filled(self, reply: Path, tmp_path: Path, label: str, by: str) -> Path:
        assert run(["positions", str(reply), "--issue", ISSUE, "--out", str(tmp_path / "out"), "--as-of", AT]) == 0
        given = tmp_path / "filled.csv"
        with (tmp_path / "out" / "reply.sheet.csv").open(encoding="utf8", newline="") as file:
            rows = list(csv.DictReader(file))
        rows[0] |= {"label": label, "by": by}
        with given.open("w", encoding="utf8", newline="") as file:
            writer = csv.DictWriter(file, list(rows[0]))
            writer.writeheader()
            writer.writerows(rows)
        return given

    def test_a_named_person_changes_a_label(self, reply: Path, tmp_path: Path, capsys: Captured) -> None:
        given = self.filled(reply, tmp_path, "does not reach", "Ada Quill")
        capsys.readouterr()
        assert run(["positions", str(reply), "--issue", ISSUE, "--confirmed", str(given)]) == 0
        said = capsys.readouterr().out
        assert "Olm v. Peck: confirmed by Ada Quill: does not reach" in said
        assert "Rudd v. Sato: proposed: rejects" in said
        assert "9th Cir.: does not reach: 1" in said

    def test_a_label_without_a_name_and_a_label_not_in_the_list_are_refused(
        self, reply: Path, tmp_path: Path, capsys: Captured
    ) -> None:
        for label, by, why in (("rejects", "", "the name of the person"), ("wins", "Ada Quill", "“wins” is no label")):
            given = self.filled(reply, tmp_path, label, by)
            assert run(["positions", str(reply), "--issue", ISSUE, "--confirmed", str(given)]) == 2
            assert f"row 2: {why}" in capsys.readouterr().err.replace("a label wants the passage and ", "")

    @pytest.mark.parametrize(
        ("change", "code", "why"),
        [
            (lambda text: "", 3, "lacks the columns by, label, passage. particulars positions --out writes them"),
            (lambda text: text.replace("passage,", "where,", 1), 3, "lacks the columns passage"),
            (lambda text: text.replace(",", ";"), 3, "parted by commas"),
            (
                lambda text: text.replace("\n", "\nnobody@1,,,,,,,rejects,Ada Quill\n", 1),
                2,
                "no passage nobody@1 stands",
            ),
            (lambda text: text + text.splitlines()[1] + "\n", 2, "row 4: "),
        ],
        ids=["empty", "column", "semicolons", "unknown", "double"],
    )
    def test_a_sheet_is_checked_before_anything_is_printed(
        self, reply: Path, tmp_path: Path, change: Callable[[str], str], code: int, why: str, capsys: Captured
    ) -> None:
        given = self.filled(reply, tmp_path, "does not reach", "Ada Quill")
        given.write_text(change(given.read_text(encoding="utf8")), encoding="utf8")
        capsys.readouterr()
        assert run(["positions", str(reply), "--issue", ISSUE, "--confirmed", str(given)]) == code
        said = capsys.readouterr()
        assert why in said.err and said.out == ""

    def test_a_sheet_as_a_spreadsheet_saves_it_is_taken(self, reply: Path, tmp_path: Path, capsys: Captured) -> None:
        given = self.filled(reply, tmp_path, "does not reach", "Ada Quill")
        given.write_text(given.read_text(encoding="utf8"), encoding="utf-8-sig")
        assert run(["positions", str(reply), "--issue", ISSUE, "--confirmed", str(given)]) == 0
        assert "confirmed by Ada Quill: does not reach" in capsys.readouterr().out

    def test_labels_of_two_papers_may_stand_on_one_sheet(self, reply: Path, tmp_path: Path, capsys: Captured) -> None:
        given = self.filled(reply, tmp_path, "does not reach", "Ada Quill")
        other = tmp_path / "other.txt"
        other.write_text("Nothing is cited on § 701(c) here.\n", encoding="utf8")
        assert run(["positions", str(other), str(reply), "--issue", ISSUE, "--confirmed", str(given)]) == 0
        assert "confirmed by Ada Quill: does not reach" in capsys.readouterr().out

    def test_a_sheet_filled_in_where_it_was_written_stays(self, reply: Path, tmp_path: Path, capsys: Captured) -> None:
        out = tmp_path / "out"
        words = ["positions", str(reply), "--issue", ISSUE, "--out", str(out), "--as-of", AT]
        assert run(words) == 0
        sheet = out / "reply.sheet.csv"
        rows = sheet.read_bytes().decode("utf8").split("\r\n")
        rows[1] += "Ada Quill"
        rows[1] = rows[1].replace(",Ada Quill", "does not reach,Ada Quill")
        filled = "\r\n".join(rows).encode("utf8")
        sheet.write_bytes(filled)
        (out / "reply.split.csv").unlink()
        assert run(words) == 2
        assert sheet.read_bytes() == filled and "may hold a person's answers" in capsys.readouterr().err
        assert (out / "reply.split.csv").is_file(), "the table is written all the same"
        assert run([*words, "--confirmed", str(sheet)]) == 0
        assert sheet.read_bytes() == filled
        assert "confirmed by Ada Quill" in (out / "reply.split.html").read_text(encoding="utf8")
