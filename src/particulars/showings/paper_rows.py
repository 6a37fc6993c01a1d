"""A paper of the record as one analysis read it: its short name, and rows that cite its words as they read on."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

import msgspec

from particulars.cites import Cite, Verified, quote_hash
from particulars.cites.wording import check_paper
from particulars.particular import Origin, Particular
from particulars.record.citing import cite_lines
from particulars.record.items import Item
from particulars.record.text import Text
from particulars.showings.binding_rows import Row, examined

# What each analysis looks for in a paper; of anything else it cannot say that there is none.
LOOKS_FOR = {
    "rulings": ("rulings", "requests.at_issue"),
    "obligations": tuple(
        f"obligations.{kind}" for kind in ("clause", "obligor", "obligee", "act", "limiter", "due", "no_date")
    ),
    "ledgers": ("conferral", "breach", "fees"),
    "prose": ("prose",),
    "positions": tuple(
        f"positions.{kind}" for kind in ("decision", "label_proposed", "label_confirmed", "court", "date")
    ),
}


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
        return subject_from(f"{self.name}.{id}")

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
    short = Counter(subject_from(stem) for stem in stems.values())
    whole = Counter(subject_from(item.name) for item in items)
    named = {}
    for item in items:
        stem = stems[item.id]
        name = stem if short[subject_from(stem)] == 1 else item.name if whole[subject_from(item.name)] == 1 else item.id
        named[item.id] = name if subject_from(name) and _can_be_cited(name) else item.id
    return named


def _can_be_cited(name: str) -> bool:
    try:
        check_paper(name)
    except ValueError:
        return False
    return True


def subject_from(words: str) -> str:
    """Words as a subject can have them: letters, digits and . _ -"""
    return re.sub(r"[^A-Za-z0-9._-]+", "-", words).strip("-")
