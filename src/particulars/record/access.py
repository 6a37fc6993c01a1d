"""Who may see what: one function decides person, undertakings, labels, side and instant; what is not proven is refused.

Tiers and whom they admit come from the protective orders that a person confirmed (`order_terms`). Where an order defines
a label, its conditions decide; where none does, whoever was given the label sees it, as `particulars decide` records.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from particulars.record.answers import ACCESS
from particulars.record.labels import LABELS, LabelKind
from particulars.record.order_terms import Deciding, Term, terms_in_force

PERSON = "person"  # subject `PERSON / CLASS / SIDE`, answer `is` or `is no longer`
CONDITION = "condition"  # subject `PERSON / NEED`, answer `since DAY`, `since DAY; until DAY` or `withdrawn DAY`
OWN_SIDE = "own side"  # the class of whoever stands on the side that produced the document
KNEW_IT = "author or recipient"  # the class of whoever is recorded as having written or received the document
NAMED = "named person"
NO_OBJECTION = "no objection"
DISCLOSURE, OBJECTION, OVERRULED = "disclosure", "objection", "objection overruled"
PROOF = ("since", "until", "withdrawn")  # what an answer on a condition can tell, each with its day
DESK = "desk"  # where a person reads who is in no room


@dataclass(frozen=True, slots=True)
class Admission:
    """A class of persons whom a tier admits, the conditions that must each be proven, and the clause that says so.

    `days` is the period for objections in the order's days, `most` how many persons of the class a side may name.
    """

    who: str
    needs: tuple[str, ...] = ()
    clause: str = ""
    days: str = ""
    most: str = ""
    named: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Prints:
    """How much of a tier may be printed: pages in a row, pages in all (0 where the order sets none), and whether logged."""

    consecutive: int
    total: int
    logged: bool
    clause: str


@dataclass(frozen=True, slots=True)
class Tier:
    """A tier as the order writes it, with a short code; `where` is the room it is read in, the desk where none is set.

    `orders` are the items of the orders in force that define it; where there are two, nobody is admitted until a person
    confirms which of them amends the other.
    """

    code: str
    name: str
    restricts: bool = True
    who: tuple[Admission, ...] = ()
    where: str = DESK
    prints: Prints | None = None
    clause: str = ""
    orders: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Proof:
    """A dated entry on a condition: since when it holds, until when it may yet be answered, or when it was withdrawn."""

    since: str = ""
    until: str = ""
    withdrawn: str = ""


@dataclass(frozen=True, slots=True)
class Person:
    """A person as the record knows them: their classes with the side they stand on, proofs by condition, labels given."""

    name: str
    classes: frozenset[tuple[str, str]] = frozenset()
    proofs: Mapping[str, Proof] = field(default_factory=dict)
    given: frozenset[str] = frozenset()
    withdrawn: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class Allowed:
    """The person may see it; `by` names, per label, the clause or the entry that admits."""

    by: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True, slots=True)
class Refused:
    """The person may not see it, for this reason, by this label and clause."""

    reason: str
    label: str = ""
    clause: str = ""


Answer = Allowed | Refused
KINDS: Mapping[str, LabelKind] = {kind.name: kind for kind in LABELS}


def decide(
    person: Person,
    labels: Iterable[str],
    side: str,
    at: str,
    *,
    tiers: Sequence[Tier] = (),
    kinds: Mapping[str, LabelKind] = KINDS,
    knew: bool = False,
    place: str = DESK,
) -> Answer:
    """Decides whether a person may see what carries these labels: allowed only where every label allows it.

    Args:
        side: Which side produced the document; empty where the record does not say, and then nobody owns it.
        at: The instant, in UTC; a condition proven on a later day does not count.
        knew: Whether the person is recorded as having written or received the document.
        place: Where it is to be read; a tier with a room of its own is read in that room only.
    """
    known = {tier.code: tier for tier in tiers}
    by: list[tuple[str, str]] = []
    for label in sorted(set(labels)):
        answer = (
            _by_tier(person, known[label], side, at[:10], knew, place)
            if label in known
            else _by_gift(person, label, kinds)
        )
        if isinstance(answer, Refused):
            return answer
        by.extend(answer.by)
    return Allowed(tuple(by))


def tiers(view: Deciding, at: str = "") -> tuple[Tier, ...]:
    """The tiers of the protective orders in force at an instant, sorted by code; none where no order is confirmed."""
    terms = terms_in_force(view, at)
    codes = sorted({term.value for term in terms if term.kind == "tier"})
    return tuple(_tier(code, terms) for code in codes)


def person(view: Deciding, name: str) -> Person:
    """A person as the decisions of the record have them."""
    classes, proofs = set(), {}
    for subject, decision in view.decisions(PERSON).items():
        who, _, rest = subject.partition(" / ")
        if who == name and decision.answer == "is":
            kind, _, side = rest.partition(" / ")
            classes.add((kind, side))
    for subject, decision in view.decisions(CONDITION).items():
        who, _, need = subject.partition(" / ")
        if who == name:
            proofs[need] = read_proof(decision.answer)
    gifts = {
        subject.partition(" / ")[2]: decision.answer
        for subject, decision in view.decisions(ACCESS).items()
        if subject.partition(" / ")[0] == name
    }
    given = frozenset(label for label, answer in gifts.items() if answer == "given")
    return Person(name, frozenset(classes), proofs, given, frozenset(gifts) - given)


def read_proof(words: str) -> Proof:
    """Takes an answer on a condition apart; what is written otherwise proves nothing."""
    values = dict(piece.strip().partition(" ")[::2] for piece in words.split(";"))
    return Proof(*(values.get(key, "").strip() for key in PROOF))


def _by_gift(person: Person, label: str, kinds: Mapping[str, LabelKind]) -> Answer:
    if label in kinds and not kinds[label].restricts:
        return Allowed(((label, "does not restrict"),))
    if label in person.given:
        return Allowed(((label, "given by a dated entry"),))
    return Refused(f"{person.name} was not given {label}", label)


def _by_tier(person: Person, tier: Tier, side: str, day: str, knew: bool, place: str) -> Answer:
    if len(tier.orders) > 1:
        return Refused(
            f"two orders in force define {tier.name}, and neither is confirmed to amend the other", tier.code
        )
    if tier.code in person.withdrawn:
        return Refused(f"access of {person.name} to {tier.code} was withdrawn", tier.code)
    if not tier.restricts:
        return Allowed(((tier.code, tier.clause),))
    if place != tier.where:
        return Refused(f"{tier.name} is read in the {tier.where} only", tier.code, tier.clause)
    open_to = [one for one in tier.who if _is_of(person, one, side, knew)]
    missing = [(one, _missing(person, one, day)) for one in open_to]
    admitted = [one for one, lacks in missing if not lacks]
    if admitted:
        return Allowed(((tier.code, admitted[0].clause),))
    if not missing:
        return Refused(f"no clause read admits {person.name} to {tier.name}", tier.code, tier.clause)
    one, lacks = missing[0]
    return Refused(f"{person.name} ({one.who}): {lacks}", tier.code, one.clause)


def _is_of(person: Person, admission: Admission, side: str, knew: bool) -> bool:
    if admission.who == OWN_SIDE:
        return bool(side) and side in {of for _, of in person.classes}
    if admission.who == KNEW_IT:
        return knew
    if admission.who == NAMED:
        return person.name in admission.named
    return admission.who in {kind for kind, _ in person.classes}


def _missing(person: Person, admission: Admission, day: str) -> str:
    """The first condition of an admission that is not proven on a day, in words, or nothing."""
    for need in admission.needs:
        lacks = _objected(person.proofs, day) if need == NO_OBJECTION else _unproven(person.proofs, need, day)
        if lacks:
            return lacks
    return ""


def _unproven(proofs: Mapping[str, Proof], need: str, day: str) -> str:
    proof = proofs.get(need, Proof())
    if proof.withdrawn or not proof.since:
        return f"{need} is not on record"
    return "" if proof.since <= day else f"{need} is dated {proof.since}, later than {day}"


def _objected(proofs: Mapping[str, Proof], day: str) -> str:
    if OBJECTION in proofs and not proofs[OBJECTION].withdrawn and _unproven(proofs, OVERRULED, day):
        return f"an objection of {proofs[OBJECTION].since} stands"
    until = proofs.get(DISCLOSURE, Proof()).until
    if not until:
        return "the last day for objections is not on record"
    return "" if until < day else f"objections may be made until {until}"


def _tier(code: str, terms: Collection[Term]) -> Tier:
    own = [term for term in terms if term.value == code or code in term.several("tier")]
    heads = [term for term in own if term.kind == "tier"]
    head, orders = heads[0], tuple(sorted({term.item for term in heads}))
    room = next((term.value for term in own if term.kind == "room"), DESK)
    prints = next((_prints(term) for term in own if term.kind == "prints"), None)
    who = tuple(_admission(term) for term in own if term.kind == "admits")
    restricts = head.values.get("restricts", "yes") != "no"
    return Tier(code, head.values["name"], restricts, who, room, prints, head.clause, orders)


def _admission(term: Term) -> Admission:
    days, most = term.values.get("days", ""), term.values.get("most", "")
    return Admission(term.value, term.several("needs"), term.clause, days, most, term.several("named"))


def _prints(term: Term) -> Prints:
    logged = term.values.get("log", "no") == "yes"
    return Prints(int(term.value), int(term.values.get("total", "0")), logged, term.clause)
