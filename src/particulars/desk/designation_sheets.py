"""The sheets handed in beside a register of designations: captures, filings, persons, tiers, what is contended, steps, the log."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pyarrow as pa  # type: ignore[import-untyped]

from particulars.analyses.designations.challenging import Contended, Taken
from particulars.analyses.designations.disagreeing import PARTIES
from particulars.analyses.designations.reviewing import Looked
from particulars.analyses.designations.rows import CAPTURES, FILINGS
from particulars.analyses.designations.tiers import Tiers, with_order
from particulars.errors import Misused, Unreadable
from particulars.intake.loadfile.overlay import open_csv, open_workbook
from particulars.likeness.normalise import norm_sha256

_HEX = re.compile(r"[0-9a-f]{64}")
_YES, _NO = frozenset({"yes", "y", "public", "true"}), frozenset({"no", "n", "sealed", "false", ""})
_SIGNS = re.compile(r"[^a-z0-9]")


@dataclass(frozen=True, slots=True)
class Sheet:
    """A sheet's rows, each with its number in the file (the heads are row 1); cells by the head's letters and figures."""

    path: Path
    rows: tuple[tuple[int, Mapping[str, str]], ...]


def sheet(path: Path, *columns: str) -> Sheet:
    """Reads a sheet, CSV or XLSX; columns beyond those needed are kept.

    Raises:
        Unreadable: it is no such sheet, or lacks a column.
    """
    try:
        file = open_workbook(path) if path.suffix.lower() in (".xlsx", ".xlsm") else open_csv(path)
        rows = list(file.rows())
    except OSError as error:
        raise Unreadable(f"{path} cannot be read ({error.strerror}). Name a sheet that is there.") from error
    heads: Sequence[str] = file.columns
    if file.header is None and rows:
        heads, rows = rows[0].cells, rows[1:]
    names = [_squeezed(head) for head in heads]
    if missing := [name for name in columns if _squeezed(name) not in names]:
        raise Unreadable(f"{path} lacks the columns {', '.join(missing)}. It has: {', '.join(heads) or 'none'}.")
    made = ((row.number, dict(zip(names, (cell.strip() for cell in row.cells), strict=False))) for row in rows)
    return Sheet(path, tuple((number, cells) for number, cells in made if any(cells.values())))


def captures(path: Path, texts: Callable[[Path], str | None]) -> pa.Table:
    """Dated captures: URL, Captured, and SHA-256 or File; Document where a person names it. `texts` reads a file's text."""
    return _table(
        path, ("URL", "Captured"), CAPTURES, lambda cells: {"url": cells["url"], "captured": cells["captured"]}, texts
    )


def filings(path: Path, texts: Callable[[Path], str | None]) -> pa.Table:
    """Papers on the docket: Entry, Filed, Public (yes, or sealed), and SHA-256, File or Document."""

    def made(cells: Mapping[str, str]) -> dict[str, Any]:
        is_public = cells["public"].casefold()
        if is_public not in _YES | _NO:
            raise ValueError(f"Public is “{cells['public']}”; write yes or sealed")
        return {"entry": cells["entry"], "filed": cells["filed"], "public": is_public in _YES}

    return _table(path, ("Entry", "Filed", "Public"), FILINGS, made, texts)


def parties(path: Path, receiving: str) -> pa.Table:
    """Persons, addresses and domains of the receiving party, from a sheet: Side, Person, Address (or a domain).

    A name that stands on both sides is nobody's; a domain on both sides is refused.
    """
    found = sheet(path, "Side", "Person", "Address")
    sides = {cells.get("side", "") for _, cells in found.rows}
    if receiving not in sides:
        raise Misused(f"{path} has no side “{receiving}”. It has: {', '.join(sorted(sides)) or 'none'}.")
    of: dict[bool, list[tuple[str, str]]] = {True: [], False: []}
    for _, cells in found.rows:
        address = cells.get("address", "").casefold().removeprefix("@")
        of[cells["side"] == receiving].append((cells.get("person", "").casefold(), address))
    both = sorted({address for _, address in of[True]} & {address for _, address in of[False]} - {""})
    if both:
        raise Misused(f"{path}: {', '.join(both)} stands on both sides. Whose it is, a person must say.")
    shared = {name for name, _ in of[False]}
    rows = sorted({("" if name in shared else name, address) for name, address in of[True]})
    return pa.Table.from_pylist([{"name": name, "address": address} for name, address in rows], PARTIES)


