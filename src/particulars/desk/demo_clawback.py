"""The invented claw-back: the documents of counsel that were produced by mistake, as a clerk sees them before and after."""

from __future__ import annotations

import io
from contextlib import redirect_stdout, suppress
from pathlib import Path

from particulars.desk.called import Called
from particulars.desk.clawback import lock
from particulars.desk.demo_productions import PERSON, make_matters
from particulars.desk.matters import open_matter
from particulars.errors import Misused, SealedFrom
from particulars.quarrelstone.clawback_held import LOCKED, FoundClawback
from particulars.quarrelstone.productions_truth import ProductionsTruth
from particulars.record.view import View

BY, BASIS = "Counsel D-1", "attorney-client"


def clawed_back(out: Path, truth: ProductionsTruth) -> FoundClawback:
    """The documents locked in the matter of the productions, made anew, and what is seen of them."""
    case = make_matters(out).here
    with open_matter(case) as record:
        before = record.open_for(PERSON)
        seen = _seen(before, case, truth.privileged)
        items = {Called(before, case).find(one).id: one for one in truth.clawed_back}
        with redirect_stdout(io.StringIO()):
            kept = lock(record, case, truth.clawed_back, BASIS, BY, LOCKED)
        after = record.open_for(PERSON)
        texts = {id for id, _, _ in after.reading_texts()}
        hits = tuple(sorted(name for id, name in items.items() if id in texts or not _is_sealed(after, id)))
        instants = sorted({one.locked for one in kept})
        return FoundClawback(
            seen, _seen(after, case, truth.privileged), hits, tuple(one.document for one in kept), "; ".join(instants)
        )


def _seen(view: View, case: Path, numbers: tuple[str, ...]) -> tuple[str, ...]:
    """The documents of these numbers that a view has."""
    called, found = Called(view, case), []
    for number in numbers:
        with suppress(Misused, SealedFrom):
            found += [number] if called.find(number) else []
    return tuple(found)


def _is_sealed(view: View, id: str) -> bool:
    try:
        view.text(id)
    except SealedFrom:
        return True
    return False
