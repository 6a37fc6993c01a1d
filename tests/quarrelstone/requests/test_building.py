"""The served papers hold what the truth says, word by word, and the claims come to eleven, thirteen, twelve and four."""

from __future__ import annotations

import csv
from collections import Counter
from pathlib import Path

import pytest

from particulars.intake.taking import take
from particulars.quarrelstone.generate import generate
from particulars.quarrelstone.ledger import Ledger
from particulars.quarrelstone.matter_sections import AtTheDesk, ServedRead
from particulars.quarrelstone.matter_sections import requests as section
from particulars.quarrelstone.names import NOTICE
from particulars.quarrelstone.requests import answers, asked
from particulars.quarrelstone.says import Answered, Asked, Conferred, Overlapping
from particulars.reading.captions import read as read_caption


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, Ledger]:
    out = tmp_path_factory.mktemp("served")
    return out, generate(out, sections=["requests"])


def _texts(ledger: Ledger) -> list[str]:
    return [p.path for p in ledger.served if p.path.endswith(".txt")]


def test_the_requests_are_as_many_as_the_law_has_them() -> None:
    """LAW § 6.7."""
    rfps = asked.productions()
    assert [r.number for r in rfps] == list(range(1, 41))
    assert Counter(r.serves for r in rfps) == {"C": 11, "K": 13, "B": 12, "N": 4}
    assert [r.number for r in asked.reissued()] == list(range(28, 34)) and {r.serves for r in asked.reissued()} == {"K"}
    assert len(asked.interrogatories()) == 22 and len(asked.admissions()) == 15
    assert "O" in rfps[26].remarks and sum("O" in r.remarks for r in rfps) == 1
    assert all("trade secret" in asked.interrogatories()[n - 1].words for n in (17, 18))


def test_every_form_of_answer_is_served(built: tuple[Path, Ledger]) -> None:
    used = {*answers.PRODUCTION_FORMS.values(), *answers.REISSUED_FORMS.values(), "supplement"}
    assert used == set(answers.FORMS)
    outcomes = {r.says.outcome for p in built[1].served for r in p.decided if isinstance(r.says, Answered)}
    assert len(outcomes) >= 12


def test_the_planted_words_stand_in_the_papers(built: tuple[Path, Ledger]) -> None:
    out, ledger = built
    for paper in ledger.served:
        if not paper.path.endswith(".txt"):
            continue
        raw = (out / paper.path).read_text(encoding="utf-8")
        assert NOTICE in raw and "Document 2" not in raw  # served, and never filed
        for row in paper.decided:
            assert row.start is not None and row.end is not None
            piece = raw[row.start : row.end]
            assert (piece[0], piece[-1]) == (row.text[0], row.text[-1])


def test_each_request_is_answered_and_nine_conferrals_are_told(built: tuple[Path, Ledger]) -> None:
    rows = [r.says for p in built[1].served if p.path in _texts(built[1]) for r in p.decided]
    served = {(s.kind, s.number) for s in rows if isinstance(s, Asked) and not s.restated}
    answered = {(s.kind, s.number) for s in rows if isinstance(s, Answered)}
    assert served == answered and len(served) == 77
    assert sum(isinstance(s, Conferred) for s in rows) == 9
    assert [s.sort for s in rows if isinstance(s, Overlapping)] == ["the same", "different"]


def test_the_sheet_of_claims_has_a_row_for_each_request(built: tuple[Path, Ledger]) -> None:
    out, ledger = built
    assert ledger.matrix is not None
    with (out / ledger.matrix.path).open(encoding="utf-8", newline="") as sheet:
        rows = list(csv.DictReader(sheet))
    assert [r["request"] for r in rows] == [f"RFP No. {n}" for n in range(1, 41)]
    counted = Counter(r["claims"] for r in rows)
    assert counted == {asked.CMI: 11, asked.CONTRACT: 13, f"{asked.CMI}; {asked.CONTRACT}": 12, "": 4}


def _read(path: Path) -> ServedRead:
    (taken,) = take([path])
    assert taken.text is not None
    return ServedRead(taken.text, read_caption(taken.text))


def test_a_sheet_that_assigns_otherwise_is_named(built: tuple[Path, Ledger], tmp_path: Path) -> None:
    out, ledger = built
    assert ledger.matrix is not None
    sheet = out / ledger.matrix.path
    whole = sheet.read_bytes()
    read = {p.path: _read(out / p.path) for p in ledger.served if p.path.endswith(".txt")}
    few = Ledger(**{name: getattr(ledger, name) for name in ledger.__struct_fields__} | {"served": tuple(p for p in ledger.served if p.path in read)})  # fmt: skip

    def said() -> tuple[str, ...]:
        desk = AtTheDesk(
            lambda path: read[str(path.relative_to(out))],
            lambda truth: pytest.fail("no productions"),
            lambda *_: pytest.fail("no showings"),
        )
        return section(out, few, desk).wrong

    assert not [w for w in said() if "requests by claim" in w]
    try:
        sheet.write_bytes(whole.replace(b"RFP No. 40,,,", b"RFP No. 40,,contract,", 1))
        assert "requests by claim: only B 14, not 13" in said()
    finally:
        sheet.write_bytes(whole)
