"""Five invented orders of different courts' making, each held against the terms a person read in it."""

from __future__ import annotations

from pathlib import Path

import pytest

from particulars.analyses.protective.clauses import clauses
from particulars.analyses.protective.reading import read
from particulars.analyses.protective.rows import NotRead, Proposed, ProtectiveOrder, RoleRight
from particulars.intake.taking import take
from particulars.reading.captions import read as read_caption
from particulars.record.order_terms import read_term
from particulars.record.text import Text

ORDERS = Path(__file__).parent / "orders"
HEAD = "UNITED STATES DISTRICT COURT\nNORTHERN DISTRICT OF CALIFORNIA\n\nA INC.,\n  Plaintiff,\nv.\nB INC.,\n  Defendant.\n\n"
BEGINS = '1. "CONFIDENTIAL" Material: recipes.\n\n'
ENDS = "\n\nIT IS SO ORDERED.\n\nDated: March 1, 2022\n"


def text_of(path: Path) -> Text:
    (taken,) = take([path], jobs=1, named=[path])
    assert taken.text is not None
    return taken.text


def order(tmp_path: Path, body: str, title: str = "PROTECTIVE ORDER", ends: str = ENDS) -> ProtectiveOrder:
    path = tmp_path / "order.txt"
    path.write_text(f"{HEAD}{title}\n\n{BEGINS}{body}{ends}", encoding="utf-8")
    text = text_of(path)
    return read(text, read_caption(text))


def terms(made: ProtectiveOrder, kind: str) -> list[dict[str, str]]:
    found = [read_term(one.term) for one in made.proposed]
    return [{key: value for key, value in term.items() if key != "span"} for term in found if kind in term]


@pytest.mark.parametrize("path", sorted(ORDERS.glob("*.txt")), ids=lambda path: path.stem)
def test_an_order_gives_the_terms_a_person_reads_in_it(path: Path) -> None:
    text = text_of(path)
    made = read(text, read_caption(text))
    rows = [f"{one.clause} | {one.term.rpartition('; span')[0]}" for one in made.proposed]
    rows += [f"{one.clause} | not read" for one in made.not_read]
    assert "\n".join(rows) + "\n" == path.with_suffix(".terms").read_text("utf-8")


@pytest.mark.parametrize("path", sorted(ORDERS.glob("*.txt")), ids=lambda path: path.stem)
def test_each_row_stands_where_it_says(path: Path) -> None:
    text = text_of(path)
    made = read(text, read_caption(text))
    rows: list[Proposed | RoleRight | NotRead] = [*made.proposed, *made.rights, *made.not_read]
    for row in rows:
        assert " ".join(text.clean.reading(row.start, row.end)[0].split()) == row.words
    for one in made.proposed:
        assert read_term(one.term)["span"] == f"{one.start}-{one.end}"
    assert made.method and made.limits and str(len(made.not_read)) in made.examined


@pytest.mark.parametrize("path", sorted(ORDERS.glob("*.txt")), ids=lambda path: path.stem)
def test_every_clause_has_a_row_or_is_listed_as_not_read(path: Path) -> None:
    text = text_of(path)
    made = read(text, read_caption(text))
    told = {row.clause for row in made.proposed} | {row.clause for row in made.not_read}
    for clause in clauses(text):
        assert len(clause.words) < 90 or any(one == clause.id or one.startswith(clause.id) for one in told), clause


@pytest.mark.parametrize(
    "lead",
    [
        'Material designated "CONFIDENTIAL" shall not be disclosed to the following:',  # who is kept out
        'Material designated "SECRET" may be disclosed only to:',  # a tier that nobody defined
        "Designated material may be disclosed only to:",  # no tier
        'Material designated "CONFIDENTIAL" but not "CONFIDENTIAL – PRICING" may be disclosed only to:',
        'Material designated "CONFIDENTIAL" will be kept by:',  # no disclosure
    ],
)
def test_a_list_that_does_not_surely_admit_admits_nobody(tmp_path: Path, lead: str) -> None:
    made = order(tmp_path, f"2. {lead}\n\n(a) outside counsel; and\n\n(b) the Court.")
    assert terms(made, "admits") == []
    assert [row.clause for row in made.not_read if row.clause.startswith("2")]


