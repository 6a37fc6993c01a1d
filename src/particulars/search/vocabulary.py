"""Which words of the index a word of a question stands for: itself, those its `*` and `?` fit, those a few letters away."""

from __future__ import annotations

import re
import sqlite3
from collections.abc import Iterable, Iterator
from itertools import pairwise

from particulars.search.nearness import Forms
from particulars.search.query import Node, Phrase, Word, walk

_LAST = "\U0010ffff"


def wanted_in(db: sqlite3.Connection, node: Node) -> dict[Word, Forms]:
    """Every word of a question with the words of the index it stands for."""
    asked = {one for one in walk(node) if isinstance(one, Word)}
    asked |= {word for one in walk(node) if isinstance(one, Phrase) for word in one.words}
    return {word: Forms.of(_numbers(db, word)) for word in asked}


def fits(word: Word, form: str) -> bool:
    """Whether a folded word is one that a word of a question stands for."""
    if word.edits:
        return distance(word.form, form, word.edits) <= word.edits
    return re.fullmatch(_pattern(word.form), form) is not None


def distance(one: str, other: str, most: int) -> int:
    """How many letters must be put in, left out or changed to make one word the other; over `most`, some number over it."""
    if abs(len(one) - len(other)) > most:
        return most + 1
    row = list(range(len(other) + 1))
    for i, letter in enumerate(one, 1):
        before, row[0] = row[0], i
        for j, its in enumerate(other, 1):
            before, row[j] = row[j], min(before + (letter != its), row[j] + 1, row[j - 1] + 1)
        if min(row) > most:
            return most + 1
    return row[-1]


def _numbers(db: sqlite3.Connection, word: Word) -> Iterator[int]:
    """The engine narrows the words down; `fits` decides."""
    if not word.is_pattern:
        yield from (number for (number,) in db.execute("SELECT number FROM terms WHERE form = ?", (word.form,)))
        return
    rows = _about(db, word) if word.edits else _like(db, word.form)
    pattern = None if word.edits else re.compile(_pattern(word.form))
    for form, number in rows:
        if pattern.fullmatch(form) if pattern else fits(word, form):
            yield number


def _like(db: sqlite3.Connection, form: str) -> Iterable[tuple[str, int]]:
    """Words that begin as the pattern does; where it begins with a wildcard, that hold its longest piece."""
    begins = re.split(r"[*?]", form, maxsplit=1)[0]
    if begins:
        return db.execute("SELECT form, number FROM terms WHERE form >= ? AND form < ?", (begins, begins + _LAST))
    longest = max(re.split(r"[*?]", form), key=len)
    return db.execute("SELECT form, number FROM terms WHERE instr(form, ?)", (longest,))


def _about(db: sqlite3.Connection, word: Word) -> Iterable[tuple[str, int]]:
    """Words of about this length that hold one piece of it: of `edits + 1` pieces an edit each leaves one as it was."""
    pieces = list(_pieces(word.form, word.edits + 1))
    held = " OR ".join("instr(form, ?)" for _ in pieces)
    length = len(word.form)
    return db.execute(
        f"SELECT form, number FROM terms WHERE length(form) BETWEEN ? AND ? AND ({held})",
        (length - word.edits, length + word.edits, *pieces),
    )


def _pieces(form: str, count: int) -> Iterator[str]:
    cuts = [len(form) * i // count for i in range(count + 1)]
    return (form[start:end] for start, end in pairwise(cuts))


def _pattern(form: str) -> str:
    """The pattern of a word with wildcards; each piece is held where it first fits, so that no word takes long to refuse."""
    first, *rest = (re.escape(piece).replace(r"\?", ".") for piece in form.split("*"))
    if not rest:
        return first
    *between, last = rest
    return first + "".join(f"(?>.*?{piece})" for piece in between) + ".*" + last
