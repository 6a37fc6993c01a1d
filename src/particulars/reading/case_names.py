"""Case names: found leftwards from the citation, whole, without the signal or the sentence before them."""

from __future__ import annotations

import re
from functools import lru_cache

from particulars.reading.reporters import case_name_abbreviations
from particulars.reading.windows import found_in, windows

VERSUS = re.compile(r"(?<=[\w.)’'\]])(?:,)?\s+(?:v|vs|V)\.?\s+(?=[A-Z0-9“\"‘'\[])")
_VERSUS_MARK = (" v. ", " v.\n", "\nv. ", " vs. ", "\nvs. ", " V. ", "\nV. ", " v ", " vs ", ",v. ")
_PROCEDURAL = re.compile(
    r"\b(?:In\s+re|Ex\s+parte|(?:In\s+(?:the\s+)?)?Matter\s+of|In\s+the\s+Interest\s+of|(?:In\s+re\s+)?Estate\s+of)\s",
    re.I,
)
_WORD = re.compile(r"\S+")
_WINDOW = 220
_CORPORATE = re.compile(
    r"(?:Inc|LLC|L\.L\.C|LLP|L\.L\.P|L\.P|LP|Ltd|Co|Corp|P\.?C|P\.?A|N\.?A|S\.?A|A\.?G|GmbH|B\.?V|N\.?V|PLC|plc|Jr|Sr|II|III|IV|et|Ltda|USA|AB|PLLC)\b\.?",
)
_CONNECTS = frozenset(
    "of the and for de la las los del della der den di du da le van von und y e al. al et rel. rel ex e.k. d/b/a dba a/k/a f/k/a "
    "n/k/a o/b/o on to at a an & – - s.p.a. ex.".split()
)
_PARTICLES = frozenset("de la las los del della der den di du da le van von".split())  # may head a family name
# Words that stand before a case name and are no part of it.
_BEFORE = frozenset(
    "See see Cf. cf. Cf cf Accord accord Compare compare with But but E.g. e.g. E.g., e.g., also Also Contra contra In Under Following "
    "Like Unlike Since As And Although While When Because Both Citing citing Quoting quoting Applying applying Generally generally "
    "Overruling Distinguishing Even If Thus Moreover Here Nor Or Neither Indeed Specifically Instead Likewise Similarly Further "
    "Furthermore However Accordingly After Before From Per By Against Until Through Among Where Whether That Id. id. aff'd rev'd "
    "aff’d rev’d Relying Noting Also, See, Accordingly, Moreover, Thus, Finally, First, Second, Third, Next, Plaintiff Plaintiffs "
    "Defendant Defendants Plaintiff's Plaintiffs' Defendant's Defendants' Rule Section".split()
)
_SENTENCE_ENDS = ("”).", '").', "’).", ".”", '."', ".’", "?”", '?"', "!”", ".)", ";”")


@lru_cache(maxsize=2)
def versus(text: str) -> tuple[re.Match[str], ...]:
    """Every "v." that stands between two names, in order."""
    return tuple(found_in(VERSUS, text, windows(text, _VERSUS_MARK, 3, 12)))


def name_before(text: str, end: int, floor: int) -> int | None:
    """Where the case name that stops at `end` begins, or None where no name stands there; never before `floor`.

    Words are taken leftwards while they read as a name: capitals, connecting words, abbreviations with their stops.
    A comma ends the name unless a word like "Inc." follows it or all before it to the sentence's start reads as name.
    """
    low = max(floor, end - _WINDOW)
    paragraph = text.rfind("\n\n", low, end)
    low = low if paragraph < 0 else paragraph + 2
    words = list(_WORD.finditer(text, low, end))
    begins: int | None = None  # start of the name as far as it is sure
    soft: int | None = None  # start as it was at the first doubtful comma
    right = ""  # the word to the right of the one looked at
    for word in reversed(words):
        token = word.group()
        opened = _opening(token)
        bare = token[opened:]
        verdict = _verdict(bare, right, token)
        if verdict == "stop":
            break
        if verdict == "comma" and right == "The" and begins is not None:
            return begins
        if verdict == "comma" and soft is None:
            soft = begins if begins is not None else -1
        if verdict != "connect" or bare in _PARTICLES:
            begins = word.start() + opened
        if opened:
            return _settle(text, begins, soft, sure=True)
        right = bare
        if _procedural_ends(text, word.start(), low):
            return _procedural_start(text, word.start(), low)
    else:
        return _settle(text, begins, soft, sure=low == floor or low == 0 or text[low - 1 : low] == "\n")
    hard = bool(words) and _is_hard(word.group())
    return _settle(text, begins, soft, sure=hard)


