"""The chain across papers: by number in caption or docket, by title alone where one fits, never where two do."""

from __future__ import annotations

import pytest

from particulars.analyses.docket.chain import read as read_chain
from particulars.analyses.docket.papers import Across, Paper, across, of_case, subject
from particulars.quarrelstone.docket_sheet import as_recap, planted
from particulars.quarrelstone.seed import Seed
from particulars.reading.docket_sheet import recap
from particulars.reading.docket_sheet.words import entry


def paper(number: int | None, kind: str, title: str, *about: int, date: str | None = None, id: str = "") -> Paper:
    return Paper(
        id or f"item-{number}", number, kind, title, about, date, ("4:21-cv-00017",), is_courts=kind == "order"
    )


MOTION = paper(28, "motion", "PLAINTIFF’S NOTICE OF MOTION AND MOTION TO COMPEL; MEMORANDUM OF POINTS")
STAY = paper(29, "motion", "DEFENDANT’S MOTION TO STAY")
OPPOSITION = paper(31, "opposition", "DEFENDANT’S OPPOSITION TO PLAINTIFF’S MOTION TO COMPEL")


def links(found: Across) -> dict[str, tuple[str, ...]]:
    return {link.key: link.motions for link in found.links}


def test_a_caption_that_names_the_motion_links_it_and_what_answers_the_answer() -> None:
    reply = paper(33, "reply", "REPLY", 31)
    order = paper(40, "order", "ORDER", 28)
    found = across([], [order, reply, paper(31, "opposition", "OPPOSITION", 28), MOTION, STAY])
    assert links(found) == {"31": ("28",), "33": ("28",), "40": ("28",)}
    assert [m.key for m in found.members] == ["28", "29", "31", "33", "40"]


def test_a_title_links_where_one_motion_before_it_has_its_subject() -> None:
    found = across([], [MOTION, STAY, OPPOSITION])
    assert links(found) == {"31": ("28",)}
    assert found.links[0].how == "by its title alone: no other motion before it is “to compel”"


def test_two_motions_of_one_subject_are_both_candidates() -> None:
    second = paper(30, "motion", "PLAINTIFF’S SECOND MOTION TO COMPEL")
    found = across([], [MOTION, STAY, second, OPPOSITION])
    assert (found.links, found.open[0].candidates) == ((), ("28", "30"))


def test_a_motion_that_came_later_is_not_answered() -> None:
    found = across([], [paper(41, "motion", "MOTION TO COMPEL"), OPPOSITION])
    assert (found.links, found.open[0].candidates) == ((), ())


def test_without_subject_or_number_every_motion_before_is_a_candidate() -> None:
    found = across([], [MOTION, STAY, paper(31, "opposition", "OPPOSITION")])
    assert (found.links, found.open[0].candidates, found.open[0].how) == ((), ("28", "29"), "no number is named")


def test_a_number_that_is_no_motion_here_is_not_replaced_by_the_title() -> None:
    found = across([], [MOTION, paper(31, "opposition", "OPPOSITION TO MOTION TO COMPEL", 12)])
    assert found.links == () and "it names 12" in found.open[0].how


def test_docket_and_caption_are_joined_by_number() -> None:
    entries = [entry(28, "2021-06-01", "MOTION to Compel"), entry(31, "2021-06-09", "OPPOSITION (re 28 MOTION )")]
    found = across(entries, [OPPOSITION])
    (link,) = found.links
    assert (link.motions, link.how) == (("28",), "the docket's words name 28")
    assert [(m.papers, m.is_on_docket) for m in found.members] == [((), True), (("item-31",), True)]


def test_where_caption_and_docket_differ_neither_is_chosen() -> None:
    entries = [
        entry(28, "2021-06-01", "MOTION to Compel"),
        entry(29, "2021-06-02", "MOTION to Stay"),
        entry(31, "2021-06-09", "OPPOSITION (re 28 MOTION )"),
    ]
    found = across(entries, [paper(31, "opposition", "OPPOSITION", 29)])
    assert found.links == () and found.differences[0].candidates == ("28", "29")


def test_a_proposed_order_decides_nothing() -> None:
    proposed = Paper("p", 32, "order", "[PROPOSED] ORDER GRANTING MOTION TO COMPEL", (28,))
    assert across([], [MOTION, proposed]).links == ()


def test_what_has_no_number_stands_by_its_day() -> None:
    motion = paper(None, "motion", "MOTION TO SEAL", date="2021-06-01", id="m")
    answer = paper(None, "opposition", "OPPOSITION TO MOTION TO SEAL", date="2021-06-05", id="o")
    late = paper(None, "motion", "MOTION TO SEAL", date="2021-06-07", id="l")
    assert links(across([], [late, answer, motion])) == {"o": ("m",)}


def test_a_docket_alone_gives_its_own_chain() -> None:
    sheet = recap.read(as_recap(planted(Seed())))
    alone = {str(link.number): tuple(map(str, link.motions)) for link in read_chain(sheet.entries).links}
    found = links(across(sheet.entries, []))
    titled = {link.key for link in across(sheet.entries, []).links if "title alone" in link.how}
    assert alone == {key: motions for key, motions in found.items() if key not in titled}


def test_a_paper_without_a_stamp_is_the_one_entry_of_its_day_kind_and_subject() -> None:
    entries = [entry(28, "2021-06-01", "MOTION to Compel"), entry(31, "2021-06-09", "OPPOSITION to Motion to Compel")]
    title = "DEFENDANT’S OPPOSITION TO PLAINTIFF’S MOTION TO COMPEL"
    bare = paper(None, "opposition", title, date="2021-06-09", id="o")
    _, member = across(entries, [bare]).members
    assert (member.key, member.papers, bool(member.matched)) == ("31", ("o",), True)
    for twice in (
        [bare, paper(None, "opposition", title, date="2021-06-09", id="p")],
        [paper(31, "opposition", title), bare],
    ):
        assert [m.matched for m in across(entries, twice).members] == [""] * len(across(entries, twice).members)
    other_day = paper(None, "opposition", title, date="2021-06-08", id="o")
    assert len(across(entries, [other_day]).members) == 3


def test_papers_of_another_case_are_left_out() -> None:
    other = Paper("x", 31, "opposition", "OPPOSITION", (28,), None, ("4:21-cv-00018",))
    nameless = Paper("y", 31, "opposition", "OPPOSITION", (28,))
    assert of_case([OPPOSITION, other, nameless], "4:21-cv-00017-QRS", ["4:21-cv-00018"]) == [OPPOSITION]
    assert of_case([OPPOSITION, nameless], "4:21-cv-00017-QRS") == [OPPOSITION, nameless]


@pytest.mark.parametrize(
    ("title", "of"),
    [
        ("DEFENDANT’S OPPOSITION TO PLAINTIFF’S MOTION TO COMPEL PRODUCTION", "to compel production"),
        ("MOTION to Dismiss filed by Oakum & Tallow, LLC.", "to dismiss"),
        ("NOTICE OF MOTION AND MOTION FOR LEAVE; MEMORANDUM", "for leave"),
        ("MOTION FOR SUMMARY JUDGMENT AND MEMORANDUM OF LAW", "for summary judgment"),
        ("REPLY IN SUPPORT OF MOTION", None),
        ("ORDER", None),
    ],
)
def test_the_subject_of_a_title(title: str, of: str | None) -> None:
    assert subject(title) == of
