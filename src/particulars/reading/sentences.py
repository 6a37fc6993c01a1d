"""Sentences of legal prose, where most full stops end an abbreviation and no sentence."""

from __future__ import annotations

import re

from particulars.reading.reporters import case_name_abbreviations

# A row of dots is looked at from its first dot only: whatever follows the row, it follows every one of them.
_END = re.compile(r"(?<![.!?])[.!?]+(?:[”\"’'\])]|\d{1,2}(?=\s)|[¹²³⁴⁵⁶⁷⁸⁹⁰])*\s+(?=[A-Z“\"‘'\[(§*])|\n\n")
_WORD_BEFORE = re.compile(r"[\w§&’'.-]+$")
_LEGAL = frozenset(
    "No Nos Dkt Doc Docs Ex Exh Exs Fed R Civ P Crim Evid App Bankr v vs See Cf cf e.g i.e id Id Supp F Cir Dist Ct Decl Compl Opp Mot "
    "Br Mem Tr Dep Hr'g Hr’g Def's Pls Defs Resp Am Prot Ord Ltr Stip Mr Mrs Ms Dr Hon Jan Feb Mar Apr Jun Jul Aug Sep Sept Oct Nov "
    "Dec U.S U.S.C C.F.R L.R N.D S.D E.D W.D M.D C.D D n nn p pp para sec art ch cl amend Const Stat Ann Rev Code Reg Cal Civ.P al Inc Corp "
    "Co Ltd LLC L.P Jr Sr St approx".split()
)
_LOOK_BACK = 700


def sentence_start(text: str, at: int, floor: int = 0) -> int:
    """Where the sentence (or citation sentence) begins in which the character `at` stands; never before `floor`."""
    low = max(floor, at - _LOOK_BACK)
    start = low
    for found in _END.finditer(text, low, at):
        if found.end() <= at and ends_here(text, found.start()):
            start = found.end()
    return start


def sentence_end(text: str, at: int) -> int:
    """Where the sentence ends that the character `at` stands in: after its mark of punctuation."""
    for found in _END.finditer(text, at, min(len(text), at + 2000)):
        if ends_here(text, found.start()):
            return found.start() + len(found.group().rstrip())
    return min(len(text), at + 2000)


def sentence_starts(text: str) -> list[int]:
    """Where each sentence of a text begins, the first left out."""
    return [found.end() for found in _END.finditer(text) if ends_here(text, found.start())]


def ends_here(text: str, stop: int) -> bool:
    """Whether the full stop at `stop` ends a sentence rather than an abbreviation."""
    if text[stop] != ".":
        return True
    before = _WORD_BEFORE.search(text, max(0, stop - 25), stop)
    if before is None:
        return True
    word = before.group()
    if len(word) == 1 and word.isalpha() and word.isupper():
        return False
    stem = word.rstrip(".")
    if stem in _LEGAL or ("." in stem and not stem[-1].isdigit()):
        after = text[stop + 1 : stop + 30].lstrip(' ”"’)')
        return stem in ("Id", "id", "al", "amend", "art", "no", "Inc", "Co", "Corp", "Ltd") and bool(
            re.match(
                r"(?:The|This|In|It|Plaintiffs?|Defendants?|That|Here|See|But|As|And|Accordingly|Thus|We|A)\s", after
            )
        )
    return stem not in case_name_abbreviations() or len(stem) > 7
