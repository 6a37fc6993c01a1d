"""`particulars source`: no grid without a proved launch, the invented source code, archives the same twice, tampering told."""

from __future__ import annotations

import csv
import shutil
import tarfile
from pathlib import Path

import pytest

from particulars.desk.add import add
from particulars.desk.decide import decide
from particulars.desk.demo_source import source_found
from particulars.desk.main import run
from particulars.desk.new import new
from particulars.desk.propose import propose
from particulars.desk.source_archives import archive
from particulars.desk.source_deliveries import deliveries
from particulars.desk.source_repository import opened
from particulars.errors import Misused
from particulars.quarrelstone.source_code.building import build
from particulars.quarrelstone.source_code.held import hold
from particulars.quarrelstone.source_code.packing import Writer, plain
from particulars.quarrelstone.source_truth import SourceTruth

Built = tuple[Path, SourceTruth]
WHO, AT = "A. Clerk", "2023-11-30T00:00:00Z"


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Built:
    out = tmp_path_factory.mktemp("source")
    return out, build(out, "small")


def asked(built: Built, task: str, *more: str, launch: bool = True) -> list[str]:
    out, truth = built
    proof = ["--launch", truth.launch, "--proof", str(out / truth.launch_paper)] if launch else []
    return ["source", task, str(out / truth.repository), *more, *proof, "--end", truth.end, "--as-of", AT]


def test_what_is_found_is_what_was_planted(built: Built) -> None:
    result = hold(built[1], source_found(*built))
    assert result.holds and result.expected == result.found == 58


def test_tampered_deliveries_do_not_pass(built: Built, tmp_path: Path) -> None:
    out, truth = tmp_path / "again", built[1]
    shutil.copytree(built[0], out)
    delivered = out / truth.delivered
    shutil.copy(delivered / "cadence-03.tar", delivered / "cadence-02.tar")
    (delivered / "cadence-05.tar").unlink()
    lines = (out / truth.deliveries).read_text().splitlines(keepends=True)
    (out / truth.deliveries).write_text("".join(line for line in lines if "cadence-05" not in line))
    wrong = hold(truth, source_found(out, truth)).wrong
    assert any("SRV-P02" in w and "of another period" in w for w in wrong) and any("SRV-P05" in w and "missing" in w for w in wrong)  # fmt: skip


