"""What waits for a label: each passage of a matter's papers that says what a decision did with an issue that a person names."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from particulars.analyses import ANALYSES
from particulars.analyses.positions.reading import read as read_positions
from particulars.desk.running import run
from particulars.errors import Misused
from particulars.papers.page_line import PageLines
from particulars.reading.captions import read as read_caption
from particulars.record.decisions import Waiting
from particulars.record.items import Status
from particulars.record.view import View
from particulars.showings.said import label_subject


def waiting_labels(view: View, issue: str) -> Iterator[Waiting]:
    """Each passage on the issue in a paper that this person may see, with its cues and what they propose.

    Raises:
        Misused: the issue has no word to look for.
    """
    if not any(character.isalnum() for character in issue):
        raise Misused('The issue names nothing. Write it like --issue "WORDS OF THE ISSUE".')
    for item in view.items():
        if item.status is not Status.READ or not item.text_sha256:
            continue
        text = view.text_as_read(item.id)
        caption, lines = read_caption(text), PageLines(text)
        cited: Any = run([ANALYSES["authorities"]], {"text": text, "caption": caption})["authorities"]
        for one in read_positions(text, caption, cited.citations, cited.authorities, issue).positions:
            subject = label_subject(item.id, text.raw, one.start, one.end, one.authority, issue)
            question = f"What did {one.case} do with: {issue}?"
            shown = {
                "case": one.case,
                "place": f"{item.name} {lines.span(one.start, one.end)}",
                "words": one.words,
                "characterised_by": one.characterised_by,
                "cues": "; ".join(cue.words for cue in one.cues),
                "proposed": one.position.value if one.position else "",
            }
            yield Waiting(subject, question, shown)
