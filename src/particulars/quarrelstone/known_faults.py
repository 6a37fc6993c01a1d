"""Faults of the readers that the matter has shown and nobody has mended yet; the truth is kept, the fault is printed.

A row here is strict: once the reader is mended and no difference answers the row, the check fails until it is taken out.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from particulars.quarrelstone.check import SectionResult


@dataclass(frozen=True, slots=True)
class Fault:
    """A fault of one reader: the section, the differences it makes (all of a line must fit), and what is at fault."""

    section: str
    line: str
    why: str


FAULTS: tuple[Fault, ...] = ()
"""None is known now; a row reads `Fault("facts", r"facts:papers/m1-001.*", "what is at fault")`."""


def set_apart(result: SectionResult, faults: tuple[Fault, ...] = FAULTS) -> SectionResult:
    """The result with the differences of known faults told apart, and a complaint of each fault that is no more."""
    known, mended = [], []
    left = {kind: list(getattr(result, kind)) for kind in ("missing", "invented", "wrong")}
    for fault in faults:
        if fault.section != result.section:
            continue
        fits = re.compile(fault.line).fullmatch
        taken = [f"{kind}: {row}" for kind, rows in left.items() for row in rows if fits(row)]
        left = {kind: [row for row in rows if not fits(row)] for kind, rows in left.items()}
        known += [f"{fault.why} ({len(taken)}): {taken[0]}"] if taken else []
        mended += [] if taken else [f"no longer so, take it out of the known faults: {fault.why}"]
    return replace(
        result,
        missing=tuple(left["missing"]),
        invented=tuple(left["invented"]),
        wrong=(*left["wrong"], *mended),
        known_faults=tuple(known),
    )
