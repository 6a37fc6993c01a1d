"""What persons decide on access: terms of an order, who a person is, conditions, whose a document is, prints and steps."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date

from particulars.record.access import CONDITION, PERSON, PROOF, Tier, tiers
from particulars.record.decisions import DecisionKind
from particulars.record.matter import Side
from particulars.record.order_steps import STEP, out_of_order
from particulars.record.order_terms import ALL, CLAUSES, NOT_SO, ORDER, parts_of, read_term
from particulars.record.prints import PRINT, ledger, over_limit, read_printed
from particulars.record.view import View

PRODUCED_BY = "produced by"  # subject ITEM, such as a volume, answer the side; what came out of the item goes with it
KNEW = "wrote or received"  # subject `ITEM PERSON`
_NEEDED = {
    ORDER: ("dated",), "tier": ("name",), "admits": ("tier",), "room": ("tier",), "prints": ("tier",), "step": ("of", "act"),
    "roles": (), "right": ("says",), "clause": ("says",), "struck": (),
}  # fmt: skip
# What else a term may say. A key written otherwise would be passed over, and with it a condition: it is refused.
_MAY = {
    ORDER: ("amends",), "tier": ("restricts",), "admits": ("needs", "days", "most", "named"), "prints": ("total", "log"),
    "step": ("by", "days", "unit", "from", "also", "demands"), "clause": ("days", "unit", "from"),
}  # fmt: skip
_NUMBERS = {"prints": ("prints", "total"), "step": ("step", "days")}


def refuse_term(view: View, subject: str, answer: str) -> str:
    """Says why a term of an order cannot stand, or nothing."""
    item, clause, what = parts_of(subject)
    if item not in {one.id for one in view.items()}:
        return f"there is no item {item!r}"
    if not (clause and what):
        return f"{subject!r} is not ITEM CLAUSE / WHAT, as propose writes it"
    if answer == NOT_SO:
        return ""
    try:
        values = read_term(answer)
        kind = next(iter(values))
        if kind not in _NEEDED:
            return f"{kind!r} is no kind of term; known are {', '.join(_NEEDED)}"
        if missing := [key for key in _NEEDED[kind] if key not in values]:
            return f"a term {kind!r} also says: {', '.join(missing)}"
        if strange := [key for key in values if key not in (kind, "span", *_NEEDED[kind], *_MAY.get(kind, ()))]:
            return f"a term {kind!r} has no {', '.join(strange)}"
        if wrong := [key for key in _NUMBERS.get(kind, ()) if not values.get(key, "0").isdecimal()]:
            return f"{', '.join(wrong)} is no number"
        if kind == ORDER and values.get("amends", ALL) not in (ALL, CLAUSES):
            return f"an order amends {ALL} or {CLAUSES}, not {values['amends']!r}"
        if kind == ORDER:
            return _no_day(values["dated"])
    except ValueError as cause:
        return str(cause)
    return ""


def refuse_person(view: View, subject: str, answer: str) -> str:
    """Says why a person's class cannot stand, or nothing."""
    parts = subject.split(" / ")
    if len(parts) != 3 or not all(part.strip() for part in parts):
        return f"{subject!r} is not PERSON / CLASS / SIDE"
    return "" if parts[2] in list(Side) else f"{parts[2]!r} is no side; it is one of: {', '.join(Side)}"


def refuse_condition(view: View, subject: str, answer: str) -> str:
    """Says why an entry on a condition cannot stand, or nothing."""
    person, _, need = subject.partition(" / ")
    if not (person.strip() and need.strip()):
        return f"{subject!r} is not PERSON / CONDITION"
    told = [piece.split() for piece in answer.split(";")]
    keys = [one[0] for one in told if len(one) == 2 and one[0] in PROOF]
    if len(keys) != len(told) or len(set(keys)) != len(keys) or not {"since", "withdrawn"} & set(keys):
        return f"{answer!r} is not `since DAY`, `since DAY; until DAY` or `withdrawn DAY`"
    return next((why for _, day in told if (why := _no_day(day))), "")


def refuse_side(view: View, subject: str, answer: str) -> str:
    """Says why it cannot be decided whose an item is, or nothing."""
    return "" if subject in {one.id for one in view.items()} else f"there is no item {subject!r}"


def refuse_knew(view: View, subject: str, answer: str) -> str:
    """Says why it cannot be decided that a person wrote or received an item, or nothing."""
    item, _, person = subject.partition(" ")
    if not person.strip():
        return f"{subject!r} is not ITEM PERSON"
    return "" if item in {one.id for one in view.items()} else f"there is no item {item!r}"


def refuse_print(view: View, subject: str, answer: str) -> str:
    """Says why a printing cannot stand by itself, or nothing."""
    printed = read_printed(subject)
    if printed is None:
        return f"{subject!r} is not ITEM FIRST-LAST / PERSON"
    if printed.item not in {one.id for one in view.items()}:
        return f"there is no item {printed.item!r}"
    return "" if _in_room(view, printed.item) else f"{printed.item} carries no label of a tier that is read in a room"


def refuse_prints(view: View, answers: Sequence[dict[str, str]]) -> Iterator[str]:
    """Says which printings of a sheet would go over the limits, with those that stand."""
    asked = [printed for answer in answers if (printed := read_printed(answer["subject"]))]
    together = {*ledger(view), *asked}
    for tier in tiers(view):
        own = [one for one in together if tier.code in view.labels(one.item)]
        if set(asked) & set(own) and (why := over_limit(own, tier)):
            yield why


def refuse_step(view: View, subject: str, answer: str) -> str:
    """Says why the day of a step cannot stand by itself, or nothing."""
    return _no_day(answer)


def refuse_steps(view: View, answers: Sequence[dict[str, str]]) -> Iterator[str]:
    """Says which steps of a sheet would be taken out of order, with the clause."""
    yield from out_of_order(view, {answer["subject"]: answer["answer"] for answer in answers})


ACCESS_KINDS: tuple[DecisionKind, ...] = (
    DecisionKind(ORDER, refuse=refuse_term),
    DecisionKind(PERSON, ("is", "is no longer"), refuse=refuse_person),
    DecisionKind(CONDITION, refuse=refuse_condition),
    DecisionKind(PRODUCED_BY, tuple(Side), refuse=refuse_side),
    DecisionKind(KNEW, ("wrote", "received", "neither"), refuse=refuse_knew),
    DecisionKind(PRINT, refuse=refuse_print, together=refuse_prints),
    DecisionKind(STEP, refuse=refuse_step, together=refuse_steps),
)


def _in_room(view: View, item: str) -> list[Tier]:
    labels = view.labels(item)
    return [tier for tier in tiers(view) if tier.code in labels and tier.prints is not None]


def _no_day(answer: str) -> str:
    try:
        is_day = date.fromisoformat(answer).isoformat() == answer  # days are compared as they are written
    except ValueError:
        is_day = False
    return "" if is_day else f"{answer!r} is not a day, such as 2022-02-14"
