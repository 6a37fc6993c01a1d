"""Six cells whose numbers are traced, and the state of discovery on a day (mission rows M000-07 and M001-27)."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from particulars.analyses.productions.proportionality import Factor, Number, Work, cells, wilson
from particulars.analyses.productions.rows import register
from particulars.analyses.productions.standing import NOT_LOOKED_FOR, standing
from particulars.errors import Misused


def test_the_interval_of_a_share_is_wilsons() -> None:
    """Values of Newcombe, Statistics in Medicine 17 (1998) 857, table I, method 3."""
    for hits, sample, low, high in ((81, 263, 0.2553, 0.3662), (15, 148, 0.0624, 0.1605), (0, 20, 0.0, 0.1611), (1, 29, 0.0061, 0.1718)):  # fmt: skip
        found = wilson(hits, sample)
        assert (round(found.low, 4), round(found.high, 4)) == (low, high)


@given(st.integers(1, 500).flatmap(lambda n: st.tuples(st.integers(0, n), st.just(n))))
def test_the_interval_holds_the_share_and_mirrors(one: tuple[int, int]) -> None:
    hits, sample = one
    found, mirrored = wilson(hits, sample), wilson(sample - hits, sample)
    assert 0 <= found.low <= hits / sample <= found.high <= 1
    assert found.low == pytest.approx(1 - mirrored.high) and found.high == pytest.approx(1 - mirrored.low)


def test_each_number_says_where_it_comes_from() -> None:
    work = Work(
        documents=480, pages=543, source="V1.dat", documents_an_hour=60, cost_an_hour=75, rates_told_by="Roe Decl. ¶ 4",
        sample=100, hits=10, sample_told_by="Roe Decl. ¶ 6",
    )  # fmt: skip
    found = {c.factor: c for c in cells(work, {Factor.AMOUNT: [Number("damages claimed", "1,000,000", "Compl. ¶ 29")]})}
    assert list(found) == list(Factor)
    burden = {n.what: (n.value, n.source) for n in found[Factor.BURDEN].numbers}
    assert burden["hours"] == ("8.0", "480 documents / 60 documents an hour, told by Roe Decl. ¶ 4")
    assert burden["cost"][0] == "600.00" and burden["hits expected"][0] == "27 to 84"
    assert burden["hit rate"][0] == "10 of 100 (10.0 %; 95 % interval 5.5 to 17.4 %)"
    assert found[Factor.STAKES].numbers == () and "could come from" in found[Factor.STAKES].empty
    assert not found[Factor.AMOUNT].empty


def test_a_number_without_a_source_is_refused() -> None:
    with pytest.raises(Misused, match="no source"):
        cells(Work(documents=1, pages=1, source="x"), {Factor.STAKES: [Number("n", "1", " ")]})
    with pytest.raises(Misused, match="named person"):
        cells(Work(documents=1, pages=1, source="x", documents_an_hour=5))
    with pytest.raises(Misused, match="drew it"):
        cells(Work(documents=1, pages=1, source="x", sample=5, hits=1))
    with pytest.raises(Misused, match="no share"):
        wilson(2, 1)


def test_the_state_of_discovery_on_a_day() -> None:
    rows = register(
        {"set": "V", "key": str(n), "source_item": "l", "known": "file", "kind": k, "custodian": c, "pages": 2}
        for n, (k, c) in enumerate([("eml", "A"), ("docx", "A"), ("msg", ""), ("", "B")])
    )
    found = standing(rows, "2024-09-11", {"depositions": ["d1", "d2", "d1"]})
    values = {f.what: f.value for f in found.figures}
    assert (values["documents known by file"], values["pages told"], values["custodians"], values["e-mail"]) == (
        "4",
        "8",
        "2",
        "2",
    )
    assert (values["depositions"], values["requests"]) == ("2", NOT_LOOKED_FOR)
    assert found == standing(rows, "2024-09-11", {"depositions": ["d2", "d1"]})
    with pytest.raises(Misused, match="no day"):
        standing(rows, "today")
