"""What is planted in the invented list of trade secrets and in the invented list of public items."""

from __future__ import annotations

import msgspec


class SecretTruth(msgspec.Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """One secret: its title, the day it was first fixed, how many places of fixation, and the remarks it deserves."""

    number: str
    title: str
    first_date: str
    fixations: int
    remarks: tuple[str, ...] = ()


class InstanceTruth(msgspec.Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """One instance: its secrets, day and means, and the remarks it deserves."""

    number: str
    secrets: tuple[str, ...]
    day: str
    means: str
    remarks: tuple[str, ...] = ()


class ItemTruth(msgspec.Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """One public item: when it was captured (nothing where it was not), the hash of the capture, what became of it."""

    number: str
    captured_utc: str = ""
    sha256: str = ""
    outcome: str = "not told"


class SecretsTruth(msgspec.Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """The lists by their paths, what stands in them, and how the dependent duty stands by the day of service."""

    lists: tuple[str, ...]
    order: str
    beside: tuple[str, ...]
    fixed_before: str
    secrets: tuple[SecretTruth, ...]
    instances: tuple[InstanceTruth, ...]
    items: tuple[ItemTruth, ...]
    duty: str  # words of the clause that waits for the list
    serving: str  # words of the clause that sets the day of the list
    stands: dict[str, str]  # by the day of service, how the clause that waits then stands
