"""How values stand in a delimited load file: which separator and qualifier its first rows bear out, and why."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import islice

from particulars.errors import Unreadable
from particulars.intake.loadfile.records import Dialect, Reader, RowEnd
from particulars.intake.loadfile.shape import Decision

SAMPLE = 256 << 10  # bytes of rows looked at
_ROWS = 200
_SEPARATORS = ("\x14", "\x15", "|", "\t", ",", ";", "^", "~")
_QUALIFIERS = ("þ", '"', "^", "~", "\x15")
_LINE_END = re.compile(r"\r\n|\n|\r")
_WRAPPED_END = re.compile(r"[þ\"^~](\r\n|\n|\r)")
_ENDS = {"\r\n": RowEnd.CRLF, "\n": RowEnd.LF, "\r": RowEnd.CR}
_NAMES = {"\x14": "DC4 (14)", "\x15": "NAK (15)", "\t": "tab", "þ": "thorn", '"': "quotation mark", "": "none"}


@dataclass(frozen=True, slots=True)
class _Tried:
    dialect: Dialect
    width: int
    share: float  # of the rows that have this width


def decide(
    sample: bytes, encoding: str, separator: str | None = None, qualifier: str | None = None
) -> tuple[Dialect, list[Decision]]:
    """The dialect of a load file's first rows, and each decision that it took.

    Raises:
        Unreadable: no separator gives rows of one width.
    """
    text = sample.decode(encoding, "replace")
    end = _row_end(text)
    rivals = [_tried(sample, encoding, end, text, mark, qualifier) for mark in _candidates(text, separator)]
    good = [one for one in rivals if one.width > 1 and one.share >= 0.5] if separator is None else rivals
    marks = {one.dialect.qualifier for one in good if one.share == 1.0}
    good = [one for one in good if one.dialect.separator not in marks] or good
    if not good:
        raise Unreadable("No separator gives its rows more than one column. Name it, if it is a load file.")
    best = max(good, key=lambda one: one.width * one.share)  # of equals, the first named above
    return best.dialect, list(_why(best, good, separator, qualifier))


def named(character: str) -> str:
    """What to call a separator or qualifier to a person."""
    return _NAMES.get(character, character)


def _candidates(text: str, told: str | None) -> tuple[str, ...]:
    if told is not None:
        return (told,)
    return ("\x14",) if "\x14" in text else tuple(mark for mark in _SEPARATORS if mark in text)


def _tried(
    sample: bytes, encoding: str, end: RowEnd, text: str, separator: str, qualifier: str | None
) -> _Tried:  # fmt: skip
    mark = _qualifier(text, separator) if qualifier is None else qualifier
    dialect = Dialect(separator, mark, end)
    rows = islice(Reader(dialect, encoding).rows([sample]), _ROWS + 1)
    widths = [len(row.cells) for row in rows if any(row.cells)]
    cut = widths[:-1] if len(sample) >= SAMPLE and len(widths) > 1 else widths
    if not cut:
        return _Tried(dialect, 0, 0.0)
    width, count = Counter(cut).most_common(1)[0]
    return _Tried(dialect, width, count / len(cut))


def _qualifier(text: str, separator: str) -> str:
    """The qualifier that most often opens a value and closes one; none where none does both."""
    best, most = "", 0
    for mark in _QUALIFIERS:
        if mark == separator:
            continue
        opens = text.count(separator + mark) + text.count("\n" + mark) + text.startswith(mark)
        closes = text.count(mark + separator) + text.count(mark + "\r") + text.count(mark + "\n") + text.endswith(mark)
        if min(opens, closes) > most:
            best, most = mark, min(opens, closes)
    return best


def _row_end(text: str) -> RowEnd:
    """What most often ends a line behind a qualifier, or else behind anything; alone, a carriage return only without line feeds."""
    wrapped = Counter(found[1] for found in _WRAPPED_END.finditer(text))
    if wrapped:
        return _ENDS[wrapped.most_common(1)[0][0]]
    counted = Counter(found[0] for found in _LINE_END.finditer(text))
    if counted["\r\n"] or counted["\n"]:
        del counted["\r"]
    return _ENDS[counted.most_common(1)[0][0]] if counted else RowEnd.CRLF


def _why(best: _Tried, good: list[_Tried], separator: str | None, qualifier: str | None) -> Iterator[Decision]:
    told = "told by the person who asked."
    fit = f"{best.share:.0%} of the rows looked at have {best.width} columns by it"
    others = ", ".join(named(one.dialect.separator) for one in good if one is not best)
    yield Decision(
        f"Separator {named(best.dialect.separator)}",
        told if separator is not None else f"{fit}{f'; {others} would also divide them' if others else ''}.",
    )
    mark = best.dialect.qualifier
    shown = "it opens and closes values" if mark else "no mark opens and closes values"
    yield Decision(f"Qualifier {named(mark)}", told if qualifier is not None else f"{shown}.")
    yield Decision(f"Row end {best.dialect.end}", "most rows end so.")
