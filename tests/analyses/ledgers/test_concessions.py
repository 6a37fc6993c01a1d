"""Admissions, concessions and agreements in invented sentences, and words that concede nothing."""

from __future__ import annotations

import pytest

from analyses.ledgers.told import BRIEF, entries
from particulars.analyses.ledgers.rows import Kind, Origin

CONCEDED = [
    ("Defendant concedes that the log exists.", [("Defendant", "conceded", ())]),
    ("Plaintiff admitted at the hearing that no lid was tested.", [("Plaintiff", "admitted", ())]),
    ("Defendants acknowledge that they hold the log.", [("Defendants", "acknowledged", ())]),
    ("Defendant does not dispute that the log exists.", [("Defendant", "not disputed", ())]),
    ("Defendant does not oppose Request for Production No. 12.", [("Defendant", "not disputed", ("RFP No. 12",))]),
    (
        "Tin Kettle has already agreed to produce the drawings responsive to RFP Nos. 3–4.",
        [("Tin Kettle", "agreed to produce", ("RFP No. 3", "RFP No. 4"))],
    ),
    ("Plaintiff withdraws its Interrogatory No. 9.", [("Plaintiff", "withdrew", ("Interrogatory No. 9",))]),
    ("Plaintiff no longer seeks the drawings.", [("Plaintiff", "no longer pursued", ())]),
    ("The parties have stipulated that the log is genuine.", [("Parties", "stipulated", ())]),
    ("There is no need to take further discovery on that point.", [(None, "no need of discovery on the point", ())]),
    ("Defendant agreed to the lease.", []),
    ("Defendant does not concede that the log exists.", []),
    ("If Defendant admits that the log exists, the motion is moot.", []),
    ("Defendant should admit that the log exists.", []),
    ("The court agrees with Defendant that the log is lost.", []),
    ("Counsel was admitted to the bar in May.", []),
]


@pytest.mark.parametrize(("words", "want"), CONCEDED)
def test_each_concession(words: str, want: list[tuple[str | None, str, tuple[str, ...]]]) -> None:
    found = entries(Kind.CONCESSION, words)
    assert [(e.who, e.sorted_as, e.request_numbers) for e in found] == want


def test_what_one_side_says_that_the_other_conceded_is_said_by_that_side() -> None:
    (row,) = entries(Kind.CONCESSION, "Plaintiff argues that Defendant concedes that the log exists.")
    assert (row.who, row.origin, row.flags) == ("Defendant", Origin.OPPONENT, ("REPORTED_BY: Plaintiff",))
    (row,) = entries(Kind.CONCESSION, "Defendant concedes that the log exists.", caption=BRIEF)
    assert row.origin is Origin.OPPONENT


def test_an_order_that_quotes_its_earlier_self_keeps_the_concession_and_the_point_it_settles() -> None:
    said, settled = entries(
        Kind.CONCESSION,
        "I ruled on May 3, 2023 that “Tin Kettle has already conceded it sold kettles, so there is no need to engage in "
        "discovery to prove that point.” ECF No. 12.",
    )
    assert (said.who, said.docket, said.flags) == ("Tin Kettle", ("ECF No. 12",), ("INSIDE_A_QUOTATION",))
    assert settled.text.startswith("there is no need to engage in discovery")
