"""What an order sets, counted: a fixed day stays, "promptly" waits for its event and never gets a number."""

from __future__ import annotations

from datetime import date

from particulars.analyses.obligations.chained import count_all
from particulars.analyses.obligations.counted import Counted
from particulars.analyses.obligations.due_timing import timing_of
from particulars.analyses.obligations.reading import read
from particulars.analyses.obligations.standing import State, standing
from particulars.analyses.obligations.timing import Place, Promptly
from particulars.intake.plain import read_text
from particulars.papers.calendar_file import calendar_file
from particulars.papers.deadlines import Deadline, csv_table
from particulars.reading.captions import read as read_caption

# An invented order; none of these parties, numbers or lists exists.
ORDER = """\
UNITED STATES DISTRICT COURT
SOUTHERN DISTRICT OF NEW YORK

OAKUM & TALLOW, LLC, Plaintiff, v. BRINDLE CHANDLERS, INC., Defendant.

21 Civ. 9871 (QQ)

ORDER

It is hereby ORDERED that:

(1) Plaintiff shall serve its list of rope patterns by February 14, 2022.

(2) Defendant shall produce the winding records promptly after Plaintiff serves its list, but no later than
February 21, 2022.

(3) Defendant shall answer the complaint within 14 days after entry of this Order.

(4) Plaintiff shall amend its complaint no later than June 30, 2022 or 45 days after the ruling on the motion,
whichever is later.

(5) The parties shall file monthly status reports by the first of each month until May 15, 2022.

SO ORDERED.

Dated: January 31, 2022
"""


def counted(**events: str) -> list[tuple[str, Counted]]:
    text = read_text(ORDER)
    rows = [o for o in read(text, read_caption(text)).obligations if o.timing != "none"]
    known = {o.trigger or "": on for o in rows for words, on in events.items() if words in (o.trigger or "")}
    found = count_all({o.id: timing_of(o) for o in rows}, known, Place(court="nysd"))
    return [(o.timing, found[o.id]) for o in rows]


def of(timing: str, **events: str) -> Counted:
    one, *more = [c for t, c in counted(**events) if t == timing]
    assert not more
    return one


def test_a_day_that_the_order_names_stays() -> None:
    assert of("fixed").date == "2022-02-14"


def test_promptly_waits_for_its_event_and_stops_at_the_day_named_without_rolling() -> None:
    waiting = of("promptly")
    assert waiting.date is None and waiting.answer == "NO_DATE; window open..2022-02-21"
    assert {"EVENT_UNKNOWN", "HOLIDAY_ON_DATE_CERTAIN"} <= waiting.codes and str(waiting.safe) == "2022-02-18"
    assert of("promptly", serves="2022-02-09").answer == "NO_DATE; window 2022-02-09..2022-02-21"
    assert "CONFLICT" in of("promptly", serves="2022-02-25").codes


def test_a_period_runs_from_its_event_once_that_is_proved() -> None:
    assert of("period").date is None
    due = of("period", entry="2022-02-07")
    assert due.date == "2022-02-22" and str(due.safe) == "2022-02-22"


def test_the_later_of_two_times_waits_for_its_event_and_then_falls_where_it_falls() -> None:
    waiting = of("latest_of")
    assert waiting.date is None and "OPEN_PART" in waiting.codes
    assert of("latest_of", ruling="2022-05-02").date == "2022-06-30"
    assert of("latest_of", ruling="2022-06-01").date == "2022-07-18"


def test_monthly_reports_stand_in_status_calendar_and_table() -> None:
    text = read_text(ORDER)
    rows = read(text, read_caption(text)).obligations
    (report,) = [o for o in rows if o.timing == "recurring"]
    now = {s.id: s for s in standing(rows, date(2022, 2, 10), date(2022, 1, 31))}[report.id]
    assert (now.state, now.last) == (State.OVERDUE, date(2022, 3, 1))
    deadline = Deadline(id=report.id, what=report.act, counted=now.counted)
    assert calendar_file([deadline], "2022-02-10T12:00:00Z").count(b"BEGIN:VEVENT") == 4
    assert "due 4 2022-05-01 Sun" in csv_table([deadline])


def test_an_order_sets_no_number_of_days_for_promptly() -> None:
    text = read_text(ORDER)
    rows = read(text, read_caption(text)).obligations
    prompt = [o for o in rows if o.timing == "promptly"]
    assert len(prompt) == 1 and prompt[0].n is None and isinstance(timing_of(prompt[0]), Promptly)
