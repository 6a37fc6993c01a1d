"""Served papers as firms set them: each layout with the requests and responses that a reader takes from it."""

from __future__ import annotations

from pathlib import Path

import pytest
from docx import Document

from analyses.requests.served_papers import ANSWERS, CAPTION, RFPS, found, text
from particulars.analyses.requests.reading import read
from particulars.analyses.requests.rows import Kind, Outcome, Requests
from particulars.intake.plain import read_text
from particulars.intake.taking import take
from particulars.reading.captions import read as read_caption

ROGS = "PLAINTIFF'S FIRST SET OF INTERROGATORIES TO DEFENDANT"
ROG_ANSWERS = "DEFENDANT'S ANSWERS TO PLAINTIFF'S FIRST SET OF INTERROGATORIES"
SUPPLEMENT = "DEFENDANT'S SUPPLEMENTAL RESPONSES TO PLAINTIFF'S FIRST SET OF REQUESTS FOR PRODUCTION"
TWO = (("1", "Plum invoices."), ("2", "Pear invoices."))
BOTH = (("1", "", "Tin Kettle will produce them."), ("2", "", "Tin Kettle refuses."))


def _asked(told: Requests) -> list[tuple[str, str]]:
    return [(q.name.partition(" No. ")[2], q.text) for q in told.requests]


def _answered(told: Requests) -> list[tuple[str, str, str]]:
    return [(r.name.partition(" No. ")[2], " ".join(r.version), r.text) for r in told.responses]


def _pairs(request: str, response: str) -> tuple[str, ...]:
    """Two requests, each with its response, under heads of this form."""
    out = []
    for n, q, a in (
        (1, "Plum invoices.", "Tin Kettle will produce them."),
        (2, "Pear invoices.", "Tin Kettle refuses."),
    ):
        out += [f"{request.format(n=n)}{q}", f"{response.format(n=n)}{a}"]
    return tuple(out)


@pytest.mark.parametrize(
    "request_head, response_head",
    [
        ("REQUEST FOR PRODUCTION NO. {n}:\n\n", "RESPONSE TO REQUEST FOR PRODUCTION NO. {n}:\n\n"),
        ("REQUEST FOR PRODUCTION NO. {n}\n\n", "RESPONSE TO REQUEST FOR PRODUCTION NO. {n}\n\n"),
        ("Request No. {n}\n\n", "Response to Request No. {n}\n\n"),
        ("Request No. {n}:  ", "Response to Request No. {n}:  "),
        ("RFP {n}: ", "Response: "),
        ("RFP No. {n}\n\n", "RESPONSE\n\n"),
        ("DEMAND FOR INSPECTION NO. {n}:\n\n", "RESPONSE TO DEMAND FOR INSPECTION NO. {n}:\n\n"),
        ("REQUEST TO PRODUCE NO. {n}:\n\n", "RESPONSE:\n\n"),
        ("DOCUMENT REQUEST NO. {n}:\n\n", "TIN KETTLE'S RESPONSE TO DOCUMENT REQUEST NO. {n}:\n\n"),
        ("REQUEST FOR PRODUCTION NO. {n}:\n\n", "TIN KETTLE INC.'S RESPONSE:\n\n"),
        ("REQUEST NO. {n}:\n\n", "Tin Kettle's Response to Request No. {n}:\n\n"),
        ("REQUEST NO. {n}:\n\n", "Tin Kettle Inc.’s Objections and Response to Request No. {n}:\n\n"),
        ("REQUEST NO. {n}:\n\n", "DEFENDANTS’ SPECIFIC OBJECTIONS AND RESPONSES TO REQUEST NO. {n}:\n\n"),
        ("RFP NO. {n} — ", "RESPONSE — "),
        ("REQUEST FOR PRODUCTION NUMBER {n}: ", "ANSWER: "),
        ("Request for Production #{n}: ", "Answer:\n\n"),
        ("REQUEST NO. {n}. ", "RESPONSE NO. {n}. "),
        ("**REQUEST FOR PRODUCTION NO. {n}:** ", "**RESPONSE:** "),
        ("REQUEST FOR PRODUCTION OF DOCUMENTS AND THINGS NO. {n}:\n\n", "RESPONSE TO NO. {n}:\n\n"),
        ("Request for Production No. {n} (served June 1, 2021):\n\n", "Response\n\n"),
    ],
)  # fmt: skip
def test_heads_as_firms_set_them(request_head: str, response_head: str) -> None:
    told = found(ANSWERS, *_pairs(request_head, response_head))
    assert (_asked(told), _answered(told)) == (list(TWO), list(BOTH))
    assert {q.kind for q in told.requests} == {r.kind for r in told.responses} == {Kind.RFP}
    assert told.faults == () and not any("Not read" in limit for limit in told.limits)


