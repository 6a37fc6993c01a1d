"""The passages that characterise a decision on an issue: its parenthetical, the words it is cited for, its naming."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from particulars.analyses.positions.citing_groups import Group, Stretch, groups, paragraph_at, tail
from particulars.analyses.positions.cues import cues_in
from particulars.analyses.positions.issue import Issue
from particulars.analyses.positions.needs import DECISIONS, Cited, Known
from particulars.analyses.positions.rows import Cue
from particulars.record.text import Text

_JUDGE_OF = re.compile(r"\((?P<judge>[A-Z][\w’'-]+), (?:C\.|D\.|M\.|Ch\.)? ?J\.\)")
_JUDGE_NAMED = re.compile(r"(?<!by )(?<!of )(?<!with )(?<!from )\bJudge\s+(?P<judge>[A-Z][\w’'-]+)")
_STOPS = re.compile(r";|\b(?:he|she|Judge)\b")
# "Eight do not." says what it says of the sentence before it.
_LEANS = re.compile(
    r"(?:one|two|three|four|five|six|seven|eight|nine|ten|\d{1,3}|some|still others|others|most|many|a few|the rest)"
    r"(?:\s+(?:more|others?|courts|decisions|judges|cases)){0,2}\s+"
    r"(?:do|did|have|say|said|hold|held|never|find|found|reject|adopt|recogni[sz]|declin|refus|are|were)\w*\b",
    re.I,
)
_QUOTED_AT_END = re.compile(r"[\"“](?P<words>[^\"“”]{20,})[\"”][.,;]?$")
_ONLY_CITED = re.compile(r"\b(?:cit|quot|follow|discuss|distinguish|compar)(?:ing|es|ed)\s+(?:to\s+)?\*?$", re.I)
_REVIEWED = re.compile(r"\b(?:affirm(?:ance|ed|ing|s)|revers(?:al|ed|ing))\b[^.;]{0,40}$", re.I)


@dataclass(frozen=True, slots=True)
class Passage:
    """One passage before it becomes a row: whose decision, which words, and the cues in them."""

    citation: Cited
    stretch: Stretch
    form: str
    cues: tuple[Cue, ...]
    how: str
    spoken: Stretch  # where the words stand that tell who says so
    host: Cited | None = None


@dataclass(frozen=True, slots=True)
class Asked:
    """What is asked of one group: the issue, the words around it, who judged what, the decisions cited, and whether it leans."""

    issue: Issue
    around: str
    judges: Mapping[str, str]
    starts: list[int]
    named: tuple[Cited, ...]
    leans: bool


def passages(
    text: Text, citations: tuple[Cited, ...], authorities: Mapping[str, Known], issue: Issue
) -> Iterator[Passage]:
    """Every passage on the issue, group by group, in reading order."""
    judges = _judges(citations)
    inside: dict[int, list[Cited]] = {}
    for one in citations:
        if one.via_of is not None and _is_decision(one, authorities):
            inside.setdefault(one.via_of, []).append(one)
    found_groups = list(groups(text, citations))
    starts = [c.clean_start for g in found_groups for c in g.citations]
    decisions = tuple(c for c in citations if c.via_of is None and _is_decision(c, authorities))
    was_on_issue = False
    for group in found_groups:
        leans = was_on_issue and group.stands_for is not None and bool(_LEANS.match(group.stands_for.of(text)))
        was_on_issue = False
        around = neighbourhood(text, group.paragraph)
        for citation in group.citations:
            found = []
            if _is_decision(citation, authorities):
                found = list(_of_one(text, group, citation, Asked(issue, around, judges, starts, decisions, leans)))
                was_on_issue = was_on_issue or bool(found)
                yield from found
            on_issue = found or (
                citation.kind == "brief_ref"
                and group.stands_for is not None
                and issue.is_spoken_of(group.stands_for.of(text), around)
            )
            if on_issue:
                yield from _inside(text, group, citation, inside.get(citation.start, ()), issue.asked)


def _of_one(text: Text, group: Group, citation: Cited, asked: Asked) -> Iterator[Passage]:
    issue, around = asked.issue, asked.around
    explained = list(_explained(text, citation, issue, around, group))
    if explained:
        yield from explained
        return
    if group.stands_for is not None:
        said = group.stands_for
        cues = _by_its_judge(said.of(text), citation, asked)
        others = _others_named(said, citation, asked.named)
        if cues and others and (asked.leans or issue.is_spoken_of(group.sentence.of(text), around)):
            how = "the sentence names another decision; of which of them it speaks is left open"
            yield Passage(citation, said, "sentence", (), how, said)
        elif cues and (asked.leans or issue.is_spoken_of(group.sentence.of(text), around)):
            if (
                _REVIEWED.search(text.clean.text[said.start : citation.clean_start])
                and said.end >= citation.clean_start - 2
            ):
                yield Passage(citation, said, "sentence", (), "the sentence speaks of a review of this decision", said)
            else:
                yield Passage(citation, said, "sentence", cues, "the words it is cited for", said)
        elif (quoted := _QUOTED_AT_END.search(said.of(text))) and issue.is_spoken_of(quoted["words"], around):
            yield Passage(citation, said, "quotation", (), "words quoted from it, which hold no cue word", said)
        return
    if _REVIEWED.search(text.clean.text[group.sentence.start : citation.clean_start]):
        if issue.is_spoken_of(group.sentence.of(text), around) and cues_in(group.sentence.of(text), issue.asked):
            how = "the sentence speaks of a review of this decision; which of the two is meant is left open"
            yield Passage(citation, group.sentence, "naming", (), how, group.sentence)
        return
    if _ONLY_CITED.search(text.clean.text[group.sentence.start : citation.clean_start]):
        return
    cues = cues_in(_after(text, group, citation, asked.starts), issue.asked)
    if any(c.says for c in cues) and issue.is_spoken_of(group.sentence.of(text), around):
        yield Passage(
            citation, group.sentence, "naming", cues, "what the sentence says after naming it", group.sentence
        )


def _explained(text: Text, citation: Cited, issue: Issue, around: str, group: Group) -> Iterator[Passage]:
    for one in citation.parentheticals:
        start, last = text.clean.clean_at(one.start), text.clean.clean_at(one.end - 1)
        if start is None or last is None or not issue.is_spoken_of(one.text, around):
            continue
        if re.match(r"\((?:quoting|citing)\b", one.text):
            continue  # what stands there is another decision's
        cues = cues_in(one.text, issue.asked)
        how = "its explanatory parenthetical" if cues else "its explanatory parenthetical, which holds no cue word"
        yield Passage(citation, Stretch(start, last + 1), "parenthetical", cues, how, Stretch(start, last + 1))


def _inside(text: Text, group: Group, host: Cited, cited: Iterable[Cited], kind: str | None) -> Iterator[Passage]:
    """Decisions cited in a parenthetical of one that is on the issue; they have words of their own only in a brief's claim."""
    said = group.stands_for or group.sentence
    for one in cited:
        is_brief = host.kind == "brief_ref"
        cues = cues_in(said.of(text), kind) if is_brief else ()
        how = f"{one.via or 'cited'} inside {host.text}"
        how += (
            "; the cues are those of the words the brief is cited for" if cues else "; it has no words of its own there"
        )
        yield Passage(one, said, "cited inside", cues, how, said, host)


