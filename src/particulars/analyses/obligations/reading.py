"""Reads what a court's paper demands of whom, with the time each clause itself sets; of no other paper does it say so."""

from __future__ import annotations

import re

import msgspec

from particulars.analyses.obligations.agreements import agreed, agreed_kind, is_signed
from particulars.analyses.obligations.change_words import changes_in
from particulars.analyses.obligations.commands import commands
from particulars.analyses.obligations.dependences import carries, depends, takes_in
from particulars.analyses.obligations.draft import Draft
from particulars.analyses.obligations.due import Due
from particulars.analyses.obligations.due_words import due_of
from particulars.analyses.obligations.duties import duties
from particulars.analyses.obligations.grants import grants
from particulars.analyses.obligations.if_any import if_any
from particulars.analyses.obligations.other_clauses import other_clauses
from particulars.analyses.obligations.rows import Force, Kind, Obligation, Obligations
from particulars.analyses.obligations.set_days import set_days
from particulars.analyses.obligations.split_clauses import split
from particulars.reading.actors import actor_pattern
from particulars.reading.caption import Caption
from particulars.reading.clauses import Sentence, plain, sentences
from particulars.reading.court_voice import NOTHING_READ, endorsement, is_courts_paper, nothing_read
from particulars.reading.dates import LONG_DATE, SLASHED, is_day, iso, slashed
from particulars.record.text import Text

METHOD = (
    "Clauses of the reading text that bind or free a party, its counsel or the clerk (shall, must, is ordered to, need "
    "only, may, without prejudice to) were read with the time their own words set. No date was computed."
)
LIMITS = (
    "Duties that a rule, statute or standing order imposes without this paper's words are not listed.",
    "“Promptly” and its like get no number; a day that stands beside it is a hard stop.",
    "A request granted by reference takes in the request's words only where the paper repeats them.",
    "What a stipulation, joint letter or proposed order says is agreed or asked, and ordered only once a judge signs it.",
    "A clause that binds a party in general, such as a plaintiff, is not listed.",
    "A direction in the present tense is listed only where “if any” or “any further” tells that it is for what may come.",
)
_SCOPE = re.compile(
    r"\b(?:only\s[^.;,]{5,120}|(?:related|relating|limited|specific)\sto\s[^.;,]{4,100}|no\s(?:more|fewer)\sthan\s[^.;,]{3,60}|that\s(?:have|has)\s(?:already\s)?been\s[^.;,]{4,60}|to\sthe\sextent\s[^.;,]{4,120}|per\s[a-z]+-[a-z]+\s[a-z]+(?:\ssince\s[a-z]+)?)"
)
_OPENING = re.compile(
    r"(?:^|[;,]\s(?:and\s)?(?:that\s)?|\b[Tt]hat\s)(?P<when>(?:[Bb]eginning|[Ss]tarting|[Cc]ommencing|[Bb]y|[Oo]n\sor\sbefore|[Nn]o\slater\sthan|[Ww]ithin)\s[^;]{4,80},\s*)$"
)
_TOWARD = re.compile(
    r"\bto\s(?:the\s)?(?P<who>[Dd]efendants?|[Pp]laintiffs?|[Oo]pposing\s[Cc]ounsel|[Cc]hambers|[Cc]ourt)\b"
)


def read(text: Text, caption: Caption) -> Obligations:
    """The obligations of one paper in reading order; of a stipulation or proposal nobody signed, what is agreed there."""
    clean = text.clean
    kind = agreed_kind(caption, clean.text)
    begins = 0 if is_courts_paper(caption) or kind else endorsement(clean.text, caption)
    if begins is None:
        return Obligations(obligations=(), method=METHOD, limits=LIMITS, examined=nothing_read(caption))
    every = tuple(s for s in sentences(clean.text, clean.footnotes) if s.start >= begins)
    actors = actor_pattern(caption, clean.text)
    whole = [
        *duties(every, actors),
        *other_clauses(every, actors),
        *commands(every, actors),
        *set_days(every, actors),
        *if_any(every),
    ]
    found = [part for one in whole for part in split(one, actors)]
    if kind is not None:
        found = agreed(found, every, actors, kind, clean.text)
    rows = _rows(found, every, caption.dated, kind or Kind.ORDER, text)
    is_ordered, said = kind is None or is_signed(clean.text), f"{len(every)} sentences"
    return Obligations(
        obligations=rows if is_ordered else (),
        agreed=() if is_ordered else rows,
        granted=tuple(grants(every, text)) if kind is None else (),
        changes=tuple(changes_in(every, rows, text)),
        method=METHOD,
        limits=LIMITS,
        examined=said
        if is_ordered
        else f"{NOTHING_READ}this {kind} is signed by no judge; {said} were read for what is agreed",
    )


