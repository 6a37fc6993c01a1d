"""The standard fields of load files, and which column of a file is which; a column that is none of them is kept."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

import msgspec

from particulars.intake.loadfile.shape import Decision

FILE = "load_file_fields.json"
_NOT_LETTERS = re.compile(r"[^a-z0-9]")


class Field(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A standard field, what it says of a document, and the names it goes by."""

    name: str
    says: str
    aliases: tuple[str, ...]


class Fields(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """The dated file of standard fields."""

    what: str
    source: str
    read: str
    verified: bool
    effective: str
    fields: tuple[Field, ...]


@dataclass(frozen=True, slots=True)
class Mapping:
    """Which column holds which standard field; `twice` names fields that several columns claim, which none then holds."""

    places: dict[str, int]
    twice: dict[str, tuple[str, ...]]
    chosen: dict[str, tuple[str, ...]]  # of several columns, the one taken first

    def place(self, *names: str) -> int | None:
        """The column of the first of these fields that the file has."""
        return next((self.places[name] for name in names if name in self.places), None)

    @property
    def decisions(self) -> list[Decision]:
        """What to say of the mapping."""
        none = [
            Decision(f"No column is taken as {name}", f"{' and '.join(columns)} could each be it.")
            for name, columns in sorted(self.twice.items())
        ]
        some = [
            Decision(f"{one} is taken as {name}", f"{' and '.join(others)} could be it too, and is kept beside it.")
            for name, (one, *others) in sorted(self.chosen.items())
        ]
        return [*none, *some]


@cache
def on_file() -> Fields:
    """The standard fields as the dated file has them."""
    return msgspec.json.decode(files("particulars").joinpath("rules", FILE).read_bytes(), type=Fields)


@cache
def _by_alias() -> dict[str, str]:
    return {squeezed(alias): field.name for field in on_file().fields for alias in (field.name, *field.aliases)}


def squeezed(name: str) -> str:
    """A column's name without case, spaces and punctuation: `Beg Doc #` is `begdoc`."""
    return _NOT_LETTERS.sub("", name.casefold())


def field_of(column: str) -> str | None:
    """The standard field that a column's name stands for."""
    return _by_alias().get(squeezed(column))


def mapped(columns: Sequence[str]) -> Mapping:
    """Which column is which standard field; where two columns could be one field, the exact same name twice is the first."""
    claims: dict[str, list[int]] = {}
    for i, column in enumerate(columns):
        if (name := field_of(column)) is not None:
            claims.setdefault(name, []).append(i)
    places: dict[str, int] = {}
    twice: dict[str, tuple[str, ...]] = {}
    first: dict[str, tuple[str, ...]] = {}
    for name, found in claims.items():
        if len({squeezed(columns[i]) for i in found}) == 1:
            places[name] = found[0]
        elif (chosen := _named_best(name, [columns[i] for i in found])) is not None:
            places[name] = found[chosen]
            first[name] = (columns[found[chosen]], *(columns[i] for i in found if i != found[chosen]))
        else:
            twice[name] = tuple(columns[i] for i in found)
    return Mapping(places, twice, first)


def _named_best(name: str, columns: Sequence[str]) -> int | None:
    """Of several columns, the one that is meant where vendors deliver both."""
    for wanted in _PREFERRED.get(name, ()):
        found = [i for i, column in enumerate(columns) if squeezed(column) == wanted]
        if len(found) == 1:
            return found[0]
    return None


# Pairs that vendors deliver side by side, of which the first is what is meant.
_PREFERRED = {
    "beg": ("prodbegbates", "prodbeg", "begbates", "begdoc", "begno"),
    "end_no": ("prodendbates", "prodend", "endbates", "enddoc", "endno"),
    "beg_attach": ("prodbegattach", "begattach"),
    "end_attach": ("prodendattach", "endattach"),
    "subject": ("emailsubject", "subject"),
    "doc_id": ("docid", "controlnumber"),
    "date_sent": ("datesent", "sentdate", "datetimesent"),
}
