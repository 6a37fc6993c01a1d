"""`particulars designations`: the tier of each document, the share at each tier, and what does not agree with it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from contextlib import ExitStack
from pathlib import Path

import pyarrow as pa  # type: ignore[import-untyped]

from particulars.analyses.designations.challenging import tier_words
from particulars.analyses.designations.sharing import UNKNOWN_TIER, shares
from particulars.desk.designated import Asked, Designated, designated
from particulars.desk.designation_papers import places, write_tables
from particulars.desk.hand_at_desk import person
from particulars.desk.instant import utc_instant
from particulars.desk.whole_files import refuse_overwriting
from particulars.papers.designation_tables.tables import evidence_table, register_table, shares_table
from particulars.record.items import printable

NAME = "designations"
_SHOWN = 12  # volumes, custodians or types on the screen


def designations(
    production: Path, /, *, people: Path | None = None, receiving: str | None = None, captures: Path | None = None,
    filings: Path | None = None, told: Path | None = None, tiers: Path | None = None, near: bool = False,
    out: Path | None = None, as_: str | None = None, as_of: str | None = None,
) -> int:  # fmt: skip
    """List which tier each document carries, the share at each tier, and what does not agree with it.

    A folder of load files is enough, so that it can be run before a production leaves: natives and texts are read where
    they lie beside the load file. What was not handed in is said to be not examined.

    For example:

        particulars designations QSL_VOL005 --out designated
        particulars designations roe --as "A. Counsel" --people people.csv --receiving VCS
        particulars designations QSL_VOL005 --captures captures.csv --filings filings.csv --near

    Args:
        production: The folder of the matter, or load files and what lies beside them.
        people: A sheet of persons: Side, Person, Address (an address or a domain).
        receiving: Which side of that sheet receives.
        captures: A sheet of dated captures of public pages: URL, Captured, and File or SHA-256; Document where a person names it.
        filings: A sheet of papers on the docket: Entry, Filed, Public (yes, or sealed), and File, SHA-256 or Document.
        told: A sheet of what letters tell of productions, as for `produced`: who designated, and when.
        tiers: A sheet of tiers: Words, Code, Above (the codes it stands above, parted by ;).
        near: Whether to look for near-duplicates at different tiers.
        out: The folder to write the tables to, as HTML, CSV, XLSX and PDF.
        as_: Who is asking; what that person may not see is neither listed nor counted.
        as_of: The time of preparation to print, in UTC.
    """
    asked, prepared = Asked(people, receiving, captures, filings, told, tiers, near), utc_instant(as_of)
    tables = ("register", "shares", "inconsistencies")
    refuse_overwriting(places(out, NAME, tables), asked.files)
    with ExitStack() as stack:
        found = designated(production, person(as_), asked, stack)
        counted = shares(found.register)
        for line in lines(found, counted):
            print(printable(line))
        if out is not None:
            names = {id: name for id, (name, _) in found.sources.items()}
            made = [
                shares_table(counted, found.tiers), evidence_table(found.found.rows, found.tiers, names),
                register_table(found.register, names),
            ]  # fmt: skip
            for path in write_tables(out, NAME, f"Designations of {found.name}", made, list(notes(found)), prepared):
                print(path)
    return 0


def lines(found: Designated, counted: pa.Table) -> Iterator[str]:
    """The shares and the counts of what does not agree, with what was and was not examined."""
    yield f"{found.name}: {found.found.examined[0]}"
    rows = counted.to_pylist()
    for by in ("all", "volume", "custodian", "type", "party"):
        values = list(dict.fromkeys(row["value"] for row in rows if row["by"] == by))
        for value in values[:_SHOWN]:
            said = "; ".join(
                f"{_tier(row['tier_code'], found)} {row['documents']:,} ({100 * row['share']:.1f} %)"
                for row in rows
                if row["by"] == by and row["value"] == value
            )
            yield f"  {'everything' if by == 'all' else f'{by} {value}'}: {said}"
        if len(values) > _SHOWN:
            yield f"  and {len(values) - _SHOWN:,} more by {by}; --out DIR writes every one"
    kinds = Counter((row["what"], row["document"], row["is_ground"]) for row in found.found.rows.to_pylist())
    for what in sorted({what for what, _, _ in kinds}):
        own = [(document, ground) for kind, document, ground in kinds if kind == what]
        ground = "a ground where persons take it up" if any(is_ground for _, is_ground in own) else "listed only"
        yield f"  {len({document for document, _ in own}):>7,} documents: {what} ({ground})"
    yield from (f"{name.capitalize()}: {words}" for name, words in notes(found))


def notes(found: Designated) -> Iterator[tuple[str, str]]:
    """What travels with the tables."""
    yield from (("examined", words) for words in found.found.examined)
    yield from (("not examined", words) for words in found.found.not_examined)
    yield from (("not in the register", words) for words in found.left_out)
    yield "tiers", found.tiers.source
    yield "method", found.found.method
    yield from (("limit", words) for words in found.found.limits)
    yield from (("source", f"{name}, SHA-256 {sha256}") for name, sha256 in sorted(found.sources.values()))


def _tier(code: str, found: Designated) -> str:
    return "not known" if code == UNKNOWN_TIER else tier_words(code, found.tiers)
