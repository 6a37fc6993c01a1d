"""Papers of the case: docket numbers in every spelling, named papers with pins, orders, requests, protective orders."""

from __future__ import annotations

import pytest

from analyses.authorities.told import CIVIL, reading, told

NUMBERS = [
    ("ECF No. 30", "30"),
    ("ECF 30", "30"),
    ("CM/ECF No. 30", "30"),
    ("Dkt. 30", "30"),
    ("dkt. 30", "30"),
    ("Dkt. No. 30", "30"),
    ("Docket No. 30", "30"),
    ("Docket Entry No. 30", "30"),
    ("DktEntry 30", "30"),
    ("D.E. 30", "30"),
    ("DE 30", "30"),
    ("DE #30", "30"),
    ("D.I. 30", "30"),
    ("Doc. 30", "30"),
    ("Doc. # 30", "30"),
    ("R. Doc. 30", "30"),
    ("ECF No. 30-2", "30-2"),
    ("ECF Nos. 84–87", "84-87"),
    ("ECF Nos. 84-87", "84-87"),
]


@pytest.mark.parametrize(("words", "number"), NUMBERS)
@pytest.mark.parametrize("around", ["It is so. {}.", "It is so ({}).", "See {}."])
def test_docket_number(words: str, number: str, around: str) -> None:
    assert told(around.format(words), CIVIL) == [f"ecf ecf:3-22-cv-01234-abc:{number}"]


# Each entry of a list is cited by itself; a range stays one citation, which the record opens entry by entry.
LISTS = [
    ("Dkt. Nos. 12 & 13", ["12", "13"]),
    ("Dkt. Nos. 12 and 13", ["12", "13"]),
    ("Dkt. 30, 31", ["30", "31"]),
    ("ECF Nos. 84, 86, and 90-92", ["84", "86", "90-92"]),
    ("ECF Nos. 84, 86 and 90–92", ["84", "86", "90-92"]),
]


@pytest.mark.parametrize(("words", "numbers"), LISTS)
@pytest.mark.parametrize("around", ["It is so. {}.", "It is so ({}).", "See {}."])
def test_list_of_docket_numbers(words: str, numbers: list[str], around: str) -> None:
    assert told(around.format(words), CIVIL) == [f"ecf ecf:3-22-cv-01234-abc:{n}" for n in numbers]


def test_pin_behind_a_list_is_of_its_last_entry() -> None:
    assert told("See Dkt. Nos. 12 & 13 at 4.") == ["ecf ecf:this-case:12", "ecf ecf:this-case:13 @4"]


PINS = [
    ("Dkt. No. 30-2 at 4", "ecf ecf:this-case:30-2 @4"),
    ("ECF No. 30 at 4–5, 9", "ecf ecf:this-case:30 @4–5, 9"),
    ("dkt. 30 ¶ 5", "ecf ecf:this-case:30 @¶ 5"),
    ("D.I. 30 at 2:3-7", "ecf ecf:this-case:30 @2:3-7"),
    ("Doc. # 12, p. 4", "ecf ecf:this-case:12 @p. 4"),
    ("ECF No. 30-1, Ex. A", "ecf ecf:this-case:30-1 @Ex. A"),
    ("ECF No. 30-1, Ex. A at 3", "ecf ecf:this-case:30-1 @Ex. A at 3"),
    ("ECF No. 30-1 at QRY-000412", "ecf ecf:this-case:30-1 @QRY-000412"),
    ("ECF No. 30-1, Ex. A ¶ 4", "record ecf:this-case:30-1:exhibit-a @¶ 4"),
]


@pytest.mark.parametrize(("words", "line"), PINS)
def test_docket_number_with_a_pin(words: str, line: str) -> None:
    assert told(f"See {words}.") == [line]


