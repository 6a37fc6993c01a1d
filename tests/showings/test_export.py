"""What leaves: JSON valid under the schema, the same bytes each time, nothing while a cite does not verify."""

from __future__ import annotations

import csv
import io
import json
import os
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import msgspec
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from outside import outside
from particulars.cites import Cite, CiteKind, PageLine, PageSystem, quote_hash
from particulars.errors import DoesNotResolve, Misused, NotDecided, Stale
from particulars.papers.showing_page.lines import as_lines
from particulars.papers.showing_page.render import render
from particulars.papers.showing_page.table import COLUMNS, as_csv
from particulars.particular import Origin, Particular, Polarity
from particulars.record.shelf import original_path
from particulars.showings.assembling import assemble, filing_view
from particulars.showings.binding_rows import Row, particulars_from, subject_of, value_of
from particulars.showings.export import as_data, as_json
from particulars.showings.inputs import Inputs, gather
from particulars.showings.rules import template
from particulars.showings.structure import Position, PositionStatus, Showing
from record.a_case import PAGES, a_text
from showings.a_matter import ASKED, AT, BY, Matter, by_id, quarrelstone
from showings.schema_check import faults

GOLDEN = Path(__file__).parent / "golden"
NAMES = (".html", ".json", ".csv", ".txt")


@pytest.fixture
def case(tmp_path: Path) -> Iterator[Matter]:
    """A matter of one paper of two pages, with rows on a certification."""
    matter = quarrelstone(tmp_path / "case")
    text = a_text(*PAGES)
    matter.add("ECF 139", text.raw, text)
    m = matter
    m.put(
        m.row("issues.decided", "ECF 139", "The motion to compel is denied.", "compel", origin=Origin.COURT),
        m.row("issues.question", "ECF 139", "Nobody said which documents are missing.", "compel"),
        m.row("issues.called_factual", "ECF 139", "It names no request.", "compel", polarity=Polarity.CONTRADICTS),
        looked=("positions", "issues"),
    )
    with matter.record:
        yield matter


@pytest.fixture(scope="module")
def schema() -> Any:
    return json.loads(outside("law", "showing.schema.json").read_text(encoding="utf8"))


def decide(m: Matter, kind: str, subject: str, answer: str, by: str = "C. Counsel", reason: str = "") -> None:
    m.record.decide([{"kind": kind, "subject": subject, "answer": answer, "reason": reason}], by=by, at=AT)


def court_row(m: Matter) -> str:
    return next(p.id for p in m.record.particulars() if p.origin is Origin.COURT)


class TestSchema:
    def test_the_checker_accepts_the_example_and_sees_faults(self, schema: Any) -> None:
        example = json.loads(outside("law", "showing.example.003.json").read_text(encoding="utf8"))
        assert list(faults(example, schema)) == []
        example["elements"][0]["record_support"] = "met"
        example["extra"] = 1
        del example["inputs_digest"]
        assert len(list(faults(example, schema))) == 3

    @pytest.mark.parametrize("filing", [False, True])
    @pytest.mark.parametrize("number", range(1, 28))
    def test_every_showing_is_valid(self, case: Matter, schema: Any, number: int, filing: bool) -> None:
        decide(case, "position", "S17.E1 / Plaintiffs", "met")
        decide(case, "ruling", f"S17.E1 / {court_row(case)}", "not_met")
        shown = case.show(f"S{number:02}")
        told = json.loads(as_json(filing_view(shown) if filing else shown))
        assert list(faults(told, schema)) == []


