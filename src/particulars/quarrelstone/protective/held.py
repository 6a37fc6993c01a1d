"""What the reader of protective orders found, held against the terms planted: each by its clause, its words and its page."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from particulars.analyses.protective.rows import ProtectiveOrder
from particulars.quarrelstone.check import SectionResult
from particulars.quarrelstone.ledger import PaperTruth, PlantedRow
from particulars.quarrelstone.protective.order import ENTERED
from particulars.quarrelstone.says import Ordered
from particulars.record.order_terms import read_term, write_term
from particulars.record.text import Text

Read = Mapping[str, tuple[Text, ProtectiveOrder]]
_ENTERED = ("0", f"order: entered; dated: {ENTERED}")
_UNCHECKED = ("the words a plain clause is shortened to", "rights and duties of roles")
Key = tuple[str, str]


def held(papers: Sequence[PaperTruth], read: Read) -> SectionResult:
    """Every term of every form of the order, and every clause from which nothing is to be taken."""
    missing: list[str] = []
    invented: list[str] = []
    wrong: list[str] = []
    expected = found = 0
    for paper in papers:
        text, made = read[paper.path]
        truth = {_key(row): row for row in paper.decided}
        rows = dict(_found(text, made))
        expected, found = expected + len(truth) + 1, found + len(rows)
        missing += [f"{paper.path} § {key[0]}: {key[1]}" for key in sorted({*truth, _ENTERED} - set(rows))]
        invented += [f"{paper.path} § {key[0]}: {key[1]}" for key in sorted(set(rows) - set(truth) - {_ENTERED})]
        wrong += [
            f"{paper.path} § {key[0]}: {why}"
            for key in sorted(set(truth) & set(rows))
            for why in _misplaced(truth[key], *rows[key])
        ]
    return SectionResult("protective", expected, found, tuple(missing), tuple(invented), tuple(wrong), _UNCHECKED)


def _key(row: PlantedRow) -> Key:
    assert isinstance(row.says, Ordered)
    return row.says.clause, row.says.term


def _found(text: Text, made: ProtectiveOrder) -> Iterator[tuple[Key, tuple[str, int | None]]]:
    for one in made.proposed:
        term = write_term({key: value for key, value in read_term(one.term).items() if key not in ("span", "says")})
        yield (one.clause, term), (one.words, text.place(one.start).page)
    for row in made.not_read:
        yield (row.clause, "not read"), (row.words, text.place(row.start).page)


def _misplaced(row: PlantedRow, words: str, page: int | None) -> Iterator[str]:
    if row.page != page:
        yield f"page {page}, not {row.page}"
    if " ".join(row.text.split()).strip("“”") not in words and words not in " ".join(row.text.split()):
        yield f"quotes {words!r}, not {row.text!r}"
