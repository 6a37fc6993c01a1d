"""Who must do what by when, in invented clauses; what the law in general asks, or a party wants, is no duty here."""

from __future__ import annotations

import msgspec
import pytest

from analyses.an_order import CAPTION, paper
from particulars.analyses.obligations.due_words import due_of
from particulars.analyses.obligations.reading import read
from particulars.analyses.obligations.rows import Force, Obligation


def obligations(*paragraphs: str, document_type: str = "order") -> tuple[Obligation, ...]:
    caption = msgspec.structs.replace(CAPTION, document_type=document_type)
    return read(paper(*paragraphs), caption).obligations


DUTIES = [
    ("Plaintiff shall serve its list by May 3, 2024.", "Plaintiff", "fixed", "2024-05-03", Force.DUTY),
    ("The parties shall meet and confer within 14 days of this order.", "Parties", "period", None, Force.DUTY),
    ("Defendants must produce the logs no later than June 7, 2024.", "Defendants", "fixed", "2024-06-07", Force.DUTY),
    ("Counsel for Defendant is ORDERED to file a report.", "Counsel for Defendant", "none", None, Force.DUTY),
    ("The Clerk is respectfully directed to close the motion.", "Clerk", "none", None, Force.ADMINISTRATIVE),
    ("Tin Kettle shall not use the drawings.", "Tin Kettle", "none", None, Force.PROHIBITION),
    ("Defendants need only produce those ledgers Plaintiff names.", "Defendants", "none", None, Force.DUTY),
    ("If Plaintiff wishes to object, it must file a letter by May 9, 2024.", "Plaintiff", "fixed", "2024-05-09", Force.CONDITION),
    ("Plaintiff may file an amended complaint by May 20, 2024.", "Plaintiff", "fixed", "2024-05-20", Force.PERMISSION),
    ("Counsel are responsible for sending copies to co-counsel.", "Counsel", "none", None, Force.ADMINISTRATIVE),
    ("The hearing set for May 2, 2024 is vacated.", "court and parties", "fixed", "2024-05-02", Force.EVENT_CANCELED),
    ("Any attempt by plaintiff to press others to settle would be a misuse of discovery.", "Plaintiff", "none", None, Force.PROHIBITION),
    ("The action is dismissed without prejudice to plaintiff to file a new complaint.", "Plaintiff", "none", None, Force.PERMISSION),
    ("The Court ORDERS Defendants to serve a new log by May 3, 2024.", "Defendants", "fixed", "2024-05-03", Force.DUTY),
    ("IT IS HEREBY ORDERED that Plaintiff file its reply within 7 days of service.", "Plaintiff", "period", None, Force.DUTY),
    ("Tin Kettle, its agents, and all persons in concert with it, are hereby enjoined from selling pumps.", "Tin Kettle", "none", None, Force.PROHIBITION),
    ("Opposition briefs are due by May 3, 2024.", None, "fixed", "2024-05-03", Force.DAY_SET),
    ("The discovery deadline is extended to June 3, 2024.", None, "fixed", "2024-06-03", Force.DAY_SET),
    ("The hearing is continued to June 3, 2024 at 10:00 a.m.", None, "fixed", "2024-06-03", Force.DAY_SET),
    ("The code shall be produced on a laptop.", None, "none", None, Force.DUTY),
]  # fmt: skip


@pytest.mark.parametrize(("words", "who", "timing", "due", "force"), DUTIES)
def test_each_clause(words: str, who: str | None, timing: str, due: str | None, force: Force) -> None:
    (row,) = obligations(words)
    assert (row.who, row.timing, row.due, row.force) == (who, timing, due, force)


NO_DUTY = [
    "To prevail, plaintiff must prove that it owns the mark.",
    "A plaintiff shall plead facts.",
    "Under Rule 26, parties must disclose witnesses.",
    "Plaintiff argues that Defendants must produce the logs.",
    "Defendants contend that Plaintiff shall bear the cost.",
    "Plaintiff must show good cause.",
    "The rule provides that “the parties shall confer.”",
    "The court must ask whether the logs matter.",
    "Plaintiff may or may not be right.",
    "Because nothing shows that the subpoena would name the defendants, its application must be denied.",
    "The log was due on April 3, 2024.",
    "The court ordered a party to pay.",
    "See Plum v. Stone, 12 F.4th 345 (9th Cir. 2021) (the parties shall confer).",
]


