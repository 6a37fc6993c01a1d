"""How obligations stand: on the outside order whose answers were written first, and always on an invented one."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from pathlib import Path

import pytest

from outside import outside
from particulars.analyses.obligations.proof import Proof
from particulars.analyses.obligations.reading import read
from particulars.analyses.obligations.rows import Force, Obligation, TimePart
from particulars.analyses.obligations.standing import Standing, State, standing
from particulars.analyses.obligations.timing import Place
from particulars.intake.plain import read_text
from particulars.quarrelstone.generate import generate
from particulars.reading.captions import read as read_caption

NEW_YORK = Place(court="nysd")


def of_paper(path: Path) -> tuple[tuple[Obligation, ...], date]:
    text = read_text(path.read_text(encoding="utf8"))
    caption = read_caption(text)
    assert caption.dated
    return read(text, caption).obligations, date.fromisoformat(caption.dated)


def stands(rows: tuple[Obligation, ...], ordered: date, as_of: str, **given: dict[str, str]) -> dict[str, Standing]:
    done = {name: date.fromisoformat(day) for name, day in given.get("done", {}).items()}
    found = standing(rows, date.fromisoformat(as_of), ordered, Proof(done, given.get("events", {})), NEW_YORK)
    return {one.id: one for one in found}


class TestTheOutsideOrder:
    """Law notes § 5.5: the quoted duty, the identification, and compliance with the earlier order promptly after it."""

    @pytest.fixture
    def order(self) -> tuple[tuple[Obligation, ...], date]:
        return of_paper(outside("papers", "003-mujae-v-spotify-order.txt"))

    @pytest.fixture
    def ids(self, order: tuple[tuple[Obligation, ...], date]) -> tuple[str, str, str, str]:
        rows, _ = order
        [comply] = [o for o in rows if o.timing == "promptly"]
        [cancelled] = [o for o in rows if o.force is Force.EVENT_CANCELED]
        [quoted], [identify] = comply.carries, comply.depends_on
        return quoted, identify, comply.id, cancelled.id

    def test_before_the_order_only_the_quoted_duty_stands_without_a_date(
        self, order: tuple[tuple[Obligation, ...], date], ids: tuple[str, str, str, str]
    ) -> None:
        quoted, identify, comply, _ = ids
        now = stands(*order, "2021-12-01")
        assert (now[quoted].state, now[quoted].last) == (State.ACTIVE, None)
        assert now[identify].state is now[comply].state is State.NOT_YET

    def test_the_day_after_the_order(
        self, order: tuple[tuple[Obligation, ...], date], ids: tuple[str, str, str, str]
    ) -> None:
        quoted, identify, comply, cancelled = ids
        now = stands(*order, "2022-02-01")
        assert (now[comply].state, now[comply].waits, now[comply].last) == (
            State.PENDING, (identify,), date(2022, 2, 21)
        )  # fmt: skip
        assert now[comply].counted.safe == date(2022, 2, 18)
        assert "HOLIDAY_ON_DATE_CERTAIN" in now[comply].counted.codes
        assert now[cancelled].state is State.CANCELED and now[quoted].state is State.CARRIED

    def test_a_day_named_that_is_a_holiday_is_shown_as_such_and_stays(
        self, order: tuple[tuple[Obligation, ...], date], ids: tuple[str, str, str, str]
    ) -> None:
        """X22 of the law notes § 1.6: February 21, 2022 is Washington's Birthday; a day that the clause names does not roll."""
        _, _, comply, _ = ids
        now = stands(*order, "2022-02-01")[comply]
        (said,) = [reason for reason in now.reasons if reason.startswith("HOLIDAY_ON_DATE_CERTAIN")]
        assert "2022-02-21 is Washington's Birthday; it does not roll" in said and "2022-02-18" in said
        assert now.last == date(2022, 2, 21)

    def test_performance_starts_what_waited_for_it(
        self, order: tuple[tuple[Obligation, ...], date], ids: tuple[str, str, str, str]
    ) -> None:
        _, identify, comply, _ = ids
        now = stands(*order, "2022-02-14", done={identify: "2022-02-14"})
        assert now[identify].state is State.PERFORMED
        assert (now[comply].state, now[comply].since) == (State.ACTIVE, date(2022, 2, 14))
        assert now[comply].counted.date is None

    def test_without_proof_it_is_overdue_the_day_after(
        self, order: tuple[tuple[Obligation, ...], date], ids: tuple[str, str, str, str]
    ) -> None:
        _, identify, comply, _ = ids
        assert stands(*order, "2022-02-22", done={identify: "2022-02-14"})[comply].state is State.OVERDUE
        without = stands(*order, "2022-02-22")[comply]
        assert without.state is State.OVERDUE and without.needs_person

    def test_a_trigger_after_the_hard_stop_is_a_conflict(
        self, order: tuple[tuple[Obligation, ...], date], ids: tuple[str, str, str, str]
    ) -> None:
        _, identify, comply, _ = ids
        now = stands(*order, "2022-02-25", done={identify: "2022-02-25"})
        assert now[comply].state is State.CONFLICT
        assert any(r.startswith("ACTUAL_LATER_THAN_DEFAULT") for r in now[identify].reasons)


