"""Person by undertaking by labels by side by instant: a table of (who, what, allowed), written by hand (rule 7 of the house)."""

from __future__ import annotations

import pytest

from particulars.errors import Misused, SealedFrom
from particulars.record.access import Allowed, Person, Proof, Refused, decide, person, tiers
from particulars.record.order_terms import NOT_SO, subject_of, terms_in_force
from record.a_case import AT, BY, Case, a_text, add_one

NAMES = {
    "CONFIDENTIAL": "CONFIDENTIAL",
    "HC-AEO": "HIGHLY CONFIDENTIAL - ATTORNEYS' EYES ONLY",
    "HC-SOURCE": "HIGHLY CONFIDENTIAL - SOURCE CODE",
}
ORDER = (
    ("1", "order: entered; dated: 2022-03-14"),
    *((f"2.{n}", f"tier: {code}; name: {name}") for n, (code, name) in enumerate(NAMES.items(), 1)),
    ("5", "admits: own side; tier: CONFIDENTIAL, HC-AEO, HC-SOURCE"),
    ("7.2(a)", "admits: outside counsel; tier: CONFIDENTIAL"),
    ("7.2(b)", "admits: house counsel; tier: CONFIDENTIAL; needs: undertaking"),
    ("7.2(c)", "admits: party; tier: CONFIDENTIAL; needs: undertaking, necessity"),
    ("7.2(d)", "admits: expert; tier: CONFIDENTIAL; needs: undertaking"),
    ("7.2(e)", "admits: court; tier: CONFIDENTIAL"),
    ("7.2(f)", "admits: vendor; tier: CONFIDENTIAL; needs: undertaking"),
    ("7.2(g)", "admits: author or recipient; tier: CONFIDENTIAL"),
    ("7.3(a)", "admits: outside counsel; tier: HC-AEO"),
    (
        "7.3(b)",
        "admits: house counsel; tier: HC-AEO; needs: undertaking, no competitive decision-making, disclosure, no objection; days: 7; most: 2",
    ),
    ("7.3(c)", "admits: expert; tier: HC-AEO, HC-SOURCE; needs: undertaking, disclosure, no objection; days: 10"),
    ("7.3(d)", "admits: court; tier: HC-AEO, HC-SOURCE"),
    ("7.3(e)", "admits: author or recipient; tier: HC-AEO"),
    ("7.3(f)", "admits: named person; tier: HC-AEO; named: N. Officer, M. Officer; needs: undertaking"),
    ("7.4", "admits: outside counsel; tier: HC-SOURCE"),
    ("9(a)", "room: source-code room; tier: HC-SOURCE"),
    ("9(d)", "prints: 25; tier: HC-SOURCE; total: 500; log: yes"),
)
SIGNED = {"undertaking": Proof(since="2022-04-01")}
DISCLOSED = SIGNED | {"disclosure": Proof(since="2022-04-02", until="2022-04-12")}
OBJECTED = DISCLOSED | {"objection": Proof(since="2022-04-11")}
NOT_COMPETING = DISCLOSED | {"no competitive decision-making": Proof(since="2022-04-01")}
WITHDRAWN = SIGNED | {"undertaking": Proof(withdrawn="2022-05-01")}


def of(kind: str, side: str = "plaintiff", proofs: dict[str, Proof] | None = None, name: str = "P. Erson") -> Person:
    return Person(name, frozenset({(kind, side)}), proofs or {})


NOBODY, GIVEN = Person("N. Obody"), Person("G. Iven", given=frozenset({"CONFIDENTIAL", "HC-AEO", "HC-SOURCE"}))
LET_IN = Person("L. Etin", given=frozenset({"PRIVILEGED", "SUBSCRIBER"}))
OUT, EXPERT = of("outside counsel"), of("expert", proofs=DISCLOSED)
CUT = Person("C. Ut", frozenset({("outside counsel", "plaintiff")}), withdrawn=frozenset({"HC-AEO"}))
TWO = Person("T. Wo", frozenset({("expert", "plaintiff"), ("outside counsel", "plaintiff")}))
BOTH = Person("B. Oth", frozenset({("outside counsel", "plaintiff")}), given=frozenset({"PRIVILEGED"}))
ROOM, C, A, S = "source-code room", "CONFIDENTIAL", "HC-AEO", "HC-SOURCE"
THEIRS, OURS, DAY, LATER = "defendant", "plaintiff", "2022-04-12T12:00:00Z", "2022-04-13T00:00:00Z"

