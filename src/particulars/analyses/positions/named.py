"""What a sentence says of a decision that it names: after the name, or by leaning on what stands before it."""

from __future__ import annotations

import re
from collections.abc import Iterator

from particulars.analyses.positions.antecedents import Before, Memory, opposite, own_side
from particulars.analyses.positions.citing_groups import Group, Stretch, paragraph_at, tail
from particulars.analyses.positions.cues import cues_in
from particulars.analyses.positions.leaning import follows_before, opens, refers_back, turn_after
from particulars.analyses.positions.needs import Cited
from particulars.analyses.positions.passage import Asked, Passage
from particulars.analyses.positions.rows import Cue
from particulars.reading.sentences import sentence_end
from particulars.record.text import Text

_STOPS = re.compile(r";|\b(?:he|she|Judge)\b")
_ONLY_CITED = re.compile(r"\b(?:cit|quot|follow|discuss|distinguish|compar)(?:ing|es|ed)\s+(?:to\s+)?\*?$", re.I)
_REVIEWED = re.compile(r"\b(?:affirm(?:ance|ed|ing|s)|revers(?:al|ed|ing))\b[^.;]{0,40}$", re.I)
_AS_DID = re.compile(r"\b(?P<said>as (?:did|does|do|have|has))(?: the (?:courts?|decisions?) in)?\s*\*?$", re.I)
_IN_PART = re.compile(r"\b(?:in part|in dict(?:a|um)|as to|with respect to|but|except)\b", re.I)
# A clause begins at the name: "…, and notes that Rudd came out the other way"; not "the clerk in Rudd agreed".
_CLAUSE = re.compile(r"(?:\b(?:and|but|yet|that|while|though|although|whereas)|[,;—–])\s*(?:in )?\*?$", re.I)
_ELSEWHERE = re.compile(
    r"\b(?:also|further|moreover|separately|in addition|as to|as for|with respect to|regarding|another)\b", re.I
)
_SHOWN = 80


def named(text: Text, group: Group, citation: Cited, asked: Asked, memory: Memory) -> Iterator[Passage]:
    """What the sentence says of a decision that it names."""
    sentence, issue = group.sentence, asked.issue
    lead = text.clean.text[sentence.start : citation.clean_start]
    on_issue = issue.is_spoken_of(sentence.of(text), asked.around)
    if _REVIEWED.search(lead):
        if on_issue and cues_in(sentence.of(text), issue.asked):
            how = "the sentence speaks of a review of this decision; which of the two is meant is left open"
            yield Passage(citation, sentence, "naming", (), how, sentence)
        return
    if _ONLY_CITED.search(lead):
        return
    after = _after(text, group, citation, asked.starts)
    leans, passage = _leaning_on_it(text, group, citation, after, asked.around, memory)
    if leans:
        yield from [passage] if passage else []
        return
    cues = cues_in(after, issue.asked)
    if any(c.says for c in cues) and (on_issue or _refers(text, group, asked, memory)):
        yield Passage(citation, sentence, "naming", cues, "what the sentence says after naming it", sentence)


def followed_behind(text: Text, group: Group, citation: Cited, memory: Memory) -> Passage | None:
    """The passage of a decision whose reading the next sentence follows (“The Court follows that reading here”)."""
    side = _side_before(text, group, citation, memory)
    at = _next_sentence(text, group)
    found = follows_before(text.clean.text[at : sentence_end(text.clean.text, at)])
    if side is None or found is None:
        return None
    stretch = Stretch(at, at + found[2])
    how = "the sentence after it goes with or against its reading, which other passages here put on this side"
    return Passage(citation, stretch, "naming", (Cue(found[0], side),), how, stretch)


def quoted(words: str) -> str:
    """Words as the reason of a label shows them, cut where they are long."""
    plain = re.sub(r"\s+", " ", words).strip()
    return f"“{plain if len(plain) <= _SHOWN else plain[:_SHOWN] + '…'}”"


