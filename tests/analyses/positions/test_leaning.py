"""Sentences that only refer to the one before them take its proposition, on the same side or the other; in doubt none."""

from __future__ import annotations

import pytest

from analyses.positions.invented import positions
from particulars.analyses.positions.cues import cues_in, label_of
from particulars.analyses.positions.leaning import turn_after, turn_of

ISSUE = "mirror rule under § 701(c)"
OLM = "Olm v. Peck, No. 21-cv-100, 2023 WL 100001, at *3 (N.D. Cal. Mar. 3, 2023)"
RUDD = "Rudd v. Sato, 700 F. Supp. 3d 10, 15 (S.D. Tex. 2022)"
PELL = "Pell v. Orne, No. 22-cv-7, 2024 WL 200002, at *9 (D.D.C. Aug. 1, 2024)"
SHORT = "Rudd, 700 F. Supp. 3d at 15"


def labels(words: str, case: str = "Rudd v. Sato") -> list[str | None]:
    """The labels that the passages of one decision propose, in reading order."""
    return [p.position.value if p.position else None for p in positions(words, ISSUE).positions if p.case == case]


@pytest.mark.parametrize(
    ("says", "way"),
    [
        ("Eight do not.", "not"),
        ("Two more do.", "so"),
        ("Other courts disagree", "opposite"),
        ("But several district courts in this District have reached the opposite conclusion", "opposite"),
        ("The Ninth Circuit has held otherwise", "opposite"),
        ("The First, Second, and Third Circuits agree", "same"),
        ("Still others came out the other way", "opposite"),
        ("A minority respectfully disagrees, reasoning that the text is plain", "opposite"),
        ("Many courts have followed suit", "same"),
        ("Another court reached the same result for much the same reasons", "same"),
        ("Some decisions didn’t", "not"),
        ("Others take the contrary view.", "opposite"),
        ("Eight do not require it.", None),
        ("Some agree that the clause is old.", None),
        ("Others disagree about the remedy.", None),
        ("Three agree in part.", None),
        ("Two do not, at least where the work is new.", None),
        ("Most disagree as to damages.", None),
        ("Plaintiff disagrees.", None),
        ("Defendants do not.", None),
        ("Nobody agrees.", None),
        ("Few agree.", None),
        ("Others do not reach it.", None),
        ("Do two courts agree?", None),
        ("Others agree only in dicta.", None),
        ("One of the parties agrees.", None),
    ],
)
def test_sentences_that_lean(says: str, way: str | None) -> None:
    turn = turn_of(says)
    assert (turn.way if turn else None) == way


@pytest.mark.parametrize(
    ("after", "way"),
    [
        (" is of the same mind, ", "same"),
        (" came out the other way on a record much like this one.", "opposite"),
        (", the court disagreed.", "opposite"),
        (" is in accord.", "same"),
        ("* is to the same effect. ", "same"),
        (" ruled to the contrary, and ", "opposite"),
        (" disagreed that notice was owed.", None),
        (" agreed to stay the case.", None),
        (" did not.", "not"),
        (" did not turn on the mirror.", None),
        (" reached a different result.", None),
        (" came before the rule.", None),
        (" disagreed as to the remedy.", None),
    ],
)
def test_words_after_a_name_that_lean(after: str, way: str | None) -> None:
    turn = turn_after(after)
    assert (turn.way if turn else None) == way


DEMAND = f"Nine courts demand a mirror under § 701(c). See {OLM}."
REJECT = f"Nine courts have rejected a mirror under § 701(c). See {OLM}."


