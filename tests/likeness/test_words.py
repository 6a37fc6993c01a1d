"""Words and their places: both readings give the same words, and each place holds its word."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from particulars.likeness.words import placed_words, words


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The “Secret” clause-7", ["the", "secret", "clause", "7"]),
        ("> quoted_mail", ["quoted", "mail"]),
        ("契約書 of 2024", ["契", "約", "書", "of", "2024"]),
        ("De\ufb01ned STRASSE Stra\u00dfe", ["defined", "strasse", "strasse"]),
        ("*** -- ***", []),
        ("cafe\u0301 caf\u00e9", ["café", "café"]),
    ],
)
def test_words(text: str, expected: list[str]) -> None:
    assert words(text) == expected


@given(st.text())
def test_words_with_places_are_the_words(text: str) -> None:
    placed = placed_words(text)
    assert [w.text for w in placed] == words(text)
    assert all(w.text in words(text[w.start : w.end]) for w in placed)
    assert [w.start for w in placed] == sorted(w.start for w in placed)


def test_places_stay_exact_where_folding_keeps_the_length() -> None:
    (word, *_) = placed_words("É“Äb”")
    assert (word.text, word.start, word.end) == ("é", 0, 1)
