"""Whose motion it is: carried from the title, the heading or the opening paragraphs to the lines that dispose of it."""

from __future__ import annotations

import time

import msgspec
import pytest

from analyses.an_order import CAPTION, paper
from particulars.analyses.rulings.reading import read
from particulars.analyses.rulings.rows import Ruling

MOVED = [
    ("Before the Court is Defendants’ motion to dismiss the complaint.", "The motion is GRANTED.", "Defendants"),
    ("Defendant Tin Kettle moves to dismiss the complaint.", "The motion to dismiss is DENIED.", "Defendant Tin Kettle"),
    ("Defendant Tin Kettle Inc. (“Kettle”) has moved for summary judgment.", "The motion is GRANTED.", "Defendant Tin Kettle Inc."),
    ("On February 2, 2024, Plaintiff filed a motion to compel.", "The motion is GRANTED.", "Plaintiff"),
    ("This matter comes before the Court on Plaintiff’s application for costs.", "The application is DENIED.", "Plaintiff"),
    ("Pending before the Court is the motion to strike filed by Plum Orchard.", "The motion is DENIED.", "Plum Orchard"),
    ("The motion of Tin Kettle for leave to amend its answer is before the Court.", "The motion is DENIED.", "Tin Kettle"),
    ("Having considered Plaintiff’s motion for a stay, the Court rules as follows.", "The motion for a stay is GRANTED.", "Plaintiff"),
    ("Now before the Court is Defendant Tin Kettle Inc.’s (“Kettle”) letter-motion for an order.", "The motion is DENIED.", "Defendant Tin Kettle Inc."),
    ("Plaintiff Plum Orchard LLC brings this motion to compel.", "The motion is GRANTED.", "Plaintiff Plum Orchard LLC"),
    ("Tin Kettle has filed a renewed motion to stay the case.", "The motion to stay is DENIED.", "Tin Kettle"),
    ("The Court has considered Defendants’ Joint Motion for Summary Judgment and the answer.", "The motion for summary judgment is DENIED.", "Defendants"),
    ("Defendants Tin Kettle and Copper Pot move to dismiss.", "The motion is GRANTED.", "Defendants Tin Kettle and Copper Pot"),
    ("Copper Pot, a non-party, moves to quash the subpoena that Plaintiff served.", "The motion is GRANTED.", "Copper Pot"),
    ("The parties jointly move to extend the schedule.", "The motion is GRANTED.", "Parties"),
    ("In May, Plaintiff moved to compel.", "The motion is GRANTED.", "Plaintiff"),
]  # fmt: skip


@pytest.mark.parametrize(("opening", "ruling", "by"), MOVED)
def test_the_opening_tells_whose_motion_is_disposed_of(opening: str, ruling: str, by: str) -> None:
    (row,) = rulings(opening, "The papers are many.", ruling)
    assert row.by == by


def test_both_halves_of_a_ruling_are_on_the_movers_motion() -> None:
    rows = rulings(
        "Before the Court is Defendants’ motion to dismiss.",
        "The motion is GRANTED as to Count One and DENIED as to Count Three.",
    )
    assert [(r.by, r.against) for r in rows] == [("Defendants", "Plaintiff")] * 2


BETWEEN = [
    "Plaintiff argues that its claims are well pleaded.",
    "Plaintiff asks the Court to deny the motion.",
    "Plaintiff’s opposition to the motion says little.",
    "Plaintiff’s claims survive the motion.",
    "The Court granted Plaintiff’s motion for leave to amend in May.",
    "In Marrow, the plaintiff moved to compel late.",
    "The Copyright Act applies, and no motion practice is needed.",
]


@pytest.mark.parametrize("words", BETWEEN)
def test_what_others_say_of_a_motion_does_not_make_it_theirs(words: str) -> None:
    (row,) = rulings("Before the Court is Defendants’ motion to dismiss.", f"{words} The motion is DENIED.")
    assert row.by == "Defendants"


NOBODYS = [
    ("Before the Court are Plaintiff’s motion to compel and Defendant’s motion to quash.", "The motion is DENIED."),
    ("Before the Court is Defendant’s motion to dismiss.", "Plaintiff’s motion for sanctions is another thing.", "The motion is DENIED."),
    ("Before the Court is Defendants’ motion to dismiss.", "The motion for sanctions is DENIED."),
    ("Before the Court is a third party’s motion to quash.", "The motion is GRANTED."),
    ("Non-party Copper Pot moves to quash.", "Plaintiff moves to compel.", "The motion is GRANTED."),
    ("Plaintiff says that Defendant moves too slowly.", "The motion is DENIED."),
    ("Plaintiff moved for remand, which the Court denied.", "The motion is GRANTED."),
    ("In Marrow v. Stone, Marrow moved to compel.", "The motion is GRANTED."),
    ("Daubert’s motion practice is old.", "The motion is DENIED."),
    ("Before the Court is Defendant’s motion to dismiss.", "Defendant asks for judicial notice. It is granted."),
]  # fmt: skip


@pytest.mark.parametrize("paragraphs", NOBODYS)
def test_a_motion_of_two_sides_or_of_nobody_named_is_nobodys(paragraphs: tuple[str, ...]) -> None:
    assert rulings(*paragraphs)[-1].by is None


def test_a_heading_says_whose_motion_is_ruled_on_under_it() -> None:
    first, second, third = rulings(
        "Before the Court is Defendants’ motion to dismiss.",
        "I. Motion to Dismiss",
        "The claim is thin. The motion is DENIED as to it.",
        "II. Plaintiff’s Motion to Strike",
        "The declaration is late. The motion is GRANTED.",
        "III. Motion to Seal",
        "The exhibit is public. The motion is DENIED in full.",
    )
    assert (first.by, second.by, third.by) == ("Defendants", "Plaintiff", None)


def test_the_only_plaintiff_is_one_side_under_its_role_and_its_name() -> None:
    opening = ("Before the Court is Plum Orchard’s motion to compel.", "Plaintiff moves for an answer by May.")
    assert rulings(*opening, "The motion is GRANTED.")[0].by == "Plum Orchard"
    two = msgspec.structs.replace(CAPTION, plaintiffs=("PLUM ORCHARD LLC", "PEAR ORCHARD LLC"))
    assert read(paper(*opening, "The motion is GRANTED."), two).rulings[0].by is None


@pytest.mark.parametrize("words", ["Plaintiff, ", "Plaintiff and ", "Plum Orchard ", "Defendant Kettle, Inc. "])
def test_a_long_list_of_names_is_read_in_time(words: str) -> None:
    began = time.perf_counter()
    rulings(words * 300 + "moved. The motion is DENIED.")
    assert time.perf_counter() - began < 5


def rulings(*paragraphs: str) -> tuple[Ruling, ...]:
    return read(paper(*paragraphs), CAPTION).rulings