@pytest.mark.parametrize("words", NO_DUTY)
def test_what_binds_nobody_here(words: str) -> None:
    assert obligations(words) == ()


TIMES_OF_THINGS = [
    "Defendant shall produce all emails sent on or before January 5, 2021.",
    "Plaintiff shall respond to the motion that was filed on January 6, 2022.",
    "Defendant shall produce the contracts executed before April 1, 2019.",
]


@pytest.mark.parametrize("words", TIMES_OF_THINGS)
def test_a_time_that_describes_a_thing_is_no_due_day(words: str) -> None:
    (row,) = obligations(words)
    assert (row.timing, row.due, row.flags) == ("none", None, ())


UNREAD_TIMES = [
    ("Defendant shall produce the documents by June 31, 2024.", "NO_SUCH_DAY: 2024-06-31"),
    ("Plaintiff shall answer by May 3, 2021.", "DAY_BEFORE_THE_PAPER: 2021-05-03"),
    ("Plaintiff shall report by the earlier of June 29, 2026 and the close of discovery.", "SEVERAL_TIMES"),
    ("Plaintiff shall report by the earlier of June 31, 2026 and 45 days after the ruling.", "SEVERAL_TIMES"),
    ("Plaintiff shall answer within 21 days of service or, if waived, 60 days after the request was sent.", "SEVERAL_TIMES"),
    ("Plaintiff shall serve a log within 14 days of this Order and every 30 days thereafter.", "SEVERAL_TIMES"),
    ("Plaintiff shall answer by the later of May 3, 2021 and 7 days after the ruling.", "DAY_BEFORE_THE_PAPER: 2021-05-03"),
]  # fmt: skip

RULING = ("period", None, 45, "after", "the ruling")
SEVERAL = [
    ("Plaintiff shall amend no later than June 30, 2026 or 45 days after the ruling, whichever is later.", "latest_of", None, [("fixed", "2026-06-30", None, None, None), RULING]),
    ("Plaintiff shall report by the earlier of June 29, 2026 and 45 days after the ruling.", "earliest_of", None, [("fixed", "2026-06-29", None, None, None), RULING]),
    ("Plaintiff shall report within 45 days after the ruling but no later than June 29, 2026.", "earliest_of", None, [RULING, ("fixed", "2026-06-29", None, None, None)]),
    ("Plaintiff shall report within forty-five (45) days after the ruling, and in no event later than June 29, 2026.", "earliest_of", None, [RULING, ("fixed", "2026-06-29", None, None, None)]),
    ("Plaintiff shall report by the later of (a) May 3, 2026 and (b) May 9, 2026.", "latest_of", "2026-05-09", [("fixed", "2026-05-03", None, None, None), ("fixed", "2026-05-09", None, None, None)]),
]  # fmt: skip


@pytest.mark.parametrize(("words", "timing", "due", "parts"), SEVERAL)
def test_the_earlier_or_later_of_several_times(words: str, timing: str, due: str | None, parts: list[object]) -> None:
    (row,) = obligations(words)
    assert (row.timing, row.due, row.flags) == (timing, due, ())
    assert [(p.timing, p.due, p.n, p.direction, p.trigger) for p in row.parts] == parts


RECURRING = [
    ("The parties shall file a joint report every thirty (30) days.", (30, "days", None, None, None, None, None, ("NO_START_NAMED",))),
    ("Plaintiff shall confer every 30 days after entry of this Order until June 3, 2025.", (30, "days", None, "entry of this Order", "2025-06-03", None, None, ())),
    ("The parties shall file monthly status reports by the first of each month.", (1, "months", None, None, None, 1, None, ())),
    ("Plaintiff shall file a report by June 3, 2024 and every 60 days thereafter.", (60, "days", "2024-06-03", None, None, None, None, ())),
    ("Plaintiff shall file a status letter every Friday.", (1, "weeks", None, None, None, None, 4, ())),
]  # fmt: skip


