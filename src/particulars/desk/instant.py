"""The time of preparation: an instant in UTC that a person gives, or that of the desk's clock, never of the middle."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

from particulars.errors import Misused


def utc_instant(given: str | None) -> str:
    """The instant as 2024-09-11T12:00:00Z; what is given must say that it is UTC.

    Raises:
        Misused: the words are no instant, or name no zone or another one.
    """
    if given is None:
        return datetime.now(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")
    try:
        instant = datetime.fromisoformat(given)
    except ValueError as error:
        raise Misused(f"'{given}' is not an instant. Write it like 2024-09-11T12:00:00Z.") from error
    if instant.utcoffset() != timedelta(0):
        raise Misused(f"'{given}' does not say that it is UTC. Write it like 2024-09-11T12:00:00Z.")
    return instant.strftime("%Y-%m-%dT%H:%M:%SZ")
