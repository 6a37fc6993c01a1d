"""Page furniture: set apart under the right name, and nothing that belongs to the text."""

from __future__ import annotations

import pytest

from particulars.intake.plain import read_text
from particulars.record.text import Role

WORDS = "the list of records that counsel asked for was long and nobody had seen it"


def numbered(count: int = 25, first: int = 1) -> str:
    return "".join(f"{n} {WORDS} {chr(96 + n % 26)}.\n" for n in range(first, first + count))


def roles(raw: str, role: Role) -> list[str]:
    return [piece.strip() for piece in read_text(raw).of(role) if piece.strip()]


def test_numbers_glued_to_lines() -> None:
    text = read_text(numbered())
    assert [line.printed for line in text.lines][:25] == list(range(1, 26))
    assert roles(numbered(), Role.LINE_NUMBER) == [str(n) for n in range(1, 26)]


def test_numbers_in_a_loose_column() -> None:
    column = "\n".join(str(n) for n in range(1, 29))
    raw = f"{column}\n\n{WORDS}\n{WORDS}\n"
    assert roles(raw, Role.LINE_NUMBER) == [str(n) for n in range(1, 29)]
    assert "28" not in read_text(raw).clean.text


def test_numbers_scattered_through_one_long_line() -> None:
    raw = " ".join(f"{n} {WORDS}" for n in range(1, 29))
    assert roles(raw, Role.LINE_NUMBER) == [str(n) for n in range(1, 29)]


KEPT = [
    "1 apple\n2 pears\n3 plums\n",  # a short list
    "1. First item of a list that is long enough to be one\n2. Second item of it\n3. Third\n",
    "2019 was a year.\n2020 was one too.\n",
    "He paid 12 and then 13.\n14 came later on.\n",
]


@pytest.mark.parametrize("raw", KEPT)
def test_numbers_that_belong_to_the_text_stay(raw: str) -> None:
    assert roles(raw, Role.LINE_NUMBER) == []


STAMPS = [
    "Case 3:22-cv-01234-ABC   Document 45   Filed 03/04/22   Page 1 of 2",
    "Case 3:22-cv-01234-ABC Document 45-1 Filed 03/04/2022 Page 1 of 20",
    "Case: 21-15555, 06/06/2022, ID: 12345678, DktEntry: 61-1, Page 1 of 30",
    "Case 1:20-cv-00011-RKM-GWG Document 9 Filed 01/02/20 Page 1 of 2 PageID #: 33",
    "Case 22-1234, Document 45, 03/04/2022, 3270000, Page1 of 60",
    "*E-FILED: March 4, 2022*",
]


@pytest.mark.parametrize("stamp", STAMPS)
def test_stamp(stamp: str) -> None:
    raw = f"{stamp}\n\n{WORDS}\n{WORDS}\n"
    assert roles(raw, Role.STAMP) == [stamp]
    assert stamp not in read_text(raw).clean.text


def test_stamps_make_pages_certain() -> None:
    stamp = "Case 3:22-cv-01234-ABC   Document 45   Filed 03/04/22   Page {} of 3"
    raw = "".join(f"{stamp.format(n)}\n\nThe page {chr(64 + n)} says that {WORDS}.\n\n" for n in (1, 2, 3))
    text = read_text(raw)
    assert [(p.number, p.ecf, p.certain) for p in text.pages] == [(1, 1, True), (2, 2, True), (3, 3, True)]


def test_form_feeds_make_pages_certain_and_line_numbers_do_not() -> None:
    assert [p.certain for p in read_text(f"{WORDS}\n\fBut {WORDS}\n").pages] == [True, True]
    assert [(p.number, p.certain) for p in read_text(numbered() + numbered()).pages] == [(1, False), (2, False)]
    assert read_text(f"{WORDS}\n{WORDS}\n").pages == ()


FOOTERS = [
    "REPLY ON THE MOTION FOR LISTS {}",
    "{} REPLY ON THE MOTION FOR LISTS",
    "- {} -",
    "Page {} of 9",
    "{}",
    "CASE NO. 22-cv-01234",
]


@pytest.mark.parametrize("footer", FOOTERS)
def test_running_footer(footer: str) -> None:
    raw = "".join(f"The page {chr(64 + n)} says that {WORDS}.\n\n{footer.format(n)}\n\n" for n in range(1, 5))
    assert roles(raw, Role.FOOTER) == [footer.format(n) for n in range(1, 5)]


def test_side_bar_of_the_court_beside_its_caption() -> None:
    bar = "United States District Court\nNorthern District of California\n"
    raw = f"UNITED STATES DISTRICT COURT\nNORTHERN DISTRICT OF CALIFORNIA\n\n{bar}\n{WORDS}\n"
    assert roles(raw, Role.SIDE_BAR) == bar.splitlines()


EMPHASIS = [
    ("*See* Olm", "See Olm", 2),
    ("**See** _Olm_", "See Olm", 4),
    ("***See*** Olm", "See Olm", 2),
    ("<u>See</u> <i>Olm</i>", "See Olm", 4),
    ("## I. Lists", "I. Lists", 1),
    ("see 2021 WL 1, at *4 (*Olm*)", "see 2021 WL 1, at *4 (Olm)", 2),
    ("at *12, *15", "at *12, *15", 0),
    ("at **12-13", "at **12-13", 0),
    ("a * b", "a * b", 0),
    ("snake_case_name", "snake_case_name", 0),
    ("Name: ____________", "Name: ____________", 0),
    ("1 < 2 and 3 > 2", "1 < 2 and 3 > 2", 0),
]


@pytest.mark.parametrize(("raw", "clean", "marks"), EMPHASIS)
def test_emphasis_is_set_apart_and_star_pages_stay(raw: str, clean: str, marks: int) -> None:
    text = read_text(raw)
    assert text.clean.text == clean
    assert len(list(text.of(Role.EMPHASIS))) == marks


def test_footnotes_follow_the_body() -> None:
    raw = f"{WORDS} was late.¹\n\n¹ See {WORDS}.\n\nThe rest follows.\n"
    clean = read_text(raw).clean
    assert clean.text[clean.footnotes :].strip().startswith("¹ See the list")
    assert clean.text[: clean.footnotes].rstrip().endswith("The rest follows.")


LAST_LINES = [
    ("See ECF No. 30", "See ECF No. 31"),
    ("Id. at 105", "Id. at 107"),
    ("the motion is denied.", "the motion is denied."),
]


@pytest.mark.parametrize(("one", "other"), LAST_LINES)
def test_text_at_the_foot_of_two_pages_is_not_furniture(one: str, other: str) -> None:
    raw = f"The first page says that\n{WORDS},\n{WORDS}. Now\n{one}\n\fThe next page says how\n{WORDS}. Then\n{other}\n"
    assert one in read_text(raw).clean.text
    assert other in read_text(raw).clean.text


def test_a_short_answer_that_comes_back_is_words_of_the_paper() -> None:
    pages = []
    for page in range(1, 6):
        rows = [f"{n} Line {n} of the body of page {page} is as long as a line is." for n in range(1, 9)]
        rows += [f"{9 + page} Admitted.", "", str(page), ""]
        pages.append("\n\n".join(rows[:8]) + "\n\n" + "\n".join(rows[8:]))
    text = read_text("\n".join(pages))
    assert text.clean.text.count("Admitted.") == 5
