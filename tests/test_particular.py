"""A statement without a place in the record is not a particular (rule 1 of the house)."""

from __future__ import annotations

import json

import msgspec
import pytest

from particulars.cites import Cite, CiteKind, PageLine, PageSystem, Paragraph, Verified, printed, quote_hash
from particulars.errors import NotParticular
from particulars.particular import Particular, decode, encode


def a_cite(quote: str = "the request is denied", doc: str = "d1", matter: str = "") -> Cite:
    at = PageLine(paper="ECF 9", system=PageSystem.ECF, page_from=2, page_to=2, line_from=3, line_to=4)
    return Cite(
        kind=CiteKind.DOCKET,
        doc_id=doc,
        doc_sha256="0" * 64,
        locator=at,
        quote=quote,
        quote_sha256=quote_hash(quote),
        display=printed(at),
        matter=matter,
    )


def a_particular(**changes: object) -> Particular:
    values: dict[str, object] = {
        "id": "p1",
        "statement": "The request was denied.",
        "topic": "rulings",
        "cites": (a_cite(),),
        "method": "read from the order's last paragraph",
    }
    return Particular(**(values | changes))  # type: ignore[arg-type]


@pytest.mark.parametrize("field", ["cites", "method", "statement", "topic"])
def test_cannot_be_made_without(field: str) -> None:
    with pytest.raises(NotParticular):
        a_particular(**{field: () if field == "cites" else ""})


@pytest.mark.parametrize("field", ["cites", "method", "statement", "topic", "id"])
def test_cannot_be_decoded_without(field: str) -> None:
    fields = json.loads(encode(a_particular()))
    del fields[field]
    with pytest.raises(NotParticular):
        decode(json.dumps(fields))


@pytest.mark.parametrize("line", ["", "[]", "{", b"\xff", '{"type":"particular"}'])
def test_what_is_no_particular_is_refused(line: str | bytes) -> None:
    with pytest.raises(NotParticular):
        decode(line)


def test_unknown_fields_are_refused() -> None:
    fields = json.loads(encode(a_particular())) | {"relevant": True}
    with pytest.raises(NotParticular):
        decode(json.dumps(fields))


def test_reads_back_with_the_same_bytes() -> None:
    one = a_particular(limits=("dates not checked",), derived_from=("d7",))
    line = encode(one)
    assert decode(line) == one
    assert encode(decode(line)) == line
    keys = [k for k in json.loads(line) if k != "type"]
    assert keys == sorted(keys)


def test_rests_on_each_item_it_cites_and_was_derived_from() -> None:
    one = a_particular(cites=(a_cite(doc="d3"), a_cite(doc="x", matter="other")), derived_from=("d1", "d3"))
    assert one.items == ("d1", "d3")


def test_a_quotation_that_is_not_the_one_hashed_is_refused() -> None:
    line = encode(a_particular()).replace(b"is denied", b"is granted")
    with pytest.raises(NotParticular):
        decode(line)


def test_a_normalisation_is_named_when_it_was_needed() -> None:
    with pytest.raises(ValueError, match="normalisation"):
        msgspec.structs.replace(a_cite(), verified=Verified.NORMALISED)


def test_a_locator_of_a_kind_nobody_knows_is_refused() -> None:
    with pytest.raises(NotParticular):
        decode(encode(a_particular()).replace(b'"page_line"', b'"roughly"'))


def test_locators_decode_to_their_own_kind() -> None:
    at = Paragraph(paper="Compl.", para_from=29, para_to=31)
    one = a_particular(cites=(msgspec.structs.replace(a_cite(), locator=at, display=printed(at)),))
    assert decode(encode(one)).cites[0].locator == at
