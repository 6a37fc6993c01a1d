"""The dated data that deadlines rest on: each entry has a source, versions follow one another, courts and zones exist."""

from __future__ import annotations

import json
from datetime import date, timedelta
from functools import cache
from itertools import pairwise
from typing import Any
from zoneinfo import available_timezones

import pytest

from particulars.analyses.obligations.rules_on_file import FILES, court, method, on_file, rule_period
from particulars.errors import Uncounted
from particulars.reading import reporters


@cache
def data(name: str) -> dict[str, Any]:
    found: dict[str, Any] = json.loads(on_file(name))
    return found


@pytest.mark.parametrize("name", (*FILES, "deadline_cases.json"))
def test_each_file_says_what_it_is_whence_and_how_far_it_was_read(name: str) -> None:
    for field in ("what", "source", "read", "effective"):
        assert data(name)[field], field
    assert isinstance(data(name)["verified"], bool)
    assert date.fromisoformat(data(name)["effective"]) <= date.today()


def test_each_holiday_has_a_source_and_a_first_day() -> None:
    holidays = data("holidays.json")
    for entry in (*holidays["federal"], *(d for s in holidays["states"].values() for d in s["days"])):
        assert entry["source"] and date.fromisoformat(entry["since"]) and isinstance(entry["verified"], bool), entry
        assert ("day" in entry) != ("nth" in entry), entry
    assert all(c["source"] and not c["verified"] for c in holidays["closings"])


VERSIONS = {
    **{r["id"]: r["versions"] for r in data("rule_versions.json")["periods"]},
    **{f"service by {m['name']}": m["versions"] for m in data("service.json")["methods"]},
    "Rule 6(a)": data("rule_versions.json")["computing"],
}


@pytest.mark.parametrize("versions", VERSIONS.values(), ids=list(VERSIONS))
def test_versions_follow_one_another_without_gap_and_the_last_is_in_force(versions: list[dict[str, Any]]) -> None:
    assert versions[-1]["until"] is None and all(v["source"] for v in versions)
    for one, following in pairwise(versions):
        assert date.fromisoformat(one["until"]) + timedelta(1) == date.fromisoformat(following["since"])


def test_there_are_94_district_courts_each_in_known_zones() -> None:
    courts = data("courts.json")["courts"]
    assert len(courts) == len({c["id"] for c in courts}) == len({c["name"] for c in courts}) == 94
    assert {z for c in courts for z in c["zones"]} <= available_timezones()
    assert all(len(c["zones"]) in (1, 2) for c in courts)


def test_a_court_goes_by_its_id_or_its_printed_name() -> None:
    printed = set(reporters.courts().values())
    for one in data("courts.json")["courts"]:
        name = next(n for n in (one["name"], *one.get("also", ())) if n in printed)  # as captions have it
        assert court(name).id == one["id"]
    assert court("cand") == court("N.D. Cal.") == court("n.d.cal.")
    for unknown in ("", "cal", "ca9"):
        with pytest.raises(Uncounted):
            court(unknown)


def test_what_is_not_on_file_is_refused() -> None:
    with pytest.raises(Uncounted, match="mail"):
        method("pigeon")
    with pytest.raises(Uncounted, match="Give it in days"):
        rule_period("Rule 99(z)")
    assert rule_period("FRCP 59(e)").not_extendable