@pytest.fixture(scope="module")
def invented(tmp_path_factory: pytest.TempPathFactory) -> tuple[tuple[Obligation, ...], date]:
    out = tmp_path_factory.mktemp("quarrelstone")
    generate(out)
    return of_paper(out / "papers" / "m1-070-order.txt")


@pytest.mark.parametrize(
    ("as_of", "event", "state"),
    [
        ("2022-01-30", None, State.NOT_YET),
        ("2022-02-01", None, State.PENDING),
        ("2022-02-13", "2022-02-14", State.PENDING),
        ("2022-02-14", "2022-02-14", State.ACTIVE),
        ("2022-02-21", "2022-02-14", State.ACTIVE),
        ("2022-02-22", "2022-02-14", State.OVERDUE),
        ("2022-02-22", None, State.OVERDUE),
        ("2022-02-25", "2022-02-25", State.CONFLICT),
    ],
)
def test_promptly_in_the_invented_order(
    invented: tuple[tuple[Obligation, ...], date], as_of: str, event: str | None, state: State
) -> None:
    [prompt] = [o for o in invented[0] if o.timing == "promptly"]
    one = stands(*invented, as_of, events={prompt.id: event} if event else {})[prompt.id]
    assert (one.state, one.last, one.counted.date) == (state, date(2022, 2, 21), None)


def test_the_vacated_conference_and_proof_in_the_invented_order(
    invented: tuple[tuple[Obligation, ...], date],
) -> None:
    now = stands(*invented, "2022-02-14", done={"o1": "2022-02-14", "o2": "2022-02-15"})
    assert [now[o.id].state for o in invented[0] if o.force is Force.EVENT_CANCELED] == [State.CANCELED]
    assert (now["o1"].state, now["o2"].state) == (State.PERFORMED, State.ACTIVE)


def obligation(**said: object) -> Obligation:
    return Obligation(**{"id": "o1", "start": 0, "end": 1, "text": "x", "force": Force.DUTY, "who": "D", **said})  # type: ignore[arg-type]


def test_a_duty_that_only_comes_first_gives_no_date_to_a_period_from_another_event() -> None:
    first = obligation(who="Plaintiff", act="serve its list")
    then = obligation(id="o2", timing="period", n=7, unit="days", trigger="entry of the judgment", depends_on=("o1",))
    now = stands((first, then), date(2022, 1, 3), "2022-01-10", done={"o1": "2022-01-05"})
    assert (now["o2"].state, now["o2"].last) == (State.PENDING, None)


def test_a_period_runs_from_the_performance_that_its_trigger_names() -> None:
    first = obligation(who="Plaintiff", act="serve its list")
    then = obligation(
        id="o2", timing="period", n=7, unit="days", trigger="Plaintiff serves its list", depends_on=("o1",)
    )
    now = stands((first, then), date(2022, 1, 3), "2022-01-10", done={"o1": "2022-01-05"})
    assert (now["o2"].state, now["o2"].last) == (State.ACTIVE, date(2022, 1, 12))