PAPERS = [
    ("Compl. ¶ 11", "record", "complaint", "¶ 11"),
    ("Complaint ¶¶ 11-14, 20", "record", "complaint", "¶¶ 11-14, 20"),
    ("Second Amended Complaint ¶ 4", "record", "second-amended-complaint", "¶ 4"),
    ("SAC ¶ 4", "record", "second-amended-complaint", "¶ 4"),
    ("FAC at 5", "record", "first-amended-complaint", "5"),
    ("Am. Compl. ¶ 3", "record", "amended-complaint", "¶ 3"),
    ("Answer ¶ 7", "record", "answer", "¶ 7"),
    ("Vance Decl. ¶ 4", "record", "vance-declaration", "¶ 4"),
    ("Vance Decl. ¶ 4, Ex. B", "record", "vance-declaration", "¶ 4, Ex. B"),
    ("Hr’g Tr. 12:3-9", "record", "hearing-transcript", "12:3-9"),
    ("Vance Dep. 44:1-45:12", "record", "vance-deposition", "44:1-45:12"),
    ("Tr. at 12", "record", "transcript", "12"),
    ("Ex. B at 3", "record", "exhibit-b", "3"),
    ("Exhibit 4, at 12", "record", "exhibit-4", "12"),
    ("Joint Letter at 2", "record", "joint-letter", "2"),
    ("Opp. at 4-5", "brief_ref", "opposition", "4-5"),
    ("Opp'n at 4", "brief_ref", "opposition", "4"),
    ("Pls.' Opp. at 4", "brief_ref", "plaintiffs-opposition", "4"),
    ("Plaintiffs’ Opposition at 4", "brief_ref", "plaintiffs-opposition", "4"),
    ("Mot. at 3, 5", "brief_ref", "motion", "3, 5"),
    ("Def. Mem. at 3", "brief_ref", "defendants-memorandum", "3"),
    ("Defs.’ Reply at 3", "brief_ref", "defendants-reply", "3"),
    ("Reply Br. at 3 n.2", "brief_ref", "reply-brief", "3 n.2"),
    ("Order at 4", "order_ref", "order", "4"),
    ("Third MTD Order at 4", "order_ref", "third-mtd-order", "4"),
    ("Declaration of Ada Vance ¶ 4", "record", "vance-declaration", "¶ 4"),
    ("Report and Recommendation at 9", "order_ref", "report-and-recommendation", "9"),
]


@pytest.mark.parametrize(("words", "kind", "paper", "pin"), PAPERS)
def test_paper_by_its_name(words: str, kind: str, paper: str, pin: str) -> None:
    assert told(f"It is so. See {words}.") == [f"{kind} paper:this-case:{paper} @{pin}"]


@pytest.mark.parametrize(
    "words", ["The Complaint says so.", "Plaintiffs’ motion is late.", "He read the transcript.", "The order stands."]
)
def test_bare_mention_of_a_paper_is_no_citation(words: str) -> None:
    assert told(words) == []


ORDERS = [
    ("See MTD Order (ECF No. 40) at 4.", "order_ref ecf:this-case:40 @4"),
    ("See Order Granting Motion to Compel (ECF No. 40).", "order_ref ecf:this-case:40"),
    ("It follows the March 3, 2021 Order.", "order_ref ?"),
    ("It follows my November 10, 2021 order.", "order_ref ?"),
    ("It follows the order dated March 3, 2021.", "order_ref ?"),
]


@pytest.mark.parametrize(("words", "line"), ORDERS)
def test_order(words: str, line: str) -> None:
    assert told(words) == [line]


def test_order_known_by_date_takes_the_one_number_beside_it() -> None:
    lines = told("My November 10, 2021 order set the dates. See ECF No. 61. The order of November 10, 2021, stands.")
    assert lines[0] == "order_ref ecf:this-case:61"


def test_two_orders_of_one_date_stay_open() -> None:
    words = "My November 10, 2021 order set dates. See ECF No. 61. More prose follows. My November 10, 2021 order set fees. See ECF No. 62."
    lines = told(words)
    assert lines[0] == lines[2] == "order_ref ?ecf:this-case:61,ecf:this-case:62"


def test_two_papers_of_one_noun_leave_the_bare_noun_open() -> None:
    first, *_, last = told("See Opp. at 4. See Pls.' Opp. at 5. See Defs.' Opp. at 6. See Opp. at 7.")
    fits = "paper:this-case:defendants-opposition,paper:this-case:plaintiffs-opposition"
    assert (first, last) == (f"brief_ref ?{fits} @4", f"brief_ref ?{fits} @7")


