"""What is made of each paper goes under a name of its own, whole or not at all."""

from __future__ import annotations

from pathlib import Path

import pytest

from particulars.desk.instant import utc_instant
from particulars.desk.papers_out import places, stems
from particulars.desk.whole_files import write_whole
from particulars.errors import Misused


def test_names_are_short_and_never_shared() -> None:
    a, b, c, d = Path("x/order.pdf"), Path("x/order.txt"), Path("y/order.txt"), Path("x/reply.txt")
    assert stems([a, b, c, d]) == {a: "order.pdf", b: "order.txt-1", c: "order.txt-2", d: "reply"}


def test_a_file_is_replaced_whole(tmp_path: Path) -> None:
    path = tmp_path / "a.html"
    path.write_text("before")
    write_whole(path, "after")
    assert path.read_text() == "after"
    assert list(tmp_path.iterdir()) == [path]


@pytest.mark.parametrize("given", ["2024-09-11T12:00:00Z", "2024-09-11T12:00:00+00:00"])
def test_an_instant_is_utc(given: str) -> None:
    assert utc_instant(given) == "2024-09-11T12:00:00Z"


@pytest.mark.parametrize("given", ["2024-09-11", "2024-09-11T12:00:00", "2024-09-11T12:00:00+02:00", "noon"])
def test_an_instant_that_does_not_say_so_is_refused(given: str) -> None:
    with pytest.raises(Misused, match=r"UTC|instant"):
        utc_instant(given)


@pytest.mark.parametrize(
    "names",
    [
        ["x/order.txt", "y/order.txt", "order.txt-1.pdf", "order.txt-2.md"],
        ["order.txt-1.pdf", "x/order.txt", "y/order.txt"],
        ["a.b.txt", "a.b", "x/a.b"],
        ["x/a", "y/a", "a-1.txt", "a-1.pdf", "x/a-1"],
        ["order.pdf", "order.txt", "order.pdf.md", "order.pdf.txt"],
    ],
)
def test_no_two_files_go_by_one_name_whatever_their_order(names: list[str]) -> None:
    for given in (names, names[::-1]):
        paths = [Path(name) for name in given]
        named = stems(paths)
        assert list(named) == paths and len(set(named.values())) == len(paths)
        written = [place for stem in named.values() for place in places(stem, Path("out"))]
        assert len(set(written)) == len(written)
