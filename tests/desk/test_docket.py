"""A docket taken in three times, and the traps of a clerk's words."""

from __future__ import annotations

import json
from pathlib import Path

import msgspec
import pytest

from particulars.analyses.docket.chain import Chain
from particulars.analyses.docket.chain import read as read_chain
from particulars.desk.docket import docket, together
from particulars.errors import Misused, NoReader, TwoOfOneName, Unreadable
from particulars.intake.docket_file import as_text
from particulars.intake.docket_html import report
from particulars.quarrelstone.docket_sheet import (
    NOT_SERVED,
    SERVED,
    Planted,
    as_notice,
    as_recap,
    as_report,
    planted,
)
from particulars.quarrelstone.seed import Seed
from particulars.reading.docket_sheet import notice, recap
from particulars.reading.docket_sheet import report as docket_report
from particulars.reading.docket_sheet.rows import Entry, Sheet
from particulars.reading.docket_sheet.words import entry, kind_of, references


def noticed(mail: bytes) -> Sheet:
    """The one transaction of an e-mail."""
    (sheet,) = notice.read(as_text(mail).text.raw)
    return sheet


@pytest.fixture(scope="module")
def truth() -> list[Planted]:
    return planted(Seed())


@pytest.fixture(scope="module")
def thrice(truth: list[Planted]) -> dict[str, list[Entry]]:
    here = Path("here")
    return {
        "recap": together([(here, recap.read(as_recap(truth)))]),
        "notices": together([(here, noticed(as_notice(e))) for e in truth]),
        "report": together([(here, docket_report.read(*report(as_report(truth))))]),
    }


FORMS = ["recap", "notices", "report"]


@pytest.mark.parametrize("form", FORMS)
def test_each_form_gives_the_planted_entries(form: str, truth: list[Planted], thrice: dict[str, list[Entry]]) -> None:
    assert len(truth) == 120
    got = [(e.number, e.date_filed, e.kind, e.text, e.refers_to, e.filer) for e in thrice[form]]
    assert got == [(e.number, e.filed.isoformat(), e.kind, e.words, e.refers_to, e.filer) for e in truth]


@pytest.mark.parametrize("form", FORMS)
def test_each_form_gives_the_planted_chain(form: str, truth: list[Planted], thrice: dict[str, list[Entry]]) -> None:
    chain = read_chain(thrice[form])
    assert {link.number: link.motions for link in chain.links} == {
        e.number: e.motions for e in truth if e.motions and e.kind != "motion"
    }
    unlinked = {e.number for e in truth if e.kind in ("opposition", "reply") and not e.motions}
    assert {link.number for link in chain.open} == unlinked
    assert len(chain.links) >= 20 and len(unlinked) >= 5


def test_the_chain_is_the_same_three_times(thrice: dict[str, list[Entry]]) -> None:
    chains: list[Chain] = [read_chain(thrice[form]) for form in FORMS]
    assert chains[0] == chains[1] == chains[2]
    by_number = {link.number: link for link in chains[0].links}
    assert by_number[40].kind == "order" and by_number[40].motions == (31,)


def test_what_is_left_open_has_every_undecided_motion_before_it(
    truth: list[Planted], thrice: dict[str, list[Entry]]
) -> None:
    decided = {e.motions[0]: e.number for e in truth if e.kind == "order" and "granting" in e.words and e.motions}
    motions = [e.number for e in truth if e.kind == "motion"]
    left_open = read_chain(thrice["recap"]).open
    for link in left_open:
        assert link.motions == () and link.number is not None
        at = link.number
        assert link.candidates == tuple(m for m in motions if m < at and not decided.get(m, at) < at)
    assert any(set(decided) & {m for m in motions if m < (link.number or 0)} for link in left_open)


def test_words_of_a_link_stand_at_their_place(thrice: dict[str, list[Entry]]) -> None:
    text = {e.number: e.text for e in thrice["report"]}
    for link in read_chain(thrice["report"]).links:
        assert link.words and text[link.number][link.start : link.end] == link.words


