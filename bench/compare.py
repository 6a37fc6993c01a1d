"""Compares two made registers by hash, text, family and metadata: seconds and peak memory at N rows and at ten times N.

python bench/compare.py                1,000,000 rows a side, and 100,000 for the growth
python bench/compare.py --rows 50000
"""

from __future__ import annotations

import argparse
import hashlib
import resource
import subprocess
import sys
import time

import numpy as np
import pyarrow as pa  # type: ignore[import-untyped]

from particulars.analyses.productions.comparing import compare
from particulars.analyses.productions.rows import REGISTER


def made(rows: int, side: str) -> pa.Table:
    """A register in which each tenth of the rows has another relation to the other side's."""
    n = np.arange(rows)
    own = n + (0 if side == "a" else 10 * rows)
    part = n % 10

    def hashes(numbers: np.ndarray, kind: str, digits: int) -> pa.Array:
        return pa.array([hashlib.sha512(b"%s %d" % (kind.encode(), i)).hexdigest()[:digits] for i in numbers.tolist()])

    exact, text = np.where(part < 3, n, own), np.where(part < 5, n, own)
    known = np.where((part == 7) & (side == "a"), "log", np.where((part == 8) & (side == "a"), "hash", "file"))
    nothing = pa.nulls(rows, pa.string())
    is_file = pa.array(known == "file")
    is_log = pa.array(known == "log")

    def unless(mask: pa.Array, column: pa.Array) -> pa.Array:
        return pa.compute.if_else(mask, None, column)

    columns = {name: pa.nulls(rows, REGISTER.field(name).type) for name in REGISTER.names}
    columns |= {
        "set": pa.array(np.full(rows, side)), "key": pa.array([f"{side.upper()}{i:09d}" for i in range(rows)]),
        "family": pa.array([f"{side}{i // 4}" if i // 20 % 2 else "" for i in range(rows)]), "known": pa.array(known),
        "sha256": unless(is_log, hashes(exact, "file", 64)), "md5": unless(is_log, hashes(exact, "md5", 32)),
        "text_hash": pa.compute.if_else(is_file, hashes(text, "text", 64), nothing),
        "author": pa.array([f"Engineer V-{i % 997:03d} <v{i % 997}@vcs.example>" for i in range(rows)]),
        "subject": pa.array([f"Terms of release {i // 3}" for i in range(rows)]),
        "file_name": pa.array([f"terms-{i}.msg" for i in range(rows)]),
        "day": pa.array([f"20{10 + i % 10}-{1 + i % 12:02d}-{1 + i % 28:02d}" for i in range(rows)]),
        "pages": pa.array(1 + n % 7), "documents": pa.array(np.ones(rows, np.int64)),
        "source_item": pa.array(np.full(rows, f"load-{side}")), "source_row": pa.array(n + 1),
    }  # fmt: skip
    return pa.table({name: columns[name].cast(REGISTER.field(name).type) for name in REGISTER.names}, schema=REGISTER)


def one(rows: int) -> None:
    a, b = made(rows, "a"), made(rows, "b")
    before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    begun = time.perf_counter()
    found = compare(a, b)
    took = time.perf_counter() - begun
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    for count in found.counts:
        print(f"  {count.known:<6} {count.state:<16} {count.documents:>10,}")
    held = (a.nbytes + b.nbytes) / 1e6
    print(f"{rows:,} x {rows:,} rows: {took:.1f} s, peak {peak:,.0f} MB (before {before:,.0f} MB; the registers are {held:,.0f} MB)")  # fmt: skip


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--rows", type=int, default=0)
    rows = parser.parse_args().rows
    if rows:
        one(rows)
    else:
        for each in (100_000, 1_000_000):
            subprocess.run([sys.executable, __file__, "--rows", str(each)], check=True)
