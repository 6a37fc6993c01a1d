"""What the papers of a matter say for a showing: each paper that a person may see, read, and its rows cut for binding."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

from particulars.analyses import ANALYSES
from particulars.analyses.positions import reading as positions
from particulars.analyses.positions.lints import reading as lints
from particulars.desk.loading import load
from particulars.desk.running import run
from particulars.particular import Particular
from particulars.reading.captions import read as read_caption
from particulars.reading.court_voice import NOTHING_READ
from particulars.record.items import Item, Status
from particulars.record.view import View
from particulars.showings.binding_rows import particulars_from
from particulars.showings.from_analyses import ledger_rows, lint_rows, obligation_rows, position_rows, ruling_rows
from particulars.showings.inputs import topics_of
from particulars.showings.paper_rows import LOOKS_FOR, Paper, short_names
from particulars.showings.rules import Template, bindings
from particulars.showings.said import labels

# An analysis by its name in the registry: its rows, and what cuts them.
CUTTERS: dict[str, Any] = {"rulings": ruling_rows, "obligations": obligation_rows, "ledgers": ledger_rows}
_ROWS = {"ledgers": "entries"}  # where the rows of an analysis go by another name than its own
_OF_REQUESTS = frozenset(("requests", "interrogatories", "claims", "overlap", "log"))
_OF_LEDGERS = frozenset(LOOKS_FOR["ledgers"])


def particulars_of(
    view: View, template: Template, issue: str | None = None, domains: Sequence[str] = ()
) -> list[Particular]:
    """What every paper this person may see says for a template, and where was looked; positions on an issue named.

    `domains` are those of the party that made a privilege log, and of its counsel.
    """
    topics = {topic.partition(".")[0] for topic in topics_of(template)}
    told = (
        load("particulars.desk.request_rows:request_particulars")(view, issue, domains) if topics & _OF_REQUESTS else []
    )
    if topics & {"secrets", "public"}:
        told += load("particulars.desk.secret_rows:secret_particulars")(view)
    if "protective" in topics:
        told += load("particulars.desk.order_rows:order_particulars")(view)
    if "source" in topics:
        told += load("particulars.desk.source_rows:source_particulars")(view)
    if any(one.element.startswith(f"{template.id}.") for one in bindings().headings):
        topics.add("rulings")
    if topics & _OF_LEDGERS:
        topics.add("ledgers")
    names = [name for name in CUTTERS if name in topics and name in ANALYSES]
    if "positions" not in topics:
        issue = None
    if not names and issue is None:
        return told
    papers = {item.id: item for item in view.items() if _has_text(item)}
    named = short_names(papers.values())
    return [*told, *(one for id, item in papers.items() for one in _of_paper(view, item, named[id], names, issue))]


def _has_text(item: Item) -> bool:
    return item.status is Status.READ and bool(item.text_sha256)


def _of_paper(view: View, item: Item, short: str, names: list[str], issue: str | None) -> Iterator[Particular]:
    text = view.text_as_read(item.id)
    caption = read_caption(text)
    wanted = [*names, *(["authorities"] if issue is not None or "ledgers" in names else [])]
    answers: dict[str, Any] = run([ANALYSES[name] for name in wanted], {"text": text, "caption": caption})
    for name in names:
        paper = Paper(short, item, text, answers[name].method, answers[name].limits)
        yield from particulars_from(CUTTERS[name](paper, getattr(answers[name], _ROWS.get(name, name))))
        if not answers[name].examined.startswith(NOTHING_READ):
            yield from paper.looked(name)
    if issue is not None:
        cited = answers["authorities"]
        found = positions.read(text, caption, cited.citations, cited.authorities, issue)
        paper = Paper(short, item, text, found.method, found.limits)
        yield from particulars_from(position_rows(paper, found.positions, labels(view), issue))
        yield from paper.looked("positions")
        prose = lints.read(text, caption, cited.citations, cited.authorities)
        paper = Paper(short, item, text, prose.method, prose.limits)
        yield from particulars_from(lint_rows(paper, prose.lints))
        yield from paper.looked("prose")
