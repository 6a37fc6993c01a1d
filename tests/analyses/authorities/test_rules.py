"""Rules of court: each with its own set of rules; a bare number goes to the one set it can be of, or to none."""

from __future__ import annotations

import pytest

from analyses.authorities.told import CIVIL, CRIMINAL, told
from particulars.reading.caption import Caption

FEDERAL = [
    ("Fed. R. Civ. P. 26(b)(1)", ["rule frcp:26(b)(1)"]),
    ("Fed.R.Civ.P. 37(a)(5)(A)", ["rule frcp:37(a)(5)(A)"]),
    ("FED. R. CIV. P. 26(a)", ["rule frcp:26(a)"]),
    ("Fed. R. Civ. P. 26 (a)", ["rule frcp:26(a)"]),
    ("FRCP 26", ["rule frcp:26"]),
    ("Federal Rule of Civil Procedure 12(b)(6)", ["rule frcp:12(b)(6)"]),
    ("Federal Rules of Civil Procedure 20 and 21", ["rule frcp:20", "rule frcp:21"]),
    ("Fed. R. Evid. 401, 403, and 702", ["rule fre:401", "rule fre:403", "rule fre:702"]),
    ("FRE 502(d)", ["rule fre:502(d)"]),
    ("Fed. R. App. P. 4(a)(1)(A)", ["rule frap:4(a)(1)(A)"]),
    ("Fed. R. Crim. P. 16", ["rule frcrp:16"]),
    ("Fed. R. Bankr. P. 9014", ["rule frbp:9014"]),
]


@pytest.mark.parametrize(("words", "lines"), FEDERAL)
def test_rule_with_its_set(words: str, lines: list[str]) -> None:
    assert told(f"See {words}.", CIVIL) == lines


STATES = [
    ("Cal. Rules of Court, rule 8.500", "rule rules:calrulesofcourt:8.500"),
    ("Tex. R. Civ. P. 91a", "rule rules:texrcivp:91a"),
    ("Nev. R. Civ. P. 12(b)(5)", "rule rules:nevrcivp:12(b)(5)"),
    ("Mo. R. Civ. P. 55.27", "rule rules:morcivp:55.27"),
]


@pytest.mark.parametrize(("words", "line"), STATES)
@pytest.mark.parametrize("lead", ["The list is due. ", "See "])
def test_state_rule(lead: str, words: str, line: str) -> None:
    assert told(f"{lead}{words}.", CIVIL) == [line]


LOCAL = [
    ("Civil Local Rule 7-1(b)", "local_rule lr:ndcal:7-1(b)"),
    ("Civ. L.R. 7-11", "local_rule lr:ndcal:7-11"),
    ("L.R. 37-1", "local_rule lr:ndcal:37-1"),
    ("N.D. Cal. Civ. L.R. 7-3", "local_rule lr:ndcal:7-3"),
    ("Local Civil Rule 33.3", "local_rule lr:ndcal:33.3"),
    ("Local Rule 7.1", "local_rule lr:ndcal:7.1"),
    ("Patent L.R. 3-1", "local_rule lr:ndcal:3-1"),
    ("LCvR 7(h)", "local_rule lr:ndcal:7(h)"),
]


@pytest.mark.parametrize(("words", "line"), LOCAL)
def test_local_rule_of_the_court_of_the_caption(words: str, line: str) -> None:
    assert told(f"See {words}.", CIVIL) == [line]


ELSEWHERE = [
    "S.D.N.Y. Local Civil Rule 33.3(a)",
    "C.D. Cal. L.R. 37-1",
    "9th Cir. R. 36-3",
    "Ninth Circuit Rule 36-3",
    "Circuit Rule 36-3",
]


@pytest.mark.parametrize("words", ELSEWHERE)
def test_local_rule_of_another_court(words: str) -> None:
    (line,) = told(f"See {words}.", CIVIL)
    assert not line.startswith("local_rule lr:ndcal:")


JUDGES = [
    ("Rule 2.E of my Individual Practices", "judge_rule judge-rule:2.e"),
    ("Rule 2.E of Judge Quill’s Individual Practices", "judge_rule judge-rule:2.e"),
    ("Individual Rule 4(A)", "judge_rule judge-rule:4(a)"),
]


