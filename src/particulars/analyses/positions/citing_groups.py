"""Citations that stand together, and the words they stand for: the sentence before them, or the clause that leads to them."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from particulars.analyses.positions.needs import DECISIONS, Cited
from particulars.reading.sentences import sentence_end, sentence_start
from particulars.record.text import Text

_GROUPED = DECISIONS | {"id", "brief_ref", "ecf", "record"}
_SIGNALS = r"(?:see|compare|with|cf\.?|accord|but (?=\*?(?:see|cf))|also|e\.g\.|and|generally|contra)"
_BETWEEN = re.compile(rf"[\s;,.*_()]*(?:{_SIGNALS}[\s,.*_]*)*", re.I)
_NEW_SENTENCE = re.compile(r"[)”\"]?\.[)”\"*]*\s+")
_LEADING_SIGNAL = re.compile(rf"[,;(—–]?\s*\*?{_SIGNALS}(?:[\s,]+{_SIGNALS})*,?\*?$|[,;(]$", re.I)
# A name that the sentence goes on from: "Olm disagreed"; not "Olm and Rudd", nor "See Olm for the rule".
_GOES_ON = re.compile(r"(?:['’]s?)?[*_]*\s+(?!(?:and|or|with|but|at|for|on|in|to|nor|see|accord|cf)\b)[a-z]")
# The same of a decision cited in full: "Olm v. Peck, … (D. Mass. 2020), by contrast, disagreed"; not its later history.
_CITED_GOES_ON = re.compile(
    r"(?:,? (?:by contrast|in contrast|however|too|likewise|similarly|for (?:example|instance)|on the other hand),)?[*_]*\s+"
    r"(?!(?:and|or|with|but|at|for|on|in|to|nor|see|accord|cf|contra|compare|quoting|citing|n|nn|cert|reh|aff|rev|vacated|affirmed|"
    r"reversed|overruled|abrogated|superseded|modified|amended|as|en|per|appeal|mandamus|slip|passim|et|note)\b)[a-z]{2,}"
)
_SET_APART = re.compile(r"\s*[“\"][^“”\"]{20,}[”\"]\s*")
_EDGES = " \n\t,;.—–"
_LEADS_IN = re.compile(rf"(?:[,(]|[,;(—–]\s*\*?{_SIGNALS}(?:[\s,]+{_SIGNALS})*,?\*?)\s*\*?$", re.I)


@dataclass(frozen=True, slots=True)
class Stretch:
    """A stretch of the reading text."""

    start: int
    end: int

    def of(self, text: Text) -> str:
        """Its words."""
        return text.clean.text[self.start : self.end]


@dataclass(frozen=True, slots=True)
class Group:
    """Citations that follow one another; `stands_for` are the words they support, None where they are part of a sentence.

    `sentence` is the sentence in which the group, or what it stands for, is found; `paragraph` the paragraph around it.
    """

    citations: tuple[Cited, ...]
    stands_for: Stretch | None
    sentence: Stretch
    paragraph: Stretch
    is_sentence: bool  # the citations are a sentence of their own


def groups(text: Text, citations: Iterable[Cited]) -> Iterator[Group]:
    """The groups of a paper in reading order; what is cited inside another citation's parenthetical is in none."""
    last: Group | None = None
    for run in _runs(text, citations):
        last = _group(text, run, last)
        yield last


def _runs(text: Text, citations: Iterable[Cited]) -> Iterator[list[Cited]]:
    run: list[Cited] = []
    for one in sorted(citations, key=lambda c: c.clean_start):
        if one.kind not in _GROUPED or one.via_of is not None:
            continue
        if run:
            end = tail(text, run[-1])
            if one.clean_start < end:
                continue  # inside the parenthetical of the one before
            gap = text.clean.text[end : one.clean_start]
            if (
                _goes_on(text, one)
                or _goes_on(text, run[-1])
                or not _BETWEEN.fullmatch(gap)
                or _NEW_SENTENCE.search(gap)
            ):
                yield run
                run = []
        run.append(one)
    if run:
        yield run