class TestNoGridWithoutALaunch:
    """LAW M003-30: no grid without a start event that the record proves."""

    def test_nothing_given(self, built: Built, capsys: pytest.CaptureFixture[str]) -> None:
        assert run(asked(built, "grid", launch=False)) == 12
        said = capsys.readouterr().err
        assert "propose CASE launch" in said and "--launch 2017-09-01 --proof LETTER.pdf" in said

    def test_a_paper_that_tells_another_day(self, built: Built, capsys: pytest.CaptureFixture[str]) -> None:
        out, truth = built
        proof = str(out / truth.launch_paper)
        assert run(asked(built, "grid", "--launch", "2017-09-02", "--proof", proof, launch=False)) == 7
        assert "2017-09-01" in capsys.readouterr().err

    def test_a_named_person_decides_in_a_matter(self, built: Built, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:  # fmt: skip
        out, truth = built
        case, sheet = tmp_path / "case", tmp_path / "sheet.csv"
        new(case, name="M1", side="neutral", as_=WHO, at=AT)
        add(case, out / truth.launch_paper, as_=WHO, at=AT)
        of_case = ["--case", str(case), "--as", WHO]
        assert run(asked(built, "grid", *of_case, launch=False)) == 12
        propose(case, "launch", out=sheet, as_=WHO)
        with sheet.open(newline="") as file:
            (row,) = csv.DictReader(file)
        assert "launched on September 1, 2017" in row["words"]
        self.answered(sheet, row, "2017-09-03")
        with pytest.raises(Exception, match="these words tell 2017-09-01"):
            decide(case, sheet, as_=WHO, at=AT)
        self.answered(sheet, row, "2017-09-01")
        decide(case, sheet, as_=WHO, at=AT)
        capsys.readouterr()
        assert run(asked(built, "grid", *of_case, launch=False)) == 0
        said = capsys.readouterr().out
        assert "anniversary periods: 17" in said and "calendar periods: 18" in said and f"by {WHO} at {AT}" in said

    @staticmethod
    def answered(sheet: Path, row: dict[str, str], answer: str) -> None:
        with sheet.open("w", newline="") as file:
            writer = csv.DictWriter(file, list(row))
            writer.writeheader()
            writer.writerow({**row, "answer": answer})


def test_the_exhibit_and_the_archives_are_the_same_twice(built: Built, tmp_path: Path) -> None:
    for name in ("one", "two"):
        assert run([*asked(built, "deliver"), "--prefix", "VCS-SRC-", "--out", str(tmp_path / name)]) == 0
    files = sorted(p.name for p in (tmp_path / "one").iterdir())
    assert len([f for f in files if f.endswith(".tar")]) == 16 and "source-grid.pdf" in files and "deliveries.csv" in files  # fmt: skip
    for name in files:
        assert (tmp_path / "one" / name).read_bytes() == (tmp_path / "two" / name).read_bytes(), name
    with (tmp_path / "one" / "deliveries.csv").open(newline="") as file:
        rows = list(csv.DictReader(file))
    assert len(rows) == 17 and rows[0]["Control numbers"].startswith("VCS-SRC-0000001–")
    assert next(r for r in rows if r["Period"] == "P08")["Not in it"] == "vendor/codec"


def test_archives_of_our_own_hold_against_the_grid(built: Built, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:  # fmt: skip
    assert run([*asked(built, "deliver"), "--out", str(tmp_path / "d")]) == 0
    capsys.readouterr()
    assert run(asked(built, "check", str(tmp_path / "d"))) == 0
    said = capsys.readouterr().out.partition("calendar periods")[0]
    assert (
        said.count("[delivered: ") == 15 and "[incomplete: P08_" in said
    )  # P11 has no commit, and its list was not given


def test_lists_with_faults_are_refused_whole(built: Built, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    out, truth = built
    sheet = tmp_path / "list.csv"
    sheet.write_text("Delivery,Period,Delivered on\nnone.tar,P01,\ncadence-01.tar,P01,yesterday\n")
    assert run([*asked(built, "check", str(out / truth.delivered)), "--deliveries", str(sheet)]) == 2
    said = capsys.readouterr().err
    assert "row 2, column Delivery" in said and "row 3, column Delivered on" in said


def test_two_deliveries_of_one_name_are_not_taken_for_one(built: Built, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:  # fmt: skip
    delivered = built[0] / built[1].delivered
    shutil.copytree(delivered, tmp_path / "more")
    assert run(asked(built, "check", str(delivered), str(tmp_path / "more"))) == 5
    assert str(tmp_path / "more" / "cadence-01.tar") in capsys.readouterr().err


class TestADeliveredRepository:
    """It stands for the commit that its HEAD names; where that names none of several branches, none is picked."""

    def made(self, place: Path, head: str, *branches: str) -> tuple[Path, dict[str, str]]:
        store, ids = Writer(), dict[str, str]()
        for name in branches:
            tree = store.tree({b"of": plain(store.put("blob", name.encode()))})
            ids[name] = store.names[f"refs/heads/{name}"] = store.commit(tree, [], ("V", 1), ("V", 1), name)
        store.write(place, "refs/heads/main")
        (place / "HEAD").write_text(f"{ids.get(head, head)}\n")
        return place, ids

    @pytest.mark.parametrize(
        ("head", "branches", "stands"),
        [
            ("ref: refs/heads/main", ("alpha", "main"), "main"),
            ("main", ("alpha", "main"), "main"),  # the commit itself, as a detached HEAD has it
            ("ref: refs/heads/master", ("main",), "main"),
        ],
    )
    def test_it_stands_for_its_head(self, tmp_path: Path, head: str, branches: tuple[str, ...], stands: str) -> None:
        place, _ = self.made(tmp_path / "served.git", head, *branches)
        (one,) = deliveries([place], None)
        assert [file.head for file in one.files.files] == [stands.encode()]

    def test_none_of_several_is_picked(self, tmp_path: Path) -> None:
        place, _ = self.made(tmp_path / "served.git", "ref: refs/heads/master", "alpha", "main")
        with pytest.raises(Misused, match="HEAD names no branch of it, and it has 2"):
            deliveries([place], None)


def test_a_name_that_would_leave_the_folder_is_told_as_not_in_the_archive(tmp_path: Path) -> None:
    store = Writer()
    tree = store.tree({b"a.py": plain(store.put("blob", b"1\n")), b"../evil": plain(store.put("blob", b"2\n"))})
    store.names["refs/heads/main"] = id = store.commit(tree, [], ("V", 1), ("V", 1), "first")
    store.write(tmp_path / "repo.git", "refs/heads/main")
    made = archive(opened(tmp_path / "repo.git"), id, "one", tmp_path / "out")
    assert made.wanting == ("../evil",)
    with tarfile.open(tmp_path / "out" / made.name) as tar:
        assert tar.getnames() == ["one/a.py"]


@pytest.mark.parametrize(
    ("words", "code"),
    [
        (["source", "grid"], 2),
        (["source", "grid", "/nowhere", "--launch", "2017-09-01"], 3),
        (["source", "prints", "a", "b"], 2),
        (["source", "archive", "x"], 2),
        (["source", "juggle"], 2),
    ],
)
def test_one_line_and_an_exit_code(words: list[str], code: int, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(words) == code
    assert len(capsys.readouterr().err.splitlines()) == 1


def test_a_wheel_and_a_ledger(built: Built, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    out, truth = built
    wheel = ["source", "artefact", str(out / truth.artefact), str(out / truth.repository), "--commit"]
    assert run([*wheel, truth.artefact_tag, "--out", str(tmp_path)]) == 0
    said = capsys.readouterr().out
    assert "only in the artefact: cadence/licence_key.py" in said and "differs: cadence/voice.py (src/cadence/voice.py)" in said  # fmt: skip
    assert (tmp_path / "artefact.csv").is_file()
    assert run([*wheel, "v77"]) == 7
    assert run(["source", "prints", str(out / truth.ledger), "--consecutive", "25", "--total", "500"]) == 0
    assert "501 pages in 22 rows" in capsys.readouterr().out


def test_the_exhibit_taken_in_fills_the_showing(built: Built, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:  # fmt: skip
    out, truth = built
    case, sheet, exhibit = tmp_path / "case", tmp_path / "sheet.csv", tmp_path / "exhibit"
    new(case, name="M1", side="neutral", as_=WHO, at=AT)
    add(case, out / truth.launch_paper, as_=WHO, at=AT)
    propose(case, "launch", out=sheet, as_=WHO)
    with sheet.open(newline="") as file:
        (row,) = csv.DictReader(file)
    TestNoGridWithoutALaunch.answered(sheet, row, truth.launch)
    decide(case, sheet, as_=WHO, at=AT)
    of_case = ["--case", str(case), "--as", WHO, "--deliveries", str(out / truth.deliveries)]
    days = ["--after", truth.after, "--due", truth.due]
    task = asked(built, "check", str(out / truth.delivered), *of_case, *days, "--out", str(exhibit), launch=False)
    assert run(task) == 0
    add(case, exhibit / "source-grid.csv", as_=WHO, at=AT)
    capsys.readouterr()
    assert run(["show", str(case), "S08", "--as", WHO, "--as-of", AT]) == 0
    said = capsys.readouterr().out
    assert "launched: 2017-09-01" in said and f"decided by {WHO}" in said
    assert "P09: delivered otherwise, or not: missing" in said and "P12: delivered otherwise, or not: on another branch" in said  # fmt: skip
    version = next(p for p in truth.periods if p.name == "P08" and p.reading == "anniversary")
    assert f"1 submodules of {version.commit} are not in the production." in said
    assert "TIMES_APART: 3" in said and "late: delivered 2022-02-22" in said


class TestTheDutyOfTheMatter:
    """LAW § 4.6: after the trigger and before the hard stop of the order; where the trigger is later, neither day is taken."""

    ORDER = """\
UNITED STATES DISTRICT COURT
SOUTHERN DISTRICT OF NEW YORK

OAKUM & TALLOW, LLC, Plaintiff, v. BRINDLE CHANDLERS, INC., Defendant.

21-cv-09871 (QQ)

ORDER

It is hereby ORDERED that:

(1) Plaintiff shall file a list of its trade secrets by February 14, 2022.

(2) Defendant shall produce the Cadence Studio source code promptly after Plaintiff files its list, but no later than
February 21, 2022.

SO ORDERED.

Dated: January 31, 2022
"""

    @pytest.mark.parametrize(
        ("filed", "says"),
        [
            ("2022-02-14", ("overdue, last day 2022-02-21", "late: delivered 2022-02-22")),
            ("2022-02-25", ("conflict, no day is taken from it", "the event is later than the hard stop")),
        ],
    )
    def test_its_days_come_from_the_order(self, built: Built, tmp_path: Path, capsys: pytest.CaptureFixture[str], filed: str, says: tuple[str, ...]) -> None:  # fmt: skip
        out, truth = built
        case, order = tmp_path / "case", tmp_path / "order.txt"
        order.write_text(self.ORDER)
        new(case, name="M1", side="neutral", as_=WHO, at=AT)
        add(case, out / truth.launch_paper, order, as_=WHO, at=AT)
        for kind, answers in (("launch", {"": truth.launch}), ("performed", {"trade secrets": filed}), ("event", {"source code": filed})):  # fmt: skip
            sheet = tmp_path / f"{kind}.csv"
            propose(case, kind, out=sheet, as_=WHO)
            with sheet.open(newline="", encoding="utf-8-sig") as file:
                rows = list(csv.DictReader(file))
            for row in rows:
                row["answer"] = next((day for word, day in answers.items() if word in row.get("clause", "")), "")
            with sheet.open("w", newline="") as file:
                writer = csv.DictWriter(file, list(rows[0]))
                writer.writeheader()
                writer.writerows(rows)
            decide(case, sheet, as_=WHO, at=AT)
        capsys.readouterr()
        of_case = ["--case", str(case), "--as", WHO, "--deliveries", str(out / truth.deliveries)]
        task = asked(built, "check", str(out / truth.delivered), *of_case, launch=False)
        assert run(task) == 0
        said = capsys.readouterr().out
        assert "order:o2 at order.txt" in said and all(words in said for words in says)
        assert ("late: delivered" in said) == (filed < truth.due)
        assert run([*task, "--duty", "order:o9"]) == 2 and "is called order:o9" in capsys.readouterr().err
        assert run([*task, "--due", "2022-02-22", "--duty", "by letter"]) == 0
        said = capsys.readouterr().out
        assert "Duty: by letter" in said and "late: delivered 2022-02-22" not in said
