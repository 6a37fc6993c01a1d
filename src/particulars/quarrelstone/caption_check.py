"""Holding captions read from the papers against those printed on them."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from particulars.quarrelstone.check import SectionResult, plain
from particulars.quarrelstone.ledger import CaptionTruth
from particulars.reading.caption import Caption

FIELDS = tuple(f for f in CaptionTruth.__struct_fields__ if f not in ("finding", "unchecked"))
_IN_ANY_ORDER = ("case_numbers",)  # the stamp's may stand before the caption's or after it


def check_captions(found: Mapping[str, Any], truth: Mapping[str, CaptionTruth]) -> SectionResult:
    """Each printed field of each paper is one expected finding; a field read where none is printed is invented."""
    missing, invented, wrong = [], [], []
    expected = read = 0
    for path, printed in truth.items():
        for name in FIELDS:
            if name in printed.unchecked:
                continue
            want, have = _value(name, getattr(printed, name)), _value(name, getattr(found.get(path), name, None))
            expected += bool(want)
            read += bool(have)
            line = f"captions:{path} {name}: {getattr(found.get(path), name, None)!r}, not {getattr(printed, name)!r}"
            if want and not have:
                missing.append(line)
            elif have and not want:
                invented.append(line)
            elif have != want:
                wrong.append(line)
    unchecked = _unchecked(truth)
    return SectionResult("captions", expected, read, tuple(missing), tuple(invented), tuple(wrong), unchecked)


def _unchecked(truth: Mapping[str, CaptionTruth]) -> tuple[str, ...]:
    """The fields that nothing is planted for, and those of single papers."""
    nowhere = tuple(f for f in Caption.__struct_fields__ if f not in FIELDS)
    return nowhere + tuple(f"{name} of {path}" for path, printed in truth.items() for name in printed.unchecked)


def _value(name: str, value: object) -> tuple[str, ...]:
    """A field as comparable words; a judge goes by name, with or without the office."""
    values = value if isinstance(value, tuple) else (value,) if value else ()
    plained = [plain(v) for v in values]
    if name == "judge":
        plained = [
            p.removeprefix("hon").removeprefix("orable").removeprefix("magistrate").removeprefix("judge")
            for p in plained
        ]
    return tuple(sorted(plained) if name in _IN_ANY_ORDER else plained)
