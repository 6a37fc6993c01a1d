"""A protective order from its text to who may see what: proposed, confirmed by a person, its steps taken in order."""

from __future__ import annotations

import csv
from pathlib import Path

import pytest

from particulars.desk.add import add
from particulars.desk.decide import decide
from particulars.desk.main import run
from particulars.desk.matters import open_matter
from particulars.desk.new import new
from particulars.desk.order import order
from particulars.desk.propose import propose
from particulars.errors import Misused

PAPER = Path(__file__).parents[1] / "analyses/protective/orders/two_tiers_and_source.txt"
BY, AT = "A. Counsel", "2022-03-21T00:00:00Z"


@pytest.fixture
def case(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> Path:
    """A matter with the order on file, of which nothing is confirmed."""
    folder = tmp_path / "case"
    new(folder, name="Marrowby v. Tesselham", side="plaintiff", as_=BY, at=AT)
    add(folder, PAPER, as_=BY, at=AT)
    capsys.readouterr()
    return folder


def confirm(case: Path, answer: str = "as proposed") -> list[dict[str, str]]:
    sheet = case.parent / "order.csv"
    propose(case, "order", as_=BY, out=sheet)
    with sheet.open(encoding="utf-8-sig", newline="") as file:
        rows = list(csv.DictReader(file))
    record(case, *({"kind": r["kind"], "subject": r["subject"], "answer": answer} for r in rows))
    return rows


def record(case: Path, *rows: dict[str, str], at: str = AT) -> None:
    filled = case.parent / "filled.csv"
    with filled.open("w", encoding="utf-8", newline="") as file:
        writer = csv.DictWriter(file, ("kind", "subject", "answer"))
        writer.writeheader()
        writer.writerows(rows)
    decide(case, filled, as_=BY, at=at)


def entry(kind: str, subject: str, answer: str) -> dict[str, str]:
    return {"kind": kind, "subject": subject, "answer": answer}


def test_nothing_is_in_force_before_a_person_confirms_it(case: Path, capsys: pytest.CaptureFixture[str]) -> None:
    order(case, as_=BY)
    said = capsys.readouterr().out
    assert "Nothing of it is in force" in said and "access:" not in said
    rows = confirm(case)
    assert all(row["words"] and row["place"] and row["clause"] and row["proposed"] for row in rows)
    capsys.readouterr()
    order(case, as_=BY)
    said = capsys.readouterr().out
    assert (
        "access: HC-AEO | HIGHLY CONFIDENTIAL – ATTORNEYS' EYES ONLY | expert | necessity; undertaking; disclosure; no objection"
        in said
    )
    assert f"in-force {len(rows)}" in said


def test_the_next_permitted_step_and_its_day_are_told_and_no_step_is_taken_before(
    case: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    confirm(case)
    record(case, entry("step", "Volume 1 / challenge / 1", "2022-05-02"))
    capsys.readouterr()
    order(case, as_=BY)
    said = capsys.readouterr().out
    assert (
        "Volume 1 | challenge | 1 notice on 2022-05-02 | 2 confer | parties | 2022-05-16 (14 days from notice of 2022-05-02"
        in said
    )
    with pytest.raises(Misused, match=r"step 2 \(confer\) is not on record.*§ 6.3: “If the parties cannot agree"):
        record(case, entry("step", "Volume 1 / challenge / 3", "2022-05-12"))
    record(case, entry("step", "Volume 1 / challenge / 2", "2022-05-13"))
    capsys.readouterr()
    order(case, as_=BY)
    said = capsys.readouterr().out
    assert (
        "2 confer on 2022-05-13 | 3 motion | designating party | 2022-05-23 (21 days from notice of 2022-05-02" in said
    )


def test_the_role_of_each_party_follows_from_who_produced_it(case: Path, capsys: pytest.CaptureFixture[str]) -> None:
    confirm(case)
    volume = case.parent / "VOL001.txt"
    volume.write_text("one document\n", encoding="utf-8")
    add(case, volume, as_=BY, at=AT)
    capsys.readouterr()
    order(case, json=True, as_=BY)
    from_listing = [line for line in capsys.readouterr().out.splitlines() if '"type": "roles"' in line]
    assert from_listing == []
    with_id = item_named(case, "VOL001.txt")
    record(case, entry("produced by", with_id, "defendant"))
    capsys.readouterr()
    order(case, as_=BY)
    said = capsys.readouterr().out
    assert "roles: VOL001.txt | defendant | Producing Party" in said
    assert "roles: VOL001.txt | plaintiff | Receiving Party | 7.1 (may); 7.2 (may)" in said


def item_named(case: Path, name: str) -> str:
    with open_matter(case) as record_:
        return next(item.id for item in record_.items() if item.name == name)


def test_an_answer_on_what_is_not_proposed_is_refused_and_a_term_can_be_written_otherwise(
    case: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    rows = confirm(case)
    item = rows[0]["subject"].split(" ")[0]
    with pytest.raises(Misused, match="Nothing is proposed now under"):
        record(case, entry("order", f"{item} 99 / tier X", "as proposed"))
    subject = next(row["subject"] for row in rows if row["clause"] == "7.3(c)")
    record(case, entry("order", subject, "admits: expert; tier: HC-AEO; needs: undertaking"))
    capsys.readouterr()
    order(case, as_=BY)
    assert "ATTORNEYS' EYES ONLY | expert | undertaking | desk" in capsys.readouterr().out


def test_papers_alone_tell_what_is_read_and_files_are_the_same_twice(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    for name in ("one", "two"):
        order(PAPER, out=tmp_path / name, as_of=AT)
    said = capsys.readouterr().out
    assert "proposed: 9(b) | prints HC-SOURCE | prints: 25; tier: HC-SOURCE; total: 500; log: yes" in said
    assert "Clause not read as data: 6.1" in said
    made = sorted(path.name for path in (tmp_path / "one").iterdir())
    assert made == ["order.html", "order.not-read.csv", "order.proposed.csv", "order.rights.csv", "order.xlsx"]
    assert all((tmp_path / "one" / n).read_bytes() == (tmp_path / "two" / n).read_bytes() for n in made)


def test_what_is_asked_wrongly_is_told(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(Misused, match="No paper was named"):
        order()
    with pytest.raises(Misused, match="--as is for a matter"):
        order(PAPER, as_=BY)
    note = tmp_path / "note.txt"
    note.write_text("A note on lunch.\n", encoding="utf-8")
    assert order(note) == 0
    assert "No paper among these calls itself a protective order." in capsys.readouterr().out


def test_prints_of_source_code_are_one_ledger_held_against_the_order_in_force(
    case: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    of_case = ["source", "prints", "--case", str(case), "--as", BY, "--room", "source-code room"]
    assert run(of_case) == 12 and "propose CASE order" in capsys.readouterr().err
    confirm(case)
    (code := tmp_path / "voice.txt").write_text("def voice(): ...\n")
    add(case, code, as_=BY, at=AT)
    item = item_named(case, code.name)
    record(case, entry("person", f"{BY} / outside counsel / plaintiff", "is"))
    with open_matter(case) as held:
        held.label(item, "HC-SOURCE", by=BY, at=AT)
    sheet = tmp_path / "printed.csv"

    def printed(pages: str) -> int:
        sheet.write_text(f"kind,subject,answer\nprint,{item} {pages} / E. Expert,PC-001\n")
        return run(["decide", str(case), str(sheet), "--as", BY, "--at", AT, "--room", "source-code room"])

    assert run(["decide", str(case), str(sheet), "--as", BY, "--at", AT]) != 0
    assert printed("1-20") == 0
    capsys.readouterr()
    assert printed("21-26") == 2 and "26 consecutive pages would be printed, and § 9(b)" in capsys.readouterr().err
    assert run(of_case) == 0
    said = capsys.readouterr().out
    assert "2022-03-21 voice.txt pages 1–20 by E. Expert, as PC-001: run of 20, 20 in all\n" in said
    assert "§ 9(b): 25 that follow one another, 500 in all; a log is asked for" in said
    assert run(of_case[:-2]) == 0 and "voice.txt" not in capsys.readouterr().out  # at the desk it is not read
    assert run([*of_case, "--total", "900"]) == 2 and "those of its order in force" in capsys.readouterr().err
    assert run([*of_case, str(code)]) == 2 and "The ledger of a matter is in its record" in capsys.readouterr().err
