"""Case citations: the whole name, every parallel form as one authority, court, date and pin."""

from __future__ import annotations

import pytest

from analyses.authorities.told import OLM, RUDD, reading, told

NAMES = [
    "Harrow & Pike, Inc. v. Dunmore Mills Co.",
    "Coldwater Shipping (Alaska) Inc. v. Bell",
    "State ex rel. Lomax v. Tilden",
    "In re Brightwell Sec. Litig.",
    "Gernsbach Verlag, e.k. v. Toller",
    "Amos Reed d/b/a Reed Motors v. Vance",
    "J.T. v. R.S.",
    "United States v. Orrin",
    "Nevada v. Quillon",
    "Vela Corp. v. Int'l Union of Cement Workers of Am., Local 7",
    "Estate of Long v. City of Arden",
    "Ex parte Dunne",
    "Doe 1 v. Lantern-Like LLC",
    "1st Tech. LLC v. Rational Enters. Ltd.",
    "Bank of Arden Mellon Tr. Co., N.A. v. Orr",
    "O’Dell v. Pacific Wool Prods., L.P.",
    "Della Cruz v. van der Berg",
    "Nat’l Ass’n of Tinsmiths v. Comm’r of Internal Rev.",
]
LEADS = ["The motion fails. {}", "See {}", "See, e.g., {}", "As the court said in {}", "notice is due.” {}", "({})"]


@pytest.mark.parametrize("name", NAMES)
@pytest.mark.parametrize("lead", LEADS)
def test_name_is_whole_and_nothing_before_it_is_taken(name: str, lead: str) -> None:
    (authority,) = reading(lead.format(f"{name}, 512 F.3d 100, 104 (9th Cir. 2008)") + ".").authorities
    assert authority.name == name


@pytest.mark.parametrize(
    "between",
    [
        ". ",
        "; ",
        ". See ",
        " (en banc); accord ",
        " (“Olm I”). ",
    ],
)
def test_name_after_another_citation(between: str) -> None:
    assert [a.name for a in reading(f"{OLM}{between}{RUDD}.").authorities] == ["Olm v. Peck", "Rudd v. Sato"]


def test_name_that_begins_with_small_words() -> None:
    (authority,) = reading("See de la Cruz v. van der Berg, 512 F.3d 100, 104 (9th Cir. 2008).").authorities
    assert authority.name == "de la Cruz v. van der Berg"


COURTS = [
    ("(9th Cir. 2008)", "9th Cir.", "2008"),
    ("(S.D.N.Y.2005)", "S.D.N.Y.", "2005"),
    ("(2d Cir.1990)", "2d Cir.", "1990"),
    ("(N. D. Cal. May 5, 2015)", "N.D. Cal.", "2015-05-05"),
    ("(N.D. Cal., Mar. 30, 2009)", "N.D. Cal.", "2009-03-30"),
    ("(E.D. Pa. Apr. 2019)", "E.D. Pa.", "2019-04"),
    ("(D.D.C. 2001)", "D.D.C.", "2001"),
    ("(D.C. Cir. 2001)", "D.C. Cir.", "2001"),
    ("(Fed. Cir. Sept. 3, 2014)", "Fed. Cir.", "2014-09-03"),
    ("(B.A.P. 9th Cir. 2011)", "B.A.P. 9th Cir.", "2011"),
    ("(Mo. App. W.D. 2001)", "Mo. Ct. App. W.D.", "2001"),
    ("(1987)", None, "1987"),
    ("(2d Cir. 1990) (en banc)", "2d Cir.", "1990"),
    ("(2d Cir. 1990) (per curiam)", "2d Cir.", "1990"),
    ("(2d Cir. 1990) (en banc) (Seaborn, J.)", "2d Cir.", "1990"),
    ("(2d Cir. 1990) (Seaborn, J., dissenting)", "2d Cir.", "1990"),
    ("(2d Cir. 1990) (holding that (all) lists (count))", "2d Cir.", "1990"),
]


@pytest.mark.parametrize(("after", "court", "date"), COURTS)
def test_court_and_date(after: str, court: str | None, date: str) -> None:
    (authority,) = reading(f"See Olm v. Peck, 910 F.2d 100, 102 {after}.").authorities
    assert (authority.court, authority.date) == (court, date)


def test_unclosed_parenthetical_ends_with_its_sentence_and_is_flagged() -> None:
    found = reading(f"{OLM} (holding that notice (or its lack is not fatal. The rule of {RUDD} is older.")
    assert found.citations[0].flags == ("UNBALANCED",)
    assert [p.text for p in found.citations[0].parentheticals] == ["(holding that notice (or its lack is not fatal"]
    assert found.citations[1].via is None


PINS = [
    ("512 F.3d 100, 104", "104"),
    ("77 F. Supp. 2d 45, 47 n.3", "47 n.3"),
    ("77 F. Supp. 2d 45, 47 & n.3", "47 & n.3"),
    ("77 F. Supp. 2d 45, 47, fn. 3", "47 n.3"),
    ("33 F.3d 44, 45, 47-49", "45, 47-49"),
    ("33 F.3d 44, 45–46", "45–46"),
    ("410 U.S. 113, 120-21", "120-21"),
    ("2021 WL 112233, at *4", "*4"),
    ("2021 WL 112233, *4 n.5", "*4 n.5"),
    ("2021 WL 112233, at *4, *7-8", "*4, *7-8"),
    ("2019 U.S. Dist. LEXIS 55555, at *12-13", "*12-13"),
    ("2019 U.S. Dist. LEXIS 55555, at **12-13", "**12-13"),
    ("No. 19-cv-01234, 2021 WL 112233, at *4", "*4"),
    ("12 F.4th 34", None),
]


