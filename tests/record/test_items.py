"""A file's name goes on one line, in the list, in a cite and in a showing, whatever its bytes are."""

from __future__ import annotations

import pytest

from particulars.cites import WholeFile, parse, printed
from particulars.record.items import Status, printable_name
from record.a_case import AT, BY, Case, add_one

NAMES = [
    ("order.pdf", "order.pdf"),
    ("Müller, Anlage „3“.pdf", "Müller, Anlage „3“.pdf"),
    (b"caf\xe9.txt".decode("utf-8", "surrogateescape"), "caf\\xe9.txt"),
    ("two\nlines.txt", "two\\nlines.txt"),
    ("a\x1b[2Jb\u202e.txt", "a\\x1b[2Jb\\u202e.txt"),
    (" led.txt  ", "\\x20led.txt\\x20\\x20"),
    ("   ", "\\x20\\x20\\x20"),
    ("\ud800.txt", "\\ud800.txt"),
]


@pytest.mark.parametrize(("name", "says"), NAMES, ids=[says for _, says in NAMES])
def test_a_name_is_one_that_a_cite_can_bear(name: str, says: str) -> None:
    assert printable_name(name) == says
    whole = WholeFile(name=says, sha256="0" * 64)
    assert parse(printed(whole)) == whole
    assert printable_name(says) == says


def test_an_item_has_name_and_reason_in_print(case: Case) -> None:
    odd = b"x/caf\xe9\n.txt".decode("utf-8", "surrogateescape")
    id = add_one(
        case.record, b"x", odd, kind="txt", by=BY, at=AT, status=Status.DUPLICATE, reason=f"The bytes of {odd}."
    )
    item = case.record.item(id)
    assert (item.name, item.reason) == ("x/caf\\xe9\\n.txt", "The bytes of x/caf\\xe9\\n.txt.")
