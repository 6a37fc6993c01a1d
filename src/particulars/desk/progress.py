"""How far a run of papers has come: a bar with rate and time left on stderr, where a person is watching."""

from __future__ import annotations

import sys
from collections.abc import Iterable, Iterator
from threading import Timer
from typing import TypeVar

T = TypeVar("T")

PATIENCE = 1.0  # seconds before a bar is worth a person's attention


def watched(items: Iterable[T], doing: str, total: int, of: str = "files") -> Iterator[T]:
    """Yields the items; work that lasts over a second shows a bar if stderr is a terminal."""
    if not sys.stderr.isatty():
        yield from items
        return
    # Loaded only where it is shown: a script's run does not pay for the drawing of bars.
    from rich.console import Console
    from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeRemainingColumn

    columns = (
        TextColumn("{task.description}"),
        BarColumn(),
        MofNCompleteColumn(),
        TextColumn(f"{of}  {{task.fields[rate]}}"),
        TimeRemainingColumn(),
        TextColumn("left"),
    )
    bar = Progress(*columns, console=Console(stderr=True), transient=True)
    task = bar.add_task(doing, total=total, rate="")
    timer = Timer(PATIENCE, bar.start)
    timer.daemon = True
    timer.start()
    try:
        for item in items:
            yield item
            speed = bar.tasks[0].speed
            bar.update(task, advance=1, rate=f"{speed:.1f}/s" if speed else "")
    finally:
        timer.cancel()
        bar.stop()
