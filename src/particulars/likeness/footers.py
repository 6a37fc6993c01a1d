"""Footers that a collection repeats: the same lines at the end of many documents, found by counting and set aside.

Please see the attached note.            stays
                                         stays
***********                              footer, with the two lines below it,
This Data Set is licensed under …        where ten different texts end alike
***********
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from hashlib import blake2b
from itertools import pairwise
from typing import NamedTuple

from particulars.errors import Misused
from particulars.likeness.normalise import norm_sha256, normalised
from particulars.record.text import Text

LIMITS = (
    "A closing that many documents share word for word is taken for a footer, be it a notice or a signature; each "
    "removal is listed with its place, and the words removed are not compared.",
    "A footer that fewer documents bear than the rule asks, or that differs from one to the next, stays in the text.",
)
_QUOTED = re.compile(r"^\s*(?:>|-{2,}\s*(?:Original|Forwarded)|(?:From|Sent|To|Subject)\s*:|On\b.*\bwrote:\s*$)", re.I)


@dataclass(frozen=True, slots=True)
class FooterRule:
    """How often, how long: what a closing must be to be taken for a footer."""

    documents: int = 10  # different texts, at the least, that end alike
    share: float = 0.01  # and at the least this share of all different texts
    fewest_words: int = 5
    most_words: int = 250
    most_lines: int = 40
    rounds: int = 4  # a footer above a footer is found in the next round

    def __post_init__(self) -> None:
        if self.documents < 2 or not 0 <= self.share <= 1:
            raise Misused("A footer stands in at least two documents, and in a share of them between 0 and 1.")

    @property
    def method(self) -> str:
        """The rule in words, as a paper prints it."""
        return (
            f"a footer is the longest run of whole lines at the end of a text, of {self.fewest_words} to "
            f"{self.most_words} words and at most {self.most_lines} lines, with which at least {self.documents} different "
            f"texts and {self.share:.1%} of all different texts end, line breaks and white space aside, in which no quoted "
            f"message begins, and which at least half of the texts share that share its last words; looked for "
            f"{self.rounds} times over, each time in what remains"
        )


class Footer(NamedTuple):
    """One footer: its words on one line, and in how many documents it was set aside."""

    id: str
    text: str
    documents: int


class Removal(NamedTuple):
    """A footer set aside in one document: code points `start` to `end` of its text."""

    key: str
    footer: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Footers:
    """What was set aside: the footers, each removal in order of documents, and how they were found."""

    footers: tuple[Footer, ...]
    removals: tuple[Removal, ...]
    method: str
    limits: tuple[str, ...] = LIMITS

    def cuts(self) -> Mapping[str, int]:
        """Where the text that remains ends, for each document that lost a footer."""
        ends: dict[str, int] = {}
        for one in self.removals:
            ends[one.key] = min(one.start, ends.get(one.key, one.start))
        return ends


def known_footers(documents: Sequence[tuple[str, str]], rule: FooterRule | None = None) -> Footers:
    """Finds the footers of a collection of (key, text), and where each stands."""
    rule = rule or FooterRule()
    ends = {key: len(text) for key, text in documents}
    words: dict[str, str] = {}
    removals: list[Removal] = []
    for _ in range(rule.rounds):
        found = list(_one_round(documents, ends, rule))
        if not found:
            break
        for key, text, start in found:
            body = normalised(text[start : ends[key]])
            footer = norm_sha256(body)[:16]
            words[footer] = body
            removals.append(Removal(key, footer, start, ends[key]))
            ends[key] = start
    counted = Counter(one.footer for one in removals)
    footers = tuple(Footer(id, words[id], n) for id, n in sorted(counted.items(), key=lambda c: (-c[1], c[0])))
    return Footers(footers, tuple(sorted(removals)), rule.method)


def with_own_lines(text: Text) -> str:
    """The reading text with a line end wherever a line of the paper ended, each character in its place.

    A reading text has the lines of a paragraph joined, so a notice that no blank line parts from the message would be one
    line with it.
    """
    clean, raw = text.clean, text.raw
    own = list(clean.text)
    for before, run in pairwise(clean.runs):
        end = before.raw + before.length
        joined = own[before.clean + before.length : run.clean]
        if joined == [" "] and _parts(raw, end, run.raw):
            own[run.clean - 1] = "\n"
    return "".join(own)


def _parts(raw: str, end: int, start: int) -> bool:
    """Whether a line ends between two places of the raw text; what stands out of order is on another line."""
    return start < end or raw.find("\n", end, start) >= 0


def _one_round(
    documents: Sequence[tuple[str, str]], ends: Mapping[str, int], rule: FooterRule
) -> Iterator[tuple[str, str, int]]:
    different: dict[str, list[bytes]] = {}
    for key, text in documents:
        rest = text[: ends[key]]
        if (norm := norm_sha256(rest)) not in different:
            different[norm] = [digest for _, digest in _closings(rest, rule)]
    counts = Counter(digest for digests in different.values() for digest in digests)
    least = max(rule.documents, rule.share * len(different))
    for key, text in documents:
        start = _highest([(at, counts[digest]) for at, digest in _closings(text[: ends[key]], rule)], least)
        if start is not None:
            yield key, text, start


def _highest(closings: Sequence[tuple[int, int]], least: float) -> int | None:
    """Where the longest footer begins: of the closings that enough texts share, and half of those that share any of it.

    A signature above a notice, which fewer texts bear, is so a footer of its own in the next round. Counts may fall and
    rise again on the way up, where one notice has its lines broken in two ways.
    """
    most = max((count for _, count in closings), default=0)
    return next((at for at, count in reversed(closings) if count >= least and 2 * count >= most), None)


def _closings(text: str, rule: FooterRule) -> Iterator[tuple[int, bytes]]:
    """The places at which a footer could begin, from the last line upward, each with a hash of the words from there on."""
    hashed, words, lines = blake2b(digest_size=16), 0, 0
    end = len(text)
    while end > 0 and lines < rule.most_lines:
        start = max(text.rfind("\n", 0, end - 1), text.rfind("\f", 0, end - 1)) + 1 if end > 1 else 0
        line = text[start:end]
        end = start
        found = normalised(line).split()
        if not found:
            continue
        lines += 1
        words += len(found)
        if words > rule.most_words or _QUOTED.match(line):
            return
        for word in reversed(found):
            hashed.update(word.encode("utf-8", "backslashreplace") + b" ")
        if words >= rule.fewest_words:
            yield start, hashed.digest()
