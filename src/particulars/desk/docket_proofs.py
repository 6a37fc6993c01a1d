"""What the dockets of a matter prove of its papers' obligations: orders and parties by name, handed to the docket's reader."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from datetime import date

from particulars.analyses.docket.joining import Docket, is_same_case
from particulars.analyses.docket.proofs import Owed, Proof, proofs
from particulars.analyses.obligations.rows import Force
from particulars.desk.papers_on_file import PaperOnFile
from particulars.reading.actors import normal, same_side
from particulars.reading.caption import Caption
from particulars.reading.court_voice import is_courts_paper

_DUTIES = (Force.DUTY, Force.ADMINISTRATIVE)
_MORE = re.compile(r"\bet\s+al\b|\bdoes?\s+\d", re.I)  # a caption that does not name everyone


def docket_of(paper: PaperOnFile, dockets: Sequence[Docket]) -> Docket | None:
    """The docket of the paper's case; that of the only case where the paper names none."""
    cases = paper.content.caption.case_numbers
    if not cases and len(dockets) == 1:
        return dockets[0]
    found = [d for d in dockets if any(is_same_case(d.case_number, number) for number in cases)]
    return found[0] if len(found) == 1 else None


def ordered(paper: PaperOnFile, docket: Docket | None) -> date | None:
    """The day of the paper: as it is dated, or filed; where it says neither, the day its number has on the docket."""
    caption = paper.content.caption
    day = caption.dated or caption.filed
    if day is None and docket is not None and paper.number is not None:
        days = {one.entry.date_filed for one in docket.entries if one.entry.number == paper.number}
        told = {d.number for d in docket.differences if d.what == "day"}
        day = days.pop() if len(days) == 1 and paper.number not in told else None
    return date.fromisoformat(day) if day else None


def docket_proofs(paper: PaperOnFile, docket: Docket | None, as_of: date) -> dict[str, list[Proof]]:
    """What the docket proves, or may prove, of a court's paper, by the id of the obligation."""
    found: dict[str, list[Proof]] = {}
    if docket is None or not is_courts_paper(paper.content.caption):
        return found
    since, caption = ordered(paper, docket), paper.content.caption
    owed = [
        Owed(one.id, paper.number, since, obliged(one.who, caption), one.act or one.text)
        for one in paper.content.obligations.obligations
        if one.force in _DUTIES
    ]
    differing = {one.number for one in docket.differences}
    entries = [one.entry for one in docket.entries if one.entry.number not in differing]
    for proof in proofs(owed, entries, as_of):
        found.setdefault(proof.owed, []).append(proof)
    return found


def obliged(who: str | None, caption: Caption) -> tuple[str, ...]:
    """The parties by name that the words put under a duty; none where the caption does not tell them all."""
    if who is None:
        return ()
    for role, names in (
        ("Plaintiff", caption.plaintiffs),
        ("Defendant", caption.defendants),
        ("Party", (*caption.plaintiffs, *caption.defendants)),
    ):
        if same_side(who, role) or (
            role == "Party" and normal(who).casefold() in ("parties", "both parties", "all parties", "each party")
        ):
            is_one = same_side(who, role) and not normal(who).endswith("s")
            return names if _all_named(names) and (len(names) == 1 or not is_one) else ()
    return tuple(_own_name(who, (*caption.plaintiffs, *caption.defendants)))


def _all_named(names: Sequence[str]) -> bool:
    return bool(names) and not any(_MORE.search(name) for name in names)


def _own_name(who: str, names: Iterable[str]) -> list[str]:
    """The one party whose name the words are, or begin."""
    bare = normal(who).casefold()
    found = [name for name in names if name.casefold() == bare or re.match(rf"{re.escape(bare)}\b", name.casefold())]
    return found if len(found) == 1 and not _MORE.search(found[0]) else []
