"""Runs analyses in the order of what they need and give."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from graphlib import CycleError, TopologicalSorter

from particulars.analyses import Analysis
from particulars.desk.loading import load
from particulars.errors import Misused, TwoOfOneName


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


def run(analyses: Iterable[Analysis], given: Mapping[str, object]) -> dict[str, object]:
    """Runs the analyses over the given tables; returns each one's whole answer by its name."""
    tables, answers = dict(given), dict[str, object]()
    for analysis in in_order(analyses, given):
        answer = load(analysis.where)(*[tables[n] for n in analysis.needs])
        answers[analysis.name] = answer
        tables |= {name: getattr(answer, name) for name in analysis.gives}
    return answers


def _givers(analyses: Iterable[Analysis], given: set[str]) -> dict[str, Analysis]:
    givers: dict[str, Analysis] = {}
    for analysis in analyses:
        for name in analysis.gives:
            if name in givers or name in given:
                other = givers[name].name if name in givers else "the input"
                raise TwoOfOneName(f"The table {name} is given by {other} and by {analysis.name}.")
            givers[name] = analysis
    return givers
