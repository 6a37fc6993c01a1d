"""The tables of a protective order: terms, tiers, steps, challenges, roles, rights, and clauses not read as data."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from particulars.desk.order_steps_due import reached
from particulars.desk.protective_orders import OrderOnFile
from particulars.papers.request_tables.table import Table
from particulars.record.access import tiers
from particulars.record.access_kinds import PRODUCED_BY
from particulars.record.matter import Side
from particulars.record.order_steps import quoted, steps
from particulars.record.order_terms import NOT_SO, ORDER, subject_of, terms_in_force, write_term
from particulars.record.view import View

_PARTIES = (Side.PLAINTIFF, Side.DEFENDANT)


def tables_of_orders(orders: Sequence[OrderOnFile], view: View | None) -> list[Table]:
    """Of papers alone what is proposed; of a matter also what is in force, and what was done under it."""
    made = [*_in_force(view, orders)] if view is not None else []
    made.append(_proposed(orders, view))
    made.append(_rights(orders))
    made.append(_not_read(orders))
    return made


def _in_force(view: View, orders: Sequence[OrderOnFile]) -> Iterator[Table]:
    names = {one.item: one.name for one in orders}
    court = next((one.court for one in orders), "")
    rows = tuple(
        (
            t.code,
            t.name,
            one.who,
            "; ".join(one.needs),
            one.days,
            one.most,
            t.where,
            _clause(names, t.orders, one.clause),
        )
        for t in tiers(view)
        for one in t.who
    )
    yield Table(
        "access",
        "Who may see each tier",
        "As confirmed in the record; whoever is not listed is refused, and so is whoever lacks one of the conditions.",
        ("tier", "name", "admits", "conditions", "days to object", "at most", "read in", "clause"),
        rows,
    )
    says = "As confirmed; a step recorded before the one it follows is refused."
    step_columns = ("sequence", "step", "act", "by", "days", "from", "form demands", "clause", "words of the order")
    steps_rows = tuple(
        (
            s.of,
            str(s.number),
            s.act,
            s.by,
            s.days,
            s.runs_from,
            s.term.values.get("demands", ""),
            s.clause,
            quoted(view, s.term),
        )
        for s in steps(view)
    )
    yield Table("steps", "Steps in their order", says, step_columns, steps_rows)
    done_columns = (
        "of",
        "sequence",
        "step reached",
        "next permitted step",
        "by",
        "due",
        "clause",
        "words of the order",
    )
    done = tuple((r.what, r.of, r.reached, r.next, r.by, r.due, r.clause, r.words) for r in reached(view, court))
    yield Table(
        "challenges",
        "How far each has come",
        "Days are counted by the engine of particulars count.",
        done_columns,
        done,
    )
    yield _roles(view, orders)
    term_columns = ("clause", "term", "confirmed by", "at", "order", "dated")
    terms = tuple(
        (
            t.clause,
            write_term({k: v for k, v in t.values.items() if k != "span"}),
            t.by,
            t.at,
            names.get(t.item, t.item),
            t.dated,
        )
        for t in terms_in_force(view)
    )
    yield Table(
        "in-force",
        "Terms in force",
        "Each confirmed by the person named; a later amended order supersedes by clause.",
        term_columns,
        terms,
    )


def _roles(view: View, orders: Sequence[OrderOnFile]) -> Table:
    """Each volume or document whose producing side is on record, the role of each party, and the clauses on that role."""
    names = {item.id: item.name for item in view.items()}
    clauses: dict[str, list[str]] = {}
    for order in orders:
        for right in order.read.rights:
            clauses.setdefault(right.role, []).append(f"{right.clause} ({right.force})")
    rows = [
        (names[item], side, role, "; ".join(dict.fromkeys(clauses.get(role, []))))
        for item, decision in sorted(view.decisions(PRODUCED_BY).items(), key=lambda pair: (names[pair[0]], pair[0]))
        for side in dict.fromkeys((decision.answer, *_PARTIES))
        for role in ("Producing Party" if side == decision.answer else "Receiving Party",)
    ]
    says = "By the side that a person recorded as having produced it; what came out of a volume goes with it."
    return Table(
        "roles", "Role of each party", says, ("document", "party", "role", "clauses on that role"), tuple(rows)
    )


def _proposed(orders: Sequence[OrderOnFile], view: View | None) -> Table:
    decided = view.decisions(ORDER) if view is not None else {}
    rows = []
    for order in orders:
        for one in order.read.proposed:
            answer = decided.get(subject_of(order.item, one.clause, one.what))
            state = "waits" if answer is None else "not so" if answer.answer == NOT_SO else f"confirmed by {answer.by}"
            rows.append(
                (
                    one.clause,
                    one.what,
                    one.term.rpartition("; span")[0],
                    order.place(one.start, one.end),
                    one.words,
                    state,
                )
            )
    says = "What was read, each with its words; nothing counts before a person confirms it."
    return Table(
        "proposed",
        "Read from the order",
        says,
        ("clause", "what", "term", "place", "words of the order", "state"),
        tuple(rows),
    )


def _rights(orders: Sequence[OrderOnFile]) -> Table:
    rows = tuple((r.role, r.force, r.clause, o.place(r.start, r.end), r.words) for o in orders for r in o.read.rights)
    says = "Sentences that let, command or forbid a role something, in the order's words."
    return Table(
        "rights",
        "Rights and duties of each role",
        says,
        ("role", "force", "clause", "place", "words of the order"),
        rows,
    )


def _not_read(orders: Sequence[OrderOnFile]) -> Table:
    rows = tuple((n.clause, n.why, o.place(n.start, n.end), n.words) for o in orders for n in o.read.not_read)
    says = "Nothing is concluded from these; a person reads them in the order."
    return Table("not-read", "Clauses not read as data", says, ("clause", "why", "place", "words of the order"), rows)


def _clause(names: dict[str, str], orders: Sequence[str], clause: str) -> str:
    return f"{', '.join(names.get(one, one) for one in orders)} § {clause}"
