"""One test for each lint, in invented papers: it fires where the words differ, and is silent where they agree."""

from __future__ import annotations

import json
from importlib.resources import files

import pytest

from analyses.positions.invented import coded, lints
from particulars.analyses.positions.lints.docket_numbers import edits
from particulars.analyses.positions.lints.rows import Weight
from particulars.reading.caption import Caption
from particulars.reading.quantities import whole_number

OLM = "Olm v. Peck, No. 21-cv-100, 2024 WL 100001, at *3 (N.D. Cal. July 23, 2024)"
RUDD = "Rudd v. Sato, 700 F. Supp. 3d 10, 15 (S.D. Tex. 2022)"
PELL = "Pell v. Orne, No. 22-cv-7, 2024 WL 200002, at *9 (D.D.C. Aug. 12, 2024)"


class TestCircuits:
    """LAW 1.2.3: prose that names circuits is held against the decisions cited on the same question."""

    CITED = f'On § 701(c), see {OLM} (adopting a "mirror" rule); {RUDD} (rejecting a "mirror" rule). '

    def test_a_circuit_without_a_decision_and_one_left_out(self) -> None:
        words = (
            self.CITED
            + 'District courts across the Ninth and Second Circuits differ as to the "mirror" rule of § 701(c).'
        )
        (unsupported,) = coded(words, "CIRCUIT_CLAIM_UNSUPPORTED")
        (not_named,) = coded(words, "CIRCUIT_NOT_NAMED")
        assert (unsupported.candidates, not_named.candidates) == (("2d Cir.",), ("5th Cir.",))
        assert "1 of the 5th Cir., 1 of the 9th Cir." in unsupported.how

    def test_a_claim_that_its_rows_bear_out(self) -> None:
        words = (
            self.CITED + 'District courts in the Fifth and Ninth Circuits differ as to the "mirror" rule of § 701(c).'
        )
        assert coded(words, "CIRCUIT_CLAIM_UNSUPPORTED") == coded(words, "CIRCUIT_NOT_NAMED") == []

    def test_a_claim_that_does_not_say_about_what_is_left_alone(self) -> None:
        words = self.CITED + "District courts across the Ninth and Second Circuits are busy."
        assert coded(words, "CIRCUIT_CLAIM_UNSUPPORTED") == []


class TestTime:
    """Claims of time are counted in days from the decisions' dates."""

    def test_the_last_seven_weeks(self) -> None:
        (lint,) = coded(f"In the last seven weeks alone, two courts have spoken. See {OLM}; {PELL}.", "TIME_CLAIM")
        assert "50 days before 2024-09-11: 7 weeks + 1 day" in lint.says
        assert [q.words.partition(",")[0] for q in lint.quoted[1:]] == ["Olm v. Peck"]

    def test_eight_weeks_would_be_right(self) -> None:
        assert coded(f"In the last eight weeks, two courts have spoken. See {OLM}; {PELL}.", "TIME_CLAIM") == []

    def test_weeks_later(self) -> None:
        (lint,) = coded(f"One court spoke. {OLM}. Three weeks later, another did. {PELL}.", "TIME_CLAIM")
        assert "20 days lie between 2024-07-23 and 2024-08-12: 3 weeks − 1 day" in lint.says

    @pytest.mark.parametrize("said", ["Twenty days later", "20 days after the decision in Olm"])
    def test_days_that_are_right(self, said: str) -> None:
        assert coded(f"One court spoke. {OLM}. {said}, another did. {PELL}.", "TIME_CLAIM") == []

    def test_without_dates_nothing_is_claimed(self) -> None:
        assert coded(f"In the last seven weeks alone, a court has spoken. See {RUDD}.", "TIME_CLAIM") == []


class TestCounts:
    """A list behind "see, e.g." shows no shortfall; a whole list that is shorter is a finding."""

    def test_a_list_of_examples(self) -> None:
        (lint,) = coded(f"Nineteen cases were decided. See, e.g., {OLM}; {PELL}.", "COUNT_CLAIM")
        assert lint.weight is Weight.INFO
        assert lint.says == "“Nineteen cases”; 2 are listed as examples, so no shortfall is claimed."

    def test_a_whole_list(self) -> None:
        (lint,) = coded(f"Three courts agree. See {OLM}; {PELL}.", "COUNT_CLAIM")
        assert (lint.weight, lint.says) == (Weight.FINDING, "“Three courts”; 2 are listed beside it.")

    def test_a_list_that_is_whole(self) -> None:
        assert coded(f"Three recent courts agree. See {OLM}; {PELL}; {RUDD}.", "COUNT_CLAIM") == []

    def test_cases_of_other_parties_are_not_counted_to_the_one_named(self) -> None:
        words = f"Olm filed 19 cases here. See, e.g., {OLM}; Olm v. Tarn, No. 20-cv-3 (N.D. Cal. May 1, 2024); {PELL}."
        (lint,) = coded(words, "COUNT_CLAIM")
        assert "2 are listed as examples" in lint.says and "1 more beside it" in lint.says


