"""Times that wait for events and for one another: each is counted once what it waits for has a date; rings are refused."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date

import msgspec

from particulars.analyses.obligations.counted import Counted, Flag
from particulars.analyses.obligations.counting import count
from particulars.analyses.obligations.timing import EarliestOf, LatestOf, Period, Place, Promptly, Timing, When
from particulars.errors import Uncounted


def count_all(
    times: Mapping[str, Timing], events: Mapping[str, When], place: Place | None = None
) -> dict[str, Counted]:
    """Every time by its name; the `event` of a period or of "promptly" may be a proved event or another time's name.

    A time that runs from another one's date carries the flag DEPENDS_ON; a proved event comes before a computed date.

    Raises:
        Uncounted: times wait for one another in a ring.
    """
    found: dict[str, Counted] = {}
    for name in times:
        _count(name, times, events, place, found, ())
    return {name: found[name] for name in times}


def changed(
    before: Mapping[str, Counted], after: Mapping[str, Counted]
) -> Iterator[tuple[str, str | None, str | None]]:
    """What moved between two counts: name, the answer before, the answer now; None where there was or is none."""
    for name in dict.fromkeys((*before, *after)):
        old, new = (one[name].answer if name in one else None for one in (before, after))
        if old != new:
            yield name, old, new


def _count(
    name: str,
    times: Mapping[str, Timing],
    events: Mapping[str, When],
    place: Place | None,
    found: dict[str, Counted],
    above: tuple[str, ...],
) -> Counted:
    if name in above:
        ring = " waits for ".join((*above[above.index(name) :], name))
        raise Uncounted(f"These times wait for one another: {ring}.")
    if name not in found:
        flags = list[Flag]()
        dates: dict[str, When] = dict(events)
        for wanted in _waits_for(times[name]):
            if wanted in events or wanted not in times:
                continue
            before = _count(wanted, times, events, place, found, (*above, name))
            if before.date is None:
                continue
            dates[wanted] = before.date
            flags.append(Flag("DEPENDS_ON", f"counted from “{wanted}”, computed as {before.date}"))
        counted = count(_dated(times[name], dates), place)
        found[name] = msgspec.structs.replace(counted, flags=(*counted.flags, *flags)) if flags else counted
    return found[name]


def _waits_for(timing: Timing) -> Iterator[str]:
    if isinstance(timing, EarliestOf | LatestOf):
        for part in timing.parts:
            yield from _waits_for(part)
    elif isinstance(timing, Period | Promptly) and timing.on is None and timing.event:
        yield timing.event


def _dated(timing: Timing, dates: Mapping[str, When]) -> Timing:
    """The time with the dates of what it waits for, as far as they are known."""
    if isinstance(timing, EarliestOf | LatestOf):
        return msgspec.structs.replace(timing, parts=tuple(_dated(part, dates) for part in timing.parts))
    if isinstance(timing, Period) and timing.on is None and timing.event in dates:
        return msgspec.structs.replace(timing, on=dates[timing.event])
    if isinstance(timing, Promptly) and timing.on is None and timing.event in dates:
        return msgspec.structs.replace(timing, on=date.fromisoformat(dates[timing.event][:10]))
    return timing
