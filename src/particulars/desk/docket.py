"""`particulars docket`: the entries of a docket, and which papers and orders belong to which motion."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterable, Iterator
from pathlib import Path

import msgspec

from particulars.analyses.docket.chain import LIMITS, METHOD, Chain, Link
from particulars.analyses.docket.chain import read as read_chain
from particulars.analyses.docket.joining import Telling, join
from particulars.desk.files_given import expand, remarks, say
from particulars.desk.hand_at_desk import person
from particulars.desk.loading import load
from particulars.desk.matter_named import matter_among
from particulars.errors import Misused, NoReader, OutOfReach, TwoOfOneName, Unreadable
from particulars.intake.taking import Status, Taken, take
from particulars.reading.docket_sheet import on_file
from particulars.reading.docket_sheet.rows import Entry, Sheet


def docket(*files: Path, json: bool = False, as_: str | None = None) -> int:
    """Read a docket, and chain motions, oppositions, replies and orders.

    Reads the JSON of CourtListener or RECAP, notices of electronic filing (e-mails or a mailbox), and a docket report
    (HTML). Several files make one docket; they must be of one case. Of a matter it joins the dockets on file, lists what
    they tell differently, and chains the papers as well, by their captions.

    For example:

        particulars docket gov.docket.json
        particulars docket notices/*.eml --json
        particulars docket roe --as "A. Counsel"

    Args:
        files: The files of one docket, or folders of them; or a matter's folder.
        json: Print JSON lines.
        as_: Of a matter: who is asking.
    """
    if not files:
        raise Misused("No file was named. Try: particulars docket DOCKET.json")
    if (case := matter_among(files)) is not None:
        # Loaded only for a matter: a command on files does not pay for the record.
        unread = load("particulars.desk.docket_of_matter:show_matter")(case, person(as_), json=json)
        for one in unread:
            print(f"particulars: {one.says}", file=sys.stderr)
        return int(next((one.exit_code for one in unread), 0))
    if as_ is not None:
        raise Misused("Files are open to whoever has them; --as is for a matter.")
    entries = together(sheets(expand(files)))
    chain = read_chain(entries)
    for line in _packed(entries, chain) if json else _told(entries, chain):
        print(line)
    return 0


def together(told: Iterable[tuple[Path, Sheet]]) -> list[Entry]:
    """The entries of all files in the docket's order; an entry that two files tell alike is one.

    Raises:
        Misused: the files are of several cases.
        TwoOfOneName: two files tell one number differently.
    """
    found = join(Telling(path.name, sheet) for path, sheet in told)
    if len(found) > 1:
        cases = [f"{' and '.join(one.sources[:2])} of case {one.case_number or 'not named'}" for one in found]
        raise Misused(f"These are files of {len(found)} cases: {'; '.join(cases)}. Give those of one.")
    for one in (difference for of_case in found for difference in of_case.differences):
        said = "; ".join(f"{source}: {words}" for source, words in one.said)
        raise TwoOfOneName(f"The {one.what} of entry {_number(one.number)} is told in two ways. {said}")
    return [one.entry for of_case in found for one in of_case.entries]


def sheets(paths: Iterable[Path]) -> Iterator[tuple[Path, Sheet]]:
    """The sheets in the files, each read in a worker process; the same bytes are read once.

    Raises:
        NoReader: a file is no docket.
        Unreadable: a docket was not read.
    """
    for taken in take(paths, jobs=os.cpu_count() or 1):
        if taken.status is not Status.DUPLICATE:
            yield from ((taken.path, sheet) for sheet in _sheets(taken))


def _sheets(taken: Taken) -> tuple[Sheet, ...]:
    if taken.sha256 is None:
        raise OutOfReach(f"{taken.path}: {taken.reason}")
    if taken.kind != "docket":
        raise NoReader(
            f"{taken.path.name} is no docket as archives, notices of electronic filing and docket reports have it."
        )
    if taken.text is None:
        raise Unreadable(f"{taken.path.name}: {taken.reason}")
    say(taken.path, remarks(taken), taken.unread_pages)
    return on_file.read(taken.text.raw)


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
