"""Tables that lie over a load file: an overlay, or a list of the same documents, whose rows are not counted again.

    VOL001.dat    A0001, A0002, A0003
    overlay.csv   A0001, A0003             lies over VOL001.dat
    log.csv       A0002, privilege: AC     a log tells of what was withheld, and lies over nothing
    list.csv      1, 2                     plain numbers may be anybody's: both are counted, and that is said

What the load file leaves blank is filled from the table; where the two differ the load file stands. Whether a blank cell or
another value was meant to change it only a person can tell (PRODUCTIONS § 3.4).
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from particulars.analyses.productions.rows import HASHES
from particulars.analyses.productions.telling import LOGGED, key_of, squeezed
from particulars.reading import bates

Row = Mapping[str, Any]
_FILLED = (
    "end_no", "beg_attach", "end_attach", "parent_id", "volume", "custodian", "author", "recipients", "subject", "file_name",
    *HASHES, "pages", "confidentiality", "native_path", "text_path", "native_item", "text_item",
)  # fmt: skip
_DATED = ("date_utc", "date_raw")


@dataclass(frozen=True, slots=True)
class Laid:
    """The rows to count, and in words which tables lie over which load file."""

    rows: list[Row]
    said: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class _Table:
    item: str
    rows: Sequence[Row]
    at: Mapping[str, list[int]]  # of each number, the rows that go by it
    keys: frozenset[str]

    @property
    def rank(self) -> tuple[int, int, int]:
        """Of two tables of the same documents the load file is the one with more rows, more files and more said."""
        files = sum(bool(row.get("native_item") or row.get("text_item")) for row in self.rows)
        return len(self.keys), files, sum(len(row["fields"] or "") for row in self.rows)


def laid(rows: Iterable[Row], names: Mapping[str, str]) -> Laid:
    """The rows of load files, those of tables that lie over a load file put into its rows.

    Args:
        rows: Rows of the table `load_rows`, in any order.
        names: What each load file is called, by its item.
    """
    by_item: dict[str, list[Row]] = {}
    for row in rows:
        by_item.setdefault(row["item"], []).append(row)
    tables = [_table(item, some) for item, some in by_item.items()]
    if len(tables) < 2:
        return Laid([row for some in by_item.values() for row in some])
    bases: list[_Table] = []
    said: list[str] = []
    for one in sorted(tables, key=lambda table: (*(-n for n in table.rank), names[table.item], table.item)):
        base = next((base for base in bases if one.keys and one.keys <= base.at.keys()), None)
        if base is None or _is_log(one):
            bases.append(one)
        elif _is_same(one, base):
            changed, words = _over(one, base)
            bases[bases.index(base)] = changed
            said.append(f"{names[one.item]} lies over {names[base.item]}: {words}")
        else:
            bases.append(one)
            said.append(
                f"{names[one.item]} has numbers that {names[base.item]} has too; whether they are the same documents nobody "
                "can tell from them, and both are counted"
            )
    whole = {base.item: base.rows for base in bases}
    return Laid([row for item in by_item if item in whole for row in whole[item]], tuple(sorted(said)))


def _table(item: str, rows: Sequence[Row]) -> _Table:
    at: dict[str, list[int]] = {}
    for place, row in enumerate(rows):
        for number in {bates.matched(row[name]) for name in ("doc_id", "beg") if row[name]}:
            at.setdefault(number, []).append(place)
    return _Table(item, rows, at, frozenset(bates.matched(key) for row in rows if (key := key_of(row))))


def _is_log(one: _Table) -> bool:
    return any(LOGGED & {squeezed(name) for name in json.loads(row["fields"] or "{}")} for row in one.rows)


def _is_same(one: _Table, base: _Table) -> bool:
    """Whether each row of a table is one document of the base: a number with a prefix, once, and no longer range."""
    return all(_is_one(row, base) for row in one.rows if key_of(row))


def _is_one(row: Row, base: _Table) -> bool:
    key = bates.matched(key_of(row))
    number, places = bates.parse(key), base.at[key]
    if number is None or not any(c.isalpha() for c in number.prefix) or len(places) > 1:
        return False
    end = bates.matched(row["end_no"] or "")
    return end in ("", key, bates.matched(base.rows[places[0]]["end_no"] or ""))


def _over(one: _Table, base: _Table) -> tuple[_Table, str]:
    """The base with its blanks filled from a table, and how many values were filled and how many differ."""
    rows, filled, differ = list(base.rows), 0, 0
    for row in one.rows:
        if not (key := key_of(row)):
            continue
        place = base.at[bates.matched(key)][0]
        before = rows[place]
        new = {name: row[name] for name in _new(before, row)}
        filled += len(new)
        differ += sum(_differs(before[name], row[name]) for name in (*_FILLED, "date_raw"))
        fields = {**json.loads(row["fields"] or "{}"), **json.loads(before["fields"] or "{}")}
        rows[place] = {**before, **new, "fields": json.dumps(fields, ensure_ascii=False)}
    words = (
        f"its {len(one.rows):,} rows are not counted again; {filled:,} blank values were filled from it, and {differ:,} that "
        "differ were not taken"
    )
    return _Table(base.item, rows, base.at, base.keys), words


def _new(before: Row, row: Row) -> Iterator[str]:
    yield from (name for name in _FILLED if before[name] in (None, "") and row[name] not in (None, ""))
    if not any(before[name] for name in _DATED):
        yield from (name for name in _DATED if row[name])


def _differs(before: Any, after: Any) -> bool:
    told = [str(value).casefold() for value in (before, after) if value not in (None, "")]
    return len(set(told)) > 1
