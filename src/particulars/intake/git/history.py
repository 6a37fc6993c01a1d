"""The history of a repository: every commit that its names lead to, read once each."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from particulars.errors import Unreadable
from particulars.intake.git.objects import COMMIT, Missing, Objects
from particulars.intake.git.places import alternates, git_directory, head, listed, names
from particulars.reading.repository import Commit, Ref, Repository

STEP = 1000
"""Commits read between two words of progress."""


def open_repository(path: Path, told: Callable[[int], None] = lambda count: None) -> tuple[Repository, Objects]:
    """Reads the history of a repository; `told` hears how many commits were read.

    Raises:
        Unreadable: there is no repository, it is of a format that is not read, or no name leads to a commit.
    """
    place = git_directory(path)
    if place is None:
        raise Unreadable(f"{path} is no git repository: there are no objects and no HEAD in it. Name its folder.")
    store = Objects(place)
    refs, remarks, replaced = _refs(place, store)
    commits, missing = _walked(store, [ref.commit for ref in refs], told)
    if not commits:
        raise Unreadable(f"{path}: no branch or tag of it leads to a commit. Ask for the repository with its branches.")
    shallow, grafts = listed(place, "shallow"), listed(place, "info/grafts")
    gone = tuple(sorted(id for id in missing if not _behind(id, shallow, commits)))
    remarks += [f"points at another store of objects, {other}, which was not opened" for other in alternates(place)]
    name = path.resolve().name if path.resolve().name != ".git" else path.resolve().parent.name
    found = Repository(name, head(place), commits, tuple(refs), shallow, grafts, replaced, gone, tuple(remarks))
    return found, store


def _refs(place: Path, store: Objects) -> tuple[list[Ref], list[str], tuple[str, ...]]:
    refs, remarks, replaced = list[Ref](), list[str](), list[str]()
    every = names(place)
    named, at_head = dict(every), head(place)
    if len(at_head) == 40 and at_head not in every.values():
        named["HEAD"] = at_head
    for name, id in named.items():
        if name.startswith("replace/"):
            replaced.append(name.removeprefix("replace/"))
            continue
        try:
            kind, commit, tagged, tagger = store.peeled(id)
        except Missing as fault:
            remarks.append(f"{name} cannot be followed: {fault}")
            continue
        if kind == COMMIT:
            refs.append(Ref(name, commit, tagged, tagger))
        else:
            remarks.append(f"{name} points at no commit")
    return refs, remarks, tuple(sorted(replaced))


def _walked(store: Objects, starts: list[str], told: Callable[[int], None]) -> tuple[dict[str, Commit], set[str]]:
    found, missing = dict[str, Commit](), set[str]()
    todo = sorted(set(starts))
    while todo:
        id = todo.pop()
        if id in found or id in missing:
            continue
        try:
            found[id] = store.commit(id)
        except Missing:
            missing.add(id)
            continue
        todo += [parent for parent in found[id].parents if parent not in found]
        if len(found) % STEP == 0:
            told(len(found))
    told(len(found))
    return found, missing


def _behind(id: str, shallow: tuple[str, ...], commits: dict[str, Commit]) -> bool:
    """Whether a commit is wanting because the clone was cut off there."""
    return any(id in commits[cut].parents for cut in shallow if cut in commits)
