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