def test_only_a_notice_says_who_was_served(thrice: dict[str, list[Entry]]) -> None:
    assert {(e.served, e.not_served) for e in thrice["notices"]} == {(SERVED, NOT_SERVED)}
    assert {(e.served, e.not_served) for e in thrice["recap"] + thrice["report"]} == {(None, None)}


@pytest.mark.parametrize(
    ("words", "numbers"),
    [
        ("OPPOSITION/RESPONSE (re 139 MOTION to Compel ) filed by A.", [139]),
        ("RESPONSE to 274 Motion to Seal by A.", [274]),
        ("ORDER granting 31 Motion to Dismiss; denying 35 Motion to Seal", [31, 35]),
        ("ORDER granting in part and denying in part 31 Motion", [31]),
        ("ORDER re 31 Motion, 35 First MOTION to Seal and 36 Letter", [31, 35, 36]),
        ("ORDER re: Dkt. No. 139", [139]),
        ("REPLY re [12] Opposition", [12]),
        ("MOTION to Amend re 28 U.S.C. § 1292(b)", []),
        ("ORDER continuing the hearing to 14 days after service", []),
        ("ORDER re 30 days of notice", []),
        ("NOTICE of hearing on 3/4/2021 at 2 PM, 14 pages", []),
        ("ORDER granting 401 Motion", []),  # after the entry itself
    ],
)
def test_numbers_that_words_name(words: str, numbers: list[int]) -> None:
    assert [r.number for r in references(words, 400)] == numbers


@pytest.mark.parametrize(
    ("words", "kind"),
    [
        ("NOTICE of Motion and MOTION to Seal", "motion"),
        ("MOTION for Order to Show Cause", "motion"),
        ("RESPONSE in Opposition re 31", "opposition"),
        ("MEMORANDUM in Opposition re 31 Motion", "opposition"),
        ("STATEMENT of Non-Opposition re 31 Motion", "response"),
        ("RESPONSE to 31 Motion", "response"),
        ("REPLY in support of Motion", "reply"),
        ("MEMORANDUM OPINION AND ORDER", "order"),
        ("STIPULATION AND ORDER", "order"),
        ("STIPULATION WITH PROPOSED ORDER", "stipulation"),
        ("Proposed Order re 31 Motion", "other"),
        ("DECLARATION in Opposition to 31 Motion", "other"),
        ("BRIEF in support of Motion", "other"),
        ("", "other"),
    ],
)
def test_kinds(words: str, kind: str) -> None:
    assert kind_of(words) == kind


def test_an_opposition_without_a_number_stays_open_even_with_one_candidate() -> None:
    chain = read_chain(
        [entry(1, "2021-01-04", "MOTION to Seal"), entry(2, "2021-01-05", "OPPOSITION to Motion to Seal")]
    )
    assert chain.links == () and chain.open[0].candidates == (1,)


@pytest.mark.parametrize(
    ("order", "candidates"),
    [
        ("ORDER granting 1 Motion", ()),
        ("ORDER setting briefing re 1 Motion", (1,)),
        ("ORDER granting extension re 1 Motion and 2 Letter", (1,)),
    ],
)
def test_a_motion_stays_a_candidate_until_an_order_on_it_alone_says_more(
    order: str, candidates: tuple[int, ...]
) -> None:
    said = ["MOTION to Seal", "LETTER", order, "REPLY in support of Motion"]
    chain = read_chain([entry(n, "2021-01-04", words) for n, words in enumerate(said, 1)])
    assert chain.open[0].candidates == candidates


def test_a_reply_belongs_to_the_motion_of_the_opposition_it_names() -> None:
    said = ["MOTION to Seal", "OPPOSITION (re 1 Motion)", "REPLY (re 2 Opposition)", "ORDER granting 1 Motion"]
    chain = read_chain([entry(n, "2021-01-04", words) for n, words in enumerate(said, 1)])
    assert [(link.kind, link.motions) for link in chain.links] == [
        ("opposition", (1,)),
        ("reply", (1,)),
        ("order", (1,)),
    ]


