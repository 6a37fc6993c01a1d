"""Reads the register of disputes out of the rows of a matter's papers and, where there is one, its docket."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from particulars.analyses.disputes.across import answer_from_docket, join_papers, join_proofs, open_from_docket
from particulars.analyses.disputes.draft import Draft
from particulars.analyses.disputes.in_order import in_order
from particulars.analyses.disputes.needs import LinkRow, MemberRow, PaperRows, ProofRow
from particulars.analyses.disputes.rows import Apart, Dispute, Disputes, State

METHOD = (
    "A dispute opens with a request or a motion and closes with a ruling. Rulings of one order are one dispute where they "
    "stand under one item of its list of disputes, dispose of the same numbered requests, or answer the same words. What "
    "was filed elsewhere is joined by docket number, request number or the chain of the docket, and by nothing else."
)
LIMITS = (
    "What fits two disputes is left apart and listed with the reason; it is joined to neither.",
    "A dispute is closed as far as the papers given say; a later paper may open it again.",
    "Words of a court that grant or deny nothing are findings and are not listed here.",
    "A ruling known only from the docket's words is said to be so.",
)
_PENDING = frozenset({"deferred"})
_ORDER = ("filed", "opposed", "replied", "submitted", "put off", "ruled")


def read(
    papers: Sequence[PaperRows],
    members: Sequence[MemberRow] = (),
    chain: Sequence[LinkRow] = (),
    proofs: Mapping[str, Sequence[ProofRow]] | None = None,
) -> Disputes:
    """The register over papers in the order given, joined with the chain of their docket."""
    drafts: list[Draft] = []
    apart: list[Apart] = []
    for paper in papers:
        if paper.is_courts:
            found, left = in_order(paper)
            drafts += found
            apart += left
    links = _numbers_of_motions(members, chain)
    open_from_docket(drafts, members)
    join_papers(drafts, papers, links, apart)
    answer_from_docket(drafts, members, links, chain)
    join_proofs(drafts, proofs or {})
    examined = (
        f"{len(papers)} papers, {sum(p.is_courts for p in papers)} of them a court's, and {len(members)} docket entries"
    )
    return Disputes(
        disputes=tuple(_row(d, n) for n, d in enumerate(drafts, 1)), apart=tuple(apart), method=METHOD, limits=LIMITS, examined=examined
    )  # fmt: skip


def _numbers_of_motions(members: Iterable[MemberRow], chain: Iterable[LinkRow]) -> dict[str, tuple[int, ...]]:
    """The docket numbers of the motions that each member answers, by the member's key and by its papers."""
    by_key = {m.key: m for m in members}
    out: dict[str, tuple[int, ...]] = {}
    for link in chain:
        motions = (by_key[m] for m in link.motions if m in by_key)
        numbers = tuple(m.number for m in motions if m.number is not None)
        out[link.key] = numbers
        for paper in by_key[link.key].papers if link.key in by_key else ():
            out[paper] = numbers
    return out


def _row(draft: Draft, number: int) -> Dispute:
    steps = sorted(draft.steps, key=lambda s: _ORDER.index(s.what))
    return Dispute(
        id=f"d{number}",
        about=draft.about,
        asked_by=draft.asked_by,
        against=draft.against,
        request_numbers=tuple(draft.numbers),
        docket=tuple(draft.docket),
        opened=tuple(draft.opened),
        relief=tuple(draft.relief),
        responses=tuple(draft.responses),
        conferrals=tuple(draft.conferrals),
        letters=tuple(draft.letters),
        concessions=tuple(draft.concessions),
        burden=tuple(draft.burden),
        rulings=tuple(draft.rulings),
        obligations=tuple(draft.obligations),
        proofs=tuple(draft.proofs),
        steps=tuple(steps),
        state=_state(draft),
        flags=tuple(dict.fromkeys(draft.flags)),
    )


def _state(draft: Draft) -> State:
    """Closed where each ruling disposes; partly where one is put off or a part that was asked has none."""
    closing = [r for r in draft.rulings if r.note not in _PENDING]
    if not closing:
        return State.OPEN
    ruled = {n for r in draft.decided for n in r.request_numbers if not n.startswith("ECF")}
    unruled = ruled and set(draft.numbers) - ruled
    if len(closing) < len(draft.rulings) or "FEES_SOUGHT_WITHOUT_RULING" in draft.flags or unruled:
        return State.PARTLY
    return State.CLOSED
