"""The table of remarks on what letters ask: each with the words and the line of the letter."""

from __future__ import annotations

from collections.abc import Iterable

from particulars.analyses.requests.rows import Lint
from particulars.papers.request_tables.table import Places, Table


def letter_remarks(found: Iterable[tuple[str, Lint]], places: Places) -> Table:
    """What letters ask for without limit; it is tied to no served request."""
    rows = tuple((name, one.code, one.says, one.text, places.at(name, one.start, one.end)) for name, one in found)
    says = "By the letters' own words, in sentences that ask; what they quote is another paper's."
    return Table(
        "letter-remarks", "Remarks on what letters ask", says, ("letter", "code", "says", "words", "place"), rows
    )
