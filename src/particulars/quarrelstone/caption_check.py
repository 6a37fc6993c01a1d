"""Holding captions read from the papers against those printed on them."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from particulars.quarrelstone.check import SectionResult, plain
from particulars.quarrelstone.ledger import CaptionTruth

FIELDS = (
    "court", "division", "plaintiffs", "defendants", "case_numbers", "judge", "judge_title", "document_type", "title",
    "re_docket", "docket_number", "dated", "filed",
)  # fmt: skip
_LETTER = ("document_type", "dated", "docket_number", "filed")  # what a letter or transcript says of itself


def check_captions(found: Mapping[str, Any], truth: Mapping[str, CaptionTruth]) -> SectionResult:
    """Each printed field of each paper is one expected finding; a field read where none is printed is invented."""
    missing, invented, wrong = [], [], []
    expected = read = 0
    for path, printed in truth.items():
        fields = FIELDS if printed.court else _LETTER
        for name in fields:
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
    return SectionResult("captions", expected, read, tuple(missing), tuple(invented), tuple(wrong))


def _value(name: str, value: object) -> tuple[str, ...]:
    """A field as comparable words; a judge goes by name, with or without the office."""
    values = value if isinstance(value, tuple) else (value,) if value else ()
    plained = [plain(v) for v in values]
    if name == "judge":
        plained = [
            p.removeprefix("hon").removeprefix("orable").removeprefix("magistrate").removeprefix("judge")
            for p in plained
        ]
    return tuple(sorted(plained))
