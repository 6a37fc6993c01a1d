"""Which entries of a docket prove that what an order demanded was filed: surely where nothing else fits, else possibly."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date

import msgspec

from particulars.reading.docket_sheet.rows import Entry

METHOD = (
    "A paper that an order demands counts as filed where one entry after the order names that order alone by its number, "
    "says that whoever is obliged filed it, and calls it what the order calls it, while no other entry and no other duty "
    "of that order fits. Anything short of that is told as possible, for a person to look at."
)
LIMITS = (
    "That a paper was filed is read from the clerk's words; whether it says what the order demanded is not.",
    "A duty to do anything but file a paper is never proved by a docket.",
)
# What an order may have filed, and what clerks call it; the words of the duty and those of the entry must share one.
_PAPERS = (
    "response", "opposition", "reply", "notice", "list", "report", "brief", "declaration", "affidavit", "statement", "letter",
    "answer", "schedule", "log", "memorandum", "certificate", "certification", "proposal", "plan", "index", "stipulation",
    "complaint", "transcript", "disclosure", "objection",
)  # fmt: skip
_NAMES = re.compile(rf"\b(?:{'|'.join(_PAPERS)})(?:s|es)?\b", re.I)
_FILES = re.compile(r"\b(?:file|submit|lodge)\b", re.I)
# What an entry says it is, before what it is about and who filed it.
_HEAD = re.compile(r"^.*?(?=\s(?:re|to|by|filed|regarding)\b|[(:;.]|$)", re.I | re.S)
_NOT_IT = re.compile(
    r"\b(?:proposed|exten(?:d|sion)|stay|vacat|reconsider|clarif|withdraw|strik|correct|errat|deficien|motion|request|"
    r"unable|in part|partial|amended|supplement)\w*",
    re.I,
)
_FIRM = re.compile(r",?\s+(?:inc|llc|l\.l\.c|llp|ltd|co|corp(?:oration)?|company|et al)\b\.?", re.I)


@dataclass(frozen=True, slots=True)
class Owed:
    """A duty as far as a docket can prove it done: the order's number and day, whoever owes it by name, and the act."""

    id: str
    order: int | None
    since: date | None
    by: tuple[str, ...]
    act: str


class Proof(msgspec.Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """An entry that proves a duty done, or may; `why` says what fits and what keeps it from being sure."""

    owed: str
    number: int | None
    date_filed: str
    words: str
    is_sure: bool
    why: str


@dataclass(frozen=True, slots=True)
class _Fit:
    owed: Owed
    entry: Entry
    lacks: tuple[str, ...]


def proofs(owed: Iterable[Owed], entries: Sequence[Entry], as_of: date) -> tuple[Proof, ...]:
    """What the docket proves, or may prove, of these duties by the end of a day, in the order of the duties."""
    fits = [fit for one in owed for fit in _fits(one, entries, as_of)]
    whole = [fit for fit in fits if not fit.lacks]
    return tuple(_proof(fit, whole) for fit in fits)


def _fits(owed: Owed, entries: Sequence[Entry], as_of: date) -> Iterator[_Fit]:
    """The entries after the order that name it, or that the obliged party filed under the name the order gives the paper."""
    if not _FILES.search(owed.act) or owed.since is None or owed.order is None:
        return
    for entry in entries:
        if not owed.since.isoformat() <= entry.date_filed <= as_of.isoformat() or entry.number == owed.order:
            continue
        if entry.kind in ("order", "motion") or (entry.number is not None and entry.number < owed.order):
            continue
        names_it, is_theirs = owed.order in entry.refers_to, _is_by(owed.by, entry.filer)
        is_called_so = bool(_called(owed.act) & _called(_head(entry.text)))
        if is_called_so and (names_it or (is_theirs and not entry.refers_to)):
            yield _Fit(owed, entry, tuple(_lacks(owed, entry, names_it, is_theirs)))


def _lacks(owed: Owed, entry: Entry, names_it: bool, is_theirs: bool) -> Iterator[str]:
    """What keeps an entry from being sure proof, taken alone."""
    if not names_it:
        yield f"it does not name entry {owed.order}"
    elif entry.refers_to != (owed.order,):
        yield "it names other entries too"
    if not is_theirs:
        yield (
            f"filed by {entry.filer}, owed by {', '.join(owed.by) or 'nobody named'}"
            if entry.filer
            else "it names no filer"
        )
    if found := _NOT_IT.search(entry.text):
        yield f"its words hold “{found[0]}”"


def _proof(fit: _Fit, whole: Sequence[_Fit]) -> Proof:
    lacks = list(fit.lacks)
    if not lacks and sum(other.owed is fit.owed for other in whole) > 1:
        lacks.append("another entry fits too")
    if not lacks and sum(other.entry is fit.entry for other in whole) > 1:
        lacks.append("another duty of the order fits too")
    why = (
        "; ".join(lacks) or f"it alone names entry {fit.owed.order}, by whoever is obliged, under the paper's own name"
    )
    entry = fit.entry
    return Proof(
        owed=fit.owed.id, number=entry.number, date_filed=entry.date_filed, words=entry.text, is_sure=not lacks, why=why
    )


def _called(words: str) -> frozenset[str]:
    """The names of papers in some words, in the singular."""
    found = (name.casefold() for name in _NAMES.findall(words))
    return frozenset(next(p for p in _PAPERS if name.startswith(p)) for name in found)


def _head(text: str) -> str:
    found = _HEAD.match(text)
    return found[0] if found else ""


def _is_by(owed_by: Sequence[str], filer: str | None) -> bool:
    """Whether everyone who owes it is among those who filed it."""
    if not owed_by or not filer:
        return False
    filed = _plain(filer)
    return all(re.search(rf"\b{re.escape(_plain(name))}\b", filed) for name in owed_by)


def _plain(name: str) -> str:
    return " ".join(re.findall(r"[\w&’']+", _FIRM.sub("", name).casefold()))