@pytest.mark.parametrize(("words", "want"), RECURRING)
def test_what_comes_again_and_again(words: str, want: tuple[object, ...]) -> None:
    (row,) = obligations(words)
    assert row.timing == "recurring"
    assert (row.n, row.unit, row.due, row.trigger, row.through, row.month_day, row.weekday, row.flags) == want


@pytest.mark.parametrize(
    "words",
    [
        "Defendant shall produce monthly bank statements.",
        "Defendant shall produce one version of the code for each quarter since launch.",
    ],
)
def test_what_is_monthly_itself_does_not_recur(words: str) -> None:
    (row,) = obligations(words)
    assert (row.timing, row.flags) == ("none", ())


@pytest.mark.parametrize(("words", "flag"), UNREAD_TIMES)
def test_a_time_that_cannot_hold_gives_no_day_and_says_why(words: str, flag: str) -> None:
    (row,) = obligations(words)
    assert (row.due, row.flags) == (None, (flag,))


@pytest.mark.parametrize("verb", ["be precluded from filing", "be required to file"])
def test_what_a_party_need_not_do_is_no_prohibition(verb: str) -> None:
    (row,) = obligations(f"Defendant shall not {verb} a motion.")
    assert row.force is Force.PERMISSION


def test_a_duty_with_its_time_between_the_words_of_its_verb() -> None:
    (row,) = obligations("Defendant shall not later than April 3, 2024 produce the log.")
    assert (row.force, row.due) == (Force.DUTY, "2024-04-03")


def test_each_actor_of_a_numbered_doe_has_its_own_time() -> None:
    serve, answer = obligations(
        "IT IS ORDERED that, on or before June 6, 2024, Plaintiff shall serve Doe 7; "
        "that Doe 7 shall answer within one hundred twenty (120) days of such service."
    )
    assert (serve.who, serve.due) == ("Plaintiff", "2024-06-06")
    assert (answer.who, answer.due, answer.n, answer.unit) == ("Doe 7", None, 120, "days")


def test_a_brief_demands_nothing() -> None:
    assert obligations("Defendants shall produce the logs by May 3, 2024.", document_type="reply") == ()


def test_promptly_has_a_hard_stop_waits_for_the_other_side_and_carries_the_earlier_order() -> None:
    name, earlier, comply = obligations(
        "(1). Plaintiff shall identify its secrets by May 3, 2024.",
        "(2). My order of June 1, 2023 ordered Defendants to produce “one version of the code per three-month period.” "
        "Plaintiff now argues that Defendants breached it. Defendants shall comply with my order by May 10, 2024, "
        "promptly after Plaintiff identifies the secrets.",
    )
    assert (comply.timing, comply.due, comply.n) == ("promptly", "2024-05-10", None)
    assert comply.trigger == "promptly after Plaintiff identifies the secrets"
    assert comply.depends_on == (name.id,)
    assert comply.carries == (earlier.id,)
    assert (earlier.ordered_on, earlier.due, earlier.scope) == ("2023-06-01", None, ("per three-month period",))


def test_a_duty_under_a_granted_request_takes_in_the_request() -> None:
    (row,) = obligations(
        "(1). Defendants request that Plaintiff be required to identify each secret. The request is granted. "
        "Plaintiff shall make its identification by May 3, 2024."
    )
    assert row.takes_in == "Defendants request that Plaintiff be required to identify each secret."
    assert row.takes_in_start is not None
    assert row.takes_in_start < row.start


def test_a_canceled_event_keeps_its_day() -> None:
    (row,) = obligations(
        "The disputes being settled, the conference scheduled for May 1, 2024", "SO ORDERED.", "is canceled."
    )
    assert (row.force, row.due, row.who) == (Force.EVENT_CANCELED, "2024-05-01", "court and parties")


