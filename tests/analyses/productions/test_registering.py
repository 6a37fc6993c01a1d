"""How much is known of each row, what family it belongs to, and which hashes and texts stand behind it."""

from __future__ import annotations

import json
from typing import Any

from particulars.analyses.productions.productions import Told, productions
from particulars.analyses.productions.registering import of_documents, of_load_rows
from particulars.analyses.productions.rows import register
from particulars.likeness.normalise import norm_sha256

NAMES = ("doc_id", "beg", "end_no", "beg_attach", "end_attach", "parent_id", "volume", "custodian", "author", "recipients",
         "subject", "file_name", "date_utc", "date_raw", "md5", "sha1", "sha256", "pages", "native_item", "text_item")  # fmt: skip
DOCUMENT = ("item", "parent", "role", "kind", "sha256", "sha1", "md5", "norm_sha256", "content_sha256", "message_id", "author",
            "recipients", "date_utc", "subject", "file_name", "custodian")  # fmt: skip


def load_row(row: int, **said: Any) -> dict[str, Any]:
    fields = said.pop("fields", {})
    return {**dict.fromkeys(NAMES), "item": "load", "row": row, "fields": json.dumps(fields), **said}


def document(item: str, **said: Any) -> dict[str, Any]:
    return {**dict.fromkeys(DOCUMENT, ""), "item": item, "role": "file", "kind": "txt", "sha256": item * 2, **said}


def test_how_much_is_known_of_each_row() -> None:
    rows = [
        load_row(2, beg="A1", end_no="A2", native_item="n", sha256="stated", pages=2),
        load_row(3, beg="A3", text_item="t", parent_id="A1"),
        load_row(4, doc_id="C1", md5="m", beg_attach="A1"),
        load_row(5, doc_id="P1", fields={"Privilege": "AC", "Subject / File Name": "Terms", "Date": "03/01/2021"}),
        load_row(6, beg="B1", end_no="B9", fields={"Documents": "1,200"}),
        load_row(7, beg="C1", end_no="C9"),
        load_row(8),
    ]
    files = [document("n", norm_sha256=norm_sha256("")), document("t", norm_sha256="tt")]
    found = of_load_rows(rows, {"load": "V"}, files, lambda dates: [f"day of {words}" for words in dates])
    table = found.table.to_pylist()
    assert [r["known"] for r in table] == ["file", "file", "hash", "log", "range", "range"]
    assert [r["documents"] for r in table] == [1, 1, 1, 1, 1200, None]
    assert [r["pages"] for r in table] == [2, 1, None, None, 9, 9]
    assert table[0]["sha256"] == "nn", "the file on disk goes before what the load file says of it"
    assert (table[0]["text_hash"], table[0]["text_key"]) == (None, None), "no text is equal to no text"
    assert (table[1]["given_text_hash"], table[1]["text_key"]) == ("tt", "t")
    assert [r["family"] for r in table[:3]] == ["A1", "A1", "A1"]
    assert (table[3]["subject"], table[3]["file_name"], table[3]["day"]) == ("Terms", "Terms", "day of 03/01/2021")
    assert found.left_out == ("1 rows of load files have neither an id nor a Bates number: V row 8",)


def test_what_hangs_on_an_attachment_is_of_the_family_of_its_message() -> None:
    """LAW § 6.6: family only is said of another member of the family, however deep it lies."""
    rows = [
        load_row(2, doc_id="F1", md5="1"),
        load_row(3, doc_id="F2", md5="2", parent_id="F1"),
        load_row(4, doc_id="F3", md5="3", parent_id="F2"),
        load_row(5, doc_id="G2", md5="4", parent_id="G1"),
        load_row(6, doc_id="G3", md5="5", parent_id="G2"),
        load_row(7, doc_id="R1", md5="6", parent_id="R2"),
        load_row(8, doc_id="R2", md5="7", parent_id="R1"),
        load_row(9, doc_id="D1", beg="B-1", md5="8"),
        load_row(10, doc_id="D2", beg="B-2", md5="9", parent_id="B-1"),
    ]
    table = of_load_rows(rows, {"load": "V"}, (), lambda dates: [None for _ in dates]).table.to_pylist()
    assert [r["family"] for r in table] == ["F1", "F1", "F1", "G1", "G1", "R1", "R1", "D1", "D1"]


def test_what_a_container_merely_holds_is_no_family() -> None:
    """A mail file of a thousand messages is no family: else all would be “family only” as soon as one is found."""
    rows = [
        document("box", kind="mbox"),
        document("m1", parent="box", role="member"),
        document("m2", parent="box", role="member"),
        document("a1", parent="m1", role="attachment"),
        document("list", kind="overlay"),
    ]
    found = of_documents(rows, "V")
    assert {r["key"]: r["family"] for r in found.table.to_pylist()} == {"m1": "m1", "m2": None, "a1": "m1"}
    assert len(found.left_out) == 2


def test_the_register_of_productions_counts_and_says_where_a_letter_differs() -> None:
    rows: list[dict[str, Any]] = [
        {"set": "V1", "key": "A1", "beg": "A1", "end_no": "A2", "pages": 2, "known": "file", "source_item": "l"},
        {"set": "V1", "key": "A3", "beg": "A3", "pages": 1, "known": "hash", "source_item": "l"},
        {
            "set": "V2",
            "key": "B1",
            "beg": "B1",
            "end_no": "B9",
            "documents": None,
            "known": "range",
            "source_item": "m",
        },
    ]
    told = (Told(name="V1", by="VCS", to=("QSL", "Loft"), documents=3), Told(name="V5", documents=600, source="letter"))
    one, two, five = productions(register(rows), told)
    assert (one.ranges, one.documents, one.pages, one.known) == (("A1 to A3",), 2, 3, (("file", 1), ("hash", 1)))
    assert one.differences == ("3 documents are told, 2 were counted",) and one.to == ("QSL", "Loft")
    assert (two.documents, two.unsaid, two.by) == (0, 1, "not on file")
    assert (five.rows, five.differences) == (0, ("600 documents are told, 0 were counted",))
