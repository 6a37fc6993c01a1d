"""Questions a court asked, one row each, and the answer where the same paper reports it."""

from __future__ import annotations

import re
from collections.abc import Iterator

from particulars.analyses.ledgers.draft import Draft
from particulars.analyses.ledgers.inconsistent import stems
from particulars.analyses.ledgers.listed import listed
from particulars.analyses.ledgers.paper import Paper
from particulars.analyses.ledgers.rows import Kind
from particulars.analyses.ledgers.statements import head
from particulars.reading.clauses import Sentence
from particulars.reading.court_voice import partys_words, supposed

_ASKS = re.compile(
    r"(?:\b(?:[Tt]h(?:e|is)\s[Cc]ourt|[Tt]he\sundersigned|[Jj]udge\s[A-Z][\w’'-]+|I|[Ww]e)\b[^.;]{0,60}?\b(?:ordered|directed|requested|asked|invited|required|orders|directs|requests|asks|invites)\b|"
    r"\b(?:is|are|was|were)\s(?:hereby\s|also\s|further\s)*(?:ORDERED|DIRECTED|INVITED|ordered|directed|invited)\b|\bORDERS?\b)"
    r"(?P<to>[^.;:]{0,90}?\b(?:to\sshow\scause|supplemental\sbriefing|further\sbriefing|to\s(?:address|explain|brief|answer|clarify)|addressing|response\sto\sthe\sfollowing)\b)"
)
_IN_RESPONSE = re.compile(
    r"\b[Ii]n\s(?:response|answer)\sto\s(?:the\scourt['’]s|my|this\scourt['’]s|the\sCourt['’]s)\s(?:questions?|inquir(?:y|ies)|order|request)\b"
)
_ANSWERS = re.compile(
    r"\b(?:supplemental\sbrief(?:ing)?|at\s(?:the\s)?(?:[A-Z][a-z]+\s\d{1,2},?\s)?hearing|in\sresponse|in\sanswer|responded|answered|supplemental\s(?:response|submission))\b"
)
_SHARED = 2  # words that a reported answer has in common with the question


def questions(paper: Paper) -> Iterator[Draft]:
    """Each question of the court, and each answer reported without the question's words."""
    if not paper.is_courts:
        return
    for sentence in paper.sentences:
        m = _ASKS.search(sentence.own)
        if m and not supposed(sentence.own[: m.start()]) and not partys_words(sentence.own[: m.start()]):
            yield from _asked(paper, sentence, m)
        if m := _IN_RESPONSE.search(sentence.own):
            yield _answered(paper, sentence, m)


def _asked(paper: Paper, sentence: Sentence, m: re.Match[str]) -> Iterator[Draft]:
    items = listed(sentence.words, m.end())
    spans = [(i.start, i.end, f"item {i.number}") for i in items] or [
        (m.start("to"), len(sentence.own.rstrip()), "one question")
    ]
    for start, end, sort in spans:
        words = sentence.words[start:end]
        answer = _answer(paper, sentence, words)
        yield Draft(
            Kind.QUESTION, sentence.start + start, sentence.start + end, "a court's request to explain, brief or show cause", sentence,
            origin=paper.reporter, about=head(words), sorted_as=sort, answer=answer,
            flags=("ANSWER_BY_WORDS",) if answer else ("NOT_ANSWERED_IN_THIS_PAPER",),
        )  # fmt: skip


def _answer(paper: Paper, asked: Sentence, words: str) -> tuple[int, int] | None:
    """The one later sentence that reports a response and shares most words with the question; none where two tie."""
    wanted = stems(words)
    scored = []
    for sentence in paper.sentences:
        if sentence.start > asked.start and _ANSWERS.search(sentence.own):
            shared = len(wanted & stems(sentence.words))
            if shared >= _SHARED:
                scored.append((shared, sentence))
    best = max((n for n, _ in scored), default=0)
    fits = [s for n, s in scored if n == best]
    return (fits[0].start, fits[0].start + len(fits[0].own.rstrip())) if len(fits) == 1 else None


def _answered(paper: Paper, sentence: Sentence, m: re.Match[str]) -> Draft:
    end = sentence.start + len(sentence.own.rstrip())
    named = paper.speakers.named_in(sentence.own[m.end() :])
    return Draft(
        Kind.QUESTION, sentence.start + m.start(), end, "an answer reported, the question's words not given", sentence,
        who=named[0] if len(named) == 1 else None, origin=paper.reporter, about=head(sentence.words[m.end() :]),
        sorted_as="answer reported", answer=(sentence.start + m.start(), end), flags=("QUESTION_NOT_QUOTED",),
    )  # fmt: skip
