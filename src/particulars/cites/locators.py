"""The places a cite can point at: page and line, paragraph, Bates number, transcript, file, commit, packet, instant.

Pages, lines, paragraphs and packets count from 1, bytes from 0. A locator that exists is valid and can be printed;
`printed.printed` and `printed.parse` are each other's inverse.
"""

from __future__ import annotations

import re
from enum import StrEnum

import msgspec

from particulars.cites.wording import check_name, check_paper, check_range, check_utc, is_bates_prefix, is_page_label

_SHA256 = re.compile(r"[0-9a-f]{64}")
_COMMIT = re.compile(r"[0-9a-f]{7,64}")


class PageSystem(StrEnum):
    """Whose page numbers these are; a page cite without its system misleads."""

    ECF = "ecf"  # the court's stamp: "Page 12 of 12"
    PAPER = "paper"  # the number printed on the page itself
    FILE = "file"  # counted in the file as it stands, the first page is 1
    LINE = "line"  # the text has no pages; lines of the file are counted


class LineSystem(StrEnum):
    """Whose line numbers these are."""

    PRINTED = "printed"  # beside the line, as on pleading paper
    COUNTED = "counted"  # no number is printed; lines are counted from the top


class PageLine(msgspec.Struct, frozen=True, forbid_unknown_fields=True, kw_only=True, tag="page_line"):
    """Pages and lines of a paper: `ECF 139 at 4:12-18`, `ECF 139 at 4:12-5:3`, `Order at L54-55`.

    A page is a number, or in the paper's own system also a name such as `iv`. The lines are both there or both not.
    Where the text has no pages (`PageSystem.LINE`) the pages are 0 and the lines are those of the file.
    """

    paper: str
    system: PageSystem
    page_from: int | str = 0
    page_to: int | str = 0
    line_from: int | None = None
    line_to: int | None = None
    lines: LineSystem = LineSystem.PRINTED

    def __post_init__(self) -> None:
        check_paper(self.paper)
        if (self.line_from is None) != (self.line_to is None):
            raise ValueError("a range of lines has a first and a last line")
        if self.line_from is None and self.lines is not LineSystem.PRINTED:
            raise ValueError("lines cannot be counted where none are cited")
        self._check_pages()
        self._check_lines()

    def _check_pages(self) -> None:
        if self.system is PageSystem.LINE:
            if (self.page_from, self.page_to) != (0, 0) or self.lines is not LineSystem.COUNTED:
                raise ValueError("a text without pages is cited by the counted lines of the file")
            return
        for page in (self.page_from, self.page_to):
            if isinstance(page, str) and not (self.system is PageSystem.PAPER and is_page_label(page)):
                raise ValueError(f"{page!r} is not a page that can be cited")
            if isinstance(page, int) and page < 1:
                raise ValueError("pages count from 1")
        if isinstance(self.page_from, int) and isinstance(self.page_to, int):
            check_range(self.page_from, self.page_to, 1, "pages")

    def _check_lines(self) -> None:
        if self.line_from is None or self.line_to is None:
            return
        if min(self.line_from, self.line_to) < 1:
            raise ValueError("lines count from 1")
        if self.page_from == self.page_to:
            check_range(self.line_from, self.line_to, 1, "lines")


class Paragraph(msgspec.Struct, frozen=True, forbid_unknown_fields=True, kw_only=True, tag="paragraph"):
    """Numbered paragraphs: `Compl. ¶ 29`, `X Decl. ¶¶ 16-18`."""

    paper: str
    para_from: int
    para_to: int

    def __post_init__(self) -> None:
        check_paper(self.paper)
        check_range(self.para_from, self.para_to, 1, "paragraphs")


class Bates(msgspec.Struct, frozen=True, forbid_unknown_fields=True, kw_only=True, tag="bates"):
    """Produced pages by the number stamped on them: `LQ-000123`, `LQ-000123–125`."""

    prefix: str
    bates_from: int
    bates_to: int
    digits: int  # how many digits are stamped, zeros in front included

    def __post_init__(self) -> None:
        check_range(self.bates_from, self.bates_to, 0, "Bates numbers")
        if not is_bates_prefix(self.prefix):
            raise ValueError(f"{self.prefix!r} cannot stand before a Bates number")
        if len(str(self.bates_to)) > self.digits:
            raise ValueError(f"{self.bates_to} has more than {self.digits} digits")


