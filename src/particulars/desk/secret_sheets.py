"""The sheets beside lists of secrets, each known by its heads: secrets, instances, public items, captures."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path

from particulars.analyses.public_items import sheet as of_items
from particulars.analyses.public_items.rows import Capture, Item
from particulars.analyses.secrets import sheet as of_secrets
from particulars.analyses.secrets.rows import Secrets
from particulars.intake.loadfile.overlay import open_csv, open_workbook

ENDINGS = (".csv", ".xlsx")


@dataclass(slots=True)
class SecretSheets:
    """What the sheets of a run say, by sort; `faults` are cells that were not taken, `spots` the bytes of each row."""

    secrets: list[tuple[str, Secrets]] = field(default_factory=list)
    instances: list[tuple[str, Secrets]] = field(default_factory=list)
    items: list[tuple[str, tuple[Item, ...]]] = field(default_factory=list)
    captures: list[tuple[str, tuple[Capture, ...]]] = field(default_factory=list)
    faults: list[tuple[str, str, str]] = field(default_factory=list)
    spots: dict[str, dict[int, tuple[int, int]]] = field(default_factory=dict)

    def take(self, path: Path, name: str) -> bool:
        """Reads one sheet into its sort; says whether its heads are of a sort known here."""
        file = open_workbook(path) if Path(name).suffix.lower() == ".xlsx" else open_csv(path)
        every = list(file.rows())
        heads: Sequence[str] = file.columns
        if file.header is None and every:
            heads, every = every[0].cells, every[1:]
        sort = of_items.sort_of(heads) or of_secrets.sort_of(heads)
        if not sort:
            return False
        low = [head.strip().lower().rstrip(".") for head in heads]
        numbered = {row.number: dict(zip(low, [*row.cells, *[""] * len(low)], strict=False)) for row in every}
        rows = [numbered.get(n, {}) for n in range(2, max(numbered, default=1) + 1)]
        if sort == "secrets":
            read, wrong = of_secrets.secrets_from(rows)
            self.secrets.append((name, read))
            self.faults += [(f"{name} row {f.row}", f.column, f.says) for f in wrong]
        elif sort == "instances":
            read, wrong = of_secrets.instances_from(rows)
            self.instances.append((name, read))
            self.faults += [(f"{name} row {f.row}", f.column, f.says) for f in wrong]
        elif sort == "items":
            items, faults = of_items.items_from(rows)
            self.items.append((name, items))
            self.faults += [(f"{name} row {f.row}", f.column, f.says) for f in faults]
        else:
            captures, faults = of_items.captures_from(rows)
            self.captures.append((name, captures))
            self.faults += [(f"{name} row {f.row}", f.column, f.says) for f in faults]
        self.spots[name] = {row.number: (row.start, row.end) for row in every}
        return True
