"""The register of designations: tiers as written, versions in their order, families, and the shares counted from it (S06)."""

from __future__ import annotations

import pytest

from analyses.designations.made import HC, register_of, row
from particulars.analyses.designations.sharing import shares
from particulars.analyses.designations.tiers import declared, with_order


@pytest.mark.parametrize(
    ("words", "code"),
    [
        (HC, "HC-AEO"), ("highly confidential – attorneys’ eyes only", "HC-AEO"), ("CONFIDENTIAL", "CONFIDENTIAL"), ("", ""), ("  ", ""),
        ("None", ""), ("Highly Confidential", None), ("Restricted", None), ("HIGHLY CONFIDENTIAL - SOURCE CODE", "HC-SOURCE"),
    ],
)  # fmt: skip
def test_words_have_the_code_that_is_declared_or_none(words: str, code: str | None) -> None:
    assert declared().code(words) == code


def test_an_order_names_tiers_of_its_own() -> None:
    tiers = with_order([("HC", "Highly Confidential")], [("HC", "CONFIDENTIAL")])
    assert (
        tiers.code("HIGHLY CONFIDENTIAL") == "HC" and tiers.is_above("HC", "") and tiers.is_above("HC", "CONFIDENTIAL")
    )
    assert not tiers.is_above("HC", "HC-AEO") and not tiers.is_above("HC-AEO", "HC-SOURCE")


class TestVersions:
    def test_an_overlay_is_the_later_version_and_keeps_what_it_leaves_blank(self) -> None:
        found = register_of(
            row("A1", HC, custodian="Q-1", pages=3), row("A1", "CONFIDENTIAL", item="redes"), overlays=("redes",)
        ).to_pylist()
        assert [(r["version"], r["tier_code"], r["is_current"]) for r in found] == [
            (2, "CONFIDENTIAL", True),
            (1, "HC-AEO", False),
        ]
        assert found[0]["custodian"] == "Q-1" and found[0]["pages"] == 3

    def test_a_blank_cell_of_an_overlay_is_no_designation(self) -> None:
        (found,) = register_of(row("A1", HC), row("A1", "", item="redes"), overlays=("redes",)).to_pylist()
        assert (found["version"], found["tier_code"]) == (1, "HC-AEO")

    def test_told_days_put_them_in_order(self) -> None:
        days = {"vol": "2022-02-01", "old": "2021-02-01"}
        found = register_of(row("A1", "CONFIDENTIAL"), row("A1", HC, item="old"), days=days).to_pylist()
        assert {r["tier_code"]: (r["version"], r["is_current"]) for r in found} == {
            "CONFIDENTIAL": (2, True),
            "HC-AEO": (1, False),
        }

    @pytest.mark.parametrize("days", [{}, {"vol": "2022-02-01"}])
    def test_two_tiers_without_an_order_are_neither(self, days: dict[str, str]) -> None:
        found = register_of(row("A1", "CONFIDENTIAL"), row("A1", HC, item="more"), days=days).to_pylist()
        assert {r["version"] for r in found} == {0}
        assert [r["tier_code"] for r in found if r["is_current"]] == [None]

    def test_the_same_tier_twice_is_no_doubt(self) -> None:
        found = register_of(row("A1", HC), row("A1", HC, item="more")).to_pylist()
        assert [r["tier_code"] for r in found if r["is_current"]] == ["HC-AEO"]


def test_families_go_up_to_the_message_and_copies_are_recipients() -> None:
    rows = (
        row("A1", at=2, fields='{"CC": "x@y.example"}'),
        row("A2", at=3, parent_id="A1"),
        row("A3", at=4, parent_id="A2"),
        row("A4", at=5),
    )
    found = register_of(*rows, copies=("CC",)).to_pylist()
    assert [r["family"] for r in found] == ["A1", "A1", "A1", None] and found[0]["recipients"] == "x@y.example"


def test_a_column_of_copies_whose_name_holds_quotation_marks_is_no_sql() -> None:
    assert register_of(row("A1"), copies=("C'C\" || 1", "\\")).num_rows == 1


def test_shares_are_of_current_designations_and_add_up() -> None:
    rows = [
        row(
            f"A{n}",
            HC if n < 8 else "CONFIDENTIAL" if n == 8 else "Restricted",
            at=n + 2,
            volume="V1" if n < 5 else "V2",
            pages=2,
        )
        for n in range(10)
    ]
    found = shares(register_of(*rows)).to_pylist()
    whole = {r["tier_code"]: (r["documents"], r["pages"], r["share"]) for r in found if r["by"] == "all"}
    assert whole == {"HC-AEO": (8, 16, 0.8), "CONFIDENTIAL": (1, 2, 0.1), "?": (1, 2, 0.1)}
    assert [(r["value"], r["tier_code"], r["documents"], r["of"]) for r in found if r["by"] == "volume" and r["tier_code"] == "HC-AEO"] == [("V1", "HC-AEO", 5, 5), ("V2", "HC-AEO", 3, 5)]  # fmt: skip
    for by in ("volume", "custodian", "type", "party"):
        assert sum(r["documents"] for r in found if r["by"] == by) == 10
