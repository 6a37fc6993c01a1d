"""Speed of reading, validating and writing a load file.

    python bench/load_files.py [ROWS]

A DAT of 1,000,000 rows and 14 columns is made (UTF-8, thorn and DC4, every value qualified), in families of three, one
and two; then rows a second and the peak of memory are printed for reading its records, for reading and mapping them to
documents, for making the Arrow rows of `load_rows`, for validating them, and for writing them back.
"""

from __future__ import annotations

import resource
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

from particulars.intake.loadfile.dat import open_dat
from particulars.intake.loadfile.documents import documents
from particulars.intake.loadfile.table import batches
from particulars.intake.loadfile.validating import validate
from particulars.intake.loadfile.writing import write_back

ROWS = 1_000_000
COLUMNS = (
    "BegBates", "EndBates", "BegAttach", "EndAttach", "ParentID", "Custodian", "From", "To", "Subject", "DateSent",
    "MD5Hash", "PgCount", "NativeLink", "TextLink",
)  # fmt: skip


def main() -> int:
    rows = int(sys.argv[1]) if len(sys.argv) > 1 else ROWS
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder, "made.dat")
        _make(path, rows)
        print(f"{rows:,} rows, {path.stat().st_size / 1e6:.0f} MB")
        _timed("records", rows, lambda: sum(1 for _ in open_dat(path).rows()))
        _timed("documents", rows, lambda: sum(1 for _ in documents(open_dat(path))))
        _timed("load_rows", rows, lambda: sum(b.num_rows for b in batches(documents(open_dat(path)))))
        out = Path(folder, "back.dat")
        with out.open("wb") as file:
            _timed("written back", rows, lambda: (len(write_back(path, file)), rows)[1])
        print("byte for byte the same" if out.read_bytes() == path.read_bytes() else "NOT the same bytes")
        _timed("validated", rows, lambda: validate([open_dat(path)], on_file=False).rows[path])
    return 0


def _timed(what: str, rows: int, work: Callable[[], int]) -> None:
    begins = time.perf_counter()
    done = work()
    took = time.perf_counter() - begins
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    print(f"{what}: {done:,} rows in {took:.1f} s, {rows / took:,.0f} a second; peak so far {peak:,.0f} MB")


def _make(path: Path, rows: int) -> None:
    with path.open("wb") as file:
        file.write(b"\xef\xbb\xbf" + _line(COLUMNS))
        at = done = family = 0
        while done < rows:
            size = (3, 1, 2)[family % 3]
            pages = [(1, 3, 2, 1, 5)[(family + i) % 5] for i in range(size)]
            top, last = at + 1, at + sum(pages)
            for i, count in enumerate(pages[: rows - done]):
                beg, end = f"QSL-{at + 1:09}", f"QSL-{at + count:09}"
                file.write(_line((beg, end, f"QSL-{top:09}", f"QSL-{last:09}", f"QSL-{top:09}" if i else "", "Vale, Ada",
                                  "Ada Vale <ada@vale.example>", "Bo Tarr <bo@tarr.example>", f"Pitch {family}, part {i}",
                                  "09/03/2021 14:05", f"{at:032x}", str(count), rf".\NATIVES\{beg}.eml", rf".\TEXT\{beg}.txt")))  # fmt: skip
                at += count
                done += 1
            family += 1


def _line(values: tuple[str, ...]) -> bytes:
    return ("þ" + "þ\x14þ".join(values) + "þ\r\n").encode()


if __name__ == "__main__":
    raise SystemExit(main())
