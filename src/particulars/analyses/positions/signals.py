"""The signals of citations that stand together: which are cited against the words before them, and the sides of a “Compare”."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from particulars.analyses.positions.antecedents import opposite
from particulars.analyses.positions.needs import Cited

_AGAINST = re.compile(r"(?:contra|but see|but cf)", re.I)
_SIDES = ("compare", "with")


@dataclass(frozen=True, slots=True)
class Signalled:
    """The signal that holds of a citation, its own or that of one before it, and the side of a “Compare … with …”."""

    signal: str | None
    is_first: bool  # no other signal stands before it in its group
    side: int | None

    @property
    def against(self) -> str | None:
        """The signal by which it is cited against the words before it, if one."""
        return self.signal if self.signal and _AGAINST.match(self.signal) else None


def signalled(citations: Sequence[Cited], continued: bool = False) -> list[Signalled]:
    """Each citation of a group with the signal that reaches it; `continued` where others before stand for the same words."""
    sides = {(c.signal or "").casefold().rstrip(",") for c in citations}
    compared = set(_SIDES) <= sides
    found: list[Signalled] = []
    signal, side, seen = None, None, int(continued)
    for one in citations:
        if one.signal:
            signal, seen = one.signal, seen + 1
            side = _SIDES.index(name) if (name := signal.casefold().rstrip(",")) in _SIDES else None
        elif one is citations[0]:
            seen += 1
        found.append(Signalled(signal, seen <= 1, side if compared else None))
    return found


def sides_say(told: Mapping[int, set[str]], divided: bool) -> dict[int, str]:
    """What each side of a “Compare” says: what one of it is said to do, or, where the courts are told to differ, the opposite of the other."""
    own = {side: said for side, said in told.items() if said}
    if any(len(said) != 1 or not opposite(next(iter(said))) for said in own.values()):
        return {}
    says = {side: next(iter(said)) for side, said in own.items()}
    if len(says) == 2:
        return says if says[0] == opposite(says[1]) else {}
    if len(says) == 1 and divided:
        ((side, one),) = says.items()
        return {side: one, 1 - side: str(opposite(one))}
    return {}
