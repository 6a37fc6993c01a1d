"""Whether a page pin can lie in a reported decision, whose own citation gives its first page."""

from __future__ import annotations

import re

from particulars.analyses.authorities.found import Known

LONGEST_DECISION = 300  # pages within which a pin can lie of the first page
_USUAL = 100  # pages within which it lies as a rule
_PAGE = re.compile(r"\d+")


def pin_fits(pin: str | None, decision: Known | None) -> bool:
    """Whether the pin can be a page of the decision; true where its pages are not known.

    A pin with a star needs a database citation (`WL`, `LEXIS`), whose pages are counted by stars.
    """
    if pin is None or decision is None:
        return True
    if pin.startswith("*") and decision.cites:
        return _in_database(decision)
    page = _PAGE.match(pin)
    firsts = _first_pages(decision)
    if page is None or not firsts or _in_database(decision):
        return True
    return any(0 <= int(page.group()) - first <= LONGEST_DECISION for first in firsts)


def one_by_page(pin: str | None, ids: list[str], known: dict[str, Known]) -> str | None:
    """The one of these authorities whose first page lies shortly before the pin; none where two do, or one has no pages."""
    page = _PAGE.match(pin or "")
    if page is None:
        return None
    fits = []
    for id_ in ids:
        firsts = _first_pages(known[id_]) if id_ in known else []
        if not firsts:
            return None
        if any(0 <= int(page.group()) - first <= _USUAL for first in firsts):
            fits.append(id_)
    return fits[0] if len(fits) == 1 else None


def _first_pages(decision: Known) -> list[int]:
    lasts = [cite.rsplit(" ", 1)[-1] for cite in decision.cites if not _of_database(cite)]
    return [int(last) for last in lasts if last.isdigit()]


def _in_database(decision: Known) -> bool:
    return any(map(_of_database, decision.cites))


def _of_database(cite: str) -> bool:
    return " WL " in cite or "LEXIS" in cite
