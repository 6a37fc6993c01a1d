"""The disputes that one order decides: its rulings by list item or by what was asked, with what the order hangs on each."""

from __future__ import annotations

import re
from collections.abc import Iterator

from particulars.analyses.disputes.draft import Draft, ref, side, words
from particulars.analyses.disputes.needs import LedgerRow, ObligationRow, PaperRows, RulingRow
from particulars.analyses.disputes.rows import Apart, Ref, Step
from particulars.reading.actors import normal, opponent
from particulars.reading.request_numbers import request_numbers

_REQUEST = re.compile(
    r"\b(?:motions?|requests?|applications?|petitions?|objections?|appeals?|leave|relief|sanctions|fees|costs|extensions?|stay|reconsideration|"
    r"clarification|demands?|challenges?|argues?|seeks?|asks?|moves?|judgment|decision|discovery)\b",
    re.I,
)
_ASKER = re.compile(
    r"^(?P<who>(?:[Pp]laintiffs?|[Dd]efendants?|[Pp]etitioners?|[Rr]espondents?|(?!(?:The|This|That|These|Its|Their|His|Her|My|A|An|Any|Each|No|On|In)\b)[A-Z][\w&.-]+(?:\s[A-Z][\w&.-]+){0,2}))\s(?:now\s|also\s|further\s)?(?:requests?|argues?|moves?|seeks?|asks?|contends?|applies|objects?)\b"
)
_OWNER = re.compile(
    r"^(?P<who>(?:the\s)?(?:[Pp]laintiffs?|[Dd]efendants?|[Pp]etitioners?|[Rr]espondents?))['’]s?\s(?=[\w\s-]*\b(?:motion|request|application|petition)\b)",
    re.I,
)
_ASKED_OF = re.compile(
    r"\b(?:request(?:s|ed)?|move[sd]?|ask(?:s|ed)?|seek(?:s)?|argue[sd]?|contend(?:s|ed)?)\b[^.]{0,30}?\b(?:that\s|to\s(?:compel|require)\s)(?:the\s)?(?P<who>[Pp]laintiffs?|[Dd]efendants?)\b"
)
_PROCEDURE = frozenset({"canceled", "dispensed with"})
_NO_DUTIES = frozenset({"administrative", "event_canceled", "day_set"})  # of nobody, or of no one dispute
_RULES = frozenset({"disposition", "procedural"})


def in_order(paper: PaperRows) -> tuple[list[Draft], list[Apart]]:
    """The disputes of one order in reading order, and its rulings and duties that belong to none of them."""
    apart: list[Apart] = []
    listed = {_item(e): e for e in paper.entries if _is_listed(e)}
    drafts = list(_grouped(paper, listed, apart))
    drafts += [_unruled(paper, entry) for item, entry in listed.items() if item not in {d.item for d in drafts}]
    for draft in drafts:
        _name(paper, draft, listed)
    drafts.sort(key=lambda d: d.start)
    _hang_obligations(paper, drafts, apart)
    for entry in paper.entries:
        _hang_entry(paper, drafts, entry)
    _submitted(paper, drafts)
    return drafts, apart


def _item(entry: LedgerRow) -> str:
    return (entry.sorted_as or "").removeprefix("item ")


def _is_listed(entry: LedgerRow) -> bool:
    return entry.kind == "issue_raised" and (entry.sorted_as or "").startswith("item ")


def _grouped(paper: PaperRows, listed: dict[str, LedgerRow], apart: list[Apart]) -> Iterator[Draft]:
    groups: list[Draft] = []
    for ruling in paper.rulings:
        if ruling.kind not in _RULES or ruling.outcome == "dispensed with":
            continue
        if why := _no_dispute(ruling, listed):
            apart.append(Apart(ref=ref(paper.id, ruling, ruling.outcome), why=why))
            continue
        own = next((g for g in groups if _together(g, ruling, listed)), None)
        if own is None:
            own = Draft(paper.id, ruling.asked.start if ruling.asked else ruling.start, "", item=ruling.item)
            groups.append(own)
        own.decided.append(ruling)
    yield from groups


