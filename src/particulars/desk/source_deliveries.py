"""What was delivered of source code, as folders, archives and repositories, with the list of deliveries where one is given."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date
from pathlib import Path

from particulars.analyses.source_code.choosing import Version
from particulars.analyses.source_code.delivered import Deliveries, Delivery, Finder, Known, hold
from particulars.analyses.source_code.periods import Reading
from particulars.desk.progress import watched
from particulars.desk.sheets_given import read_sheet
from particulars.desk.source_repository import Entries, Opened
from particulars.errors import Misused, TwoOfOneName
from particulars.intake.git.given import KINDS, given_files, one_folder_deep
from particulars.intake.git.history import open_repository
from particulars.intake.git.places import git_directory
from particulars.intake.git.trees import Trees
from particulars.reading.repository import Files, Repository

COLUMNS = ("Delivery", "Period", "Delivered on")
EVERY = 20_000
"""Commits of a repository all of which are looked at for the nearest; of a larger one, tags, tips and the versions of the grid."""
_PAPERS = frozenset({".csv", ".txt", ".html", ".pdf", ".xlsx", ".svg", ".sha256"})


def deliveries(places: Iterable[Path], sheet: Path | None) -> list[Delivery]:
    """Each delivery with its files; a folder that holds several is opened one by one.

    Raises:
        Misused: the list names what is not there, twice, or a day that is none; a repository does not say what it stands for.
        TwoOfOneName: two deliveries go by one name.
        Unreadable: one cannot be read.
    """
    paths: dict[str, Path] = {}
    for path in (path for place in places for path in _each(place)):
        if paths.setdefault(path.name, path) != path:
            raise TwoOfOneName(f"{paths[path.name]} and {path}. Rename one, and name it so in the list of deliveries.")
    told = _told(read_sheet(sheet, COLUMNS, "A person") if sheet else [], paths)
    return [
        Delivery(name, _files(path), *told.get(name, ("", None)))
        for name, path in watched(sorted(paths.items()), "Reading deliveries", len(paths), "deliveries")
    ]


def held(
    of: Opened,
    readings: Mapping[Reading, tuple[Version, ...]],
    given: list[Delivery],
    after: date | None,
    due: date | None,
) -> dict[Reading, Deliveries]:
    """The deliveries held against the grid, under each reading that their list can be read by.

    A list that names periods of one reading (P03, or 2018-Q1) is held against that one; without periods, against both.
    """
    repository, versions = of.product.repository, [v for found in readings.values() for v in found]
    near = {v.commit.id for v in versions if v.commit is not None} | {r.commit for r in repository.refs}
    if len(repository.commits) <= EVERY:
        near |= set(repository.commits)
    finder = Finder(of.product, Entries(of), near)
    known: list[Known] = [finder.find(one) for one in watched(given, "Comparing", len(given), "deliveries")]
    named = {one.period for one in given if one.period}
    fitting = [r for r, found in readings.items() if not named or named & {v.period.name for v in found}]
    strange = sorted(named - {v.period.name for v in versions})
    if strange:
        raise Misused(f"The list of deliveries names periods that are not in the grid: {', '.join(strange)}.")
    return {reading: hold(of.product, readings[reading], known, after, due) for reading in fitting}


def _each(place: Path) -> list[Path]:
    """The deliveries in a place: each archive that lies there beside papers, or each folder where nothing but folders and lists does.

    Any other folder is one delivery, as is a repository.
    """
    if not place.is_dir() or git_directory(place) is not None:
        return [place]
    inside = sorted(p for p in place.iterdir() if not p.name.startswith("."))
    folders = [p for p in inside if p.is_dir()]
    archives = [p for p in inside if p.is_file() and p.suffix.lower() in KINDS]
    papers = {p.suffix.lower() for p in inside if p not in folders and p not in archives}
    if archives and papers <= _PAPERS:
        return [*folders, *archives]
    return folders if len(folders) > 1 and papers <= {".csv"} else [place]


def _files(path: Path) -> Files:
    if path.is_dir() and git_directory(path) is not None and not _has_work_tree(path):
        repository, store = open_repository(path)
        return Trees(store).files(repository.commits[_tip(repository, path)], path.name)
    files = given_files(path)
    return files if path.is_dir() else one_folder_deep(files)


def _tip(of: Repository, path: Path) -> str:
    """The commit that a delivered repository stands for: the one that HEAD names, or that of its only branch."""
    tips = {r.commit for r in of.refs if of.head in (r.name, r.commit)} or {r.commit for r in of.branches}
    if len(tips) != 1:
        raise Misused(f"{path}: HEAD names no branch of it, and it has {len(of.branches)}. Set it in a copy: git symbolic-ref HEAD refs/heads/NAME")  # fmt: skip
    return tips.pop()


def _has_work_tree(path: Path) -> bool:
    return any(p.name != ".git" for p in path.iterdir()) and (path / ".git").is_dir()


def _told(rows: list[dict[str, str]], paths: Mapping[str, Path]) -> dict[str, tuple[str, date | None]]:
    found: dict[str, tuple[str, date | None]] = {}
    faults: list[str] = []
    for number, row in enumerate(rows, 2):
        name, period, on = (row[column].strip() for column in COLUMNS)
        if not name and not period and not on:
            continue
        day = None
        try:
            day = date.fromisoformat(on) if on else None
        except ValueError:
            faults.append(f"row {number}, column Delivered on: {on} is not a day such as 2022-02-21")
        if name not in paths:
            faults.append(f"row {number}, column Delivery: {name or 'nothing'} is not among what was given")
        elif name in found:
            faults.append(f"row {number}, column Delivery: {name} is there already")
        else:
            found[name] = (period, day)
    if faults:
        raise Misused(f"The list of deliveries was not taken: {'; '.join(faults)}.")
    return found