def test_short_form_without_full() -> None:
    (lint,) = coded(f"{OLM}. See also Dorn, 2012 WL 300003, at *2.", "SHORT_FORM_WITHOUT_FULL")
    assert lint.quoted[0].words == "Dorn, 2012 WL 300003, at *2"


def test_impossible_quotation() -> None:
    later = "Rudd v. Sato, 643 F.3d 681, 688 (9th Cir. 2011) (quoting Orrin v. Vale, No. 17-cv-5, 2019 WL 400004, at *3 (S.D. Cal. Nov. 19, 2019))"
    (lint,) = coded(f"So it was held. {later}.", "IMPOSSIBLE_QUOTATION")
    assert lint.says == "A decision of 2011 is given as quoting one of 2019-11-19."
    assert coded(f"So it was held. {later.replace('2011', '2019')}.", "IMPOSSIBLE_QUOTATION") == []


class TestDocketNumbers:
    def test_one_case_with_two_numbers(self) -> None:
        words = (
            "Tarn Holdings LLC v. Does 1-35, C:11-03336-LHK (N.D. Cal. July 7, 2011). "
            "Tarn Holdings v. Does 1-35, CV-11-1333-LHK (N.D. Cal. Feb. 24, 2012)."
        )
        (lint,) = coded(words, "DOCKET_NUMBER_CONFLICT")
        assert len(lint.quoted) == 2
        assert (
            coded(words.replace("1333-LHK", "1333-ABC"), "DOCKET_NUMBER_CONFLICT") == []
        )  # another judge: another action

    def test_one_number_misread(self) -> None:
        caption = Caption(court="N.D. Cal.", case_numbers=("4:22-cv-06823-IST", "4:22-cv-06823-JST"))
        (lint,) = coded("Case 4:22-cv-06823-IST is case 4:22-cv-06823-JST.", "OCR_VARIANT", caption)
        assert [q.words for q in lint.quoted] == list(caption.case_numbers)

    def test_a_number_without_punctuation_is_shown_as_a_guess(self) -> None:
        (lint,) = coded(
            "Olm v. Peck, No. 214CV01699MMDDJA, 2023 WL 500005 (D. Nev. July 24, 2023).", "DOCKET_NUMBER_GUESS"
        )
        assert (lint.weight, lint.candidates) == (Weight.GUESS, ("2:14-cv-01699-MMD-DJA",))

    def test_five_letters_have_two_readings(self) -> None:
        (lint,) = coded("No. 222CV01499ABCDE stands alone.", "DOCKET_NUMBER_GUESS")
        assert lint.candidates == ("2:22-cv-01499-AB-CDE", "2:22-cv-01499-ABC-DE")

    def test_edits(self) -> None:
        assert (edits("1103336", "111333"), edits("abc", "abc"), edits("", "ab")) == (2, 0, 2)


def test_case_name_variant() -> None:
    words = f"{OLM.replace('Olm', 'Andersen')}. The court in *Andersen* spoke. Then *Anderson*, 2024 WL 100001, at *4, came. In *Anderson*, it held."
    assert coded(words, "CASE_NAME_VARIANT")


def test_defined_term_conflict() -> None:
    caption = Caption(
        court="N.D. Cal.", case_numbers=("3:22-cv-1",), title="ORDER DENYING APPLICATION", re_docket=("6",)
    )
    (lint,) = coded(
        "Plaintiff asked for leave. Dkt. No. 16 (“Application”). It says so. Application, p. 2.",
        "DEFINED_TERM_CONFLICT",
        caption,
    )
    assert lint.quoted[0].words == "Dkt. No. 16"
    assert len(lint.candidates) == 2


def test_term_defined_twice() -> None:
    words = 'Quarrel Stone Mills Inc. ("Mills") sued. Later the Orrin Cotton Mills Ltd. ("Mills") answered.'
    (lint,) = coded(words, "TERM_DEFINED_TWICE")
    assert len(lint.quoted) == 2
    assert coded(words.replace('Ltd. ("Mills")', 'Ltd. ("Orrin")'), "TERM_DEFINED_TWICE") == []


@pytest.mark.parametrize(
    "first",
    [
        'The Pine Hollow Licence ("Licence")',
        'Under U.S.C. practice the grant of Pine Hollow, Inc. ("Licence")',
        'In No. 12 the Pine Hollow Licence ("Licence")',
        'He cites the Pine Hollow Licence. ("Licence")',
    ],
)
def test_a_term_is_quoted_with_words_of_its_own_sentence_alone(first: str) -> None:
    words = f'She overlooks the hearing. She does not name it. {first} asks for a notice. So does the Orrin Code ("Licence").'
    (lint,) = coded(words, "TERM_DEFINED_TWICE")
    assert lint.quoted[0].words == first