@pytest.mark.parametrize(
    ("words", "label"),
    [
        (f"{DEMAND} Eight do not. Contra {RUDD}.", "rejects"),
        (f"{DEMAND} Eight do not. {RUDD}.", "rejects"),
        (f"{DEMAND}\n\nEight do not. {RUDD}.", "rejects"),
        (f"{DEMAND} Two more do. See also {RUDD}.", "adopts"),
        (f"{DEMAND} Others have held otherwise. {RUDD}.", "rejects"),
        (f"{DEMAND} Several courts agree. {RUDD}.", "adopts"),
        (f"{REJECT} Others disagree. {RUDD}.", "adopts"),
        (f"{REJECT} Two have adopted that view. {RUDD}.", "rejects"),
        (f"{REJECT} Others reached the same conclusion. {RUDD}.", "rejects"),
        (f"Nine courts do not require a mirror under § 701(c). {OLM}. Eight do. {RUDD}.", "adopts"),
        (
            f"Nine courts say that § 701(c) does not require a mirror. {OLM}. Others do not. {RUDD}.",
            "adopts",
        ),
        (f"{DEMAND} Eight do not. {PELL}. Two more do. {RUDD}.", "adopts"),
        (f"{DEMAND} The Fifth Circuit disagrees. {RUDD}.", "rejects"),
        (f"Some courts demand a mirror under § 701(c). Others do not. {RUDD}.", "rejects"),
        (
            f"Courts are divided on the mirror of § 701(c). {OLM}. Others say the same. {RUDD}.",
            "recognises a split only",
        ),
        (f"{DEMAND} Two declined to reach the question. {RUDD}.", "does not reach"),
        (f"Some courts demand a mirror under § 701(c), see {OLM}, while others do not, see {RUDD}.", "rejects"),
        (f"Some courts have adopted a mirror rule under § 701(c). {OLM}. Others have not. {RUDD}.", "rejects"),
        (f"{DEMAND} Other courts have done so in dicta only. {RUDD}.", None),
        (f"{DEMAND} Others disagree about the fee. Several agree. {RUDD}.", None),
        (f"The mirror of § 701(c) is old. {OLM}. Others disagree. {RUDD}.", None),
        (f"Courts are split on the mirror rule of § 701(c). Some demand it. {OLM}. Others do not. {RUDD}.", "rejects"),
        (f"{DEMAND} {RUDD}, by contrast, disagreed.", "rejects"),
        # In doubt, nothing.
        (f"{DEMAND} The notes are long. Eight do not. {RUDD}.", None),
        (f"Courts ask whether § 701(c) requires a mirror. {OLM}. Eight do not. {RUDD}.", None),
        (f"Quarrel Inc. argues that courts demand a mirror under § 701(c). {OLM}. Eight do not. {RUDD}.", None),
        (f"Courts are divided on the mirror of § 701(c). {OLM}. Others do not. {RUDD}.", None),
        (f"No court has adopted a mirror rule under § 701(c). {OLM}. Others do. {RUDD}.", None),
        (f"Nine courts are not persuaded that § 701(c) has a mirror rule. {OLM}. Eight do. {RUDD}.", None),
        (f"Courts adopted a mirror under § 701(c) and later rejected it. {OLM}. Others disagree. {RUDD}.", None),
    ],
)
def test_the_sentence_before_is_taken(words: str, label: str | None) -> None:
    assert set(labels(words)) <= {label}
    assert label is None or labels(words) == [label]


NAMED = f"The rule is debated. {RUDD}; {PELL}. "


@pytest.mark.parametrize(
    ("words", "label"),
    [
        (
            f"{NAMED}Olm adopted the mirror rule of § 701(c). {OLM}. Rudd is of the same mind, {SHORT}, and Pell quotes it.",
            "adopts",
        ),
        (f"{NAMED}Nine courts demand a mirror under § 701(c). {OLM}. Rudd came out the other way.", "rejects"),
        (
            f"{NAMED}Nine courts demand a mirror under § 701(c). {OLM}. But in Rudd, the court disagreed. {SHORT}.",
            "rejects",
        ),
        (f"{NAMED}This Court rejects a mirror rule under § 701(c), as did Rudd.", "rejects"),
        (f"{NAMED}This Court rejects a mirror rule under § 701(c), as did Rudd in part.", None),
        (f"{NAMED}This Court rejects a mirror rule under § 701(c), though the clerk in Rudd agreed.", None),
        (
            f"{NAMED}Nine courts demand a mirror under § 701(c). {OLM}. The weather turned. Rudd came out the other way.",
            None,
        ),
        (f"{NAMED}Nine courts demand a mirror under § 701(c). {OLM}. Rudd disagreed as to the remedy.", None),
        (f"{NAMED}Nine courts demand a mirror under § 701(c). {OLM}. Rudd reached a different result.", None),
    ],
)
def test_a_named_decision_put_beside_what_stands_before_it(words: str, label: str | None) -> None:
    assert [one for one in labels(words) if one] == ([label] if label else [])


