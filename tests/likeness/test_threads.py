"""Threads: each link rests on a named sign, and where two messages fit none is chosen."""

from __future__ import annotations

from particulars.likeness.threads import Sign, bare, threads


def mail(item: str, **said: str | None) -> dict[str, str | None]:
    row: dict[str, str | None] = dict.fromkeys(
        ("message_id", "in_reply_to", "references", "conversation", "subject", "author", "recipients", "cc"), ""
    )
    return {**row, "item": item, "kind": "eml", "date_utc": None, **said}


ANN, BOB = "Ann <ann@x.example>", "Bob <bob@y.example>"
FIRST = mail(
    "1", message_id="a@x", subject="The data list", author=ANN, recipients=BOB, date_utc="2002-03-07T10:00:00Z"
)


def test_references_come_first() -> None:
    answer = mail(
        "2", message_id="b@y", in_reply_to="a@x", subject="Something else", author=BOB, date_utc="2002-03-08T10:00:00Z"
    )
    later = mail("3", message_id="c@x", references="gone@x a@x b@y", subject="x", author=ANN)
    found = threads([later, answer, FIRST])
    assert [(k.item, k.parent, k.sign) for k in found.links] == [
        ("2", "1", Sign.REFERENCES),
        ("3", "2", Sign.REFERENCES),
    ]
    assert found.threads == {"1": "1", "2": "1", "3": "1"}


def test_a_missing_one_in_the_middle_is_passed_over() -> None:
    found = threads([FIRST, mail("3", message_id="c@x", references="a@x gone@x", in_reply_to="gone@x")])
    assert [(k.item, k.parent) for k in found.links] == [("3", "1")]


def test_a_quoted_head_names_the_message() -> None:
    answer = mail("2", subject="Lists", author=BOB, date_utc="2002-04-30T10:00:00Z")
    text = "From: Bob\n\nSure.\n\n-----Original Message-----\nFrom: Ann <ann@x.example>\nSent: Thursday\nTo: Bob\nSubject: The data list\n\nOld."
    found = threads([FIRST, answer], {"1": "From: Ann\n\nOld.", "2": text}.__getitem__)
    assert [(k.item, k.parent, k.sign, k.value) for k in found.links] == [
        ("2", "1", Sign.QUOTED, "Ann <ann@x.example>: The data list")
    ]


def test_conversation_index() -> None:
    one = mail("1", conversation="01cb", date_utc="2002-03-07T10:00:00Z")
    found = threads([one, mail("2", conversation="01cb", date_utc="2002-03-09T10:00:00Z")])
    assert [(k.item, k.parent, k.sign) for k in found.links] == [("2", "1", Sign.CONVERSATION)]


def test_subject_wants_a_person_and_a_window() -> None:
    def answer(**said: str | None) -> dict[str, str | None]:
        return mail(
            "2", **{"subject": "RE: Fwd: The  data list", "author": BOB, "date_utc": "2002-03-20T10:00:00Z", **said}
        )

    assert [k.sign for k in threads([FIRST, answer()]).links] == [Sign.SUBJECT]
    assert threads([FIRST, answer(author="Zoe <z@z.example>")]).links == ()
    assert threads([FIRST, answer(date_utc="2002-05-20T10:00:00Z")]).links == ()
    assert threads([FIRST, answer(date_utc=None)]).links == ()
    assert threads([FIRST, answer(subject="The data list")]).links == (), "not an answer by its subject"


def test_two_that_fit_are_listed_and_none_is_chosen() -> None:
    twin = {**FIRST, "item": "1b", "message_id": "other@x"}
    found = threads([FIRST, twin, mail("2", subject="Re: The data list", author=BOB, date_utc="2002-03-08T10:00:00Z")])
    assert found.links == () and [(o.item, o.candidates) for o in found.open] == [("2", ("1", "1b"))]


def test_copies_are_one_place_and_a_ring_ends() -> None:
    copy = {**FIRST, "item": "0"}
    found = threads([FIRST, copy, mail("2", message_id="b@y", in_reply_to="a@x")])
    assert found.threads == {"0": "0", "1": "0", "2": "0"} and "3 messages, 2 distinct" in found.examined
    ring = [mail("1", message_id="a", in_reply_to="b"), mail("2", message_id="b", in_reply_to="a")]
    assert set(threads(ring).threads.values()) == {"1"}


def test_bare_subjects() -> None:
    assert bare("RE: Fw: AW: The  List") == "the list" and bare("Regarding: x") == "regarding: x"


def test_an_equal_id_over_other_content_is_no_copy_and_leaves_the_answer_open() -> None:
    first = {**FIRST, "content_sha256": "c1", "sha256": "f1"}
    copied = {**first, "item": "2", "sha256": "f2"}
    forged = mail(
        "3", message_id="a@x", subject="Other", author="Eve <eve@x.example>", content_sha256="c3", sha256="f3"
    )
    answer = mail("4", message_id="b@y", in_reply_to="a@x", subject="x", author=BOB, content_sha256="c4", sha256="f4")
    alone = threads([first, copied, answer])
    assert [(k.item, k.parent) for k in alone.links] == [("4", "1")] and alone.threads["2"] == "1"
    found = threads([first, copied, forged, answer])
    assert found.links == () and found.threads["3"] == "3" and found.threads["2"] == "1"
    assert [(one.item, one.candidates, one.sign) for one in found.open] == [("4", ("1", "3"), Sign.REFERENCES)]
    assert "1 ids borne by messages that are not the same in content" in found.examined


def test_of_messages_without_a_content_hash_only_the_same_file_is_a_copy() -> None:
    one = mail("1", message_id="a@x", sha256="f1")
    assert threads([one, {**one, "item": "2"}]).threads == {"1": "1", "2": "1"}
    assert threads([one, {**one, "item": "2", "sha256": "f2"}]).threads == {"1": "1", "2": "2"}
