"""Speed of reading a history and archiving versions, held against git itself in the same run.

    python bench/source_code.py [COMMITS | REPOSITORY]

A repository of 100,000 commits and 300 tags is made by `git fast-import` (or one that is named is taken); then seconds and the
ratio to `git log --all` and to `git archive` of the same versions are printed, the peak of memory, and whether the
archives have the same bytes on a second run.
"""

from __future__ import annotations

import resource
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TypeVar

from particulars.analyses.source_code.grid import both, commits_of, grid
from particulars.analyses.source_code.launch import Launch
from particulars.desk.source_archives import archive
from particulars.desk.source_repository import Opened, opened, wholes

COMMITS, TAGS, FIRST, LAST = 100_000, 300, 1_504_224_000, 1_636_502_400
T = TypeVar("T")


def main() -> int:
    given = sys.argv[1] if len(sys.argv) > 1 else str(COMMITS)
    with tempfile.TemporaryDirectory() as folder:
        place = Path(folder, "made.git") if given.isdigit() else Path(given)
        if given.isdigit():
            _make(place, int(given))
        of, seconds = _timed(lambda: opened(place))
        _, git = _timed(lambda: _git(place, "log", "--all", "--format=%H %T %P %at %ct %an %cn %s"))
        count = len(of.product.repository.commits)
        print(f"{count:,} commits read: {seconds:.1f} s, {count / seconds:,.0f}/s; git log {git:.1f} s; {seconds / git:.1f} times its")  # fmt: skip
        made, seconds = _timed(lambda: _grid(of))
        print(f"grid of {len(made)} versions, each read whole: {seconds:.1f} s")
        first, seconds = _timed(lambda: [archive(of, id, id, Path(folder, "one")).sha256 for id in made])
        _, git = _timed(lambda: [_git(place, "archive", "--format=tar", id) for id in made])
        print(
            f"{len(made)} archives with manifests: {seconds:.1f} s; git archive {git:.1f} s; {seconds / git:.1f} times its"
        )
        again = [archive(opened(place), id, id, Path(folder, "two")).sha256 for id in made[:3]]
        print("the same bytes on a second run" if again == first[:3] else "NOT the same bytes")
    print(f"peak of memory {resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024:.0f} MB")
    return 0


def _grid(of: Opened) -> list[str]:
    days = sorted(c.day for c in of.product.line)
    launch = Launch(days[0], "", "", "")
    readings = both(of.product, days[0], days[-1], 3)
    ids = commits_of(readings)
    grid(of.product, launch, days[-1], 3, readings, wholes(of, ids))
    return ids


def _timed(work: Callable[[], T]) -> tuple[T, float]:
    begins = time.perf_counter()
    return work(), time.perf_counter() - begins


def _git(place: Path, *words: str) -> int:
    return len(subprocess.run(["git", "-C", str(place), *words], capture_output=True, check=True).stdout)


def _make(place: Path, commits: int) -> None:
    subprocess.run(["git", "init", "-q", "--bare", "-b", "main", str(place)], check=True)
    run = subprocess.Popen(["git", "-C", str(place), "fast-import", "--quiet"], stdin=subprocess.PIPE)
    assert run.stdin is not None
    for piece in _stream(commits):
        run.stdin.write(piece)
    run.stdin.close()
    run.wait()


def _stream(commits: int) -> Iterator[bytes]:
    every = max(1, commits // TAGS)
    for n in range(1, commits + 1):
        at = FIRST + n * (LAST - FIRST) // commits
        who = f"Engineer V-{n % 15 + 1:02d} <v@vellamoor.example> {at} +0000"
        head = f"commit refs/heads/main\nmark :{n}\nauthor {who}\ncommitter {who}\ndata <<E\nChange {n}\nE\n"
        parts = [head.encode()]
        for k in range(2):
            data = b"".join(b"line %d %d\n" % (n, j) for j in range(40))
            parts.append(
                b"M 100644 inline src/p%d/m%03d.py\ndata %d\n" % (k, (n * 7 + k * 13) % 500, len(data)) + data + b"\n"
            )
        if n % every == 0:
            parts.append(f"tag v1.{n // every}.0\nfrom :{n}\ntagger {who}\ndata 1\nx\n".encode())
        yield b"".join(parts)


if __name__ == "__main__":
    sys.exit(main())
