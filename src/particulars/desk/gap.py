"""`particulars gap`: what produced documents speak of, and what their numbers leave out, that is not on file."""

from __future__ import annotations

import csv as csv_module
import io
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

from particulars.analyses.productions import references
from particulars.analyses.productions.references import Missing, References
from particulars.cites import Cite
from particulars.desk.called import extracted
from particulars.desk.hand_at_desk import person
from particulars.desk.instant import utc_instant
from particulars.desk.matters import open_matter
from particulars.desk.productions_on_file import Side, of_matter
from particulars.desk.whole_files import refuse_overwriting, write_whole
from particulars.likeness.footers import with_own_lines
from particulars.papers.table_of_authorities import guarded
from particulars.reading import bates
from particulars.record.citing import cite_lines
from particulars.record.documents import documents
from particulars.record.items import printable
from particulars.record.view import View
from particulars.showings.binding_rows import particulars_from
from particulars.showings.from_productions import file_cite, missing_rows
from particulars.showings.paper_rows import short_names

COLUMNS = ("what", "document", "item", "names", "words", "start", "end", "why")


def gap(
    case: Path, /, *, sets: str | None = None, csv: Path | None = None, keep: bool = False, as_: str | None = None,
    at: str | None = None,
) -> int:  # fmt: skip
    """List what produced documents speak of and nobody produced: attachments, messages of a thread, numbers.

    Each row has the document that speaks of it, in which words or field, and why it is told as not on file. Bates numbers
    that court papers cite are looked for in the numbers, ranges and logs on file.

    For example:

        particulars gap roe --as "A. Counsel"
        particulars gap roe --sets VCS_VOL003,VCS_VOL004 --csv gap.csv

    Args:
        case: The folder of the matter.
        sets: The productions to look through, parted by commas; all where none is named.
        csv: The table to write.
        keep: Put each row into the record with its cite, where `particulars show CASE S01` finds it.
        as_: Who is asking; what that person may not see is neither read nor counted.
        at: When the rows are kept, in UTC; now where no time is given.
    """
    refuse_overwriting([csv] if csv else [])
    with open_matter(case) as record:
        view = record.open_for(person(as_))
        found = references_of(view, of_matter(view, case, sets))
        for one in found:
            for row in one.missing:
                print(printable(f"{row.key}: {row.what}: {row.names} ({row.said}): {row.reason}"))
        for words in notes(found):
            print(words)
        if csv is not None:
            write_whole(csv, as_csv(found))
        if keep:
            made = particulars_from(missing_rows(_cited(view, one) for kind in found for one in kind.missing))
            record.add_particulars(made, by=view.viewer, at=utc_instant(at))
            print(f"{len(made):,} rows are kept in the record, each with its cite.")
    return 0


def references_of(view: View, side: Side) -> list[References]:
    """What the documents of a register speak of and is not on file, kind by kind."""
    on_file = {row["item"]: row for row in documents(view)}
    rows = [_called(row, on_file) for row in side.register.to_pylist()]
    of_item = {row["item"]: row for row in rows if row["item"]}
    named = list(_named(on_file, of_item, rows))
    texts = {id: words for id, words, _ in view.reading_texts()}
    produced = [(id, words) for id, words in sorted(texts.items()) if id in of_item]
    numbered = [(r["source_item"], r["key"], r["beg"], r["end_no"] or "") for r in rows if r["beg"]]
    prefixes = {one.prefix for _, _, beg, _ in numbered if (one := bates.parse(beg)) is not None}
    apart = {
        id: one["name"]
        for id, one in on_file.items()
        if id not in {row["item"] for row in named} and one["kind"] not in _TABLES
    }
    cited = [
        (id, apart[id], start, end, words)
        for id in sorted(apart)
        if id in texts
        for start, end, words in references.cited_numbers(texts[id], prefixes)
    ]
    return [
        references.attachments(produced, named, lambda id: with_own_lines(view.text(id))),
        references.thread(_messages(on_file, of_item, extracted(view))),
        references.numbers(cited, [(beg, end) for _, _, beg, end in numbered]),
        references.number_gaps(numbered),
    ]


_TABLES = frozenset({"concordance", "opticon", "lfp", "dii", "edrm", "overlay"})


def as_csv(found: Iterable[References]) -> str:
    """A row each, and behind them what was examined, the method and the limits."""
    out = io.StringIO()
    writer = csv_module.writer(out, lineterminator="\r\n")
    writer.writerow(COLUMNS)
    found = list(found)
    for one in found:
        writer.writerows(_cells(row) for row in one.missing)
    writer.writerows((f"# {words.partition(': ')[0]}", guarded(words.partition(": ")[2])) for words in notes(found))
    return out.getvalue()


def notes(found: Iterable[References]) -> Iterator[str]:
    """Counts, what was examined, the method and its limits."""
    found = list(found)
    for one in found:
        yield f"Examined: {one.examined}; {len(one.missing):,} not on file"
    yield f"Method: {references.METHOD}"
    yield from (f"Limit: {words}" for words in references.LIMITS)


def _cited(view: View, row: Missing) -> tuple[Missing, Cite]:
    """A row with the words that speak of what is missing; a header field and a row of a load file are cited by their file."""
    item = view.item(row.item)
    if row.start is None or row.end is None:
        return row, file_cite(item)
    text = view.text_as_read(item.id)
    if text.clean.text[row.start : row.end] != view.text(item.id).clean.text[row.start : row.end]:
        return row, file_cite(item)  # a person typed words before this place
    start, end = text.clean.raw_span(row.start, row.end)
    return row, cite_lines(text, item.id, item.sha256, start, end, paper=short_names([item])[item.id])


def _cells(row: Missing) -> list[object]:
    place = ["" if row.start is None else row.start, "" if row.end is None else row.end]
    return [row.what, guarded(row.key), row.item, guarded(row.names), guarded(row.said), *place, row.reason]


def _called(row: dict[str, Any], on_file: dict[str, Any]) -> dict[str, Any]:
    """A row of the register by its number, and one that has none by the name of its file."""
    return {**row, "key": on_file[row["item"]]["name"]} if row["item"] and row["key"] == row["item"] else row


def _named(on_file: dict[str, Any], of_item: dict[str, Any], rows: list[Any]) -> Iterator[dict[str, Any]]:
    """Every document with the names it goes by: the rows of the register, and what came out of their files."""
    for row in rows:
        if row["item"]:
            file = on_file.get(row["item"], {})
            names = [file.get("name"), file.get("title")]
            yield {**{n: row[n] for n in ("item", "key", "family", "file_name")}, "names": names}
    for id, one in on_file.items():
        at: Any = one
        while at is not None and at["item"] not in of_item:
            at = on_file.get(at["parent"])
        if at is not None and at["item"] != id:
            top = of_item[at["item"]]
            family = top["family"] or top["item"]
            yield {
                "item": id,
                "key": top["key"],
                "family": family,
                "file_name": one["file_name"],
                "names": [one["name"]],
            }


def _messages(
    on_file: dict[str, Any], of_item: dict[str, Any], no_messages: frozenset[str]
) -> Iterator[dict[str, Any]]:
    """Every message on file, by the number it was produced under where it has one; its extracted text is none."""
    for id, one in on_file.items():
        if id in no_messages:
            continue
        key = of_item[id]["key"] if id in of_item else one["name"]
        yield {name: one[name] for name in ("item", "message_id", "in_reply_to", "references")} | {"key": key}
