"""What does not agree with a designation: each ground with its evidence and place, and what must give none."""

from __future__ import annotations

from typing import Any

import pyarrow as pa  # type: ignore[import-untyped]
import pytest

from analyses.designations.made import HC, register_of, row, texts
from particulars.analyses.designations.content import content_of
from particulars.analyses.designations.disagreeing import NEAR, PARTIES, PLAIN, Held, disagreements
from particulars.analyses.designations.rows import CAPTURES, FILINGS
from particulars.analyses.designations.tiers import declared

SAME = "same text at a lower tier"


def found(register: pa.Table, held: Held | None = None) -> list[tuple[str, str, bool, str | None]]:
    rows = disagreements(register, declared(), held or Held()).rows.to_pylist()
    return [(r["document"], r["what"], r["is_ground"], r["other"]) for r in rows]


class TestSameText:
    @pytest.mark.parametrize(("low", "proposed"), [("CONFIDENTIAL", "CONFIDENTIAL"), ("", "")])
    def test_a_lower_twin_is_a_ground_against_the_higher_alone(self, low: str, proposed: str) -> None:
        register = register_of(row("A1", HC), row("A2", low, at=3), known=texts(r2="t", r3="t"))
        (one,) = disagreements(register, declared(), Held()).rows.to_pylist()
        assert (one["document"], one["what"], one["proposed"], one["other"], one["other_row"]) == (
            "A1",
            SAME,
            proposed,
            "A2",
            3,
        )

    def test_tiers_of_which_neither_is_above_give_no_ground(self) -> None:
        register = register_of(row("A1", HC), row("A2", "HC-SOURCE", at=3), known=texts(r2="t", r3="t"))
        assert found(register) == [
            ("A1", "same text at another tier", False, "A2"),
            ("A2", "same text at another tier", False, "A1"),
        ]

    def test_the_same_tier_and_another_text_give_nothing(self) -> None:
        assert (
            found(
                register_of(
                    row("A1", HC), row("A2", HC, at=3), row("A3", "", at=4), known=texts(r2="t", r3="t", r4="u")
                )
            )
            == []
        )

    def test_a_text_too_short_or_a_slip_sheet_is_not_compared(self) -> None:
        register = register_of(row("A1", HC), row("A2", "", at=3), known=texts(r2="t", r3="t"))
        plain = [{"source_item": "vol", "source_row": n, "content": "slip sheet", "comparable": False} for n in (2, 3)]
        (one,) = found(register, Held(plain=pa.Table.from_pylist(plain, PLAIN)))
        assert one == ("A1", "no protected content type", False, None)


class TestOutside:
    def held(self, **capture: Any) -> Held:
        made = {
            "url": "https://a.example",
            "captured": "2021-12-01",
            "source_item": "captures.csv",
            "source_row": 2,
            **capture,
        }
        return Held(captures=pa.Table.from_pylist([made], CAPTURES))

    @pytest.mark.parametrize("capture", [{"sha256": "f1"}, {"text_hash": "t"}, {"document": "a1"}])
    def test_a_capture_of_the_same_file_or_text_or_named_is_a_ground(self, capture: dict[str, str]) -> None:
        known = [{"source_item": "vol", "source_row": 2, "text_hash": "t", "sha256": "f1"}]
        made = disagreements(
            register_of(row("A1", HC), known=known), declared(), self.held(**{"sha256": "x", **capture})
        )
        assert [(r["what"], r["proposed"], r["other_source"]) for r in made.rows.to_pylist()] == [
            ("public source", "", "captures.csv")
        ]
        assert made.register.column("public_copy").to_pylist() == [1]

    def test_what_carries_no_tier_is_not_asked_about(self) -> None:
        assert found(register_of(row("A1", "")), self.held(sha256="x", document="A1")) == []

    def test_a_sealed_filing_shows_nothing_to_be_public(self) -> None:
        rows = [
            {
                "entry": f"ECF {n}",
                "filed": "2021-01-01",
                "public": n == 1,
                "document": f"A{n}",
                "source_item": "f",
                "source_row": n,
            }
            for n in (1, 2)
        ]
        register = register_of(row("A1", HC), row("A2", HC, at=3))
        assert found(register, Held(filings=pa.Table.from_pylist(rows, FILINGS))) == [
            ("A1", "already filed publicly", True, "ECF 1")
        ]


@pytest.mark.parametrize(
    ("field", "is_theirs"),
    [
        ({"recipients": "q@qsl.example, V-2 <v2@vcs.example>"}, True),
        ({"author": "V-1 <v1@vcs.example>"}, True), ({"recipients": "q@qsl.example; V-2 <v2@mail.vcs.example>"}, True),
        ({"recipients": "Engineer V-03"}, True), ({"fields": '{"CC": "v@vcs.example"}'}, True), ({"author": "v1@notvcs.example"}, False),
        ({"recipients": "vcs.example@other.example"}, False), ({"recipients": "Engineer V-03 <q@qsl.example>"}, False),
        ({"recipients": "v@vcs.example.other.example"}, False),
    ],
)  # fmt: skip
def test_written_by_or_sent_to_the_other_side(field: dict[str, Any], is_theirs: bool) -> None:
    parties = pa.Table.from_pylist(
        [{"name": "", "address": "vcs.example"}, {"name": "engineer v-03", "address": ""}], PARTIES
    )
    made = found(register_of(row("A1", HC, **field), copies=("CC",)), Held(parties=parties))
    assert bool(made) == is_theirs


def test_near_texts_split_families_and_unknown_tiers_are_listed_and_no_ground() -> None:
    rows = (row("A1", HC), row("A2", "CONFIDENTIAL", at=3, parent_id="A1"), row("A3", "Restricted", at=4))
    near = pa.Table.from_pylist([{"one": "t", "other": "u", "shared": 9, "either": 10, "score": 0.9}], NEAR)
    made = found(register_of(*rows, known=texts(r2="u", r3="t")), Held(near=near))
    assert made == [
        ("A1", "family over several tiers", False, "A2"),
        ("A1", "near text at another tier", False, "A2"),
        ("A3", "words of no known tier", False, None),
    ]


def test_what_was_not_handed_in_is_not_examined() -> None:
    made = disagreements(register_of(row("A1", HC)), declared(), Held())
    assert len(made.not_examined) == 5 and made.rows.num_rows == 0


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("", "blank"), ("Document produced in native format.\nQSL-0000012 CONFIDENTIAL", "slip sheet"),
        ("FOR IMMEDIATE RELEASE\nMedia contact: press@a.example\nWe ship.", "release to the press"),
        ("Document produced in native format was wrong, and the secret rate is 4.", None), ("FOR IMMEDIATE RELEASE of the hostage", None),
        ("Our press release plan: draft for counsel. Media contact: nobody", None),
    ],
)  # fmt: skip
def test_the_kind_of_a_text(text: str, kind: str | None) -> None:
    assert content_of(text) == kind