# (who, labels, which side produced it, instant, place, wrote or received it, allowed)
TABLE = (
    (NOBODY, (), THEIRS, DAY, "desk", False, True),
    (NOBODY, ("PUBLIC",), THEIRS, DAY, "desk", False, True),
    (NOBODY, (C,), THEIRS, DAY, "desk", False, False),
    (NOBODY, (A,), THEIRS, DAY, "desk", False, False),
    (NOBODY, (S,), THEIRS, DAY, "desk", False, False),
    (NOBODY, (S,), THEIRS, DAY, ROOM, False, False),
    (NOBODY, ("PRIVILEGED",), THEIRS, DAY, "desk", False, False),
    (NOBODY, ("UNHEARD-OF",), THEIRS, DAY, "desk", False, False),
    (NOBODY, (C,), THEIRS, DAY, "desk", True, True),
    (NOBODY, (A,), THEIRS, DAY, "desk", True, True),
    (NOBODY, (S,), THEIRS, DAY, ROOM, True, False),
    (NOBODY, (C, "PRIVILEGED"), THEIRS, DAY, "desk", True, False),
    (GIVEN, (C,), THEIRS, DAY, "desk", False, False),  # the order's conditions decide, not a gift
    (GIVEN, (A,), THEIRS, DAY, "desk", False, False),
    (GIVEN, (S,), THEIRS, DAY, ROOM, False, False),
    (LET_IN, ("PRIVILEGED",), THEIRS, DAY, "desk", False, True),
    (LET_IN, ("SUBSCRIBER", "PRIVILEGED"), THEIRS, DAY, "desk", False, True),
    (LET_IN, ("PRIVILEGED", C), THEIRS, DAY, "desk", False, False),
    (OUT, (C,), THEIRS, DAY, "desk", False, True),
    (OUT, (A,), THEIRS, DAY, "desk", False, True),
    (OUT, (C, A), THEIRS, DAY, "desk", False, True),
    (OUT, (S,), THEIRS, DAY, "desk", False, False),  # source code is read in its room only
    (OUT, (S,), THEIRS, DAY, ROOM, False, True),
    (OUT, (A, S), THEIRS, DAY, ROOM, False, False),  # what else it carries is read at the desk
    (OUT, (C,), THEIRS, DAY, ROOM, False, False),
    (OUT, ("PRIVILEGED",), OURS, DAY, "desk", False, False),
    (OUT, (A, "PRIVILEGED"), THEIRS, DAY, "desk", False, False),
    (OUT, (A, "SUBSCRIBER"), THEIRS, DAY, "desk", False, False),
    (OUT, (A, "UNHEARD-OF"), THEIRS, DAY, "desk", False, False),
    (OUT, (A, "PUBLIC"), THEIRS, DAY, "desk", False, True),
    (BOTH, (A, "PRIVILEGED"), THEIRS, DAY, "desk", False, True),
    (CUT, (A,), THEIRS, DAY, "desk", False, False),
    (CUT, (C,), THEIRS, DAY, "desk", False, True),
    (TWO, (A,), THEIRS, DAY, "desk", False, True),  # one class admits, whatever the other lacks
    (of("court", "court"), (A,), THEIRS, DAY, "desk", False, True),
    (of("court", "court"), (S,), THEIRS, DAY, ROOM, False, True),
    (of("mediator", "neutral"), (C,), THEIRS, DAY, "desk", False, False),
    (of("vendor"), (C,), THEIRS, DAY, "desk", False, False),
    (of("vendor", proofs=SIGNED), (C,), THEIRS, DAY, "desk", False, True),
    (of("vendor", proofs=SIGNED), (A,), THEIRS, DAY, "desk", False, False),
    (of("vendor", proofs=WITHDRAWN), (C,), THEIRS, DAY, "desk", False, False),
    (of("house counsel"), (C,), THEIRS, DAY, "desk", False, False),
    (of("house counsel", proofs=SIGNED), (C,), THEIRS, DAY, "desk", False, True),
    (of("house counsel", proofs=SIGNED), (A,), THEIRS, LATER, "desk", False, False),
    (of("house counsel", proofs=DISCLOSED), (A,), THEIRS, LATER, "desk", False, False),
    (of("house counsel", proofs=NOT_COMPETING), (A,), THEIRS, DAY, "desk", False, False),
    (of("house counsel", proofs=NOT_COMPETING), (A,), THEIRS, LATER, "desk", False, True),
    (of("house counsel", proofs=NOT_COMPETING), (S,), THEIRS, LATER, ROOM, False, False),
    (of("party", proofs=SIGNED), (C,), THEIRS, DAY, "desk", False, False),
    (of("party", proofs=SIGNED | {"necessity": Proof(since="2022-04-05")}), (C,), THEIRS, DAY, "desk", False, True),
    (of("party", proofs=SIGNED), (C,), OURS, DAY, "desk", False, True),  # its own side's document
    (of("party"), (A,), OURS, DAY, "desk", False, True),
    (of("party"), (A,), THEIRS, DAY, "desk", False, False),
    (of("party"), (A,), "", DAY, "desk", False, False),  # nobody knows whose it is
    (of("party"), ("PRIVILEGED",), OURS, DAY, "desk", False, False),
    (of("expert"), (C,), THEIRS, DAY, "desk", False, False),
    (of("expert", proofs=SIGNED), (C,), THEIRS, DAY, "desk", False, True),
    (of("expert", proofs=SIGNED), (C,), THEIRS, "2022-03-31T23:59:59Z", "desk", False, False),
    (of("expert", proofs=SIGNED), (A,), THEIRS, LATER, "desk", False, False),
    (EXPERT, (A,), THEIRS, DAY, "desk", False, False),  # the last day for objections is not over
    (EXPERT, (A,), THEIRS, LATER, "desk", False, True),
    (EXPERT, (S,), THEIRS, LATER, "desk", False, False),
    (EXPERT, (S,), THEIRS, LATER, ROOM, False, True),
    (of("expert", proofs={k: v for k, v in DISCLOSED.items() if k != "undertaking"}), (A,), THEIRS, LATER, "desk", False, False),
    (of("expert", proofs=SIGNED | {"disclosure": Proof(since="2022-04-02")}), (A,), THEIRS, LATER, "desk", False, False),
    (of("expert", proofs=OBJECTED), (A,), THEIRS, LATER, "desk", False, False),
    (of("expert", proofs=OBJECTED | {"objection overruled": Proof(since="2022-05-01")}), (A,), THEIRS, LATER, "desk", False, False),
    (of("expert", proofs=OBJECTED | {"objection overruled": Proof(since="2022-05-01")}), (A,), THEIRS, "2022-05-01T09:00:00Z", "desk", False, True),
    (of("expert", proofs=OBJECTED | {"objection": Proof(withdrawn="2022-04-12")}), (A,), THEIRS, LATER, "desk", False, True),
    (of("party", proofs=SIGNED, name="N. Officer"), (A,), THEIRS, DAY, "desk", False, True),
    (of("party", name="N. Officer"), (A,), THEIRS, DAY, "desk", False, False),
    (of("party", proofs=SIGNED, name="O. Officer"), (A,), THEIRS, DAY, "desk", False, False),
    (of("party", proofs=SIGNED, name="N. Officer"), (S,), THEIRS, DAY, ROOM, False, False),
)  # fmt: skip


