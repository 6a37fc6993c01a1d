"""A person types what the page says, end to end: sheet and page image, decision, text that reads on, cite that says so."""

from __future__ import annotations

import csv
import io
from pathlib import Path

import pytest
from reportlab.lib.pagesizes import letter
from reportlab.pdfgen.canvas import Canvas

from particulars.cites import Verified
from particulars.desk.main import run
from particulars.desk.matters import open_matter
from particulars.record.citing import cite_lines

AT = "2031-05-06T07:08:09Z"
Captured = pytest.CaptureFixture[str]
GARBLED = r"$promptly\ after\ the\ st orm.$"


def order() -> bytes:
    file = io.BytesIO()
    canvas = Canvas(file, pagesize=letter, invariant=1)
    for n, line in enumerate(("ORDER", "The keeper shall write it down by May 9, 2031,", GARBLED, "So ordered.")):
        canvas.drawString(72, 700 - 24 * n, line)
    canvas.save()
    return file.getvalue()


@pytest.fixture
def case(tmp_path: Path) -> Path:
    folder, paper = tmp_path / "case", tmp_path / "order.pdf"
    paper.write_bytes(order())
    assert run(["new", str(folder), "--name", "M", "--side", "neutral", "--as", "A", "--at", AT]) == 0
    assert run(["add", str(folder), str(paper), "--as", "A", "--at", AT]) == 0
    return folder


def sheet(case: Path, answer: str = "") -> tuple[Path, list[dict[str, str]]]:
    """The proposed sheet, each row answered; its rows as proposed. A sheet of before is put away first."""
    path = case.parent / "sheets" / "readings.csv"
    path.unlink(missing_ok=True)
    assert run(["propose", str(case), "readings", "--out", str(path), "--as", "A"]) == 0
    with path.open(encoding="utf8", newline="") as file:
        rows = list(csv.DictReader(file))
    with path.open("w", encoding="utf8", newline="") as file:
        writer = csv.DictWriter(file, rows[0] if rows else ["kind", "subject", "answer"])
        writer.writeheader()
        writer.writerows({**row, "answer": answer} for row in rows)
    return path, rows


def decide(case: Path, rows: Path, who: str = "B. Reader") -> int:
    return run(["decide", str(case), str(rows), "--as", who, "--at", AT])


def shown(case: Path, capsys: Captured, *more: str) -> str:
    capsys.readouterr()
    assert run(["show", str(case), "order.pdf", *more, "--as", "A"]) == 0
    return capsys.readouterr().out


def test_the_sheet_has_place_raw_text_and_page_image(case: Path) -> None:
    path, (row,) = sheet(case)
    assert (row["item"], row["raw"]) == ("order.pdf", GARBLED)
    assert row["place"].startswith("1:[3]") and "formula" in row["question"]
    image = (path.parent / row["image"]).read_bytes()
    assert image.startswith(b"\x89PNG\r\n\x1a\n") and len(image) > 500
    sheet(case)
    assert (path.parent / row["image"]).read_bytes() == image, "the same page gives the same bytes"


def test_the_typed_words_read_on_and_say_whose_they_are(case: Path, capsys: Captured) -> None:
    path, _ = sheet(case, "promptly after the storm.")
    assert decide(case, path) == 0
    said = shown(case, capsys)
    assert f"May 9, 2031, [promptly after the storm.: typed by B. Reader at {AT}]" in said.replace("\n1:[3]\t", " ")
    assert GARBLED not in said
    assert sheet(case)[1] == [], "nothing waits any more"
    assert run(["verify", str(case)]) == 0


def test_a_cite_stays_with_the_raw_text_and_says_that_the_reading_is_typed(case: Path, capsys: Captured) -> None:
    path, _ = sheet(case, "promptly after the storm.")
    assert decide(case, path) == 0
    said = shown(case, capsys, "--at", "Order at 1:3 (pages of the file; lines counted)")
    assert GARBLED in said
    assert f"Here the text is garbled; B. Reader typed at {AT}: “promptly after the storm.”" in said
    with open_matter(case) as record:
        (item,) = record.items()
        text = record.text(item.id)
        start = text.clean.text.index("after the storm")
        cite = cite_lines(text, item.id, item.sha256, *text.clean.raw_span(start, start + 5), paper="Order")
        found = record.resolve(cite)
    assert (cite.quote, found.verified) == (GARBLED, Verified.EXACT)
    assert [(t.words, t.by, t.at) for t in found.typed] == [("promptly after the storm.", "B. Reader", AT)]


def test_a_later_reading_takes_the_place_of_the_earlier(case: Path, capsys: Captured) -> None:
    path, _ = sheet(case, "promptly after the stork.")
    assert decide(case, path) == 0
    path.write_text(path.read_text(encoding="utf8").replace("stork", "storm"), encoding="utf8")
    assert decide(case, path, "C. Reader") == 0
    assert "after the storm.: typed by C. Reader" in shown(case, capsys)


def test_what_nobody_can_read_waits_no_more_and_stays_as_it_is(case: Path, capsys: Captured) -> None:
    path, _ = sheet(case, "[illegible]")
    assert decide(case, path) == 0
    assert GARBLED in shown(case, capsys)
    assert sheet(case)[1] == []


def test_a_reading_of_other_text_is_refused_whole(case: Path, capsys: Captured) -> None:
    path, (row,) = sheet(case, "promptly")
    for wrong in (row["subject"][:-12] + "0" * 12, "nothing 1-2 000000000000", "x"):
        path.write_text(f"kind,subject,answer\nreadings,{wrong},promptly\n", encoding="utf8")
        capsys.readouterr()
        assert decide(case, path) == 2
        assert "Nothing was decided. row 1:" in capsys.readouterr().err


def test_an_item_is_named_without_doubt(case: Path, capsys: Captured) -> None:
    assert run(["show", str(case), "reply.pdf"]) == 2
    assert run(["show", str(case), "order.pdf", "--at", "somewhere"]) == 2
    other = case.parent / "other" / "order.pdf"
    other.parent.mkdir()
    other.write_bytes(order() + b"\n")
    assert run(["add", str(case), str(other), "--as", "A", "--at", AT]) == 0
    assert run(["show", str(case), "order.pdf"]) == 5
