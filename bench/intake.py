"""Taking a production in, end to end: documents a second with hashes, text, families and table, and memory at its highest.

    python bench/intake.py [FOLDER]

The folder is the outside sample of 1,165 real documents where it is there, else 1,200 messages made here. Every run begins
with a matter of its own; the lowest and the middle of several runs are printed, and what taking it in again costs.
"""

from __future__ import annotations

import os
import resource
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

OUTSIDE = Path(os.environ.get("PARTICULARS_OUTSIDE", Path(__file__).resolve().parents[2] / "shared"))
RUNS = 5
AT = "2031-05-06T07:08:09Z"


def main() -> int:
    with tempfile.TemporaryDirectory() as place:
        folder = Path(sys.argv[1]) if len(sys.argv) > 1 else OUTSIDE / "data" / "productions" / "bailey" / "native"
        if not folder.is_dir():
            folder = _made(Path(place) / "made")
        count = sum(path.is_file() for path in folder.rglob("*"))
        seconds, case = [], Path(place) / "case"
        for _ in range(RUNS):
            shutil.rmtree(case, ignore_errors=True)
            _run("new", str(case), "--name", "Bench", "--side", "neutral")
            seconds.append(_run("add", str(case), str(folder)))
        again = _run("add", str(case), str(folder))
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    busy = (used.ru_utime + used.ru_stime) / (RUNS + 1)
    lowest, middle = min(seconds), statistics.median(seconds)
    print(f"{count} files of {folder}")
    print(
        f"taken in: lowest {lowest:.2f} s = {count / lowest:.0f} a second, middle {middle:.2f} s = {count / middle:.0f} a second"
    )
    print(f"cores busy: {busy:.1f} s a run; taken in again: {again:.2f} s; aim 200 a second on two idle cores")
    print(
        f"memory at its highest, of one process: {used.ru_maxrss / 1024:.0f} MiB; load of the machine: {os.getloadavg()[0]:.1f}"
    )
    return 0


def _run(*words: str) -> float:
    start = time.perf_counter()
    command = [sys.executable, "-m", "particulars", *words, "--as", "A. Clerk", "--at", AT]
    subprocess.run(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, check=False)
    return time.perf_counter() - start


def _made(folder: Path) -> Path:
    folder.mkdir()
    for n in range(1200):
        head = f"Message-ID: <{n}@x.example>\nFrom: Ann <a@x.example>\nTo: Bob <b@y.example>\nDate: Thu, 7 Mar 2002 11:46:50 -0800\n"
        (folder / f"{n:04}.eml").write_text(
            f"{head}Subject: Paper {n}\n\n" + f"Line of paper {n}, which runs to the margin.\n" * 40
        )
    return folder


if __name__ == "__main__":
    sys.exit(main())