def test_bare_noun_beside_one_qualified_paper_is_not_that_paper() -> None:
    assert told("See Mot. at 4. See Renewed Mot. at 5.")[0] != "brief_ref paper:this-case:renewed-motion @4"


def test_exhibit_of_one_letter_to_two_declarations() -> None:
    last = told("See Vance Decl., Ex. A at 4. See Toll Decl., Ex. A at 4. See Ex. A at 5.")[-1]
    assert last.startswith("record ?")


OTHERS = ["Ward v. Toll, No. 21-cv-00099, ECF No. 5", "Case No. 21-cv-00099, ECF No. 5", "No. 21-cv-00099, Dkt. 5"]


@pytest.mark.parametrize("words", OTHERS)
def test_docket_of_another_case(words: str) -> None:
    assert "ecf ecf:3-22-cv-01234-abc:5" not in told(f"See {words}.", CIVIL)


PROTECTIVE = [
    ("Protective Order § 7.2", "7.2 @§ 7.2"),
    ("Prot. Ord. ¶ 12", "12 @¶ 12"),
    ("Stipulated Protective Order § 6.3(a)", "6.3(a) @§ 6.3(a)"),
    ("the Protective Order at § 5", "5 @§ 5"),
]


@pytest.mark.parametrize(("words", "rest"), PROTECTIVE)
def test_protective_order(words: str, rest: str) -> None:
    assert told(f"See {words}.") == [f"protective_order protective-order:{rest}"]


REQUESTS = [
    ("RFP No. 27", "rfp:27"),
    ("RFPs 27-30", "rfp:27-30"),
    ("Request for Production No. 4", "rfp:4"),
    ("Requests for Admission Nos. 3, 5", "rfa:3,5"),
    ("RFA No. 3", "rfa:3"),
    ("Interrogatory No. 17", "rog:17"),
    ("Interrogatories Nos. 17 & 18", "rog:17,18"),
    ("Rog 4", "rog:4"),
    ("Deposition Topic No. 3", "topic:3"),
]


@pytest.mark.parametrize(("words", "request_"), REQUESTS)
def test_discovery_request(words: str, request_: str) -> None:
    assert told(f"It turns on {words}.") == [f"discovery_request request:{request_}"]


def test_requests_of_two_sides_are_two() -> None:
    assert len(reading("Plaintiffs’ RFP No. 4 is broad. Defendants’ RFP No. 4 is narrow.").authorities) == 2


def test_defined_name_goes_to_its_docket_number() -> None:
    lines = told("Vance filed a letter. Dkt. No. 16 (“Letter”). See Letter at 3. Id. at 4.")
    assert lines == ["ecf ecf:this-case:16", "record ecf:this-case:16 @3", "id ecf:this-case:16 @4"]


def test_name_defined_as_two_docket_numbers_stays_open() -> None:
    lines = told("One letter came. Dkt. No. 16 (“Letter”). Another came. Dkt. No. 18 (“Letter”). See Letter at 3.")
    assert lines[-1] == "record ?ecf:this-case:16,ecf:this-case:18 @3"


ENTRIES_OF_OTHER_CASES = [
    ("As said in another case. No. 21 Civ. 0099 (JSR), ECF No. 5.", "ecf:21-civ-0099-jsr:5"),
    ("See No. 21-cv-00099, ECF No. 5.", "ecf:21-cv-00099:5"),
    ("See No. 22 Civ. 1234 (ABC), ECF No. 5.", "ecf:3-22-cv-01234-abc:5"),
    ("In No. 21 Civ. 0099 (JSR) it was so. ECF No. 5.", "ecf:3-22-cv-01234-abc:5"),
]


@pytest.mark.parametrize(("words", "authority"), ENTRIES_OF_OTHER_CASES)
def test_an_entry_is_of_the_case_whose_number_stands_before_it(words: str, authority: str) -> None:
    assert [c.authority for c in reading(words, CIVIL).citations if c.kind.value == "ecf"] == [authority]


def test_an_exhibit_is_left_open_where_a_later_paper_has_one_of_its_mark() -> None:
    found = reading("See Ex. 5 at 3. See Olm Decl. Ex. 5. See Peck Decl. Ex. 5.", CIVIL).citations
    assert (found[0].authority, len(found[0].candidates)) == (None, 2)
