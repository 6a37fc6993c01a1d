"""Courts of States set in pieces around the parties are courts, and no words of a court are a party's name."""

from __future__ import annotations

import pytest

from particulars.intake.plain import read_text
from particulars.reading.captions import read

_PARTIES = (
    "\n\nTIN KETTLE, INC.,\n          Plaintiff,\n     v.\nQUARRY LANTERN LLC,\n          Defendant.\n\nORDER\n\n"
)
_PROSE = "This matter comes before the court on the motion of the defendant, which was argued on the papers.\n" * 5

HEADS = [
    (
        "STATE OF MINNESOTA                                  DISTRICT COURT\n"
        "COUNTY OF HENNEPIN                        FOURTH JUDICIAL DISTRICT\n\n"
        "Court File No. 27-CV-21-1234",
        ("Minn. Dist. Ct.", "District Court, County of Hennepin, State of Minnesota", "27-CV-21-1234"),
    ),
    (
        "COMMONWEALTH OF MASSACHUSETTS\n\nSUFFOLK, ss.                      SUPERIOR COURT\n"
        "                                  CIVIL ACTION\n                                  NO. 2184CV01234-BLS1",
        ("Mass. Super. Ct.", "Superior Court, Suffolk, Commonwealth of Massachusetts", "2184CV01234-BLS1"),
    ),
    (
        "STATE OF WISCONSIN        CIRCUIT COURT        DANE COUNTY\n\nCase No. 2021CV001234",
        ("Wis. Cir. Ct.", "Circuit Court, Dane County, State of Wisconsin", "2021CV001234"),
    ),
    (
        "STATE OF MAINE                     SUPERIOR COURT\nCUMBERLAND, ss.                    CIVIL ACTION\n"
        "                                   DOCKET NO. CV-21-123",
        ("Me. Super. Ct.", "Superior Court, Cumberland, State of Maine", "CV-21-123"),
    ),
    (
        "IN THE CIRCUIT COURT OF COOK COUNTY, ILLINOIS\nCOUNTY DEPARTMENT, LAW DIVISION\n\nNo. 2021 L 004512",
        ("Ill. Cir. Ct.", "Circuit Court of Cook County, Illinois", "2021 L 004512"),
    ),
    (
        "IN THE COURT OF COMMON PLEAS OF PHILADELPHIA COUNTY, PENNSYLVANIA\nFIRST JUDICIAL DISTRICT OF PENNSYLVANIA\n"
        "CIVIL TRIAL DIVISION\n\nNo. 01234",
        (None, "Court of Common Pleas of Philadelphia County, Pennsylvania", "01234"),
    ),
    (
        "IN THE DISTRICT COURT OF THE UNITED STATES\nFOR THE DISTRICT OF SOUTH CAROLINA\nGREENVILLE DIVISION\n\n"
        "C/A No. 6:21-cv-01234-TMC",
        ("D.S.C.", "District Court of the United States for the District of South Carolina", "6:21-cv-01234-TMC"),
    ),
]


@pytest.mark.parametrize(("head", "court"), HEADS)
def test_the_court_is_read_and_the_parties_are_only_the_parties(head: str, court: tuple[str | None, str, str]) -> None:
    caption = read(read_text(head + _PARTIES + _PROSE))
    assert (caption.court, caption.court_full, *caption.case_numbers) == court
    assert (caption.plaintiffs, caption.defendants) == (("TIN KETTLE, INC.",), ("QUARRY LANTERN LLC",))


def test_a_court_beside_the_parties() -> None:
    caption = read(
        read_text(
            "CAUSE NO. 2021-12345\n\nTIN KETTLE, INC.,            §      IN THE DISTRICT COURT OF\n"
            "     Plaintiff,              §\nv.                           §      HARRIS COUNTY, TEXAS\n"
            "QUARRY LANTERN LLC,          §\n     Defendant.              §      11TH JUDICIAL DISTRICT\n\n"
            "PLAINTIFF'S MOTION TO COMPEL\n\n" + _PROSE
        )
    )
    assert (caption.court, caption.division) == ("Tex. Dist. Ct.", "11th Judicial District")
    assert (caption.plaintiffs, caption.defendants) == (("TIN KETTLE, INC.",), ("QUARRY LANTERN LLC",))


def test_a_state_that_sues_is_a_party() -> None:
    caption = read(
        read_text(
            "STATE OF MINNESOTA                                  DISTRICT COURT\n"
            "COUNTY OF HENNEPIN                        FOURTH JUDICIAL DISTRICT\n\n"
            "State of Minnesota,                       Court File No. 27-CR-21-1234\n                    Plaintiff,\n"
            "v.                                        ORDER\nHollis Marlowe,\n                    Defendant.\n\n"
            + _PROSE
        )
    )
    assert (caption.plaintiffs, caption.defendants) == (("State of Minnesota",), ("Hollis Marlowe",))


@pytest.mark.parametrize(
    ("opening", "day"),
    [
        ("At Wilmington this 9th day of January, 2024:", "2024-01-09"),
        ("AND NOW, this 3rd day of May, 2021, it is", "2021-05-03"),
    ],
)
def test_the_day_in_the_opening_words_of_an_order(opening: str, day: str) -> None:
    head = "UNITED STATES DISTRICT COURT\nDISTRICT OF DELAWARE\n\nC.A. No. 22-1044-GBW"
    caption = read(read_text(head + _PARTIES.replace("ORDER", "MEMORANDUM ORDER") + opening + "\n\n" + _PROSE))
    assert (caption.document_type, caption.dated) == ("order", day)


def test_a_judges_initials_stand_right_behind_the_number() -> None:
    head = "UNITED STATES DISTRICT COURT\nWESTERN DISTRICT OF WASHINGTON\n\nCASE NO. C23-0456JLR"
    assert read(read_text(head + _PARTIES + _PROSE)).case_numbers == ("C23-0456JLR",)


def test_a_party_whose_name_says_motion_is_a_party() -> None:
    words = (
        "UNITED STATES DISTRICT COURT\nDISTRICT OF MASSACHUSETTS\n\n                                )\n"
        "TIN KETTLE, INC.,               )\n               Plaintiff,       )\n"
        "                                )    Civil Action No. 1:22-cv-11001-ADB\n          v.                    )\n"
        "                                )\nPERI MOTION LTD. and            )\nHOLLIS MARLOWE,                 )\n"
        "               Defendants.      )\n                                )\n\n          ORDER ON FEES\n\n"
    )
    caption = read(read_text(words + _PROSE))
    assert (caption.defendants, caption.title) == (("PERI MOTION LTD.", "HOLLIS MARLOWE"), "ORDER ON FEES")