@pytest.mark.parametrize(
    "head, number",
    [
        ("INTERROGATORY NO. ONE:", "1"),
        ("Interrogatory Number Twenty-One:", "21"),
        ("SPECIAL INTERROGATORY NO. 4:", "4"),
        ("FORM INTERROGATORY NO. 15.1:", "15.1"),
        ("INTERROGATORY NO. 5(a):", "5(a)"),
        ("INTERROGATORY NO. 6-A:", "6-A"),
        ("INTERROGATORY 7B.", "7B"),
    ],
)
def test_numbers_in_words_and_of_subparts(head: str, number: str) -> None:
    told = found(ROG_ANSWERS, f"{head} State your name.", "ANSWER: Tin Kettle Inc.")
    assert (_asked(told), _answered(told)) == ([(number, "State your name.")], [(number, "", "Tin Kettle Inc.")])


def test_supplements_under_the_response_that_they_follow() -> None:
    told = found(
        SUPPLEMENT,
        "REQUEST FOR PRODUCTION NO. 3:\nPlums.",
        "RESPONSE:\nTin Kettle objects.",
        "SUPPLEMENTAL RESPONSE (May 1, 2024):\nTin Kettle will produce plums.",
        "SECOND SUPPLEMENTAL RESPONSE TO REQUEST NO. 3 (6/3/2024):\nTin Kettle has produced plums.",
    )
    assert [(r.version, r.dated, r.is_restated, r.text) for r in told.responses] == [
        ((), None, True, "Tin Kettle objects."),
        (("supplemental",), "2024-05-01", False, "Tin Kettle will produce plums."),
        (("second", "supplemental"), "2024-06-03", False, "Tin Kettle has produced plums."),
    ]


def test_a_response_on_the_row_of_its_request() -> None:
    told = found(ANSWERS, "Request No. 1: Plum invoices. Response: Tin Kettle will produce them.")
    assert (_asked(told), _answered(told)) == ([TWO[0]], [BOTH[0]])


def test_two_sorts_in_one_set_each_under_its_heading() -> None:
    title = "PLAINTIFF'S FIRST SET OF INTERROGATORIES AND REQUESTS FOR PRODUCTION TO DEFENDANT"
    told = found(title, "INTERROGATORIES", "REQUEST NO. 1: State it.", "REQUESTS FOR PRODUCTION", "REQUEST NO. 1: Plums.")  # fmt: skip
    assert [q.name for q in told.requests] == ["Interrogatory No. 1", "RFP No. 1"]


def test_numbered_paragraphs_right_under_the_title() -> None:
    told = found(RFPS, "1. Plum invoices.", "2. Pear invoices.")
    assert _asked(told) == list(TWO)
    under = found(RFPS, "DEFINITIONS", '1. "You" means Tin Kettle.', "DOCUMENTS TO BE PRODUCED", "1. Plum invoices.", "2. Pear invoices.")  # fmt: skip
    assert _asked(under) == list(TWO)


def test_a_list_inside_an_answer_is_no_request() -> None:
    told = found(
        ROG_ANSWERS, "INTERROGATORIES", "1. State all damages:\n   1. past; and\n   2. future.", "ANSWER: None.",
        "2. Identify documents.", "ANSWER: These:\n1. TK-0001;\n2. TK-0002;\n3. TK-0003.", "3. State your address.", "ANSWER: Jam Lane.",
    )  # fmt: skip
    assert [(n, words[:20]) for n, words in _asked(told)] == [("1", "State all damages: 1"), ("2", "Identify documents."), ("3", "State your address.")]  # fmt: skip
    assert [n for n, _, _ in _answered(told)] == ["1", "2", "3"]
    assert _answered(told)[1][2].endswith("3. TK-0003.")


def test_a_list_inside_a_request_is_none() -> None:
    told = found(ANSWERS, "REQUESTS FOR PRODUCTION", "1. Plums.", "RESPONSE: None.", "2. Pears, namely\n\n3. copies.", "RESPONSE: None.", "3. Jam.", "RESPONSE: None.")  # fmt: skip
    assert _asked(told) == [("1", "Plums."), ("2", "Pears, namely 3. copies."), ("3", "Jam.")]


