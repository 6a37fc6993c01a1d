"""Standard fields: each alias is one field's, columns are mapped by name, and two that claim one field are told."""

from __future__ import annotations

from collections import Counter
from datetime import date

from particulars.intake.loadfile.fields import field_of, mapped, on_file, squeezed


def test_the_file_has_a_source_and_a_date_and_each_alias_is_one_fields() -> None:
    told = on_file()
    assert told.source and told.read and date.fromisoformat(told.effective)
    aliases = Counter(
        squeezed(alias) for field in told.fields for alias in {squeezed(a): a for a in (field.name, *field.aliases)}
    )
    assert [alias for alias, count in aliases.items() if count > 1] == []
    assert all(field.says and field.aliases for field in told.fields)


def test_names_are_compared_without_case_spaces_and_punctuation() -> None:
    for name in ("BegBates", "BEGDOC#", "Beg Doc", "FIRSTBATES", "ProdBeg", "prod_beg_bates"):
        assert field_of(name) == "beg", name
    assert field_of("Favourite Colour") is None and field_of("") is None


def test_two_columns_for_one_field_are_told_and_none_is_taken() -> None:
    found = mapped(["DocID", "Custodian", "Custodian Name"])
    assert "custodian" not in found.places and found.twice["custodian"] == ("Custodian", "Custodian Name")
    assert any("No column is taken as custodian" in d.what for d in found.decisions)


def test_of_a_pair_that_vendors_deliver_the_one_meant_is_taken_and_told() -> None:
    found = mapped(["Subject", "Email Subject", "BegBates", "ProdBegBates"])
    assert found.places["subject"] == 1 and found.places["beg"] == 3
    assert {d.what for d in found.decisions} >= {"Email Subject is taken as subject", "ProdBegBates is taken as beg"}
