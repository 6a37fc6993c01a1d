"""What letters say of numbered requests: a denial, a wish or a condition is no agreement, and a call's day no due day."""

from __future__ import annotations

import pytest

from analyses.requests.served_papers import letter

SCOPES = [
    # What was agreed, offered, promised, changed.
    ("Tin Kettle agreed to produce mail of five custodians for RFP No. 19.", [("agreed", "Tin Kettle", None)]),
    ("On May 3, 2024, Tin Kettle agreed to produce mail under RFP No. 19.", [("agreed", "Tin Kettle", None)]),
    ("On May 3, 2024, you agreed to produce mail under RFP No. 19 by June 15, 2024.", [("agreed", None, "2024-06-15")]),
    ("You confirmed that Tin Kettle will produce the ledgers under RFP No. 2 no later than 6/15/2024.", [("agreed", None, "2024-06-15")]),
    ("The parties agreed that for RFP Nos. 3 and 7 Tin Kettle will search two mailboxes.", [("agreed", "The parties", None)]),
    ("Under our agreement, RFP No. 3 reaches back to 2018.", [("agreed", None, None)]),
    ("Defendant will produce documents responsive to RFP No. 4 by June 1, 2024.", [("promised", "Defendant", "2024-06-01")]),
    ("You stated that you will supplement your response to RFP No. 4.", [("promised", None, None)]),
    ("Plaintiff offered to limit RFP No. 19 to 2019.", [("offered", "Plaintiff", None)]),
    ("Plaintiff proposes a narrower period for RFP No. 19.", [("offered", "Plaintiff", None)]),
    ("We propose a compromise on RFP No. 19.", [("offered", None, None)]),
    ("Tin Kettle is willing to search chats for RFP No. 3.", [("offered", "Tin Kettle", None)]),
    ("Plaintiff withdrew RFP No. 5.", [("changed", "Plaintiff", None)]),
    ("Plaintiff will reissue RFP No. 5, because Count Two was dismissed.", [("changed", None, None)]),
    ("RFP No. 5 was narrowed to 2019.", [("changed", None, None)]),
    # What was not agreed.
    ("Tin Kettle did not agree to search for RFP No. 19.", [("not agreed", "Tin Kettle", None)]),
    ("Tin Kettle never agreed to produce documents under RFP No. 2 by July 1, 2024.", [("not agreed", "Tin Kettle", None)]),
    ("Tin Kettle has not agreed to RFP No. 2.", [("not agreed", None, None)]),
    ("Tin Kettle will not produce documents under RFP No. 3.", [("not agreed", "Tin Kettle", None)]),
    ("Tin Kettle stands on its objection to RFP No. 27.", [("not agreed", "Tin Kettle", None)]),
    ("We are at an impasse on RFP No. 27.", [("not agreed", None, None)]),
    ("We disagree that Tin Kettle agreed to produce anything under RFP No. 1.", [("not agreed", None, None)]),
    # Denied, conditional, asked for, or claimed by another: no row.
    ("If Tin Kettle agrees to RFP No. 2, we will withdraw RFP No. 1.", []),
    ("We will withdraw RFP No. 1 if Tin Kettle agrees to RFP No. 2.", []),
    ("Tin Kettle will produce under RFP No. 2 provided that Plaintiff pays.", []),
    ("Tin Kettle denies that it agreed to RFP No. 1.", []),
    ("You claim that we agreed to RFP No. 1.", []),
    ("You contend that RFP No. 1 was withdrawn.", []),
    ("Please confirm that Tin Kettle will produce under RFP No. 3 by June 1, 2024.", []),
    ("Please tell us whether you agree to RFP No. 3.", []),
    ("We ask that you withdraw RFP No. 5.", []),
    ("We expect that you will produce documents under RFP No. 4 by June 1, 2024.", []),
    ("You must supplement your response to RFP No. 4.", []),
    ("RFP No. 3 has not been resolved.", []),
    ("The dispute on RFP No. 3 is yet to be resolved.", []),
    ("We await your response to the revised RFP No. 3.", []),
    ("The License Agreement is called for by RFP No. 3.", []),
    ("Plaintiff has not withdrawn RFP No. 5.", []),
    ("Tin Kettle did not refuse to answer RFP No. 5.", []),
    ("Tin Kettle does not disagree with RFP No. 5.", []),
    ("Tin Kettle does not dispute that RFP No. 2 is proper.", []),
    ("Plaintiff will seek fees on RFP No. 2 unless Tin Kettle produces.", []),
    ("Unless you agree to RFP No. 2 by June 1, 2024, we will move.", []),
    ("You refused to say whether Tin Kettle agreed to RFP No. 2.", [("not agreed", None, None)]),
]  # fmt: skip


@pytest.mark.parametrize("words, told", SCOPES)
def test_what_a_letter_says_of_requests(words: str, told: list[tuple[str, str | None, str | None]]) -> None:
    found = letter(words).scopes
    assert [(s.sort, s.due) for s in found] == [(sort, due) for sort, _, due in told]
    assert all(s.who in (who, None) for s, (_, who, _) in zip(found, told, strict=True))  # never another


CONFERRALS = [
    ("Counsel met and conferred by telephone on October 1, 2021 about RFP No. 3.", ["2021-10-01"]),
    ("I write following our May 14, 2024 telephone conference on RFP Nos. 1 and 2.", ["2024-05-14"]),
    ("On May 14, 2024, counsel discussed RFP No. 3.", ["2024-05-14"]),
    ("We have never met and conferred about RFP No. 1.", []),
    ("On May 14, 2024, you did not attend the meet and confer on RFP No. 2.", []),
    ("Plaintiff has not met and conferred on RFP No. 2 since May 1, 2024.", []),
    ("Our call of May 14, 2024 on RFP No. 2 was cancelled.", []),
    ("The conference call on RFP No. 2 set for May 14, 2024 did not take place.", []),
    ("Our letter of May 14, 2024 discussed RFP No. 3.", []),
    ("Please tell us whether we can meet and confer on May 14, 2024 about RFP No. 3.", []),
]  # fmt: skip


@pytest.mark.parametrize("words, days", CONFERRALS)
def test_a_conferral_is_one_that_was_held(words: str, days: list[str]) -> None:
    assert [day for c in letter(words).conferrals for day in c.days] == days
    assert bool(letter(words).conferrals) is bool(days)


def test_a_letter_that_treats_requests_under_heads_is_read_as_a_letter() -> None:
    told = letter(
        "On May 14, 2024, counsel met and conferred on RFP Nos. 1 and 2.",
        "RFP No. 1: Tin Kettle has refused to search the files of its founders.",
        "RFP No. 2: You agreed on our call to produce the mail by June 15, 2024.",
    )
    assert told.requests == ()
    assert [day for c in told.conferrals for day in c.days] == ["2024-05-14"]  # the day it is due is no day of a call
    assert [(s.sort, s.numbers, s.due) for s in told.scopes] == [
        ("not agreed", ("RFP No. 1",), None),
        ("agreed", ("RFP No. 2",), "2024-06-15"),
    ]
