"""Whether a served paper was read whole: its numbers against those its title names, and without a gap between them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from particulars.analyses.requests.rows import Answered, Asked, SetInfo, Shortfall
from particulars.analyses.requests.served import Served

_SEVERAL = re.compile(r"\(\s*(?:(?:REQUEST|INTERROGATOR)\w*\s+)?NOS?\.?\s*(?P<numbers>\d[\d\s,–—\-&]*?(?:(?:and|through|to|thru)\s*[\d\s,–—\-&]+)*)\)", re.I)  # fmt: skip
_RANGE = re.compile(r"\bNOS\.?\s*(?P<numbers>\d{1,3}\s*(?:[–—-]|through|to|thru)\s*\d{1,3})\b", re.I)
_MOST = 400


def numbers_of_title(words: str) -> tuple[int, ...]:
    """`(NOS. 1-24)` -> 1 to 24; `(NOS. 3, 7 AND 12)` -> 3, 7, 12; nothing where the words name none."""
    m = _SEVERAL.search(words) or _RANGE.search(words)
    found: set[int] = set()
    for part in re.split(r",|&|\band\b", m["numbers"], flags=re.I) if m else []:
        ends = [int(n) for n in re.findall(r"\d+", part)]
        if len(ends) == 2 and ends[0] <= ends[1] <= ends[0] + _MOST:
            found.update(range(ends[0], ends[1] + 1))
        elif len(ends) == 1:
            found.add(ends[0])
        elif ends:
            return ()
    return tuple(sorted(found))


def shortfalls(info: SetInfo, served: Served, requests: Sequence[Asked], responses: Sequence[Answered]) -> Iterator[Shortfall]:  # fmt: skip
    """What the title says is in a paper and was not read there; and the numbers left out between those that were."""
    if not info.title:
        return
    what = "response" if info.is_response else "request"
    if not (responses if info.is_response else requests):
        yield Shortfall(f"its title is “{info.title}”, and no {what} was read in it")
        return
    rows: Sequence[Asked | Answered] = responses if info.is_response else requests
    told = {head.number for head, _ in served.left} - {None}
    for kind in dict.fromkeys(row.kind for row in rows):
        read = {row.number for row in rows if row.kind is kind}
        # A supplement may be titled with the numbers of the whole set that it supplements.
        if info.numbers and kind is info.kind:
            if missing := sorted(set(info.numbers) - read):
                yield Shortfall(
                    f"its title names {_listed(info.numbers)}, and no {what} was read for {kind} {_listed(missing)}",
                    is_counted=not info.version,
                )
            if more := sorted(read - set(info.numbers)):
                yield Shortfall(f"its title names {_listed(info.numbers)}, and {what}s were read for {kind} {_listed(more)}", is_counted=False)  # fmt: skip
        elif not info.version and (gap := sorted(set(range(min(read), max(read))) - read - told)):
            yield Shortfall(f"no {what} was read for {kind} {_listed(gap)}, between {min(read)} and {max(read)}", is_counted=False)  # fmt: skip


def _listed(numbers: Sequence[int]) -> str:
    """`No. 4`; `Nos. 1-24`; `Nos. 3, 7 and 9-12`."""
    runs: list[list[int]] = []
    for n in numbers:
        if runs and runs[-1][-1] == n - 1:
            runs[-1].append(n)
        else:
            runs.append([n])
    words = [str(run[0]) if len(run) == 1 else f"{run[0]}-{run[-1]}" for run in runs]
    return f"{'No.' if len(numbers) == 1 else 'Nos.'} {', '.join(words[:-1])}{' and ' if words[1:] else ''}{words[-1]}"
