"""S21, S17, S18, S01 and S12 over papers of the invented docket, from rows in the record to what is printed."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from particulars.particular import Origin
from particulars.showings.structure import Severity
from showings.a_matter import Matter, by_id, missing, quarrelstone, supports

GRID = "Vellamoor shall produce one version of the Cadence Studio source code for each period of three months since launch."
ANSWER = "Quarrelstone shall serve its answer by February 14, 2022."
COMPLY = "Vellamoor shall comply by February 21, 2022, and promptly after Quarrelstone names the secrets it sues upon."
SERVED = "On February 14, 2022 I served Quarrelstone's answer to Interrogatories 17 and 18 on counsel for Vellamoor."


@pytest.fixture
def orders(tmp_path: Path) -> Iterator[Matter]:
    matter = quarrelstone(tmp_path / "case", 61, 70)
    matter.add("Certificate", f"{SERVED}\n")
    with matter.record:
        yield matter


def put_obligations(m: Matter) -> None:
    """Three duties of two orders; one done, one without a date of its own, one without anything done."""
    m.put(
        m.row("obligations.clause", "ECF 61", GRID, "O1"),
        m.row("obligations.obligor", "ECF 61", GRID, "O1", "Vellamoor"),
        m.row("obligations.act", "ECF 61", GRID, "O1", "produce one version a period"),
        m.row("obligations.no_date", "ECF 61", GRID, "O1", "the clause names none"),
        m.row("obligations.superseded_by", "ECF 70", COMPLY, "O1", "O7, as to timing only"),
        m.row("obligations.clause", "ECF 70", ANSWER, "O3"),
        m.row("obligations.obligor", "ECF 70", ANSWER, "O3", "Quarrelstone"),
        m.row("obligations.obligee", "ECF 70", ANSWER, "O3", "Vellamoor"),
        m.row("obligations.act", "ECF 70", ANSWER, "O3", "serve its answer"),
        m.row("obligations.due", "ECF 70", ANSWER, "O3", "2022-02-14"),
        m.row("obligations.computed", "ECF 70", ANSWER, "O3", "fixed date; it does not roll"),
        m.row("obligations.performed", "Certificate", SERVED, "O3", "2022-02-14, by certificate"),
        m.row("obligations.clause", "ECF 70", COMPLY, "O7"),
        m.row("obligations.obligor", "ECF 70", COMPLY, "O7", "Vellamoor"),
        m.row("obligations.obligee", "ECF 70", COMPLY, "O7", "Quarrelstone"),
        m.row("obligations.act", "ECF 70", COMPLY, "O7", "comply"),
        m.row("obligations.due", "ECF 70", COMPLY, "O7", "2022-02-21"),
        m.row("obligations.computed", "ECF 70", COMPLY, "O7", "fixed date on a holiday; it does not roll"),
        looked=("obligations",),
    )


class TestObligations:
    """S21: "Each duty quoted, dated, owned, chained, and closed by a proof row.\""""

    def test_what_the_record_holds(self, orders: Matter) -> None:
        put_obligations(orders)
        shown = orders.show("S21")
        states = {"E1": "supported", "E4": "supported"}
        partly = "partly_supported"
        assert supports(shown) == states | {"E2": partly, "E3": partly, "E5": partly}

    def test_each_gap_names_its_duty_in_the_words_of_the_catalogue(self, orders: Matter) -> None:
        put_obligations(orders)
        shown = orders.show("S21")
        assert missing(shown, "E2") == ["O1: no row on: to whom."]
        assert missing(shown, "E3") == ["O1: no row on: due."]
        assert missing(shown, "E5") == [
            "O1: no row on: done, as shown by.",
            "O7: no proof of performance after 2022-02-21.",
        ]
        assert {gap.severity for gap in by_id(shown)["E5"].gaps} == {Severity.MATERIAL}

    def test_an_overdue_row_contradicts_and_both_sides_stay(self, orders: Matter) -> None:
        put_obligations(orders)
        orders.put(orders.row("obligations.overdue", "ECF 70", COMPLY, "O7", "2022-02-21, as of 2022-02-22"))
        element = by_id(orders.show("S21"))["E5"]
        assert element.record_support == "contradicted"
        assert len(element.counter) == 1 and any(
            r.particular.topic == "obligations.performed" for r in element.evidence
        )

    def test_before_anybody_looked_all_is_unknown(self, orders: Matter) -> None:
        shown = orders.show("S21")
        assert set(supports(shown).values()) == {"unknown"}
        assert missing(shown, "E1") == ["Not looked for yet, or the source is not on file: order cite."]

    def test_where_it_was_looked_for_it_is_none(self, orders: Matter) -> None:
        orders.put(looked=("obligations",))
        shown = orders.show("S21")
        assert set(supports(shown).values()) == {"none"}
        assert missing(shown, "E1") == ["Looked for and not found: order cite."]
        assert by_id(shown)["E1"].gaps[0].severity is Severity.FATAL


