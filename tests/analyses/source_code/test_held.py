"""Artefacts against commits, printed pages against limits, launches in words, and signs of a history written anew."""

from __future__ import annotations

import pytest

from analyses.source_code.a_repository import commit, file, files, repository
from particulars.analyses.source_code.artefact import Same, hold, normalised
from particulars.analyses.source_code.choosing import Product
from particulars.analyses.source_code.launch import launches
from particulars.analyses.source_code.prints import hold as hold_prints
from particulars.analyses.source_code.prints import rows_in
from particulars.analyses.source_code.provenance import provenance
from particulars.reading.repository import File

CONTENT = {"src/p/a.py": b"1\n", "src/p/b.py": b"2\n", "src/p/c.py": b"3\n", "src/p/left.py": b"4\n", "tests/t.py": b"5\n"}  # fmt: skip


def test_each_file_of_an_artefact_has_its_state() -> None:
    data = {"p/a.py": b"1\n", "p/b.py": b"2  \r\n", "p/c.py": b"33\n", "p/new.py": b"n", "p-1.dist-info/RECORD": b"r", "p/t.py": b"5\n"}  # fmt: skip

    def of(known: dict[str, bytes]) -> object:
        return lambda f: known[f.name]

    found = hold(files(*(file(p, d) for p, d in data.items())), files(*(file(p, d) for p, d in CONTENT.items())), of(data), of(CONTENT))  # type: ignore[arg-type]  # fmt: skip
    states = {row.path or row.commit_path: row.state for row in found.rows}
    assert found.below == "src/"
    assert states == {
        "p/a.py": Same.BYTES, "p/b.py": Same.NORMALISED, "p/c.py": Same.DIFFERS, "p/new.py": Same.ONLY_ARTEFACT,
        "p-1.dist-info/RECORD": Same.MADE, "p/t.py": Same.ELSEWHERE, "src/p/left.py": Same.ONLY_COMMIT,
    }  # fmt: skip
    assert found.outside == 0


def test_normalisation_takes_off_no_word() -> None:
    assert normalised(b"\xef\xbb\xbfa \r\nb\r\n\r\n") == b"a\nb"
    assert normalised(b" a\n") == b" a"


def ledger(*rows: tuple[str, str, str]) -> list[dict[str, str]]:
    return [{"Date": "d", "Control number": c, "From page": a, "To page": b, "By": "N"} for c, a, b in rows]


def test_pages_that_follow_one_another_are_one_run_in_whatever_rows() -> None:
    rows, faults = rows_in(ledger(("X1", "1", "20"), ("X2", "1", "20"), ("X1", "26", "30"), ("X1", "21", "25")))
    found = hold_prints(rows, faults, 25, 65)
    assert [line.run for line in found.lines] == [20, 20, 5, 30]
    assert [bool(line.over) for line in found.lines] == [False, False, False, True]
    assert found.lines[-1].over == ("30 pages of X1 follow one another, 5 over 25",)


@pytest.mark.parametrize(("first", "last", "column"), [("x", "2", "From page"), ("3", "2", "To page"), ("1", "9999999", "To page"), ("0", "1", "From page"), ("¹", "1", "From page")])  # fmt: skip
def test_a_row_that_is_no_printing_is_named(first: str, last: str, column: str) -> None:
    rows, faults = rows_in(ledger(("X1", first, last)))
    assert not rows and f"row 2, column {column}" in faults[0]


@pytest.mark.parametrize(
    ("words", "days"),
    [
        ("Cadence Studio was launched on September 1, 2017.", [("2017-09-01",)]),
        ("It went live on 2017-09-01, in two countries.", [("2017-09-01",)]),
        ("The parties met on September 1, 2017. The product was launched later.", []),
        ("It was launched in September 2017.", []),
        ("Launched first on May 1, 2017 and again on 06/02/2017.", [("2017-05-01", "2017-06-02")]),
    ],
)
def test_a_launch_is_a_sentence_with_its_day(words: str, days: list[tuple[str, ...]]) -> None:
    assert [one.days for one in launches(words)] == days


def test_a_rebased_run_is_told_and_a_quiet_history_is_not() -> None:
    quiet = [commit("a", "2018-01-01"), commit("b", "2018-01-02", "a")]
    assert provenance(Product(repository(quiet))) == ()
    run = [commit(f"r{n}", f"2018-02-01T10:0{n}:00", f"r{n - 1}" if n else "b", authored=f"2018-01-1{n}") for n in range(4)]  # fmt: skip
    signs = {s.code: s.count for s in provenance(Product(repository([*quiet, *run])))}
    assert signs == {"TIMES_APART": 4, "REWRITTEN_TOGETHER": 4}


def test_a_submodule_in_an_artefact_is_not_compared() -> None:
    lib = File(b"lib", 0o160000, 0, "c" * 40, "", 0)
    found = hold(files(file("a")), files(file("a"), lib), lambda f: b"", lambda f: b"")
    assert [row.state for row in found.rows] == [Same.BYTES]
