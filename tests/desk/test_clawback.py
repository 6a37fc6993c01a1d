"""`particulars clawback`: from the instant of the lock nothing of the document is seen, and what rests on it is listed."""

from __future__ import annotations

from pathlib import Path

import pytest

from particulars.desk.main import run

AT = "2023-11-30T00:00:00Z"
LATER = "2023-12-01T10:00:00Z"


@pytest.fixture
def case(tmp_path: Path) -> Path:
    """A matter with a privileged letter, its twin of the same bytes, and another paper."""
    papers = tmp_path / "papers"
    papers.mkdir()
    (papers / "advice.txt").write_text("Counsel advises Quince that the licence lapsed in May.\n")
    (papers / "advice-copy.txt").write_text("Counsel advises Quince that the licence lapsed in May.\n")
    (papers / "price.txt").write_text("The price list of Quince was sent in June.\n")
    made = tmp_path / "roe"
    assert run(["new", str(made), "--name", "Roe", "--side", "plaintiff", "--as", "A. Clerk", "--at", AT]) == 0
    assert run(["add", str(made), str(papers), "--as", "A. Clerk", "--at", AT]) == 0
    return made


def _lock(case: Path, *more: str) -> int:
    return run(
        ["clawback", str(case), "advice.txt", "--basis", "attorney-client", "--by", "Counsel D-1", "--at", LATER, *more]
    )


class TestClawback:
    """Fed. R. Civ. P. 26(b)(5)(B): the party must not use or disclose the information until the claim is resolved."""

    def test_the_document_and_its_copies_are_gone(self, case: Path, capsys: pytest.CaptureFixture[str]) -> None:
        assert run(["search", str(case), "lapsed", "--as", "A. Clerk"]) == 0
        assert "advice" in capsys.readouterr().out
        assert _lock(case) == 0
        capsys.readouterr()
        for name in ("advice.txt", "advice-copy.txt"):
            assert run(["show", str(case), name, "--as", "A. Clerk"]) != 0
        run(["search", str(case), "lapsed", "--as", "A. Clerk"])
        run(["list", str(case), "--as", "A. Clerk"])
        assert "advice" not in capsys.readouterr().out

    def test_the_register_tells_times_and_steps(self, case: Path, capsys: pytest.CaptureFixture[str]) -> None:
        assert _lock(case, "--notice", "2023-12-01T09:30:00Z") == 0
        capsys.readouterr()
        table = case.parent / "register.csv"
        assert run(["clawback", str(case), "--as", "A. Clerk", "--csv", str(table)]) == 0
        out = capsys.readouterr().out
        assert f"notice UTC: 2023-12-01T09:30:00Z | locked UTC: {LATER}" in out
        assert "2 files" in out and "waive" not in out
        assert "missing: steps before: how the review was made" in out
        assert "lapsed" not in table.read_text() and "advice" not in table.read_text()

    def test_a_paper_that_names_it_is_listed(self, case: Path, capsys: pytest.CaptureFixture[str]) -> None:
        capsys.readouterr()
        assert run(["list", str(case), "--as", "A. Clerk", "--jsonl"]) == 0
        import json

        rows = [json.loads(line) for line in capsys.readouterr().out.splitlines()]
        item = next(row["id"] for row in rows if row.get("name") == "advice.txt")
        (case / "out").mkdir(exist_ok=True)
        (case / "out" / "S05.html").write_text(f"<p>{item}</p>")
        assert _lock(case) == 0
        assert "out/S05.html names it" in capsys.readouterr().out

    def test_all_faults_are_told_and_nothing_is_locked(self, case: Path, capsys: pytest.CaptureFixture[str]) -> None:
        assert _lock(case, "--as", "A. Clerk") == 0
        assert run(["clawback", str(case), "price.txt", "none.txt", "--basis", "x", "--by", "C"]) == 2
        assert "none.txt" in capsys.readouterr().err
        assert run(["show", str(case), "price.txt", "--as", "A. Clerk"]) == 0

    def test_a_basis_and_a_hand_are_needed(self, case: Path) -> None:
        assert run(["clawback", str(case), "advice.txt", "--by", "C"]) == 2
        assert run(["clawback", str(case), "advice.txt", "--basis", "x"]) == 2
