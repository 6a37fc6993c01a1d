"""Members of a category can be had again from its saved rule (mission row M000-20)."""

from __future__ import annotations

from typing import Any

import pytest

from particulars.analyses.productions.categories import by_place, categories, rules_in
from particulars.analyses.productions.rows import register
from particulars.errors import Misused

ROWS: list[dict[str, Any]] = [
    {"key": "A1", "custodian": "Engineer V-01", "day": "2021-03-01", "subject": "Provenance review", "pages": 2},
    {"key": "A2", "custodian": "engineer v-01", "date_utc": "2021-04-01T10:00:00Z", "file_name": "Provenances.docx"},
    {"key": "A3", "custodian": "Engineer V-02", "day": "2021-03-31", "kind": "eml", "file_name": "x provenance.msg"},
    {"key": "A4"},
]
TABLE = register({"set": "V", "known": "file", "source_item": "l", **row} for row in ROWS)


def members(**rule: str) -> list[str]:
    (found,) = categories(TABLE, rules_in([{"Category": "c", **rule}]))
    return [ROWS[at]["key"] for at in found.members]


def test_each_part_of_a_rule() -> None:
    assert members(Words="provenance; anthology") == ["A1", "A3"]
    assert members(Custodian="ENGINEER V-01") == ["A1", "A2"]
    assert members(From="2021-03-31", To="2021-04-01") == ["A2", "A3"]
    assert members(Type="EML", Words="provenance") == ["A3"]


def test_the_same_rule_has_the_same_digests_whoever_says_what_of_it() -> None:
    (one,) = categories(TABLE, rules_in([{"Category": "a", "Words": "provenance"}]))
    (two,) = categories(TABLE.take([3, 2, 1, 0]), rules_in([{"Category": "b", "Words": "provenance", "Relevance": "no", "By": "P-1"}]))  # fmt: skip
    assert (one.rule.digest, one.digest, one.documents) == (two.rule.digest, two.digest, 2)
    assert (one.pages, one.without_pages) == (2, 1)
    assert by_place([one]) == {"0": ("a",), "2": ("a",)}


def test_all_faults_of_a_sheet_are_told_with_their_rows() -> None:
    rows = [
        {"Category": "a"},
        {"Category": "", "Words": "x", "Relevance": "", "By": ""},
        {"Category": "b", "Words": "x", "Relevance": "yes", "By": ""},
        {"Category": "c", "From": "March"},
    ]
    with pytest.raises(Misused) as told:
        rules_in(rows)
    assert all(f"row {n}" in str(told.value) for n in (2, 3, 4, 5))
    with pytest.raises(Misused, match="no column"):
        rules_in([{"Category": "a", "Colour": "red"}])