def neighbourhood(text: Text, paragraph: Stretch) -> str:
    """The paragraph with the one before and the one after it, since a page end may cut a paragraph in two."""
    words = text.clean.text
    before = paragraph_at(words, max(paragraph.start - 3, 0))
    after = paragraph_at(words, min(paragraph.end + 3, len(words)))
    return words[min(before.start, paragraph.start) : max(after.end, paragraph.end)]


def _after(text: Text, group: Group, citation: Cited, starts: list[int]) -> str:
    """What a sentence says after naming a decision, up to a new subject or another decision."""
    end = group.sentence.end
    later = [at for at in starts if at > citation.clean_start]
    start = tail(text, citation)
    words = text.clean.text[start : min([end, *later])]
    stop = _STOPS.search(words)
    return words[: stop.start()] if stop else words


def _others_named(said: Stretch, citation: Cited, named: Iterable[Cited]) -> bool:
    """Whether the words name another decision ("In Olm, the court adopted …") and not this one."""
    inside = {one.authority for one in named if said.start <= one.clean_start < said.end}
    return bool(inside) and citation.authority not in inside


def _by_its_judge(words: str, citation: Cited, asked: Asked) -> tuple[Cue, ...]:
    """The cues of some words, without those that stand behind the name of another decision's judge."""
    own, kind = asked.judges.get(citation.authority or ""), asked.issue.asked
    named = list(_JUDGE_NAMED.finditer(words))
    if own is None or not named:
        return cues_in(words, kind)
    cues: list[Cue] = list(cues_in(words[: named[0].start()], kind))
    for i, one in enumerate(named):
        if one["judge"].casefold().removesuffix("'s").removesuffix("’s") == own:
            cues += cues_in(words[one.end() : named[i + 1].start() if i + 1 < len(named) else len(words)], kind)
    return tuple(cues)


def _judges(citations: Iterable[Cited]) -> dict[str, str]:
    """The judge of each decision, where a parenthetical names one: (Quill, J.)."""
    found = {}
    for one in citations:
        for explained in one.parentheticals:
            if one.authority and (judge := _JUDGE_OF.fullmatch(explained.text)):
                found[one.authority] = judge["judge"].casefold()
    return found


def _is_decision(citation: Cited, authorities: Mapping[str, Known]) -> bool:
    known = authorities.get(citation.authority or "")
    if known is None:
        return False
    return citation.kind in DECISIONS or (citation.kind == "id" and known.kind in DECISIONS)
