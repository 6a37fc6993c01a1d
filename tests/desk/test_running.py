"""The runner orders analyses by what they need and give, and works again only when something changed."""

from __future__ import annotations

from types import SimpleNamespace

import pytest

from particulars.analyses import ANALYSES, Analysis
from particulars.desk.running import Table, in_order, key_of, run
from particulars.errors import Misused, TwoOfOneName


def count_words(text: str) -> SimpleNamespace:
    return SimpleNamespace(words=len(text.split()))


def double(words: int) -> SimpleNamespace:
    return SimpleNamespace(doubled=2 * words)


COUNT = Analysis("count", ("text",), ("words",), f"{__name__}:count_words")
DOUBLE = Analysis("double", ("words",), ("doubled",), f"{__name__}:double")


def test_runs_in_the_order_of_needs_whatever_the_order_asked() -> None:
    assert [a.name for a in in_order([DOUBLE, COUNT], {"text"})] == ["count", "double"]
    made = run([DOUBLE, COUNT], {"text": Table("two words", "k")})
    assert made.tables["doubled"].value == 4
    assert made.worked == ("count", "double")


def test_refuses_a_missing_need() -> None:
    with pytest.raises(Misused, match="double needs words"):
        in_order([DOUBLE], {"text"})


def test_refuses_a_circle() -> None:
    with pytest.raises(Misused, match="circle"):
        in_order([Analysis("a", ("y",), ("x",), ""), Analysis("b", ("x",), ("y",), "")], set())


def test_refuses_two_givers_of_one_table() -> None:
    with pytest.raises(TwoOfOneName, match="words"):
        in_order([COUNT, Analysis("other", (), ("words",), "")], {"text"})


def test_works_again_only_when_something_changed() -> None:
    kept: dict[str, object] = {}
    first = run([COUNT, DOUBLE], {"text": Table("two words", "k1")}, kept)
    again = run([COUNT, DOUBLE], {"text": Table("two words", "k1")}, kept)
    assert again.worked == ()
    assert again.tables == first.tables
    changed = run([COUNT, DOUBLE], {"text": Table("now three words", "k2")}, kept)
    assert changed.worked == ("count", "double")
    newer = Analysis("double", ("words",), ("doubled",), f"{__name__}:double", version=2)
    assert run([COUNT, newer], {"text": Table("two words", "k1")}, kept).worked == ("double",)


def test_a_key_tells_its_inputs_apart() -> None:
    assert key_of(COUNT, ["ab", "c"]) != key_of(COUNT, ["a", "bc"])


def test_the_registry_orders_itself() -> None:
    assert {a.name for a in in_order(ANALYSES.values(), {"text", "caption"})} == set(ANALYSES)
