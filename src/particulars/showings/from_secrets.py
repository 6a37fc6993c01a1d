"""Lists of trade secrets and public items cut into the rows that showings bind; a secret or item stands under its number."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator

from particulars.analyses.public_items.joining import LIMITS as ITEM_LIMITS
from particulars.analyses.public_items.joining import METHOD as ITEM_METHOD
from particulars.analyses.public_items.rows import Line, Outcome
from particulars.analyses.secrets.rows import Field, Lint, Secrets
from particulars.cites import Cite
from particulars.particular import Polarity
from particulars.showings.binding_rows import Row
from particulars.showings.paper_rows import Paper, subject_from

LOOKS_FOR = ("secrets", "public")
_TOPICS = {
    Field.DESCRIPTION: "secrets.description",
    Field.BOUNDARY: "secrets.boundary",
    Field.CUSTODIANS: "secrets.custodians",
    Field.MEASURES: "secrets.measures",
    Field.VALUE: "secrets.value",
}
CiteRow = Callable[[int], Cite]


def secret_rows(paper: Paper, found: Secrets, remarks: Iterable[Lint]) -> Iterator[Row]:
    """Every secret, part, instance and remark of one list that stands in a paper on file."""
    if found.dated and found.secrets:
        first = found.secrets[0]
        yield from paper.row("secrets.list_dated", found.dated, (first.start, first.start + len(first.head)))
    for one in found.secrets:
        if not one.number:
            continue
        yield from paper.row("secrets.listed", one.words(Field.TITLE) or one.head, (one.start, one.start + len(one.head)), one.number)  # fmt: skip
        for part in one.parts:
            if topic := _TOPICS.get(part.field):
                yield from paper.row(topic, part.text, (part.start, part.end), one.number)
            elif part.field is Field.FIXATION and one.fixations:
                told = "; ".join(f"{f.text} ({f.day or 'no day told'})" for f in one.fixations)
                yield from paper.row("secrets.fixation", told, (part.start, part.end), one.number)
    for instance in found.instances:
        told = "; ".join(f"{p.field}: {p.text}" for p in instance.parts)
        for number in instance.secrets:
            yield from paper.row("secrets.instance", f"{instance.name}: {told}", (instance.start, instance.end), number)
    for lint in remarks:
        yield from _remark(paper, lint)


def item_rows(line: Line, cite: CiteRow, whole: Callable[[str], Cite | None]) -> Iterator[Row]:
    """One public item as its sheet names it, its captures on file, and what became of it."""
    item, subject = line.item, subject_from(line.item.number)
    place = (cite(item.row),)
    reason = f"; within the limiter, a person says: {item.limiter_reason}" if item.limiter_reason else ""
    value = f"{item.title}, {item.place}, {item.day or 'no date told'}{reason}"
    yield Row(topic="public.item", subject=subject, value=value, cites=place, method=ITEM_METHOD, limits=ITEM_LIMITS)
    for capture, file in line.captures:
        if (found := whole(file.name)) is not None:
            value = f"{file.name} at {capture.captured_utc or file.captured_utc}, SHA-256 {file.sha256}"
            yield Row(topic="public.capture", subject=subject, value=value, cites=(found,), method=ITEM_METHOD, limits=ITEM_LIMITS)  # fmt: skip
    if item.outcome is not Outcome.NOT_TOLD:
        way = Polarity.CONTEXT if item.outcome is Outcome.DISPUTED else Polarity.SUPPORTS
        value = f"{item.outcome} {item.bates}".strip()
        yield Row(topic="public.outcome", subject=subject, value=value, cites=place, method=ITEM_METHOD, limits=ITEM_LIMITS, polarity=way)  # fmt: skip


def _remark(paper: Paper, lint: Lint) -> Iterator[Row]:
    at = (lint.start, max(lint.end, lint.start + 1))
    subject = lint.about.removeprefix("TS-") if lint.about.startswith("TS-") else ""
    if lint.code == "CATCH_ALL" and subject:
        yield from paper.row("secrets.catch_all", f"{paper.cite(*at).display} (“{lint.text}”)", at, subject)
    else:
        yield from paper.row("secrets.remark", f"{lint.about}: {lint.says}", at, subject)
