"""The rules of forums on identifying a trade secret, as dated data; a person names the one that governs."""

from __future__ import annotations

from functools import cache
from importlib.resources import files

import msgspec

from particulars.errors import Misused


class Authority(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """An authority with the mark of its state: V verified, S read in a paper on file, K from knowledge."""

    mark: str
    text: str


class Profile(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """What one forum's rule says; `day_from` is what sets the day."""

    id: str
    name: str
    says: str
    has_gate: bool
    day_from: str
    authorities: tuple[Authority, ...]


class _File(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    what: str
    source: str
    verified: bool
    effective: str
    version: str
    profiles: tuple[Profile, ...]


@cache
def profiles() -> tuple[Profile, ...]:
    """Every profile of the dated file."""
    return msgspec.json.decode(
        (files("particulars") / "rules" / "secret_forums.json").read_bytes(), type=_File
    ).profiles


def profile(id: str) -> Profile:
    """The profile of this name.

    Raises:
        Misused: there is none.
    """
    for one in profiles():
        if one.id == id.strip().lower():
            return one
    raise Misused(f"“{id}” is no profile of a forum. There are: {', '.join(one.id for one in profiles())}.")
