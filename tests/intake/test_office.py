"""Office files, contacts, calendars, pictures and conversations are read in the order of the file."""

from __future__ import annotations

import datetime
import json
import re
from pathlib import Path

import openpyxl
import pytest
from pptx import Presentation
from pptx.util import Inches

from intake import compound
from outside import outside
from particulars.errors import Unreadable
from particulars.intake import cards, chat, picture
from particulars.intake.kinds import kind_of
from particulars.intake.office import rich_text, sheets, slides, word97
from particulars.intake.pdf.recognition import why_not
from particulars.testing import check_reader


def test_sheets(tmp_path: Path) -> None:
    book = openpyxl.Workbook()
    book.active.title = "Deals"
    book.active.append(["Party", "Day", "Price"])
    book.active.append(["Quarrelstone", datetime.date(2001, 12, 11), 12.5])
    hidden = book.create_sheet("Other")
    hidden.append([1, True])
    hidden.sheet_state = "hidden"
    book.properties.creator = "Engineer Q-01"
    book.save(path := tmp_path / "a.xlsx")
    read = sheets.read(path)
    assert read.text.raw.splitlines() == [
        "[Deals]",
        "Party\tDay\tPrice",
        "Quarrelstone\t2001-12-11\t12.5",
        "",
        "[Other]",
        "1\tTRUE",
        "",
    ]
    assert read.notes == ("Hidden, and read: sheet Other.",) and read.fields["author"] == "Engineer Q-01"
    check_reader(sheets.read, path)


def test_slides(tmp_path: Path) -> None:
    deck = Presentation()
    one = deck.slides.add_slide(deck.slide_layouts[5])
    one.shapes.title.text = "The first"
    table = one.shapes.add_table(1, 2, Inches(1), Inches(2), Inches(3), Inches(1)).table
    table.cell(0, 0).text, table.cell(0, 1).text = "a", "b"
    one.notes_slide.notes_text_frame.text = "Said aloud."
    deck.slides.add_slide(deck.slide_layouts[5]).shapes.title.text = "The second"
    deck.save(str(path := tmp_path / "a.pptx"))
    text = check_reader(slides.read, path)
    assert [text.raw[p.start : p.end].split("\n\n")[:-1] for p in text.pages] == [
        ["The first", "a\tb", "Notes:\nSaid aloud."],
        ["The second"],
    ]
    assert [line.number for line in text.lines] == [1, 2, 3, 4, 1]


def test_rich_text(tmp_path: Path) -> None:
    (path := tmp_path / "a.rtf").write_bytes(rb"{\rtf1\ansi\ansicpg1252 The \'93list\'94 is here.\par\par And more.}")
    assert check_reader(rich_text.read, path).raw.split("\n\n")[:2] == ["The “list” is here.", "And more."]


def test_old_word_holds_the_words_that_another_program_found() -> None:
    folder = outside("data", "productions", "bailey")
    read = 0
    for path in sorted((folder / "native").glob("*.doc")):
        said = set(re.findall(r"\w+", (folder / "text" / f"{path.name}.txt").read_text(errors="replace")))
        found = set(re.findall(r"\w+", word97.read(path).text.raw))
        assert len(said - found) <= 0.05 * len(said), path.name
        read += 1
    assert read == 62


def test_old_word_keeps_the_rules_of_readers() -> None:
    path = outside("data", "productions", "office", "testWORD_tabular_symbol.doc")
    assert "one\ntwo" in check_reader(word97.read, path).raw


def test_old_word_made_here(tmp_path: Path) -> None:
    (path := tmp_path / "a.doc").write_bytes(
        compound.old_word("The “list”\x0bis here.\rAnd more.\r", "Ein Vermerk über nichts.\r")
    )
    assert kind_of(path).kind == "doc"
    assert word97.read(path).text.raw.rstrip().split("\n\n") == [
        "The “list”\nis here.",
        "And more.",
        "Footnotes:",
        "Ein Vermerk über nichts.",
    ]