def test_a_heading_in_capitals_inside_a_response_does_not_end_it() -> None:
    told = found(
        ANSWERS,
        "REQUEST FOR PRODUCTION NO. 1:\nPlums.",
        "RESPONSE:\nTin Kettle objects as follows:",
        "A. Privilege",
        "The Request seeks privileged papers.",
        "SUBJECT TO AND WITHOUT WAIVING THE FOREGOING OBJECTIONS",
        "Tin Kettle will produce plums by June 3, 2024.",
        "PRICES AND INVOICES",
        "REQUEST FOR PRODUCTION NO. 2:\nPears.",
        "RESPONSE:\nNone.",
    )
    assert told.responses[0].text.endswith("Tin Kettle will produce plums by June 3, 2024.")
    assert [p.due for p in told.responses[0].promises] == ["2024-06-03"]


def test_a_reference_to_another_response_is_no_response() -> None:
    told = found(
        ANSWERS, "REQUEST FOR PRODUCTION NO. 1:\nPlums.", "RESPONSE TO REQUEST FOR PRODUCTION NO. 1:\nTin Kettle objects. See the following:",
        "Response to Request for Production No. 2.", "Tin Kettle refuses.",
        "REQUEST FOR PRODUCTION NO. 2:\nPears.", "RESPONSE TO REQUEST FOR PRODUCTION NO. 2:\nTin Kettle will produce pears.",
    )  # fmt: skip
    assert [(n, words[-22:]) for n, _, words in _answered(told)] == [
        ("1", "2. Tin Kettle refuses."),
        ("2", "le will produce pears."),
    ]


def test_words_that_begin_with_dated_end_no_request() -> None:
    told = found(ANSWERS, "REQUEST FOR PRODUCTION NO. 1:\nAll letters of this kind:", "Dated between January 1, 2020 and today, and signed.", "RESPONSE:\nNone.")  # fmt: skip
    assert _asked(told)[0][1].endswith("and signed.") and [n for n, _, _ in _answered(told)] == ["1"]


@pytest.mark.parametrize("day", ["Dated: June 7, 2021", "DATED this 7th day of June, 2021", "Dated: Jamtown", "DATED June 7, 2021", "Date: June 7, 2021"])  # fmt: skip
def test_the_day_of_a_paper_ends_its_last_request(day: str) -> None:
    assert _asked(found(RFPS, "REQUEST FOR PRODUCTION NO. 1:\nPlum invoices.", day)) == [TWO[0]]


def test_what_only_looks_like_a_head_is_told() -> None:
    told = found(ANSWERS, "REQUEST FOR PRODUCTION NO. 1 [WITHDRAWN]", "REQUEST FOR PRODUCTION NO. X:\nPlums.", "REQUESTS FOR PRODUCTION NOS. 2-3:\nPears.", "REQUEST FOR PRODUCTION NO. 4:\nJam.", "RESPONSE:\nNone.")  # fmt: skip
    assert _asked(told) == [("4", "Jam.")]
    assert [limit for limit in told.limits if limit.startswith("Not read under")] == [
        "Not read under “REQUEST FOR PRODUCTION NO. 1 [WITHDRAWN]”: it is marked as WITHDRAWN.",
        "Not read under “REQUEST FOR PRODUCTION NO. X:”: its number was not read.",
        "Not read under “REQUESTS FOR PRODUCTION NOS. 2-3:”: it names several requests.",
    ]


def _word(tmp_path: Path, rows: list[tuple[str, ...]], title: str = ANSWERS) -> Requests:
    document = Document()
    for line in (*CAPTION.splitlines(), title):
        if line.strip():
            document.add_paragraph(line.strip())
    table = document.add_table(rows=0, cols=max(map(len, rows)))
    for row in rows:
        for cell, words in zip(table.add_row().cells, row, strict=False):
            cell.text = words
    document.add_paragraph("Dated: June 7, 2021")
    document.save(str(tmp_path / "served.docx"))
    (taken,) = take([tmp_path / "served.docx"], jobs=1)
    assert taken.text is not None
    return read(taken.text, read_caption(taken.text))