def test_a_name_alone_in_its_sentence_is_not_told_apart_by_the_sentence_before() -> None:
    words = 'Mills sued in June. Orrin ("Mills") answered. Nobody came. Orrin ("Mills") appealed. And then Orrin ("Mills") lost.'
    assert coded(words, "TERM_DEFINED_TWICE") == []


def test_ambiguous_referent() -> None:
    words = "Quarrel errs in its Opposition to Plaintiff's Motion to Amend the Order of June 24, 2024 (ECF No. 274). It fails."
    (lint,) = coded(words, "AMBIGUOUS_REFERENT")
    assert lint.candidates == ("Opposition", "Motion")
    assert coded(words.replace("274)", '274) ("Opp.")'), "AMBIGUOUS_REFERENT") == []


class TestPins:
    WORDS = (
        "Quarrel claims the mirror point is not a “controlling question of law” since the Court settled it in the Second Order. "
        "Def's Opp. at {one}. However, Quarrel claims that this “controlling question of law” was settled by the Court in the "
        "Second Order. Def's Opp. at {two}."
    )  # fmt: skip

    def test_one_point_pinned_at_two_places(self) -> None:
        (lint,) = coded(self.WORDS.format(one="4–5", two="11"), "PIN_CONFLICT")
        assert "controlling question of law" in lint.says

    def test_pins_that_touch_are_left_alone(self) -> None:
        assert coded(self.WORDS.format(one="4–5", two="5"), "PIN_CONFLICT") == []


def test_unbalanced() -> None:
    words = f"See {RUDD} (citing {OLM}. The court went on to hold another thing altogether."
    assert coded(words, "UNBALANCED")


def test_id_resolution_doubtful() -> None:
    words = "The film was seen. Complaint ¶ 3. The Application says so. Dkt. No. 16, p. 4. Id. ¶ 4."
    assert coded(words, "ID_RESOLUTION_DOUBTFUL")


def test_party_number_mismatch() -> None:
    words = "Defendants shall answer by May 1. Defendant has failed to do that so far. Plaintiff may reply."
    (lint,) = coded(words, "PARTY_NUMBER_MISMATCH")
    assert lint.weight is Weight.INFO
    assert (
        coded(
            "Defendants shall answer. Defendant Quarrel has failed, “for Defendant did nothing.”",
            "PARTY_NUMBER_MISMATCH",
        )
        == []
    )


def test_party_alias_is_proposed() -> None:
    words = (
        "Quarrel Stone Productions, Inc. v. Doe, No. 11-cv-1 (N.D. Cal. May 1, 2011). "
        "Quarrel Stone Prods., LLC v. Vale, No. 11-cv-2 (N.D. Cal. May 2, 2011)."
    )
    (lint,) = coded(words, "PARTY_ALIAS")
    assert lint.weight is Weight.GUESS
    assert "A person confirms" in lint.says


def test_accents_of_ocr_part_no_party_and_stay_as_printed() -> None:
    words = (
        "Quarrel Ópco, Inc. v. Doe, No. 11-cv-1 (N.D. Cal. May 1, 2011). "
        "Quarrel Opco, LLC v. Vale, No. 11-cv-2 (N.D. Cal. May 2, 2011)."
    )
    (lint,) = coded(words, "PARTY_ALIAS")
    assert lint.candidates == ("Quarrel Ópco, Inc.", "Quarrel Opco, LLC")


def test_low_confidence_region() -> None:
    words = "The court orders this today.\n\n$promptly\\ after\\ Plaintiff\\ identifies\\ the\\ thing.$\n\nSo it is ordered."
    (lint,) = coded(words, "LOW_CONFIDENCE")
    assert "a formula" in lint.how


@pytest.mark.parametrize(
    ("words", "value"), [("19", 19), ("1,959", 1959), ("seven", 7), ("forty-two", 42), ("a dozen", 12)]
)
def test_numbers_in_words(words: str, value: int) -> None:
    assert whole_number(words) == value


def test_a_paper_without_anything_to_say_has_no_lint() -> None:
    assert lints("The motion is granted. The parties shall confer.") == []


def test_cue_words_are_words_of_the_trade() -> None:
    """No name of a paper stands among them: none holds a capital letter."""
    cues = json.loads((files("particulars") / "rules" / "position_cues.json").read_text(encoding="utf8"))["cues"]
    assert [c["words"] for c in cues if c["words"] != c["words"].casefold()] == []
