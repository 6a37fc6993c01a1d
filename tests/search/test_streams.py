"""Words kept as numbers are found only where a whole number stands, and streams are joined behind a wall."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from particulars.search.streams import Stream, joined, packed

ODD = st.sampled_from((0, 1, 255, 256, 257, 65_536, 65_537, 16_777_216, 16_777_217, 2**32 - 1))


@given(st.lists(ODD, max_size=12), st.lists(ODD, min_size=1, max_size=3), st.integers(0, 12))
def test_a_number_is_found_only_where_it_stands(numbers: list[int], wanted: list[int], start: int) -> None:
    places = range(start, len(numbers) - len(wanted) + 1)
    plain = next((i for i in places if numbers[i : i + len(wanted)] == wanted), -1)
    assert Stream(packed(numbers)).find(packed(wanted), start) == plain


def test_a_number_that_lies_across_two_is_not_found() -> None:
    assert Stream(packed([256, 65_536])).find(packed([1])) == -1


def test_streams_are_joined_behind_a_wall() -> None:
    one = Stream(packed([5, 6]), packed([1]))
    whole = joined([one, Stream(packed([])), one])
    assert list(whole.numbers) == [5, 6, 5, 6]
    assert list(whole.sentences) == [1, 2, 2, 3]
    assert whole.reads_on(0, 1) and whole.reads_on(2, 3) and not whole.reads_on(1, 2)
