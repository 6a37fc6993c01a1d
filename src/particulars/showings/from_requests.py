"""Discovery requests cut into the rows that showings bind: text, response, objections, subparts, overlap, log entries.

Requests of one paper stand under their number (`RFP-No.-27`), so that a motion's request at issue finds its text and response.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping

from particulars.analyses.requests.claims import Assigned, ProposedClaim
from particulars.analyses.requests.grid import NO_ANSWER
from particulars.analyses.requests.joined_rows import Joined, Line, Response
from particulars.analyses.requests.overlap import NOT_ASSIGNED, Overlap
from particulars.analyses.requests.privilege_log import Log
from particulars.analyses.requests.rows import Kind, Objection, Outcome, Withheld
from particulars.cites import Cite
from particulars.particular import Origin
from particulars.showings.binding_rows import Row
from particulars.showings.paper_rows import Paper, subject_from

LOOKS_FOR = (
    "requests.text", "requests.response", "requests.refusal", "requests.promise", "requests.produced", "requests.changed",
    "requests.reasoned_objection", "requests.bare_objection", "requests.withheld_said", "requests.withheld_not_said",
    "requests.burden_number", "requests.burden_no_number", "requests.agreed", "requests.offered", "conferral.on_request",
    "interrogatories", "overlap.statement", "overlap.co_extensive",
)  # fmt: skip
_REFUSES = frozenset({Outcome.REFUSE, Outcome.OBJECTS_ONLY, Outcome.PARTIAL})
_OF_SCOPE = {"agreed": "requests.agreed", "offered": "requests.offered", "promised": "requests.promise"}
_NOT_LATEST = "which of several responses of the party is the latest is not known"
_LOG = {
    "NO_ATTORNEY": "log.attorney_missing",
    "THIRD_PARTY": "log.third_party",
    "DUPLICATE_PRODUCED": "log.duplicate",
}
Papers = Mapping[str, Paper]
CiteRow = Callable[[int], Cite]


def request_rows(joined: Joined, papers: Papers) -> Iterator[Row]:
    """Every fact about requests that stands in a paper on file; what stands in a sheet alone is left out."""
    subjects = subjects_of(joined)
    for line in joined.lines:
        subject = subjects[line.name, line.asking]
        yield from _asked(line, subject, papers)
        for response in line.responses:
            if (paper := papers.get(response.paper)) is not None:
                yield from _answered(line, subject, response, paper)
        yield from _subparts(line, subject, papers)
        yield from _of_letters(line, subject, papers)
    yield from _counted(joined, papers)
    for name, one in joined.overlaps:
        if (paper := papers.get(name)) is not None:
            topic = "overlap.co_extensive" if one.sort == "the same" else "overlap.statement"
            yield from paper.row("overlap.statement", one.text, (one.start, one.end))
            if topic != "overlap.statement":
                yield from paper.row(topic, paper.name, (one.start, one.end))


def subjects_of(joined: Joined) -> dict[tuple[str, str | None], str]:
    """The subject of each request: its number, with whose it is where both sides have one of that number."""
    names = Counter(line.name for line in joined.lines)
    return {
        (x.name, x.asking): subject_from(x.name if names[x.name] == 1 else f"{x.asking or 'unknown'} {x.name}")
        for x in joined.lines
    }


def claim_rows(
    joined: Joined,
    rows: Iterable[Assigned],
    proposals: Iterable[ProposedClaim],
    cite: CiteRow,
    papers: Papers,
    method: str,
) -> Iterator[Row]:
    """Each claim that a person assigned to a request, citing the row of the sheet; each that words propose, as proposed."""
    subjects = subjects_of(joined)
    only = {name: subject for (name, _), subject in subjects.items()}
    for one in rows:
        subject = subjects.get((one.request, one.asking or None)) or only[one.request]
        for claim in one.claims:
            value = f"{claim}, assigned by {one.by} at {one.at}"
            yield Row(topic="claims.link", subject=subject, value=value, cites=(cite(one.row),), method=method, origin=Origin.OBSERVED)  # fmt: skip
    for p in proposals:
        if (paper := papers.get(p.paper)) is not None:
            value = f"{p.claim} (words: {', '.join(p.words)})"
            yield from paper.row("claims.proposed", value, (p.start, p.end), subjects[p.request, p.asking])


def overlap_rows(found: Overlap, whole: Cite) -> Iterator[Row]:
    """The counts of an overlap, each made from the rows of the sheet that is cited."""
    for name, count in found.counts.items():
        if name == NOT_ASSIGNED:
            if count:
                yield Row(topic="overlap.not_assigned", value=str(count), cites=(whole,), method=found.rule)
            continue
        value = f"{name.replace(' A', f' {found.a}').replace(' B', f' {found.b}')}: {count} of {len(found.rows)}"
        yield Row(topic="overlap.count", value=value, cites=(whole,), method=found.rule)


def log_rows(name: str, log: Log, whole: Cite, cite: CiteRow) -> Iterator[Row]:
    """The entries of a log counted, and each defect on its entry, citing the row."""
    faulty = {defect.row for defect in log.defects}
    value = f"{len(log.rows)}, of which {len(faulty)} with a defect, in {name}"
    yield Row(topic="log.entries", value=value, cites=(whole,), method=log.method, limits=log.limits)
    for d in log.defects:
        topic = _LOG.get(d.code, "log.field_missing")
        told = {"log.attorney_missing": d.value, "log.third_party": d.says, "log.duplicate": _produced_at(d.says)}
        subject = subject_from(d.entry)
        yield Row(topic=topic, subject=subject, value=told.get(topic) or d.says, cites=(cite(d.row),), method=log.method, limits=log.limits)  # fmt: skip


def _produced_at(says: str) -> str:
    """`VCS-0000009 was produced (volume 2)` -> `VCS-0000009 (volume 2)`."""
    return says.replace(" was produced", "")


def _asked(line: Line, subject: str, papers: Papers) -> Iterator[Row]:
    for version in line.versions:
        if (paper := papers.get(version.paper)) is None:
            continue
        at = (version.asked.start, version.asked.end)
        value = f"{version.label}: {version.asked.text}" if len(line.versions) > 1 else version.asked.text
        yield from paper.row("requests.text", value, at, subject, doubts=line.flags)
        if line.kind is Kind.INTERROGATORY:
            yield from paper.row("interrogatories.text", value, at, subject, doubts=line.flags)
        if version.dated and len(line.versions) == 1:
            yield from paper.row("requests.served", version.dated, at, subject, doubts=("the day of the paper; when it was served is not told here",))  # fmt: skip
    by_name = {version.paper: version for version in line.versions}
    for change in line.changes:
        paper, before = papers.get(change.after), papers.get(change.before)
        if paper is None or before is None:
            continue
        told = "; ".join(f"“{word.before or 'nothing'}” became “{word.after or 'nothing'}”" for word in change.words)
        first, second = by_name[change.before].asked, by_name[change.after].asked
        cites = (before.cite(first.start, first.end), paper.cite(second.start, second.end))
        yield Row(topic="requests.changed", subject=subject, value=told, cites=cites, method=paper.method, limits=paper.limits)  # fmt: skip


def _answered(line: Line, subject: str, response: Response, paper: Paper) -> Iterator[Row]:
    """What a response says; what it does stands only for the latest of its party, and each party has its own."""
    told, party = response.answered, line.party(response)
    at, of = (told.start, told.end), f"{party}: " if party else ""
    is_open = "RESPONSE_ORDER_NOT_KNOWN" in line.flags
    superseded = _NOT_LATEST if is_open else "a later response is on file"
    doubts = (*line.flags, *(() if response.is_latest else (superseded,)))
    words = told.text or "no words were read under its head"
    yield from paper.row("requests.response", f"{of}{words}", at, subject, doubts=doubts)
    if line.kind is Kind.INTERROGATORY:
        yield from paper.row("interrogatories.response", told.text, at, subject, doubts=doubts)
        if told.outcome is Outcome.RECORDS:
            yield from paper.row("interrogatories.records", told.outcome_words, at, subject, doubts=doubts)
    if not response.is_latest:
        return
    if told.outcome in _REFUSES:
        yield from paper.row("requests.refusal", f"{of}{told.outcome}: {told.outcome_words or told.text}", at, subject)
    for promise in told.promises:
        yield from paper.row("requests.promise", f"{of}{promise.text}", (promise.start, promise.end), subject)
    for number in told.bates:
        yield from paper.row("requests.produced", f"{of}{number}", at, subject, doubts=("as the response says",))
    if told.withheld is not Withheld.NOT_SAID:
        yield from paper.row("requests.withheld_said", told.withheld_words, at, subject)
    elif told.objections:
        yield from paper.row("requests.withheld_not_said", "no words on it were found in the response", at, subject)
    for o in told.objections:
        place = (o.start, o.end)
        topic = "requests.reasoned_objection" if o.reason else "requests.bare_objection"
        yield from paper.row(topic, f"{o.kind}: {o.text}", place, subject)
        if o.kind == "burden":
            yield from _burden(o, subject, paper)


def _burden(one: Objection, subject: str, paper: Paper) -> Iterator[Row]:
    """The burden that an objection states; the sentence after it that has the figures is quoted and cited with it."""
    counted = bool(one.reason and re.search(r"\d", one.reason))
    topic = "requests.burden_number" if counted else "requests.burden_no_number"
    places = [(one.start, one.end), *([one.labour_at] if one.labour_at else [])]
    value, cites = f"{one.text} {one.labour}".strip(), tuple(paper.cite(*place) for place in places)
    yield Row(topic=topic, subject=subject, value=value, cites=cites, method=paper.method, limits=paper.limits)


def _subparts(line: Line, subject: str, papers: Papers) -> Iterator[Row]:
    """What stands under the letter of a subpart, or that nothing does; where neither is told, no row."""
    for cell in line.cells:
        name, start, end = cell.asked_at
        if (paper := papers.get(name)) is None:
            continue
        if (
            cell.answer_at is not None
            and (other := papers.get(cell.answer_at[0])) is not None
            and cell.label != "whole"
        ):
            yield from other.row("interrogatories.answered", f"({cell.label}) {cell.answer}", cell.answer_at[1:], subject)  # fmt: skip
        elif cell.state == NO_ANSWER or cell.state in (Outcome.REFUSE, Outcome.OBJECTS_ONLY):
            yield from paper.row("interrogatories.unanswered", cell.label, (start, end), subject)


def _of_letters(line: Line, subject: str, papers: Papers) -> Iterator[Row]:
    for name, scope in line.scopes:
        if (paper := papers.get(name)) is not None and (topic := _OF_SCOPE.get(scope.sort)):
            yield from paper.row(topic, scope.text, (scope.start, scope.end), subject)
    for name, one in line.conferrals:
        if (paper := papers.get(name)) is not None and not one.row:
            days = ", ".join(one.days) or "a day not told"
            yield from paper.row("conferral.on_request", f"{days}: {one.text}", (one.start, one.end), subject, doubts=one.flags)  # fmt: skip


def _counted(joined: Joined, papers: Papers) -> Iterator[Row]:
    """How many interrogatories each side asked, with their subparts as lettered; no limit is known here."""
    sides = {line.asking for line in joined.lines if line.kind is Kind.INTERROGATORY}
    for side in sorted(sides, key=str):
        mine = [x for x in joined.lines if x.kind is Kind.INTERROGATORY and x.asking == side and x.versions]
        on_file = [(papers[x.versions[-1].paper], x.versions[-1].asked) for x in mine if x.versions[-1].paper in papers]
        if not on_file:
            continue
        parts = sum(sum(part.is_lettered for part in asked.parts) for _, asked in on_file)
        value = f"{len(on_file)} of {side or 'a side not told'}, with {parts} lettered subparts"
        paper = on_file[0][0]
        cites = tuple(one.cite(asked.start, asked.end) for one, asked in on_file)
        yield Row(topic="interrogatories.count", value=value, cites=cites, method=paper.method, limits=paper.limits)
