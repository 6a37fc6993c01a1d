"""Bates numbers: reading, order, ranges, gaps and overlaps, by table and by property."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from particulars.reading.bates import (
    HYPHENS,
    Bates,
    Fault,
    Range,
    expand,
    gaps,
    in_one,
    joined,
    matched,
    overlaps,
    parse,
    ranged,
)


@pytest.mark.parametrize(
    ("received", "prefix", "number", "page", "mark"),
    [
        ("QSL-0000001", "QSL-", 1, "", ""),
        ("  QSL-0000001 ", "QSL-", 1, "", ""),
        ("QSL\u20110000001", "QSL-", 1, "", ""),
        ("ABC000123.0001", "ABC", 123, ".0001", ""),
        ("PROD-00011001_0001_REV", "PROD-", 11001, "_0001", "_REV"),
        ("PROD-00011001_REV", "PROD-", 11001, "", "_REV"),
        ("VOL01-000042A", "VOL01-", 42, "A", ""),
        ("VOL01-000042_A", "VOL01-", 42, "_A", ""),
        ("DOE_2021_000123", "DOE_2021_", 123, "", ""),
        ("Sample_0000001", "Sample_", 1, "", ""),
        ("ACME 00017", "ACME ", 17, "", ""),
        ("00017", "", 17, "", ""),
        ("ABC.000001", "ABC.", 1, "", ""),
        ("ABC-0000001-0002", "ABC-0000001-", 2, "", ""),
    ],
)
def test_a_number_is_read_from_the_right(received: str, prefix: str, number: int, page: str, mark: str) -> None:
    found = parse(received)
    assert found is not None
    assert (found.prefix, found.number, found.page, found.mark) == (prefix, number, page, mark)
    assert str(found) == received.strip()


@pytest.mark.parametrize("words", ["", "   ", "n/a", "see log", "A" * 40, "9" * 19, "12 pages of it", "１２"])
def test_what_is_no_number_is_none(words: str) -> None:
    assert parse(words) is None


@pytest.mark.parametrize(
    ("received", "both"),
    [
        ("QSL0000001 - QSL0000300", ("QSL0000001", "QSL0000300")),
        ("QSL0000401\u2013QSL0000500", ("QSL0000401", "QSL0000500")),
        ("QSL-0000001 \u2014 QSL-0000300", ("QSL-0000001", "QSL-0000300")),
        ("QSL-0000001-QSL-0000300", ("QSL-0000001", "QSL-0000300")),
        ("QSL0000001 through QSL0000300", ("QSL0000001", "QSL0000300")),
        ("0000001 - 0000009", ("0000001", "0000009")),
        ("VOL-000042A - VOL-000042C", ("VOL-000042A", "VOL-000042C")),
        ("QSL0000001, QSL0000003", None),
        ("QSL0000001; QSL0000003", None),
        ("QSL0000001 and QSL0000003", None),
        ("QSL0000001 - 0300", None),
    ],
)
def test_two_numbers_in_one_value_are_no_number_and_a_range_if_the_value_says_so(
    received: str, both: tuple[str, str] | None
) -> None:
    assert parse(received) is None
    assert in_one(received) == both
    found = ranged(received)
    assert (str(found) == " to ".join(both)) if both else (found is Fault.NO_NUMBER)


@pytest.mark.parametrize("received", ["12-000345", "VOL1 - 0001", "DOE-2021 - 000123", "A1-A000001", "Doe, A. 0001"])
def test_a_prefix_with_a_number_in_it_stays_one_number(received: str) -> None:
    assert parse(received) is not None and in_one(received) is None


PREFIXES = st.text("ABCXYZ", max_size=4).flatmap(lambda p: st.sampled_from([p, p + "-", p + "_", p + "2_", p + " "]))
PREFIX = PREFIXES.map(lambda p: p.lstrip())
NUMBERS = st.builds(
    lambda prefix, number, width, page: f"{prefix}{str(number).zfill(width)}{page}",
    PREFIX,
    st.integers(0, 10**7),
    st.integers(6, 9),
    st.sampled_from(["", "", ".0001", "_0012", "A", "B", "_REV"]),
)


@given(NUMBERS)
def test_what_is_read_is_what_was_written(received: str) -> None:
    found = parse(received)
    assert found is not None and found.match == received and found.received == received


@given(NUMBERS, st.sampled_from([chr(c) for c in HYPHENS]))
def test_any_hyphen_matches_and_is_kept_as_received(received: str, hyphen: str) -> None:
    other = received.replace("-", hyphen)
    assert matched(other) == received
    found = parse(other)
    assert found is not None and found.match == received and found.received == other


@given(st.text(max_size=30))
def test_reading_never_fails_and_never_alters(received: str) -> None:
    found = parse(received)
    assert found is None or found.match == matched(received)


@given(st.lists(NUMBERS, max_size=20))
def test_the_order_is_total_and_follows_the_numbers(received: list[str]) -> None:
    read = [one for one in map(parse, received) if one is not None]
    ordered = sorted(read)
    backwards = list(reversed(read))
    assert [one.order for one in ordered] == [one.order for one in sorted(backwards)]
    for one, after in pairwise(ordered):
        assert one.prefix < after.prefix or one.number <= after.number


STRETCH = st.tuples(st.integers(0, 300), st.integers(0, 40)).map(lambda s: (s[0], s[0] + s[1]))


def of(first: int, last: int, prefix: str = "Q-") -> Range:
    found = ranged(f"{prefix}{first:06}", f"{prefix}{last:06}")
    assert isinstance(found, Range)
    return found


@given(STRETCH)
def test_a_range_counts_and_holds_what_it_expands_to(stretch: tuple[int, int]) -> None:
    one = of(*stretch)
    numbers = list(expand(one))
    assert len(numbers) == one.count == len(set(numbers))
    for number in numbers:
        read = parse(number)
        assert read is not None and read in one
    for outside in (stretch[0] - 1, stretch[1] + 1):
        assert outside < 0 or of(outside, outside).beg not in one
    assert of(*stretch, prefix="R-").beg not in one


@given(st.lists(STRETCH, max_size=15))
def test_gaps_are_what_no_range_holds_between_the_first_and_the_last(stretches: list[tuple[int, int]]) -> None:
    ranges = [of(*s) for s in stretches]
    held = {n for first, last in stretches for n in range(first, last + 1)}
    missing = set(range(min(held), max(held) + 1)) - held if held else set()
    found = gaps(ranges)
    assert {n for gap in found for n in range(gap.first.number, gap.last.number + 1)} == missing
    assert sum(gap.count for gap in found) == len(missing)
    for gap in found:
        assert ranges[gap.after].end.number + 1 == gap.first.number
        assert ranges[gap.before].beg.number - 1 == gap.last.number


@pytest.mark.parametrize(
    ("held", "missing"),
    [
        ("V-000042A V-000042D", ["V-000042B to V-000042C 2"]),
        ("V-000043.0001/V-000043.0002 V-000043.0005 V-000044", ["V-000043.0003 to V-000043.0004 2"]),
        ("V-000042 V-000042_0001 V-000042_0003", ["V-000042_0002 1"]),
        ("V-000042A V-000043 V-000044C", ["V-000044A to V-000044B 2"]),
        ("V-000042A V-000045B", ["V-000043 to V-000044 2", "V-000045A 1"]),
        ("V-000042A V-000042.0004", []),
        ("V-000042A V-000043", []),
        ("V-000042.0002 V-000043.0001", []),
        ("V-000042B", []),
    ],
)
def test_pages_missing_within_a_number_are_a_gap(held: str, missing: list[str]) -> None:
    """A suffix counts pages; how many a number has nobody knows, so its end is no gap."""
    told = [
        f"{gap.first} to {gap.last} {gap.count}" if gap.count > 1 else f"{gap.first} {gap.count}"
        for gap in gaps(ranges_of(held))
    ]
    assert told == missing


@pytest.mark.parametrize(
    ("held", "ranges"),
    [
        ("V-000042A V-000042D V-000043", "V-000042A|V-000042D|V-000043"),
        ("V-000042A V-000042B V-000042C/V-000042F", "V-000042A to V-000042F"),
        ("V-000042 V-000042_0001 V-000042_0002", "V-000042 to V-000042_0002"),
        ("V-000042.0001/V-000042.0002 V-000043.0001", "V-000042.0001 to V-000042.0002|V-000043.0001"),
        ("V-000042A V-000042.0001", "V-000042.0001|V-000042A"),
        ("V-000041 V-000042/V-000045 V-000043 V-000046", "V-000041 to V-000046"),
    ],
)
def test_only_ranges_without_a_page_between_them_are_joined(held: str, ranges: str) -> None:
    assert "|".join(map(str, joined(ranges_of(held)))) == ranges


def ranges_of(held: str) -> list[Range]:
    """Ranges from `V-1/V-3 V-5`."""
    found = [ranged(*one.split("/")) for one in held.split()]
    assert all(isinstance(one, Range) for one in found)
    return [one for one in found if isinstance(one, Range)]


PAGES = st.lists(st.tuples(st.integers(1, 4), st.integers(1, 9)), max_size=12)


@given(PAGES)
def test_what_is_joined_holds_the_same_pages_and_no_gap(pages: list[tuple[int, int]]) -> None:
    ranges = [one for one in (ranged(f"V{number:04}.{page:04}") for number, page in pages) if isinstance(one, Range)]
    held = {found for one in joined(ranges) for found in expand(one)}
    assert held == {one.beg.match for one in ranges}
    within = {(n, p) for n, p in pages}
    for gap in gaps(ranges):
        if gap.first.page:
            assert not within & {(gap.first.number, p) for p in range(gap.first.page_number, gap.last.page_number + 1)}


@given(st.lists(STRETCH, max_size=15))
def test_overlaps_are_none_exactly_where_no_number_is_held_twice(stretches: list[tuple[int, int]]) -> None:
    found = overlaps([of(*s) for s in stretches])
    held = [n for first, last in stretches for n in range(first, last + 1)]
    assert bool(found) == (len(held) != len(set(held)))
    for overlap in found:
        one, other = stretches[overlap.one], stretches[overlap.other]
        assert max(one[0], other[0]) <= min(one[1], other[1])
        assert overlap.same == (one == other)


@given(st.lists(STRETCH, max_size=10), st.lists(STRETCH, max_size=10))
def test_series_do_not_meddle_with_one_another(one: list[tuple[int, int]], other: list[tuple[int, int]]) -> None:
    both = [*(of(*s, prefix="A") for s in one), *(of(*s, prefix="B") for s in other)]
    assert len(gaps(both)) == len(gaps([of(*s) for s in one])) + len(gaps([of(*s) for s in other]))
    assert len(overlaps(both)) == len(overlaps([of(*s) for s in one])) + len(overlaps([of(*s) for s in other]))


@pytest.mark.parametrize(
    ("beg", "end", "count"),
    [
        ("A0001", "A0005", 5),
        ("A0001", "", 1),
        ("A000001", "A000001_0004", 5),
        ("A000001.0001", "A000001.0004", 4),
        ("A000001A", "A000001C", 3),
        ("A000001.0001", "A000002.0004", None),
        ("P-00011001_REV", "P-00011001_0004_REV", 5),
        ("A\u2013000001", "A-000003", 3),
        ("A999", "A1000", 2),
    ],
)
def test_a_range_counts_its_pages_or_says_that_it_cannot(beg: str, end: str, count: int | None) -> None:
    found = ranged(beg, end)
    assert isinstance(found, Range) and found.count == count
    if count is None:
        with pytest.raises(ValueError, match="not known"):
            list(expand(found))
    else:
        assert len(list(expand(found))) == count


@pytest.mark.parametrize(
    ("beg", "end", "fault"),
    [
        ("A0005", "A0001", Fault.REVERSED),
        ("A000005.0002", "A000005.0001", Fault.REVERSED),
        ("A0001", "B0005", Fault.SERIES),
        ("A0001_REV", "A0005", Fault.SERIES),
        ("", "A0005", Fault.NO_NUMBER),
        ("A0001", "none", Fault.NO_NUMBER),
    ],
)
def test_what_makes_no_range_says_why(beg: str, end: str, fault: Fault) -> None:
    assert ranged(beg, end) is fault


def test_numbers_that_differ_in_padding_alone_stand_beside_one_another() -> None:
    one, other = parse("A001"), parse("A0001")
    assert isinstance(one, Bates) and isinstance(other, Bates)
    assert one.match != other.match and one.number == other.number and one < other
