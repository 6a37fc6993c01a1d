"""Issues raised, opposed, addressed and decided, each with the paper and docket number in which that was done."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from particulars.analyses.ledgers.draft import Draft
from particulars.analyses.ledgers.listed import listed
from particulars.analyses.ledgers.paper import Paper
from particulars.analyses.ledgers.rows import Kind, Origin
from particulars.analyses.ledgers.statements import head
from particulars.reading.clauses import Sentence, plain
from particulars.reading.court_voice import supposed
from particulars.reading.request_numbers import docket_numbers

_VERBS: tuple[tuple[Kind, str, str], ...] = (
    (Kind.ISSUE_RAISED, "party", r"raise[sd]?|challenge[sd]?|brief(?:s|ed)|present(?:s|ed)?|preserve[sd]?"),
    (Kind.ISSUE_OPPOSED, "party", r"oppose[sd]?|dispute[sd]?|contest(?:s|ed)?|rebut(?:s|ted)?"),
    (Kind.ISSUE_ADDRESSED, "any", r"address(?:es|ed)|respond(?:s|ed)\sto|discuss(?:es|ed)|consider(?:s|ed)"),
    (Kind.ISSUE_DECIDED, "court", r"held|holds|decide[sd]?|adopt(?:s|ed)?|reject(?:s|ed)?|resolve[sd]?|ruled|conclude[sd]?"),
)  # fmt: skip
_COURT = r"[Tt]h(?:e|is)\s(?:[Dd]istrict\s)?[Cc]ourt|[Jj]udge\s[A-Z][\w’'-]+"
_NOUN = r"(?:Opposition|Reply|Motion|Order|Brief|Response|Letter|Application|Petition|Objections?|Memorandum|Opinion|Decision|Report)"
_PAPER = (
    rf"\s(?:in|at|by)\s(?P<paper>(?:(?:its|their|his|her|the|(?:[Tt]he|this)\s[Cc]ourt['’]s)\s)(?:[A-Z][\w’'.-]*\s){{0,5}}?{_NOUN}\b"
    r"(?:\s(?:to|for|on)\s(?:[\w’'.-]+\s?){1,9}?)?)(?P<ecf>\s?\((?:ECF|Dkt\.?|Docket|D\.I\.)[^()]{2,16}\))?(?=[\s,.;(])"
)
_NAMED = re.compile(rf"\s(?:in|at|by)\s[^.;]{{0,80}}?{_NOUN}\b")
_LIST = re.compile(
    r"\b(?:(?:disputes?|issues?|questions?)\b[^:.]{0,40}:|(?:raise|present|dispute)s?\s(?:\w+\s){0,3}(?:issues|disputes|questions)\b[^:.]{0,40}:?)\s*\(?[1ia]\)\s"
)
_PARTIES_SEEK = re.compile(
    r"\b(?:parties|[Pp]laintiffs?|[Dd]efendants?|[Tt]hey|letters?|motions?|briefs?|applications?)\b[^:]{0,60}\b(?:seek|raise|present|dispute|submit|ask|identif|involv|concern)\w*\b"
)


def issues(paper: Paper) -> Iterator[Draft]:
    """What a paper says was raised, opposed, addressed or decided in a paper it names, and the lists of disputes it gives."""
    for at, sentence in enumerate(paper.sentences):
        if _NAMED.search(sentence.words):
            for kind, subject, verbs in _VERBS:
                if not re.search(rf"\b(?:{verbs})\b", sentence.own):
                    continue
                for m in _pattern(paper.speakers.pattern, subject, verbs).finditer(sentence.words):
                    if draft := _done(paper, sentence, kind, m):
                        yield draft
        yield from _list(paper, at, sentence)


@lru_cache(maxsize=8)  # one for each ledger of issues, over the sentences of one paper
def _pattern(party: str, subject: str, verbs: str) -> re.Pattern[str]:
    who = {"party": party, "court": rf"(?:{_COURT}|it)", "any": rf"(?:{_COURT}|{party})"}[subject]
    adverbs = r"(?:(?:first|also|expressly|extensively|squarely|still|again|already|later|then|ultimately|previously|specifically)\s){0,2}"
    object_ = r"(?P<issue>(?:(?!\b(?:and|but)\s(?:so|it|the\s[Cc]ourt)\b)[^.;]){4,160}?)"
    return re.compile(
        rf"(?<![\w’'-])(?:(?P<who>{who})\s(?:ha(?:s|ve|d)\s)?{adverbs}|(?P<and>\band)\s{adverbs})(?P<verb>{verbs})\s{object_}{_PAPER}"
    )


def _done(paper: Paper, sentence: Sentence, kind: Kind, m: re.Match[str]) -> Draft | None:
    before = sentence.words[: m.start()]
    who = _who(paper, kind, m, before)
    if who is None or supposed(before) or sentence.own[m.start("verb") : m.end("verb")] != m["verb"]:
        return None
    start = m.start("who") if m["who"] else m.start("verb")
    by_court = bool(re.match(_COURT, who))
    docket, doubts = _docket(paper, sentence, m)
    issue = plain(m["issue"])
    vague = ("ISSUE_BY_REFERENCE",) if re.match(r"(?:this|that|these|the)\s\w+$|[\w’']+\sarguments?$", issue) else ()
    return Draft(
        kind,
        sentence.start + start,
        sentence.start + m.end(),
        f"“{plain(m['verb'])}” in a paper that is named",
        sentence,
        who=who,
        origin=paper.reporter if by_court else paper.origin_of(who),
        about=head(issue),
        said_in=plain(m["paper"]),
        docket=docket,
        flags=(*vague, *doubts),
    )


def _who(paper: Paper, kind: Kind, m: re.Match[str], before: str) -> str | None:
    said = m["who"]
    if said and re.match(_COURT, said):
        return plain(said)[:1].upper() + plain(said)[1:]
    if kind is Kind.ISSUE_DECIDED:  # "it", or "and held that": the court named before it in the sentence
        courts = list(re.finditer(_COURT, before))
        return plain(courts[-1].group())[:1].upper() + plain(courts[-1].group())[1:] if courts else None
    if said is None or (re.search(r"\b[Cc]ourt\b", before) and said.islower()):
        return None
    return paper.speakers.who(said, before)


def _docket(paper: Paper, sentence: Sentence, m: re.Match[str]) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """The docket number printed with the paper's name, or the one to which the paper's name resolves here."""
    if printed := docket_numbers(m["ecf"] or ""):
        return printed, ()
    low, high = sentence.start + m.start("paper"), sentence.start + m.end("paper")
    entries = {
        c.authority for c in paper.citations if low <= c.clean_start < high and (c.authority or "").startswith("ecf:")
    }
    if len(entries) == 1:
        return (f"ECF No. {str(entries.pop()).rsplit(':', 1)[1]}",), ("DOCKET_FROM_THE_PAPER'S_NAME",)
    return (), ()


def _list(paper: Paper, at: int, sentence: Sentence) -> Iterator[Draft]:
    """`They now seek resolution of four disputes: (1) whether …; (2) …`: each item is an issue raised."""
    m = _LIST.search(sentence.words)
    if not m or not _PARTIES_SEEK.search(sentence.words[: m.end()]):
        return
    docket = docket_numbers(sentence.words)
    flags: tuple[str, ...] = ()
    if not docket:
        near = [s for s in paper.sentences[max(0, at - 3) : at] if s.paragraph == sentence.paragraph]
        docket = docket_numbers(" ".join(s.words for s in near))
        flags = ("DOCKET_BY_PLACE",) if docket else ()
    for item in listed(sentence.words, m.start()):
        words = sentence.words[item.start : item.end]
        yield Draft(
            Kind.ISSUE_RAISED,
            sentence.start + item.start,
            sentence.start + item.end,
            "an item of a list of disputes",
            sentence,
            origin=Origin.COURT if paper.is_courts else Origin.PARTY,
            about=head(words),
            sorted_as=f"item {item.number}",
            docket=docket,
            flags=flags,
        )
