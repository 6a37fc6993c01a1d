"""Short forms, supra and id.: led to the one authority they can mean, or left open with what fits."""

from __future__ import annotations

import os
import subprocess
import sys

import pytest

from analyses.authorities.told import OLM, RUDD, reading, told

_OLM, _RUDD = "case:910-f-2d-100", "case:800-f-2d-1"
WESTLAW = "Olm v. Peck, 2015 WL 99887, at *3 (C.D. Cal. May 5, 2015)"

SHORT = [
    ("See Olm, 910 F.2d at 105.", f"case_short {_OLM} @105"),
    ("See Peck, 910 F.2d at 105 n.2.", f"case_short {_OLM} @105 n.2"),
    ("See 910 F.2d at 105–06.", f"case_short {_OLM} @105–06"),
    ("The rule is old. Olm, 910 F.2d at 105, 107.", f"case_short {_OLM} @105, 107"),
    ("See Olm, supra, at 105.", f"case_short {_OLM} @105"),
    ("See Olm, supra note 4, at 105.", f"case_short {_OLM} @105"),
    ("See Peck, supra.", f"case_short {_OLM}"),
    ("In Olm, the court held so.", f"case_name_ref {_OLM}"),
    ("See Rudd, 800 F.2d at 3.", "case_short case:rudd-800-f-2d @3"),  # flagged SHORT_FORM_WITHOUT_FULL
    ("See Zane, supra, at 4.", "case_short ? @4"),
    ("See Olm, supra, 910 F.2d at 105.", f"case_short {_OLM} @105"),
]


@pytest.mark.parametrize(("words", "line"), SHORT)
def test_short_form(words: str, line: str) -> None:
    assert told(f"{OLM} is old. {words}")[1:] == [line]


def test_short_form_without_a_full_one_says_so() -> None:
    found = reading("See Rudd, 800 F.2d at 3.").citations[0]
    assert found.flags == ("SHORT_FORM_WITHOUT_FULL",)


def test_westlaw_short_form() -> None:
    assert told(f"{WESTLAW}. See {RUDD}. See Olm, 2015 WL 99887, at *4.")[2] == "case_short case:2015-wl-99887 @*4"


_PECK = "Sato v. Peck, 910 F.2d 400 (2d Cir. 1990)"
_ZIMM = "Sato v. Zimm, 910 F.2d 150 (2d Cir. 1990)"
# A volume prints one decision after the other: of two in it, the one that begins last at or before the pin is meant.
BY_PAGE = [
    (f"See {OLM}. See {_PECK}. See Peck, 910 F.2d at 405.", "case_short case:910-f-2d-400 @405"),
    (f"See {OLM}. See {_PECK}. See Peck, 910 F.2d at 105.", f"case_short {_OLM} @105"),
    (f"See {OLM}. See {_ZIMM}. See 910 F.2d at 155.", "case_short case:910-f-2d-150 @155"),
    (f"See {OLM}. See {_ZIMM}. See 910 F.2d at 149.", f"case_short {_OLM} @149"),
    # of a string cite, the one whose pages alone fit the pin
    (f"See {OLM}; {RUDD}. Id. at 6.", f"id {_RUDD} @6"),
]


@pytest.mark.parametrize(("words", "line"), BY_PAGE)
def test_linked_by_the_order_of_pages(words: str, line: str) -> None:
    assert told(words)[-1] == line


def test_of_a_string_the_others_are_told_too() -> None:
    last = reading(f"See {OLM}; {RUDD}. Id. at 6.").citations[-1]
    assert set(last.candidates) == {_OLM, _RUDD}


OPEN = [
    # the pin is the very page on which the second decision begins: the first may end there
    (f"See {OLM}. See {_PECK}. See Peck, 910 F.2d at 400.", f"case_short ?{_OLM},case:910-f-2d-400 @400"),
    # no decision is so long
    (f"See {OLM}. See {_PECK}. See Peck, 910 F.2d at 990.", f"case_short ?{_OLM},case:910-f-2d-400 @990"),
    # a string cite of which two fit the pin, or which the id. has no page to choose from
    (f"See {OLM}; {_ZIMM}. Id. at 160.", f"id ?case:910-f-2d-150,{_OLM} @160"),
    (f"See {OLM}; see also {RUDD}. Id.", f"id ?{_RUDD},{_OLM}"),
    # another case leads the sentence before it
    (f"See {OLM}. See {RUDD}. In Olm, the court held otherwise. Id. at 3.", f"id ?{_RUDD},{_OLM} @3"),
    # its pin lies outside the decision
    (f"See {OLM}. Id. at 900.", f"id ?{_OLM} @900"),
    ("Id. at 4.", "id ? @4"),
]


