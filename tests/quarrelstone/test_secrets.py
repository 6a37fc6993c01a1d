"""The invented list of secrets and the invented public items: what LAW § 6.8 counts, and both read as planted."""

from __future__ import annotations

from pathlib import Path

import pytest

from particulars.desk.demo_secrets import secrets_found
from particulars.quarrelstone.generate import generate
from particulars.quarrelstone.ledger import Ledger
from particulars.quarrelstone.secrets import held
from particulars.quarrelstone.secrets.listed import INSTANCES, MEETING, SECRETS


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, Ledger]:
    out = tmp_path_factory.mktemp("secrets")
    return out, generate(out, sections=["secrets", "public_items"])


def test_as_many_as_the_law_has_them(built: tuple[Path, Ledger]) -> None:
    """LAW § 6.8: 9 secrets, 5 sound, 4 with one remark each; 14 instances, 3 without evidence."""
    truth = built[1].secrets
    assert truth is not None
    assert [len(s.remarks) for s in truth.secrets] == [0] * 5 + [1] * 4
    assert sorted(code for s in truth.secrets for code in s.remarks) == ["CATCH_ALL", "COMBINATION_NOT_EXPLAINED", "NEAR_PUBLIC_SOURCE", "NO_FIXATION_BEFORE"]  # fmt: skip
    assert len(INSTANCES) == 14 and sum("NO_EVIDENCE" in i.remarks for i in truth.instances) == 3
    assert [s.iso < MEETING for s in SECRETS].count(False) == 1
    assert [bool(item.captured_utc) for item in truth.items] == [True, True, True, False, False]


def test_what_is_planted_is_read(built: tuple[Path, Ledger]) -> None:
    """M003-05 and -06 on the list's text and PDF; M003-27: the clause that waits, for a list on its day and a late one."""
    out, ledger = built
    assert ledger.secrets is not None
    found = secrets_found(out, ledger.secrets)
    assert held.secrets(ledger.secrets, found).holds and held.public_items(ledger.secrets, found).holds
    assert dict(found.stands) == {"2022-02-14": "active", "2022-02-25": "conflict"}