def confirm(case: Case, rows: tuple[tuple[str, str], ...], item: str | None = None) -> None:
    """Confirms terms of the order in a person's name."""
    entries = [
        {"kind": "order", "subject": subject_of(item or case.item, clause, f"term {n}"), "answer": term}
        for n, (clause, term) in enumerate(rows)
    ]
    case.record.decide(entries, by=BY, at=AT)


def decided(case: Case, *rows: tuple[str, str, str]) -> None:
    case.record.decide([dict(zip(("kind", "subject", "answer"), row, strict=True)) for row in rows], by=BY, at=AT)


@pytest.mark.parametrize(("who", "labels", "side", "at", "place", "knew", "allowed"), TABLE)
def test_who_may_see_what(
    case: Case, who: Person, labels: tuple[str, ...], side: str, at: str, place: str, knew: bool, allowed: bool
) -> None:
    confirm(case, ORDER)
    answer = decide(who, labels, side, at, tiers=tiers(case.record), knew=knew, place=place)
    assert isinstance(answer, Allowed) is allowed, answer
    assert isinstance(answer, Allowed) or answer.reason


def test_a_tier_says_its_name_whom_it_admits_where_it_is_read_and_how_much_is_printed(case: Case) -> None:
    confirm(case, ORDER)
    confidential, aeo, source = tiers(case.record)
    assert [t.name for t in (confidential, aeo, source)] == list(NAMES.values())
    assert (source.where, source.clause, aeo.where) == ("source-code room", "2.3", "desk")
    assert source.prints is not None and (source.prints.consecutive, source.prints.total, source.prints.logged) == (25, 500, True)  # fmt: skip
    assert [(a.who, a.days, a.most, a.clause) for a in aeo.who if a.days] == [
        ("house counsel", "7", "2", "7.3(b)"),
        ("expert", "10", "", "7.3(c)"),
    ]


