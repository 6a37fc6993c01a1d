"""The circuit of a court comes from the dated table, never from a guess."""

from __future__ import annotations

import json
from importlib.resources import files

import pytest

from particulars.analyses.positions.circuits import circuit_of


@pytest.mark.parametrize(
    ("court", "circuit"),
    [
        ("N.D. Cal.", "9th Cir."),
        ("S. D. N. Y.", "2d Cir."),
        ("S.D. Tex.", "5th Cir."),
        ("D.D.C.", "D.C. Cir."),
        ("D. Haw.", "9th Cir."),
        ("2d Cir.", "2d Cir."),
        ("D.C. Cir.", "D.C. Cir."),
        ("Bankr. D. Del.", "3d Cir."),
        ("U.S.", None),
        ("Cal. Ct. App.", None),
        (None, None),
    ],
)
def test_a_court_has_its_circuit_or_none(court: str | None, circuit: str | None) -> None:
    assert circuit_of(court) == circuit


def test_before_the_fifth_circuit_was_divided() -> None:
    assert circuit_of("M.D. Ala.", "1979-05-01") == "5th Cir."
    assert circuit_of("M.D. Ala.", "1990") == "11th Cir."


def test_the_tables_are_dated_and_sourced_and_name_each_court_once() -> None:
    for name in ("circuits.json", "position_cues.json"):
        table = json.loads((files("particulars") / "rules" / name).read_text(encoding="utf8"))
        assert {"what", "source", "read", "verified", "effective"} <= set(table)
    circuits = json.loads((files("particulars") / "rules" / "circuits.json").read_text(encoding="utf8"))["circuits"]
    courts = [court for row in circuits for court in row["courts"]]
    assert (
        len(courts) == len(set(courts)) == 96
    )  # 94 districts, the Court of Federal Claims, the Court of International Trade
