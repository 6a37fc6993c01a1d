"""Counsel, signature and class posture stand in the report and in the rows as captioned, nothing added."""

from __future__ import annotations

import json

import msgspec

from papers.sample import authorities, caption, text
from particulars.papers.report.render import Source, render
from particulars.papers.rows import json_lines

# M001-01, M001-33, M001-37: the fields as the caption's reader gives them.
CAPTION = msgspec.structs.replace(
    caption(text()),
    counsel=("Ada Lamp", "Bo Wick"),
    signer="Ada Lamp",
    signer_capacity="Counsel for Plaintiff",
    class_posture="individually and on behalf of all others similarly situated",
)


def test_counsel_signer_and_class_are_printed_as_captioned() -> None:
    paper = text()
    page = render(Source("a.txt", "0" * 64), paper, CAPTION, authorities(paper), prepared="", version="0")
    for name, words in (
        ("Counsel", "Ada Lamp; Bo Wick"),
        ("Signed by", "Ada Lamp"),
        ("Signed as", "Counsel for Plaintiff"),
        ("Class, as captioned", "individually and on behalf of all others similarly situated"),
    ):
        assert f"<dt>{name}</dt><dd>{words}" in page
    row = json.loads(list(json_lines("a.txt", paper, CAPTION, authorities(paper)))[1])
    assert row["counsel"] == ["Ada Lamp", "Bo Wick"]
    assert (row["signer"], row["signer_capacity"]) == ("Ada Lamp", "Counsel for Plaintiff")
    assert row["class_posture"] == "individually and on behalf of all others similarly situated"


def test_what_the_paper_does_not_caption_is_not_printed() -> None:
    paper = text()
    page = render(Source("a.txt", "0" * 64), paper, caption(paper), authorities(paper), prepared="", version="0")
    assert not any(f"<dt>{name}</dt>" in page for name in ("Counsel", "Signed by", "Signed as", "Class, as captioned"))