def tiers_in(path: Path, of_order: Sequence[tuple[str, str]]) -> Tiers:
    """The tiers as a person declares them: Words, Code, Above (codes it stands above, parted by ;)."""
    found = sheet(path, "Words", "Code", "Above")
    named = [(cells.get("code", ""), cells.get("words", "")) for _, cells in found.rows]
    above = [
        (cells["code"], low.strip())
        for _, cells in found.rows
        for low in cells.get("above", "").split(";")
        if low.strip()
    ]
    return with_order([*of_order, *named], above, f"tiers as {path.name} declares them")


def contended(path: Path) -> tuple[Contended, ...]:
    """What persons contend: Document or Reason, Tier, By."""
    of = sheet(path, "Document", "Reason", "Tier", "By")
    return tuple(Contended(n, *(c.get(k, "") for k in ("document", "reason", "tier", "by"))) for n, c in of.rows)


def steps(path: Path) -> tuple[Taken, ...]:
    """The steps taken: Document, Step, Date, Says."""
    of = sheet(path, "Document", "Step", "Date", "Says")
    return tuple(
        Taken(n, c.get("document", ""), c.get("step", "").casefold(), c.get("date", ""), c.get("says", ""))
        for n, c in of.rows
    )


def review_log(path: Path) -> tuple[Looked, ...]:
    """The review log: the queue with tier_after, basis, harm, reviewer, at filled in; a row without tier and time waits."""
    of = sheet(path, "document", "tier_after", "basis", "harm", "reviewer", "at")
    keys = ("document", "tierafter", "basis", "harm", "reviewer", "at", "secondreviewer", "secondtier")
    rows = ((n, [c.get(key, "") for key in keys]) for n, c in of.rows)
    return tuple(Looked(n, *cells) for n, cells in rows if cells[1] or cells[5])


def _table(
    path: Path, columns: Collection[str], schema: pa.Schema, made: Callable[[Mapping[str, str]], dict[str, Any]],
    texts: Callable[[Path], str | None],
) -> pa.Table:  # fmt: skip
    """The rows of a sheet of files that stand elsewhere; every fault with its row.

    Raises:
        Misused: a row has no day, no hash of what was captured and no document, or a hash that its file has not.
    """
    of, rows, faults = sheet(path, *columns), list[dict[str, Any]](), list[str]()
    for number, cells in of.rows:
        try:
            filled = {_squeezed(name): cells.get(_squeezed(name), "") for name in columns}
            rows.append(
                {
                    **made(filled),
                    **_held(of.path, cells, texts, schema is CAPTURES),
                    "source_item": path.name,
                    "source_row": number,
                }
            )
            faults += [
                f"row {number}: {name} is empty" for name in columns if not filled[_squeezed(name)] and name != "Public"
            ]
        except (ValueError, OSError) as fault:
            faults.append(f"row {number}: {fault}")
    if faults:
        raise Misused(f"{path} was not taken: {'; '.join(faults)}.")
    return pa.Table.from_pylist(rows, schema)


def _held(path: Path, cells: Mapping[str, str], texts: Callable[[Path], str | None], must_hash: bool) -> dict[str, Any]:
    told, name = cells.get("sha256", "").casefold(), cells.get("file", "")
    if told and not _HEX.fullmatch(told):
        raise ValueError(f"SHA-256 “{told}” is none")
    text = None
    if name:
        file = path.parent / name.replace("\\", "/")
        actual = hashlib.sha256(file.read_bytes()).hexdigest()
        if told and told != actual:
            raise ValueError(f"{name} has the SHA-256 {actual}, and the sheet says {told}")
        told, words = actual, texts(file)
        text = norm_sha256(words) if words and len(words.split()) >= 5 else None
    if must_hash and not told:
        raise ValueError("a capture without a hash shows nothing; give File or SHA-256")
    if not told and not cells.get("document"):
        raise ValueError("nothing says what it is; give File, SHA-256 or Document")
    return {"sha256": told or None, "text_hash": text, "document": cells.get("document") or None}


def _squeezed(head: str) -> str:
    return _SIGNS.sub("", head.casefold())
