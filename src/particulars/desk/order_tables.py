"""The tables of a protective order: terms, tiers, steps, challenges, roles, rights, and clauses not read as data."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

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
    read = [_proposed(orders, view), _rights(orders), _not_read(orders)]
    if view is None:
        return read
    names, court = {one.item: one.name for one in orders}, next((one.court for one in orders), "")
    confirmed = [
        _access(view, names),
        _steps(view),
        _challenges(view, court),
        _roles(view, orders),
        _terms(view, names),
    ]
    return [*confirmed, *read]


def _access(view: View, names: Mapping[str, str]) -> Table:
    rows = tuple(
        (tier.code, tier.name, one.who, "; ".join(one.needs), one.days, one.most, tier.where,
         f"{', '.join(names.get(item, item) for item in tier.orders)} § {one.clause}")
        for tier in tiers(view)
        for one in tier.who
    )  # fmt: skip
    says = (
        "As confirmed in the record; whoever is not listed is refused, and so is whoever lacks one of the conditions."
    )
    columns = ("tier", "name", "admits", "conditions", "days to object", "at most", "read in", "clause")
    return Table("access", "Who may see each tier", says, columns, rows)


def _steps(view: View) -> Table:
    rows = tuple(
        (one.of, str(one.number), one.act, one.by, one.days, one.runs_from, one.term.values.get("demands", ""), one.clause,
         quoted(view, one.term))
        for one in steps(view)
    )  # fmt: skip
    says = "As confirmed; a step recorded before the one it follows is refused."
    columns = ("sequence", "step", "act", "by", "days", "from", "form demands", "clause", "words of the order")
    return Table("steps", "Steps in their order", says, columns, rows)


def _challenges(view: View, court: str) -> Table:
    rows = tuple(
        (one.what, one.of, one.reached, one.next, one.by, one.due, one.clause, one.words)
        for one in reached(view, court)
    )
    says = "Days are counted by the engine of particulars count."
    columns = ("of", "sequence", "step reached", "next permitted step", "by", "due", "clause", "words of the order")
    return Table("challenges", "How far each has come", says, columns, rows)


def _terms(view: View, names: Mapping[str, str]) -> Table:
    rows = tuple(
        (one.clause, write_term({key: value for key, value in one.values.items() if key != "span"}), one.by, one.at,
         names.get(one.item, one.item), one.dated)
        for one in terms_in_force(view)
    )  # fmt: skip
    says = "Each confirmed by the person named; a later amended order supersedes by clause."
    return Table("in-force", "Terms in force", says, ("clause", "term", "confirmed by", "at", "order", "dated"), rows)


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
