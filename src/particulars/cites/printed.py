"""The printed form of each locator, as a court would accept it, and the way back from print to locator.

ECF 139 at 4:12-18                    ECF 139 at 4:12-5:3             Order at L54-55
Mot. at iv–vi (internal pagination)   Ex. 3 at 7:2 (pages of the file; lines counted)
Compl. ¶ 29                           X Decl. ¶¶ 16-18                LQ-000123–125
Hr'g Tr. 12:3-9                       repo@1f0c2d3e src/a.py:10-42    geo: DB, edition, row
capture C1 pkts 18201–18233 (UTC …)   log access.log rec. 1042        file a.xlsx (SHA-256 …)
"""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Any

from particulars.cites.locators import (
    Bates,
    Bytes,
    CapturePackets,
    CommitLines,
    GeoRow,
    Instant,
    LineSystem,
    Locator,
    LogRecord,
    PageLine,
    PageSystem,
    Paragraph,
    TranscriptLines,
    WholeFile,
)

# The court's stamp is the plain system, and needs no words.
_NOTED = {PageSystem.PAPER: "internal pagination", PageSystem.FILE: "pages of the file"}
_SYSTEM_OF = {words: system for system, words in _NOTED.items()}
_COUNTED = "lines counted"


def printed(locator: Locator) -> str:
    """Prints a locator in the form a court accepts."""
    return _PRINT[type(locator)](locator)


def parse(text: str) -> Locator:
    """Reads a printed locator back; raises ValueError where the text is none."""
    for pattern, read in _READ:
        if found := pattern.fullmatch(text):
            return read(found)
    raise ValueError(f"{text!r} is not a cite in any form that is printed here")


def _page_line(at: PageLine) -> str:
    if at.system is PageSystem.LINE:
        return f"{at.paper} at L{_range(at.line_from or 0, at.line_to or 0)}"
    dash = "–" if isinstance(at.page_from, str) or isinstance(at.page_to, str) else "-"
    first, last = str(at.page_from), str(at.page_to)
    if at.line_from is not None:
        first = f"{first}:{at.line_from}"
        last = str(at.line_to) if at.page_from == at.page_to else f"{last}:{at.line_to}"
        same = at.page_from == at.page_to and at.line_from == at.line_to
    else:
        same = at.page_from == at.page_to
    where = first if same else f"{first}{dash}{last}"
    notes = [_NOTED[at.system]] if at.system in _NOTED else []
    if at.lines is LineSystem.COUNTED:
        notes.append(_COUNTED)
    return f"{at.paper} at {where}" + (f" ({'; '.join(notes)})" if notes else "")


def _read_page_line(m: re.Match[str]) -> PageLine:
    first, line = _page(m["page"]), int(m["line"])
    last = _page(m["page_to"]) if m["page_to"] else first
    return _noted(m, page_from=first, page_to=last, line_from=line, line_to=int(m["line_to"] or line))


def _read_page(m: re.Match[str]) -> PageLine:
    first = _page(m["page"])
    return _noted(m, page_from=first, page_to=_page(m["page_to"]) if m["page_to"] else first)


def _noted(m: re.Match[str], **places: Any) -> PageLine:
    notes = (m["notes"] or "").split("; ")
    system = next((_SYSTEM_OF[n] for n in notes if n in _SYSTEM_OF), PageSystem.ECF)
    lines = LineSystem.COUNTED if _COUNTED in notes else LineSystem.PRINTED
    return PageLine(paper=m["paper"], system=system, lines=lines, **places)


def _page(text: str) -> int | str:
    return int(text) if text.isdigit() else text


def _read_file_line(m: re.Match[str]) -> PageLine:
    first = int(m["line"])
    return PageLine(
        paper=m["paper"],
        system=PageSystem.LINE,
        line_from=first,
        line_to=int(m["line_to"] or first),
        lines=LineSystem.COUNTED,
    )


def _range(first: int, last: int, dash: str = "-") -> str:
    return str(first) if first == last else f"{first}{dash}{last}"


def _paragraph(at: Paragraph) -> str:
    mark = "¶" if at.para_from == at.para_to else "¶¶"
    return f"{at.paper} {mark} {_range(at.para_from, at.para_to)}"


def _bates(at: Bates) -> str:
    first, last = (str(n).zfill(at.digits) for n in (at.bates_from, at.bates_to))
    if first == last:
        return at.prefix + first
    same = next(i for i in range(at.digits) if first[i] != last[i])
    return f"{at.prefix}{first}–{last[min(same, max(at.digits - 3, 0)) :]}"


def _read_bates(m: re.Match[str]) -> Bates:
    first = m["first"]
    tail = m["last"] or ""
    last = first[: len(first) - len(tail)] + tail
    return Bates(prefix=m["prefix"], bates_from=int(first), bates_to=int(last), digits=len(first))


def _transcript(at: TranscriptLines) -> str:
    first = f"{at.paper} {at.page_from}:{at.line_from}"
    if at.page_from != at.page_to:
        return f"{first}-{at.page_to}:{at.line_to}"
    return first if at.line_from == at.line_to else f"{first}-{at.line_to}"


def _read_transcript(m: re.Match[str]) -> TranscriptLines:
    page, line = int(m["page"]), int(m["line"])
    return TranscriptLines(
        paper=m["paper"],
        page_from=page,
        line_from=line,
        page_to=int(m["page_to"] or page),
        line_to=int(m["line_to"] or line),
    )


