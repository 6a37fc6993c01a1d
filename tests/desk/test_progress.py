"""Progress is shown to a person who watches, and to nobody else."""

from __future__ import annotations

import io
import sys
import time

import pytest

from particulars.desk import progress
from particulars.desk.progress import watched


class Terminal(io.StringIO):
    def isatty(self) -> bool:
        return True


def test_nothing_is_shown_where_nobody_watches(capsys: pytest.CaptureFixture[str]) -> None:
    assert list(watched(range(3), "Reading", 3)) == [0, 1, 2]
    assert capsys.readouterr().err == ""


def test_a_bar_with_what_is_left_after_a_while(monkeypatch: pytest.MonkeyPatch) -> None:
    terminal = Terminal()
    monkeypatch.setattr(sys, "stderr", terminal)
    monkeypatch.setattr(progress, "PATIENCE", 0.0)
    for _ in watched(range(3), "Reading", 3):
        time.sleep(0.1)
    assert "Reading" in terminal.getvalue() and "left" in terminal.getvalue()


def test_short_work_shows_no_bar(monkeypatch: pytest.MonkeyPatch) -> None:
    terminal = Terminal()
    monkeypatch.setattr(sys, "stderr", terminal)
    assert list(watched("ab", "Reading", 2)) == ["a", "b"]
    assert "Reading" not in terminal.getvalue()