@pytest.mark.parametrize(("words", "line"), OPEN)
def test_left_open(words: str, line: str) -> None:
    assert told(words)[-1] == line


SAME_WORD = [
    ("Bank of the Coast v. Orr", "Bank of Arden"),
    ("In re Brightwell Litig.", "In re Copperfield Litig."),
    ("Arden Sch. Dist. v. Orr", "Marlow Sch. Dist."),
]


@pytest.mark.parametrize(("full", "short"), SAME_WORD)
def test_short_form_of_another_party_is_not_linked(full: str, short: str) -> None:
    lines = told(f"See {full}, 910 F.2d 100, 103 (2d Cir. 1990). See {short}, 910 F.2d at 105.")
    assert not lines[1].startswith(f"case_short {_OLM}")


IDS = [
    (f"See {OLM}. Id. at 105.", f"id {_OLM} @105"),
    (f"See {OLM}. Id. At 105.", f"id {_OLM} @105"),
    (f"See {OLM}. *Id*. at 105.", f"id {_OLM} @105"),
    (f"See {OLM}. See id., at 104.", f"id {_OLM} @104"),
    (f"See {OLM}. Ibid.", f"id {_OLM} @103"),
    (f"See {OLM}; see also id. at 107.", f"id {_OLM} @107"),
    (f"See {OLM}. See {RUDD}. But see id. at 4.", f"id {_RUDD} @4"),
    (f"{WESTLAW}. Id. at *4.", "id case:2015-wl-99887 @*4"),
    # inside and after a parenthetical
    (f"See {OLM} (quoting {RUDD}). Id. at 106.", f"id {_OLM} @106"),
    (f"See {OLM}. See {RUDD} (quoting id. at 104).", f"id {_OLM} @104"),
    # the record
    (f"See {OLM}. Compl. ¶ 11. Id. ¶ 12.", "id paper:this-case:complaint @¶ 12"),
    (f"See {OLM}. Compl. ¶ 11. Id. ¶¶ 12-14, 20.", "id paper:this-case:complaint @¶¶ 12-14, 20"),
    ("Compl. ¶ 11. Id.", "id paper:this-case:complaint @¶ 11"),
    ("Vance Decl. ¶ 4, Ex. B. Id. ¶ 5.", "id paper:this-case:vance-declaration @¶ 5"),
    ("Tr. 12:3-9. Id. at 13:1-4.", "id paper:this-case:transcript @13:1-4"),
    # briefs and docket numbers
    (f"See {OLM}. Opp. at 4. Id. at 5.", "id paper:this-case:opposition @5"),
    (f"See {OLM}. ECF No. 30 at 4. Id. at 5.", "id ecf:this-case:30 @5"),
    (f"See {OLM}. Dkt. No. 30. Id. ¶ 9.", "id ecf:this-case:30 @¶ 9"),
    # statutes and rules: by section they are meant, by page they are passed over
    (f"See {OLM}. See 17 U.S.C. § 1202(b). Id.", "id usc:17:1202(b)"),
    (f"See {OLM}. See 17 U.S.C. § 1202(b). Id. § 1203(a) too.", "id usc:17:1203(a) @§ 1203(a)"),
    (f"See {OLM}. See Fed. R. Civ. P. 26(b)(1). Id.", "id frcp:26(b)(1)"),
    (f"See {OLM}. See 17 U.S.C. § 1202(b). Id. at 105.", f"id {_OLM} @105"),
    (f"See {OLM}. See Fed. R. Civ. P. 26(b)(1). Id. at 105.", f"id {_OLM} @105"),
    ("See 17 U.S.C. § 1202(b). Id. § 1203.", "id usc:17:1203 @§ 1203"),
    ("The list was filed. Vance Decl. ¶ 4. (See Compl. ¶ 8.) Id. ¶ 9.", "id paper:this-case:complaint @¶ 9"),
    (f"{WESTLAW}. (See Rudd v. Sato, 2016 WL 8, at *5 (D. Mass. 2016).) Id. at *6.", "id case:2016-wl-8 @*6"),
    (f"See {OLM}. (See id.)", f"id {_OLM} @103"),
]


