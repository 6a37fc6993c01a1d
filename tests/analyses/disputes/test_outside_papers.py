"""The register over real orders, where those lie beside the checkout: four disputes of one letter, and one motion."""

from __future__ import annotations

from functools import cache

from outside import outside
from particulars.analyses.authorities.reading import read as read_authorities
from particulars.analyses.disputes.needs import PaperRows
from particulars.analyses.disputes.reading import read
from particulars.analyses.disputes.rows import Disputes, State
from particulars.analyses.ledgers.reading import read as read_ledgers
from particulars.analyses.obligations.reading import read as read_obligations
from particulars.analyses.rulings.reading import read as read_rulings
from particulars.intake.plain import read_text
from particulars.reading.captions import read as read_caption


@cache
def found(number: str) -> Disputes:
    (path,) = sorted(outside("papers").glob(f"{number}-*.txt"))
    text = read_text(path.read_bytes().decode("utf8"))
    caption = read_caption(text)
    ledgers = read_ledgers(text, caption, read_authorities(text, caption).citations)
    rulings, obligations = read_rulings(text, caption), read_obligations(text, caption)
    return read([PaperRows(number, caption, True, rulings.rulings, obligations.obligations, ledgers.entries)])


def test_four_disputes_answered_item_by_item_are_all_closed() -> None:
    """LAW M003-26: the list of four disputes, each with what was asked and ruled."""
    register = found("003").disputes
    assert [d.state for d in register] == [State.CLOSED] * 4
    assert [[r.note for r in d.rulings] for d in register] == [
        ["granted"],
        ["granted in part"],
        ["denied"],
        ["ordered", "denied"],
    ]
    assert [d.asked_by for d in register] == ["Defendants", "Defendants", "Plaintiff", "Plaintiff"]
    assert [bool(d.obligations) for d in register] == [True] * 4
    assert register[0].request_numbers == ("Interrogatory No. 17", "Interrogatory No. 18")
    assert {d.docket for d in register} == {("ECF No. 84", "ECF No. 85", "ECF No. 86", "ECF No. 87")}
    assert [a.ref.note for a in found("003").apart] == ["canceled"]


def test_a_motion_to_compel_with_its_response_burden_and_ruling() -> None:
    """LAW M000-06, M000-13: submitted without argument, ruled, and who bears the burden."""
    (one,) = found("000").disputes
    assert (one.asked_by, one.against, one.request_numbers, one.docket) == (
        "Plaintiffs", "Defendants", ("RFP No. 27",), ("ECF No. 139",),
    )  # fmt: skip
    assert [s.what for s in one.steps] == ["submitted", "ruled"]
    assert len(one.responses) >= 2 and len(one.burden) >= 2 and one.concessions
    assert one.state is State.CLOSED


def test_a_severance_that_nobody_asked_for_closes_no_dispute() -> None:
    register = found("002")
    assert [(d.rulings[0].note, d.state) for d in register.disputes] == [("denied", State.CLOSED)]
    assert "severed" in [a.ref.note for a in register.apart]