def test_the_files_of_two_cases_are_no_docket(truth: list[Planted]) -> None:
    one = noticed(as_notice(truth[0]))
    other = msgspec.structs.replace(one, case_number="9:21-cv-00102-JNO")
    with pytest.raises(Misused):
        together([(Path("a"), one), (Path("b"), other)])


def test_two_files_that_differ_on_one_entry_are_not_merged(truth: list[Planted]) -> None:
    def sheet(words: str) -> Sheet:
        return Sheet(case_number=None, case_name=None, entries=(entry(1, "2021-01-04", words),))

    with pytest.raises(TwoOfOneName):
        together([(Path("a"), sheet("MOTION to Seal")), (Path("b"), sheet("MOTION to Stay"))])


def test_a_notice_joins_the_report_of_its_case(truth: list[Planted]) -> None:
    both = [(Path("a"), recap.read(as_recap(truth))), (Path("b"), noticed(as_notice(truth[30])))]
    joined = together(both)
    assert len(joined) == 120
    assert [e.number for e in joined if e.served] == [31]


def test_unnumbered_entries_with_the_same_words_are_each_kept_once() -> None:
    twice = (entry(None, "2021-01-04", "Minute Entry"), entry(None, "2021-01-04", "Minute Entry"))
    sheet = Sheet(case_number=None, case_name=None, entries=twice)
    assert len(together([(Path("a"), sheet), (Path("b"), sheet)])) == 2


@pytest.mark.parametrize("data", [b"", b"[]", b"{}", b'{"docket_entries": [{"entry_number": 1}]}', b"\xff\xfe"])
def test_what_is_no_archive_docket_is_refused(data: bytes) -> None:
    with pytest.raises(Unreadable):
        recap.read(data)


@pytest.mark.parametrize("data", [b"", b"Subject: x\n\nhello", b"Content-Type: text/html\n\n<p>The following</p>"])
def test_what_is_no_notice_is_refused(data: bytes) -> None:
    with pytest.raises(Unreadable):
        notice.read(as_text(data).text.raw if data else "")


@pytest.mark.parametrize("data", [b"", b"<p>hello</p>", b"<table><tr><td>Date Filed</td></tr></table>"])
def test_what_is_no_report_is_refused(data: bytes) -> None:
    with pytest.raises(Unreadable):
        report(data)


def test_a_line_break_in_a_report_parts_words() -> None:
    head = "<table><tr><th>Date Filed</th><th>#</th><th>Docket<br>Text</th></tr>"
    page = f"{head}<tr><td>01/04/2021</td><td>&nbsp;</td><td>Minute<br>Entry <b>re 1 M</b>otion</td></tr></table>"
    _, rows = report(page.encode())
    assert rows == [("01/04/2021", "", "Minute Entry re 1 Motion")]


def test_a_long_notice_is_refused_in_time() -> None:
    """Bounded search: words repeated without end give no match, and give it soon."""
    hostile = "The following transaction was entered by x on 1/4/2021 " * 4_000
    with pytest.raises(Unreadable):
        notice.read(hostile)


def test_the_command(truth: list[Planted], tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = tmp_path / "d.json"
    path.write_bytes(as_recap(truth))
    assert docket(path, json=True) == 0
    rows = [json.loads(line) for line in capsys.readouterr().out.splitlines()]
    assert sum(r["type"] == "entry" for r in rows) == 120 and rows[-1]["type"] == "read"
    assert docket(path) == 0
    out = capsys.readouterr().out
    assert "120 entries" in out and "→ order 40" in out
    with pytest.raises(NoReader):
        other = tmp_path / "d.txt"
        other.write_bytes(b"x")
        docket(other)
    with pytest.raises(Misused):
        docket()
