"""Word files: order, tables, notes, running heads, and what was tracked."""

from __future__ import annotations

import io
import zipfile
from pathlib import Path

import pytest

from intake import junk
from particulars.errors import OverLimit, Unreadable
from particulars.intake.reading_shape import Reading
from particulars.intake.word import read
from particulars.record.text import Role

W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'


def word(tmp_path: Path, body: str, **parts: str) -> Reading:
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as package:
        package.writestr("word/document.xml", f"<w:document {W}><w:body>{body}</w:body></w:document>")
        for name, xml in parts.items():
            package.writestr(
                f"word/{name}.xml", f"<w:{name.rstrip('0123456789')} {W}>{xml}</w:{name.rstrip('0123456789')}>"
            )
    path = tmp_path / "a.docx"
    path.write_bytes(file.getvalue())
    return read(path)


def p(*runs: str) -> str:
    return f"<w:p>{''.join(runs)}</w:p>"


def t(text: str) -> str:
    return f'<w:r><w:t xml:space="preserve">{text}</w:t></w:r>'


def test_paragraphs_and_tables_in_order(tmp_path: Path) -> None:
    path = tmp_path / "a.docx"
    path.write_bytes(junk.word_file())
    assert read(path).text.clean.text.split("\n\n") == [
        "ORDER",
        "The motion is before the court. See Fed. R. Civ. P. 26.",
        "Request No. 1\tDenied",
    ]


def test_deletions_are_not_read_insertions_are_and_both_are_noted(tmp_path: Path) -> None:
    gone = "<w:del><w:r><w:delText>not </w:delText></w:r></w:del>"
    reading = word(tmp_path, p(t("The motion is "), gone, f"<w:ins>{t('hereby ')}</w:ins>", t("granted.")))
    assert reading.text.clean.text == "The motion is hereby granted."
    assert reading.notes == (
        "1 tracked deletions are in the file and were not read.",
        "1 tracked insertions are in the file and were read.",
    )


def test_notes_and_running_heads_stand_apart(tmp_path: Path) -> None:
    reading = word(
        tmp_path,
        p(t("The text.")),
        header1=p(t("Case No. 1")),
        footer1=p(t("Page 1")),
        footnotes=f'<w:footnote w:type="separator">{p(t("-"))}</w:footnote><w:footnote>{p(t("See the letter."))}</w:footnote>',
    )
    text = reading.text
    assert list(text.of(Role.HEADER)) == ["Case No. 1"] and list(text.of(Role.FOOTER)) == ["Page 1"]
    assert text.clean.text == "The text.\n\n1 See the letter."
    assert text.clean.text[text.clean.footnotes :].strip() == "1 See the letter."


def test_a_bomb_is_refused_before_it_is_unpacked(tmp_path: Path) -> None:
    with pytest.raises(OverLimit, match="would unpack"):
        word(tmp_path, " " * (30 << 20))


def test_a_broken_package_is_one_line(tmp_path: Path) -> None:
    path = tmp_path / "a.docx"
    path.write_bytes(b"PK\x03\x04 and no more")
    with pytest.raises(Unreadable, match="damaged"):
        read(path)
