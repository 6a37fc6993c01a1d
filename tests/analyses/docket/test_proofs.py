"""A docket proves a filing only where one entry and one duty fit; everything short of that is possible, with the reason."""

from __future__ import annotations

from datetime import date

import pytest

from particulars.analyses.docket.proofs import Owed, Proof, proofs
from particulars.reading.docket_sheet.rows import Entry
from particulars.reading.docket_sheet.words import entry

OWED = Owed("o1", 40, date(2022, 1, 31), ("Oakum & Tallow, LLC",), "file a list of its rope patterns")
LIST = entry(44, "2022-02-10", "LIST re 40 Order filed by Oakum & Tallow, LLC. (Ferrow, Ann)")
AS_OF = date(2022, 3, 1)


def said(*entries: Entry, owed: tuple[Owed, ...] = (OWED,), as_of: date = AS_OF) -> list[tuple[str, int | None, bool]]:
    return [(p.owed, p.number, p.is_sure) for p in proofs(owed, entries, as_of)]


def one(found: Entry) -> Proof:
    (proof,) = proofs([OWED], [found], AS_OF)
    return proof


def test_the_one_entry_that_fits_is_proof() -> None:
    assert one(LIST).is_sure and one(LIST).date_filed == "2022-02-10"


@pytest.mark.parametrize(
    ("words", "why"),
    [
        ("LIST re 40 Order filed by Brindle Chandlers, Inc.", "owed by Oakum"),
        ("LIST re 40 Order", "it names no filer"),
        ("LIST filed by Oakum & Tallow, LLC.", "does not name entry 40"),
        ("LIST re 40 Order, 38 Stipulation filed by Oakum & Tallow, LLC.", "names other entries too"),
        ("LIST re 40 Order, wanting an extension of time, filed by Oakum & Tallow, LLC.", "“extension”"),
        ("AMENDED LIST re 40 Order filed by Oakum & Tallow, LLC.", "“AMENDED”"),
    ],
)
def test_what_falls_short_is_possible_and_says_why(words: str, why: str) -> None:
    found = one(entry(44, "2022-02-10", words))
    assert not found.is_sure and why in found.why


@pytest.mark.parametrize(
    "other",
    [
        entry(44, "2022-02-10", "DECLARATION re 40 Order filed by Oakum & Tallow, LLC."),  # not what was owed
        entry(44, "2022-01-10", "LIST re 40 Order filed by Oakum & Tallow, LLC."),  # before the order
        entry(44, "2022-03-02", "LIST re 40 Order filed by Oakum & Tallow, LLC."),  # after the day asked about
        entry(44, "2022-02-10", "MOTION to Strike List re 40 Order filed by Oakum & Tallow, LLC."),
        entry(44, "2022-02-10", "LIST re 38 Order filed by Oakum & Tallow, LLC."),  # another order's
        entry(44, "2022-02-10", "LIST filed by Brindle Chandlers, Inc."),
    ],
)
def test_what_does_not_fit_is_nothing(other: Entry) -> None:
    assert said(other) == []


def test_two_entries_that_fit_are_both_only_possible() -> None:
    second = entry(45, "2022-02-11", LIST.text)
    assert said(LIST, second) == [("o1", 44, False), ("o1", 45, False)]


def test_one_entry_for_two_duties_proves_neither() -> None:
    other = Owed("o2", 40, date(2022, 1, 31), OWED.by, "file a list of witnesses")
    assert said(LIST, owed=(OWED, other)) == [("o1", 44, False), ("o2", 44, False)]


def test_all_who_owe_must_have_filed() -> None:
    both = Owed("o1", 40, date(2022, 1, 31), ("Oakum & Tallow, LLC", "Brindle Chandlers, Inc."), "file a joint list")
    joint = entry(44, "2022-02-10", "JOINT LIST re 40 Order filed by Oakum & Tallow, LLC, Brindle Chandlers, Inc.")
    assert said(LIST, owed=(both,)) == [("o1", 44, False)]
    assert said(joint, owed=(both,)) == [("o1", 44, True)]


@pytest.mark.parametrize(
    "owed",
    [
        Owed("o1", 40, date(2022, 1, 31), OWED.by, "produce its list"),
        Owed("o1", None, date(2022, 1, 31), OWED.by, OWED.act),
        Owed("o1", 40, None, OWED.by, OWED.act),
    ],
)
def test_a_duty_to_do_else_than_file_or_of_no_known_order_is_never_proved(owed: Owed) -> None:
    assert said(LIST, owed=(owed,)) == []
