"""What a paper says of a decision where it cites it: its parenthetical, or the words that the citations stand for."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from particulars.analyses.positions.antecedents import Before, Memory, opposite
from particulars.analyses.positions.citing_groups import Group, Stretch
from particulars.analyses.positions.cues import cues_in, label_of
from particulars.analyses.positions.judges import by_its_judge, judge_named
from particulars.analyses.positions.leaning import Turn, refers_back, speaks_of_it, turn_of
from particulars.analyses.positions.needs import Cited, Explained
from particulars.analyses.positions.passage import Asked, Passage
from particulars.analyses.positions.rows import Cue
from particulars.analyses.positions.signals import Signalled, sides_say, signalled
from particulars.record.text import Text

# "Eight never reached it." speaks of what the sentence before it speaks of.
_LEANS = re.compile(
    r"(?:one|two|three|four|five|six|seven|eight|nine|ten|\d{1,3}|some|still others|others|most|many|a few|the rest)"
    r"(?:\s+(?:more|others?|courts|decisions|judges|cases)){0,2}\s+"
    r"(?:do|did|have|say|said|hold|held|never|find|found|reject|adopt|recogni[sz]|declin|refus|are|were)\w*\b",
    re.I,
)
_QUOTED_AT_END = re.compile(r"[\"“](?P<words>[^\"“”]{20,})[\"”][.,;]?$")
_REVIEWED = re.compile(r"\b(?:affirm(?:ance|ed|ing|s)|revers(?:al|ed|ing))\b[^.;]{0,40}$", re.I)
_CHAINED = re.compile(r"\((?:quoting|citing)\b")
_DIFFER = {"split", "unsettled"}


@dataclass(frozen=True, slots=True)
class Standing:
    """What a group's words say of the issue: whether they speak of it, and which way they lean on the sentence before."""

    on_issue: bool
    cues: tuple[Cue, ...]
    before: Before | None
    turn: Turn | None
    sides: dict[int, str]
    signals: list[Signalled]

    @property
    def divided(self) -> bool:
        """Whether they say only that courts differ."""
        said = {c.says for c in self.cues if c.says}
        return self.on_issue and self.turn is None and bool(said) and said <= _DIFFER


def standing(text: Text, group: Group, said: Stretch, asked: Asked, memory: Memory, was_on_issue: bool) -> Standing:
    """How the words that a group stands for stand to the issue and to what is before them."""
    words = said.of(text)
    turn, cues = turn_of(words), cues_in(words, asked.issue.asked)
    labelled = label_of(cues) is not None
    before = memory.before(said.start, asked.around)
    spoken = asked.issue.is_spoken_of(group.sentence.of(text), asked.around)
    leans = bool(_LEANS.match(words))
    if before is not None and before.on_issue:
        leans = leans or turn is not None or (labelled and refers_back(words))
        leans = leans or (labelled and _is_set_apart(text, said) and _was_told(group, memory))
    else:
        leans = leans and was_on_issue
    on_issue = spoken or leans
    if turn is not None and before is not None and before.on_issue:
        memory.resolved[said] = (before.turned(turn), before.so)
    signals = signalled(group.citations, continued=_is_continued(group, memory))
    divided = labelled and turn is None and {c.says for c in cues if c.says} <= _DIFFER
    sides = _sides(group, signals, asked, divided) if on_issue else {}
    return Standing(on_issue, cues, before, turn, sides, signals)


def cited_for(text: Text, group: Group, i: int, said: Stretch, asked: Asked, stands: Standing) -> Iterator[Passage]:
    """The passages of the citation `i` of a group that stands for some words."""
    citation, signal = group.citations[i], stands.signals[i]
    own = list(explained(text, citation, asked, stands.divided))
    compared = stands.sides.get(signal.side) if signal.side is not None else None
    if own and (compared is None or any(label_of(p.cues) for p in own)):
        yield from own
    elif signal.side is not None:
        if compared is None and judge_named(said.of(text)):
            yield from _its_words(text, group, citation, said, asked, stands)
        elif stands.on_issue and (stands.cues or stands.sides):
            yield _compared(text, citation, said, compared, signal)
    elif stands.on_issue and signal.against and (stands.turn is None or not signal.is_first):
        if stands.cues:
            yield _against(citation, said, stands, signal)
    elif stands.divided and _says_other(citation, asked):
        how = "its parenthetical says what it did, in other words than the key words"
        yield Passage(citation, said, "sentence", (), how, said)
    elif stands.on_issue and stands.turn is not None:
        yield _leaning(citation, said, stands.before, stands.turn)
    else:
        yield from _its_words(text, group, citation, said, asked, stands)


def explained(text: Text, citation: Cited, asked: Asked, divided: bool = False) -> Iterator[Passage]:
    """The parentheticals that speak of the issue; where courts are said to differ on it, also one that says “such a rule”."""
    for one in citation.parentheticals:
        start, last = text.clean.clean_at(one.start), text.clean.clean_at(one.end - 1)
        if start is None or last is None or _CHAINED.match(one.text):
            continue  # what stands in a chain is another decision's
        cues = cues_in(one.text, asked.issue.asked)
        if not _on_it(one, asked, divided):
            continue
        how = "its explanatory parenthetical" if cues else "its explanatory parenthetical, which holds no cue word"
        stretch = Stretch(start, last + 1)
        yield Passage(citation, stretch, "parenthetical", cues, how, stretch)


