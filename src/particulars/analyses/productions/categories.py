"""Categories of documents by saved rules: custodian, period, kind, words of subject or file name; the same rule, the same members.

A rule is text, and its digest names it, so that whoever has the register and the rule finds the same members. Whether a
category bears on a claim is what a named person says, and stands in the rule as that person's words.
"""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

import msgspec
import pyarrow as pa  # type: ignore[import-untyped]

from particulars.errors import Misused

METHOD = (
    "A document is in a category where every part of its rule holds: one of the custodians, a day in the period, one of the "
    "kinds, and one of the words, whole and without regard to case, in its subject or file name. A document that does not "
    "tell what a part asks for is not in it."
)
COLUMNS = {
    "category": "name", "custodian": "custodians", "custodians": "custodians", "from": "first", "first day": "first", "to": "last",
    "last day": "last", "kind": "kinds", "type": "kinds", "words of subject or file name": "words", "words": "words",
    "relevance": "said", "by": "by",
}  # fmt: skip
"""Heads of the columns of a sheet of rules, and which part of a rule each is."""
_USED = ("custodian", "date_utc", "day", "kind", "subject", "file_name")


class Rule(msgspec.Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """A saved rule; `said` and `by` are what a named person says of the category, and take no part in it."""

    name: str
    custodians: tuple[str, ...] = ()
    first: str = ""
    last: str = ""
    kinds: tuple[str, ...] = ()
    words: tuple[str, ...] = ()
    said: str = ""
    by: str = ""

    @property
    def text(self) -> str:
        """The rule in words, as it is printed and hashed."""
        parts = [
            f"{what} is one of {', '.join(values)}"
            for what, values in (("custodian", self.custodians), ("kind", self.kinds))
            if values
        ]
        if self.first or self.last:
            parts.append(f"day from {self.first or 'any'} to {self.last or 'any'}")
        if self.words:
            parts.append(f"subject or file name has one of {', '.join(self.words)}")
        return "; ".join(parts)

    @property
    def digest(self) -> str:
        """The SHA-256 of the rule's text."""
        return hashlib.sha256(self.text.encode()).hexdigest()


@dataclass(frozen=True, slots=True)
class Category:
    """A rule and its members: their places in the register, their documents, and one digest over the members' keys."""

    rule: Rule
    members: tuple[int, ...]
    documents: int
    pages: int
    without_pages: int
    digest: str


def rules_in(rows: Iterable[Mapping[str, str]]) -> tuple[Rule, ...]:
    """The rules of a sheet, a rule a row; every fault is told with its row.

    Raises:
        Misused: a column is not known, or a row makes no rule.
    """
    made: dict[str, Rule] = {}
    faults: list[str] = []
    for number, row in enumerate(rows, 2):
        parts: dict[str, Any] = {}
        for head, value in row.items():
            name = COLUMNS.get(head.strip().casefold())
            if name is None:
                raise Misused(f"A sheet of categories has no column {head!r}. It may have: {', '.join(COLUMNS)}.")
            if value.strip():
                many = name in ("custodians", "kinds", "words")
                parts[name] = tuple(v.strip() for v in value.split(";") if v.strip()) if many else value.strip()
        fault = _fault(parts, made)
        if fault:
            faults.append(f"row {number}: {fault}")
        elif parts:
            made[parts["name"]] = Rule(**parts)
    if faults:
        raise Misused(f"The sheet of categories was not taken: {'; '.join(faults)}.")
    return tuple(made.values())


def categories(register: pa.Table, rules: Iterable[Rule]) -> list[Category]:
    """The members of each rule, in the order of the register."""
    rows = register.select([*_USED, "set", "key", "documents", "pages"]).to_pylist()
    return [_category(rule, rows) for rule in rules]


def by_place(found: Iterable[Category]) -> dict[str, tuple[str, ...]]:
    """The names of the categories of each place of the register, by the place as text."""
    names: dict[str, tuple[str, ...]] = {}
    for one in found:
        for at in one.members:
            names[str(at)] = (*names.get(str(at), ()), one.rule.name)
    return names


def _fault(parts: Mapping[str, Any], made: Mapping[str, Rule]) -> str:
    if not parts:
        return ""
    if "name" not in parts:
        return "the category has no name"
    if parts["name"] in made:
        return f"“{parts['name']}” is there twice"
    if bool(parts.get("said")) != bool(parts.get("by")):
        return "what is said of a category wants the person who says it"
    for name in ("first", "last"):
        try:
            date.fromisoformat(parts.get(name, "2000-01-01"))
        except ValueError:
            return f"{parts[name]!r} is no day; write it like 2021-03-01"
    return (
        ""
        if any(parts.get(n) for n in ("custodians", "first", "last", "kinds", "words"))
        else "the rule asks for nothing"
    )


def _category(rule: Rule, rows: list[dict[str, Any]]) -> Category:
    fits = list(_tests(rule))
    members = [at for at, row in enumerate(rows) if all(test(row) for test in fits)]
    kept = [rows[at] for at in members]
    keys = sorted(f"{row['set']}\0{row['key']}" for row in kept)
    return Category(
        rule=rule,
        members=tuple(members),
        documents=sum(row["documents"] or 0 for row in kept),
        pages=sum(row["pages"] or 0 for row in kept),
        without_pages=sum(row["pages"] is None for row in kept),
        digest=hashlib.sha256("\n".join(keys).encode()).hexdigest(),
    )


def _tests(rule: Rule) -> Iterator[Any]:
    if rule.custodians:
        wanted = {one.casefold() for one in rule.custodians}
        yield lambda row: (row["custodian"] or "").casefold() in wanted
    if rule.kinds:
        kinds = {one.casefold() for one in rule.kinds}
        yield lambda row: (row["kind"] or "").casefold() in kinds
    if rule.first or rule.last:
        yield (
            lambda row: (
                bool(day := (row["date_utc"] or row["day"] or "")[:10])
                and ((not rule.first or rule.first <= day) and (not rule.last or day <= rule.last))
            )
        )
    if rule.words:
        pattern = re.compile("|".join(rf"(?<!\w){re.escape(word)}(?!\w)" for word in rule.words), re.I)
        yield lambda row: bool(pattern.search(row["subject"] or "") or pattern.search(row["file_name"] or ""))