@pytest.mark.parametrize(
    ("member", "needs"),
    [
        ("experts", ""),
        ("experts who have signed Exhibit A", "undertaking"),
        (
            "experts who have signed Exhibit A and who hold no shares of a party",
            "undertaking, what § 2(a) further asks",
        ),
        ("experts, provided that no objection is made", "what § 2(a) further asks"),
        ("experts approved by the parties", "what § 2(a) further asks"),
        ("experts who have been cleared under Section 9", "what § 9 asks"),
        ("experts with the prior consent of all", "what § 2(a) further asks"),
        ("any person the Court allows", None),
        ("employees of the experts", None),
    ],
)
def test_a_condition_that_is_not_known_is_asked_for_and_never_dropped(
    tmp_path: Path, member: str, needs: str | None
) -> None:
    body = f'2. Material designated "CONFIDENTIAL" may be disclosed only to:\n\n(a) {member}; and\n\n(b) mediators.'
    admitted = {one["admits"]: one.get("needs", "") for one in terms(order(tmp_path, body), "admits")}
    assert admitted == {"mediator": ""} | ({} if needs is None else {"expert": needs})


def test_two_periods_for_one_act_are_neither(tmp_path: Path) -> None:
    body = (
        "2. Challenges to designations. A Receiving Party shall give written notice of each challenge. The parties shall confer within"
        " 5 days of the notice. The parties shall confer within 9 days of the notice."
    )
    made = order(tmp_path, body)
    assert [(one["act"], one.get("days")) for one in terms(made, "step")] == [("notice", None), ("confer", None)]
    assert any("two periods" in row.why for row in made.not_read)


@pytest.mark.parametrize(
    ("title", "ends", "dated"),
    [
        ("PROTECTIVE ORDER", ENDS, "2022-03-01"),
        ("[PROPOSED] PROTECTIVE ORDER", ENDS, None),
        ("PROTECTIVE ORDER", "\n\nDated: March 1, 2022\n", None),  # no words of a court
        ("PROTECTIVE ORDER", "\n\nIT IS SO ORDERED.\n", None),  # no day
    ],
)
def test_an_order_that_is_not_surely_entered_has_no_day(
    tmp_path: Path, title: str, ends: str, dated: str | None
) -> None:
    made = order(tmp_path, "2. Nothing.", title, ends)
    assert [one["dated"] for one in terms(made, "order")] == ([] if dated is None else [dated])


@pytest.mark.parametrize(
    "title", ["ORDER GRANTING MOTION FOR PROTECTIVE ORDER", "MOTION FOR A PROTECTIVE ORDER", "ORDER"]
)
def test_a_paper_about_a_protective_order_is_none(tmp_path: Path, title: str) -> None:
    made = order(tmp_path, "2. Text.", title)
    assert not made.is_order and not made.proposed and "title" in made.examined


def admitted(made: ProtectiveOrder) -> dict[str, str]:
    """Whom the order admits to which tiers, each with what is asked of them."""
    return {f"{one['admits']} to {one['tier']}": one.get("needs", "") for one in terms(made, "admits")}


TWO = '2. "RESTRICTED – EYES ONLY" Material: prices of hops.\n\n'


@pytest.mark.parametrize(
    "lead",
    [
        '"CONFIDENTIAL" matter shall not be shown, though access be limited, to:',
        'Material designated "CONFIDENTIAL" may not be disclosed to these people except with leave of the Producing Party to:',
        'Material designated "CONFIDENTIAL" may be disclosed to anyone except to:',
        'Access to "CONFIDENTIAL" material is denied only to:',
        'Unlike "RESTRICTED – EYES ONLY" material, material designated "CONFIDENTIAL" may be disclosed only to:',
        'Beside "RESTRICTED – EYES ONLY", "CONFIDENTIAL" material may be disclosed only to:',
        '"CONFIDENTIAL" documents that are not also "RESTRICTED – EYES ONLY" may be disclosed only to:',
    ],
)
def test_a_list_of_whom_to_keep_out_or_of_whose_tier_is_unsure_admits_nobody(tmp_path: Path, lead: str) -> None:
    made = order(tmp_path, f"{TWO}3. {lead}\n\n(a) in-house counsel; and\n\n(b) experts.")
    assert admitted(made) == {}
    assert [row.clause for row in made.not_read if row.clause == "3"]


