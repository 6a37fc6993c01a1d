"""What persons and courts say of an element: positions of parties and rulings, both entries of the record.

A position is decided on the subject `ELEMENT / PARTY`, a ruling on `ELEMENT / PARTICULAR`, where the particular is stored
and quotes a court. What a decision did with an issue is a `label` on one passage of one paper, on that issue alone: the subject
is `ITEM START-END HASH AUTHORITY / ISSUE`. The program never sets any of them; an entry in the name of a program is refused.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from particulars.analyses.positions.rows import Label as ListedLabel
from particulars.errors import NotDecided
from particulars.particular import Origin, Particular
from particulars.record.answers import Decision
from particulars.record.decisions import DecisionKind
from particulars.record.overlay import subject
from particulars.record.view import View
from particulars.showings.rules import element
from particulars.showings.structure import Position, PositionStatus, Result, Ruling

_LABELLED = re.compile(
    r"(?P<passage>(?P<item>\S+) (?P<start>\d{1,12})-(?P<end>\d{1,12}) [0-9a-f]{12}) (?P<authority>\S.*?) / (?P<issue>\S.*)"
)
_NOBODY = frozenset({"system", "machine", "particulars", "program", "computer", "auto", "automatic", "bot"})


def positions(view: View, template_id: str) -> dict[str, tuple[Position, ...]]:
    """The positions that stand on each element of a template, sorted by party."""
    found: dict[str, list[Position]] = {}
    for name, decision in sorted(view.decisions(POSITION.name).items()):
        id, _, party = name.partition(" / ")
        if id.startswith(f"{template_id}."):
            status, by = PositionStatus(decision.answer), _person(decision)
            found.setdefault(id, []).append(
                Position(party=party, status=status, by=by, utc=decision.at, reason=decision.reason)
            )
    return {id: tuple(held) for id, held in found.items()}


def rulings(view: View, template_id: str, stored: dict[str, Particular]) -> dict[str, tuple[Ruling, ...]]:
    """The rulings coded on each element of a template, the earliest first; `stored` are particulars already checked."""
    found: dict[str, list[Ruling]] = {}
    for name, decision in view.decisions(RULING.name).items():
        id, _, particular = name.partition(" / ")
        if id.startswith(f"{template_id}.") and particular in stored:
            by, result = _person(decision), Result(decision.answer)
            cite = stored[particular].cites[0]
            found.setdefault(id, []).append(Ruling(result=result, cite=cite, coded_by=by, utc=decision.at))
    return {id: tuple(sorted(held, key=lambda r: (r.utc, r.cite.display))) for id, held in found.items()}


@dataclass(frozen=True, slots=True)
class Label:
    """What a named person decided that a decision did with the issue."""

    answer: str
    by: str
    at: str


def labels(view: View) -> dict[str, Label]:
    """The labels that named persons decided, by their subjects, as `label_subject` makes them."""
    decided = view.decisions(LABEL.name).items()
    return {name: Label(one.answer, _person(one), one.at) for name, one in decided}


def label_subject(item: str, raw: str, start: int, end: int, authority: str, issue: str) -> str:
    """The subject of a label: the passage with the hash of its words, the authority it is about, and the issue named."""
    return f"{subject(item, raw, start, end)} {authority} / {' '.join(issue.casefold().split())}"


def _person(decision: Decision) -> str:
    if decision.by.strip().casefold() in _NOBODY:
        raise NotDecided(
            f"The {decision.kind} on {decision.subject} is in the name of {decision.by!r}, which is nobody."
        )
    return decision.by


def _refuse_position(view: View, name: str, answer: str) -> str:
    id, _, party = name.partition(" / ")
    if element(id) is None:
        return f"there is no element {id!r}; the subject is ELEMENT / PARTY, such as S17.E1 / Plaintiffs"
    return "" if party.strip() else "no party is named; the subject is ELEMENT / PARTY"


def _refuse_ruling(view: View, name: str, answer: str) -> str:
    id, _, quoted = name.partition(" / ")
    if element(id) is None:
        return f"there is no element {id!r}; the subject is ELEMENT / PARTICULAR"
    origins = [one.origin for one in view.particulars() if one.id == quoted]
    if not origins:
        return f"there is no particular {quoted!r}"
    return "" if origins == [Origin.COURT] else f"{quoted} does not quote a court"


def _refuse_label(view: View, name: str, answer: str) -> str:
    found = _LABELLED.fullmatch(name)
    if found is None:
        return f"{name!r} is not ITEM START-END HASH AUTHORITY / ISSUE, as propose writes it"
    if found["item"] not in {one.id for one in view.items()}:
        return f"there is no item {found['item']!r}"
    raw, start, end = view.text_as_read(found["item"]).raw, int(found["start"]), int(found["end"])
    if not start < end <= len(raw) or subject(found["item"], raw, start, end) != found["passage"]:
        return f"the text of {found['item']} at {start}-{end} is not the one that was proposed"
    return ""


POSITION = DecisionKind("position", tuple(PositionStatus), refuse=_refuse_position)
RULING = DecisionKind("ruling", tuple(Result), refuse=_refuse_ruling)
LABEL = DecisionKind(
    "label",
    tuple(ListedLabel),
    shows=("case", "place", "words", "characterised_by", "cues", "proposed"),
    refuse=_refuse_label,
)
