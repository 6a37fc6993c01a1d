"""The working row of this analysis: one citation as it is found, then resolved, before it becomes a `Citation`."""

from __future__ import annotations

from dataclasses import dataclass, field

from particulars.analyses.authorities.rows import Kind
from particulars.reading.brackets import Bracket
from particulars.reading.case_cites import CaseCite


@dataclass(slots=True, eq=False)
class Found:
    """One citation in the reading text; `key` is what its own words say it cites (see `reading.mention`)."""

    start: int
    end: int
    kind: Kind
    key: str = ""
    pin: str | None = None
    case: CaseCite | None = None
    authority: str | None = None
    candidates: tuple[str, ...] = ()
    how: str = ""
    signal: str | None = None
    via: str | None = None
    inside: Found | None = None  # the citation in whose parenthetical this one stands
    brackets: tuple[Bracket, ...] = ()
    defines: str | None = None
    flags: list[str] = field(default_factory=list)
    paragraph: bool = False  # an id. with a paragraph pin
    section: bool = False  # an id. with a section pin
    standing: bool = False  # stands as a citation (own sentence, after a signal, in parentheses), not in prose

    def resolve(self, authority: str, how: str) -> None:
        """Link this citation to an authority and say by what."""
        self.authority, self.how = authority, how

    def leave(self, candidates: tuple[str, ...], how: str, flag: str = "") -> None:
        """Leave this citation unresolved, with the candidates and the reason."""
        self.authority, self.candidates, self.how = None, candidates, how
        if flag and flag not in self.flags:
            self.flags.append(flag)


@dataclass(slots=True)
class Known:
    """An authority while it is being put together from the citations to it."""

    id: str
    kind: Kind
    group: str
    name: str
    cites: list[str] = field(default_factory=list)
    court: str | None = None
    date: str | None = None
    docket: str | None = None
    short_names: list[str] = field(default_factory=list)
    notes: list[str] = field(default_factory=list)
    first: int = 0  # where it is first cited in the reading text