class TestPersons:
    """LAW 2.2: the position of a named person; the result of a quoted court paper; the machine says neither."""

    def test_a_position_is_printed_with_its_person_and_changes_no_support(self, case: Matter) -> None:
        before = by_id(case.show("S17"))["E1"].record_support
        decide(case, "position", "S17.E1 / Plaintiffs", "met", reason="see our brief")
        decide(case, "position", "S17.E1 / Defendants", "not_met", by="D. Counsel")
        shown = case.show("S17")
        element = by_id(shown)["E1"]
        assert element.record_support == before == "contradicted"
        assert element.is_contested
        page = render(shown)
        assert f"Position of Plaintiffs, by C. Counsel at {AT}: “met”: see our brief" in page
        assert "The parties differ." in page

    @pytest.mark.parametrize("nobody", ["system", "System", "particulars"])
    def test_a_position_of_nobody_stops(self, case: Matter, nobody: str) -> None:
        decide(case, "position", "S17.E1 / Plaintiffs", "met", by=nobody)
        with pytest.raises(NotDecided):
            case.show("S17")

    @pytest.mark.parametrize(
        ("kind", "subject", "answer"),
        [
            ("position", "S17.E9 / Plaintiffs", "met"),
            ("position", "S17.E1", "met"),
            ("position", "S17.E1 / Plaintiffs", "supported"),
            ("ruling", "S17.E1 / nothing", "met"),
            ("ruling", "S17.E1 / OTHER", "met"),
        ],
    )
    def test_what_cannot_be_decided(self, case: Matter, kind: str, subject: str, answer: str) -> None:
        other = next(p.id for p in case.record.particulars() if p.topic == "issues.question")
        with pytest.raises(Misused):
            decide(case, kind, subject.replace("OTHER", other), answer)

    def test_a_ruling_is_the_courts_words_as_a_person_read_them(self, case: Matter) -> None:
        decide(case, "ruling", f"S17.E1 / {court_row(case)}", "not_met")
        shown = case.show("S17")
        row = next(e for e in json.loads(as_json(shown))["elements"] if e["element_id"] == "S17.E1")
        assert row["ruling"]["result"] == "not_met"
        assert row["ruling"]["cite"]["quote"] == "The motion to compel is denied."
        assert "Court: “The motion to compel is denied.” (ECF 139 at" in render(shown)


class TestFiling:
    """LAW 2.4: exportable with gaps hidden and with gaps shown; the filed version must not claim more than its rows."""

    def test_gaps_and_positions_stay_at_home_and_all_else_stays(self, case: Matter) -> None:
        decide(case, "position", "S17.E1 / Plaintiffs", "met")
        shown = case.show("S17")
        filed = filing_view(shown)
        assert any(one.gaps for one in shown.elements) and not any(one.gaps or one.position for one in filed.elements)
        for mine, theirs in zip(shown.elements, filed.elements, strict=True):
            assert mine == msgspec.structs.replace(theirs, gaps=mine.gaps, position=mine.position)
        for made in (render(filed), as_csv(filed), "\n".join(as_lines(filed)), as_json(filed)):
            assert not any(gap.missing in made for one in shown.elements for gap in one.gaps)
            assert "It names no request." in made, "the counter row stays"


class TestStale:
    """LAW 2.3: change one letter of an ingested page: every showing citing it turns stale, and export stops."""

    def test_one_letter(self, case: Matter) -> None:
        item = case.record.item(case.papers["ECF 139"][0])
        path = original_path(case.record.path, item.sha256)
        path.chmod(0o600)
        path.write_bytes(path.read_bytes().replace(b"denied", b"defied"))
        os.utime(path, (0, 0))
        with pytest.raises(Stale):
            case.show("S17")
        case.show("S05")  # it rests on nothing of that paper

    def test_a_cite_that_does_not_verify_stops_every_form(self) -> None:
        shown = assemble(template("S17"), Inputs("m", "A", (unverified(),)), ASKED)
        assert by_id(shown)["T1"].record_support == "unknown"
        for make in (as_json, as_csv, render, lambda one: list(as_lines(one))):
            with pytest.raises(DoesNotResolve, match="1 cite does not verify"):
                make(shown)


