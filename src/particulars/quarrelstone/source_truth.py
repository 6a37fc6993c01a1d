"""What is planted in the source code of Cadence Studio: a version for each period, remarks, deliveries, an artefact, printed pages."""

from __future__ import annotations

import msgspec


class PeriodTruth(msgspec.Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """The version of one period: what it rests on (tag, commit, in force), its commit and release tag, kinds remarked on it."""

    finding: str
    reading: str
    name: str
    first: str
    last: str
    basis: str
    commit: str
    tag: str
    remarks: dict[str, int]


class DeliveryTruth(msgspec.Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """How one anniversary period was served: its state, what was taken out, and whether it was late or early."""

    finding: str
    period: str
    delivery: str
    state: str
    wanting: tuple[str, ...] = ()
    timing: str = ""


class SourceTruth(msgspec.Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """Everything planted in the source code, with the paths of its files under the built folder."""

    repository: str
    delivered: str
    deliveries: str
    launch_paper: str
    launch: str
    end: str
    after: str
    due: str
    commits: int
    rebased: int
    ahead: int  # commits of the demonstration branch
    artefact: str
    artefact_tag: str
    artefact_counts: dict[str, int]
    ledger: str
    over: tuple[str, ...]  # rows of the ledger over a limit, as `ROW consecutive` or `ROW total`
    periods: tuple[PeriodTruth, ...]
    served: tuple[DeliveryTruth, ...]
