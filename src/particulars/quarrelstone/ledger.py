"""The truth ledger: every fact planted in the invented matter, with the id of the finding that must state it."""

from __future__ import annotations

from pathlib import Path

import msgspec

from particulars.analyses.authorities.rows import Kind
from particulars.quarrelstone.designations_truth import DesignationsTruth
from particulars.quarrelstone.productions_truth import ProductionsTruth
from particulars.quarrelstone.requests_truth import MatrixTruth
from particulars.quarrelstone.says import Says
from particulars.quarrelstone.secrets_truth import SecretsTruth
from particulars.quarrelstone.source_truth import SourceTruth


class CitationTruth(msgspec.Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """One citation as planted. `start`/`end` are raw code points of the text version, None for the PDF.

    `page` counts in the file; `line` is the printed line number, None where none is printed. A footnote is set closer
    than the numbers: its line goes by the number beside its base line, and between two numbers by the upper one.
    `authority` is the ledger's own key: rows of one paper with one key cite the same thing.
    """

    finding: str
    text: str
    kind: Kind
    authority: str
    page: int
    line: int | None = None
    start: int | None = None
    end: int | None = None
    pin: str | None = None
    signal: str | None = None
    via: str | None = None
    parentheticals: tuple[str, ...] = ()
    defines: str | None = None
    left_open: bool = False
    may_be_open: bool = False
    also: tuple[str, ...] = ()
    other_kinds: tuple[Kind, ...] = ()
    pin_open: bool = False
    trap: str = ""


class CaptionTruth(msgspec.Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """What a careful reader takes from the first page, the stamp and the signature.

    `unchecked` names fields of which this paper says more than one field can hold; they are not compared.
    """

    finding: str = ""
    court: str | None = None
    court_full: str | None = None
    division: str | None = None
    plaintiffs: tuple[str, ...] = ()
    defendants: tuple[str, ...] = ()
    case_numbers: tuple[str, ...] = ()
    judge: str | None = None
    judge_title: str | None = None
    document_type: str | None = None
    title: str | None = None
    re_docket: tuple[str, ...] = ()
    docket_number: str | None = None
    dated: str | None = None
    filed: str | None = None
    signer: str | None = None
    signer_capacity: str | None = None
    class_posture: str | None = None
    unchecked: tuple[str, ...] = ()


class AuthorityTruth(msgspec.Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """An authority as its whole form makes it known: a decision by its citation, another by its name or number.

    `number` stands alone where the paper prints no more, such as a rule without its set: what a reader calls the
    authority must then hold that number.
    """

    key: str
    name: str | None = None
    number: str | None = None
    cites: tuple[str, ...] = ()
    court: str | None = None
    date: str | None = None
    docket: str | None = None
    position: str | None = None


class PlantedRow(msgspec.Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """Words of an order as planted, where they stand (as for a citation), and what they say."""

    finding: str
    text: str
    page: int
    line: int | None = None
    start: int | None = None
    end: int | None = None
    says: Says


class PaperTruth(msgspec.Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """One version (text or PDF) of one paper: its path under the built folder, its hash, and what it says."""

    path: str
    sha256: str
    shape: str
    pages: int
    caption: CaptionTruth
    citations: tuple[CitationTruth, ...]
    decided: tuple[PlantedRow, ...] = ()


class Ledger(msgspec.Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """Everything planted, by section.

    `papers` are those of the docket, `served` those that parties serve on one another, `orders` the protective order; what was not asked for is left
    out.
    """

    notice: str
    seed: str
    scale: str
    built: str
    sections: tuple[str, ...]
    papers: tuple[PaperTruth, ...]
    authorities: tuple[AuthorityTruth, ...]
    productions: ProductionsTruth | None = None
    served: tuple[PaperTruth, ...] = ()
    orders: tuple[PaperTruth, ...] = ()
    matrix: MatrixTruth | None = None
    designations: DesignationsTruth | None = None
    source_code: SourceTruth | None = None
    secrets: SecretsTruth | None = None

    def write(self, path: Path) -> None:
        """The ledger as `truth.json`, keys sorted, the same bytes on each run."""
        packed = msgspec.json.encode(self, order="sorted")
        path.write_bytes(msgspec.json.format(packed, indent=1) + b"\n")


def read_ledger(path: Path) -> Ledger:
    """The ledger that `write` wrote."""
    return msgspec.json.decode(path.read_bytes(), type=Ledger)