@pytest.mark.parametrize("cut", [600, 3000, 9000])
def test_a_damaged_old_word_file_is_refused(tmp_path: Path, cut: int) -> None:
    data = outside("data", "productions", "office", "testWORD_tabular_symbol.doc").read_bytes()
    (path := tmp_path / "a.doc").write_bytes(data[:cut])
    with pytest.raises(Unreadable):
        word97.read(path)


def test_fields_of_old_word_show_their_result_alone() -> None:
    assert word97._shown("See \x13 HYPERLINK \x13 x \x14y\x15 \x14the page\x15.\x07\x07") == "See the page.\n"


CARD = "BEGIN:VCARD\r\nVERSION:2.1\r\nFN:Ann Clerk\r\nNOTE;ENCODING=QUOTED-PRINTABLE:Long=\r\n er=3D1\r\nPHOTO;ENCODING=b:AAAA\r\nEND:VCARD\r\n"
EVENT = "BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nDTSTART:20240911T120000Z\r\nSUMMARY:Hear\r\n ing\\, at ten\r\nORGANIZER:mailto:a@b.example\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n"


def test_contacts_and_calendars(tmp_path: Path) -> None:
    (card := tmp_path / "a.vcf").write_text(CARD, newline="")
    (event := tmp_path / "a.ics").write_text(EVENT, newline="")
    assert (kind_of(card).kind, kind_of(event).kind) == ("vcf", "ics")
    read = cards.read(card)
    assert "FN: Ann Clerk" in read.text.raw and read.notes == ("Not read: 1 pictures or other data in it.",)
    read = cards.read(event)
    assert read.fields["title"] == "Hearing, at ten" and read.fields["date_utc"] == "2024-09-11T12:00:00Z"
    check_reader(cards.read, card)


SLACK = [
    {
        "type": "message",
        "user": "U1",
        "ts": "1698933785.000200",
        "text": "First.",
        "user_profile": {"real_name": "Engineer V-01"},
    },
    {"type": "message", "user": "U2", "ts": "1699020185.0", "text": "Next day.", "files": [{"name": "a.pdf"}]},
]
TEAMS = {"value": [{"createdDateTime": "2023-11-02T14:03:05Z", "from": {"user": {"displayName": "Engineer V-02"}},
                    "body": {"contentType": "html", "content": "<p>Hello <b>all</b></p>"}}]}  # fmt: skip
RSMF = {"participants": [{"id": "1", "display": "Engineer V-03"}], "conversations": [],
        "events": [{"type": "message", "participant": "1", "timestamp": "2023-11-02T14:03:05-05:00", "body": "Late."}]}  # fmt: skip


@pytest.mark.parametrize(
    ("export", "lines", "who"),
    [
        (
            SLACK,
            [
                "2023-11-02",
                "",
                "14:03:05Z Engineer V-01 (U1): First.",
                "",
                "2023-11-03",
                "",
                "14:03:05Z U2: Next day.",
                "[file: a.pdf]",
            ],
            "Engineer V-01 (U1); U2",
        ),
        (TEAMS, ["2023-11-02", "", "14:03:05Z Engineer V-02: Hello all"], "Engineer V-02"),
        (RSMF, ["2023-11-02", "", "19:03:05Z Engineer V-03: Late."], "Engineer V-03"),
    ],
    ids=["slack", "teams", "rsmf"],
)
def test_conversations(tmp_path: Path, export: object, lines: list[str], who: str) -> None:
    (path := tmp_path / "a.json").write_text(json.dumps(export))
    assert kind_of(path).kind == "chat"
    read = chat.read(path)
    assert read.text.raw.rstrip("\n").split("\n") == lines and read.fields["recipients"] == who
    check_reader(chat.read, path)


def test_json_of_another_kind_is_no_conversation(tmp_path: Path) -> None:
    (path := tmp_path / "a.json").write_text('{"participants": 3, "ts": [1]}')
    assert kind_of(path).kind == "txt"


def test_a_damaged_picture_is_refused(tmp_path: Path) -> None:
    pytest.importorskip("PIL")
    (path := tmp_path / "a.png").write_bytes(b"\x89PNG\r\n\x1a\n....")
    if why_not() is None:
        with pytest.raises(Unreadable, match="picture"):
            picture.read(path)
    else:
        assert picture.read(path).unread_pages
