"""Near-duplicates: every pair verified, none invented, planted edits found, and the laws of likeness."""

from __future__ import annotations

import itertools
import random
from array import array

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from likeness.planted import edited, exact, text, tuples
from outside import outside
from particulars.errors import Misused
from particulars.likeness.candidates import chance_of_a_miss, rows_of_a_band
from particulars.likeness.counting import shared_counts
from particulars.likeness.footers import known_footers
from particulars.likeness.near import COMPARED, NO_WORDS, NOTHING_LEFT, Near, Nearness, jaccard, near_duplicates
from particulars.likeness.normalise import normalised
from particulars.likeness.shingles import shingle_set
from particulars.likeness.words import words

SMALL = st.lists(st.sampled_from("a b c d e f".split()), max_size=14)


def planted(texts: int, aims: tuple[float, ...]) -> list[tuple[str, str]]:
    """Texts each with one edited copy for every aim, and as many that stand alone."""
    documents = []
    for n in range(texts):
        base = text(n, 80 + 40 * (n % 9))
        documents.append((f"{n:03}", " ".join(base)))
        documents += [(f"{n:03}-{aim:.2f}", " ".join(edited(base, aim, 1000 * n + round(100 * aim)))) for aim in aims]
        documents.append((f"{n:03}-alone", " ".join(text(10_000 + n, 200))))
    return documents


def exhaustive(documents: list[tuple[str, str]], threshold: float = 0.8) -> set[tuple[str, str]]:
    """Each pair of different texts at or over the threshold, by comparing all with all."""
    first: dict[str, str] = {}
    for key, body in sorted(documents):
        first.setdefault(normalised(body), key)
    sets = {key: found for body, key in first.items() if (found := tuples(words(body)))}
    return {
        (one, other)
        for one, other in itertools.combinations(sorted(sets), 2)
        if len(sets[one] & sets[other]) / len(sets[one] | sets[other]) >= threshold
    }


class TestPlantedEdits:
    """Copies with edits planted down to a Jaccard of 0.80 to 0.97."""

    documents = planted(60, (0.8, 0.83, 0.86, 0.9, 0.94, 0.97))

    def test_every_planted_pair_is_found_and_nothing_else(self) -> None:
        found = {(p.one, p.other) for p in near_duplicates(self.documents).pairs}
        truth = exhaustive(self.documents)
        assert len(truth) > 60 * 6
        assert found <= truth, "a pair that is not near"
        assert len(found & truth) >= 0.995 * len(truth)

    def test_scores_are_exact(self) -> None:
        texts = dict(self.documents)
        for pair in near_duplicates(self.documents).pairs:
            assert pair.score == exact(words(texts[pair.one]), words(texts[pair.other])) == pair.shared / pair.either

    def test_the_order_in_which_documents_come_changes_nothing(self) -> None:
        mixed = random.Random(7).sample(self.documents, len(self.documents))
        assert near_duplicates(mixed) == near_duplicates(self.documents)

    def test_each_near_text_is_in_a_group_and_each_member_was_verified_against_its_pivot(self) -> None:
        near = near_duplicates(self.documents)
        scores = {(p.one, p.other): p.score for p in near.pairs}
        for member in near.groups:
            if member.key != member.pivot:
                assert scores[min(member.key, member.pivot), max(member.key, member.pivot)] == member.score >= 0.8
        assert {m.key for m in near.groups} == {key for p in near.pairs for key in (p.one, p.other)}


def test_recall_on_the_real_mail() -> None:
    """At least .995 of the pairs that comparing all with all finds, after the same footers were set aside."""
    folder = outside("data", "productions", "bailey", "text")
    documents = [(p.name, p.read_text(encoding="utf8", errors="replace")) for p in sorted(folder.iterdir())]
    cuts = known_footers(documents).cuts()
    rest = [(key, body[: cuts.get(key, len(body))]) for key, body in documents]
    near = near_duplicates(rest)
    found, truth = {(p.one, p.other) for p in near.pairs}, exhaustive(rest)
    assert len(truth) > 100
    assert found <= truth
    assert len(found & truth) >= 0.995 * len(truth)


@settings(deadline=None)
@given(SMALL, SMALL)
def test_jaccard_is_symmetric_and_one_only_of_equal_sets(one: list[str], other: list[str]) -> None:
    first, second = shingle_set(one), shingle_set(other)
    shared, either = jaccard(first, second)
    assert (shared, either) == jaccard(second, first)
    assert 0 <= shared <= either
    assert (shared == either) is (first == second)


@settings(deadline=None)
@given(st.lists(SMALL, max_size=8), st.sampled_from([0.3, 0.5, 0.8]), st.sampled_from([0.4, 0.6, 1.0]))
def test_a_higher_threshold_finds_no_more(texts: list[list[str]], low: float, more: float) -> None:
    documents = [(str(n), " ".join(one)) for n, one in enumerate(texts)]
    high = low + (1 - low) * more
    fewer = near_duplicates(documents, Nearness(threshold=high, missed=1e-9))
    many = near_duplicates(documents, Nearness(threshold=low, missed=1e-9))
    assert set(fewer.pairs) <= set(many.pairs)


