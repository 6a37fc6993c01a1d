"""What a party said: invented sentences with a saying, and sentences in which nobody in this case says anything."""

from __future__ import annotations

import pytest

from analyses.an_order import CAPTION, paper
from analyses.ledgers.told import BRIEF, SMALL, entries, ledgers
from particulars.analyses.authorities.reading import read as read_authorities
from particulars.analyses.ledgers.reading import read
from particulars.analyses.ledgers.rows import Kind, Ledgers, Origin
from particulars.testing import check_analysis

SAID = [
    ("Plaintiff argues that the kettles leak.", [("Plaintiff", "the kettles leak")]),
    ("Defendant contends the request is too broad.", []),  # no word opens what is said
    ("Defendant claims it never sold a plum.", [("Defendant", "it never sold a plum")]),
    ("Defendants, on the other hand, assert that no log exists.", [("Defendants", "no log exists")]),
    ("Tin Kettle told the court that the log is lost.", [("Tin Kettle", "the log is lost")]),
    ("Plaintiff’s counsel assured the court that he would wait.", [("Plaintiff’s counsel", "he would wait")]),
    (
        "While Plaintiff states that “the log exists,” it has shown no page of it.",
        [("Plaintiff", "the log exists")],
    ),
    (
        "Plaintiff alleges that the lid is cracked and claims that Defendant knew.",
        [("Plaintiff", "the lid is cracked"), ("Plaintiff", "Defendant knew")],
    ),
    ("Plaintiff contends that all lids crack, though it names none.", [("Plaintiff", "all lids crack")]),
    ("Plaintiff says that lids crack; that is for another day.", [("Plaintiff", "lids crack")]),
    ("If Plaintiff argues that the lids crack, it must show one.", []),
    ("A plaintiff may argue that lids crack.", []),
    ("Any party claims that its costs matter.", []),
    ("The court states that the lids crack.", []),
    ("An owner of Defendant advised that he was ill.", []),
    ("The witness said that the lids crack.", []),
    ("Plaintiff must allege that the lids crack.", []),
]


@pytest.mark.parametrize(("words", "want"), SAID)
def test_each_saying(words: str, want: list[tuple[str, str]]) -> None:
    assert [(e.who, (e.about or "").strip("“”")) for e in entries(Kind.STATEMENT, words)] == want


def test_a_role_in_small_letters_is_another_cases_where_the_paper_names_its_own_by_capital() -> None:
    own = "Here Plaintiff sells plums, and Defendant sells kettles, while Plaintiff pays and Defendant waits."
    assert entries(Kind.STATEMENT, own, "There the plaintiff argued that lids crack.") == []
    assert len(entries(Kind.STATEMENT, SMALL, "Here, plaintiff argued that lids crack.")) == 1


def test_where_and_when_it_was_said_stands_with_it() -> None:
    (said,) = entries(
        Kind.STATEMENT,
        "The court held a hearing on May 3, 2023.",
        "At the May 3 hearing, Defendant stated that the log is lost. Dkt. No. 31, p. 4.",
    )
    assert (said.said_in, said.said_on, said.docket) == ("the May 3 hearing", "2023-05-03", ("ECF No. 31",))
    assert said.flags == ("YEAR_FROM_THE_PAPER",)


def test_a_day_without_its_year_is_no_day() -> None:
    (said,) = entries(Kind.STATEMENT, "In its June 9 letter, Defendant stated that the log is lost.")
    assert (said.said_in, said.said_on, said.flags) == ("its June 9 letter", None, ("YEAR_NOT_NAMED",))


def test_who_reports_it() -> None:
    words = ("Plaintiff argues that the lids crack.", "Defendant argues that they hold.")
    assert [e.origin for e in entries(Kind.STATEMENT, *words)] == [Origin.COURT, Origin.COURT]
    in_brief = entries(Kind.STATEMENT, *words, caption=BRIEF)
    assert [e.origin for e in in_brief] == [Origin.ITSELF, Origin.OPPONENT]


PAIRS = [
    (
        "In a June 25 letter, Plaintiff indicated that its patent claims and contract claims compelled “co-extensive” discovery. "
        "Plaintiff has since determined that its contract claims compel different discovery than its patent claims.",
        ["co-extensive / different"],
    ),
    (
        "Defendant stated that it produced 1,200 documents from the sales archive. "
        "Defendant later represented that it produced 1,959 documents from the sales archive.",
        ["1,200 / 1,959 documents"],
    ),
    (
        "Defendant claims that its engineers kept the source logs. Defendant told the court that its engineers never kept source logs.",
        ["one says not, the other does not"],
    ),
    (
        "Defendant states that it will serve every buyer. But, in its reply, Defendant says that it may never serve a buyer.",
        ["the paper sets them apart by “But”"],
    ),
    (
        "Plaintiff claims that its engineers kept the source logs. Defendant told the court that its engineers never kept source logs.",
        [],
    ),
    ("Defendant argues that the lids do not crack. Defendant argues that the motion is late.", []),
    ("Defendant says that appeal comes too late. However, Defendant says that appeal comes late.", []),
    ("Defendant says that it has 12 engineers. Defendant says that it has 40 plums.", []),
]


@pytest.mark.parametrize(("words", "want"), PAIRS)
def test_statements_that_differ_stand_side_by_side_and_nothing_is_concluded(words: str, want: list[str]) -> None:
    found = ledgers(words)
    assert [p.differs for p in found.pairs] == want
    known = {e.id: e for e in found.entries}
    assert all(known[p.first].who == p.who and known[p.second].text for p in found.pairs)


def test_the_kit() -> None:
    text = paper(SMALL, "Plaintiff argues that the lids crack. See Roe v. Stone, 12 F.4th 3 (9th Cir. 2021).")
    cited = read_authorities(text, CAPTION).citations

    def analyse() -> Ledgers:
        return read(text, CAPTION, cited)

    found = check_analysis(analyse, text)
    assert found.entries
