"""The one status that the machine sets, held to the table of its rules."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from particulars.particular import Polarity
from particulars.showings.support import Support, Weighed, polarity, record_support

FOR, FOR_UNVERIFIED = Weighed(Polarity.SUPPORTS, True), Weighed(Polarity.SUPPORTS, False)
AGAINST, AGAINST_UNVERIFIED = Weighed(Polarity.CONTRADICTS, True), Weighed(Polarity.CONTRADICTS, False)
BESIDE = Weighed(Polarity.CONTEXT, True)
S = Support


class TestRecordSupport:
    """LAW 2.2: *supported* = at least one evidence row with polarity supports whose cites all verify, no contradicting
    row; *partly* = supports rows exist but a required sub-field of the template is empty; *contradicted* = at least
    one verified contradicting row; *none* = searched, nothing; *unknown* = not searched or sources not on file.
    """

    @pytest.mark.parametrize(
        ("rows", "incomplete", "looked", "support"),
        [
            ([FOR], False, True, S.SUPPORTED),
            ([FOR], False, False, S.SUPPORTED),
            ([FOR, FOR], False, True, S.SUPPORTED),
            ([FOR, BESIDE], False, True, S.SUPPORTED),
            ([FOR, FOR_UNVERIFIED], False, True, S.SUPPORTED),
            ([FOR], True, True, S.PARTLY),
            ([FOR], True, False, S.PARTLY),
            ([AGAINST], False, True, S.CONTRADICTED),
            ([FOR, AGAINST], False, True, S.CONTRADICTED),
            ([FOR, AGAINST], True, False, S.CONTRADICTED),
            ([FOR_UNVERIFIED, AGAINST], False, False, S.CONTRADICTED),
            ([FOR, AGAINST_UNVERIFIED], False, True, S.UNKNOWN),
            ([AGAINST_UNVERIFIED], False, True, S.UNKNOWN),
            ([FOR_UNVERIFIED], False, True, S.UNKNOWN),
            ([FOR_UNVERIFIED], True, False, S.UNKNOWN),
            ([], True, True, S.NONE),
            ([], False, True, S.NONE),
            ([], True, False, S.UNKNOWN),
            ([BESIDE], True, True, S.NONE),
            ([BESIDE], True, False, S.UNKNOWN),
        ],
    )
    def test_table(self, rows: list[Weighed], incomplete: bool, looked: bool, support: Support) -> None:
        assert record_support(rows, incomplete=incomplete, looked=looked) is support

    def test_rows_of_each_of_something_that_is_not_told_support_nothing(self) -> None:
        assert record_support([FOR], incomplete=False, looked=True, grounded=False) is S.UNKNOWN
        assert record_support([FOR, AGAINST], incomplete=False, looked=True, grounded=False) is S.CONTRADICTED
        assert record_support([], incomplete=True, looked=True, grounded=False) is S.NONE

    @given(
        st.lists(st.builds(Weighed, st.sampled_from(Polarity), st.booleans())), st.booleans(), st.booleans(), st.data()
    )
    def test_the_order_of_rows_changes_nothing(
        self, rows: list[Weighed], incomplete: bool, looked: bool, data: st.DataObject
    ) -> None:
        shuffled = data.draw(st.permutations(rows))
        told = record_support(rows, incomplete=incomplete, looked=looked)
        assert record_support(shuffled, incomplete=incomplete, looked=looked) is told

    @given(st.lists(st.builds(Weighed, st.sampled_from(Polarity), st.booleans())), st.booleans())
    def test_none_is_said_only_where_it_was_looked_for(self, rows: list[Weighed], incomplete: bool) -> None:
        assert record_support(rows, incomplete=incomplete, looked=False) is not Support.NONE

    @given(st.lists(st.builds(Weighed, st.sampled_from(Polarity), st.booleans())), st.booleans(), st.booleans())
    def test_a_contradiction_is_never_support(self, rows: list[Weighed], incomplete: bool, looked: bool) -> None:
        told = record_support([*rows, AGAINST], incomplete=incomplete, looked=looked)
        assert told is Support.CONTRADICTED


@pytest.mark.parametrize(
    ("bound", "own", "cuts"),
    [
        ("supports", Polarity.CONTEXT, Polarity.SUPPORTS),
        ("context", Polarity.SUPPORTS, Polarity.CONTEXT),
        ("contradicts", Polarity.SUPPORTS, Polarity.CONTRADICTS),
        ("supports", Polarity.CONTRADICTS, Polarity.CONTRADICTS),
        ("context", Polarity.CONTRADICTS, Polarity.CONTRADICTS),
        ("as_stated", Polarity.SUPPORTS, Polarity.SUPPORTS),
        ("as_stated", Polarity.CONTEXT, Polarity.CONTEXT),
    ],
)
def test_which_way_a_row_cuts(bound: str, own: Polarity, cuts: Polarity) -> None:
    assert polarity(bound, own) is cuts
