"""The ledgers in the report and in the rows: each quotation with its place, who reports it, and its doubts in words."""

from __future__ import annotations

import json
import re

from analyses.an_order import CAPTION
from analyses.an_order import paper as order
from particulars.analyses.authorities.reading import read as read_authorities
from particulars.analyses.ledgers.reading import read as read_ledgers
from particulars.analyses.ledgers.rows import Kind
from particulars.papers.decided import NOTHING_DECIDED, Decided
from particulars.papers.report.ledger_tables import TITLES
from particulars.papers.report.render import Source, render
from particulars.papers.rows import json_lines
from particulars.testing import check_paper, check_rows

TEXT = order(
    "The court held a hearing on May 3, 2023.",
    "Defendant stated that it produced 1,200 documents from the sales archive. At the May 3 hearing, Defendant represented that "
    "it produced 1,959 documents from the sales archive.",
    "Tin Kettle has agreed to produce the drawings. The request is denied without prejudice to a narrower one.",
)
CITED = read_authorities(TEXT, CAPTION)
FOUND = Decided(
    NOTHING_DECIDED.rulings,
    NOTHING_DECIDED.obligations,
    NOTHING_DECIDED.facts,
    read_ledgers(TEXT, CAPTION, CITED.citations),
)


def report() -> str:
    source = Source("order.txt", "0" * 64)
    return render(source, TEXT, CAPTION, CITED, FOUND, prepared="2024-05-01T00:00:00Z", version="1")


def test_each_ledger_has_a_title() -> None:
    assert set(TITLES) == set(Kind)


def test_the_report_shows_each_row_with_its_place_and_pairs_side_by_side() -> None:
    page = check_paper(
        report,
        "Side by side: one speaker, one subject, unlike words.",
        "1,200 / 1,959 documents",
        "The year was taken from the one full date of this day in the paper.",
        "Admitted, conceded, agreed",
        "agreed to produce",
        "without prejudice to a narrower one",
        "reported by the court",
        "A person says whether they are inconsistent.",
    )
    ids = re.findall(r'id="([^"]+)"', page)
    assert len(ids) == len(set(ids)) and "e1" in ids
    assert all(link in ids for link in re.findall(r'href="#([^"]+)"', page))


def test_the_rows_have_the_raw_words_and_the_place() -> None:
    lines = "\n".join(json_lines("order.txt", TEXT, CAPTION, CITED, FOUND))
    check_rows(lines)
    rows = [json.loads(line) for line in lines.splitlines()]
    told = [r for r in rows if r["type"] == "ledger"]
    assert [r["kind"] for r in told] == ["statement", "statement", "concession", "condition"]
    assert all(r["raw"] and r["place"] and r["raw"] == TEXT.raw[r["start"] : r["end"]] for r in told)
    (pair,) = [r for r in rows if r["type"] == "pair"]
    assert {pair["first"], pair["second"]} == {told[0]["id"], told[1]["id"]}
    (how,) = [r for r in rows if r["type"] == "decided"]
    assert how["of"] == "ledgers" and how["limits"] and how["examined"]
