"""Parentheticals: balanced where the paper balances them, cut at the sentence's end where it does not."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from particulars.reading.brackets import bracket, explanations

ONE = [
    ("(one) two", "(one)", True),
    ("(a (b) c) d", "(a (b) c)", True),
    ("(holding so. The next sentence goes on.", "(holding so", False),
    ("(holding (so. The next) sentence", "(holding (so", False),
    ("(holding so\n\nNext paragraph)", "(holding so", False),
]


@pytest.mark.parametrize(("text", "found", "closed"), ONE)
def test_bracket(text: str, found: str, closed: bool) -> None:
    one = bracket(text, 0)
    assert (text[one.start : one.end], one.closed) == (found, closed)


def test_explanations_one_after_the_other() -> None:
    text = "X (en banc) (per curiam), (no)"
    assert [text[b.start : b.end] for b in explanations(text, 1)] == ["(en banc)", "(per curiam)"]


_nested = st.recursive(
    st.text(alphabet="ab ", max_size=6),
    lambda inner: st.builds(lambda a, b, c: f"{a}({b}){c}", inner, inner, inner),
    max_leaves=12,
)


@given(_nested, st.text(alphabet="ab .", max_size=9))
def test_balanced_is_found_whole(inside: str, after: str) -> None:
    text = f"({inside}){after}"
    assert bracket(text, 0) == (0, len(inside) + 2, True)