@pytest.mark.parametrize(("words", "line"), IDS)
def test_id(words: str, line: str) -> None:
    assert told(words)[-1] == line


def test_id_with_a_number_of_its_own() -> None:
    found = reading(f"See {OLM}. Id. 2023 WL 47061, at *2.").citations[-1]
    assert (found.kind, found.authority, found.pin) == ("id", "case:2023-wl-47061", "*2")


def test_id_after_a_law_journal_is_not_the_case_before_it() -> None:
    words = f"See {OLM}. See Ada Vance, Notes on Copies, 101 Harv. L. Rev. 144, 150 (1990). Id. at 151."
    assert told(words)[-1] != f"id {_OLM} @151"


def test_id_by_star_page_after_a_printed_reporter_is_left_open() -> None:
    assert told(f"See {OLM}. Id. at *4.")[-1].startswith("id ?")


def test_id_by_paragraph_after_a_page_is_never_silent() -> None:
    """The last paper cited by paragraph is offered, and the doubt is said (LAW X16)."""
    last = reading(f"Compl. ¶ 11; {OLM}. Id. ¶ 12.").citations[-1]
    assert last.flags == ("ID_RESOLUTION_DOUBTFUL",)
    assert _OLM in last.candidates or last.authority is None


def test_id_does_not_cross_from_a_footnote_into_the_body() -> None:
    paper = f"See {OLM}.\n\n¹ See {RUDD}.\n\nThe motion is denied. Id. at 105.\n"
    lines = dict(zip((c.text for c in reading(paper).citations), told(paper), strict=True))
    assert lines["Id. at 105"] == f"id {_OLM} @105"


def test_a_pin_outside_the_decision_of_that_name_is_left_open() -> None:
    last = reading(f"See {OLM}. Another rule holds. See Olm, 910 F.2d at 90.").citations[-1]
    assert (last.authority, last.candidates, last.flags) == (None, (_OLM,), ("PIN_OUTSIDE_DECISION",))


BEFORE_A_NAME = [
    ("So held. Id. at 6. Olm, 910 F.2d at 105.", ["id", "case_short"]),
    ("Compl. ¶ 5. Olm, 910 F.2d at 105.", ["record", "case_short"]),
    ("See ECF No. 77. Olm, 910 F.2d at 105.", ["ecf", "case_short"]),
    ("RFP No. 12. Olm, 910 F.2d at 105.", ["discovery_request", "case_short"]),
]


@pytest.mark.parametrize(("words", "kinds"), BEFORE_A_NAME)
def test_a_citation_that_ends_in_a_number_is_no_part_of_the_name_after_it(words: str, kinds: list[str]) -> None:
    found = reading(f"{OLM} is old. {words}").citations[1:]
    assert [c.kind.value for c in found] == kinds
    assert found[-1].authority == _OLM


FAMILY_NAMES = [
    ("In Brown, the court held so.", ["case_name_ref case:910-f-2d-500"]),
    ("Mr. Brown came. A Brown paper was read.", []),
]


@pytest.mark.parametrize(("words", "lines"), FAMILY_NAMES)
def test_an_everyday_word_is_a_case_where_the_words_around_it_say_so(words: str, lines: list[str]) -> None:
    assert told(f"Brown v. Peck, 910 F.2d 500 (2d Cir. 1990) is old. {words}")[1:] == lines


def test_one_paper_gives_the_same_rows_whatever_the_order_of_sets() -> None:
    words = (
        "Rawson v. Zenith Holdings Corp., 100 F.3d 200 (9th Cir. 1996). See also Rawson v. Zenith Holdings Corp., "
        "200 F.3d 300 (9th Cir. 1999) (“Zenith”). That is so; still Zenith shipped goods late."
    )
    script = f"from analyses.authorities.told import told; print(told({words!r}))"
    told_with = {
        subprocess.run(
            [sys.executable, "-c", script],
            env=os.environ | {"PYTHONHASHSEED": seed, "PYTHONPATH": os.pathsep.join(sys.path)},
            capture_output=True,
            check=True,
            text=True,
        ).stdout
        for seed in "0235"
    }
    assert len(told_with) == 1
