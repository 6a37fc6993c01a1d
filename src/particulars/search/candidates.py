"""What the full-text engine is asked: numbers of words joined by our own AND and OR, never a word that a person typed.

For a word its answer is the list of documents that have it. For a phrase or nearness it is every document that has the
words, some of which are then found not to have them so: each is decided word by word.
"""

from __future__ import annotations

from collections.abc import Iterator

from particulars.search.fields import CODES
from particulars.search.nearness import Wanted
from particulars.search.query import AnyOf, Near, Node, Phrase, Together, Word

MOST = 2000  # words in one expression


def of_word(word: Word, wanted: Wanted, field: str) -> Iterator[str]:
    """Expressions that together find every document with one of the words that a word of a question stands for."""
    code, numbers = CODES[field], sorted(wanted[word].numbers)
    for start in range(0, len(numbers), MOST):
        yield " OR ".join(f"{code}{number}" for number in numbers[start : start + MOST])


def holding(node: Node, wanted: Wanted, field: str) -> str | None:
    """The expression for every document in which a phrase or nearness may stand; nothing where it stands in none.

    None where one of its words stands for so many that every document is looked at.
    """
    match node:
        case Word():
            if len(wanted[node].numbers) > MOST:
                return None
            return next(of_word(node, wanted, field), "")
        case AnyOf(parts):
            said = [holding(part, wanted, field) for part in parts]
            return None if None in said else " OR ".join(f"({one})" for one in said if one)
        case Phrase(parts):
            return _all(parts, wanted, field)
        case Near(left, right) | Together(left, right):
            return _all((left, right), wanted, field)
        case _:
            raise TypeError(f"{node} stands nowhere")  # the grammar lets nothing else be near anything


def _all(parts: tuple[Node, ...], wanted: Wanted, field: str) -> str | None:
    said = [holding(part, wanted, field) for part in parts]
    if "" in said:
        return ""
    known = list(dict.fromkeys(one for one in said if one))
    return " AND ".join(f"({one})" for one in known) if known else None
