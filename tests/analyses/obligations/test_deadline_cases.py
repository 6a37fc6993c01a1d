"""The worked deadlines of rules/deadline_cases.json: each answer stood there before anything was computed."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import Any

import msgspec
import pytest

from particulars.analyses.obligations.counted import Counted
from particulars.analyses.obligations.counting import count, held_against, recount
from particulars.analyses.obligations.rules_on_file import on_file
from particulars.analyses.obligations.timing import (
    Direction,
    EarliestOf,
    Fixed,
    Outage,
    Period,
    Place,
    Promptly,
    Recurring,
    Timing,
    Unit,
)

CASES: dict[str, dict[str, Any]] = {c["id"]: c for c in msgspec.json.decode(on_file("deadline_cases.json"))["cases"]}

# What a case asks beyond its numbers: the rule it names, or the words that make it more than a period.
RULES = {
    "D04": "28 U.S.C. § 1292(b)", "D05": "Civ. L.R. 7-3(a)", "D06": "Civ. L.R. 7-3(c)", "D07": "Rule 4(m)",
    "D08": "Rule 72(a)", "D09": "Rule 34(b)(2)(A)", "D10": "Rule 34(b)(2)(A)", "D11": "Rule 33(b)(2)",
    "D14": "Rule 12(a)(1)(A)(i)", "D18": "Civ. L.R. 37-3", "D19": "Rule 59(e)", "D21": "Rule 6(c)(1)",
    "D23": "Civ. L.R. 7-2(a)",
}  # fmt: skip
SAFE = {"D02": "2022-02-18", "D15": "2021-12-30", "D20": "2021-02-12", "D27": "2024-03-14"}
FLAGS = {
    "D02": "HOLIDAY_ON_DATE_CERTAIN", "D04": "NOT_EXTENDABLE", "D07": "RULE_VERSION", "D12": "OBSERVED_DAY",
    "D14": "OBSERVED_DAY", "D15": "OBSERVED_DAY", "D19": "NOT_EXTENDABLE", "D20": "STATE_HOLIDAY",
    "D27": "STRICTLY_BEFORE", "D28": "EXTENSION_BASIS_ASSUMED", "D29": "SUPERSEDES", "D30": "CLERK_INACCESSIBLE",
    "D32": "AMBIGUITY", "D35": "CONFLICT",
}  # fmt: skip
COURTS = {"NY": "nysd", "America/New_York": "nysd"}


def place(args: dict[str, Any], rule: str) -> Place:
    """The court of a case by its State or zone; N.D. Cal. for its own local rules."""
    court = COURTS.get(args.get("state") or args.get("tz") or "") or (
        "cand" if "L.R." in rule or "tz" in args else None
    )
    return Place(court=court, service="mail" if args.get("mail") else None)


def period(case: dict[str, Any]) -> Counted:
    args, rule = case["args"], RULES.get(case["id"])
    timing = Period(
        n=0 if rule else args["n"], rule=rule, on=args["t"], is_extension="extension" in case["title"],
        direction=Direction.BEFORE if case["kind"] == "back" else Direction.AFTER,
    )  # fmt: skip
    at = place(args, rule or "")
    if case["id"] == "D29":
        return recount(msgspec.structs.replace(timing, on="2024-07-12"), args["t"], at)
    return count(timing, at)


def earliest(case: dict[str, Any]) -> Counted:
    parts: list[Timing] = [Period(n=n, on=on) for on, n in case["args"]["parts"]]
    parts += [Fixed(date.fromisoformat(d)) for d in case["args"].get("fixed", ())]
    return count(EarliestOf(tuple(parts), strict="STRICTLY" in case["flags"]))


def outage(case: dict[str, Any]) -> Counted:
    """A period of fourteen days whose last day is the one without access."""
    out = Outage(date.fromisoformat(case["args"]["d"]), proof="notice of the court")
    return count(Period(n=14, on="2024-07-19"), Place(outages=(out,)))


def hours(case: dict[str, Any]) -> Counted:
    args = case["args"]
    return count(Period(n=args["h"], unit=Unit.HOURS, on=args["t"]), Place(zone=args["tz"]))


def promptly(case: dict[str, Any]) -> Counted:
    on = {"D34": date(2022, 2, 9), "D35": date(2022, 2, 25)}[case["id"]]
    return count(Promptly(on=on, hard_stop=date(2022, 2, 21)))


def grid(case: dict[str, Any], through: str | None = None) -> Counted:
    last = date.fromisoformat(case["args"].get("E") or "2019-08-30")
    return count(Recurring(date.fromisoformat(case["args"]["L"]), 3, last))


def fixed(case: dict[str, Any]) -> Counted:
    return count(Fixed(date.fromisoformat(case["args"]["d"])), Place(court="cand"))


KINDS: dict[str, Callable[[dict[str, Any]], Counted]] = {
    "fixed": fixed, "eod": fixed, "fwd": period, "back": period, "hours": hours, "min": earliest, "outage": outage,
    "periods": grid, "starts": grid, "none": promptly,
}  # fmt: skip


@pytest.mark.parametrize("case", CASES.values(), ids=lambda c: f"{c['id']} {c['title'][:40]}")
def test_each_worked_case_comes_out_as_written(case: dict[str, Any]) -> None:
    counted = KINDS[case["kind"]](case)
    answers: dict[str, Callable[[], str | None]] = {
        "eod": lambda: counted.ends_utc,
        "starts": lambda: ",".join(str(p.first) for p in counted.periods[:4]),
    }
    assert answers.get(case["kind"], lambda: counted.answer)() == case["expected"]
    assert FLAGS.get(case["id"], "") in {"", *counted.codes}
    if case["id"] in SAFE:
        assert str(counted.safe) == SAFE[case["id"]]
    if case["kind"] in {"fwd", "back", "outage", "hours"}:
        assert counted.trace and str(counted.trace[-1].day) == case["expected"][:10]


def test_there_are_35_cases_and_none_of_these_tables_names_another() -> None:
    assert len(CASES) == 35
    assert {*RULES, *SAFE, *FLAGS} <= set(CASES)


def test_120_days_and_not_90_for_a_complaint_of_2011() -> None:
    at = count(Period(rule="Rule 4(m)", on="2011-08-03"))
    assert at.date == "2011-12-01" and any(r.source.endswith("before 2015-12-01") for r in at.rules)
    assert count(Period(rule="Rule 4(m)", on="2015-12-01")).date == "2016-02-29"


def test_a_reply_filed_later_than_by_default_asks_for_an_order() -> None:
    due = period(CASES["D06"])
    flag = held_against(due, date(2024, 9, 11))
    assert flag is not None and flag.code == "ACTUAL_LATER_THAN_DEFAULT"
    assert held_against(due, date(2024, 8, 14)) is None


def test_quarters_are_shown_beside_the_periods_from_the_start() -> None:
    counted = grid(CASES["D32"])
    assert (len(counted.periods), len(counted.calendar_periods)) == (17, 18)


def test_promptly_never_gets_a_number() -> None:
    for case in ("D34", "D35"):
        counted = promptly(CASES[case])
        assert counted.date is None and counted.ends_utc is None and not counted.trace