def _on_it(one: Explained, asked: Asked, divided: bool) -> bool:
    if asked.issue.is_spoken_of(one.text, asked.around):
        return True
    return divided and speaks_of_it(one.text) and label_of(cues_in(one.text, asked.issue.asked)) is not None


def _its_words(
    text: Text, group: Group, citation: Cited, said: Stretch, asked: Asked, stands: Standing
) -> Iterator[Passage]:
    words = said.of(text)
    cues = by_its_judge(words, citation, asked.judges, asked.issue.asked)
    if cues and stands.on_issue:
        behind = text.clean.text[said.start : citation.clean_start]
        if others_named(said, citation, asked.named):
            how = "the sentence names another decision; of which of them it speaks is left open"
            yield Passage(citation, said, "sentence", (), how, said)
        elif _REVIEWED.search(behind) and said.end >= citation.clean_start - 2:
            yield Passage(citation, said, "sentence", (), "the sentence speaks of a review of this decision", said)
        else:
            yield Passage(citation, said, "sentence", cues, "the words it is cited for", said)
    elif (
        not cues and (quote := _QUOTED_AT_END.search(words)) and asked.issue.is_spoken_of(quote["words"], asked.around)
    ):
        yield Passage(citation, said, "quotation", (), "words quoted from it, which hold no cue word", said)


def _leaning(citation: Cited, said: Stretch, before: Before | None, turn: Turn) -> Passage:
    says = before.turned(turn) if before is not None and before.on_issue else None
    how = "the words it is cited for lean on the sentence before them"
    how += "" if says else ", which does not tell what they say"
    return Passage(citation, said, "sentence", (Cue(turn.words, says),), how, said)


def _compared(text: Text, citation: Cited, said: Stretch, says: str | None, signal: Signalled) -> Passage:
    stretch = said
    for one in citation.parentheticals:
        start, last = text.clean.clean_at(one.start), text.clean.clean_at(one.end - 1)
        if start is not None and last is not None:
            stretch = Stretch(start, last + 1)
    how = "one side of “Compare … with …”"
    how += ", labelled by what is said of the other decisions there" if says else ", and no words tell which"
    cues = (Cue(str(signal.signal), says),) if says else ()
    return Passage(citation, stretch, "compared", cues, how, said)


def _against(citation: Cited, said: Stretch, stands: Standing, signal: Signalled) -> Passage:
    """A decision cited by “Contra” behind others is on the other side; of “But see” it is left open."""
    says = {c.says for c in stands.cues if c.says}
    other = opposite(says.pop()) if len(says) == 1 else None
    cues: tuple[Cue, ...] = ()
    if other and not signal.is_first and str(signal.signal).casefold().startswith("contra"):
        cues = (Cue(str(signal.signal), other),)
    how = f"cited by “{signal.signal}” against these words"
    return Passage(citation, said, "sentence", cues, how if cues else f"{how}; what it did is left open", said)


def _sides(group: Group, signals: list[Signalled], asked: Asked, divided: bool) -> dict[int, str]:
    told: dict[int, set[str]] = {}
    for citation, signal in zip(group.citations, signals, strict=True):
        if signal.side is not None:
            for one in citation.parentheticals:
                if not _CHAINED.match(one.text) and _on_it(one, asked, divided):
                    cues = cues_in(one.text, asked.issue.asked)
                    told.setdefault(signal.side, set()).update(c.says for c in cues if c.says)
    return sides_say(told, divided)


def _says_other(citation: Cited, asked: Asked) -> bool:
    """Whether a parenthetical says what the decision did, if not to the issue in its own words."""
    return any(
        label_of(cues_in(one.text, asked.issue.asked)) is not None
        and not {c.says for c in cues_in(one.text, asked.issue.asked)} <= _DIFFER
        for one in citation.parentheticals
        if not _CHAINED.match(one.text)
    )


def others_named(said: Stretch, citation: Cited, named: Iterable[Cited]) -> bool:
    """Whether the words name another decision ("In Olm, the court adopted …") and not this one."""
    inside = {one.authority for one in named if said.start <= one.clean_start < said.end}
    return bool(inside) and citation.authority not in inside


def _is_set_apart(text: Text, said: Stretch) -> bool:
    return said.of(text)[:1] in ("“", '"') and text.clean.text[max(said.start - 2, 0) : said.start] == "\n\n"


def _is_continued(group: Group, memory: Memory) -> bool:
    """Whether citations before this group stand for the same words."""
    return any(
        g.stands_for == group.stands_for
        for g in memory.groups
        if g.citations[0].clean_start < group.citations[0].clean_start
    )


def _was_told(group: Group, memory: Memory) -> bool:
    return any(p.citation.authority == group.citations[0].authority for p in memory.told)