def _rows(
    found: list[Draft], every: tuple[Sentence, ...], dated: str | None, kind: Kind, text: Text
) -> tuple[Obligation, ...]:
    drafts = _once(sorted(found, key=lambda d: (d.start, -d.end)))
    dues = [_due(d, dated) for d in drafts]
    rows = []
    for at, (draft, due) in enumerate(zip(drafts, dues, strict=True)):
        waits, carried = depends(drafts, dues, at, every), carries(drafts, at)
        row = msgspec.structs.replace(_row(draft, due, at, waits, carried, text), kind=kind)
        rows.append(_with_request(row, takes_in(draft, every), text))
    return tuple(rows)


def _once(drafts: list[Draft]) -> list[Draft]:
    """Of overlapping clauses the longer; of a permission stated twice in the same words the last, decretal one."""
    out: list[Draft] = []
    for draft in drafts:
        if not out or draft.start >= out[-1].end or draft.end > out[-1].end:
            out.append(draft)
    last = {(d.act, (d.who or "").lower().rstrip("s")): d for d in out if d.force is Force.PERMISSION}
    kept = {id(d) for d in last.values()}
    return [d for d in out if d.force is not Force.PERMISSION or id(d) in kept]


def _due(draft: Draft, dated: str | None) -> Due:
    words = draft.sentence.words[draft.told_from - draft.sentence.start : draft.end - draft.sentence.start]
    if draft.due:
        return (
            Due("fixed", draft.due, draft.hour)
            if is_day(draft.due)
            else Due("fixed", flags=(f"NO_SUCH_DAY: {draft.due}",))
        )
    if draft.is_event:
        days = {iso(m) for m in LONG_DATE.finditer(words)} | {slashed(m) for m in SLASHED.finditer(words)}
        return Due("fixed", days.pop()) if len(days) == 1 and all(map(is_day, days)) else Due()
    lead = draft.sentence.own[: draft.start - draft.sentence.start]
    opening = _OPENING.search(lead)
    quoted = draft.ordered_on or draft.source  # the time of an earlier paper may be over
    return due_of((opening["when"] if opening else "") + words, None if quoted else dated)


def _with_request(row: Obligation, request: Sentence | None, text: Text) -> Obligation:
    if request is None:
        return row
    start, end = text.clean.raw_span(request.start, request.start + len(request.words.rstrip()))
    return msgspec.structs.replace(row, takes_in=plain(request.words), takes_in_start=start, takes_in_end=end)


def _row(draft: Draft, due: Due, at: int, waits: tuple[int, ...], takes: tuple[int, ...], text: Text) -> Obligation:
    start, end = text.clean.raw_span(draft.start, draft.end)
    words = draft.sentence.words[draft.start - draft.sentence.start : draft.end - draft.sentence.start]
    toward = _TOWARD.search(draft.act)
    return Obligation(
        id=f"o{at + 1}",
        start=start,
        end=end,
        text=plain(words),
        force=draft.force,
        who=draft.who,
        toward=plain(toward["who"]) if toward else None,
        act=plain(draft.act),
        scope=tuple(plain(m.group()) for m in _SCOPE.finditer(draft.act)),
        timing=due.timing,
        due=due.due,
        hour=due.hour,
        is_before=due.is_before,
        n=due.n,
        unit=due.unit,
        direction=due.direction,
        trigger=due.trigger,
        parts=due.parts,
        through=due.through,
        month_day=due.month_day,
        weekday=due.weekday,
        condition=draft.condition,
        depends_on=tuple(f"o{n + 1}" for n in waits),
        carries=tuple(f"o{n + 1}" for n in takes),
        ordered_on=draft.ordered_on,
        source=draft.source,
        item=draft.sentence.item,
        how=draft.how,
        flags=(*draft.flags, *due.flags),
    )
