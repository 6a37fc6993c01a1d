"""The state of discovery on a day, as figures that can be computed again: documents, custodians, e-mail, requests, depositions.

A figure says what it counts and from what. What nobody looked for is “not looked for”, never 0.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date

import pyarrow as pa  # type: ignore[import-untyped]
import pyarrow.compute as pc  # type: ignore[import-untyped]

from particulars.analyses.productions.rows import Known
from particulars.errors import Misused

NOT_LOOKED_FOR = "not looked for"
MAIL = frozenset({"eml", "msg", "pst", "mbox"})
METHOD = (
    "Counted from the rows of the register of productions, which stands as it was on the day when its load files and lists "
    "had been taken in; what a production contains beyond them is not counted."
)
LIMITS = (
    "Documents count as produced when a load file, manifest, log or list on file names them; when they were sent is told by letters.",
    "A custodian is what the load file calls one; two spellings of a name count as two.",
    "E-mail is told by the kind of the file that is on file; of documents known by a hash or a range the kind is not known.",
)


@dataclass(frozen=True, slots=True)
class Figure:
    """One figure: what is counted, the value or that it was not looked for, and of what."""

    what: str
    value: str
    of: str


@dataclass(frozen=True, slots=True)
class Standing:
    """The figures on a day."""

    day: str
    figures: tuple[Figure, ...]
    method: str = METHOD
    limits: tuple[str, ...] = LIMITS


def standing(register: pa.Table, day: str, counted: Mapping[str, Iterable[str]] | None = None) -> Standing:
    """The state of discovery as the record has it on a day.

    Args:
        register: The register of what was produced, as it stands on that day.
        day: The day, ISO; it is printed, and nothing here looks at the clock.
        counted: What else is counted, such as depositions: the ids of each, from the papers that show them.
    """
    try:
        date.fromisoformat(day)
    except ValueError as error:
        raise Misused(f"{day!r} is no day; write it like 2024-09-11.") from error
    sources = f"{pc.count_distinct(register['source_item']).as_py():,} sources"
    figures = [_documents(register, known, sources) for known in Known]
    figures.append(Figure("pages told", f"{pc.sum(register['pages']).as_py() or 0:,}", f"{register.num_rows - register['pages'].null_count:,} of {register.num_rows:,} rows"))  # fmt: skip
    custodians = sorted({name for name in register["custodian"].to_pylist() if name})
    has = register.num_rows - register["custodian"].null_count
    figures.append(
        _unless(has, "custodians", f"{len(custodians):,}", f"{has:,} of {register.num_rows:,} rows that name one")
    )
    kinds = [kind for kind in register["kind"].to_pylist() if kind]
    mail = sum(kind in MAIL for kind in kinds)
    figures.append(_unless(len(kinds), "e-mail", f"{mail:,}", f"{len(kinds):,} documents whose kind is known"))
    for what in ("requests", "responses", "depositions"):
        ids = None if counted is None or what not in counted else sorted(set(counted[what]))
        of = "papers on file" if ids is not None else "no paper was read for it"
        figures.append(Figure(what, NOT_LOOKED_FOR if ids is None else f"{len(ids):,}", of))
    return Standing(day, tuple(figures))


def _documents(register: pa.Table, known: Known, sources: str) -> Figure:
    of = register.filter(pc.equal(register["known"], known.value))
    unsaid = of["documents"].null_count
    told = f"; {unsaid:,} rows do not say how many" if unsaid else ""
    return Figure(f"documents known by {known}", f"{pc.sum(of['documents']).as_py() or 0:,}", f"{of.num_rows:,} rows of {sources}{told}")  # fmt: skip


def _unless(has: int, what: str, value: str, of: str) -> Figure:
    return Figure(what, value if has else NOT_LOOKED_FOR, of if has else "no row tells it")
