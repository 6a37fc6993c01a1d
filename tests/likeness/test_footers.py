"""Footers: what a collection repeats at the end is set aside and listed; what people wrote stays."""

from __future__ import annotations

import random

import pytest

from likeness.planted import text
from outside import outside
from particulars.errors import Misused
from particulars.intake.plain import read_text
from particulars.likeness.footers import FooterRule, Footers, known_footers, with_own_lines

NOTICE = "*****\nThis message is confidential and may be\nprivileged under the rules of court.\n*****\n"
SIGNATURE = "\nA. Clerk, Office of Records, Quarrelstone, Room 12\n"


def mails(count: int, tail: str, first: int = 0) -> list[tuple[str, str]]:
    return [(f"m{n:02}", f"{' '.join(text(n, 30))}\n\n{tail}") for n in range(first, first + count)]


def rests(found: Footers, documents: list[tuple[str, str]]) -> dict[str, str]:
    cuts = found.cuts()
    return {key: body[: cuts.get(key, len(body))] for key, body in documents}


def test_a_notice_at_the_end_of_many_texts_is_a_footer() -> None:
    documents = mails(12, NOTICE)
    found = known_footers(documents)
    (footer,) = found.footers
    assert footer.documents == 12
    assert footer.text.startswith("***** This message") and footer.text.endswith("*****")
    for removal, (key, body) in zip(found.removals, documents, strict=True):
        assert (removal.key, body[removal.start : removal.end]) == (key, NOTICE)
        assert rests(found, documents)[key] == " ".join(text(int(key[1:]), 30)) + "\n\n"


def test_too_few_texts_are_no_footer() -> None:
    assert known_footers(mails(9, NOTICE)).footers == ()


def test_copies_of_one_text_count_once() -> None:
    """Ninety copies of one letter make no footer of the letter."""
    (_, body), *_ = mails(1, NOTICE)
    assert known_footers([(str(n), body) for n in range(90)]).footers == ()


def test_lines_broken_elsewhere_are_the_same_footer() -> None:
    broken = NOTICE.replace("may be\n", "may\nbe ").replace("court.\n", "court.\r\n\r\n")
    found = known_footers([*mails(6, NOTICE), *mails(6, broken, 6)])
    assert [f.documents for f in found.footers] == [12]


def test_a_signature_above_the_notice_is_a_footer_of_its_own() -> None:
    found = known_footers([*mails(30, NOTICE), *mails(12, SIGNATURE + NOTICE, 30)])
    assert [(f.documents, f.text.split()[0]) for f in found.footers] == [(42, "*****"), (12, "A.")]
    assert len(found.removals) == 54


def test_a_notice_that_no_blank_line_parts_from_the_message_is_found_in_the_reading_text() -> None:
    """The reading text joins the lines of a paragraph; the lines of the paper are what a footer is made of."""
    documents = [(key, body.replace("\n\n", "\n")) for key, body in mails(12, NOTICE)]
    read = [(key, read_text(body)) for key, body in documents]
    assert known_footers([(key, one.clean.text) for key, one in read]).footers == ()
    own = [(key, with_own_lines(one)) for key, one in read]
    found = known_footers(own)
    assert [f.text for f in found.footers] == [
        "This message is confidential and may be privileged under the rules of court."
    ]
    left = rests(found, own)
    for (key, body), (_, one) in zip(documents, read, strict=True):
        assert left[key].split() == body.split("\n")[0].split()
        assert left[key].replace("\n", " ") == one.clean.text[: len(left[key])], "each character keeps its place"


def test_a_quoted_message_that_many_answer_is_no_footer() -> None:
    quoted = "-----Original Message-----\nFrom: A. Clerk\nPlease send the list of papers by Friday noon.\n"
    found = known_footers(mails(20, quoted))
    assert not any("Original" in f.text or "From:" in f.text for f in found.footers)


def test_a_text_that_is_nothing_but_the_notice_is_left_empty() -> None:
    documents = [*mails(12, NOTICE), ("bare", f"\n\n{NOTICE}\n\n")]
    assert rests(known_footers(documents), documents)["bare"].strip() == ""


def test_a_long_closing_is_no_footer() -> None:
    assert known_footers(mails(12, " ".join(text(500, 260)))).footers == ()


def test_the_share_of_texts_counts_too() -> None:
    documents = [*mails(12, NOTICE), *((f"x{n}", " ".join(text(900 + n, 30))) for n in range(88))]
    assert known_footers(documents, FooterRule(share=0.12)).footers
    assert not known_footers(documents, FooterRule(share=0.121)).footers


def test_the_order_of_documents_changes_nothing() -> None:
    documents = [*mails(30, NOTICE), *mails(12, SIGNATURE + NOTICE, 30)]
    assert known_footers(random.Random(3).sample(documents, 42)) == known_footers(documents)


def test_the_licence_notice_of_the_real_mail_is_found() -> None:
    folder = outside("data", "productions", "bailey", "text")
    documents = [(p.name, p.read_text(encoding="utf8", errors="replace")) for p in sorted(folder.iterdir())]
    found = known_footers(documents)
    bearing = sum('please cite to "ZL Technologies' in body and "by/3.0" in body for _, body in documents)
    assert found.footers[0].documents == bearing
    assert "Creative Commons Attribution 3.0" in found.footers[0].text
    assert all(len(f.text.split()) <= 250 for f in found.footers)


def test_a_rule_that_takes_one_document_is_refused() -> None:
    with pytest.raises(Misused, match="at least two documents"):
        FooterRule(documents=1)


def test_the_rule_is_printed() -> None:
    found = known_footers([])
    assert "at least 10 different texts and 1.0% of all" in found.method and found.limits
