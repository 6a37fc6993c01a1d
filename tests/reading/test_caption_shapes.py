"""Captions read cell by cell: each shape with all that it states, and nothing that it does not."""

from __future__ import annotations

import json
import random
import time
from typing import Any

import pytest

from outside import outside
from particulars.intake.pdf import paper as pdf_paper
from particulars.intake.plain import read_text
from particulars.reading.captions import read
from particulars.record.text import Clean, Line, Role, Run, Span, Text
from reading import caption_shapes as shapes
from reading.captioned import STAMPED

FIELDS = (
    "court",
    "division",
    "plaintiffs",
    "defendants",
    "case_numbers",
    "judge",
    "document_type",
    "title",
    "re_docket",
    "dated",
)
# fmt: off
STATED: list[tuple[str, dict[str, Any]]] = [
    (shapes.COLONS, {"court": "S.D.N.Y.", "plaintiffs": ("HOLLIS MARLOWE", "PETRA DUNE"), "defendants": ("QUARRY LANTERN, INC.", "ABC CORP.", "JOHN DOES 1-10"), "case_numbers": ("22 Civ. 1234 (JPO)(SN)",), "judge": "P. Rosa Maren", "document_type": "opinion", "title": "OPINION & ORDER"}),
    (shapes.SECTION_SIGNS, {"court": "E.D. Tex.", "division": "Marshall Division", "plaintiffs": ("QUARRY LANTERN LLC",), "defendants": ("MARLOWE ELECTRONICS CO., LTD.", "MARLOWE ELECTRONICS AMERICA, INC."), "case_numbers": ("2:21-CV-00123-JRG",), "judge": "Rosa Maren", "document_type": "order", "title": "ORDER ON CLAIM CONSTRUCTION", "dated": "2022-03-04"}),
    (shapes.DEBTORS, {"court": "Bankr. D. Del.", "case_numbers": ("21-10527 (CSS)",), "document_type": "order", "title": "FINAL ORDER AUTHORIZING THE DEBTORS TO USE CASH COLLATERAL", "re_docket": ("11", "14")}),
    (shapes.ADVERSARY, {"court": "Bankr. S.D.N.Y.", "plaintiffs": ("ADA VANCE, as Chapter 7 Trustee",), "defendants": ("HOLLIS MARLOWE",), "case_numbers": ("20-12345 (MEW)", "21-01001 (MEW)"), "document_type": "complaint", "title": "COMPLAINT TO AVOID FRAUDULENT TRANSFERS"}),
    (shapes.STATE_TRIAL, {"court": "Cal. Super. Ct.", "division": "Central District", "plaintiffs": ("HOLLIS MARLOWE, an individual",), "defendants": ("QUARRY LANTERN, INC., a Delaware corporation", "DOES 1 through 50, inclusive"), "case_numbers": ("20STCV12345",), "judge": "Rosa Maren", "document_type": "complaint", "title": "COMPLAINT FOR DAMAGES"}),
    (shapes.CRIMINAL, {"court": "E.D. Va.", "division": "Alexandria Division", "plaintiffs": ("UNITED STATES OF AMERICA",), "defendants": ("HOLLIS MARLOWE",), "case_numbers": ("1:19-cr-00057-LO",), "judge": "Rosa O'Maren", "document_type": "opposition", "title": "GOVERNMENT'S MEMORANDUM IN OPPOSITION TO MOTION TO SUPPRESS"}),
    (shapes.MINUTES, {"court": "C.D. Cal.", "plaintiffs": ("Hollis Marlowe",), "defendants": ("Quarry Lantern, Inc., et al.",), "case_numbers": ("CV 21-1234-GW (JEMx)",), "judge": "Rosa H. Maren", "document_type": "minutes", "title": "CIVIL MINUTES - GENERAL", "dated": "2022-03-04"}),
    (shapes.TWO_NUMBERS, {"court": "N.D. Cal.", "division": "San Jose Division", "plaintiffs": ("HOLLIS MARLOWE, et al.",), "defendants": ("QUARRY LANTERN, INC.",), "case_numbers": ("5:22-cv-01234-EJD (SVK)", "5:22-cv-02345-EJD (SVK)"), "judge": "Rosa J. Maren", "document_type": "motion", "title": "DEFENDANT QUARRY LANTERN, INC.'S NOTICE OF MOTION AND MOTION TO DISMISS PLAINTIFFS' FIRST AMENDED COMPLAINT; MEMORANDUM OF POINTS AND AUTHORITIES IN SUPPORT THEREOF", "dated": "2022-05-02"}),
    (shapes.OLD_NUMBER, {"court": "N.D. Ill.", "division": "Eastern Division", "plaintiffs": ("HOLLIS MARLOWE, LLC",), "defendants": ("JOHN DOE subscriber assigned IP address 192.0.2.5",), "case_numbers": ("13 C 6312",), "judge": "Rosa Soat Maren", "document_type": "opinion", "title": "MEMORANDUM OPINION AND ORDER", "dated": "2022-03-04"}),
    (shapes.JUDGE_ABOVE, {"court": "D. Colo.", "plaintiffs": ("QUARRY LANTERN, INC., a Colorado corporation",), "defendants": ("JOHN DOE 1", "JOHN DOE 2", "HOLLIS MARLOWE"), "case_numbers": ("21-cv-01061-RBJ",), "judge": "R. Brooke Maren", "document_type": "order", "title": "ORDER GRANTING IN PART PLAINTIFF'S MOTION FOR LEAVE TO SERVE SUBPOENAS", "dated": "2022-03-04"}),
    (shapes.SEATED_AT, {"court": "W.D. Wash.", "division": "Seattle", "plaintiffs": ("HOLLIS MARLOWE",), "defendants": ("QUARRY LANTERN, INC.",), "case_numbers": ("2:21-cv-00123-RSM",), "judge": "Rosa Maren", "document_type": "motion", "title": "STIPULATED MOTION AND [PROPOSED] ORDER TO CONTINUE TRIAL DATE"}),
    (shapes.INDEX_NUMBER, {"court": "N.Y. Sup. Ct.", "plaintiffs": ("HOLLIS MARLOWE",), "defendants": ("QUARRY LANTERN, INC.",), "case_numbers": ("650123/2020",), "document_type": "opposition", "title": "AFFIRMATION IN OPPOSITION"}),
    (shapes.PANEL, {"court": "9th Cir.", "plaintiffs": ("HOLLIS MARLOWE",), "defendants": ("QUARRY LANTERN, INC.",), "case_numbers": ("21-15555",), "judge": "Maren", "document_type": "opinion", "title": "OPINION"}),
    (shapes.LETTER, {"plaintiffs": ("Marlowe",), "defendants": ("Quarry Lantern, Inc.",), "case_numbers": ("22-cv-1234 (RKM)",), "judge": "Rosa Maren", "document_type": "letter", "dated": "2022-03-04"}),
    (shapes.DEPOSITION, {"court": "N.D. Cal.", "division": "San Francisco Division", "plaintiffs": ("HOLLIS MARLOWE",), "defendants": ("QUARRY LANTERN, INC.",), "case_numbers": ("3:22-cv-01234-ABC",), "document_type": "transcript", "dated": "2022-03-04"}),
    (shapes.SMALL_LETTERS, {"court": "D. Mass.", "plaintiffs": ("Hollis Marlowe",), "defendants": ("Quarry Lantern, Inc.",), "case_numbers": ("21-10001-FDS",), "judge": "Maren", "document_type": "order", "title": "Memorandum and Order on Defendant's Motion to Dismiss"}),
    (shapes.TABS, {"court": "D. Nev.", "plaintiffs": ("HOLLIS MARLOWE",), "defendants": ("QUARRY LANTERN, INC.",), "case_numbers": ("2:21-cv-00123-JCM-VCF",), "document_type": "order", "title": "ORDER GRANTING MOTION TO COMPEL", "re_docket": ("31",)}),
    (shapes.TABLE, {"court": "N.D. Cal.", "plaintiffs": ("HOLLIS MARLOWE",), "defendants": ("QUARRY LANTERN, INC.",), "case_numbers": ("3:22-cv-01234-ABC",), "document_type": "order", "title": "ORDER DENYING MOTION TO DISMISS", "re_docket": ("41",)}),
    (shapes.CERTIORARI, {"court": "U.S.", "plaintiffs": ("HOLLIS MARLOWE",), "defendants": ("QUARRY LANTERN, INC., ET AL.",), "case_numbers": ("21-555",), "document_type": "petition", "title": "PETITION FOR A WRIT OF CERTIORARI"}),
    (shapes.INTERLEAVED, {"court": "N.D. Cal.", "plaintiffs": ("HOLLIS MARLOWE",), "defendants": ("QUARRY LANTERN, INC.",), "case_numbers": ("22-cv-01234-ABC",), "document_type": "order", "title": "ORDER GRANTING MOTION TO COMPEL", "re_docket": ("31",)}),
    (shapes.DONE_AND_ORDERED, {"court": "M.D. Fla.", "division": "Tampa Division", "plaintiffs": ("QUARRY LANTERN HOLDINGS, LLC",), "defendants": ("JOHN DOE, subscriber assigned IP address 192.0.2.7",), "case_numbers": ("8:22-cv-1234-TPB-AAS",), "judge": "Rosa Arnold Maren", "document_type": "order", "title": "ORDER", "dated": "2022-03-04"}),
    (shapes.BARE_NUMBER, {"court": "Fed. Cir.", "plaintiffs": ("QUARRY LANTERN, INC.",), "defendants": ("MARLOWE ELECTRONICS CO.",), "case_numbers": ("2021-1234",), "judge": "Maren", "document_type": "opinion", "dated": "2022-03-04"}),
    (shapes.DECIDED, {"court": "2d Cir.", "plaintiffs": ("HOLLIS MARLOWE",), "defendants": ("QUARRY LANTERN, INC.",), "case_numbers": ("21-1234-cv",), "document_type": "opinion", "dated": "2022-03-04"}),
    (shapes.COUNTY_COURT, {"court": "Ga. Super. Ct.", "plaintiffs": ("HOLLIS MARLOWE",), "defendants": ("QUARRY LANTERN, INC.",), "case_numbers": ("2021CV123456",), "document_type": "complaint", "title": "VERIFIED COMPLAINT"}),
    (shapes.REPORT, {"court": "E.D.N.Y.", "plaintiffs": ("HOLLIS MARLOWE",), "defendants": ("QUARRY LANTERN, INC.",), "case_numbers": ("CV 21-4455 (JS) (AKT)",), "judge": "A. Rosa Maren", "document_type": "report", "title": "REPORT AND RECOMMENDATION"}),
]
# fmt: on
_NAMES = {value: name for name, value in vars(shapes).items() if name.isupper()}


