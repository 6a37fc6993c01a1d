"""The catalogue, the bindings and the sentences as data: counted, sourced, dated, marked, and neutral in words."""

from __future__ import annotations

import json

import pytest

from outside import outside
from particulars.showings.binding_rows import BY_HAND
from particulars.showings.inputs import topics_of
from particulars.showings.rules import (
    FILES,
    Mark,
    Template,
    bindings,
    catalogue,
    element,
    forbidden_words,
    rule_bytes,
    sentences,
)

ORDER = (Mark.PAPER, Mark.EXCERPT, Mark.KNOWLEDGE)
SHOWINGS = catalogue().showings
ELEMENTS = [one for showing in SHOWINGS for one in showing.elements]


def test_there_are_27_showings_and_169_elements_each_once() -> None:
    assert [one.id for one in SHOWINGS] == [f"S{n:02}" for n in range(1, 28)]
    assert len(ELEMENTS) == len({one.id for one in ELEMENTS}) == 169


@pytest.mark.parametrize("showing", SHOWINGS, ids=lambda one: one.id)
def test_each_element_has_a_source_and_the_weakest_mark_of_its_sources(showing: Template) -> None:
    assert showing.authorities and all(one.text.strip() for one in showing.authorities)
    for one in showing.elements:
        assert one.id.startswith(f"{showing.id}.{one.kind}")
        assert one.source, one.id
        assert one.mark is max((showing.authorities[n].mark for n in one.source), key=ORDER.index), one.id


def test_each_template_says_who_bears_the_burden() -> None:
    assert [one.id for one in SHOWINGS if not (one.burden.strip() and one.asked_by.strip() and one.authorities)] == []


@pytest.mark.parametrize("name", FILES)
def test_each_file_says_what_it_is_whence_and_from_when(name: str) -> None:
    data = json.loads(rule_bytes(name))
    assert all(data[key] for key in ("what", "source", "read", "effective", "version"))
    assert isinstance(data["verified"], bool)


def test_the_catalogue_is_the_one_of_the_specification() -> None:
    told = json.loads(outside("law", "catalogue.json").read_text(encoding="utf8"))
    assert [one["id"] for one in told] == [one.id for one in SHOWINGS]
    for theirs, ours in zip(told, SHOWINGS, strict=True):
        assert [(e["id"], e["text"], e["evidence"]) for e in theirs["elements"]] == [
            (e.id, e.text, e.evidence) for e in ours.elements
        ]
        assert [f"[{a.mark}] {a.text}" for a in ours.authorities] == theirs["authorities"]
        assert len(ours.gap_sentences) == len(theirs["gap_templates"])


def test_what_is_bound_exists() -> None:
    known = bindings().topics
    for id, bound in bindings().elements.items():
        assert element(id) is not None, id
        template = next(one for one in SHOWINGS if id.startswith(f"{one.id}."))
        assert topics_of(template) - set(known) <= {BY_HAND + e.id for e in template.elements}
        assert {one.topic for one in bound.required} <= {row.topic for row in bound.rows}
        for rule in bound.gaps:
            blanks = {word.partition("}")[0] for word in template.gap_sentences[rule.sentence].split("{")[1:]}
            assert blanks == set(rule.blanks), (id, rule)


def test_headings_name_elements() -> None:
    assert all(element(one.element) is not None and one.words for one in bindings().headings)


def test_showings_that_are_bound_are_bound_whole() -> None:
    whole = set("S01 S02 S03 S04 S05 S06 S07 S08 S09 S12 S17 S18 S19 S21 S25 S26".split())
    assert set(bindings().elements) == {e.id for s in SHOWINGS if s.id in whole for e in s.elements}


def our_own_words() -> list[str]:
    """Every word that the machine says as its own: gap sentences, labels, notices, uncertainty, marks."""
    said = sentences()
    return [
        *(words for one in SHOWINGS for words in one.gap_sentences),
        *(topic.label for topic in bindings().topics.values()),
        *(remedy.source for bound in bindings().elements.values() for remedy in bound.could_come_from),
        *(one.text for one in said.uncertainty),
        *said.gaps.values(),
        *said.notices.values(),
        *said.support.values(),
        *said.marks.values(),
    ]


class TestNeutralWords:
    """LAW 4.1: "MUST NOT print 'infringes', 'liable', 'waived', 'relevant' (as a finding), 'met' … as machine output"."""

    def test_no_fixed_sentence_concludes(self) -> None:
        assert [(words, bad) for words in our_own_words() if (bad := forbidden_words(words))] == []

    @pytest.mark.parametrize(
        ("words", "found"),
        [
            ("The element is not met.", ["met"]),
            ("This copy Infringes; it was waived", ["Infringes", "waived"]),
            ("Court: “not met” (Order at 2:8-11)", []),
            ("by some method", []),
        ],
    )
    def test_the_lint_itself(self, words: str, found: list[str]) -> None:
        assert forbidden_words(words) == found

    @pytest.mark.parametrize(
        "words",
        [
            "The record shows activity from this Internet address at this time. It does not show who used it.",
            "The subscriber is the person billed. Others may have used the connection.",
            "Transfer between two other peers is not visible to the monitor.",
            "Hash inequality does not mean different content; equality of text does not mean same document.",
        ],
    )
    def test_the_sentences_fixed_word_for_word(self, words: str) -> None:
        assert words in {one.text for one in sentences().uncertainty}
