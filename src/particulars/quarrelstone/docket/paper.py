"""One paper before it is set: its caption, its blocks, and the shape in which its text is handed out."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from particulars.analyses.authorities.rows import Kind
from particulars.quarrelstone.forms import cited
from particulars.quarrelstone.layout import PLEADING, Block, Form, Set
from particulars.quarrelstone.names import DEFENCE_COUNSEL, JUDGE, NOTICE, PLAINTIFF_COUNSEL, Matter
from particulars.quarrelstone.record_forms import entry
from particulars.quarrelstone.writing import Part, Written, join, say

_MONTHS = (
    "January", "February", "March", "April", "May", "June",
    "July", "August", "September", "October", "November", "December",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Front:
    """What the first page of a paper names beside numbers and judge: a caption all of it, a letter some, a transcript none.

    A party counts as named where the page sets it against the other ("A v. B"); what a clerk calls out is no caption.
    """

    court: str | None = None
    court_full: str | None = None
    division: str | None = None
    plaintiffs: tuple[str, ...] = ()
    defendants: tuple[str, ...] = ()
    title: str | None = None


@dataclass(frozen=True, slots=True)
class Paper:
    """A docket entry of a matter."""

    matter: Matter
    number: int
    kind: str  # what a careful reader calls it: order, motion, opposition …
    title: str
    filed: date
    blocks: tuple[Block, ...]
    shape: str
    footer: str
    dated: date | None = None
    judge: str | None = None
    judge_title: str | None = None
    case_numbers: tuple[str, ...] = ()
    re_docket: tuple[str, ...] = ()
    form: Form = PLEADING
    own_front: Front | None = None  # letters and transcripts have no caption of a court paper
    signers: tuple[str, ...] = ()  # who signed with "/s/"; a judge does not
    signer_capacity: str | None = None

    @property
    def front(self) -> Front:
        """What its first page names: the caption of its matter, or its own words."""
        court = self.matter.court
        full = " ".join(court.lines[:2])
        captioned = Front(court.short, full, court.division, self.matter.plaintiffs, self.matter.defendants, self.title)
        return self.own_front or captioned

    @property
    def stem(self) -> str:
        """Its file name without the ending: "m1-070-order"."""
        return f"{self.matter.key.lower()}-{self.number:03d}-{self.kind}"


def spelled(day: date) -> str:
    """A day as papers print it: "January 31, 2022"."""
    return f"{_MONTHS[day.month - 1]} {day.day}, {day.year}"


def para(template: str, *parts: Part) -> Block:
    """A paragraph of the paper's body."""
    return Block(say(template, *parts))


def head(text: str, *parts: Part) -> Block:
    """A heading."""
    return Block(say(text, *parts), Set.HEADING)


def quote(template: str, *parts: Part) -> Block:
    """A block quotation."""
    return Block(say(template, *parts), Set.QUOTE)


def lines(*printed: Part) -> list[Block]:
    """Lines kept as they are."""
    return [Block(join(p), Set.LEFT) for p in printed]


def re_line(*numbers: int) -> Written:
    """The caption's own pointer to the docket entry it decides: "Re: ECF No. 84"."""
    printed = f"{numbers[0]}" if len(numbers) == 1 else f"{numbers[0]}–{numbers[-1]}"
    name = entry(printed)
    return join("Re: ", cited(Kind.ECF, f"ecf:{printed.replace('–', '-')}", name, name=name))


def caption(matter: Matter, right: list[Part], counsel: str = "") -> list[Block]:
    """The head of a paper: counsel's block, the court, then the parties with number and title beside them."""
    front = {"plaintiff": PLAINTIFF_COUNSEL, "defence": DEFENCE_COUNSEL, "": ()}[counsel]
    side = {"plaintiff": "Counsel for Plaintiff", "defence": "Counsel for Defendants", "": ""}[counsel]
    top = lines(NOTICE, *front, *([side] if side else []))
    court = [Block(join(x), Set.HEADING) for x in matter.court.lines]
    left = [
        *(f"{p.upper()}," for p in matter.plaintiffs),
        "Plaintiff,",
        "v.",
        " and ".join(d.upper() for d in matter.defendants[:1]) + (" and" if len(matter.defendants) > 1 else ","),
        *(f"{d.upper()}," for d in matter.defendants[1:]),
        "Defendants.",
    ]
    height = max(len(left), len(right))
    rows = zip(left + [""] * (height - len(left)), [*right, *[""] * (height - len(right))], strict=True)
    return top + court + [Block(join(a), Set.LEFT, join(b)) for a, b in rows]


def signed_by_judge(day: date, who: tuple[str, str] = JUDGE) -> list[Block]:
    """The end of an order."""
    return [para("IT IS SO ORDERED."), *lines(f"Dated: {spelled(day)}", who[0], who[1])]


def signer(side: str) -> tuple[str, str]:
    """Who signs for a side, and as whose counsel."""
    front = PLAINTIFF_COUNSEL if side == "plaintiff" else DEFENCE_COUNSEL
    whom = "Plaintiff Quarrelstone Lattice, Inc." if side == "plaintiff" else "Defendants"
    return front[0].split(" (")[0], f"Attorneys for {whom}"


def signed_by_counsel(day: date, side: str) -> list[Block]:
    """The end of a brief."""
    firm = (PLAINTIFF_COUNSEL if side == "plaintiff" else DEFENCE_COUNSEL)[2]
    who, capacity = signer(side)
    return lines(f"Dated: {spelled(day)}", "Respectfully submitted,", f"By: /s/ {who}", who, firm, capacity)
