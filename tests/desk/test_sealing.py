"""`particulars sealing`: a passage is verified in the record, and told where the public version has it too."""

from __future__ import annotations

from pathlib import Path

import pytest

from particulars.desk.main import run

AT = "2023-11-30T00:00:00Z"
WHOLE = (
    "The price was 4,312 dollars a month.\nThe parties met in May and spoke of many things there.\nSee 4,312 dollars.\n"
)
OPEN = "The price was [REDACTED] a month.\nThe parties [REDACTED].\nSee 4,312 dollars.\n"
SHEET = (
    "Id,Passage,Designating Party,Reason,Declaration Paragraph,Ruling\r\n"
    'P1,"4,312 dollars",Vellamoor,price terms,Decl. 4,\r\n'
    "P2,no such words,Vellamoor,price terms,Decl. 5,\r\n"
    "P3,price,Vellamoor,price terms,Decl. 6,\r\n"
)


@pytest.fixture
def case(tmp_path: Path) -> Path:
    """A matter with a sealed version and a public one."""
    made, papers = tmp_path / "roe", tmp_path / "papers"
    papers.mkdir()
    (papers / "sealed.txt").write_text(WHOLE)
    (papers / "public.txt").write_text(OPEN)
    (tmp_path / "sheet.csv").write_text(SHEET, newline="")
    assert run(["new", str(made), "--name", "Roe", "--side", "plaintiff", "--as", "A. Clerk", "--at", AT]) == 0
    assert run(["add", str(made), str(papers), "--as", "A. Clerk", "--at", AT]) == 0
    return made


def test_each_passage_is_verified_and_held_against_the_public_version(
    case: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    capsys.readouterr()
    table = case.parent / "S22.csv"
    asked = ["sealing", str(case), str(case.parent / "sheet.csv"), "--sealed", "sealed.txt", "--as", "A. Clerk"]
    assert run([*asked, "--public", "public.txt", "--csv", str(table)]) == 1
    out = capsys.readouterr().out
    assert "Passage P1 is also in the public version at" in out
    assert "verified: not found in the sealed version" in out
    assert "Left out beyond the passages" in out and "met in May and spoke" in out
    assert "declaration ¶: Decl. 4" in out
    assert table.read_text().startswith("id,ECF/exhibit,passage,page:line,designating party,reason,declaration")


def test_without_a_public_version_nothing_is_said_of_it(case: Path, capsys: pytest.CaptureFixture[str]) -> None:
    capsys.readouterr()
    run(["sealing", str(case), str(case.parent / "sheet.csv"), "--sealed", "sealed.txt", "--as", "A. Clerk"])
    out = capsys.readouterr().out
    assert "was not looked for" in out and "Nothing is left out" not in out
