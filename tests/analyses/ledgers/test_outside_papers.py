"""The ledgers of real papers, where those lie beside the checkout: rows that can be checked by eye."""

from __future__ import annotations

from functools import cache

from outside import outside
from particulars.analyses.authorities.reading import read as read_authorities
from particulars.analyses.ledgers.reading import read
from particulars.analyses.ledgers.rows import Entry, Kind, Ledgers, Origin
from particulars.intake.plain import read_text
from particulars.reading.captions import read as read_caption
from particulars.testing import check_analysis, check_decided


@cache
def found(number: str) -> Ledgers:
    (path,) = sorted(outside("papers").glob(f"{number}-*.txt"))
    text = read_text(path.read_bytes().decode("utf8"))
    caption = read_caption(text)
    cited = read_authorities(text, caption).citations
    ledgers = check_analysis(lambda: read(text, caption, cited), text)
    check_decided(ledgers.entries, text)
    return ledgers


def of(number: str, kind: Kind) -> list[Entry]:
    return [e for e in found(number).entries if e.kind is kind]


def test_the_statements_a_reply_answers_stand_side_by_side() -> None:
    (pair,) = found("001").pairs
    known = {e.id: e for e in found("001").entries}
    first, second = known[pair.first], known[pair.second]
    assert "co-extensive" in first.text and "broadly different discovery" in second.text
    assert (first.origin, second.origin) == (Origin.ITSELF, Origin.ITSELF)
    assert first.said_in == "a June 25 Letter" and first.said_on is None


def test_an_issue_is_raised_addressed_and_decided_each_in_its_paper() -> None:
    done = [(e.kind, e.docket) for k in ("raised", "addressed", "decided") for e in of("001", Kind(f"issue_{k}"))]
    assert (Kind.ISSUE_RAISED, ("ECF No. 235",)) in done
    assert (Kind.ISSUE_ADDRESSED, ("ECF No. 244",)) in done
    assert {d for k, d in done if k is Kind.ISSUE_DECIDED} == {("ECF No. 189",), ("ECF No. 253",)}


def test_four_notices_in_other_dockets_with_court_number_entry_and_day() -> None:
    rows = of("001", Kind.OTHER_DOCKET)
    assert [(r.docket, r.said_on) for r in rows] == [
        (("ECF No. 149",), "2024-06-25"),
        (("ECF No. 160",), "2024-07-12"),
        (("ECF No. 207",), "2024-08-15"),
        (("ECF No. 99",), "2024-08-22"),
    ]
    assert all(r.who and r.case and r.court == "SDNY" for r in rows)


def test_three_questions_of_the_court_and_what_was_answered() -> None:
    asked = [q for q in of("002", Kind.QUESTION) if (q.sorted_as or "").startswith("item")]
    assert [(q.sorted_as, q.answer is not None) for q in asked] == [
        ("item 1", False),
        ("item 2", True),
        ("item 3", True),
    ]


def test_admissions_at_a_hearing_with_its_day() -> None:
    told = [c for c in of("002", Kind.CONCESSION) if c.said_in == "the hearing"]
    assert len(told) >= 3 and {c.said_on for c in told} == {"2011-11-29"}
    assert all("DAY_OF_THE_ONLY_HEARING_NAMED" in c.flags for c in told)


def test_consent_conditions_service_and_the_filing_day_of_an_order() -> None:
    assert [(c.who, c.sorted_as) for c in of("002", Kind.CONSENT)] == [("Plaintiff", "consented")]
    assert {c.text for c in of("002", Kind.CONDITION)} == {
        "without prejudice to plaintiff to file individual complaints against them"
    }
    assert [s.sorted_as for s in of("002", Kind.SERVICE)] == [
        "electronically mailed",
        "distributing copies of this document",
    ]
    assert [(s.sorted_as, s.said_on) for s in of("002", Kind.STAGE)] == [("complaint filed", "2011-08-03")]


def test_a_concession_quoted_from_an_earlier_order_and_the_point_it_settles() -> None:
    said, settled = of("003", Kind.CONCESSION)
    assert (said.sorted_as, said.docket) == ("conceded", ("ECF No. 81",))
    assert settled.text == "there is no need to engage in discovery to prove that point"


def test_breach_claimed_fees_sought_and_denied_and_what_is_said_of_a_local_rule() -> None:
    (breach,) = of("003", Kind.BREACH)
    assert (breach.who, breach.origin, breach.docket) == ("Defendants", Origin.OPPONENT, ("ECF No. 81",))
    assert [f.sorted_as for f in of("003", Kind.FEES)] == ["sought", "denied"]
    assert "Local Rule 33.3(a) is not to the contrary." in [r.text for r in of("003", Kind.LOCAL_RULE)]


def test_what_one_side_agreed_to_produce_is_its_own_words_inside_the_courts() -> None:
    (agreed,) = of("000", Kind.CONCESSION)
    assert agreed.sorted_as == "agreed to produce" and "INSIDE_A_QUOTATION" in agreed.flags
    assert of("000", Kind.BURDEN)[0].who == "Plaintiffs"
