"""From what analyses find in the papers of a matter to showings, mechanically and without anything stored."""

from __future__ import annotations

from pathlib import Path

import pytest

from outside import outside
from particulars.cites import Verified
from particulars.desk.labels_waiting import waiting_labels
from particulars.desk.rows_of_papers import particulars_of
from particulars.particular import Origin
from particulars.record.items import Status
from particulars.showings.assembling import assemble
from particulars.showings.binding_rows import subject_of, value_of
from particulars.showings.inputs import gather
from particulars.showings.paper_rows import subject_from
from particulars.showings.rules import template
from particulars.showings.structure import Showing
from record.a_case import add_one
from showings.a_matter import ASKED, AT, BY, Matter, by_id, missing, quarrelstone, supports

ISSUE = "identicality under § 1202(b)"


def read(m: Matter, id: str, issue: str | None = None) -> Showing:
    """The showing of what the papers say."""
    view = m.record.open_for("A. Counsel")
    return assemble(template(id), gather(view, template(id), particulars_of(view, template(id), issue)), ASKED)


@pytest.fixture
def orders(tmp_path: Path) -> Matter:
    return quarrelstone(tmp_path / "case", 61, 70)


@pytest.fixture
def brief(tmp_path: Path) -> Matter:
    matter = quarrelstone(tmp_path / "case")
    (path,) = sorted(outside("papers").glob("001*.txt"))
    matter.add("Reply", path.read_text(encoding="utf8"))
    return matter


class TestDuties:
    def test_every_clause_is_quoted_with_its_day_and_nobody_looked_for_performance(self, orders: Matter) -> None:
        shown = read(orders, "S21")
        told = supports(shown)
        assert told["E1"] == "supported"
        assert told["E3"] == "partly_supported"
        assert told["E5"] == "unknown"
        rows = [one.particular for one in by_id(shown)["E3"].evidence]
        due = {value_of(p) for p in rows if p.topic == "obligations.due"}
        assert due == {"2022-02-14", "2022-02-21"}
        assert all("not looked for yet" in words for words in missing(shown, "E5"))

    def test_a_certificate_closes_one_duty(self, orders: Matter) -> None:
        shown = read(orders, "S21")
        rows = [one.particular for one in by_id(shown)["E3"].evidence]
        subject = next(subject_of(p) for p in rows if value_of(p) == "2022-02-21")
        words = "Vellamoor served one version of the source code a period."
        orders.add("Certificate", f"{words}\n")
        orders.put(
            orders.row("obligations.performed", "Certificate", words, subject), looked=("obligations.performed",)
        )
        shown = read(orders, "S21")
        assert supports(shown)["E5"] == "partly_supported"
        assert not any(words.startswith(subject) for words in missing(shown, "E5"))
        assert any("no proof of performance after 2022-02-14." in words for words in missing(shown, "E5"))


def test_a_motion_to_compel_from_an_order_alone(tmp_path: Path) -> None:
    matter = quarrelstone(tmp_path / "case")
    (path,) = sorted(outside("papers").glob("000*.txt"))
    matter.add("Order", path.read_text(encoding="utf8"))
    element = by_id(read(matter, "S01"))["E1"]
    assert element.record_support == "supported"
    assert {value_of(r.particular) for r in element.evidence} >= {"RFP No. 27"}
    assert {r.particular.origin for r in element.evidence} == {Origin.COURT}


def test_findings_of_a_court_stand_beside_the_questions_of_the_test_and_support_nothing(tmp_path: Path) -> None:
    matter = quarrelstone(tmp_path / "case")
    (path,) = sorted(outside("papers").glob("002*.txt"))
    matter.add("Order", path.read_text(encoding="utf8"))
    shown = by_id(read(matter, "S12"))
    rows = [one for id in ("E1", "E2", "E3", "E5") for one in shown[id].evidence]
    assert len(rows) >= 4
    assert {one.particular.origin for one in rows} == {Origin.COURT}
    assert {one.record_support.value for one in shown.values()} <= {"unknown", "none"}


