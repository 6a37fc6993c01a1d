"""Who says that a decision adopts, rejects or does not reach an issue; the split table counts its own rows."""

from __future__ import annotations

import pytest

from analyses.positions.invented import ORDER, positions
from particulars.analyses.positions.cues import contradict, cues_in, label_of
from particulars.analyses.positions.issue import issue
from particulars.analyses.positions.rows import Label
from particulars.analyses.positions.split import split

ISSUE = "mirror rule under § 701(c)"
OLM = "Olm v. Peck, No. 21-cv-100, 2023 WL 100001, at *3 (N.D. Cal. Mar. 3, 2023)"
RUDD = "Rudd v. Sato, 700 F. Supp. 3d 10, 15 (S.D. Tex. 2022)"
PELL = "Pell v. Orne, No. 22-cv-7, 2024 WL 200002, at *9 (D.D.C. Aug. 1, 2024)"


def lines(words: str, named: str = ISSUE, **other: object) -> list[tuple[str, str | None, str]]:
    """Case, label and whose words, of each passage."""
    found = positions(words, named, **other)  # type: ignore[arg-type]
    return [(p.case, p.position.value if p.position else None, p.characterised_by) for p in found.positions]


@pytest.mark.parametrize(
    ("says", "label"),
    [
        ('adopting a "mirror" rule', Label.ADOPTS),
        ('adopting a "mirror" rule but calling the issue "unsettled"', Label.ADOPTS_UNSETTLED),
        ('refusing to adopt a "mirror" rule', Label.REJECTS),
        ("not persuaded that the statute holds a mirror rule", Label.REJECTS),
        ("holding that nothing in the statute requires a mirror", Label.REJECTS),
        ('recognizing a "split in authority" as to the mirror rule', Label.SPLIT_ONLY),
        ('declining to decide whether there is a "mirror" rule', Label.NOT_REACHED),
        ("distinguishing the mirror cases", Label.ON_FACTS),
        ("adopting a mirror rule after rejecting it", None),
        ("a mirror was bought", None),
    ],
)
def test_cue_words_propose_a_label(says: str, label: Label | None) -> None:
    assert label_of(cues_in(says)) is label


ENOUGH = "does a shared mirror satisfy the joinder rule of § 701(c)"
REQUIRED = "must a movant name the missing mirror under § 701(c)"
NEITHER = "the mirror rule of § 701(c)"


@pytest.mark.parametrize(
    ("says", "named", "label"),
    [
        ("holding a shared mirror insufficient for joinder", ENOUGH, "rejects"),
        ("finding a shared mirror too tenuous for joinder", ENOUGH, "rejects"),
        ("a shared mirror does not itself prove what joinder asks", ENOUGH, "rejects"),
        ("found joinder by a shared mirror satisfied", ENOUGH, "adopts"),
        ("joinder by a mirror is not insufficient", ENOUGH, None),
        ("denying for lack of a named mirror what the movant sought", REQUIRED, "adopts"),
        ("a movant must name the mirror", REQUIRED, "adopts"),
        ("a movant need not name the mirror", REQUIRED, "rejects"),
        ("a movant must not name the mirror", REQUIRED, None),
        ("calling the named mirror insufficient", REQUIRED, None),
        ("a party must show the mirror rule insufficient", NEITHER, None),
    ],
)
def test_words_of_what_is_enough_or_required_count_where_the_issue_asks_it(
    says: str, named: str, label: str | None
) -> None:
    told = lines(f"Courts differ on § 701(c) and on a missing mirror. See {OLM} ({says}).", named)
    assert told == [("Olm v. Peck", label, "Plaintiff")]


@pytest.mark.parametrize(
    ("named", "asked"),
    [(ENOUGH, "sufficiency"), (REQUIRED, "requirement"), (NEITHER, None), ("must it suffice under § 701(c)", None)],
)
def test_an_issue_asks_one_thing_or_none(named: str, asked: str | None) -> None:
    assert issue(named).asked == asked


def test_a_sentence_about_another_decision_labels_not_the_one_cited_for_it() -> None:
    words = f"The rule is debated. {OLM}. In Olm, the court adopted the mirror rule of § 701(c). {RUDD}."
    assert ("Rudd v. Sato", "adopts", "Plaintiff") not in lines(words)
    assert ("Rudd v. Sato", None, "Plaintiff") in lines(words)
    assert ("Olm v. Peck", "adopts", "Plaintiff") in lines(words)


def test_cues_that_contradict_are_both_told() -> None:
    cues = cues_in("adopting the rule for one count and rejecting it for another")
    assert contradict(cues)
    assert [c.says for c in cues] == ["adopts", "rejects"]


def test_brackets_and_quotation_marks_do_not_hide_a_cue() -> None:
    assert [c.says for c in cues_in('"not requir[ing]" a mirror; no "controlling law"')] == ["rejects", "unsettled"]


def test_key_words_are_stems_and_whole_sections() -> None:
    asked = issue("identicality under § 1202(b)")
    assert asked.keys_in("an 'identical copy'") == {"identic"}
    assert asked.keys_in("§1202 (b) claims") == {"1202(b)"}
    assert asked.keys_in("§ 1202(b)(1) requires removal") == frozenset()  # another subsection


