"""Which file on file lies at a path that a load file names: beside it on the disk, or in the container it came in.

    data.zip     DATA/VOL001.dat          names NATIVES/A0001.txt
    natives.zip  NATIVES/A0001.txt        found: it came beside data.zip, and has no load file of its own
    VOL002.zip   NATIVES/A0001.txt        not meant: its own load file names it

A link is looked for whenever a load file is handed in, so a file taken in by an earlier run is found too. Links stand in
a table of their own, a row a path, and so two matters that took the same files in, in one run or in several, say the same.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import islice
from pathlib import Path

from particulars.intake.loadfile.checks.on_disk import Outside, Root, root_of
from particulars.intake.taking import Taken
from particulars.record.files import hash_file
from particulars.record.items import Item, item_id, printable_name

Find = Callable[[str], str | None]
Candidates = Callable[[str], frozenset[str]]
_FIRST = 20  # paths by which the folder is found that they are relative to
_PARTED = re.compile(r"[\\/]")
_ROOTED = re.compile(r"[A-Za-z]:|\\\\|//")


@dataclass(frozen=True, slots=True)
class Held:
    """What the record has: an item by its id, the members of a container, and the containers beside one without load files."""

    item: Callable[[str], Item | None]
    members: Callable[[str], Iterable[Item]]
    beside: Callable[[str], Iterable[str]] = lambda id: ()


def finder(taken: Taken, paths: Sequence[str], here: Mapping[Path, str], held: Held) -> Candidates:
    """What finds the items that may lie at a path that this load file names: more than one is a doubt.

    Args:
        taken: The load file as it was handed in.
        paths: The paths that it names, in order.
        here: The items of this run, by where they lay.
        held: What the record has.
    """
    if taken.parent is not None:
        own, *others = (
            _in_container(taken.name, paths, held.members(id))
            for id in (taken.parent.id, *held.beside(taken.parent.id))
        )
        return lambda path: _found([own], path) or _found(others, path)
    finds = [_on_disk(root_of(taken.path, None, paths), here, held)] if taken.path.exists() else []
    return lambda path: _found(finds, path)


def _found(finds: Iterable[Find], path: str) -> frozenset[str]:
    return frozenset(found for find in finds if (found := find(path)) is not None)


def _on_disk(root: Root, here: Mapping[Path, str], held: Held) -> Find:
    def find(path: str) -> str | None:
        try:
            at = root.find(path)
        except Outside:
            return None
        if at is None:
            return None
        known = here.get(at.absolute())
        return known if known is not None else _known(at, held)

    return find


def _known(at: Path, held: Held) -> str | None:
    """The item that an earlier run took in from here; a file that nobody handed in is none."""
    try:
        id = item_id(hash_file(at), printable_name(at.name))
    except OSError:
        return None
    return id if held.item(id) is not None else None


def _in_container(name: str, paths: Sequence[str], members: Iterable[Item]) -> Find:
    """Paths are relative to the folder of the load file in its container, or to one of the two above it."""
    at: dict[tuple[str, ...], set[str]] = {}
    for one in members:
        at.setdefault(tuple(_parts(one.name)), set()).add(one.id)
    folder = tuple(_parts(name))[:-1]
    some = list(islice(filter(None, paths), _FIRST))
    bases = [folder[: len(folder) - up] for up in range(min(2, len(folder)) + 1)]
    base = next((one for one in bases if any(_one(at, one, path) for path in some)), folder)
    return lambda path: _one(at, base, path)


def _one(at: Mapping[tuple[str, ...], set[str]], base: tuple[str, ...], told: str) -> str | None:
    """The one member at a path; None where there is none, or where letters of another case make it two."""
    if _ROOTED.match(told):
        return None
    parts = list(base)
    for part in _parts(told):
        if part != "..":
            parts.append(part)
        elif len(parts) > len(base):
            parts.pop()
        else:
            return None
    found = at.get(tuple(parts), set())
    return next(iter(found)) if len(found) == 1 else None


def _parts(path: str) -> Iterator[str]:
    """The folders and the name of a path, whatever the case of their letters."""
    return (part.casefold() for part in _PARTED.split(path.strip()) if part not in ("", "."))
