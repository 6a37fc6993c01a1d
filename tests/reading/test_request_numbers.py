"""Numbers of requests and of docket entries in the words of a ruling: those that are printed, and no others."""

from __future__ import annotations

import pytest

from particulars.reading.request_numbers import docket_numbers, request_numbers

REQUESTS = [
    ("RFP Nos. 14, 15 and 17–19", ["RFP 14", "RFP 15", "RFP 17", "RFP 18", "RFP 19"]),
    ("Interrogatory 17 and Request for Production 3", ["Interrogatory 17", "RFP 3"]),
    ("requests for production nos. 3-5", ["RFP 3", "RFP 4", "RFP 5"]),
    ("Request 14 is granted", ["Request 14"]),
    ("RFPs 900-1200", ["RFP 900-1200"]),
    ("Defendant requests 30 days to respond.", []),
    ("The request 2 weeks ago was denied.", []),
    ("Subpoenas 14 days before trial", []),
    ("interrogatories 14 court days before", []),
]


@pytest.mark.parametrize(("words", "numbers"), REQUESTS)
def test_numbers_of_requests(words: str, numbers: list[str]) -> None:
    assert [n.replace("No. ", "") for n in request_numbers(words)] == numbers


ENTRIES = [
    ("ECF No. 81 and 12 other motions", ["81"]),
    ("ECF No. 12-15", ["12-15"]),
    ("ECF Nos. 12-15", ["12", "13", "14", "15"]),
    ("ECF No. 84–87", []),  # a range or an attachment: left out
    ("Dkt. Nos. 5, 7 & 9-11", ["5", "7", "9", "10", "11"]),
    ("the motion to seal (Dkt. 51) and the motion to strike (Dkt. 52)", ["51", "52"]),
]


@pytest.mark.parametrize(("words", "numbers"), ENTRIES)
def test_numbers_of_docket_entries(words: str, numbers: list[str]) -> None:
    assert [n.removeprefix("ECF No. ") for n in docket_numbers(words)] == numbers
