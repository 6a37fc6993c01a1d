"""The sections of the ledger that need more than the docket's papers: the productions, and what the parties served."""

from __future__ import annotations

import csv
from collections.abc import Callable
from dataclasses import dataclass, replace
from pathlib import Path

from particulars.analyses.requests.reading import read as read_requests
from particulars.quarrelstone.check import SectionResult
from particulars.quarrelstone.ledger import Ledger
from particulars.quarrelstone.productions import held as productions_held
from particulars.quarrelstone.productions import reading as productions_reading
from particulars.quarrelstone.requests import held as requests_held
from particulars.reading.caption import Caption
from particulars.record.text import Text


@dataclass(frozen=True, slots=True)
class ServedRead:
    """A served paper as it was read: its text and what its first page says."""

    text: Text
    caption: Caption


ReadServed = Callable[[Path], ServedRead]


def productions(built: Path, ledger: Ledger, read: ReadServed) -> SectionResult:
    """Defects of load files, the state of each document of M2 against M1, and the defects of a privilege log."""
    truth = ledger.productions
    if truth is None:
        return SectionResult("productions", 0, 0)
    return productions_held.held(truth, productions_reading.read(built, truth))


def requests(built: Path, ledger: Ledger, read: ReadServed) -> SectionResult:
    """Requests, responses, letters, and the requests counted by claim."""
    if ledger.matrix is None:
        return SectionResult("requests", 0, 0)
    papers = {p.path: read(built / p.path) for p in ledger.served}
    found = {path: (paper.text, read_requests(paper.text, paper.caption)) for path, paper in papers.items()}
    result = requests_held.held(ledger.served, found)
    with (built / ledger.matrix.path).open(encoding="utf-8", newline="") as sheet:
        count, wrong = requests_held.matrix(ledger.matrix, csv.DictReader(sheet), found)
    return replace(result, expected=result.expected + count, found=result.found + count, wrong=(*result.wrong, *wrong))
