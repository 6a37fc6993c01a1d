"""What is no question of the language is refused at its column, with what to write; nothing is guessed."""

from __future__ import annotations

import pytest

from particulars.errors import Misused
from particulars.search.grammar import parse
from particulars.search.query import written
from search.reference import number

REFUSED = (
    ("", 1, "nothing is asked"),
    ("breach contract", 8, "no connector stands before it. Write breach AND contract, or quotation marks"),
    ("breach NOT draft", 8, "Write breach AND NOT"),
    ("a AND b OR c", 9, "it can be read in two ways"),
    ("a OR b w/5 c", 8, "it can be read in two ways"),
    ("a w/5 b w/5 c", 9, "it can be read in two ways"),
    ("a AND", 6, "missing before it"),
    ("AND a", 1, "missing before it"),
    ("a AND (b OR", 12, "missing before it"),
    ("(a AND b", 1, "not closed"),
    ("a AND b)", 8, "nothing is open"),
    ("()", 2, "missing before it"),
    ('a AND "b c', 7, "quotation mark is not closed"),
    ('a AND "!"', 8, "no word in it"),
    ("breach & contract", 8, "Write AND"),
    ("breach | contract", 8, "Write OR"),
    ("contract!", 9, "Write * for any ending"),
    ("a w/0 b", 3, "the least is 1"),
    ("a w/in b", 3, "no connector is written so"),
    ("a pre/s b", 3, "there is no order"),
    ("NOT a w/5 b", 7, "parentheses of its own"),
    ("(a AND b) w/5 c", 11, "parentheses of its own"),
    ("subject:a /s b", 11, "parentheses of its own"),
    ("*", 1, "any word"),
    ("a AND ???", 7, "any word"),
    ("colour~", 1, "how many letters"),
    ("colour~3", 1, "how many letters"),
    ("do~1", 1, "too short"),
    ("colo*r~1", 1, "not both"),
    ("author:smith", 1, "no such field"),
    ("subject:", 1, "nothing stands behind it"),
    ("to:(from:a)", 1, "inside another field"),
    ("custodian>=smith", 1, "only date is compared"),
    ("date:2024-13", 1, "that is no day"),
    ("date>=2024-02-30", 1, "that is no day"),
    ("bates:none", 1, "no Bates number"),
    ("bates:AB9..AB3", 1, "run backwards"),
    ("bates:AB3..CD9", 1, "different series"),
    ("(" * 70 + "a" + ")" * 70, 61, "levels deep"),
)


@pytest.mark.parametrize(("asked", "column", "why"), REFUSED, ids=[asked[:20] for asked, *_ in REFUSED])
def test_a_fault_is_named_with_its_column(asked: str, column: int, why: str) -> None:
    with pytest.raises(Misused) as told:
        parse(asked, number)
    assert f"Column {column}, " in str(told.value)
    assert why in str(told.value)


READ = (
    ("a and b And c", "a AND b AND c"),
    ('"and" OR x', '"and" OR x'),
    ("a w/5 b AND c", "(a w/5 b) AND c"),
    ("a AND NOT b /s c", None),
    ("a AND NOT (b /s c)", "a AND NOT (b /s c)"),
    ("(a w/5 b) pre/2 c", "(a w/5 b) pre/2 c"),
    ("a /5 b", "a w/5 b"),
    ("a W/S b", "a /s b"),
    ("“no deal” or ‘x’", '"no deal" OR x'),
    ("e-mail AND O’Brien", '"e mail" AND "o brien"'),
    ("AT&T AND $5,000.00", '"at t" AND "5 000 00"'),
    ("Über** AND c?t", "uber* AND c?t"),
    ("SUBJECT: (a OR b)", "subject:(a OR b)"),
    ('date:2024 AND bates:"AB 3"', 'date=2024 AND bates:"AB 3"'),
)


@pytest.mark.parametrize(("asked", "expected"), READ)
def test_a_question_says_how_it_was_read(asked: str, expected: str | None) -> None:
    if expected is None:
        with pytest.raises(Misused):
            parse(asked, number)
    else:
        assert written(parse(asked, number)) == expected
