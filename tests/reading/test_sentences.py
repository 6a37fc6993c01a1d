"""Sentences of legal prose, where most full stops end an abbreviation."""

from __future__ import annotations

import pytest

from particulars.reading.sentences import sentence_end, sentence_start

WHOLE = [
    "See Olm v. Peck, 910 F.2d 100, 103 (2d Cir. 1990).",
    "The Vance Decl. ¶ 4 says so.",
    "See Fed. R. Civ. P. 26(b)(1).",
    "Mr. Toll and Dr. Dane met Hon. S. Arkwright.",
    "The U.S. Supreme Court held so.",
    "Quarry Lantern, Inc. v. Millpond Mfg. Co. is older.",
    "On Mar. 3, 2021, the D. Del. court met.",
    "He said “no.”",
    "Under 17 U.S.C. § 1202(b), e.g., No. 4 fails.",
    "Section 4. A. Harrow signed.",
]


@pytest.mark.parametrize("sentence", WHOLE[:-1])
def test_abbreviations_end_no_sentence(sentence: str) -> None:
    text = f"All is well. {sentence} The rest follows."
    inside = text.index(sentence) + len(sentence) - 2
    assert sentence_start(text, inside) == text.index(sentence)
    assert text[: sentence_end(text, text.index(sentence))].endswith(sentence)


ENDS = [
    "It is late. The",
    "It is late.” The",
    "Is it late? The",
    "It is late.) The",
    "It is late.3 The",
    "See id. The",
    "It is\n\nThe",
]


@pytest.mark.parametrize("text", ENDS)
def test_a_sentence_begins(text: str) -> None:
    assert sentence_start(f"{text} rest", len(text)) == len(text) - 3
