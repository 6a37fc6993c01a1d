"""One version a period, by the rule that is printed."""

from __future__ import annotations

from datetime import date

import pytest

from analyses.source_code.a_repository import commit, repository
from particulars.analyses.source_code.choosing import Basis, Product, Version, choose
from particulars.analyses.source_code.periods import Reading, periods
from particulars.errors import Misused
from particulars.reading.repository import Commit


def chosen(commits: list[Commit], tags: dict[str, str] | None = None, end: str = "2018-03-31", **branches: str) -> tuple[Version, ...]:  # fmt: skip
    product = Product(repository(commits, tags, **branches))
    return choose(product, periods(Reading.ANNIVERSARY, date(2018, 1, 1), date.fromisoformat(end)))


def only(version: Version) -> tuple[str | None, Basis]:
    return version.commit.id if version.commit else None, version.basis


LINE = [commit("a", "2018-01-10"), commit("b", "2018-02-10", "a"), commit("c", "2018-03-30", "b")]


@pytest.mark.parametrize(
    ("tags", "expected"),
    [
        ({}, ("c", Basis.LAST_COMMIT)),
        ({"v1.0": "a"}, ("a", Basis.RELEASE_TAG)),
        ({"v1.0": "a", "v1.1": "b"}, ("b", Basis.RELEASE_TAG)),
        ({"v1.0": "a", "v1.1-rc1": "b"}, ("a", Basis.RELEASE_TAG)),
        ({"v1.0": "a", "1.0.x": "c"}, ("a", Basis.RELEASE_TAG)),
        ({"v12": "a"}, ("a", Basis.RELEASE_TAG)),
        ({"nightly-2018.02.10": "b", "wip": "c"}, ("c", Basis.LAST_COMMIT)),
    ],
)
def test_the_last_release_tag_else_the_last_commit(tags: dict[str, str], expected: tuple[str, Basis]) -> None:
    assert only(chosen(LINE, tags)[0]) == expected


def test_a_tag_of_another_branch_is_printed_and_not_chosen() -> None:
    (version,) = chosen([*LINE, commit("d", "2018-03-29", "a")], {"v9.9": "d"}, main="c", demo="d")
    assert only(version) == ("c", Basis.LAST_COMMIT)
    assert [(x.commit.id, x.why_not) for x in version.candidates] == [("d", "heads/main does not lead back to it"), ("c", "")]  # fmt: skip


def test_without_a_commit_the_version_of_the_period_before_is_in_force() -> None:
    found = chosen(LINE, {"v1.0": "b"}, end="2018-06-30")
    assert [only(v) for v in found] == [("b", Basis.RELEASE_TAG), ("b", Basis.IN_FORCE)]


def test_before_the_first_commit_there_is_none() -> None:
    found = chosen([commit("a", "2018-05-01")], end="2018-06-30")
    assert [only(v) for v in found] == [(None, Basis.NONE), ("a", Basis.LAST_COMMIT)]


def test_of_one_second_the_later_in_line_is_taken_and_else_none() -> None:
    a, b = commit("a", "2018-01-10"), commit("b", "2018-01-10", "a")
    assert only(chosen([a, b], {"v1.0": "a", "v1.1": "b"})[0]) == ("b", Basis.RELEASE_TAG)
    x, y, z = commit("x", "2018-01-10"), commit("y", "2018-01-10"), commit("z", "2018-03-01", "x", "y")
    assert only(chosen([x, y, z], {"v1.0": "x", "v1.1": "y"})[0]) == (None, Basis.AMBIGUOUS)


def test_of_two_that_were_not_told_apart_none_is_in_force() -> None:
    """It would be false to say that nothing lies before the end of the period."""
    x, y, z = commit("x", "2018-01-10"), commit("y", "2018-01-10"), commit("z", "2018-12-01", "x", "y")
    found = chosen([x, y, z], {"v1.0": "x", "v1.1": "y"}, end="2018-06-30")
    assert [only(v) for v in found] == [(None, Basis.AMBIGUOUS)] * 2
    x, y = commit("x", "2017-10-10"), commit("y", "2017-10-10")
    (before,) = chosen([x, y, commit("z", "2018-12-01", "x", "y")], {"v1.0": "x", "v1.1": "y"})
    assert only(before) == (None, Basis.AMBIGUOUS)


def test_times_that_put_it_elsewhere_are_told() -> None:
    (version,) = chosen([commit("a", "2018-01-01T02:00:00", authored="2017-10-01", zone=-480)])
    assert [n.partition(",")[0] for n in version.notes[:2]] == ["its author's time", "by the committer's own clock it is of 2017-12-31"]  # fmt: skip


def test_a_branch_that_nobody_names_is_asked_for() -> None:
    with pytest.raises(Misused, match=r"--branch; there are: heads/old"):
        Product(repository(LINE, old="c"))
