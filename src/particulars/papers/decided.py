"""What a paper decides, demands, counts and tells: rulings, obligations, quantities and ledgers with their places, as rows."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

import msgspec

from particulars.analyses.facts.rows import Facts
from particulars.analyses.ledgers.rows import Ledgers
from particulars.analyses.obligations.rows import Obligations
from particulars.analyses.rulings.rows import Rulings
from particulars.papers.page_line import PageLines
from particulars.record.text import Text

NO_LEDGERS = Ledgers(entries=(), pairs=(), method="", limits=(), examined="nothing")


@dataclass(frozen=True, slots=True)
class Decided:
    """What four analyses read in one paper."""

    rulings: Rulings
    obligations: Obligations
    facts: Facts
    ledgers: Ledgers = NO_LEDGERS


NOTHING_DECIDED = Decided(
    Rulings(rulings=(), method="", limits=(), examined="nothing"),
    Obligations(obligations=(), method="", limits=(), examined="nothing"),
    Facts(facts=(), method="", limits=(), examined="nothing"),
)


def decided_rows(decided: Decided, text: Text, page_lines: PageLines) -> Iterator[tuple[str, dict[str, object]]]:
    """The type and the fields of each row: `ruling`, `obligation`, `fact`, `ledger`, `pair`, and `decided` with method and limits."""
    for name, read in (
        ("rulings", decided.rulings),
        ("obligations", decided.obligations),
        ("facts", decided.facts),
        ("ledgers", decided.ledgers),
    ):
        if read.method:
            yield "decided", {"of": name, "method": read.method, "limits": read.limits, "examined": read.examined}
    for kind, rows in (
        ("ruling", decided.rulings.rulings),
        ("obligation", decided.obligations.obligations),
        ("agreed", decided.obligations.agreed),
        ("fact", decided.facts.facts),
        ("ledger", decided.ledgers.entries),
    ):
        for row in rows:
            fields: dict[str, object] = msgspec.to_builtins(row)
            place = page_lines.span(row.start, row.end)
            yield kind, {**fields, "raw": text.raw[row.start : row.end], "place": place}
    for pair in decided.ledgers.pairs:
        yield "pair", msgspec.to_builtins(pair)
