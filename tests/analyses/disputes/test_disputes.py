"""The register of disputes over invented orders, motions and dockets: what is joined, what is left apart, and the state."""

from __future__ import annotations

from types import SimpleNamespace

import msgspec
import pytest

from analyses.an_order import CAPTION, paper
from particulars.analyses.authorities.reading import read as read_authorities
from particulars.analyses.disputes.needs import PaperRows
from particulars.analyses.disputes.reading import read
from particulars.analyses.disputes.rows import Dispute, State
from particulars.analyses.docket.papers import Paper, across
from particulars.analyses.ledgers.reading import read as read_ledgers
from particulars.analyses.obligations.reading import read as read_obligations
from particulars.analyses.rulings.reading import read as read_rulings
from particulars.reading.caption import Caption
from particulars.reading.docket_sheet.rows import Entry

LISTED = (
    "The parties submitted joint letters. ECF Nos. 84–85. They now seek resolution of three disputes: (1) whether Plaintiff must "
    "name its plums; (2) the scope of the May order concerning lids; and (3) deadlines for the drawings. I resolve them as follows:",
    "(1) Defendants request that Plaintiff, in response to Interrogatories Nos. 17 & 18, be required to name its plums. The request "
    "is granted. Plaintiff shall name its plums by April 2, 2024.",
    "(2) Plaintiff’s request for clarification is denied. Defendants have already agreed to produce the lids.",
    "(3) Plaintiff argues that Defendants are late with the drawings. Defendants contend that they are not. Defendants shall produce "
    "the drawings by April 9, 2024. Plaintiff's request for attorneys' fees is denied.",
)


def order(*paragraphs: str, name: str = "order", **fields: object) -> PaperRows:
    caption = msgspec.structs.replace(CAPTION, **{"re_docket": (), **fields})
    text = paper(*paragraphs)
    cited = read_authorities(text, caption).citations
    ledgers, rulings = read_ledgers(text, caption, cited), read_rulings(text, caption)
    return PaperRows(name, caption, True, rulings.rulings, read_obligations(text, caption).obligations, ledgers.entries)


def brief(kind: str, title: str, name: str, **fields: object) -> PaperRows:
    blank = Caption(plaintiffs=CAPTION.plaintiffs, defendants=CAPTION.defendants)
    caption = msgspec.structs.replace(blank, document_type=kind, title=title, **fields)
    return PaperRows(name, caption, False)


MOTION = brief("motion", "PLAINTIFF'S MOTION TO COMPEL RFP NO. 4", "motion", docket_number="44", filed="2024-02-01")
DENIED = "Plaintiff’s motion to compel production in response to RFP No. 4 is DENIED."


def ids(one: Dispute, field: str) -> list[str | None]:
    return [ref.id for ref in getattr(one, field)]


