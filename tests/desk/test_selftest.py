"""The self-test says ok on a whole installation, and names what differs on another."""

from __future__ import annotations

import pytest

from particulars.desk import selftest
from particulars.desk.main import run
from particulars.desk.selftest import Check


def test_this_installation_is_ok(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["selftest"]) == 0, capsys.readouterr()
    assert capsys.readouterr().out.endswith(": ok\n")


def test_a_difference_is_named(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    monkeypatch.setattr(selftest, "look", lambda: [Check("library ink", "1.0", "0.9")])
    assert run(["selftest"]) == 1
    said = capsys.readouterr()
    assert "DIFFERS  library ink: 0.9, not 1.0" in said.out and "library ink" in said.err
