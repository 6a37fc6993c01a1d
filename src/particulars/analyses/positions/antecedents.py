"""The sentence on which leaning words rest, what it says of the issue, and what “do” and “do not” say after it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from particulars.analyses.positions.citing_groups import Group, Stretch, paragraph_at, tail
from particulars.analyses.positions.cues import cues_in, plain_words
from particulars.analyses.positions.issue import Issue
from particulars.analyses.positions.leaning import Turn, turn_of
from particulars.analyses.positions.passage import Passage
from particulars.analyses.positions.speakers import claimant
from particulars.reading.sentences import sentence_start
from particulars.record.text import Text

_OPPOSITE = {"adopts": "rejects", "rejects": "adopts"}
_NOTHING_BETWEEN = re.compile(r"[\s.;,*_)”\"]*")
_UNSAID = re.compile(
    r"\b(?:may|(?i:whether|if|unless|would|could|might|should|suppose|assum\w+|no|none|few|neither|nor|hardly|rarely|only|seem\w*|"
    r"appear\w*|not (?:all|every|one|a single)))\b|\?"
)
_ON_THE_BENCH = re.compile(
    r"\b(?:courts?|decisions?|judges?|cases?|circuits?|panels?|opinions?|authorit(?:y|ies))\b"
    r"|^(?:some|many|most|several|others|a few|a minority|a majority) (?:demand|require|insist|impose|reject|adopt|refuse|decline)",
    re.I,
)
_EMBEDS = re.compile(r"\b(?:that|because|since|when|where|which|who|to)\b")
_NEGATED = re.compile(r"\b(?:do|does|did|has|have) not\b")
_NOT_AN_ACT = re.compile(r"\b(?:is|are|was|were)\b")
_ENDS = (".", "”", '"', "?", "!", ")")


@dataclass(frozen=True, slots=True)
class Before:
    """The sentence before: whether it speaks of the issue, what it says of it, and what “do” says after it."""

    stretch: Stretch
    on_issue: bool
    says: str | None
    so: str | None

    def turned(self, turn: Turn) -> str | None:
        """What the leaning words say; None where the sentence before does not tell."""
        ways = {"same": self.says, "opposite": opposite(self.says), "so": self.so, "not": opposite(self.so)}
        return ways[turn.way]


@dataclass(slots=True)
class Memory:
    """What was read of the paper so far: its passages on the issue, and the leaning sentences that were resolved."""

    text: Text
    issue: Issue
    groups: Sequence[Group]
    told: list[Passage] = field(default_factory=list)
    resolved: dict[Stretch, tuple[str | None, str | None]] = field(default_factory=dict)

    def before(self, at: int, around: str) -> Before | None:
        """The sentence before the one that begins at `at`, citation sentences left out; None where there is none."""
        group = self.group_before(at)
        stretch = _sentence_before(self.text, at) if group is None else _sentence_of(self.text, group, at)
        if stretch is None:
            return None
        words = stretch.of(self.text)
        told = [p for p in self.told if _overlap(p.stretch, stretch) or (group and p.citation in group.citations)]
        on_issue = bool(told) or self.issue.is_spoken_of(words, around)
        says, so = self.resolved.get(stretch) or (_own(words, self.issue.asked) if on_issue else (None, None))
        if stretch not in self.resolved and turn_of(words) is not None:
            says = so = None  # it leans itself, on what nobody told
        if not _ON_THE_BENCH.search(words) and not self._names_one(stretch) and stretch not in self.resolved:
            so = None  # what a party or a statute does, “others” of the courts do not
        if any(c.says not in (None, says) for p in told for c in p.cues):
            says = so = None  # its decisions are told apart
        return Before(stretch, on_issue, says, so)

    def group_before(self, at: int) -> Group | None:
        """The citations that end where the sentence at `at` begins."""
        for group in reversed(self.groups):
            end = tail(self.text, group.citations[-1])
            if end <= at:
                return group if _NOTHING_BETWEEN.fullmatch(self.text.clean.text, end, at) else None
        return None

    def _names_one(self, stretch: Stretch) -> bool:
        return any(stretch.start <= c.clean_start < stretch.end for g in self.groups for c in g.citations)

    def side_of(self, authority: str | None, near: Stretch) -> str | None:
        """On which side passages nearby put a decision in the paper's own voice, where they all put it on one."""
        said = {
            cue.says
            for p in self.told
            if p.citation.authority == authority and _overlap(p.stretch, near) and not claimant(p.spoken.of(self.text))
            for cue in p.cues
        } & set(_OPPOSITE)
        return said.pop() if len(said) == 1 else None

    def side_within(self, stretch: Stretch) -> str | None:
        """What the passages that stand in a stretch say, where they all say one thing."""
        said = {c.says for p in self.told if _overlap(p.stretch, stretch) for c in p.cues}
        return said.pop() if len(said) == 1 else None


def opposite(says: str | None) -> str | None:
    """The other side of a question that has two; None of what has no other side."""
    return _OPPOSITE.get(says or "")


def own_side(words: str, asked: str | None) -> str | None:
    """The one thing a sentence says of the issue, in the paper's own voice and without an if."""
    return _own(words, asked)[0]


def _own(words: str, asked: str | None) -> tuple[str | None, str | None]:
    cues = cues_in(words, asked)
    said = {c.says for c in cues}
    if len(said) != 1 or _UNSAID.search(words) or claimant(words):
        return None, None
    says = said.pop()
    return says, _so(words, cues[0].words, says)


def _so(words: str, cue: str, says: str | None) -> str | None:
    """What “Eight do” says after the sentence: its verb without the “not” of its own clause."""
    plain = plain_words(words)
    lead = plain[: max(plain.find(cue), 0)]
    if says not in _OPPOSITE:
        return None
    if embedding := _EMBEDS.search(lead):
        return None if re.search(r"\bnot\b|\bnever\b", lead[: embedding.start()]) else says
    if _NOT_AN_ACT.search(cue):
        return None
    return opposite(says) if _NEGATED.search(lead[-12:] + cue) else says


def _sentence_of(text: Text, group: Group, at: int) -> Stretch | None:
    goes_on = "," in text.clean.text[tail(text, group.citations[-1]) : at]
    return group.stands_for if group.is_sentence or goes_on else group.sentence


def _sentence_before(text: Text, at: int) -> Stretch | None:
    words = text.clean.text
    end = len(words[:at].rstrip())
    if not words[:end].endswith(_ENDS):
        return None  # a heading, or the beginning of the paper
    paragraph = paragraph_at(words, end - 1)
    return Stretch(sentence_start(words, end - 1, paragraph.start), end)


def _overlap(one: Stretch, other: Stretch) -> bool:
    return one.start < other.end and other.start < one.end
