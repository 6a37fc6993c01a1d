"""The register of documents clawed back, and the facts that Fed. R. Evid. 502(b) asks for where no 502(d) order is on file."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

COLUMNS = ("document", "basis", "notice UTC", "locked UTC", "by", "derivatives locked", "status")
METHOD = (
    "A document is locked by a dated entry of the record on it, on every file with the same bytes, on the text and the native "
    "that a load file names beside it, and on all that came out of these. Every view, count, search and showing is made of "
    "what its viewer may see, so that nothing which names a locked file is in them from that instant on."
)
LIMITS = (
    "What was printed, sent or copied out of the matter before the lock is outside it; the papers listed are those of its own.",
    "A document of other bytes that has the same text is not locked; look for it with `compare` and name it.",
    "Whether a document is privileged, and what follows from having produced it, is for the court.",
)
STATUS = "locked on notice; return, sequestration or destruction not recorded"


@dataclass(frozen=True, slots=True)
class Locked:
    """One document clawed back: its name, why and by whom, the instants, and what was locked with it by sort."""

    document: str
    basis: str
    notice: str
    locked: str
    by: str
    derivatives: Mapping[str, int]
    status: str = STATUS

    @property
    def cells(self) -> tuple[str, ...]:
        """The row as it is printed, in the order of COLUMNS."""
        counted = "; ".join(f"{count:,} {sort}" for sort, count in sorted(self.derivatives.items()) if count)
        return self.document, self.basis, self.notice, self.locked, self.by, counted or "none", self.status


ON_FILE, MISSING, NOT_LOOKED = "on file", "missing", "not looked for here"


@dataclass(frozen=True, slots=True)
class Fact:
    """A fact that Rule 502(b) asks for: whether it is on file, missing or not looked for, its value, and what to do."""

    what: str
    state: str
    on_file: str
    do: str


def facts_502b(review: Sequence[str], notices: Mapping[str, str], locked: str) -> list[Fact]:
    """What is on file of the facts of Rule 502(b), fact by fact.

    Args:
        review: Items that a person named as showing the review before production.
        notices: When notice was given, by document, in UTC.
        locked: When they were locked, in UTC.
    """
    given = "; ".join(f"{document}: {at}" for document, at in sorted(notices.items()) if at)
    return [
        Fact("when it was produced", NOT_LOOKED, "", "see `particulars produced`"),
        _fact(
            "that it was inadvertent: who produced it and how", "", "file a declaration of whoever sent the production"
        ),
        _fact(
            "steps before: how the review was made", "; ".join(review), "name its log or protocol with --review ITEM"
        ),
        Fact("steps before: the document on a privilege log", NOT_LOOKED, "", "see `particulars requests` on the log"),
        _fact("when it was found", "", "file a declaration of whoever found it, with the day"),
        _fact("steps after: when notice was given", given, "give --notice and its time"),
        _fact("steps after: when it was locked here", locked, "particulars clawback"),
    ]


def _fact(what: str, on_file: str, do: str) -> Fact:
    return Fact(what, ON_FILE if on_file else MISSING, on_file, do)
