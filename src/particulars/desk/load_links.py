"""Which file on file lies at a path that a load file names: found beside it on the disk, or in the container it came in.

A link is looked for whenever a load file is handed in, so a file taken in by an earlier run is found too. Links stand in
a table of their own, a row a path, and so two matters that took the same files in, in one run or in several, say the same.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from particulars.intake.loadfile.checks.on_disk import Outside, Root, root_of
from particulars.intake.taking import Taken
from particulars.record.files import hash_file
from particulars.record.items import Item, item_id, printable_name

Find = Callable[[str], str | None]
_FIRST = 20  # paths by which the folder is found that they are relative to
_PARTED = re.compile(r"[\\/]")
_ROOTED = re.compile(r"[A-Za-z]:|\\\\|//")


@dataclass(frozen=True, slots=True)
class Held:
    """What the record has: an item by its id, and the members of a container."""

    item: Callable[[str], Item | None]
    members: Callable[[str], Iterable[Item]]


def finder(taken: Taken, paths: Iterable[str], here: Mapping[Path, str], held: Held) -> Find:
    """What finds the item at a path that this load file names.

    Args:
        taken: The load file as it was handed in.
        paths: The paths that it names, in order.
        here: The items of this run, by where they lay.
        held: What the record has.
    """
    if taken.parent is not None:
        return _in_container(taken.name, paths, held.members(taken.parent.id))
    return _on_disk(root_of(taken.path, None, paths), here, held) if taken.path.exists() else lambda path: None


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


def _in_container(name: str, paths: Iterable[str], members: Iterable[Item]) -> Find:
    """Paths are relative to the folder of the load file in its container, or to one of the two above it."""
    at: dict[tuple[str, ...], set[str]] = {}
    for one in members:
        at.setdefault(tuple(_parts(one.name)), set()).add(one.id)
    folder = tuple(_parts(name))[:-1]
    some = [path for path, _ in zip(filter(None, paths), range(_FIRST), strict=False)]
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
