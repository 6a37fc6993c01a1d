"""The rows made of several papers: each request with its versions, responses, letters, and what was left apart."""

from __future__ import annotations

import msgspec

from particulars.analyses.requests.rows import (
    Answered,
    Asked,
    Conferral,
    Definition,
    Kind,
    Lint,
    OverlapWords,
    Promise,
    Scope,
)


class WordChange(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Words of the earlier version, and those that stand in their place in the later one; either may be none."""

    before: str
    after: str


class Version(msgspec.Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """One version of a request: the paper it stands in, when that was dated, and the version by its own words."""

    paper: str
    dated: str | None
    label: str
    asked: Asked


class Change(msgspec.Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """How a version differs from the one before, and the reason that a letter or the set itself gives in words."""

    before: str
    after: str
    words: tuple[WordChange, ...]
    reasons: tuple[tuple[str, Scope], ...] = ()


class Response(msgspec.Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """One response to a request: the paper it stands in, when that was dated, and the version by its own words.

    `by` are the parties that the title names as answering, none where it names a side alone; `is_latest` says that no
    other response of the same party is later or may be.
    """

    paper: str
    dated: str | None
    label: str
    answered: Answered
    by: tuple[str, ...] = ()
    is_latest: bool = False


class Cell(msgspec.Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """One subpart of an interrogatory beside the words that answer it; `state` is told by the words alone."""

    label: str
    asked: str
    asked_at: tuple[str, int, int]
    answer: str | None
    answer_at: tuple[str, int, int] | None
    state: str


class Line(msgspec.Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """One request with everything that hangs on it; `asking` is the side whose request it is.

    `of_set` tells it from another request of the same side, sort and number: `Second Set`, `to Acme AI, Inc.`
    """

    kind: Kind
    number: int
    asking: str | None
    versions: tuple[Version, ...]
    changes: tuple[Change, ...] = ()
    responses: tuple[Response, ...] = ()
    cells: tuple[Cell, ...] = ()
    scopes: tuple[tuple[str, Scope], ...] = ()
    conferrals: tuple[tuple[str, Conferral], ...] = ()
    lints: tuple[tuple[str, Lint], ...] = ()
    flags: tuple[str, ...] = ()
    sub: str = ""
    of_set: str = ""

    @property
    def name(self) -> str:
        """`RFP No. 27`, `RFP No. 5(a)`; `RFP No. 1 (Second Set)` where another goes by that number."""
        return f"{self.kind} No. {self.number}{self.sub}{f' ({self.of_set})' if self.of_set else ''}"

    @property
    def latest(self) -> tuple[Response, ...]:
        """The latest response of each party that answers; none where the order of its responses is open."""
        return tuple(response for response in self.responses if response.is_latest)

    def party(self, response: Response) -> str:
        """The party that answers, where several answer this request; nothing where one does."""
        return ", ".join(response.by) if len({one.by for one in self.responses}) > 1 else ""

    @property
    def current(self) -> Version | None:
        """The latest version by date; None where the order of two is not known."""
        return None if "ORDER_NOT_KNOWN" in self.flags or not self.versions else self.versions[-1]

    @property
    def promises(self) -> tuple[tuple[str, Promise], ...]:
        """What the responses promise, with the paper."""
        return tuple((r.paper, promise) for r in self.responses for promise in r.answered.promises)


class Apart(msgspec.Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """What belongs to no one request, with the reason; it is listed and linked to none."""

    paper: str
    what: str
    start: int
    end: int
    text: str
    why: str


class Joined(msgspec.Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """What `joining.join` returns of several papers."""

    lines: tuple[Line, ...]
    definitions: tuple[tuple[str, Definition], ...]
    general: tuple[tuple[str, Lint], ...]
    conferrals: tuple[tuple[str, Conferral], ...]
    scopes: tuple[tuple[str, Scope], ...]
    overlaps: tuple[tuple[str, OverlapWords], ...]
    apart: tuple[Apart, ...]
    method: str
    limits: tuple[str, ...]
    examined: str
