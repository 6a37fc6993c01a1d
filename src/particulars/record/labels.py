"""Labels of items and who may see what they restrict: a set on each item, made by dated entries, never a ladder.

What the labels are called comes from the order of the matter; a later part gives `Record.open` its further kinds.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

import msgspec


@dataclass(frozen=True, slots=True)
class LabelKind:
    """A label that items may carry; one that restricts hides its items from whoever was not given it."""

    name: str
    says: str
    restricts: bool = True


PRIVILEGED = "PRIVILEGED"
"""The label that a claw-back sets."""
LABELS: tuple[LabelKind, ...] = (
    LabelKind("PUBLIC", "filed in public or otherwise free to all", restricts=False),
    LabelKind("CONFIDENTIAL", "confidential under the protective order"),
    LabelKind("HC-AEO", "highly confidential, for attorneys' eyes only"),
    LabelKind("HC-SOURCE", "source code, to be read in the source-code room"),
    LabelKind("SUBSCRIBER", "data of an internet subscriber"),
    LabelKind(PRIVILEGED, "withheld as privileged or as work product"),
)


class Label(msgspec.Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """One dated entry: a label set on an item, or lifted from it; `source` names the clause or stamp it comes from."""

    item: str
    label: str
    by: str
    at: str
    lifted: bool = False
    source: str = ""


def labels_by_item(entries: Iterable[Label]) -> dict[str, frozenset[str]]:
    """Returns the labels that stand on each item now."""
    standing: dict[str, set[str]] = {}
    for entry in entries:
        if not entry.lifted:
            standing.setdefault(entry.item, set()).add(entry.label)
    return {item: frozenset(names) for item, names in standing.items()}
