"""Joins to the disputes what was filed elsewhere: motions, letters, oppositions, replies, docket entries, concessions."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from particulars.analyses.disputes.draft import Draft, ref
from particulars.analyses.disputes.needs import LinkRow, MemberRow, PaperRows, ProofRow
from particulars.analyses.disputes.rows import Apart, Ref, Step
from particulars.reading.request_numbers import request_numbers

_OPENS = re.compile(r"\b(?:motion|application|petition)\b", re.I)
_LETTER = re.compile(r"\bletter\b", re.I)
_BARE = re.compile(r"(?:the|this|its|their|that)\s(?:motion|application|petition|request)", re.I)
_BY_DOCKET = "OPENED_BY_THE_DOCKET_ALONE"
_STEPS = {"opposition": "opposed", "response": "opposed", "reply": "replied"}
_DISPOSES = re.compile(
    r"\b(?P<out>granting\sin\spart|granted\sin\spart|granting|granted|denying|denied|terminating\sas\smoot|mooting)\b",
    re.I,
)
_PROPOSED = re.compile(r"\bproposed\b", re.I)


def join_papers(
    drafts: list[Draft], papers: Sequence[PaperRows], links: Mapping[str, tuple[int, ...]], apart: list[Apart]
) -> None:
    """Each party's paper on the disputes its own number, its caption or the chain names; a motion of none opens one."""
    for paper in papers:
        if paper.is_courts:
            continue
        title = paper.caption.title or ""
        kind = paper.caption.document_type or ""
        here = Ref(paper=paper.id, text=title or kind, start=_title_at(paper), end=_title_end(paper), note=kind)
        step = _STEPS.get(kind)
        if step:
            _answer(drafts, paper, here, step, links, apart)
        elif _LETTER.search(f"{kind} {title}"):
            _letter(drafts, paper, here, apart)
        elif _OPENS.search(kind) or (not kind and _OPENS.search(title)):
            _open(drafts, paper, here)
        _conceded(drafts, paper)


def open_from_docket(drafts: list[Draft], members: Sequence[MemberRow]) -> None:
    """A motion on the docket that no order given decides opens a dispute; the paper itself may still be given."""
    for member in members:
        if member.kind == "motion" and member.number is not None and not _with_number(drafts, (member.number,)):
            entry = _entry(member)
            draft = Draft(None, member.number, member.title, docket=[f"ECF No. {member.number}"], opened=[entry])
            draft.numbers = list(request_numbers(member.title))
            draft.steps = [Step(what="filed", on=member.date, ref=entry)]
            draft.flags = [_BY_DOCKET]
            drafts.append(draft)


def answer_from_docket(
    drafts: list[Draft], members: Sequence[MemberRow], links: Mapping[str, tuple[int, ...]], chain: Sequence[LinkRow]
) -> None:
    """Entries of which no paper was given: oppositions and replies, and an order on one motion alone that disposes of it."""
    numbered = {m.key: m for m in members}
    for link in chain:
        answer = numbered.get(link.key)
        if answer is not None and not answer.papers:
            for draft in _with_number(drafts, links.get(link.key, ())):
                _by_entry(draft, answer, len(link.motions) == 1)


def join_proofs(drafts: list[Draft], proofs: Mapping[str, Sequence[ProofRow]]) -> None:
    """Proofs of duties by the name `paper:o1`, sure ones and possible ones told apart."""
    for draft in drafts:
        for duty in draft.obligations:
            for one in proofs.get(f"{duty.paper}:{duty.id}", ()):
                note = "shown by the docket" if one.is_sure else "possibly shown by the docket, for a person to look at"
                draft.proofs.append(Ref(paper=None, number=one.number, text=one.words, note=f"{duty.id}: {note}"))


