"""The numbered paragraphs of a pleading as reports and rows name them: an anchor each, so that `¶ 11` opens it."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass

from particulars.papers.page_line import PageLines
from particulars.reading.caption import Caption
from particulars.reading.paragraphs import NumberedParagraph, ParagraphIndex, index
from particulars.record.text import Text

PLEADINGS = ("complaint", "answer", "counterclaim", "counterclaims", "petition", "declaration", "affidavit")


@dataclass(frozen=True, slots=True)
class ParagraphPlace:
    """One paragraph with its page:line, its anchor, the line it begins on, and whether its number is its own alone."""

    paragraph: NumberedParagraph
    place: str
    anchor: str
    line_anchor: str
    is_sole: bool


def paragraph_index(text: Text, caption: Caption) -> ParagraphIndex:
    """The paragraphs of a pleading or declaration; empty for papers that are not cited by paragraph."""
    return index(text) if caption.document_type in PLEADINGS else ParagraphIndex(())


def paragraph_places(found: ParagraphIndex, page_lines: PageLines) -> tuple[ParagraphPlace, ...]:
    """Every paragraph in the order of the paper: `para-11`; in a second series `para-2-11`, twice there `para-2-11-again2`."""
    bearers = Counter(p.number for p in found.paragraphs if not p.in_prayer)
    taken: Counter[str] = Counter()
    places = []
    for one in found.paragraphs:
        anchor = f"para-{one.number}" if one.series == 1 else f"para-{one.series}-{one.number}"
        taken[anchor] += 1
        anchor += f"-again{taken[anchor]}" if taken[anchor] > 1 else ""
        place, line = page_lines.span(one.start, one.end), page_lines.anchor(one.start)
        places.append(ParagraphPlace(one, place, anchor, line, bearers[one.number] == 1 and not one.in_prayer))
    return tuple(places)


def unsettled(found: ParagraphIndex) -> tuple[str, ...]:
    """What a person should know of the numbers: those missing, those that stand twice, and where they begin again."""
    several = len({p.series for p in found.paragraphs}) > 1
    words = [f"¶ {n} is missing{_series(s, several)}" for s, n in found.gaps]
    words += [f"¶ {n} stands more than once{_series(s, several)}; none is chosen" for s, n in found.repeats]
    begun = {p.series: p for p in reversed(found.paragraphs)}
    for series, first in sorted(begun.items())[1:]:
        under = f" under “{first.heading}”" if first.heading else ""
        words.append(f"numbers begin again at ¶ {first.number}{under} (series {series})")
    return tuple(words)


def _series(number: int, several: bool) -> str:
    return f" in series {number}" if several else ""
