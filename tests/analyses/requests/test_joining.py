"""Several papers become one line a request: versions with their differences, responses, letters; what is in doubt is apart."""

from __future__ import annotations

import msgspec

from analyses.requests.served_papers import ANSWERS, RFPS, found, letter
from particulars.analyses.requests.grid import NO_ANSWER, NOT_LETTERED
from particulars.analyses.requests.joined_rows import Line
from particulars.analyses.requests.joining import join
from particulars.analyses.requests.rows import Requests
from particulars.analyses.requests.sheet import conferrals_from, from_rows, log_as_requests
from particulars.analyses.requests.versions import word_changes

AMENDED = "PLAINTIFF'S AMENDED FIRST SET OF REQUESTS FOR PRODUCTION OF DOCUMENTS TO DEFENDANT"


def _dated(one: Requests, day: str) -> Requests:
    return msgspec.structs.replace(one, set=msgspec.structs.replace(one.set, dated=day))


def _line(*papers: tuple[str, Requests]) -> Line:
    (line,) = join(papers).lines
    return line


def test_versions_in_the_order_of_their_dates_with_differences_and_the_reason_a_letter_gives() -> None:
    first = found(RFPS, "REQUEST FOR PRODUCTION NO. 28:\nAll documents on notices and licences.")
    second = _dated(found(AMENDED, "REQUEST FOR PRODUCTION NO. 28:\nAll documents on licences."), "2021-09-01")
    said = letter("Plaintiff reissued RFP No. 28 because the court dismissed Count One.")
    line = _line(("amended", second), ("first", first), ("letter", said))
    assert [(v.paper, v.label) for v in line.versions] == [("first", "as served"), ("amended", "amended")]
    (change,) = line.changes
    assert [(w.before, w.after) for w in change.words] == [("notices and", "")]
    assert [scope.reason for _, scope in change.reasons] == ["because the court dismissed Count One"]
    assert line.current is not None and line.current.paper == "amended"


def test_two_versions_of_one_day_leave_the_order_open() -> None:
    line = _line(
        ("one", found(RFPS, "REQUEST FOR PRODUCTION NO. 1:\nPlums.")),
        ("two", found(RFPS, "REQUEST FOR PRODUCTION NO. 1:\nPears.")),
    )
    assert "ORDER_NOT_KNOWN" in line.flags and line.current is None and line.changes == ()


def test_a_response_is_joined_and_a_restated_request_in_other_words_is_flagged() -> None:
    served = found(RFPS, "REQUEST FOR PRODUCTION NO. 1:\nAll plums.")
    answer = found(ANSWERS, "REQUEST FOR PRODUCTION NO. 1:\nSome plums.", "RESPONSE:\nTin Kettle will produce plums.")
    line = _line(("set", served), ("answers", answer))
    assert line.flags == ("RESTATED_IN_OTHER_WORDS",)
    assert [r.paper for r in line.responses] == ["answers"] and len(line.versions) == 1
    assert [p.text for _, p in line.promises] == ["Tin Kettle will produce plums."]


def test_a_request_known_from_a_response_alone_and_one_without_response() -> None:
    answer = found(ANSWERS, "REQUEST FOR PRODUCTION NO. 1:\nPlums.", "RESPONSE:\nNone.")
    assert _line(("answers", answer)).flags == ("KNOWN_FROM_A_RESPONSE_ALONE",)
    assert _line(("set", found(RFPS, "REQUEST FOR PRODUCTION NO. 1:\nPlums."))).flags == ("NO_RESPONSE_ON_FILE",)


def test_what_fits_the_requests_of_both_sides_is_joined_to_neither() -> None:
    theirs = found("DEFENDANT'S FIRST SET OF REQUESTS FOR PRODUCTION TO PLAINTIFF", "REQUEST FOR PRODUCTION NO. 1:\nB.")
    ours = found(RFPS, "REQUEST FOR PRODUCTION NO. 1:\nA.")
    told = join([("ours", ours), ("theirs", theirs), ("letter", letter("Plaintiff offered to limit RFP No. 1."))])
    assert [(line.asking, line.scopes) for line in told.lines] == [("defendant", ()), ("plaintiff", ())]
    assert [(a.what, a.why) for a in told.apart] == [("RFP No. 1", "2 requests go by RFP No. 1")]


