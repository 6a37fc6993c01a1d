"""A table whose rows are all documents of one load file is not counted again; in doubt both are counted, and that is said."""

from __future__ import annotations

from typing import Any

import pytest

from analyses.productions.test_registering import load_row
from particulars.analyses.productions.laying import laid

NAMES = {"base": "VOL001", "over": "list"}


def both(*over: dict[str, Any]) -> tuple[list[dict[str, Any]], str]:
    base = [
        load_row(2, beg="QSL-1", end_no="QSL-2", custodian="Vale", fields={"Custodian": "Vale"}),
        load_row(3, beg="QSL-3"),
        load_row(4, beg="4"),
    ]
    names = ("native_path", "text_path", "confidentiality")
    given = [
        {**dict.fromkeys(names), **row, "item": item} for item, some in (("base", base), ("over", over)) for row in some
    ]
    found = laid(given, NAMES)
    return [dict(row) for row in found.rows], "; ".join(found.said)


def test_blanks_are_filled_and_what_differs_stands() -> None:
    rows, said = both(
        load_row(2, doc_id="QSL-1", custodian="Tarr", md5="m", fields={"Custodian": "Tarr", "Tag": "hot"})
    )
    assert [row["item"] for row in rows] == ["base"] * 3
    assert (rows[0]["custodian"], rows[0]["md5"]) == ("Vale", "m")
    assert '"Custodian": "Vale"' in rows[0]["fields"] and '"Tag": "hot"' in rows[0]["fields"]
    assert "1 blank values were filled from it, and 1 that differ were not taken" in said


def test_a_row_without_a_number_is_not_lost_with_the_table_it_stands_in() -> None:
    rows, said = both(load_row(2, doc_id="QSL-1", md5="m"), load_row(3, custodian="Sum of the above"))
    assert [(row["item"], row["row"]) for row in rows] == [("base", 2), ("base", 3), ("base", 4), ("over", 3)]
    assert "its 1 rows are not counted again" in said


@pytest.mark.parametrize(
    ("row", "is_said"),
    [
        (load_row(2, doc_id="QSL-1", fields={"Privilege": "AC"}), False),  # a log tells of what was withheld
        (load_row(2, beg="QSL-1", end_no="QSL-900"), True),  # a range that goes on behind the document
        (load_row(2, doc_id="4", md5="m"), True),  # a plain number may be anybody's
        (load_row(2, doc_id="QSL-9", md5="m"), False),
    ],
)
def test_in_doubt_both_are_counted(row: dict[str, Any], is_said: bool) -> None:
    rows, said = both(row)
    assert [one["item"] for one in rows] == ["base"] * 3 + ["over"]
    assert said.startswith("list has numbers that VOL001 has too") is is_said


def test_an_overlay_adds_no_document_and_tells_new_numbers_and_each_clash_of_hashes() -> None:
    names = ("native_path", "text_path", "confidentiality")
    rows = [
        {**dict.fromkeys(names), **load_row(2, beg="A0001", native_item="n1"), "item": "base"},
        {**dict.fromkeys(names), **load_row(3, beg="A0002", native_item="n2"), "item": "base"},
        {**dict.fromkeys(names), **load_row(4, beg="A0003", native_item="n3"), "item": "base"},
        {**dict.fromkeys(names), **load_row(2, beg="A0001", custodian="Roe", md5="M1"), "item": "over"},
        {**dict.fromkeys(names), **load_row(3, beg="A0002", md5="other"), "item": "over"},
        {**dict.fromkeys(names), **load_row(4, beg="A0009", md5="new"), "item": "over"},
    ]
    files = {"n1": {"md5": "m1", "sha256": "s1"}, "n2": {"md5": "m2", "sha256": "s2"}}
    found = laid(rows, {"base": "VOL001", "over": "VOL001_overlay"}, files)
    assert [row["beg"] for row in found.rows] == ["A0001", "A0002", "A0003"] and found.rows[0]["custodian"] == "Roe"
    (said,) = found.said
    assert "not that of the file on hand, or of its load file: A0002 (md5)" in said and said.endswith(
        "not known: A0009"
    )
    elsewhere = laid(rows, {"base": "VOL001", "over": "VOL002"}, files)
    assert len(elsewhere.rows) == 6, "a production that shares numbers is no overlay"
    assert "VOL002 has numbers that VOL001 has too (2 of 3: A0001, A0002)" in elsewhere.said[0]


def test_two_contents_under_one_number_are_both_counted_and_told() -> None:
    names = ("native_path", "text_path", "confidentiality")
    rows = [
        {**dict.fromkeys(names), **load_row(2, beg="B0001", native_item="n1"), "item": "base"},
        {**dict.fromkeys(names), **load_row(2, beg="B0001", native_item="n2"), "item": "over"},
    ]
    files = {"n1": {"md5": "m1", "sha256": "s1"}, "n2": {"md5": "m2", "sha256": "s2"}}
    found = laid(rows, {"base": "VOL001", "over": "VOL001R"}, files)
    assert len(found.rows) == 2 and found.said[0].endswith("other files lie under the same number: B0001")