@pytest.mark.parametrize(
    "rows",
    [
        [("No.", "Request", "Response"), ("1", "Plum invoices.", "Tin Kettle will produce them."), ("2", "Pear invoices.", "Tin Kettle refuses.")],
        [("RFP No.", "Request for Production", "Tin Kettle's Response"), ("RFP 1", "Plum invoices.", "Tin Kettle will produce them."), ("RFP 2", "Pear invoices.", "Tin Kettle refuses.")],
        [("Request", "Response"), ("1. Plum invoices.", "Tin Kettle will produce them."), ("2. Pear invoices.", "Tin Kettle refuses.")],
        [("Request", "Response", "Status"), ("REQUEST NO. 1: Plum invoices.", "RESPONSE: Tin Kettle will produce them.", "open"), ("REQUEST NO. 2: Pear invoices.", "RESPONSE: Tin Kettle refuses.", "open")],
        [("REQUEST FOR PRODUCTION NO. 1:\nPlum invoices.", "RESPONSE TO REQUEST FOR PRODUCTION NO. 1:\nTin Kettle will produce them."), ("REQUEST FOR PRODUCTION NO. 2:\nPear invoices.", "RESPONSE TO REQUEST FOR PRODUCTION NO. 2:\nTin Kettle refuses.")],
    ],
)  # fmt: skip
def test_tables_with_columns_of_requests_and_responses(tmp_path: Path, rows: list[tuple[str, ...]]) -> None:
    told = _word(tmp_path, rows)
    assert (_asked(told), _answered(told), told.faults) == (list(TWO), list(BOTH), ())


def test_a_tables_row_that_lacks_a_cell_is_told(tmp_path: Path) -> None:
    told = _word(tmp_path, [("No.", "Request", "Response"), ("1", "Plum invoices.", ""), ("2", "Pear invoices.", "Tin Kettle refuses.")])  # fmt: skip
    assert _answered(told) == [BOTH[1]]
    assert any("a row of the table has 2 cells under 3 heads" in limit for limit in told.limits)


def test_a_titled_set_without_anything_read_is_a_fault() -> None:
    told = found(RFPS, "All plums, and all pears.")
    assert [(f.says, f.is_counted) for f in told.faults] == [(f"its title is “{RFPS}”, and no request was read in it", True)]  # fmt: skip
    assert [f.says for f in found(ANSWERS, "Tin Kettle objects.").faults] == [f"its title is “{ANSWERS}”, and no response was read in it"]  # fmt: skip


@pytest.mark.parametrize(
    "span, numbers, says",
    [
        ("(NOS. 1-4)", (1, 2, 4), "its title names Nos. 1-4, and no request was read for RFP No. 3"),
        ("(Nos. 1–3)", (1,), "its title names Nos. 1-3, and no request was read for RFP Nos. 2-3"),
        ("(NOS. 3, 7 AND 12)", (3, 12), "its title names Nos. 3, 7 and 12, and no request was read for RFP No. 7"),
        ("", (1, 2, 5), "no request was read for RFP Nos. 3-4, between 1 and 5"),
        ("(NOS. 1-2)", (1, 2), None),
        ("", (28, 29), None),
    ],
)
def test_numbers_against_the_title_and_gaps(span: str, numbers: tuple[int, ...], says: str | None) -> None:
    told = found(f"{RFPS} {span}".strip(), *(f"REQUEST FOR PRODUCTION NO. {n}:\nPlums." for n in numbers))
    assert [f.says for f in told.faults] == ([says] if says else [])
    assert [f.is_counted for f in told.faults] == ([bool(span)] if says else [])


def test_a_supplement_may_be_titled_with_the_numbers_of_its_set() -> None:
    told = found(f"{SUPPLEMENT} (NOS. 1-2)", "RESPONSE TO REQUEST FOR PRODUCTION NO. 2:\nNone.")
    assert [f.is_counted for f in told.faults] == [False]


@pytest.mark.parametrize(
    "title",
    [
        "ORDER RE: JOINT DISCOVERY LETTER",
        "PLAINTIFF'S NOTICE OF MOTION AND MOTION TO COMPEL FURTHER RESPONSES TO PLAINTIFF'S FIRST SET OF REQUESTS FOR PRODUCTION",
        "ORDER ON PLAINTIFF'S FIRST SET OF REQUESTS FOR PRODUCTION",
        "DECLARATION OF C. COOK IN SUPPORT OF PLAINTIFF'S MOTION TO COMPEL",
    ],
)
def test_the_heads_of_a_paper_that_serves_nothing_are_references(title: str) -> None:
    told = found(title, "Request for Production No. 1: DENIED. Nothing was shown.", "RESPONSE TO REQUEST FOR PRODUCTION NO. 2: GRANTED.")  # fmt: skip
    assert (told.requests, told.responses, told.set.title, told.faults) == ((), (), "", ())
    assert any("1 heads that number requests" in limit for limit in told.limits)