def test_identical_texts_are_one_and_give_no_pair() -> None:
    body = " ".join(text(1))
    near = near_duplicates([("c", body.replace(" ", "\n")), ("a", body), ("b", f"{body} "), ("d", "")])
    assert near.pairs == () and near.groups == () and near.candidates == 0
    assert [(c.key, c.same_as, c.state) for c in near.compared] == [
        ("a", "a", COMPARED),
        ("b", "a", COMPARED),
        ("c", "a", COMPARED),
        ("d", "d", NO_WORDS),
    ]
    assert "1 not compared: no words" in near.examined


def test_the_same_words_with_other_punctuation_are_near_by_one() -> None:
    (pair,) = near_duplicates([("a", "One two three; four five six."), ("b", "one two three four five six")]).pairs
    assert (pair.score, pair.shared, pair.either) == (1.0, 2, 2)


def test_short_texts_are_near_only_where_their_words_are_equal() -> None:
    near = near_duplicates([("a", "Thank you."), ("b", "thank you"), ("c", "thank you all")])
    assert [(p.one, p.other) for p in near.pairs] == [("a", "b")]


NOTICE = " ".join(text(99, 60))


class TestTooCommon:
    """A shingle left out because it is too common leaves both counts of the score."""

    documents = tuple((str(n), f"{' '.join(text(n, 20))} {NOTICE}") for n in range(8))

    def test_without_the_rule_the_notice_makes_them_alike(self) -> None:
        assert near_duplicates(self.documents, Nearness(threshold=0.5)).pairs

    def test_with_it_they_are_not(self) -> None:
        near = near_duplicates(self.documents, Nearness(threshold=0.5, common_above=5))
        assert near.pairs == ()
        assert [c.left_out for c in near.compared] == [56] * 8
        assert "shingles of more than 5 different texts left out of both counts" in near.method

    def test_what_is_left_out_leaves_the_denominator(self) -> None:
        base = " ".join(text(50, 60))
        near = near_duplicates([*self.documents, ("x", f"{base} end {NOTICE}"), ("y", f"{base} stop {NOTICE}")],
                               Nearness(common_above=9))  # fmt: skip
        (found,) = near.pairs
        # Both hold the 56 shingles of the base; each has five with its own last word; the notice's 56 count nowhere.
        assert (found.shared, found.either, found.score) == (56, 66, 56 / 66)

    def test_a_text_of_nothing_else_is_not_compared(self) -> None:
        near = near_duplicates([*self.documents, ("only", NOTICE)], Nearness(common_above=5))
        assert [c.state for c in near.compared if c.key == "only"] == [NOTHING_LEFT]


@settings(deadline=None)
@given(
    st.lists(st.sets(st.integers(0, 40), min_size=1), min_size=2, max_size=14),
    st.sampled_from([0.0, 0.3, 0.8]),
    st.data(),
)
def test_shared_shingles_are_counted_alike_in_bits_and_text_by_text(
    sets: list[set[int]], threshold: float, data: st.DataObject
) -> None:
    """Whatever hangs together, each candidate is counted once and exactly, or is too unlike in size to reach the threshold."""
    packed = [array("Q", sorted(one)) for one in sets]
    every = list(itertools.combinations(range(len(sets)), 2))
    chosen = data.draw(st.sets(st.sampled_from(every)))
    candidates = {i: sorted(j for k, j in chosen if k == i) for i in {i for i, _ in chosen}}
    counted = list(shared_counts(packed, candidates, threshold))
    assert sorted(counted) == sorted(
        (i, j, len(sets[i] & sets[j]))
        for i, j in chosen
        if min(len(sets[i]), len(sets[j])) >= threshold * max(len(sets[i]), len(sets[j]))
    )


def test_a_text_near_to_members_only_has_a_group_of_its_own() -> None:
    base = text(3, 200)
    middle = edited(base, 0.9, 5)
    near = near_duplicates(
        [(str(n), " ".join(words)) for n, words in enumerate((base, middle, edited(middle, 0.82, 6)))]
    )
    assert_covers(near)


def assert_covers(near: Near) -> None:
    assert {m.key for m in near.groups} == {key for p in near.pairs for key in (p.one, p.other)}


def test_one_key_for_two_documents_is_refused() -> None:
    with pytest.raises(Misused, match="key a"):
        near_duplicates([("a", "x"), ("a", "y")])


@pytest.mark.parametrize("threshold", [0.5, 0.7, 0.8, 0.9, 1.0])
def test_bands_overlook_no_more_than_declared(threshold: float) -> None:
    rows = rows_of_a_band(threshold, 128, 1e-4)
    assert chance_of_a_miss(threshold, 128, rows) <= 1e-4
    assert rows == 128 or chance_of_a_miss(threshold, 128, rows + 1) > 1e-4


def test_method_and_limits_name_the_parameters() -> None:
    near = near_duplicates([])
    for words_said in ("at least 0.8", "shingles of 5 words", "seed 1", "25 bands of 5", "every candidate verified"):
        assert words_said in near.method
    assert any("overlooked" in limit for limit in near.limits)