class TestOneOrder:
    def test_each_item_of_a_list_is_a_dispute_with_its_ruling_and_its_duties(self) -> None:
        found = read([order(*LISTED)])
        assert [d.about for d in found.disputes] == [
            "whether Plaintiff must name its plums",
            "the scope of the May order concerning lids",
            "deadlines for the drawings",
        ]
        assert [d.state for d in found.disputes] == [State.CLOSED] * 3
        assert [[r.note for r in d.rulings] for d in found.disputes] == [["granted"], ["denied"], ["ordered", "denied"]]
        assert [len(d.obligations) for d in found.disputes] == [1, 0, 1]
        assert [d.asked_by for d in found.disputes] == ["Defendants", "Plaintiff", "Plaintiff"]
        assert all(d.docket == ("ECF No. 84", "ECF No. 85") for d in found.disputes)

    def test_what_the_sides_said_hangs_on_the_dispute_under_whose_item_it_stands(self) -> None:
        first, second, third = read([order(*LISTED)]).disputes
        assert first.request_numbers == ("Interrogatory No. 17", "Interrogatory No. 18")
        assert [c.note for c in second.concessions] == ["Defendants: agreed to produce"]
        assert [r.text for r in third.responses] == ["Defendants contend that they are not."]

    def test_an_item_without_a_ruling_stays_open(self) -> None:
        *_, last = read([order(*LISTED[:3])]).disputes
        assert (last.about, last.state) == ("deadlines for the drawings", State.OPEN)
        assert last.flags == ("NO_RULING_READ_IN_THIS_PAPER", "DOCKET_BY_PLACE")

    def test_a_request_for_fees_without_a_ruling_keeps_the_dispute_partly_open(self) -> None:
        words = LISTED[3].replace(
            " Plaintiff's request for attorneys' fees is denied.", " Plaintiff requests attorneys' fees."
        )
        *_, last = read([order(*LISTED[:3], words)]).disputes
        assert last.state is State.PARTLY and "FEES_SOUGHT_WITHOUT_RULING" in last.flags

    def test_rulings_on_other_requests_are_other_disputes(self) -> None:
        found = read(
            [
                order(
                    "The motion to compel is GRANTED as to RFP No. 1.",
                    "The motion to compel is DENIED as to RFP No. 2.",
                )
            ]
        )
        assert [(d.request_numbers, d.rulings[0].note) for d in found.disputes] == [
            (("RFP No. 1",), "granted"),
            (("RFP No. 2",), "denied"),
        ]

    def test_the_caption_gives_the_motion_and_a_ruling_without_argument_submits_it(self) -> None:
        words = f"The court finds the matter suitable for disposition without oral argument. {DENIED}"
        (one,) = read([order(words, re_docket=("44",))]).disputes
        assert one.docket == ("ECF No. 44",)
        assert [s.what for s in one.steps] == ["submitted", "ruled"]
        assert (one.asked_by, one.against) == ("Plaintiff", "Defendants")

    @pytest.mark.parametrize(
        ("words", "why"),
        [
            ("The hearing set for May 2, 2024 is VACATED.", "it disposes of a date or an event and of no request"),
            ("Does 2-14 are SEVERED from this action.", "no request or motion that it answers is told of"),
        ],
    )
    def test_a_ruling_that_answers_no_request_is_left_apart_with_the_reason(self, words: str, why: str) -> None:
        found = read([order(words)])
        assert found.disputes == ()
        assert [a.why for a in found.apart] == [why]

    def test_a_duty_that_may_be_of_two_disputes_is_left_apart(self) -> None:
        found = read(
            [
                order(
                    "The motion to compel is GRANTED as to RFP No. 1.",
                    "The motion to compel is DENIED as to RFP No. 2.",
                    "Defendants shall produce the documents responsive to RFP No. 1 by May 1, 2024. Plaintiff shall file a list by May 8, 2024.",
                )
            ]
        )
        assert [len(d.obligations) for d in found.disputes] == [1, 0]
        assert [a.ref.text for a in found.apart] == ["Plaintiff shall file a list by May 8, 2024."]

    def test_one_request_with_two_outcomes_is_one_dispute(self) -> None:
        asked = SimpleNamespace(start=10, end=40, text="Plaintiff moves to compel under RFP No. 24 and RFP No. 25.")
        common = {
            "kind": "disposition",
            "asked": asked,
            "by": "Plaintiff",
            "against": None,
            "item": None,
            "heading": None,
            "flags": (),
        }
        rows = [
            SimpleNamespace(
                id="r1", start=50, end=60, text="granted", outcome="granted", request_numbers=("RFP No. 24",), **common
            ),
            SimpleNamespace(
                id="r2", start=70, end=80, text="denied", outcome="denied", request_numbers=("RFP No. 25",), **common
            ),
        ]
        (one,) = read([PaperRows("order", CAPTION, True, rulings=rows)]).disputes
        assert (one.state, [r.note for r in one.rulings]) == (State.CLOSED, ["granted", "denied"])

    def test_a_ruling_put_off_leaves_the_dispute_open(self) -> None:
        (one,) = read([order("Plaintiff’s request for a special master is DEFERRED.")]).disputes
        assert (one.state, [s.what for s in one.steps]) == (State.OPEN, ["put off"])

    def test_an_article_before_a_request_is_nobody(self) -> None:
        (one,) = read([order("The request for fees is denied.")]).disputes
        assert one.asked_by is None


