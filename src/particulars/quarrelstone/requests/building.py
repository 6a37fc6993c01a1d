"""Builds what M1's parties served: the papers as text and PDF, the sheets of requests, claims and conferrals, and the truth."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from particulars.quarrelstone.docket.paper import Paper
from particulars.quarrelstone.furniture import Furniture
from particulars.quarrelstone.productions.logs import write_sheet
from particulars.quarrelstone.requests import asked
from particulars.quarrelstone.requests.asked import CMI, CONTRACT
from particulars.quarrelstone.requests.conferral import CONFERRALS, letters
from particulars.quarrelstone.requests.papers import served_papers
from particulars.quarrelstone.requests_truth import MatrixTruth

FOLDER = "requests"
MATRIX, LOG, SHEET = f"{FOLDER}/claims-matrix.csv", f"{FOLDER}/conferral-log.csv", f"{FOLDER}/requests.csv"


@dataclass(frozen=True, slots=True)
class Unstamped(Furniture):
    """What stands on a page that was served and never filed."""

    def stamp(self, page: int, pages: int) -> str:
        """Nothing: the court has not had it."""
        return ""


def papers() -> list[Paper]:
    """Everything served and written, in the order of the papers' numbers."""
    return [*served_papers(), *letters()]


def sheets(out: Path) -> MatrixTruth:
    """Writes the sheets, and says what the matrix of claims comes to."""
    rows = asked.productions()
    claims = {f"RFP No. {r.number}": asked.CLAIMS[r.serves] for r in rows}
    counted = Counter(r.serves for r in rows)
    write_sheet(out / MATRIX, ("request", "version", "claims", "elements", "parties", "by", "at"), _cells(claims))
    write_sheet(out / LOG, ("Date", "Means", "Who", "Requests"), ((d, m, "Counsel P-1; Counsel D-1", "; ".join(n)) for d, m, n in CONFERRALS))  # fmt: skip
    write_sheet(out / SHEET, ("Kind", "No.", "Version", "Text"), _requests())
    return MatrixTruth(
        path=MATRIX, claims=claims, log=LOG, requests=SHEET,
        only_cmi=counted["C"], only_contract=counted["K"], both=counted["B"], none=counted["N"],
    )  # fmt: skip


def _cells(claims: dict[str, tuple[str, ...]]) -> Iterator[tuple[str, ...]]:
    """A row for each request, with the claims and elements that a person assigns to it; empty where it serves none."""
    elements = {CMI: "removal of copyright management information", CONTRACT: "breach"}
    for request, served in claims.items():
        told = "; ".join(elements[claim] for claim in served)
        yield (
            request,
            "",
            "; ".join(served),
            told,
            "Vellamoor" if served else "",
            "Counsel P-1",
            "2022-07-15T00:00:00Z",
        )


def _requests() -> Iterator[tuple[str, ...]]:
    for one in asked.productions():
        yield ("RFP", str(one.number), "", one.words)
    for one in asked.reissued():
        yield ("RFP", str(one.number), "reissued", one.words)
    for question in (*asked.interrogatories(), *asked.admissions()):
        yield (question.kind, str(question.number), "", question.words)
