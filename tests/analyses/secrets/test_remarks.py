"""Remarks on lists of secrets: each with its words, and beside each kind the words that look like it and are not."""

from __future__ import annotations

import time

import pytest

from analyses.secrets import served_lists as lists
from particulars.analyses.secrets.forums import profile, profiles
from particulars.analyses.secrets.lints import lints
from particulars.analyses.secrets.parts import fixations
from particulars.analyses.secrets.public import Source, near_public, public_lint
from particulars.analyses.secrets.reading import read
from particulars.analyses.secrets.rows import Lint, Secrets
from particulars.analyses.secrets.sheet import instances_from, secrets_from
from particulars.analyses.secrets.versions import in_order, steps
from particulars.analyses.secrets.words import catch_all_in, word_list
from particulars.errors import Misused
from particulars.intake.plain import read_text
from particulars.reading.captions import read as read_caption

TAR = (
    "Rope is drawn at 4 m/s through tar of 62 °C, cooled for 90 s, and drawn a second time at 71 °C before it is wound."
)


def of(raw: str) -> Secrets:
    text = read_text(raw)
    return read(text, read_caption(text))


def one_secret(description: str, more: str = "Where fixed: OT-0000101 (March 3, 2015).") -> Secrets:
    """A list of one sound secret with one instance, but for what is given."""
    instance = "INSTANCES\n\nInstance 1:\nActor: C. Chandler\nDate: June 1, 2018\nMeans: used\nTrade Secret: 1\nEvidence: BC-0000007.\n"
    return of(f"{lists.HEAD}TRADE SECRET NO. 1: Tar\n\nDescription: {description}\n\n{more}\n\n{instance}{lists.END}")


def told(found: Secrets, before: str | None = None) -> list[tuple[str, str]]:
    return [(one.about, one.code) for one in lints(found, before)]


def test_the_words_of_the_dated_list_and_their_counter_examples() -> None:
    for one in word_list().catch_all:
        assert one.examples and one.counter_examples
        assert [words for words in one.examples if not catch_all_in(words)] == []
        assert [words for words in one.counter_examples if catch_all_in(words)] == []


def test_a_sound_secret_has_no_remark() -> None:
    assert told(one_secret(TAR), "2016-01-01") == []


@pytest.mark.parametrize(
    ("description", "code"),
    [
        ("Every bath, including but not limited to that of 62 °C for 90 s.", "CATCH_ALL"),
        ("A unique combination of a bath of 62 °C, a pause of 90 s and a winding of 3-1-2.", "COMBINATION_NOT_EXPLAINED"),
        ("Source code, algorithms and know-how relating to the Rope product.", "CATEGORY_ONLY"),
        ("See the documents produced at OT-0000101 through OT-0000190 and OT-0000400.", "DOCUMENTS_ONLY"),
    ],
)  # fmt: skip
def test_words_that_leave_open_what_is_listed(description: str, code: str) -> None:
    (found,) = lints(one_secret(description))
    assert (found.code, found.about) == (code, "TS-1") and found.text in description


@pytest.mark.parametrize(
    "description",
    [
        "A combination of a bath of 62 °C and a pause of 90 s, so that the tar does not run when the rope is wound.",
        "The source code by which the bath is kept at 62 °C.",
        "The bath of OT-0000101 is kept at 62 °C while the rope is drawn through it twice at one speed.",
        "A bath of 62 °C. It does not include any and all tar baths.",
        "Source code named tar_schedule that sets the bath.",
    ],
)
def test_words_that_look_like_it_and_are_not(description: str) -> None:
    assert lints(one_secret(description)) == ()


def test_fixation_before_a_day_a_person_names() -> None:
    assert told(one_secret(TAR), "2015-03-03") == [("TS-1", "NO_FIXATION_BEFORE")]
    assert told(one_secret(TAR, "Where fixed: OT-0000101 (2015)."), "2015-03-03") == [("TS-1", "FIXATION_DAY_OPEN")]
    assert told(one_secret(TAR, "Where fixed: in the mind of A. Roper.")) == [("TS-1", "NO_FIXATION")]


def test_a_place_named_under_no_label_of_fixation_is_told_and_not_denied() -> None:
    found = lints(one_secret("A bath of 62 °C (OT-0000733), set in bath_table.py.", ""))
    says = [one.says for one in found if one.code == "NO_FIXATION"]
    assert says == [
        "has no words labelled as its fixation that name a place; elsewhere it names OT-0000733, bath_table.py"
    ]


def test_fixation_after_the_instance() -> None:
    assert told(one_secret(TAR, "Where fixed: OT-0000101 (June 2, 2018).")) == [("TS-1", "FIXED_AFTER_INSTANCE")]
    assert told(one_secret(TAR, "Where fixed: OT-0000101 (June 2018).")) == []  # the month holds the day: open


def test_instances_and_the_numbers_they_name() -> None:
    raw = lists.PLEADING.replace("Trade Secret Nos.: 1 and 2", "Trade Secret Nos.: 2 and 9").replace("Trade Secret No.: 2\n", "Trade Secret No.: the tar\n")  # fmt: skip
    assert told(of(raw)) == [
        ("TS-1", "NO_INSTANCE"), ("Instance 1", "UNKNOWN_SECRET"), ("Instance 2", "NAMES_NO_SECRET"), ("Instance 2", "NO_EVIDENCE"),
    ]  # fmt: skip


