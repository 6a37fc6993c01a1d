"""Tables that lie over a load file: an overlay, or a list of the same documents, whose rows are not counted again.

    VOL001.dat    A0001, A0002, A0003
    overlay.csv   A0001, A0003             lies over VOL001.dat
    log.csv       A0002, privilege: AC     a log tells of what was withheld, and lies over nothing
    list.csv      1, 2                     plain numbers may be anybody's: both are counted, and that is said
    VOL001_overlay.csv   A0001, A0009      lies over VOL001.dat; A0009 is told, and is no document until a load file has it
    VOL001R.dat   A0001, another file      a number with two contents: both are counted, and that is said

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
_TOLD = 20  # numbers told by name


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


def laid(rows: Iterable[Row], names: Mapping[str, str], on_file: Mapping[str, Row] | None = None) -> Laid:
    """The rows of load files, those of tables that lie over a load file put into its rows.

    Args:
        rows: Rows of the table `load_rows`, in any order.
        names: What each load file is called, by its item.
        on_file: Rows of the table `documents`, by item.
    """
    held = on_file or {}
    by_item: dict[str, list[Row]] = {}
    for row in rows:
        by_item.setdefault(row["item"], []).append(row)
    tables = [_table(item, some) for item, some in by_item.items()]
    if len(tables) < 2:
        return Laid([row for some in by_item.values() for row in some])
    bases: list[_Table] = []
    said: list[str] = []
    keyless: list[Row] = []  # of tables that lie over others: no document, and not lost either
    for one in sorted(
        tables, key=lambda one: (_is_overlay(names[one.item]), *(-n for n in one.rank), names[one.item], one.item)
    ):
        base = _base_of(one, bases, names)
        twice = _two_contents(one, base, held) if base else []
        if base is None or _is_log(one):
            bases.append(one)
            said += [] if _is_log(one) else _shared(one, bases, names, held)
        elif (_is_same(one, base) or _has_its_files(one, base, held)) and not twice:
            changed, words = _over(one, base, held)
            bases[bases.index(base)] = changed
            keyless += [row for row in one.rows if not key_of(row)]
            said.append(f"{names[one.item]} lies over {names[base.item]}: {words}")
        else:
            bases.append(one)
            said.append(_both_counted(one, base, names, twice))
    whole = {base.item: base.rows for base in bases}
    counted = [row for item in by_item if item in whole for row in whole[item]]
    return Laid([*counted, *keyless], tuple(sorted(said)))


def _base_of(one: _Table, bases: Sequence[_Table], names: Mapping[str, str]) -> _Table | None:
    """The load file that a table lies over: the first that has all its numbers, or the only one with some of an overlay's."""
    whole = next((base for base in bases if one.keys and one.keys <= base.at.keys()), None)
    if whole is not None or not _is_overlay(names[one.item]):
        return whole
    some = [base for base in bases if one.keys & base.at.keys() and not _is_log(base)]
    new = [row for row in one.rows if some and bates.matched(key_of(row)) not in some[0].at]
    return some[0] if len(some) == 1 and not any(row["native_item"] or row["text_item"] for row in new) else None


def _shared(one: _Table, bases: Sequence[_Table], names: Mapping[str, str], held: Mapping[str, Row]) -> Iterator[str]:
    """The load files with which a table has some of its numbers, and not all, in common."""
    for base in bases:
        if base is not one and one.keys & base.keys and not _is_log(base):
            yield _both_counted(one, base, names, _two_contents(one, base, held))


def _both_counted(one: _Table, base: _Table, names: Mapping[str, str], twice: Sequence[str]) -> str:
    same = sorted(one.keys & base.at.keys())
    some = f" ({len(same):,} of {len(one.keys):,}: {_some(same)})" if len(same) < len(one.keys) else ""
    told = (
        f"{names[one.item]} has numbers that {names[base.item]} has too{some}; whether they are the same documents nobody "
        "can tell from them, and both are counted"
    )
    return f"{told}; other files lie under the same number: {_some(twice)}" if twice else told


def _some(told: Sequence[str]) -> str:
    return ", ".join(told[:_TOLD]) + (f" and {len(told) - _TOLD:,} more" if len(told) > _TOLD else "")


