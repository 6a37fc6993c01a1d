"""The stock papers that fill a docket: motions, oppositions, replies, stipulations, notices and orders drawn from the seed.

A writer keeps what has been cited in its paper, so it cites whole the first time and short afterwards, and writes id.
only right after what id. means.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date

from particulars.quarrelstone import forms as f
from particulars.quarrelstone import record_forms as r
from particulars.quarrelstone.decisions import decisions
from particulars.quarrelstone.docket.paper import (
    Paper,
    caption,
    head,
    para,
    re_line,
    signed_by_counsel,
    signed_by_judge,
    signer,
)
from particulars.quarrelstone.forms import Decision
from particulars.quarrelstone.layout import Block
from particulars.quarrelstone.names import JUDGE, M1
from particulars.quarrelstone.seed import Seed
from particulars.quarrelstone.writing import Part, Written

_KINDS = ("motion", "opposition", "reply", "order", "stipulation", "notice")
_MATTERS = (
    "COMPEL PRODUCTION",
    "SEAL EXHIBITS",
    "EXTEND TIME",
    "STRIKE A DECLARATION",
    "LIMIT DEPOSITIONS",
    "CONTINUE THE HEARING",
)
_SHAPES = ("glued", "glued-emphasis", "column", "column-wrapped", "column-after", "tabbed", "stamped")
_OPENINGS = (
    "The point has been settled for some time. {}.",
    "That is the rule in this District and in others. {}.",
    "The record shows as much. {}.",
    "Nothing in the papers answers this. {}.",
    "The burden lies on the one who asks. {}.",
    "Proportion is a matter for the Court. {}.",
)
_RULES = ("26(b)(1)", "26(c)", "34(b)(2)", "37(a)(3)(B)", "6(b)", "16(b)(4)", "45(d)")
# Those whose short names no other decision shares, cited in a reporter or a database.
_SETTLED = (
    "ambry", "corrine", "dunmarrow", "garrowby", "juniperus", "kelverton", "northpier", "quenby", "wickfield",
    "breckon", "sotherby", "jamesby", "arrandale",
)  # fmt: skip


@dataclass(slots=True)
class _Writer:
    """What one paper has cited so far."""

    seed: Seed
    label: str
    number: int
    day: date
    count: int = 0
    whole: set[str] = field(default_factory=set)
    last: tuple[str, bool] | None = None  # what id. would mean now, and whether it is a decision

    def below(self, bound: int) -> int:
        """The next number this paper draws."""
        self.count += 1
        return self.seed.below(bound, self.label, self.count)

    def decision(self) -> Written:
        """A decision, whole or short as is due."""
        known = [d for k, d in decisions().items() if k in _SETTLED and d.date <= self.day.isoformat()]
        d = known[self.below(len(known))]
        pin = self._pin(d)
        first = d.key not in self.whole
        self.whole.add(d.key)
        self.last = (d.key, True)
        cite = f.full(d, pin) if first else f.short(d, pin)
        signal = ("", "See", "See also", "See, e.g.,", "Cf.", "")[self.below(6)]
        return f.with_signal(signal, cite) if signal else cite

    def _pin(self, d: Decision) -> str:
        star = "WL" in d.cites[0] or "LEXIS" in d.cites[0]
        first = int(d.cites[0].rsplit(" ", 1)[1])
        return f"*{1 + self.below(14)}" if star else str(first + 1 + self.below(12))

    def paper(self) -> Written:
        """A docket entry with its page."""
        number, pin = 1 + self.below(self.number - 1), str(1 + self.below(20))
        self.last = (f"ecf:{number}", False)
        form = ("ECF No. {}", "Dkt. No. {}", "Dkt. {}")[self.below(3)]
        return r.ecf(number, pin, form)

    def again(self) -> Written:
        """Id. to what was cited last, or a docket entry where nothing was."""
        if self.last is None or self.last[1]:
            return self.paper()
        pin = str(1 + self.below(20))
        return f.id_(self.last[0], f"at {pin}", pin)

    def sentence(self) -> Block:
        """A paragraph of one to three sentences, each with its citation."""
        pieces: list[Part] = []
        template = []
        for _ in range(1 + self.below(3)):
            template.append(_OPENINGS[self.below(len(_OPENINGS))])
            pieces.append((self.decision, self.paper, self.again, self._rule)[self.below(4)]())
        return para(" ".join(template), *pieces)

    def _rule(self) -> Written:
        self.last = None  # whether id. may mean a rule is a question we do not put here
        return f.with_signal("See", f.rule(_RULES[self.below(len(_RULES))]))


def stock(number: int, day: date, seed: Seed) -> Paper:
    """The paper that fills docket entry `number`, filed on `day`."""
    writer = _Writer(seed, f"stock/{number}", number, day)
    kind = _KINDS[writer.below(len(_KINDS))]
    about = _MATTERS[writer.below(len(_MATTERS))]
    side = ("plaintiff", "defence")[writer.below(2)]
    owner = {"plaintiff": "PLAINTIFF’S", "defence": "DEFENDANTS’"}[side]
    first = {
        "motion": f"{owner} MOTION TO",
        "opposition": f"{owner} OPPOSITION TO MOTION TO",
        "reply": f"{owner} REPLY ON MOTION TO",
        "order": "ORDER ON MOTION TO",
        "stipulation": "STIPULATION ON MOTION TO",
        "notice": f"{owner} NOTICE OF MOTION TO",
    }[kind]
    body = [head("DISCUSSION"), *(writer.sentence() for _ in range(3 + writer.below(8)))]
    is_order = kind == "order"
    earlier = max(1, number - 3)
    right: list[Part] = [f"Case No. {M1.number}", "", first, about]
    if is_order:
        right += ["", re_line(earlier)]
    end = signed_by_judge(day) if is_order else signed_by_counsel(day, side)
    blocks = (*caption(M1, right, "" if is_order else side), *body, *end)
    title = f"{first} {about}"
    judge, judge_title = JUDGE if is_order else (None, None)
    return Paper(
        M1,
        number,
        kind,
        title,
        day,
        blocks,
        _SHAPES[writer.below(len(_SHAPES))],
        title,
        day,
        judge,
        judge_title,
        (M1.number,),
        (str(earlier),) if is_order else (),
        signers=() if is_order else (signer(side)[0],),
        signer_capacity=None if is_order else signer(side)[1],
    )
