"""Short names that a paper sets up in quotation marks and parentheses."""

from __future__ import annotations

import re
from dataclasses import dataclass

from particulars.reading.windows import found_in, windows

_DEFINES = re.compile(
    r"\s?[(\[](?:(?:NYSCEF\s)?(?:ECF|Dkt\.?|Docket|D\.\s?E\.|D\.\s?I\.|Doc\.)\s?(?:Nos?\.?|\#)?\s?\d+(?:-\d+)?[,;]?\s[(\[]?)?(?:the\s|hereinafter\s(?:the\s)?|collectively,?\s|hereinafter,?\s(?:the\s)?|hereafter,?\s|“?[Tt]he\s)?[“\"](?P<term>[A-Z][^”\"\n]{1,50}?)[.,]?[”\"](?:\sor\s(?:the\s)?[“\"](?P<other>[^”\"\n]{2,50}?)[.,]?[”\"])?[)\]]"
)
# Cheap marks near which alone the patterns above can match.
_DEFINED_MARK = (
    "[“",
    '["',
    "hereinafter “",
    'hereinafter "',
    ", “",
    ', "',
    "(“",
    '("',
    "(the “",
    '(the "',
    "(collectively",
    "(hereinafter",
    "(hereafter",
    "(The “",
    '(The "',
)


@dataclass(frozen=True, slots=True)
class Definition:
    """A short name a paper sets up in quotation marks and parentheses; `before` is where the parenthesis opens."""

    start: int
    end: int
    before: int
    term: str


def definitions(text: str) -> list[Definition]:
    """Every short name defined in parentheses: `(“Application”)`, `(the "Letter")`."""
    found = []
    for match in found_in(_DEFINES, text, windows(text, _DEFINED_MARK, 30, 130)):
        for group in ("term", "other"):
            if match[group] and not _is_sentence(match[group]):
                found.append(Definition(match.start(group), match.end(group), match.start(), match[group].strip()))
    return found


def _is_sentence(term: str) -> bool:
    """Whether words in quotation marks and parentheses are quoted (“The objections are overruled”) and define no name."""
    tokens = term.split()
    return len(tokens) > 3 and sum(t[0].islower() for t in tokens) * 2 >= len(tokens)