def tail(text: Text, citation: Cited) -> int:
    """Where a citation ends in the reading text, its parentheticals with it."""
    ends = [e for p in citation.parentheticals if (e := text.clean.clean_at(p.end - 1)) is not None]
    return max([citation.clean_end, *(e + 1 for e in ends)])


def paragraph_at(words: str, at: int) -> Stretch:
    """The paragraph in which a character of the reading text stands."""
    start, end = words.rfind("\n\n", 0, at), words.find("\n\n", at)
    return Stretch(0 if start < 0 else start + 2, len(words) if end < 0 else end)


def _group(text: Text, run: list[Cited], last: Group | None) -> Group:
    words = text.clean.text
    start = run[0].clean_start
    before = tail(text, last.citations[-1]) if last is not None else 0
    paragraph = paragraph_at(words, start)
    first = max(sentence_start(words, start + 1, paragraph.start), _sentence_after(words, before, start))
    lead = words[first:start]
    if _BETWEEN.fullmatch(lead) and not _goes_on(text, run[0]):
        if (
            last is not None
            and last.is_sentence
            and last.paragraph == paragraph
            and _BETWEEN.fullmatch(words, before, start)
        ):
            # A citation sentence behind a citation sentence stands for the same words.
            return Group(tuple(run), last.stands_for, last.sentence, paragraph, True)
        prior = _with_its_opening(words, sentence_start(words, max(first - 2, paragraph.start), paragraph.start), first)
        stands_for = _trimmed(words, max(prior, paragraph.start), first)
        if stands_for is None and run[0].signal is None:
            stands_for = _set_apart(words, paragraph)
        return Group(tuple(run), stands_for, stands_for or Stretch(first, start), paragraph, True)
    sentence = Stretch(first, max(sentence_end(words, tail(text, run[-1])), tail(text, run[-1])))
    clause = _trimmed(words, max(first, before), start) if _LEADS_IN.search(lead) else None
    return Group(tuple(run), clause, sentence, paragraph, False)


def _sentence_after(words: str, before: int, start: int) -> int:
    """Where the words behind the last citation begin, if its citation sentence ended with a full stop."""
    found = _NEW_SENTENCE.match(words, before, start)
    return found.end() if found else 0


def _goes_on(text: Text, citation: Cited) -> bool:
    """Whether a decision is only named, and its sentence goes on to say something of it."""
    end = tail(text, citation)
    if citation.kind == "case_name_ref":
        return bool(_GOES_ON.match(text.clean.text, end))
    return citation.kind in DECISIONS and citation.signal is None and bool(_CITED_GOES_ON.match(text.clean.text, end))


def _with_its_opening(words: str, start: int, end: int) -> int:
    """Where the sentence begins in which a quotation opens that ends in this one, if the paragraph holds it."""
    shut = words.find("”", start, end)
    if shut < 0 or "“" in words[start:shut]:
        return start
    paragraph = paragraph_at(words, start)
    opened = words.rfind("“", paragraph.start, start)
    if opened < 0 or "”" in words[opened:start]:
        return start
    return sentence_start(words, opened + 1, paragraph.start)


def _set_apart(words: str, paragraph: Stretch) -> Stretch | None:
    """The quotation set apart in the paragraph before the one that its citation opens."""
    before = paragraph_at(words, max(paragraph.start - 3, 0))
    if before.start >= paragraph.start or not _SET_APART.fullmatch(words, before.start, before.end):
        return None
    return _trimmed(words, before.start, before.end)


def _trimmed(words: str, start: int, end: int) -> Stretch | None:
    piece = words[start:end]
    start += len(piece) - len(piece.lstrip(_EDGES))
    leading = _LEADING_SIGNAL.search(words[start:end].rstrip())
    end = start + (leading.start() if leading else len(words[start:end].rstrip()))
    return Stretch(start, end) if end > start else None
