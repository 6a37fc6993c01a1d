"""Joining lines into the reading text: words, citations and sentences broken by a line or page end read on."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from particulars.record.text import Clean, Line, Role, Run, Span

PARAGRAPH = "\n\n"
_HEADING_LENGTH = 45  # a shorter last line without a full stop is taken for a heading, not for a broken sentence
_HEADING = 160
_BULLET = re.compile(r"[-•*]\s+[(A-Z\d]")
_CAPITALS = re.compile(r"[A-Z’']{3,}[\s,]+(?:[A-Z]\.\s+)*[A-Z]{2,}|[A-Z]{4,}\s*$")
_UNEVEN = re.compile(r"\u00ad|[ \t\u00a0]{2}")
_EVEN = re.compile(r"(?:[^\u00ad \t\u00a0]|[ \t\u00a0](?![ \t\u00a0]))+")
_LOOK_BACK = 600  # how far back an open parenthesis is looked for

# Abbreviations after which a sentence does not end at the foot of a page.
_NEVER_LAST = re.compile(
    r"(?:^|[\s(\[“\"'])(?:v|vs|No|Nos|Dkt|Doc|Docs|Ex|Exh|Exs|Exhs|Fed|R|Civ|P|Crim|Evid|App|U\.S\.C|C\.F\.R|e\.g|i\.e|cf|Cf"
    r"|Mr|Ms|Mrs|Dr|Hon|St|Dist|Cir|Decl|Compl|Opp|Mot|Tr|Dep|Supp|F|S|Ct|L\.R|pp|p|n|nn|fn|¶|§)\.?$"
)
_UNFINISHED = re.compile(
    r"(?:^|\s)(?:at|and|or|of|the|in|to|by|for|with|[Ss]ee|citing|quoting|under|that|a|an|from|as|on|than|which|who|Civ\.|App\.|Supp\.|U\.S\.C\.|C\.F\.R\.)$"
)
_GOES_BEFORE = re.compile(r"(?:v|vs)\.(?:\s|$)|(?:Inc|LLC|L\.L\.C|Ltd|Corp|LLP|L\.P|N\.A|Co)\.?(?:[,\s]|$)|at\s[\d*¶]")
_VOLUME = re.compile(r"(?:^|\s)\d{1,4}$")
_REPORTER = re.compile(r"(?:[A-Z][\w.’']*\s?){1,4}\d|at\s\*?\d")
_MONTH = re.compile(
    r"(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sep|Sept|Oct|Nov|Dec)\.$|(?:January|February|March|April|May|June|July)$"
)
_ENDS = '.!?:;”"’)]'
_LIST_HEAD = re.compile(r"(?:[A-Z]|[IVX]+|\d{1,2}|[a-z])[.)]\s|\((?:\d{1,2}|[a-z]|[ivx]+)\)|[-•*]\s")
_KEEPS_HYPHEN = frozenset(
    "non self co re pre ex anti multi cross semi quasi sub inter intra peer so well high low long short first second third "
    "two three four five six pro post mid all half one e vice attorney in up on off by at non- meta".split()
)
_WORD_TAIL = re.compile(r"([A-Za-z]+)-$")
_WORD_HEAD = re.compile(r"[A-Za-z]+")


def join(raw: str, lines: Sequence[Line], spans: Sequence[Span]) -> Clean:
    """The reading text of `raw`: its body, then its footnotes, furniture left out, each character mapped.

    `spans` must partition `raw`. A blank line ends a paragraph unless the sentence plainly reads on. `lines` is not
    needed to join; it is taken so that every reader hands over one and the same three things.
    """
    words = _words(raw)
    joiner = _Joiner(raw, words, double_spaced=_is_double_spaced(raw))
    for start, end in _pieces(raw, spans, Role.BODY):
        joiner.add(start, end)
    body = joiner.length
    for start, end in _pieces(raw, spans, Role.FOOTNOTE):
        joiner.add(start, end, note=True)
    return joiner.done(body)


def _pieces(raw: str, spans: Sequence[Span], role: Role) -> Iterator[tuple[int, int]]:
    """Pieces of one role, cut at line ends and stripped of the white space around a line."""
    for span in spans:
        if span.role is not role:
            continue
        at = span.start
        while at < span.end:
            stop = raw.find("\n", at, span.end)
            stop = span.end if stop < 0 else stop
            if stop > at:
                yield at, stop
            at = stop + 1


def _words(raw: str) -> frozenset[str]:
    """The paper's own vocabulary: it decides whether a hyphen at a line end belongs to the word."""
    if "-\n" not in raw and not re.search(r"-[ \t]*\n", raw):
        return frozenset()
    return frozenset(w.lower() for w in re.findall(r"[A-Za-z]+(?:-[A-Za-z]+)*", raw))