def _open(drafts: list[Draft], paper: PaperRows, here: Ref) -> None:
    number = _own_number(paper)
    found = _with_number(drafts, (number,)) if number is not None else []
    filed = Step(what="filed", on=paper.caption.filed or paper.caption.dated, ref=here)
    for draft in found:
        draft.opened.insert(0, here)
        draft.steps = [filed, *(s for s in draft.steps if s.what != "filed")]
        draft.asked_by = draft.asked_by or _author(paper)
        if _BARE.fullmatch(draft.about) or _BY_DOCKET in draft.flags:
            draft.about = paper.caption.title or draft.about
        draft.flags = [flag for flag in draft.flags if flag != _BY_DOCKET]
    if found:
        return
    draft = Draft(paper.id, here.start or 0, paper.caption.title or here.text, opened=[here], steps=[filed])
    draft.number(tuple(f"ECF No. {n}" for n in [number] if n is not None))
    draft.number(_numbered_in_title(paper))
    draft.asked_by = _author(paper)
    drafts.append(draft)


def _letter(drafts: list[Draft], paper: PaperRows, here: Ref, apart: list[Apart]) -> None:
    number = _own_number(paper)
    found = _with_number(drafts, (number,)) if number is not None else []
    for draft in found:
        draft.letters = [here, *(r for r in draft.letters if r.paper is not None or r.number != number)]
    if not found:
        apart.append(Apart(ref=here, why="no dispute names this letter by its docket number"))


def _answer(
    drafts: list[Draft],
    paper: PaperRows,
    here: Ref,
    step: str,
    links: Mapping[str, tuple[int, ...]],
    apart: list[Apart],
) -> None:
    about = tuple(int(n) for n in paper.caption.re_docket if n.isdigit()) or links.get(paper.id, ())
    found = _with_number(drafts, about)
    for draft in found:
        draft.responses.append(here)
        draft.steps.append(Step(what=step, on=paper.caption.filed or paper.caption.dated, ref=here))
    if not found:
        apart.append(Apart(ref=here, why="no number in its caption or on the docket says which motion it answers"))


def _conceded(drafts: list[Draft], paper: PaperRows) -> None:
    """Concessions that number a request of exactly one dispute."""
    for entry in paper.entries:
        if entry.kind != "concession" or not entry.request_numbers:
            continue
        fits = [d for d in drafts if set(entry.request_numbers) & set(d.numbers)]
        if len(fits) == 1:
            fits[0].concessions.append(ref(paper.id, entry, f"{entry.who}: {entry.sorted_as}"))


def _by_entry(draft: Draft, member: MemberRow, alone: bool) -> None:
    entry = _entry(member)
    if member.kind in _STEPS:
        draft.responses.append(entry)
        draft.steps.append(Step(what=_STEPS[member.kind], on=member.date, ref=entry))
    elif member.kind == "order":
        disposed = _DISPOSES.search(member.title)
        if disposed and alone and not _PROPOSED.search(member.title) and not draft.rulings:
            draft.rulings.append(Ref(paper=None, number=member.number, text=member.title, note=disposed["out"].lower()))
            draft.steps.append(Step(what="ruled", on=member.date, ref=draft.rulings[-1]))
            draft.flags.append("RULING_FROM_THE_DOCKET_ALONE")


def _with_number(drafts: Sequence[Draft], numbers: Sequence[int | None]) -> list[Draft]:
    names = {f"ECF No. {n}" for n in numbers}
    return [d for d in drafts if names & set(d.docket)]


def _own_number(paper: PaperRows) -> int | None:
    own = paper.caption.docket_number or ""
    return int(own) if own.isdigit() else None


def _numbered_in_title(paper: PaperRows) -> tuple[str, ...]:
    """The requests that a title numbers, which may be all in capitals (`RFP NO. 4`)."""
    return request_numbers(re.sub(r"\bNOS?\b", lambda m: m.group().capitalize(), paper.caption.title or ""))


def _author(paper: PaperRows) -> str | None:
    found = re.match(r"(?:PLAINTIFF|DEFENDANT|PETITIONER|RESPONDENT)S?", paper.caption.title or "", re.I)
    return found.group().capitalize() if found else None


def _entry(member: MemberRow) -> Ref:
    return Ref(paper=None, number=member.number, text=member.title, note=member.kind)


def _title_at(paper: PaperRows) -> int | None:
    spans = paper.caption.places.get("title")
    return spans[0][0] if spans else None


def _title_end(paper: PaperRows) -> int | None:
    spans = paper.caption.places.get("title")
    return spans[-1][1] if spans else None