@pytest.mark.parametrize(("who", "state"), [("Plaintiff", State.ACTIVE), ("Clerk", State.PENDING)])
def test_an_event_that_is_proved_no_longer_waits_for_the_duty_it_comes_of(who: str, state: State) -> None:
    first = obligation(who=who, act="serve its answer")
    then = obligation(
        id="o2", timing="period", n=7, unit="days", trigger="Plaintiff names the secrets", depends_on=("o1",)
    )
    now = stands((first, then), date(2022, 1, 3), "2022-01-10", events={"o2": "2022-01-05"})
    assert (now["o2"].state, now["o2"].last) == (state, date(2022, 1, 12))


@pytest.mark.parametrize("force", [Force.PERMISSION, Force.CONDITION, Force.PROHIBITION, Force.DAY_SET])
def test_what_is_no_plain_duty_is_never_overdue(force: Force) -> None:
    one = obligation(force=force, timing="fixed", due="2022-02-14")
    now = stands((one,), date(2022, 1, 3), "2022-03-01")["o1"]
    assert now.state is State.PASSED and now.needs_person


def test_hours_without_a_clock_time_go_to_a_person() -> None:
    one = obligation(timing="period", n=24, unit="hours", trigger="service")
    now = stands((one,), date(2022, 1, 3), "2022-03-01", events={"o1": "2022-02-01"})["o1"]
    assert now.last is None and any("clock time" in doubt for doubt in now.needs_person)


def test_a_paper_without_a_day_goes_to_a_person() -> None:
    [one] = standing((obligation(),), date(2022, 1, 3), None)
    assert one.state is State.ACTIVE and one.needs_person


RULED = TimePart(timing="period", n=45, unit="days", trigger="the ruling")
DAY = TimePart(timing="fixed", due="2022-06-30")


@pytest.mark.parametrize(
    ("timing", "as_of", "ruled", "state", "last"),
    [
        ("latest_of", "2022-07-10", None, State.PENDING, None),
        ("latest_of", "2022-07-10", "2022-05-01", State.OVERDUE, "2022-06-30"),
        ("latest_of", "2022-07-10", "2022-06-01", State.ACTIVE, "2022-07-18"),
        ("earliest_of", "2022-06-20", None, State.ACTIVE, "2022-06-30"),
        ("earliest_of", "2022-06-20", "2022-05-03", State.OVERDUE, "2022-06-17"),
        ("earliest_of", "2022-07-01", None, State.OVERDUE, "2022-06-30"),
    ],
)
def test_the_earlier_or_later_of_a_day_and_a_period(
    timing: str, as_of: str, ruled: str | None, state: State, last: str | None
) -> None:
    one = obligation(timing=timing, parts=(DAY, RULED))
    now = stands((one,), date(2022, 1, 3), as_of, events={"o1": ruled} if ruled else {})["o1"]
    assert (now.state, now.last and str(now.last)) == (state, last)
    if ruled is None:
        assert any(reason.startswith("OPEN_PART") for reason in now.reasons)


def test_times_from_two_events_take_each_its_own() -> None:
    one = obligation(timing="latest_of", parts=(TimePart(timing="period", n=7, unit="days", trigger="notice"), RULED))
    assert stands((one,), date(2022, 1, 3), "2022-07-01", events={"o1": "2022-05-02"})["o1"].last is None
    given = {"o1.1": "2022-05-02", "o1.2": "2022-05-03"}
    assert stands((one,), date(2022, 1, 3), "2022-05-05", events=given)["o1"].last == date(2022, 6, 17)