def _is_double_spaced(raw: str) -> bool:
    """Whether a text has a blank line between most of its lines, so that a blank line alone ends no paragraph."""
    rows = raw.split("\n")
    full = [i for i, r in enumerate(rows) if len(r.strip()) > _HEADING_LENGTH]
    if len(full) < 30:
        return False
    alone = sum(1 for i in full if i + 2 < len(rows) and not rows[i + 1].strip() and rows[i + 2].strip())
    return alone > 0.6 * len(full) and sum(len(rows[i]) for i in full) / len(full) < 130


class _Joiner:
    """Puts pieces one after the other, deciding for each seam what stands between them."""

    def __init__(self, raw: str, words: frozenset[str], *, double_spaced: bool = False) -> None:
        self.raw, self.words, self.double_spaced = raw, words, double_spaced
        self.parts: list[str] = []
        self.runs: list[Run] = []
        self.length = 0
        self.last = -1  # raw end of the piece before
        self.in_notes = False

    def add(self, start: int, end: int, *, note: bool = False) -> None:
        raw = self.raw
        first_note = note and not self.in_notes
        self.in_notes = note
        between = raw[self.last : start] if self.last >= 0 and self.last <= start else PARAGRAPH
        new_line = "\n" in between or first_note
        if new_line or not self.parts:
            while start < end and raw[start] in " \t\u00a0\f\r":
                start += 1
        while end > start and raw[end - 1] in " \t\r\f" and (end == len(raw) or raw[end] in "\r\n"):
            end -= 1
        if start >= end or (new_line and raw[start:end].isspace()):
            return
        if self.parts:
            self._seam(between, start, end, first_note)
        self._put(start, end)
        self.last = end

    def done(self, body: int) -> Clean:
        return Clean("".join(self.parts), self.runs, footnotes=min(body, self.length))

    def _put(self, start: int, end: int) -> None:
        text = self.raw[start:end]
        if _UNEVEN.search(text):
            for piece in _EVEN.finditer(text):  # soft hyphens are no text; of white space in a row the first is kept
                self._run(start + piece.start(), piece.group())
            return
        self._run(start, text)

    def _run(self, start: int, text: str) -> None:
        self.parts.append(text)
        self.runs.append(Run(self.length, start, len(text)))
        self.length += len(text)

    def _seam(self, between: str, start: int, end: int, first_note: bool) -> None:
        if "\n" not in between and not first_note:
            return  # furniture inside a line: an emphasis mark, a number glued into running text
        breaks = between.count("\n")
        blank = first_note or breaks > 1  # a blank line, or a whole line of furniture
        tail = self._tail()
        if self.double_spaced and breaks == 2 and not first_note:
            blank = (
                self._indented(start)
                or len(self.raw[self.raw.rfind("\n", 0, self.last) + 1 : self.last].strip()) < _HEADING_LENGTH
            )
        head = self.raw[start : min(end, start + 200)]
        if (blank and (first_note or not reads_on(tail, head))) or (_BULLET.match(head) and tail[-1] in _ENDS):
            self._glue(PARAGRAPH)
        elif tail.endswith("-") and not tail.endswith(("--", " -")):
            self._hyphen(tail, head)
        elif (tail.endswith(" —") or not tail.endswith(("—", "/"))) and not tail[-1:].isspace():
            self._glue(" ")

    def _indented(self, start: int) -> bool:
        """In double-spaced text a paragraph opens where its line is set in farther than the line before."""
        return self._margin(start) > self._margin(self.last) + 2

    def _margin(self, at: int) -> int:
        """White space at the head of the line on which `at` stands."""
        head = self.raw.rfind("\n", 0, at) + 1
        stop = self.raw.find("\n", at)
        line = self.raw[head : stop if stop >= 0 else len(self.raw)]
        return len(line) - len(line.lstrip())

    def _tail(self) -> str:
        text, i = "", len(self.parts)
        while i and len(text) < _LOOK_BACK:
            i -= 1
            text = self.parts[i] + text
        return text.rpartition(PARAGRAPH)[2][-_LOOK_BACK:]

    def _glue(self, text: str) -> None:
        self.parts.append(text)
        self.length += len(text)

    def _hyphen(self, tail: str, head: str) -> None:
        """A hyphen at a line end: part of the word ("peer-to-peer"), or put there by the line end."""
        before, after = _WORD_TAIL.search(tail), _WORD_HEAD.match(head)
        if not before or not after or not after.group()[0].islower():
            return  # "Does 1-96", "non-California": the hyphen stays, no space
        whole, hyphened = before.group(1) + after.group(), f"{before.group(1)}-{after.group()}"
        if whole.lower() in self.words and hyphened.lower() not in self.words:
            self._drop_hyphen()
            return
        if hyphened.lower() in self.words or before.group(1).lower() in _KEEPS_HYPHEN:
            return
        if head[after.end() : after.end() + 1] == "-" and whole.lower() not in self.words:
            return
        self._drop_hyphen()

    def _drop_hyphen(self) -> None:
        run = self.runs[-1]
        self.runs[-1] = run._replace(length=run.length - 1)
        self.parts[-1] = self.parts[-1][:-1]
        self.length -= 1