def test_a_decision_cited_in_full_as_a_subject_takes_not_the_words_before_it() -> None:
    assert labels(f"{DEMAND} {RUDD} declined to impose a mirror rule under § 701(c).") == ["rejects"]
    assert labels(f"{DEMAND} {RUDD} concerned a bailment.") == []
    assert labels(f"{DEMAND} {RUDD} aff’d, 5 F.4th 1 (5th Cir. 2023).") == ["adopts"]


def test_a_decision_named_and_then_cited_is_told_once_at_its_citation() -> None:
    words = f"{NAMED}Olm adopted the mirror rule of § 701(c). {OLM}. Rudd is of the same mind, {SHORT}."
    (row,) = [p for p in positions(words, ISSUE).positions if p.case == "Rudd v. Sato"]
    assert words[row.cited_start : row.cited_end] == SHORT


class TestTheCourtFollowsThatReading:
    """“The Court follows that reading here” goes with the decision before it, on the side where the paper has put it."""

    SIDES = f"Courts differ on the mirror rule of § 701(c). See {OLM} (adopting a mirror rule); {PELL} (rejecting a mirror rule).\n\n"
    ASKED = "In Olm, the court asked what the glass shows. Olm, 2023 WL 100001, at *4."

    def test_it_is_led_back(self) -> None:
        words = f"{self.SIDES}{self.ASKED} The Court follows that reading here, as did {RUDD}, and notes that Pell came out the other way."
        assert labels(words, "Olm v. Peck") == ["adopts", "adopts"]
        assert labels(words) == ["adopts"]
        assert labels(words, "Pell v. Orne") == ["rejects", "rejects"]

    def test_a_reading_not_followed(self) -> None:
        words = f"{self.SIDES}{self.ASKED} This Court declines to follow that reading, as did {RUDD}."
        assert labels(words, "Olm v. Peck") == ["adopts", "adopts"]
        assert labels(words) == ["rejects"]

    def test_another_matter_is_not_taken(self) -> None:
        words = f"{self.SIDES}Olm also asked who pays. Olm, 2023 WL 100001, at *4. The Court follows that reading here, as did {RUDD}."
        assert labels(words, "Olm v. Peck") == ["adopts"]
        assert labels(words) == []

    def test_a_decision_that_was_put_on_no_side(self) -> None:
        words = f"Courts differ on the mirror rule of § 701(c). {PELL}.\n\n{OLM} came first. {self.ASKED} The Court follows that reading here, as did {RUDD}."
        assert labels(words) == []


class TestCompare:
    """Each decision of a “Compare …; …; with …” is on the side of the words said of its neighbours."""

    def test_both_of_a_side_and_the_other_side(self) -> None:
        words = (
            "Section 701(c) does not speak of a mirror rule. Courts have read it two ways. "
            f"Compare {OLM} (“a mirror shows the thing itself”); {PELL}; with {RUDD} (declining to add a word that Congress left out)."
        )
        assert labels(words, "Olm v. Peck") == ["adopts"]
        assert labels(words, "Pell v. Orne") == ["adopts"]
        assert labels(words) == ["rejects"]

    @pytest.mark.parametrize(
        "words",
        [
            f"Courts differ on the mirror rule of § 701(c). Compare {OLM}, with {RUDD}.",
            f"Nine courts demand a mirror under § 701(c). Compare {OLM}, with {RUDD}.",
            f"Courts differ on the mirror rule of § 701(c). Compare {OLM} (adopting a mirror rule), with {PELL} (adopting a mirror rule), and {RUDD}.",
            f"Courts differ on the mirror rule of § 701(c). Compare {OLM} (noting a split on the mirror rule), with {RUDD}.",
        ],
    )
    def test_sides_that_no_words_tell(self, words: str) -> None:
        assert [one for one in labels(words) if one] == []