def _refers(text: Text, group: Group, asked: Asked, memory: Memory) -> bool:
    if not refers_back(group.sentence.of(text)):
        return False
    before = memory.before(group.sentence.start, asked.around)
    return before is not None and before.on_issue


def _after(text: Text, group: Group, citation: Cited, starts: list[int]) -> str:
    """What a sentence says after naming a decision, up to a new subject or another decision."""
    end = group.sentence.end
    later = [at for at in starts if at > citation.clean_start]
    start = tail(text, citation)
    words = text.clean.text[start : min([end, *later])]
    stop = _STOPS.search(words)
    return words[: stop.start()] if stop else words


def _leaning_on_it(
    text: Text, group: Group, citation: Cited, after: str, around: str, memory: Memory
) -> tuple[bool, Passage | None]:
    """Whether a decision is told only by what stands before it (`…, as did Rudd`, `Rudd came out the other way`), and the passage."""
    sentence = group.sentence
    part = Stretch(sentence.start, citation.clean_start)
    if (found := _AS_DID.search(part.of(text))) and not _IN_PART.search(after):
        before = _earlier(text, part, around, memory)
        return True, _led_back(text, citation, sentence, found["said"], before, before.says if before else None)
    if turn := turn_after(after):
        before = None
        if opens(part.of(text)):
            before = memory.before(sentence.start, around)
        elif _CLAUSE.search(part.of(text)):
            before = _earlier(text, part, around, memory)
        return True, _led_back(text, citation, sentence, turn.words, before, before.turned(turn) if before else None)
    return False, None


def _earlier(text: Text, part: Stretch, around: str, memory: Memory) -> Before | None:
    """What the sentence says before it comes to the name."""
    if found := follows_before(part.of(text)):
        says = _followed(text, part, around, memory)
        return Before(Stretch(part.start, part.start + found[2]), True, says if found[1] else opposite(says), None)
    words = part.of(text)
    if not memory.issue.is_spoken_of(words, around):
        return None
    says = own_side(words, memory.issue.asked)
    within = memory.side_within(part)
    return Before(part, True, says if within in (None, says) else None, None)


def _followed(text: Text, part: Stretch, around: str, memory: Memory) -> str | None:
    """On which side the reading is that a sentence follows: what the one before says, or where its decisions stand."""
    before = memory.before(part.start, around)
    if before and before.on_issue and before.says:
        return before.says
    group = memory.group_before(part.start)
    if group is None:
        return None
    sides = {_side_before(text, group, one, memory) for one in group.citations}
    return sides.pop() if len(sides) == 1 else None


def _side_before(text: Text, group: Group, citation: Cited, memory: Memory) -> str | None:
    """The side of a decision that the sentence before its citation names and of which it tells no other matter."""
    said = group.stands_for
    if not group.is_sentence or said is None or _ELSEWHERE.search(said.of(text)):
        return None
    named = {c.authority for g in memory.groups for c in g.citations if said.start <= c.clean_start < said.end}
    if named != {citation.authority}:
        return None
    here = paragraph_at(text.clean.text, citation.clean_start)
    before = paragraph_at(text.clean.text, max(here.start - 3, 0))
    return memory.side_of(citation.authority, Stretch(before.start, here.end))


def _led_back(
    text: Text, citation: Cited, stretch: Stretch, words: str, before: Before | None, says: str | None
) -> Passage | None:
    if before is None or not before.on_issue or says is None:
        return None
    how = f"it is put beside what stands before it, {quoted(before.stretch.of(text))}"
    return Passage(citation, stretch, "naming", (Cue(words, says),), how, stretch)


def _next_sentence(text: Text, group: Group) -> int:
    words = text.clean.text
    end = tail(text, group.citations[-1])
    found = re.compile(r"[^.\n]{0,3}\.[)”\"*]*\s+").match(words, end)
    return found.end() if found else len(words)