def test_what_is_refused_names_the_condition_that_is_not_proven_and_its_clause(case: Case) -> None:
    confirm(case, ORDER)
    answer = decide(EXPERT, ["HC-AEO"], THEIRS, DAY, tiers=tiers(case.record))
    assert answer == Refused("P. Erson (expert): objections may be made until 2022-04-12", "HC-AEO", "7.3(c)")


def test_a_matter_opens_by_the_order_and_by_dated_entries(case: Case) -> None:
    confirm(case, ORDER)
    volume = add_one(case.record, b"v", "VOL001.zip", kind="zip", by=BY, at=AT)
    one = add_one(case.record, b"x", "x.txt", kind="text", by=BY, at=AT, parent=volume)
    case.record.label(one, "HC-AEO", by=BY, at=AT)
    hidden = [volume, case.item]

    def sees(who: str, at: str = "", place: str = "desk") -> bool:
        return one in {item.id for item in case.record.open_for(who, at=at, place=place).items()}

    assert not sees("E. Expert") and len(case.record.open_for("E. Expert").items()) == len(hidden)
    decided(
        case,
        ("person", "E. Expert / expert / plaintiff", "is"),
        ("person", "D. Party / party / defendant", "is"),
        ("condition", "E. Expert / undertaking", "since 2022-04-01"),
        ("condition", "E. Expert / disclosure", "since 2022-04-02; until 2022-04-12"),
    )
    assert sees("E. Expert")  # by the latest entry of the record, which is of 2026
    assert not sees("E. Expert", at="2022-04-12T00:00:00Z")
    assert not sees("E. Expert", place="source-code room")
    assert not sees("D. Party")
    decided(case, ("produced by", volume, "defendant"))
    assert sees("D. Party")
    decided(case, ("condition", "E. Expert / undertaking", "withdrawn 2022-06-01"))
    assert not sees("E. Expert")
    decided(case, ("wrote or received", f"{one} E. Expert", "received"))
    assert sees("E. Expert")
    with pytest.raises(SealedFrom):
        case.record.open_for("D. Expert").text(one)
    assert person(case.record, "E. Expert").classes == {("expert", "plaintiff")}


def test_a_tier_of_the_order_is_a_label_and_one_that_nobody_defined_is_not(case: Case) -> None:
    with pytest.raises(Misused):
        case.record.label(case.item, "OUTSIDE ONLY", by=BY, at=AT)
    confirm(case, (*ORDER, ("2.4", "tier: OUTSIDE ONLY; name: OUTSIDE COUNSEL ONLY")))
    case.record.label(case.item, "OUTSIDE ONLY", by=BY, at=AT)
    assert case.record.open_for("anyone").items() == []