@pytest.mark.parametrize(
    ("words", "label"),
    [
        (f"{DEMAND} But see {RUDD}.", None),
        (f"Nine courts demand a mirror under § 701(c). See {OLM}; contra {RUDD}.", "rejects"),
        (f"{DEMAND} Contra {RUDD}.", "rejects"),
        (f"Nine courts demand a mirror under § 701(c). Contra {RUDD}.", None),
        (f"{DEMAND} But cf. {RUDD}.", None),
    ],
)
def test_a_decision_cited_against_the_words_takes_not_their_label(words: str, label: str | None) -> None:
    assert labels(words) == [label]


@pytest.mark.parametrize(
    ("explained", "label"),
    [
        ("rejecting such a rule", "rejects"),
        ("refusing to insert words into the text", "rejects"),
        ("declining to engraft a limit", "rejects"),
        ("adopting it", "adopts"),
        ("imposing the requirement", "adopts"),
        ("rejecting a motion to strike", None),
        ("adopting the report of the magistrate judge", None),
    ],
)
def test_a_parenthetical_that_names_the_matter_by_the_words_before_it(explained: str, label: str | None) -> None:
    assert labels(f"Courts differ on the mirror rule of § 701(c). See {OLM}; {RUDD} ({explained}).") == [label]


class TestBlockQuotations:
    """A quotation set apart stands for the citation after it, where that decision and the words before are on the issue."""

    BEFORE = f"Judges differ on the mirror rule of § 701(c). {RUDD}."
    QUOTED = "“Two readings are before me. Each has judges behind it. I choose neither today.”"

    @pytest.mark.parametrize("between", ["\n\n", " "])
    def test_it_is_read_with_the_citation_after_it(self, between: str) -> None:
        assert labels(f"{self.BEFORE}\n\n{self.QUOTED}{between}{SHORT}.") == ["recognises a split only"] * 2

    def test_a_quotation_of_another_matter_is_not(self) -> None:
        words = f"{self.BEFORE}\n\nThe fee was late.\n\n{self.QUOTED}\n\n{SHORT}."
        assert labels(words) == ["recognises a split only"]


def test_the_rift_is_the_split_told_before_it() -> None:
    words = f"{NAMED}Four never reached the mirror rule of § 701(c). {OLM}.\n\nRudd called the rift “plain.” {SHORT}."
    assert labels(words) == ["recognises a split only"]
    assert labels(f"{NAMED}The weather was fine. Rudd called the rift “plain.” {SHORT}.") == []


def test_a_decision_cited_after_its_proposition() -> None:
    words = f"{NAMED}The Fifth Circuit has itself said that a mirror is required by § 701(c), {SHORT}, and this Court may not ignore it."
    assert labels(words) == ["adopts"]


@pytest.mark.parametrize(
    ("says", "label"),
    [
        ("has itself said that a mirror is required", "adopts"),
        ("held that no mirror is required", None),
        ("never held that a mirror is required", None),
        ("has not said that a mirror is required", None),
        ("did not adopt a mirror rule", None),
        ("no court has adopted a mirror rule", None),
        ("did not reject a mirror rule", None),
        ("cannot accept a mirror rule", None),
        ("declining to reject a mirror rule", None),
        ("the party urged the court to adopt a mirror rule", None),
        ("without adopting a mirror rule", None),
        ("neither adopts nor rejects a mirror rule", None),
        ("declining plaintiff’s invitation to adopt a mirror rule", "rejects"),
        ("courts disagree", "recognises a split only"),
        ("courts disagree with the mirror rule", "rejects"),
        ("declining to add a word that Congress left out", "rejects"),
        ("refusing to write a limit into the text", "rejects"),
        ("called the rift plain", "recognises a split only"),
        ("noting the division of opinion", "recognises a split only"),
        ("the disagreement among district courts", "recognises a split only"),
        ("the deep divide between the circuits", "recognises a split only"),
        ("courts have read it both ways", "recognises a split only"),
        ("the Division of Enforcement", None),
        ("the disagreement between the parties", None),
        ("a division of labor", None),
        ("the Saltmarch Division", None),
    ],
)
def test_cues_of_other_words(says: str, label: str | None) -> None:
    found = label_of(cues_in(says))
    assert (found.value if found else None) == label
