"""What a careful lawyer takes from planted words: a ruling, a duty with its time, what a decision is cited for, a slip."""

from __future__ import annotations

import msgspec


class Ruled(msgspec.Struct, frozen=True, forbid_unknown_fields=True, kw_only=True, tag="ruling"):
    """A ruling: `asked` are the paper's words for what was asked, any of which a reader may quote.

    `repeats` marks words that say once more what the paper rules elsewhere: a row of its own, or a place of that one.
    """

    outcome: str
    kind: str = "disposition"
    asked: tuple[str, ...] = ()
    by: str | None = None
    numbers: tuple[str, ...] = ()
    reason: str | None = None
    item: str | None = None
    heading: str | None = None
    decided_on: str | None = None
    without_prejudice: bool = False
    repeats: bool = False


class Time(msgspec.Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """One of several times of a duty."""

    timing: str
    due: str | None = None
    n: int | None = None
    unit: str | None = None
    direction: str | None = None


class Owed(msgspec.Struct, frozen=True, forbid_unknown_fields=True, kw_only=True, tag="obligation"):
    """A duty, permission or prohibition; no `due` where the words name no day, whatever day could be computed.

    `force` lists what it may rightly be called. `trigger` and `condition` are words which a reader's must hold.
    `after` are the keys of duties that must be performed first.
    """

    key: str
    who: str | None
    timing: str
    force: tuple[str, ...] = ("duty",)
    due: str | None = None
    hour: str | None = None
    is_before: bool = False
    n: int | None = None
    unit: str | None = None
    direction: str | None = None
    trigger: str | None = None
    parts: tuple[Time, ...] = ()
    through: str | None = None
    month_day: int | None = None
    weekday: int | None = None
    condition: str | None = None
    after: tuple[str, ...] = ()
    item: str | None = None


class Took(msgspec.Struct, frozen=True, forbid_unknown_fields=True, kw_only=True, tag="position"):
    """What the paper says, where it cites a decision, that the decision did with the issue of identical copies."""

    case: str
    label: str


class Flagged(msgspec.Struct, frozen=True, forbid_unknown_fields=True, kw_only=True, tag="lint"):
    """Words that do not agree with other words of the same paper: the lint's code and its weight."""

    code: str
    weight: str = "finding"


class Stated(msgspec.Struct, frozen=True, forbid_unknown_fields=True, kw_only=True, tag="fact"):
    """A quantity, a day or a numbered paper: its value and what it counts."""

    value: int | str
    unit: str
    of: int | None = None


class Asked(msgspec.Struct, frozen=True, forbid_unknown_fields=True, kw_only=True, tag="request"):
    """A request as served: its sort and number, its version, the letters of its parts, and what a careful reader remarks.

    `remarks` are codes of what its words ask without limit; None where nobody judged them.
    """

    kind: str
    number: int
    version: tuple[str, ...] = ()
    parts: tuple[str, ...] = ()
    remarks: tuple[str, ...] | None = None
    restated: bool = False


class Answered(msgspec.Struct, frozen=True, forbid_unknown_fields=True, kw_only=True, tag="response"):
    """A response to one request: what it says it does, on which kinds of objection, what it withholds and promises."""

    kind: str
    number: int
    outcome: str
    version: tuple[str, ...] = ()
    objections: tuple[str, ...] = ()
    withheld: str = "does not say"
    due: tuple[str, ...] = ()
    bates: tuple[str, ...] = ()


class Defined(msgspec.Struct, frozen=True, forbid_unknown_fields=True, kw_only=True, tag="definition"):
    """A term that a set defines."""

    term: str


class Conferred(msgspec.Struct, frozen=True, forbid_unknown_fields=True, kw_only=True, tag="conferral"):
    """A conferral that a letter tells of: its days, its means, and the requests it was about."""

    days: tuple[str, ...]
    means: str
    numbers: tuple[str, ...]


class Scoped(msgspec.Struct, frozen=True, forbid_unknown_fields=True, kw_only=True, tag="scope"):
    """What a letter says was agreed, refused or changed on numbered requests."""

    sort: str
    numbers: tuple[str, ...]
    due: str | None = None


class Overlapping(msgspec.Struct, frozen=True, forbid_unknown_fields=True, kw_only=True, tag="overlap"):
    """What a paper says of the discovery of two claims: that it is the same, or different."""

    sort: str


class Ordered(msgspec.Struct, frozen=True, forbid_unknown_fields=True, kw_only=True, tag="order"):
    """What a clause of a protective order says as data, in the notation of its terms, or “not read” where it says nothing so."""

    clause: str
    term: str


ISSUE = "identity"  # of copies, as a person names it to the reader

Served = Asked | Answered | Defined | Conferred | Scoped | Overlapping
Says = Ruled | Owed | Took | Flagged | Stated | Served | Ordered
