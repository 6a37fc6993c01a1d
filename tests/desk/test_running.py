"""The runner orders analyses by what they need and give."""

from __future__ import annotations

from types import SimpleNamespace

import pytest

from particulars.analyses import ANALYSES, Analysis
from particulars.desk.running import in_order, run
from particulars.errors import Misused, TwoOfOneName


def count_words(text: str) -> SimpleNamespace:
    return SimpleNamespace(words=len(text.split()))


def double(words: int) -> SimpleNamespace:
    return SimpleNamespace(doubled=2 * words)


COUNT = Analysis("count", ("text",), ("words",), f"{__name__}:count_words")
DOUBLE = Analysis("double", ("words",), ("doubled",), f"{__name__}:double")


def test_runs_in_the_order_of_needs_whatever_the_order_asked() -> None:
    assert [a.name for a in in_order([DOUBLE, COUNT], {"text"})] == ["count", "double"]
    made = run([DOUBLE, COUNT], {"text": "two words"})
    assert list(made) == ["count", "double"]
    assert made["double"] == SimpleNamespace(doubled=4)


def test_refuses_a_missing_need() -> None:
    with pytest.raises(Misused, match="double needs words"):
        in_order([DOUBLE], {"text"})


def test_refuses_a_circle() -> None:
    with pytest.raises(Misused, match="circle"):
        in_order([Analysis("a", ("y",), ("x",), ""), Analysis("b", ("x",), ("y",), "")], set())


def test_refuses_two_givers_of_one_table() -> None:
    with pytest.raises(TwoOfOneName, match="words"):
        in_order([COUNT, Analysis("other", (), ("words",), "")], {"text"})


def test_the_registry_orders_itself() -> None:
    assert {a.name for a in in_order(ANALYSES.values(), {"text", "caption"})} == set(ANALYSES)
