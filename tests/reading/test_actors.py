"""Whom an order means: parties by role or name, whatever accents OCR put on their letters."""

from __future__ import annotations

import re

import pytest

from particulars.reading.actors import actor_pattern, same_side, without_accents
from particulars.reading.caption import Caption


@pytest.mark.parametrize(
    ("printed", "bare"),
    [
        ("OPENAI ÓPCO", "OPENAI OPCO"),
        ("Ĺ.L.C.", "L.L.C."),
        ("Žitný", "Zitny"),
        ("§ 12 “ﬁ”", "§ 12 “ﬁ”"),
        ("plain", "plain"),
    ],
)
def test_accents_are_taken_off_letter_for_letter(printed: str, bare: str) -> None:
    assert without_accents(printed) == bare
    assert len(bare) == len(printed)


def test_accents_part_no_actor() -> None:
    assert same_side("OPENAI ÓPCO", "the OpenAI Opco")
    assert not same_side("OPENAI ÓPCO", "OpenAI Ópel")


@pytest.mark.parametrize(
    ("caption", "prose"), [("QUARREL ÓPCO, L.L.C.", "Quarrel Opco"), ("QUARREL OPCO, L.L.C.", "Quarrel Ópco")]
)
def test_a_party_is_found_under_the_other_spelling_and_kept_as_printed(caption: str, prose: str) -> None:
    words = f"{prose} shall produce the logs."
    found = re.match(actor_pattern(Caption(defendants=(caption,)), words), words)
    assert found is not None and found.group() == prose
