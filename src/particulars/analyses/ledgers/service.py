"""Service: who was served or notified and by what means, as a certificate, a notice or the court's prose says."""

from __future__ import annotations

import re
from collections.abc import Iterator

from particulars.analyses.ledgers.draft import Draft
from particulars.analyses.ledgers.paper import Paper
from particulars.analyses.ledgers.rows import Kind
from particulars.analyses.ledgers.statements import head
from particulars.reading.clauses import plain

_EMAIL = r"[\w.+-]+@[\w-]+(?:\.[\w-]+)+"
_NOTICE = re.compile(
    r"\b[Nn]otice\s(?:of\sthis\s\w+\s)?(?P<not>will\snot|has\snot)?(?:will|has\sbeen|was)?\s?(?:be\s|been\s)?(?P<how>electronically\s(?:mailed|sent|served)|e-?mailed|mailed|delivered\sby\sother\smeans|sent\sby\sother\smeans)\sto:?"
)
_PERSON = re.compile(rf"(?P<name>[A-Z][\w.’'-]*(?:\s[A-Z][\w.’',-]*){{1,4}}?),?\s+(?P<mail>{_EMAIL})")
_METHOD = (
    r"(?P<how>certified\smail|registered\smail|first[- ]class\s(?:U\.?S\.?\s)?mail|U\.?S\.?\smail|overnight\s(?:mail|delivery)|e-?mail|electronic\smail|"
    r"CM/ECF|the\scourt['’]s\s(?:CM/)?ECF\ssystem|personal\s(?:service|delivery)|hand\sdelivery|facsimile|fax|publication|alternative\smeans|text\smessage)"
)
_SENT = re.compile(
    rf"\b(?:notice|copy|copies|complaint|summons|subpoena|motion|order|papers|documents?)\b[^.;]{{0,80}}?\b(?:was|were|has\sbeen|have\sbeen)\s(?:sent|mailed|served|delivered|e-?mailed)\s(?:to|on|upon)\s(?P<who>[A-Z][^.;,]{{2,60}}?)\s(?:via|by)\s{_METHOD}"
)
_I_SERVED = re.compile(
    rf"\bI\s(?:hereby\scertify\sthat\sI\s)?(?:caused\s)?(?:served|mailed|e-?mailed|sent)\b[^.;]{{0,120}}?\b(?:to|on|upon)\s(?P<who>[A-Z][^.;,]{{2,60}}?)\s(?:via|by)\s{_METHOD}"
)
_UNREGISTERED = re.compile(
    r"\b(?P<by>[Cc]ounsel|[Pp]laintiffs?|[Dd]efendants?)\s(?:is|are|shall\sbe)\sresponsible\sfor\s(?P<how>distributing\s(?:a\s)?cop(?:y|ies)[^.;]{0,60}?)\sto\s(?P<who>[^.;]{4,120})"
)
_FAR = 600


def service(paper: Paper) -> Iterator[Draft]:
    """Each person served or notified with the method; a table of persons and methods is not read."""
    for m in _NOTICE.finditer(paper.words):
        yield from _notified(paper, m)
    for sentence in paper.sentences:
        for pattern in (_SENT, _I_SERVED, _UNREGISTERED):
            for m in pattern.finditer(sentence.words):
                yield _row(paper, sentence.start + m.start(), sentence.start + m.end(), m["who"], m["how"])


def _notified(paper: Paper, m: re.Match[str]) -> Iterator[Draft]:
    """The persons listed with their addresses after a notice of the clerk."""
    end = min(len(paper.words), m.end() + _FAR)
    following = _NOTICE.search(paper.words, m.end(), end)
    method = "not " * bool(m["not"]) + plain(m["how"])
    for person in _PERSON.finditer(paper.words, m.end(), following.start() if following else end):
        between = paper.words[m.end() : person.start()]
        if len(_EMAILS.sub("", between).split()) > 40:
            return
        yield _row(paper, person.start(), person.end(), person["name"], method)


def _row(paper: Paper, start: int, end: int, who: str, how: str) -> Draft:
    return Draft(
        Kind.SERVICE, start, end, "words of service with a person and a means", paper.sentence_of(start),
        who=plain(who).strip(" ,"), origin=paper.reporter, about=head(paper.words[start:end]), sorted_as=plain(how).lower(),
    )  # fmt: skip


_EMAILS = re.compile(_EMAIL)
