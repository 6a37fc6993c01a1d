"""Speed of counting one deadline, with its whole trace, safe date and other readings.

    python bench/deadlines.py

20,000 periods of 1 to 120 days, forward and backward, with and without service by mail, in three courts, from 2005 to
2027; each is timed by itself, and the median and the slowest in a hundred are printed.
"""

from __future__ import annotations

import random
import statistics
import time
from datetime import date, timedelta

from particulars.analyses.obligations.counting import count
from particulars.analyses.obligations.timing import Direction, Period, Place

TIMES = 20_000
LENGTHS = (1, 3, 7, 10, 14, 21, 28, 30, 35, 60, 90, 120)
WANTED = 0.2  # milliseconds, the median


def main() -> int:
    chance = random.Random(1)
    jobs = [_job(chance) for _ in range(TIMES)]
    for period, place in jobs[:500]:
        count(period, place)
    took = []
    for period, place in jobs:
        begins = time.perf_counter()
        count(period, place)
        took.append((time.perf_counter() - begins) * 1000)
    median = statistics.median(took)
    slow = sorted(took)[int(len(took) * 0.99)]
    print(f"one deadline: median {median:.3f} ms (wanted: under {WANTED}), 99 % under {slow:.3f} ms, of {TIMES:,}")
    return 0


def _job(chance: random.Random) -> tuple[Period, Place]:
    day = date(2005, 1, 1) + timedelta(chance.randrange(365 * 23))
    period = Period(n=chance.choice(LENGTHS), on=day.isoformat(), direction=chance.choice(tuple(Direction)))
    return period, Place(court=chance.choice(("cand", "nysd", "txsd")), service=chance.choice((None, "mail")))


if __name__ == "__main__":
    raise SystemExit(main())
