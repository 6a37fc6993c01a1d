"""Rows of a privilege log held against what each must state (showing S19): every defect with its row and column."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cache
from importlib.resources import files

import msgspec

from particulars.reading.bates import matched

METHOD = (
    "Each row of the log is held against the fields that rules/privilege_log.json names; an attorney is known by a mark "
    "beside the name (Esq., an asterisk, “Counsel”) or by the list of people, a third party by that list or by an address "
    "at a domain that is not among those given; a duplicate by its number or hash among what was produced."
)
LIMITS = (
    "That a row lacks an attorney means that none of its names bears a mark or is on the list as one; a name without a "
    "mark may be counsel's.",
    "Without a list of people and without domains, no third party is looked for.",
    "Duplicates are found by number and hash; a copy with other bytes is not.",
    "Whether a privilege holds, and whether a description is enough, is for persons.",
)


class LogRow(msgspec.Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """One entry of a log by the names of its fields; `row` counts in the file, the heads being row 1."""

    row: int
    cells: dict[str, str]

    @property
    def name(self) -> str:
        """The control number, the Bates number, or the row."""
        return self.cells.get("control") or self.cells.get("bates") or f"row {self.row}"


class LogDefect(msgspec.Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """One defect of one row: its code, the column it lies in as the log heads it, and what it says."""

    row: int
    entry: str
    column: str
    code: str
    says: str
    value: str = ""


class Person(msgspec.Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """Someone on the list of people: attorney, client or third party, as the list says."""

    name: str
    role: str


class Log(msgspec.Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """The log as it was held against the rules."""

    columns: dict[str, str]  # field -> the column's head in the log
    rows: tuple[LogRow, ...]
    defects: tuple[LogDefect, ...]
    method: str = METHOD
    limits: tuple[str, ...] = LIMITS
    examined: str = ""


class _Rules(msgspec.Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """The dated file of fields and marks."""

    what: str
    source: str
    read: str
    verified: bool
    effective: str
    columns: dict[str, tuple[str, ...]]
    required: dict[str, str]
    attorney: str


def examine(
    heads: Sequence[str], rows: Iterable[Sequence[str]], *, people: Iterable[Person] = (), domains: Iterable[str] = (),
    produced: Mapping[str, str] | None = None,
) -> Log:  # fmt: skip
    """Every defect of a log; `produced` are numbers and hashes of what was produced, each with where that is said."""
    columns = columns_of(heads)
    at = {field: list(heads).index(head) for field, head in columns.items()}
    entries = [
        LogRow(row=n, cells={field: row[i].strip() for field, i in at.items() if i < len(row)})
        for n, row in enumerate(rows, 2)
        if any(cell.strip() for cell in row)
    ]
    known = {_plain(p.name): p.role.strip().lower() for p in people}
    own = frozenset(d.strip().lower().lstrip("@") for d in domains)
    sent_out = {_key(key): where for key, where in (produced or {}).items()}
    defects = [d for one in entries for d in _defects(one, columns, known, own, sent_out)]
    missing = [field for field in _rules().columns if field not in columns]
    return Log(
        columns=columns, rows=tuple(entries), defects=tuple(defects),
        limits=(*LIMITS, *(f"The log has no column for {field}." for field in missing if field in _rules().required)),
        examined=f"{len(entries)} entries, {len(columns)} columns known of {len(heads)}",
    )  # fmt: skip


def columns_of(heads: Sequence[str]) -> dict[str, str]:
    """Which head stands for which field; a field that two heads fit is told by the first."""
    found: dict[str, str] = {}
    for head in heads:
        for field, names in _rules().columns.items():
            if field not in found and _plain(head) in names:
                found[field] = head
                break
    return found


def is_log(heads: Sequence[str]) -> bool:
    """Whether a sheet's heads are those of a privilege log: a privilege, and who wrote or received."""
    columns = columns_of(heads)
    return "privilege" in columns and bool({"author", "recipients"} & set(columns))


def _defects(
    one: LogRow, columns: Mapping[str, str], people: Mapping[str, str], domains: frozenset[str], produced: Mapping[str, str]
) -> Iterator[LogDefect]:  # fmt: skip
    def defect(field: str, code: str, says: str, value: str = "") -> LogDefect:
        return LogDefect(
            row=one.row, entry=one.name, column=columns.get(field, field), code=code, says=says, value=value
        )

    for field, code in _rules().required.items():
        if field in columns and not one.cells.get(field):
            yield defect(field, code, f"no {field}")
    date = one.cells.get("date", "")
    if date and not re.search(r"\b(?:1[6-9]|20)\d\d\b|\b\d{1,2}/\d{1,2}/\d{2}\b", date):
        yield defect("date", "DATE_NOT_READ", f"“{date}” is not read as a date", date)
    names = list(_names(one))
    fields = [f for f in ("author", "recipients", "cc") if f in columns]
    if names and not any(_is_attorney(name, people) for _, name in names):
        shown = "; ".join(name for _, name in names)
        yield defect(fields[0], "NO_ATTORNEY", f"no attorney among {shown}", shown)
    for field, name in names:
        if why := _third_party(name, people, domains):
            yield defect(field, "THIRD_PARTY", f"{name} {why}", name)
    if "redact" not in one.cells.get("treatment", "").lower():
        for field in ("bates", "control", "hash"):
            value = one.cells.get(field, "")
            if value and (where := produced.get(_key(value))):
                yield defect(field, "DUPLICATE_PRODUCED", f"{value} was produced ({where})", value)
                break


def _names(one: LogRow) -> Iterator[tuple[str, str]]:
    for field in ("author", "recipients", "cc"):
        for name in re.split(r"\s*;\s*|\s*\n\s*", one.cells.get(field, "")):
            if name:
                yield field, name


def _is_attorney(name: str, people: Mapping[str, str]) -> bool:
    role = people.get(_plain(name))
    return role.startswith(("attorney", "counsel", "lawyer")) if role else bool(re.search(_rules().attorney, name))


def _third_party(name: str, people: Mapping[str, str], domains: frozenset[str]) -> str:
    if (role := people.get(_plain(name), "")).startswith("third"):
        return f"is on the list of people as {role}"
    address = re.search(r"@([\w.-]+)", name)
    if (
        address
        and domains
        and not any(address[1].lower() == d or address[1].lower().endswith(f".{d}") for d in domains)
    ):
        return f"has an address at {address[1]}, which is not among the domains given"
    return ""


def _plain(words: str) -> str:
    """A name or a column's head as compared: marks, addresses, case and punctuation gone."""
    bare = re.sub(r"<[^>]*>|,?\s*\bEsq\b\.?|\*", " ", words)
    return " ".join(re.sub(r"[^\w]+", " ", bare.replace("_", " ")).lower().split())


def _key(value: str) -> str:
    return matched(value).replace(" ", "").lower()


@cache
def _rules() -> _Rules:
    content = (files("particulars") / "rules" / "privilege_log.json").read_bytes()
    return msgspec.json.decode(content, type=_Rules)
