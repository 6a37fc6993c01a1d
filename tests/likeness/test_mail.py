"""One message has one content hash whatever file it came in, and another message has another."""

from __future__ import annotations

import random
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from particulars.likeness.mail import METHOD, Message, address, content_hash, message_ids, message_key

MAIL = Message(
    author='"Ann Clerk" <A.Clerk@Records.example>',
    to=("b.smith@lq.example", "Lane, Mara <m.lane@lq.example>"),
    cc=("Room 12",),
    date_utc="2023-05-04T09:10:11Z",
    subject="Re: the list",
    body="Please see the list.\n\nAnn",
    attachments=("a" * 64, "b" * 64),
)


@pytest.mark.parametrize(
    "other",
    [
        replace(MAIL, author="a.clerk@records.example"),
        replace(MAIL, to=("m.lane@LQ.example", "<b.smith@lq.example>", "B.Smith@lq.example", " ")),
        replace(MAIL, cc=("ROOM  12",)),
        replace(MAIL, subject="Re:  the\r\n\tlist"),
        replace(MAIL, body="Please see the list.\r\n\r\n\r\nAnn\r\n"),
        replace(MAIL, date_utc="2023-05-04T09:10:11.250+00:00"),
        replace(MAIL, attachments=("B" * 64, "a" * 64)),
    ],
)
def test_what_differs_between_containers_changes_nothing(other: Message) -> None:
    assert content_hash(other) == content_hash(MAIL)


@pytest.mark.parametrize(
    "other",
    [
        replace(MAIL, author="b.clerk@records.example"),
        replace(MAIL, to=MAIL.to[:1]),
        replace(MAIL, to=(*MAIL.to, *MAIL.cc), cc=()),
        replace(MAIL, cc=("Room 13",)),
        replace(MAIL, date_utc="2023-05-04T09:10:12Z"),
        replace(MAIL, subject="RE: the list"),
        replace(MAIL, subject="the list"),
        replace(MAIL, body="Please see the list. Ann."),
        replace(MAIL, attachments=("a" * 64,)),
        replace(MAIL, attachments=("a" * 64, "b" * 64, "b" * 64)),
        replace(MAIL, subject="Re: the list Please see the list.", body="Ann"),
    ],
)
def test_another_message_has_another_hash(other: Message) -> None:
    assert content_hash(other) not in (content_hash(MAIL), None)


@pytest.mark.parametrize(
    "other",
    [
        replace(MAIL, author=" "),
        replace(MAIL, date_utc=""),
        replace(MAIL, date_utc="2023-05-04"),
        replace(MAIL, date_utc="2023-05-04T09:10:11"),
        replace(MAIL, date_utc="2023-05-04T09:10:11+02:00"),
        replace(MAIL, body=" \n", attachments=()),
    ],
)
def test_too_little_known_gives_no_hash(other: Message) -> None:
    assert content_hash(other) is None


@given(st.lists(st.text(max_size=8), max_size=5), st.lists(st.text(max_size=8), max_size=4), st.randoms())
def test_order_and_repeats_of_people_change_nothing(to: list[str], cc: list[str], chance: random.Random) -> None:
    shuffled = chance.sample(to + to, 2 * len(to))
    assert content_hash(replace(MAIL, to=to, cc=cc)) == content_hash(replace(MAIL, to=shuffled, cc=cc[::-1]))


def test_several_addresses_in_one_name_are_not_chosen_from() -> None:
    assert address("a@x.example b@x.example") == "a@x.example b@x.example"
    assert address("'a@x.example' <A@x.example>") == "a@x.example"


def test_the_method_names_what_is_left_out() -> None:
    assert "Bcc" in METHOD and "to the second" in METHOD


@pytest.mark.parametrize("written", ["<1.JavaMail@x>", " <1.JavaMail@x>\n", "1.JavaMail@x"])
def test_a_message_id_is_compared_without_its_brackets(written: str) -> None:
    assert message_key(written) == "1.JavaMail@x"
    assert message_key(" <> ") == ""


def test_ids_of_a_field_stand_in_brackets_or_alone() -> None:
    assert message_ids("<a@x>\n <b@y> <a@x>") == ["a@x", "b@y"]
    assert message_ids("<a@x> (Ann's message of Mon, b@y)") == ["a@x"]
    assert message_ids('"a@x"') == ["a@x"] and message_ids("a@x, b@y") == ["a@x", "b@y"]
    assert message_ids("Your message of Monday") == [] and message_ids("4711") == ["4711"] and message_ids("") == []
