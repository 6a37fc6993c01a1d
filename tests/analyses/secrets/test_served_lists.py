"""Served lists in five styles: every secret, part and instance with its place, nothing invented and no word lost."""

from __future__ import annotations

from pathlib import Path

import pytest

from analyses.secrets import served_lists as lists
from particulars.analyses.secrets.reading import is_list, read
from particulars.analyses.secrets.rows import Field, Instance, Secret, Secrets
from particulars.intake.plain import read_text
from particulars.intake.taking import take
from particulars.reading.captions import read as read_caption
from particulars.record.text import Text


def of(raw: str) -> tuple[Text, Secrets]:
    text = read_text(raw)
    return text, read(text, read_caption(text))


def rows(found: Secrets) -> list[Secret | Instance]:
    return [*found.secrets, *found.instances]


def titles(found: Secrets) -> list[tuple[str, str]]:
    return [(one.name, one.words(Field.TITLE)) for one in found.secrets]


BOTH = [("TS-1", "Tar schedule"), ("TS-2", "Winding order")]


def test_capital_heads_with_a_label_a_paragraph() -> None:
    text, found = of(lists.PLEADING)
    assert titles(found) == [("TS-1", "Tar schedule for hemp rope"), ("TS-2", "Winding order")]
    one, two = found.secrets
    assert one.words(Field.BOUNDARY) == "Tarring rope is public. The two temperatures and the pause are not."
    assert one.words(Field.CUSTODIANS) == "A. Roper; B. Spinner."
    assert one.words(Field.VALUE) == "A rope lasts two years longer."
    assert [(f.sort, f.text, f.day) for f in one.fixations] == [
        ("Bates", "OT-0000101 through OT-0000109", "2015-03-03"), ("file", "tar/schedule.csv:12-40", "2015-03-03")
    ]  # fmt: skip
    assert [(f.sort, f.day) for f in two.fixations] == [("commit", "2016-05")] and two.first_date is None
    assert (found.dated, found.title) == ("2022-02-14", "PLAINTIFF’S IDENTIFICATION OF TRADE SECRETS")
    for part in (part for row in rows(found) for part in row.parts):
        assert " ".join(text.raw[part.start : part.end].split()) == part.text


def test_instances_have_their_secrets_day_and_means() -> None:
    _, found = of(lists.PLEADING)
    told = [(one.name, one.secrets, one.day, one.means, one.words(Field.EVIDENCE)) for one in found.instances]
    assert told == [
        ("Instance 1", ("1", "2"), "2018-06-01", ("acquired",), "BC-0000007."),
        ("Instance 2", ("2",), "2018-07-02", ("used",), "None at this time."),
    ]
    assert found.instances[0].words(Field.VERSION) == "2.0."


def test_codes_with_lettered_parts_on_wrapped_lines() -> None:
    _, found = of(lists.CODES)
    assert titles(found) == [("TS-1", "Tar schedule for hemp rope"), ("TS-2", "Winding order")]
    assert found.secrets[0].words(Field.DESCRIPTION).endswith("drawn a second time at 71 °C.")
    assert found.secrets[0].words(Field.BOUNDARY) == "Tarring rope is public; the figures are not."
    assert found.secrets[1].words(Field.CUSTODIANS) == "A. Roper."


def test_a_letter_without_labels() -> None:
    _, found = of(lists.LETTER)
    assert titles(found) == BOTH
    assert found.secrets[0].words(Field.DESCRIPTION).endswith("It differs from Secret 2, which is about winding.")


def test_bare_numbers_under_a_heading() -> None:
    _, found = of(lists.BARE)
    assert titles(found) == [*BOTH, ("TS-3", "Cellar plan")]
    assert {one.how for one in found.secrets} == {"a bare number under the heading of a list"}


def test_bare_numbers_that_stand_twice_are_told_and_not_taken() -> None:
    _, found = of(lists.TWICE)
    assert found.secrets == () and len(found.faults) == 4
    assert "do not count up once" in found.faults[0].says


def test_a_table_of_a_word_document(tmp_path: Path) -> None:
    (taken,) = take([lists.table(tmp_path / "list.docx")], jobs=1)
    assert taken.text is not None
    found = read(taken.text, read_caption(taken.text))
    assert titles(found) == BOTH
    one = found.secrets[0]
    assert one.words(Field.OTHER) == "B4" and one.fixations[0].day == "2015-03-03"
    (described,) = (part for part in one.parts if part.field is Field.DESCRIPTION)
    assert taken.text.raw[described.start : described.end] == described.text


@pytest.mark.parametrize("raw", [lists.PLEADING, lists.CODES, lists.LETTER, lists.BARE])
def test_no_word_under_a_head_is_lost(raw: str) -> None:
    """Every word between the first head and the signature is a head's, a label's or a part's."""
    text, found = of(raw)
    low = found.secrets[0].start
    high = max(row.end for row in rows(found))
    kept = " ".join([*(row.head for row in rows(found)), *(f"{p.label} {p.text}" for row in rows(found) for p in row.parts), "INSTANCES OF MISAPPROPRIATION"])  # fmt: skip
    lost = {w.strip("():.–") for w in text.raw[low:high].split()} - {w.strip("():.–") for w in kept.split()}
    assert lost <= {"", "a", "b", "c"}


@pytest.mark.parametrize(
    ("title", "is_one"),
    [
        ("PLAINTIFF’S IDENTIFICATION OF TRADE SECRETS", True),
        ("AMENDED DISCLOSURE OF ASSERTED TRADE SECRETS", True),
        ("MOTION TO COMPEL IDENTIFICATION OF TRADE SECRETS", False),
        ("ORDER ON IDENTIFICATION OF TRADE SECRETS", False),
        ("ANSWER TO COMPLAINT FOR TRADE SECRET MISAPPROPRIATION", False),
    ],
)
def test_a_papers_title_says_whether_it_is_a_list(title: str, is_one: bool) -> None:
    text = read_text(lists.PLEADING.replace("PLAINTIFF’S IDENTIFICATION OF TRADE SECRETS", title))
    assert is_list(text, read_caption(text)) is is_one
