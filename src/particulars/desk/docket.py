"""`particulars docket`: the entries of a docket, and which papers and orders belong to which motion."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from pathlib import Path

import msgspec

from particulars.analyses.docket.chain import LIMITS, METHOD, Chain, Link
from particulars.analyses.docket.chain import read as read_chain
from particulars.errors import Misused, NoReader, OutOfReach, TwoOfOneName
from particulars.intake.docket_html import report
from particulars.reading.docket_sheet import notice, recap
from particulars.reading.docket_sheet import report as docket_report
from particulars.reading.docket_sheet.rows import Entry, Sheet

_CASE = re.compile(r"(?:\d:)?\d\d-[a-z]{2,4}-\d{3,6}", re.I)


def docket(*files: Path, json: bool = False) -> int:
    """Take in a docket, and chain motions, oppositions, replies and orders.

    Reads the JSON of CourtListener or RECAP (.json), notices of electronic filing (.eml, plain text), and a docket
    report (.html). Several files make one docket; they must be of one case.

    For example:

        particulars docket gov.docket.json
        particulars docket notices/*.eml --json

    Args:
        files: The files of one docket.
        json: Print JSON lines.
    """
    if not files:
        raise Misused("No file was named. Try: particulars docket DOCKET.json")
    entries = together([(path, _sheet(path)) for path in files])
    chain = read_chain(entries)
    for line in _packed(entries, chain) if json else _told(entries, chain):
        print(line)
    return 0


def together(sheets: Iterable[tuple[Path, Sheet]]) -> list[Entry]:
    """The entries of all files in the docket's order; an entry that two files tell alike is one.

    Raises:
        Misused: the files are of several cases.
        TwoOfOneName: two files tell one number differently.
    """
    case: str | None = None
    found: dict[object, Entry] = {}
    for path, sheet in sheets:
        known = _CASE.search(sheet.case_number or "")
        number = known[0].casefold() if known else sheet.case_number
        if number and case and number != case:
            raise Misused(f"{path.name} is of case {number}, the files before it of {case}.")
        case = case or number
        alike: Counter[tuple[str, str]] = Counter()  # a file may hold the same words twice on one day
        for entry in sheet.entries:
            alike[entry.date_filed, entry.text] += 1
            key = entry.number or (entry.date_filed, entry.text, alike[entry.date_filed, entry.text])
            found[key] = _one(found[key], entry, path) if key in found else entry
    return sorted(found.values(), key=lambda e: (e.date_filed, e.number or 0))


def _one(first: Entry, second: Entry, path: Path) -> Entry:
    if (first.date_filed, first.text) != (second.date_filed, second.text):
        raise TwoOfOneName(f"Entry {first.number} in {path.name} is told otherwise elsewhere.")
    if None in (first.served, second.served) or first.served == second.served:
        return msgspec.structs.replace(second if first.served is None else first, filer=first.filer or second.filer)
    raise TwoOfOneName(f"Entry {first.number} in {path.name} names others served than a notice before it.")


def _sheet(path: Path) -> Sheet:
    try:
        data = path.read_bytes()
    except OSError as error:
        raise OutOfReach(f"{path}: {error.strerror}.") from error
    match path.suffix.casefold():
        case ".json":
            return recap.read(data)
        case ".eml":
            return notice.read(data)
        case ".html" | ".htm":
            return docket_report.read(*report(data))
        case _:
            raise NoReader(f"{path.name}: a docket is read from .json, .eml or .html.")


def _packed(entries: list[Entry], chain: Chain) -> Iterator[str]:
    for entry in entries:
        yield _line("entry", entry)
    for link in chain.links:
        yield _line("link", link)
    for link in chain.open:
        yield _line("open", link)
    yield _line("read", {"examined": chain.examined, "method": METHOD, "limits": LIMITS})


def _line(kind: str, row: object) -> str:
    return msgspec.json.encode({"type": kind, **msgspec.to_builtins(row)}, order="sorted").decode()


def _told(entries: list[Entry], chain: Chain) -> Iterator[str]:
    yield f"{len(entries)} entries"
    for e in entries:
        yield f"  {e.date_filed}  {_number(e.number):>4}  {e.kind:<11}  {e.text}"
    yield f"{len(chain.motions)} motions, {len(chain.links)} papers and orders that belong to one"
    for motion in chain.motions:
        here = [link for link in chain.links if motion in link.motions]
        yield f"  {motion}" + "".join(f" → {link.kind} {_number(link.number)}" for link in here)
    yield f"{len(chain.open)} left open"
    for link in chain.open:
        yield f"  {link.kind} {_number(link.number)}: {link.how}; candidates: {_candidates(link)}"
    yield METHOD
    yield LIMITS


def _number(number: int | None) -> str:
    return "–" if number is None else str(number)


def _candidates(link: Link) -> str:
    return ", ".join(str(n) for n in link.candidates) or "none"
