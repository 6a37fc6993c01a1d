"""What documents speak of and is not on file, with the words; what is there is never told as missing (mission row M000-12)."""

from __future__ import annotations

from typing import Any

from particulars.analyses.productions import references
from particulars.analyses.productions.references import cited_numbers

DOCUMENTS: list[dict[str, Any]] = [
    {"item": "i1", "key": "V1", "family": "f", "file_name": "mail.eml"},
    {"item": "i2", "key": "V2", "family": "f", "file_name": "Budget_v3.XLSX"},
    {"item": "i3", "key": "V3", "family": "g", "file_name": r"C:\docs\plan 2.docx", "names": ["V3.docx", None]},
]


def named(text: str) -> list[tuple[str, str]]:
    found = references.attachments([("i1", text)], DOCUMENTS)
    for one in found.missing:
        assert text[one.start : one.end] == one.names
    return [(one.names, one.said) for one in found.missing]


def test_a_file_named_as_attached_and_not_on_file() -> None:
    assert named("Dear all,\nsee attached costs-2021.xlsx for the rest.") == [
        ("costs-2021.xlsx", "attached costs-2021.xlsx")
    ]
    assert [n for n, _ in named("I attach nothing; the enclosed file “Plan 9 (final).docx” is new.")] == [
        "Plan 9 (final).docx"
    ]
    assert [n for n, _ in named("Attachments: one two.pdf; budget v3.xlsx; other.doc\n")] == [
        "one two.pdf",
        "other.doc",
    ]


def test_what_is_on_file_is_not_missing() -> None:
    assert named("Attached budget v3.xlsx and the attached plan 2.docx, attached V3.docx.") == []


def test_no_file_is_named() -> None:
    for text in (
        "See www.example.com/costs.pdf.",
        "The attached sheet has it all. Later we wrote costs.pdf.",
        "Attached is what you asked roe@costs.doc for.",
        "We are attached to the plan! costs.pdf",
    ):
        assert named(text) == [], text


def test_messages_that_others_answer() -> None:
    rows = [
        {"item": "a", "key": "V1", "message_id": "<1@x>", "in_reply_to": "", "references": ""},
        {"item": "b", "key": "V2", "message_id": "2@x", "in_reply_to": "<1@x>", "references": "<0@x> <1@x>"},
        {"item": "c", "key": "V3", "message_id": "", "in_reply_to": "<0@x>", "references": ""},
        {"item": "d", "key": "V4", "message_id": "", "in_reply_to": "", "references": ""},
    ]
    found = references.thread(rows)
    assert [(one.key, one.names) for one in found.missing] == [("V2", "0@x")]
    assert "2 fields name it" in found.missing[0].reason and found.examined == "3 messages with 2 ids"


def test_numbers_cited_of_a_series_that_was_produced() -> None:
    text = "See ABC-000001, ABC–000007 and XYZ-000001; ABC-000009-1 is none."
    places = [("p", "Brief", *place) for place in cited_numbers(text, ["ABC-"])]
    found = references.numbers(places, [("ABC-000001", "ABC-000005")])
    assert [(one.names, one.said) for one in found.missing] == [("ABC–000007", "ABC–000007")]
    assert text[found.missing[0].start : found.missing[0].end] == "ABC–000007"


def test_numbers_that_no_document_bears() -> None:
    found = references.number_gaps([("l", "A1", "A1", "A3"), ("l", "A6", "A6", ""), ("l", "A7", "A7", "")])
    assert [(one.names, one.key) for one in found.missing] == [("A4 to A5", "A1")]


def test_a_file_said_not_to_be_attached_is_not_told_as_missing() -> None:
    for text in (
        "This is not attached: foo.pdf.",
        "I have not attached budget2.xlsx yet.",
        "The attachment does not include costs.pdf.",
        "I haven’t yet attached costs.pdf.",
        "I am attaching nothing to report.pdf.",
        "Attached is the list without costs.pdf.",
    ):
        assert named(text) == [], text
    assert [n for n, _ in named("I do not agree with the attached costs.pdf.")] == ["costs.pdf"]
    assert [n for n, _ in named("It is not late. Attached is costs.pdf.")] == ["costs.pdf"]


def test_a_list_of_attachments_is_read_on_its_own_lines() -> None:
    joined = "Here it is. Attachments: one.pdf; Plan, new.pdf, c.doc (12 KB); d.doc Regards"
    lined = "Here it is.\nAttachments: one.pdf; Plan, new.pdf, c.doc (12 KB);\nd.doc\nRegards".replace(";\n", "; ")
    found = references.attachments([("i1", joined)], DOCUMENTS, lambda item: lined)
    assert [joined[one.start : one.end] for one in found.missing] == ["one.pdf", "Plan, new.pdf", "c.doc", "d.doc"]
    assert [n for n, _ in named("Attachments: one.pdf;\n two.pdf,\nthree.pdf\nfour.pdf")] == [
        "one.pdf",
        "two.pdf",
        "three.pdf",
    ]