def test_an_amended_order_takes_the_place_of_the_clauses_it_restates_from_its_day_on(case: Case) -> None:
    confirm(case, ORDER)
    later = add_one(case.record, b"amended", "amended.txt", kind="text", reading=a_text("x\n"), by=BY, at=AT)
    confirm(
        case,
        (
            ("0", "order: entered; dated: 2022-09-01; amends: clauses"),
            ("7.3(c)", "admits: expert; tier: HC-AEO; needs: undertaking"),
            ("7.3(a)", "struck: yes"),
        ),
        later,
    )
    signed = of("expert", proofs=SIGNED)
    for at, expert, counsel in (("2022-08-31", False, True), ("2022-09-01", True, False)):
        known = tiers(case.record, at)
        assert isinstance(decide(signed, ["HC-AEO"], THEIRS, at, tiers=known), Allowed) is expert
        assert isinstance(decide(OUT, ["HC-AEO"], THEIRS, at, tiers=known), Allowed) is counsel
        assert isinstance(decide(OUT, ["CONFIDENTIAL"], THEIRS, at, tiers=known), Allowed)
    assert tiers(case.record, "2022-03-13") == ()
    assert len({term.item for term in terms_in_force(case.record)}) == 2


def test_two_orders_that_define_a_tier_admit_nobody_until_one_is_confirmed_to_amend(case: Case) -> None:
    confirm(case, ORDER)
    later = add_one(case.record, b"other", "other.txt", kind="text", reading=a_text("x\n"), by=BY, at=AT)
    rows = (
        ("1", "order: entered; dated: 2022-09-01"),
        ("2", "tier: HC-AEO; name: EYES ONLY"),
        ("3", "admits: outside counsel; tier: HC-AEO"),
    )
    confirm(case, rows, later)
    answer = decide(OUT, ["HC-AEO"], THEIRS, LATER, tiers=tiers(case.record))
    assert isinstance(answer, Refused) and "two orders in force" in answer.reason
    confirm(case, (("1", "order: entered; dated: 2022-09-01; amends: all"), *rows[1:]), later)
    assert [tier.name for tier in tiers(case.record)] == ["EYES ONLY"]
    assert isinstance(decide(OUT, ["HC-AEO"], THEIRS, LATER, tiers=tiers(case.record)), Allowed)


def test_an_order_whose_day_nobody_confirmed_and_a_term_said_to_be_not_so_are_not_in_force(case: Case) -> None:
    confirm(case, ORDER[1:])
    assert tiers(case.record) == ()
    confirm(case, (("1", "order: entered; dated: 2022-03-14"),))
    decided(case, ("order", subject_of(case.item, "2.1", "term 0"), NOT_SO))
    assert [tier.code for tier in tiers(case.record)] == ["HC-AEO", "HC-SOURCE"]