def test_numbers_that_are_not_there_or_stand_twice() -> None:
    assert ("“TRADE SECRET: Winding order”", "NO_NUMBER") in told(
        of(lists.PLEADING.replace("SECRET NO. 2:", "SECRET:"))
    )
    twice = told(of(lists.PLEADING.replace("SECRET NO. 2:", "SECRET NO. 1:")))
    assert twice.count(("TS-1", "NUMBER_TWICE")) == 2


def test_a_description_that_stands_in_a_captured_text() -> None:
    found = one_secret(TAR)
    page = Source(
        "rope-paper.html", f"How rope is made. {TAR} So it was done in 1911.", "2014-05-01", "2022-01-05T10:00:00Z"
    )
    other = Source("other.html", "Rope has been tarred for as long as there are ships and nobody knows how it began.")
    compared = near_public(found.secrets, [page, other])
    (near,) = compared.near
    lint: Lint = public_lint(near)
    assert (lint.about, lint.code, near.shared, near.source.name) == (
        "TS-1",
        "NEAR_PUBLIC_SOURCE",
        near.of,
        "rope-paper.html",
    )
    assert "dated 2014-05-01, captured 2022-01-05T10:00:00Z, before the secret's fixation (2015-03-03)" in lint.says
    short = near_public(one_secret("A bath of 62 °C.").secrets, [page])
    assert (short.near, short.too_short) == ((), ("TS-1",))


class TestVersions:
    """M003-05: what a later list added, narrowed and dropped, clause by clause."""

    def test_added_dropped_and_narrower_in_words(self) -> None:
        first = of(
            lists.PLEADING.replace(
                "drawn a second time at 71 °C.", "drawn again, including without limitation at 71 °C."
            )
        )
        second = of(lists.PLEADING.replace("February 14, 2022", "March 4, 2022").replace("Custodians: A. Roper; B. Spinner.\n\n", "").replace("NO. 2", "NO. 3").replace("drawn a second time at 71 °C.", "drawn again, at 71 °C."))  # fmt: skip
        lists_, known = in_order([("b", second), ("a", first)])
        assert known and [name for name, _ in lists_] == ["a", "b"]
        found = [(s.secret, s.field, s.change, s.was or s.now) for s in steps(lists_)]
        assert found[0][:3] == ("TS-1", "description", "narrower in words")
        assert found[1:3] == [("TS-1", "custodians", "clause dropped", "A. Roper"), ("TS-1", "custodians", "clause dropped", "B. Spinner.")]  # fmt: skip
        assert [row[0::2][:2] for row in found[3:]] == [
            ("TS-2", "dropped; the same description stands under TS-3 in the other list"),
            ("TS-3", "added; the same description stands under TS-2 in the other list"),
        ]

    def test_two_lists_of_one_day_have_no_order(self) -> None:
        assert in_order([("a", of(lists.PLEADING)), ("b", of(lists.CODES))])[1] is False


class TestSheets:
    """A sheet has the rows of a list; unknown columns are kept, all faults are told at once."""

    def test_secrets(self) -> None:
        rows = [
            {"no": "TS-1", "title": "Tar", "description": TAR, "fixation": "OT-0000101", "first_date": "2015-03-03", "shelf": "B4"},
            {"no": "one", "title": "Winding", "description": "", "fixation": "", "first_date": "soon", "shelf": ""},
        ]  # fmt: skip
        found, faults = secrets_from(rows)
        assert [(s.number, s.row) for s in found.secrets] == [("1", 2), ("", 3)]
        assert found.secrets[0].fixations[0].day == "2015-03-03" and found.secrets[0].parts[-1].label == "shelf"
        assert [(f.row, f.column) for f in faults] == [(3, "no"), (3, "first_date")]

    def test_instances(self) -> None:
        rows = [{"no": "1", "secret": "TS-1; TS-2", "actor": "C", "date": "2018-06-01", "means": "used", "evidence": ""}, {"no": "2", "secret": "tar", "actor": "D", "date": "soon", "means": "nodded", "evidence": "x"}]  # fmt: skip
        found, faults = instances_from(rows)
        assert [one.secrets for one in found.instances] == [("1", "2"), ()]
        assert [(f.row, f.column) for f in faults] == [(3, "date"), (3, "means"), (3, "secret")]


def test_profiles_of_forums_are_dated_data_and_none_is_chosen() -> None:
    assert [(one.id, one.has_gate) for one in profiles()] == [("cutsa", True), ("dtsa", False), ("order", True)]
    assert all(one.authorities and {a.mark for a in one.authorities} <= {"V", "S", "K"} for one in profiles())
    assert "Quintara" in profile("DTSA").authorities[0].text
    with pytest.raises(Misused, match="There are: cutsa, dtsa, order"):
        profile("utsa")


def test_a_row_of_dots_as_long_as_a_page_is_gone_through_once() -> None:
    began = time.process_time()
    assert [one.text for one in fixations(f"src/tar/draw.py {'.' * 20_000} 7; a/b-c.py:12-14", None)] == [
        "src/tar/draw.py",
        "a/b-c.py:12-14",
    ]
    assert time.process_time() - began < 5
