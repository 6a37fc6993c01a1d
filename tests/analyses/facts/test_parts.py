"""Parts of a number told before, and numbers of which nobody can say what they are a part."""

from __future__ import annotations

import pytest

from analyses.an_order import CAPTION, paper
from particulars.analyses.facts.reading import read

PARTS = [
    ("RFP 9 asks for the mail of nine engineers. The request is granted for five of them.", (5, "engineers", 9)),
    ("Tin Kettle served 40 requests. Twelve of those repeat what it asked before.", (12, "requests", 40)),
    ("The log lists 300 entries, 45 of which are challenged.", (45, "entries", 300)),
    ("It names fourteen custodians, six of whom have left.", (6, "custodians", 14)),
    ("Plum Orchard relies on eight exhibits. The Court has read them. Three of these are blank.", (3, "exhibits", 8)),
    ("The jury heard twenty witnesses. Only four of the twenty saw the kettle.", (4, "witnesses", 20)),
    ("Within 14 days it shall search six accounts. It may leave out two of them.", (2, "accounts", 6)),
    ("The parties named ten terms. The parties agree on seven of them.", (7, "terms", 10)),
    ("They sued 90 Doe defendants, and at least 30 of them live elsewhere.", (30, "Doe defendants", 90)),
]
NO_PARTS = [
    "It asks for the mail of nine engineers and seven managers. The request is granted for five of them.",
    "The nine engineers sent letters to the vendors. Five of them were opened.",
    "It asks for the mail of four engineers. The request is granted for five of them.",
    "The engineers left. Five of them took their machines.",
    "Nine engineers left.\n\nThe request is granted for five of them.",
    "It had 30 days. Ten of them are gone.",
    "The jury heard twenty witnesses. Four of the nineteen saw the kettle.",
    "Nine engineers left. Five of those documents are theirs.",
    "Nine engineers left. It is so. So it was. It stays so. Five of them came back.",
]


@pytest.mark.parametrize(("words", "part"), PARTS)
def test_a_part_is_led_back_to_its_whole(words: str, part: tuple[int, str, int]) -> None:
    assert [(f.value, f.unit, f.of) for f in read(paper(words), CAPTION, ()).facts if f.of] == [part]


@pytest.mark.parametrize("words", NO_PARTS)
def test_where_the_whole_is_in_doubt_nothing_is_read(words: str) -> None:
    assert not [f for f in read(paper(*words.split("\n\n")), CAPTION, ()).facts if f.of]
