"""Outlook messages: what our own reader finds is what another library finds; stores need their extra."""

from __future__ import annotations

import hashlib
import re
from importlib.util import find_spec
from pathlib import Path

import oxmsg
import pytest

from intake import compound
from outside import outside
from particulars.errors import NoReader, Unreadable
from particulars.intake.kinds import kind_of
from particulars.intake.mail import outlook, store
from particulars.intake.mail.message import of_bytes
from particulars.testing import check_reader

NAMES = ("test-outlook2003.msg", "testMSG_att_msg.msg", "testMSG_chinese.msg")


@pytest.mark.parametrize("name", NAMES)
def test_another_library_finds_the_same(name: str) -> None:
    path = outside("data", "productions", "msg", name)
    check_reader(outlook.read, path)
    read, other = outlook.read(path), oxmsg.Message.load(str(path))
    if name != "testMSG_chinese.msg":  # the other library does not know how its encoding is called
        assert read.fields["subject"] == " ".join(other.subject.split())
        words, theirs_said = (re.findall(r"\w+", said) for said in (read.text.raw, other.body or ""))
        assert words[len(words) - len(theirs_said) :] == theirs_said
    files = [hashlib.sha256(b"".join(c.pieces())).hexdigest() for c in read.children if c.pieces]
    theirs = [hashlib.sha256(a.file_bytes).hexdigest() for a in other.attachments if a.file_bytes]
    assert set(theirs) <= set(files) and len(files) == other.attachment_count


def test_a_message_made_here(tmp_path: Path) -> None:
    (path := tmp_path / "a.msg").write_bytes(compound.outlook("The list", "In the room."))
    assert kind_of(path).kind == "msg"
    read = outlook.read(path)
    assert read.text.raw.splitlines()[:4] == [
        "From: Ann Clerk <a@x.example>",
        "To: Bob <b@y.example>",
        "Date: Thu, 07 Mar 2002 19:46:50 +0000",
        "Subject: The list",
    ]
    assert read.text.raw.rstrip().endswith("In the room.") and read.fields["date_utc"] == "2002-03-07T19:46:50Z"


def test_a_code_page_that_python_calls_otherwise() -> None:
    read = outlook.read(outside("data", "productions", "msg", "testMSG_chinese.msg"))
    assert "格式測試" in read.fields["subject"] and "勞工代表" in read.text.raw


def test_a_message_in_a_message_becomes_a_file() -> None:
    read = outlook.read(outside("data", "productions", "msg", "testMSG_att_msg.msg"))
    inner = next(c for c in read.children if c.name.endswith(".eml"))
    assert inner.pieces is not None and of_bytes(b"".join(inner.pieces())).fields["subject"] == "Test Attachment"


def test_a_damaged_message_is_refused(tmp_path: Path) -> None:
    (path := tmp_path / "a.msg").write_bytes(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(2000))
    with pytest.raises(Unreadable, match="damaged"):
        outlook.read(path)


@pytest.mark.skipif(find_spec("pypff") is not None, reason="the extra is installed")
def test_a_store_without_its_extra_says_what_to_install() -> None:
    with pytest.raises(NoReader, match=r"pip install 'particulars\[pst\]'"):
        store.read(Path("a.pst"))


@pytest.mark.skipif(find_spec("pypff") is None, reason="the extra pst is not installed")
@pytest.mark.parametrize(
    ("name", "messages"),
    [("32-bit.pst", 1), ("flags_jane_doe.pst", 8), ("testPST_variousBodyTypes.pst", 4), ("passworded.pst", 3)],
)
def test_stores(name: str, messages: int) -> None:
    path = outside("data", "productions", "pst", name)
    children = list(store.read(path).children)
    assert len(children) >= messages
    for child in children:
        assert child.reason or (child.pieces and of_bytes(b"".join(child.pieces())).text.raw)
