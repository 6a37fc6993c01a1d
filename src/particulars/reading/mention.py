"""A mention of something cited other than a case: where it stands and what its words say, before it is resolved."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Mention:
    """A piece of the reading text that points at a statute, a rule or a paper.

    `kind` is a word of the citation kinds; `key` names what is cited as far as its own words tell
    ("usc:28:1292(b)", "section:1202(b)", "frcp:26(d)", "rule:26", "ecf:84-87", "name:Third MTD Order").
    """

    start: int
    end: int
    kind: str
    key: str
    printed: str
    pin: str | None = None
