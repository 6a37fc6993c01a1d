"""What is read from a protective order: terms to be confirmed, rights of roles, and clauses that are not read as data."""

from __future__ import annotations

import msgspec


class Proposed(msgspec.Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """One term as it is proposed to a person, with its clause, the words it was read from, and their raw place.

    `what` tells it from other terms of the same clause; `term` is written as `record.order_terms` keeps it.
    """

    clause: str
    what: str
    term: str
    words: str
    start: int
    end: int


class RoleRight(msgspec.Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """What an order lets, commands or forbids a role, such as the Receiving Party, in one sentence of one clause."""

    role: str
    force: str
    clause: str
    words: str
    start: int
    end: int


class NotRead(msgspec.Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """A clause not read as data, or a part of one, and why."""

    clause: str
    why: str
    words: str
    start: int
    end: int


class ProtectiveOrder(msgspec.Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """Everything read from one paper; `is_order` says whether it is a protective order that a court entered."""

    is_order: bool
    proposed: tuple[Proposed, ...] = ()
    rights: tuple[RoleRight, ...] = ()
    not_read: tuple[NotRead, ...] = ()
    examined: str = ""
    method: str = ""
    limits: tuple[str, ...] = ()
