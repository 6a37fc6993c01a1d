"""Several tellings of one docket made one: what they tell alike is one entry, what they tell differently is listed."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass

import msgspec

from particulars.reading.docket_sheet.rows import Entry, Sheet

_NUMBER = re.compile(r"(?:(?P<office>\d):)?(?P<year>\d\d)-(?P<type>[a-z]{2,4})-(?P<serial>\d{3,6})", re.I)
# What a report or a notice adds around the same words of the clerk.
_ADDED = re.compile(r"\((?:Entered|Filed on|Filed)\s*:?\s*\d{1,2}/\d{1,2}/\d{4}\)", re.I)
_ATTACHED = re.compile(r"#\s*\((\d+)\)")


@dataclass(frozen=True, slots=True)
class Telling:
    """A sheet and what it goes by: the file or item it came from."""

    source: str
    sheet: Sheet


@dataclass(frozen=True, slots=True)
class OnDocket:
    """An entry as its tellings have it, with the raw place in each source that is a text."""

    entry: Entry
    told_by: tuple[tuple[str, tuple[int, int] | None], ...]


class Difference(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """One entry that two sources tell differently: in what, and what each of them says."""

    number: int | None
    what: str
    said: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class Docket:
    """One case's entries in the docket's order. `goes_on` are the sources that are a part of a longer docket."""

    case_number: str | None
    case_name: str | None
    entries: tuple[OnDocket, ...]
    differences: tuple[Difference, ...]
    sources: tuple[str, ...]
    goes_on: tuple[str, ...] = ()


def join(tellings: Iterable[Telling]) -> tuple[Docket, ...]:
    """The dockets that the tellings make, one a case.

    A telling that names no case belongs to the only case there is. An entry that is told differently keeps only those
    references that all its tellings have, and its kind only where they agree on it.
    """
    return tuple(_joined(of_case) for of_case in _by_case(tuple(tellings)))


def is_same_case(one: str | None, other: str | None) -> bool:
    """Whether two forms are of one case: year, type and serial, and the office where both name it."""
    first, second = (_NUMBER.search(number or "") for number in (one, other))
    if not first or not second:
        return one == other
    if first["office"] and second["office"] and first["office"] != second["office"]:
        return False
    return _figures(first) == _figures(second)


def _figures(found: re.Match[str]) -> tuple[str, str, int]:
    return found["year"], found["type"].casefold(), int(found["serial"])


def _by_case(tellings: Sequence[Telling]) -> list[list[Telling]]:
    cases: list[list[Telling]] = []
    for telling in sorted(tellings, key=lambda t: t.sheet.case_number is None):  # those that name a case come first
        number = telling.sheet.case_number
        fits = [case for case in cases if is_same_case(case[0].sheet.case_number, number)]
        if number is None and len(cases) == 1:
            fits = cases
        if len(fits) == 1:
            fits[0].append(telling)
        else:
            cases.append([telling])
    return cases


def _joined(of_case: Sequence[Telling]) -> Docket:
    tellings: defaultdict[object, list[tuple[str, Entry, tuple[int, int] | None]]] = defaultdict(list)
    for telling in of_case:
        alike: Counter[tuple[str, str]] = Counter()  # a file may hold the same words twice on one day
        for entry, place in _placed(telling.sheet):
            said = (entry.date_filed, words_alone(entry.text))
            alike[said] += entry.number is None
            key = (entry.number,) if entry.number is not None else (*said, alike[said])
            tellings[key].append((telling.source, entry, place))
    found = [_one(said) for said in tellings.values()]
    return Docket(
        case_number=of_case[0].sheet.case_number,
        case_name=next((t.sheet.case_name for t in of_case if t.sheet.case_name), None),
        entries=tuple(one for one, _ in sorted(found, key=lambda f: (f[0].entry.date_filed, f[0].entry.number or 0))),
        differences=tuple(one for _, differences in found for one in differences),
        sources=tuple(dict.fromkeys(t.source for t in of_case)),
        goes_on=tuple(t.source for t in of_case if t.sheet.goes_on),
    )


def words_alone(text: str) -> str:
    """The clerk's words without days of entry, brackets of links and the dress of attachment numbers."""
    bare = _ATTACHED.sub(r"# \1", _ADDED.sub("", text)).replace("[", "").replace("]", "")
    return " ".join(bare.split()).replace(" .", ".").rstrip(" .")


def _placed(sheet: Sheet) -> Iterator[tuple[Entry, tuple[int, int] | None]]:
    places = sheet.places or (None,) * len(sheet.entries)
    return zip(sheet.entries, places, strict=True)


def _one(said: Sequence[tuple[str, Entry, tuple[int, int] | None]]) -> tuple[OnDocket, tuple[Difference, ...]]:
    entries = [entry for _, entry, _ in said]
    differences = tuple(_differences([(source, entry) for source, entry, _ in said]))
    one = msgspec.structs.replace(
        entries[0],
        kind=entries[0].kind if len({e.kind for e in entries}) == 1 else "other",
        refers_to=tuple(n for n in entries[0].refers_to if all(n in e.refers_to for e in entries)),
        filer=next((e.filer for e in entries if e.filer), None),
        served=next((e.served for e in entries if e.served is not None), None),
        not_served=next((e.not_served for e in entries if e.not_served is not None), None),
    )
    return OnDocket(one, tuple((source, place) for source, _, place in said)), differences


def _differences(said: Sequence[tuple[str, Entry]]) -> Iterator[Difference]:
    number = said[0][1].number
    for what, of in _COMPARED:
        told = [(source, words) for source, entry in said if (words := of(entry)) is not None]
        if len({words_alone(words) for _, words in told}) > 1:
            yield Difference(number, what, tuple(told))


def _served(entry: Entry) -> str | None:
    return None if entry.served is None else "; ".join(entry.served) or "nobody"


# In what two tellings of one entry can differ; who filed it is not compared, since a report seldom says it.
_COMPARED: tuple[tuple[str, Callable[[Entry], str | None]], ...] = (
    ("day", lambda entry: entry.date_filed),
    ("words", lambda entry: entry.text),
    ("served", _served),
)