@pytest.mark.parametrize(("paper", "stated"), STATED, ids=lambda v: _NAMES.get(v) if isinstance(v, str) else "")
def test_all_that_is_stated_and_no_more(paper: str, stated: dict[str, Any]) -> None:
    caption = read(read_text(paper))
    assert {f: v for f in FIELDS if (v := getattr(caption, f))} == stated


RANGES = [
    ("[Re: Docket Nos. 66–69]", ("66", "67", "68", "69")),
    ("[Re: Docket Nos. 66-69, 72]", ("66", "67", "68", "69", "72")),
    ("[Re: Docket Nos. 30 and 31]", ("30", "31")),
    ("[Re: Docket No. 41-2]", ("41-2",)),
    ("[Re: ECF Nos. 30, 31]", ("30", "31")),
    ("(Dkt. 12)", ("12",)),
    ("See Docket No. 12", ()),
]


@pytest.mark.parametrize(("words", "entries"), RANGES)
def test_docket_entries_are_written_out(words: str, entries: tuple[str, ...]) -> None:
    assert read(read_text(STAMPED.replace("[Re: Docket Nos. 30, 31]", words))).re_docket == entries


def test_two_judges_are_a_doubt_and_no_judge() -> None:
    paper = shapes.TWO_NUMBERS.replace("Courtroom: 4, 5th Floor", "Judge: Hon. Lena Cort")
    caption = read(read_text(paper))
    assert caption.judge is None
    assert caption.flags == ("TWO_JUDGES: Rosa J. Maren or Lena Cort",)