def test_a_paper_of_heads_without_a_title_is_told() -> None:
    told = found("JAM", "REQUEST FOR PRODUCTION NO. 1:\nPlums.", "REQUEST FOR PRODUCTION NO. 2:\nPears.")
    assert told.requests == ()
    assert [(f.says, f.is_counted) for f in told.faults] == [("2 heads number requests, and no title was read that says whose set this is", False)]  # fmt: skip


def test_a_letter_under_heads_tells_of_its_conferral_and_serves_nothing() -> None:
    one = read_text(
        "October 4, 2021\n\nRe: Plum Orchard LLC v. Tin Kettle Inc., No. 9:21-cv-00101\n\nDear Counsel:\n\n"
        "I write about Tin Kettle's Responses to Plaintiff's First Set of Requests for Production.\n\n"
        "Counsel met and conferred by telephone on October 1, 2021 on RFP No. 1.\n\n"
        "RFP No. 1: Tin Kettle has refused to search.\n\nSincerely,\n\nCounsel P-1\n"
    )
    told = read(one, read_caption(one))
    assert (told.requests, told.responses) == ((), ())
    assert [c.days for c in told.conferrals] == [("2021-10-01",)]


@pytest.mark.parametrize(
    "title, ordinal, by, to",
    [
        ("PLAINTIFF PLUM ORCHARD LLC'S SECOND SET OF REQUESTS FOR PRODUCTION TO DEFENDANT TIN KETTLE INC. (NOS. 1-2)", 2, ("PLUM ORCHARD LLC",), ("TIN KETTLE INC.",)),
        ("PLAINTIFF'S FIRST REQUEST FOR PRODUCTION TO DEFENDANTS", 1, ("PLUM ORCHARD LLC",), ()),
        ("DEFENDANT TIN KETTLE INC.'S FIRST SUPPLEMENTAL RESPONSES TO PLAINTIFF'S REQUESTS FOR PRODUCTION, SET TWO", 2, ("PLUM ORCHARD LLC",), ("TIN KETTLE INC.",)),
        ("TIN KETTLE INC. AND BRASS PAN CORP.'S RESPONSES TO PLUM ORCHARD'S THIRD SET OF REQUESTS FOR PRODUCTION", 3, ("PLUM ORCHARD",), ("TIN KETTLE INC.", "BRASS PAN CORP.")),
        ("RESPONSES TO PLAINTIFF'S FIRST AND SECOND SETS OF REQUESTS FOR PRODUCTION", None, ("PLUM ORCHARD LLC",), ()),
        ("PLAINTIFF'S SECOND AMENDED FIRST SET OF REQUESTS FOR PRODUCTION TO ALL DEFENDANTS", 1, ("PLUM ORCHARD LLC",), ()),
    ],
)  # fmt: skip
def test_which_set_it_is_and_whose_by_name(title: str, ordinal: int | None, by: tuple[str, ...], to: tuple[str, ...]) -> None:  # fmt: skip
    told = found(title, "REQUEST FOR PRODUCTION NO. 1:\nPlums.").set
    assert (told.ordinal, told.by, told.to) == (ordinal, by, to)


def test_a_set_whose_heads_have_no_colon_keeps_them_in_plain_text() -> None:
    paragraphs = [p for n in range(1, 9) for p in (f"REQUEST FOR PRODUCTION NO. {n}", f"All plums of the year 201{n}.")]
    assert [n for n, _ in _asked(found(RFPS, *paragraphs))] == [str(n) for n in range(1, 9)]
    assert text(RFPS, *paragraphs).raw.count("NO. 8") == 1


NO_2 = "REQUEST FOR PRODUCTION NO. 2"
OBJECTED, DONE = "Tin Kettle objects as vague.", "Tin Kettle will produce plums by May 1, 2024."


