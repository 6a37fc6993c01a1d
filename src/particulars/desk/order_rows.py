"""What the protective orders in force in a matter say for a showing: each confirmed term at its words in the order."""

from __future__ import annotations

from particulars.cites import Cite
from particulars.particular import Particular
from particulars.record.order_terms import Term, terms_in_force
from particulars.record.view import View
from particulars.showings.binding_rows import examined, particulars_from
from particulars.showings.from_orders import LIMITS, LOOKS_FOR, METHOD, order_rows
from particulars.showings.from_productions import file_cite
from particulars.showings.paper_rows import Paper, short_names


def order_particulars(view: View) -> list[Particular]:
    """The terms in force of the orders this person may see, and that these orders were looked at."""
    terms = [term for term in terms_in_force(view) if view.may_see(term.item)]
    items = {term.item: view.item(term.item) for term in terms}
    named = short_names(view.items())
    papers = {id: Paper(named[id], item, view.text_as_read(id), METHOD, LIMITS) for id, item in items.items()}

    def cite(term: Term) -> Cite:
        start, _, end = term.values.get("span", "").partition("-")
        placed = start.isdigit() and end.isdigit()  # a term that a person wrote otherwise may have no place
        return papers[term.item].cite(int(start), int(end)) if placed else file_cite(items[term.item])

    rows = order_rows(terms, cite)
    return [*particulars_from(rows), *(examined(item, LOOKS_FOR, METHOD, LIMITS) for item in items.values())]
