"""From rows of any analysis to particulars that showings can bind: a kind, a subject, and one fact each.

An analysis's row is cut into its facts. The id of the particular is `TOPIC:SUBJECT:DIGEST`, so that the facts about one
duty, decision or address are found together again; its statement is `SUBJECT: label: value`, with the label of the
topic in `rules/bindings.json`:

    obligations.due:O7:3f2a9c01d4e5     O7: due: 2022-02-21
    issues.question:-:88b0c7d6e5f4      the question in the words of the paper: …
    examined.obligations:-:0a1b2c3d4e5f what was examined: obligations, in order.txt

Where an analysis looked is said by a particular too, on `examined.ANALYSIS` or `examined.TOPIC`, citing the whole file.
"""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterable
from dataclasses import dataclass

from particulars.cites import Cite, CiteKind, Verified, WholeFile, printed, quote_hash
from particulars.errors import NotParticular
from particulars.particular import Origin, Particular, Polarity
from particulars.record.items import Item
from particulars.showings.rules import bindings

EXAMINED = "examined."
BY_HAND = "element."
_EXAMINED_LABEL = "what was examined"
_SUBJECT = re.compile(r"[A-Za-z0-9._-]+")


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """One fact of an analysis's row: its kind, what it is about, its value, where it stands, how it was found."""

    topic: str
    value: str
    cites: tuple[Cite, ...]
    method: str
    subject: str = ""
    limits: tuple[str, ...] = ()
    origin: Origin = Origin.COMPUTED
    polarity: Polarity = Polarity.CONTEXT
    derived_from: tuple[str, ...] = ()


def particulars_from(rows: Iterable[Row]) -> list[Particular]:
    """Makes a particular of each row, sorted by id, equal rows once."""
    made = {one.id: one for one in map(_particular, rows)}
    return [made[id] for id in sorted(made)]


def examined(item: Item, topic: str, method: str, limits: tuple[str, ...] = ()) -> Particular:
    """States that an item was looked through for a kind of particular, or for all kinds of an analysis."""
    locator = WholeFile(name=item.name, sha256=item.sha256)
    cite = Cite(
        kind=CiteKind.FILE, doc_id=item.id, doc_sha256=item.sha256, locator=locator, quote="",
        quote_sha256=quote_hash(""), display=printed(locator), verified=Verified.NOT_CHECKED,
    )  # fmt: skip
    row = Row(topic=EXAMINED + topic, value=f"{topic}, in {item.name}", cites=(cite,), method=method, limits=limits)
    return _particular(row)


def subject_of(one: Particular) -> str:
    """What a particular is about, or nothing where its id does not say."""
    head, _, rest = one.id.partition(":")
    subject = rest.partition(":")[0]
    return subject if head == one.topic and rest.count(":") == 1 and subject != "-" else ""


def value_of(one: Particular) -> str:
    """The value in a particular's statement, or nothing where it was not made here."""
    prefix = _prefix(one.topic, subject_of(one))
    return one.statement.removeprefix(prefix) if one.statement.startswith(prefix) else ""


def label_of(topic: str) -> str:
    """The words that stand before a value of this kind."""
    known = bindings().topics
    return known[topic].label if topic in known else topic


def was_examined(topic: str, looked: Iterable[str]) -> bool:
    """Says whether this kind, or its whole analysis, is among the kinds that were looked for."""
    return not {topic, topic.partition(".")[0]}.isdisjoint(looked)


def _particular(row: Row) -> Particular:
    if row.topic not in bindings().topics and not row.topic.startswith((EXAMINED, BY_HAND)):
        raise NotParticular(f"{row.topic!r} is no kind of particular that a showing knows; see rules/bindings.json.")
    if row.subject and (row.subject == "-" or not _SUBJECT.fullmatch(row.subject)):
        raise NotParticular(f"{row.subject!r} cannot be a subject; use letters, digits and . _ -")
    statement = _prefix(row.topic, row.subject) + row.value
    places = [f"{cite.matter} {cite.doc_id} {cite.display} {cite.quote_sha256}" for cite in row.cites]
    digest = hashlib.sha256("\n".join([statement, row.origin, row.polarity, *places]).encode()).hexdigest()
    return Particular(
        id=f"{row.topic}:{row.subject or '-'}:{digest[:12]}",
        statement=statement,
        topic=row.topic,
        cites=row.cites,
        method=row.method,
        limits=row.limits,
        origin=row.origin,
        polarity=row.polarity,
        derived_from=row.derived_from,
    )


def _prefix(topic: str, subject: str) -> str:
    label = _EXAMINED_LABEL if topic.startswith(EXAMINED) else "" if topic.startswith(BY_HAND) else label_of(topic)
    return "".join(f"{words}: " for words in (subject, label) if words)
