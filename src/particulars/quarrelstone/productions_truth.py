"""What is planted in the productions: defects of load files, states of the comparison, rows of logs, and their counts."""

from __future__ import annotations

import msgspec


class DeliveryTruth(msgspec.Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """A volume as delivered: its load files under the built folder, what it holds, and how it is written."""

    production: str
    volume: str
    dat: str
    opt: str | None
    root: str
    encoding: str
    documents: int
    pages: int
    first: str
    last: str


class DefectTruth(msgspec.Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """One defect planted: what it is, by which Bates numbers a finding may name it, and what it is about in words.

    `kinds` are the names under which a validator may rightly list it; `rows` the documents at which it may do so.
    """

    finding: str
    what: str
    kinds: tuple[str, ...]
    rows: tuple[str, ...]
    says: str


class StateTruth(msgspec.Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """One document of M2 and its state against M1; `match` are the numbers there that bear it out.

    `scores` are how near it is with the footer of its side, and without.
    """

    finding: str
    key: str
    set: str
    state: str
    match: tuple[str, ...] = ()
    scores: tuple[float, ...] = ()
    documents: int = 1
    category: str | None = None


class LogTruth(msgspec.Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """One defective row of a privilege log: its control number, and what is wrong."""

    finding: str
    control: str
    row: int
    what: str


class HazardTruth(msgspec.Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """One file that intake must bear: what it is, and where."""

    finding: str
    what: str
    path: str
    number: str
    sha256: str


class MissingTruth(msgspec.Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """Something that a produced document speaks of and that was not produced."""

    finding: str
    what: str
    number: str
    names: str


class ProductionsTruth(msgspec.Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """Everything planted in the productions of M1 and M2."""

    scale: str
    deliveries: tuple[DeliveryTruth, ...]
    lists: dict[str, str]  # manifests, ranges, logs and saved rules: what, and the path
    counts: dict[str, int]
    defects: tuple[DefectTruth, ...]
    hazards: tuple[HazardTruth, ...]
    states: tuple[StateTruth, ...]
    log: tuple[LogTruth, ...]
    missing: tuple[MissingTruth, ...]
    poor: tuple[str, ...]  # numbers of documents whose OCR text is poor
    privileged: tuple[str, ...]  # produced by mistake
    clawed_back: tuple[str, ...]
