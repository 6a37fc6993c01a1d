"""A matter opened at the desk: with every kind of decision and every way to find a cited place that the project has."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from particulars.cites import Paragraph, TranscriptLines
from particulars.desk.clawback_kept import KIND as CLAWED_BACK
from particulars.desk.doubtful_readings import DOUBTFUL_READINGS
from particulars.desk.loading import load
from particulars.reading import cited_paragraphs, transcript
from particulars.record.access_kinds import refuse_term
from particulars.record.decisions import DecisionKind
from particulars.record.order_terms import ORDER
from particulars.record.passages import Finder
from particulars.record.store import Record
from particulars.showings.said import LABEL, POSITION, RULING

_OF_CLAUSE = ("obligation", "place", "who", "due", "clause")
# What these ask and refuse is loaded only where it is asked, so that a matter opens at once.
PROOF = DecisionKind(
    "performed",
    waiting=lambda view: load("particulars.desk.proof_decided:waiting_proof")(view),
    shows=(*_OF_CLAUSE, "may show it"),
    refuse=lambda view, subject, answer: load("particulars.desk.proof_decided:refuse_proof")(view, subject, answer),
)
EVENT = DecisionKind(
    "event",
    waiting=lambda view: load("particulars.desk.proof_decided:waiting_event")(view),
    shows=_OF_CLAUSE,
    refuse=lambda view, subject, answer: load("particulars.desk.proof_decided:refuse_event")(view, subject, answer),
)
LAUNCH = DecisionKind(
    "launch",
    waiting=lambda view: load("particulars.desk.source_launch:waiting")(view),
    shows=("item", "place", "words"),
    refuse=lambda view, subject, answer: load("particulars.desk.source_launch:refuse")(view, subject, answer),
)
# What a protective order says is proposed with its words; what may stand is checked by the record itself.
ORDER_TERMS = DecisionKind(
    ORDER,
    waiting=lambda view: load("particulars.desk.protective_orders:waiting_order")(view),
    shows=("clause", "place", "words", "proposed"),
    refuse=refuse_term,
)
KINDS = (ORDER_TERMS, DOUBTFUL_READINGS, POSITION, RULING, LABEL, PROOF, EVENT, LAUNCH, CLAWED_BACK)
FINDERS: dict[type[Any], Finder] = {Paragraph: cited_paragraphs.find, TranscriptLines: transcript.find}


def open_matter(case: Path) -> Record:
    """The record of a matter."""
    return Record.open(case, kinds=KINDS, finders=FINDERS)
