"""The dated list of words by which a list of secrets may leave open what it lists, made into patterns."""

from __future__ import annotations

import json
import re
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

_AROUND = 60  # characters before and behind in which words can take a remark away


@dataclass(frozen=True, slots=True)
class CatchAll:
    """Words that leave a list open, the words around them in which they do not, and samples of both."""

    pattern: re.Pattern[str]
    but: re.Pattern[str] | None
    examples: tuple[str, ...]
    counter_examples: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class WordList:
    """The file `rules/secret_words.json`."""

    catch_all: tuple[CatchAll, ...]
    not_claimed: re.Pattern[str]
    combination: re.Pattern[str]
    works_together: re.Pattern[str]
    categories: re.Pattern[str]
    category_joins: frozenset[str]
    documents_joins: frozenset[str]
    no_evidence: re.Pattern[str]


@cache
def word_list() -> WordList:
    """The list as it stands in this version."""
    told = json.loads((files("particulars") / "rules" / "secret_words.json").read_text(encoding="utf8"))
    every = tuple(
        CatchAll(
            re.compile(one["words"], re.I),
            re.compile(one["not"], re.I) if one["not"] else None,
            tuple(one["examples"]),
            tuple(one["counter_examples"]),
        )
        for one in told["catch_all"]
    )
    return WordList(
        every,
        re.compile(told["not_claimed"], re.I),
        re.compile(told["combination"], re.I),
        re.compile(told["works_together"], re.I),
        re.compile(rf"\b(?:{'|'.join(sorted(told['categories'], key=len, reverse=True))})\b", re.I),
        frozenset(told["category_joins"]),
        frozenset(told["documents_joins"]),
        re.compile(told["no_evidence"], re.I),
    )


def catch_all_in(words: str) -> list[tuple[int, int]]:
    """Where words leave a list open, each place once; what is said not to be claimed leaves nothing open."""
    found: list[tuple[int, int]] = []
    for one in word_list().catch_all:
        for m in one.pattern.finditer(words):
            around = words[max(0, m.start() - _AROUND) : m.end() + _AROUND]
            if one.but is not None and one.but.search(around):
                continue
            if word_list().not_claimed.search(words[words.rfind(".", 0, m.start()) + 1 : m.start()]):
                continue
            if all(m.end() <= low or m.start() >= high for low, high in found):
                found.append(m.span())
    return sorted(found)
