"""The rows of what an order demands: who, what, by when, on what condition, in the order's words with their place."""

from __future__ import annotations

from enum import StrEnum

import msgspec


class Force(StrEnum):
    """What the words do to whoever they name."""

    DUTY = "duty"
    PERMISSION = "permission"
    PROHIBITION = "prohibition"
    CONDITION = "condition"  # a duty only if something is so
    ADMINISTRATIVE = "administrative"
    STANDING = "standing"  # a rule for every time something is done
    EVENT_CANCELED = "event_canceled"
    DAY_SET = "day_set"  # a day set for a hearing or a paper, without saying for whom


class Kind(StrEnum):
    """What kind of paper the clause stands in; only an order's clause is ordered."""

    ORDER = "order"
    STIPULATION = "stipulation"
    JOINT_LETTER = "joint letter"
    PROPOSED_ORDER = "proposed order"


class Grant(msgspec.Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """Words of a court's paper that make a stipulation an order; `entry` and `dated` are what they call it by."""

    start: int
    end: int
    text: str
    entry: str | None = None
    dated: str | None = None


class ChangeWords(msgspec.Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """Words of an order that change what was ordered before: `verb` is extends, vacates, modifies or supersedes.

    `thing` are the words for what is changed; `entry`, `dated` and `paragraph` what they call the earlier order by, and
    `row` is this paper's obligation that stands in the same words.
    """

    start: int
    end: int
    text: str
    verb: str
    thing: str
    entry: str | None = None
    dated: str | None = None
    paragraph: str | None = None
    row: str | None = None


class TimePart(msgspec.Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """One of several times of a clause: a day it names (fixed), or a period and the words of its event."""

    timing: str
    due: str | None = None
    hour: str | None = None
    is_before: bool = False
    n: int | None = None
    unit: str | None = None
    direction: str | None = None
    trigger: str | None = None
    flags: tuple[str, ...] = ()


class Obligation(msgspec.Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """One duty, permission or prohibition; `start`/`end` are raw code points of the clause, `text` how it reads.

    `timing` is fixed, period, promptly, earliest_of, latest_of, recurring, or none, as the clause itself says; `due` is
    the day the clause names (ISO) and nothing computed: for `promptly` it is the hard stop, for a recurring duty its
    first day. A period has `n`, `unit` (days, court_days, weeks, months, hours) and `direction` (after, before);
    `trigger` are the words of the event. Of several times each is one of `parts`, and `due` is a day only where all of
    them are. What recurs does so every `n` `unit`, on the day `month_day` of the month (31 is its last) or the `weekday`
    (Monday is 0) where the clause names one, until `through`. `depends_on` are ids of obligations
    that must be performed first, `carries` those whose content this one only re-dates. `ordered_on` is the day of the
    order where that is not this paper's. `scope` quotes the words that limit the act. `takes_in` is the request that
    was granted just before the clause, whose words the duty takes in. An event that is canceled frees the court and the
    parties, and its `who` says so.
    """

    id: str
    start: int
    end: int
    text: str
    force: Force
    kind: Kind = Kind.ORDER
    who: str | None
    toward: str | None = None
    act: str = ""
    scope: tuple[str, ...] = ()
    timing: str = "none"
    due: str | None = None
    hour: str | None = None
    is_before: bool = False  # "before D", so the day before it at the latest
    n: int | None = None
    unit: str | None = None
    direction: str | None = None
    trigger: str | None = None
    parts: tuple[TimePart, ...] = ()
    through: str | None = None
    month_day: int | None = None
    weekday: int | None = None
    condition: str | None = None
    depends_on: tuple[str, ...] = ()
    carries: tuple[str, ...] = ()
    takes_in: str | None = None
    takes_in_start: int | None = None
    takes_in_end: int | None = None
    ordered_on: str | None = None
    source: str | None = None  # the paper or section quoted, where the clause is only reported
    item: str | None = None
    how: str = ""
    flags: tuple[str, ...] = ()


class Obligations(msgspec.Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """What `obligations.read` returns: the obligations in reading order, and how and how far it looked.

    `agreed` are clauses of a stipulation, joint letter or proposed order that no judge signed: no order's duty, and never
    among the `obligations`. `granted` are this paper's words that make a stipulation an order, `changes` those that change
    what was ordered before.
    """

    obligations: tuple[Obligation, ...]
    agreed: tuple[Obligation, ...] = ()
    granted: tuple[Grant, ...] = ()
    changes: tuple[ChangeWords, ...] = ()
    method: str
    limits: tuple[str, ...]
    examined: str
