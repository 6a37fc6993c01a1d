"""Opens a load file of whichever kind it is, and says so where it is none."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from particulars.errors import Ambiguous, Unreadable
from particulars.intake.loadfile import shapes
from particulars.intake.loadfile.dat import Told, open_dat
from particulars.intake.loadfile.dii import open_dii
from particulars.intake.loadfile.edrm import open_edrm
from particulars.intake.loadfile.lfp import open_lfp
from particulars.intake.loadfile.opticon import open_opticon
from particulars.intake.loadfile.overlay import open_csv, open_workbook
from particulars.intake.loadfile.shape import LoadFile
from particulars.intake.shapes import Head, head_of, zip_holding

IMAGES = ("opticon", "lfp")  # kinds whose rows are images
_KINDS: tuple[tuple[str, Callable[[Head], bool], Callable[[Path], LoadFile]], ...] = (
    ("concordance", shapes.is_concordance, open_dat),
    ("overlay", shapes.is_overlay, open_csv),
    ("opticon", shapes.is_opticon, open_opticon),
    ("lfp", shapes.is_lfp, open_lfp),
    ("dii", shapes.is_dii, open_dii),
    ("edrm", shapes.is_edrm, open_edrm),
    ("overlay", zip_holding("xl/workbook.xml"), open_workbook),
)
_ENDINGS = {".dat": open_dat, ".csv": open_csv, ".opt": open_opticon, ".lfp": open_lfp, ".dii": open_dii, ".xml": open_edrm}  # fmt: skip


def open_load_file(path: Path, told: Told | None = None) -> LoadFile:
    """Opens a load file by its shape, or by its name where its shape is that of any delimited file.

    Raises:
        Unreadable: it is none.
        Ambiguous: it could be of two kinds.
    """
    if told is not None and told != Told():
        return open_dat(path, told)
    found = _known(path)
    if len(found) > 1:
        raise Ambiguous(f"{path.name} could be {' or '.join(name for name, _ in found)}. Name its separator.")
    if found:
        return found[0][1](path)
    opens = _ENDINGS.get(path.suffix.lower())
    if opens is None:
        raise Unreadable(
            f"{path.name} is no load file known here. If it is one, give it the ending .dat, .csv or .opt."
        )
    return opens(path)


def kinds_of(path: Path) -> tuple[str, ...]:
    """The kinds of load file that a file could be; none for nearly every file."""
    return tuple(name for name, _ in _known(path))


def _known(path: Path) -> list[tuple[str, Callable[[Path], LoadFile]]]:
    with path.open("rb") as file:
        head = head_of(file)
        return [(name, opens) for name, is_so, opens in _KINDS if is_so(head)]