@pytest.mark.parametrize(
    "first, between, second, count",
    [
        (f"OBJECTIONS TO {NO_2}", (), f"RESPONSE TO {NO_2}", 1),
        ("DEFENDANT’S SPECIFIC OBJECTIONS TO REQUEST NO. 2:", (), "DEFENDANT’S RESPONSE TO REQUEST NO. 2:", 1),
        ("OBJECTIONS:", (), f"ANSWER TO {NO_2}:", 1),
        # Another version, another day, another request, a request between them, and two of one sort are two.
        (f"OBJECTIONS TO {NO_2}:", (), f"SUPPLEMENTAL RESPONSE TO {NO_2}:", 2),
        (f"OBJECTIONS TO {NO_2}:", (), f"RESPONSE TO {NO_2} (May 1, 2024):", 2),
        (f"OBJECTIONS TO {NO_2}:", (), "RESPONSE TO REQUEST FOR PRODUCTION NO. 3:", 2),
        (f"OBJECTIONS TO {NO_2}:", (f"{NO_2}:\nAll plums.",), f"RESPONSE TO {NO_2}:", 2),
        (f"RESPONSE TO {NO_2}:", (), f"RESPONSE TO {NO_2}:", 2),
    ],
)
def test_objections_and_the_response_under_two_heads_of_one_request(
    first: str, between: tuple[str, ...], second: str, count: int
) -> None:
    told = found(ANSWERS, f"{NO_2}:\nAll plums.", f"{first}\n\n{OBJECTED}", *between, f"{second}\n\n{DONE}")
    assert len(told.responses) == count
    if count == 1:
        (one,) = told.responses
        assert (one.outcome, [o.text for o in one.objections]) == (Outcome.PRODUCE, [OBJECTED])
        assert [(p.text, p.due) for p in one.promises] == [(DONE, "2024-05-01")]


def test_answers_headed_by_their_letter_alone() -> None:
    told = found(
        ROG_ANSWERS, "1. State your name.", "A. Tin Kettle Inc.", "2. State your address.", "A. Jam Lane.",
        "3. Identify all cooks.", "ANSWER: These:\n1. Ada Quill\n2. Tom Brown\n3. Ann Poe", "4. State your revenue.", "ANSWER: Unknown.",
    )  # fmt: skip
    assert [words for _, words in _asked(told)] == ["State your name.", "State your address.", "Identify all cooks.", "State your revenue."]  # fmt: skip
    assert [r.text for r in told.responses] == ["Tin Kettle Inc.", "Jam Lane.", "These: 1. Ada Quill 2. Tom Brown 3. Ann Poe", "Unknown."]  # fmt: skip


def test_a_lettered_list_under_a_number_is_no_answer() -> None:
    told = found(ROG_ANSWERS, "1. State:", "A. your name.", "B. your address.", "ANSWER: Tin Kettle.", "2. State:", "A. plums.", "B. pears.", "ANSWER: None.")  # fmt: skip
    assert [r.text for r in told.responses] == ["Tin Kettle.", "None."]
    asked = found("PLAINTIFF'S FIRST SET OF INTERROGATORIES TO DEFENDANT", "1. State:", "A. your name.", "2. State:", "A. plums.")  # fmt: skip
    assert (len(asked.requests), len(asked.responses)) == (2, 0)


def test_numbers_that_do_not_pair_with_answers_are_not_read_and_told() -> None:
    told = found(
        ROG_ANSWERS, "1. State your name.", "Tin Kettle Inc.", "2. State your address.", "Jam Lane.",
        "3. Identify all cooks.", "ANSWER: These:\n1. Ada Quill\n2. Tom Brown\n3. Ann Poe", "4. State your revenue.", "ANSWER: Unknown.",
    )  # fmt: skip
    assert (told.requests, told.responses) == ((), ())
    assert [f.says for f in told.faults] == [f"its title is “{ROG_ANSWERS}”, and no response was read in it"]
    assert any("do not pair" in limit for limit in told.limits)


def test_a_list_in_the_last_answer_opens_no_request() -> None:
    told = found(ROG_ANSWERS, "1. State your name.", "ANSWER: Tin Kettle.", "2. Identify all cooks.", "ANSWER: These:\n1. Ada Quill\n2. Tom Brown\n3. Ann Poe")  # fmt: skip
    assert [words for _, words in _asked(told)] == ["State your name.", "Identify all cooks."]
    assert any("an item of the list" in limit for limit in told.limits)
