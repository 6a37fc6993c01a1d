"""What stands around a citation: signal, parenthetical, via, short name defined; and bare names in prose."""

from __future__ import annotations

import pytest

from analyses.authorities.told import OLM, RUDD, reading, told
from particulars.reading.caption import Caption

SIGNALS = ["See", "See also", "See, e.g.", "Cf.", "But see", "Accord", "Compare", "See generally", "Contra", "But cf."]


@pytest.mark.parametrize("signal", SIGNALS)
def test_signal(signal: str) -> None:
    comma = "," if signal.endswith("e.g.") else ""
    assert reading(f"The list is due. {signal}{comma} {OLM}.").citations[0].signal == signal
    assert reading(f"{RUDD}; {signal.lower()}{comma} {OLM}.").citations[-1].signal == signal.lower()


def test_no_signal() -> None:
    assert [c.signal for c in reading(f"The list is due. {OLM}; {RUDD}.").citations] == [None, None]


def test_markdown_around_a_signal_is_no_hindrance() -> None:
    (citation,) = reading("The list is due. *See, e.g.*, *Olm v. Peck*, 910 F.2d 100, 103 (2d Cir. 1990).").citations
    assert (citation.signal, citation.pin) == ("See, e.g.", "103")


@pytest.mark.parametrize("via", ["quoting", "citing", "collecting", "overruling"])
def test_cited_inside_a_parenthetical(via: str) -> None:
    outer, inner = reading(f"See {OLM} ({via} {RUDD}).").citations
    assert (inner.via, inner.via_of, outer.via) == (via, outer.start, None)
    assert [p.text for p in outer.parentheticals] == [f"({via} {RUDD})"]


def test_parentheticals_in_order() -> None:
    (citation,) = reading(f"See {OLM} (en banc) (“a (short) list”).").citations
    assert [p.text for p in citation.parentheticals] == ["(en banc)", "(“a (short) list”)"]


def test_parenthetical_does_not_wander_to_the_neighbour() -> None:
    first, second = reading(f"See {OLM}; {RUDD} (holding so).").citations
    assert (first.parentheticals, [p.text for p in second.parentheticals]) == ((), ["(holding so)"])


DEFINED = [
    (f"See {OLM} (“Olm I”). In Olm I, it held so.", "Olm I", 1),
    (f'See {OLM} ("Olm I"). In Olm I, it held so.', "Olm I", 1),
    (f"See {OLM} (hereinafter “Olm I”). In Olm I, it held so.", "Olm I", 1),
    ("See Digital Millennium Copyright Act, 17 U.S.C. § 1202 (the “DMCA”).", "DMCA", 0),
]


@pytest.mark.parametrize(("words", "name", "more"), DEFINED)
def test_short_name_defined(words: str, name: str, more: int) -> None:
    first, *rest = reading(words).citations
    assert first.defines == name
    assert [c.authority for c in rest[-more:]] == [first.authority] * more


def test_definition_is_a_mention_of_what_it_defines() -> None:
    """The gold and the invented matter count the name in its definition once, as a mention of the case it is given to."""
    assert told(f"See {OLM} (“Olm II”).") == ["case_full case:910-f-2d-100 @103", "case_name_ref case:910-f-2d-100"]


def test_quoted_sentence_defines_no_name() -> None:
    words = f"See {OLM} (“The objections are overruled”). The objections are overruled here too."
    assert [c.defines for c in reading(words).citations] == [None]


NAMES = [
    ("Olm controls here.", 1),
    ("Under Olm, a list is due.", 1),
    ("The Olm court said so.", 1),
    ("Olm’s test is met.", 1),
    ("Unlike Olm, this is new.", 1),
    ("Mr. Olm wrote a letter.", 0),
    ("Olm’s counsel agreed.", 0),
    ("The Olm Decl. is late.", 0),
    ("Ada Olm Vance came.", 0),
    ("He drank olm water.", 0),
]


@pytest.mark.parametrize(("words", "count"), NAMES)
def test_bare_name(words: str, count: int) -> None:
    assert told(f"See {OLM}. {words}")[1:] == ["case_name_ref case:910-f-2d-100"] * count


@pytest.mark.parametrize(
    "words",
    [
        "The parties met in Olm.",
        "Olm testified at length.",
    ],
)
def test_person_or_place_of_the_name_of_a_case(words: str) -> None:
    assert told(f"See {OLM}. {words}")[1:] == []


def test_name_of_our_own_party_is_no_case() -> None:
    ours = Caption(plaintiffs=("QUARRY OLM, INC.",), defendants=("MILLPOND LLC",))
    assert told(f"See {OLM}. In Olm, it held so. Olm paid.", ours) == ["case_full case:910-f-2d-100 @103"]


def test_name_of_two_cases_stays_open() -> None:
    words = f"See {OLM}. See Olm v. Zane, 30 F.3d 400 (3d Cir. 1994). In Olm, the court held so."
    assert told(words)[-1] == "case_name_ref ?case:910-f-2d-100,case:30-f-3d-400"


def test_two_decisions_in_one_case_are_never_linked_silently() -> None:
    last = reading(f"See {OLM}. See Olm v. Peck, 950 F.2d 400 (2d Cir. 1992). In Olm, the court held so.").citations[-1]
    assert set(last.candidates) == {"case:910-f-2d-100", "case:950-f-2d-400"}
    assert last.flags


def test_common_party_gives_no_name() -> None:
    words = "See United States v. Orrin, 410 U.S. 113 (1973). The United States agrees. In Orrin, it held so."
    assert told(words)[1:] == ["case_name_ref case:410-u-s-113"]


def test_misspelt_name_is_linked_and_flagged() -> None:
    last = reading("See Brightwell v. Peck, 910 F.2d 100 (2d Cir. 1990). In Brightwel, it held so.").citations[-1]
    assert (last.authority, last.flags) == ("case:910-f-2d-100", ("CASE_NAME_VARIANT",))


def test_name_without_any_citation_stays_open() -> None:
    assert told("The claim is that of Harrow v. Dunmore.") == ["case_name_ref ?"]