@pytest.fixture
def appeal(tmp_path: Path) -> Iterator[Matter]:
    matter = quarrelstone(tmp_path / "case", 40, 112, 115)
    with matter.record:
        yield matter


QUESTION = "reaches copies that are near but not identical divides the district courts."
ASKS = "asks the Court to amend its ruling and certify it under"
SAYS = "Nine decisions demand identity."
FOURTEENTH = "The Fourteenth Circuit has itself said that identity is required"
LATE = "The time for that is past."
DISMISSED = "is dismissed with leave to amend."


def put_split(m: Matter, *, confirmed: tuple[str, ...] = ()) -> None:
    """Two decisions as the motion characterises them."""
    rows = []
    for decision, label in (("ambry", "adopts"), ("juniperus", "rejects")):
        rows += [
            m.row("positions.decision", "ECF 112", SAYS, decision, decision.title()),
            m.row("positions.quotation_unverified", "ECF 112", SAYS, decision),
            m.row("positions.label_proposed", "ECF 112", SAYS, decision, label),
            m.row("positions.court", "ECF 112", SAYS, decision, "a district court"),
            m.row("positions.date", "ECF 112", SAYS, decision, "2019"),
        ]
        if decision in confirmed:
            row = m.row("positions.label_confirmed", "ECF 112", SAYS, decision, label, Origin.OBSERVED)
            rows.append(row)
    rows.append(m.row("prose.circuit_without_row", "ECF 112", FOURTEENTH, value="Fourteenth Circuit"))
    m.put(*rows, looked=("positions", "prose"))


class TestSplit:
    """S18: "Each decision placed once, by what it held, with pin cite, quote, court, circuit, posture, later history.\""""

    def test_what_the_machine_proposed_supports_nothing(self, appeal: Matter) -> None:
        put_split(appeal)
        assert supports(appeal.show("S18")) == {
            "E1": "none", "E2": "none", "E3": "partly_supported", "E4": "none", "D1": "contradicted",
        }  # fmt: skip

    def test_one_decision_coded_by_a_person_of_two(self, appeal: Matter) -> None:
        put_split(appeal, confirmed=("ambry",))
        shown = appeal.show("S18")
        assert supports(shown)["E2"] == "partly_supported"
        assert missing(shown, "E2") == ["juniperus: no row on: position coded by a named person."]

    def test_both(self, appeal: Matter) -> None:
        put_split(appeal, confirmed=("ambry", "juniperus"))
        assert supports(appeal.show("S18"))["E2"] == "supported"

    def test_the_circuit_lint_is_said_in_the_sentence_of_the_catalogue(self, appeal: Matter) -> None:
        put_split(appeal)
        assert "Prose names the Fourteenth Circuit; no row is from it." in missing(appeal.show("S18"), "D1")