def test_parentheticals_are_the_papers_own_words() -> None:
    told = lines(
        f'Courts differ on § 701(c). See {OLM} (adopting a "mirror" rule); {RUDD} (rejecting a "mirror" rule).'
    )
    assert told == [("Olm v. Peck", "adopts", "Plaintiff"), ("Rudd v. Sato", "rejects", "Plaintiff")]


def test_a_courts_paper_speaks_for_the_court() -> None:
    told = lines(f'Courts differ on § 701(c). See {OLM} (adopting a "mirror" rule).', caption=ORDER)
    assert told == [("Olm v. Peck", "adopts", "the court (D. Nev.)")]


def test_the_words_a_citation_sentence_stands_for() -> None:
    told = lines(f"The court there refused to impose a mirror rule under § 701(c). {RUDD}. The weather was fine.")
    assert told == [("Rudd v. Sato", "rejects", "Plaintiff")]


def test_a_sentence_that_names_the_case() -> None:
    told = lines(
        f"The rule is debated. {OLM}. But Olm never even discussed the mirror rule of § 701(c), let alone held it."
    )
    assert told == [("Olm v. Peck", "does not reach", "Plaintiff")]


def test_a_partys_claim_is_told_as_a_claim() -> None:
    told = lines(f"Quarrel Inc. argues that the court adopted a mirror rule under § 701(c). {OLM}.")
    assert told == [("Olm v. Peck", "adopts", "Quarrel Inc. (a claim that Plaintiff reports)")]


def test_a_judges_name_keeps_his_words_from_another_judges_decision() -> None:
    words = (
        f"Courts have spoken on § 701(c). {OLM} (Birch, J.); {RUDD} (Elm, J.). While Judge Birch decided to adopt a mirror "
        "rule under § 701(c), Judge Elm let the claim stand. Compare Olm, 2023 WL 100001, at *3, with Rudd, 700 F. Supp. 3d at 15."
    )
    assert lines(words) == [("Olm v. Peck", "adopts", "Plaintiff")]


def test_a_case_cited_on_something_else_is_not_listed() -> None:
    words = f"Section 701(c) has a mirror rule. An appeal may be certified where courts disagree. {PELL}."
    assert lines(words) == []


def test_a_review_of_a_decision_is_left_open() -> None:
    words = (
        f"Quarrel Inc. contends that the panel endorsed the mirror rule of § 701(c), citing the affirmance of {OLM}."
    )
    assert lines(words) == [("Olm v. Peck", None, "Quarrel Inc. (a claim that Plaintiff reports)")]


def test_words_quoted_from_it_are_listed_without_a_label() -> None:
    words = f"Section 701(c) is old. As one court said, “a mirror shows no more than what stands before it.” {OLM}."
    assert lines(words) == [("Olm v. Peck", None, "Plaintiff")]


def test_a_sentence_that_leans_on_the_one_before_it() -> None:
    """“One does not” says what the sentence before it tells the others to do, and not."""
    words = f"Two decisions demand a mirror under § 701(c). See {OLM}. One does not. Contra {RUDD}. One more never reached it. {PELL}."
    assert [(case, label) for case, label, _ in lines(words)] == [
        ("Olm v. Peck", "adopts"),
        ("Rudd v. Sato", "rejects"),
        ("Pell v. Orne", "does not reach"),
    ]


def test_every_row_is_proposed_and_quotes_its_place() -> None:
    words = f'Courts differ on § 701(c). See {OLM} (adopting a "mirror" rule).'
    (row,) = positions(words, ISSUE).positions
    assert (row.status, row.confirmed_by) == ("proposed", None)
    assert words[row.start : row.end] == row.words == '(adopting a "mirror" rule)'


class TestSplit:
    """S18: each decision placed once, by circuit, court and date; counts recomputed from its rows."""

    WORDS = (
        f'Courts differ on § 701(c). See {OLM} (adopting a "mirror" rule); {PELL} (noting a "split" on the mirror rule); '
        f'{RUDD} (rejecting a "mirror" rule). Judges have said more on § 701(c). See Olm, 2023 WL 100001, at *4 '
        '(calling the mirror question "unsettled").'
    )

    def test_each_decision_once_in_order(self) -> None:
        table = split(positions(self.WORDS, ISSUE))
        assert [(d.circuit, d.case, d.position) for d in table.decisions] == [
            ("5th Cir.", "Rudd v. Sato", Label.REJECTS),
            ("9th Cir.", "Olm v. Peck", Label.ADOPTS_UNSETTLED),
            ("D.C. Cir.", "Pell v. Orne", Label.SPLIT_ONLY),
        ]

    def test_counts_are_those_of_the_rows(self) -> None:
        table = split(positions(self.WORDS, ISSUE))
        assert sum(c.decisions for c in table.counts) == len(table.decisions) == 3

    def test_passages_that_contradict_leave_the_decision_open(self) -> None:
        words = self.WORDS + f" Section 701(c) was before it again. See {RUDD} (adopting a mirror rule)."
        (rudd,) = [d for d in split(positions(words, ISSUE)).decisions if d.case == "Rudd v. Sato"]
        assert (rudd.position, rudd.why_open) == (None, "the cues of its passages contradict")
        assert {c.says for c in rudd.cues} == {"adopts", "rejects"}

    def test_a_claim_of_the_other_side_does_not_label(self) -> None:
        words = f"Quarrel Inc. argues that the court adopted a mirror rule under § 701(c). {OLM}."
        (olm,) = split(positions(words, ISSUE)).decisions
        assert (olm.position, len(olm.claims)) == (None, 1)