def test_a_magistrate_judge_beside_the_judge_is_no_doubt() -> None:
    paper = shapes.TWO_NUMBERS.replace("Courtroom: 4, 5th Floor", "Magistrate Judge: Hon. Lena Cort")
    caption = read(read_text(paper))
    assert (caption.judge, caption.flags) == ("Rosa J. Maren", ())


def test_places_point_at_the_words() -> None:
    places = read(read_text(shapes.COLONS)).places
    (start, end), *_ = places["title"]
    assert shapes.COLONS[start:end] == "OPINION & ORDER"
    (start, end), *_ = places["case_numbers"]
    assert shapes.COLONS[start:end] == "22 Civ. 1234 (JPO)(SN)"
    (start, end), *_ = places["plaintiffs"]
    assert shapes.COLONS[start:end].startswith("HOLLIS MARLOWE and PETRA DUNE")


_PIECES = (
    "UNITED STATES", "DISTRICT COURT", "v.", "Plaintiff,", ")", ":", "\t", "   ", "\n", "ORDER TO", "Case No.", "3:22-cv-01234",
    "Inc.,", "and", "Re: Dkt. Nos. 1-9", "Hon.", "Judge", "of the", "|", "§", "DIVISION", "Dated:", "March 4, 2022", "A", "<br>",
)  # fmt: skip