class TranscriptLines(msgspec.Struct, frozen=True, forbid_unknown_fields=True, kw_only=True, tag="transcript"):
    """Pages and lines of a transcript: `Hr'g Tr. 12:3-9`, `Doe Dep. 12:24-13:2`."""

    paper: str
    page_from: int
    line_from: int
    page_to: int
    line_to: int

    def __post_init__(self) -> None:
        check_paper(self.paper)
        check_range(self.page_from, self.page_to, 1, "pages")
        if min(self.line_from, self.line_to) < 1 or (self.page_from, self.line_from) > (self.page_to, self.line_to):
            raise ValueError(f"lines {self.line_from} to {self.line_to} are not a range")


class WholeFile(msgspec.Struct, frozen=True, forbid_unknown_fields=True, kw_only=True, tag="file"):
    """A whole file by its hash: `file report.xlsx (SHA-256 9f86…)`."""

    name: str
    sha256: str

    def __post_init__(self) -> None:
        check_name(self.name, "the file's name")
        if not _SHA256.fullmatch(self.sha256):
            raise ValueError(f"{self.sha256!r} is not a SHA-256")


class Bytes(msgspec.Struct, frozen=True, forbid_unknown_fields=True, kw_only=True, tag="bytes"):
    """Bytes of a file, counted from 0, the last included: `file report.xlsx bytes 0–1023`."""

    name: str
    byte_from: int
    byte_to: int

    def __post_init__(self) -> None:
        check_name(self.name, "the file's name")
        check_range(self.byte_from, self.byte_to, 0, "bytes")


class CommitLines(msgspec.Struct, frozen=True, forbid_unknown_fields=True, kw_only=True, tag="commit"):
    """Lines of a file as a commit has it: `repo@1f0c2d3e src/a.py:10-42`."""

    repo: str
    commit: str
    path: str
    line_from: int
    line_to: int

    def __post_init__(self) -> None:
        check_name(self.repo, "the repository")
        check_name(self.path, "the path")
        if " " in self.repo or self.repo.startswith(("sha256:", "geo:")) or not _COMMIT.fullmatch(self.commit):
            raise ValueError(f"{self.repo}@{self.commit} does not name a commit")
        check_range(self.line_from, self.line_to, 1, "lines")


class CapturePackets(msgspec.Struct, frozen=True, forbid_unknown_fields=True, kw_only=True, tag="capture"):
    """Packets of a capture with the instants of the first and last: `capture C1 pkts 18201–18233 (UTC …–…)`."""

    capture: str
    packet_from: int
    packet_to: int
    utc_from: str
    utc_to: str

    def __post_init__(self) -> None:
        check_name(self.capture, "the capture")
        check_range(self.packet_from, self.packet_to, 1, "packets")
        check_utc(self.utc_from)
        check_utc(self.utc_to)
        if self.packet_from == self.packet_to and self.utc_from != self.utc_to:
            raise ValueError("one packet has one instant")


class LogRecord(msgspec.Struct, frozen=True, forbid_unknown_fields=True, kw_only=True, tag="log"):
    """Records of a log or rows of a manifest, counted from 1: `log access.log rec. 1042`."""

    log: str
    record_from: int
    record_to: int

    def __post_init__(self) -> None:
        check_name(self.log, "the log")
        check_range(self.record_from, self.record_to, 1, "records")


class GeoRow(msgspec.Struct, frozen=True, forbid_unknown_fields=True, kw_only=True, tag="geo"):
    """A row of a geolocation database in a stated edition: `geo: DB, 2012-03, 192.0.2.0/24`."""

    database: str
    edition: str
    row: str

    def __post_init__(self) -> None:
        for text, what in ((self.database, "the database"), (self.edition, "the edition"), (self.row, "the row")):
            check_name(text, what)
        if "," in self.database + self.edition:
            raise ValueError("a comma ends the database's name and its edition")


class Instant(msgspec.Struct, frozen=True, forbid_unknown_fields=True, kw_only=True, tag="instant"):
    """An instant as a source states it: `clock monitor-2 at UTC 2012-03-30T17:05:09Z`."""

    source: str
    utc: str

    def __post_init__(self) -> None:
        check_name(self.source, "the source")
        check_utc(self.utc)


Locator = (
    PageLine
    | Paragraph
    | Bates
    | TranscriptLines
    | WholeFile
    | Bytes
    | CommitLines
    | CapturePackets
    | LogRecord
    | GeoRow
    | Instant
)
