"""Statutes, regulations, constitutions: full forms, and short forms led to the one code the paper names for them."""

from __future__ import annotations

import pytest

from analyses.authorities.told import reading, told

FULL = [
    ("17 U.S.C. § 1202(b)(1)", "statute usc:17:1202(b)(1)"),
    ("17 USC 1202(b)", "statute usc:17:1202(b)"),
    ("17 U. S. C. § 1202 (b)", "statute usc:17:1202(b)"),
    ("15 U.S.C.A. § 1125(a)", "statute usc:15:1125(a)"),
    ("42 U.S.C. Section 1983", "statute usc:42:1983"),
    ("42 U.S.C. § 2000e-5", "statute usc:42:2000e-5"),
    ("17 U.S.C. §§ 1202(b), 1203", "statute usc:17:1202(b),1203"),
    ("28 U.S.C. §§ 1331–1332", "statute usc:28:1331-1332"),
    ("Cal. Civ. Code § 3426.1(d)", "statute code:calcivcode:3426.1(d)"),
    ("Cal. Bus. & Prof. Code §§ 17200, 17500", "statute code:calbusprofcode:17200,17500"),
    ("N.Y. Gen. Bus. Law § 349(h)", "statute code:nygenbuslaw:349(h)"),
    ("C.P.L.R. § 3101(a)", "statute code:cplr:3101(a)"),
    ("Tex. Bus. & Com. Code Ann. § 17.46", "statute code:texbuscomcodeann:17.46"),
    ("Mo. Rev. Stat. § 287.020", "statute code:morevstat:287.020"),
    ("37 C.F.R. § 201.40(b)", "regulation cfr:37:201.40(b)"),
    ("47 C.F.R. pt. 54", "regulation cfr:47:54"),
    ("U.S. Const. amend. XIV, § 1", "constitution const:U.S:amend. XIV, § 1"),
    ("U.S. Const. art. III, § 2, cl. 1", "constitution const:U.S:art. III, § 2, cl. 1"),
    ("Cal. Const. art. I, § 1", "constitution const:Cal:art. I, § 1"),
    ("Pub. L. No. 105-304, 112 Stat. 2860 (1998)", "statute stat:112:2860"),
    ("Act of Mar. 3, 1891, ch. 517, § 6, 26 Stat. 826, 828", "statute stat:26:826"),
    ("N.Y. C.P.L.R. 3101(a)", "statute code:cplr:3101(a)"),
]


@pytest.mark.parametrize(("words", "line"), FULL)
@pytest.mark.parametrize("lead", ["", "See ", "The claim is brought under "])
def test_full_form(words: str, line: str, lead: str) -> None:
    assert told(f"{lead}{words}.") == [line]


def test_two_codes_with_one_section_number_stay_two() -> None:
    lines = told("See 17 U.S.C. § 107; 15 U.S.C. § 107. Section 107 says so.")
    assert lines == ["statute usc:17:107", "statute usc:15:107", "statute_short ?usc:15:107,usc:17:107"]


def test_title_after_and_is_no_section() -> None:
    assert told("See 17 U.S.C. § 107 and 15 U.S.C. § 1125.") == ["statute usc:17:107", "statute usc:15:1125"]


SHORT = [
    ("See 17 U.S.C. § 1202(b). Section 1202(b)(1) says so.", "statute_short usc:17:1202(b)(1)"),
    ("See 17 U.S.C. § 1202(b). As § 1202 says.", "statute_short usc:17:1202"),
    ("See 17 U.S.C. § 1202(b). Yet 1202(b) requires more.", "statute_short usc:17:1202(b)"),
    ("Under the DMCA, § 1202(b) bars it.", "statute_short usc:17:1202(b)"),
    ("As § 1983 says.", "statute_short section:1983"),  # flagged CODE_NOT_STATED
]


@pytest.mark.parametrize(("words", "line"), SHORT)
def test_short_form(words: str, line: str) -> None:
    assert told(words)[-1] == line


def test_section_without_its_code_says_so() -> None:
    assert reading("As § 1983 says.").citations[0].flags == ("CODE_NOT_STATED",)


def test_section_said_to_be_of_an_act() -> None:
    assert told("As § 1202(b) of the Digital Millennium Copyright Act says.") == [
        "statute_short usc:17:1202(b)",
        "statute_name act:digital-millennium-copyright-act",
    ]


OTHER_BOOKS = ["the Agreement", "the Lease", "the Bankruptcy Code", "the Restatement", "the Local Rules"]


@pytest.mark.parametrize("book", OTHER_BOOKS)
def test_section_of_another_book_is_not_the_statute(book: str) -> None:
    lines = told(f"See 17 U.S.C. § 101. But § 101 of {book} differs.")
    assert "statute_short usc:17:101" not in lines


def test_bare_number_that_is_no_section_of_the_paper() -> None:
    assert told("See 17 U.S.C. § 1202(b). He found 4000(b) of them.") == ["statute usc:17:1202(b)"]


def test_protective_order_section_is_no_statute() -> None:
    assert told("The Protective Order binds both sides. See § 7.2.") == ["protective_order protective-order:7.2 @§ 7.2"]
