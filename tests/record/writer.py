"""Takes items into a matter one by one and says each id only when it is acknowledged; made to be killed."""

from __future__ import annotations

import sys
from pathlib import Path

from particulars.record.store import Record
from record.a_case import AT, BY, a_text, add_one


def write(folder: Path, run: int, count: int) -> None:
    """Writes `count` items; every fifth comes with a decision, every seventh with a label."""
    with Record.open(folder) as record:
        print("open", flush=True)
        for number in range(count):
            name = f"{run}-{number}.txt"
            text = a_text(f"Paper {name} says this.\n")
            item = add_one(record, text.raw.encode(), name, kind="text", reading=text, by=BY, at=AT)
            print(item, flush=True)
            if number % 5 == 4:
                row = {"kind": "access", "subject": f"{name} / HC-AEO", "answer": "given"}
                record.decide([row], by=BY, at=AT)
                print(f"decided {name} / HC-AEO", flush=True)
            if number % 7 == 6:
                record.label(item, "PUBLIC", by=BY, at=AT)
                print(f"labelled {item}", flush=True)


if __name__ == "__main__":
    write(Path(sys.argv[1]), int(sys.argv[2]), int(sys.argv[3]))
