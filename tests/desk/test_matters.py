"""What persons can decide and what no command does stand in the docs as they are in the code."""

from __future__ import annotations

import ast
from pathlib import Path

import pytest

import particulars.desk
from outside import CHECKOUT
from particulars.desk.main import run
from particulars.desk.matters import open_matter
from particulars.record.store import Record
from showings.a_matter import AT

PAGE = (CHECKOUT / "docs" / "commands.md").read_text(encoding="utf8")
DESK = Path(next(iter(particulars.desk.__path__)))


def test_each_kind_of_decision_has_its_row_with_its_answers(tmp_path: Path) -> None:
    Record.create(tmp_path / "case", name="M", side="neutral").close()
    with open_matter(tmp_path / "case") as record:
        for kind in record.kinds.values():
            row = next((line for line in PAGE.splitlines() if line.startswith(f"| `{kind.name}` |")), "")
            assert row.endswith(f"| {', '.join(kind.answers)} |" if kind.answers else "|") and row, kind.name


def test_only_the_sheets_that_the_docs_say_have_rows(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    case, odd = tmp_path / "case", tmp_path / "x.bin"
    odd.write_bytes(b"\xffWPC" + bytes(600))
    assert run(["new", str(case), "--name", "M", "--side", "neutral", "--as", "A", "--at", AT]) == 0
    assert run(["add", str(case), str(odd), "--as", "A", "--at", AT]) == 4
    for kind, rows in (("unread", 1), ("access", 0), ("image_only", 0), ("position", 0), ("ruling", 0), ("label", 0)):
        capsys.readouterr()
        assert run(["propose", str(case), kind, "--as", "A"]) == 0
        assert len(capsys.readouterr().out.splitlines()) == 1 + rows, kind


def test_the_docs_say_which_command_stores_particulars_and_that_none_sets_labels() -> None:
    """Where another one does, this fails, and the docs are to be told."""
    called = {path.name: _called(path) for path in DESK.rglob("*.py")}
    assert {"decide", "add_items"} <= set().union(*called.values())
    assert [name for name, names in called.items() if "label" in names] == ["clawback.py"]
    assert {name for name, names in called.items() if "add_particulars" in names} == {"gap.py"}
    assert (
        "No command sets or lifts a label of an item" in PAGE
        and "but for `clawback`" in PAGE
        and "only `gap --keep` stores any" in PAGE
    )


def _called(path: Path) -> set[str]:
    return {
        node.func.attr
        for node in ast.walk(ast.parse(path.read_text(encoding="utf8")))
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute)
    }


def test_the_help_says_what_the_issue_of_a_showing_does(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["show", "--help"]) == 0
    said = " ".join(capsys.readouterr().out.replace("│", " ").split())
    assert "it chooses the rows on positions by its key words" in said
