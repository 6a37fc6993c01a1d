"""The sections of the ledger that need more than the docket's papers: the productions, and what the parties served."""

from __future__ import annotations

import csv
from collections.abc import Callable
from dataclasses import dataclass, replace
from pathlib import Path

from particulars.analyses.protective.reading import read as read_order
from particulars.analyses.requests.reading import read as read_requests
from particulars.quarrelstone import clawback_held, showings_check
from particulars.quarrelstone.check import SectionResult
from particulars.quarrelstone.clawback_held import LOCKED, FoundClawback
from particulars.quarrelstone.designations import held as designations_held
from particulars.quarrelstone.designations.held import FoundDesignations
from particulars.quarrelstone.designations_truth import DesignationsTruth
from particulars.quarrelstone.ledger import Ledger
from particulars.quarrelstone.productions import held as productions_held
from particulars.quarrelstone.productions import reading
from particulars.quarrelstone.productions.reading import Found, OfMatters
from particulars.quarrelstone.productions_truth import ProductionsTruth
from particulars.quarrelstone.protective import held as protective_held
from particulars.quarrelstone.requests import held as requests_held
from particulars.quarrelstone.secrets import held as secrets_held
from particulars.quarrelstone.secrets.held import FoundSecrets
from particulars.quarrelstone.secrets_truth import SecretsTruth
from particulars.quarrelstone.showings_check import Shown
from particulars.quarrelstone.source_code import held as source_held
from particulars.quarrelstone.source_code.held import SourceFound
from particulars.quarrelstone.source_truth import SourceTruth
from particulars.reading.caption import Caption
from particulars.record.text import Text


@dataclass(frozen=True, slots=True)
class ServedRead:
    """A served paper as it was read: its text and what its first page says."""

    text: Text
    caption: Caption


@dataclass(frozen=True, slots=True)
class AtTheDesk:
    """What the desk reads for these sections: a served paper, and two matters made of the productions."""

    served: Callable[[Path], ServedRead]
    matters: Callable[[ProductionsTruth], OfMatters]
    shown: Shown
    designated: Callable[[DesignationsTruth], FoundDesignations] | None = None
    source: Callable[[SourceTruth], SourceFound] | None = None
    clawed: Callable[[ProductionsTruth], FoundClawback] | None = None
    secrets: Callable[[SecretsTruth], FoundSecrets] | None = None


def productions(built: Path, ledger: Ledger, desk: AtTheDesk) -> SectionResult:
    """Defects of load files and of a log, the state of each document of M2, what is spoken of, and damaged files."""
    truth = ledger.productions
    if truth is None:
        return SectionResult("productions", 0, 0)
    found = Found(tuple(reading.defects(built, truth)), reading.log(built, truth), desk.matters(truth))
    return productions_held.held(truth, found)


def clawback(built: Path, ledger: Ledger, desk: AtTheDesk) -> SectionResult:
    """Privileged documents produced by mistake: seen before the lock, those clawed back gone after, the others seen still."""
    if ledger.productions is None or desk.clawed is None:
        return SectionResult("clawback", 0, 0)
    return clawback_held.held(ledger.productions, desk.clawed(ledger.productions), LOCKED)


def designations(built: Path, ledger: Ledger, desk: AtTheDesk) -> SectionResult:
    """The tiers of a volume, the challenge schedule, what gives no ground, and the re-review."""
    if ledger.designations is None or desk.designated is None:
        return SectionResult("designations", 0, 0)
    return designations_held.held(ledger.designations, desk.designated(ledger.designations))


def showings(built: Path, ledger: Ledger, desk: AtTheDesk) -> SectionResult:
    """Motions laid out over the papers they need."""
    return showings_check.showings(built, ledger, desk.shown)


def protective(built: Path, ledger: Ledger, desk: AtTheDesk) -> SectionResult:
    """The protective order: every term, and every clause from which nothing is to be taken."""
    papers = {p.path: desk.served(built / p.path) for p in ledger.orders}
    found = {path: (paper.text, read_order(paper.text, paper.caption)) for path, paper in papers.items()}
    return protective_held.held(ledger.orders, found)


def requests(built: Path, ledger: Ledger, desk: AtTheDesk) -> SectionResult:
    """Requests, responses, letters, and the requests counted by claim."""
    if ledger.matrix is None:
        return SectionResult("requests", 0, 0)
    papers = {p.path: desk.served(built / p.path) for p in ledger.served}
    found = {path: (paper.text, read_requests(paper.text, paper.caption)) for path, paper in papers.items()}
    result = requests_held.held(ledger.served, found)
    with (built / ledger.matrix.path).open(encoding="utf-8", newline="") as sheet:
        count, wrong = requests_held.matrix(ledger.matrix, csv.DictReader(sheet), found)
    return replace(result, expected=result.expected + count, found=result.found + count, wrong=(*result.wrong, *wrong))


def secrets(built: Path, ledger: Ledger, desk: AtTheDesk) -> SectionResult:
    """Nine trade secrets and fourteen instances with the remarks they deserve, and the duty that waits for the list."""
    if ledger.secrets is None or desk.secrets is None:
        return SectionResult("secrets", 0, 0)
    return secrets_held.secrets(ledger.secrets, desk.secrets(ledger.secrets))


def public_items(built: Path, ledger: Ledger, desk: AtTheDesk) -> SectionResult:
    """Public items with and without a capture."""
    if ledger.secrets is None or desk.secrets is None:
        return SectionResult("public_items", 0, 0)
    return secrets_held.public_items(ledger.secrets, desk.secrets(ledger.secrets))


def source_code(built: Path, ledger: Ledger, desk: AtTheDesk) -> SectionResult:
    """Source code by period, what was delivered of it, a released wheel, and a ledger of printed pages."""
    if ledger.source_code is None or desk.source is None:
        return SectionResult("source_code", 0, 0)
    return source_held.hold(ledger.source_code, desk.source(ledger.source_code))