def _opening(token: str) -> int:
    """Length of the opening marks at the head of a word; a bracketed word inside a name ("(Alaska)") has none."""
    if token.startswith("(") and token.endswith(")"):
        return 0
    n = 0
    while n < len(token) and token[n] in '(“"[‘—–':
        n += 1
    dash = token.rfind("—")
    return max(n, dash + 1)


def _verdict(bare: str, right: str, token: str) -> str:
    if (
        not bare
        or bare in _BEFORE
        or bare.rstrip(",") in ("See", "see", "Compare", "with")
        or token.endswith((";", ":"))
    ):
        return "stop"
    if token.endswith(_SENTENCE_ENDS) or (token.endswith((")", "”", '"')) and not token.startswith("(")):
        return "stop"
    if bare.endswith("."):
        return "name" if _is_abbreviation(bare) else "stop"
    if bare.endswith(","):
        if _CORPORATE.match(right) or right in ("&", "and") or right.startswith("d/b/a"):
            return "name" if bare[0].isupper() or bare[0].isdigit() or bare[0] == "(" else "connect"
        inner = bare[:-1]
        return "comma" if inner[:1].isupper() and not (inner.endswith(".") and not _is_abbreviation(inner)) else "stop"
    if bare in _CONNECTS:
        return "connect"
    if bare[0].isupper() or (bare[0] == "(" and bare[1:2].isupper()):
        return "name"
    if bare[0].isdigit():
        return "name" if right[:1].isupper() or right in ("", "v.") else "stop"
    return "name" if re.match(r"[a-z]{0,3}[A-Z]|[a-z]+\.com\b|eBay|e[A-Z]|iP", bare) else "stop"


def _is_abbreviation(word: str) -> bool:
    stem = word.rstrip(".,").lstrip("(")
    if stem.isdigit():
        return False  # "Id. at 6." and "No. 77." end a sentence
    return bool(stem) and (
        len(stem) <= 1
        or "." in stem
        or stem in case_name_abbreviations()
        or stem in _CONNECTS
        or "’" in stem
        or "'" in stem
        or (len(stem) <= 4 and stem.isupper())
    )


def _is_hard(token: str) -> bool:
    """Whether the word that ended the search is a sentence's end or a signal, so that all after it is the name."""
    return (
        token in _BEFORE
        or token.rstrip(",").lower() in _SIGNAL_WORDS
        or token.endswith((".", ";", ":", ".”", '."', ")"))
    )


_SIGNAL_WORDS = frozenset("see cf accord compare with also e.g citing quoting in under".split())


def _settle(text: str, begins: int | None, soft: int | None, *, sure: bool) -> int | None:
    if begins is None:
        return None
    if soft is not None and not sure:
        return soft if soft >= 0 else None
    return begins


def _procedural_ends(text: str, at: int, low: int) -> bool:
    return bool(_PROCEDURAL.search(text, max(low, at - 22), at)) and _procedural_start(text, at, low) < at


def _procedural_start(text: str, at: int, low: int) -> int:
    for found in _PROCEDURAL.finditer(text, max(low, at - 22), at):
        if found.end() == at:
            return found.start()
    return at
