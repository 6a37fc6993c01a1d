"""What a party said, when and where: a saying verb with a party as its subject, the words quoted, who reports it."""

from __future__ import annotations

import re
from collections.abc import Iterator

from particulars.analyses.ledgers.draft import Draft
from particulars.analyses.ledgers.paper import Paper
from particulars.analyses.ledgers.rows import Kind, Origin
from particulars.analyses.ledgers.speech import Say, says
from particulars.reading.clauses import plain
from particulars.reading.request_numbers import request_numbers

SAY = (
    r"(?:argue[sd]?|contend(?:s|ed)?|assert(?:s|ed)?|claim(?:s|ed)?|sa(?:ys?|id)|state[sd]?|maintain(?:s|ed)?|insist(?:s|ed)?|"
    r"submit(?:s|ted)?|urge[sd]?|allege[sd]?|represent(?:s|ed)?|explain(?:s|ed)?|note[sd]?|tells?|told|disclose[sd]?|"
    r"assure[sd]?|indicate[sd]?|determine[sd]?|point(?:s|ed)?\sout|respond(?:s|ed)?|repl(?:y|ies|ied)|counter(?:s|ed)?|"
    r"add(?:s|ed)?|suggest(?:s|ed)?|inform(?:s|ed)?|advise[sd]?|report(?:s|ed)?|testif(?:y|ies|ied)|declare[sd]?|"
    r"certif(?:y|ies|ied)|confirm(?:s|ed)?|warn(?:s|ed)?|complain(?:s|ed)?|equivocate[sd]?)"
)
ADMIT = (
    r"(?:concede[sd]?|admit(?:s|ted)?|acknowledge[sd]?|recognize[sd]?|stipulate[sd]?|agree[sd]?|"
    r"do(?:es)?\snot\s(?:now\s)?(?:dispute|contest|deny|oppose|object)|did\snot\s(?:dispute|contest|deny|oppose|object))"
)
SAY_OR_ADMIT = f"(?:{SAY}|{ADMIT})"  # one saying may stand inside another, and who reports it is part of the row
_PAPER = (
    r"(?:hearing|briefing|briefs?|[Aa]pplication|[Cc]omplaint|[Mm]otion|[Oo]pposition|[Rr]eply|[Ll]etter(?:\s[Bb]rief)?|"
    r"[Dd]eclaration|[Dd]eposition|[Cc]onference|papers|[Ss]tatement|[Nn]otice|[Ss]tipulation|testimony)"
)
_WHERE = re.compile(
    rf"\b(?:[Ii]n|[Aa]t|[Dd]uring)\s(?P<in>(?:(?:its|their|his|her|the|a|that|this|[a-z]+['’]s?)\s)?(?:[A-Z]?[\w-]+\s){{0,3}}?{_PAPER}(?:\sand\sat\s(?:the\s)?hearing)?)\b(?!\s(?:in|on)\swhich\sthe\scourt)"
)
_IN_WHICH = re.compile(
    rf"(?P<in>(?:\b(?:[Tt]he|[Aa]n?|[Ii]ts|[Tt]heir)\s)(?:[A-Z]?[\w-]+\s){{0,4}}?{_PAPER})\s(?:in|at)\swhich\s$"
)
_TWO_PLACES = re.compile(r"\band\sat\b")
_HEAD = 110


def statements(paper: Paper) -> Iterator[Draft]:
    """Every saying of a party in the paper's own prose."""
    for say in says(paper, SAY_OR_ADMIT):
        if re.fullmatch(SAY, say.verb):
            yield drafted(paper, say, Kind.STATEMENT)


def drafted(paper: Paper, say: Say, kind: Kind) -> Draft:
    """The row of one saying, with where and when it was said as far as the paper tells."""
    sentence = say.sentence
    outside = sentence.own[: say.start] + " " + sentence.own[say.start : say.said]
    inside_words = _IN_WHICH.search(sentence.own[: say.start])
    where = inside_words or _WHERE.search(outside)
    said_in = plain(where["in"]) if where else None
    day, doubts = paper.day_said(said_in or "") if not _TWO_PLACES.search(said_in or "") else (None, ())
    if day is None and not doubts:
        day, doubts = paper.day_said(_dated(sentence.own[: say.start]))
    words = paper.words[sentence.start + say.start : sentence.start + say.end]
    return Draft(
        kind,
        sentence.start + say.start,
        sentence.start + say.end,
        f"“{say.verb}” with the speaker as its subject",
        sentence,
        who=say.who,
        origin=_origin(paper, say),
        about=head(paper.words[sentence.start + say.said : sentence.start + say.end]),
        said_on=day,
        said_in=said_in,
        docket=paper.docket_of(say.at, words),
        request_numbers=request_numbers(words),
        subject=(sentence.start + say.said, sentence.start + say.end),
        flags=(*doubts, *(("REPORTED_BY: " + say.inside,) if say.inside and say.inside != say.who else ())),
    )


def head(words: str) -> str:
    """The first words of what was said, to tell rows apart; whole words only."""
    said = plain(words).strip(' ,;:.“”"')
    return said if len(said) <= _HEAD else said[:_HEAD].rsplit(" ", 1)[0] + " …"


def _origin(paper: Paper, say: Say) -> Origin:
    """A party that reports another's words in a court's paper is the one who reports them."""
    if say.inside is None or say.inside == say.who:
        return paper.origin_of(say.who)
    reporter, speaker = paper.speakers.side(say.inside), paper.speakers.side(say.who)
    if reporter is None or speaker is None:
        return Origin.UNSETTLED
    return Origin.ITSELF if reporter == speaker else Origin.OPPONENT


def _dated(before: str) -> str:
    """The opening of a sentence that dates what follows (`On August 10, 2011, plaintiff said`)."""
    opening = re.match(r"On\s[^,]{3,20},\s\d{4},?\s*$", before)
    return before if opening else ""
