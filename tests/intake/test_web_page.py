"""Web pages: blocks, tables, entities and encodings; what is no text for a reader is noted."""

from __future__ import annotations

from pathlib import Path

import pytest

from particulars.intake.reading_shape import Reading
from particulars.intake.web_page import read


def page(tmp_path: Path, data: str | bytes) -> Reading:
    path = tmp_path / "a.html"
    path.write_bytes(data if isinstance(data, bytes) else data.encode())
    return read(path)


@pytest.mark.parametrize(
    ("html", "clean"),
    [
        ("<html><h1>ORDER</h1><p>The motion\nis <i>denied</i>.", "ORDER\n\nThe motion is denied."),
        ("<html><p>17 U.S.C. &sect;&nbsp;1202(b) &mdash; <b>no</b>tice", "17 U.S.C. § 1202(b) — notice"),
        ("<html><table><tr><th>No.<th>Ruling<tr><td>1<td>denied</table>", "No.\tRuling\n\n1\tdenied"),
        ("<html><p>one<div>two</div>three", "one\n\ntwo\n\nthree"),
        ("<html><p>a<!-- not --><script>x()</script> b", "a b"),
        (
            "<html><p>and\n\n<p>this ends with a comma,<p>That does not read on",
            "and\n\nthis ends with a comma,\n\nThat does not read on",
        ),
    ],
)
def test_text_of_a_page(tmp_path: Path, html: str, clean: str) -> None:
    assert page(tmp_path, html).text.clean.text == clean


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "cp1252"])
def test_encodings(tmp_path: Path, encoding: str) -> None:
    html = f'<html><head><meta charset="{encoding}"></head><p>Peña’s motion</p></html>'
    assert page(tmp_path, html.encode(encoding)).text.clean.text == "Peña’s motion"


def test_scripts_are_noted(tmp_path: Path) -> None:
    assert page(tmp_path, "<html><p>x<script>1</script><script>2</script><style>3</style>").notes == (
        "Not read: 2 scripts.",
        "Not read: 1 style sheets.",
    )