def _no_dispute(ruling: RulingRow, listed: dict[str, LedgerRow]) -> str | None:
    """Why a ruling closes no dispute, or None where it does."""
    if ruling.outcome in _PROCEDURE:
        return "it disposes of a date or an event and of no request"
    asked = ruling.asked.text if ruling.asked else ""
    if ruling.item in listed or ruling.by or ruling.request_numbers or _REQUEST.search(asked):
        return None
    return "no request or motion that it answers is told of"


def _together(group: Draft, ruling: RulingRow, listed: dict[str, LedgerRow]) -> bool:
    """Whether a ruling belongs to a dispute: the same item of one list, or the same requests, or the same words asked."""
    first = group.decided[0]
    same_item = ruling.item == first.item and ruling.heading == first.heading
    if ruling.item in listed or first.item in listed:
        return same_item
    if ruling.item is not None and first.item is not None and not same_item:
        return False
    return _same_asked(first, ruling)


def _same_asked(one: RulingRow, other: RulingRow) -> bool:
    if one.asked and other.asked and one.asked.start == other.asked.start:
        return True
    mine, theirs = _requests(one), _requests(other)
    if mine or theirs:
        return mine == theirs
    first, second = (_content(r.asked.text if r.asked else "") for r in (one, other))
    return bool(first) and (first == second)


def _requests(ruling: RulingRow) -> frozenset[str]:
    return frozenset(n for n in ruling.request_numbers if not n.startswith("ECF"))


def _content(asked: str) -> frozenset[str]:
    return frozenset(re.findall(r"[a-z]{4,}", asked.lower())) - {
        "plaintiff",
        "plaintiffs",
        "defendant",
        "defendants",
        "that",
    }


def _unruled(paper: PaperRows, entry: LedgerRow) -> Draft:
    return Draft(paper.id, entry.start, "", item=_item(entry), flags=["NO_RULING_READ_IN_THIS_PAPER"])


def _name(paper: PaperRows, draft: Draft, listed: dict[str, LedgerRow]) -> None:
    """What it is about, who asked whom, its numbers, and where it opens, from its rulings and the list."""
    entry = listed.get(draft.item or "")
    if entry is not None:
        draft.is_listed, draft.start = True, entry.start  # a list is answered in its own order
        draft.opened.append(ref(paper.id, entry, "the list of disputes"))
        if entry.docket:
            draft.letters += [_by_number(n) for n in entry.docket]
            draft.number(entry.docket)
            draft.flags += [f for f in entry.flags if f == "DOCKET_BY_PLACE"]
    orders = {n for r in paper.rulings if r.kind == "prior_ruling" for n in r.request_numbers}
    for ruling in draft.decided:
        draft.rulings.append(ref(paper.id, ruling, ruling.outcome))
        done = "put off" if ruling.outcome == "deferred" else "ruled"
        draft.steps.append(Step(what=done, on=paper.caption.dated, ref=draft.rulings[-1]))
        if ruling.asked and _REQUEST.search(ruling.asked.text):
            draft.relief.append(words(paper.id, ruling.asked))
        draft.number(tuple(n for n in ruling.request_numbers if n not in orders))
        draft.number(request_numbers(ruling.asked.text) if ruling.asked else ())
        if "NO_OPERATIVE_WORD" in ruling.flags:
            draft.flags.append("CLOSED_WITHOUT_A_DECIDING_VERB")
    if draft.relief and not draft.opened:
        draft.opened.append(draft.relief[0])
    draft.about = entry.text if entry else draft.relief[0].text if draft.relief else draft.rulings[0].text
    _sides(draft)
    if not draft.docket and draft.paper:
        draft.number(tuple(f"ECF No. {n}" for n in paper.caption.re_docket))


def _by_number(printed: str) -> Ref:
    number = printed.rpartition(" ")[2].partition("-")[0]
    return Ref(paper=None, number=int(number), text=printed, note="named with the list of disputes")