def _as_it_is(raw: str) -> Text:
    lines, at = [], 0
    for number, row in enumerate(raw.split("\n"), 1):
        lines.append(Line(start=at, end=at + len(row), number=number))
        at += len(row) + 1
    return Text(raw, [], lines, [Span(0, len(raw), Role.BODY)], Clean(raw, [Run(0, 0, len(raw))]))


@pytest.mark.parametrize("piece", [*(f"{p} " for p in _PIECES), "A, B, and ", "A B v. ", "X\n", "\u2003", "Aa Bb, "])
def test_hostile_repetition_takes_no_time(piece: str) -> None:
    text = _as_it_is(piece * 60_000)
    begin = time.perf_counter()
    read(text)
    assert time.perf_counter() - begin < 2


@pytest.mark.parametrize("seed", range(20))
def test_jumbled_captions_are_read_or_left(seed: int) -> None:
    draw = random.Random(seed)
    raw = " ".join(draw.choice(_PIECES) for _ in range(draw.choice((5, 60, 4000))))
    text = _as_it_is(raw)
    begin = time.perf_counter()
    caption = read(text)
    assert time.perf_counter() - begin < 2
    for spans in caption.places.values():
        assert all(0 <= start < end <= len(raw) for start, end in spans)


_PLAIN = str.maketrans("", "", " .,-–—’'\"§()")


@pytest.mark.parametrize("number", ["000", "002", "003"])
def test_sample_papers_against_the_hand_made_rows(number: str) -> None:
    rows = [json.loads(row) for row in outside("gold", "caption.jsonl").read_text("utf8").splitlines() if row.strip()]
    gold = next(row for row in rows if row["paper"] == number)
    [path] = sorted(outside("papers").glob(f"{number}-*.txt"))
    caption = read(read_text(path.read_text("utf8")))
    for field in ("court", "division", "judge", "document_type", "title", "dated", "filed"):
        assert _plain(getattr(caption, field)) == _plain(gold[field]), field
    assert [_plain(n) for n in caption.case_numbers] == [_plain(n) for n in gold["case_numbers"]]
    assert len(caption.plaintiffs) == len(gold["plaintiffs"]) and len(caption.defendants) == len(gold["defendants"])


def _plain(words: str | None) -> str:
    return (words or "").translate(_PLAIN).lower()


# What the first page, the stamp and the signature of public papers state, by a person's reading.
REAL = [
    ("ca5_00516242060.pdf", ("5th Cir.", ("21-50498",), "opinion", None, None, "2022-03-16", 1, 2)),
    ("ca1_00117684624.pdf", ("1st Cir.", ("20-1507",), "opinion", "Selya", "2020-12-22", "2020-12-22", 1, 1)),
    (
        "gov.uscourts.cacd.652774.40.0.pdf",
        ("C.D. Cal.", ("8:16-cv-1261 DOC (KESx)",), "order", "David O. Carter", "2016-08-05", "2016-08-05", 1, 2),
    ),
    ("missouri.pdf", ("Mo. Ct. App.", ("ED108783",), "opinion", "James M. Dowd", None, "2021-01-19", 1, 1)),
    (
        "no_bad_redactions.7.1.pdf",
        ("C.D. Cal.", ("2:18-cv-10166-JAK (AFM)",), "judgment", "John A. Kronstadt", "2019-06-07", None, 1, 1),
    ),
    (
        "rect_ordering_4.1.pdf",
        ("C.D. Cal.", ("CV17-00016-CAS(JCx)",), "minutes", "Christina A. Snyder", "2017-10-13", None, 1, 1),
    ),
    ("rectangles_no.pdf", ("D. Colo.", ("1:21-cv-01061-KLM",), "complaint", None, None, "2021-04-16", 1, 1)),
]


@pytest.mark.parametrize(("name", "stated"), REAL, ids=lambda v: v if isinstance(v, str) else "")
def test_public_pdfs(name: str, stated: tuple[object, ...]) -> None:
    c = read(pdf_paper.read(outside("papers", "more", name)).text)
    sides = (len(c.plaintiffs), len(c.defendants))
    assert (c.court, c.case_numbers, c.document_type, c.judge, c.dated, c.filed, *sides) == stated
