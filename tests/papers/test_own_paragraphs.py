"""A pleading's cite of its own paragraph opens it in the report; a cite of another paper, or of a number in doubt, does not."""

from __future__ import annotations

import pytest

from papers.sample import cite
from particulars.analyses.authorities.rows import Authorities, Authority, Kind
from particulars.papers.numbered_paragraphs import unsettled
from particulars.papers.report.render import Source, render
from particulars.reading.caption import Caption
from particulars.reading.paragraphs import index
from reading.written import written

PAPER = written(
    "1. It rained.", "2. It hailed; see ECF No. 7 ¶ 1.", "3. So.", "3. And so.", "5. It stopped.", "6. Then."
)


def page(ecf: str, pin: str) -> str:
    row = cite(PAPER, "ECF No. 7 ¶ 1", Kind.ECF, f"ecf:x:{ecf}", pin=pin)
    found = Authorities(
        citations=(row,),
        authorities=(Authority(id=f"ecf:x:{ecf}", kind=Kind.ECF, group="record", name=f"ECF No. {ecf}"),),
        method="m",
        limits=(),
        examined="all",
    )
    caption = Caption(document_type="complaint", docket_number="7")
    return render(Source("a.txt", "0" * 64), PAPER, caption, found, prepared="", version="0")


@pytest.mark.parametrize(
    ("ecf", "pin", "opens"), [("7", "¶ 1", True), ("8", "¶ 1", False), ("7", "¶ 3", False), ("7", "¶ 4", False)]
)
def test_one_paragraph_alone_is_opened(ecf: str, pin: str, opens: bool) -> None:
    assert (f'<span class="note">pin</span> <a href="#para-{pin[2:]}">' in page(ecf, pin)) is opens


def test_gaps_and_repeats_are_printed() -> None:
    assert unsettled(index(PAPER)) == ("¶ 4 is missing", "¶ 3 stands more than once; none is chosen")
    assert all(words in page("7", "¶ 1") for words in unsettled(index(PAPER)))


def test_an_order_has_no_index() -> None:
    order = Caption(document_type="order")
    nothing = Authorities(citations=(), authorities=(), method="m", limits=(), examined="all")
    assert 'id="para-' not in render(Source("a.txt", "0" * 64), PAPER, order, nothing, prepared="", version="0")