def _sides(draft: Draft) -> None:
    """The asker as a ruling names it, or as the words of the request begin; two askers are said and none chosen."""
    named = list(dict.fromkeys(r.by for r in draft.decided if r.by))
    if not named:
        openings = [m for r in draft.relief if (m := _ASKER.match(r.text) or _OWNER.match(r.text))]
        named = list(dict.fromkeys(normal(m["who"]) for m in openings))
        draft.flags += ["ASKED_BY_FROM_THE_WORDS"] if named else []
    if len({side(n) or n for n in named}) > 1:
        draft.flags.append(f"SEVERAL_ASKED: {', '.join(named)}")
        return
    draft.asked_by = named[0] if named else None
    whom = [r.against for r in draft.decided if r.against]
    of = next((m for r in draft.relief if (m := _ASKED_OF.search(r.text))), None)
    draft.against = whom[0] if whom else opponent(draft.asked_by) or (normal(of["who"]) if of else None)


def _hang_obligations(paper: PaperRows, drafts: list[Draft], apart: list[Apart]) -> None:
    for one in paper.obligations:
        if one.force in _NO_DUTIES:
            continue
        own = _of_obligation(drafts, one)
        if own is not None:
            own.obligations.append(ref(paper.id, one, one.force))
        else:
            apart.append(
                Apart(ref=ref(paper.id, one, one.force), why="no one dispute of this paper can be told to be its own")
            )


def _of_obligation(drafts: list[Draft], one: ObligationRow) -> Draft | None:
    """The dispute of a duty: of the same item, of the request it takes in, of the requests it numbers, or the only one."""
    if one.item is not None and any(d.item == one.item and d.is_listed for d in drafts):
        return next(d for d in drafts if d.item == one.item and d.is_listed)
    if one.item is not None:
        fits = [d for d in drafts if d.item == one.item and d.start <= one.end]
        later = [d.start for d in drafts if d.item != one.item and d.start > one.start]
        return fits[-1] if fits and (not later or fits[-1].start < min(later)) else None
    if one.takes_in_start is not None:
        taken = [d for d in drafts if any(r.start == one.takes_in_start for r in d.relief)]
        if len(taken) == 1:
            return taken[0]
    numbered = set(request_numbers(one.text))
    fits = [d for d in drafts if numbered & set(d.numbers)]
    if len(fits) == 1:
        return fits[0]
    ruled = [r.start for d in drafts for r in d.decided]
    alone = len(drafts) == 1 and ruled and one.start >= min(ruled)
    return drafts[0] if alone else None


def _hang_entry(paper: PaperRows, drafts: list[Draft], entry: LedgerRow) -> None:
    """A statement of the other side, a concession, a conferral or a burden, on the dispute whose item it stands under."""
    own = _of_entry(drafts, entry)
    if own is None:
        return
    if entry.kind == "concession":
        own.concessions.append(ref(paper.id, entry, _by(entry)))
    elif entry.kind == "statement" and own.asked_by and entry.side and entry.side != side(own.asked_by):
        own.responses.append(ref(paper.id, entry))
    elif entry.kind == "conferral":
        own.conferrals.append(ref(paper.id, entry, entry.sorted_as or ""))
    elif entry.kind == "burden":
        own.burden.append(ref(paper.id, entry, entry.who or ""))
    elif entry.kind == "fees" and entry.sorted_as == "sought" and not _ruled_on_fees(own):
        own.flags.append("FEES_SOUGHT_WITHOUT_RULING")


def _by(entry: LedgerRow) -> str:
    return f"{entry.who}: {entry.sorted_as}" if entry.who else entry.sorted_as or ""


def _of_entry(drafts: list[Draft], entry: LedgerRow) -> Draft | None:
    if len(drafts) == 1 and (entry.item is None or drafts[0].item is None or entry.item == drafts[0].item):
        return drafts[0]
    fits = [d for d in drafts if d.item is not None and d.item == entry.item]
    return fits[0] if len(fits) == 1 else None


def _ruled_on_fees(draft: Draft) -> bool:
    return any(re.search(r"\b(?:fees|sanctions|costs)\b", r.text, re.I) for r in draft.decided)


def _submitted(paper: PaperRows, drafts: list[Draft]) -> None:
    """A matter found fit for decision without argument is submitted; of several disputes each is."""
    for ruling in paper.rulings:
        if ruling.outcome == "dispensed with":
            for draft in drafts:
                step = Step(what="submitted", on=None, ref=ref(paper.id, ruling, "without oral argument"))
                draft.steps.insert(0, step)
