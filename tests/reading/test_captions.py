"""Captions: court, parties, numbers, judge, kind of paper and dates, as each kind of court prints them."""

from __future__ import annotations

from typing import Any

import pytest

from particulars.intake.plain import read_text
from particulars.reading.caption import Caption
from particulars.reading.captions import read
from reading import captioned
from reading.captioned import APPEALS, CIRCUIT, CLASS, PLEADING, PROSE, SDNY, STAMPED, STATE, SUPREME, VARIANT

OURS, THEIRS = ("HOLLIS MARLOWE",), ("QUARRY LANTERN, INC.",)


def wrong(paper: str, field: str, value: Any, why: str) -> Any:
    return pytest.param(paper, field, value, marks=pytest.mark.xfail(reason=why))


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
    wrong(
        PLEADING,
        "signer_capacity",
        "Attorneys for Plaintiff",
        "the name printed under the signature swallows the word 'Attorneys'",
    ),
    (PLEADING, "class_posture", None),
    (PLEADING, "flags", ()),
    (PLEADING, "counsel", ("ADA VANCE",)),
    (VARIANT, "flags", ("OCR_VARIANT",)),
    wrong(
        CLASS,
        "class_posture",
        "individually and on behalf of all others similarly situated",
        "the plaintiffs' line is long and in small letters, so it is taken for the beginning of the prose",
    ),
    wrong(
        CLASS,
        "case_numbers",
        ("3:22-cv-01234-ABC",),
        "the long line of plaintiffs is taken for prose: all of the caption after it is lost",
    ),
    wrong(CLASS, "document_type", "reply", "the long line of plaintiffs is taken for prose"),
    (SDNY, "court", "S.D.N.Y."),
    (SDNY, "case_numbers", ("21 Civ. 4455 (RKM)",)),
    wrong(
        SDNY, "plaintiffs", OURS, "a docket number in the right-hand column stands between 'Plaintiff' and '-against-'"
    ),
    wrong(SDNY, "defendants", THEIRS, "the right-hand column stands between the parties"),
    wrong(SDNY, "title", "OPINION AND ORDER", "the defendant's name of the left-hand column is joined to the title"),
    wrong(
        SDNY,
        "judge",
        "Rosa K. Maren",
        "an 'OPINION AND ORDER' is taken for an appellate opinion, whose signature is not read",
    ),
    wrong(SDNY, "dated", "2022-03-04", "a place between 'Dated:' and the date hides the date"),
    (CIRCUIT, "court", "9th Cir."),
    (CIRCUIT, "plaintiffs", OURS),
    (CIRCUIT, "defendants", THEIRS),
    (CIRCUIT, "case_numbers", ("21-15555",)),
    (CIRCUIT, "document_type", "opinion"),
    (CIRCUIT, "judge", "Maren"),
    (CIRCUIT, "judge_title", "Circuit Judge"),
    wrong(
        CIRCUIT,
        "filed",
        "2022-06-06",
        "'Appeal from the United States District Court' is taken for the beginning of the prose",
    ),
    (SUPREME, "court", "U.S."),
    wrong(SUPREME, "plaintiffs", OURS, "the role PETITIONER is kept in the name"),
    (SUPREME, "defendants", THEIRS),
    (SUPREME, "case_numbers", ("21–555",)),
    (SUPREME, "judge", "Maren"),
    (SUPREME, "judge_title", "Justice"),
    wrong(
        STATE,
        "court_full",
        "Superior Court of California",
        "'Superior Court of <State>' is not known, only '<State> Superior Court'",
    ),
    wrong(STATE, "plaintiffs", OURS, "the county of the court becomes part of the plaintiff's name"),
    (STATE, "defendants", THEIRS),
    (STATE, "document_type", "complaint"),
    (APPEALS, "court", "Mo. Ct. App."),
    (APPEALS, "division", "Eastern District, Division Two"),
    (APPEALS, "case_numbers", ("ED109999",)),
    wrong(APPEALS, "plaintiffs", OURS, "the right-hand column stands between the parties"),
    wrong(APPEALS, "defendants", THEIRS, "the right-hand column stands between the parties"),
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
