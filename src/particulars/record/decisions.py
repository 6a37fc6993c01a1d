"""What persons decide: kinds of questions, sheets of what waits for an answer, and the answers as dated entries."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

import msgspec

from particulars.errors import Misused
from particulars.record.answers import ACCESS, IMAGE_ONLY, SEEN, Decision
from particulars.record.items import Status
from particulars.record.view import View

_HASH = re.compile(r"[0-9a-f]{12}")
COLUMNS = ("kind", "subject", "question", "answers", "answer", "reason")


class Waiting(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Something that waits for a person's answer."""

    subject: str
    question: str
    shown: dict[str, str] = {}  # further columns of the sheet, for the person's eyes only


@dataclass(frozen=True, slots=True)
class DecisionKind:
    """A kind of question: what may be answered (anything, where `answers` is empty) and what waits for it.

    `shows` names further columns of its sheet; `refuse` says why an answer on a subject cannot stand, or nothing, and
    `together` why answers of one sheet, each sound by itself, cannot stand with one another and with those on record.
    """

    name: str
    answers: tuple[str, ...] = ()
    waiting: Callable[[View], Iterable[Waiting]] = lambda view: ()
    needs_reason: bool = False
    shows: tuple[str, ...] = ()
    refuse: Callable[[View, str, str], str] = lambda view, subject, answer: ""
    together: Callable[[View, Sequence[dict[str, str]]], Iterable[str]] = lambda view, answers: ()


def waiting_unread(view: View) -> Iterator[Waiting]:
    """Yields each item that nobody's reader could read."""
    for item in view.items():
        if item.status in (Status.UNREAD, Status.FAILED):
            yield Waiting(item.id, f"{item.name} was not read ({item.reason}). What is to be done with it?")


def refuse_unread(view: View, subject: str, answer: str) -> str:
    """Says why a decision on a file that was not read cannot stand, or nothing."""
    status = next((item.status for item in view.items() if item.id == subject), None)
    if status is None:
        return f"there is no item {subject!r}"
    return "" if status in (Status.UNREAD, Status.FAILED) else f"{subject} is {status}, and nothing is to be decided"


def refuse_image_only(view: View, subject: str, answer: str) -> str:
    """Says why a quotation cannot be decided as seen on the page image, or nothing."""
    item, _, rest = subject.partition(" ")
    display, _, hash = rest.rpartition(" ")
    if not display.strip() or not _HASH.fullmatch(hash):
        return f"{subject!r} is not ITEM CITE HASH, as in the error that refused the cite"
    return "" if item in {one.id for one in view.items()} else f"there is no item {item!r}"


def refuse_access(view: View, subject: str, answer: str) -> str:
    """Says why access cannot be decided under this subject, or nothing."""
    person, _, label = subject.partition(" / ")
    return "" if person.strip() and label.strip() else f"{subject!r} is not PERSON / LABEL"


KINDS: tuple[DecisionKind, ...] = (
    # The subject is `PERSON / LABEL`; whoever was given a label may see the items that carry it.
    DecisionKind(ACCESS, ("given", "withdrawn"), refuse=refuse_access),
    # The subject is `ITEM CITE`, as in the error that refused the cite: a person looked at the page image.
    DecisionKind(IMAGE_ONLY, (SEEN, "not there"), refuse=refuse_image_only),
    DecisionKind("unread", ("leave unread", "read again", "read by a person"), waiting_unread, refuse=refuse_unread),
)


def sheet(kind: DecisionKind, waiting: Iterable[Waiting], decided: Mapping[str, Decision]) -> list[dict[str, str]]:
    """Returns the rows a person fills in, sorted by subject; what has an answer is left out."""
    rows = [
        {
            "kind": kind.name,
            "subject": one.subject,
            "question": one.question,
            "answers": " | ".join(kind.answers),
            "answer": "",
            "reason": "",
            **{name: one.shown.get(name, "") for name in kind.shows},
        }
        for one in waiting
        if one.subject not in decided
    ]
    return sorted(rows, key=lambda row: row["subject"])


def answered(rows: Iterable[Mapping[str, str]], kinds: Mapping[str, DecisionKind], view: View) -> list[dict[str, str]]:
    """Takes the answers out of a filled sheet; a row without an answer still waits. All faults are named at once."""
    answers: dict[tuple[str, str], dict[str, str]] = {}
    faults: list[str] = []
    for number, row in enumerate(rows, 1):
        try:
            if (row.get("answer") or "").strip():
                answer = _answer(row, kinds, view)
                if answers.setdefault((answer["kind"], answer["subject"]), answer) is not answer:
                    raise ValueError(f"{answer['subject']} has an answer already in this sheet")
        except ValueError as fault:
            faults.append(f"row {number}: {fault}")
    for name in sorted({kind for kind, _ in answers} if not faults else ()):
        faults += kinds[name].together(view, [one for one in answers.values() if one["kind"] == name])
    if faults:
        raise Misused("Nothing was decided. " + "; ".join(faults) + ".")
    return list(answers.values())


def _answer(row: Mapping[str, str], kinds: Mapping[str, DecisionKind], view: View) -> dict[str, str]:
    left = {name: (value or "").strip() for name, value in row.items()}
    kind, subject, answer = (left.pop(name, "") for name in ("kind", "subject", "answer"))
    reason, _, _ = (left.pop(name, "") for name in ("reason", "question", "answers"))
    if kind not in kinds:
        raise ValueError(f"unknown kind {kind!r}; known are {', '.join(sorted(kinds))}")
    if unknown := set(left) - set(kinds[kind].shows):
        raise ValueError(f"unknown columns {', '.join(sorted(unknown))}")
    if not subject:
        raise ValueError("no subject")
    if kinds[kind].answers and answer not in kinds[kind].answers:
        raise ValueError(f"{answer!r} is none of: {', '.join(kinds[kind].answers)}")
    if kinds[kind].needs_reason and not reason:
        raise ValueError("no reason given")
    if refused := kinds[kind].refuse(view, subject, answer):
        raise ValueError(refused)
    return {"kind": kind, "subject": subject, "answer": answer, "reason": reason}