def _capture(at: CapturePackets) -> str:
    mark = "pkt" if at.packet_from == at.packet_to else "pkts"
    when = at.utc_from if at.utc_from == at.utc_to else f"{at.utc_from}–{at.utc_to}"
    return f"capture {at.capture} {mark} {_range(at.packet_from, at.packet_to, '–')} (UTC {when})"


def _read_capture(m: re.Match[str]) -> CapturePackets:
    return CapturePackets(
        capture=m["name"],
        packet_from=int(m["first"]),
        packet_to=int(m["last"] or m["first"]),
        utc_from=m["utc"],
        utc_to=m["utc_to"] or m["utc"],
    )


def _pair(m: re.Match[str]) -> tuple[int, int]:
    return int(m["first"]), int(m["last"] or m["first"])


def _read_paragraph(m: re.Match[str]) -> Paragraph:
    first, last = _pair(m)
    return Paragraph(paper=m["name"], para_from=first, para_to=last)


def _read_bytes(m: re.Match[str]) -> Bytes:
    first, last = _pair(m)
    return Bytes(name=m["name"], byte_from=first, byte_to=last)


def _read_commit(m: re.Match[str]) -> CommitLines:
    first, last = _pair(m)
    return CommitLines(repo=m["repo"], commit=m["commit"], path=m["name"], line_from=first, line_to=last)


def _read_log(m: re.Match[str]) -> LogRecord:
    first, last = _pair(m)
    return LogRecord(log=m["name"], record_from=first, record_to=last)


_PRINT: dict[type, Callable[[Any], str]] = {
    PageLine: _page_line,
    Paragraph: _paragraph,
    Bates: _bates,
    TranscriptLines: _transcript,
    WholeFile: lambda at: f"file {at.name} (SHA-256 {at.sha256})",
    Bytes: lambda at: f"file {at.name} bytes {_range(at.byte_from, at.byte_to, '–')}",
    CommitLines: lambda at: f"{at.repo}@{at.commit} {at.path}:{_range(at.line_from, at.line_to)}",
    CapturePackets: _capture,
    LogRecord: lambda at: f"log {at.log} rec. {_range(at.record_from, at.record_to, '–')}",
    GeoRow: lambda at: f"geo: {at.database}, {at.edition}, {at.row}",
    Instant: lambda at: f"clock {at.source} at UTC {at.utc}",
}

_UTC = r"[0-9T:.\-]+Z"
_LABEL = r"(?:[0-9]+|[A-Za-z][A-Za-z0-9.\-]*)"
_NOTES = r"(?: \((?P<notes>[a-z; ]+)\))?"

# Tried in this order: kinds that begin with a word of their own come before those that begin with a paper's name.
_READ: tuple[tuple[re.Pattern[str], Callable[[re.Match[str]], Locator]], ...] = (
    (
        re.compile(r"file (?P<name>.+) \(SHA-256 (?P<sha>[0-9a-f]{64})\)"),
        lambda m: WholeFile(name=m["name"], sha256=m["sha"]),
    ),
    (re.compile(r"file (?P<name>.+) bytes (?P<first>[0-9]+)(?:–(?P<last>[0-9]+))?"), _read_bytes),
    (
        re.compile(
            rf"capture (?P<name>.+) pkts? (?P<first>[0-9]+)(?:–(?P<last>[0-9]+))? "
            rf"\(UTC (?P<utc>{_UTC})(?:–(?P<utc_to>{_UTC}))?\)"
        ),
        _read_capture,
    ),
    (re.compile(r"log (?P<name>.+) rec\. (?P<first>[0-9]+)(?:–(?P<last>[0-9]+))?"), _read_log),
    (
        re.compile(r"geo: (?P<db>[^,]+), (?P<edition>[^,]+), (?P<row>.+)"),
        lambda m: GeoRow(database=m["db"], edition=m["edition"], row=m["row"]),
    ),
    (
        re.compile(rf"clock (?P<name>.+) at UTC (?P<utc>{_UTC})"),
        lambda m: Instant(source=m["name"], utc=m["utc"]),
    ),
    (
        re.compile(r"(?P<repo>\S+)@(?P<commit>[0-9a-f]{7,64}) (?P<name>.+):(?P<first>[0-9]+)(?:-(?P<last>[0-9]+))?"),
        _read_commit,
    ),
    (re.compile(r"(?P<paper>.+) at L(?P<line>[0-9]+)(?:-(?P<line_to>[0-9]+))?"), _read_file_line),
    (
        re.compile(
            rf"(?P<paper>.+) at (?P<page>{_LABEL}):(?P<line>[0-9]+)"
            rf"(?:[-–](?:(?P<page_to>{_LABEL}):)?(?P<line_to>[0-9]+))?{_NOTES}"
        ),
        _read_page_line,
    ),
    (re.compile(rf"(?P<paper>.+) at (?P<page>{_LABEL})(?:[-–](?P<page_to>{_LABEL}))?{_NOTES}"), _read_page),
    (re.compile(r"(?P<name>.+) ¶¶? (?P<first>[0-9]+)(?:-(?P<last>[0-9]+))?"), _read_paragraph),
    (
        re.compile(
            r"(?P<paper>.+) (?P<page>[0-9]+):(?P<line>[0-9]+)(?:-(?:(?P<page_to>[0-9]+):)?(?P<line_to>[0-9]+))?"
        ),
        _read_transcript,
    ),
    (re.compile(r"(?P<prefix>|.*[^0-9–])(?P<first>[0-9]+)(?:–(?P<last>[0-9]+))?"), _read_bates),
)
