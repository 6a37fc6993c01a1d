"""Two productions compared end to end: each planted row in its state with its counterpart, and the schedule that says so."""

from __future__ import annotations

import csv
import io
import json
import shutil
from pathlib import Path

import pytest
from openpyxl import load_workbook

from intake.loadfile.test_validating import volume
from intake.loadfile.written import AT, production
from particulars.desk.compare import NAMES
from particulars.desk.comparison_kept import TABLE, key_of
from particulars.desk.main import run
from particulars.desk.matters import open_matter
from particulars.testing import check_paper

BY = ("--as", "A. Clerk")
AT_TIME = ("--at", "2024-09-11T12:00:00Z")
AS_OF = ("--as-of", "2024-09-11T12:00:00Z")


@pytest.fixture(scope="module")
def cases(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, Path]:
    """`here` has four documents; `there` the same and two more, of which one is known by its hash alone."""
    folder = tmp_path_factory.mktemp("cases")
    made = []
    for name, count in (("here", 4), ("there", 6)):
        assert run(["new", str(folder / name), "--name", name, "--side", "plaintiff", *BY, *AT_TIME]) == 0
        volume(folder / f"VOL-{name}", production(count))
        lists = folder / f"lists-{name}"
        lists.mkdir()
        if name == "there":
            (lists / "manifest.csv").write_text("Control Number,MD5\r\nT-900,ffffffffffffffffffffffffffffffff\r\n")
            (lists / "ranges.csv").write_text("Beg Bates,End Bates,Documents\r\nT-0001,T-0100,80\r\n")
        run(["add", str(folder / name), str(folder / f"VOL-{name}"), str(lists), *BY, *AT_TIME])
        made.append(folder / name)
    return made[1], made[0]


def compared(cases: tuple[Path, Path], out: Path, *more: str) -> list[dict[str, str]]:
    there, here = cases
    assert run(["compare", str(there), str(here), "--out", str(out), *BY, *AS_OF, *more]) == 0
    rows = csv.DictReader(io.StringIO((out / "comparison.csv").read_text(encoding="utf-8")))
    return [row for row in rows if not row["no"].startswith("#")]


def test_the_schedule_has_each_row_with_state_and_source(cases: tuple[Path, Path], tmp_path: Path) -> None:
    rows = {row["document"]: row for row in compared(cases, tmp_path)}
    numbers = [row[0] for row in production(6)]
    for number in numbers[:9]:
        assert rows[number]["state"] == "exact" and rows[number]["counterpart_source"].startswith("vol.dat row")
    assert rows["T-900"]["state"] == "hash not found" and rows["T-900"]["source"] == "manifest.csv"
    assert (rows["T-0001"]["state"], rows["T-0001"]["documents"], rows["T-0001"]["source_row"]) == (
        "not examined",
        "80",
        "2",
    )
    assert rows[numbers[-1]]["state"] == "same text", "the invented texts of these rows repeat"


def test_the_same_comparison_gives_the_same_bytes_and_says_what_it_must(
    cases: tuple[Path, Path], tmp_path: Path
) -> None:
    compared(cases, tmp_path / "one")
    compared(cases, tmp_path / "two")
    for name in NAMES:
        assert (tmp_path / "one" / name).read_bytes() == (tmp_path / "two" / name).read_bytes(), name
    page = (tmp_path / "one" / "comparison.html").read_text(encoding="utf-8")
    check_paper(lambda: page, "narrower relief", "not examined", "limit", "method", "Prepared 2024-09-11T12:00:00Z")
    book = load_workbook(tmp_path / "one" / "comparison.xlsx", read_only=True)
    assert book.sheetnames == ["Counts", "Not here", "All rows", "Method and limits"]
    counted = sum(row[3] for row in book["Counts"].iter_rows(min_row=2, values_only=True))
    assert counted == len(production(6)) + 1 + 80
    heads, *rest = book["Not here"].iter_rows(values_only=True)
    order = ["none", "family only", "metadata only", "hash not found", "not examined"]
    states = [order.index(str(row[heads.index("state")])) for row in rest]
    assert states == sorted(states) and len(set(states)) > 1, "what was looked for and not found stands first"