class TestAcrossPapers:
    def test_motion_opposition_and_reply_hang_on_the_dispute_that_the_order_closes(self) -> None:
        papers = [
            MOTION,
            brief("opposition", "DEFENDANT'S OPPOSITION", "opposition", re_docket=("44",), filed="2024-02-15"),
            brief("reply", "PLAINTIFF'S REPLY", "reply", re_docket=("44",), filed="2024-02-22"),
            order(DENIED, re_docket=("44",)),
        ]
        (one,) = read(papers).disputes
        assert [(s.what, s.on) for s in one.steps] == [
            ("filed", "2024-02-01"),
            ("opposed", "2024-02-15"),
            ("replied", "2024-02-22"),
            ("ruled", "2024-03-05"),
        ]
        assert one.opened[0].paper == "motion" and [r.paper for r in one.responses] == ["opposition", "reply"]
        assert one.state is State.CLOSED

    def test_a_motion_that_no_order_decides_is_an_open_dispute(self) -> None:
        (one,) = read([MOTION]).disputes
        assert (one.state, one.asked_by, one.docket, one.request_numbers) == (
            State.OPEN, "Plaintiff", ("ECF No. 44",), ("RFP No. 4",),
        )  # fmt: skip

    def test_a_paper_that_names_no_motion_is_left_apart(self) -> None:
        found = read([MOTION, brief("opposition", "DEFENDANT'S OPPOSITION", "opposition")])
        assert found.disputes[0].responses == ()
        assert [a.ref.paper for a in found.apart] == ["opposition"]

    def test_letters_of_a_list_are_the_papers_where_they_are_given(self) -> None:
        letter = brief("letter", "JOINT LETTER", "letter", docket_number="84")
        first, *_ = read([letter, order(*LISTED)]).disputes
        assert [(r.paper, r.number) for r in first.letters] == [("letter", None), (None, 85)]

    def test_the_chain_of_the_docket_joins_what_captions_do_not(self) -> None:
        reply = brief("reply", "PLAINTIFF'S REPLY", "reply", docket_number="52")
        entries = [
            Entry(number=44, date_filed="2024-02-01", kind="motion", text="MOTION to Compel filed by Plum."),
            Entry(
                number=52, date_filed="2024-02-22", kind="reply", text="REPLY re 44 MOTION to Compel", refers_to=(44,)
            ),
            Entry(
                number=60,
                date_filed="2024-03-05",
                kind="order",
                text="ORDER denying 44 MOTION to Compel",
                refers_to=(44,),
            ),
        ]
        chain = across(entries, [Paper("reply", 52, "reply", "PLAINTIFF'S REPLY")])
        (one,) = read([reply], chain.members, chain.links).disputes
        assert [r.paper for r in one.responses] == ["reply"]
        assert (one.state, one.rulings[0].note) == (State.CLOSED, "denying")
        assert one.flags == ("OPENED_BY_THE_DOCKET_ALONE", "RULING_FROM_THE_DOCKET_ALONE")

    def test_a_proof_hangs_on_the_dispute_whose_duty_it_is_of(self) -> None:
        proof = SimpleNamespace(number=90, words="NOTICE of plums by Plum", is_sure=False)
        first, *rest = read([order(*LISTED)], proofs={"order:o1": [proof]}).disputes
        assert [(p.number, p.note) for p in first.proofs] == [
            (90, "o1: possibly shown by the docket, for a person to look at")
        ]
        assert all(d.proofs == () for d in rest)

    def test_a_concession_that_numbers_the_request_of_one_dispute_hangs_on_it(self) -> None:
        row = SimpleNamespace(
            id="e1", start=0, end=4, text="withdraws RFP No. 4", kind="concession", who="Plaintiff", sorted_as="withdrew",
            request_numbers=("RFP No. 4",), docket=(), item=None, flags=(), side="plaintiff", about=None, heading=None,
        )  # fmt: skip
        letter = PaperRows("letter", MOTION.caption, False, entries=[row])
        one = read(
            [order(DENIED), PaperRows("notice", Caption(document_type="notice"), False, entries=letter.entries)]
        ).disputes[0]
        assert [c.note for c in one.concessions] == ["Plaintiff: withdrew"]


def test_method_limits_and_extent_are_said() -> None:
    found = read([MOTION, order(DENIED)])
    assert found.method and found.limits and found.examined == "2 papers, 1 of them a court's, and 0 docket entries"
    assert read([MOTION, order(DENIED)]) == found
