"""Where the body of a captioned paper begins, however its caption runs into it."""

from __future__ import annotations

import pytest

from particulars.intake.plain import read_text
from particulars.reading.captions import read
from particulars.reading.prose import body_start
from particulars.record.text import Text

_CAPTION = """UNITED STATES DISTRICT COURT
NORTHERN DISTRICT OF CALIFORNIA

PLUM ORCHARD LLC,
Plaintiff,
v.
TIN KETTLE INC.,
Defendant.

Case No. 3:21-cv-00417-ABC

{title}
{re}"""
_AFTER = "\n\nPlum Orchard says that Tin Kettle copied its catalogue of pumps, and asks for whatever records show who did so and when."
TITLES = ["ORDER ON DISCOVERY DISPUTES", "ORDER GRANTING IN PART MOTION TO COMPEL", "ORDER REGULATING DISCOVERY"]
RE = ["Re: ECF No. 58", "Re: ECF Nos. 66–69", "Re: Dkt. Nos. 12, 14", "[Re: Docket No. 6]"]
FIRST = [
    "The parties bring four disputes by joint letter. ECF No. 58.",
    "On January 14, 2022 the parties sent four letters.",
    "Before me are two motions.",
    "Plaintiff moves to compel. ECF No. 58.",
    "The Court held a hearing on three motions.",
    "Now before the Court are six motions in limine.",
]


def _opens(text: Text) -> str:
    return text.clean.text[body_start(text, read(text)) :]


@pytest.mark.parametrize("title", TITLES)
@pytest.mark.parametrize("re", RE)
@pytest.mark.parametrize("first", FIRST)
@pytest.mark.parametrize("gap", ["\n\n", "\n"])
def test_a_short_first_paragraph_belongs_to_the_body_and_the_re_line_does_not(
    title: str, re: str, first: str, gap: str
) -> None:
    text = read_text(_CAPTION.format(title=title, re=re) + gap + first + _AFTER + "\n")
    assert _opens(text).startswith(first)


def test_counsel_and_tables_come_before_the_body() -> None:
    text = read_text(
        "Counsel One (State Bar No. 900001)\nORCHARD LAW LLP\n12 Quay Row, Saltmarch\nTelephone: (555) 555-0111\n"
        + _CAPTION.format(title="MOTION TO COMPEL", re="Date: August 5, 2022\nTime: 9:30 a.m.")
        + "\n\nTABLE OF CONTENTS\n\nI. Tin Kettle should produce the nine ledgers it kept. ............ 4\n\n"
        + "II. The cost of two searches is slight. ............ 6\n\nINTRODUCTION\n\nTin Kettle kept nine ledgers."
        + _AFTER
        + "\n"
    )
    assert _opens(text).startswith("Tin Kettle kept nine ledgers.")


def test_a_text_without_a_caption_is_prose_from_its_first_word() -> None:
    text = read_text("The kettle has forty spouts.\n")
    assert _opens(text) == "The kettle has forty spouts."
