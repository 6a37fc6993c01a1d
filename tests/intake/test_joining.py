"""Joining: what stands between two lines of the reading text, and whether a sentence goes on over a break."""

from __future__ import annotations

import pytest

from particulars.intake.joining import reads_on
from particulars.intake.plain import read_text

LONG = "counsel for both of the parties met again over the long list of records"

SEAMS = [
    # lines of one paragraph
    ("one\ntwo", "one two"),
    ("one  \n   two", "one two"),
    ("one\r\ntwo", "one two"),
    # paragraphs
    ("One.\n\nTwo.", "One.\n\nTwo."),
    ("One.\n\n\n\nTwo.", "One.\n\nTwo."),
    # hyphens: put there by the line end, or part of the word
    ("the disc-\novery rule", "the discovery rule"),
    ("a peer-\nto-peer swarm", "a peer-to-peer swarm"),
    ("a peer-to-peer net, a peer-\nto-peer swarm", "a peer-to-peer net, a peer-to-peer swarm"),
    ("the non-\nparty", "the non-party"),
    ("Does 1-\n96", "Does 1-96"),
    ("non-\nCalifornia", "non-California"),
    ("one —\ntwo", "one — two"),
    ("one—\ntwo", "one—two"),
    ("and/\nor", "and/or"),
    # soft hyphens and white space in a row
    ("dis\u00adcovery", "discovery"),
    ("one   two", "one two"),
    # a citation broken by a page end
    (f"{LONG}. See Olm v.\n\nPeck, 910 F.2d 100.", f"{LONG}. See Olm v. Peck, 910 F.2d 100."),
    (f"{LONG}. See Dkt. No.\n\n30 at 4.", f"{LONG}. See Dkt. No. 30 at 4."),
    (f"{LONG} (N.D. Cal. Mar.\n\n3, 2021).", f"{LONG} (N.D. Cal. Mar. 3, 2021)."),
    (f"{LONG}, 910\n\nF.2d 100 (2d Cir. 1990).", f"{LONG}, 910 F.2d 100 (2d Cir. 1990)."),
    (f"{LONG} under 17 U.S.C. §\n\n1202(b).", f"{LONG} under 17 U.S.C. § 1202(b)."),
]


@pytest.mark.parametrize(("raw", "clean"), SEAMS)
def test_seam(raw: str, clean: str) -> None:
    assert read_text(raw).clean.text == clean


ON = [
    (f"{LONG} that", "nobody had seen.", True),
    (f"{LONG},", "Which was late.", True),
    (f"{LONG} (all", "of it) was late.", True),
    (f"{LONG} in re", "Olm was late.", True),
    (f"See {LONG} v.", "Peck", True),
    ("as of March", "3, 2021", True),
    (f"{LONG}.", "The next is new.", False),
    (f"{LONG}.”", "The next is new.", False),
    (f"{LONG}:", "1. the first", False),
    (f"{LONG}, New York", "ROSA K. MAREN", False),
    (LONG, "2. the second", False),
    (LONG, "ARGUMENT", False),
    ("I. INTRODUCTION", "The parties met.", False),
    ("DISCUSSION", "The parties met.", False),
    ("", "The parties met.", False),
]


@pytest.mark.parametrize(("tail", "head", "on"), ON)
def test_reads_on(tail: str, head: str, on: bool) -> None:
    assert reads_on(tail, head) is on


def test_footnote_never_joins_the_body() -> None:
    clean = read_text(f"{LONG} that¹\n\n¹ See above for the rest of it.\n\nnobody had seen before.\n").clean
    assert f"{LONG} that¹ nobody had seen before." in clean.text[: clean.footnotes]
    assert clean.text[clean.footnotes :].startswith("\n\n¹ See above")


def test_double_spaced_text_keeps_its_paragraphs() -> None:
    lines = [f"    {LONG} {n}" if n % 8 == 0 else f"{LONG} {n}" for n in range(40)]
    lines = [line + ("." if n % 8 == 7 else "") for n, line in enumerate(lines)]
    paragraphs = read_text("\n\n".join(lines)).clean.text.split("\n\n")
    assert len(paragraphs) == 5