def unfinished(tail: str, head: str) -> bool:
    """Whether a text plainly breaks off: an abbreviation or a small word last, "v." or "Inc." first, a month before its day."""
    tail, head = tail.rstrip(), head.lstrip()
    if not tail or not head:
        return False
    return bool(
        _UNFINISHED.search(tail[-14:])
        or _NEVER_LAST.search(tail[-14:])
        or _GOES_BEFORE.match(head)
        or (_MONTH.search(tail[-10:]) and head[0].isdigit())
        or (_VOLUME.search(tail[-8:]) and _REPORTER.match(head))
    )


def reads_on(tail: str, head: str) -> bool:
    """Whether text broken by a blank line or a page end goes on; `tail` is what stands before, `head` what follows."""
    tail, head = tail.rstrip(), head.lstrip()
    if not tail or not head:
        return False
    if unfinished(tail, head):
        return True
    if tail[-1] in ",(—&§¶[" or tail.endswith("-"):
        return not _LIST_HEAD.match(head) or head[0].isdigit()
    if head[0] in ",;)":
        return True
    if head[0] == "(" and tail[-1] == ")" and not _LIST_HEAD.match(head):
        return True
    if tail.count("(") > tail.count(")") and not _LIST_HEAD.match(head) and ")" in head:
        return True
    if _LIST_HEAD.match(tail) and len(tail) < _HEADING and head[0].isupper():
        return False  # a numbered heading, not a broken sentence
    long_enough = len(tail.rpartition("\n")[2]) > _HEADING_LENGTH and not tail[-_HEADING_LENGTH:].isupper()
    if tail[-1] not in _ENDS and long_enough:
        return not _LIST_HEAD.match(head) and not _CAPITALS.match(head)
    return head[0].islower() and long_enough and not _LIST_HEAD.match(head) and tail[-1] not in ".!?:"
