"""Overlays: CSV and XLSX sheets laid over a production only in a mode that is told, blanks as told."""

from __future__ import annotations

from pathlib import Path

import openpyxl
import pytest

from intake.loadfile.written import dat, production
from particulars.errors import Unreadable
from particulars.intake.loadfile.dat import open_dat
from particulars.intake.loadfile.documents import Documents, documents
from particulars.intake.loadfile.opening import kinds_of, open_load_file
from particulars.intake.loadfile.overlay import Blank, Mode, laid_over, open_csv, open_workbook
from particulars.intake.loadfile.shape import Kind

SHEET = b'DocID,Custodian,Confidentiality\r\nQSL-0000001,"Tarr, Bo",Confidential\r\nQSL-0000002,,Confidential\r\n'


def base(folder: Path) -> Documents:
    path = folder / "base.dat"
    path.write_bytes(dat(production(3)).data())
    return documents(open_dat(path))


def sheet(folder: Path, data: bytes = SHEET) -> Documents:
    path = folder / "over.csv"
    path.write_bytes(data)
    assert kinds_of(path) == ("overlay",)
    return documents(open_csv(path))


def test_known_documents_are_changed_and_a_blank_means_what_was_told(tmp_path: Path) -> None:
    for blank, count in ((Blank.NO_CHANGE, 3), (Blank.CLEAR, 4)):
        changes, defects = laid_over(base(tmp_path), sheet(tmp_path), Mode.OVERLAY, blank)
        assert len(changes) == count and defects == []
        assert (changes[0].row, changes[0].field, changes[0].before, changes[0].after) == (2, "custodian", "Vale, Ada", "Tarr, Bo")  # fmt: skip


def test_a_mode_refuses_what_it_is_not_for(tmp_path: Path) -> None:
    data = SHEET + b"VCS-0000001,Nobody,\r\nQSL-0000001,Nobody,\r\n,Nobody,\r\n"
    expected = {
        Mode.OVERLAY: [(4, Kind.ID_BLANK), (5, Kind.ID_TWICE), (6, Kind.ID_BLANK)],
        Mode.APPEND: [(2, Kind.ID_TWICE), (3, Kind.ID_TWICE), (5, Kind.ID_TWICE), (6, Kind.ID_BLANK)],
        Mode.BOTH: [(5, Kind.ID_TWICE), (6, Kind.ID_BLANK)],
    }
    for mode, wanted in expected.items():
        changes, defects = laid_over(base(tmp_path), sheet(tmp_path, data), mode, Blank.NO_CHANGE)
        assert [(d.row, d.kind) for d in defects] == wanted
        assert any(change.before is None for change in changes) == (mode is not Mode.OVERLAY)


def test_a_workbook_reads_as_its_csv(tmp_path: Path) -> None:
    book = openpyxl.Workbook()
    for row in (("DocID", "Pages", "Custodian"), ("QSL-0000001", 3, "Tarr, Bo"), ("QSL-0000002", 1, None)):
        book.active.append(row)
    path = tmp_path / "a.xlsx"
    book.save(path)
    file = open_load_file(path)
    assert file.kind == "overlay" and file.columns == ("DocID", "Pages", "Custodian")
    assert [row.cells for row in file.rows()] == [("QSL-0000001", "3", "Tarr, Bo"), ("QSL-0000002", "1", "")]
    assert "no bytes" in str(file.decisions[0])


def test_what_is_no_workbook_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "a.xlsx"
    path.write_bytes(b"PK\x03\x04no")
    with pytest.raises(Unreadable):
        open_workbook(path)
