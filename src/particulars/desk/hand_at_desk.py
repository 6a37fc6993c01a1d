"""Whose hand an entry of the record is in: the person named, else whoever is logged in."""

from __future__ import annotations

import getpass

from particulars.errors import Misused


def person(named: str | None) -> str:
    """The person named, or the login name.

    Raises:
        Misused: nobody is named and the machine knows no login name.
    """
    if named is not None:
        return named
    try:
        return getpass.getuser()
    except (KeyError, OSError) as error:
        raise Misused("Say who is asking, with --as NAME: this machine knows no login name.") from error
