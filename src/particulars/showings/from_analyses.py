"""What analyses found in one paper, cut into the rows that showings bind: rulings, duties, positions on an issue.

The rows of an analysis are known here by what is read of them, so that any analysis that answers to it will do.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Protocol

import msgspec

from particulars.cites import Cite, Verified, quote_hash
from particulars.cites.wording import check_paper
from particulars.particular import Origin, Particular
from particulars.record.citing import cite_lines
from particulars.record.items import Item
from particulars.record.text import Text
from particulars.showings.binding_rows import Row, examined
from particulars.showings.said import Label

# What each analysis looks for in a paper; of anything else it cannot say that there is none.
LOOKS_FOR = {
    "rulings": ("rulings", "requests.at_issue"),
    "obligations": tuple(
        f"obligations.{kind}" for kind in ("clause", "obligor", "obligee", "act", "limiter", "due", "no_date")
    ),
    "prose": ("prose",),
    "positions": tuple(
        f"positions.{kind}" for kind in ("decision", "label_proposed", "label_confirmed", "court", "date")
    ),
}
OWED = frozenset({"duty", "prohibition", "condition"})
# How the clause itself comes by its day; a period's day is computed elsewhere, from its event.
_DATED = {
    "fixed": "named in the clause; a fixed date does not roll",
    "promptly": "hard stop named in the clause; “promptly” gets no number",
}
# What a lint over prose says of the rows of the split table, by its code.
_LINTED = {
    "CIRCUIT_CLAIM_UNSUPPORTED": "prose.circuit_without_row",
    "CIRCUIT_NOT_NAMED": "prose.circuit_not_named",
    "COUNT_CLAIM": "prose.count_differs",
}
_REQUEST = re.compile(r"(?:RFP|RFA|Interrogatory|Request) No\. \d+")


class Spoken(Protocol):
    """Words of a paper with their raw place."""

    @property
    def start(self) -> int: ...
    @property
    def end(self) -> int: ...
    @property
    def text(self) -> str: ...


class Decided(Spoken, Protocol):
    """A ruling, as far as showings read it."""

    @property
    def id(self) -> str: ...
    @property
    def kind(self) -> str: ...
    @property
    def asked(self) -> str | None: ...
    @property
    def request_numbers(self) -> tuple[str, ...]: ...
    @property
    def reason(self) -> Spoken | None: ...
    @property
    def flags(self) -> tuple[str, ...]: ...


class Owed(Spoken, Protocol):
    """A clause of an order, as far as showings read it."""

    @property
    def id(self) -> str: ...
    @property
    def force(self) -> str: ...
    @property
    def who(self) -> str | None: ...
    @property
    def toward(self) -> str | None: ...
    @property
    def act(self) -> str: ...
    @property
    def scope(self) -> tuple[str, ...]: ...
    @property
    def timing(self) -> str: ...
    @property
    def due(self) -> str | None: ...
    @property
    def flags(self) -> tuple[str, ...]: ...


class Characterised(Protocol):
    """A passage that characterises a decision, as far as showings read it."""

    @property
    def start(self) -> int: ...
    @property
    def end(self) -> int: ...
    @property
    def authority(self) -> str: ...
    @property
    def case(self) -> str: ...
    @property
    def court(self) -> str | None: ...
    @property
    def date(self) -> str | None: ...
    @property
    def characterised_by(self) -> str: ...
    @property
    def position(self) -> str | None: ...


class Placed(Protocol):
    """A raw place of the paper."""

    @property
    def start(self) -> int: ...
    @property
    def end(self) -> int: ...


class Linted(Protocol):
    """A lint, as far as showings read it."""

    @property
    def code(self) -> str: ...
    @property
    def says(self) -> str: ...
    @property
    def quoted(self) -> Sequence[Placed]: ...
    @property
    def candidates(self) -> tuple[str, ...]: ...


@dataclass(frozen=True, slots=True)
class Paper:
    """A paper of the record as one analysis read it: its short name, the item, its text, the method and its limits."""

    name: str
    item: Item
    text: Text
    method: str
    limits: tuple[str, ...] = ()

    def subject(self, id: str) -> str:
        """The subject of what goes by this id in this paper alone."""
        return _subject(f"{self.name}.{id}")

    def row(
        self,
        topic: str,
        value: str | None,
        at: tuple[int, int],
        subject: str = "",
        origin: Origin = Origin.COMPUTED,
        doubts: Sequence[str] = (),
    ) -> Iterator[Row]:
        """A row that rests on a raw place of the paper; none where there is no value."""
        if value and value.strip():
            yield Row(
                topic=topic,
                subject=subject,
                value=" ".join(value.split()),
                cites=(self.cite(*at),),
                method=self.method,
                limits=(*self.limits, *(f"Doubt: {doubt}." for doubt in doubts)),
                origin=origin,
            )

    def cite(self, start: int, end: int) -> Cite:
        """Cites a raw place in the words that read on there, line numbers and other furniture gone."""
        cite = cite_lines(self.text, self.item.id, self.item.sha256, start, end, paper=self.name)
        body, notes = self.text.clean.reading(start, end)
        words = body or notes
        if not words.strip() or words == cite.quote:
            return cite
        # Unchecked until the record has held it against the place and named the normalisation.
        return msgspec.structs.replace(
            cite, quote=words, quote_sha256=quote_hash(words), verified=Verified.NOT_CHECKED, normalisation=""
        )

    def looked(self, analysis: str) -> list[Particular]:
        """States what an analysis looked for here."""
        return [examined(self.item, topic, self.method, self.limits) for topic in LOOKS_FOR[analysis]]


def short_names(items: Iterable[Item]) -> dict[str, str]:
    """A short name for each item by its id: that of the file, without its ending where that is one paper's alone.

    Where two would share it even as a subject, or it reads like another kind of cite, it is the id.
    """
    items = list(items)
    stems = {item.id: item.name.rpartition(".")[0] or item.name for item in items}
    short = Counter(_subject(stem) for stem in stems.values())
    whole = Counter(_subject(item.name) for item in items)
    named = {}
    for item in items:
        stem = stems[item.id]
        name = stem if short[_subject(stem)] == 1 else item.name if whole[_subject(item.name)] == 1 else item.id
        named[item.id] = name if _subject(name) and _can_be_cited(name) else item.id
    return named


def _can_be_cited(name: str) -> bool:
    try:
        check_paper(name)
    except ValueError:
        return False
    return True


def ruling_rows(paper: Paper, found: Iterable[Decided]) -> Iterator[Row]:
    """What the court decided, what was asked, its reason, and the requests at issue, in the court's words.

    A ruling that the paper only reports is left out: what another paper says of it is no ruling.
    """
    for one in found:
        if one.kind == "prior_ruling":
            continue
        at, subject, court = (one.start, one.end), paper.subject(one.id), Origin.COURT
        yield from paper.row("rulings.disposition", one.text, at, subject, court, one.flags)
        yield from paper.row("rulings.asked", one.asked, at, subject, court, one.flags)
        if one.reason is not None:
            yield from paper.row("rulings.reason", one.reason.text, (one.reason.start, one.reason.end), subject, court)
        for number in filter(_REQUEST.fullmatch, one.request_numbers):
            yield from paper.row("requests.at_issue", number, at, _subject(number), court, one.flags)


def obligation_rows(paper: Paper, found: Iterable[Owed]) -> Iterator[Row]:
    """Each duty cut into its facts. A period, and "promptly", get no date here: nothing is computed from them."""
    for one in found:
        if one.force not in OWED:
            continue
        at, subject = (one.start, one.end), paper.subject(one.id)
        facts = [
            ("clause", one.text),
            ("obligor", one.who),
            ("obligee", one.toward),
            ("act", one.act),
            *(("limiter", words) for words in one.scope),
            ("due", one.due),
            ("computed", _DATED.get(one.timing) if one.due else None),
            ("no_date", one.timing if not one.due else None),
        ]
        for kind, value in facts:
            yield from paper.row(f"obligations.{kind}", value, at, subject, doubts=one.flags)


def position_rows(
    paper: Paper, found: Iterable[Characterised], decided: Mapping[str, Label] | None = None
) -> Iterator[Row]:
    """Each decision a paper characterises once, and each passage that does so, with who says so beside it.

    A label is proposed; one that a named person `decided` stands beside it, on the passages that person could read.
    """
    decided, seen = decided or {}, set[str]()
    for one in found:
        at, subject = (one.start, one.end), _subject(one.authority)
        facts = [
            ("label_proposed", f"{one.position}, from the words of {one.characterised_by}" if one.position else None),
            ("quotation_unverified", f"the words of {one.characterised_by}"),
        ]
        if subject not in seen:
            facts += [("decision", one.case), ("court", one.court), ("date", one.date)]
        seen.add(subject)
        for kind, value in facts:
            yield from paper.row(f"positions.{kind}", value, at, subject)
        if subject in decided:
            label = decided[subject]
            value = f"{label.answer}, decided by {label.by} at {label.at}"
            yield from paper.row("positions.label_confirmed", value, at, subject, Origin.OBSERVED)


def lint_rows(paper: Paper, found: Iterable[Linted]) -> Iterator[Row]:
    """What lints over prose say of the split table: the circuit or count, on the words of the prose."""
    for one in found:
        if one.code in _LINTED:
            at = (one.quoted[0].start, one.quoted[0].end)
            yield from paper.row(_LINTED[one.code], one.candidates[0] if one.candidates else one.says, at)


def _subject(words: str) -> str:
    return re.sub(r"[^A-Za-z0-9._-]+", "-", words).strip("-")
