"""What the full-text engine is asked: numbers of words and our own connectors, so that it leaves out no document that counts.

Its answer holds every document for which the question is true or undecided, and as a rule some more; none of it is
believed until it is decided word by word.
"""

from __future__ import annotations

from particulars.search.fields import CODES, TEXT
from particulars.search.kept import UNKNOWN
from particulars.search.nearness import Wanted
from particulars.search.query import AllOf, AnyOf, Dated, InField, Near, Node, Not, Numbered, Phrase, Together, Word

MOST = 3000  # words that one word of a question may stand for before every document is looked at instead


def candidates(node: Node, wanted: Wanted, field: str = TEXT) -> str | None:
    """The expression for FTS5, or None where every document is a candidate."""
    match node:
        case Word():
            numbers = wanted[node].numbers
            if len(numbers) > MOST:
                return None
            code = CODES[field]
            return f"({' OR '.join([f'{code}{n}' for n in sorted(numbers)] + [code + UNKNOWN])})"
        case Phrase(words):
            return _each(words, wanted, field)
        case Near(left, right) | Together(left, right):
            return _each((left, right), wanted, field)
        case AllOf(parts):
            return _each(parts, wanted, field)
        case AnyOf(parts):
            said = [candidates(part, wanted, field) for part in parts]
            return f"({' OR '.join(one for one in said if one)})" if all(said) else None
        case InField(name, part):
            return candidates(part, wanted, name)
        case Not() | Dated() | Numbered():
            return None


def _each(parts: tuple[Node, ...], wanted: Wanted, field: str) -> str | None:
    said = dict.fromkeys(one for part in parts if (one := candidates(part, wanted, field)))
    return f"({' AND '.join(said)})" if said else None
