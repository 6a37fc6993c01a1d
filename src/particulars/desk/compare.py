"""`particulars compare`: which documents of one production are in another, row by row, with what shows it and what was not examined."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pyarrow.compute as pc  # type: ignore[import-untyped]

from particulars import __version__
from particulars.analyses.productions.categories import Category, Rule, by_place, categories, rules_in
from particulars.analyses.productions.hidden import narrower_relief
from particulars.analyses.productions.productions import Production, productions
from particulars.desk import comparison_kept
from particulars.desk.compared import compared
from particulars.desk.cross_matter import showing
from particulars.desk.hand_at_desk import person
from particulars.desk.instant import utc_instant
from particulars.desk.productions_on_file import Side, side
from particulars.desk.sheets_given import read_sheet
from particulars.desk.showing_asked import places, write_showing
from particulars.desk.whole_files import refuse_overwriting, write_whole
from particulars.errors import Misused
from particulars.papers.comparison.render import render
from particulars.papers.comparison.rows import MOVED, Schedule
from particulars.papers.comparison.table import as_csv, as_workbook

NAMES = ("comparison.html", "comparison.csv", "comparison.xlsx")


def compare(
    a: Path,
    b: Path,
    /,
    *,
    out: Path | None = None,
    a_sets: str | None = None,
    b_sets: str | None = None,
    rules: Path | None = None,
    days: int = 1,
    near: bool = True,
    keep: bool = False,
    as_: str | None = None,
    as_of: str | None = None,
    at: str | None = None,
) -> int:
    """Tell of each document of A whether it is in B: the same file, the same text, near, by its metadata, or not.

    A and B are matters, or load files, hash manifests, privilege logs and lists of ranges, or folders of these. Of files
    alone nothing is known but what they say. Documents on file that no load file names are looked through in B, as the
    production “not in a load file”; of A they are listed by name, and asked about where that production is chosen. Counts are printed with what was not examined, and with the words of
    narrower relief; the schedule has every row with its source.

    For example:

        particulars compare there here --as "A. Counsel" --out schedule
        particulars compare case case --a-sets V1,V2,V3 --b-sets VOL001,VOL002 --rules categories.csv
        particulars compare V3-hash-manifest.csv here --out schedule
        particulars compare there here --keep --as "A. Counsel"

    Args:
        a: The production that is asked about.
        b: What it is held against.
        out: The folder to write the schedule to, as HTML, CSV and XLSX.
        a_sets: The productions of A to take, parted by commas; all where none is named.
        b_sets: The productions of B to take.
        rules: A sheet of categories: a row a rule, with columns such as Category, Custodian, From, To, Type, Words.
        days: How far apart the days of documents may lie that agree in metadata.
        near: Whether to look for near-duplicates; --no-near leaves them out and says so.
        keep: Keep state and numbers of each row in B's matter, as an entry that names A's id and the head of its log.
        as_: Who is asking; what that person may not see is neither listed nor counted.
        as_of: The time of preparation to print, in UTC.
        at: When the rows are kept, in UTC; now where no time is given.
    """
    if days < 0:
        raise Misused("--days counts from 0.")
    if keep:
        comparison_kept.refuse_no_matter(b)
    hand, prepared = person(as_), utc_instant(as_of)
    targets = [*(out / name for name in NAMES), *places("S02", out)] if out else []
    refuse_overwriting(targets, [p for p in (a, b, rules) if p is not None and p.is_file()])
    when, head = (utc_instant(at), comparison_kept.head_of(a)) if keep else ("", "")
    saved = rules_in(read_sheet(rules, ("Category",), "A person")) if rules else ()
    with side(a, hand, a_sets) as one, side(b, hand, b_sets, one, loose=True) as other:
        made, found = schedule(one, other, saved, days=days, near=near)
        for line in lines(made, productions(one.register), found):
            print(line)
        if out is not None:
            out.mkdir(parents=True, exist_ok=True)
            contents: tuple[str | bytes, ...] = (
                render(made, prepared=prepared, version=__version__),
                as_csv(made),
                as_workbook(made),
            )
            for path, content in zip(targets[: len(NAMES)], contents, strict=True):
                write_whole(path, content)
            if (laid_out := showing(made, found, one, other, prepared)) is not None:
                write_showing(laid_out, out)
        rows = comparison_kept.rows_kept(made, one, other, head) if keep else None
        key = comparison_kept.key_of(one.view.matter_id if one.view else one.name, head)
    if rows is not None:
        part = comparison_kept.keep(b, rows, by=hand, at=when, key=key)
        print(
            f"{rows.num_rows:,} rows are kept in {b.name}, as part {part[:12]}: state and numbers, no text of the other side."
        )
    return 0


def schedule(a: Side, b: Side, rules: tuple[Rule, ...], *, days: int, near: bool) -> tuple[Schedule, list[Category]]:
    """The comparison of two sides with its categories, ready to be printed."""
    found = compared(a, b, days=days, near=near)
    members = categories(a.register, rules)
    made = Schedule(
        a=a.name, b=b.name, found=found, a_rows=a.register, b_rows=b.register, a_sources=a.sources, b_sources=b.sources,
        left_out=(*(f"{a.name}: {words}" for words in a.left_out), *(f"{b.name}: {words}" for words in b.left_out)),
        relief=narrower_relief(found, a.register),
        inputs=tuple(sorted(_sources("A", a) + _sources("B", b))),
        categories=by_place(members),
    )  # fmt: skip
    return made, members


def lines(made: Schedule, register: list[Production], found: list[Category]) -> Iterator[str]:
    """What a person reads: the productions of A, the counts, the categories of what is not here, and all that goes with it."""
    yield f"{made.a} against {made.b}: {made.found.examined}"
    for one in register:
        known = ", ".join(f"{count:,} known by {name}" for name, count in one.known)
        yield f"  {one.name}: {one.documents:,} documents ({known}), {one.pages:,} pages; {'; '.join(one.ranges[:3])}"
    yield f"{'documents':>10} {'rows':>9} {'pages':>10}  state"
    for count in made.found.counts:
        unsaid = f"; {count.unknown:,} rows do not say how many" if count.unknown else ""
        yield f"{count.documents:>10,} {count.rows:>9,} {count.pages:>10,}  {count.state} (known by {count.known}{unsaid})"
    if found:
        yield from _category_lines(made, found)
    yield from (f"Not examined: {words}" for words in made.found.not_examined)
    yield from (f"Not in the registers: {words}" for words in made.left_out)
    yield from (f"Narrower relief, offered as words: {words}" for words in made.relief)
    yield f"Method: {made.found.method}"
    yield from (f"Limit: {words}" for words in made.found.limits)


def _category_lines(made: Schedule, found: list[Category]) -> Iterator[str]:
    states = dict(
        zip(made.found.rows.column("at").to_pylist(), made.found.rows.column("state").to_pylist(), strict=True)
    )
    for one in found:
        left = [at for at in one.members if states[at] not in MOVED]
        count = pc.sum(made.a_rows.column("documents").take(left)).as_py() or 0 if left else 0
        said = f"; {one.rule.by} says: {one.rule.said}" if one.rule.by else ""
        yield f"Category “{one.rule.name}”: {one.documents:,} documents, {count:,} of them not here ({one.rule.text}; rule {one.rule.digest[:12]}, members {one.digest[:12]}){said}"  # fmt: skip


def _sources(name: str, of: Side) -> list[tuple[str, str, str]]:
    if len(of.sources) > 100:  # documents that stand for themselves are listed row by row
        return [(name, f"{len(of.sources):,} files of {of.name}", of.view.matter_id if of.view else "no matter")]
    return [(name, of.sources[id], of.hashes[id]) for id in of.sources]
