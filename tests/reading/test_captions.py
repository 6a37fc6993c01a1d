"""Captions: court, parties, numbers, judge, kind of paper and dates, as each kind of court prints them."""

from __future__ import annotations

import pytest

from particulars.intake.plain import read_text
from particulars.reading.caption import Caption
from particulars.reading.captions import read
from particulars.reading.signature import counsel_of
from reading import captioned
from reading.captioned import APPEALS, CIRCUIT, CLASS, PLEADING, PROSE, SDNY, STAMPED, STATE, SUPREME, VARIANT

OURS, THEIRS = ("HOLLIS MARLOWE",), ("QUARRY LANTERN, INC.",)


FIELDS = [
    (PLEADING, "court", "N.D. Cal."),
    (PLEADING, "division", "San Francisco Division"),
    (PLEADING, "plaintiffs", OURS),
    (PLEADING, "defendants", THEIRS),
    (PLEADING, "case_numbers", ("3:22-cv-01234-ABC",)),
    (PLEADING, "document_type", "reply"),
    (PLEADING, "title", "PLAINTIFF’S REPLY IN SUPPORT OF MOTION TO COMPEL"),
    (PLEADING, "judge", "Seth Arkwright"),
    (PLEADING, "dated", "2022-03-04"),
    (PLEADING, "signer", "Ada Vance"),
    (PLEADING, "signer_capacity", "Attorneys for Plaintiff"),
    (PLEADING, "class_posture", None),
    (PLEADING, "flags", ()),
    (PLEADING, "counsel", ("ADA VANCE",)),
    (VARIANT, "flags", ("OCR_VARIANT",)),
    (CLASS, "class_posture", "individually and on behalf of all others similarly situated"),
    (CLASS, "case_numbers", ("3:22-cv-01234-ABC",)),
    (CLASS, "document_type", "reply"),
    (SDNY, "court", "S.D.N.Y."),
    (SDNY, "case_numbers", ("21 Civ. 4455 (RKM)",)),
    (SDNY, "plaintiffs", OURS),
    (SDNY, "defendants", THEIRS),
    (SDNY, "title", "OPINION AND ORDER"),
    (SDNY, "judge", "Rosa K. Maren"),
    (SDNY, "dated", "2022-03-04"),
    (CIRCUIT, "court", "9th Cir."),
    (CIRCUIT, "plaintiffs", OURS),
    (CIRCUIT, "defendants", THEIRS),
    (CIRCUIT, "case_numbers", ("21-15555",)),
    (CIRCUIT, "document_type", "opinion"),
    (CIRCUIT, "judge", "Maren"),
    (CIRCUIT, "judge_title", "Circuit Judge"),
    (CIRCUIT, "filed", "2022-06-06"),
    (SUPREME, "court", "U.S."),
    (SUPREME, "plaintiffs", OURS),
    (SUPREME, "defendants", THEIRS),
    (SUPREME, "case_numbers", ("21–555",)),
    (SUPREME, "judge", "Maren"),
    (SUPREME, "judge_title", "Justice"),
    (STATE, "court_full", "Superior Court of California, County of Alameda"),
    (STATE, "plaintiffs", OURS),
    (STATE, "defendants", THEIRS),
    (STATE, "document_type", "complaint"),
    (APPEALS, "court", "Mo. Ct. App."),
    (APPEALS, "division", "Eastern District, Division Two"),
    (APPEALS, "case_numbers", ("ED109999",)),
    (APPEALS, "plaintiffs", OURS),
    (APPEALS, "defendants", THEIRS),
    (APPEALS, "filed", "2022-06-07"),
    (STAMPED, "court", "N.D. Cal."),
    (STAMPED, "division", "San Jose Division"),
    (STAMPED, "plaintiffs", OURS),
    (STAMPED, "judge", "Seth Arkwright"),
    (STAMPED, "judge_title", "United States Magistrate Judge"),
    (STAMPED, "document_type", "order"),
    (STAMPED, "re_docket", ("30", "31")),
    (STAMPED, "docket_number", "45"),
    (STAMPED, "dated", "2022-03-03"),
    (STAMPED, "filed", "2022-03-04"),
]
_NAMES = {id(v): k for k, v in vars(captioned).items() if k.isupper()}


def _named(value: object) -> str | None:
    return _NAMES.get(id(value))


@pytest.mark.parametrize(("paper", "field", "value"), FIELDS, ids=_named)
def test_field(paper: str, field: str, value: object) -> None:
    assert getattr(read(read_text(paper)), field) == value


def test_prose_alone_has_no_caption() -> None:
    assert read(read_text(PROSE)) == Caption()


def test_places_point_at_the_words() -> None:
    caption = read(read_text(STAMPED))
    (start, end), *_ = caption.places["case_numbers"]
    assert STAMPED[start:end] == "C 22-01234 SA"
    (start, end), *_ = caption.places["dated"]
    assert "March 3, 2022" in STAMPED[start:end]


def test_a_name_that_ran_into_a_piece_of_itself_is_one_counsel() -> None:
    text = (
        "Ada Vance (State Bar No. 123456)\nBo Toll (State Bar No. 654321)\nA. Vance Ada Vance (State Bar No. 123456)\n"
    )
    assert counsel_of(text) == ("Ada Vance", "Bo Toll")