@pytest.mark.parametrize(("form", "pin"), PINS)
def test_pin(form: str, pin: str | None) -> None:
    (citation,) = reading(f"See Olm v. Peck, {form} (N.D. Cal. Mar. 3, 2021).").citations
    assert citation.pin == pin


def test_star_page_after_the_court() -> None:
    (citation,) = reading("See Olm v. Peck, 2021 WL 112233 (N.D. Cal. Mar. 3, 2021), at *4.").citations
    assert citation.pin == "*4"


PARALLEL = [
    ("410 U.S. 113, 93 S. Ct. 705, 35 L. Ed. 2d 147 (1973)", ("410 U.S. 113", "93 S. Ct. 705", "35 L. Ed. 2d 147")),
    ("55 N.Y.2d 10, 12, 447 N.Y.S.2d 1, 431 N.E.2d 2 (1982)", ("55 N.Y.2d 10", "447 N.Y.S.2d 1", "431 N.E.2d 2")),
    ("2019 WL 222, 2019 U.S. Dist. LEXIS 555, at *2 (D. Nev. 2019)", ("2019 WL 222", "2019 U.S. Dist. LEXIS 555")),
    ("5 Cal.App.5th 100, 208 Cal.Rptr.3d 7 (2016)", ("5 Cal. App. 5th 100", "208 Cal. Rptr. 3d 7")),
]


@pytest.mark.parametrize(("form", "cites"), PARALLEL)
def test_parallel_forms_are_one_authority(form: str, cites: tuple[str, ...]) -> None:
    (authority,) = reading(f"See Olm v. Peck, {form}. See Olm v. Peck, {cites[-1]} (1990).").authorities
    assert authority.cites == cites


def test_slip_reporter_is_no_part_of_the_name() -> None:
    (authority,) = reading("See Olm v. Peck, --- F.3d ----, 2015 WL 99887 (9th Cir. May 5, 2015).").authorities
    assert authority.cites == ("2015 WL 99887",)


DOCKET_ONLY = [
    "No. 12-3456, slip op. at 5 (2d Cir. June 1, 2013)",
    "No. 12-cv-3456 (RA), ECF No. 30 (S.D.N.Y. June 1, 2013)",
    "Case No. 3:12-cv-03456-EMC (N.D. Cal. filed June 1, 2013)",
    "12 Civ. 3456 (RA) (S.D.N.Y. June 1, 2013)",
    "Civil Action No. 12-3456 (D.N.J. June 1, 2013)",
    "No. C 12-3456 SBA (N.D. Cal. June 1, 2013)",
    "C-12-3456 SBA (N.D. Cal. June 1, 2013)",
    "C 12-3456 SBA (N.D. Cal. June 1, 2013)",
]


@pytest.mark.parametrize("form", DOCKET_ONLY)
def test_case_known_by_its_docket_number_only(form: str) -> None:
    (line,) = told(f"See Olm v. Peck, {form}.")
    (authority,) = reading(f"See Olm v. Peck, {form}.").authorities
    assert line.startswith("case_docket case:docket-")
    assert (authority.name, authority.date) == ("Olm v. Peck", "2013-06-01")


def test_one_decision_under_two_spellings_of_its_number() -> None:
    number = "12-cv-3456"
    words = f"See Olm v. Peck, No. {number} (C.D. Cal. June 6, 2015). See Olm v. Peck, Case No. {number} (C.D. Cal. June 6, 2015)."
    assert len(reading(words).authorities) == 1


def test_same_number_and_date_in_another_court_is_another_case() -> None:
    words = "See Olm v. Peck, No. 12-cv-3456 (C.D. Cal. June 6, 2015). See Rudd v. Sato, No. 12-cv-3456 (D. Mass. June 6, 2015)."
    assert len(reading(words).authorities) == 2


def test_later_history_is_a_citation_of_its_own() -> None:
    assert told("See Olm v. Peck, 910 F.2d 100 (2d Cir. 1990), aff'd, 500 U.S. 44 (1991).") == [
        "case_full case:910-f-2d-100",
        "case_full case:500-u-s-44",
    ]


def test_old_reports_with_their_reporter() -> None:
    assert told("See Ward v. Toll, 20 U.S. 10, 12 (1822).") == ["case_full case:20-u-s-10 @12"]


def test_nominative_reporter() -> None:
    assert told("See Ward v. Toll, 20 U.S. (7 Wheat.) 10 (1822).") == ["case_full case:20-u-s-10"]


@pytest.mark.parametrize(
    "words",
    ["He paid $40 U.S. 12 days ago.", "On 5 May 1990 some 12 F.3d parts came.", "The 2 P 3 model."],
)
def test_no_case(words: str) -> None:
    assert [line for line in told(words) if line.startswith("case")] == []
