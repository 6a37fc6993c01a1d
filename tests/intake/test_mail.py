"""Mail is read as its head and parts say, whatever is wrong with some of them; the quick way and the reference agree."""

from __future__ import annotations

import hashlib
from pathlib import Path

import pytest

from intake import messages
from outside import outside
from particulars.errors import Unreadable
from particulars.intake.mail import charsets, dates, eml, mbox, rtf_body
from particulars.intake.mail.head import cleared, head_of
from particulars.intake.mail.made import as_eml
from particulars.intake.mail.message import Attached, Mail, of_bytes
from particulars.intake.mail.parts import leaves, parts_of, reference
from particulars.intake.mail.persons import persons
from particulars.likeness.mail import message_ids
from particulars.testing import check_reader


@pytest.mark.parametrize("name", messages.ALL)
def test_kit(tmp_path: Path, name: str) -> None:
    (path := tmp_path / "a.eml").write_bytes(messages.ALL[name])
    check_reader(eml.read, path)


def test_the_head_stands_before_the_words() -> None:
    read = of_bytes(messages.plain())
    assert read.text.raw.splitlines() == [
        "From: Ann Clerk <a.clerk@records.example>",
        "To: B. Counsel <b@firm.example>",
        "Date: Thu, 7 Mar 2002 11:46:50 -0800 (PST)",
        "Subject: The list",
        "",
        "The list is in the room.",
        "",
    ]
    assert read.fields["date_utc"] == "2002-03-07T19:46:50Z" and read.fields["zone"] == "-0800 (PST)"
    assert read.fields["message_id"] == "1@records.example" and read.fields["message_id_raw"] == "<1@records.example>"
    assert read.fields["mih"] == hashlib.md5(b"1@records.example").hexdigest()


@pytest.mark.parametrize(
    ("name", "words"),
    [
        ("alternative", "Plain words."),
        ("page", "One.\nTwo.\n\nThree."),
        ("quoted", "The “list” is long and the line is broken."),
        ("signed", "Signed words."),
        ("unknown", "The list is in the Zürich."),
        ("upper", "The list is in the room."),
        ("bom", "The list is in the room."),
    ],
)
def test_words(name: str, words: str) -> None:
    assert of_bytes(messages.ALL[name]).text.raw.partition("\n\n")[2].strip() == words


def test_a_line_that_is_no_field_ends_the_head_and_is_not_lost() -> None:
    read = of_bytes(messages.BROKEN_HEAD)
    assert "this line is no field" in read.text.raw and "broken" in read.notes[0]


def test_encoded_words_are_read_and_the_raw_field_is_kept() -> None:
    fields = of_bytes(messages.ENCODED).fields
    assert fields["subject"] == "Peña v. Doe" and fields["subject_raw"] == "=?iso-8859-1?Q?Pe=F1a_v=2E_Doe?="


@pytest.mark.parametrize(
    ("name", "files"),
    [
        ("plain", []),
        ("alternative", []),
        ("files", ["a.pdf", "a.pdf"]),
        ("nested", ["in.eml"]),
        ("signed", ["part-1.asc"]),
        ("broken base64", ["a.pdf"]),
    ],
)
def test_what_came_with_it(name: str, files: list[str]) -> None:
    assert [child.name for child in of_bytes(messages.ALL[name]).children] == files


def test_a_message_in_a_message_is_handed_on_whole() -> None:
    (child,) = of_bytes(messages.NESTED).children
    assert child.pieces is not None
    inner = of_bytes(b"".join(child.pieces()))
    assert [c.name for c in inner.children] == ["deep.pdf"] and "See attached." in inner.text.raw


def said(data: bytes, quick: bool) -> list[tuple[str, str, str, str]]:
    """Type, name, disposition and bytes of each part, by one of the two ways."""
    data = cleared(data)
    whole = parts_of(data)[0] if quick else reference(data)
    # The line ends of words are the reader's to choose; those of files are not.
    return [
        (
            p.kind,
            p.name,
            p.disposition,
            hashlib.sha256(b" ".join(p.data.split()) if p.kind.startswith("text/") else p.data).hexdigest(),
        )
        for p in leaves(whole)
        if p.kind != "message/rfc822" and (p.data.strip() or p.name)  # a mark at the end that opens nothing is no part
    ]


@pytest.mark.parametrize("name", [name for name in messages.ALL if name not in ("broken head", "broken base64")])
def test_the_quick_way_and_the_reference_find_the_same_parts(name: str) -> None:
    assert said(messages.ALL[name], True) == said(messages.ALL[name], False)


def test_the_quick_way_and_the_reference_agree_on_real_mail() -> None:
    folder = outside("data", "productions")
    paths = sorted([*folder.glob("bailey/native/*.eml"), *folder.glob("email/*/*.eml")])
    assert len(paths) > 1000
    differing = []
    for path in paths:
        data = path.read_bytes()
        if head_of(cleared(data)).whole and said(data, True) != said(data, False):
            differing.append(path.name)
    assert differing == []


