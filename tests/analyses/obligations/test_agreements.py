"""What a stipulation, a joint letter or a proposed order says is agreed, and ordered only once a judge signs it."""

from __future__ import annotations

from datetime import date

import pytest

from analyses.obligations.matter_papers import BY_COUNSEL, SIGNED, paper
from particulars.analyses.obligations.matter import Paper, What
from particulars.analyses.obligations.rows import Kind
from particulars.analyses.obligations.standing import State
from particulars.analyses.obligations.standing_together import standing_together

BODY = (
    "WHEREAS, Defendant must respond to the complaint by February 14, 2022;",
    "NOW, THEREFORE, IT IS HEREBY STIPULATED AND AGREED by and between the parties that:",
    "1. Defendant shall respond to the complaint by March 14, 2022.",
    "2. Plaintiff will serve its list by April 1, 2022.",
)


def stipulation(signed: str = BY_COUNSEL, title: str = "STIPULATION AND [PROPOSED] ORDER") -> Paper:
    return paper("stip.txt", "2022-01-31", *BODY, title=title, entry="44", signed=signed)


@pytest.mark.parametrize(
    ("title", "kind", "days"),
    [
        ("STIPULATION AND [PROPOSED] ORDER", Kind.STIPULATION, ["2022-03-14", "2022-04-01"]),
        ("STIPULATED PROTECTIVE ORDER", Kind.STIPULATION, ["2022-03-14", "2022-04-01"]),
        ("[PROPOSED] ORDER", Kind.PROPOSED_ORDER, ["2022-03-14", "2022-04-01"]),
        ("JOINT LETTER", Kind.JOINT_LETTER, []),
    ],
)
def test_what_nobody_signed_is_agreed_and_no_obligation(title: str, kind: Kind, days: list[str]) -> None:
    found = stipulation(title=title).found
    assert (found.obligations, [one.due for one in found.agreed]) == ((), days)
    assert {one.kind for one in found.agreed} <= {kind}
    assert found.examined.startswith("nothing: this ")


def test_of_a_joint_letter_only_what_both_agree() -> None:
    found = paper(
        "letter.txt", "2022-01-31", "Defendant must produce its logs by February 3, 2022.",
        "The parties have agreed that Defendant's list is due by April 1, 2022.",
        "The parties do not agree that Plaintiff shall pay by April 5, 2022.",
        title="JOINT LETTER", signed=BY_COUNSEL,
    ).found  # fmt: skip
    assert [one.due for one in found.agreed] == ["2022-04-01"]


def test_a_brief_agrees_nothing() -> None:
    found = paper("brief.txt", "2022-01-31", *BODY, title="REPLY IN SUPPORT OF MOTION", signed=BY_COUNSEL).found
    assert (found.obligations, found.agreed) == ((), ())


def test_a_stipulation_that_a_judge_signed_is_ordered() -> None:
    found = stipulation("PURSUANT TO STIPULATION, IT IS " + SIGNED).found
    assert found.agreed == () and [one.due for one in found.obligations] == ["2022-03-14", "2022-04-01"]
    assert {one.kind for one in found.obligations} == {Kind.STIPULATION}


def test_a_line_left_for_the_judge_is_no_signature() -> None:
    blank = "PURSUANT TO STIPULATION, IT IS SO ORDERED.\n\nDated: ____________\n\n______________\nUnited States District Judge\n"
    found = stipulation(BY_COUNSEL + "\n" + blank).found
    assert found.obligations == () and len(found.agreed) == 2


def test_agreed_is_never_overdue() -> None:
    now = standing_together([stipulation()], date(2022, 5, 1)).standings["stip.txt"]
    assert [one.state for one in now] == [State.AGREED, State.AGREED]
    assert now[0].last == date(2022, 3, 14) and any("is over" in reason for reason in now[0].reasons)


def test_proposed_is_not_called_agreed() -> None:
    now = standing_together([stipulation(title="[PROPOSED] ORDER")], date(2022, 2, 1)).standings["stip.txt"]
    assert {one.state for one in now} == {State.PROPOSED}


@pytest.mark.parametrize("words", ["(ECF No. 44)", "dated January 31, 2022", "at Dkt. 44"])
def test_an_order_that_grants_it_makes_it_ordered(words: str) -> None:
    order = paper("order.txt", "2022-02-03", f"The parties' stipulation {words} is GRANTED.")
    found = standing_together([stipulation(), order], date(2022, 3, 20))
    assert [(c.what, c.earlier.id, c.later.paper) for c in found.changes.changes] == [
        (What.ORDERED, "o1", "order.txt"), (What.ORDERED, "o2", "order.txt"),
    ]  # fmt: skip
    assert [one.state for one in found.standings["stip.txt"]] == [State.OVERDUE, State.ACTIVE]
    before = standing_together([stipulation(), order], date(2022, 2, 1)).standings["stip.txt"]
    assert {one.state for one in before} == {State.AGREED}


@pytest.mark.parametrize(
    "words",
    [
        "The parties' stipulation is GRANTED.",
        "The parties' stipulation (ECF No. 45) is GRANTED.",
        "The parties' stipulation (ECF No. 44) is granted in part.",
        "Plaintiff asks that the stipulation (ECF No. 44) is granted.",
    ],
)
def test_a_grant_that_may_be_of_another_orders_nothing(words: str) -> None:
    order = paper("order.txt", "2022-02-03", words)
    found = standing_together([stipulation(), order], date(2022, 3, 20))
    assert found.changes.changes == ()
    assert {one.state for one in found.standings["stip.txt"]} == {State.AGREED}
