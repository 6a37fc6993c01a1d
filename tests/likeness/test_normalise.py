"""The declared normalisation forgets encoding and line breaks, and nothing else."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from particulars.likeness.normalise import norm_sha256, normalised


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("Deﬁned  terms\r\n", "Defined terms", True),
        ("page one\fpage two", "page one page two", True),
        ("a\u00a0b", "a b", True),
        ("cafe\u0301", "caf\u00e9", True),
        ("Defined Terms", "defined terms", False),
        ("terms.", "terms", False),
        ("one two", "two one", False),
        ("onetwo", "one two", False),
    ],
)
def test_what_it_forgets(one: str, other: str, same: bool) -> None:
    assert (norm_sha256(one) == norm_sha256(other)) is same


@given(st.text())
def test_normalising_twice_is_normalising_once(text: str) -> None:
    once = normalised(text)
    assert normalised(once) == once == once.strip()


@given(st.text(), st.sampled_from(["\n", "\r\n", "\t", " \f ", "\u2028", "\u00a0"]))
def test_white_space_of_any_kind_is_the_same(text: str, white: str) -> None:
    assert norm_sha256(white.join(text.split()) + white) == norm_sha256(" ".join(text.split()))


def test_a_lone_half_of_a_pair_is_hashed_and_kept_apart() -> None:
    assert norm_sha256("a\udcff") != norm_sha256("a")
