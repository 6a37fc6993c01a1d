"""What a search found, as a person reads it at the terminal and as a machine reads it: hits by page and line."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from particulars.papers.page_line import PageLines
from particulars.record.view import View
from particulars.search.asking import Answer, Searcher
from particulars.search.given import Given
from particulars.search.hits import Hit, field_hits, hits
from particulars.search.method import LIMITS, METHOD, examined, why_undecided


@dataclass(frozen=True, slots=True)
class Shown:
    """How much of what was found is shown: documents, and hits of each."""

    documents: int
    hits: int


class Found:
    """One answer, and what is needed to show it."""

    def __init__(self, searcher: Searcher, view: View, answer: Answer, given: Given) -> None:
        self.searcher, self.view, self.answer, self.given = searcher, view, answer, given

    def lines(self, shown: Shown) -> Iterator[str]:
        """The documents with their hits, then the counts, what was examined, and the limits."""
        yield f"Read as: {self.answer.read_as}"
        for doc in self.answer.matched[: shown.documents]:
            item = self.view.item(self.searcher.documents[doc])
            yield f"{item.id}  {item.name}"
            told = list(self._placed(doc))
            for place, hit in told[: shown.hits]:
                yield f"    {place}\t{hit.before}[{hit.words}]{hit.after}"
            if len(told) > shown.hits:
                yield f"    and {len(told) - shown.hits:,} more hits"
            for one in field_hits(self.searcher, self.answer, doc):
                yield f"    {one.field}"
        if len(self.answer.matched) > shown.documents:
            yield f"and {len(self.answer.matched) - shown.documents:,} more documents; --documents shows more of them"
        yield from self.counts()
        yield METHOD
        yield from (f"Limit: {limit}" for limit in LIMITS)

    def counts(self) -> Iterator[str]:
        """How many documents, of how many families, and how many are undecided and why."""
        matched, undecided = self.answer.matched, self.answer.undecided
        yield f"{_counted(len(matched), 'document')} of {_counted(self._families(matched), 'family', 'families')}"
        if undecided:
            why = "; ".join(why_undecided(self.searcher, self.answer))
            yield f"{_counted(len(undecided), 'document')} undecided ({why})"
        yield f"Examined: {examined(self.searcher)}"

    def rows(self, shown: Shown) -> Iterator[str]:
        """JSON lines: one of the search itself, one a document with its hits, one an undecided document."""
        answer = self.answer
        whole = {
            "type": "search", "asked": answer.asked, "read_as": answer.read_as, "documents": len(answer.matched),
            "families": self._families(answer.matched), "undecided": len(answer.undecided),
            "why_undecided": list(why_undecided(self.searcher, answer)), "examined": examined(self.searcher),
            "method": METHOD, "limits": LIMITS,
        }  # fmt: skip
        yield json.dumps(whole, sort_keys=True, ensure_ascii=False)
        for doc in answer.matched[: shown.documents]:
            yield json.dumps(self._row(doc, shown.hits), sort_keys=True, ensure_ascii=False)
        for doc in answer.undecided[: shown.documents]:
            said = {"type": "undecided", "item": self.searcher.documents[doc]}
            yield json.dumps(said, sort_keys=True, ensure_ascii=False)

    def _row(self, doc: int, most: int) -> dict[str, object]:
        item = self.view.item(self.searcher.documents[doc])
        placed = list(self._placed(doc))
        return {
            "type": "document", "item": item.id, "name": item.name, "family": self.searcher.families[doc],
            "fields": [one.field for one in field_hits(self.searcher, self.answer, doc)], "hits_in_text": len(placed),
            "hits": [
                {"item": hit.item, "place": place, "start": hit.start, "end": hit.end, "words": hit.words}
                for place, hit in placed[:most]
            ],
        }  # fmt: skip

    def _placed(self, doc: int) -> Iterator[tuple[str, Hit]]:
        """The hits of a document, each with its page:line."""
        lines: dict[str, PageLines] = {}
        for hit in hits(self.searcher, self.view, self.answer, doc, self.given):
            if hit.item not in lines:
                lines[hit.item] = PageLines(self.view.text(hit.item))
            yield lines[hit.item].span(hit.start, hit.end), hit

    def _families(self, docs: Sequence[int]) -> int:
        return len({self.searcher.families[doc] for doc in docs})


def _counted(number: int, one: str, more: str = "") -> str:
    return f"{number:,} {one if number == 1 else more or one + 's'}"
