"""Cells and columns of a PDF page are read one after the other; stretched lines, citations and tables are not parted."""

from __future__ import annotations

import time
from collections.abc import Sequence

import pytest

from particulars.intake.pdf.columns import in_reading_order
from particulars.intake.pdf.rows import Row
from particulars.intake.pdf.words import Word

_LETTER = 6.0  # points of a letter in these pages
_LEADING = 14.0


def word(text: str, left: float, row: int) -> Word:
    base = 700 - _LEADING * row
    return Word(text, left, base - 3, left + _LETTER * len(text), base + 9, base, 12.0)


def set_words(row: int, text: str, left: float, right: float | None = None, space: float = 4.0) -> list[Word]:
    """A line of words with one space between them, stretched to the margin where one is given."""
    words = text.split()
    if right is not None and len(words) > 1:
        space = (right - left - _LETTER * sum(map(len, words))) / (len(words) - 1)
    out = []
    for each in words:
        out.append(word(each, left, row))
        left += _LETTER * len(each) + space
    return out


def page(*rows: Sequence[Word]) -> list[Row]:
    return [Row(1, sorted(words, key=lambda w: w.left)) for words in rows if words]


def read(rows: list[Row]) -> list[str]:
    return [row.text for row in in_reading_order(rows) if row.words]


STRETCHED = [
    # a wide space above a wide space, each in a line that is stretched throughout
    [
        "The first requirement of",
        "the statute that Congress",
        "passed is met in this case",
        "once the district courts have",
    ],
    [
        "It asks for no more than",
        "an identical copy of works",
        "that somebody had published.",
        "Nobody has so far shown it",
    ],
]


@pytest.mark.parametrize("texts", STRETCHED)
@pytest.mark.parametrize("short", [[], [1], [0, 3], [2]])
def test_lines_stretched_to_the_margin_read_across(texts: list[str], short: list[int]) -> None:
    rows = page(*(set_words(i, text, 108, None if i in short else 300) for i, text in enumerate(texts)))
    assert read(rows) == texts


SIGNS = [
    ("Whether 17 U.S.C. § 1202(b)", "asks for a copy, or 17 § 512(c)"),
    ("and the sums * * * were paid", "and the rest * * * was lost"),
    ("the answer to that : none", "the reply to this one : some"),
]


@pytest.mark.parametrize(("one", "other"), SIGNS)
def test_a_sign_in_running_text_is_no_dividing_line(one: str, other: str) -> None:
    texts = [
        "A heading of the order",
        one,
        "asks for more than that",
        "and the order says",
        other,
        "and no more than that.",
    ]
    for right in (330, 360, 400):
        rows = page(*(set_words(i, t, 108, right if i in (1, 4) else None) for i, t in enumerate(texts)))
        assert read(rows) == texts


def test_a_section_sign_over_a_space_is_no_gutter() -> None:
    """A sign between two spaces is as wide as a gutter, and a space of the line below stands under it."""
    rows = [
        set_words(0, "asks 17 U.S.C. § 1202(b)", 108, space=10),
        set_words(1, "for a copy.", 108),
        [*set_words(2, "were told", 145, space=10), *set_words(2, "by both", 213, space=10)],
    ]
    assert read(page(*rows)) == ["asks 17 U.S.C. § 1202(b)", "for a copy.", "were told by both"]


def test_a_wide_space_after_a_full_stop_is_no_gutter() -> None:
    """Two spaces after a full stop, one above the other, in lines stretched as far as that."""
    rows, texts = [], []
    for i, (one, other) in enumerate(
        [("as was said.", "Now he"), ("it is over.", "So she"), ("that is all.", "But we")]
    ):
        left = set_words(i, one, 108, 190)
        rows.append([*left, *set_words(i, other, left[-1].right + 22, 253)])
        texts.append(f"{one} {other}")
    assert all(one.left - before.right >= 16 for *_, before, one, _ in rows)
    assert read(page(*rows)) == texts


LEFT = ["JOHN DOE, an individual,", "Plaintiff,", "v.", "RICHARD ROE, INC.,", "Defendant."]
RIGHT = ["Case No. 1:20-cv-00001-ABC", "", "ORDER GRANTING MOTION", "TO COMPEL ANSWERS", ""]


@pytest.mark.parametrize("sign", [")", "§", ":", "|", "*", ""])
def test_captions_of_two_cells(sign: str) -> None:
    rows = [
        [*set_words(i, one, 72), *set_words(i, sign, 290), *set_words(i, other, 310)]
        for i, (one, other) in enumerate(zip(LEFT, RIGHT, strict=True))
    ]
    assert read(page(*rows)) == [*LEFT, *(words for words in RIGHT if words)]


def test_a_short_caption_without_a_line() -> None:
    left, right = ["JOHN DOE,", "Plaintiff,", "v.", "RICHARD ROE,"], ["Case No. 1:20-cv-1", "", "ORDER", ""]
    rows = [[*set_words(i, a, 72), *set_words(i, b, 310)] for i, (a, b) in enumerate(zip(left, right, strict=True))]
    assert read(page(*rows)) == [*left, "Case No. 1:20-cv-1", "ORDER"]


@pytest.mark.parametrize(("lines", "margin"), [(3, 240), (4, 240), (5, 270), (30, 270)])
def test_two_columns_of_text_whose_lines_are_stretched(lines: int, margin: int) -> None:
    kinds = ["the court of appeals said so", "and nobody answered its point", "for as long as the case stood"]
    left = [f"{kinds[i % 3]}" for i in range(lines)]
    right = [f"{kinds[(i + 1) % 3]}" for i in range(lines)]
    rows = [
        [*set_words(i, a, 72, margin), *set_words(i, b, margin + 20, 2 * margin - 52)]
        for i, (a, b) in enumerate(zip(left, right, strict=True))
    ]
    assert read(page(*rows)) == [*left, *right]


def test_a_wide_table_is_read_across_and_soon() -> None:
    """Twenty columns by 300 rows: what no block of cells can begin at is told before one is grown."""
    texts = [" ".join(f"{i % 7}c{n}" for n in range(20)) for i in range(300)]
    rows = page(*(set_words(i, text, 20, space=20) for i, text in enumerate(texts)))
    start = time.process_time()
    assert read(rows) == texts
    assert time.process_time() - start < 4
