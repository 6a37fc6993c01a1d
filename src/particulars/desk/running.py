"""Runs analyses in the order of what they need and give, and makes a derived table again only when something changed.

A table's key is the digest of the keys it was made from, the rules and the version of the analysis, so that the same
record gives the same keys on every machine.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, MutableMapping
from dataclasses import dataclass
from graphlib import CycleError, TopologicalSorter
from hashlib import sha256
from importlib import import_module
from importlib.resources import files

from particulars.analyses import Analysis
from particulars.errors import Misused, TwoOfOneName


@dataclass(frozen=True, slots=True)
class Table:
    """A named table: its value and the key that says what it was made from."""

    value: object
    key: str


@dataclass(frozen=True, slots=True)
class Run:
    """What a run made: every table by name, each analysis's whole answer, and which analyses had to work."""

    tables: Mapping[str, Table]
    answers: Mapping[str, object]
    worked: tuple[str, ...]


def in_order(analyses: Iterable[Analysis], given: Iterable[str]) -> list[Analysis]:
    """The analyses, each after those whose tables it needs; a missing need, a cycle or a second giver is refused."""
    asked, found = list(analyses), set(given)
    givers = _givers(asked, found)
    graph: dict[str, set[str]] = {}
    for analysis in asked:
        missing = sorted(n for n in analysis.needs if n not in givers and n not in found)
        if missing:
            raise Misused(f"The analysis {analysis.name} needs {', '.join(missing)}, which nothing here gives.")
        graph[analysis.name] = {givers[n].name for n in analysis.needs if n in givers}
    by_name = {a.name: a for a in asked}
    try:
        # Sorted first, so that the order is the same whatever the order of the registry.
        return [by_name[n] for n in TopologicalSorter(dict(sorted(graph.items()))).static_order()]
    except CycleError as error:
        raise Misused(f"These analyses need one another in a circle: {' > '.join(error.args[1])}.") from error


def run(
    analyses: Iterable[Analysis], given: Mapping[str, Table], kept: MutableMapping[str, object] | None = None
) -> Run:
    """Runs the analyses over the given tables; an answer whose key is among the `kept` is taken from there."""
    kept = {} if kept is None else kept
    tables, answers, worked = dict(given), dict[str, object](), []
    for analysis in in_order(analyses, given):
        key = key_of(analysis, [tables[n].key for n in analysis.needs])
        if key not in kept:
            kept[key] = _load(analysis)(*[tables[n].value for n in analysis.needs])
            worked.append(analysis.name)
        answers[analysis.name] = kept[key]
        for name in analysis.gives:
            tables[name] = Table(getattr(kept[key], name), digest(key, name))
    return Run(tables, answers, tuple(worked))


def key_of(analysis: Analysis, inputs: Iterable[str]) -> str:
    """The key of an analysis's answer: its name and version, its rules as they stand, and the keys of its inputs."""
    rules = (sha256((files("particulars") / "rules" / name).read_bytes()).hexdigest() for name in analysis.rules)
    return digest(analysis.name, str(analysis.version), *rules, "|", *inputs)


def digest(*words: str) -> str:
    """One hash over words; each is told apart from its neighbour by its length."""
    return sha256("".join(f"{len(w)}:{w}" for w in words).encode()).hexdigest()


def _givers(analyses: Iterable[Analysis], given: set[str]) -> dict[str, Analysis]:
    givers: dict[str, Analysis] = {}
    for analysis in analyses:
        for name in analysis.gives:
            if name in givers or name in given:
                other = givers[name].name if name in givers else "the input"
                raise TwoOfOneName(f"The table {name} is given by {other} and by {analysis.name}.")
            givers[name] = analysis
    return givers


def _load(analysis: Analysis) -> Callable[..., object]:
    module, _, function = analysis.where.partition(":")
    loaded: Callable[..., object] = getattr(import_module(module), function)
    return loaded
