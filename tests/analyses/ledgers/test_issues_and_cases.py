"""Issues with the paper that raised, opposed or decided them; how decisions treat one another; other dockets."""

from __future__ import annotations

import pytest

from analyses.ledgers.told import BRIEF, entries, ledgers
from particulars.analyses.ledgers.rows import Kind, Origin

ISSUES = [
    (
        "Plaintiff expressly challenged the lid test in its Opposition (ECF No. 35).",
        [(Kind.ISSUE_RAISED, "the lid test", ("ECF No. 35",))],
    ),
    (
        "Defendant disputed the lid test in its Reply (ECF No. 44).",
        [(Kind.ISSUE_OPPOSED, "the lid test", ("ECF No. 44",))],
    ),
    (
        "Defendant addressed the lid test in its Reply (ECF No. 44).",
        [(Kind.ISSUE_ADDRESSED, "the lid test", ("ECF No. 44",))],
    ),
    (
        "The Court first adopted the lid test in its Second Dismissal Order (ECF No. 29).",
        [(Kind.ISSUE_DECIDED, "the lid test", ("ECF No. 29",))],
    ),
    ("Plaintiff challenged the lid test in spring.", []),
    ("If Plaintiff challenged the lid test in its Opposition (ECF No. 35), it lost.", []),
    ("A court decided the lid test in its Order (ECF No. 2).", []),
]


@pytest.mark.parametrize(("words", "want"), ISSUES)
def test_each_issue(words: str, want: list[tuple[Kind, str, tuple[str, ...]]]) -> None:
    found = [e for e in ledgers(words, caption=BRIEF).entries if e.kind.value.startswith("issue")]
    assert [(e.kind, e.about, e.docket) for e in found] == want


def test_a_docket_number_comes_from_the_name_that_the_paper_defined() -> None:
    _, held = [
        e
        for e in ledgers(
            "The Court adopted the lid test in its Third Dismissal Order (ECF No. 53).",
            "This Court sided with Defendant, and held that the lid test governs in its Third Dismissal Order.",
            caption=BRIEF,
        ).entries
        if e.kind is Kind.ISSUE_DECIDED
    ]
    assert (held.who, held.docket, held.origin) == ("This Court", ("ECF No. 53",), Origin.PARTY)
    assert held.flags == ("DOCKET_FROM_THE_PAPER'S_NAME",)


def test_a_pronoun_that_may_be_the_court_or_a_party_is_nobody() -> None:
    words = "Although this Court sided with Defendant, it addressed the lid test in its Third Order (ECF No. 53)."
    assert [e for e in ledgers(words, caption=BRIEF).entries if e.kind is Kind.ISSUE_ADDRESSED] == []


def test_a_list_of_disputes_gives_each_as_an_issue_with_the_letters_it_came_by() -> None:
    found = entries(
        Kind.ISSUE_RAISED,
        "The parties submitted joint letters. ECF Nos. 84–85. They now seek resolution of three disputes: (1) whether "
        "Plaintiff must name its plums; (2) the scope of the May order; and (3) deadlines for the drawings.",
    )
    assert [(e.about, e.sorted_as) for e in found] == [
        ("whether Plaintiff must name its plums", "item 1"),
        ("the scope of the May order", "item 2"),
        ("deadlines for the drawings", "item 3"),
    ]
    assert found[0].docket == ("ECF No. 84", "ECF No. 85") and found[0].flags == ("DOCKET_BY_PLACE",)


def test_the_factors_of_a_test_are_no_disputes() -> None:
    words = "Courts consider whether (1) the plaintiff can name the lid; and (2) the lid leaks."
    assert entries(Kind.ISSUE_RAISED, words) == []


ROE = "Roe v. Stone, 12 F.4th 345, 350 (9th Cir. 2021)"
FERN = "Fern v. Moss, 8 F.3d 11, 14 (9th Cir. 1993)"
TREATED = [
    (f"See {ROE} (citing {FERN}).", [("citing", "12-f-4th", "8-f-3d")]),
    (f"See {ROE} (quoting {FERN}).", [("quoting", "12-f-4th", "8-f-3d")]),
    (f"See {FERN}, overruled by {ROE}.", [("overruling", "12-f-4th", "8-f-3d")]),
    (f"See {FERN}, abrogated on other grounds by {ROE}.", [("abrogating", "12-f-4th", "8-f-3d")]),
    (f"See {FERN}, aff’d, {ROE}.", [("affirming", "12-f-4th", "8-f-3d")]),
    (f"See {ROE}, overruling {FERN}.", [("overruling", "12-f-4th", "8-f-3d")]),
    (f"See {ROE}; {FERN}.", []),
    (f"Compare {ROE}, with {FERN}.", []),
]


@pytest.mark.parametrize(("words", "want"), TREATED)
def test_each_treatment_points_from_the_later_to_the_treated_decision(
    words: str, want: list[tuple[str, str, str]]
) -> None:
    found = entries(Kind.TREATMENT, "Plaintiff argues that lids crack. " + words)
    assert [(e.sorted_as, (e.authority or "")[5:13], (e.other or "")[5:11]) for e in found] == want


FILED = (
    "Tin Kettle has filed such papers elsewhere. See, e.g., Tin Kettle Defendants' Notice of Supplemental Authority In Support "
    "of Motion to Dismiss, Moss v. Fern, No. 1:23-cv-11195-AB (S.D.N.Y. June 25, 2024), ECF No. 149."
)


def test_a_filing_in_another_docket_has_its_filer_court_number_and_entry() -> None:
    (row,) = entries(Kind.OTHER_DOCKET, FILED, caption=BRIEF)
    assert (row.who, row.court, row.case, row.docket, row.said_on) == (
        "Tin Kettle Defendants", "S.D.N.Y.", "1:23-cv-11195-AB", ("ECF No. 149",), "2024-06-25",
    )  # fmt: skip


RELATED = [
    ("See Tin Kettle Inc. v. Moss, No. 2:22-cv-00410-XY (C.D. Cal. May 3, 2022).", ["2:22-cv-00410-XY"]),
    ("See Fern v. Moss, No. 2:22-cv-00410-XY (C.D. Cal. May 3, 2022).", []),
    ("This case is related to Case No. 3:23-cv-00777-XY.", ["3:23-cv-00777-XY"]),
    ("This case is unlike Case No. 3:23-cv-00777-XY.", []),
]


@pytest.mark.parametrize(("words", "want"), RELATED)
def test_other_cases_of_a_party_and_cases_called_related(words: str, want: list[str]) -> None:
    found = entries(Kind.RELATED_CASE, "Plaintiff argues that lids crack. " + words)
    assert [e.case for e in found] == want