class TestCertification:
    """S17: "Controlling question of law; substantial ground for difference; may materially advance the end of the case.\""""

    def test_what_the_record_holds(self, appeal: Matter) -> None:
        put_split(appeal, confirmed=("ambry", "juniperus"))
        m = appeal
        m.put(
            m.row("issues.decided", "ECF 40", DISMISSED, "identity", "ECF 40", Origin.COURT),
            m.row("issues.question", "ECF 112", QUESTION, "identity", origin=Origin.QUOTED),
            m.row("docket.filed", "ECF 112", ASKS, value="the motion, 2022-07-11"),
            m.row("docket.related_case", "ECF 115", "Two orders of this Court deal with many defendants."),
            looked=("issues", "docket", "rulings", "overlap"),
        )
        shown = appeal.show("S17")
        assert supports(shown) == {
            "T1": "supported", "T2": "partly_supported", "E1": "supported", "E2": "supported", "E3": "none",
        }  # fmt: skip
        assert missing(shown, "T2") == [
            "Not looked for yet, or the source is not on file: time computed.",
            "No row on: entered.",
        ]

    def test_an_issue_decided_elsewhere_is_said_in_the_sentence_of_the_catalogue(self, appeal: Matter) -> None:
        m = appeal
        m.put(
            m.row("issues.order_certified", "ECF 112", ASKS, "identity", "the order of June 24"),
            m.row("issues.decided_elsewhere", "ECF 40", DISMISSED, "identity", "ECF 40"),
        )
        shown = m.show("S17")
        assert supports(shown)["T1"] == "contradicted"
        assert "The issue is not addressed in the order of June 24; it is in ECF 40." in missing(shown, "T1")


class TestLaidOut:
    """S01 and S12: what papers alone support, and the rest as gaps."""

    def test_a_motion_to_compel(self, orders: Matter) -> None:
        asks = "asks for the mail of nine engineers."
        orders.put(
            orders.row("requests.at_issue", "ECF 61", asks, "RFP-19", origin=Origin.COURT),
            orders.row("rulings.reason", "ECF 61", "The request is granted for five of them", origin=Origin.COURT),
            looked=("rulings",),
        )
        shown = orders.show("S01")
        told = supports(shown)
        assert told.pop("E1") == "supported"
        assert set(told.values()) == {"unknown"}
        assert missing(shown, "E2") == ["RFP-19: not looked for yet, or the source is not on file: missing."]
        assert all(one.gaps for id, one in by_id(shown).items() if id != "E1")

    def test_the_text_of_requests_supports_nothing_before_one_is_at_issue(self, orders: Matter) -> None:
        words = "asks for the mail of nine engineers."
        text = orders.row("requests.text", "ECF 61", words, "RFP-19", origin=Origin.COURT)
        orders.put(text, looked=("rulings",))
        element = by_id(orders.show("S01"))["T2"]
        assert element.record_support == "unknown" and len(element.evidence) == 1
        assert missing(orders.show("S01"), "T2")
        orders.put(orders.row("requests.at_issue", "ECF 61", words, "RFP-19", origin=Origin.COURT), looked=("rulings",))
        assert supports(orders.show("S01"))["T2"] == "supported"

    def test_early_discovery_with_nothing_but_papers(self, orders: Matter) -> None:
        orders.put(looked=("docket", "plan", "outcomes", "rulings", "isp"))
        shown = orders.show("S12")
        assert supports(shown) == {
            "T1": "none", "E1": "unknown", "E2": "unknown", "E3": "unknown", "E4": "unknown", "E5": "none",
            "D1": "unknown", "D2": "unknown", "D3": "none",
        }  # fmt: skip
        assert "No plan row says when a Doe will be named after the ISP answers." in missing(shown, "E5")

    def test_every_showing_of_the_catalogue_can_be_asked_for(self, orders: Matter) -> None:
        for n in range(1, 28):
            shown = orders.show(f"S{n:02}")
            assert all(one.gaps for one in shown.elements)

    def test_a_row_entered_by_hand_bears_on_the_element_it_names(self, orders: Matter) -> None:
        orders.put(orders.row("element.S26.E1", "ECF 70", "The request for fees is denied."))
        element = by_id(orders.show("S26"))["E1"]
        assert element.record_support == "unknown" and len(element.evidence) == 1
