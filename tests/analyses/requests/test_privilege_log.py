"""Rows of a privilege log: every defect with its row and column, none invented (§ 6.4 plants four sorts)."""

from __future__ import annotations

import pytest

from particulars.analyses.requests.privilege_log import Person, columns_of, examine, is_log

HEADS = ("Control No.", "Bates", "Date", "Author", "Recipients", "CC", "Doc Type", "Subject / File Name", "Privilege", "Description", "Treatment", "Family")  # fmt: skip
SOUND = ["PRIV-0001", "", "03/04/2019", "Counsel D-1, Esq.*", "Engineer V-02", "", "E-mail", "Notices", "Attorney-Client", "Advice on notices", "Withheld", ""]  # fmt: skip


def _row(**changed: str) -> list[str]:
    row = list(SOUND)
    for field, value in changed.items():
        row[HEADS.index(columns_of(HEADS)[field])] = value
    return row


@pytest.mark.parametrize(
    "changed, code, column",
    [
        ({"date": ""}, "NO_DATE", "Date"),
        ({"date": "spring"}, "DATE_NOT_READ", "Date"),
        ({"author": "Engineer V-01"}, "NO_ATTORNEY", "Author"),
        ({"cc": "Buyer B-1 <b1@tidewall.example>"}, "THIRD_PARTY", "CC"),
        ({"bates": "VCS-0000009"}, "DUPLICATE_PRODUCED", "Bates"),
        ({"description": ""}, "NO_DESCRIPTION", "Description"),
    ],
)
def test_each_defect_has_its_row_and_column(changed: dict[str, str], code: str, column: str) -> None:
    rows = [SOUND, _row(**changed)]
    log = examine(HEADS, rows, domains=["cadence.example"], produced={"VCS‑0000009": "volume 2, row 14"})
    assert [(d.row, d.column, d.code) for d in log.defects] == [(3, column, code)]


def test_a_redacted_document_was_produced_and_is_no_duplicate() -> None:
    log = examine(HEADS, [_row(bates="VCS-0000009", treatment="Redacted")], produced={"VCS-0000009": "volume 2"})
    assert log.defects == ()


def test_the_list_of_people_says_who_is_an_attorney_and_who_a_third_party() -> None:
    people = [Person(name="Engineer V-01", role="attorney"), Person(name="Engineer V-02", role="third party")]
    log = examine(HEADS, [_row(author="Engineer V-01")], people=people)
    assert [(d.code, d.value) for d in log.defects] == [("THIRD_PARTY", "Engineer V-02")]


def test_without_people_or_domains_no_third_party_is_looked_for_and_the_log_says_so() -> None:
    log = examine(HEADS, [_row(cc="Buyer B-1 <b1@tidewall.example>")])
    assert log.defects == () and any("no third party is looked for" in limit for limit in log.limits)


def test_a_column_that_a_log_lacks_is_one_limit_and_no_defect_of_each_row() -> None:
    log = examine(("Log No.", "From", "To", "Privilege"), [["1", "A, Esq.", "B", "AC"]])
    assert log.defects == () and "The log has no column for date." in log.limits


def test_what_is_no_log() -> None:
    assert is_log(HEADS) and not is_log(("request", "text"))
