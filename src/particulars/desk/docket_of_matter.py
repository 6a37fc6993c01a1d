"""`particulars docket CASE`: the dockets of a matter with their places, and each case's motions with what answers them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

import msgspec

from particulars.analyses.docket.joining import Docket, OnDocket
from particulars.analyses.docket.papers import LIMITS, METHOD, Across, Link, Member
from particulars.desk.docket_on_file import chains, dockets
from particulars.desk.matters import open_matter
from particulars.desk.papers_on_file import NoContent, PaperOnFile, papers_on_file
from particulars.papers.page_line import PageLines
from particulars.record.view import View


@dataclass(frozen=True, slots=True)
class MatterDocket:
    """The dockets with the chain of each case, what the sources are called, and the papers that were not read."""

    chains: tuple[tuple[Docket, Across], ...]
    names: Mapping[str, str]
    lines: Mapping[str, PageLines]
    unread: tuple[NoContent, ...]

    def places(self, one: OnDocket) -> list[str]:
        """Where an entry stands in each of its sources: `docket.json [34]`."""
        return [
            f"{self.names[source]} {self.lines[source].span(*place)}" if place else self.names[source]
            for source, place in one.told_by
        ]


def matter_docket(view: View, case: Path) -> MatterDocket:
    """The dockets and papers of a matter as one person may see them."""
    found = list(papers_on_file(view, case))
    on_file = dockets(view)
    return MatterDocket(
        chains=tuple(chains(on_file, (paper for paper in found if isinstance(paper, PaperOnFile)))),
        names={item.id: item.name for item in view.items()},
        lines={id: PageLines(view.text_as_read(id)) for docket in on_file for id in docket.sources},
        unread=tuple(one for one in found if isinstance(one, NoContent)),
    )


def show_matter(case: Path, viewer: str, *, json: bool) -> tuple[NoContent, ...]:
    """Prints the dockets and chains of a matter; returns the papers that were not read."""
    with open_matter(case) as record:
        found = matter_docket(record.open_for(viewer), case)
    for line in packed(found) if json else told(found):
        print(line)
    return found.unread


def packed(found: MatterDocket) -> Iterator[str]:
    """JSON lines: `entry`, `difference`, `member`, `link`, `open`, `differing`, each with its case, then `read`."""
    for docket, chain in found.chains:
        case = {"case": docket.case_number}
        for one in docket.entries:
            yield _line("entry", one.entry, {**case, "places": found.places(one)})
        for difference in docket.differences:
            said = [(found.names[source], words) for source, words in difference.said]
            yield _line("difference", difference, {**case, "said": said})
        for member in chain.members:
            yield _line("member", member, {**case, "papers": [found.names[id] for id in member.papers]})
        for kind, links in (("link", chain.links), ("open", chain.open), ("differing", chain.differences)):
            yield from (_line(kind, link, case) for link in links)
    yield _line("read", {"method": METHOD, "limits": LIMITS}, {})


def told(found: MatterDocket) -> Iterator[str]:
    """The lines for the terminal, a case after the other."""
    if not found.chains:
        yield "No docket and no paper is on file that this person may see."
        return
    for docket, chain in found.chains:
        yield from _of_docket(docket, found)
        yield from _of_chain(chain, found)
    yield METHOD
    yield LIMITS


def _of_docket(docket: Docket, found: MatterDocket) -> Iterator[str]:
    case = ", ".join(filter(None, (docket.case_number or "a case without number", docket.case_name)))
    if not docket.sources:
        yield f"{case}: no docket is on file."
        return
    yield f"{case}: {len(docket.entries)} entries, from {', '.join(found.names[id] for id in docket.sources)}"
    for one in docket.entries:
        e = one.entry
        yield f"  {e.date_filed}  {_number(e.number):>4}  {e.kind:<11}  {e.text}  ({'; '.join(found.places(one))})"
    for id in docket.goes_on:
        yield f"  {found.names[id]} is a page of a longer docket; whether the rest is on file, a person must look."
    yield f"{len(docket.differences)} told in two ways"
    for difference in docket.differences:
        said = "; ".join(f"{found.names[source]}: “{words}”" for source, words in difference.said)
        yield f"  {_number(difference.number)}, {difference.what}: {said}"


def _of_chain(chain: Across, found: MatterDocket) -> Iterator[str]:
    by_key = {member.key: member for member in chain.members}
    motions = [member for member in chain.members if member.kind == "motion"]
    yield f"{len(motions)} motions, {len(chain.links)} papers and orders that belong to one"
    for motion in motions:
        yield f"  {_named(motion, found)}"
        for link in chain.links:
            if motion.key in link.motions:
                yield f"    → {_named(by_key[link.key], found)}: {link.how}"
    for heading, links in (("left open", chain.open), ("told differently by caption and docket", chain.differences)):
        yield f"{len(links)} {heading}"
        yield from (
            f"  {_named(by_key[link.key], found)}: {link.how}; candidates: {_keys(link, by_key)}" for link in links
        )


def _named(member: Member, found: MatterDocket) -> str:
    where = ", ".join(found.names[id] for id in member.papers) or "not on file"
    if not member.is_on_docket:
        where += ", on no docket here"
    if member.matched:
        where += f", {member.matched}"
    return f"{_number(member.number)} {member.kind} “{member.title}” ({where})"


def _keys(link: Link, by_key: Mapping[str, Member]) -> str:
    return (
        ", ".join(_number(by_key[key].number) if by_key[key].number else by_key[key].title for key in link.candidates)
        or "none"
    )


def _number(number: int | None) -> str:
    return "–" if number is None else str(number)


def _line(kind: str, row: object, more: Mapping[str, object]) -> str:
    return msgspec.json.encode({**msgspec.to_builtins(row), **more, "type": kind}, order="sorted").decode()
