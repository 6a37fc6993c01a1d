"""Reads a paper for who says that a decision adopts, rejects or does not reach an issue which a person names."""

from __future__ import annotations

from particulars.analyses.positions.circuits import circuit_of
from particulars.analyses.positions.cues import contradict, label_of
from particulars.analyses.positions.issue import Issue, issue
from particulars.analyses.positions.needs import Cited, Known
from particulars.analyses.positions.passage import Passage
from particulars.analyses.positions.passages import passages
from particulars.analyses.positions.rows import Position, Positions
from particulars.analyses.positions.speakers import author, claimant
from particulars.reading.caption import Caption
from particulars.record.text import Text

METHOD = (
    "A decision is listed where its explanatory parenthetical, the words it is cited for, or the sentence that names it "
    "speaks of the issue: {here} of the key words ({keys}) in the passage, {around} in it and the paragraphs around it together. "
    "Key words are the issue's own words without their endings, and the sections it names. A label is proposed from cue "
    "words, which are printed; cues that contradict give no label. Words such as “insufficient” or “must” count only where the "
    "issue asks whether a thing is enough, or required. A sentence that only leans on the one before it (“Eight do not.”, “Rudd came "
    "out the other way”) takes the label of that one, or the opposite, where it has one; the sides of a “Compare … with …” take "
    "opposite labels where the courts are said to differ and one side is labelled. A decision cited by “But see” against the words "
    "is left open."
)
LIMITS = (
    "A label says what this paper's words propose, not what the decision holds; the decision itself was not read.",
    "Every label is proposed until a named person confirms or changes it.",
    "A passage that speaks of the issue in other words than the key words is not found.",
    "A decision named without number, court or date is not listed.",
    "A sentence that leans on another (“Eight do not.”) is read only where it stands directly behind it, citations left out, and "
    "its subject is a number, others, some, other courts, a circuit or the decision by name; a condition or a part leaves it open.",
    "What a decision says only by being followed (“The Court follows that reading”) is the side on which the same or the preceding "
    "paragraph puts that decision.",
    "Irony, hypotheticals and negations that the list of cue words does not hold are not understood.",
)


def read(
    text: Text,
    caption: Caption | None,
    citations: tuple[Cited, ...],
    authorities: tuple[Known, ...],
    named: str | Issue,
) -> Positions:
    """The passages of a paper that characterise a decision on the issue, in reading order, each once."""
    asked = issue(named) if isinstance(named, str) else named
    known = {a.id: a for a in authorities}
    caption = caption or Caption()
    rows: dict[tuple[str, int, int], Position] = {}
    for passage in passages(text, citations, known, asked):
        row = _row(text, caption, known, passage)
        rows.setdefault((row.authority, row.start, row.end), row)
    return Positions(
        issue=asked.named,
        key_words=asked.keys,
        positions=tuple(sorted(rows.values(), key=lambda r: (r.cited_start, r.start))),
        method=METHOD.format(here=asked.in_passage, around=asked.in_paragraph, keys=", ".join(asked.keys) or "none"),
        limits=LIMITS,
        examined=f"{len(citations):,} citations of {len(authorities):,} authorities",
    )


def _row(text: Text, caption: Caption, known: dict[str, Known], passage: Passage) -> Position:
    cited = passage.citation
    decision = known[str(cited.authority)]
    of_this_court = cited.kind == "order_ref"
    court = decision.court or (caption.court if of_this_court else None)
    start, end = text.clean.raw_span(passage.stretch.start, passage.stretch.end)
    who, is_claim = _says(text, caption, passage)
    return Position(
        start=start,
        end=end,
        words=passage.stretch.of(text),
        cited_start=cited.start,
        cited_end=cited.end,
        authority=decision.id,
        case=decision.name,
        court=court,
        circuit=circuit_of(court, decision.date),
        date=decision.date,
        pin=cited.pin,
        form=passage.form,
        characterised_by=who,
        is_claim=is_claim,
        position=label_of(passage.cues),
        cues=passage.cues,
        how=_how(passage),
    )


def _says(text: Text, caption: Caption, passage: Passage) -> tuple[str, bool]:
    if passage.form == "parenthetical":
        return author(caption), False
    if party := claimant(passage.spoken.of(text)):
        return f"{party} (a claim that {author(caption)} report{_s(author(caption))})", True
    if passage.host is not None and passage.host.kind == "brief_ref":
        return f"{passage.host.text} (as {author(caption)} cite{_s(author(caption))} it)", True
    return author(caption), False


def _s(who: str) -> str:
    return "" if who.endswith("s") else "s"


def _how(passage: Passage) -> str:
    if contradict(passage.cues):
        said = ", ".join(f"“{c.words}” ({c.says})" for c in passage.cues if c.says)
        return f"{passage.how}; not labelled, the cues contradict: {said}"
    if label_of(passage.cues) is None and passage.cues:
        return f"{passage.how}; not labelled, “{passage.cues[0].words}” only points at another decision"
    return passage.how