def test_the_grid_of_an_interrogatory() -> None:
    title = "PLAINTIFF'S FIRST SET OF INTERROGATORIES TO DEFENDANT"
    asked = found(title, "INTERROGATORY NO. 17:\nState (a) each secret; (b) who took it; and (c) when.")
    reply = "DEFENDANT'S ANSWERS TO PLAINTIFF'S FIRST SET OF INTERROGATORIES"
    answer = found(reply, "ANSWER TO INTERROGATORY NO. 17:\n(a) The pitch table. (b) Engineer V-03.")
    line = _line(("set", asked), ("answers", answer))
    assert [(c.label, c.answer, c.state) for c in line.cells] == [
        ("a", "The pitch table.", "words stand under its letter"),
        ("b", "Engineer V-03.", "words stand under its letter"),
        ("c", None, NO_ANSWER),
    ]
    plain = found(reply, "ANSWER TO INTERROGATORY NO. 17:\nPitch tables and related know-how.")
    assert {c.state for c in _line(("set", asked), ("answers", plain)).cells} == {NOT_LETTERED}


def test_word_changes() -> None:
    changes = [(w.before, w.after) for w in word_changes("all plums of 2019", "the plums of 2020 only")]
    assert changes == [("all", "the"), ("2019", "2020 only")]


def test_a_sheet_of_requests_is_read_as_served_papers_are_and_its_faults_are_told_by_row() -> None:
    rows = [
        {"request": "RFP No. 3", "text": "All documents relating to plums.", "response": "Tin Kettle objects as vague.", "asking": "plaintiff", "dated": "2021-06-07"},
        {"request": "plums", "text": "x"},
        {"request": "Interrogatory No. 2", "text": "", "asking": ""},
        {"request": "RFA No. 2", "text": "You sold plums.", "asking": "cook"},
    ]  # fmt: skip
    (told,), faults = from_rows(rows)
    assert [(q.name, q.row) for q in told.requests] == [("RFP No. 3", 2)]
    assert [(r.objections[0].kind, r.row) for r in told.responses] == [("vague", 2)]
    assert [(f.row, f.column) for f in faults] == [(3, "request"), (4, "text"), (5, "asking")]
    assert {"RELATING_TO", "NO_REASON_STATED"} <= {lint.code for lint in told.lints}


def test_a_conferral_log_is_joined_by_number() -> None:
    rows = [{"date": "2021-10-01", "who": "Counsel P-1; Counsel D-1", "means": "phone call", "requests": "RFP No. 3"}, {"date": "soon"}]  # fmt: skip
    log, faults = conferrals_from(rows)
    assert [(c.days, c.who, c.means) for c in log] == [(("2021-10-01",), ("Counsel P-1", "Counsel D-1"), "telephone")]
    assert [(f.row, f.column) for f in faults] == [(3, "date")]
    line = _line(("set", found(RFPS, "REQUEST FOR PRODUCTION NO. 3:\nPlums.")), ("log", log_as_requests(log)))
    assert [c.row for _, c in line.conferrals] == [2]


def test_a_copy_of_a_set_and_a_sheets_row_of_the_same_words_are_no_further_version() -> None:
    served = found(RFPS, "REQUEST FOR PRODUCTION NO. 3:\nPlums.")
    (sheet,), _ = from_rows([{"kind": "RFP", "no": "3", "text": "Plums."}])
    line = _line(("set", served), ("copy", served), ("sheet", sheet))
    assert [v.paper for v in line.versions] == ["copy"] and "ORDER_NOT_KNOWN" not in line.flags
