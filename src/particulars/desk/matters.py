"""A matter opened at the desk: with every kind of decision and every way to find a cited place that the project has."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from particulars.cites import Paragraph, TranscriptLines
from particulars.desk.doubtful_readings import DOUBTFUL_READINGS
from particulars.reading import cited_paragraphs, transcript
from particulars.record.passages import Finder
from particulars.record.store import Record
from particulars.showings.said import LABEL, POSITION, RULING

KINDS = (DOUBTFUL_READINGS, POSITION, RULING, LABEL)
FINDERS: dict[type[Any], Finder] = {Paragraph: cited_paragraphs.find, TranscriptLines: transcript.find}


def open_matter(case: Path) -> Record:
    """The record of a matter."""
    return Record.open(case, kinds=KINDS, finders=FINDERS)
