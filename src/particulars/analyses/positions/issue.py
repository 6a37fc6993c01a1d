"""An issue as a person names it, and the key words by which a passage is found to speak of it."""

from __future__ import annotations

import re
from dataclasses import dataclass

_SECTION = re.compile(r"(?:§+\s?|[Ss]ections?\s)?(?P<number>\b\d{2,5}[a-z]?)\s?(?P<sub>(?:\(\w{1,3}\))*)")
_WORD = re.compile(r"[A-Za-z][A-Za-z-]{3,}")
_ENDINGS = (
    "ability",
    "ally",
    "ality",
    "ation",
    "ities",
    "ement",
    "ing",
    "ity",
    "ies",
    "ion",
    "ely",
    "ers",
    "ed",
    "es",
    "ly",
    "s",
    "e",
    "y",
)
_REQUIREMENT = re.compile(r"\b(?:must|requir(?:e|es|ed|ement)|needs?|necessary|have\s+to|has\s+to)\b", re.I)
_SUFFICIENCY = re.compile(r"\b(?:satisf(?:y|ies)|suffic(?:e|es|ient)|enough|justif(?:y|ies)|establish(?:es)?)\b", re.I)
_PLAIN = frozenset(
    "under over with without whether must does doing that this these those have having been being what which when where "
    "section sections rule rules upon from into onto their there they them than then such some same case cases court "
    "courts party parties claim claims issue question requirement standard required requires require about satisfy".split()
)


@dataclass(frozen=True, slots=True)
class Issue:
    """An issue: its words as named, its key words by stem, and the sections of law it names."""

    named: str
    stems: tuple[str, ...]
    sections: tuple[str, ...]

    @property
    def asked(self) -> str | None:
        """Whether it asks if a thing is required, or if a thing is enough; None where it asks neither, or both."""
        kinds = [
            k for k, words in (("requirement", _REQUIREMENT), ("sufficiency", _SUFFICIENCY)) if words.search(self.named)
        ]
        return kinds[0] if len(kinds) == 1 else None

    @property
    def keys(self) -> tuple[str, ...]:
        """Everything that counts as a key word, as printed in the method."""
        return (*(f"{s}…" for s in self.stems), *(f"§ {s}" for s in self.sections))

    @property
    def in_passage(self) -> int:
        """How many different key words the passage itself must hold: a third of them, and never more than two."""
        return max(1, min(2, -(-len(self.keys) // 3)))

    @property
    def in_paragraph(self) -> int:
        """How many the passage and its paragraph must hold together: half of them, and two where there are two."""
        return max(min(2, len(self.keys)), -(-len(self.keys) // 2))

    def keys_in(self, words: str) -> frozenset[str]:
        """The key words that some words hold; 1202(b)(1) is another section than 1202(b)."""
        plain = words.casefold().replace("[", "").replace("]", "")
        found = {s for s in self.stems if re.search(rf"\b{re.escape(s)}", plain)}
        for section in self.sections:
            number, _, rest = section.partition("(")
            inner = rf"\s?{re.escape('(' + rest)}" if rest else ""
            if re.search(rf"(?<!\d){re.escape(number)}{inner}(?!\(|\d)", plain):
                found.add(section)
        return frozenset(found)

    def is_spoken_of(self, passage: str, paragraph: str) -> bool:
        """Whether a passage speaks of the issue: enough key words in it, and enough with its paragraph."""
        if not self.keys:
            return False
        here = self.keys_in(passage)
        return len(here) >= self.in_passage and len(here | self.keys_in(paragraph)) >= self.in_paragraph


def issue(named: str) -> Issue:
    """`identicality under § 1202(b)` -> stems (identic), sections (1202(b))."""
    sections = tuple(dict.fromkeys(f"{m['number']}{m['sub']}".casefold() for m in _SECTION.finditer(named)))
    words = [w.casefold() for w in _WORD.findall(_SECTION.sub(" ", named))]
    return Issue(named, tuple(dict.fromkeys(stem(w) for w in words if w not in _PLAIN)), sections)


def stem(word: str) -> str:
    """A word without its ending, so that `identicality` finds `identical`; never shorter than four letters."""
    plain = word.casefold()
    for ending in _ENDINGS:
        if plain.endswith(ending) and len(plain) - len(ending) >= 4:
            return plain.removesuffix(ending)
    return plain
