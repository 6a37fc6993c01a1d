"""Containment goes one way, is counted exactly, overlooks nothing, and says where the words stand."""

from __future__ import annotations

import random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from likeness.planted import edited, text, tuples
from particulars.errors import Misused
from particulars.likeness.containment import Containing, contained, containment, stretches
from particulars.likeness.words import words

SMALL = st.lists(st.sampled_from("a b c d".split()), max_size=20)


def written(seed: int, length: int = 200) -> str:
    return " ".join(text(seed, length))


def test_a_draft_inside_the_final() -> None:
    draft = written(1)
    final = f"{written(2)}\n{' '.join(edited(draft.split(), 0.9, 4))}\n{written(3)}"
    (found,) = contained([("draft", draft), ("final", final), ("other", written(5))])
    assert (found.inner, found.outer) == ("draft", "final")
    shared = len(tuples(words(draft)) & tuples(words(final)))
    assert (found.shared, found.of, found.score) == (shared, 196, shared / 196)
    assert found.outer_score < 0.4 and found.outer_of == len(tuples(words(final)))


def test_quoted_mail_is_inside_the_reply_whatever_its_marks() -> None:
    mail = "\n".join(" ".join(text(n, 8)) for n in range(6))
    reply = f"{written(9, 40)}\n\n" + "\n".join(f"> {line}" for line in mail.splitlines())
    (found,) = contained([("mail", mail), ("reply", reply)])
    assert (found.inner, found.outer, found.score) == ("mail", "reply", 1.0)
    (stretch,) = stretches(mail, reply)
    assert (stretch.start, stretch.end, stretch.words) == (0, len(mail), 48)
    assert reply[stretch.outer_start :].startswith(mail.split()[0]) and stretch.outer_end == len(reply)


@settings(deadline=None)
@given(st.lists(SMALL, max_size=7), st.sampled_from([0.1, 0.25, 0.5, 0.8, 1.0]))
def test_no_pair_is_overlooked_and_none_invented(texts: list[list[str]], threshold: float) -> None:
    different = sorted({" ".join(t) for t in texts})
    documents = [(str(n), body) for n, body in enumerate(different)]
    sets = {key: tuples(body.split()) for key, body in documents}
    truth = {
        (one, other)
        for one in sets
        for other in sets
        if one != other and sets[one] and len(sets[one] & sets[other]) / len(sets[one]) >= threshold
    }
    found = contained(documents, Containing(threshold=threshold, fewest=1))
    assert {(c.inner, c.outer) for c in found} == truth
    for c in found:
        assert (c.shared, c.of) == (len(sets[c.inner] & sets[c.outer]), len(sets[c.inner]))
        assert (c.shared, c.of) == containment(dict(documents)[c.inner], dict(documents)[c.outer])


@settings(deadline=None)
@given(SMALL, SMALL)
def test_stretches_hold_the_same_words_and_do_not_overlap(one: list[str], other: list[str]) -> None:
    first, second = " ".join(one), " ".join(other)
    after = 0
    for s in stretches(first, second):
        assert words(first[s.start : s.end]) == words(second[s.outer_start : s.outer_end])
        assert len(words(first[s.start : s.end])) == s.words
        assert s.start >= after
        after = s.end
    shared, of = containment(first, second)
    if of and shared == of:
        assert sum(s.words for s in stretches(first, second)) == len(one)


def test_order_and_copies_change_nothing() -> None:
    documents = [("a", written(1)), ("b", f"{written(1)} {written(2)}"), ("c", f"{written(1)}\n")]
    found = contained(documents)
    assert [(c.inner, c.outer) for c in found] == [("a", "b")]
    assert contained(random.Random(1).sample(documents, 3)) == found


def test_a_text_of_few_words_is_not_looked_for() -> None:
    documents = [("short", written(1, 13)), ("long", written(1))]
    assert contained(documents) == ()
    assert contained(documents, Containing(fewest=9)) != ()
    assert "of which it has 10 or more" in Containing().method


def test_one_key_for_two_documents_is_refused() -> None:
    with pytest.raises(Misused, match="key a"):
        contained([("a", "x"), ("a", "y")])
