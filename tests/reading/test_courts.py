"""Courts, reporters and case numbers as data: every printed variant comes to one form."""

from __future__ import annotations

import pytest

from particulars.reading.case_cites import read_court
from particulars.reading.docket_number import case_numbers, misread
from particulars.reading.reporters import court, reporter

REPORTERS = [
    ("F.Supp.2d", "F. Supp. 2d"),
    ("F. Supp.2d", "F. Supp. 2d"),
    ("F. 3d", "F.3d"),
    ("S.Ct.", "S. Ct."),
    ("L.Ed.2d", "L. Ed. 2d"),
    ("Cal.App.4th", "Cal. App. 4th"),
    ("F.R.D.", "F.R.D."),
    ("WL", "WL"),
    ("U.S. Dist. LEXIS", "U.S. Dist. LEXIS"),
    ("Widgets", None),
]


@pytest.mark.parametrize(("printed", "edition"), REPORTERS)
def test_reporter(printed: str, edition: str | None) -> None:
    assert reporter(printed) == edition


COURTS = [
    ("N. D. Cal.", "N.D. Cal."),
    ("N.D.Cal.", "N.D. Cal."),
    ("SDNY", "S.D.N.Y."),
    ("9th Cir.", "9th Cir."),
    ("D.C. Cir.", "D.C. Cir."),
    ("Nowhere", None),
    ("", None),
]


@pytest.mark.parametrize(("printed", "name"), COURTS)
def test_court(printed: str, name: str | None) -> None:
    assert court(printed) == name


def test_one_circuit_under_two_ordinals() -> None:
    assert court("2nd Cir.") == court("2d Cir.") == "2d Cir."


@pytest.mark.parametrize(
    "inner", ["holding so", "quoting Rudd", "same", "the 2010 Act says so", "emphasis added", "en banc", "“1990”"]
)
def test_an_explanation_is_no_court(inner: str) -> None:
    assert read_court(inner) is None


NUMBERS = [
    ("Case No. 3:22-cv-01234-ABC", ["3:22-cv-01234-ABC"]),
    ("Case No.: 3:22-CV-01234-ABC (XYZx)", ["3:22-CV-01234-ABC (XYZx)"]),
    ("21 Civ. 4455 (RKM)", ["21 Civ. 4455 (RKM)"]),
    ("No. C 22-01234 SA", ["C 22-01234 SA"]),
    ("No. C-12-03456 EMC", ["C-12-03456 EMC"]),
    ("No. 21-15555", ["21-15555"]),
    ("No. ED109999", ["ED109999"]),
    ("[Re: Dkt. No. 30]", []),
    ("ECF No. 30", []),
    ("State Bar No. 123456", []),
]


@pytest.mark.parametrize(("head", "numbers"), NUMBERS)
def test_case_numbers(head: str, numbers: list[str]) -> None:
    assert [n for n, _, _ in case_numbers(head)] == numbers


@pytest.mark.xfail(reason="of a list of numbers only the first is read")
def test_list_of_case_numbers() -> None:
    assert [n for n, _, _ in case_numbers("Nos. 21-15555, 21-15556")] == ["21-15555", "21-15556"]


def test_number_is_never_cut() -> None:
    assert [n for n, _, _ in case_numbers("Case No. RG21012345")] in ([], ["RG21012345"])


def test_misread_letters() -> None:
    assert misread(["3:22-cv-01234-IST", "3:22-cv-01234-JST"]) == {"3:22-cv-01234-IST", "3:22-cv-01234-JST"}
    assert misread(["3:22-cv-01234-JST", "3:22-cv-01235-JST"]) == set()
    assert misread(["3:22-cv-01234-JST", "3:22-cv-01234"]) == set()
