"""Makes the rows of `load_rows` or `load_images` from a load file, in a process of its own with limits.

Run as `python -P -m particulars.intake.load_rows MEMORY` with an order on standard input; the rows go to an Arrow
file, and their number to standard output.
"""

from __future__ import annotations

import sys
from collections.abc import Iterator
from pathlib import Path

import msgspec
import pyarrow as pa  # type: ignore[import-untyped]

from particulars.errors import NoReader, ParticularsError
from particulars.intake.loadfile.documents import documents
from particulars.intake.loadfile.opening import IMAGES, open_load_file
from particulars.intake.loadfile.table import IMAGE_SCHEMA, SCHEMA, batches, image_batches
from particulars.intake.worker import limit

KINDS = frozenset({"concordance", "overlay", "opticon", "lfp", "dii", "edrm"})


class Order(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Which load file, of which item, and where the rows go; `zone` is of times that tell none."""

    path: str
    item: str
    target: str
    zone: str = ""


def made(order: Order) -> int:
    """Writes the rows of a load file to an Arrow file and returns how many there are.

    Raises:
        NoReader: it is a privilege log, which tells what was not produced.
    """
    file = open_load_file(Path(order.path))
    is_image = file.kind in IMAGES
    found = documents(file)
    if not is_image and found.is_log:
        raise NoReader("It is a privilege log: what it lists was withheld, and it is read where logs are.")
    tables = image_batches(file, order.item) if is_image else batches(found, order.item, order.zone)
    with pa.OSFile(order.target, "wb") as out, pa.ipc.new_file(out, IMAGE_SCHEMA if is_image else SCHEMA) as writer:
        return sum(_written(writer, tables))


def _written(writer: pa.RecordBatchWriter, tables: Iterator[pa.Table]) -> Iterator[int]:
    for table in tables:
        writer.write_table(table)
        yield table.num_rows


def main() -> int:
    limit(int(sys.argv[1]))
    try:
        print(made(msgspec.json.decode(sys.stdin.buffer.read(), type=Order)))
    except ParticularsError as refused:
        print(refused, file=sys.stderr)
        return refused.exit_code
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
