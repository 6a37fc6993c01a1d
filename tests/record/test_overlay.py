"""The reading overlay: typed words read on in their place, the raw text stays, and nothing that does not fit is taken."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from particulars.cites import quote_hash
from particulars.errors import Stale
from particulars.record.overlay import TypedReading, refusal, subject, with_typed
from reading.written import written

TEXT = written("The rain fell", "IN BEED OF", "all day.", "1. A note.", notes=(4,))
BY, AT = "A. Reader", "2031-05-06T07:08:09Z"


def typed(raw: str, words: str) -> TypedReading:
    start = TEXT.raw.index(raw)
    return TypedReading(start, start + len(raw), quote_hash(raw)[:12], words, BY, AT)


def test_typed_words_read_on_and_the_raw_text_stays() -> None:
    text = with_typed(TEXT, [typed("IN BEED OF", "in need of rest")])
    assert text.clean.text.startswith("The rain fell in need of rest all day.")
    assert (text.raw, text.lines, text.spans) == (TEXT.raw, TEXT.lines, TEXT.spans)
    ((mark),) = text.clean.typed
    assert (text.clean.text[mark.clean : mark.clean + mark.length], mark.by, mark.at) == ("in need of rest", BY, AT)


def test_typed_words_stand_for_the_whole_of_their_raw_text() -> None:
    text = with_typed(TEXT, [typed("IN BEED OF", "in need of rest")])
    start = text.clean.text.index("need")
    raw = TEXT.raw.index("IN BEED OF")
    assert text.clean.raw_span(start, start + 4) == (raw, raw + 10)
    assert text.clean.raw_at(start) == raw
    assert text.clean.clean_at(raw + 3) == text.clean.text.index("in need")
    assert text.clean.reading(raw, raw + 10) == ("in need of rest", "")


@given(
    st.text("abc ", min_size=1, max_size=30).filter(str.strip),
    st.text("xyz ", min_size=1, max_size=9).filter(str.strip),
)
def test_every_other_character_keeps_its_place(one: str, two: str) -> None:
    text = with_typed(TEXT, [typed("IN BEED OF", one), typed("note", two)])
    for offset, char in enumerate(TEXT.raw):
        at = text.clean.clean_at(offset)
        if at is not None and not any(t.raw <= offset < t.raw_end for t in text.clean.typed):
            assert text.clean.text[at] == char
            assert text.clean.raw_at(at) == offset
    notes = text.clean.text[text.clean.footnotes :]
    assert notes.strip() == f"1. A {two}."
    assert [text.clean.text[t.clean : t.clean + t.length] for t in text.clean.typed] == [one, two]


def test_a_reading_for_other_words_is_stale() -> None:
    with pytest.raises(Stale):
        with_typed(TEXT, [TypedReading(0, 8, "0" * 12, "x", BY, AT)])


@pytest.mark.parametrize(
    ("name", "why"),
    [
        ("item 14-24", "is not ITEM START-END HASH"),
        ("item 14-24 000000000000", "not the one that was proposed"),
        ("item 14-9999 000000000000", "not the one that was proposed"),
        (subject("item", TEXT.raw, 16, 24), "another reading is typed for a part of it"),
        (subject("item", TEXT.raw, 30, 40), "do not follow one another"),
    ],
)
def test_what_does_not_fit_is_refused(name: str, why: str) -> None:
    assert why in refusal(TEXT, name, [subject("item", TEXT.raw, 14, 24)])


def test_the_same_region_may_be_typed_anew() -> None:
    name = subject("item", TEXT.raw, 14, 24)
    assert refusal(TEXT, name, [name]) == ""
