"""`particulars validate`: every defect of a production's load files, with its row, its column and its byte."""

from __future__ import annotations

import csv as csv_module
import io
from collections.abc import Iterable, Iterator
from pathlib import Path

from particulars.desk.files_given import expand
from particulars.desk.whole_files import refuse_overwriting, refuse_reading_a_record, write_whole
from particulars.errors import Misused
from particulars.intake.loadfile.checks.held import Found
from particulars.intake.loadfile.dat import Told
from particulars.intake.loadfile.dates import zone_of
from particulars.intake.loadfile.encoding import is_encoding
from particulars.intake.loadfile.opening import kinds_of, open_load_file
from particulars.intake.loadfile.validating import Validated
from particulars.intake.loadfile.validating import validate as validated
from particulars.record.items import printable

COLUMNS = ("file", "row", "column", "byte", "kind", "state", "says", "do")
MOST = 500  # defects printed; the sheet has all
_SEPARATORS = {"dc4": "\x14", "tab": "\t", "pipe": "|", "comma": ",", "caret": "^", "semicolon": ";"}


def validate(
    *files: Path,
    csv: Path | None = None,
    root: Path | None = None,
    zone: str | None = None,
    encoding: str | None = None,
    separator: str | None = None,
    qualifier: str | None = None,
) -> int:
    """Name every defect of a production's load files, with row, column and byte.

    Files that are named together are held against one another: documents, their families, their page images. A doubt
    is printed as one and is no defect. The exit code is 1 where there is a defect.

    For example:

        particulars validate VOL001/DATA/vol001.dat VOL001/DATA/vol001.opt
        particulars validate vol001.dat --root VOL001 --csv defects.csv
        particulars validate old.txt --separator pipe --encoding cp1252 --zone America/New_York

    Args:
        files: Load files: Concordance, Opticon, LFP, DII, EDRM XML, CSV or XLSX.
        csv: Write all defects to this table.
        root: The folder that paths in the load files start from; otherwise the nearest above each that has the files.
        zone: The zone of times that tell none, such as UTC, -08:00 or America/New_York.
        encoding: The encoding, where you know it better than the file shows.
        separator: What separates values: dc4, tab, pipe, comma, caret, semicolon, or the character itself.
        qualifier: What values are wrapped in.
    """
    if not files:
        raise Misused("No load file was named. Try: particulars validate vol001.dat vol001.opt")
    if zone is not None and zone_of(zone) is None:
        raise Misused(f"'{zone}' names no time zone. Write it like UTC, -08:00 or America/New_York.")
    if encoding is not None and not is_encoding(encoding):
        raise Misused(f"'{encoding}' is no encoding known here. Write it like utf-8, utf-16-le or cp1252.")
    paths = list(_load_files(files))
    if csv is not None:
        refuse_overwriting([csv], paths)
    told = Told(encoding, _SEPARATORS.get(separator or "", separator), qualifier)
    found = validated([open_load_file(path, told) for path in paths], root, zone or "")
    for line in lines(found):
        print(line)
    if csv is not None:
        write_whole(csv, sheet(found))
    return 1 if found.defects else 0


def lines(found: Validated) -> Iterator[str]:
    """What a person reads: the decisions, each defect, what was not examined, and the count at the end."""
    for path, rows in found.rows.items():
        yield printable(f"{path}: {rows:,} rows")
        for of, decision in found.decisions:
            if of == path:
                yield printable(f"  {decision}")
    for one in found.found[:MOST]:
        yield printable(_line(one))
    if len(found.found) > MOST:
        yield f"… and {len(found.found) - MOST:,} more. Write them all with --csv FILE."
    for words in found.not_examined:
        yield f"Not examined: {words}"
    for kind, count in found.tally().items():
        yield f"{count:>9,}  {kind}"
    doubts = len(found.found) - found.defects
    yield f"{_many(found.defects, 'defect')} and {_many(doubts, 'doubt')} in {_many(sum(found.rows.values()), 'row')}."


def sheet(found: Validated) -> str:
    """Every defect as a table for a spreadsheet."""
    out = io.StringIO()
    writer = csv_module.writer(out, lineterminator="\r\n")
    writer.writerow(COLUMNS)
    for path, one in found.found:
        place = (one.row or "", one.column, "" if one.byte is None else one.byte)
        cells = (str(path), *place, str(one.kind), "doubt" if one.doubt else "defect", one.says, one.do)
        writer.writerow([_inert(cell) for cell in cells])
    return out.getvalue()


def _load_files(files: Iterable[Path]) -> Iterator[Path]:
    """The files named; of a folder, those in it that are load files."""
    for path in dict.fromkeys(files):
        if path.is_dir():
            yield from (inside for inside in expand([path]) if inside.is_file() and kinds_of(inside))
        else:
            refuse_reading_a_record([path])
            yield path


def _line(one: Found) -> str:
    defect = one.defect
    where = [f"row {defect.row:,}"] if defect.row else []
    where += [defect.column] if defect.column else []
    where += [f"byte {defect.byte:,}"] if defect.byte is not None else []
    state = "doubt" if defect.doubt else "defect"
    return f"{one.path.name}: {', '.join(where) or 'the file'}: {state}: {defect.kind}: {defect.says} {defect.do}"


def _many(count: int, word: str) -> str:
    return f"{count:,} {word}{'' if count == 1 else 's'}"


def _inert(cell: object) -> object:
    """A cell that a spreadsheet shows and never computes: what a vendor wrote may begin like a formula."""
    return f"'{cell}" if isinstance(cell, str) and cell.startswith(("=", "+", "-", "@", "\t", "\r")) else cell
