"""The dated data that a deadline rests on: courts, ways of service, periods set by rule, versions of the rule itself."""

from __future__ import annotations

import re
from datetime import date
from functools import cache
from importlib.resources import files
from typing import TypeVar

import msgspec

from particulars.errors import Uncounted

FILES = ("courts.json", "service.json", "rule_versions.json", "holidays.json")


class Hours(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """An hour of the day that a court set for filing, and since when."""

    since: date
    hour: str
    source: str
    verified: bool
    read: str = ""


class Court(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A district court: the State it sits in and its time zones; two where its divisions lie in two."""

    id: str
    name: str
    state: str
    zones: tuple[str, ...]
    hours: tuple[Hours, ...] = ()
    also: tuple[str, ...] = ()  # other printed names


class Adds(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """The days that a way of service added in one span of time."""

    since: date
    until: date | None
    adds: int
    source: str
    verified: bool


class Method(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A way of service, with what it added when."""

    name: str
    says: str
    versions: tuple[Adds, ...]


class Computing(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A version of Rule 6(a): under how many days closed days are skipped, and what it says of hours and of before."""

    since: date
    until: date | None
    skip_under: int
    hours: bool
    backward: bool
    state_both_ways: bool
    source: str
    read: str
    verified: bool


class Version(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """What a period set by rule was in one span of time."""

    since: date
    until: date | None
    n: int
    unit: str
    source: str


class RulePeriod(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A period that a rule or statute sets, from which event, in all its versions."""

    id: str
    names: tuple[str, ...]
    trigger: str
    direction: str
    versions: tuple[Version, ...]
    verified: bool
    court: str = ""
    not_extendable: str = ""
    note: str = ""


class _Courts(msgspec.Struct, frozen=True):
    courts: tuple[Court, ...]


class _Service(msgspec.Struct, frozen=True):
    methods: tuple[Method, ...]


class _Rules(msgspec.Struct, frozen=True):
    computing: tuple[Computing, ...]
    periods: tuple[RulePeriod, ...]


def court(name: str) -> Court:
    """The court of this id or printed name.

    Raises:
        Uncounted: there is none.
    """
    found = _courts().get(_squeezed(name))
    if found is None:
        raise Uncounted(
            f"There is no district court '{name}' on file. Name it by its id, such as cand, or as N.D. Cal."
        )
    return found


@cache
def computing(day: date) -> Computing:
    """The version of Rule 6(a) in force on the day of the event.

    Raises:
        Uncounted: none on file was in force then.
    """
    return _in_force(_rules().computing, day, "Rule 6(a)")


def method(name: str) -> Method:
    """The way of service of this name.

    Raises:
        Uncounted: there is none.
    """
    known = {m.name: m for m in _service()}
    if name not in known:
        raise Uncounted(f"There is no way of service '{name}' on file. There are: {', '.join(known)}.")
    return known[name]


@cache
def added(name: str, day: date) -> Adds:
    """What service in this way on this day adds."""
    return _in_force(method(name).versions, day, f"service by {name}")


def rule_period(name: str, court_id: str | None = None) -> RulePeriod:
    """The period of this id or name; a local rule only in its own court.

    Raises:
        Uncounted: there is none.
    """
    asked = _squeezed(name)
    for one in _rules().periods:
        if asked in {_squeezed(n) for n in (one.id, *one.names)} and one.court in ("", court_id):
            return one
    raise Uncounted(f"No period set by '{name}' is on file{f' for {court_id}' if court_id else ''}. Give it in days.")


def version_of(rule: RulePeriod, day: date) -> Version:
    """The version of the period in force on the day of the event."""
    return _in_force(rule.versions, day, rule.names[0])


V = TypeVar("V", Computing, Adds, Version)


def _in_force(versions: tuple[V, ...], day: date, what: str) -> V:
    for one in versions:
        if one.since <= day and (one.until is None or day <= one.until):
            return one
    raise Uncounted(f"No version of {what} in force on {day} is on file; the oldest is of {versions[0].since}.")


def on_file(name: str) -> bytes:
    """The bytes of one file of rules."""
    return (files("particulars") / "rules" / name).read_bytes()


@cache
def _courts() -> dict[str, Court]:
    courts = msgspec.json.decode(on_file("courts.json"), type=_Courts).courts
    return {_squeezed(key): c for c in courts for key in (c.id, c.name, *c.also)}


def _squeezed(name: str) -> str:
    return re.sub(r"[\s.]", "", name).casefold()


@cache
def _service() -> tuple[Method, ...]:
    return msgspec.json.decode(on_file("service.json"), type=_Service).methods


@cache
def _rules() -> _Rules:
    return msgspec.json.decode(on_file("rule_versions.json"), type=_Rules)
