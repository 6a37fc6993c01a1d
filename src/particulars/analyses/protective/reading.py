"""Reading the text of an entered protective order into proposals, each with its words and place; in doubt, nothing."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence

from particulars.analyses.protective import other_clauses
from particulars.analyses.protective.admissions import Admitted, Doubt, admissions, own_side, refers_to
from particulars.analyses.protective.clauses import Clause, clauses
from particulars.analyses.protective.rows import NotRead, Proposed, ProtectiveOrder, RoleRight
from particulars.analyses.protective.sequences import EXPERT, Sequence_, sequences, terms_of
from particulars.analyses.protective.tiers import TierNamed, tiers_defined
from particulars.reading.caption import Caption
from particulars.record.order_terms import write_term
from particulars.record.text import Text

METHOD = (
    "A protective order is cut into its numbered clauses. Tiers are the names in capitals and quotation marks that a clause defines; a class"
    " of persons is admitted where a list after words of disclosure and “only” names it, with the conditions beside it; steps of a challenge"
    " and of the disclosure of an expert are the sentences that command or allow them, in the order of the paper. Each is a proposal with its"
    " words and place, and nothing of it counts until a person confirms it."
)
LIMITS = (
    "What no list, definition or sentence of these forms says is not read as data; every such clause is listed. A person reads it in the order.",
    "A condition beside a class that is none of those known is asked for by the number of its clause, so that nobody is admitted without it.",
    "Whether an order was entered, and which order amends which, a person confirms: a clause that is only proposed is not in force.",
)
_NOTHING = "no definition, list, step or limit was read in it"
_ONLY_RIGHTS = "only what it lets, commands or forbids a role was read, and nothing is enforced of it"
_TITLE = re.compile(
    r"protective order|confidentiality order|order (?:governing|regarding) (?:confidential|protected)", re.I
)
_PROPOSED = re.compile(r"\[?proposed\]?", re.I)
_PAPER_ABOUT_ONE = re.compile(
    r"\b(?:motion|opposition|reply|letter|declaration|order (?:granting|denying|on|re))\b", re.I
)
_AMENDS = re.compile(r"\b(?:amended|modified|second|first amended)\b", re.I)
_WHOLE = re.compile(r"\b(?:supersedes?|replaces?)\b[^.]{0,80}\b(?:protective order|order)\b", re.I)
_DAY_SPOKEN = re.compile(r"SO ORDERED", re.I)


def is_protective(text: Text, caption: Caption) -> bool:
    """Whether a paper's title calls it a protective order, and not a motion or a ruling about one."""
    title = caption.title or ""
    return bool(_TITLE.search(title)) and not _PAPER_ABOUT_ONE.search(title)


def read(text: Text, caption: Caption) -> ProtectiveOrder:
    """Everything that is read from a protective order; a paper that is none gives no row."""
    found = clauses(text) if is_protective(text, caption) else []
    if not found:
        return ProtectiveOrder(
            is_order=False, examined="the title, which names no protective order", method=METHOD, limits=LIMITS
        )
    tiers = tiers_defined(found)
    admitted = list(admissions(found, tiers))
    lists = sorted({_lead(one.clause, found) for one in admitted})
    steps = sequences(found, lists)
    made = _Made(text, found)
    made.entered(caption)
    made.tiers(tiers)
    made.admissions(admitted, steps)
    made.own(tiers)
    made.steps(steps)
    for one in (*other_clauses.rooms(found, tiers), *other_clauses.prints(found, tiers), *other_clauses.roles(found), *other_clauses.plain_clauses(found)):  # fmt: skip
        made.add(*one)
    unread = made.not_read()
    return ProtectiveOrder(
        is_order=True,
        proposed=tuple(made.proposed),
        rights=tuple(made.rights()),
        not_read=tuple(unread),
        examined=f"{len(found)} clauses, {len(tiers)} tiers defined, {len(unread)} clauses not read as data",
        method=METHOD,
        limits=LIMITS,
    )


