"""The protective orders among papers on the disk or of a matter, each with what was read from it and the page:line of it."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from particulars.analyses.protective.reading import is_protective, read
from particulars.analyses.protective.rows import Proposed, ProtectiveOrder
from particulars.desk.files_given import expand, why_not
from particulars.desk.papers_on_file import is_paper, names
from particulars.desk.papers_out import stems
from particulars.errors import Misused
from particulars.intake.taking import Status, take
from particulars.papers.page_line import PageLines
from particulars.reading.captions import read as read_caption
from particulars.record.decisions import Waiting
from particulars.record.order_terms import ORDER, subject_of
from particulars.record.text import Text
from particulars.record.view import View

AS_PROPOSED = "as proposed"
ASKS = f"Does the order say this? Answer “{AS_PROPOSED}”, “not so”, or the term as it should read."


@dataclass(frozen=True, slots=True)
class OrderOnFile:
    """A protective order: its item (none on the disk), the name it goes by, its court, its hash, what was read, and its lines."""

    item: str
    name: str
    court: str
    sha256: str
    read: ProtectiveOrder
    lines: PageLines

    def place(self, start: int, end: int) -> str:
        """The page:line of raw characters, after the paper's name."""
        return f"{self.name} {self.lines.span(start, end)}"


def of_matter(view: View) -> Iterator[OrderOnFile]:
    """The protective orders this person may see."""
    items = list({item.text_sha256: item for item in reversed(view.items()) if is_paper(item)}.values())[::-1]
    named = names(items)
    for item in items:
        if (one := _order(item.id, named[item.id], item.sha256, view.text_as_read(item.id))) is not None:
            yield one


def of_files(files: Iterable[Path]) -> tuple[list[OrderOnFile], list[tuple[str, int]]]:
    """The protective orders among files, and what was not read with its exit code."""
    files = list(files)
    paths = expand(files)
    named, found, unread = stems(paths), list[OrderOnFile](), list[tuple[str, int]]()
    for taken in take(paths, jobs=os.cpu_count() or 1, named=files):
        if taken.status is not Status.READ or taken.text is None:
            why = why_not(taken)
            unread.append((why.says, why.exit_code))
        elif (one := _order("", named[taken.path], taken.sha256 or "", taken.text)) is not None:
            found.append(one)
    return found, unread


def waiting_order(view: View) -> Iterator[Waiting]:
    """Each proposal of each protective order, with its clause, place and words."""
    for order in of_matter(view):
        for one in order.read.proposed:
            shown = {
                "clause": one.clause,
                "place": order.place(one.start, one.end),
                "words": one.words,
                "proposed": one.term,
            }
            yield Waiting(subject_of(order.item, one.clause, one.what), ASKS, shown)


def with_proposed(view: View, rows: Iterable[Mapping[str, str]]) -> list[dict[str, str]]:
    """The rows of a sheet, in which “as proposed” is the term that is proposed, read anew from the order."""
    filled = [dict(row) for row in rows]
    asked = [row for row in filled if row.get("kind") == ORDER and (row.get("answer") or "").strip() == AS_PROPOSED]
    if not asked:
        return filled
    terms = {subject: one.term for subject, one in proposals(view).items()}
    if strange := sorted({row["subject"] for row in asked} - set(terms)):
        raise Misused(
            f"Nothing was decided. Nothing is proposed now under: {'; '.join(strange)}. Ask again with propose."
        )
    for row in asked:
        row["answer"] = terms[row["subject"]]
    return filled


def proposals(view: View) -> dict[str, Proposed]:
    """Every proposal of the protective orders on file, by the subject it is decided under."""
    return {subject_of(o.item, one.clause, one.what): one for o in of_matter(view) for one in o.read.proposed}


def _order(item: str, name: str, sha256: str, text: Text) -> OrderOnFile | None:
    caption = read_caption(text)
    if not is_protective(text, caption):
        return None
    made = read(text, caption)
    return OrderOnFile(item, name, caption.court or "", sha256, made, PageLines(text)) if made.is_order else None
