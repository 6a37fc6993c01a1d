"""Whose motion a ruling disposes of: the side that the title, the heading or the opening paragraphs of a paper name."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

from particulars.analyses.rulings.found import Found
from particulars.analyses.rulings.subjects import content, matter_of
from particulars.reading.actors import normal
from particulars.reading.caption import Caption
from particulars.reading.clauses import Sentence
from particulars.reading.court_voice import anothers_words, partys_words, supposed

_FRONT = 30  # sentences at the head of a paper that tell whose motion it is
_MOTION = r"(?i:(?:letter[- ]?|cross-?|sub-?)?(?:motion|application|petition)s?)(?![\w-]|\spractice\b)"
_KIND_OF = (
    r"(?:(?:(?i:joint|unopposed|renewed|amended|corrected|second|third|first|emergency|ex\sparte|partial|early|instant|pending|present|"
    r"omnibus|discovery|administrative|oral|written|consolidated|separate|respective|combined)|12\(b\)\(\d\)|[A-Z][\w-]+)\s){0,4}?"
)
_MOVES = (
    r"(?:(?:(?:cross-)?moves?|appl(?:ies|y)|petitions?|(?:(?:has|have|had)\s(?:also\s|now\s)?)?(?:(?:cross-)?moved|applied|petitioned))(?![\w-])|"
    rf"(?:(?:has|have)\s)?(?:brings?|files?|filed|brought|submitted|made|renewed|renews?)\s(?:an?|its|their|his|her|the|this|that)\s{_KIND_OF}{_MOTION})"
)
_BEFORE_THE_COURT = re.compile(
    r"\b(?:[Bb]efore|[Tt]o)\s(?:the\s[Cc]ourt|me|this\s[Cc]ourt|us)\b|\b[Pp]ending\b|\b[Nn]ow\sbefore\b|\b(?:[Hh]aving|has|have)\s(?:\w+ly\s)?(?:considered|reviewed)\b"
    r"|\b[Uu]pon\s(?:\w+\s)?(?:consideration|review)\b|\b(?:[Tt]he\s[Cc]ourt|[Tt]his\s[Oo]rder|[Tt]his\s[Oo]pinion|I)\s(?:considers?|address(?:es)?|resolves?|decides?|rules?\son|takes?\sup)\b"
)
# What is told of a motion that was decided before (`Plaintiff moved for a stay, which the Court denied`).
_OVER = re.compile(
    r"\b(?:was|were|has\sbeen|have\sbeen|had\sbeen|[Cc]ourt|[Jj]udge\s\w+|I)\s(?:previously\s|earlier\s|later\s|then\s|already\s)?(?:granted|denied|withdrawn|stricken|dismissed|terminated|overruled|withdrew)\b"
    r"|(?<!\ban\s)\b[Oo]rder\s(?:granting|denying)\b|\b(?:issued|entered|filed)\san\sorder\s(?:granting|denying)\b"
)
# Somebody who is no party of the caption, and words with a capital that are nobody.
_NOBODY = (
    r"(?:The|This|That|These|Those|In|On|At|Before|Pending|Now|Here|It|If|When|Where|Its|Their|His|Her|Our|My|Such|Any|Each|Every|No|All|Both|An?|Upon|Having|Because|"
    r"Under|As|And|But|Or|Nor|So|Also|Whether|With|By|For|From|To|Of|Neither|Either|Not|One|Today|Thus|Accordingly|Therefore|January|February|March|April|May|June|July|"
    r"August|September|October|November|December|\w*\s?(?:Court|Judge|Rules?|Circuit|Act|Section|Code|Order|Motions?|Magistrate|Chief|Local|Federal|Congress|Counts?|Exhibit))\b"
)
_ANOTHER = rf"(?!{_NOBODY})[A-Z][\w&-]+(?:\s(?:&\s)?(?!{_NOBODY})[A-Z][\w&-]+){{0,4}}"
_IN_A_CASE = re.compile(
    rf"\W*(?:[Ss]ee,?\s|[Aa]s\s|[Ll]ike\s)?[Ii]n\s(?!{_NOBODY})[A-Z][\w.’'-]+(?:\s(?:v\.|[A-Z])[^,]*)?,"
)
_BARE = re.compile(
    r"(?:[Tt]h(?:e|is|at)\s(?:instant\s|present\s|pending\s)?(?:[Mm]otion|[Aa]pplication|[Pp]etition)|[Ii]t)"
)
_OF_A_MOTION = re.compile(rf"\b{_MOTION}")
_MAY_MOVE = re.compile(r"\b(?:mov|motion|appli|apply|petition)|-mov|-motion", re.I)
_ROLE = re.compile(
    r"\b(?P<by>PLAINTIFF|DEFENDANT|PETITIONER|RESPONDENT)(?P<s>S?)['’]?S?['’]?\s(?P<what>(?:[\w-]+\s){0,6}?(?:MOTION|APPLICATION|REQUEST|PETITION)\b.*)",
    re.I,
)


@dataclass(frozen=True, slots=True)
class Move:
    """A side that moves in the sentence of this number, with the words of what it moves for."""

    at: int
    by: str
    side: str
    words: frozenset[str]
    is_pending: bool = False


@dataclass(frozen=True, slots=True)
class Sides:
    """Tells whether two names are one side's: `Plum Orchard` is the Plaintiff where the caption has no other."""

    plaintiff: frozenset[str]
    defendant: frozenset[str]

    def of(self, name: str) -> str:
        role = re.match(r"(?:the\s)?(plaintiff|defendant)s?\b", name, re.I)
        words = _words(name[role.end() :] if role else name)
        for side, party in (("plaintiff", self.plaintiff), ("defendant", self.defendant)):
            if (role is None or role[1].lower() == side) and party and words <= party:
                return side
        return re.sub(r"^(\w+?)s\b", r"\1", name.lower())


