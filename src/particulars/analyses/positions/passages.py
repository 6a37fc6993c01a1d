"""The passages that characterise a decision on an issue, group by group, in the order in which a paper cites."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace

from particulars.analyses.positions.antecedents import Memory
from particulars.analyses.positions.cited_for import cited_for, explained, standing
from particulars.analyses.positions.citing_groups import Group, Stretch, groups, paragraph_at
from particulars.analyses.positions.cues import cues_in, label_of
from particulars.analyses.positions.issue import Issue
from particulars.analyses.positions.judges import judges_of
from particulars.analyses.positions.named import followed_behind, named
from particulars.analyses.positions.needs import DECISIONS, Cited, Known
from particulars.analyses.positions.passage import Asked, Passage
from particulars.record.text import Text


def passages(
    text: Text, citations: tuple[Cited, ...], authorities: Mapping[str, Known], issue: Issue
) -> Iterator[Passage]:
    """Every passage on the issue, group by group, in reading order."""
    inside: dict[int, list[Cited]] = {}
    for one in citations:
        if one.via_of is not None and _is_decision(one, authorities):
            inside.setdefault(one.via_of, []).append(one)
    found_groups = list(groups(text, citations))
    memory = Memory(text, issue, found_groups)
    asked = Asked(
        issue,
        "",
        judges_of(citations),
        [c.clean_start for g in found_groups for c in g.citations],
        tuple(c for c in citations if c.via_of is None and _is_decision(c, authorities)),
    )
    was_on_issue = False
    found: list[Passage] = []
    for n, group in enumerate(found_groups):
        around = neighbourhood(text, group.paragraph)
        told = _of_group(text, group, replace(asked, around=around), memory, authorities, was_on_issue)
        was_on_issue = any(told.values())
        for citation in group.citations:
            own = told[citation.clean_start]
            memory.told += own
            found += [_at_its_citation(p, group, found_groups[n + 1 : n + 2]) for p in own]
            if own or _brief_on_issue(text, group, citation, issue, around):
                found += _inside(text, group, citation, inside.get(citation.start, ()), issue.asked)
    yield from _each_once(found)


def neighbourhood(text: Text, paragraph: Stretch) -> str:
    """The paragraph with the one before and the one after it, since a page end may cut a paragraph in two."""
    words = text.clean.text
    before = paragraph_at(words, max(paragraph.start - 3, 0))
    after = paragraph_at(words, min(paragraph.end + 3, len(words)))
    return words[min(before.start, paragraph.start) : max(after.end, paragraph.end)]


def _of_group(
    text: Text, group: Group, asked: Asked, memory: Memory, authorities: Mapping[str, Known], was_on_issue: bool
) -> dict[int, list[Passage]]:
    told: dict[int, list[Passage]] = {one.clean_start: [] for one in group.citations}
    said = group.stands_for
    stands = None if said is None else standing(text, group, said, asked, memory, was_on_issue)
    for i, citation in enumerate(group.citations):
        if not _is_decision(citation, authorities):
            continue
        own = told[citation.clean_start]
        if said is None or stands is None:
            own += list(explained(text, citation, asked)) or named(text, group, citation, asked, memory)
        else:
            own += cited_for(text, group, i, said, asked, stands)
        if not own and group.is_sentence and (followed := followed_behind(text, group, citation, memory)):
            own.append(followed)
    return told


def _at_its_citation(passage: Passage, group: Group, following: Sequence[Group]) -> Passage:
    """A decision named and then cited for the same sentence is told at the citation: `Rudd agrees, Rudd, 700 F. Supp. 3d at 15`."""
    said = group.sentence
    for after in following:
        cited, place = after.citations[0], after.stands_for
        if passage.form != "naming" or cited.authority != passage.citation.authority or place is None:
            continue
        if place.start < said.end and said.start < place.end:
            return replace(passage, citation=cited)
    return passage


def _each_once(found: Sequence[Passage]) -> Iterator[Passage]:
    """The passages without those of a naming where the words cited for it say the same."""
    for one in found:
        same = [
            p
            for p in found
            if p is not one
            and p.citation is one.citation
            and p.form != "naming"
            and label_of(p.cues) is label_of(one.cues)
        ]
        if one.form != "naming" or not same:
            yield one


def _brief_on_issue(text: Text, group: Group, citation: Cited, issue: Issue, around: str) -> bool:
    if citation.kind != "brief_ref" or group.stands_for is None:
        return False
    return issue.is_spoken_of(group.stands_for.of(text), around)


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


def _is_decision(citation: Cited, authorities: Mapping[str, Known]) -> bool:
    known = authorities.get(citation.authority or "")
    if known is None:
        return False
    return citation.kind in DECISIONS or (citation.kind == "id" and known.kind in DECISIONS)