def test_a_stated_sequence_makes_each_step_wait() -> None:
    first, second = obligations(
        "The following sequence shall be observed. Plaintiff shall serve a list to Defendant by May 3, 2024. "
        "If Defendants wish to object, they must follow the Protective Order."
    )
    assert first.depends_on == ()
    assert second.depends_on == (first.id,)
    assert (second.who, second.condition) == ("Defendants", "If Defendants wish to object")
    assert first.toward == "Defendant"


def test_a_duty_quoted_from_a_standing_paper_binds_whoever_does_it() -> None:
    (row,) = obligations(
        "Section 12(b) provides that “[a]ny challenge to a mark under this Order . . . shall name the pages,” though more is due."
    )
    assert (row.force, row.who, row.source) == (Force.STANDING, "any party making such a challenge", "Section 12(b)")


def test_a_second_act_is_a_duty_of_its_own() -> None:
    first, second = obligations(
        "Tin Kettle shall produce the code within fourteen days and shall serve a verified answer by May 16, 2024."
    )
    assert (first.timing, first.n, first.unit, first.due) == ("period", 14, "days", None)
    assert (second.timing, second.due, second.who) == ("fixed", "2024-05-16", "Tin Kettle")


TIMES = [
    ("file by 5:00 p.m. on May 3, 2024", ("fixed", "2024-05-03", "5:00 p.m.", None, None, None)),
    ("file on or before May 3, 2024", ("fixed", "2024-05-03", None, None, None, None)),
    ("file by Friday, May 3, 2024", ("fixed", "2024-05-03", None, None, None, None)),
    ("file within 7 court days after service of the list", ("period", None, None, 7, "court_days", "after")),
    ("file no later than 10 days before the hearing", ("period", None, None, 10, "days", "before")),
    ("file within two weeks of entry", ("period", None, None, 2, "weeks", "after")),
    ("produce forthwith", ("promptly", None, None, None, None, None)),
    ("use the order of May 3, 2024", ("none", None, None, None, None, None)),
    ("file by May 3, 2024 or by May 9, 2024", ("fixed", None, None, None, None, None)),
]


@pytest.mark.parametrize(("words", "want"), TIMES)
def test_times(words: str, want: tuple[object, ...]) -> None:
    due = due_of(words)
    assert (due.timing, due.due, due.hour, due.n, due.unit, due.direction) == want


def test_before_a_day_is_strict_and_two_days_are_flagged() -> None:
    assert due_of("file before May 3, 2024").is_before
    assert due_of("file by May 3, 2024 or by May 9, 2024").flags == ("SEVERAL_DAYS: 2024-05-03, 2024-05-09",)


SHARED = [
    (
        "Plaintiff shall file within 10 days after service and serve within 20 days after entry.",
        [("Plaintiff", None, 10, ()), ("Plaintiff", None, 20, ())],
    ),
    (
        "The parties are ORDERED to meet and confer within seven (7) days of this Order and to file a report, not to exceed five pages, no later than March 22, 2024.",
        [("Parties", None, 7, ()), ("Parties", "2024-03-22", None, ())],
    ),
    (
        "Fact discovery shall be completed by August 30, 2024, and expert discovery by November 15, 2024.",
        [(None, "2024-08-30", None, ("ACTOR_NOT_NAMED",)), (None, "2024-11-15", None, ("ACTOR_NOT_NAMED", "VERB_FROM_BEFORE"))],
    ),
    (
        "Plaintiff shall serve its list by May 3, 2024, and Defendant by May 10, 2024.",
        [("Plaintiff", "2024-05-03", None, ()), ("Defendant", "2024-05-10", None, ("VERB_FROM_BEFORE",))],
    ),
]  # fmt: skip


@pytest.mark.parametrize(("words", "expected"), SHARED)
def test_a_clause_with_two_times_is_two_duties_where_each_part_has_its_own(
    words: str, expected: list[tuple[str | None, str | None, int | None, tuple[str, ...]]]
) -> None:
    assert [(o.who, o.due, o.n, o.flags) for o in obligations(words)] == expected