@pytest.mark.parametrize(
    ("as_of", "done", "state", "last"),
    [
        ("2022-01-10", None, State.ACTIVE, "2022-02-01"),
        ("2022-02-01", None, State.ACTIVE, "2022-02-01"),
        ("2022-02-10", None, State.OVERDUE, "2022-03-01"),
        ("2022-02-10", "2022-01-31", State.ACTIVE, "2022-03-01"),
        ("2022-03-10", "2022-01-31", State.OVERDUE, "2022-04-01"),
    ],
)
def test_a_report_by_the_first_of_each_month(as_of: str, done: str | None, state: State, last: str) -> None:
    one = obligation(timing="recurring", n=1, unit="months", month_day=1)
    now = stands((one,), date(2022, 1, 3), as_of, done={"o1": done} if done else {})["o1"]
    assert (now.state, str(now.last)) == (state, last)
    assert now.counted.due_days[0] == date(2022, 2, 1)


def test_every_thirty_days_waits_for_its_start() -> None:
    one = obligation(timing="recurring", n=30, unit="days", trigger="entry")
    waiting = stands((one,), date(2022, 1, 3), "2022-03-01")["o1"]
    assert (waiting.state, waiting.last, waiting.counted.due_days) == (State.PENDING, None, ())
    counted = stands((one,), date(2022, 1, 3), "2022-01-20", events={"o1": "2022-01-05"})["o1"]
    assert (counted.state, counted.last) == (State.ACTIVE, date(2022, 2, 4))


@dataclass(frozen=True)
class Entry:
    """A row of proof as a docket or a paper gives it."""

    owed: str
    day: date
    source: str


ANSWERED = Entry("o1", date(2022, 2, 18), "ECF No. 25, response filed")


@pytest.mark.parametrize(
    ("due", "is_late", "said"),
    [
        ("2022-02-18", False, "proof of performance on 2022-02-18 was given"),
        ("2022-02-14", True, "proof of performance on 2022-02-18, later than 2022-02-14 was given"),
    ],
)
def test_an_entry_of_the_docket_proves_performance_in_time_or_late(due: str, is_late: bool, said: str) -> None:
    one = obligation(timing="fixed", due=due)
    [now] = standing([one], date(2022, 3, 1), date(2022, 1, 3), Proof({}, {}, (ANSWERED,)))
    assert (now.state, now.performed_on, now.is_late) == (State.PERFORMED, date(2022, 2, 18), is_late)
    assert said in now.reasons and "proof: ECF No. 25, response filed (2022-02-18)" in now.reasons
    assert str(now.last) == due


def test_an_entry_after_the_day_asked_about_proves_nothing_yet() -> None:
    one = obligation(timing="fixed", due="2022-02-14")
    [now] = standing([one], date(2022, 2, 16), date(2022, 1, 3), Proof({}, {}, (ANSWERED,)))
    assert (now.state, now.performed_on) == (State.OVERDUE, None)
    assert not any("ECF No. 25" in reason for reason in now.reasons)


def test_two_entries_of_different_days_go_to_a_person_unless_one_said_which() -> None:
    rows = (ANSWERED, Entry("o1", date(2022, 2, 20), "ECF No. 26, corrected response"))
    one = obligation(timing="fixed", due="2022-02-14")
    [torn] = standing([one], date(2022, 3, 1), date(2022, 1, 3), Proof({}, {}, rows))
    assert (torn.state, torn.performed_on) == (State.OVERDUE, None)
    assert any("ECF No. 25" in doubt and "ECF No. 26" in doubt for doubt in torn.needs_person)
    [said] = standing([one], date(2022, 3, 1), date(2022, 1, 3), Proof({"o1": date(2022, 2, 20)}, {}, rows))
    assert (said.state, said.performed_on, said.is_late) == (State.PERFORMED, date(2022, 2, 20), True)


def test_performance_after_the_hard_stop_of_promptly_is_late() -> None:
    one = obligation(timing="promptly", due="2022-02-14", trigger="the list is served")
    now = stands((one,), date(2022, 1, 3), "2022-03-01", done={"o1": "2022-02-16"}, events={"o1": "2022-02-01"})["o1"]
    assert now.is_late and any("later than 2022-02-14" in reason for reason in now.reasons)
