"""Each error says what happened in one sentence, and a docket script can tell it by its exit code."""

from __future__ import annotations

import pytest

from particulars import errors
from particulars.errors import Differs, ParticularsError

ERRORS = [
    error
    for error in vars(errors).values()
    if isinstance(error, type) and issubclass(error, ParticularsError) and error is not ParticularsError
]


@pytest.mark.parametrize("error", ERRORS, ids=lambda e: e.__name__)
def test_says_what_happened(error: type[ParticularsError]) -> None:
    sentence = (error.__doc__ or "").splitlines()[0]
    assert sentence.endswith(".")
    assert str(error("ECF 9 at 2:3.", "Restore it.")) == f"{sentence} ECF 9 at 2:3. Restore it."
    assert str(error()) == sentence


def test_each_has_an_exit_code_of_its_own() -> None:
    codes = [error.exit_code for error in ERRORS if error is not Differs]
    assert len(codes) == len(set(codes))
    assert all(1 < code < 126 for code in codes), "1 says that something differs; from 126 on the shell has its own"