class _Made:
    """The rows as they are made of one order."""

    def __init__(self, text: Text, found: Sequence[Clause]) -> None:
        self.text, self.found = text, found
        self.proposed: list[Proposed] = []
        self.doubts: list[tuple[Clause, str]] = []
        self.read_at: set[int] = set()  # where each clause starts of which something was read

    def add(self, clause: Clause, start: int, end: int, what: str, values: Iterable[tuple[str, str]]) -> None:
        """One proposal; a second of the same name in a clause is told by its number."""
        raw = self.text.clean.raw_span(start, end)
        said = write_term(dict([*values, ("span", f"{raw[0]}-{raw[1]}")]))
        same = sum(one.clause == clause.id and one.what.split(" #")[0] == what for one in self.proposed)
        self.proposed.append(
            Proposed(
                clause=clause.id,
                what=f"{what} #{same + 1}" if same else what,
                term=said,
                words=" ".join(self.text.clean.text[start:end].split()),
                start=raw[0],
                end=raw[1],
            )
        )
        self.read_at.add(clause.start)

    def entered(self, caption: Caption) -> None:
        """That it was entered, on the day it is dated or was filed; a proposed one has no such row."""
        day, title = caption.dated or caption.filed, caption.title or ""
        spoken = _DAY_SPOKEN.search(self.text.clean.text)
        if day is None or spoken is None or _PROPOSED.search(title):
            self.doubts.append(
                (
                    self.found[0],
                    "whether and when this order was entered is not read: no day, no words of the court, or “proposed”",
                )
            )
            return
        values = [("order", "entered"), ("dated", day)]
        if _AMENDS.search(title):
            values.append(("amends", "all" if _WHOLE.search(self.text.clean.text) else "clauses"))
        whole = Clause("0", spoken.start(), spoken.end(), spoken[0])
        self.add(whole, spoken.start(), spoken.end(), "entered", values)

    def tiers(self, tiers: Sequence[TierNamed]) -> None:
        for tier in tiers:
            self.add(tier.clause, tier.start, tier.end, f"tier {tier.code}", [("tier", tier.code), ("name", tier.name)])

    def admissions(self, admitted: Iterable[Admitted | Doubt], steps: Sequence[Sequence_]) -> None:
        expert = next(one for one in steps if one.of == EXPERT)
        days = next((step.days for step in expert.steps if step.act == "objection"), "")
        for one in admitted:
            if isinstance(one, Doubt):
                self.doubts.append((one.clause, one.why))
                continue
            needs, by_days = list(one.needs), ""
            for reference in one.refers:
                if refers_to(reference, expert.sections) and any(step.act == "objection" for step in expert.steps):
                    needs, by_days = [*needs, "disclosure", "no objection"], days
                elif "undertaking" not in one.needs or not re.search(rf"\({reference}\)", one.clause.words):
                    needs.append(f"what § {reference} asks")
            codes = ", ".join(tier.code for tier in one.tiers)
            values = [("admits", one.who), ("tier", codes), ("needs", ", ".join(dict.fromkeys(needs))), ("days", by_days), ("most", one.most), ("named", one.named)]  # fmt: skip
            self.add(one.clause, one.clause.start, one.clause.end, f"admits {one.who} to {codes}", values)
            self.read_at |= {under.start for under in self.found if one.clause.start <= under.start < one.clause.end}
            if one.clause.above:
                self.read_at.add(self.found[one.clause.above[-1]].start)

    def own(self, tiers: Sequence[TierNamed]) -> None:
        codes = ", ".join(tier.code for tier in tiers)
        for clause, start, end in own_side(self.found) if codes else ():
            self.add(clause, start, end, "admits own side", [("admits", "own side"), ("tier", codes)])

    def steps(self, steps: Sequence[Sequence_]) -> None:
        for sequence in steps:
            for number, step in enumerate(sequence.steps, 1):
                self.add(step.clause, step.start, step.end, f"{step.of} step {number}", terms_of(step, number))
            for clause, start, end in sequence.otherwise:
                words = " ".join(self.text.clean.text[start:end].split())
                values = [("clause", f"{sequence.of}, where a step is not taken"), ("says", words[:160])]
                self.add(clause, start, end, f"{sequence.of}, otherwise", values)
            self.doubts += sequence.unsure

    def rights(self) -> Iterator[RoleRight]:
        for clause, start, end, role, force in other_clauses.rights(self.found):
            raw, words = self.text.clean.raw_span(start, end), " ".join(self.text.clean.text[start:end].split())
            yield RoleRight(role=role, force=force, clause=clause.id, words=words, start=raw[0], end=raw[1])

    def not_read(self) -> list[NotRead]:
        """The doubts, then every clause without a row that is more than a heading, in the order of the paper."""
        doubted = {clause.start for clause, _ in self.doubts}
        rows = [(clause, why) for clause, why in self.doubts]
        granting = {one[0].start for one in other_clauses.rights(self.found)}
        rows += [
            (clause, _ONLY_RIGHTS if clause.start in granting else _NOTHING)
            for clause in self.found
            if clause.start not in self.read_at | doubted and not _is_heading(clause)
        ]
        made = []
        for clause, why in sorted(rows, key=lambda row: (row[0].start, row[1])):
            start, end = self.text.clean.raw_span(clause.start, clause.end)
            words = " ".join(clause.words.split())
            made.append(NotRead(clause=clause.id, why=why, words=words, start=start, end=end))
        return made


def _lead(clause: Clause, found: Sequence[Clause]) -> str:
    return found[clause.above[-1]].id if clause.above else clause.id


def _is_heading(clause: Clause) -> bool:
    return len(clause.words) < 90 and not re.search(r"[a-z]\.$|\b(?:shall|must|may)\b", clause.words)
