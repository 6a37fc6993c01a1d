"""Trouble is told in one line with an exit code, and no traceback reaches a user."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from particulars.desk.main import run
from particulars.desk.trouble import tell, told
from particulars.errors import NoReader, OurFault, OutOfReach


def test_ours_is_told_as_it_is(capsys: pytest.CaptureFixture[str]) -> None:
    assert tell(NoReader("old.wpd")) == 4
    assert capsys.readouterr().err.count("\n") == 1


def test_what_nobody_foresaw_names_a_log_with_the_traceback(capsys: pytest.CaptureFixture[str]) -> None:
    def surprise() -> None:
        raise ZeroDivisionError("seven\nby nothing")

    with pytest.raises(ZeroDivisionError) as caught:
        surprise()
    assert tell(caught.value) == OurFault.exit_code == 70
    line = capsys.readouterr().err
    assert line.count("\n") == 1 and "Traceback" not in line
    log = Path(re.search(r"in (\S+\.log)", line).group(1))  # type: ignore[union-attr]
    assert "surprise" in log.read_text(encoding="utf8")
    log.unlink()


def test_the_system_s_refusal_names_the_path() -> None:
    known = told(FileNotFoundError(2, "No such file or directory", "gone.pdf"))
    assert isinstance(known, OutOfReach)
    assert "gone.pdf: No such file or directory" in str(known)


@pytest.mark.parametrize(
    ("line", "code", "says"),
    [
        (["nonsense"], 2, "There is no command 'nonsense'"),
        (["read"], 2, "No paper was named"),
        (["read", "--nonsense"], 2, "particulars read --help"),
        (["read", "x.pdf", "--as-of", "yesterday"], 2, "2024-09-11T12:00:00Z"),
    ],
)
def test_a_command_not_understood(line: list[str], code: int, says: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(line) == code
    err = capsys.readouterr().err
    assert says in err and err.count("\n") == 1


def test_help_and_version_are_no_trouble(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["--help"]) == run(["--version"]) == run([]) == 0
    assert "read" in capsys.readouterr().out


def test_a_refusal_without_a_file_s_name_is_the_system_s_too(capsys: pytest.CaptureFixture[str]) -> None:
    assert tell(OSError(28, "No space left on device")) == OutOfReach.exit_code == 74
    assert tell(OSError("the disk is gone")) == 74
    first, second = capsys.readouterr().err.splitlines()
    assert "No space left on device. Check" in first and "the disk is gone. Check" in second
