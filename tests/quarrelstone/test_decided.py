"""What is planted in clauses holds against itself, and against a changed reading names the change."""

from __future__ import annotations

import pytest

from particulars.analyses.obligations.rows import Force
from particulars.analyses.rulings.rows import RulingKind
from particulars.quarrelstone.decided_check import fact, lint, obligation, position, ruling
from particulars.quarrelstone.generate import generate
from particulars.quarrelstone.ledger import Ledger, PlantedRow
from particulars.quarrelstone.rows_check import Compare, FoundRow, check_rows
from particulars.quarrelstone.says import Flagged, Owed, Ruled, Says, Stated, Took


@pytest.fixture(scope="module")
def ledger(tmp_path_factory: pytest.TempPathFactory) -> Ledger:
    return generate(tmp_path_factory.mktemp("quarrelstone"))


def _found(row: PlantedRow, **fields: object) -> FoundRow:
    """What a perfect reader would have found of a ruling or a duty."""
    says = row.says
    named = {n: getattr(says, n) for n in says.__struct_fields__}
    renamed = {"request_numbers": named.get("numbers"), "depends_on": named.get("after"), "force": "", "asked": ""}
    if isinstance(says, Owed):
        renamed |= {"force": says.force[0], "parts": says.parts}
    if isinstance(says, Took):
        renamed |= {"position": says.label, "is_claim": False}
    if isinstance(says, Ruled):
        renamed["asked"] = says.asked[0] if says.asked else None
    start, end = row.start or 0, row.end or 0
    key = says.key if isinstance(says, Owed) else row.finding
    return FoundRow(key, row.text, row.page, row.line, start, end, {**named, **renamed, **fields})


def _planted(ledger: Ledger, says: type[Says]) -> dict[str, list[PlantedRow]]:
    return {p.path: [r for r in p.decided if isinstance(r.says, says)] for p in ledger.papers}


@pytest.mark.parametrize(
    ("says", "compare"), [(Ruled, ruling), (Owed, obligation), (Took, position), (Flagged, lint), (Stated, fact)]
)
def test_decided_rows_hold_against_themselves_and_against_nothing(
    ledger: Ledger, says: type[Says], compare: Compare
) -> None:
    truth = _planted(ledger, says)
    perfect = {path: [_found(row) for row in rows] for path, rows in truth.items()}
    result = check_rows("rows", truth, perfect, compare)
    assert result.holds, (result.missing[:3], result.invented[:3], result.wrong[:3])
    assert len(check_rows("rows", truth, {}, compare).missing) == result.expected >= 18


@pytest.mark.parametrize(
    ("words", "fields", "says"),
    [
        ("The motion to seal", {"outcome": "granted"}, "outcome 'granted'"),
        ("The motion to seal", {"request_numbers": ()}, "request numbers"),
        ("Quarrelstone’s motion to compel", {"by": None}, "by None"),
        ("I DENY WITHOUT PREJUDICE", {"without_prejudice": False}, "without_prejudice"),
        ("Vellamoor shall answer the Third", {"is_before": False}, "is_before"),
        ("Vellamoor shall answer the Third", {"due": "2021-10-21"}, "due '2021-10-21'"),
        ("The parties shall confer in good", {"due": "2021-10-08"}, "due '2021-10-08', not None"),
        ("Vellamoor shall forthwith", {"n": 3}, "n 3, not None"),
        ("Vellamoor shall produce its licence", {"parts": ()}, "parts ()"),
        ("Counsel shall confer by telephone", {"weekday": None}, "weekday None, not 0"),
        ("Vellamoor shall comply", {"depends_on": ()}, "depends on ()"),
        ("Vellamoor shall not delete", {"force": "duty"}, "force duty"),
        ("In the last five weeks", {"code": "COUNT_CLAIM"}, "code 'COUNT_CLAIM'"),
        ("1,959 documents", {"value": 1958}, "value 1958"),
        ("five of them", {"of": None}, "of None, not 9"),
        ("In the last five weeks", {"weight": "info"}, "weight 'info'"),
    ],
)
def test_a_decided_row_read_wrongly_is_named(ledger: Ledger, words: str, fields: dict[str, object], says: str) -> None:
    row = next(r for p in ledger.papers for r in p.decided if r.text.startswith(words))
    compare = {Ruled: ruling, Owed: obligation, Took: position, Flagged: lint, Stated: fact}[type(row.says)]
    truth = {"p": [r for p in ledger.papers if row in p.decided for r in p.decided if type(r.says) is type(row.says)]}
    found = {"p": [_found(r, **(fields if r is row else {})) for r in truth["p"]]}
    wrong = check_rows("rows", truth, found, compare).wrong
    assert len(wrong) == 1 and says in wrong[0], wrong


def test_a_position_read_wrongly_is_named(ledger: Ledger) -> None:
    truth = {path: rows for path, rows in _planted(ledger, Took).items() if rows}
    assert {path.split("-")[1] for path in truth} == {"040", "112"}
    found = {path: [_found(row, position="rejects") for row in rows] for path, rows in truth.items()}
    wrong = check_rows("positions", truth, found, position).wrong
    others = [r for rows in truth.values() for r in rows if isinstance(r.says, Took) and r.says.label != "rejects"]
    assert len(wrong) == len(others) and all("position 'rejects', not" in w for w in wrong)


def test_every_decision_of_the_dispute_has_its_position_in_the_motion_to_certify(ledger: Ledger) -> None:
    """As the table of decisions has it; the one decision claimed for more than it says has two."""
    says = {"adopts": "adopts", "rejects": "rejects", "recognises": "recognises a split only", "open": "does not reach"}
    paper = next(p for p in ledger.papers if p.path.endswith("m1-112-motion.txt"))
    planted: dict[str, set[str]] = {}
    for row in paper.decided:
        if isinstance(row.says, Took):
            planted.setdefault(row.says.case, set()).add(row.says.label)
    expected = {a.name: {says[a.position]} for a in ledger.authorities if a.position}
    expected["Zephyrine Atlas v. Molehill Printing Co."].add("adopts")
    assert planted == expected


def test_the_orders_plant_what_the_matter_promises(ledger: Ledger) -> None:
    """At least 25 rulings and 25 duties, of every timing kind and every force, each ruling outcome in its own words."""
    rows = [r for p in ledger.papers if p.path.endswith(".txt") for r in p.decided]
    rulings = [r.says for r in rows if isinstance(r.says, Ruled)]
    owed = [r.says for r in rows if isinstance(r.says, Owed)]
    assert len(rulings) >= 25 and len({r.outcome for r in rulings}) >= 12
    assert {r.kind for r in rulings} == set(RulingKind)
    assert {o.timing for o in owed} == {
        "fixed", "period", "promptly", "earliest_of", "latest_of", "recurring", "none",
    }  # fmt: skip
    assert {o.force[0] for o in owed} == {f.value for f in Force}
    assert len(owed) >= 25