@pytest.mark.parametrize(
    ("raw", "utc", "zone"),
    [
        ("Thu, 7 Mar 2002 11:46:50 -0800 (PST)", "2002-03-07T19:46:50Z", "-0800 (PST)"),
        ("7 Mar 2002 11:46:50 GMT", "2002-03-07T11:46:50Z", "GMT"),
        ("Thu, 7 Mar 2002 11:46:50", None, ""),
        ("yesterday", None, ""),
        ("Thu, 31 Feb 2002 11:46:50 +0000", None, ""),
        ("", None, ""),
    ],
)
def test_a_date_without_a_zone_stays_without_one(raw: str, utc: str | None, zone: str) -> None:
    assert dates.utc(raw) == (utc, zone)


@pytest.mark.parametrize(
    ("name", "known"),
    [
        ("windows-950", "cp950"),
        ("unknown-8bit", None),
        ('"UTF-8"', "utf-8"),
        ("us-ascii", "utf-8"),
        (None, None),
        ("gbk; x", "gbk"),
    ],
)
def test_names_of_encodings(name: str | None, known: str | None) -> None:
    assert charsets.codec(name) == known


def test_persons_and_ids() -> None:
    assert persons('"Clerk, Ann" <a@r.example>, B <b@f.example>; c@x.example') == [
        '"Clerk, Ann" <a@r.example>',
        "B <b@f.example>",
        "c@x.example",
    ]
    assert message_ids("<a@b> <c@d>\n <e@f>") == ["a@b", "c@d", "e@f"]


def test_a_message_made_of_properties_is_read_as_the_same_message() -> None:
    shown = {"From": "Jörg <j@x.example>", "Date": "Thu, 07 Mar 2002 19:46:50 +0000", "Subject": "Größe"}
    fields = {"message_id_raw": "<1@x>", "in_reply_to": "a@b c@d", "references": "a@b"}
    made = as_eml(Mail(shown, "Words\nof it.", (Attached("ä.pdf", b"\x00\xff"),), fields))
    assert made == as_eml(Mail(shown, "Words\nof it.", (Attached("ä.pdf", b"\x00\xff"),), fields))
    read = of_bytes(made)
    assert (
        read.fields["author"] == shown["From"]
        and read.fields["in_reply_to"] == "a@b c@d"
        and "Words\nof it." in read.text.raw
    )
    (child,) = read.children
    assert child.name == "ä.pdf" and child.pieces is not None and b"".join(child.pieces()) == b"\x00\xff"


def test_nothing_of_a_message(tmp_path: Path) -> None:
    with pytest.raises(Unreadable, match="no head"):
        of_bytes(b"\n\nno field stands here")


def test_a_mailbox_gives_each_message(tmp_path: Path) -> None:
    one = (
        messages.plain(body="From here on, >From and the rest")
        .replace(b"\r\n", b"\n")
        .replace(b"\nFrom here", b"\n>From here")
    )
    (path := tmp_path / "a.mbox").write_bytes(
        b"From a@b Thu Mar  7 11:46:50 2002\n" + one + b"\nFrom a@b Fri Mar  8 11:46:50 2002\n" + messages.plain()
    )
    read = mbox.read(path)
    bodies = [b"".join(c.pieces()) for c in read.children if c.pieces]
    assert len(bodies) == 2 and b"\nFrom here on" in bodies[0] and bodies[1].rstrip() == messages.plain().rstrip()
    check_reader(mbox.read, path)


def test_rich_text_of_a_message_is_unpacked() -> None:
    # The example of [MS-OXRTFCP] 4.1.
    packed = bytes.fromhex(
        "2d0000002b0000004c5a4675f1c5c7a703000a007263706731323542320af8682076 0bd000c0656c20776f726c647d0a800fa0".replace(
            " ", ""
        )
    )
    unpacked = rtf_body.unpacked(packed)
    assert unpacked.startswith(b"{\\rtf1\\ansi\\ansicpg125") and rtf_body.unpacked(b"short") == b""


def test_a_file_packed_by_uuencode_is_an_attachment_and_no_words() -> None:
    packed = "begin 644 hello.txt\n+:&5L;&\\@=V]R;&0\n`\nend\n"
    found = of_bytes(f"From: a@x.example\nSubject: uu\n\nbegin with this.\n{packed}Bye.\n".encode())
    (child,) = found.children
    assert child.name == "hello.txt" and child.pieces is not None and b"".join(child.pieces()) == b"hello world"
    assert "begin with this." in found.text.clean.text and "Bye." in found.text.clean.text
    assert "644" not in found.text.clean.text
    damaged = of_bytes(b"From: a@x.example\nSubject: uu\n\nbegin 644 b.bin\n#AAAAZZZZZ\n`\nend\n")
    (child,) = damaged.children
    assert child.pieces is None and "damaged" in child.reason and "begin 644 b.bin" in damaged.text.clean.text
    assert not list(of_bytes(b"From: a@x\nSubject: y\n\nbegin 644 times\nand then\nend\n").children)
