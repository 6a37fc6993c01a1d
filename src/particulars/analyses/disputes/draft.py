"""A dispute while papers are being joined to it."""

from __future__ import annotations

from dataclasses import dataclass, field

from particulars.analyses.disputes.needs import Identified, Quoted, RulingRow
from particulars.analyses.disputes.rows import Ref, Step
from particulars.reading.actors import normal


@dataclass(slots=True)
class Draft:
    """One dispute of one order, or one motion that no order given decides; refs are added as papers are read."""

    paper: str | None
    start: int
    about: str
    item: str | None = None
    is_listed: bool = False  # an item of the list of disputes that the order gives
    asked_by: str | None = None
    against: str | None = None
    decided: list[RulingRow] = field(default_factory=list)
    numbers: list[str] = field(default_factory=list)
    docket: list[str] = field(default_factory=list)
    opened: list[Ref] = field(default_factory=list)
    relief: list[Ref] = field(default_factory=list)
    responses: list[Ref] = field(default_factory=list)
    conferrals: list[Ref] = field(default_factory=list)
    letters: list[Ref] = field(default_factory=list)
    concessions: list[Ref] = field(default_factory=list)
    burden: list[Ref] = field(default_factory=list)
    rulings: list[Ref] = field(default_factory=list)
    obligations: list[Ref] = field(default_factory=list)
    proofs: list[Ref] = field(default_factory=list)
    steps: list[Step] = field(default_factory=list)
    flags: list[str] = field(default_factory=list)

    def number(self, numbers: tuple[str, ...]) -> None:
        """Notes numbers of requests and of docket entries, each in its place and once."""
        for one in numbers:
            into = self.docket if one.startswith("ECF") else self.numbers
            if one not in into:
                into.append(one)


def ref(paper: str, row: Identified, note: str = "") -> Ref:
    """Where a row of a paper stands."""
    return Ref(paper=paper, id=row.id, start=row.start, end=row.end, text=row.text, note=note)


def words(paper: str, said: Quoted, note: str = "") -> Ref:
    """Where words of a paper stand."""
    return Ref(paper=paper, start=said.start, end=said.end, text=said.text, note=note)


def side(who: str | None) -> str | None:
    """`plaintiff` or `defendant` of a party named by its role."""
    low = normal(who).lower() if who else ""
    return next((one for one in ("plaintiff", "defendant") if low.startswith(one)), None)
