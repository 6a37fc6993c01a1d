"""Quoted text of a statute or rule with its section, and the version where the paper prints one."""

from __future__ import annotations

import re
from collections.abc import Iterator

from particulars.analyses.ledgers.draft import Draft
from particulars.analyses.ledgers.needs import LAWS, Cited
from particulars.analyses.ledgers.paper import Paper
from particulars.analyses.ledgers.rows import Kind
from particulars.reading.clauses import plain

_QUOTATION = re.compile(r"“[^”\n]{12,700}”|\"[^\"\n]{12,700}\"")
_LAW = re.compile(r"^(?:usc|us-code|frcp|fre|frap|frcrp|frbp|cfr|statute|section|act|const|state|rule)[:\-]")
_SAYS = re.compile(
    r"^(?:,?\s(?:also|expressly|itself|plainly|specifically))?\s(?:provides?|states?|reads?|says?|defines?|prohibits?|requires?|directs?|permits?|authorizes?|is\sclear)\b(?:\sthat|\sas\sfollows:?|\sin\s(?:relevant|pertinent)\spart,?(?:\sthat)?|:)?[^.;“\"]{0,90}$"
)
_AFTER = re.compile(r"^[\s.,)]*(?:[Ss]ee\s)?$")
_PRINTED = re.compile(
    r"^\s?\((?P<version>(?:West\s|LexisNexis\s|Supp\.\s[^()]{0,12})?(?:19|20)\d\d(?:\s(?:ed\.|Supp\.)[^()]{0,20})?)\)|^,?\s\(?(?P<words>(?:as\samended|effective|eff\.|as\sin\seffect|amended)\s[^.;()]{3,50})"
)


def statute_text(paper: Paper) -> Iterator[Draft]:
    """Each quotation that a paper takes from a statute or rule it cites beside it."""
    laws = [c for c in paper.citations if c.kind in LAWS and _LAW.match(c.authority or "")]
    for sentence in paper.sentences:
        for quoted in _QUOTATION.finditer(sentence.words):
            if len(quoted.group().split()) < 4:
                continue
            start, end = sentence.start + quoted.start(), sentence.start + quoted.end()
            if law := _law(paper, laws, sentence.start, start, end):
                yield _row(paper, law, start, end)


def _law(paper: Paper, laws: list[Cited], low: int, start: int, end: int) -> Cited | None:
    """The law cited right after a quotation, or the one that the sentence says provides it."""
    for cited in laws:
        is_end = (
            bool(re.search(r"[.?!][”\"]?$", paper.words[end - 3 : end])) or "." in paper.words[end : cited.clean_start]
        )
        if is_end and end <= cited.clean_start <= end + 8 and _AFTER.match(paper.words[end : cited.clean_start]):
            return cited
        if low <= cited.clean_start < start and _SAYS.match(paper.words[cited.clean_end : start]):
            return cited
    return None


def _row(paper: Paper, law: Cited, start: int, end: int) -> Draft:
    printed = _PRINTED.match(paper.words[law.clean_end : law.clean_end + 80])
    version = plain(printed["version"] or printed["words"]) if printed else None
    return Draft(
        Kind.STATUTE_TEXT, start, end, "a quotation beside the section it is cited to", paper.sentence_of(start),
        origin=paper.reporter, about=law.text, authority=law.authority, version=version,
        flags=() if version else ("NO_VERSION_TOLD",),
    )  # fmt: skip
