"""Validates the load files of a production together: every defect of every file at once, in the order of their places."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from particulars.intake.loadfile.checks import families, images, numbers, on_disk, zones
from particulars.intake.loadfile.checks.held import Found, Held, held
from particulars.intake.loadfile.documents import Documents, documents
from particulars.intake.loadfile.opening import IMAGES
from particulars.intake.loadfile.shape import Decision, Kind, LoadFile


@dataclass(frozen=True, slots=True)
class Validated:
    """What was found in the files, how many rows were read, which decisions were taken, and what was not examined."""

    found: tuple[Found, ...]
    rows: dict[Path, int]
    decisions: tuple[tuple[Path, Decision], ...]
    not_examined: tuple[str, ...]

    @property
    def defects(self) -> int:
        """How many are defects and not doubts."""
        return sum(not one.defect.doubt for one in self.found)

    def tally(self) -> dict[Kind, int]:
        """How many of each kind, doubts included, the most frequent first."""
        counted = Counter(one.defect.kind for one in self.found)
        return dict(sorted(counted.items(), key=lambda item: (-item[1], item[0])))


def validate(files: Sequence[LoadFile], root: Path | None = None, zone: str = "", on_file: bool = True) -> Validated:
    """Every defect of load files that belong together; `on_file` False leaves the files they point at unopened."""
    found: list[Found] = []
    rows: dict[Path, int] = {}
    decisions: list[tuple[Path, Decision]] = []
    kept: list[Held] = []
    sources: list[Documents] = []
    for file in files:
        decisions += [(file.path, one) for one in file.decisions]
        found += [Found(file.path, defect) for defect in file.defects]
        if file.kind in IMAGES:
            rows[file.path] = _form_only(file, found)
            continue
        source = documents(file)
        sources.append(source)
        decisions += [(file.path, one) for one in source.decisions]
        rows[file.path] = _kept(source, found, kept)
    more = [*numbers.check(kept), *families.check(kept)]
    for file in files:
        more += _pointed_at(file, sources, kept, root, zone, on_file)
    by_path = {file.path: file for file in files}
    found += (_placed(by_path[one.path], one) for one in more)
    order = {file.path: i for i, file in enumerate(files)}
    found.sort(key=lambda one: (order[one.path], one.defect.row, one.defect.byte or 0, one.defect.kind, one.defect.column, one.defect.says))  # fmt: skip
    return Validated(tuple(found), rows, tuple(decisions), tuple(_not_examined(sources, on_file)))


def _placed(file: LoadFile, one: Found) -> Found:
    """A defect of a document with the byte of its value, where the check knew its row alone."""
    if file.byte_of is None or one.defect.byte is None or not one.defect.column:
        return one
    return Found(one.path, one.defect._replace(byte=file.byte_of(one.defect.byte, one.defect.column)))


def _form_only(file: LoadFile, found: list[Found]) -> int:
    count = 0
    for row in file.rows():
        count += 1
        found += [Found(file.path, defect) for defect in row.defects]
    return count


def _kept(source: Documents, found: list[Found], kept: list[Held]) -> int:
    """Reads a file once: the faults of its form, and what the other checks need of each document."""
    count = 0
    for one in source:
        count += 1
        if one.row.defects:
            found += [Found(source.file.path, defect) for defect in one.row.defects]
            if any(defect.kind is Kind.BLANK_ROW for defect in one.row.defects):
                continue
        kept.append(held(source, one))
    return count


def _pointed_at(
    file: LoadFile, sources: Sequence[Documents], kept: Sequence[Held], root: Path | None, zone: str, on_file: bool
) -> Iterator[Found]:
    if file.kind in IMAGES:
        at = 2 if file.kind == "opticon" else 6
        place = on_disk.root_of(file.path, root, (row.cells[at] for row in file.rows() if len(row.cells) > at))
        yield from images.check(file, kept, place if on_file else None)
        return
    source = next(one for one in sources if one.file is file)
    if on_file:
        place = on_disk.root_of(file.path, root, (one["native_path"] or one.text_path for one in source))
        yield from on_disk.check(source, place)
        yield from zones.check(source, place, zone)


def _not_examined(sources: Sequence[Documents], on_file: bool) -> Iterator[str]:
    """What could not be held against anything, in words, file by file."""
    for source in sources:
        name, places = source.file.path.name, source.mapping.places
        if "beg" not in places:
            yield f"{name} has no column of Bates numbers: gaps, overlaps and page counts were not examined."
        elif source.mapping.place("end_no", "pages") is None:
            yield f"{name} tells no document's last page: gaps were not examined."
        if source.mapping.place("beg_attach", "attach_range", "parent_id", "group_id") is None:
            yield f"{name} tells no families."
        if "native_path" not in places:
            yield f"{name} names no native files: hashes and times were held against nothing."
    if sources and not on_file:
        yield "The files that the load files point at were not opened."
    if sources:
        yield "Times are held against the header of natives that are .eml; of other natives they are not examined."
