"""A challenge in a matter with an order in force: what its clause demands of a notice, its steps in their order, S05 and S08."""

from __future__ import annotations

import csv
from pathlib import Path

import pytest

from particulars.desk.main import run
from particulars.quarrelstone.designations.building import build
from particulars.quarrelstone.designations_truth import DesignationsTruth
from particulars.quarrelstone.seed import Seed

ORDER = Path(__file__).parents[1] / "analyses/protective/orders/two_tiers_and_source.txt"
BY, AT = ["--as", "A. Counsel"], "2022-03-21T00:00:00Z"
Made = tuple[Path, Path, DesignationsTruth]


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Made:
    """A matter with the volume's load files and an order whose clause demands the tier contended, confirmed."""
    out = tmp_path_factory.mktemp("challenge")
    truth = build(out, "small", Seed())
    words = ORDER.read_text().replace("and the basis for", "the designation it contends, and the basis for")
    (order := out / "order.txt").write_text(words)
    case, sheet = out / "case", out / "sheet.csv"
    assert run(["new", str(case), "--name", "M1", "--side", "plaintiff", *BY, "--at", AT]) == 0
    run(["add", str(case), str(order), str(out / truth.root / "DATA"), *BY, "--at", AT])
    assert run(["propose", str(case), "order", *BY, "--out", str(sheet)]) == 0
    with sheet.open(encoding="utf-8-sig", newline="") as file:
        decided(case, *((row["kind"], row["subject"], "as proposed") for row in csv.DictReader(file)))
    return case, out, truth


def decided(case: Path, *rows: tuple[str, str, str]) -> None:
    filled = case.parent / "filled.csv"
    with filled.open("w", newline="") as file:
        csv.writer(file).writerows([("kind", "subject", "answer"), *rows])
    assert run(["decide", str(case), str(filled), *BY, "--at", AT]) == 0


def command(made: Made, *more: str) -> list[str]:
    case, out, truth = made
    given = [
        word for name in ("captures", "filings", "people") for word in (f"--{name}", str(out / truth.sheets[name]))
    ]
    return ["challenge", str(case), *given, "--receiving", "VCS", *BY, "--as-of", AT, *more]


def contend(made: Made) -> list[str]:
    return ["--contend", str(made[1] / made[2].sheets["contend"])]


def test_a_notice_that_lacks_what_the_clause_demands_is_refused_in_its_words(made: Made, capsys: pytest.CaptureFixture[str]) -> None:  # fmt: skip
    assert run(command(made, "--notice")) == 2
    said = capsys.readouterr().err
    assert "the order's clause demands what these lack: tier contended: QSL-" in said
    assert "§ 6.2: “The Challenging Party shall begin the process" in said
    assert run(command(made, "--notice", *contend(made))) == 0
    said = capsys.readouterr().out
    assert "The order demands of a notice: each document, bates number, tier contended, reason" in said


def test_steps_follow_the_order_and_those_on_record_count(made: Made, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:  # fmt: skip
    case = made[0]
    assert run(command(made, *contend(made), "--out", str(tmp_path / "before"))) == 0
    with (tmp_path / "before" / "S05-schedule.csv").open(newline="") as file:
        one, other = (row["document"] for row in list(csv.DictReader(file))[:2])
    capsys.readouterr()
    sheet = tmp_path / "steps.csv"
    heads = "Document,Step,Date,Says\n"
    sheet.write_text(f"{heads}{other},notice,2022-05-02,\n{other},motion,2022-05-20,\n")
    assert run(command(made, *contend(made), "--steps", str(sheet))) == 2
    said = capsys.readouterr().err
    assert "row 3" in said and "no confer, which it follows by § 6.3: “If the parties cannot agree" in said
    decided(case, ("step", f"{one} / challenge / 1", "2022-05-02"))
    sheet.write_text(f"{heads}{one},confer,2022-05-10,by voice\n{one},notice,2022-05-03,\n")
    assert run(command(made, *contend(made), "--steps", str(sheet))) == 2
    assert f"a notice of {one} is on record on 2022-05-02" in capsys.readouterr().err
    sheet.write_text(f"{heads}{one},confer,2022-05-10,by voice\n")
    assert run(command(made, *contend(made), "--steps", str(sheet), "--out", str(tmp_path / "out"))) == 0
    said = capsys.readouterr().out
    assert "1 documents: step 2 (confer) on 2022-05-10; next step 3 (motion) by designating party, § 6.3: 2022-05-23" in said  # fmt: skip
    with (tmp_path / "out" / "S05-schedule.csv").open(newline="") as file:
        row = next(row for row in csv.DictReader(file) if row["document"] == one)
    assert row["date_noticed"] == "2022-05-02 on record" and row["confer"] == "2022-05-10 by voice"


def test_the_order_in_force_is_shown_in_s05_and_s08_at_its_words(made: Made, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:  # fmt: skip
    case = made[0]
    assert run(command(made, *contend(made), "--out", str(tmp_path))) == 0
    with (tmp_path / "S05.showing.csv").open(newline="") as file:
        rows = [row for row in csv.DictReader(file) if row["element"] == "S05.T1" and row["row"] == "evidence"]
    assert any("step 1, notice by challenging party" in row["says"] and "tier contended" in row["says"] for row in rows)
    assert all(row["places"].startswith("order") for row in rows) and len(rows) == 5
    capsys.readouterr()
    assert run(["show", str(case), "S08", *BY, "--as-of", AT]) == 0
    said = capsys.readouterr().out
    assert "HC-SOURCE is read in the source-code room" in said and "25 pages in a row, 500 in all" in said