def unverified() -> Particular:
    at = PageLine(paper="ECF 1", system=PageSystem.ECF, page_from=1, page_to=1)
    cite = Cite(
        kind=CiteKind.DOCKET, doc_id="d", doc_sha256="0" * 64, locator=at, quote="so", quote_sha256=quote_hash("so"),
        display="ECF 1 at 1",
    )  # fmt: skip
    return particulars_from([Row(topic="issues.decided", value="so", cites=(cite,), method="m")])[0]


def test_a_hidden_source_is_not_there_for_who_may_not_see_it(case: Matter) -> None:
    assert by_id(case.show("S17"))["T1"].record_support == "supported"
    case.record.label(case.papers["ECF 139"][0], sorted(case.record.label_kinds)[0], by=BY, at=AT)
    shown = case.show("S17", viewer="Z. Outsider")
    assert {one.record_support.value for one in shown.elements} == {"unknown"}
    assert "ECF 139" not in as_json(shown)


class TestSameBytes:
    def test_order_of_rows_never_changes_the_output(self, case: Matter) -> None:
        given_inputs = gather(case.record.open_for("A. Counsel"), template("S17"))
        told = every_form(assemble(template("S17"), given_inputs, ASKED))

        @settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=25, deadline=None)
        @given(st.permutations(given_inputs.particulars), st.permutations(given_inputs.looked))
        def shuffled(rows: tuple[Particular, ...], looked: tuple[Particular, ...]) -> None:
            other = replace(given_inputs, particulars=tuple(rows), looked=tuple(looked))
            assert every_form(assemble(template("S17"), other, ASKED)) == told

        shuffled()

    def test_the_digest_is_of_what_it_rests_on_and_not_of_the_hour(self, case: Matter) -> None:
        shown = case.show("S17")
        assert case.show("S17", replace(ASKED, utc="2031-01-01T00:00:00Z")).inputs_digest == shown.inputs_digest
        assert case.show("S17", replace(ASKED, issue="another")).inputs_digest != shown.inputs_digest
        case.put(case.row("issues.raised", "ECF 139", "So ordered."))
        assert case.show("S17").inputs_digest != shown.inputs_digest

    @pytest.mark.parametrize("number", range(len(NAMES)), ids=NAMES)
    def test_golden(self, case: Matter, number: int) -> None:
        """To make them anew after a wanted change: PARTICULARS_GOLDEN=1 pytest tests/showings/test_export.py."""
        inputs = gather(case.record.open_for("A. Counsel"), template("S17"))
        position = Position(party="Plaintiffs", status=PositionStatus.MET, by="C. Counsel", utc=AT)
        inputs = replace(inputs, positions={"S17.E1": (position,)})
        told = every_form(assemble(template("S17"), inputs, ASKED))[number]
        path = GOLDEN / f"S17{NAMES[number]}"
        if os.environ.get("PARTICULARS_GOLDEN"):
            path.write_text(told, encoding="utf8", newline="")
        assert told == path.read_bytes().decode("utf8")


def every_form(showing: Showing) -> tuple[str, ...]:
    """HTML, JSON, CSV and lines."""
    return render(showing), as_json(showing), as_csv(showing), "\n".join(as_lines(showing))


def test_csv_has_a_row_for_each_element_and_no_formula(case: Matter) -> None:
    rows = list(csv.DictReader(io.StringIO(as_csv(case.show("S17")))))
    assert list(rows[0]) == list(COLUMNS)
    assert {row["element"] for row in rows} == {one.id for one in template("S17").elements}


def test_rows_become_particulars_and_read_back(case: Matter) -> None:
    row = case.row("obligations.due", "ECF 139", "So ordered.", "O7", "2022-02-21")
    (one,) = particulars_from([row, row])
    assert (one.statement, subject_of(one), value_of(one)) == ("O7: due: 2022-02-21", "O7", "2022-02-21")
    assert as_data(case.show("S21"))["showing_id"] == case.show("S21").showing_id
