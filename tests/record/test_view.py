"""Access is decided in one place, before data are read: a table of who, what, allowed (rule 7 of the house)."""

from __future__ import annotations

import pytest

from particulars.errors import DoesNotResolve, Misused, SealedFrom
from particulars.record.decisions import DecisionKind, Waiting
from particulars.record.items import Status
from particulars.record.labels import LabelKind
from particulars.record.store import Record
from particulars.record.view import image_subject
from record.a_case import AT, BY, Case, a_text, add_one


def give(case: Case, person: str, label: str, answer: str = "given") -> None:
    case.record.decide([{"kind": "access", "subject": f"{person} / {label}", "answer": answer}], by=BY, at=AT)


def test_until_there_are_labels_everyone_sees_everything(case: Case) -> None:
    assert case.record.open_for("anyone").items() == case.record.items()
    with pytest.raises(SealedFrom):
        case.record.open_for(" ")


@pytest.mark.parametrize(
    ("labels", "given", "sees"),
    [
        ((), (), True),
        (("PUBLIC",), (), True),
        (("CONFIDENTIAL",), (), False),
        (("CONFIDENTIAL",), ("CONFIDENTIAL",), True),
        (("CONFIDENTIAL",), ("HC-AEO",), False),  # a set, not a ladder
        (("CONFIDENTIAL", "PRIVILEGED"), ("CONFIDENTIAL",), False),
        (("CONFIDENTIAL", "PRIVILEGED"), ("CONFIDENTIAL", "PRIVILEGED"), True),
        (("PUBLIC", "SUBSCRIBER"), (), False),
    ],
)
def test_who_may_see_what(case: Case, labels: tuple[str, ...], given: tuple[str, ...], sees: bool) -> None:
    case.record.add_particulars([case.particular()], by=BY, at=AT)
    for label in labels:
        case.record.label(case.item, label, by=BY, at=AT)
    for label in given:
        give(case, "Associate", label)
    view = case.record.open_for("Associate")
    assert bool(view.items()) is bool(list(view.particulars())) is bool(view.tally()[Status.READ]) is sees
    if not sees:
        cite = case.cite("denied")
        for ask in (view.item, view.text, view.original, view.labels, view.family, view.custody):
            with pytest.raises(SealedFrom):
                ask(case.item)
        with pytest.raises(SealedFrom):
            view.resolve(cite)


def test_a_particular_that_rests_on_one_hidden_item_is_not_there(case: Case) -> None:
    other = add_one(case.record, b"x", "x.txt", kind="text", by=BY, at=AT)
    one = case.particular()
    two = type(one)(**{f: getattr(one, f) for f in one.__struct_fields__} | {"id": "p2", "derived_from": (other,)})
    case.record.add_particulars([one, two], by=BY, at=AT)
    case.record.label(other, "PRIVILEGED", by=BY, at=AT)
    assert [p.id for p in case.record.open_for("Expert").particulars()] == ["p1"]


def test_a_label_is_lifted_and_access_withdrawn_by_later_entries(case: Case) -> None:
    case.record.label(case.item, "HC-AEO", by=BY, at=AT, source="Prot. Ord. § 4")
    give(case, "Expert", "HC-AEO")
    assert case.record.open_for("Expert").items()
    give(case, "Expert", "HC-AEO", "withdrawn")
    assert not case.record.open_for("Expert").items()
    case.record.label(case.item, "HC-AEO", by=BY, at=AT, lifted=True)
    assert case.record.open_for("Expert").items()
    assert case.record.labels(case.item) == frozenset()


def test_kinds_of_labels_and_decisions_are_added_from_outside(case: Case) -> None:
    with pytest.raises(Misused):
        case.record.label(case.item, "EXPORT-CONTROLLED", by=BY, at=AT)
    with pytest.raises(Misused):
        case.record.propose("party_alias")
    alias = DecisionKind(
        "party_alias", ("same", "not the same"), lambda view: [Waiting("Acme Inc. = Acme", "One party?")]
    )
    label = LabelKind("EXPORT-CONTROLLED", "may not leave the country")
    with Record.open(case.record.path, kinds=[alias], labels=[label]) as record:
        record.label(case.item, "EXPORT-CONTROLLED", by=BY, at=AT)
        (row,) = record.propose("party_alias")
        assert record.decide([row], by=BY, at=AT) == 0  # a row without an answer still waits
        assert record.decide([row | {"answer": "same"}], by=BY, at=AT) == 1
        assert record.propose("party_alias") == []
        record.decide([row | {"answer": "not the same", "reason": "the registry"}], by="B", at=AT)
        answer = record.decisions("party_alias")["Acme Inc. = Acme"]
        assert (answer.answer, answer.by) == ("not the same", "B")
        assert answer.supersedes is not None
    assert case.record.open_for("anyone").items() == []  # a label whose kind is not known here still restricts


def test_all_faults_of_a_sheet_are_named_and_nothing_is_decided(case: Case) -> None:
    rows = [
        {"kind": "access", "subject": "A / PUBLIC", "answer": "given"},
        {"kind": "access", "subject": "B / PUBLIC", "answer": "perhaps"},
        {"kind": "what", "subject": "x", "answer": "y"},
        {"kind": "access", "subject": "", "answer": "given"},
        {"kind": "access", "subject": "C / PUBLIC", "answer": "given", "colour": "red"},
    ]
    with pytest.raises(Misused, match=r"row 2: .*row 3: .*row 4: .*row 5: "):
        case.record.decide(rows, by=BY, at=AT)
    assert case.record.decisions("access") == {}


def test_what_could_not_be_read_waits_for_a_decision(case: Case) -> None:
    item = add_one(case.record, b"x", "x.wpd", kind="wpd", status=Status.UNREAD, reason="no reader", by=BY, at=AT)
    (row,) = case.record.propose("unread")
    assert row["subject"] == item
    case.record.decide([row | {"answer": "leave unread"}], by=BY, at=AT)
    assert case.record.propose("unread") == []


def test_a_quotation_only_on_the_page_image_is_stored_when_a_person_saw_it(case: Case) -> None:
    item = add_one(case.record, b"a scan", "s.pdf", kind="pdf", status=Status.UNREAD, reason="no text", by=BY, at=AT)
    scan = a_text("a scan\n")
    sha256 = case.record.item(item).sha256
    cite = Case(case.record, item, scan).cite("scan")
    assert cite.doc_sha256 == sha256
    one = type(case.particular())(id="p1", statement="It is a scan.", topic="t", cites=(cite,), method="seen")
    with pytest.raises(DoesNotResolve):
        case.record.add_particulars([one], by=BY, at=AT)
    waiting = Waiting(image_subject(cite), "Is this on the page image?")
    (row,) = case.record.propose("image_only", [waiting])
    case.record.decide([row | {"answer": "seen on the image"}], by="B. Associate", at=AT)
    case.record.add_particulars([one], by=BY, at=AT)
    (stored,) = case.record.exportable()
    assert stored.cites[0].verified == "image_only"
