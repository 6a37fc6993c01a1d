"""Secrets and instances from a person's sheet: one secret or one instance a row, under known heads; other columns are kept."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import msgspec

from particulars.analyses.secrets.days import days_in
from particulars.analyses.secrets.labels import field_of, number_of
from particulars.analyses.secrets.reading import LIMITS, instance_of, numbered, secret_of
from particulars.analyses.secrets.rows import Field, Instance, Part, Secret, Secrets

METHOD = (
    "Each row of the sheet is one secret or one instance; the words of its cells are read as those of served lists are."
)
SECRET_HEADS = ("no", "title", "description", "boundary", "fixation", "first_date", "custodians", "measures", "value")
INSTANCE_HEADS = ("no", "secret", "actor", "date", "means", "feature", "version", "evidence")
_NUMBERS = ("no", "number", "ts_no", "ts no", "ts", "instance", "instance_no", "instance no")


class Fault(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A cell of a sheet that was not taken as it stands, with what to do; `row` counts with the heads as row 1."""

    row: int
    column: str
    says: str


def sort_of(heads: Sequence[str]) -> str:
    """`instances` or `secrets` where a sheet's heads are those of one, else nothing."""
    known = {head.strip().lower().rstrip(".") for head in heads}
    of_instance = {field_of(head, "instance") for head in known}
    if {Field.ACTOR, Field.MEANS, Field.SECRET} <= of_instance:
        return "instances"
    of_secret = {field_of(head, "secret") for head in known}
    wanted = {Field.TITLE, Field.DESCRIPTION} <= of_secret and of_secret & {
        Field.FIXATION,
        Field.BOUNDARY,
        Field.MEASURES,
    }
    return "secrets" if wanted and known & set(_NUMBERS) else ""


def secrets_from(rows: Sequence[Mapping[str, str]]) -> tuple[Secrets, tuple[Fault, ...]]:
    """The secrets of a sheet, and every cell that was not taken."""
    made: list[Secret] = []
    faults: list[Fault] = []
    for at, row in enumerate(rows, 2):
        if not any(cell.strip() for cell in row.values()):
            continue
        column, number = _number(row, at, faults)
        parts = _parts(row, "secret", column, at)
        first = " ".join(p.text for p in parts if p.field is Field.FIRST_DATE)
        if first and len(days_in(first)) != 1:
            faults.append(Fault(at, "first_date", f"“{first}” is no single day; write it as 2016-11-04"))
        title = next((p.text for p in parts if p.field is Field.TITLE), "") or f"row {at}"
        made.append(secret_of(number, title, parts, (0, 0), row=at, how="a row of a sheet"))
    return Secrets(secrets=numbered(made, "s"), method=METHOD, limits=LIMITS, examined=f"{len(rows)} rows"), tuple(
        faults
    )


def instances_from(rows: Sequence[Mapping[str, str]]) -> tuple[Secrets, tuple[Fault, ...]]:
    """The instances of a sheet, and every cell that was not taken."""
    made: list[Instance] = []
    faults: list[Fault] = []
    for at, row in enumerate(rows, 2):
        if not any(cell.strip() for cell in row.values()):
            continue
        column, number = _number(row, at, faults)
        parts = _parts(row, "instance", column, at)
        one = instance_of(number, f"row {at}", parts, (0, 0), row=at, how="a row of a sheet")
        if (told := one.words(Field.DATE)) and one.day is None:
            faults.append(Fault(at, "date", f"“{told}” is no single day; write it as 2017-09-01"))
        if (told := one.words(Field.MEANS)) and not one.means:
            faults.append(Fault(at, "means", f"“{told}” names none of acquired, disclosed, used; write one of them"))
        if (told := one.words(Field.SECRET)) and not one.secrets:
            faults.append(Fault(at, "secret", f"“{told}” is no number of a secret; write TS-3, or 1; 3 for several"))
        made.append(one)
    return Secrets(instances=numbered(made, "i"), method=METHOD, limits=LIMITS, examined=f"{len(rows)} rows"), tuple(
        faults
    )


def _number(row: Mapping[str, str], at: int, faults: list[Fault]) -> tuple[str, str]:
    """The column of the number, and the number; one that is none is a fault, and the row is kept without a number."""
    column = next((name for name in row if name in _NUMBERS), "")
    told = row.get(column, "").strip()
    number = number_of(told.removeprefix("Instance").strip())
    if told and not number:
        faults.append(Fault(at, column, f"“{told}” is no number; write 3, or TS-3"))
    return column, number


def _parts(row: Mapping[str, str], of: str, number: str, at: int) -> tuple[Part, ...]:
    """A part a filled cell; a column of no known label is kept under its own name."""
    return tuple(
        Part(field=field_of(name, of) or Field.OTHER, label=name, start=0, end=0, text=" ".join(cell.split()), row=at)
        for name, cell in row.items()
        if name != number and cell.strip()
    )
