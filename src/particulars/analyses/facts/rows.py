"""The rows of stated quantities: the value, its unit, what hedges it, and the words with their place."""

from __future__ import annotations

import msgspec


class Fact(msgspec.Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """One quantity as the paper states it; `start`/`end` are raw code points, `text` how it reads.

    `value` is a whole number, an ISO date as precise as the paper is, or a range as text (`24 to 2000`, `84-87`).
    `unit` is the counted noun, or date, month, dollars, percent, a kind of number. `of` is the whole in `57 of 69`,
    `hedge` a word such as "more than". `sentence` is what the paper says with it. Nothing here says that it is so.
    """

    id: str
    start: int
    end: int
    text: str
    value: int | str
    unit: str
    of: int | None = None
    hedge: str | None = None
    sentence: str = ""
    how: str = ""


class Facts(msgspec.Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """What `facts.read` returns: the quantities in reading order, and how and how far it looked."""

    facts: tuple[Fact, ...]
    method: str
    limits: tuple[str, ...]
    examined: str