def sides(caption: Caption) -> Sides:
    """The sides of a caption that are one party each."""
    return Sides(
        *(
            _words(names[0]) if len(names) == 1 and "et al" not in names[0].lower() else frozenset()
            for names in (caption.plaintiffs, caption.defendants)
        )
    )


@dataclass(frozen=True, slots=True)
class Movers:
    """Every motion that a paper gives to a side in its own voice, and the pattern that reads one in a heading."""

    title: tuple[Move, ...]
    moves: tuple[Move, ...]
    owned: re.Pattern[str]
    sides: Sides

    def of(self, found: Found, sentences: tuple[Sentence, ...], at: int) -> str | None:
        """Whose motion the ruling in sentence `at` is on; None where two sides moved for it, or nobody is named."""
        is_bare = bool(_BARE.fullmatch(found.subject))
        if not is_bare and not _OF_A_MOTION.search(found.subject):
            return None
        if found.subject.lower() == "it" and not (at and _OF_A_MOTION.search(sentences[at - 1].own)):
            return None
        heading = found.sentence.heading or ""
        owners = (normal(m["by"]) for m in self.owned.finditer(heading))
        if headed := [*_titled(heading, self.sides), *(Move(at, by, self.sides.of(by), frozenset()) for by in owners)]:
            return _one(headed) if is_bare else None
        before = [m for m in self.moves if m.at <= at]
        if not is_bare or _OF_A_MOTION.search(heading):
            return self._for(before, matter_of(heading if is_bare else found.subject))
        return self._alone(before)

    def _alone(self, before: list[Move]) -> str | None:
        """The one side of the title or of the opening, where no motion of another side stands nearer to the ruling."""
        front = [m for m in before if m.at < _FRONT]
        opening = [*(self.title or [m for m in front if m.is_pending] or front)]
        nearest = [m for m in before if m.at == before[-1].at]
        return _one(opening) if opening and _one([*opening, *nearest]) else None

    def _for(self, before: list[Move], matter: frozenset[str]) -> str | None:
        """The one side that moved for what is named (`the motion to dismiss`)."""
        return _one([m for m in (*self.title, *before) if matter and matter <= m.words])


def movers(sentences: tuple[Sentence, ...], caption: Caption, actors: str) -> Movers:
    """The sides that move, by the title of a paper and by each of its sentences."""
    one = rf"(?:{actors}|{_ANOTHER})"
    party = rf"(?<![\w’'-])(?P<by>{one}(?:,?\sand\s{one})?)"  # with a list of names by commas the time would run away
    owned = rf"{party}(?:\s?\([^()]*\))?['’]s?(?:\s?\([^()]*\))?,?\s{_KIND_OF}{_MOTION}"
    moves = re.compile(
        rf"{party}(?:\s?\([^()]*\))?(?:,\s[^,;.]{{3,60}},|,)?\s(?:(?:now|also|further|then|jointly|hereby)\s)?{_MOVES}"
        rf"|{owned.replace('?P<by>', '?P<owner>')}"
        rf"|\b{_MOTION}(?:\s(?:to|for|in)\s(?:(?!{actors})[^.;]){{2,80}}?)?,?\s(?:(?:filed|brought|made|submitted|lodged)\sby|of)\s(?P<filer>{one})"
    )
    told = sides(caption)
    title = tuple(_titled(caption.title or "", told))
    return Movers(title, tuple(_moves(sentences, moves, told)), re.compile(owned), told)


def _moves(sentences: tuple[Sentence, ...], moves: re.Pattern[str], told: Sides) -> Iterator[Move]:
    for at, sentence in enumerate(sentences):
        own = sentence.own
        if sentence.note or not _MAY_MOVE.search(own) or _OVER.search(own):
            continue
        found = list(moves.finditer(own))
        ends = [*(m.start() for m in found[1:]), len(own)]
        for m, end in zip(found, ends, strict=False):
            by = normal(m["by"] or m["owner"] or m["filer"])
            is_pending = bool(_BEFORE_THE_COURT.search(own))
            if not _is_anothers(own[: m.start()], is_pending):
                yield Move(at, by, told.of(by), content(own[m.start() : end]), is_pending)


def _is_anothers(before: str, is_pending: bool) -> bool:
    """Whether what follows is a party's say, another court's, or a supposition; `Before the Court is` is none."""
    if partys_words(before) or anothers_words(before) or _THAT.search(before) or _IN_A_CASE.match(before):
        return True
    return supposed(before) and not is_pending


_THAT = re.compile(r"\b(?:says?|argues?|contends?|asserts?|claims?|complains?)\b[^;]*$")


def _titled(title: str, told: Sides) -> Iterator[Move]:
    for m in _ROLE.finditer(title):
        by = m["by"].capitalize() + m["s"].lower()
        yield Move(-1, by, told.of(by), content(m["what"]))


def _one(moves: list[Move]) -> str | None:
    """The first name of one side; None where two are not plainly one (`Defendant`, `Defendant Hale`) or it is nobody's."""
    ordered = sorted({m.side for m in moves}, key=lambda side: (len(side), side))
    is_one = all(b.startswith(f"{a} ") for a, b in pairwise(ordered)) and not any(
        _NAMELESS.fullmatch(a) for a in ordered
    )
    return moves[0].by if moves and is_one else None


_NAMELESS = re.compile(r"(?:\w+\s)?party|(?:non-?|third\s|third-)part(?:y|ies)", re.I)


def _words(name: str) -> frozenset[str]:
    return frozenset(re.findall(r"\w+", re.sub(r"[.’']", "", name.lower()))) - _COMPANY


_COMPANY = frozenset("inc llc ltd co corp corporation company lp llp the limited".split())
