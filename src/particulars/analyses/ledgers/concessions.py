"""Admissions, concessions and agreements of a party, and points that a court calls settled by them."""

from __future__ import annotations

import re
from collections.abc import Iterator

from particulars.analyses.ledgers.draft import Draft
from particulars.analyses.ledgers.paper import Paper
from particulars.analyses.ledgers.rows import Kind
from particulars.analyses.ledgers.speech import Say, is_inside_quotation, quoted_says, says
from particulars.analyses.ledgers.statements import ADMIT, SAY_OR_ADMIT, drafted, head
from particulars.reading.actors import PRONOUN
from particulars.reading.clauses import Sentence, plain
from particulars.reading.court_voice import partys_words, supposed
from particulars.reading.request_numbers import request_numbers

_ACTS = re.compile(
    r"(?P<verb>agree[sd]?\s(?:not\s)?to\s(?!the\b|an?\b|its\b|this\b|that\b|these\b|those\b|such\b|all\b|any\b|certain\b|some\b)(?P<act>[a-z]+)|withdr(?:aws?|ew|awn)\b(?=\s(?:its|their|his|her|the|that|this|RFPs?|Requests?|Interrogator))|"
    r"no\slonger\s(?:seek|request|pursue|dispute|oppose)s?\b|do(?:es)?\snot\s(?:dispute|contest|oppose|deny)\b(?!\sthat\b))"
)
_SETTLED = re.compile(
    r"\b(?:there\sis\s)?no\s(?:further\s)?need\s(?:to|for)\s(?:[a-z]+\s){0,3}?(?:discovery|proof|production|evidence|respon\w+)\b[^.;”\"]*"
)
_SORTS = (
    (r"^agree.*\sto\sproduce", "agreed to produce"),
    (r"^agree.*\sto\s", "agreed to act"),
    (r"^agree", "agreed"),
    (r"^concede", "conceded"),
    (r"^admit", "admitted"),
    (r"^(?:acknowledge|recognize)", "acknowledged"),
    (r"^stipulate", "stipulated"),
    (r"^withdr", "withdrew"),
    (r"^no longer", "no longer pursued"),
    (r"^d(?:o|oes|id) not", "not disputed"),
)


def concessions(paper: Paper) -> Iterator[Draft]:
    """Each admission, concession, agreement or withdrawal of a party, wherever the paper reports it."""
    for say in (*says(paper, SAY_OR_ADMIT), *quoted_says(paper, SAY_OR_ADMIT)):
        if re.fullmatch(ADMIT, say.verb):
            yield _said(paper, say)
    for at, sentence in enumerate(paper.sentences):
        yield from _acts(paper, at, sentence)
        yield from _settled(paper, at, sentence)


def _said(paper: Paper, say: Say) -> Draft:
    draft = drafted(paper, say, Kind.CONCESSION)
    draft.sorted_as = _sort(say.verb)
    if say.is_quoted:
        draft.flags = (*draft.flags, "INSIDE_A_QUOTATION")
    return draft


def _sort(verb: str) -> str:
    low = plain(verb).lower()
    return next(sort for stem, sort in _SORTS if re.search(stem, low))


def _acts(paper: Paper, at: int, sentence: Sentence) -> Iterator[Draft]:
    """`X has agreed to produce …`, `X withdraws Request No. 4`: what a party gave up or undertook."""
    words = sentence.words
    if not _ACTS.search(words):
        return
    pattern = re.compile(
        rf"(?<![\w’'-])(?P<who>{paper.speakers.pattern})\s(?:ha(?:s|ve)\s)?(?:(?:also|now|already|since|expressly)\s){{0,2}}{_ACTS.pattern}"
    )
    for m in pattern.finditer(words):
        who = paper.speakers.who(m["who"], words[: m.start("who")])
        if who is None or re.fullmatch(PRONOUN, m["who"]) or supposed(words[: m.start()]):
            continue
        end = _clause_end(words, m.end())
        said = words[m.start("who") : end]
        is_quoted = is_inside_quotation(sentence, m.start("verb"), m.end("verb"))
        is_told = is_quoted or partys_words(sentence.own[: m.start()])
        reporters = paper.speakers.named_in(sentence.own[: m.start()]) if is_told else []
        yield Draft(
            Kind.CONCESSION,
            sentence.start + m.start("who"),
            sentence.start + end,
            f"“{plain(m['verb'])}” with the party as its subject",
            sentence,
            who=who,
            origin=paper.origin_of(who),
            about=head(words[m.end() : end]),
            sorted_as=_sort(m["verb"]),
            docket=paper.docket_of(at, said),
            request_numbers=request_numbers(said),
            subject=(sentence.start + m.end("verb"), sentence.start + end),
            flags=(
                *(("INSIDE_A_QUOTATION",) if is_quoted else ()),
                *(f"REPORTED_BY: {r}" for r in reporters[:1] if r != who),
            ),
        )


def _settled(paper: Paper, at: int, sentence: Sentence) -> Iterator[Draft]:
    """`so there is no need to engage in discovery to prove that point`: a point that the court takes as settled."""
    if not paper.is_courts:
        return
    for m in _SETTLED.finditer(sentence.words):
        is_quoted = is_inside_quotation(sentence, m.start(), m.end())
        yield Draft(
            Kind.CONCESSION,
            sentence.start + m.start(),
            sentence.start + m.end(),
            "words that call a point settled",
            sentence,
            who=None,
            origin=paper.reporter,
            about=head(m.group()),
            sorted_as="no need of discovery on the point",
            docket=paper.docket_of(at, sentence.words),
            request_numbers=request_numbers(sentence.words),
            flags=("INSIDE_A_QUOTATION",) if is_quoted else (),
        )


def _clause_end(words: str, at: int) -> int:
    stop = re.compile(r";|\.\s\.\s\.|[”\"]|,\s(?:but|and\s(?:the|it|they)|so)\b|\.\s*$").search(words, at)
    return stop.start() if stop else len(words.rstrip())
