"""Who asks for what is ruled on, and which numbered request is told of in the sentences before the ruling."""

from __future__ import annotations

import pytest

from analyses.an_order import CAPTION, paper
from particulars.analyses.rulings.reading import read
from particulars.analyses.rulings.rows import Ruling

ASKING = [
    ("Plum Orchard calls the order broken and asks for fees. Tin Kettle shall comply by May 1, 2024. The request for fees is denied.", "Plum Orchard"),
    ("Plum Orchard, calling the order broken, asks for fees. The request for fees is denied.", "Plum Orchard"),
    ("Plum Orchard wants its fees. The request for fees is denied.", "Plum Orchard"),
    ("Fees are sought by Plum Orchard. The request for fees is denied.", "Plum Orchard"),
    ("Defendants oppose the production and ask for fees. The request for fees is denied.", "Defendants"),
    ("Plaintiff has asked for a second deposition. The request is denied.", "Plaintiff"),
    ("Plaintiff asks for five custodians. Defendant argues that two are enough. The request is denied.", "Plaintiff"),
    ("Plaintiff asks for fees. Defendant asks for a stay. The request for fees is denied.", "Plaintiff"),
    ("Plaintiff asks for mail. The request is denied. Defendant asks for logs. The request is denied.", "Defendant"),
    ("Plaintiff asks for mail. Defendant asks the Court to deny that. The request is granted.", "Plaintiff"),
    ("Plaintiff served nine topics. Defendants object to all of them. The objection is OVERRULED.", "Defendants"),
]  # fmt: skip


@pytest.mark.parametrize(("words", "by"), ASKING)
def test_the_asking_stands_in_the_same_item(words: str, by: str) -> None:
    assert rulings(f"(1). The order was not kept. {words}")[-1].by == by


NOT_ASKING = [
    "Plaintiff says the subpoena goes far and asks for too much. The request is denied.",
    "Plaintiff asks for fees. Defendant asks for fees too. The request for fees is denied.",
    "Plaintiff asks for documents under Rule 34. The request for fees under Rule 37 is denied.",
    "Plaintiff says that Tin Kettle broke the order and asks for fees. The request for fees is denied.",
    "Plaintiff served a letter that is long and asks for fees. The request for fees is denied.",
    "Defendant argues that the topic is broad. The request is denied.",
]


@pytest.mark.parametrize("words", NOT_ASKING)
def test_in_doubt_nobody_asks(words: str) -> None:
    assert rulings(f"(1). {words}")[-1].by is None


NUMBERED = [
    ("RFP No. 19 asks for the mail of nine engineers. The request is granted for five of them.", ("RFP No. 19",)),
    ("Plaintiff’s RFP No. 19 seeks the mail of nine engineers. That is too many. The request is denied.", ("RFP No. 19",)),
    ("Interrogatory No. 4 calls for each sale since 2015. It is denied.", ("Interrogatory No. 4",)),
    ("As to RFP No. 19, the parties differ on dates. The request is granted.", ("RFP No. 19",)),
    ("Requests for Production Nos. 4 and 5 seek the same logs. The requests are granted.", ("RFP No. 4", "RFP No. 5")),
    ("RFP No. 4 seeks logs. RFP No. 5 seeks mail. Both requests are granted.", ("RFP No. 4", "RFP No. 5")),
    ("In RFP No. 19, Plaintiff asks for mail. The request is granted.", ("RFP No. 19",)),
    ("RFP No. 19 covers nine engineers. Plaintiff asks the Court to compel a response. The request is granted.", ("RFP No. 19",)),
]  # fmt: skip


@pytest.mark.parametrize(("words", "numbers"), NUMBERED)
def test_the_number_stands_in_the_sentence_that_tells_what_was_asked(words: str, numbers: tuple[str, ...]) -> None:
    assert rulings(f"(3). Custodians. {words}")[-1].request_numbers == numbers


def test_what_was_asked_is_the_sentence_that_tells_it() -> None:
    (row,) = rulings("RFP No. 19 asks for the mail of nine engineers. The request is granted.")
    assert row.asked is not None
    assert row.asked.text == "RFP No. 19 asks for the mail of nine engineers."


NOT_NUMBERED = [
    ("RFP No. 4 seeks logs. RFP No. 5 seeks mail. The request is granted.",),
    ("Plaintiff relies on RFP No. 3. The request is denied.",),
    ("RFP No. 19 asks for mail. Plaintiff asks for fees. The request is denied.",),
    ("RFP No. 19 asks for mail. The request is granted. The request is denied.",),
    ("RFP No. 19 asks for the mail of nine engineers. The request for fees is denied.",),
    ("RFP No. 19 asks for the mail of nine engineers.", "The request is denied."),
    ("Defendant did not answer RFP No. 19. The request is denied.",),
]


@pytest.mark.parametrize("paragraphs", NOT_NUMBERED)
def test_a_number_that_may_be_another_requests_is_left(paragraphs: tuple[str, ...]) -> None:
    assert rulings(*paragraphs)[-1].request_numbers == ()


def rulings(*paragraphs: str) -> tuple[Ruling, ...]:
    return read(paper(*paragraphs), CAPTION).rulings