@pytest.mark.parametrize(("words", "line"), JUDGES)
def test_judges_rule(words: str, line: str) -> None:
    assert told(f"See {words}.", CIVIL) == [line]


BARE = [
    ("See Rule 26(d)(1).", CIVIL, ["rule frcp:26(d)(1)"]),
    ("See Rules 26 and 37.", CIVIL, ["rule frcp:26", "rule frcp:37"]),
    ("See Rule 702.", CIVIL, ["rule fre:702"]),
    ("See Rule 95.", CIVIL, ["rule rule:95"]),  # no set has it: flagged CODE_NOT_STATED
    ("See Rule 16.", CRIMINAL, ["rule rule:16"]),
    ("See Rule 16.", None, ["rule rule:16"]),
    ("See Fed. R. Civ. P. 26. Then Rule 26(d).", None, ["rule frcp:26", "rule frcp:26(d)"]),
    ("See Fed. R. Civ. P. 26. Then Rule 7.", None, ["rule frcp:26", "rule frcp:7"]),
    # two sets of rules have the number: open
    (
        "See Fed. R. Civ. P. 4. See Fed. R. App. P. 4(a). Then Rule 4.",
        CIVIL,
        ["rule frcp:4", "rule frap:4(a)", "rule ?frap:4,frcp:4"],
    ),
]


@pytest.mark.parametrize(("words", "caption", "lines"), BARE)
def test_bare_rule(words: str, caption: Caption | None, lines: list[str]) -> None:
    assert told(words, caption) == lines


NOT_CIVIL = [
    "Rule 4(a) of the Federal Rules of Appellate Procedure",
    "Rule 16 of the Federal Rules of Criminal Procedure",
    "Supreme Court Rule 10",
    "Model Rule 3.4",
    "SEC Rule 10b-5",
    "Rule 10b-5",
    "Local Patent Rule 3.1",
    "California Rule of Court 8.500",
    "FINRA Rule 2010",
]


@pytest.mark.parametrize("words", NOT_CIVIL)
def test_rule_of_another_set_is_not_a_civil_rule(words: str) -> None:
    lines = told(f"It turns on {words}.", CIVIL)
    assert lines
    assert not any(line.startswith("rule frcp:") for line in lines)


NOT_OF_THE_CIVIL_RULES = [
    ("Rule 1.7 of the New York Rules of Professional Conduct", "S.D.N.Y.", "1:24-cv-1", "rules:newyorkrulesofprofessionalconduct:1.7"),
    ("Rule 506 of Regulation D", "S.D.N.Y.", "1:24-cv-1", "rules:regulationd:506"),
    ("Rule 1.10(a)", "S.D.N.Y.", "1:24-cv-1", "rule:1.10(a)"),
    ("Rule 506", "S.D.N.Y.", "1:24-cv-1", "rule:506"),
    ("Rule 28(a)", "D.C. Cir.", "24-1", "rule:28(a)"),
    ("Rule 16(a)(1)(E)", "W.D. Wash.", "CR21-0123-JLR", "rule:16(a)(1)(E)"),
    ("Rule 16(a)(1)(E)", "D. Mass.", "1:24-mj-01234", "rule:16(a)(1)(E)"),
    ("Rule 84.16(b)", "Mo. Ct. App.", "ED1", "rule:84.16(b)"),
]  # fmt: skip


@pytest.mark.parametrize(("words", "court", "number", "authority"), NOT_OF_THE_CIVIL_RULES)
def test_a_number_is_of_the_civil_rules_only_where_it_can_be(
    words: str, court: str, number: str, authority: str
) -> None:
    caption = Caption(court=court, case_numbers=(number,))
    assert told(f"Fed. R. Civ. P. 26(b) stands. See {words}. And so on.", caption)[1:] == [f"rule {authority}"]


def test_a_number_of_the_civil_rules_in_a_district_court() -> None:
    caption = Caption(court="D.D.C.", case_numbers=("1:24-cv-1",))
    assert told("See Rule 7.1(a), and Rule 12 of the Federal Rules.", caption) == ["rule frcp:7.1(a)", "rule frcp:12"]
