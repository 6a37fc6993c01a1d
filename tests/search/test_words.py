"""Words are what the language's description says, whatever the script, and each has its place."""

from __future__ import annotations

import sys
import unicodedata

from hypothesis import given
from hypothesis import strategies as st

from particulars.search.words import fold, folded, places, words
from search.reference import told


@given(st.text(st.sampled_from("aZé\u0301ñÅ01 .,-_'’“”\n\t§$/@"), max_size=40))
def test_words_and_folding_are_those_of_a_plain_reading(text: str) -> None:
    plain = [word.form for word in told(text, set(), set(), set())]
    assert folded(text) == plain


@given(st.text(max_size=60))
def test_each_word_stands_at_its_place(text: str) -> None:
    assert [text[start:end] for start, end in places(text)] == words(text)


def test_a_folded_word_is_folded_no_further() -> None:
    """Every letter there is: what is compared does not depend on how often it was folded, nor on its case."""
    for letter in map(chr, range(sys.maxunicode + 1)):
        if words(letter) == [letter]:
            assert fold(fold(letter)) == fold(letter), hex(ord(letter))
            assert fold(letter.lower()) == fold(letter), hex(ord(letter))


@given(st.text(min_size=1, max_size=60))
def test_case_and_composition_make_no_difference(text: str) -> None:
    assert [fold(w) for w in words(unicodedata.normalize("NFC", text))] == [
        fold(w) for w in words(unicodedata.normalize("NFC", unicodedata.normalize("NFD", text)))
    ]
