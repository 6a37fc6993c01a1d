"""`particulars source`: source code by period, what was delivered of it, archives, released artefacts, and printed pages."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path
from typing import Literal

from particulars.analyses.source_code import artefact as artefacts
from particulars.analyses.source_code.periods import Reading
from particulars.desk.hand_at_desk import person
from particulars.desk.instant import utc_instant
from particulars.desk.source_archives import METHOD as ARCHIVED
from particulars.desk.source_archives import archive, controls_of, deliver
from particulars.desk.source_artefacts import artefact_csv, hold_artefact, named_commit
from particulars.desk.source_deliveries import deliveries, held
from particulars.desk.source_duty import duty_of
from particulars.desk.source_grids import NAMES, grid_of, lines, write
from particulars.desk.source_launch import given_day, launch_of
from particulars.desk.source_prints import BY_HAND, of_matter, of_sheet, without_hand
from particulars.desk.source_repository import Opened, opened
from particulars.desk.whole_files import refuse_overwriting, write_whole
from particulars.errors import Misused
from particulars.papers.source_grid.rows import GridPaper
from particulars.record.access import DESK
from particulars.record.items import printable

What = Literal["grid", "check", "deliver", "archive", "artefact", "prints"]


@dataclass(frozen=True, slots=True)
class _Asked:
    places: tuple[Path, ...]
    case: Path | None
    viewer: str
    launch: str | None
    proof: Path | None
    end: str | None
    months: int
    branch: str | None
    tags: str | None
    deliveries: Path | None
    after: str | None
    due: str | None
    duty: str
    reading: str
    prefix: str
    commit: str | None
    consecutive: int | None
    total: int | None
    room: str
    out: Path | None
    prepared: str


def source(
    what: What,
    /,
    *places: Path,
    case: Path | None = None,
    launch: str | None = None,
    proof: Path | None = None,
    end: str | None = None,
    months: int = 3,
    branch: str | None = None,
    tags: str | None = None,
    deliveries: Path | None = None,
    after: str | None = None,
    due: str | None = None,
    duty: str = "",
    reading: Literal["anniversary", "calendar"] = "anniversary",
    prefix: str = "",
    commit: str | None = None,
    consecutive: int | None = None,
    total: int | None = None,
    room: str = DESK,
    out: Path | None = None,
    as_: str | None = None,
    as_of: str | None = None,
) -> int:
    """Lay out source code by period, and hold against it what was delivered, released or printed.

    `grid REPOSITORY` prints one version for each period since launch, under both readings; `check REPOSITORY DELIVERED…`
    sets what was delivered beside it; `deliver REPOSITORY` writes an archive a period, with manifests and control numbers;
    `archive REPOSITORY --commit ID` writes one; `artefact FILE REPOSITORY --commit ID` compares a wheel, package or folder
    with a commit, file by file; `prints` counts printed pages: of a matter, its ledger held against the order in force, else a sheet. Nothing is checked out, and nothing in a
    repository is run. No grid is made without a launch that the record proves.

    For example:

        particulars source grid cadence-studio.git --case roe --as "A. Counsel" --end 2021-11-10
        particulars source check cadence-studio.git delivered --launch 2017-09-01 --proof letter.pdf --due 2022-02-21
        particulars source deliver cadence-studio.git --case roe --as "A. Counsel" --prefix VCS-SRC- --out served
        particulars source artefact flask-2.0.1.whl flask --commit 2.0.1
        particulars source prints --case roe --as "A. Counsel" --room "source-code room"
        particulars source prints ledger.csv --consecutive 25 --total 500

    Args:
        what: grid, check, deliver, archive, artefact or prints.
        places: The repository (bare or not), and what else the task is about.
        case: The matter: the day of launch that a named person decided in it, its order in force and its print ledger.
        launch: The day of launch, where no matter is named; its proof goes with it.
        proof: The paper that tells the day of launch.
        end: The last day counted; the day of the last commit of the branch where none is given.
        months: How many months a period has.
        branch: The branch of the product; the one that HEAD names where none is given.
        tags: A pattern of the tags that name releases, such as v*; by their form where none is given.
        deliveries: A list of deliveries: Delivery, Period (P03 or 2018-Q1; where --months is not 3, 2018-01), Delivered on.
        after: The first day on which it was to be delivered; of a matter, the day of the duty's event where it is proved.
        due: The last day on which it was to be delivered; of a matter, the hard stop of the duty that its orders set.
        duty: The obligation that asks for it: of a matter its name in particulars status, else words to be printed.
        reading: The reading by which deliver writes archives.
        prefix: What stands before control numbers, such as VCS-SRC-.
        commit: A commit, tag or branch.
        consecutive: How many printed pages may follow one another, where no matter is named.
        total: How many pages may be printed in all, where no matter is named.
        room: Of prints: where who asks reads; the desk, or the room that the order names, such as source-code room.
        out: The folder to write to.
        as_: Who is asking, of a matter.
        as_of: The time of preparation to print, in UTC.
    """
    asked = _Asked(
        places, case, person(as_), launch, proof, end, months, branch, tags, deliveries, after, due, duty, reading,
        prefix, commit, consecutive, total, room, out, utc_instant(as_of),
    )  # fmt: skip
    return _TASKS[what](asked)


def _grid(asked: _Asked) -> int:
    _wants(asked, 1, "grid REPOSITORY")
    return _say(asked, _made(asked, _repository(asked)))


def _check(asked: _Asked) -> int:
    _wants(asked, 2, "check REPOSITORY DELIVERED", more=True)
    of = _repository(asked)
    made, given = _made(asked, of), deliveries(asked.places[1:], asked.deliveries)
    after, due = given_day(asked.after, "--after"), given_day(asked.due, "--due")
    if asked.case is not None and due is None:
        duty = duty_of(asked.case, asked.viewer, date.fromisoformat(asked.prepared[:10]), asked.duty)
        made, after, due = replace(made, duty=duty.says), after or duty.after, duty.due
    found = held(of, made.grid.readings, given, after, due)
    inputs = tuple((f"delivery {one.name}", f"{len(one.files.files):,} files") for one in given)
    remarks = tuple((f"of delivery {one.name}", words) for one in given for words in one.files.remarks)
    return _say(asked, replace(made, held=found, inputs=(*made.inputs, *inputs, *remarks)))


def _deliver(asked: _Asked) -> int:
    _wants(asked, 1, "deliver REPOSITORY --out FOLDER", out=True)
    of = _repository(asked)
    made = _made(asked, of)
    assert asked.out is not None
    written = deliver(of, made.grid, Reading(asked.reading), asked.out, asked.prefix)
    for one in written.values():
        controls = f", {one.controls}" if one.controls else ""
        wanting = f"; not in it: {', '.join(one.wanting)}" if one.wanting else ""
        print(printable(f"{one.name}: {one.files:,} entries, SHA-256 {one.sha256}{controls}{wanting}"))
    print(f"Method: {ARCHIVED}")
    return _say(asked, replace(made, controls=controls_of(written)))


def _archive(asked: _Asked) -> int:
    _wants(asked, 1, "archive REPOSITORY --commit ID --out FOLDER", out=True)
    of = _repository(asked)
    id = named_commit(of.product.repository, asked.commit)
    assert asked.out is not None
    made = archive(of, id, f"{of.product.repository.name}_{id[:12]}", asked.out, asked.prefix)
    print(f"{asked.out / made.name}: commit {id}, {made.files:,} entries, SHA-256 {made.sha256}")
    print(f"SHA-256 of the version: {made.tree_sha256}{f'; {made.controls}' if made.controls else ''}")
    print("".join(f"Not in it: {printable(path)}\n" for path in made.wanting) + f"Method: {ARCHIVED}")
    return 0


def _artefact(asked: _Asked) -> int:
    _wants(asked, 2, "artefact FILE REPOSITORY --commit ID")
    of = opened(asked.places[1], asked.branch, asked.tags)
    id = named_commit(of.product.repository, asked.commit)
    found = hold_artefact(asked.places[0], of, id)
    print(f"{found.examined}" + (f"; files of the artefact lie below {found.below} there" if found.below else ""))
    for state, count in found.counts:
        print(f"{count:>8,}  {state}")
    print(f"{found.outside:>8,}  files of the commit lie outside the folders that the artefact has")
    for row in found.rows:
        if row.state is not artefacts.Same.BYTES:
            print(printable(f"  {row.state}: {row.path or row.commit_path}{f' ({row.commit_path})' if row.path and row.commit_path not in ('', row.path) else ''}"))  # fmt: skip
    print(f"Method: {found.method}\n" + "\n".join(f"Limit: {words}" for words in found.limits))
    if asked.out is not None:
        place = asked.out / "artefact.csv"
        refuse_overwriting([place], [p for p in asked.places if p.is_file()])
        asked.out.mkdir(parents=True, exist_ok=True)
        write_whole(place, artefact_csv(found))
    return 0


def _prints(asked: _Asked) -> int:
    if asked.case is not None:
        without_hand(asked.places, asked.consecutive, asked.total)
        said = of_matter(asked.case, asked.viewer, asked.room)
    else:
        _wants(asked, 1, f"{BY_HAND.removeprefix('source ')}, or prints --case CASE")
        said = of_sheet(asked.places[0], asked.consecutive, asked.total)
    for line in said:
        print(line)
    return 0


def _repository(asked: _Asked) -> Opened:
    return opened(asked.places[0], asked.branch, asked.tags)


def _made(asked: _Asked, of: Opened) -> GridPaper:
    launch = launch_of(asked.case, asked.viewer, asked.launch, asked.proof)
    return replace(grid_of(of, launch, given_day(asked.end, "--end"), asked.months), duty=asked.duty)


def _say(asked: _Asked, made: GridPaper) -> int:
    if asked.out is not None:
        refuse_overwriting([asked.out / name for name in NAMES], [p for p in asked.places if p.is_file()])
    for line in lines(made):
        print(printable(line))
    if asked.out is not None:
        print(f"Written: {write(made, asked.out, asked.prepared)[0]}")
    return 0


def _wants(asked: _Asked, count: int, words: str, *, more: bool = False, out: bool = False) -> None:
    enough = len(asked.places) >= count if more else len(asked.places) == count
    if not enough or (out and asked.out is None):
        raise Misused(f"Try: particulars source {words}")


_TASKS = {
    "grid": _grid, "check": _check, "deliver": _deliver, "archive": _archive, "artefact": _artefact, "prints": _prints,
}  # fmt: skip
