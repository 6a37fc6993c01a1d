"""The duty to produce source code, of a matter: who ordered it where, its hard stop, and the day from which it ran."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from particulars.analyses.obligations.rows import Force
from particulars.analyses.obligations.standing import State
from particulars.desk.matter_standing import matter_standing
from particulars.desk.matters import open_matter
from particulars.errors import Misused
from particulars.papers.standing_lines import Placed

_SPOKEN = re.compile(r"\bsource[-\s]+code\b", re.I)
_HANDING_OVER = re.compile(r"\b(?:produc|deliver|provid|serv|turn\w* over|hand\w* over)", re.I)
_OUT = (State.CANCELED, State.SUPERSEDED, State.CARRIED, State.AGREED, State.PROPOSED)


@dataclass(frozen=True, slots=True)
class SourceDuty:
    """The duty as it is printed, the first day of delivery (where its event is proved) and the last (its hard stop)."""

    says: str = ""
    after: date | None = None
    due: date | None = None


def duty_of(case: Path, viewer: str, as_of: date, named: str) -> SourceDuty:
    """The duty on source code that stands on a day: the one that is named, else the only one that is read.

    Where the event of a duty is later than its hard stop, neither day is taken: which of them holds, a person says.

    Raises:
        Misused: none is called so, or several speak of it and none is named.
    """
    with open_matter(case) as record:
        placed = [one for _, one in matter_standing(record, viewer, as_of, {}, {}).placed]
    texts = {one.name: one.obligation.text for one in placed}
    found = (
        [one for one in placed if one.name == named] if named else [one for one in placed if _is_on_source(one, texts)]
    )
    if named and not found:
        raise Misused(f"No obligation of this matter's papers is called {named}. particulars status CASE names each; or give the day by hand: --due DAY.")  # fmt: skip
    if len(found) > 1:
        raise Misused(f"{len(found)} obligations speak of source code: {', '.join(one.name for one in found)}. Name one with --duty, or give the day by hand: --due DAY.")  # fmt: skip
    return _told(found[0]) if found else SourceDuty("none that sets a day for source code was read in this matter's orders; give it by hand: --due DAY")  # fmt: skip


def _is_on_source(one: Placed, texts: Mapping[str, str]) -> bool:
    """Whether a clause that stands sets a time for handing over source code, in its own words, those it carries or takes in."""
    of, paper = one.obligation, one.name.rpartition(":")[0]
    words = " ".join((of.text, of.takes_in or "", *(texts.get(f"{paper}:{id}", "") for id in of.carries)))
    sets_a_day = of.force is Force.DUTY and of.timing != "none" and one.standing.state not in _OUT
    return sets_a_day and bool(_SPOKEN.search(words)) and bool(_HANDING_OVER.search(words))


def _told(one: Placed) -> SourceDuty:
    stands, window = one.standing, one.standing.counted.window
    torn = stands.state is State.CONFLICT
    after = window[0] if window and one.obligation.timing == "promptly" else None
    until = "no day is taken from it" if torn or stands.last is None else f"last day {stands.last}"
    because = "".join(f"; {reason}" for reason in stands.reasons)
    waits = "" if after is not None or one.obligation.timing != "promptly" or torn else "; the day of its event is not told on file"  # fmt: skip
    says = f"{one.name} at {one.place}: {stands.state.value}, {until}{because}{waits}: “{one.obligation.text}”"
    return SourceDuty(says) if torn else SourceDuty(says, after, stands.last)