@pytest.mark.parametrize(
    ("lead", "needs"),
    [
        ('"CONFIDENTIAL" material shall not be disclosed to anyone other than:', ""),
        ('Unless otherwise ordered by the Court, "CONFIDENTIAL" material may be disclosed only to:', ""),
        ('"CONFIDENTIAL" material may be disclosed, after the recipient signs Exhibit A, only to:', "undertaking, what § 2 asks"),
        ('"CONFIDENTIAL" material may be disclosed in the reading room only to:', "what § 2 asks"),
        ('No copy leaves the room. "CONFIDENTIAL" material may be disclosed only to:', "what § 2 asks"),
    ],
)  # fmt: skip
def test_what_the_words_before_a_list_ask_is_asked_of_all_in_it(tmp_path: Path, lead: str, needs: str) -> None:
    made = order(tmp_path, f"2. {lead}\n\n(a) experts; and\n\n(b) mediators.")
    assert admitted(made) == {"expert to CONFIDENTIAL": needs, "mediator to CONFIDENTIAL": needs}


@pytest.mark.parametrize(
    ("member", "needs"),
    [
        ("experts engaged by counsel of record, including their employees, who have signed Exhibit A", {"expert": "undertaking"}),
        ("outside counsel of record and their staff, provided that such counsel has signed Exhibit A", {"outside counsel": "undertaking"}),
        ("outside counsel, as well as employees of such counsel to whom it is necessary to disclose the material", {"outside counsel": ""}),
        ("outside counsel, and its paralegals, if the Court so orders", {"outside counsel": "what § 2(a) further asks"}),
    ],
)  # fmt: skip
def test_what_stands_after_the_staff_of_counsel_is_still_asked(
    tmp_path: Path, member: str, needs: dict[str, str]
) -> None:
    made = order(tmp_path, f'2. Material designated "CONFIDENTIAL" may be disclosed only to:\n\n(a) {member}; and\n\n(b) mediators.')  # fmt: skip
    assert admitted(made) == {f"{who} to CONFIDENTIAL": asks for who, asks in (needs | {"mediator": ""}).items()}


ONLY_TO = 'Material designated "CONFIDENTIAL" may be disclosed only to:'


@pytest.mark.parametrize(
    ("body", "expert", "mediator"),
    [
        (f"2. {ONLY_TO}\n\n(a) experts, (i) who have signed Exhibit A, and (ii) who own no shares;\n\n(b) mediators.", "undertaking, what § 2(a) further asks", ""),
        (f"2. {ONLY_TO}\n\n(a) experts;\n\n(b) mediators. Each person in (a) and (b) must sign Exhibit A.", "undertaking, what § 2(b) asks", "what § 2(b) further asks"),
        (f"2. {ONLY_TO}\n\n(a) experts;\n\n(b) mediators.\n\nBefore access any of them must sign Exhibit A.", "undertaking, what § 2 asks", "undertaking, what § 2 asks"),
        (f"2. {ONLY_TO}\n\n(a) experts;\n\n(b) mediators.\n\n3. Before access, whoever subparagraph 2(a) names shall sign Exhibit A.", "undertaking, what § 3 asks", ""),
    ],
)  # fmt: skip
def test_what_stands_under_or_behind_a_list_is_asked(tmp_path: Path, body: str, expert: str, mediator: str) -> None:
    assert admitted(order(tmp_path, body)) == {"expert to CONFIDENTIAL": expert, "mediator to CONFIDENTIAL": mediator}
