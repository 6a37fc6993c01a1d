"""`particulars threads`: which message answers which, each link with the sign that it rests on."""

from __future__ import annotations

import csv as csv_module
import io
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

from particulars.desk.called import Called
from particulars.desk.hand_at_desk import person
from particulars.desk.matters import open_matter
from particulars.desk.whole_files import refuse_overwriting, write_whole
from particulars.likeness import threads as likeness
from particulars.likeness.footers import with_own_lines
from particulars.likeness.threads import Threads
from particulars.papers.table_of_authorities import guarded
from particulars.record.items import printable
from particulars.record.view import View

SHOWN = 100  # links and open messages on the screen
COLUMNS = (
    "thread", "document", "item", "message_id", "date_utc", "author", "subject", "place", "sign", "value", "follows", "follows_item",
)  # fmt: skip


def threads(case: Path, /, *, csv: Path | None = None, as_: str | None = None) -> int:
    """List which message answers which, each link with its sign; a message that could follow several is left open.

    The signs, surest first: an id in In-Reply-To or References, the first head quoted in the words, the conversation of a
    Thread-Index, the subject with a person in common. An equal message id over other content makes no copy.

    For example:

        particulars threads roe --as "A. Counsel"
        particulars threads roe --csv threads.csv

    Args:
        case: The folder of the matter.
        csv: The table to write: a row a message, and one a message it could follow.
        as_: Who is asking; what that person may not see is neither read nor counted.
    """
    refuse_overwriting([csv] if csv else [])
    with open_matter(case) as record:
        view = record.open_for(person(as_))
        on_file = Called(view, case)
        found = threads_of(view, on_file)
        for line in lines(found, on_file):
            print(printable(line))
        if csv is not None:
            write_whole(csv, as_csv(found, on_file))
    return 0


def threads_of(view: View, on_file: Called) -> Threads:
    """The threads of the messages on file; the extracted text of a message is none."""
    read = {item.id for item in view.items() if item.text_sha256}
    return likeness.threads(
        (row for id, row in on_file.rows.items() if id not in on_file.extracted),
        lambda id: with_own_lines(view.text(id)) if id in read else "",
    )


def lines(found: Threads, on_file: Called) -> Iterator[str]:
    """The links, what was left open, the counts, the method and its limits."""
    told = [
        f"{on_file.called(one.item)} follows {on_file.called(one.parent)}: {one.sign}: {one.value}"
        for one in found.links
    ]
    told += [
        f"{on_file.called(one.item)} could follow {' or '.join(map(on_file.called, one.candidates))}, none is chosen: {one.sign}: {one.value}"
        for one in found.open
    ]
    yield from sorted(told)[:SHOWN]
    if len(told) > SHOWN:
        yield f"and {len(told) - SHOWN:,} more; --csv FILE writes every one"
    sizes = Counter(found.threads.values())
    yield f"{sum(size > 1 for size in sizes.values()):,} threads of more than one message; {len(found.links):,} links, {len(found.open):,} left open"
    yield f"Examined: {found.examined}"
    yield f"Method: {found.method}"
    yield from (f"Limit: {words}" for words in found.limits)


def as_csv(found: Threads, on_file: Called) -> str:
    """Every message, by its thread and time, with what it follows; behind them what was examined, the method and the limits."""
    out = io.StringIO()
    writer = csv_module.writer(out, lineterminator="\r\n")
    writer.writerow(COLUMNS)
    places: dict[str, list[tuple[str, str, str, str]]] = {}
    for link in found.links:
        places.setdefault(link.item, []).append(("follows", link.sign, link.value, link.parent))
    for one in found.open:
        places.setdefault(one.item, []).extend(("could follow", one.sign, one.value, at) for at in one.candidates)
    for item in sorted(found.threads, key=lambda id: (found.threads[id], on_file.rows[id]["date_utc"] or "", id)):
        row = on_file.rows[item]
        said = [row[name] or "" for name in ("message_id", "date_utc", "author", "subject")]
        for place, sign, value, before in places.get(item, [("", "", "", "")]):
            thread = on_file.called(found.threads[item])
            cells = [
                thread,
                on_file.called(item),
                item,
                *said,
                place,
                sign,
                value,
                before and on_file.called(before),
                before,
            ]
            writer.writerow([guarded(cell) for cell in cells])
    writer.writerow(("# Examined", guarded(found.examined)))
    writer.writerow(("# Method", guarded(found.method)))
    writer.writerows(("# Limit", guarded(words)) for words in found.limits)
    return out.getvalue()