def test_one_time_for_two_acts_is_one_duty() -> None:
    (row,) = obligations("Plaintiff is ORDERED to sign the list and to serve it by May 3, 2024.")
    assert row.due == "2024-05-03"


SET = [
    ("The deadline to complete discovery is extended from June 3, 2024 to July 3, 2024.", Force.DAY_SET, None, "2024-07-03"),
    ("Fact discovery closes December 15, 2024.", Force.DAY_SET, None, "2024-12-15"),
    ("Plaintiff is not permitted to disclose the name.", Force.PROHIBITION, "Plaintiff", None),
    ("Plaintiff may only use the names to protect its rights.", Force.PERMISSION, "Plaintiff", None),
    ("The ISP shall not turn over the names.", Force.PROHIBITION, "ISP", None),
    ("Plaintiff is to produce the documents by May 14, 2024.", Force.DUTY, "Plaintiff", "2024-05-14"),
    ("A telephone conference is scheduled for Tuesday, July 9, 2024 at 11:00 a.m.", Force.DAY_SET, None, "2024-07-09"),
    ("The Court sets a status conference for July 9, 2024.", Force.DAY_SET, None, "2024-07-09"),
    ("Plaintiff has until 5/28/24 to serve an amended subpoena.", Force.PERMISSION, "Plaintiff", "2024-05-28"),
    ("Defendant shall have until July 9, 2024, to file a reply.", Force.PERMISSION, "Defendant", "2024-07-09"),
    ("The response of the bank is due by 6/20/24.", Force.DAY_SET, None, "2024-06-20"),
    ("The Court finds no need for argument and VACATES the hearing set for July 9, 2024.", Force.EVENT_CANCELED, "court and parties", "2024-07-09"),
    ("The court strikes the 5/21/24 status hearing.", Force.EVENT_CANCELED, "court and parties", "2024-05-21"),
    ("Plaintiff need not respond to the letter.", Force.PERMISSION, "Plaintiff", None),
    ("All dispositive motions must be filed by May 14, 2024.", Force.DUTY, None, "2024-05-14"),
    ("In the meantime, Plaintiff may serve a rebuttal on or before May 14, 2024.", Force.PERMISSION, "Plaintiff", "2024-05-14"),
]  # fmt: skip


@pytest.mark.parametrize(("words", "force", "who", "due"), SET)
def test_days_set_given_and_taken_away(words: str, force: Force, who: str | None, due: str | None) -> None:
    (row,) = obligations(words)
    assert (row.force, row.who, row.due) == (force, who, due)


@pytest.mark.parametrize(
    "words",
    [
        "Plaintiff says that the hearing is set for July 9, 2024.",
        "Motions must be filed with a certificate of service.",
        "If Plaintiff asks, the court strikes the hearing set for July 9, 2024.",
    ],
)
def test_what_sets_no_day(words: str) -> None:
    assert obligations(words) == ()


@pytest.mark.parametrize(("event", "is_doubtful"), [("this Order", False), ("service", False), ("the hearing", True)])
def test_a_period_of_an_event_is_doubtful_only_where_it_could_run_before(event: str, is_doubtful: bool) -> None:
    (row,) = obligations(f"Defendants shall produce the logs within 21 days of {event}.")
    assert bool(row.flags) == is_doubtful


def test_time_given_in_days_ends_where_the_act_begins() -> None:
    (row,) = obligations("The subscriber shall have 30 days from the date of service upon him to file any motion.")
    assert (row.force, row.n, row.trigger) == (Force.PERMISSION, 30, "the date of service upon him")


def test_a_condition_whose_comma_stands_in_a_quotation_is_a_condition() -> None:
    (row,) = obligations("If the ISP is a “cable operator,” it shall give notice within 7 days of service.")
    assert (row.force, row.who, row.n) == (Force.CONDITION, "ISP", 7)


def test_a_number_of_pages_is_no_period() -> None:
    (row,) = obligations("The parties are to submit a letter of no more than three pages within two business days.")
    assert (row.n, row.unit) == (2, "court_days")
