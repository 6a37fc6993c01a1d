"""Two sides as the command holds them against one another: what a collection repeats at the end makes nothing near."""

from __future__ import annotations

from pathlib import Path

from likeness.planted import text
from particulars.analyses.productions.rows import State
from particulars.desk.compared import compared
from particulars.desk.main import run
from particulars.desk.productions_on_file import side

NOTICE = "\n".join(" ".join(text(99, 90)[at : at + 10]) for at in range(0, 90, 10))


def matter(folder: Path, name: str, first: int) -> Path:
    """A matter of twelve short notes, each with the same long notice right below its last line."""
    files = folder / f"files-{name}"
    files.mkdir()
    for n in range(first, first + 12):
        (files / f"{name}{n}.txt").write_text(f"{' '.join(text(n, 9))}\n{NOTICE}\n", encoding="utf-8")
    case = folder / name
    assert run(["new", str(case), "--name", name, "--side", "plaintiff", "--as", "A. Clerk"]) == 0
    assert run(["add", str(case), str(files), "--as", "A. Clerk"]) == 0
    return case


def test_a_notice_right_below_the_message_makes_no_two_of_them_near(tmp_path: Path) -> None:
    one, other = matter(tmp_path, "one", 0), matter(tmp_path, "other", 40)
    with side(one, "A. Clerk") as a, side(other, "A. Clerk") as b:
        found = compared(a, b)
    assert found.documents(State.NEAR) == 0 and "footers set aside in 24 texts" in found.examined
