"""`particulars contained`: which documents stand inside others, such as a draft in the final or old mail in a reply."""

from __future__ import annotations

import csv as csv_module
import io
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from particulars.analyses.productions.registering import LOAD_FILES
from particulars.desk.called import Called
from particulars.desk.hand_at_desk import person
from particulars.desk.matters import open_matter
from particulars.desk.whole_files import refuse_overwriting, write_whole
from particulars.likeness import containment
from particulars.likeness.containment import Contained, Containing, Stretch
from particulars.likeness.footers import LIMITS as FOOTER_LIMITS
from particulars.likeness.footers import FooterRule, known_footers, with_own_lines
from particulars.papers.page_line import PageLines
from particulars.papers.table_of_authorities import guarded
from particulars.record.items import printable
from particulars.record.view import View

LIMITS = (*containment.LIMITS, *FOOTER_LIMITS)
SHOWN = 100  # pairs on the screen
COLUMNS = (
    "inner", "inner_item", "outer", "outer_item", "shared", "of", "score", "outer_of", "outer_score",
    "stretches", "longest_words", "inner_place", "outer_place",
)  # fmt: skip
_NO_DOCUMENTS = LOAD_FILES | {"zip", "tar", "gz", "mbox", "pst", "docket"}


@dataclass(frozen=True, slots=True)
class Inside:
    """The documents that stand inside others, and how many were looked at."""

    pairs: tuple[Contained, ...]
    examined: str
    method: str


def contained(case: Path, /, *, csv: Path | None = None, threshold: float = 0.8, as_: str | None = None) -> int:
    """List which documents stand inside others, such as a draft in the final or an old message in a reply.

    Each pair has the share of the one text's shingles that the other holds, the share the other way round, and the longest
    stretch that both have word for word, with its page:line in both.

    For example:

        particulars contained roe --as "A. Counsel"
        particulars contained roe --threshold 0.95 --csv contained.csv

    Args:
        case: The folder of the matter.
        csv: The table to write.
        threshold: The least share that is told, over 0 and up to 1.
        as_: Who is asking; what that person may not see is neither read nor counted.
    """
    refuse_overwriting([csv] if csv else [])
    with open_matter(case) as record:
        view = record.open_for(person(as_))
        on_file = Called(view, case)
        found = inside(view, on_file, Containing(threshold=threshold))
        for line in lines(found, view, on_file):
            print(printable(line))
        if csv is not None:
            write_whole(csv, as_csv(found, view, on_file))
    return 0


def inside(view: View, on_file: Called, containing: Containing) -> Inside:
    """The documents on file that stand inside others, known footers set aside; extracted texts and lists are none."""
    kinds = {id: row["kind"] for id, row in on_file.rows.items() if id not in on_file.extracted}
    texts = [
        (id, with_own_lines(view.text(id)))
        for id, _, _ in sorted(view.reading_texts())
        if kinds.get(id) not in _NO_DOCUMENTS and id in kinds
    ]
    cuts = known_footers(texts).cuts()
    pairs = containment.contained([(id, words[: cuts.get(id, len(words))]) for id, words in texts], containing)
    examined = f"{len(texts):,} texts; footers set aside in {len(cuts):,}"
    return Inside(pairs, examined, f"{containing.method}; set aside before: {FooterRule().method}")


def lines(found: Inside, view: View, on_file: Called) -> Iterator[str]:
    """The pairs, what was examined, the method and its limits."""
    for one in found.pairs[:SHOWN]:
        inner, outer, _, longest = _placed(view, one)
        words = f"; {longest.words} words alike at {inner} and {outer}" if longest else ""
        yield (
            f"{on_file.called(one.inner)} stands in {on_file.called(one.outer)}: {one.shared:,} of {one.of:,} shingles ({one.score:.3f}), "
            f"the other way round of {one.outer_of:,} ({one.outer_score:.3f}){words}"
        )
    if len(found.pairs) > SHOWN:
        yield f"and {len(found.pairs) - SHOWN:,} more; --csv FILE writes every one"
    yield f"{len(found.pairs):,} pairs"
    yield f"Examined: {found.examined}"
    yield f"Method: {found.method}"
    yield from (f"Limit: {words}" for words in LIMITS)


def as_csv(found: Inside, view: View, on_file: Called) -> str:
    """A row a pair, and behind them what was examined, the method and the limits."""
    out = io.StringIO()
    writer = csv_module.writer(out, lineterminator="\r\n")
    writer.writerow(COLUMNS)
    for one in found.pairs:
        inner, outer, count, longest = _placed(view, one)
        names = [on_file.called(one.inner), one.inner, on_file.called(one.outer), one.outer]
        shares = [one.shared, one.of, f"{one.score:.6f}", one.outer_of, f"{one.outer_score:.6f}"]
        cells = [*names, *shares, count, longest.words if longest else 0, inner, outer]
        writer.writerow([guarded(str(cell)) for cell in cells])
    writer.writerow(("# Examined", guarded(found.examined)))
    writer.writerow(("# Method", guarded(found.method)))
    writer.writerows(("# Limit", guarded(words)) for words in LIMITS)
    return out.getvalue()


def _placed(view: View, one: Contained) -> tuple[str, str, int, Stretch | None]:
    """Where the longest stretch of a pair stands in both, how many stretches there are, and the longest itself."""
    inner, outer = view.text(one.inner), view.text(one.outer)
    found = containment.stretches(inner.clean.text, outer.clean.text)
    longest = max(found, key=lambda s: (s.words, -s.start), default=None)
    if longest is None:
        return "", "", 0, None
    first = PageLines(inner).span(*inner.clean.raw_span(longest.start, longest.end))
    second = PageLines(outer).span(*outer.clean.raw_span(longest.outer_start, longest.outer_end))
    return first, second, len(found), longest