def test_two_files_of_one_stem_are_two_papers(tmp_path: Path) -> None:
    """A wrong link is worse than none: the duties of one file are not closed by rows on the other."""
    matter = quarrelstone(tmp_path / "case", 70)
    raw = matter.papers["ECF 70"][1].raw
    add_one(matter.record, raw.encode(), "ECF 70.md", kind="md", reading=matter.papers["ECF 70"][1], by=BY, at=AT)
    rows = [one.particular for one in by_id(read(matter, "S21"))["E1"].evidence]
    assert {subject_of(p).rpartition(".")[0] for p in rows} == {"ECF-70.txt", "ECF-70.md"}


def test_what_is_quoted_reads_on_and_verifies(orders: Matter) -> None:
    rows = [one.particular for one in by_id(read(orders, "S21"))["E1"].evidence]
    quotes = [cite.quote for one in rows for cite in one.cites]
    assert (
        "Vellamoor shall produce one version of the Cadence Studio source code for each period of three months"
        in " ".join(quotes)
    )
    assert {cite.verified for one in rows for cite in one.cites} <= {Verified.EXACT, Verified.NORMALISED}


class TestSplit:
    def test_what_is_proposed_supports_nothing_until_a_person_decides(self, brief: Matter) -> None:
        shown = read(brief, "S18", ISSUE)
        element = by_id(shown)["E2"]
        assert element.record_support == "none"
        subjects = {subject_of(r.particular) for r in element.evidence}
        assert len(subjects) >= 6
        asked = {w.subject: w for w in waiting_labels(brief.record.open_for("A"), ISSUE)}
        of = {subject_from(name.split(" ", 3)[3].partition(" / ")[0]): w for name, w in reversed(asked.items())}
        waiting = of[sorted(subjects)[0]]
        row = {"kind": "label", "subject": waiting.subject, "answer": "rejects", "reason": ""}
        brief.record.decide([row], by="C. Counsel", at=AT)
        shown = read(brief, "S18", ISSUE)
        assert supports(shown)["E2"] == "partly_supported"
        confirmed = [
            r.particular for r in by_id(shown)["E2"].evidence if r.particular.topic == "positions.label_confirmed"
        ]
        assert {value_of(p) for p in confirmed} == {f"rejects, decided by C. Counsel at {AT}"}
        assert supports(read(brief, "S17", ISSUE))["E2"] == "partly_supported"

    def test_the_circuit_lint_fires_in_the_sentence_of_the_catalogue(self, brief: Matter) -> None:
        shown = read(brief, "S18", ISSUE)
        assert supports(shown)["D1"] == "contradicted"
        assert any(words.startswith("Prose names the ") for words in missing(shown, "D1"))

    def test_without_an_issue_nothing_is_looked_for(self, brief: Matter) -> None:
        assert set(supports(read(brief, "S18")).values()) == {"unknown"}


@pytest.fixture
def schedule(tmp_path: Path) -> Matter:
    """A scheduling order, in which no request is at issue."""
    return quarrelstone(tmp_path / "case", 48)


def test_a_paper_that_was_not_looked_through_leaves_it_unknown(schedule: Matter) -> None:
    assert supports(read(schedule, "S01"))["E1"] == "none"
    view = schedule.record.open_for("A. Counsel")
    before = particulars_of(view, template("S01"))
    schedule.add("Later", "A later paper.\n")
    inputs = gather(schedule.record.open_for(BY), template("S01"), before)
    assert supports(assemble(template("S01"), inputs, ASKED))["E1"] == "unknown"


def test_a_paper_that_nobody_could_read_leaves_it_unknown(schedule: Matter) -> None:
    add_one(schedule.record, b"?", "scan.bin", kind="?", status=Status.UNREAD, reason="no reader", by=BY, at=AT)
    assert supports(read(schedule, "S01"))["E1"] == "unknown"


def test_what_is_said_of_conferral_breach_and_fees_stands_beside_the_motion_for_fees(orders: Matter) -> None:
    shown = read(orders, "S26")
    assert supports(shown)["E1"] == "partly_supported"  # duties, not each of them with a date
    assert supports(shown)["E2"] == "unknown"  # whether a duty was performed, no paper's say settles
    said = [value_of(row.particular) for row in by_id(shown)["E3"].evidence]
    assert any("fees" in words for words in said)
    assert supports(shown)["E3"] not in ("supported", "contradicted")  # a say beside it decides nothing