def _two_contents(one: _Table, base: _Table, held: Mapping[str, Row]) -> list[str]:
    """The numbers under which both have a native, or both a text and no native, whose bytes differ."""
    found = []
    for row in one.rows:
        number = bates.matched(key_of(row))
        for place in base.at.get(number, ())[:1] if number else ():
            before = base.rows[place]
            pairs = [(before[name], row[name]) for name in ("native_item", "text_item") if before[name] and row[name]]
            hashes = [{held[item]["sha256"] for item in pair if item in held} for pair in pairs[:1]]
            if any(len(some) > 1 for some in hashes):
                found.append(number)
    return sorted(found)


def _table(item: str, rows: Sequence[Row]) -> _Table:
    at: dict[str, list[int]] = {}
    for place, row in enumerate(rows):
        for number in {bates.matched(row[name]) for name in ("doc_id", "beg") if row[name]}:
            at.setdefault(number, []).append(place)
    return _Table(item, rows, at, frozenset(bates.matched(key) for row in rows if (key := key_of(row))))


def _is_overlay(name: str) -> bool:
    """Whether a file says by its name that it is an overlay."""
    return "overlay" in name.casefold()


def _is_log(one: _Table) -> bool:
    return any(LOGGED & {squeezed(name) for name in json.loads(row["fields"] or "{}")} for row in one.rows)


def _is_same(one: _Table, base: _Table) -> bool:
    """Whether each row of a table is one document of the base: a number with a prefix, once, and no longer range."""
    return all(_is_one(row, base) for row in one.rows if bates.matched(key_of(row)) in base.at)


def _has_its_files(one: _Table, base: _Table, held: Mapping[str, Row]) -> bool:
    """Whether each row of a table has a native whose bytes are those of the base's one row of that number."""
    pairs = [(row, [base.rows[at] for at in base.at.get(bates.matched(key_of(row)), ())]) for row in one.rows]
    files = [[held.get(row["native_item"] or "", {}).get("sha256") for row in (row, *some)] for row, some in pairs]
    return all(len(some) == 2 and some[0] is not None and some[0] == some[1] for some in files)


def _is_one(row: Row, base: _Table) -> bool:
    key = bates.matched(key_of(row))
    number, places = bates.parse(key), base.at[key]
    if number is None or not any(c.isalpha() for c in number.prefix) or len(places) > 1:
        return False
    end = bates.matched(row["end_no"] or "")
    return end in ("", key, bates.matched(base.rows[places[0]]["end_no"] or ""))


def _over(one: _Table, base: _Table, held: Mapping[str, Row]) -> tuple[_Table, str]:
    """The base with its blanks filled from a table; how many values were filled, which differ, and which numbers are new."""
    rows, filled, differ, clash, new_keys = list(base.rows), 0, 0, list[str](), list[str]()
    keyed = [(key, row) for row in one.rows if (key := key_of(row))]
    for key, row in keyed:
        if (places := base.at.get(bates.matched(key))) is None:
            new_keys.append(key)
            continue
        before = rows[places[0]]
        new = {name: row[name] for name in _new(before, row)}
        filled += len(new)
        differ += sum(_differs(before[name], row[name]) for name in (*_FILLED, "date_raw"))
        file = held.get(before["native_item"] or "", {})
        clash += [f"{key} ({name})" for name in HASHES if _differs(file.get(name) or before[name], row[name])]
        fields = {**json.loads(row["fields"] or "{}"), **json.loads(before["fields"] or "{}")}
        rows[places[0]] = {**before, **new, "fields": json.dumps(fields, ensure_ascii=False)}
    words = (
        f"its {len(keyed) - len(new_keys):,} rows are not counted again; {filled:,} blank values were filled from it, and "
        f"{differ:,} that differ were not taken"
    )
    if clash:
        words += f"; the hash it tells is not that of the file on hand, or of its load file: {_some(clash)}"
    if new_keys:
        words += f"; an overlay adds no document, and whether its other numbers are documents is not known: {_some(new_keys)}"
    return _Table(base.item, rows, base.at, base.keys), words


def _new(before: Row, row: Row) -> Iterator[str]:
    yield from (name for name in _FILLED if before[name] in (None, "") and row[name] not in (None, ""))
    if not any(before[name] for name in _DATED):
        yield from (name for name in _DATED if row[name])


def _differs(before: Any, after: Any) -> bool:
    told = [str(value).casefold() for value in (before, after) if value not in (None, "")]
    return len(set(told)) > 1
