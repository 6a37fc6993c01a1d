"""Differences word by word: both texts can be put together again, and each word has its place."""

from __future__ import annotations

import random
import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from likeness.planted import edited, text
from papers.sample import build
from particulars.intake.plain import read_text
from particulars.likeness.alignment import aligned
from particulars.likeness.difference import Change, Side, differences
from particulars.likeness.normalise import normalised
from particulars.record.text import Role, Text

WORDS = st.lists(st.sampled_from("a b c d e".split()), max_size=25)


def read(*lines: str) -> Text:
    return read_text("\n".join(lines))


def joined(sides: list[Side]) -> str:
    return " ".join(side.words for side in sides if side.words)


@settings(deadline=None)
@given(WORDS, WORDS)
def test_equal_words_answer_each_other_in_order_and_both_ways_alike(one: list[str], other: list[str]) -> None:
    runs = aligned(one, other)
    a = b = 0
    for run in runs:
        assert one[run.one : run.one + run.length] == other[run.other : run.other + run.length]
        assert run.length > 0 and run.one >= a and run.other >= b
        a, b = run.one + run.length, run.other + run.length
    assert sorted((r.other, r.one, r.length) for r in runs) == sorted(aligned(other, one))


@settings(deadline=None)
@given(WORDS)
def test_a_text_answers_itself_whole(one: list[str]) -> None:
    assert [tuple(r) for r in aligned(one, one)] == ([(0, 0, len(one))] if one else [])


@settings(deadline=None)
@given(st.text(max_size=60), st.text(max_size=60))
def test_no_difference_is_the_same_text_and_each_side_is_the_whole_of_its_text(one: str, other: str) -> None:
    first, second = read_text(one), read_text(other)
    found = differences(first, second)
    assert joined([p.one for p in found.passages]) == normalised(first.clean.text)
    assert joined([p.other for p in found.passages]) == normalised(second.clean.text)
    assert (not found.changes) is (normalised(first.clean.text) == normalised(second.clean.text))
    assert [(p.other, p.one) for p in differences(second, first).passages] == [(p.one, p.other) for p in found.passages]


def test_each_difference_has_its_place_in_both() -> None:
    one = read("The parties shall meet.", "They shall file", "a joint letter by noon.")
    other = read("The parties shall", "meet. They may file a joint", "letter by noon. Costs follow.")
    changed, added = differences(one, other).changes
    assert (changed.change, changed.one.words, changed.other.words) == (Change.CHANGED, "shall", "may")
    assert (changed.one.first.line, changed.other.first.line) == (2, 2)
    assert one.raw[changed.one.start : changed.one.end] == "shall"
    assert other.raw[changed.other.start : changed.other.end] == "may"
    assert (added.change, added.other.words, added.other.first.line) == (Change.ONLY_SECOND, "Costs follow.", 3)
    assert (added.one.words, added.one.start, added.one.first.line) == ("", len(one.raw), 3)


def test_furniture_and_line_ends_are_no_difference() -> None:
    one = build([[(Role.BODY, "1", "The parties shall meet"), (Role.FOOTER, "", "7")], [(Role.BODY, "1", "by noon.")]])
    other = build(
        [[(Role.STAMP, "", "Page 1 of 1"), (Role.BODY, "", "The parties"), (Role.BODY, "", "shall meet by noon.")]]
    )
    assert differences(one, other).changes == ()


def test_case_and_punctuation_are_differences() -> None:
    (found,) = differences(read("The Parties agree."), read("The parties agree.")).changes
    assert (found.one.words, found.other.words) == ("Parties", "parties")


def test_a_moved_passage_is_told_twice() -> None:
    start, moved, end = (" ".join(text(n, 30)) for n in range(3))
    found = differences(read(start, moved, end), read(moved, start, end))
    assert [p.change for p in found.changes] in (
        [Change.ONLY_SECOND, Change.ONLY_FIRST],
        [Change.ONLY_FIRST, Change.ONLY_SECOND],
    )
    assert found.same_words == 60


@pytest.mark.parametrize("aim", [0.8, 0.85, 0.9, 0.97])
def test_planted_edits_are_told_and_little_else(aim: float) -> None:
    base = text(11, 2000)
    other = edited(base, aim, 12)
    runs = aligned(base, other)
    planted = [w for w in other if w.startswith("planted")]
    told = set(range(len(other))) - {n for r in runs for n in range(r.other, r.other + r.length)}
    assert {other[n] for n in told} >= set(planted)
    assert len(told) <= len(planted) + 4


def test_papers_of_a_hundred_pages_are_compared_in_seconds() -> None:
    base = text(21, 40_000)
    other = edited(base[:2000], 0.8, 22) + random.Random(1).sample(base[2000:4000], 2000) + base[4000:]
    start = time.process_time()
    runs = aligned(base, other)
    assert time.process_time() - start < 20
    assert sum(r.length for r in runs) > 37_000


def test_an_empty_text_is_wholly_new_on_the_other_side() -> None:
    found = differences(read(""), read("Two words."))
    (only,) = found.passages
    assert (only.change, only.one.words, only.one.start, only.other.words) == (Change.ONLY_SECOND, "", 0, "Two words.")
    assert differences(read(""), read("")).passages == ()
    assert found.method and found.limits and found.examined.startswith("0 words of the first and 2 of the second")
