"""The index of a matter follows its record: made again when it must be, by items, fields and rows of load files."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pyarrow as pa  # type: ignore[import-untyped]
import pytest

from particulars.cites import printed
from particulars.errors import Broken
from particulars.record.citing import cite_lines
from particulars.record.items import Arrival, Status
from particulars.record.store import Record
from particulars.search.asking import Searcher
from particulars.search.hits import field_hits, hits
from particulars.search.opening import fresh_index, open_search
from record.a_case import AT, BY, a_text
from search.reference import GIVEN

PAGES = ("The motion to compel is denied.\nIt names no request.\n", "Nobody said which docu-\nments are missing.\n")
Ids = dict[str, str]


@pytest.fixture
def record(tmp_path: Path) -> Iterator[Record]:
    with Record.create(tmp_path / "case", name="Roe v. Acme", side="neutral") as made:
        yield made


@pytest.fixture
def ids(record: Record) -> Ids:
    """A paper, a message with an attachment, a native with its text, a box that holds one more file, an unread file."""
    took: Ids = {}
    for name, kind, pages, parent in (
        ("paper.txt", "txt", PAGES, ""),
        ("mail.eml", "eml", ("Please see attached.\n",), ""),
        ("sheet.txt", "txt", ("Prices fell.\n",), "mail.eml"),
        ("native.docx", "docx", ("The native reading.\n",), ""),
        ("native.txt", "txt", ("The recognised reading.\n",), ""),
        ("box.zip", "zip", (), ""),
        ("inside.txt", "txt", ("Inside the box.\n",), "box.zip"),
        ("rows.dat", "dat", (), ""),
        ("scan.tif", "tiff", (), ""),
    ):
        reading = a_text(*pages) if pages else None
        status, why = (Status.READ, "") if pages else (Status.UNREAD, "No reader.")
        arrival = Arrival(name.encode(), name, kind, status, why, reading, took.get(parent, ""))
        (took[name],) = record.add_items([arrival], by=BY, at=AT)
    return took


def names(searcher: Searcher, record: Record, question: str) -> list[str]:
    return [record.item(searcher.documents[doc]).name for doc in searcher.ask(question).matched]


def load_rows(record: Record, ids: Ids) -> None:
    """A row of a load file about the native and its text."""
    row = {"item": ids["rows.dat"], "row": 2, "beg": "QSL-0000007", "end_no": "QSL-0000009", "custodian": "Roe, Jane"}
    row |= {"native_item": ids["native.docx"], "text_item": ids["native.txt"], "date_utc": "2024-02-29T10:00:00Z"}
    record.add_table("load_rows", pa.Table.from_pylist([row]), by=BY, at=AT)


def test_hits_have_their_page_and_line(record: Record, ids: Ids) -> None:
    view = record.open_for("A. Clerk")
    searcher = open_search(record, view, GIVEN)
    answer = searcher.ask("(denied w/6 request) OR documents")
    (doc,) = answer.matched
    found = hits(searcher, view, answer, doc, GIVEN)
    text, item = record.text(ids["paper.txt"]), record.item(ids["paper.txt"])
    cites = [cite_lines(text, item.id, item.sha256, hit.start, hit.end, paper="P") for hit in found]
    assert [printed(cite.locator) for cite in cites] == ["P at 2:1-2", "P at 3:1-2"]
    assert [hit.words for hit in found] == ["denied. It names no request", "documents"]
    assert found[1].before.endswith("Nobody said which ") and found[1].after.startswith(" are missing")
    for cite in cites:
        view.resolve(cite)
    searcher.close()


def test_containers_are_no_documents_and_families_go_up_to_the_message(record: Record, ids: Ids) -> None:
    searcher = open_search(record, record, GIVEN)
    assert ids["box.zip"] not in searcher.documents.values()
    families = {searcher.documents[doc]: family for doc, family in searcher.families.items()}
    assert families[ids["sheet.txt"]] == ids["mail.eml"]
    assert families[ids["inside.txt"]] == ids["inside.txt"]
    assert names(searcher, record, "ext:tif OR file:box") == ["scan.tif"]
    assert ids["scan.tif"] in {searcher.documents[doc] for doc in searcher.ask("prices").undecided}
    searcher.close()


def test_rows_of_load_files_join_a_native_and_its_text(record: Record, ids: Ids) -> None:
    load_rows(record, ids)
    searcher = open_search(record, record, GIVEN)
    for question in ("native", "recognised", "custodian:jane", "bates:QSL-0000008", "date:2024-02"):
        assert names(searcher, record, question) == ["native.docx"], question
    assert names(searcher, record, "bates:QSL-0000010..QSL-0000020") == []
    assert names(searcher, record, "recognised w/50 native") == []  # two readings are not one text
    answer = searcher.ask("custodian:roe AND recognised")
    (doc,) = answer.matched
    assert [hit.item for hit in hits(searcher, record, answer, doc, GIVEN)] == [ids["native.txt"]]
    assert [(one.item, one.field) for one in field_hits(searcher, answer, doc)] == [(ids["rows.dat"], "custodian")]
    searcher.close()


def test_what_a_hidden_load_file_says_is_not_known(record: Record, ids: Ids) -> None:
    load_rows(record, ids)
    record.label(ids["rows.dat"], "PRIVILEGED", BY, AT)
    record.label(ids["native.docx"], "HC-AEO", BY, AT)
    searcher = open_search(record, record.open_for("A. Stranger"), GIVEN)
    assert names(searcher, record, "native") == []
    assert names(searcher, record, "recognised") == ["native.txt"]
    assert names(searcher, record, "custodian:jane OR bates:QSL-0000008") == []
    searcher.close()


def test_the_index_is_made_again_only_when_the_record_has_changed(record: Record, ids: Ids) -> None:
    place = fresh_index(record, GIVEN)
    made = place.stat().st_ino
    record.label(ids["paper.txt"], "CONFIDENTIAL", BY, AT)  # says nothing of texts and fields
    assert fresh_index(record, GIVEN).stat().st_ino == made
    table = pa.Table.from_pylist([{"item": ids["mail.eml"], "author": "R. Roe", "subject": "Prices", "cc": ""}])
    record.add_table("documents", table, by=BY, at=AT)
    searcher = open_search(record, record, GIVEN)
    assert place.stat().st_ino != made
    assert names(searcher, record, "from:roe AND subject:prices AND NOT cc:smith") == ["mail.eml"]
    searcher.close()


def test_a_spoilt_index_is_made_again(record: Record, ids: Ids) -> None:
    place = fresh_index(record, GIVEN)
    place.write_bytes(b"no index")
    with pytest.raises(Broken, match="Delete it"):
        Searcher(place, record.may_see, GIVEN)
    searcher = open_search(record, record, GIVEN)
    assert names(searcher, record, "compel") == ["paper.txt"]
    searcher.close()


def test_an_index_that_was_not_finished_is_not_used(record: Record, ids: Ids) -> None:
    """A process that dies while it builds leaves a file beside the index, which the next one replaces."""
    folder = record.path / "search"
    folder.mkdir()
    (folder / ".index.sqlite.new").write_bytes(b"half of an index")
    searcher = open_search(record, record, GIVEN)
    assert names(searcher, record, "compel") == ["paper.txt"]
    assert sorted(path.name for path in folder.iterdir()) == ["index.sqlite", "lock"]
    searcher.close()
