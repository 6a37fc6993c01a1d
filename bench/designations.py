"""Register, shares and inconsistencies of designated documents: seconds and peak memory at N rows and at ten times N.

python bench/designations.py                10,000 rows, and 100,000 for the growth
python bench/designations.py --rows 1000

The limit it is held against is one plain group-by of DuckDB over the same rows: tiers counted by custodian.
"""

from __future__ import annotations

import argparse
import hashlib
import resource
import subprocess
import sys
import time

import duckdb
import numpy as np
import pyarrow as pa  # type: ignore[import-untyped]

from particulars.analyses.designations.disagreeing import PARTIES, Held, disagreements
from particulars.analyses.designations.registering import FILES, KNOWN, registered
from particulars.analyses.designations.rows import CAPTURES, FILINGS
from particulars.analyses.designations.sharing import shares
from particulars.analyses.designations.tiers import declared
from particulars.intake.loadfile.table import SCHEMA

TIERS = ("HIGHLY CONFIDENTIAL - ATTORNEYS' EYES ONLY",) * 8 + ("CONFIDENTIAL", "")


def made(rows: int) -> tuple[pa.Table, pa.Table, pa.Table, pa.Table]:
    """Rows of a load file, what is on file of them, captures and filings; a tenth of the texts stand twice."""
    n = np.arange(rows)
    numbers = [f"QSL-{i:09d}" for i in range(rows)]
    texts = [hashlib.sha256(b"%d" % (i if i % 10 else i + 1)).hexdigest() for i in range(rows)]
    given = {
        "item": pa.array(np.full(rows, "load")), "row": pa.array(n + 2), "start": pa.array(n * 100), "end": pa.array(n * 100 + 99),
        "doc_id": pa.array(numbers), "beg": pa.array(numbers), "pages": pa.array(1 + n % 7),
        "beg_attach": pa.array([numbers[i - i % 4] if i // 20 % 2 else "" for i in range(rows)]),
        "volume": pa.array([f"VOL{i % 12:03d}" for i in range(rows)]), "custodian": pa.array([f"Engineer Q-{i % 40:02d}" for i in range(rows)]),
        "author": pa.array([f"Engineer Q-{i % 97:02d} <q{i % 97}@latticevoice.example>" for i in range(rows)]),
        "recipients": pa.array([f"V-{i % 15} <v{i % 15}@cadence-studio.example>" if i % 20 == 0 else "q1@latticevoice.example; q2@latticevoice.example" for i in range(rows)]),
        "file_name": pa.array([f"terms-{i}.docx" for i in range(rows)]),
        "confidentiality": pa.array([TIERS[i % 10] for i in range(rows)]), "fields": pa.array(np.full(rows, '{"CC": ""}')),
    }  # fmt: skip
    table = pa.table({f.name: given.get(f.name, pa.nulls(rows, f.type)).cast(f.type) for f in SCHEMA}, schema=SCHEMA)
    files = {
        "source_item": given["item"],
        "source_row": given["row"],
        "text_hash": pa.array(texts),
        "sha256": pa.array([t[::-1] for t in texts]),
    }
    known = pa.table({f.name: files.get(f.name, pa.nulls(rows, f.type)).cast(f.type) for f in KNOWN}, schema=KNOWN)
    captures = pa.Table.from_pylist(
        [{"url": f"https://pages.example/{i}", "captured": "2023-01-01", "sha256": "0", "text_hash": texts[i], "source_item": "c", "source_row": i} for i in range(3, rows, 50)],
        CAPTURES,
    )  # fmt: skip
    filings = pa.Table.from_pylist(
        [{"entry": f"ECF {i}", "filed": "2022-01-01", "public": True, "document": numbers[i], "source_item": "d", "source_row": i} for i in range(7, rows, 200)],
        FILINGS,
    )  # fmt: skip
    return table, known, captures, filings


def one(rows: int) -> None:
    table, known, captures, filings = made(rows)
    files = pa.Table.from_pylist([{"item": "load", "overlay": False}], FILES)
    parties = pa.Table.from_pylist([{"name": "", "address": "cadence-studio.example"}], PARTIES)
    before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    steps = []
    busy = time.process_time()
    begun = time.perf_counter()
    register = registered(table, files, known, declared(), ["CC"])
    steps.append(time.perf_counter() - begun)
    begun = time.perf_counter()
    shares(register)
    steps.append(time.perf_counter() - begun)
    begun = time.perf_counter()
    found = disagreements(register, declared(), Held(captures, filings, parties))
    steps.append(time.perf_counter() - begun)
    busy = time.process_time() - busy
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    plain = _plain(register)
    took = sum(steps)
    print(
        f"designations: {rows:,} rows: register {steps[0]:.2f} s, shares {steps[1]:.2f} s, inconsistencies {steps[2]:.2f} s "
        f"({found.rows.num_rows:,} rows of evidence), {busy:.1f} s of CPU in all; peak {peak:,.0f} MB ({before:,.0f} MB before); "
        f"{took / plain:,.0f} × one plain group-by of the same rows ({plain:.3f} s)"
    )


def _plain(register: pa.Table) -> float:
    db = duckdb.connect(config={"threads": 2})
    db.register("register", register)
    begun = time.perf_counter()
    db.sql("SELECT custodian, tier_code, count(*), sum(pages) FROM register GROUP BY ALL").fetchall()
    return time.perf_counter() - begun


def main() -> int:
    parser = argparse.ArgumentParser()
    parser.add_argument("--rows", type=int, default=10_000)
    parser.add_argument("--once", action="store_true")
    given = parser.parse_args()
    if given.once:
        one(given.rows)
        return 0
    for rows in (given.rows, given.rows * 10):
        subprocess.run([sys.executable, __file__, "--once", "--rows", str(rows)], check=True)
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