def test_without_a_search_for_near_duplicates_the_answer_says_so(
    cases: tuple[Path, Path], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    compared(cases, tmp_path, "--no-near")
    assert "near-duplicates: nobody looked for them" in capsys.readouterr().out


def test_files_alone_are_known_by_what_they_say(
    cases: tuple[Path, Path], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    manifest = tmp_path / "m.csv"
    manifest.write_text("Control Number,MD5\r\nX-1,ffffffffffffffffffffffffffffffff\r\n")
    assert run(["compare", str(manifest), str(cases[1]), *BY]) == 0
    out = capsys.readouterr().out
    assert "hash not found (known by hash)" in out and "1 documents of m are told by a hash" in out


def test_sets_are_chosen_by_name(cases: tuple[Path, Path], capsys: pytest.CaptureFixture[str]) -> None:
    there, here = cases
    assert run(["compare", str(there), str(here), "--a-sets", "manifest", *BY]) == 0
    assert "1 rows of A" in capsys.readouterr().out
    assert run(["compare", str(there), str(here), "--a-sets", "V9", *BY]) == 2
    assert "has no production V9. It has: manifest, ranges" in capsys.readouterr().err


def test_a_sheet_of_rules_gives_categories(
    cases: tuple[Path, Path], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    rules = tmp_path / "rules.csv"
    custodian = production(6)[0][AT["Custodian"]]
    rules.write_text(f'Category,Custodian,Relevance,By\r\nhers,"{custodian}",count two,Counsel P-1\r\n')
    rows = compared(cases, tmp_path / "out", "--rules", str(rules))
    assert {row["category"] for row in rows} == {"hers", ""}
    assert "Counsel P-1 says: count two" in capsys.readouterr().out


def test_a_comparison_is_kept_in_one_matter_and_names_the_head_of_the_other(
    cases: tuple[Path, Path], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    there, here = (Path(shutil.copytree(case, tmp_path / case.name)) for case in cases)
    with open_matter(there) as other:
        head, name = other.head, other.open_for("A. Clerk").matter_id
    assert run(["compare", str(there), str(here), "--keep", *BY, *AT_TIME]) == 0
    rows = compared((there, here), tmp_path / "out")
    with open_matter(here) as record, open_matter(there) as other:
        table = record.open_for("A. Clerk").table(TABLE, key_of(name, head))
        assert other.head == head  # nothing is written into the other matter
        assert table is not None and set(table.column("other_head").to_pylist()) == {head}
        assert sorted(table.column("state").to_pylist()) == sorted(row["state"] for row in rows)
        ours = {item.id for item in record.open_for("A. Clerk").items()}
        assert {id for ids in table.column("items").to_pylist() for id in ids} <= ours
    assert run(["verify", str(here)]) == 0


def test_nothing_is_kept_where_there_is_no_matter(
    cases: tuple[Path, Path], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    ranges = tmp_path / "ranges.csv"
    ranges.write_text("Beg Bates,End Bates,Documents\r\nT-0001,T-0100,80\r\n")
    out = tmp_path / "out"
    assert run(["compare", str(cases[0]), str(ranges), "--keep", "--out", str(out), *BY, *AT_TIME]) != 0
    said = capsys.readouterr()
    assert "is no matter, so that nothing can be kept" in said.err
    assert not said.out and not out.exists(), "it is refused before anything is compared or written"


def test_gap_lists_what_is_spoken_of_and_not_on_file(
    cases: tuple[Path, Path], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(["gap", str(cases[0]), "--csv", str(tmp_path / "gap.csv"), *BY]) == 0
    out = capsys.readouterr().out
    assert "Examined: " in out and "Limit: " in out
    assert (tmp_path / "gap.csv").read_text(encoding="utf-8").startswith("what,document,item")


def test_the_showing_lays_the_comparison_out_with_cites_into_both_matters(
    cases: tuple[Path, Path], tmp_path: Path
) -> None:
    """Mission row M000-09: S02 over our matter, its cites naming the other where they point into it."""
    compared(cases, tmp_path)
    laid_out = json.loads((tmp_path / "S02.showing.json").read_text(encoding="utf-8"))
    elements = {one["element_id"]: one for one in laid_out["elements"]}
    assert elements["S02.E2"]["record_support"] == elements["S02.E3"]["record_support"] == "supported"
    assert elements["S02.E1"]["record_support"] == "partly_supported", "nobody told by whom, to whom and when"
    cites = [cite for row in elements["S02.E2"]["evidence"] for cite in row["cites"]]
    assert {"matter" in cite["locator"] for cite in cites} == {True, False}
    assert all(cite["verified"] == "exact" for cite in cites)
    assert any(
        "80 documents of B cannot be compared because only ranges are known" in g["missing"]
        for g in elements["S02.E2"]["gaps"]
    )


def test_rows_kept_by_gap_stand_in_a_motion_to_compel(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Mission row M000-12: what is missing is a row with its reason, its words and its place."""
    case = tmp_path / "roe"
    assert run(["new", str(case), "--name", "roe", "--side", "plaintiff", *BY, *AT_TIME]) == 0
    (tmp_path / "memo.txt").write_text("To the team.\n\nPlease see the attached costs-2021.xlsx before the call.\n")
    run(["add", str(case), str(tmp_path / "memo.txt"), *BY, *AT_TIME])
    assert run(["gap", str(case), "--keep", *BY, *AT_TIME]) == 0
    assert run(["gap", str(case), "--keep", *BY, *AT_TIME]) == 0, "kept twice is kept once"
    capsys.readouterr()
    assert run(["show", str(case), "S01", "--json", *BY]) == 0
    elements = {one["element_id"]: one for one in json.loads(capsys.readouterr().out)["elements"]}
    (row,) = elements["S01.E2"]["evidence"]
    assert "costs-2021.xlsx; no document on file has this file name" in row["fact"]
    assert (row["cites"][0]["quote"], row["cites"][0]["verified"]) == ("costs-2021.xlsx", "exact")


def test_the_register_of_productions(
    cases: tuple[Path, Path], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Mission rows M000-03, M000-04 and M001-27: counts beside what letters tell, by recipient, and dated figures."""
    letters = tmp_path / "letters.csv"
    letters.write_text(
        "Production,By,To,Date,Documents,Pages,Source\r\nranges,VCS,QSL; Pinterhallow,2021-03-01,90,100,letter of March 1\r\n"
        "V9,VCS,QSL,2021-04-01,600,,letter of April 1\r\n"
    )
    assert run(["produced", str(cases[0]), "--told", str(letters), "--on", "2024-09-11", *BY]) == 0
    out = capsys.readouterr().out
    assert "ranges: producing party VCS; recipients QSL; Pinterhallow; date 2021-03-01" in out
    assert "Differs: 90 documents are told, 80 were counted" in out
    assert "V9: producing party VCS" in out and "nothing on file" in out
    assert "State of discovery on 2024-09-11" in out and "depositions: not looked for" in out
    assert run(["produced", str(cases[0]), "--told", str(letters), "--to", "Pinterhallow", *BY]) == 0
    assert "1 of 4 productions went to Pinterhallow, as told" in capsys.readouterr().out
    letters.write_text("Production,By,To,Date,Documents,Pages,Source\r\nV9,,,,many,,letter\r\n,,,,1,,\r\n")
    assert run(["produced", str(cases[0]), "--told", str(letters), *BY]) == 2
    assert "row 2: documents or pages are no number; row 3: the production is not named" in capsys.readouterr().err


def test_gap_names_a_document_without_a_number_by_its_file(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    case = tmp_path / "roe"
    assert run(["new", str(case), "--name", "roe", "--side", "plaintiff", *BY, *AT_TIME]) == 0
    (tmp_path / "note.eml").write_text(
        "From: Ann <ann@x.example>\nTo: bob@x.example\nSubject: Costs\nMessage-ID: <b@x>\nIn-Reply-To: \"a@x\"\n"
        "Date: Mon, 01 Jan 2001 10:00:00 +0000\n\nHere they are.\nAttachments: one.pdf; two.pdf, three.doc\n"
    )  # fmt: skip
    run(["add", str(case), str(tmp_path / "note.eml"), *BY, *AT_TIME])
    assert run(["gap", str(case), *BY]) == 0
    told = [line for line in capsys.readouterr().out.splitlines() if line.startswith("note.eml: ")]
    assert [line.split(": ")[2].split(" (")[0] for line in told] == ["one.pdf", "two.pdf", "three.doc", "a@x"]