@pytest.mark.parametrize(
    ("kind", "subject", "answer", "says"),
    [
        ("order", "nowhere 1 / tier", "tier: X; name: Y", "there is no item"),
        ("order", "{item} 1", "tier: X; name: Y", "is not ITEM CLAUSE / WHAT"),
        ("order", "{item} 1 / x", "tier: X", "also says: name"),
        ("order", "{item} 1 / x", "teir: X; name: Y", "is no kind of term"),
        ("order", "{item} 1 / x", "prints: many; tier: X", "is no number"),
        ("order", "{item} 1 / x", "order: entered; dated: March", "March"),
        ("order", "{item} 1 / x", "order: entered; dated: 20220314", "is not a day"),
        ("order", "{item} 1 / x", "order: entered; dated: 2022-03-14; amends: clause", "amends all or clauses"),
        ("order", "{item} 1 / x", "admits: expert; tier: X; need: undertaking", "has no need"),
        ("order", "{item} 1 / x", "step: 1; of: challenge; act: notice; days: seven", "days is no number"),
        ("order", "{item} 1 / x", "yes", "is not KEY: VALUE"),
        ("person", "A. Counsel / outside counsel", "is", "is not PERSON / CLASS / SIDE"),
        ("person", "A. Counsel / outside counsel / us", "is", "is no side"),
        ("condition", "A. Counsel", "since 2022-01-01", "is not PERSON / CONDITION"),
        ("condition", "A. Counsel / undertaking", "yes", "is not `since DAY`"),
        ("condition", "A. Counsel / undertaking", "since spring", "is not a day"),
        ("condition", "A. Counsel / undertaking", "since 20220101", "is not a day"),
        ("condition", "A. Counsel / undertaking", "since 2022-01-01; withdrwan 2022-02-01", "is not `since DAY`"),
        ("condition", "A. Counsel / undertaking", "since 2022-01-01; withdrawn", "is not `since DAY`"),
        ("produced by", "nowhere", "plaintiff", "there is no item"),
        ("wrote or received", "{item}", "wrote", "is not ITEM PERSON"),
        ("print", "{item} 5-4 / E. Expert", "PC-001", "is not ITEM FIRST-LAST / PERSON"),
        ("print", "{item} 4-5 / E. Expert", "PC-001", "carries no label of a tier"),
        ("step", "C1 / challenge / 1", "soon", "is not a day"),
    ],
)
def test_an_entry_that_says_nothing_sure_is_refused(
    case: Case, kind: str, subject: str, answer: str, says: str
) -> None:
    with pytest.raises(Misused, match="Nothing was decided") as refused:
        decided(case, (kind, subject.format(item=case.item), answer))
    assert says in str(refused.value)


def test_printing_stops_at_the_limits_of_the_order(case: Case) -> None:
    confirm(case, ORDER)
    case.record.label(case.item, "HC-SOURCE", by=BY, at=AT)

    def prints(*pages: str) -> None:
        decided(case, *(("print", f"{case.item} {one} / E. Expert", "PC-001") for one in pages))

    prints("1-25")
    for pages in (("26-26",), ("100-125",), ("100-112", "113-125")):  # alone or together, on record or in the sheet
        with pytest.raises(Misused, match="consecutive pages would be printed, and § 9\\(d\\) of the order allows 25"):
            prints(*pages)
    prints(*(f"{n}-{n + 24}" for n in range(101, 995, 50)))  # 18 more of 25 pages each
    prints("1001-1025")
    with pytest.raises(Misused, match="1000000000000 consecutive pages"):
        prints("2000-1000000001999")
    with pytest.raises(Misused, match="501 pages in all would be printed"):
        prints("2000-2000")


def test_a_step_is_not_recorded_before_the_one_it_follows_and_the_clause_is_quoted(case: Case) -> None:
    words = "Nobody said which docu-\nments are missing."
    start = case.text.raw.index(words)
    span = f"span: {start}-{start + len(words)}"
    confirm(
        case,
        (
            ("1", "order: entered; dated: 2022-03-14"),
            ("12(a)", "step: 1; of: challenge; act: notice; by: receiving party"),
            ("12(b)", f"step: 2; of: challenge; act: confer; days: 10; {span}"),
            ("12(c)", "step: 3; of: challenge; act: motion"),
        ),
    )
    quoted = r"step 1 \(notice\) is not on record, .* § 12\(b\): “Nobody said which documents are missing.”"
    with pytest.raises(Misused, match=quoted):
        decided(case, ("step", "C1 / challenge / 2", "2022-05-02"))
    with pytest.raises(Misused, match="no order in force has a step"):
        decided(case, ("step", "C1 / challenge / 4", "2022-05-02"))
    decided(case, ("step", "C1 / challenge / 1", "2022-05-02"), ("step", "C1 / challenge / 2", "2022-05-09"))
    with pytest.raises(Misused, match="2022-05-01 is before 2022-05-09"):
        decided(case, ("step", "C1 / challenge / 3", "2022-05-01"))
    with pytest.raises(Misused, match="not on record"):
        decided(case, ("step", "C2 / challenge / 3", "2022-05-10"))
    decided(case, ("step", "C1 / challenge / 3", "2022-05-10"))
